package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.aggregate.Move;
import io.guanxi.crm.aggregate.TransitionCounting;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageFlowResultTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final StageFlow FLOW = StageFlow.on(List.of(JANUARY, FEBRUARY, MARCH));

    private static final LifecycleStage EXPLORATION = LifecycleStage.EXPLORATION;
    private static final LifecycleStage FORMATION = LifecycleStage.FORMATION;
    private static final LifecycleStage LOST = LifecycleStage.LOST;

    private static DayOutcome at(LocalDate day, LifecycleStage stage, FindingKind... findings) {
        return new DayOutcome(day, stage, Set.of(findings));
    }

    private static CustomerRelationship opened(LocalDate day) {
        return CustomerRelationship.open(RandomReplays.LIN, day);
    }

    /** Opens on 2025-01-01, in formation on 2025-02-28, lost on 2025-03-31. */
    private static ReplayedRelationship leaves() {
        return new ReplayedRelationship(
                RandomReplays.moved(
                        RandomReplays.moved(opened(LocalDate.of(2025, 1, 1)), FORMATION, FEBRUARY), LOST, MARCH),
                List.of(
                        at(JANUARY, EXPLORATION, FindingKind.AT_RISK),
                        at(FEBRUARY, FORMATION, FindingKind.AT_RISK, FindingKind.OPEN_COMPLAINT),
                        at(MARCH, LOST)));
    }

    /** Opens on 2025-02-01, in formation on 2025-03-31. */
    private static ReplayedRelationship forms() {
        return new ReplayedRelationship(
                RandomReplays.moved(opened(LocalDate.of(2025, 2, 1)), FORMATION, MARCH),
                List.of(at(FEBRUARY, EXPLORATION, FindingKind.AT_RISK), at(MARCH, FORMATION)));
    }

    @Nested
    class Example {

        private final StageFlowResult result = FLOW.resultOf(List.of(leaves(), forms()));

        @Test
        void countsCustomersAndStages() {
            assertThat(result.days()).containsExactly(JANUARY, FEBRUARY, MARCH);
            assertThat(result.customers()).isEqualTo(2);
            assertThat(result.count(JANUARY, EXPLORATION)).isEqualTo(1);
            assertThat(result.count(FEBRUARY, EXPLORATION)).isEqualTo(1);
            assertThat(result.count(FEBRUARY, FORMATION)).isEqualTo(1);
            assertThat(result.count(MARCH, EXPLORATION)).isZero();
            assertThat(result.count(MARCH, FORMATION)).isEqualTo(1);
            assertThat(result.count(MARCH, LOST)).isEqualTo(1);
            assertThat(result).hasToString("StageFlowResult[2 customers, 3 days]");
        }

        @Test
        void countsFindings() {
            assertThat(result.count(JANUARY, FindingKind.AT_RISK)).isEqualTo(1);
            assertThat(result.count(FEBRUARY, FindingKind.AT_RISK)).isEqualTo(2);
            assertThat(result.count(FEBRUARY, FindingKind.OPEN_COMPLAINT)).isEqualTo(1);
            assertThat(result.count(MARCH, FindingKind.AT_RISK)).isZero();
        }

        @Test
        void countsMoves() {
            assertThat(result.flowTo(FEBRUARY).total()).isEqualTo(1);
            assertThat(result.flowTo(FEBRUARY).count(EXPLORATION, FORMATION)).isEqualTo(1);
            assertThat(result.flowTo(MARCH).count(EXPLORATION, FORMATION)).isEqualTo(1);
            assertThat(result.flowTo(MARCH).count(FORMATION, LOST)).isEqualTo(1);
            assertThat(result.flow().count(EXPLORATION, FORMATION)).isEqualTo(2);
            assertThat(result.flow().total()).isEqualTo(3);
            assertThat(result.flow().rate(EXPLORATION, FORMATION)).hasValue(1.0);
        }

        @Test
        void countsStays() {
            assertThat(result.stays(EXPLORATION, true)).isEqualTo(2);
            assertThat(result.stays(EXPLORATION, false)).isZero();
            assertThat(result.stays(FORMATION, true)).isEqualTo(1);
            assertThat(result.stays(FORMATION, false)).isEqualTo(1);
            assertThat(result.stays(LOST, true)).isZero();
            assertThat(result.stays(LOST, false)).isEqualTo(1);
        }

        @Test
        void takesTheMeanOfStaysThatEnded() {
            // 2025-01-01 to 2025-02-28 are 58 days, 2025-02-01 to 2025-03-31 are 58 as well.
            assertThat(result.meanSojourn(EXPLORATION)).contains(new BigDecimal("58.0"));
            assertThat(result.meanSojourn(FORMATION)).contains(new BigDecimal("31.0"));
            assertThat(result.meanSojourn(LOST)).isEmpty();
            assertThat(result.meanSojourn(LifecycleStage.STABILITY)).isEmpty();
        }

        @Test
        void roundsTheMeanHalfUp() {
            List<ReplayedRelationship> replays = new ArrayList<>();
            for (int customer = 0; customer < 20; customer++) {
                LocalDate day = customer == 0 ? FEBRUARY.plusDays(1) : FEBRUARY;
                replays.add(new ReplayedRelationship(
                        RandomReplays.moved(opened(FEBRUARY), FORMATION, day), List.of(at(MARCH, FORMATION))));
            }

            assertThat(FLOW.resultOf(replays).meanSojourn(EXPLORATION)).contains(new BigDecimal("0.1"));
            replays.add(replays.get(1));
            assertThat(FLOW.resultOf(replays).meanSojourn(EXPLORATION)).contains(new BigDecimal("0.0"));
        }

        @Test
        void hasNoMoveOverADayThatIsMissing() {
            ReplayedRelationship gap = new ReplayedRelationship(
                    opened(JANUARY), List.of(at(JANUARY, EXPLORATION), at(MARCH, EXPLORATION)));

            assertThat(FLOW.resultOf(List.of(gap)).flow().total()).isZero();
        }
    }

    @Nested
    class BruteForce {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsStagesAndFindingsOfEachDay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LocalDate> days = RandomReplays.days(random);
            List<ReplayedRelationship> replays = RandomReplays.of(random, days, random.nextInt(40));
            StageFlowResult result = StageFlow.on(days).resultOf(replays);

            assertThat(result.customers())
                    .isEqualTo(replays.stream()
                            .filter(one -> !one.outcomes().isEmpty())
                            .count());
            for (LocalDate day : days) {
                List<DayOutcome> outcomes =
                        replays.stream().flatMap(one -> on(one, day).stream()).toList();
                for (LifecycleStage stage : LifecycleStage.values()) {
                    assertThat(result.count(day, stage))
                            .isEqualTo(outcomes.stream()
                                    .filter(one -> one.stage() == stage)
                                    .count());
                }
                for (FindingKind kind : FindingKind.values()) {
                    assertThat(result.count(day, kind))
                            .isEqualTo(outcomes.stream()
                                    .filter(one -> one.findings().contains(kind))
                                    .count());
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsMovesBetweenNeighbouringDays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LocalDate> days = RandomReplays.days(random);
            List<ReplayedRelationship> replays = RandomReplays.of(random, days, random.nextInt(40));
            StageFlowResult result = StageFlow.on(days).resultOf(replays);

            TransitionMatrix<LifecycleStage> sum = matrix(List.of());
            for (int place = 1; place < days.size(); place++) {
                LocalDate before = days.get(place - 1);
                LocalDate day = days.get(place);
                List<Move<LifecycleStage>> moves = new ArrayList<>();
                for (ReplayedRelationship one : replays) {
                    on(one, before)
                            .ifPresent(from ->
                                    on(one, day).ifPresent(to -> moves.add(Move.of(from.stage(), to.stage()))));
                }
                assertThat(result.flowTo(day)).isEqualTo(matrix(moves));
                sum = sum.plus(matrix(moves));
            }
            assertThat(result.flow()).isEqualTo(sum);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsStaysAndTheirDays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LocalDate> days = RandomReplays.days(random);
            List<ReplayedRelationship> replays = RandomReplays.of(random, days, random.nextInt(40));
            StageFlowResult result = StageFlow.on(days).resultOf(replays);
            List<Sojourn> stays = replays.stream()
                    .filter(one -> !one.outcomes().isEmpty())
                    .flatMap(one -> one.relationship().sojourns(days.get(days.size() - 1)).stream())
                    .toList();

            for (LifecycleStage stage : LifecycleStage.values()) {
                List<Sojourn> ended = stays.stream()
                        .filter(stay -> stay.stage() == stage && stay.ended())
                        .toList();
                assertThat(result.stays(stage, true)).isEqualTo(ended.size());
                assertThat(result.stays(stage, false))
                        .isEqualTo(stays.stream()
                                .filter(stay -> stay.stage() == stage && !stay.ended())
                                .count());
                assertThat(result.meanSojourn(stage)).isEqualTo(mean(ended));
            }
        }

        private static Optional<DayOutcome> on(ReplayedRelationship replayed, LocalDate day) {
            return replayed.outcomes().stream()
                    .filter(outcome -> outcome.day().equals(day))
                    .findFirst();
        }

        private static TransitionMatrix<LifecycleStage> matrix(List<Move<LifecycleStage>> moves) {
            return TransitionCounting.over(List.of(LifecycleStage.values())).resultOf(moves);
        }

        private static Optional<BigDecimal> mean(List<Sojourn> stays) {
            BigDecimal days = stays.stream()
                    .map(stay -> BigDecimal.valueOf(stay.days()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return stays.isEmpty()
                    ? Optional.empty()
                    : Optional.of(days.divide(BigDecimal.valueOf(stays.size()), MathContext.DECIMAL128)
                            .setScale(1, RoundingMode.HALF_UP));
        }
    }

    @Nested
    class Equality {

        private final StageFlowResult result = FLOW.resultOf(List.of(leaves(), forms()));

        @Test
        void isByTheFigures() {
            StageFlowResult same = FLOW.resultOf(List.of(forms(), leaves()));

            assertThat(result).isEqualTo(same).hasSameHashCodeAs(same);
            assertThat(result).isNotEqualTo(FLOW.resultOf(List.of(leaves()))).isNotEqualTo(FLOW.days());
        }

        @Test
        void isByTheDaysAsWell() {
            StageFlow later = StageFlow.on(List.of(JANUARY, FEBRUARY, MARCH.plusDays(1)));

            assertThat(FLOW.resultOf(List.of())).isNotEqualTo(later.resultOf(List.of()));
        }

        @Test
        void isKeptWhenTheCountsGoOn() {
            StageFlowState state = FLOW.add(FLOW.empty(), leaves());
            StageFlowResult before = FLOW.result(state);

            StageFlowResult after = FLOW.result(FLOW.add(state, forms()));

            assertThat(before).isEqualTo(FLOW.resultOf(List.of(leaves()))).isNotEqualTo(after);
            assertThat(after).isEqualTo(result);
        }
    }

    @Nested
    class Refusals {

        private final StageFlowResult result = FLOW.resultOf(List.of(leaves(), forms()));
        private final LocalDate foreign = LocalDate.of(2025, 2, 1);

        @Test
        void namesADayThatIsNotItsOwn() {
            assertThatThrownBy(() -> result.count(foreign, LOST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must be one of the days of the flow, but was 2025-02-01");
            assertThatThrownBy(() -> result.count(foreign, FindingKind.AT_RISK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must be one of the days of the flow, but was 2025-02-01");
            assertThatThrownBy(() -> result.flowTo(foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must be one of the days of the flow, but was 2025-02-01");
        }

        @Test
        void namesTheFirstDayToWhichNothingFlows() {
            assertThatThrownBy(() -> result.flowTo(JANUARY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must not be the first of the days, but was 2025-01-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            assertThatThrownBy(() -> result.count(null, LOST)).hasMessage("day");
            assertThatThrownBy(() -> result.count(JANUARY, (LifecycleStage) null))
                    .hasMessage("stage");
            assertThatThrownBy(() -> result.count(JANUARY, (FindingKind) null)).hasMessage("kind");
            assertThatThrownBy(() -> result.flowTo(null)).hasMessage("day");
            assertThatThrownBy(() -> result.stays(null, true)).hasMessage("stage");
            assertThatThrownBy(() -> result.meanSojourn(null)).hasMessage("stage");
        }
    }
}
