package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 沉默依据 – what is known of when a customer bought last, at which rhythm, and of whether the customer is still there.
 *
 * @param lastPurchase the date of the last purchase
 * @param rhythm the customer's own gaps between purchase days
 * @param segmentGap the median gap of the customer's segment
 * @param noPurchaseSince since when it is known that the customer has not bought, where no purchase is known at all:
 *     the first day of the history
 * @param probabilityAlive P(alive) as some model of the caller gives it, 0 to 1; kept without trailing zeros, so that
 *     equal probabilities are equal
 */
public record SilenceEvidence(
        Optional<LocalDate> lastPurchase,
        Optional<PurchaseRhythm> rhythm,
        Optional<SegmentGap> segmentGap,
        Optional<LocalDate> noPurchaseSince,
        Optional<BigDecimal> probabilityAlive) {

    /** Nothing is known. */
    static final SilenceEvidence NONE = new SilenceEvidence(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @param lastPurchase the date of the last purchase
     * @param rhythm the customer's own gaps
     * @param segmentGap the median gap of the segment
     * @param noPurchaseSince since when the customer is known not to have bought
     * @param probabilityAlive P(alive)
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a date is not in the years 1 to 9999, or the probability not from 0 to 1 or
     *     with more than {@value Require#MAX_DIGITS} decimals, or there are both a purchase and a time without any
     */
    public SilenceEvidence {
        if (requireNonNull(lastPurchase, "lastPurchase").isPresent()) {
            Require.businessDate(lastPurchase.get(), "lastPurchase");
        }
        requireNonNull(rhythm, "rhythm");
        if (requireNonNull(noPurchaseSince, "noPurchaseSince").isPresent()) {
            Require.businessDate(noPurchaseSince.get(), "noPurchaseSince");
            Require.that(
                    lastPurchase.isEmpty() && rhythm.isEmpty(),
                    "noPurchaseSince",
                    noPurchaseSince.get(),
                    "must not stand beside a purchase");
        }
        requireNonNull(segmentGap, "segmentGap");
        requireNonNull(probabilityAlive, "probabilityAlive").ifPresent(probability -> {
            // The scale first: to write out a number of a billion decimals takes all memory.
            if (probability.scale() > Require.MAX_DIGITS
                    || probability.scale() < 0
                    || probability.signum() < 0
                    || probability.compareTo(BigDecimal.ONE) > 0) {
                throw Require.refusal(
                        "probabilityAlive",
                        probability,
                        "must be from 0 to 1, with at most " + Require.MAX_DIGITS + " decimals");
            }
        });
        probabilityAlive = probabilityAlive.map(BigDecimal::stripTrailingZeros);
    }
}
