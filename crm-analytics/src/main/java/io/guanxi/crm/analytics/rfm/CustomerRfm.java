package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalInt;

/**
 * 单个客户的 RFM – recency, frequency and monetary value of one customer, and what was left out.
 *
 * @param recencyDays days from the last purchase to the day of the analysis, 0 or more; empty if nothing was bought
 * @param ageDays days from the first purchase to the day of the analysis, not less than the recency; empty if nothing
 *     was bought
 * @param frequency the number of invoices that count, 0 or more
 * @param units what was paid less refunds that were taken off, in the units of the invoices
 * @param skipped the invoices that were left out
 */
public record CustomerRfm(OptionalInt recencyDays, OptionalInt ageDays, int frequency, long units, RfmSkipped skipped) {

    /**
     * Checks the components.
     *
     * @param recencyDays days since the last purchase
     * @param ageDays days since the first purchase
     * @param frequency the number of invoices
     * @param units the net amount in units
     * @param skipped the invoices that were left out
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a figure is negative, the first purchase is after the last, or there are days
     *     without purchases or purchases without days
     */
    public CustomerRfm {
        requireNonNull(recencyDays, "recencyDays");
        requireNonNull(ageDays, "ageDays");
        requireNonNull(skipped, "skipped");
        Require.that(frequency >= 0, "frequency", frequency, "must not be negative");
        Require.that(
                recencyDays.isPresent() == (frequency > 0),
                "recencyDays",
                recencyDays,
                "must be there exactly if something was bought");
        Require.that(
                ageDays.isPresent() == (frequency > 0),
                "ageDays",
                ageDays,
                "must be there exactly if something was bought");
        int recency = recencyDays.orElse(0);
        Require.that(recency >= 0, "recencyDays", recency, "must not be negative");
        Require.that(ageDays.orElse(0) >= recency, "ageDays", ageDays, "must not be less than the recency");
    }
}
