package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Met;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The course of the earned tier from one assessment to the next: every day on which something falls due in between, in
 * order, then the day of the assessment itself.
 */
final class TierCourse<T, K extends Enum<K>> {

    private final TierDefinition<T, K> rules;
    private final PeriodFacts<T> facts;
    private final LocalDate joined;
    /** The day of the assessment before. */
    private final LocalDate assessed;

    private final List<Move<T, K>> moves = new ArrayList<>();
    private EarnedTier<K> earned;

    TierCourse(TierDefinition<T, K> rules, PeriodFacts<T> facts, TierState<K> before) {
        this.rules = rules;
        this.facts = facts;
        this.joined = before.joined();
        this.assessed = before.assessed();
        this.earned = before.earned();
    }

    /** A change of the earned tier, with the facts that caused it. */
    record Move<T, K extends Enum<K>>(K from, K to, TierDay<T> day) {}

    /** Runs up to the day; the facts of that day are returned. */
    TierDay<T> run(LocalDate asOf) {
        LocalDate next = nextDue(assessed);
        while (next.isBefore(asOf)) {
            judge(next, false);
            next = nextDue(next);
        }
        return judge(asOf, true);
    }

    EarnedTier<K> earned() {
        return earned;
    }

    List<Move<T, K>> moves() {
        return List.copyOf(moves);
    }

    /** The next day after a day on which a review, the begin of a period or a pending demotion falls. */
    private LocalDate nextDue(LocalDate after) {
        LocalDate next = rules.nextReview(joined, earned.since(), after);
        if (earned.pendingSince().isPresent()) {
            LocalDate due = rules.due(earned, earned.pendingSince().get());
            return due.isAfter(after) && due.isBefore(next) ? due : next;
        }
        return next;
    }

    private TierDay<T> judge(LocalDate on, boolean isAssessment) {
        TierDay<T> day = TierDay.of(facts, rules.period(), joined, on);
        if (!rise(day, isAssessment)) {
            fall(day);
        }
        earned = earned.withValidThrough(TierValidity.of(rules, joined, earned, day));
        return day;
    }

    private boolean rise(TierDay<T> day, boolean isAssessment) {
        int place = rules.place(earned.tier());
        int best = rules.entered(day);
        if (best <= place) {
            earned = earned.withRising(Optional.empty());
            return false;
        }
        // Step by step is one step a day: the same run twice must change nothing.
        if (rules.upgrade().steps().isPresent() && earned.since().equals(day.day())) {
            return false;
        }
        Optional<EarnedTier.Rising<K>> run = run(rules.at(best), day.day(), isAssessment);
        if (run.isEmpty() || !rules.upgrade().isConfirmed(run.get(), day.day())) {
            earned = earned.withRising(run);
            return false;
        }
        climb(day, run.get(), isAssessment);
        return true;
    }

    /** Takes the step or steps that a confirmed run allows. */
    private void climb(TierDay<T> day, EarnedTier.Rising<K> run, boolean isAssessment) {
        int place = rules.place(earned.tier());
        int wanted = rules.place(run.tier());
        int best = rules.entered(day);
        int to = Math.min(wanted, place + rules.upgrade().steps().orElse(wanted));
        Optional<EarnedTier.Rising<K>> onward = Optional.empty();
        if (to < wanted) {
            // The run goes on: the next step is confirmed already.
            onward = Optional.of(run);
        } else if (to < best && isAssessment) {
            onward = Optional.of(new EarnedTier.Rising<>(rules.at(best), day.day(), 1));
        }
        move(day, to, onward);
    }

    /** The run of assessments that found a higher tier; it begins at an assessment, and counts each day once. */
    private Optional<EarnedTier.Rising<K>> run(K best, LocalDate on, boolean isAssessment) {
        if (earned.rising().isEmpty()) {
            return isAssessment || rules.upgrade().isImmediate()
                    ? Optional.of(new EarnedTier.Rising<>(best, on, 1))
                    : Optional.empty();
        }
        EarnedTier.Rising<K> run = earned.rising().get();
        K lower = run.tier().compareTo(best) < 0 ? run.tier() : best;
        boolean counts = isAssessment && on.isAfter(assessed);
        return Optional.of(new EarnedTier.Rising<>(lower, run.since(), run.assessments() + (counts ? 1 : 0)));
    }

    private void fall(TierDay<T> day) {
        int place = rules.place(earned.tier());
        Met kept = rules.kept(place, day);
        if (kept == Met.MET || rules.downgrade().timing() == Downgrade.Timing.NEVER) {
            earned = earned.withPendingSince(Optional.empty());
            return;
        }
        // What changed today is not changed again: the same run twice must change nothing.
        if (earned.since().equals(day.day())) {
            return;
        }
        Optional<LocalDate> pending = earned.pendingSince().or(() -> opened(kept, day.day()));
        if (kept == Met.NOT_MET
                && pending.isPresent()
                && !rules.due(earned, pending.get()).isAfter(day.day())) {
            move(day, rules.landing(place, day), earned.rising());
        } else {
            earned = earned.withPendingSince(pending);
        }
    }

    /** The day, if a review falls on it that is not passed. */
    private Optional<LocalDate> opened(Met kept, LocalDate on) {
        // Where every assessment judges, missing facts leave nothing open: the next one judges again.
        boolean isOpen = kept == Met.NOT_MET || rules.downgrade().timing() != Downgrade.Timing.IMMEDIATE;
        return isOpen && rules.isReview(joined, earned.since(), on) && !rules.isPromised(earned, on)
                ? Optional.of(on)
                : Optional.empty();
    }

    private void move(TierDay<T> day, int to, Optional<EarnedTier.Rising<K>> rising) {
        moves.add(new Move<>(earned.tier(), rules.at(to), day));
        earned = new EarnedTier<>(rules.at(to), day.day(), Optional.empty(), Optional.empty(), rising);
    }
}
