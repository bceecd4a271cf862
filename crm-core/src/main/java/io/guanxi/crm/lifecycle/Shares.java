package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Thresholds that are shares: above 0, at most 1, with few decimals, so that readings can be compared exactly. */
final class Shares {

    /** Decimals that a share may have. */
    static final int PLACES = 4;

    private static final int MAX_TEXT = 16;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private Shares() {}

    static BigDecimal of(BigDecimal share, String field) {
        BigDecimal exact = Require.threshold(share, field);
        Require.that(exact.compareTo(BigDecimal.ONE) <= 0, field, exact, "must be at most 1");
        Require.that(exact.scale() <= PLACES, field, exact, "must have at most " + PLACES + " decimals");
        return exact;
    }

    static BigDecimal parse(String text, String field) {
        return of(decimal(text, field), field);
    }

    /** The number that a text stands for. */
    static BigDecimal decimal(String text, String field) {
        Require.text(text, field, MAX_TEXT);
        Require.that(DECIMAL.matcher(text).matches(), field, text, "must be a decimal number");
        return new BigDecimal(text);
    }
}
