package io.guanxi.crm.lifecycle.population;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * 流动计数 – the state of a {@link StageFlow}: counts in one flat array, 42 for each day and 21 more.
 *
 * <p>Filled and read by its flow only; mutable, not thread-safe.
 */
public final class StageFlowState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Counts and days, addressed by the flow. */
    private final long[] cells;

    StageFlowState(int cells) {
        this(new long[cells]);
    }

    private StageFlowState(long[] cells) {
        this.cells = cells;
    }

    /** Takes amounts for cells. */
    interface Sink {

        void add(int cell, long amount);
    }

    int size() {
        return cells.length;
    }

    long get(int cell) {
        return cells[cell];
    }

    /** Adds all amounts or, if one overflows, none: those before it are taken back. */
    void addAll(Consumer<Sink> amounts) {
        int[] added = {0};
        try {
            amounts.accept((cell, amount) -> {
                cells[cell] = Math.addExact(cells[cell], amount);
                added[0]++;
            });
        } catch (ArithmeticException e) {
            amounts.accept((cell, amount) -> {
                if (added[0] > 0) {
                    cells[cell] -= amount;
                    added[0]--;
                }
            });
            throw e;
        }
    }

    /** Looks at all sums before it changes one: after an overflow the counts are as they were. */
    void merge(StageFlowState other) {
        long[] sums = new long[cells.length];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Math.addExact(cells[cell], other.cells[cell]);
        }
        System.arraycopy(sums, 0, cells, 0, sums.length);
    }

    StageFlowState copy() {
        return new StageFlowState(cells.clone());
    }

    boolean sameAs(StageFlowState other) {
        return Arrays.equals(cells, other.cells);
    }

    int hash() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "StageFlowState[" + cells[0] + " customers]";
    }
}
