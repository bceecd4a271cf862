/**
 * 留存与流失 – how many customers of a cohort come back, how many are lost, and what becomes of their revenue.
 *
 * <p>Here live cohort matrices, churn and retention rates with a stated base, revenue retention, and the definitions of
 * churn that turn a customer's days into a length of stay. Survival curves over those lengths are drawn in {@code
 * analytics.survival}, and what a single customer is worth is not computed here. Start with {@link
 * io.guanxi.crm.analytics.retention.CohortMatrix}.
 */
package io.guanxi.crm.analytics.retention;
