package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.util.Comparator;

/**
 * 机会摘要 – what a customer did at a row of purchase opportunities, such as yearly appeals or monthly flights.
 *
 * <p>The opportunities are counted from 1 after the first purchase, which made the customer one and is not counted.
 * Source: Fader, Hardie and Shang 2010. Example: a donor of 1995 who gave in 1996 and 1999 of the six years to 2001 has
 * {@code x} 2, {@code t_x} 4, {@code n} 6.
 *
 * @param x the opportunities used, 0 to {@code lastOpportunity}
 * @param lastOpportunity {@code t_x}, the number of the last opportunity used; 0 if none was used
 * @param opportunities {@code n}, the opportunities that there were, at most 1,000,000
 */
public record OpportunitySummary(int x, int lastOpportunity, int opportunities)
        implements Comparable<OpportunitySummary> {

    private static final Comparator<OpportunitySummary> ORDER = Comparator.comparingInt(
                    OpportunitySummary::opportunities)
            .thenComparingInt(OpportunitySummary::x)
            .thenComparingInt(OpportunitySummary::lastOpportunity);

    /**
     * Checks the components.
     *
     * @param x the opportunities used
     * @param lastOpportunity the number of the last opportunity used
     * @param opportunities the opportunities that there were
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OpportunitySummary {
        ModelBounds.requirePeriods(opportunities, "opportunities");
        Require.that(
                lastOpportunity >= 0 && lastOpportunity <= opportunities,
                "lastOpportunity",
                lastOpportunity,
                "must be 0 to the opportunities");
        Require.that(x >= 0 && x <= lastOpportunity, "x", x, "must be 0 to the last opportunity used");
        Require.that(
                x > 0 == lastOpportunity > 0,
                "lastOpportunity",
                lastOpportunity,
                "must be above 0 if an opportunity was used, and 0 if none was");
    }

    /**
     * A summary.
     *
     * @param x the opportunities used
     * @param lastOpportunity {@code t_x}, the number of the last opportunity used
     * @param opportunities {@code n}, the opportunities that there were
     * @return the summary
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static OpportunitySummary of(int x, int lastOpportunity, int opportunities) {
        return new OpportunitySummary(x, lastOpportunity, opportunities);
    }

    /**
     * The summary after one more opportunity: the update of one customer without the log.
     *
     * @param used whether the customer used it
     * @return a new summary
     * @throws IllegalArgumentException if there were 1,000,000 opportunities already
     */
    public OpportunitySummary next(boolean used) {
        int next = opportunities + 1;
        return used ? of(x + 1, next, next) : of(x, lastOpportunity, next);
    }

    /** Compares by opportunities, then opportunities used, then the last one used. */
    @Override
    public int compareTo(OpportunitySummary other) {
        return ORDER.compare(this, other);
    }
}
