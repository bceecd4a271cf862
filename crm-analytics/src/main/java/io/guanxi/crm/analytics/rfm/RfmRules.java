package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * RFM 口径 – which invoices count for recency, frequency and monetary value.
 *
 * <p>The window is {@code [from, asOf]}, both days included; without {@code from} it is the whole history. Example:
 * {@code RfmRules.on(2025-12-31).since(2025-01-01).refunds(RefundRule.LEAVE_OUT)} counts the sales of 2025.
 *
 * @param asOf the day of the analysis, from which recency counts back
 * @param from the first day that counts; empty for the whole history
 * @param future what happens to invoices after {@code asOf}
 * @param refunds what happens to invoices below 0
 */
public record RfmRules(LocalDate asOf, Optional<LocalDate> from, FutureDates future, RefundRule refunds) {

    /**
     * Checks the window.
     *
     * @param asOf the day of the analysis
     * @param from the first day that counts
     * @param future what happens to invoices after {@code asOf}
     * @param refunds what happens to invoices below 0
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, or {@code from} is after {@code asOf}
     */
    public RfmRules {
        Require.businessDate(asOf, "asOf");
        if (requireNonNull(from, "from").isPresent()) {
            LocalDate day = Require.businessDate(from.get(), "from");
            if (day.isAfter(asOf)) {
                throw Require.refusal("from", day, "must not be after " + asOf);
            }
        }
        requireNonNull(future, "future");
        requireNonNull(refunds, "refunds");
    }

    /**
     * The usual rules: the whole history up to a day; later invoices are left out, refunds are taken off.
     *
     * @param asOf the day of the analysis
     * @return the rules
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static RfmRules on(LocalDate asOf) {
        return new RfmRules(asOf, Optional.empty(), FutureDates.LEAVE_OUT, RefundRule.NET);
    }

    /**
     * The rules with a window; what is earlier is left out and counted.
     *
     * @param day the first day that counts
     * @return new rules
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is after {@code asOf} or not in the years 1 to 9999
     */
    public RfmRules since(LocalDate day) {
        return new RfmRules(asOf, Optional.of(requireNonNull(day, "from")), future, refunds);
    }

    /**
     * The rules with another treatment of invoices after the day of the analysis.
     *
     * @param rule what happens to them
     * @return new rules
     * @throws NullPointerException if the rule is null
     */
    public RfmRules future(FutureDates rule) {
        return new RfmRules(asOf, from, rule, refunds);
    }

    /**
     * The rules with another treatment of refunds.
     *
     * @param rule what happens to invoices below 0
     * @return new rules
     * @throws NullPointerException if the rule is null
     */
    public RfmRules refunds(RefundRule rule) {
        return new RfmRules(asOf, from, future, rule);
    }
}
