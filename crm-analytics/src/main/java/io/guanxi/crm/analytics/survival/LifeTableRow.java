package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.validation.Require;

/**
 * 寿命表的一行 – what was seen at one time.
 *
 * @param time the time, 0 or more
 * @param atRisk how many had neither ended nor been censored before it, so that they could be seen at it
 * @param events how many ended at it
 * @param censored how many were last seen at it without having ended; they were at risk at it
 */
public record LifeTableRow(long time, long atRisk, long events, long censored) {

    /**
     * Checks the counts.
     *
     * @param time the time
     * @param atRisk how many could be seen at it
     * @param events how many ended at it
     * @param censored how many were last seen at it
     * @throws IllegalArgumentException if a number is negative, or more ended or were censored than were at risk
     */
    public LifeTableRow {
        Lifetime.requireTime(time, "time");
        Require.that(atRisk >= 0, "atRisk", atRisk, "must not be negative");
        Require.that(events >= 0 && events <= atRisk, "events", events, "must be 0 to " + atRisk);
        Require.that(
                censored >= 0 && censored <= atRisk - events,
                "censored",
                censored,
                "must be 0 to " + (atRisk - events));
    }
}
