package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 逆序 – two subjects side by side of which the one that is better in one column, and equal in all others, gets the worse
 * outcome.
 *
 * <p>Example: with more orders the better, {@code orders 5 to 9 → GOLD} and {@code orders ≥ 10 → SILVER} descend from 9
 * to 10.
 *
 * @param <O> the type of the outcome
 * @param column the attribute in which the two differ, by one step
 * @param from the subject that is less good
 * @param to the subject that is better
 * @param before the outcome of the one that is less good
 * @param after the outcome of the better one, which is worse
 * @param exact whether the two exist for certain: no opaque test takes part
 */
public record Descent<O>(
        Attribute<?> column, Point from, Point to, Decided<O> before, Decided<O> after, boolean exact) {

    /**
     * 所决定的 – what was decided, and by which row.
     *
     * @param <O> the type of the outcome
     * @param outcome the outcome
     * @param row the id of the row; empty for "otherwise"
     */
    public record Decided<O>(O outcome, Optional<String> row) {
        /**
         * Checks the components.
         *
         * @param outcome the outcome
         * @param row the id of the row
         * @throws NullPointerException if a component is null
         */
        public Decided {
            requireNonNull(outcome, "outcome");
            requireNonNull(row, "row");
        }
    }

    /**
     * Checks the components.
     *
     * @param column the attribute in which the two differ
     * @param from the subject that is less good
     * @param to the subject that is better
     * @param before the outcome of the one that is less good
     * @param after the outcome of the better one
     * @param exact whether the two exist for certain
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the outcomes are the same
     */
    public Descent {
        requireNonNull(column, "column");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(before, "before");
        Require.that(
                !requireNonNull(after, "after").outcome().equals(before.outcome()),
                "after",
                after,
                "must be another outcome than before");
    }

    /**
     * The finding as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        return Reason.of(
                exact ? AnalysisReason.DESCENT : AnalysisReason.POSSIBLE_DESCENT,
                column.term(),
                Phrases.outcome(before.outcome()),
                Phrases.outcome(after.outcome()),
                Phrases.point(from),
                Phrases.point(to));
    }
}
