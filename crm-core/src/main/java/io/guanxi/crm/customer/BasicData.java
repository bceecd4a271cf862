package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 基本资料 – the basic data of a customer beyond name, address and phone (A13).
 *
 * <p>Name, address and phone live with the party, so that there is one truth about them. Both fields here belong to
 * persons. {@code toString()} names the known fields, never what they say.
 *
 * @param occupation the occupation, 1 to {@value #MAX_OCCUPATION} characters; empty if unknown
 * @param hobbies the hobbies in the order of {@link String#compareTo}, whatever order they were given in, each 1 to
 *     {@value #MAX_HOBBY} characters; empty if unknown, an empty set if the customer is known to have none
 */
public record BasicData(Optional<String> occupation, Optional<Set<String>> hobbies) {

    /** Characters allowed in the occupation. */
    public static final int MAX_OCCUPATION = 100;

    /** Characters allowed in a hobby. */
    public static final int MAX_HOBBY = 64;

    private static final BasicData NONE = new BasicData(Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @param occupation the occupation
     * @param hobbies the hobbies, copied and sorted
     * @throws NullPointerException if a component or a hobby is null
     * @throws IllegalArgumentException if a text is blank, too long, padded or holds control or half characters; the
     *     message masks it
     */
    public BasicData {
        PersonalTexts.requireText(occupation, "occupation", MAX_OCCUPATION);
        hobbies = PersonalTexts.copy(hobbies, "hobbies", MAX_HOBBY);
    }

    /**
     * Nothing known.
     *
     * @return data without a known field
     */
    public static BasicData none() {
        return NONE;
    }

    /**
     * This data with an occupation.
     *
     * @param value the occupation
     * @return the changed copy
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public BasicData withOccupation(String value) {
        return new BasicData(Optional.of(requireNonNull(value, "occupation")), hobbies);
    }

    /**
     * This data with hobbies.
     *
     * @param values the hobbies; an empty set if there are none
     * @return the changed copy
     * @throws NullPointerException if the set or a hobby is null
     * @throws IllegalArgumentException if a hobby is blank, too long, padded or holds control or half characters
     */
    public BasicData withHobbies(Set<String> values) {
        return new BasicData(occupation, Optional.of(requireNonNull(values, "hobbies")));
    }

    /**
     * The fields that are known.
     *
     * @return the fields in the order of {@link CustomerField}; empty if none is known
     */
    public Set<CustomerField> known() {
        Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);
        occupation.ifPresent(value -> known.add(CustomerField.OCCUPATION));
        hobbies.ifPresent(value -> known.add(CustomerField.HOBBIES));
        return Sets.immutableEnumSet(known);
    }

    /** The names of the known fields. */
    @Override
    public String toString() {
        return "BasicData" + known();
    }
}
