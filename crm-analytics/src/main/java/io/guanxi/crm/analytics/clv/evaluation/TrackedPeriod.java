package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * 跟踪期 – the repeat purchases of a population in one period, expected and actual.
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
     */
    public TrackedPeriod {
        requireNonNull(lastDay, "lastDay");
    }
}
