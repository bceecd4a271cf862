package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.validation.Require;
import java.util.Objects;

/**
 * 寿命表统计 – counts lifetimes, in parts that can be merged, into a {@link LifeTable}.
 *
 * <p>The counts are whole numbers by time, so that the estimates that follow from them are the same for every order and
 * every cut of the customers. Immutable, without configuration.
 *
 * <p>Example: one part adds {@code Lifetime.ended(6)}, another {@code Lifetime.censored(6)}; merged, 2 were at risk at
 * 6 and 1 ended.
 */
public final class LifeTableCounting implements Aggregation<Lifetime, LifeTableCounts, LifeTable> {

    private static final long serialVersionUID = 1L;

    private static final LifeTableCounting STANDARD = new LifeTableCounting();

    private LifeTableCounting() {}

    /**
     * The counting.
     *
     * @return the aggregation
     */
    public static LifeTableCounting standard() {
        return STANDARD;
    }

    @Override
    public LifeTableCounts empty() {
        return new LifeTableCounts();
    }

    /**
     * Counts a lifetime.
     *
     * @param state the counts so far, which are changed
     * @param lifetime the lifetime
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws ArithmeticException if the number of customers exceeds the range of long
     */
    @Override
    public LifeTableCounts add(LifeTableCounts state, Lifetime lifetime) {
        requireNonNull(state, "state").add(requireNonNull(lifetime, "lifetime").time(), lifetime.ended());
        return state;
    }

    /**
     * Counts the rows of two columns; allocates nothing for a row.
     *
     * @param state the counts so far, which are changed
     * @param times the time of each row, 0 or more, in any order
     * @param ended whether the stay of each row ended then
     * @param from the first row
     * @param to the row after the last
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if the rows are not rows of the columns
     * @throws IllegalArgumentException if the columns differ in length, or a time is negative; the counts are as they
     *     were
     * @throws ArithmeticException if the number of customers exceeds the range of long; the counts are as they were
     */
    public LifeTableCounts addAll(LifeTableCounts state, long[] times, boolean[] ended, int from, int to) {
        requireNonNull(state, "state");
        requireColumns(times, ended, from, to);
        ColumnCounts columns = new ColumnCounts(to - from);
        for (int row = from; row < to; row++) {
            columns.add(requireTime(times, row), ended[row]);
        }
        state.addAll(columns);
        return state;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws ArithmeticException if the number of customers exceeds the range of long
     */
    @Override
    public LifeTableCounts merge(LifeTableCounts left, LifeTableCounts right) {
        requireNonNull(left, "left").addAll(requireNonNull(right, "right"));
        return left;
    }

    /**
     * The table of all lifetimes counted so far.
     *
     * @param state the counts
     * @return an immutable copy
     * @throws NullPointerException if the counts are null
     */
    @Override
    public LifeTable result(LifeTableCounts state) {
        return new LifeTable(requireNonNull(state, "state").counts());
    }

    @Override
    public String toString() {
        return "LifeTableCounting";
    }

    static long requireTime(long[] times, int row) {
        if (times[row] < 0) {
            throw Require.refusal("times[" + row + "]", times[row], "must not be negative");
        }
        return times[row];
    }

    static void requireColumns(long[] times, boolean[] ended, int from, int to) {
        int rows = requireNonNull(times, "times").length;
        Require.that(
                requireNonNull(ended, "ended").length == rows,
                "ended",
                ended.length + " rows",
                "must have " + rows + " rows");
        Objects.checkFromToIndex(from, to, rows);
    }
}
