/**
 * 主体 – the persons and organisations around the firm, and the roles they play.
 *
 * <p>Here lives who somebody is: a {@link io.guanxi.crm.party.Party} is a person or an organisation, and one party may
 * be prospect, customer, agent and competitor at the same time. What the firm knows about a customer lives in {@code
 * customer}, how the relationship stands in {@code lifecycle}. Start with {@code Party}, then {@link
 * io.guanxi.crm.party.PartyRoles}.
 */
package io.guanxi.crm.party;
