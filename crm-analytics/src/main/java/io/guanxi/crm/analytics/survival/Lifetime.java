package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;

/**
 * 存续时间 – how long a customer was seen to stay, and whether the stay ended then.
 *
 * <p>A stay that has not ended when it was last seen is censored (删失): it lasts at least as long. Example: {@code
 * Lifetime.ended(6)} left after 6 months, {@code Lifetime.censored(6)} was still there after 6. The unit is the
 * caller's, the same for all: days, weeks or months.
 *
 * @param time from the beginning to the end or to the day last seen, in whole units, 0 or more
 * @param ended whether the stay ended at that time
 * @serial exclude
 */
public record Lifetime(long time, boolean ended) implements Serializable {

    /**
     * Checks the time.
     *
     * @param time from the beginning to the end or to the day last seen
     * @param ended whether the stay ended at that time
     * @throws IllegalArgumentException if the time is negative
     */
    public Lifetime {
        requireTime(time, "time");
    }

    /**
     * A stay that ended.
     *
     * @param time from the beginning to the end, 0 or more
     * @return the lifetime
     * @throws IllegalArgumentException if the time is negative
     */
    public static Lifetime ended(long time) {
        return new Lifetime(time, true);
    }

    /**
     * A stay that lasted when it was last seen.
     *
     * @param time from the beginning to the day last seen, 0 or more
     * @return the lifetime
     * @throws IllegalArgumentException if the time is negative
     */
    public static Lifetime censored(long time) {
        return new Lifetime(time, false);
    }

    static long requireTime(long time, String field) {
        Require.that(time >= 0, field, time, "must not be negative");
        return time;
    }
}
