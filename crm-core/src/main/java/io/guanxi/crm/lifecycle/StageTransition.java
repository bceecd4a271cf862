package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * 阶段转移 – one entry of the journal: from which stage to which, on which date, and why.
 *
 * @param from the stage left
 * @param to the stage entered
 * @param on the business date of the assessment that found it
 * @param reasons why; at least one
 */
public record StageTransition(LifecycleStage from, LifecycleStage to, LocalDate on, List<Reason> reasons) {

    /**
     * Checks that the edge exists and is explained.
     *
     * @param from the stage left
     * @param to the stage entered
     * @param on the business date
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if {@link TransitionKind} knows no such edge, the date is not in the years 1 to
     *     9999, or there is no reason
     */
    public StageTransition {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Require.businessDate(on, "on");
        reasons = Require.list(reasons, "reasons");
        Require.that(
                TransitionKind.of(from, to).isPresent(), "edge", from + " to " + to, "must be one of the lifecycle");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * What the move means.
     *
     * @return the kind of the edge
     */
    public TransitionKind kind() {
        return TransitionKind.of(from, to).orElseThrow();
    }
}
