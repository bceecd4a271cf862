/**
 * 终身价值的金额 – what customers of a fitted model are worth in money.
 *
 * <p>Here the purchases that a model expects meet what a purchase brings, a discount rate and a horizon in real calendar
 * periods: {@link io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue} for purchases at any time, {@link
 * io.guanxi.crm.analytics.clv.worth.OpportunityValue} for purchases at opportunities, {@link
 * io.guanxi.crm.analytics.clv.worth.ContractValue} for renewals. Models and their fit live in {@code analytics.clv},
 * intervals around a value in {@code analytics.clv.uncertainty}, values from given margins and retention rates in {@code
 * analytics.value.lifetime}. Start with {@link io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue}.
 */
package io.guanxi.crm.analytics.clv.worth;
