package io.guanxi.crm.analytics.internal;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.temporal.ChronoUnit;

/** 模型界限 – the bounds that models, their data and what follows from them share. */
public final class ModelBounds {

    /** The least rate at which a sum without end is taken. */
    public static final double LEAST_RATE = 1e-9;

    /** The largest rate. */
    public static final double MOST_RATE = 1e9;

    /** More opportunities or periods than this are no business question, and sums run over all of them. */
    public static final int MOST_PERIODS = 1_000_000;

    private static final double SMALLEST = 1e-30;
    private static final double LARGEST = 1e30;

    private ModelBounds() {}

    /**
     * Checks a parameter: far enough from 0 and infinity for sums and products of a few of them to stay in range.
     *
     * @param value the parameter
     * @param field the name of the field, for the message
     * @throws IllegalArgumentException if it is not from 1e-30 to 1e30
     */
    public static void requirePositive(double value, String field) {
        Require.that(value >= SMALLEST && value <= LARGEST, field, value, "must be from 1e-30 to 1e30");
    }

    /**
     * Checks the unit of models and summaries: one of a fixed length of whole days.
     *
     * @param unit the unit
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if it is not days or weeks
     */
    public static void requireUnit(ChronoUnit unit) {
        requireNonNull(unit, "unit");
        Require.that(unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS, "unit", unit, "must be DAYS or WEEKS");
    }

    /**
     * Checks a number of opportunities or periods.
     *
     * @param value the number
     * @param field the name of the field, for the message
     * @return the number
     * @throws IllegalArgumentException if it is not from 0 to {@value #MOST_PERIODS}
     */
    public static int requirePeriods(int value, String field) {
        Require.that(value >= 0 && value <= MOST_PERIODS, field, value, "must be 0 to " + MOST_PERIODS);
        return value;
    }

    /**
     * Checks the rate of a sum without end.
     *
     * @param rate the rate
     * @return the rate
     * @throws IllegalArgumentException if it is not from 1e-9 to 1e9
     */
    public static double requireRate(double rate) {
        Require.that(rate >= LEAST_RATE && rate <= MOST_RATE, "rate", rate, "must be from 1e-9 to 1e9");
        return rate;
    }

    /**
     * Checks the rate of a sum with an end, which may go without discount.
     *
     * @param rate the rate
     * @throws IllegalArgumentException if it is not from 0 to 1e9
     */
    public static void requireRateOrNone(double rate) {
        Require.that(rate >= 0 && rate <= MOST_RATE, "rate", rate, "must be from 0 to 1e9");
    }
}
