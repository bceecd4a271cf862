package io.guanxi.crm.rules.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * 回放计数 – the state of a {@link ReplayFlow}: counts in one flat array.
 *
 * <p>Filled and read by its flow only; mutable, not thread-safe.
 */
public final class ReplayState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts, addressed by the flow. */
    private final long[] cells;

    ReplayState(int cells) {
        this(new long[cells]);
    }

    private ReplayState(long[] cells) {
        this.cells = cells;
    }

    /** Takes cells to count up. */
    interface Sink {

        void count(int cell);
    }

    int size() {
        return cells.length;
    }

    long get(int cell) {
        return cells[cell];
    }

    /** Counts one member up; the first cell, which no other exceeds, is that of the members. */
    void add(Consumer<Sink> member) {
        long members = Math.addExact(cells[0], 1);
        member.accept(cell -> cells[cell]++);
        cells[0] = members;
    }

    /** Looks at all sums before it changes one: after an overflow the counts are as they were. */
    void merge(ReplayState other) {
        long[] sums = new long[cells.length];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Math.addExact(cells[cell], other.cells[cell]);
        }
        System.arraycopy(sums, 0, cells, 0, sums.length);
    }

    ReplayState copy() {
        return new ReplayState(cells.clone());
    }

    boolean sameAs(ReplayState other) {
        return Arrays.equals(cells, other.cells);
    }

    int hash() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "ReplayState[" + cells[0] + " members]";
    }
}
