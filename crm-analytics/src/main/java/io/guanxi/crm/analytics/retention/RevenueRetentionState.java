package io.guanxi.crm.analytics.retention;

import java.io.Serializable;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;

/**
 * 收入留存计数 – the state of a {@link RevenueRetentionAggregation}: sums in minor units and counts in one flat array.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class RevenueRetentionState implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int AT_START = 0;
    static final int CHURNED = 1;
    static final int CONTRACTION = 2;
    static final int EXPANSION = 3;
    static final int FROM_NEW = 4;
    static final int CUSTOMERS = 5;
    static final int LOST_CUSTOMERS = 6;
    private static final int CELLS = 7;

    /** The currency of all sums. */
    private final CurrencyUnit currency;

    /** The sums in minor units and the counts, 0 or more. */
    private final long[] cells = new long[CELLS];

    RevenueRetentionState(CurrencyUnit currency) {
        this.currency = currency;
    }

    CurrencyUnit currency() {
        return currency;
    }

    long get(int cell) {
        return cells[cell];
    }

    /** Looks at all sums before it changes one: after an overflow the figures are as they were. */
    void add(long[] amounts) {
        long[] sums = new long[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            sums[cell] = Math.addExact(cells[cell], amounts[cell]);
        }
        long room = Long.MAX_VALUE - (sums[AT_START] - sums[CHURNED] - sums[CONTRACTION]);
        if (sums[EXPANSION] > room || sums[FROM_NEW] > room - sums[EXPANSION]) {
            throw new ArithmeticException("revenue at the end exceeds the range of long minor units");
        }
        System.arraycopy(sums, 0, cells, 0, CELLS);
    }

    void add(RevenueRetentionState other) {
        add(other.cells);
    }

    /** The figures of one customer. */
    static long[] of(long start, long end) {
        long[] amounts = new long[CELLS];
        if (start == 0) {
            amounts[FROM_NEW] = end;
            return amounts;
        }
        amounts[AT_START] = start;
        amounts[CUSTOMERS] = 1;
        amounts[CHURNED] = end == 0 ? start : 0;
        amounts[LOST_CUSTOMERS] = end == 0 ? 1 : 0;
        amounts[CONTRACTION] = end == 0 ? 0 : Math.max(start - end, 0);
        amounts[EXPANSION] = Math.max(end - start, 0);
        return amounts;
    }

    @Override
    public String toString() {
        return Arrays.toString(cells) + " " + currency;
    }
}
