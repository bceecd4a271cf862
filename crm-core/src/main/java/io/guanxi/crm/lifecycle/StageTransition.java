package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 阶段转移 – one entry of the journal: from which stage to which, on which date, and why.
 *
 * @param from the stage left
 * @param to the stage entered
 * @param on the business date of the assessment that found it
 * @param cause why the relationship was lost; there for a loss, and only there
 * @param reasons why; at least one
 */
public record StageTransition(
        LifecycleStage from, LifecycleStage to, LocalDate on, Optional<LossCause> cause, List<Reason> reasons) {

    /**
     * Checks that the edge exists and is explained.
     *
     * @param from the stage left
     * @param to the stage entered
     * @param on the business date
     * @param cause why the relationship was lost
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if {@link TransitionKind} knows no such edge, the date is not in the years 1 to
     *     9999, a loss has no cause or another move has one, or there is no reason
     */
    public StageTransition {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Require.businessDate(on, "on");
        reasons = Require.list(reasons, "reasons");
        // The text of the refusal only where there is one: whole populations write journals.
        if (TransitionKind.of(from, to).isEmpty()) {
            throw Require.refusal("edge", from + " to " + to, "must be one of the lifecycle");
        }
        Require.that(
                requireNonNull(cause, "cause").isPresent() == (to == LifecycleStage.LOST),
                "cause",
                cause.isPresent() ? cause.get() : "none",
                "must be there for a loss, and only there");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /** A move as an assessment makes it. */
    static StageTransition of(
            LifecycleStage from, LifecycleStage to, LocalDate on, LossCause cause, List<Reason> reasons) {
        return new StageTransition(
                from, to, on, to == LifecycleStage.LOST ? Optional.of(cause) : Optional.empty(), reasons);
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
