package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * 重演 – what becomes of a past decision when it is run again by the rules that held at the time, as far as was known then.
 *
 * <p>A decision is audited by its rules and its outcome: only if the rules found bear the stored fingerprint are they
 * asked again, and only if they give the stored outcome is the decision {@link Reproduced}. Everything else says what
 * does not match. Example: {@code Rerun.of(grades, past, table -> table.outcome(lin))}.
 *
 * @param <R> the type of the rules
 * @param <O> the type of the outcome
 */
public sealed interface Rerun<R extends Versioned, O> {

    /**
     * Runs a past decision again.
     *
     * @param <R> the type of the rules
     * @param <O> the type of the outcome
     * @param timeline the rules through time
     * @param past the decision as it was stored
     * @param decide how rules decide on what was known of the subject at the time; asked at most once
     * @return whether the decision comes out the same, or what does not match
     * @throws NullPointerException if an argument is null, or the rules decide null
     */
    static <R extends Versioned, O> Rerun<R, O> of(
            Timeline<R> timeline, PastDecision<O> past, Function<? super R, ? extends O> decide) {
        requireNonNull(past, "past");
        requireNonNull(decide, "decide");
        Optional<TimelineEntry<R>> found =
                requireNonNull(timeline, "timeline").entryAsKnown(past.validOn(), past.decidedAt());
        if (found.isEmpty()) {
            return new NoRules<>(past);
        }
        TimelineEntry<R> entry = found.get();
        if (!entry.rules().stamp().equals(past.rules())) {
            // The latest of them, since it is the likeliest to have been looked up by mistake.
            Optional<TimelineEntry<R>> decided = timeline.entries().stream()
                    .filter(other -> other.rules().stamp().equals(past.rules()))
                    .reduce((earlier, later) -> later);
            return new OtherRules<>(past, entry, decided);
        }
        O outcome = requireNonNull(decide.apply(entry.rules()), "outcome");
        return outcome.equals(past.outcome())
                ? new Reproduced<>(past, entry)
                : new OtherOutcome<>(past, entry, outcome);
    }

    /**
     * The decision as it was stored.
     *
     * @return the decision
     */
    PastDecision<O> past();

    /**
     * The reason for the answer, with what does not match.
     *
     * @return the reason
     */
    Reason reason();

    /**
     * Whether the decision came out the same, by the same rules.
     *
     * @return true if it is {@link Reproduced}
     */
    default boolean isReproduced() {
        return this instanceof Reproduced;
    }

    /**
     * The reason in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence
     */
    default String why(Locale locale) {
        return reason().text(locale);
    }

    /**
     * 重演一致 – the rules are the same, and so is the outcome.
     *
     * @param <R> the type of the rules
     * @param <O> the type of the outcome
     * @param past the decision as it was stored
     * @param entry the rules that held at the time
     */
    record Reproduced<R extends Versioned, O>(PastDecision<O> past, TimelineEntry<R> entry) implements Rerun<R, O> {
        /**
         * Checks the components.
         *
         * @param past the decision as it was stored
         * @param entry the rules that held at the time
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the rules are not those of the decision
         */
        public Reproduced {
            requireSame(past, entry);
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    TimelineReason.REPRODUCED,
                    past.validOn(),
                    past.decidedAt().toString(),
                    TimelineWords.outcome(past.outcome()),
                    entry.words());
        }
    }

    /**
     * 结果不同 – the rules are the same, but give another outcome: the facts handed in are not those of the time, or the
     * rules rest on code that has changed.
     *
     * @param <R> the type of the rules
     * @param <O> the type of the outcome
     * @param past the decision as it was stored
     * @param entry the rules that held at the time
     * @param outcome what they decide today
     */
    record OtherOutcome<R extends Versioned, O>(PastDecision<O> past, TimelineEntry<R> entry, O outcome)
            implements Rerun<R, O> {
        /**
         * Checks the components.
         *
         * @param past the decision as it was stored
         * @param entry the rules that held at the time
         * @param outcome what they decide today
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the rules are not those of the decision, or the outcome is
         */
        public OtherOutcome {
            requireSame(past, entry);
            Require.that(
                    !requireNonNull(outcome, "outcome").equals(past.outcome()),
                    "outcome",
                    outcome,
                    "must differ from that of the decision");
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    TimelineReason.OTHER_OUTCOME,
                    past.validOn(),
                    past.decidedAt().toString(),
                    TimelineWords.outcome(past.outcome()),
                    entry.words(),
                    TimelineWords.outcome(outcome));
        }
    }

    /**
     * 规则不符 – the rules that held at the time are not those that decided: the decision was taken by the wrong rules, or
     * rules were changed without a new entry.
     *
     * @param <R> the type of the rules
     * @param <O> the type of the outcome
     * @param past the decision as it was stored
     * @param entry the rules that held at the time
     * @param decided the last entry whose rules bear the stamp of the decision; empty if the timeline has none
     */
    record OtherRules<R extends Versioned, O>(
            PastDecision<O> past, TimelineEntry<R> entry, Optional<TimelineEntry<R>> decided) implements Rerun<R, O> {
        /**
         * Checks the components.
         *
         * @param past the decision as it was stored
         * @param entry the rules that held at the time
         * @param decided the last entry whose rules bear the stamp of the decision
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the rules that held are those of the decision
         */
        public OtherRules {
            requireNonNull(past, "past");
            requireNonNull(entry, "entry");
            requireNonNull(decided, "decided");
            Require.that(
                    !entry.rules().stamp().equals(past.rules()),
                    "entry",
                    past.rules(),
                    "must have other rules than the decision");
        }

        @Override
        public Reason reason() {
            String stored = past.rules().toString();
            if (decided.isPresent()) {
                return Reason.of(
                        TimelineReason.WRONG_RULES,
                        past.validOn(),
                        past.decidedAt().toString(),
                        stored,
                        entry.words(),
                        decided.get().validFrom(),
                        decided.get().knownFrom().toString());
            }
            return Reason.of(
                    past.rules().isReusedBy(entry.rules().stamp())
                            ? TimelineReason.CHANGED_RULES
                            : TimelineReason.UNKNOWN_RULES,
                    past.validOn(),
                    past.decidedAt().toString(),
                    stored,
                    entry.words());
        }
    }

    /**
     * 无规则 – no rules were known for the day at the time.
     *
     * @param <R> the type of the rules
     * @param <O> the type of the outcome
     * @param past the decision as it was stored
     */
    record NoRules<R extends Versioned, O>(PastDecision<O> past) implements Rerun<R, O> {
        /**
         * Checks the component.
         *
         * @param past the decision as it was stored
         * @throws NullPointerException if the component is null
         */
        public NoRules {
            requireNonNull(past, "past");
        }

        @Override
        public Reason reason() {
            return Reason.of(
                    TimelineReason.NO_RULES,
                    past.validOn(),
                    past.decidedAt().toString(),
                    past.rules().toString());
        }
    }

    private static void requireSame(PastDecision<?> past, TimelineEntry<? extends Versioned> entry) {
        requireNonNull(past, "past");
        RuleStamp stamp = requireNonNull(entry, "entry").rules().stamp();
        if (!stamp.equals(past.rules())) {
            throw Require.refusal("entry", stamp, "must have the rules of the decision, " + past.rules());
        }
    }
}
