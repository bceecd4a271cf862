package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * 同期群设计 – how a cohort matrix is laid out: which day decides the cohort, the periods of rows and columns, and the
 * days that were observed.
 *
 * <p>Example: {@code CohortDesign.monthly(2010-12-01, 2011-12-09)} has 13 cohorts by month of the first purchase and 13
 * columns; the last month is observed for nine days only, so its cells are partial.
 *
 * @param basis which day of a customer decides the cohort
 * @param period the calendar period of a cohort
 * @param cells what the columns count
 * @param from the first day that was observed; who was there before is in no cohort
 * @param lastObservedDay the last day that was observed, itself included
 * @serial exclude
 */
public record CohortDesign(
        CohortBasis basis, CohortPeriod period, CellTime cells, LocalDate from, LocalDate lastObservedDay)
        implements Serializable {

    /** Days that can be observed at most: a hundred years. */
    public static final int MAX_DAYS = 36_600;

    /** Cells that a matrix can have at most, those not observed included. */
    public static final int MAX_CELLS = 2_000_000;

    /**
     * Checks the components.
     *
     * @param basis which day of a customer decides the cohort
     * @param period the calendar period of a cohort
     * @param cells what the columns count
     * @param from the first day that was observed
     * @param lastObservedDay the last day that was observed
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the last is before the first, or the days
     *     or cells are more than {@value #MAX_DAYS} or {@value #MAX_CELLS}
     */
    public CohortDesign {
        requireNonNull(basis, "basis");
        requireNonNull(period, "period");
        requireNonNull(cells, "cells");
        Require.businessDate(from, "from");
        Require.businessDate(lastObservedDay, "lastObservedDay");
        long days = lastObservedDay.toEpochDay() - from.toEpochDay() + 1;
        Require.that(
                days >= 1 && days <= MAX_DAYS,
                "lastObservedDay",
                lastObservedDay,
                "must be 0 to " + (MAX_DAYS - 1) + " days after " + from);
        int cohorts = cohorts(period, from, lastObservedDay);
        long matrix = (long) cohorts * columns(cells, cohorts, (int) days);
        Require.that(matrix <= MAX_CELLS, "cells", matrix + " cells", "must be at most " + MAX_CELLS + " in all");
    }

    /**
     * Monthly cohorts by first purchase, with calendar months as columns.
     *
     * @param from the first day that was observed
     * @param lastObservedDay the last day that was observed, itself included
     * @return the design
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static CohortDesign monthly(LocalDate from, LocalDate lastObservedDay) {
        return calendar(CohortPeriod.MONTH, from, lastObservedDay);
    }

    /**
     * Cohorts by first purchase, with the same calendar periods as rows and columns.
     *
     * @param period the calendar period
     * @param from the first day that was observed
     * @param lastObservedDay the last day that was observed, itself included
     * @return the design
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static CohortDesign calendar(CohortPeriod period, LocalDate from, LocalDate lastObservedDay) {
        return new CohortDesign(CohortBasis.FIRST_ACTIVITY, period, CellTime.calendar(), from, lastObservedDay);
    }

    /**
     * The same with columns of elapsed time.
     *
     * @param days the length of a column in days since the customer's own first day
     * @return a new design
     * @throws IllegalArgumentException if the days are out of their range, or the cells too many
     */
    public CohortDesign elapsed(int days) {
        return new CohortDesign(basis, period, CellTime.elapsed(days), from, lastObservedDay);
    }

    /**
     * The same with cohorts by a day given for each customer, such as that of signing up.
     *
     * @return a new design
     */
    public CohortDesign byGivenStart() {
        return new CohortDesign(CohortBasis.GIVEN_START, period, cells, from, lastObservedDay);
    }

    /**
     * The number of cohorts.
     *
     * @return the calendar periods that the observed days touch, 1 or more
     */
    public int cohorts() {
        return cohorts(period, from, lastObservedDay);
    }

    /**
     * The number of columns, {@code 0} to {@code columns − 1}.
     *
     * @return 1 or more; later cohorts are not observed in the last ones
     */
    public int columns() {
        return columns(cells, cohorts(), days());
    }

    /** The number of observed days. */
    int days() {
        return (int) (lastObservedDay.toEpochDay() - from.toEpochDay() + 1);
    }

    private static int cohorts(CohortPeriod period, LocalDate from, LocalDate last) {
        int cohorts = 0;
        for (LocalDate day = period.firstDay(from); !day.isAfter(last); day = period.next(day)) {
            cohorts++;
        }
        return cohorts;
    }

    private static int columns(CellTime cells, int cohorts, int days) {
        return cells instanceof CellTime.Elapsed elapsed ? (days + elapsed.days() - 1) / elapsed.days() : cohorts;
    }
}
