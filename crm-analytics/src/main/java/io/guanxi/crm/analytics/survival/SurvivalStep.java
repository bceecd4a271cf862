package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 存续曲线的一步 – a time at which somebody ended, and the share that stays from it on.
 *
 * @param time the time of the step, 0 or more
 * @param atRisk how many were at risk at it, 1 or more
 * @param events how many ended at it, 1 or more
 * @param survival the share that stays from the step on, 0 to 1
 * @param standardError Greenwood's standard error of the survival, 0 or more; empty where the survival is 0
 */
public record SurvivalStep(long time, long atRisk, long events, double survival, OptionalDouble standardError) {

    /**
     * Checks the components.
     *
     * @param time the time of the step
     * @param atRisk how many were at risk at it
     * @param events how many ended at it
     * @param survival the share that stays from the step on
     * @param standardError Greenwood's standard error of the survival
     * @throws NullPointerException if the error is null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SurvivalStep {
        Lifetime.requireTime(time, "time");
        Require.that(events >= 1, "events", events, "must be at least 1");
        Require.that(atRisk >= events, "atRisk", atRisk, "must not be below the events");
        Require.that(survival >= 0 && survival <= 1, "survival", survival, "must be 0 to 1");
        Require.that(
                requireNonNull(standardError, "standardError").isEmpty()
                        || (standardError.getAsDouble() >= 0 && standardError.getAsDouble() < Double.POSITIVE_INFINITY),
                "standardError",
                standardError,
                "must be finite and not negative");
    }
}
