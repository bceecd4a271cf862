package io.guanxi.crm.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LifeTableCountingTest {

    private static final LifeTableCounting COUNTING = LifeTableCounting.standard();

    static LongStream seeds() {
        return Seeds.some(30);
    }

    private static List<Lifetime> anything(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> RandomLifetimes.any(random))
                .limit(random.nextInt(120))
                .toList();
    }

    private static LifeTableCounts of(Lifetime... lifetimes) {
        LifeTableCounts state = COUNTING.empty();
        for (Lifetime lifetime : lifetimes) {
            state = COUNTING.add(state, lifetime);
        }
        return state;
    }

    /** The state after a lifetime was counted 2^63 − 1 times. */
    private static LifeTableCounts full(Lifetime lifetime) {
        LifeTableCounts sum = of(lifetime);
        LifeTableCounts part = of(lifetime);
        for (int bit = 1; bit < 63; bit++) {
            LifeTableCounts same = COUNTING.merge(COUNTING.empty(), part);
            part = COUNTING.merge(part, same);
            sum = COUNTING.merge(sum, part);
        }
        return sum;
    }

    @Nested
    class Counting {

        @Test
        void mergesWhatTwoPartsHaveSeen() {
            LifeTable table = COUNTING.result(COUNTING.merge(of(Lifetime.ended(6)), of(Lifetime.censored(6))));

            assertThat(table.rows()).containsExactly(new LifeTableRow(6, 2, 1, 1));
        }

        @Test
        void changesTheCountsItIsGiven() {
            LifeTableCounts state = COUNTING.empty();

            assertThat(COUNTING.add(state, Lifetime.ended(1))).isSameAs(state);
            assertThat(COUNTING.merge(state, of(Lifetime.ended(2)))).isSameAs(state);
            assertThat(COUNTING.addAll(state, new long[] {3}, new boolean[1], 0, 1))
                    .isSameAs(state);
            assertThat(state).hasToString("LifeTableCounts[3 customers]");
            assertThat(COUNTING).hasToString("LifeTableCounting");
        }

        @Test
        void takesManyTimesOneByOne() {
            LifeTableCounts state = COUNTING.empty();
            for (long time = 50_000; time-- > 0; ) {
                state = COUNTING.add(state, Lifetime.ended(time * 7_919 % 50_000));
            }

            LifeTable table = COUNTING.result(state);
            assertThat(table.rows()).hasSize(50_000);
            assertThat(table.atRisk(25_000)).isEqualTo(25_000);
        }

        @Test
        void collectsWithoutRegardToOrderButInOneThreadEach() {
            assertThat(COUNTING.collector().characteristics()).containsExactly(Collector.Characteristics.UNORDERED);
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.LifeTableCountingTest#seeds")
        void areKept(long seed) {
            AggregationLaws.check(COUNTING, anything(seed), seed);
        }

        @Test
        void ofOverflowAreKept() {
            LifeTableCounts state = full(Lifetime.ended(1));
            LifeTable before = COUNTING.result(state);
            LifeTableCounts right = of(Lifetime.ended(2));

            assertThat(before.customers()).isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(() -> COUNTING.add(state, Lifetime.ended(2))).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.add(state, Lifetime.ended(1))).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.merge(state, right)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.merge(right, state)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.addAll(state, new long[] {2}, new boolean[1], 0, 1))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(COUNTING.result(state)).isEqualTo(before);
            assertThat(COUNTING.result(right)).isEqualTo(LifeTable.of(List.of(Lifetime.ended(2))));
        }
    }

    @Nested
    class Columns {

        @ParameterizedTest(name = "{0} rows")
        @ValueSource(ints = {0, 1, 2, 500, 9_000, 200_000})
        void countWhatTheRowsCount(int rows) {
            SplittableRandom random = new SplittableRandom(rows);
            long[] times = new long[rows + 2];
            boolean[] ended = new boolean[rows + 2];
            LifeTableCounts oneByOne = COUNTING.empty();
            for (int row = 1; row <= rows; row++) {
                times[row] = random.nextInt(2) == 0 ? random.nextInt(9_000) : 1_000_000 + random.nextInt(5_000);
                ended[row] = random.nextBoolean();
                oneByOne = COUNTING.add(oneByOne, new Lifetime(times[row], ended[row]));
            }
            // Rows outside the part asked for are not looked at.
            times[0] = -1;
            times[rows + 1] = -1;

            LifeTableCounts state = COUNTING.addAll(COUNTING.empty(), times, ended, 1, rows + 1);
            assertThat(COUNTING.result(state)).isEqualTo(COUNTING.result(oneByOne));
        }

        @Test
        void countLateTimesThatAreAllDistinct() {
            int rows = 300_000;
            long[] times = new long[rows];
            boolean[] ended = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                times[row] = 1_000_000_000_000L + row * 7_919L % rows;
                ended[row] = times[row] % 3 == 0;
            }

            LifeTable table = COUNTING.result(COUNTING.addAll(COUNTING.empty(), times, ended, 0, rows));
            assertThat(table.rows()).hasSize(rows);
            assertThat(table.atRisk(1_000_000_100_000L)).isEqualTo(200_000);
            assertThat(table.events()).isEqualTo(100_000);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.LifeTableCountingTest#seeds")
        void goOnFromWhatWasCounted(long seed) {
            List<Lifetime> lifetimes = anything(seed);
            int half = lifetimes.size() / 2;
            long[] times = lifetimes.stream().mapToLong(Lifetime::time).toArray();
            boolean[] ended = new boolean[times.length];
            for (int row = 0; row < times.length; row++) {
                ended[row] = lifetimes.get(row).ended();
            }
            LifeTableCounts state = of(lifetimes.subList(0, half).toArray(new Lifetime[0]));
            state = COUNTING.addAll(state, times, ended, half, times.length);
            state = COUNTING.add(state, Lifetime.ended(5));

            assertThat(COUNTING.result(state))
                    .isEqualTo(LifeTable.of(lifetimes).plus(LifeTable.of(List.of(Lifetime.ended(5)))));
        }

        @Test
        void refusedLeaveTheCountsAsTheyWere() {
            LifeTableCounts state = of(Lifetime.ended(1));
            long[] times = {3, -1};

            assertThatThrownBy(() -> COUNTING.addAll(state, times, new boolean[2], 0, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("times[1] must not be negative, but was -1");
            assertThatThrownBy(() -> COUNTING.addAll(state, times, new boolean[3], 0, 1))
                    .hasMessage("ended must have 2 rows, but was \"3 rows\"");
            assertThatThrownBy(() -> COUNTING.addAll(state, times, new boolean[2], 0, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> COUNTING.addAll(state, times, new boolean[2], 2, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(COUNTING.result(state).customers()).isEqualTo(1);
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameWhatIsNull() {
            LifeTableCounts state = COUNTING.empty();

            assertThatThrownBy(() -> COUNTING.add(null, Lifetime.ended(1))).hasMessage("state");
            assertThatThrownBy(() -> COUNTING.add(state, null)).hasMessage("lifetime");
            assertThatThrownBy(() -> COUNTING.merge(null, state)).hasMessage("left");
            assertThatThrownBy(() -> COUNTING.merge(state, null)).hasMessage("right");
            assertThatThrownBy(() -> COUNTING.result(null)).hasMessage("state");
            assertThatThrownBy(() -> COUNTING.addAll(null, new long[0], new boolean[0], 0, 0))
                    .hasMessage("state");
            assertThatThrownBy(() -> COUNTING.addAll(state, null, new boolean[0], 0, 0))
                    .hasMessage("times");
            assertThatThrownBy(() -> COUNTING.addAll(state, new long[0], null, 0, 0))
                    .hasMessage("ended");
        }
    }
}
