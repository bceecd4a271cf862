package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.rules.experiment.ComparisonState.Sampled;
import io.guanxi.crm.validation.Require;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则比较 – gathers what two rule sets make of a population, in parts that can be merged: on one thread, in a parallel
 * stream, or on many machines.
 *
 * <p>Made by an experiment, which also makes the cases and in the end checks the guardrails: until then their results are
 * unknown. Counts in whole numbers, so that the order and the parts play no role. The sample holds, of each move from one
 * outcome to another, the subjects whose keys have the smallest hashes: a draw that is random with regard to everything
 * but the key, and always the same. Subjects without a key are counted, but not sampled.
 *
 * <p>Immutable; serialisable where the outcomes are, such as enums and texts.
 *
 * @param <L> the type of the outcomes
 */
public final class Comparison<L> implements Aggregation<ExperimentCase<L>, ComparisonState, ExperimentReport<L>> {

    /** Outcomes that can be compared at most, no outcome included. */
    public static final int MAX_OUTCOMES = 100;

    /** Segments that a dimension can have at most. */
    public static final int MAX_SEGMENTS = 1_000;

    private static final long serialVersionUID = 1L;

    /** What is compared, and where each count stands. */
    private final Frame<L> frame;

    Comparison(Frame<L> frame) {
        this.frame = frame;
    }

    @Override
    public ComparisonState empty() {
        return new ComparisonState(frame.cells());
    }

    /**
     * Takes in one case.
     *
     * @param state the counts so far, which are changed
     * @param input the case
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the case or the counts belong to another experiment, or a dimension has more
     *     than {@value #MAX_SEGMENTS} segments
     * @throws ArithmeticException if a count or a sum exceeds the range of long
     */
    @Override
    public ComparisonState add(ComparisonState state, ExperimentCase<L> input) {
        own(state, "state");
        requireOwn(requireNonNull(input, "input"));
        int outcomes = frame.outcomes();
        int move = frame.scale().place(input.outcome(Variant.BASELINE)) * outcomes
                + frame.scale().place(input.outcome(Variant.CANDIDATE));
        @Nullable Sampled sampled = sampled(state, input, move);
        state.add(sink -> frame.amounts(input, sink), input.segments(), move, outcomes);
        if (sampled != null) {
            state.sample(move, frame.looks().perMove(), sampled);
        }
        return state;
    }

    /** Words are made for those only who come into the sample, and before anything is counted: they may fail. */
    private @Nullable Sampled sampled(ComparisonState state, ExperimentCase<L> input, int move) {
        @Nullable String key = input.keyOrNull();
        if (key == null || !input.hasMoved()) {
            return null;
        }
        long draw =
                Hashing.murmur3_128().hashString(key, StandardCharsets.UTF_8).asLong();
        return state.samples(move, frame.looks().perMove(), draw, key)
                ? new Sampled(
                        draw,
                        key,
                        Words.in(locale -> input.why(Variant.BASELINE, locale)),
                        Words.in(locale -> input.why(Variant.CANDIDATE, locale)))
                : null;
    }

    /** A case of another experiment may have other measures, rules and dimensions. */
    private void requireOwn(ExperimentCase<L> input) {
        List<String> dimensions = frame.looks().dimensions();
        boolean same = input.segments().size() == dimensions.size();
        for (int place = 0; same && place < dimensions.size(); place++) {
            same = input.segments().get(place).dimension().equals(dimensions.get(place));
        }
        Require.that(same, "segments of the case", input.segments(), "must be of the dimensions of the comparison");
        Require.that(
                input.measures() == frame.looks().measures().size(),
                "measures of the case",
                input.measures(),
                "must be as many as those of the comparison");
        for (Variant variant : Variant.values()) {
            Require.that(
                    input.rule(variant) < frame.lanes(variant).size(),
                    "rule of the case",
                    input.rule(variant),
                    "must be one of the comparison");
        }
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if counts belong to another experiment, or a dimension has more than {@value
     *     #MAX_SEGMENTS} segments
     * @throws ArithmeticException if a count or a sum exceeds the range of long
     */
    @Override
    public ComparisonState merge(ComparisonState left, ComparisonState right) {
        own(left, "left").merge(own(right, "right"), frame.looks().perMove());
        return left;
    }

    /**
     * The report of what was gathered so far; its guardrails are unknown until the experiment checks them.
     *
     * @param state the counts
     * @return the report
     * @throws NullPointerException if the counts are null
     * @throws IllegalArgumentException if the counts belong to another experiment
     */
    @Override
    public ExperimentReport<L> result(ComparisonState state) {
        return new ExperimentReport<>(
                new Tally<>(frame, own(state, "state").copy()),
                frame.looks().guardrails().stream()
                        .map(GuardrailResult::unchecked)
                        .toList());
    }

    @Override
    public String toString() {
        return "Comparison[" + frame.rules().baseline() + " → " + frame.rules().candidate() + "]";
    }

    /** The counts do not know what they count, but how many there are. */
    private ComparisonState own(ComparisonState state, String name) {
        int cells = requireNonNull(state, name).size();
        if (cells != frame.cells()) {
            throw Require.refusal(name, cells + " cells", "must hold " + frame.cells() + " cells");
        }
        return state;
    }
}
