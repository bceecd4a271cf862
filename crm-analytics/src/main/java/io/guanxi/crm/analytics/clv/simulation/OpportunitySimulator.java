package io.guanxi.crm.analytics.clv.simulation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * 机会模拟 – which opportunities customers use, drawn from a {@link BgBb} model.
 *
 * <p>A customer is a number; the same model, seed and number give the same customer, whoever else is asked and however
 * many opportunities: more of them only add to it. Example: with (1.204, 0.750, 0.657, 2.783) donors give 1.30 times in
 * three years on average.
 *
 * <p>Immutable.
 */
public final class OpportunitySimulator {

    private final BgBb model;
    private final long seed;

    private OpportunitySimulator(BgBb model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    /**
     * The simulator of a model, with seed 0.
     *
     * @param model the model
     * @return the simulator
     * @throws NullPointerException if the model is null
     */
    public static OpportunitySimulator of(BgBb model) {
        return new OpportunitySimulator(requireNonNull(model, "model"), 0);
    }

    /**
     * This simulator with another seed.
     *
     * @param number the seed, any number
     * @return a new simulator
     */
    public OpportunitySimulator seed(long number) {
        return new OpportunitySimulator(model, number);
    }

    /**
     * One customer.
     *
     * @param index the customer, 0 or more
     * @param opportunities the opportunities to simulate, 0 to 1,000,000
     * @return the customer
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SimulatedOpportunities customer(long index, int opportunities) {
        ModelBounds.requirePeriods(opportunities, "opportunities");
        Draws draws = Draws.of(seed, Draws.Purpose.OPPORTUNITIES, index);
        double probability = draws.beta(model.alpha(), model.beta());
        double lived = draws.times(model.gamma(), model.delta());
        BitSet used = new BitSet(opportunities + 1);
        for (int opportunity = 1; opportunity <= Math.min(opportunities, lived); opportunity++) {
            used.set(opportunity, draws.uniform() < probability);
        }
        return new SimulatedOpportunities(opportunities, lived, used);
    }

    /**
     * The summaries of customers who all had the same opportunities.
     *
     * @param customers how many, 0 or more: those from 0 on
     * @param opportunities the opportunities of each, 0 to 1,000,000
     * @return the summaries
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OpportunitySummaries summaries(int customers, int opportunities) {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        ModelBounds.requirePeriods(opportunities, "opportunities");
        Map<OpportunitySummary, Long> counts = new HashMap<>();
        for (int customer = 0; customer < customers; customer++) {
            counts.merge(customer(customer, opportunities).summary(opportunities), 1L, Long::sum);
        }
        return OpportunitySummaries.ofCounts(counts);
    }
}
