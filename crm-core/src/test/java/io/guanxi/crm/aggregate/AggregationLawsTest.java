package io.guanxi.crm.aggregate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ObjectArrays;
import com.google.common.primitives.Longs;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kit that cannot fail proves nothing: for each law there is an aggregation here that breaks it, and is refused. */
class AggregationLawsTest {

    private static final List<Long> INPUTS = List.of(1L, 2L, 4L, 8L, 16L);
    private static final Sum SUM = new Sum();

    private static AbstractThrowableAssert<?, ?> refused(String law, Aggregation<Long, ?, ?> broken) {
        return assertThatThrownBy(() -> AggregationLaws.check(broken, INPUTS, 1))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("law of " + law + " (");
    }

    private static AbstractThrowableAssert<?, ?> overflowRefused(Aggregation<Long, ?, ?> broken, Long... inputs) {
        return assertThatThrownBy(() -> AggregationLaws.checkOverflow(broken, List.of(inputs)))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("law of overflow (");
    }

    @Nested
    class Accepts {

        static Stream<Aggregation<Long, ?, ?>> lawful() {
            return Stream.of(SUM, new Sorted(), new Product());
        }

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest
        @MethodSource("lawful")
        void whatKeepsTheLaws(Aggregation<Long, ?, ?> lawful) {
            assertThatCode(() -> AggregationLaws.check(lawful, INPUTS, 1)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @MethodSource("lawful")
        void noInputAndASingleOne(Aggregation<Long, ?, ?> lawful) {
            assertThatCode(() -> AggregationLaws.check(lawful, List.of(), 1)).doesNotThrowAnyException();
            assertThatCode(() -> AggregationLaws.check(lawful, List.of(7L), 1)).doesNotThrowAnyException();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void anyInputs(long seed) {
            List<Long> inputs =
                    new SplittableRandom(seed).longs(seed, -100, 100).boxed().toList();

            assertThatCode(() -> AggregationLaws.check(SUM, inputs, seed)).doesNotThrowAnyException();
            assertThatCode(() -> AggregationLaws.check(new Sorted(), inputs, seed))
                    .doesNotThrowAnyException();
        }

        @ParameterizedTest
        @MethodSource("tooMuch")
        void anOverflowThatIsAnException(List<Long> inputs) {
            assertThatCode(() -> AggregationLaws.checkOverflow(SUM, inputs)).doesNotThrowAnyException();
        }

        static Stream<List<Long>> tooMuch() {
            return Stream.of(
                    List.of(Long.MAX_VALUE, 1L),
                    List.of(Long.MAX_VALUE - 2, 1L, 1L, 1L),
                    List.of(Long.MIN_VALUE, -1L, -1L));
        }

        @Test
        void anOverflowThatShowsInTheResultOnly() {
            Sum late = SUM.butResult(state -> "twice " + Math.multiplyExact(state[1], 2));

            assertThatCode(() -> AggregationLaws.checkOverflow(late, List.of(Long.MAX_VALUE - 1, 1L)))
                    .doesNotThrowAnyException();
        }

        /** Its state is immutable, its result an array. */
        private static final class Product implements Aggregation<Long, BigInteger, byte[]> {

            private static final long serialVersionUID = 1L;

            @Override
            public BigInteger empty() {
                return BigInteger.ONE;
            }

            @Override
            public BigInteger add(BigInteger state, Long input) {
                return state.multiply(BigInteger.valueOf(input));
            }

            @Override
            public BigInteger merge(BigInteger left, BigInteger right) {
                return left.multiply(right);
            }

            @Override
            public byte[] result(BigInteger state) {
                return state.toByteArray();
            }
        }
    }

    @Nested
    class Identity {

        @Test
        void refusesAnEmptyStateSharedByAll() {
            long[] shared = new long[2];

            refused("identity", SUM.butEmpty(() -> shared))
                    .hasMessageEndingWith("expected 0 make 0, but was 5 make 31");
        }

        @Test
        void refusesAMergeThatCountsItself() {
            refused("identity", SUM.butMerge((left, right) -> Sum.plus(Sum.plus(left, right), 0)))
                    .hasMessageContaining("merge(empty, [0, 0))")
                    .hasMessageEndingWith("expected 0 make 0, but was 1 make 0");
        }
    }

    @Nested
    class Result {

        @Test
        void refusesAResultThatDrainsTheState() {
            Sum broken = SUM.butResult(state -> {
                String result = state[0] + " make " + state[1];
                Arrays.fill(state, 0);
                return result;
            });

            refused("result", broken).hasMessageEndingWith("expected 1 make 1, but was 0 make 0");
        }

        @Test
        void refusesAResultThatShowsTheStateAsItGoesOn() {
            refused("result", new LiveView()).hasMessageContaining("looked at after the rest was added");
        }

        @Test
        void refusesAResultThatPutsTheStateInOrder() {
            refused("result", new LateSort()).hasMessageContaining("the result is the same, the state is not");
        }

        private static final class LiveView implements Aggregation<Long, long[], List<Long>> {

            private static final long serialVersionUID = 1L;

            @Override
            public long[] empty() {
                return new long[2];
            }

            @Override
            public long[] add(long[] state, Long input) {
                return Sum.plus(state, input);
            }

            @Override
            public long[] merge(long[] left, long[] right) {
                return Sum.plus(left, right);
            }

            @Override
            public List<Long> result(long[] state) {
                return Longs.asList(state);
            }
        }

        private static final class LateSort extends Sorted {

            private static final long serialVersionUID = 1L;

            @Override
            public long[] add(long[] state, Long input) {
                return Longs.concat(new long[] {input}, state);
            }

            @Override
            public List<Long> result(long[] state) {
                Arrays.sort(state);
                return super.result(state);
            }
        }
    }

    @Nested
    class RightSide {

        @Test
        void refusesAMergeThatEmptiesTheRight() {
            Sum broken = SUM.butMerge((left, right) -> {
                long[] merged = Sum.plus(left, right);
                Arrays.fill(right, 0);
                return merged;
            });

            refused("right side", broken)
                    .hasMessageContaining("right side of [0, 0) + [0, 5) of 5 inputs")
                    .hasMessageEndingWith("expected 5 make 31, but was 0 make 0");
        }

        @Test
        void refusesAMergeThatReturnsTheRight() {
            refused("right side", SUM.butMerge((left, right) -> left[0] == 0 ? right : Sum.plus(left, right)))
                    .hasMessageContaining("then the left added to");
        }

        @Test
        void refusesAMergeThatKeepsALookAtTheRight() {
            refused("right side", new Peeking()).hasMessageContaining("then the right added to");
        }

        /** Adding changes nothing that is shared: only the later fate of the right side shows it. */
        private static final class Peeking implements Aggregation<Long, long[][], Long> {

            private static final long serialVersionUID = 1L;

            @Override
            public long[][] empty() {
                return new long[1][1];
            }

            @Override
            public long[][] add(long[][] state, Long input) {
                state[0][0] += input;
                return state;
            }

            @Override
            public long[][] merge(long[][] left, long[][] right) {
                return ObjectArrays.concat(left, right, long[].class);
            }

            @Override
            public Long result(long[][] state) {
                return Arrays.stream(state).mapToLong(cell -> cell[0]).sum();
            }
        }
    }

    @Nested
    class Serialisation {

        @Test
        void refusesAStateThatForgets() {
            refused("serialisation", new Forgetful())
                    .hasMessageContaining("both sides of [0, 0) + [0, 5)")
                    .hasMessageEndingWith("expected 31, but was 0");
        }

        @Test
        void refusesAnAggregationThatCannotBeSent() {
            refused("serialisation", new Local()).hasCauseInstanceOf(NotSerializableException.class);
        }

        private static final class Forgetful implements Aggregation<Long, Forgetful.State, Long> {

            private static final long serialVersionUID = 1L;

            private static final class State implements Serializable {

                private static final long serialVersionUID = 1L;

                private transient long sum;
            }

            @Override
            public State empty() {
                return new State();
            }

            @Override
            public State add(State state, Long input) {
                state.sum += input;
                return state;
            }

            @Override
            public State merge(State left, State right) {
                left.sum += right.sum;
                return left;
            }

            @Override
            public Long result(State state) {
                return state.sum;
            }
        }

        @SuppressWarnings("serial")
        private static final class Local extends Sorted {

            private static final long serialVersionUID = 1L;

            private final Thread home = Thread.currentThread();

            @Override
            public String toString() {
                return "at home in " + home.getName();
            }
        }
    }

    @Nested
    class Order {

        @Test
        void refusesThatTheLastInputWins() {
            Sum broken = SUM.butAdd((state, input) -> new long[] {1, input})
                    .butMerge((left, right) -> right[0] == 0 ? left : right.clone());

            refused("order", broken)
                    .hasMessageContaining("shuffled to [")
                    .hasMessageContaining("expected 1 make 16, but was 1 make");
        }

        @Test
        void refusesASumOfDoubles() {
            assertThatThrownBy(() -> AggregationLaws.check(new Doubles(), List.of(0.1, 0.2, 0.3), 1))
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("law of order (")
                    .hasMessageEndingWith("expected 0.6000000000000001, but was 0.6");
        }

        private static final class Doubles implements Aggregation<Double, double[], Double> {

            private static final long serialVersionUID = 1L;

            @Override
            public double[] empty() {
                return new double[1];
            }

            @Override
            public double[] add(double[] state, Double input) {
                state[0] += input;
                return state;
            }

            @Override
            public double[] merge(double[] left, double[] right) {
                left[0] += right[0];
                return left;
            }

            @Override
            public Double result(double[] state) {
                return state[0];
            }
        }
    }

    @Nested
    class Merging {

        @Test
        void refusesAMergeThatPrefersTheLeft() {
            refused("commutativity", SUM.butMerge((left, right) -> left[0] == 0 ? right.clone() : left))
                    .hasMessage("law of commutativity (merge(a, b) = merge(b, a)) is broken at [0, 1) + [1, 5) of 5"
                            + " inputs, seed 1: expected 1 make 1, but was 4 make 30");
        }

        @Test
        void refusesAMergeByDifference() {
            refused("associativity", SUM.butMerge((left, right) ->
                    new long[] {left[0] + right[0], Math.abs(left[1] - right[1])}));
        }

        @Test
        void refusesAMergeByTheLargerPart() {
            refused("split", SUM.butMerge((left, right) -> left[0] >= right[0] ? left : right.clone()))
                    .hasMessageEndingWith(
                            "is broken at [0, 1) + [1, 5) of 5 inputs, seed 1: expected 5 make 31, but was 4 make 30");
        }
    }

    @Nested
    class Collecting {

        @Test
        void refusesACollectorThatDropsAPart() {
            refused("collector", new Dropping())
                    .hasMessageContaining("parallel stream of 5 inputs")
                    .hasMessageContaining("expected 5 make 31, but was");
        }

        @Test
        void refusesACollectorOfSomethingElse() {
            refused("collector", new Counting())
                    .hasMessageContaining("sequential stream")
                    .hasMessageEndingWith("expected 5 make 31, but was 5 make 0");
        }

        private static final class Dropping extends Sum {

            private static final long serialVersionUID = 1L;

            @Override
            public Collector<Long, ?, String> collector() {
                return Collector.of(this::empty, this::add, (left, right) -> left, this::result);
            }
        }

        private static final class Counting extends Sum {

            private static final long serialVersionUID = 1L;

            @Override
            public Collector<Long, ?, String> collector() {
                return Collector.of(this::empty, (state, input) -> state[0]++, this::merge, this::result);
            }
        }
    }

    @Nested
    class Overflow {

        @Test
        void refusesAnAddThatWrapsAround() {
            Sum broken = SUM.butAdd((state, input) -> new long[] {state[0] + 1, state[1] + input});

            overflowRefused(broken, Long.MAX_VALUE, 1L)
                    .hasMessageEndingWith("is broken at [0, 2) of 2 inputs, seed 0: expected an ArithmeticException,"
                            + " but was 2 make -9223372036854775808");
        }

        @Test
        void refusesAMergeThatWrapsAround() {
            Sum broken = SUM.butMerge((left, right) -> new long[] {left[0] + right[0], left[1] + right[1]});

            overflowRefused(broken, Long.MAX_VALUE, 1L).hasMessageContaining("is broken at [0, 1) + [1, 2) of");
        }

        @Test
        void refusesAnAddThatIsHalfDone() {
            Sum broken = SUM.butAdd((state, input) -> {
                state[0]++;
                state[1] = Math.addExact(state[1], input);
                return state;
            });

            overflowRefused(broken, Long.MAX_VALUE, 1L)
                    .hasMessageContaining("state of [0, 1), then add")
                    .hasMessageEndingWith("expected 1 make 9223372036854775807, but was 2 make 9223372036854775807");
        }

        @Test
        void refusesAMergeThatIsHalfDone() {
            Sum broken = SUM.butMerge((left, right) -> {
                left[0] += right[0];
                left[1] = Math.addExact(left[1], right[1]);
                return left;
            });

            overflowRefused(broken, Long.MAX_VALUE, 1L).hasMessageContaining("left side of [0, 1) + [1, 2)");
        }

        @Test
        void refusesInputsThatDoNotOverflow() {
            overflowRefused(SUM, Long.MAX_VALUE, 0L).hasMessageContaining("expected an ArithmeticException");
        }
    }
}
