package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 实验个案 – one subject with what both rule sets decide: the input of a {@link Comparison}.
 *
 * <p>Made by an experiment. Immutable; compared by identity. Reasons are worked out when they are asked for.
 *
 * @param <L> the type of the outcomes
 */
public final class ExperimentCase<L> {

    private final Subject<L> subject;
    private final Ruling<L> baseline;
    private final Ruling<L> candidate;
    private final long[] measures;

    ExperimentCase(Subject<L> subject, Ruling<L> baseline, Ruling<L> candidate, long[] measures) {
        this.subject = subject;
        this.baseline = baseline;
        this.candidate = candidate;
        this.measures = measures;
    }

    /** Who is looked at: the key and the outcome so far, where there are such, and the segments. */
    record Subject<L>(@Nullable String key, @Nullable L current, List<Segment> segments) {}

    /** What a rule set says: the outcome, by which of its rules, and why. */
    record Ruling<L>(L outcome, int rule, Function<Locale, String> why) {}

    /**
     * The key of the subject.
     *
     * @return the key; empty if the experiment knows none
     */
    public Optional<String> key() {
        return Optional.ofNullable(subject.key());
    }

    /**
     * The tier of the subject before.
     *
     * @return the tier; empty if there was none yet, or the experiment is one of tables
     */
    public Optional<L> current() {
        return Optional.ofNullable(subject.current());
    }

    /**
     * The segments of the subject.
     *
     * @return one segment for each dimension, in the order of the dimensions
     */
    public List<Segment> segments() {
        return subject.segments();
    }

    /**
     * What a rule set decides.
     *
     * @param variant which rule set
     * @return the outcome
     */
    public L outcome(Variant variant) {
        return ruling(variant).outcome();
    }

    /**
     * Whether the subject gets another outcome under the candidate.
     *
     * @return true if the outcomes differ
     */
    public boolean hasMoved() {
        return !baseline.outcome().equals(candidate.outcome());
    }

    /**
     * Why a rule set decides as it does.
     *
     * @param variant which rule set
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Variant variant, Locale locale) {
        return ruling(variant).why().apply(requireNonNull(locale, "locale"));
    }

    int rule(Variant variant) {
        return ruling(variant).rule();
    }

    /** How many measures there are, and what one of them comes to. */
    int measures() {
        return measures.length / 2;
    }

    long measured(Variant variant, int measure) {
        return measures[2 * measure + variant.of(0, 1)];
    }

    @Nullable
    String keyOrNull() {
        return subject.key();
    }

    @Nullable
    L currentOrNull() {
        return subject.current();
    }

    private Ruling<L> ruling(Variant variant) {
        return variant.of(baseline, candidate);
    }

    /** Outcomes only: the key may tell who it is. */
    @Override
    public String toString() {
        return "ExperimentCase[" + baseline.outcome() + " → " + candidate.outcome() + "]";
    }
}
