package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 既往决定 – a decision as it was stored: for which day, when, by which rules, with which outcome.
 *
 * @param <O> the type of the outcome, such as a grade or the state of a tier; compared by {@code equals}
 * @param validOn the business day for which it was taken
 * @param decidedAt the moment at which it was taken
 * @param rules the identity of the rules that decided
 * @param outcome what was decided
 */
public record PastDecision<O>(LocalDate validOn, Instant decidedAt, RuleStamp rules, O outcome) {

    /**
     * Checks the components.
     *
     * @param validOn the business day for which it was taken
     * @param decidedAt the moment at which it was taken
     * @param rules the identity of the rules that decided
     * @param outcome what was decided
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a time is not in the years 1 to 9999
     */
    public PastDecision {
        Require.businessDate(validOn, "validOn");
        Require.instant(decidedAt, "decidedAt");
        requireNonNull(rules, "rules");
        requireNonNull(outcome, "outcome");
    }

    /**
     * The decision that certain rules have just taken, for storage.
     *
     * @param <O> the type of the outcome
     * @param validOn the business day for which it was taken
     * @param decidedAt the moment at which it was taken
     * @param rules the rules that decided
     * @param outcome what was decided
     * @return the decision
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a time is not in the years 1 to 9999
     */
    public static <O> PastDecision<O> of(LocalDate validOn, Instant decidedAt, Versioned rules, O outcome) {
        return new PastDecision<>(validOn, decidedAt, rules.stamp(), outcome);
    }
}
