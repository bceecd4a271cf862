package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * 沉默期 – how long a customer may stay silent (L6): by the own gaps where there are enough of them, else by the median gap
 * of the customer's segment where that is known, else a fixed time.
 *
 * @param own the silence by gaps; empty if the time is fixed for all
 * @param fallback the silence allowed without a clock
 */
public record SilenceRule(Optional<OwnGapRule> own, Period fallback) {

    /**
     * Checks the thresholds.
     *
     * @param own the silence by gaps
     * @param fallback the silence without a clock
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the fallback is not positive
     */
    public SilenceRule {
        requireNonNull(own, "own");
        Require.positive(fallback, "fallback");
    }

    /** By which clock a silence is measured. */
    enum Clock {
        OWN,
        SEGMENT,
        FIXED
    }

    /**
     * The same silence for all.
     *
     * @param period the silence allowed
     * @return the rule
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if the period is not positive
     */
    public static SilenceRule fixed(Period period) {
        return new SilenceRule(Optional.empty(), period);
    }

    /**
     * A silence by the mean gap.
     *
     * @param factor the multiple of the mean gap, above 0
     * @param gaps how many gaps make an own clock, at least 1
     * @param shortest the shortest silence that a clock can give
     * @param longest the longest silence that a clock can give
     * @param fallback the silence allowed without a clock
     * @return the rule
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a threshold is out of its range, or the shortest silence longer than the
     *     longest
     */
    public static SilenceRule ofMeanGap(BigDecimal factor, int gaps, Period shortest, Period longest, Period fallback) {
        return new SilenceRule(Optional.of(new OwnGapRule(factor, GapMeasure.MEAN, gaps, shortest, longest)), fallback);
    }

    /** By which clock the silence of a customer is measured. */
    Clock clock(SilenceEvidence evidence) {
        if (own.isEmpty()) {
            return Clock.FIXED;
        }
        if (own.get().isOwnClock(evidence.rhythm())) {
            return Clock.OWN;
        }
        return evidence.segmentGap().isPresent() ? Clock.SEGMENT : Clock.FIXED;
    }

    /**
     * The last day of the silence that is allowed.
     *
     * @param evidence what is known of the customer's purchases
     * @param start from when on the customer can be silent: the opening, or the return; a purchase from before does not
     *     count
     * @return the date; silence beyond it is too long; empty if of the purchases nothing is known
     * @throws NullPointerException if an argument is null
     */
    public Optional<LocalDate> lastDay(SilenceEvidence evidence, LocalDate start) {
        requireNonNull(evidence, "evidence");
        return since(evidence, start).map(since -> lastDay(since, evidence));
    }

    /** Since when a customer is silent: the last purchase or the first day known, but not from before the start. */
    static Optional<LocalDate> since(SilenceEvidence evidence, LocalDate start) {
        Optional<LocalDate> since =
                evidence.lastPurchase().isPresent() ? evidence.lastPurchase() : evidence.noPurchaseSince();
        return since.isPresent() && since.get().isBefore(start) ? Optional.of(start) : since;
    }

    private LocalDate lastDay(LocalDate since, SilenceEvidence evidence) {
        return switch (clock(evidence)) {
            case OWN -> own.orElseThrow().lastDay(since, evidence.rhythm().orElseThrow());
            case SEGMENT ->
                own.orElseThrow().lastDay(since, evidence.segmentGap().orElseThrow());
            case FIXED -> since.plus(fallback);
        };
    }
}
