package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * 寿命表 – how many customers stayed up to each time, how many ended at it and how many were last seen at it: the exact
 * counts from which the survival curve is estimated.
 *
 * <p>Who is censored at a time is at risk at it: of those with the same time the ended come first. A customer of time 0
 * counts. Example: of the 21 patients of the 6-MP trial 3 ended and 1 was censored in week 6: {@code atRisk(6)} 21,
 * {@code atRisk(7)} 17. Immutable; equal by its counts.
 */
public final class LifeTable {

    private final SortedCounts counts;

    /** How many are at risk at each time of the counts. */
    private final long[] atRisk;

    /** Keeps the counts, which nobody else may hold and whose sum does not overflow. */
    LifeTable(SortedCounts counts) {
        this.counts = counts;
        this.atRisk = new long[counts.size()];
        long left = 0;
        for (int place = counts.size() - 1; place >= 0; place--) {
            left += counts.events(place) + counts.censored(place);
            atRisk[place] = left;
        }
    }

    /**
     * Counts lifetimes.
     *
     * @param lifetimes the lifetimes in any order; there may be none
     * @return the table
     * @throws NullPointerException if the collection or a lifetime is null
     */
    public static LifeTable of(Iterable<Lifetime> lifetimes) {
        return LifeTableCounting.standard().resultOf(requireNonNull(lifetimes, "lifetimes"));
    }

    /**
     * Counts lifetimes that lie in columns.
     *
     * @param times the time of each customer, 0 or more, in any order
     * @param ended whether each customer's stay ended then
     * @return the table
     * @throws NullPointerException if a column is null
     * @throws IllegalArgumentException if the columns differ in length, or a time is negative
     */
    public static LifeTable of(long[] times, boolean[] ended) {
        LifeTableCounting counting = LifeTableCounting.standard();
        int rows = requireNonNull(times, "times").length;
        return counting.result(counting.addAll(counting.empty(), times, ended, 0, rows));
    }

    /**
     * The table of counts that were made elsewhere, such as {@code GROUP BY} in a database.
     *
     * @param times the times, 0 or more, ascending, each once
     * @param events how many ended at each, 0 or more
     * @param censored how many were last seen at each, 0 or more
     * @return the table; a time at which nobody was seen is left out
     * @throws NullPointerException if a column is null
     * @throws IllegalArgumentException if the columns differ in length, a time is negative or does not ascend, or a
     *     count is negative
     * @throws ArithmeticException if the sum of all counts exceeds the range of long
     */
    public static LifeTable ofCounts(long[] times, long[] events, long[] censored) {
        int rows = requireNonNull(times, "times").length;
        requireLength(requireNonNull(events, "events").length, rows, "events");
        requireLength(requireNonNull(censored, "censored").length, rows, "censored");
        long sum = 0;
        int used = 0;
        long[] usedTimes = new long[rows];
        long[] usedEvents = new long[rows];
        long[] usedCensored = new long[rows];
        for (int row = 0; row < rows; row++) {
            long before = row == 0 ? -1 : times[row - 1];
            Require.that(times[row] > before, "times", times[row], "must ascend from 0");
            requireCount(events[row], "events");
            requireCount(censored[row], "censored");
            long here = Math.addExact(events[row], censored[row]);
            sum = Math.addExact(sum, here);
            if (here > 0) {
                usedTimes[used] = times[row];
                usedEvents[used] = events[row];
                usedCensored[used] = censored[row];
                used++;
            }
        }
        return new LifeTable(SortedCounts.keeping(
                Arrays.copyOf(usedTimes, used), Arrays.copyOf(usedEvents, used), Arrays.copyOf(usedCensored, used)));
    }

    /**
     * How many customers the table holds.
     *
     * @return the number, those of time 0 included
     */
    public long customers() {
        return isEmpty() ? 0 : atRisk[0];
    }

    /**
     * How many ended.
     *
     * @return the number of events
     */
    public long events() {
        long events = 0;
        for (int place = 0; place < counts.size(); place++) {
            events += counts.events(place);
        }
        return events;
    }

    /**
     * How many were still there when they were last seen.
     *
     * @return the number of censored
     */
    public long censored() {
        return customers() - events();
    }

    /**
     * Whether there is nobody in the table.
     *
     * @return true if there is no customer
     */
    public boolean isEmpty() {
        return counts.size() == 0;
    }

    /**
     * The last time at which anybody was seen.
     *
     * @return the time; empty if there is no customer
     */
    public OptionalLong lastTime() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of(counts.time(counts.size() - 1));
    }

    /**
     * How many could be seen at a time: their own time is not before it.
     *
     * @param time the time, 0 or more
     * @return the number; 0 after the last time
     * @throws IllegalArgumentException if the time is negative
     */
    public long atRisk(long time) {
        int place = counts.find(Lifetime.requireTime(time, "time"));
        int first = place >= 0 ? place : ~place;
        return first == counts.size() ? 0 : atRisk[first];
    }

    /**
     * The rows, by ascending time.
     *
     * @return one row for each time at which somebody ended or was censored, made when it is asked for
     */
    public List<LifeTableRow> rows() {
        return new Rows();
    }

    /**
     * Both tables together.
     *
     * @param other another table, of other customers
     * @return a table with the counts of both
     * @throws NullPointerException if the table is null
     * @throws ArithmeticException if the number of customers exceeds the range of long
     */
    public LifeTable plus(LifeTable other) {
        // No count is greater than the number of customers.
        if (Math.addExact(customers(), requireNonNull(other, "other").customers()) == 0) {
            return this;
        }
        return new LifeTable(counts.plus(other.counts));
    }

    SortedCounts counts() {
        return counts;
    }

    /** How many are at risk at the time of a place. */
    long atRiskAt(int place) {
        return atRisk[place];
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifeTable other && counts.equals(other.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return "LifeTable[" + customers() + " customers, " + events() + " ended]";
    }

    private static void requireLength(int length, int rows, String field) {
        Require.that(length == rows, field, length + " rows", "must have " + rows + " rows");
    }

    private static void requireCount(long count, String field) {
        Require.that(count >= 0, field, count, "must not be negative");
    }

    /** Rows over the flat arrays. */
    private final class Rows extends AbstractList<LifeTableRow> {

        @Override
        public LifeTableRow get(int place) {
            return new LifeTableRow(counts.time(place), atRisk[place], counts.events(place), counts.censored(place));
        }

        @Override
        public int size() {
            return counts.size();
        }
    }
}
