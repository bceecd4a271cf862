package io.guanxi.crm.analytics.survival;

import java.io.Serializable;

/**
 * 寿命表计数 – the state of a {@link LifeTableCounting}: how many ended and how many were censored at each time.
 *
 * <p>Takes 24 bytes for each distinct time, however many customers there are. Filled and read by its counting only;
 * mutable, not thread-safe.
 */
public final class LifeTableCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 16;

    /** The counts by ascending time. */
    private SortedCounts counts = SortedCounts.empty();

    /** Observations at times that are new, encoded; they are sorted in when they are half as many as the times. */
    private long[] waiting = new long[0];

    /** How many observations wait. */
    private int waitingSize;

    /** The number of all customers, those who wait included. */
    private long customers;

    LifeTableCounts() {}

    long customers() {
        return customers;
    }

    void add(long time, boolean ended) {
        // No count is greater than the number of customers, so that no other sum can overflow.
        customers = Math.addExact(customers, 1);
        int place = counts.find(time);
        if (place >= 0) {
            counts.count(place, ended);
        } else {
            await(SortedCounts.encoded(time, ended));
        }
    }

    private void await(long observation) {
        if (waitingSize == waiting.length) {
            counts = counts();
            waiting = new long[Math.max(FEW, counts.size() / 2)];
            waitingSize = 0;
        }
        waiting[waitingSize++] = observation;
    }

    void addAll(ColumnCounts columns) {
        add(columns.counts(), columns.rows());
    }

    /** Adds the counts of another; nothing is shared with it. */
    void addAll(LifeTableCounts other) {
        add(other.counts(), other.customers);
    }

    private void add(SortedCounts more, long number) {
        customers = Math.addExact(customers, number);
        counts = counts().plus(more);
        waiting = new long[0];
        waitingSize = 0;
    }

    /** All counts so far, as an object of its own. */
    SortedCounts counts() {
        return counts.plus(SortedCounts.of(waiting, waitingSize));
    }

    @Override
    public String toString() {
        return "LifeTableCounts[" + customers + " customers]";
    }
}
