package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.lifecycle.LossCause;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 流失计数 – the state of a {@link ChurnAggregation}: the customers at the start, those who joined, and the lost by cause.
 *
 * <p>Takes 13 counts of 8 bytes in one flat array. Filled and read by its aggregation only; mutable, not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // A state is read by the version that wrote it: not kept for years.
public final class ChurnState implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int AT_START = 0;
    private static final int JOINED = 1;
    private static final int LOST = 2;

    /** The first day of the period. */
    private final LocalDate from;

    /** The day after its last. */
    private final LocalDate to;

    /** The counts, 0 or more: at the start, joined, lost by cause. */
    private final long[] counts = new long[LOST + LossCause.values().length];

    ChurnState(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    boolean isOf(LocalDate first, LocalDate end) {
        return from.equals(first) && to.equals(end);
    }

    long atStart() {
        return counts[AT_START];
    }

    long joined() {
        return counts[JOINED];
    }

    long lost(LossCause cause) {
        return counts[LOST + cause.ordinal()];
    }

    /** All lost, never more than those at the start. */
    long lost() {
        long lost = 0;
        for (int cell = LOST; cell < counts.length; cell++) {
            lost += counts[cell];
        }
        return lost;
    }

    /** One more at the start, lost if there is a cause. */
    void addAtStart(@Nullable LossCause lostBy) {
        counts[AT_START] = Math.incrementExact(counts[AT_START]);
        if (lostBy != null) {
            counts[LOST + lostBy.ordinal()]++;
        }
    }

    void addJoined() {
        counts[JOINED] = Math.incrementExact(counts[JOINED]);
    }

    /** Looks at all sums before it changes one: after an overflow the counts are as they were. */
    void merge(ChurnState other) {
        long[] sums = new long[counts.length];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = Math.addExact(counts[cell], other.counts[cell]);
        }
        System.arraycopy(sums, 0, counts, 0, sums.length);
    }

    @Override
    public String toString() {
        return "ChurnState[" + from + " to " + to + ", " + atStart() + " at the start]";
    }
}
