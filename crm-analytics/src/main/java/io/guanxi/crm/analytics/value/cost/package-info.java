/**
 * 让渡价值与成本 – what an offer gives the customer and what it costs, what a deal costs beside the price, what it costs to
 * leave, and how a customer answers to the price.
 *
 * <p>Here live the delivered value with its eight terms, levers and comparisons (V1), the transaction cost (F9), the
 * switching cost (F11), the excess profit and the elasticity (F10). What a customer is worth to the firm (V2) lives in
 * {@code analytics.value}; both sides together are the core's {@link io.guanxi.crm.lifecycle.ValueBalance} (F2). Start with
 * {@link io.guanxi.crm.analytics.value.cost.DeliveredValue}.
 */
package io.guanxi.crm.analytics.value.cost;
