package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * 购买节奏 – the customer's own gaps between purchase days: their mean over all gaps so far, and the gap that nine of ten
 * do not exceed.
 *
 * <p>Example: purchase days 2025-01-01, 2025-01-31, 2025-03-02 and 2025-04-01 are 3 gaps over 90 days: mean gap 30
 * days; the 90 % gap is the longest one, 30 days.
 *
 * @param gaps the number of gaps, at least 1
 * @param days the days from the first purchase to the last, at least as many as gaps
 * @param ninetieth the gap in days of rank {@code ⌈0.9 · gaps⌉} from the shortest up; empty if only the mean is known
 */
public record PurchaseRhythm(int gaps, long days, OptionalInt ninetieth) {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * Checks the components.
     *
     * @param gaps the number of gaps
     * @param days the days from the first purchase to the last
     * @param ninetieth the gap that nine of ten do not exceed
     * @throws NullPointerException if the 90 % gap is null
     * @throws IllegalArgumentException if there is no gap, fewer days than gaps, or a 90 % gap that is not from 1 to the
     *     number of days
     */
    public PurchaseRhythm {
        Require.that(gaps >= 1, "gaps", gaps, "must be at least 1");
        Require.that(days >= gaps, "days", days, "must be at least the number of gaps");
        if (requireNonNull(ninetieth, "ninetieth").isPresent()) {
            int gap = ninetieth.getAsInt();
            Require.that(gap >= 1 && gap <= days, "ninetieth", gap, "must be from 1 to the number of days");
        }
    }

    /**
     * A rhythm of which only the mean is known.
     *
     * @param gaps the number of gaps, at least 1
     * @param days the days from the first purchase to the last, at least as many as gaps
     * @return the rhythm
     * @throws IllegalArgumentException if there is no gap, or fewer days than gaps
     */
    public static PurchaseRhythm of(int gaps, long days) {
        return new PurchaseRhythm(gaps, days, OptionalInt.empty());
    }

    /**
     * The rhythm of some gaps.
     *
     * @param gaps the gaps in days, each at least 1, in any order; at least one
     * @return the rhythm, with its 90 % gap
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if there is no gap, or one is below 1
     */
    public static PurchaseRhythm ofGaps(int... gaps) {
        int[] sorted = requireNonNull(gaps, "gaps").clone();
        Arrays.sort(sorted);
        Require.that(sorted.length > 0, "gaps", "none", "must be at least 1");
        Require.that(sorted[0] >= 1, "gaps", sorted[0], "must each be at least 1");
        int rank = (9 * sorted.length + 9) / 10;
        return new PurchaseRhythm(
                sorted.length, Arrays.stream(sorted).asLongStream().sum(), OptionalInt.of(sorted[rank - 1]));
    }

    /**
     * The mean gap {@code days / gaps}.
     *
     * @return days, with one decimal, rounded half up
     */
    public BigDecimal meanGap() {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(gaps), 1, RoundingMode.HALF_UP);
    }

    /** The gap of a measure, for a reader. */
    BigDecimal gap(GapMeasure measure) {
        return measure == GapMeasure.MEAN ? meanGap() : BigDecimal.valueOf(ninetieth.orElseThrow());
    }

    /**
     * A multiple of the mean gap in whole days.
     *
     * @param factor the multiple, above 0
     * @return whole days, rounded up; {@link Integer#MAX_VALUE} if there are more
     * @throws NullPointerException if the factor is null
     * @throws IllegalArgumentException if the factor is not above 0
     */
    public long timesMeanGap(BigDecimal factor) {
        return times(factor, GapMeasure.MEAN);
    }

    /** A multiple of a gap in whole days, rounded up; no more than int can hold. */
    long times(BigDecimal factor, GapMeasure measure) {
        Require.that(factor.signum() > 0, "factor", factor, "must be above 0");
        return measure == GapMeasure.MEAN
                ? wholeDays(factor, days, gaps)
                : wholeDays(factor, ninetieth.orElseThrow(), 1);
    }

    /** {@code ⌈factor · days / parts⌉}, no more than int can hold. */
    static long wholeDays(BigDecimal factor, long days, int parts) {
        if (factor.scale() == 0 && factor.precision() <= 9 && days <= Integer.MAX_VALUE) {
            long product = factor.longValue() * days;
            long whole = product / parts + (product % parts == 0 ? 0 : 1);
            return Math.min(whole, Integer.MAX_VALUE);
        }
        return factor.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.CEILING)
                .min(MOST)
                .longValueExact();
    }
}
