package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Met;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures how far a member is from keeping a tier, and from rising. */
final class TierDistances<T, K extends Enum<K>> {

    private final TierDefinition<T, K> rules;
    private final TierState<K> state;
    private final TierDay<T> day;
    /** The first day of the next period, if the period ends. */
    private final Optional<LocalDate> periodEnd;

    TierDistances(TierDefinition<T, K> rules, TierState<K> state, TierDay<T> day) {
        this.rules = rules;
        this.state = state;
        this.day = day;
        this.periodEnd = rules.periodEnd(state.joined(), day.day());
    }

    Optional<TierDistance<K>> toRise() {
        int place = rules.place(state.tier());
        if (place == rules.rules().size()) {
            return Optional.empty();
        }
        Condition<T> enter = rules.rule(place + 1).enter();
        boolean met = day.meets(enter);
        return Optional.of(distance(
                rules.at(place + 1),
                TierDistance.Aim.RISE,
                met ? List.of() : missing(enter),
                met ? Optional.empty() : before(periodEnd)));
    }

    Optional<TierDistance<K>> toRetain() {
        TierGrant<K> effective = state.effective();
        if (effective.source() != GrantSource.EARNED) {
            return Optional.of(toEarn(effective));
        }
        int place = rules.place(state.tier());
        if (place == 0 || rules.downgrade().timing() == Downgrade.Timing.NEVER) {
            return Optional.empty();
        }
        Condition<T> keep = rules.rule(place).keep();
        Optional<LocalDate> fall = nextFall();
        // What falls due within the current period is judged by the completed one too.
        boolean completedCounts =
                periodEnd.isEmpty() || (fall.isPresent() && fall.get().isBefore(periodEnd.get()));
        boolean met = isPromised()
                || (completedCounts ? day.meets(keep) : keep.test(day.current().facts()));
        return Optional.of(distance(
                state.tier(),
                TierDistance.Aim.RETAIN,
                met ? List.of() : missing(keep),
                met ? state.earned().validThrough() : before(earlier(fall, periodEnd))));
    }

    /** A tier that was granted is kept beyond its last day by entering it. */
    private TierDistance<K> toEarn(TierGrant<K> grant) {
        Condition<T> enter = rules.rule(rules.place(grant.tier())).enter();
        boolean met = day.meets(enter);
        Optional<LocalDate> end = grant.validThrough().map(last -> last.plusDays(1));
        return distance(
                grant.tier(),
                TierDistance.Aim.RETAIN,
                met ? List.of() : missing(enter),
                met ? Optional.empty() : before(earlier(end, periodEnd)));
    }

    /** Whether the review at the end of the period is skipped, so that nothing in the period counts. */
    private boolean isPromised() {
        EarnedTier<K> earned = state.earned();
        return earned.pendingSince().isEmpty()
                && periodEnd.filter(end -> rules.isPromised(earned, end)).isPresent();
    }

    /** The next day on which the tier could be lost. */
    private Optional<LocalDate> nextFall() {
        EarnedTier<K> earned = state.earned();
        if (earned.pendingSince().isPresent()) {
            return Optional.of(rules.due(earned, earned.pendingSince().get())).filter(due -> due.isAfter(day.day()));
        }
        return switch (rules.downgrade().timing()) {
            case NEVER -> Optional.empty();
            // What is not kept and not pending either has moved today: the fall goes on tomorrow.
            case IMMEDIATE ->
                rules.kept(rules.place(earned.tier()), day) == Met.NOT_MET
                        ? Optional.of(rules.due(earned, day.day().plusDays(1)))
                        : periodEnd;
            case PERIOD_END -> periodEnd;
            case TIER_ANNIVERSARY -> Optional.of(TierDefinition.anniversaryAfter(earned.since(), day.day()));
        };
    }

    private List<TierDistance.Way> missing(Condition<T> condition) {
        return TierWays.of(condition, day.current().facts());
    }

    private TierDistance<K> distance(
            K tier, TierDistance.Aim aim, List<TierDistance.Way> ways, Optional<LocalDate> lastDay) {
        return new TierDistance<>(tier, aim, ways, lastDay, state.policy(), state.version());
    }

    private static Optional<LocalDate> before(Optional<LocalDate> day) {
        return day.map(on -> on.minusDays(1));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isPresent() && second.isPresent()) {
            return first.get().isAfter(second.get()) ? second : first;
        }
        return first.isPresent() ? first : second;
    }
}
