package io.guanxi.crm.party;

/**
 * 主体 – somebody the firm deals with: a {@link Person} or an {@link Organization}, and nothing else.
 *
 * <p>Which part a party plays (customer, agent, competitor …) is not what it is: see {@link PartyRole}.
 */
public sealed interface Party permits Person, Organization {

    /**
     * The identifier.
     *
     * @return the identifier
     */
    PartyId id();

    /**
     * The name as it is written on an envelope; personal data for a person.
     *
     * @return the name, not blank
     */
    String displayName();

    /**
     * Where the party is reached; personal data.
     *
     * @return the contact points; {@link ContactPoints#none} if none is known
     */
    ContactPoints contacts();
}
