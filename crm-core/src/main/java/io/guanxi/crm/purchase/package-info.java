/**
 * 交易 – what was bought, when and for how much, what was given back, and what it cost to sell.
 *
 * <p>Here live the single {@link io.guanxi.crm.purchase.Transaction} with its line items and their {@link
 * io.guanxi.crm.purchase.ProductRef products}, the {@link io.guanxi.crm.purchase.PurchaseLog} of a whole population in
 * columns and the {@link io.guanxi.crm.purchase.PurchaseHistory} of one customer, and beside them product ladders,
 * settlements, costs to serve and the repeat-purchase rate. What they mean for the relationship lives in {@code
 * lifecycle}. Start with {@code PurchaseLog}; raw input starts with {@link io.guanxi.crm.purchase.TransactionDraft}.
 */
package io.guanxi.crm.purchase;
