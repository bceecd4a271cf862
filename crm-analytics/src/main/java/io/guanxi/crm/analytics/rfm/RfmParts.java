package io.guanxi.crm.analytics.rfm;

import static io.guanxi.crm.analytics.rfm.RfmSlots.COUNTS;
import static io.guanxi.crm.analytics.rfm.RfmSlots.DAYS;
import static io.guanxi.crm.analytics.rfm.RfmSlots.SUM;

import java.util.Arrays;

/**
 * Sorts a block of purchases by the part of the table in which their slots lie, and adds them part by part: each part
 * stays in the cache of the processor while it is written.
 *
 * <p>Takes 24 bytes for a row of the block, once for all blocks.
 */
final class RfmParts {

    /** Rows of a block: so many that most slots of a part are met more than once. */
    static final int BLOCK = 1 << 22;

    /** Smaller tables stay in the cache as they are. */
    static final int LEAST_SLOTS = 1 << 19;

    private static final int BITS = 6;
    private static final int STEP = 3;
    private static final int BATCH = 128 * STEP;

    private final int[] next = new int[1 << BITS];
    private final long[] rows;

    /** Room for blocks of some rows at most. */
    RfmParts(int block) {
        rows = new long[block * STEP];
    }

    void add(RfmSlots table, long[] keys, int[] days, long[] units, int from, int to) {
        sort(keys, days, units, from, to);
        int end = (to - from) * STEP;
        for (int start = 0; start < end; start += BATCH) {
            addBatch(table, start, Math.min(end, start + BATCH));
        }
    }

    private void sort(long[] keys, int[] days, long[] units, int from, int to) {
        Arrays.fill(next, 0);
        for (int row = from; row < to; row++) {
            next[RfmSlots.part(keys[row], BITS)] += STEP;
        }
        int start = 0;
        for (int part = 0; part < next.length; part++) {
            int size = next[part];
            next[part] = start;
            start += size;
        }
        for (int row = from; row < to; row++) {
            int part = RfmSlots.part(keys[row], BITS);
            int at = next[part];
            next[part] = at + STEP;
            rows[at] = keys[row];
            rows[at + 1] = days[row];
            rows[at + 2] = units[row];
        }
    }

    private void addBatch(RfmSlots table, int start, int end) {
        table.reserve((end - start) / STEP);
        table.lookAhead(rows, start, end, STEP);
        long[] words = table.words;
        for (int row = start; row < end; row += STEP) {
            int at = table.take(rows[row]);
            words[at + DAYS] = RfmDays.with(words[at + DAYS], (int) rows[row + 1]);
            words[at + COUNTS]++;
            words[at + SUM] += rows[row + 2];
        }
    }
}
