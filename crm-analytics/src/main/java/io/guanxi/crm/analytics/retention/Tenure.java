package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.validation.Require;

/**
 * 存续时长 – how long a customer stayed, and whether that has ended: one observation of a survival analysis.
 *
 * <p>A tenure that has not ended is censored: the customer stayed for more than so many days. Example: begun on
 * 2025-01-01 and ended on 2025-01-31: 30 days, ended; begun then and still there at the end of 2025-01-31: 30 days, not
 * ended.
 *
 * @param days the days from the first day to that of the end, or to the last observed day; 0 or more
 * @param ended true for an end, false if it was not seen
 */
public record Tenure(long days, boolean ended) {

    /**
     * Checks the length.
     *
     * @param days the days
     * @param ended whether it has ended
     * @throws IllegalArgumentException if the days are negative
     */
    public Tenure {
        Require.that(days >= 0, "days", days, "must not be negative");
    }
}
