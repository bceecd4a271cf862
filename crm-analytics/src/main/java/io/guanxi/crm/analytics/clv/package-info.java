/**
 * 客户终身价值模型 – buy-till-you-die models, and how they are fitted.
 *
 * <p>Here live the models and what they answer: whether a customer is still alive, what is still to be bought, and for
 * how much; what data can be fitted, and what else to do, says {@link io.guanxi.crm.analytics.clv.Fit}. What they need to
 * know about each customer is in {@link io.guanxi.crm.analytics.clv.summary}, what a customer is worth in money in {@link
 * io.guanxi.crm.analytics.clv.worth}, intervals in {@link io.guanxi.crm.analytics.clv.uncertainty}, holdouts and
 * comparisons in {@link io.guanxi.crm.analytics.clv.evaluation}. Start with {@link
 * io.guanxi.crm.analytics.clv.PurchaseModel}.
 */
package io.guanxi.crm.analytics.clv;
