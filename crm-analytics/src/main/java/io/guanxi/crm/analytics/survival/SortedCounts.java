package io.guanxi.crm.analytics.survival;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 按时间计数 – how many ended and how many were censored at each time, in flat arrays by ascending time.
 *
 * <p>The times never change; counts may be added to. An observation alone is one {@code long}: its time if it was
 * censored, the complement of its time, below 0, if it ended.
 */
final class SortedCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] times;
    private final long[] events;
    private final long[] censored;

    private SortedCounts(long[] times, long[] events, long[] censored) {
        this.times = times;
        this.events = events;
        this.censored = censored;
    }

    static SortedCounts empty() {
        return new SortedCounts(new long[0], new long[0], new long[0]);
    }

    /** Keeps arrays of one length, which nobody else may hold; the times ascend. */
    static SortedCounts keeping(long[] times, long[] events, long[] censored) {
        return new SortedCounts(times, events, censored);
    }

    static long encoded(long time, boolean ended) {
        return ended ? ~time : time;
    }

    /** Counts encoded observations from the first up to a place; they are left in their order. */
    static SortedCounts of(long[] observations, int size) {
        long[] sorted = Arrays.copyOf(observations, size);
        Arrays.sort(sorted);
        int censoredFrom = 0;
        while (censoredFrom < size && sorted[censoredFrom] < 0) {
            censoredFrom++;
        }
        Appender counts = new Appender(size);
        // The ended lie in front, the latest first; the censored behind them, the earliest first.
        for (int place = censoredFrom - 1; place >= 0; place--) {
            counts.append(~sorted[place], 1, 0);
        }
        Appender stayed = new Appender(size);
        for (int place = censoredFrom; place < size; place++) {
            stayed.append(sorted[place], 0, 1);
        }
        return counts.trimmed().plus(stayed.trimmed());
    }

    int size() {
        return times.length;
    }

    long time(int place) {
        return times[place];
    }

    long events(int place) {
        return events[place];
    }

    long censored(int place) {
        return censored[place];
    }

    /** Where a time stands, or the complement of where it would. */
    int find(long time) {
        return Arrays.binarySearch(times, time);
    }

    /** Adds one at a place; the caller knows that no count can overflow. */
    void count(int place, boolean ended) {
        if (ended) {
            events[place]++;
        } else {
            censored[place]++;
        }
    }

    /** The counts of both, as an object of its own; the caller knows that no count can overflow. */
    SortedCounts plus(SortedCounts other) {
        Appender sum = new Appender(size() + other.size());
        int left = 0;
        int right = 0;
        while (left < size() || right < other.size()) {
            if (right == other.size() || (left < size() && times[left] <= other.times[right])) {
                sum.append(times[left], events[left], censored[left]);
                left++;
            } else {
                sum.append(other.times[right], other.events[right], other.censored[right]);
                right++;
            }
        }
        return sum.trimmed();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SortedCounts other
                && Arrays.equals(times, other.times)
                && Arrays.equals(events, other.events)
                && Arrays.equals(censored, other.censored);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(times) + Arrays.hashCode(events)) + Arrays.hashCode(censored);
    }

    /** Takes counts by ascending time; those of one time are added. */
    private static final class Appender {

        private final long[] times;
        private final long[] events;
        private final long[] censored;
        private int size;

        Appender(int capacity) {
            times = new long[capacity];
            events = new long[capacity];
            censored = new long[capacity];
        }

        void append(long time, long ended, long stayed) {
            if (size == 0 || times[size - 1] != time) {
                times[size] = time;
                size++;
            }
            events[size - 1] += ended;
            censored[size - 1] += stayed;
        }

        SortedCounts trimmed() {
            return new SortedCounts(
                    Arrays.copyOf(times, size), Arrays.copyOf(events, size), Arrays.copyOf(censored, size));
        }
    }
}
