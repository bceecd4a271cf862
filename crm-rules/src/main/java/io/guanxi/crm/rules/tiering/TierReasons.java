package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out why a decision fell as it did. */
final class TierReasons<T, K extends Enum<K>> {

    private final TierOutcome<T, K> outcome;
    private final TierDefinition<T, K> rules;
    private final EarnedTier<K> earned;
    private final List<Reason> reasons = new ArrayList<>();

    TierReasons(TierOutcome<T, K> outcome) {
        this.outcome = outcome;
        this.rules = outcome.policy().definition();
        this.earned = outcome.next().earned();
    }

    List<Reason> list() {
        if (outcome.before().version() != rules.version()) {
            add(
                    TierPolicyReason.OTHER_VERSION,
                    Integer.toString(outcome.before().version()),
                    Integer.toString(rules.version()));
        }
        outcome.steps().forEach(this::step);
        outcome.hold().ifPresent(this::hold);
        grant();
        standing();
        return List.copyOf(reasons);
    }

    private void step(TierStep<K> step) {
        add(
                step.isUp() ? TierPolicyReason.STEP_UP : TierPolicyReason.STEP_DOWN,
                step.on(),
                TierWords.of(step.from()),
                TierWords.of(step.to()),
                step.cause());
        outcome.moves().stream()
                .filter(move -> move.day().day().equals(step.on()))
                .forEach(this::readings);
    }

    private void readings(TierCourse.Move<T, K> move) {
        if (move.to().compareTo(move.from()) > 0) {
            readings(TierPolicyReason.TO_ENTER, move.to(), enter(move.to()), move.day());
        } else {
            readings(TierPolicyReason.TO_KEEP, move.from(), keep(move.from()), move.day());
        }
    }

    private void hold(Hold hold) {
        K tier = outcome.next().tier();
        add(TierPolicyReason.KEPT, outcome.asOf(), TierWords.of(tier), hold);
        TierDay<T> day = outcome.day();
        switch (hold) {
            case ENTRY_MET -> readings(TierPolicyReason.TO_ENTER, tier, enter(tier), day);
            case AT_FLOOR -> next(0, day);
            case CONFIRMING, MOVED_TODAY -> next(rules.place(earned.tier()), day);
            case GRANTED -> {}
            case IN_BAND -> {
                readings(TierPolicyReason.TO_ENTER, tier, enter(tier), day);
                readings(TierPolicyReason.TO_KEEP, tier, keep(tier), day);
            }
            case MINIMUM_STAY, IN_GRACE, UNTIL_REVIEW, VALID_THROUGH, NEVER_DOWN ->
                readings(TierPolicyReason.TO_KEEP, tier, keep(tier), day);
            case UNKNOWN -> {
                if (rules.place(tier) > 0) {
                    readings(TierPolicyReason.TO_KEEP, tier, keep(tier), day);
                } else {
                    next(0, day);
                }
            }
        }
    }

    /** Why the next tier is not entered, or what would have it entered. */
    private void next(int place, TierDay<T> day) {
        if (place < rules.rules().size()) {
            readings(TierPolicyReason.TO_ENTER, rules.at(place + 1), enter(rules.at(place + 1)), day);
        }
    }

    private void grant() {
        TierGrant<K> effective = outcome.next().effective();
        if (effective.source() != GrantSource.EARNED) {
            add(
                    TierPolicyReason.GRANT,
                    TierWords.of(effective.tier()),
                    effective.source(),
                    effective.from(),
                    effective.validThrough().orElseThrow(),
                    effective.reason());
            add(TierPolicyReason.EARNED, TierWords.of(earned.tier()), earned.since());
        }
    }

    /** What is under way on the earned tier. */
    private void standing() {
        earned.rising().ifPresent(run -> {
            add(TierPolicyReason.RISING, TierWords.of(run.tier()), run.since(), run.assessments());
            add(TierPolicyReason.CONFIRMATION, rules.upgrade().assessments());
            rules.upgrade().duration().ifPresent(length -> add(TierPolicyReason.CONFIRMATION_FOR, length));
        });
        earned.pendingSince().ifPresent(this::pending);
        earned.validThrough().ifPresent(last -> add(TierPolicyReason.SAFE, TierWords.of(earned.tier()), last));
    }

    private void pending(LocalDate since) {
        add(TierPolicyReason.PENDING, TierWords.of(earned.tier()), since);
        rules.rule(rules.place(earned.tier()))
                .minimumStay()
                .ifPresent(stay -> add(TierPolicyReason.MINIMUM_STAY, stay, earned.since()));
        rules.downgrade().delay().ifPresent(grace -> add(TierPolicyReason.GRACE, grace));
        if (earned.validThrough().isEmpty()) {
            add(TierPolicyReason.OPEN, since);
        }
    }

    /** The readings of the window that meets the condition, or of all if none does. */
    private void readings(TierPolicyReason kind, K tier, Condition<T> condition, TierDay<T> day) {
        Optional<TierDay.Window<T>> met = day.windows().stream()
                .filter(window -> condition.test(window.facts()))
                .findFirst();
        for (TierDay.Window<T> window : met.isPresent() ? List.of(met.get()) : day.windows()) {
            add(kind, TierWords.of(tier), window.period().lowerEndpoint(), window.lastDay());
            reasons.addAll(condition.explain(window.facts()).reasons());
        }
    }

    private Condition<T> enter(K tier) {
        return rules.rule(rules.place(tier)).enter();
    }

    private Condition<T> keep(K tier) {
        return rules.rule(rules.place(tier)).keep();
    }

    private void add(TierPolicyReason key, Object... arguments) {
        reasons.add(Reason.of(key, arguments));
    }
}
