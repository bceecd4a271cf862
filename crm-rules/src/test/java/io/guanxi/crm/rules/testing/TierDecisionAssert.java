package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.ConditionReason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.tiering.Demoted;
import io.guanxi.crm.rules.tiering.Hold;
import io.guanxi.crm.rules.tiering.Kept;
import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.rules.tiering.Promoted;
import io.guanxi.crm.rules.tiering.TierDecision;
import io.guanxi.crm.rules.tiering.TierState;
import io.guanxi.crm.rules.tiering.TierStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * 定级决定断言 – whether a member is promoted, demoted or stays, from which day, and because of what.
 *
 * @param <T> the facts of a period
 * @param <K> the tiers
 */
public final class TierDecisionAssert<T, K extends Enum<K>>
        extends AbstractAssert<TierDecisionAssert<T, K>, TierDecision<K>> {

    private final TierPolicyAssert<T, K> whole;

    TierDecisionAssert(TierPolicyAssert<T, K> whole, TierDecision<K> decision) {
        super(decision, TierDecisionAssert.class);
        this.whole = whole;
    }

    /**
     * The same or another member under the same policy.
     *
     * @param facts the facts of the member's periods
     * @param current the state before
     * @param asOf the day of the assessment
     * @return the assertions about it
     * @throws NullPointerException if an argument is null
     */
    public TierDecisionAssert<T, K> given(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        return whole.given(facts, current, asOf);
    }

    /**
     * The same member on a later day: the state is the one that this decision leaves.
     *
     * @param facts the facts of the member's periods
     * @param asOf the day of the next assessment
     * @return the assertions about it
     * @throws NullPointerException if an argument is null
     */
    public TierDecisionAssert<T, K> then(PeriodFacts<T> facts, LocalDate asOf) {
        return whole.given(facts, actual.next(), asOf);
    }

    /**
     * The state that the decision leaves, to go on with.
     *
     * @return the state
     */
    public TierState<K> next() {
        return actual.next();
    }

    /**
     * Verifies a promotion.
     *
     * @param tier the tier entered
     * @return this assertion
     * @throws NullPointerException if the tier is null
     * @throws AssertionError saying what was decided instead, and why
     */
    public TierDecisionAssert<T, K> promotesTo(K tier) {
        requireNonNull(tier, "tier");
        return verified(actual instanceof Promoted && actual.to() == tier, "to promote to " + tier, found());
    }

    /**
     * Verifies a demotion.
     *
     * @param tier the tier fallen to
     * @return this assertion
     * @throws NullPointerException if the tier is null
     * @throws AssertionError saying what was decided instead, and why
     */
    public TierDecisionAssert<T, K> demotesTo(K tier) {
        requireNonNull(tier, "tier");
        return verified(actual instanceof Demoted && actual.to() == tier, "to demote to " + tier, found());
    }

    /**
     * Verifies that the tier is the same before and after.
     *
     * @param tier the tier
     * @return this assertion
     * @throws NullPointerException if the tier is null
     * @throws AssertionError saying what was decided instead, and why
     */
    public TierDecisionAssert<T, K> keeps(K tier) {
        requireNonNull(tier, "tier");
        return verified(actual instanceof Kept && actual.to() == tier, "to keep " + tier, found());
    }

    /**
     * Verifies from which day the tier counts: that of the last step which led to it.
     *
     * @param day the first day of the tier
     * @return this assertion
     * @throws NullPointerException if the day is null
     * @throws AssertionError saying which day it was, or that there was no step, and why
     */
    public TierDecisionAssert<T, K> on(LocalDate day) {
        requireNonNull(day, "day");
        List<TierStep<K>> steps = actual.steps();
        Optional<LocalDate> last = steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).on());
        return verified(
                last.equals(Optional.of(day)),
                "to change the tier on " + day,
                last.map(found -> "it did on " + found).orElse("there was no step"));
    }

    /**
     * Verifies through which day the earned tier is safe by the facts known so far.
     *
     * @param day the last day
     * @return this assertion
     * @throws NullPointerException if the day is null
     * @throws AssertionError saying which day it is, or that none is set, and why
     */
    public TierDecisionAssert<T, K> validThrough(LocalDate day) {
        requireNonNull(day, "day");
        Optional<LocalDate> last = actual.next().earned().validThrough();
        return verified(
                last.equals(Optional.of(day)),
                "to hold the tier through " + day,
                last.map(found -> "it does through " + found).orElse("no day is set"));
    }

    /**
     * Verifies what holds a tier that is kept.
     *
     * @param hold the hold
     * @return this assertion
     * @throws NullPointerException if the hold is null
     * @throws AssertionError saying what holds it instead, or that it is not kept, and why
     */
    public TierDecisionAssert<T, K> because(Hold hold) {
        requireNonNull(hold, "hold");
        Optional<Hold> found = actual instanceof Kept<K> kept ? Optional.of(kept.hold()) : Optional.empty();
        return verified(
                found.equals(Optional.of(hold)),
                "to keep the tier because of " + hold,
                found.map(other -> "it kept it because of " + other).orElseGet(this::found));
    }

    /**
     * Verifies what caused the last step.
     *
     * @param cause the cause
     * @return this assertion
     * @throws NullPointerException if the cause is null
     * @throws AssertionError saying what caused it instead, or that there was no step, and why
     */
    public TierDecisionAssert<T, K> because(TierStep.Cause cause) {
        requireNonNull(cause, "cause");
        List<TierStep<K>> steps = actual.steps();
        Optional<TierStep.Cause> found = steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).cause());
        return verified(
                found.equals(Optional.of(cause)),
                "to change the tier because of " + cause,
                found.map(other -> "it did because of " + other).orElse("there was no step"));
    }

    /**
     * Verifies that the decision speaks of an attribute: it is among the readings behind the steps, or behind the hold.
     *
     * @param attribute the name of the attribute as readers see it, in English or Chinese, or the id of an opaque test
     * @return this assertion
     * @throws NullPointerException if the name is null
     * @throws AssertionError saying what it speaks of instead, and why
     */
    public TierDecisionAssert<T, K> because(String attribute) {
        requireNonNull(attribute, "attribute");
        return verified(
                readings()
                        .anyMatch(term -> term.english().equals(attribute)
                                || term.chinese().equals(attribute)),
                "to decide because of " + attribute,
                causes());
    }

    /**
     * Verifies that the decision speaks of an attribute: it is among the readings behind the steps, or behind the hold.
     *
     * @param attribute the attribute
     * @return this assertion
     * @throws NullPointerException if the attribute is null
     * @throws AssertionError saying what it speaks of instead, and why
     */
    public TierDecisionAssert<T, K> because(Attribute<? super T> attribute) {
        Term term = requireNonNull(attribute, "attribute").term();
        return verified(readings().anyMatch(term::equals), "to decide because of " + attribute.name(), causes());
    }

    /** What was read, as readers see it. */
    private Stream<Term> readings() {
        return actual.reasons().stream()
                .filter(reason -> reason.key() instanceof ConditionReason)
                .map(reason -> reason.arguments().get(0))
                .filter(Term.class::isInstance)
                .map(Term.class::cast);
    }

    private String causes() {
        String causes = readings().map(Term::english).distinct().collect(Collectors.joining(", "));
        return "it decided because of " + (causes.isEmpty() ? "nothing that was read" : causes);
    }

    private String found() {
        if (actual instanceof Kept) {
            return "it kept " + actual.to();
        }
        return (actual instanceof Promoted ? "it promoted from " : "it demoted from ") + actual.from() + " to "
                + actual.to();
    }

    private TierDecisionAssert<T, K> verified(boolean holds, String what, String found) {
        if (!holds) {
            throw failure(
                    "%s",
                    "Expecting policy " + actual.policy() + " " + actual.version() + " on " + actual.asOf() + " " + what
                            + ", but " + found + ".\nWhy: " + actual.why(Locale.ENGLISH));
        }
        return this;
    }
}
