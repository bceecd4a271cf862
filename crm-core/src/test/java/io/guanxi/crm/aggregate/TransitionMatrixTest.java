package io.guanxi.crm.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionMatrixTest {

    private static final List<String> STATES = List.of("exploration", "formation", "lost");

    private record Move(String from, String to) {}

    private static TransitionMatrix<String> count(List<Move> moves) {
        TransitionMatrix.Builder<String> builder = TransitionMatrix.over(STATES);
        moves.forEach(move -> builder.add(move.from, move.to));
        return builder.build();
    }

    private static List<Move> randomMoves(SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int size = random.nextInt(60); size > 0; size--) {
            moves.add(new Move(STATES.get(random.nextInt(3)), STATES.get(random.nextInt(3))));
        }
        return moves;
    }

    @Nested
    class Rate {

        private final TransitionMatrix<String> tenCustomers = count(List.copyOf(tenMoves()));

        private static List<Move> tenMoves() {
            List<Move> moves = new ArrayList<>(Collections.nCopies(7, new Move("exploration", "exploration")));
            moves.addAll(Collections.nCopies(3, new Move("exploration", "formation")));
            return moves;
        }

        @Test
        void isTheShareOfTheRow() {
            assertThat(tenCustomers.total("exploration")).isEqualTo(10);
            assertThat(tenCustomers.rate("exploration", "formation")).hasValue(0.3);
            assertThat(tenCustomers.rate("exploration", "exploration")).hasValue(0.7);
            assertThat(tenCustomers.rate("exploration", "lost")).hasValue(0);
        }

        @Test
        void isUndefinedForAStateNeverLeft() {
            assertThat(tenCustomers.total("formation")).isZero();
            assertThat(tenCustomers.rate("formation", "formation")).isEmpty();
        }
    }

    @Nested
    class Plus {

        @Test
        void rejectsOtherStates() {
            TransitionMatrix<String> other = TransitionMatrix.over(List.of("formation", "exploration", "lost"))
                    .build();

            assertThatThrownBy(() -> count(List.of()).plus(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("other must have the states [exploration, formation, lost],"
                            + " but was [formation, exploration, lost]");
        }

        @Test
        void neverWrapsAround() {
            TransitionMatrix<String> sum = count(List.of(new Move("lost", "lost")));
            for (int doubling = 0; doubling < 62; doubling++) {
                sum = sum.plus(sum);
            }
            TransitionMatrix<String> huge = sum;

            assertThat(huge.count("lost", "lost")).isEqualTo(1L << 62);
            assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Refusals {

        @Test
        void rejectsNoState() {
            assertThatThrownBy(() -> TransitionMatrix.over(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states must not be empty, but was []");
        }

        @Test
        void rejectsAStateTwice() {
            assertThatThrownBy(() -> TransitionMatrix.over(List.of("a", "b", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states must not hold a state twice, but was [a, b, a]");
        }

        @Test
        void rejectsForeignStatesEverywhere() {
            TransitionMatrix.Builder<String> builder = TransitionMatrix.over(List.of("a", "b"));
            TransitionMatrix<String> matrix = builder.add("a", "b").build();
            String message = "state must be one of [a, b], but was \"c\"";

            assertThatThrownBy(() -> builder.add("a", "c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> matrix.count("c", "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> matrix.total("c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> matrix.rate("a", "c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThat(builder.build()).as("after the refusals").isEqualTo(matrix);
        }
    }

    @Nested
    class Building {

        @Test
        void goesOnAfterwardsWithoutTouchingTheFirstMatrix() {
            TransitionMatrix.Builder<String> builder =
                    TransitionMatrix.over(STATES).add("lost", "formation");
            TransitionMatrix<String> first = builder.build();
            TransitionMatrix<String> second = builder.add("lost", "formation").build();

            assertThat(first.count("lost", "formation")).isEqualTo(1);
            assertThat(second.count("lost", "formation")).isEqualTo(2);
            assertThat(first).isNotEqualTo(second);
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsWhatACountByHandFinds(long seed) {
            List<Move> moves = randomMoves(new SplittableRandom(seed));
            TransitionMatrix<String> matrix = count(moves);
            for (String from : STATES) {
                for (String to : STATES) {
                    assertThat(matrix.count(from, to)).isEqualTo(Collections.frequency(moves, new Move(from, to)));
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void addingPartsIsCountingAllAtOnce(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Move> one = randomMoves(random);
            List<Move> two = randomMoves(random);
            List<Move> all = new ArrayList<>(one);
            all.addAll(two);
            Collections.shuffle(all, new Random(random.nextLong()));

            assertThat(count(one).plus(count(two)))
                    .isEqualTo(count(all))
                    .isEqualTo(count(two).plus(count(one)))
                    .hasSameHashCodeAs(count(all));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ratesOfARowMakeOne(long seed) {
            TransitionMatrix<String> matrix = count(randomMoves(new SplittableRandom(seed)));
            for (String from : STATES) {
                double sum = STATES.stream()
                        .mapToDouble(to -> matrix.rate(from, to).orElse(0))
                        .sum();
                assertThat(sum).isCloseTo(matrix.total(from) == 0 ? 0 : 1, within(1e-12));
            }
        }
    }

    /** Found by a hostile tester. */
    @Nested
    class Limits {

        @Test
        void aRateAsksForAStateOfTheMatrixEvenWhereNothingWasCounted() {
            TransitionMatrix<String> empty =
                    TransitionMatrix.over(List.of("a", "b")).build();

            assertThatThrownBy(() -> empty.rate("a", "z"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must be one of [a, b], but was \"z\"");
        }

        @Test
        void moreStatesThanAMatrixCanHoldAreRefused() {
            List<Integer> states = IntStream.range(0, 65_536).boxed().toList();

            assertThatThrownBy(() -> TransitionMatrix.over(states))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states must be at most 1000, but was \"65536 states\"");
        }

        @Test
        void aMoveCanBeCountedSeveralTimesAtOnce() {
            TransitionMatrix.Builder<String> matrix = TransitionMatrix.over(List.of("a", "b"));

            assertThat(matrix.add("a", "b", 3).add("a", "b").build().count("a", "b"))
                    .isEqualTo(4);
            assertThatThrownBy(() -> matrix.add("a", "b", -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("times must not be negative, but was -1");
        }
    }
}
