package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

/**
 * 个人 – a natural person; as a customer, B2C.
 *
 * @param id the identifier
 * @param name the name, personal data
 */
public record Person(PartyId id, PersonName name) implements Party {

    /**
     * Checks that nothing is missing.
     *
     * @param id the identifier
     * @param name the name
     * @throws NullPointerException if a component is null
     */
    public Person {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }

    /**
     * A person with a name.
     *
     * @param id the identifier
     * @param name the name
     * @return the person
     * @throws NullPointerException if an argument is null
     */
    public static Person of(PartyId id, PersonName name) {
        return new Person(id, name);
    }

    @Override
    public String displayName() {
        return name.display();
    }

    /** Identifier and masked name. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + name + "]";
    }
}
