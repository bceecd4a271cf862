package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 晋级规则 – how fast a member rises: at once on the facts of an assessment, or step by step, or only when confirmed.
 *
 * <p>Example: {@code Upgrade.immediate().maxSteps(1).confirmedBy(3)}: one tier a day at most, and only when three
 * assessments in a row, on three days, found the condition met.
 *
 * @param steps how many tiers a promotion goes up at most, at least 1; empty for no limit
 * @param assessments how many assessments in a row, each on a day of its own, must find the condition met; 1 for no
 *     confirmation
 * @param duration how long the condition must have been met, from the first assessment that found it; empty for no
 *     confirmation
 */
public record Upgrade(OptionalInt steps, int assessments, Optional<Period> duration) {

    /**
     * Checks the components.
     *
     * @param steps how many tiers at most
     * @param assessments how many assessments in a row
     * @param duration how long
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is below 1, or the duration is not positive
     */
    public Upgrade {
        if (requireNonNull(steps, "maxSteps").isPresent()) {
            Require.that(steps.getAsInt() >= 1, "maxSteps", steps.getAsInt(), "must be at least 1");
        }
        Require.that(assessments >= 1, "assessments", assessments, "must be at least 1");
        if (requireNonNull(duration, "duration").isPresent()) {
            Require.positive(duration.get(), "duration");
        }
    }

    /**
     * The highest tier whose enter condition is met, at once.
     *
     * @return the rule
     */
    public static Upgrade immediate() {
        return new Upgrade(OptionalInt.empty(), 1, Optional.empty());
    }

    /**
     * The same rule, step by step: after a step the next one is taken on a later day at the earliest.
     *
     * @param most how many tiers a promotion goes up at most
     * @return the rule
     * @throws IllegalArgumentException if the number is below 1
     */
    public Upgrade maxSteps(int most) {
        return new Upgrade(OptionalInt.of(most), assessments, duration);
    }

    /**
     * The same rule, with confirmation by assessments.
     *
     * @param count how many assessments in a row must find the condition met; several on one day count once
     * @return the rule
     * @throws IllegalArgumentException if the number is below 1
     */
    public Upgrade confirmedBy(int count) {
        return new Upgrade(steps, count, duration);
    }

    /**
     * The same rule, with confirmation by time.
     *
     * @param length how long the condition must have been met at every assessment
     * @return the rule
     * @throws NullPointerException if the length is null
     * @throws IllegalArgumentException if the length is not positive
     */
    public Upgrade confirmedFor(Period length) {
        return new Upgrade(steps, assessments, Optional.of(length));
    }

    /** Whether one assessment is enough. */
    boolean isImmediate() {
        return assessments == 1 && duration.isEmpty();
    }

    /** Whether a run of assessments is long enough on a day. */
    boolean isConfirmed(EarnedTier.Rising<?> run, LocalDate day) {
        return run.assessments() >= assessments
                && (duration.isEmpty() || !run.since().plus(duration.get()).isAfter(day));
    }
}
