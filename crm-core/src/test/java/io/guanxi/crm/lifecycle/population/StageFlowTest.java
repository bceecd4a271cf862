package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageFlowTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final StageFlow FLOW = StageFlow.on(List.of(JANUARY, FEBRUARY, MARCH));

    private static ReplayedRelationship explores(LocalDate opened, LocalDate... days) {
        return new ReplayedRelationship(
                CustomerRelationship.open(RandomReplays.LIN, opened),
                Stream.of(days)
                        .map(day -> new DayOutcome(day, LifecycleStage.EXPLORATION, Set.of()))
                        .toList());
    }

    private static StageFlowState of(ReplayedRelationship... replays) {
        StageFlowState state = FLOW.empty();
        for (ReplayedRelationship replayed : replays) {
            state = FLOW.add(state, replayed);
        }
        return state;
    }

    /** The state after a relationship was taken in so many times. */
    private static StageFlowState times(ReplayedRelationship replayed, long times) {
        StageFlowState sum = FLOW.empty();
        StageFlowState part = of(replayed);
        for (long left = times; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                sum = FLOW.merge(sum, part);
            }
            if (left > 1) {
                part = FLOW.merge(part, part.copy());
            }
        }
        return sum;
    }

    @Nested
    class Counting {

        @Test
        void knowsItsDays() {
            assertThat(FLOW.days()).containsExactly(JANUARY, FEBRUARY, MARCH);
            assertThat(FLOW).hasToString("StageFlow[3 days]");
        }

        @Test
        void beginsWithNothing() {
            assertThat(FLOW.resultOf(List.of())).isEqualTo(FLOW.result(FLOW.empty()));
            assertThat(FLOW.result(FLOW.empty()).customers()).isZero();
            assertThat(FLOW.empty()).hasToString("StageFlowState[0 customers]");
        }

        @Test
        void changesTheCountsItIsGiven() {
            StageFlowState state = FLOW.empty();

            assertThat(FLOW.add(state, explores(JANUARY, MARCH))).isSameAs(state);
            assertThat(FLOW.merge(state, of(explores(JANUARY, MARCH)))).isSameAs(state);
            assertThat(state).hasToString("StageFlowState[2 customers]");
        }

        @Test
        void leavesOutWhoWasAssessedOnNoDay() {
            assertThat(FLOW.result(of(explores(JANUARY), explores(MARCH.plusYears(1)))))
                    .isEqualTo(FLOW.result(FLOW.empty()));
        }

        @Test
        void holdsFortyTwoCountsForEachDayAndTwentyOneMore() {
            assertThat(FLOW.empty().size()).isEqualTo(3 * 42 + 21);
        }

        @Test
        void collectsWithoutRegardToOrderButInOneThreadEach() {
            assertThat(FLOW.collector().characteristics()).containsExactly(Collector.Characteristics.UNORDERED);
        }

        @Test
        void takesTenThousandDays() {
            List<LocalDate> days = JANUARY.datesUntil(JANUARY.plusDays(LifecycleReplay.MAX_DAYS))
                    .toList();
            LocalDate last = days.get(days.size() - 1);

            assertThat(StageFlow.on(days)
                            .resultOf(List.of(explores(JANUARY, last)))
                            .count(last, LifecycleStage.EXPLORATION))
                    .isEqualTo(1);
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
            SplittableRandom random = new SplittableRandom(seed);
            List<LocalDate> days = RandomReplays.days(random);

            AggregationLaws.check(StageFlow.on(days), RandomReplays.of(random, days, random.nextInt(30)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void mergeAsManyAsTheyAre(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long times = random.nextLong(1, 40);
            ReplayedRelationship replayed = explores(JANUARY.minusDays(random.nextInt(99)), FEBRUARY, MARCH);

            assertThat(FLOW.result(times(replayed, times)))
                    .isEqualTo(FLOW.resultOf(
                            Stream.generate(() -> replayed).limit(times).toList()));
        }
    }

    @Nested
    class Overflow {

        /** Stays three days so far: their sum is the first of the counts to overflow. */
        private final ReplayedRelationship threeDays = explores(MARCH.minusDays(3), MARCH);

        private final ReplayedRelationship noDays = explores(MARCH, MARCH);

        @Test
        void ofTheCustomersLeavesTheCountsAsTheyWere() {
            StageFlowState full = times(noDays, Long.MAX_VALUE);
            StageFlowState before = full.copy();

            assertThatThrownBy(() -> FLOW.add(full, noDays)).isInstanceOf(ArithmeticException.class);
            assertThat(full.sameAs(before)).isTrue();
            assertThat(FLOW.result(full).customers()).isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void ofALaterCountTakesBackTheEarlierOnes() {
            StageFlowState full = times(threeDays, Long.MAX_VALUE / 3);
            StageFlowState before = full.copy();

            assertThatThrownBy(() -> FLOW.add(full, threeDays)).isInstanceOf(ArithmeticException.class);
            assertThat(full.sameAs(before)).isTrue();
            assertThat(FLOW.result(FLOW.add(full, noDays)).customers()).isEqualTo(Long.MAX_VALUE / 3 + 1);
        }

        @Test
        void ofACountThatIsMetTwiceTakesBackBoth() {
            StageFlowState state = new StageFlowState(2);
            state.addAll(sink -> sink.add(0, Long.MAX_VALUE - 1));
            StageFlowState before = state.copy();

            assertThatThrownBy(() -> state.addAll(sink -> {
                        sink.add(1, 7);
                        sink.add(0, 1);
                        sink.add(0, 1);
                        sink.add(1, 7);
                    }))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(state.sameAs(before)).isTrue();
        }

        @Test
        void ofAMergeLeavesBothSidesAsTheyWere() {
            StageFlowState left = times(threeDays, Long.MAX_VALUE / 3);
            StageFlowState right = of(noDays, threeDays);
            StageFlowState leftBefore = left.copy();
            StageFlowState rightBefore = right.copy();

            assertThatThrownBy(() -> FLOW.merge(left, right)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> FLOW.merge(right, left)).isInstanceOf(ArithmeticException.class);
            assertThat(left.sameAs(leftBefore)).isTrue();
            assertThat(right.sameAs(rightBefore)).isTrue();
        }

        @Test
        void ofTheSumOverAllDaysIsNoMatrix() {
            ReplayedRelationship always = explores(JANUARY, JANUARY, FEBRUARY, MARCH);
            StageFlowState state = FLOW.empty();
            int february = StageFlow.Layout.move(1, LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION);
            int march = StageFlow.Layout.move(2, LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION);
            state.addAll(sink -> {
                sink.add(february, Long.MAX_VALUE);
                sink.add(march, 1);
            });
            StageFlowResult result = FLOW.result(state);

            assertThat(FLOW.result(of(always)).flow().total()).isEqualTo(2);
            assertThatThrownBy(result::flow).isInstanceOf(ArithmeticException.class);
            assertThat(result.flowTo(FEBRUARY).total()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Nested
    class Refusals {

        @Test
        void namesADayThatIsNotItsOwnAndKeepsTheCounts() {
            StageFlowState state = of(explores(JANUARY, MARCH));
            StageFlowState before = state.copy();
            ReplayedRelationship foreign = explores(JANUARY, JANUARY, JANUARY.plusDays(1), MARCH);

            assertThatThrownBy(() -> FLOW.add(state, foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("replayed day must be one of the days of the flow, but was 2025-02-01");
            assertThat(state.sameAs(before)).isTrue();
        }

        @Test
        void namesAMoveAfterTheLastDay() {
            StageFlowState state = FLOW.empty();
            CustomerRelationship later = RandomReplays.moved(
                    CustomerRelationship.open(RandomReplays.LIN, JANUARY), LifecycleStage.FORMATION, MARCH.plusDays(1));
            ReplayedRelationship replayed =
                    new ReplayedRelationship(later, explores(JANUARY, MARCH).outcomes());

            assertThatThrownBy(() -> FLOW.add(state, replayed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("replayed since must not be after the last day of the flow, 2025-03-31, but was"
                            + " 2025-04-01");
            assertThat(state.sameAs(FLOW.empty())).isTrue();
        }

        @Test
        void namesCountsOfAnotherNumberOfDays() {
            StageFlowState own = FLOW.empty();
            StageFlowState foreign = StageFlow.on(List.of(JANUARY)).empty();

            assertThatThrownBy(() -> FLOW.add(foreign, explores(JANUARY, JANUARY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must be of 3 days, but was \"63 cells\"");
            assertThatThrownBy(() -> FLOW.merge(foreign, own)).hasMessageStartingWith("left must be of 3 days");
            assertThatThrownBy(() -> FLOW.merge(own, foreign)).hasMessageStartingWith("right must be of 3 days");
            assertThatThrownBy(() -> FLOW.result(foreign)).hasMessageStartingWith("state must be of 3 days");
        }

        @Test
        void namesDaysThatAreNoSeries() {
            List<LocalDate> tooMany = JANUARY.datesUntil(JANUARY.plusDays(LifecycleReplay.MAX_DAYS + 1))
                    .toList();

            assertThatThrownBy(() -> StageFlow.on(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be 1 to 10000, but was \"0 days\"");
            assertThatThrownBy(() -> StageFlow.on(tooMany))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be 1 to 10000, but was \"10001 days\"");
            assertThatThrownBy(() -> StageFlow.on(List.of(JANUARY, MARCH, MARCH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days[2] must be after the day before it, but was 2025-03-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            StageFlowState state = FLOW.empty();
            List<LocalDate> gap = new ArrayList<>(Arrays.asList(JANUARY, null));

            assertThatThrownBy(() -> StageFlow.on(null)).hasMessage("days");
            assertThatThrownBy(() -> StageFlow.on(gap)).hasMessage("days[1]");
            assertThatThrownBy(() -> FLOW.add(null, explores(JANUARY, MARCH))).hasMessage("state");
            assertThatThrownBy(() -> FLOW.add(state, null)).hasMessage("replayed");
            assertThatThrownBy(() -> FLOW.merge(null, state)).hasMessage("left");
            assertThatThrownBy(() -> FLOW.merge(state, null)).hasMessage("right");
            assertThatThrownBy(() -> FLOW.result(null)).hasMessage("state");
        }
    }
}
