package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 沉默期 – how long a customer may stay silent before the relationship counts as lost (L6).
 *
 * <p>A customer with enough gaps has an own clock: a multiple of the own mean gap, not shorter than {@code shortest}
 * and not longer than {@code longest}. All others have {@code fallback}. Example: factor 4, a mean gap of 30 days: 120
 * days, raised to a shortest silence of 6 months.
 *
 * @param factor the multiple of the own mean gap, above 0
 * @param gaps how many gaps make an own clock, at least 1
 * @param shortest the shortest silence that an own clock can give
 * @param longest the longest silence that an own clock can give
 * @param fallback the silence allowed without an own clock
 */
public record SilenceRule(BigDecimal factor, int gaps, Period shortest, Period longest, Period fallback) {

    /** Periods have no order but from a day on. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /**
     * Checks the thresholds.
     *
     * @param factor the multiple of the own mean gap
     * @param gaps how many gaps make an own clock
     * @param shortest the shortest silence
     * @param longest the longest silence
     * @param fallback the silence without an own clock
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a threshold is out of its range, or the shortest silence longer than the
     *     longest
     */
    public SilenceRule {
        factor = Require.threshold(factor, "factor");
        Require.that(gaps >= 1, "gaps", gaps, "must be at least 1");
        Require.positive(shortest, "shortest");
        Require.positive(longest, "longest");
        Require.that(
                !SOME_DAY.plus(shortest).isAfter(SOME_DAY.plus(longest)),
                "shortest",
                shortest,
                "must not be longer than the longest silence");
        Require.positive(fallback, "fallback");
    }

    /**
     * Whether a customer's rhythm rests on enough gaps to be an own clock.
     *
     * @param rhythm the rhythm, empty if unknown
     * @return true if it has at least {@code gaps} gaps
     */
    public boolean isOwnClock(Optional<PurchaseRhythm> rhythm) {
        return rhythm.isPresent() && rhythm.get().gaps() >= gaps;
    }

    /**
     * The last day on which the customer is not yet lost.
     *
     * @param lastPurchase the date of the last purchase
     * @param rhythm the rhythm, empty if unknown
     * @return the date; silence beyond it is a loss
     * @throws IllegalArgumentException if the last purchase is not in the years 1 to 9999
     */
    public LocalDate lastDay(LocalDate lastPurchase, Optional<PurchaseRhythm> rhythm) {
        Require.businessDate(lastPurchase, "lastPurchase");
        if (!isOwnClock(rhythm)) {
            return lastPurchase.plus(fallback);
        }
        LocalDate earliest = lastPurchase.plus(shortest);
        LocalDate latest = lastPurchase.plus(longest);
        // Compared as days first: a large factor would lead beyond the last date there is.
        BigDecimal ownDays = rhythm.orElseThrow().timesMeanGap(factor);
        if (ownDays.compareTo(BigDecimal.valueOf(ChronoUnit.DAYS.between(lastPurchase, latest))) >= 0) {
            return latest;
        }
        LocalDate own = lastPurchase.plusDays(ownDays.longValueExact());
        LocalDate raised = own.isBefore(earliest) ? earliest : own;
        // Of two periods that differ in months and days, the longer one can be the shorter one in February.
        return raised.isAfter(latest) ? latest : raised;
    }
}
