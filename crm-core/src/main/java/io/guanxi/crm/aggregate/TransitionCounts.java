package io.guanxi.crm.aggregate;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.Arrays;

/**
 * 转移计数 – the state of a {@link TransitionCounting}: one count for each pair of states, row by row.
 *
 * <p>Takes 8 bytes for each pair, serialised as well: 200 bytes for five states. Filled and read by its counting only;
 * mutable, not thread-safe.
 */
public final class TransitionCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts, 0 or more, row by row. */
    private final long[] cells;

    TransitionCounts(int cells) {
        this(new long[cells]);
    }

    private TransitionCounts(long[] cells) {
        this.cells = cells;
    }

    static void requireTimes(long times) {
        Require.that(times >= 0, "times", times, "must not be negative");
    }

    int size() {
        return cells.length;
    }

    long get(int cell) {
        return cells[cell];
    }

    void add(int cell, long times) {
        cells[cell] = Math.addExact(cells[cell], times);
    }

    /** Looks at all sums before it changes one: after an overflow the counts are as they were. */
    void addAll(TransitionCounts other) {
        long[] sums = new long[cells.length];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Math.addExact(cells[cell], other.cells[cell]);
        }
        System.arraycopy(sums, 0, cells, 0, sums.length);
    }

    TransitionCounts copy() {
        return new TransitionCounts(cells.clone());
    }

    boolean sameAs(TransitionCounts other) {
        return Arrays.equals(cells, other.cells);
    }

    int hash() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells);
    }
}
