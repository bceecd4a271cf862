/**
 * RFM 分析 – recency, frequency and monetary value of each customer, and scores.
 *
 * <p>Here live the three figures of a population on a day ({@link io.guanxi.crm.analytics.rfm.RfmTable}), from a log or
 * gathered from invoices and columns on any number of machines ({@link io.guanxi.crm.analytics.rfm.RfmByKey}), and
 * the scoring by equal parts or fixed cut points. Purchases come from the core; what a score means is said by the
 * segments of {@link io.guanxi.crm.analytics.rfm.segment}, and for the customer's tier by crm-rules. Start with {@link
 * io.guanxi.crm.analytics.rfm.RfmScoring}.
 */
package io.guanxi.crm.analytics.rfm;
