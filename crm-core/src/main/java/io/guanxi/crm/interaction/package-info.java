/**
 * 联系 – how the firm and its customers meet: each contact, what came of it, and how much a firm lives by relationships.
 *
 * <p>Here live the contacts of a customer with result, intent and note, the opportunities that are being forgotten, the
 * conversion rate, and the comparison of transactional with relationship marketing. Complaints, promises and surveys
 * live in {@code service}, purchases in {@code purchase}. Start with {@link io.guanxi.crm.interaction.Interaction},
 * then {@link io.guanxi.crm.interaction.InteractionHistory}.
 */
package io.guanxi.crm.interaction;
