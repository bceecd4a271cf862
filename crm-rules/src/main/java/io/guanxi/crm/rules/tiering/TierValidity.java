package io.guanxi.crm.rules.tiering;

import java.time.LocalDate;
import java.util.Optional;

/** Through which day a tier is safe by the facts known so far. */
final class TierValidity {

    private TierValidity() {}

    /** The last day before the tier could be lost; with a promise, not before the last day that was promised. */
    static <T, K extends Enum<K>> Optional<LocalDate> of(
            TierDefinition<T, K> rules, LocalDate joined, EarnedTier<K> earned, TierDay<T> day) {
        Optional<LocalDate> last = byFacts(rules, joined, earned, day);
        return rules.downgrade().promised() ? later(last, earned.validThrough()) : last;
    }

    private static <T, K extends Enum<K>> Optional<LocalDate> byFacts(
            TierDefinition<T, K> rules, LocalDate joined, EarnedTier<K> earned, TierDay<T> day) {
        int place = rules.place(earned.tier());
        if (place == 0) {
            return Optional.empty();
        }
        if (earned.pendingSince().isPresent()) {
            LocalDate due = rules.due(earned, earned.pendingSince().get());
            // Overdue where facts are missing: then no day is safe.
            return due.isAfter(day.day()) ? Optional.of(due.minusDays(1)) : Optional.empty();
        }
        TierRule<T, K> rule = rules.rule(place);
        Optional<LocalDate> review = switch (rules.downgrade().timing()) {
            case NEVER, IMMEDIATE -> Optional.empty();
            case TIER_ANNIVERSARY -> Optional.of(TierDefinition.anniversaryAfter(earned.since(), day.day()));
            case PERIOD_END -> {
                Optional<LocalDate> end = rules.periodEnd(joined, day.day());
                yield rule.keep().test(day.current().facts())
                        ? end.flatMap(next -> rules.periodEnd(joined, next))
                        : end;
            }
        };
        // A promise is told by its last day: the minimum stay must not make it longer.
        Optional<LocalDate> free =
                rules.downgrade().promised() ? Optional.empty() : review.map(on -> rule.freeFrom(earned.since()));
        return later(review, free).map(on -> on.minusDays(1));
    }

    /** For a tier that was held before the policy: no facts are known. */
    static <K extends Enum<K>> Optional<LocalDate> takenOver(
            TierDefinition<?, K> rules, LocalDate joined, LocalDate since, LocalDate asOf) {
        return switch (rules.downgrade().timing()) {
            case NEVER, IMMEDIATE -> Optional.empty();
            case TIER_ANNIVERSARY ->
                Optional.of(TierDefinition.anniversaryAfter(since, asOf).minusDays(1));
            case PERIOD_END ->
                later(
                                rules.periodEnd(joined, asOf),
                                rules.periodEnd(joined, since)
                                        .filter(end -> rules.downgrade().promised())
                                        .flatMap(next -> rules.periodEnd(joined, next)))
                        .map(on -> on.minusDays(1));
        };
    }

    private static Optional<LocalDate> later(Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isPresent() && second.isPresent()) {
            return first.get().isBefore(second.get()) ? second : first;
        }
        return first.isPresent() ? first : second;
    }
}
