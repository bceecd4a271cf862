package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * 活跃条件 – in how many of the latest windows a stable customer must have bought, and how much in each (L3).
 *
 * <p>Example: 3 of the last 4 quarters with a volume of at least 1.
 *
 * @param windows the windows
 * @param active in how many of them, 1 to all
 * @param volume the volume that makes a window active, at least 1
 */
public record ActivityRule(WindowSeries windows, int active, long volume) {

    /**
     * Checks the components.
     *
     * @param windows the windows
     * @param active in how many of them
     * @param volume the volume that makes a window active
     * @throws NullPointerException if the windows are null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ActivityRule {
        requireNonNull(windows, "windows");
        Require.that(
                active >= 1 && active <= windows.count(), "active", active, "must be from 1 to the number of windows");
        Require.that(volume >= 1, "volume", volume, "must be at least 1");
    }
}
