package io.guanxi.crm.lifecycle.population;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 客户数量变化 – how the number of customers changed in a period, and what its churn means (更多-更久, F7; 流失率, L7).
 *
 * <p>{@code at end = at start + new in existing segments + new in new segments + won back − lost}; the four groups are
 * disjoint. Lost are customers of the start only: who came and left within the period is in no group. Example: {@code
 * 1,000 + 90 + 30 + 15 − 95 = 1,040}; the churn rate is 95 / 1,000 = 0.0950, the retention rate 0.9050, the expected
 * lifetime 10.5 periods, that is the current one and 9.5 more. Source: Reichheld &amp; Sasser 1990.
 *
 * @param atStart the customers at the start of the period, 0 or more
 * @param newInExistingSegments new customers in segments that were served before, 0 or more
 * @param newInNewSegments new customers in segments that were not, 0 or more
 * @param wonBack customers lost before the period who bought again in it, 0 or more
 * @param lost the customers of the start who were lost in the period, 0 to {@code atStart}
 */
public record CustomerBaseChange(
        long atStart, long newInExistingSegments, long newInNewSegments, long wonBack, long lost) {

    private static final int LIFETIME_PLACES = 1;

    /**
     * Checks the counts.
     *
     * @param atStart the customers at the start of the period
     * @param newInExistingSegments new customers in segments that were served before
     * @param newInNewSegments new customers in segments that were not
     * @param wonBack customers lost before the period who bought again in it
     * @param lost the customers of the start who were lost in the period
     * @throws IllegalArgumentException if a count is negative, more are lost than there were, or the customers at the
     *     end are more than a long counts
     */
    public CustomerBaseChange {
        Require.that(atStart >= 0, "atStart", atStart, "must not be negative");
        Require.that(lost >= 0 && lost <= atStart, "lost", lost, "must be 0 to " + atStart);
        long room = Long.MAX_VALUE - (atStart - lost);
        room -= counted(newInExistingSegments, "newInExistingSegments", room);
        room -= counted(newInNewSegments, "newInNewSegments", room);
        counted(wonBack, "wonBack", room);
    }

    private static long counted(long count, String field, long room) {
        Require.that(count >= 0, field, count, "must not be negative");
        Require.that(count <= room, field, count, "must keep the customers at the end within long");
        return count;
    }

    /**
     * The customers at the end of the period.
     *
     * @return {@code atStart + newInExistingSegments + newInNewSegments + wonBack − lost}, 0 or more
     */
    public long atEnd() {
        return atStart - lost + newInExistingSegments + newInNewSegments + wonBack;
    }

    /**
     * By how much the number of customers changed.
     *
     * @return the customers at the end less those at the start; negative if there are fewer
     */
    public long change() {
        return atEnd() - atStart;
    }

    /**
     * 流失率 – the share of the customers at the start who were lost: {@code lost / atStart}.
     *
     * @return 0 to 1 with four decimals, rounded half up; empty if there was nobody at the start
     */
    public Optional<BigDecimal> churnRate() {
        return Share.of(lost, atStart);
    }

    /**
     * 保持率 – the share of the customers at the start who stayed: {@code 1 − churnRate}, so that both add up to 1.
     *
     * @return 0 to 1 with four decimals; empty if there was nobody at the start
     */
    public Optional<BigDecimal> retentionRate() {
        return churnRate().map(BigDecimal.ONE::subtract);
    }

    /**
     * How many periods a customer stays if the churn stays as it is, the current period included: {@code 1 / churn},
     * from the counts and not from the rounded rate. Example: 1,000 / 95 = 10.5; at a retention of 0.8 it is 5.
     *
     * @return periods with one decimal, rounded half up, 1.0 or more; empty if nobody was lost, since then it is
     *     undefined
     */
    public Optional<BigDecimal> expectedLifetime() {
        return periods(atStart);
    }

    /**
     * How many periods a customer stays beyond the current one: {@code r / (1 − r)} at a retention of r, from the
     * counts. Example: 905 / 95 = 9.5, one less than {@link #expectedLifetime}; at a retention of 0.8 it is 4.
     *
     * @return periods with one decimal, rounded half up, 0.0 or more; empty if nobody was lost, since then it is
     *     undefined
     */
    public Optional<BigDecimal> furtherPeriods() {
        return periods(atStart - lost);
    }

    private Optional<BigDecimal> periods(long customers) {
        return lost == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(customers)
                        .divide(BigDecimal.valueOf(lost), LIFETIME_PLACES, RoundingMode.HALF_UP));
    }
}
