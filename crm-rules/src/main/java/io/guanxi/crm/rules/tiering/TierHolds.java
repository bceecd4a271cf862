package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Met;
import java.time.LocalDate;

/** What holds a tier that is kept. */
final class TierHolds {

    private TierHolds() {}

    static <T, K extends Enum<K>> Hold of(TierDefinition<T, K> rules, TierState<K> state, TierDay<T> day) {
        EarnedTier<K> earned = state.earned();
        if (state.tier() != earned.tier()) {
            return Hold.GRANTED;
        }
        int place = rules.place(earned.tier());
        boolean movedToday = earned.since().equals(day.day());
        if (rules.entered(day) > place) {
            return movedToday && rules.upgrade().steps().isPresent() ? Hold.MOVED_TODAY : Hold.CONFIRMING;
        }
        if (place == 0) {
            return rules.rules().stream().anyMatch(rule -> day.met(rule.enter()) == Met.UNKNOWN)
                    ? Hold.UNKNOWN
                    : Hold.AT_FLOOR;
        }
        if (day.meets(rules.rule(place).enter())) {
            return Hold.ENTRY_MET;
        }
        return switch (rules.kept(place, day)) {
            case MET -> Hold.IN_BAND;
            case UNKNOWN -> Hold.UNKNOWN;
            case NOT_MET -> notKept(rules, earned, day.day());
        };
    }

    private static <K extends Enum<K>> Hold notKept(TierDefinition<?, K> rules, EarnedTier<K> earned, LocalDate on) {
        if (rules.downgrade().timing() == Downgrade.Timing.NEVER) {
            return Hold.NEVER_DOWN;
        }
        if (earned.pendingSince().isPresent()) {
            LocalDate free = rules.rule(rules.place(earned.tier())).freeFrom(earned.since());
            return free.equals(rules.due(earned, earned.pendingSince().get())) ? Hold.MINIMUM_STAY : Hold.IN_GRACE;
        }
        if (earned.since().equals(on)) {
            return Hold.MOVED_TODAY;
        }
        return rules.downgrade().promised() ? Hold.VALID_THROUGH : Hold.UNTIL_REVIEW;
    }
}
