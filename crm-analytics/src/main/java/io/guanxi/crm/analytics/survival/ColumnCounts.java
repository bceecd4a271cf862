package io.guanxi.crm.analytics.survival;

import java.util.Arrays;

/**
 * 列计数 – counts the rows of primitive columns: short times in a table by time, the others in sorted pieces; allocates
 * nothing for a single row. Mutable, not thread-safe.
 */
final class ColumnCounts {

    /** Times below this, such as 22 years in days, have a place of their own. */
    private static final int SHORT = 8_192;

    private static final int PIECE = 65_536;

    private final long[] events;
    private final long[] censored;
    private long[] waiting;
    private int waitingSize;
    private long rows;
    private SortedCounts counts = SortedCounts.empty();

    /** For a number of rows, so that a few rows take little room. */
    ColumnCounts(int expectedRows) {
        events = new long[Math.min(SHORT, expectedRows)];
        censored = new long[events.length];
        waiting = new long[Math.min(PIECE, expectedRows)];
    }

    /** Counts one row, whose time is not negative; at most as many as were expected. */
    void add(long time, boolean ended) {
        rows++;
        if (time >= events.length) {
            if (waitingSize == waiting.length) {
                counts = counts.plus(SortedCounts.of(waiting, waitingSize));
                // Pieces grow with what is there, so that it is copied a few times only.
                waiting = new long[Math.max(PIECE, counts.size())];
                waitingSize = 0;
            }
            waiting[waitingSize++] = SortedCounts.encoded(time, ended);
        } else if (ended) {
            events[(int) time]++;
        } else {
            censored[(int) time]++;
        }
    }

    long rows() {
        return rows;
    }

    SortedCounts counts() {
        int used = 0;
        long[] times = new long[events.length];
        for (int time = 0; time < events.length; time++) {
            if (events[time] + censored[time] > 0) {
                times[used++] = time;
            }
        }
        long[] ended = new long[used];
        long[] stayed = new long[used];
        for (int place = 0; place < used; place++) {
            ended[place] = events[(int) times[place]];
            stayed[place] = censored[(int) times[place]];
        }
        return SortedCounts.keeping(Arrays.copyOf(times, used), ended, stayed)
                .plus(counts.plus(SortedCounts.of(waiting, waitingSize)));
    }
}
