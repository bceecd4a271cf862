package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.validation.Require;

/**
 * 存续率的置信区间 – the limits within which the share that stays lies.
 *
 * @param low the lower limit, 0 to {@code high}
 * @param high the upper limit, {@code low} to 1
 */
public record SurvivalInterval(double low, double high) {

    /**
     * Checks the limits.
     *
     * @param low the lower limit
     * @param high the upper limit
     * @throws IllegalArgumentException if a limit is not within 0 and 1, or they are not in order
     */
    public SurvivalInterval {
        Require.that(low >= 0 && low <= 1, "low", low, "must be 0 to 1");
        Require.that(high >= low && high <= 1, "high", high, "must be from low to 1");
    }
}
