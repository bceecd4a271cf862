/**
 * 交易 – what was bought, when and for how much, and what was given back.
 *
 * <p>Here live the single {@link io.guanxi.crm.purchase.Transaction} with its line items, the {@link
 * io.guanxi.crm.purchase.PurchaseLog} of a whole population in columns, and the {@link
 * io.guanxi.crm.purchase.PurchaseHistory} of one customer. What they mean for the relationship lives in {@code
 * lifecycle}. Start with {@code PurchaseLog}.
 */
package io.guanxi.crm.purchase;
