package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.guanxi.crm.aggregate.TransitionMatrix;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * 计票 – the counts of a comparison, read by the outcomes they stand for.
 *
 * @param frame where each count stands
 * @param counts the counts, which nobody changes any more
 */
record Tally<L>(Frame<L> frame, ComparisonState counts) {

    /** A count for each pair of outcomes, by their places. */
    private interface Counts {

        long get(int from, int to);
    }

    List<L> outcomes() {
        return frame.scale().places().keySet().asList();
    }

    long count(Variant variant, L outcome) {
        int place = frame.scale().place(outcome);
        long sum = 0;
        // All counts together are those of the subjects, which did not overflow.
        for (int other = 0; other < frame.outcomes(); other++) {
            sum += counts.get(variant.of(frame.matrix(place, other), frame.matrix(other, place)));
        }
        return sum;
    }

    List<Long> distribution(Variant variant) {
        return outcomes().stream().map(outcome -> count(variant, outcome)).toList();
    }

    Moves moves() {
        return moves(this::moved);
    }

    Moves moves(Segment segment) {
        return moves(counts(segment));
    }

    private Moves moves(Counts cells) {
        boolean ranked = frame.scale().ranked() > 0;
        long subjects = 0;
        long moved = 0;
        long better = 0;
        long worse = 0;
        for (int from = 0; from < frame.outcomes(); from++) {
            for (int to = 0; to < frame.outcomes(); to++) {
                long count = cells.get(from, to);
                int rise = frame.scale().rise(from, to);
                subjects += count;
                moved += from == to ? 0 : count;
                better += rise > 0 ? count : 0;
                worse += rise < 0 ? count : 0;
            }
        }
        return new Moves(
                subjects,
                moved,
                ranked ? OptionalLong.of(better) : OptionalLong.empty(),
                ranked ? OptionalLong.of(worse) : OptionalLong.empty());
    }

    private long moved(int from, int to) {
        return counts.get(frame.matrix(from, to));
    }

    private Counts counts(Segment segment) {
        long @Nullable [] cells = counts.segments().get(segment);
        return cells == null ? (from, to) -> 0 : (from, to) -> cells[from * frame.outcomes() + to];
    }

    TransitionMatrix<L> matrix() {
        return matrix(this::moved);
    }

    TransitionMatrix<L> matrix(Segment segment) {
        return matrix(counts(segment));
    }

    SortedMap<Segment, TransitionMatrix<L>> segments(String dimension) {
        ImmutableSortedMap.Builder<Segment, TransitionMatrix<L>> segments = ImmutableSortedMap.naturalOrder();
        counts.segments().keySet().stream()
                .filter(segment -> segment.dimension().equals(dimension))
                .forEach(segment -> segments.put(segment, matrix(segment)));
        return segments.buildOrThrow();
    }

    TransitionMatrix<L> fromCurrent(Variant variant) {
        return matrix((from, to) -> counts.get(frame.current(variant, from, to)));
    }

    Map<L, Long> newcomers(Variant variant) {
        return figures(place -> counts.get(frame.current(variant, frame.outcomes(), place)));
    }

    List<MeasureTotals<L>> measures() {
        ImmutableList.Builder<MeasureTotals<L>> measures = ImmutableList.builder();
        for (int index = 0; index < frame.looks().measures().size(); index++) {
            int measure = index;
            measures.add(new MeasureTotals<>(
                    frame.looks().measures().get(measure),
                    figures(place -> new MeasureTotals.Pair(
                            counts.get(frame.measure(measure, Variant.BASELINE, place)),
                            counts.get(frame.measure(measure, Variant.CANDIDATE, place))))));
        }
        return measures.build();
    }

    List<RuleCount> byRule(Variant variant) {
        ImmutableList.Builder<RuleCount> rules = ImmutableList.builder();
        for (int rule = 0; rule < frame.lanes(variant).size(); rule++) {
            rules.add(new RuleCount(frame.lanes(variant).get(rule).term(), counts.get(frame.rule(variant, rule))));
        }
        return rules.build();
    }

    List<Mover<L>> movers() {
        ImmutableList.Builder<Mover<L>> movers = ImmutableList.builder();
        counts.sample()
                .forEach((move, sample) -> sample.forEach(sampled -> movers.add(new Mover<>(
                        sampled.key(),
                        outcomes().get(move / frame.outcomes()),
                        outcomes().get(move % frame.outcomes()),
                        sampled.baseline().term(),
                        sampled.candidate().term()))));
        return movers.build();
    }

    /** A figure for each outcome, by its place. */
    private interface Figure<F> {

        F at(int place);
    }

    private <F> ImmutableMap<L, F> figures(Figure<F> figure) {
        ImmutableMap.Builder<L, F> figures = ImmutableMap.builderWithExpectedSize(frame.outcomes());
        frame.scale().places().forEach((outcome, place) -> figures.put(outcome, figure.at(place)));
        return figures.buildOrThrow();
    }

    private TransitionMatrix<L> matrix(Counts cells) {
        TransitionMatrix.Builder<L> matrix = TransitionMatrix.over(outcomes());
        frame.scale()
                .places()
                .forEach((from, row) ->
                        frame.scale().places().forEach((to, column) -> matrix.add(from, to, cells.get(row, column))));
        return matrix.build();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Tally<?> other && frame.equals(other.frame) && counts.sameAs(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * frame.hashCode() + counts.hash();
    }
}
