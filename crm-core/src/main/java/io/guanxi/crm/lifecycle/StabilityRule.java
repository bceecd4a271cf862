package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;

/**
 * 稳定期条件 – when formation turns into stability (L3): tenure, activity in the recent windows, and a steady volume.
 *
 * @param tenure how long the present episode of the relationship must have lasted
 * @param window the length of each recent window
 * @param windows the number of recent windows, at least 2
 * @param activeWindows in how many of them a purchase is asked for, 1 to {@code windows}
 * @param variation the largest coefficient of variation {@code s / x̄} of the volumes ({@code s} with divisor {@code n − 1}),
 *     above 0
 */
public record StabilityRule(Period tenure, Period window, int windows, int activeWindows, BigDecimal variation) {

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
        Require.that(windows >= 2, "windows", windows, "must be at least 2");
        Require.that(
                activeWindows >= 1 && activeWindows <= windows,
                "activeWindows",
                activeWindows,
                "must be from 1 to the number of windows");
        Require.that(requireNonNull(variation, "variation").signum() > 0, "variation", variation, "must be above 0");
    }
}
