package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 实验设定 – what an experiment looks at beside the outcomes; the same for tables and tier policies.
 *
 * @param <S> the type of the subjects
 * @param <L> the type of the outcomes
 */
record Setup<S, L>(
        List<Measure<S, L>> measures, List<Dimension<S>> dimensions, List<Guardrail<L>> guardrails, int perMove) {

    static final int MAX_NAME = 64;
    static final int MAX_PARTS = 100;
    static final int MAX_PER_MOVE = 1_000;
    private static final int PER_MOVE = 5;

    /** What puts subjects into segments. */
    record Dimension<S>(String name, Function<? super S, ?> key) {
        Dimension {
            Require.text(name, "dimension", MAX_NAME);
            requireNonNull(key, "key");
        }

        Segment of(S subject) {
            return Segment.of(name, requireNonNull(key.apply(subject), name));
        }
    }

    Setup {
        requireDifferent(measures.stream().map(measure -> measure.unit().name()), "measure");
        requireDifferent(dimensions.stream().map(Dimension::name), "dimension");
        requireDifferent(guardrails.stream().map(Guardrail::name), "guardrail");
        Require.that(perMove >= 0 && perMove <= MAX_PER_MOVE, "perMove", perMove, "must be 0 to " + MAX_PER_MOVE);
    }

    static <S, L> Setup<S, L> empty() {
        return new Setup<>(List.of(), List.of(), List.of(), PER_MOVE);
    }

    private static void requireDifferent(Stream<String> names, String field) {
        List<String> all = names.toList();
        Require.that(all.size() <= MAX_PARTS, field, all.size() + " of them", "must be at most " + MAX_PARTS);
        if (!all.isEmpty()) {
            // Only the last one is new.
            String last = all.get(all.size() - 1);
            Require.that(all.indexOf(last) == all.size() - 1, field, last, "must have a name of its own");
        }
    }

    Setup<S, L> with(Measure<S, L> measure) {
        return new Setup<>(and(measures, measure), dimensions, guardrails, perMove);
    }

    Setup<S, L> with(Dimension<S> dimension) {
        return new Setup<>(measures, and(dimensions, dimension), guardrails, perMove);
    }

    Setup<S, L> with(Guardrail<L> guardrail) {
        return new Setup<>(measures, dimensions, and(guardrails, requireNonNull(guardrail, "guardrail")), perMove);
    }

    Setup<S, L> withPerMove(int samples) {
        return new Setup<>(measures, dimensions, guardrails, samples);
    }

    private static <X> List<X> and(List<X> list, X last) {
        return ImmutableList.<X>builder().addAll(list).add(last).build();
    }

    /** What the measures say of a subject under both outcomes, one after the other. */
    long[] measured(S subject, L baseline, L candidate) {
        long[] values = new long[2 * measures.size()];
        boolean same = baseline.equals(candidate);
        for (int place = 0; place < measures.size(); place++) {
            Measure<S, L> measure = measures.get(place);
            values[2 * place] = measure.of(subject, baseline);
            values[2 * place + 1] = same ? values[2 * place] : measure.of(subject, candidate);
        }
        return values;
    }

    List<Segment> segments(S subject) {
        if (dimensions.isEmpty()) {
            return List.of();
        }
        ImmutableList.Builder<Segment> segments = ImmutableList.builderWithExpectedSize(dimensions.size());
        dimensions.forEach(dimension -> segments.add(dimension.of(subject)));
        return segments.build();
    }

    /** The report with every guardrail checked. */
    ExperimentReport<L> check(ExperimentReport<L> report) {
        return report.with(
                guardrails.stream().map(guardrail -> guardrail.check(report)).collect(ImmutableList.toImmutableList()));
    }
}
