package io.guanxi.crm.lifecycle.population;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 分歧 – a period in which two journals of one relationship stand in different stages, each with the move that led there.
 *
 * @param period the days, half-open
 * @param baseline the stage in the one journal
 * @param candidate the stage in the other, a different one
 * @param baselineMove the move that led to the one; empty if it opened there
 * @param candidateMove the move that led to the other; empty if it opened there
 */
public record Disagreement(
        Range<LocalDate> period,
        LifecycleStage baseline,
        LifecycleStage candidate,
        Optional<StageTransition> baselineMove,
        Optional<StageTransition> candidateMove) {

    /**
     * Checks the components.
     *
     * @param period the days
     * @param baseline the stage in the one journal
     * @param candidate the stage in the other
     * @param baselineMove the move that led to the one
     * @param candidateMove the move that led to the other
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period has an open end, is not half-open, is empty or leaves the years 1
     *     to 9999, or the stages are the same
     */
    public Disagreement {
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        Require.that(
                requireNonNull(baseline, "baseline") != requireNonNull(candidate, "candidate"),
                "candidate",
                candidate,
                "must differ from the baseline");
        requireNonNull(baselineMove, "baselineMove");
        requireNonNull(candidateMove, "candidateMove");
    }
}
