package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 购买节奏 – the customer's own gap between purchase days, as the mean over all gaps so far.
 *
 * <p>Example: purchase days 2025-01-01, 2025-01-31, 2025-03-02 and 2025-04-01 are 3 gaps over 90 days: mean gap 30
 * days.
 *
 * @param gaps the number of gaps, at least 1
 * @param days the days from the first purchase to the last, at least as many as gaps
 */
public record PurchaseRhythm(int gaps, long days) {

    /**
     * Checks the components.
     *
     * @param gaps the number of gaps
     * @param days the days from the first purchase to the last
     * @throws IllegalArgumentException if there is no gap, or fewer days than gaps
     */
    public PurchaseRhythm {
        Require.that(gaps >= 1, "gaps", gaps, "must be at least 1");
        Require.that(days >= gaps, "days", days, "must be at least the number of gaps");
    }

    /**
     * The mean gap {@code days / gaps}.
     *
     * @return days, with one decimal, rounded half up
     */
    public BigDecimal meanGap() {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(gaps), 1, RoundingMode.HALF_UP);
    }

    /**
     * A multiple of the mean gap in whole days.
     *
     * @param factor the multiple, above 0
     * @return whole days, rounded up
     * @throws IllegalArgumentException if the factor is not above 0
     */
    public BigDecimal timesMeanGap(BigDecimal factor) {
        Require.that(factor.signum() > 0, "factor", factor, "must be above 0");
        return factor.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(gaps), 0, RoundingMode.CEILING);
    }
}
