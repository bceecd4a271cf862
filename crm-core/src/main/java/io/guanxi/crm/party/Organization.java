package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * 企业 – a company, authority or association; as a customer, B2B.
 *
 * @param id the identifier
 * @param legalName the registered name, 1 to {@value #MAX_LENGTH} characters
 */
public record Organization(PartyId id, String legalName) implements Party {

    /** Characters allowed in the legal name. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param legalName the registered name
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control characters
     */
    public Organization {
        requireNonNull(id, "id");
        Require.text(legalName, "legal name", MAX_LENGTH);
    }

    /**
     * An organisation with its name.
     *
     * @param id the identifier
     * @param legalName the registered name
     * @return the organisation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control characters
     */
    public static Organization of(PartyId id, String legalName) {
        return new Organization(id, legalName);
    }

    @Override
    public String displayName() {
        return legalName;
    }
}
