package io.guanxi.crm.validation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.masking.Masking;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 参数检查 – the argument checks of the library's constructors, in one wording: {@code field rule, but was "value"}.
 *
 * <p>A value is shown with at most {@value #MAX_SHOWN} characters; the value of a personal field is masked and shown with
 * its length only. Example: {@code Require.text("  ", "id", 64)} says {@code id must not be blank, but was "  "}.
 */
public final class Require {

    /** Characters of an offending value that a message shows at most. */
    public static final int MAX_SHOWN = 64;

    private Require() {}

    /**
     * Checks a condition on a value.
     *
     * @param holds whether the rule holds
     * @param field the name of the field, for the message
     * @param value the offending value, for the message
     * @param rule the rule in words, beginning with "must", for the message
     * @throws IllegalArgumentException if the rule does not hold
     */
    public static void that(boolean holds, String field, @Nullable Object value, String rule) {
        if (!holds) {
            throw refusal(field, value, rule);
        }
    }

    /**
     * The exception for a value that breaks a rule, for checks whose wording is costly to build.
     *
     * @param field the name of the field
     * @param value the offending value
     * @param rule the rule in words, beginning with "must"
     * @return the exception, to be thrown
     */
    public static IllegalArgumentException refusal(String field, @Nullable Object value, String rule) {
        return new IllegalArgumentException(field + " " + rule + ", but was " + shown(value));
    }

    /**
     * Checks a text that identifies or names something by every {@link TextRule}.
     *
     * @param value the text
     * @param field the name of the field, for the message
     * @param maxLength the number of characters allowed (UTF-16 units), at least 1
     * @return the text
     * @throws NullPointerException naming the field, if the text is null
     * @throws IllegalArgumentException naming field, value and rule, if the text breaks one of them
     */
    public static String text(@Nullable String value, String field, int maxLength) {
        String text = requireNonNull(value, field);
        Optional<TextRule> broken = TextRule.brokenBy(text, maxLength);
        if (broken.isPresent()) {
            throw refusal(field, text, broken.get().words(maxLength));
        }
        return text;
    }

    /**
     * The check of {@link #text}, for personal fields: the message shows the mask and the length instead of the text.
     *
     * @param value the text
     * @param field the name of the field, for the message
     * @param maxLength the number of characters allowed (UTF-16 units), at least 1
     * @return the text
     * @throws NullPointerException naming the field, if the text is null
     * @throws IllegalArgumentException naming field, mask, length and rule, if the text breaks one of them
     */
    public static String personalText(@Nullable String value, String field, int maxLength) {
        String text = requireNonNull(value, field);
        Optional<TextRule> broken = TextRule.brokenBy(text, maxLength);
        if (broken.isPresent()) {
            throw new IllegalArgumentException(field + " " + broken.get().words(maxLength) + ", but was \""
                    + Masking.name(text) + "\" (" + text.length() + " characters)");
        }
        return text;
    }

    /**
     * Checks a period that must lead forward in time: no part negative, not zero.
     *
     * @param value the period
     * @param field the name of the field, for the message
     * @return the period
     * @throws NullPointerException naming the field, if the period is null
     * @throws IllegalArgumentException if a part is negative or all are zero
     */
    public static Period positive(@Nullable Period value, String field) {
        Period period = requireNonNull(value, field);
        that(
                !period.isNegative() && !period.isZero(),
                field,
                period,
                "must be longer than zero and have no negative part");
        return period;
    }

    /**
     * Checks that an amount of money fits in a long number of minor units (cents), as the library's columns hold it.
     *
     * @param value the amount
     * @param field the name of the field, for the message
     * @return the number of minor units
     * @throws NullPointerException naming the field, if the amount is null
     * @throws IllegalArgumentException if the amount is out of that range
     */
    public static long minorUnits(@Nullable Money value, String field) {
        Money amount = requireNonNull(value, field);
        that(amount.getAmount().unscaledValue().bitLength() < Long.SIZE, field, amount, "must fit in long minor units");
        return amount.getAmountMinorLong();
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        String cut = visible(text.length() <= MAX_SHOWN ? text : text.substring(0, lastWholeCharacter(text)) + "…");
        String quoted = value instanceof CharSequence ? "\"" + cut + "\"" : cut;
        return text.length() <= MAX_SHOWN ? quoted : quoted + " (" + text.length() + " characters)";
    }

    /** Where to cut a long text without splitting a surrogate pair. */
    private static int lastWholeCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
    }

    /** The text with its control characters spelt out: a message is one line, whatever the value holds. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (Character.isISOControl(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
