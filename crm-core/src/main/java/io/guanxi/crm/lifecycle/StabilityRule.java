package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;

/**
 * 稳定期条件 – when formation turns into stability (L3): tenure, activity in the recent windows, and a steady volume.
 *
 * @param tenure how long the present episode of the relationship must have lasted
 * @param window the length of each recent window
 * @param windows the number of recent windows, 2 to {@value #MAX_WINDOWS}
 * @param activeWindows in how many of them a purchase is asked for, 1 to {@code windows}
 * @param variation the largest coefficient of variation {@code s / x̄} of the volumes ({@code s} with divisor
 *     {@code n − 1}), above 0
 */
public record StabilityRule(Period tenure, Period window, int windows, int activeWindows, BigDecimal variation) {

    /** Recent windows that can be asked about. */
    public static final int MAX_WINDOWS = 1_000;

    /**
     * Checks the thresholds.
     *
     * @param tenure how long the episode must have lasted
     * @param window the length of each recent window
     * @param windows the number of recent windows
     * @param activeWindows in how many of them a purchase is asked for
     * @param variation the largest coefficient of variation
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a threshold is out of its range
     */
    public StabilityRule {
        Require.positive(tenure, "tenure");
        Require.positive(window, "window");
        Require.that(windows >= 2 && windows <= MAX_WINDOWS, "windows", windows, "must be from 2 to " + MAX_WINDOWS);
        Require.that(
                activeWindows >= 1 && activeWindows <= windows,
                "activeWindows",
                activeWindows,
                "must be from 1 to the number of windows");
        variation = Require.threshold(variation, "variation");
    }
}
