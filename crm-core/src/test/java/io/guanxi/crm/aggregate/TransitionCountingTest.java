package io.guanxi.crm.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionCountingTest {

    private static final TransitionCounting<Stage> COUNTING = TransitionCounting.over(List.of(Stage.values()));

    private enum Stage {
        EXPLORATION,
        FORMATION,
        LOST
    }

    private static List<Move<Stage>> randomMoves(SplittableRandom random) {
        List<Move<Stage>> moves = new ArrayList<>();
        for (int size = random.nextInt(60); size > 0; size--) {
            moves.add(Move.of(anyStage(random), anyStage(random), random.nextLong(4)));
        }
        return moves;
    }

    private static Stage anyStage(SplittableRandom random) {
        return Stage.values()[random.nextInt(Stage.values().length)];
    }

    @Nested
    class Counting {

        @Test
        void mergesWhatTwoPartsHaveSeen() {
            TransitionCounts one = COUNTING.add(COUNTING.empty(), Move.of(Stage.EXPLORATION, Stage.EXPLORATION, 7));
            TransitionCounts two = COUNTING.empty();
            for (int customer = 0; customer < 3; customer++) {
                two = COUNTING.add(two, Move.of(Stage.EXPLORATION, Stage.FORMATION));
            }

            TransitionMatrix<Stage> matrix = COUNTING.result(COUNTING.merge(one, two));

            assertThat(matrix.rate(Stage.EXPLORATION, Stage.FORMATION)).hasValue(0.3);
            assertThat(matrix.total(Stage.EXPLORATION)).isEqualTo(10);
        }

        @Test
        void beginsWithNothing() {
            assertThat(COUNTING.resultOf(List.of()))
                    .isEqualTo(COUNTING.result(COUNTING.empty()))
                    .isEqualTo(TransitionMatrix.over(List.of(Stage.values())).build());
        }

        @Test
        void knowsItsStatesInTheirOrder() {
            assertThat(COUNTING.states()).containsExactly(Stage.values());
            assertThat(COUNTING).hasToString("TransitionCounting[EXPLORATION, FORMATION, LOST]");
            assertThat(COUNTING.add(COUNTING.empty(), Move.of(Stage.LOST, Stage.EXPLORATION, 5)))
                    .hasToString("[0, 0, 0, 0, 0, 0, 5, 0, 0]");
        }

        @Test
        void takesAsManyStatesAsAMatrix() {
            List<Integer> states = IntStream.range(0, TransitionMatrix.MAX_STATES)
                    .map(state -> -state)
                    .boxed()
                    .toList();

            assertThat(TransitionCounting.over(states)
                            .resultOf(List.of(Move.of(-999, -998)))
                            .count(-999, -998))
                    .isEqualTo(1);
        }

        @Test
        void collectsWithoutRegardToOrderButInOneThreadEach() {
            assertThat(COUNTING.collector().characteristics()).containsExactly(Collector.Characteristics.UNORDERED);
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            AggregationLaws.check(COUNTING, randomMoves(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsWhatTheBuilderAndATableCount(long seed) {
            List<Move<Stage>> moves = randomMoves(new SplittableRandom(seed));
            TransitionMatrix.Builder<Stage> builder = TransitionMatrix.over(List.of(Stage.values()));
            Table<Stage, Stage, Long> table = HashBasedTable.create();
            for (Move<Stage> move : moves) {
                builder.add(move.from(), move.to(), move.times());
                Long before = table.get(move.from(), move.to());
                table.put(move.from(), move.to(), (before == null ? 0 : before) + move.times());
            }

            TransitionMatrix<Stage> matrix = moves.parallelStream().collect(COUNTING.collector());

            assertThat(matrix).isEqualTo(builder.build()).hasSameHashCodeAs(builder.build());
            for (Stage from : Stage.values()) {
                for (Stage to : Stage.values()) {
                    Long count = table.get(from, to);
                    assertThat(matrix.count(from, to)).isEqualTo(count == null ? 0 : count);
                }
                assertThat(matrix.total(from)).isEqualTo(sum(table.row(from).values()));
                assertThat(matrix.arrivals(from))
                        .isEqualTo(sum(table.column(from).values()));
            }
            assertThat(matrix.total()).isEqualTo(sum(table.values()));
        }

        private static long sum(Iterable<Long> counts) {
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            return sum;
        }

        @Test
        void neverWrapsAround() {
            Move<Stage> most = Move.of(Stage.LOST, Stage.LOST, Long.MAX_VALUE);
            Move<Stage> once = Move.of(Stage.LOST, Stage.LOST);
            Move<Stage> other = Move.of(Stage.EXPLORATION, Stage.LOST);

            AggregationLaws.checkOverflow(COUNTING, List.of(most, once));
            AggregationLaws.checkOverflow(COUNTING, List.of(other, once, other, most, other));
        }
    }

    @Nested
    class Refusals {

        private final TransitionCounting<String> counting = TransitionCounting.over(List.of("a", "b"));

        @Test
        void namesAStateThatIsNotItsOwnAndKeepsTheCounts() {
            TransitionCounts counts = counting.add(counting.empty(), Move.of("a", "b"));

            for (Move<String> foreign : List.of(Move.of("a", "c"), Move.of("c", "a"))) {
                assertThatThrownBy(() -> counting.add(counts, foreign))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("state must be one of [a, b], but was \"c\"");
            }
            assertThat(counts).hasToString("[0, 1, 0, 0]");
        }

        @Test
        void namesCountsOfAnotherNumberOfStates() {
            TransitionCounts own = counting.empty();
            TransitionCounts foreign = TransitionCounting.over(List.of("a")).empty();

            assertThatThrownBy(() -> counting.add(foreign, Move.of("a", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must hold 4 cells, but was \"1 cells\"");
            assertThatThrownBy(() -> counting.merge(foreign, own)).hasMessageStartingWith("left must hold 4 cells");
            assertThatThrownBy(() -> counting.merge(own, foreign)).hasMessageStartingWith("right must hold 4 cells");
            assertThatThrownBy(() -> counting.result(foreign)).hasMessageStartingWith("state must hold 4 cells");
        }

        @Test
        void namesStatesThatMakeNoMatrix() {
            assertThatThrownBy(() -> TransitionCounting.over(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states must not be empty, but was []");
            assertThatThrownBy(() -> TransitionCounting.over(List.of("a", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states must not hold a state twice, but was [a, a]");
        }

        @Test
        void namesAnImpossibleNumberOfMoves() {
            assertThatThrownBy(() -> Move.of("a", "b", -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("times must not be negative, but was -1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            TransitionCounts counts = counting.empty();

            assertThatThrownBy(() -> TransitionCounting.over(null)).hasMessage("states");
            assertThatThrownBy(() -> TransitionCounting.over(Arrays.asList("a", null)))
                    .hasMessage("states[1]");
            assertThatThrownBy(() -> Move.of(null, "b")).hasMessage("from");
            assertThatThrownBy(() -> Move.of("a", null)).hasMessage("to");
            assertThatThrownBy(() -> counting.add(counts, null)).hasMessage("move");
            assertThatThrownBy(() -> counting.add(null, Move.of("a", "b"))).hasMessage("state");
            assertThatThrownBy(() -> counting.merge(null, counts)).hasMessage("left");
            assertThatThrownBy(() -> counting.merge(counts, null)).hasMessage("right");
            assertThatThrownBy(() -> counting.result(null)).hasMessage("state");
        }
    }
}
