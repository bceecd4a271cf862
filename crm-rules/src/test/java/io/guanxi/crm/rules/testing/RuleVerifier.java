package io.guanxi.crm.rules.testing;

import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.tiering.TierPolicy;

/**
 * 规则验证 – the entry to assertions about rules: {@code verifyThat(table)…}, {@code verifyThat(policy)…}.
 *
 * <p>Every assertion is AssertJ's: {@code as("…")} describes it, and it fails with an {@link AssertionError} that says
 * what was expected, what was found, and the readings behind it, in English.
 */
public final class RuleVerifier {

    private RuleVerifier() {}

    /**
     * Assertions about a decision table.
     *
     * @param <T> the type of the subject
     * @param <O> the type of the outcome
     * @param table the table; null fails the first assertion
     * @return the assertions
     */
    public static <T, O> TableAssert<T, O> verifyThat(DecisionTable<T, O> table) {
        return new TableAssert<>(table);
    }

    /**
     * Assertions about a tier policy.
     *
     * @param <T> the facts of a period
     * @param <K> the tiers
     * @param policy the policy; null fails the first assertion
     * @return the assertions
     */
    public static <T, K extends Enum<K>> TierPolicyAssert<T, K> verifyThat(TierPolicy<T, K> policy) {
        return new TierPolicyAssert<>(policy);
    }
}
