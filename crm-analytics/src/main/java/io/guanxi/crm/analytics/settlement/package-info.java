/**
 * 结账 – how long invoices take to be paid, and how many days of sales are owed.
 *
 * <p>Here live the settlement cycle with its open invoices counted as what they are, unfinished, and beside it the days
 * sales outstanding; both over any number of invoices, in parts that can be merged. The invoice itself, {@link
 * io.guanxi.crm.purchase.Settlement}, lives in the core. Start with {@link
 * io.guanxi.crm.analytics.settlement.SettlementAggregation}.
 */
package io.guanxi.crm.analytics.settlement;
