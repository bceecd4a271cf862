package io.guanxi.crm.analytics.clv.uncertainty;

import io.guanxi.crm.validation.Require;

/**
 * 区间 – an estimate with the range in which the true value lies at a level of confidence.
 *
 * @param estimate the estimate
 * @param low the lower bound
 * @param high the upper bound, at least {@code low}
 * @param level the level, above 0 and below 1, such as 0.95
 */
public record Interval(double estimate, double low, double high, double level) {

    /**
     * Checks the components.
     *
     * @param estimate the estimate
     * @param low the lower bound
     * @param high the upper bound
     * @param level the level
     * @throws IllegalArgumentException if a number is not finite, the bounds are in the wrong order, or the level is not
     *     above 0 and below 1
     */
    public Interval {
        Require.that(Double.isFinite(estimate), "estimate", estimate, "must be finite");
        Require.that(Double.isFinite(low), "low", low, "must be finite");
        Require.that(
                Double.isFinite(high) && high >= low, "high", high, "must be finite and not below the lower bound");
        requireLevel(level);
    }

    static double requireLevel(double level) {
        Require.that(level > 0 && level < 1, "level", level, "must be above 0 and below 1");
        return level;
    }

    /**
     * Whether a value lies within the bounds, both included.
     *
     * @param value the value
     * @return whether it does
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /**
     * The distance between the bounds.
     *
     * @return the width, 0 or more; {@link Double#MAX_VALUE} at most
     */
    public double width() {
        return Math.min(high - low, Double.MAX_VALUE);
    }
}
