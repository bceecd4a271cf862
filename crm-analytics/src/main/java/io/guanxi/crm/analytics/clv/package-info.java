/**
 * 客户终身价值模型 – what buy-till-you-die models need to know about each customer.
 *
 * <p>Here live the purchase summaries {@code (x, t_x, T)} and the mean spend, from a log or from plain values. What a
 * customer is worth in money is not computed here. Start with {@link io.guanxi.crm.analytics.clv.PurchaseSummaries}.
 */
package io.guanxi.crm.analytics.clv;
