package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 自身时钟 – a silence measured by the customer's own gaps between purchase days: a multiple of the gap, within bounds.
 *
 * <p>Example: factor 4, a mean gap of 30 days: 120 days, raised to a shortest silence of 6 months.
 *
 * @param factor the multiple of the gap, above 0
 * @param measure which gap
 * @param gaps how many gaps make an own clock, at least 1
 * @param shortest the shortest silence that an own clock can give
 * @param longest the longest silence that an own clock can give
 */
public record OwnGapRule(BigDecimal factor, GapMeasure measure, int gaps, Period shortest, Period longest) {

    /** Periods have no order but from a day on. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /**
     * Checks the thresholds.
     *
     * @param factor the multiple of the gap
     * @param measure which gap
     * @param gaps how many gaps make an own clock
     * @param shortest the shortest silence
     * @param longest the longest silence
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a threshold is out of its range, or the shortest silence longer than the
     *     longest
     */
    public OwnGapRule {
        factor = Require.threshold(factor, "factor");
        requireNonNull(measure, "measure");
        Require.that(gaps >= 1, "gaps", gaps, "must be at least 1");
        Require.positive(shortest, "shortest");
        Require.positive(longest, "longest");
        Require.that(
                !SOME_DAY.plus(shortest).isAfter(SOME_DAY.plus(longest)),
                "shortest",
                shortest,
                "must not be longer than the longest silence");
    }

    /**
     * Whether a customer's rhythm rests on enough gaps to be an own clock.
     *
     * @param rhythm the rhythm, empty if unknown
     * @return true if it has at least {@code gaps} gaps and the measure is known
     */
    public boolean isOwnClock(Optional<PurchaseRhythm> rhythm) {
        return rhythm.isPresent()
                && rhythm.get().gaps() >= gaps
                && (measure == GapMeasure.MEAN || rhythm.get().ninetieth().isPresent());
    }

    /**
     * The last day of the silence that is allowed by an own clock.
     *
     * @param lastPurchase the date of the last purchase
     * @param rhythm the rhythm, which must be an own clock
     * @return the date
     * @throws IllegalArgumentException if the last purchase is not in the years 1 to 9999, or the rhythm is no own
     *     clock
     */
    public LocalDate lastDay(LocalDate lastPurchase, PurchaseRhythm rhythm) {
        if (!isOwnClock(Optional.of(rhythm))) {
            throw Require.refusal("rhythm", rhythm, "must have at least " + gaps + " gaps");
        }
        return lastDay(lastPurchase, rhythm.times(factor, measure));
    }

    /** The last day by a gap of a segment. */
    LocalDate lastDay(LocalDate lastPurchase, SegmentGap gap) {
        return lastDay(lastPurchase, gap.times(factor));
    }

    private LocalDate lastDay(LocalDate lastPurchase, long ownDays) {
        LocalDate last = Require.businessDate(lastPurchase, "lastPurchase");
        LocalDate earliest = last.plus(shortest);
        LocalDate latest = last.plus(longest);
        // Compared as days first: a large factor would lead beyond the last date there is.
        if (ownDays >= ChronoUnit.DAYS.between(last, latest)) {
            return latest;
        }
        LocalDate own = last.plusDays(ownDays);
        LocalDate raised = own.isBefore(earliest) ? earliest : own;
        // Of two periods that differ in months and days, the longer one can be the shorter one in February.
        return raised.isAfter(latest) ? latest : raised;
    }
}
