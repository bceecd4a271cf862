/**
 * 客户 – what the firm keeps about a customer: who it is, since when, and what was noted.
 *
 * <p>Here lives the {@link io.guanxi.crm.customer.Customer} of the narrow sense, a party that buys. Purchases live in
 * {@code purchase}, the relationship and its stage in {@code lifecycle}; nothing here is computed. Start with {@code
 * Customer}.
 */
package io.guanxi.crm.customer;
