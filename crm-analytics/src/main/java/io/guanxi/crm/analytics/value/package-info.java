/**
 * 客户价值 – what a customer is worth to the firm in a period, and which prospects are worth winning.
 *
 * <p>Here live the value to the firm with its terms (V2), the value of loyalty (V7), the share of wallet (V8), each with its
 * assumptions, and the selection of prospects by fit, expected lifetime value, acquisition cost and capacity (F5b). What an
 * offer is worth to the customer, the other meaning of 客户价值, lives in {@code value.cost}; values over a lifetime live in
 * {@code value.lifetime}. Start with {@link io.guanxi.crm.analytics.value.ValueToFirm}, then {@link
 * io.guanxi.crm.analytics.value.ProspectSelection}.
 */
package io.guanxi.crm.analytics.value;
