/**
 * RFM 分析 – recency, frequency and monetary value of each customer, and scores from 1 to 5.
 *
 * <p>Here live the three figures of a population on a day ({@link io.guanxi.crm.analytics.rfm.RfmTable}) and the
 * scoring by quintiles. Purchases come from the core; what a score means for the customer's tier is decided in
 * crm-rules. Start with {@link io.guanxi.crm.analytics.rfm.RfmScoring}.
 */
package io.guanxi.crm.analytics.rfm;
