package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.validation.Require;
import java.util.BitSet;

/**
 * 模拟的机会 – which opportunities a simulated customer used, and the truth that no one sees: whether it was alive.
 *
 * <p>Immutable.
 */
public final class SimulatedOpportunities {

    private final int opportunities;
    private final double lived;
    private final BitSet used;

    SimulatedOpportunities(int opportunities, double lived, BitSet used) {
        this.opportunities = opportunities;
        this.lived = lived;
        this.used = used;
    }

    /**
     * The opportunities simulated.
     *
     * @return the number, 0 or more
     */
    public int opportunities() {
        return opportunities;
    }

    /**
     * Whether the customer was alive at an opportunity.
     *
     * @param opportunity the number of the opportunity, 0 (the first purchase) or more; may lie beyond those simulated
     * @return whether it could have used it
     * @throws IllegalArgumentException if the number is negative
     */
    public boolean aliveAt(int opportunity) {
        Require.that(opportunity >= 0, "opportunity", opportunity, "must not be negative");
        return opportunity <= lived;
    }

    /**
     * Whether the customer used an opportunity.
     *
     * @param opportunity the number of the opportunity, from 1 to those simulated
     * @return whether it did
     * @throws IllegalArgumentException if the opportunity was not simulated
     */
    public boolean used(int opportunity) {
        Require.that(
                opportunity >= 1 && opportunity <= opportunities,
                "opportunity",
                opportunity,
                "must be 1 to " + opportunities);
        return used.get(opportunity);
    }

    /**
     * The history up to an opportunity.
     *
     * @param last the last opportunity observed, from 0 to those simulated
     * @return the summary
     * @throws IllegalArgumentException if the opportunity was not simulated
     */
    public OpportunitySummary summary(int last) {
        Require.that(last >= 0 && last <= opportunities, "last", last, "must be 0 to " + opportunities);
        int lastUsed = Math.max(0, used.previousSetBit(last));
        return OpportunitySummary.of(used.get(0, last + 1).cardinality(), lastUsed, last);
    }
}
