package io.guanxi.crm.lifecycle.winback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Loss;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WinBackPlanTest {

    private static final CustomerId LIN = CustomerId.of("lin");
    private static final LocalDate OPENED = LocalDate.of(2023, 1, 1);
    private static final LocalDate LOST = LocalDate.of(2025, 1, 31);
    private static final WinBackSchedule STANDARD = WinBackSchedule.standard();
    private static final List<Reason> BECAUSE = List.of(Reason.of(LifecycleReason.NO_PURCHASE));

    private static CustomerRelationship lost(LossCause cause) {
        return new CustomerRelationship(
                LIN,
                OPENED,
                LifecycleStage.STABILITY,
                List.of(new StageTransition(
                        LifecycleStage.STABILITY, LifecycleStage.LOST, LOST, Optional.of(cause), BECAUSE)));
    }

    private static WinBackPlan plan() {
        return WinBackPlan.of(lost(LossCause.PRICE), STANDARD);
    }

    private static Loss loss(LossCause cause) {
        return new Loss(LifecycleStage.STABILITY, LOST, cause);
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    @Nested
    class OfALostCustomer {

        @Test
        void beginsWithNothingDone() {
            assertThat(plan()).isEqualTo(new WinBackPlan(LIN, loss(LossCause.PRICE), STANDARD, Map.of()));
            assertThat(plan().next()).contains(WinBackStep.LISTEN);
            assertThat(plan().isComplete()).isFalse();
        }

        @Test
        void isDueByTheSchedule() {
            assertThat(Arrays.stream(WinBackStep.values()).map(plan()::due))
                    .containsExactly(
                            on("2025-02-07"),
                            on("2025-02-28"),
                            on("2025-03-31"),
                            on("2025-04-30"),
                            on("2025-05-31"),
                            on("2025-07-31"));
        }

        @Test
        void isTrueToTheExample() {
            assertThat(plan().dueOn(on("2025-03-01"))).containsExactly(WinBackStep.LISTEN, WinBackStep.MEET_DEMANDS);
        }

        @Test
        void isDueFromTheVeryDayOn() {
            assertThat(plan().dueOn(LOST)).isEmpty();
            assertThat(plan().dueOn(on("2025-02-06"))).isEmpty();
            assertThat(plan().dueOn(on("2025-02-07"))).containsExactly(WinBackStep.LISTEN);
            assertThat(plan().dueOn(on("2025-07-30"))).hasSize(5).doesNotContain(WinBackStep.CONTINUE_BUSINESS);
            assertThat(plan().dueOn(on("2025-07-31"))).containsExactly(WinBackStep.values());
        }

        @ParameterizedTest
        @EnumSource(
                value = LossCause.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"FIRM_INITIATED", "DECEASED"})
        void isMadeForEveryCauseThatLeavesSomebody(LossCause cause) {
            assertThat(WinBackPlan.of(lost(cause), STANDARD).loss()).isEqualTo(loss(cause));
        }

        @ParameterizedTest
        @EnumSource(
                value = LossCause.class,
                names = {"FIRM_INITIATED", "DECEASED"})
        void isRefusedWhereNobodyIsToBeWonBack(LossCause cause) {
            CustomerRelationship lost = lost(cause);

            assertThatThrownBy(() -> WinBackPlan.of(lost, STANDARD))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause of the loss must leave somebody to be won back, but was " + cause);
        }

        @ParameterizedTest
        @EnumSource(value = LifecycleStage.class, mode = EnumSource.Mode.EXCLUDE, names = "LOST")
        void isRefusedOnThePath(LifecycleStage stage) {
            CustomerRelationship onThePath = CustomerRelationship.openIn(LIN, OPENED, stage);

            assertThatThrownBy(() -> WinBackPlan.of(onThePath, STANDARD))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage must be lost for a win-back, but was " + stage);
        }

        @Test
        void isRefusedAfterTheWinBack() {
            CustomerRelationship back = new CustomerRelationship(
                    LIN,
                    OPENED,
                    LifecycleStage.STABILITY,
                    List.of(
                            lost(LossCause.PRICE).journal().get(0),
                            new StageTransition(
                                    LifecycleStage.LOST,
                                    LifecycleStage.FORMATION,
                                    LOST.plusDays(1),
                                    Optional.empty(),
                                    BECAUSE)));

            assertThatThrownBy(() -> WinBackPlan.of(back, STANDARD))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stage must be lost for a win-back, but was FORMATION");
        }
    }

    @Nested
    class Steps {

        @Test
        void areDoneOneAfterTheOther() {
            WinBackPlan plan = plan();
            for (WinBackStep step : WinBackStep.values()) {
                assertThat(plan.next()).contains(step);
                assertThat(plan.isComplete()).isFalse();
                plan = plan.done(step, plan.due(step));
                assertThat(plan.done()).containsEntry(step, plan.due(step));
            }

            assertThat(plan.next()).isEmpty();
            assertThat(plan.isComplete()).isTrue();
            assertThat(plan.dueOn(LocalDate.MAX)).isEmpty();
        }

        @Test
        void leaveThePlanBeforeAsItWas() {
            WinBackPlan before = plan();

            WinBackPlan after = before.done(WinBackStep.LISTEN, LOST);

            assertThat(before).isEqualTo(plan());
            assertThat(after)
                    .isEqualTo(new WinBackPlan(LIN, before.loss(), STANDARD, Map.of(WinBackStep.LISTEN, LOST)));
        }

        @Test
        void areNoLongerDueOnceDone() {
            WinBackPlan listened = plan().done(WinBackStep.LISTEN, on("2025-02-20"));

            assertThat(listened.dueOn(on("2025-03-01"))).containsExactly(WinBackStep.MEET_DEMANDS);
            assertThat(listened.next()).contains(WinBackStep.MEET_DEMANDS);
        }

        @Test
        void mayAllBeDoneOnTheDayOfTheLoss() {
            WinBackPlan plan = plan();
            for (WinBackStep step : WinBackStep.values()) {
                plan = plan.done(step, LOST);
            }

            assertThat(plan.isComplete()).isTrue();
        }

        @Test
        void areACopy() {
            Map<WinBackStep, LocalDate> given = new HashMap<>(Map.of(WinBackStep.LISTEN, LOST));

            WinBackPlan plan = new WinBackPlan(LIN, loss(LossCause.PRICE), STANDARD, given);
            given.clear();

            assertThat(plan.done()).containsExactly(Map.entry(WinBackStep.LISTEN, LOST));
            assertThatThrownBy(() -> plan.done().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void standInAPlanOnlyInTheirOrder(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<WinBackStep, LocalDate> done = new EnumMap<>(WinBackStep.class);
            boolean inOrder = true;
            boolean gap = false;
            LocalDate before = LOST;
            LocalDate day = LOST;
            for (WinBackStep step : WinBackStep.values()) {
                if (random.nextInt(5) == 0) {
                    gap = true;
                    continue;
                }
                day = day.plusDays(random.nextInt(-1, 10));
                done.put(step, day);
                inOrder &= !gap && !day.isBefore(before);
                before = day;
            }

            Optional<RuntimeException> refusal = Optional.empty();
            try {
                WinBackPlan plan = new WinBackPlan(LIN, loss(LossCause.UNKNOWN), STANDARD, done);
                assertThat(plan.done()).isEqualTo(done);
            } catch (IllegalArgumentException refused) {
                refusal = Optional.of(refused);
            }
            assertThat(refusal.isEmpty()).as("%s %s", done, refusal).isEqualTo(inOrder);
        }
    }

    @Nested
    class Refusals {

        private final WinBackPlan listened = plan().done(WinBackStep.LISTEN, on("2025-02-05"));

        @Test
        void namesAStepOutOfOrder() {
            assertThatThrownBy(() -> plan().done(WinBackStep.MEET_DEMANDS, on("2025-02-05")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("done must not go before LISTEN, but was MEET_DEMANDS");
            assertThatThrownBy(() -> listened.done(WinBackStep.CONTINUE_BUSINESS, on("2025-02-05")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("done must not go before MEET_DEMANDS, but was CONTINUE_BUSINESS");
        }

        @Test
        void namesAStepThatIsDoneTwice() {
            assertThatThrownBy(() -> listened.done(WinBackStep.LISTEN, on("2025-02-05")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("step must not be done twice, but was LISTEN");
        }

        @Test
        void namesADayBeforeTheLossOrTheStepBefore() {
            assertThatThrownBy(() -> plan().done(WinBackStep.LISTEN, on("2025-01-30")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("done[LISTEN] must not be before 2025-01-31, but was 2025-01-30");
            assertThatThrownBy(() -> listened.done(WinBackStep.MEET_DEMANDS, on("2025-02-04")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("done[MEET_DEMANDS] must not be before 2025-02-05, but was 2025-02-04");
        }

        @Test
        void namesADayThatIsNoBusinessDate() {
            assertThatThrownBy(() -> plan().done(WinBackStep.LISTEN, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("done[LISTEN] must ")
                    .hasMessageEndingWith("but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            CustomerRelationship lost = lost(LossCause.PRICE);
            Loss loss = loss(LossCause.PRICE);
            Map<WinBackStep, LocalDate> stepless = Collections.singletonMap(null, LOST);

            assertThatThrownBy(() -> WinBackPlan.of(null, STANDARD)).hasMessage("lost");
            assertThatThrownBy(() -> WinBackPlan.of(lost, null)).hasMessage("schedule");
            assertThatThrownBy(() -> new WinBackPlan(null, loss, STANDARD, Map.of()))
                    .hasMessage("customer");
            assertThatThrownBy(() -> new WinBackPlan(LIN, null, STANDARD, Map.of()))
                    .hasMessage("loss");
            assertThatThrownBy(() -> new WinBackPlan(LIN, loss, null, Map.of())).hasMessage("schedule");
            assertThatThrownBy(() -> new WinBackPlan(LIN, loss, STANDARD, null)).hasMessage("done");
            assertThatThrownBy(() -> new WinBackPlan(LIN, loss, STANDARD, stepless))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("done step");
            assertThatThrownBy(() -> plan().done(null, LOST)).hasMessage("step");
            assertThatThrownBy(() -> plan().done(WinBackStep.LISTEN, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("done[LISTEN]");
            assertThatThrownBy(() -> plan().due(null)).hasMessage("step");
            assertThatThrownBy(() -> plan().dueOn(null)).hasMessage("asOf");
        }
    }
}
