package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all three kinds of decision consist of; equal by all but the facts, of which hold and steps tell enough. */
final class TierOutcome<T, K extends Enum<K>> {

    private final TierPolicy<T, K> policy;
    private final TierState<K> before;
    private final TierState<K> next;
    private final TierDay<T> day;
    private final List<TierCourse.Move<T, K>> moves;
    private final List<TierStep<K>> steps;
    private final Optional<Hold> hold;

    TierOutcome(
            TierPolicy<T, K> policy,
            TierState<K> before,
            TierState<K> next,
            TierDay<T> day,
            List<TierCourse.Move<T, K>> moves) {
        this.policy = policy;
        this.before = before;
        this.next = next;
        this.day = day;
        this.moves = moves;
        this.steps = TierSteps.of(before, moves, next.assessed());
        this.hold = before.tier() == next.tier()
                ? Optional.of(TierHolds.of(policy.definition(), next, day))
                : Optional.empty();
    }

    TierDecision<K> decision() {
        if (hold.isPresent()) {
            return new Kept<>(this, hold.get());
        }
        return next.tier().compareTo(from()) > 0 ? new Promoted<>(this) : new Demoted<>(this);
    }

    TierPolicy<T, K> policy() {
        return policy;
    }

    TierState<K> before() {
        return before;
    }

    K from() {
        return before.tier();
    }

    TierState<K> next() {
        return next;
    }

    LocalDate asOf() {
        return next.assessed();
    }

    TierDay<T> day() {
        return day;
    }

    List<TierCourse.Move<T, K>> moves() {
        return moves;
    }

    List<TierStep<K>> steps() {
        return steps;
    }

    Optional<Hold> hold() {
        return hold;
    }

    List<Reason> reasons() {
        return new TierReasons<>(this).list();
    }

    TierDecisionRecord<K> detach() {
        return new TierDecisionRecord<>(
                policy.id(), policy.version(), policy.fingerprint(), from(), next, hold, steps, reasons());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TierOutcome<?, ?> other
                && policy.equals(other.policy)
                && before.equals(other.before)
                && next.equals(other.next)
                && hold.equals(other.hold)
                && steps.equals(other.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, before, next, hold, steps);
    }
}
