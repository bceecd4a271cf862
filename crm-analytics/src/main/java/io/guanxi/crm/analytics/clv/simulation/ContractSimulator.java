package io.guanxi.crm.analytics.clv.simulation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;

/**
 * 合同模拟 – how often customers under contract renew, drawn from a {@link ShiftedBetaGeometric} model.
 *
 * <p>A customer is a number; the same model, seed and number give the same customer, whoever else is asked. Example: with
 * (0.704, 1.182) about 62.67 % renew at least once.
 *
 * <p>Immutable.
 */
public final class ContractSimulator {

    private final ShiftedBetaGeometric model;
    private final long seed;

    private ContractSimulator(ShiftedBetaGeometric model, long seed) {
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
    public static ContractSimulator of(ShiftedBetaGeometric model) {
        return new ContractSimulator(requireNonNull(model, "model"), 0);
    }

    /**
     * This simulator with another seed.
     *
     * @param number the seed, any number
     * @return a new simulator
     */
    public ContractSimulator seed(long number) {
        return new ContractSimulator(model, number);
    }

    /**
     * How often a customer renews before it leaves.
     *
     * @param index the customer, 0 or more
     * @return the renewals, 0 or more; {@link Long#MAX_VALUE} stands for all numbers from there on
     * @throws IllegalArgumentException if the index is negative
     */
    public long renewals(long index) {
        return (long) Draws.of(seed, Draws.Purpose.CONTRACTS, index).times(model.alpha(), model.beta());
    }

    /**
     * A cohort, seen over some renewals.
     *
     * @param customers the customers at the start, 1 or more: those from 0 on
     * @param renewals the renewals observed, 0 to 1,000,000
     * @return the cohort
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ContractCohort cohort(int customers, int renewals) {
        Require.that(customers >= 1, "customers", customers, "must be at least 1");
        long[] survivors = new long[ModelBounds.requirePeriods(renewals, "renewals") + 1];
        for (int customer = 0; customer < customers; customer++) {
            survivors[(int) Math.min(renewals(customer), renewals)]++;
        }
        for (int renewal = renewals - 1; renewal >= 0; renewal--) {
            survivors[renewal] += survivors[renewal + 1];
        }
        return ContractCohort.of(survivors);
    }
}
