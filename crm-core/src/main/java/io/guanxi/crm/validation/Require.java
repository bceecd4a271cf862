package io.guanxi.crm.validation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.masking.Masking;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 参数检查 – the argument checks of the library's constructors, in one wording: {@code field rule, but was "value"}.
 *
 * <p>A value is shown with at most {@value #MAX_SHOWN} characters; the value of a personal field is masked and shown
 * with its length only. Example: {@code Require.text("  ", "id", 64)} says {@code id must not be blank, but was "  "}.
 */
public final class Require {

    /** Characters of an offending value that a message shows at most. */
    public static final int MAX_SHOWN = 64;

    /** Years that a period may span at most. */
    public static final int MAX_YEARS = 1_000;

    /** Digits that a threshold may have before and after the point at most. */
    public static final int MAX_DIGITS = 18;

    private static final int SHOWN_DIGITS = 1_000;
    private static final int BITS_PER_DIGIT = 4;
    private static final int MONTHS = 12;
    private static final int DAYS = 366;
    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_INSTANT = FIRST_DATE.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST_DATE.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final String IN_YEARS = "must lie in the years 1 to 9999";

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
                    + visible(Masking.name(text)) + "\" (" + characters(text) + ")");
        }
        return text;
    }

    /**
     * Checks a free text about a person, such as a note, by {@link TextRule#brokenByNote}: the message shows its length
     * only.
     *
     * @param value the text
     * @param field the name of the field, for the message
     * @param maxLength the number of characters allowed (UTF-16 units), at least 1
     * @return the text
     * @throws NullPointerException naming the field, if the text is null
     * @throws IllegalArgumentException naming field, length and rule, if the text breaks one of them
     */
    public static String personalNote(@Nullable String value, String field, int maxLength) {
        String text = requireNonNull(value, field);
        Optional<TextRule> broken = TextRule.brokenByNote(text, maxLength);
        if (broken.isPresent()) {
            throw new IllegalArgumentException(
                    field + " " + broken.get().noteWords(maxLength) + ", but was " + hidden(text));
        }
        return text;
    }

    /**
     * Checks a period that must lead forward in time: no part negative, not zero, not beyond {@value #MAX_YEARS} years.
     *
     * @param value the period
     * @param field the name of the field, for the message
     * @return the period
     * @throws NullPointerException naming the field, if the period is null
     * @throws IllegalArgumentException if a part is negative, all are zero, or the period is too long
     */
    public static Period positive(@Nullable Period value, String field) {
        Period period = requireNonNull(value, field);
        that(
                !period.isNegative() && !period.isZero(),
                field,
                period,
                "must be longer than zero and have no negative part");
        that(
                period.getYears() <= MAX_YEARS
                        && period.getMonths() <= MAX_YEARS * MONTHS
                        && period.getDays() <= MAX_YEARS * DAYS,
                field,
                period,
                "must not be longer than " + MAX_YEARS + " years, in years, months or days");
        return period;
    }

    /**
     * Checks a business date: in the years 1 to 9999.
     *
     * @param value the date
     * @param field the name of the field, for the message
     * @return the date
     * @throws NullPointerException naming the field, if the date is null
     * @throws IllegalArgumentException if the date is out of that range
     */
    public static LocalDate businessDate(@Nullable LocalDate value, String field) {
        LocalDate date = requireNonNull(value, field);
        that(isBusinessDate(date), field, date, IN_YEARS);
        return date;
    }

    /**
     * Whether a date lies in the years 1 to 9999.
     *
     * @param date the date
     * @return true if it does
     */
    public static boolean isBusinessDate(LocalDate date) {
        return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
    }

    /**
     * Checks an instant: in the years 1 to 9999 of UTC.
     *
     * @param value the instant
     * @param field the name of the field, for the message
     * @return the instant
     * @throws NullPointerException naming the field, if the instant is null
     * @throws IllegalArgumentException if the instant is out of that range
     */
    public static Instant instant(@Nullable Instant value, String field) {
        Instant instant = requireNonNull(value, field);
        that(isInstant(instant), field, instant, IN_YEARS);
        return instant;
    }

    /**
     * Whether an instant lies in the years 1 to 9999 of UTC.
     *
     * @param instant the instant
     * @return true if it does
     */
    public static boolean isInstant(Instant instant) {
        return !instant.isBefore(FIRST_INSTANT) && instant.isBefore(END);
    }

    /**
     * Checks a period of business dates: half-open, {@code [from, to)} or {@code [from, ∞)}, with at least one day.
     *
     * @param value the period
     * @param field the name of the field, for the message
     * @return the period
     * @throws NullPointerException naming the field, if the period is null
     * @throws IllegalArgumentException if the period has no first day, is not half-open, is empty, or leaves the years
     *     1 to 9999
     */
    public static Range<LocalDate> period(@Nullable Range<LocalDate> value, String field) {
        Range<LocalDate> period = requireNonNull(value, field);
        that(
                period.hasLowerBound()
                        && period.lowerBoundType() == BoundType.CLOSED
                        && (!period.hasUpperBound() || period.upperBoundType() == BoundType.OPEN)
                        && !period.isEmpty(),
                field,
                period,
                "must be [from, to) or [from, ∞) with at least one day");
        businessDate(period.lowerEndpoint(), field);
        if (period.hasUpperBound()) {
            businessDate(period.upperEndpoint(), field);
        }
        return period;
    }

    /**
     * The period between two business dates.
     *
     * @param from the first day
     * @param to the day after the last, later than {@code from}
     * @param field the name of the period, for the message
     * @return {@code [from, to)}
     * @throws NullPointerException naming the date that is null
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}, or a date is not in the years 1 to
     *     9999
     */
    public static Range<LocalDate> days(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
        LocalDate first = businessDate(from, "from");
        LocalDate end = businessDate(to, "to");
        that(first.isBefore(end), field, first + " to " + end, "must end after it begins");
        return Range.closedOpen(first, end);
    }

    /**
     * Checks a rule on a personal value: the message shows its length only.
     *
     * @param holds whether the rule holds
     * @param field the name of the field, for the message
     * @param value the offending value
     * @param rule the rule in words, beginning with "must", for the message
     * @throws IllegalArgumentException if the rule does not hold
     */
    public static void personal(boolean holds, String field, String value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + rule + ", but was " + hidden(value));
        }
    }

    /**
     * Checks an exact decimal that serves as a threshold: above zero, with at most {@value #MAX_DIGITS} digits before
     * and after the point.
     *
     * @param value the decimal
     * @param field the name of the field, for the message
     * @return the decimal without trailing zeros, so that equal thresholds are equal
     * @throws NullPointerException naming the field, if the decimal is null
     * @throws IllegalArgumentException if the decimal is not above zero, or has too many digits
     */
    public static BigDecimal threshold(@Nullable BigDecimal value, String field) {
        BigDecimal decimal = requireNonNull(value, field);
        that(decimal.signum() > 0, field, decimal, "must be above 0");
        String fewDigits = "must have at most " + MAX_DIGITS + " digits before and after the point";
        // Looked at first: to strip the zeros of a number with a million digits takes minutes.
        that(!isEndless(decimal), field, decimal, fewDigits);
        BigDecimal stripped = decimal.stripTrailingZeros();
        that(
                stripped.scale() <= MAX_DIGITS && (long) stripped.precision() - stripped.scale() <= MAX_DIGITS,
                field,
                decimal,
                fewDigits);
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Reads an exact decimal that is written as text, so that a share of 0.20 is exactly that.
     *
     * @param text the decimal, at most {@value #MAX_SHOWN} characters
     * @param field the name of the field, for the message
     * @param example a decimal that would do, for the message, such as {@code 0.20}
     * @return the decimal
     * @throws NullPointerException naming the field, if the text is null
     * @throws IllegalArgumentException if the text is no decimal number, or too long
     */
    public static BigDecimal decimal(@Nullable String text, String field, String example) {
        String rule = "must be a decimal number such as " + example;
        // Looked at first: to read a million digits takes minutes.
        that(requireNonNull(text, field).length() <= MAX_SHOWN, field, text, rule);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            IllegalArgumentException refusal = refusal(field, text, rule);
            refusal.initCause(notANumber);
            throw refusal;
        }
    }

    /**
     * Checks that a list and its elements are there.
     *
     * @param <T> the type of the elements
     * @param values the list
     * @param field the name of the field, for the message
     * @return an unmodifiable copy
     * @throws NullPointerException naming the field, or the field and the place of the element that is null
     */
    public static <T> List<T> list(@Nullable List<? extends @Nullable T> values, String field) {
        if (requireNonNull(values, field) instanceof ImmutableList<?>) {
            // Without nulls, and nobody can change it.
            @SuppressWarnings("unchecked")
            List<T> same = (List<T>) values;
            return same;
        }
        ImmutableList.Builder<T> copy = ImmutableList.builderWithExpectedSize(values.size());
        int place = 0;
        for (@Nullable T value : values) {
            if (value == null) {
                throw new NullPointerException(field + "[" + place + "]");
            }
            copy.add(value);
            place++;
        }
        return copy.build();
    }

    /**
     * Checks that the elements of a variable argument are there.
     *
     * @param <T> the type of the elements
     * @param values the elements
     * @param field the name of the argument, for the message
     * @return an unmodifiable copy
     * @throws NullPointerException naming the argument, or the argument and the place of the element that is null
     */
    public static <T> List<T> elements(T @Nullable [] values, String field) {
        return list(Arrays.asList(requireNonNull(values, field)), field);
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

    /**
     * A value as a message may show it: in one line, texts in quotation marks, cut at {@value #MAX_SHOWN} characters.
     *
     * @param value the value
     * @return the value in words
     */
    public static String shown(@Nullable Object value) {
        if (value instanceof BigDecimal decimal && isEndless(decimal)) {
            return "a number of more than " + SHOWN_DIGITS + " digits";
        }
        String text = String.valueOf(value);
        String cut = visible(text, MAX_SHOWN);
        String quoted = value instanceof CharSequence ? "\"" + cut + "\"" : cut;
        return text.length() <= MAX_SHOWN ? quoted : quoted + " (" + characters(text) + ")";
    }

    private static String characters(String text) {
        return text.length() + (text.length() == 1 ? " character" : " characters");
    }

    /** Whether a number has so many digits that writing it takes long. */
    private static boolean isEndless(BigDecimal decimal) {
        return decimal.unscaledValue().bitLength() > SHOWN_DIGITS * BITS_PER_DIGIT;
    }

    /**
     * A personal value as a message may show it: its length only.
     *
     * @param value the value in words
     * @return such as {@code *** (12 characters)}
     */
    public static String hidden(String value) {
        return "*** (" + characters(value) + ")";
    }

    /** Where to cut a long text without splitting a surrogate pair. */
    private static int wholeCharacters(String text, int maxLength) {
        return Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    }

    /**
     * A text in one line: control characters, line separators and the like are spelt out, and what is too long is cut.
     *
     * @param text the text
     * @param maxLength the number of characters (UTF-16 units) of the text that are shown at most
     * @return the line, ending with … if it was cut
     */
    public static String visible(String text, int maxLength) {
        return visible(text.length() <= maxLength ? text : text.substring(0, wholeCharacters(text, maxLength)) + "…");
    }

    /** The text with everything spelt out that is not seen: a message is one line, whatever the value holds. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isUnseen(codePoint)) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
            } else {
                visible.appendCodePoint(codePoint);
            }
        });
        return visible.toString();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
