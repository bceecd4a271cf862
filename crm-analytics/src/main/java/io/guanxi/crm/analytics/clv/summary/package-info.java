/**
 * 客户摘要 – what lifetime models need to know about each customer, made from a log, a stream or plain values.
 *
 * <p>Here live the purchase summaries {@code (x, t_x, T)} with the mean spend, the opportunity summaries of discrete time
 * and the cohorts of contracts, each with an aggregation for streams. The models themselves are in {@link io.guanxi.crm.analytics.clv}. Start with {@link
 * io.guanxi.crm.analytics.clv.summary.PurchaseSummaries}.
 */
package io.guanxi.crm.analytics.clv.summary;
