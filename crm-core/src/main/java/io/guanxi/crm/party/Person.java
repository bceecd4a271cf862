package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 个人 – a natural person; as a customer, B2C.
 *
 * @param id the identifier
 * @param name the name, personal data
 * @param birthDate the date of birth, personal data; empty if not known
 * @param contacts where the person is reached, personal data
 */
public record Person(PartyId id, PersonName name, Optional<LocalDate> birthDate, ContactPoints contacts)
        implements Party {

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param name the name
     * @param birthDate the date of birth
     * @param contacts where the person is reached
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the date of birth lies outside the years 1 to 9999; the message hides it
     */
    public Person {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(birthDate, "birthDate")
                .ifPresent(date -> Require.personal(
                        Require.isBusinessDate(date), "birthDate", date.toString(), "must lie in the years 1 to 9999"));
        requireNonNull(contacts, "contacts");
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
        return new Person(id, name, Optional.empty(), ContactPoints.none());
    }

    /**
     * A copy with a date of birth.
     *
     * @param birthDate the date of birth
     * @return the copy
     * @throws NullPointerException if the date is null
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999
     */
    public Person born(LocalDate birthDate) {
        return new Person(id, name, Optional.of(requireNonNull(birthDate, "birthDate")), contacts);
    }

    /**
     * A copy that is reached at these contact points only.
     *
     * @param points the contact points
     * @return the copy
     * @throws NullPointerException if an element is null
     * @throws IllegalArgumentException if two of one kind are preferred, or two lead to the same place
     */
    public Person withContacts(ContactPoint... points) {
        return withContacts(ContactPoints.of(points));
    }

    /**
     * A copy that is reached at these contact points only.
     *
     * @param contacts the contact points
     * @return the copy
     * @throws NullPointerException if the contact points are null
     */
    public Person withContacts(ContactPoints contacts) {
        return new Person(id, name, birthDate, contacts);
    }

    /**
     * The age in whole years on a day; it is never stored.
     *
     * <p>Example: born on 2000-02-29, a person is 0 on 2001-02-28 and 1 on 2001-03-01.
     *
     * @param asOf the day
     * @return the age, 0 or more; empty if the date of birth is not known
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day lies before the date of birth
     */
    public OptionalInt ageOn(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        if (birthDate.isEmpty()) {
            return OptionalInt.empty();
        }
        LocalDate born = birthDate.get();
        Require.that(!asOf.isBefore(born), "asOf", asOf, "must not lie before the date of birth");
        return OptionalInt.of(Period.between(born, asOf).getYears());
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
