/**
 * 不确定性 – how far the answers of a lifetime model can be trusted: intervals for P(alive), expected purchases and lifetime
 * value.
 *
 * <p>Here live the intervals that carry the errors of fitted parameters over to an answer. Fits and answers themselves are
 * in {@link io.guanxi.crm.analytics.clv}. Start with {@link io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod}.
 */
package io.guanxi.crm.analytics.clv.uncertainty;
