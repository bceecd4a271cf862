package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 跟踪期 – the repeat purchases of a population in one period, expected and actual; all are numbers of purchases, 0 or more.
 *
 * @param lastDay the last day of the period
 * @param expected the purchases expected in the period
 * @param actual the purchases made in the period
 * @param expectedSoFar the purchases expected from the first purchase of each customer to the last day
 * @param actualSoFar the purchases made from the first purchase of each customer to the last day
 */
public record TrackedPeriod(LocalDate lastDay, double expected, long actual, double expectedSoFar, long actualSoFar) {

    /**
     * Checks the components.
     *
     * @param lastDay the last day of the period
     * @param expected the purchases expected in the period
     * @param actual the purchases made in the period
     * @param expectedSoFar the purchases expected so far
     * @param actualSoFar the purchases made so far
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public TrackedPeriod {
        requireNonNull(lastDay, "lastDay");
        requirePurchases(expected, "expected");
        requirePurchases((double) actual, "actual");
        requirePurchases(expectedSoFar, "expectedSoFar");
        requirePurchases((double) actualSoFar, "actualSoFar");
    }

    private static void requirePurchases(double number, String field) {
        Require.that(Double.isFinite(number) && number >= 0, field, number, "must be finite and not negative");
    }
}
