package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * 评分 – a point on a scale, together with the scale: 4.4 says nothing without 1 to 5 (S2).
 *
 * <p>Example: {@code Score.of(4.4, 1, 5)} has the share {@code (4.4 − 1) / (5 − 1) = 0.8500}.
 *
 * @param value the point, on the scale; kept without trailing zeros, so that equal scores are equal
 * @param min the lower end of the scale
 * @param max the upper end, above the lower one
 */
public record Score(BigDecimal value, BigDecimal min, BigDecimal max) {

    /** Digits allowed before and after the point. */
    public static final int MAX_DIGITS = Require.MAX_DIGITS;

    /** Bits of a figure of twice that many digits: to count the digits of a much longer one would take seconds. */
    private static final int MAX_BITS = 120;

    private static final int MAX_TEXT = 64;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final int DECIMALS = 4;

    /**
     * Checks the figures.
     *
     * @param value the point
     * @param min the lower end of the scale
     * @param max the upper end of the scale
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a figure has too many digits, the scale does not lead upwards, or the point
     *     lies outside it
     */
    public Score {
        value = exact(value, "value");
        min = exact(min, "min");
        max = exact(max, "max");
        Require.that(min.compareTo(max) < 0, "min", min, "must be below max " + max);
        Require.that(
                value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                "value",
                value,
                "must be " + min + " to " + max);
    }

    /**
     * A score from a number, taken as it is written: 4.4 is exactly 4.4.
     *
     * @param value the point
     * @param min the lower end of the scale
     * @param max the upper end of the scale
     * @return the score
     * @throws IllegalArgumentException if the number is not finite or has too many digits, the scale does not lead
     *     upwards, or the point lies outside it
     */
    public static Score of(double value, int min, int max) {
        Require.that(Double.isFinite(value), "value", value, "must be a finite number");
        return new Score(BigDecimal.valueOf(value), BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /**
     * A score from a text.
     *
     * @param value the point, such as {@code "4.4"}
     * @param min the lower end of the scale
     * @param max the upper end of the scale
     * @return the score
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is no decimal number or has too many digits, the scale does not lead
     *     upwards, or the point lies outside it
     */
    public static Score of(String value, int min, int max) {
        return new Score(parse(value, "value"), BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /**
     * How far up the scale the point lies.
     *
     * @return {@code (value − min) / (max − min)}, 0 to 1, rounded half up to 4 decimals
     */
    public BigDecimal share() {
        return value.subtract(min).divide(max.subtract(min), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a figure has no more digits than a score may have, as it is written. */
    static boolean hasFewDigits(BigDecimal figure) {
        return figure.unscaledValue().bitLength() <= MAX_BITS
                && figure.scale() <= MAX_DIGITS
                && (long) figure.precision() - figure.scale() <= MAX_DIGITS;
    }

    /** The figure without trailing zeros. */
    static BigDecimal exact(BigDecimal figure, String field) {
        Require.that(
                hasFewDigits(requireNonNull(figure, field)),
                field,
                figure,
                "must have at most " + MAX_DIGITS + " digits before and after the point");
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The figure that a text stands for. */
    static BigDecimal parse(String text, String field) {
        Require.text(text, field, MAX_TEXT);
        Require.that(DECIMAL.matcher(text).matches(), field, text, "must be a decimal number");
        return new BigDecimal(text);
    }
}
