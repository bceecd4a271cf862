package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.validation.Require;

/**
 * 规则行 – an outcome and the condition on which a subject gets it. A row is hit where its condition is met; where it is
 * unknown, it is not.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 * @param id the stable id, unique in its table
 * @param outcome the outcome
 * @param when the condition
 */
public record Row<T, O>(String id, O outcome, Condition<T> when) {

    /** Characters that the id of a row or table may have at most. */
    public static final int MAX_ID = 64;

    /**
     * Checks the components.
     *
     * @param id the stable id
     * @param outcome the outcome
     * @param when the condition
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public Row {
        Require.text(id, "id", MAX_ID);
        requireNonNull(outcome, "outcome");
        requireNonNull(when, "when");
    }
}
