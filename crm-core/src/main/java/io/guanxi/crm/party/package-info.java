/**
 * 主体 – the persons and organisations around the firm, where they are reached, and how they stand to each other.
 *
 * <p>Here lives who somebody is: a {@link io.guanxi.crm.party.Party} is a person or an organisation, and one party may
 * be prospect, customer, agent and competitor at the same time; a {@link io.guanxi.crm.party.PartyDirectory} knows
 * groups of companies, contacts and households. What the firm knows about a customer lives in {@code customer}, how the
 * relationship stands in {@code lifecycle}. Start with {@code Party}, then {@link io.guanxi.crm.party.PartyRoles} and
 * {@code PartyDirectory}; input becomes a party through a {@link io.guanxi.crm.party.PartyDraft}.
 */
package io.guanxi.crm.party;
