package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/**
 * 按规则计数 – how many subjects one rule decided: a row of a table, or a kind of decision of a tier policy.
 *
 * @param rule the row by its id, or the kind of decision by its name
 * @param subjects how many, 0 or more
 */
public record RuleCount(Term rule, long subjects) {

    /**
     * Checks the components.
     *
     * @param rule the row or kind of decision
     * @param subjects how many
     * @throws NullPointerException if the rule is null
     * @throws IllegalArgumentException if the number is negative
     */
    public RuleCount {
        requireNonNull(rule, "rule");
        Require.that(subjects >= 0, "subjects", subjects, "must not be negative");
    }
}
