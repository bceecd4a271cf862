/**
 * 客户终身价值模型 – buy-till-you-die models, and what they need to know about each customer.
 *
 * <p>Here live the purchase summaries {@code (x, t_x, T)} with the mean spend, from a log or from plain values, and what
 * models answer about them: whether a customer is still alive, what is still to be bought, and for how much; what data
 * can be fitted, and what else to do, says {@link io.guanxi.crm.analytics.clv.Fit}. What a customer is worth in money is
 * not computed here. Start with {@link io.guanxi.crm.analytics.clv.PurchaseModel}.
 */
package io.guanxi.crm.analytics.clv;
