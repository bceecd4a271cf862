package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.masking.Masking;
import io.guanxi.crm.validation.Require;
import java.util.regex.Pattern;

/**
 * 电话 – a telephone number in the international form of E.164.
 *
 * <p>Example: {@code +8613812341234}, masked {@code +86138****1234}. A number as people write it, with blanks or
 * without the country, is first brought into this form by the program that reads it.
 *
 * @param number a plus sign and 7 to 15 ASCII digits, the first not 0; personal data
 * @param usage what it is for
 * @param preferred whether the party prefers it among its telephones
 */
public record Phone(String number, ContactUsage usage, boolean preferred) implements ContactPoint {

    /** What a number must look like, as a regular expression. */
    public static final String PATTERN = "\\+[1-9][0-9]{6,14}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Characters allowed, the plus sign included. */
    public static final int MAX_LENGTH = 16;

    /**
     * Checks the components.
     *
     * @param number the number
     * @param usage what it is for
     * @param preferred whether it is preferred
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the number is not in the form of {@link #PATTERN}; the message hides it
     */
    public Phone {
        Require.personal(
                isValid(requireNonNull(number, "number")), "number", number, "must be + and 7 to 15 digits (E.164)");
        requireNonNull(usage, "usage");
    }

    /**
     * A telephone that is not preferred.
     *
     * @param number the number
     * @param usage what it is for
     * @return the telephone
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the number is not in the form of {@link #PATTERN}
     */
    public static Phone of(String number, ContactUsage usage) {
        return new Phone(number, usage, false);
    }

    /**
     * Whether a text is a number in the form of {@link #PATTERN}.
     *
     * @param number the text
     * @return true if it is
     * @throws NullPointerException if the text is null
     */
    public static boolean isValid(String number) {
        return requireNonNull(number, "number").length() <= MAX_LENGTH
                && FORM.matcher(number).matches();
    }

    @Override
    public ContactKind kind() {
        return ContactKind.PHONE;
    }

    @Override
    public String masked() {
        return Masking.mobile(number);
    }

    @Override
    public Phone usedFor(ContactUsage usage, boolean preferred) {
        return new Phone(number, usage, preferred);
    }

    @Override
    public Phone asPreferred() {
        return usedFor(usage, true);
    }

    /** The masked number and its use. */
    @Override
    public String toString() {
        return PersonalText.shown("Phone", this);
    }
}
