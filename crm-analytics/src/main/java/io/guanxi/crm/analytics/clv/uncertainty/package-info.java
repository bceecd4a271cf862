/**
 * 不确定性 – how far the answers of a lifetime model can be trusted: intervals for P(alive), expected purchases and lifetime
 * value, and the range of what one customer will do.
 *
 * <p>Here live the intervals that carry the errors of a fit over to an answer, by the slope of the answer ({@link
 * io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod}, at once) or by fitting to customers drawn again ({@link
 * io.guanxi.crm.analytics.clv.uncertainty.Bootstrap}, which takes nothing for normal), and the distribution of the purchases
 * of one customer ({@link io.guanxi.crm.analytics.clv.uncertainty.PredictiveDistribution}); fits and answers themselves are
 * in {@link io.guanxi.crm.analytics.clv}. Start with {@link io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod}.
 */
package io.guanxi.crm.analytics.clv.uncertainty;
