package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 时间的置信区间 – the limits of a quantile in time, such as the median; a limit that the data do not reach is empty, not
 * infinite.
 *
 * <p>Example: the median of the 6-MP trial is 23 weeks, with 95 % {@code [16, –]} by {@link IntervalKind#LOG}.
 *
 * @param low the lower limit in the unit of the lifetimes, 0 or more; empty if it is not reached
 * @param high the upper limit; empty if it is not reached
 */
public record TimeInterval(OptionalDouble low, OptionalDouble high) {

    /**
     * Checks the limits.
     *
     * @param low the lower limit
     * @param high the upper limit
     * @throws NullPointerException if a limit is null
     * @throws IllegalArgumentException if a limit is negative or not finite, or they are not in order
     */
    public TimeInterval {
        requireLimit(requireNonNull(low, "low"), "low");
        requireLimit(requireNonNull(high, "high"), "high");
        Require.that(
                low.isEmpty() || high.isEmpty() || low.getAsDouble() <= high.getAsDouble(),
                "high",
                high,
                "must not be below low");
    }

    private static void requireLimit(OptionalDouble limit, String field) {
        Require.that(
                limit.isEmpty() || (limit.getAsDouble() >= 0 && limit.getAsDouble() < Double.POSITIVE_INFINITY),
                field,
                limit,
                "must be finite and not negative");
    }
}
