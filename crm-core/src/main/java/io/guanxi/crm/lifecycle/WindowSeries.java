package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * 窗口序列 – windows of equal length, one behind the other, of which the latest ends with the day of an assessment.
 *
 * <p>Example: 4 windows of 3 months as of 2025-06-30 are April to June 2025, January to March, October to December 2024
 * and July to September 2024. Number 0 is the latest.
 *
 * @param length the length of each window
 * @param count how many there are, 1 to {@value #MAX_COUNT}
 */
public record WindowSeries(Period length, int count) {

    /** Windows that a series can have. */
    public static final int MAX_COUNT = 1_000;

    /**
     * Checks the components.
     *
     * @param length the length of each window
     * @param count how many there are
     * @throws NullPointerException if the length is null
     * @throws IllegalArgumentException if the length is not positive, or the count is out of its range
     */
    public WindowSeries {
        Require.positive(length, "length");
        Require.that(count >= 1 && count <= MAX_COUNT, "count", count, "must be from 1 to " + MAX_COUNT);
    }

    /**
     * A series of windows.
     *
     * @param count how many there are, 1 to {@value #MAX_COUNT}
     * @param length the length of each window
     * @return the series
     * @throws NullPointerException if the length is null
     * @throws IllegalArgumentException if the length is not positive, or the count is out of its range
     */
    public static WindowSeries of(int count, Period length) {
        return new WindowSeries(length, count);
    }

    /** The series in words: {@code 12 months}, or {@code 2 × 3 months}. */
    Term term() {
        String times = count == 1 ? "" : count + " × ";
        return new Term(times + Reason.words(length, Locale.CHINA), times + Reason.words(length, Locale.ENGLISH));
    }

    /** The first day of a window, counted back from the day after the last window; number -1 gives that day. */
    LocalDate start(int number, LocalDate end) {
        return end.minus(length.multipliedBy(number + 1));
    }

    /** Whether the windows are of whole years, so that seasons play no part. */
    boolean isOfWholeYears() {
        return length.get(ChronoUnit.DAYS) == 0 && length.toTotalMonths() % 12 == 0;
    }

    /** How many whole years lie between a window and the same season before it, so that the two do not overlap. */
    int yearsBack() {
        LocalDate someDay = LocalDate.of(2001, 1, 1);
        int years = 1;
        while (someDay.plusYears(years).isBefore(someDay.plus(length))) {
            years++;
        }
        return years;
    }
}
