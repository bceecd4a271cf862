package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 企业 – a company, authority or association; as a customer, B2B.
 *
 * @param id the identifier
 * @param legalName the registered name, 1 to {@value #MAX_LENGTH} characters
 * @param creditCode the number of its registration in China; empty if there is none or it is not known
 * @param parent the organisation that owns it; empty if it is nobody's subsidiary, or that is not known
 * @param contacts where the organisation is reached
 */
public record Organization(
        PartyId id, String legalName, Optional<CreditCode> creditCode, Optional<PartyId> parent, ContactPoints contacts)
        implements Party {

    /** Characters allowed in the legal name. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param legalName the registered name
     * @param creditCode the number of its registration
     * @param parent the organisation that owns it
     * @param contacts where the organisation is reached
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, or
     *     the organisation is its own parent
     */
    public Organization {
        requireNonNull(id, "id");
        Require.text(legalName, "legalName", MAX_LENGTH);
        requireNonNull(creditCode, "creditCode");
        requireNonNull(parent, "parent");
        Require.that(
                parent.isEmpty() || !parent.get().equals(id), "parent", id, "must be another than the organisation");
        requireNonNull(contacts, "contacts");
    }

    /**
     * An organisation with its name.
     *
     * @param id the identifier
     * @param legalName the registered name
     * @return the organisation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters
     */
    public static Organization of(PartyId id, String legalName) {
        return new Organization(id, legalName, Optional.empty(), Optional.empty(), ContactPoints.none());
    }

    /**
     * A copy with the number of its registration.
     *
     * @param creditCode the number
     * @return the copy
     * @throws NullPointerException if the number is null
     */
    public Organization withCreditCode(CreditCode creditCode) {
        return new Organization(id, legalName, Optional.of(requireNonNull(creditCode, "creditCode")), parent, contacts);
    }

    /**
     * A copy that is owned by another organisation; that the circle does not close is checked by {@link
     * PartyDirectory}.
     *
     * @param parent the owner
     * @return the copy
     * @throws NullPointerException if the owner is null
     * @throws IllegalArgumentException if the owner is the organisation itself
     */
    public Organization withParent(PartyId parent) {
        return new Organization(id, legalName, creditCode, Optional.of(requireNonNull(parent, "parent")), contacts);
    }

    /**
     * A copy that is reached at these contact points only.
     *
     * @param points the contact points
     * @return the copy
     * @throws NullPointerException if an element is null
     * @throws IllegalArgumentException if two of one kind are preferred, or two lead to the same place
     */
    public Organization withContacts(ContactPoint... points) {
        return withContacts(ContactPoints.of(points));
    }

    /**
     * A copy that is reached at these contact points only.
     *
     * @param contacts the contact points
     * @return the copy
     * @throws NullPointerException if the contact points are null
     */
    public Organization withContacts(ContactPoints contacts) {
        return new Organization(id, legalName, creditCode, parent, contacts);
    }

    @Override
    public String displayName() {
        return legalName;
    }
}
