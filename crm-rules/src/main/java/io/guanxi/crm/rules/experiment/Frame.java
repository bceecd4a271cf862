package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.rules.timeline.RuleStamp;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 比较框架 – what a comparison compares, and where each of its counts stands in a flat array.
 *
 * @param <L> the outcomes
 * @param rules which rule sets, on which day
 * @param scale the outcomes in their order
 * @param lanes the rules of either set by which counts are kept
 * @param looks what is looked at beside the outcomes
 * @serial exclude
 */
record Frame<L>(Pair rules, Scale<L> scale, Lanes lanes, Looks looks) implements Serializable {

    static final int SUBJECTS = 0;
    private static final int MATRIX = 1;

    /**
     * Which rule sets are compared.
     *
     * @param baseline the one
     * @param candidate the other
     * @param asOf the day of the assessment; null for tables
     * @serial exclude
     */
    record Pair(
            RuleStamp baseline,
            RuleStamp candidate,
            @Nullable LocalDate asOf) implements Serializable {}

    /**
     * The rules of either set, by which counts are kept.
     *
     * @param baseline those of the baseline
     * @param candidate those of the candidate
     * @serial exclude
     */
    record Lanes(ImmutableList<Words> baseline, ImmutableList<Words> candidate) implements Serializable {}

    /**
     * What is looked at beside the outcomes.
     *
     * @param measures the measures
     * @param dimensions the names of the dimensions
     * @param guardrails the names of the guardrails
     * @param perMove how many subjects of each move to keep in the sample
     * @serial exclude
     */
    record Looks(
            ImmutableList<Measure.Unit> measures,
            ImmutableList<String> dimensions,
            ImmutableList<String> guardrails,
            int perMove)
            implements Serializable {

        static Looks at(Setup<?, ?> setup) {
            return new Looks(
                    setup.measures().stream().map(Measure::unit).collect(ImmutableList.toImmutableList()),
                    setup.dimensions().stream().map(Setup.Dimension::name).collect(ImmutableList.toImmutableList()),
                    setup.guardrails().stream().map(Guardrail::name).collect(ImmutableList.toImmutableList()),
                    setup.perMove());
        }
    }

    /**
     * The outcomes in their order.
     *
     * @param <L> the outcomes
     * @param places the place of each outcome, in the order of the report
     * @param ranked how many of them, from the first, form a ladder
     * @param bestFirst whether the ladder goes down
     * @param hasCurrent whether subjects have an outcome already
     * @serial exclude
     */
    record Scale<L>(ImmutableMap<L, Integer> places, int ranked, boolean bestFirst, boolean hasCurrent)
            implements Serializable {

        static <L> Scale<L> of(List<L> outcomes, int ranked, boolean bestFirst, boolean hasCurrent) {
            return new Scale<>(Frame.places(outcomes), ranked, bestFirst, hasCurrent);
        }

        int place(L outcome) {
            @Nullable Integer place = places.get(outcome);
            if (place == null) {
                throw Require.refusal("outcome", outcome, "must be one of " + places.keySet());
            }
            return place;
        }

        /** Above 0 if the second outcome is better than the first, below 0 if it is worse, 0 if neither is. */
        int rise(int from, int to) {
            if (from >= ranked || to >= ranked) {
                return 0;
            }
            return bestFirst ? Integer.compare(from, to) : Integer.compare(to, from);
        }
    }

    /** The place of each outcome; so few that an int addresses every count. */
    static <L> ImmutableMap<L, Integer> places(List<L> outcomes) {
        Require.that(
                outcomes.size() <= Comparison.MAX_OUTCOMES,
                "outcomes",
                outcomes.size() + " outcomes",
                "must be at most " + Comparison.MAX_OUTCOMES);
        ImmutableMap.Builder<L, Integer> places = ImmutableMap.builderWithExpectedSize(outcomes.size());
        for (int place = 0; place < outcomes.size(); place++) {
            places.put(outcomes.get(place), place);
        }
        return places.buildOrThrow();
    }

    int outcomes() {
        return scale.places().size();
    }

    int cells() {
        return measure(looks.measures().size(), Variant.BASELINE, 0);
    }

    int matrix(int baseline, int candidate) {
        return MATRIX + baseline * outcomes() + candidate;
    }

    /** The row after those of the outcomes is that of subjects without an outcome so far. */
    int current(Variant variant, int current, int outcome) {
        int rows = scale.hasCurrent() ? outcomes() + 1 : 0;
        return matrix(outcomes(), 0) + (variant.of(0, rows) + current) * outcomes() + outcome;
    }

    int rule(Variant variant, int rule) {
        int rows = scale.hasCurrent() ? outcomes() + 1 : 0;
        return current(Variant.CANDIDATE, rows, 0)
                + variant.of(0, lanes.baseline().size())
                + rule;
    }

    int measure(int measure, Variant variant, int outcome) {
        return rule(Variant.CANDIDATE, lanes.candidate().size())
                + (2 * measure + variant.of(0, 1)) * outcomes()
                + outcome;
    }

    ImmutableList<Words> lanes(Variant variant) {
        return variant.of(lanes.baseline(), lanes.candidate());
    }

    /** Says how much to add where for one case; no cell twice. */
    void amounts(ExperimentCase<L> one, ComparisonState.Sink sink) {
        sink.add(SUBJECTS, 1);
        int baseline = scale.place(one.outcome(Variant.BASELINE));
        int candidate = scale.place(one.outcome(Variant.CANDIDATE));
        sink.add(matrix(baseline, candidate), 1);
        amounts(one, Variant.BASELINE, baseline, sink);
        amounts(one, Variant.CANDIDATE, candidate, sink);
    }

    private void amounts(ExperimentCase<L> one, Variant variant, int outcome, ComparisonState.Sink sink) {
        if (scale.hasCurrent()) {
            @Nullable L current = one.currentOrNull();
            sink.add(current(variant, current == null ? outcomes() : scale.place(current), outcome), 1);
        }
        sink.add(rule(variant, one.rule(variant)), 1);
        for (int measure = 0; measure < one.measures(); measure++) {
            sink.add(measure(measure, variant, outcome), one.measured(variant, measure));
        }
    }
}
