package io.guanxi.crm.analytics.rfm;

import java.util.Arrays;

/** The three figures of a population, a row for each customer; filled once, then only read. */
final class RfmRows {

    final int[] recency;
    final int[] frequency;
    final long[] monetary;

    RfmRows(int rows) {
        this(new int[rows], new int[rows], new long[rows]);
    }

    private RfmRows(int[] recency, int[] frequency, long[] monetary) {
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    void set(int row, int recencyDays, int purchases, long units) {
        recency[row] = recencyDays;
        frequency[row] = purchases;
        monetary[row] = units;
    }

    RfmRows first(int rows) {
        return new RfmRows(Arrays.copyOf(recency, rows), Arrays.copyOf(frequency, rows), Arrays.copyOf(monetary, rows));
    }

    boolean sameAs(RfmRows other) {
        return Arrays.equals(recency, other.recency)
                && Arrays.equals(frequency, other.frequency)
                && Arrays.equals(monetary, other.monetary);
    }

    int hash() {
        return (Arrays.hashCode(recency) * 31 + Arrays.hashCode(frequency)) * 31 + Arrays.hashCode(monetary);
    }
}
