package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 – the number under which an organisation is registered in China (GB 32100-2015).
 *
 * <p>Eighteen characters: the registering department, the category, six digits of the region, nine characters of the
 * organisation, and a check character {@code (31 − Σ cᵢ·3^(i−1) mod 31) mod 31}, where {@code cᵢ} is the place of the
 * i-th character in {@code 0123456789ABCDEFGHJKLMNPQRTUWXY}. Example: {@code 91350100M000100Y43}.
 *
 * @param value the code, in capital letters
 */
public record CreditCode(String value) {

    /** What a code must look like, as a regular expression; the check character comes on top. */
    public static final String PATTERN = "[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int WEIGHT_BASE = 3;

    /**
     * Checks the code.
     *
     * @param value the code
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is not in the form of {@link #PATTERN}, or its last character does
     *     not fit the others; the message hides it, as a wrong code may be another number such as that of an identity
     *     card
     */
    public CreditCode {
        Require.personal(
                isValid(requireNonNull(value, "value")),
                "creditCode",
                value,
                "must be 18 characters of GB 32100-2015 with a fitting check character");
    }

    /**
     * The code with a text.
     *
     * @param value the text
     * @return the code
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is not in the form of {@link #PATTERN}, or its last character does
     *     not fit the others
     */
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /**
     * Whether a text is a code with a fitting check character.
     *
     * @param value the text
     * @return true if it is
     * @throws NullPointerException if the text is null
     */
    public static boolean isValid(String value) {
        return requireNonNull(value, "value").length() == LENGTH
                && FORM.matcher(value).matches()
                && value.charAt(LENGTH - 1) == check(value);
    }

    private static char check(String code) {
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < LENGTH - 1; index++) {
            sum += ALPHABET.indexOf(code.charAt(index)) * weight;
            weight = weight * WEIGHT_BASE % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    @Override
    public String toString() {
        return value;
    }
}
