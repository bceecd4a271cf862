/**
 * 客户 – what the firm keeps about a customer: who it is, since when, what was noted, and how good those data are.
 *
 * <p>Here lives the {@link io.guanxi.crm.customer.Customer} of the narrow sense, a party that buys, with its tags,
 * basic and special data, and the {@link io.guanxi.crm.customer.Channel} on which the firm meets it. Purchases live in
 * {@code purchase}, contacts in {@code interaction}, the relationship and its stage in {@code lifecycle}. Start with
 * {@code Customer}; for raw input with {@link io.guanxi.crm.customer.CustomerDraft}, for what is missing with {@link
 * io.guanxi.crm.customer.DataQuality}.
 */
package io.guanxi.crm.customer;
