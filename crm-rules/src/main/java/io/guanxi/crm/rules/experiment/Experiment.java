package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.tiering.TierPolicy;

/**
 * 规则实验 – what a population would get under other rules, before they go live: the way into the comparison of two tier
 * policies or of two decision tables.
 *
 * <p>Example: {@code Experiment.of(policy, candidate).over(members, current, asOf).matrix()}.
 */
public final class Experiment {

    private Experiment() {}

    /**
     * The comparison of two tier policies with one ladder.
     *
     * @param <T> the type of the facts
     * @param <K> the tiers
     * @param baseline the policy as it is
     * @param candidate the policy as it may become
     * @return the experiment, without measures, segments or guardrails
     * @throws NullPointerException if an argument is null
     */
    public static <T, K extends Enum<K>> TierExperiment<T, K> of(
            TierPolicy<T, K> baseline, TierPolicy<T, K> candidate) {
        return new TierExperiment<>(baseline, candidate, Setup.empty());
    }

    /**
     * The comparison of two decision tables.
     *
     * @param <T> the type of the subjects
     * @param <O> the type of the outcomes
     * @param baseline the table as it is
     * @param candidate the table as it may become
     * @return the experiment, without measures, segments or guardrails
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if both tables together have more than {@value Comparison#MAX_OUTCOMES} outcomes,
     *     no outcome included
     */
    public static <T, O> TableExperiment<T, O> of(DecisionTable<T, O> baseline, DecisionTable<T, O> candidate) {
        return TableExperiment.between(baseline, candidate);
    }
}
