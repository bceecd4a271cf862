package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Answers.faulted;
import static io.guanxi.crm.statemachine.Answers.fired;
import static io.guanxi.crm.statemachine.Answers.notDue;
import static io.guanxi.crm.statemachine.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.statemachine.TickTest.Step.Go;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers to the passing of time. */
class TickTest {

    private static final IntAttribute<Integer> IDLE = Attribute.ofInt("idle", Integer::intValue, 0, 1_000);
    private static final LocalDate JAN_31 = LocalDate.of(2025, 1, 31);

    enum Step {
        FIRST,
        SECOND,
        THIRD,
        LAST;

        enum Go {
            ON
        }
    }

    private static MachineBuilder<Step, Go, Integer> builder() {
        return StateMachine.define("steps", 1, Step.class, Go.class, Integer.class)
                .initial(Step.FIRST)
                .terminal(Step.LAST)
                .edge("on")
                .from(Step.FIRST, Step.SECOND)
                .on(Go.ON)
                .to(Step.THIRD)
                .edge("end")
                .from(Step.THIRD)
                .on(Go.ON)
                .to(Step.LAST);
    }

    /** FIRST to SECOND after a time. */
    private static StateMachine<Step, Go, Integer> after(Period period) {
        return builder()
                .edge("time")
                .from(Step.FIRST)
                .after(period)
                .to(Step.SECOND)
                .build();
    }

    /** FIRST to SECOND after 10 days if idle for 5, to THIRD after 20 days if idle for 3, to LAST after 30 days. */
    private static StateMachine<Step, Go, Integer> guarded() {
        return builder()
                .edge("thirty")
                .from(Step.FIRST)
                .after(Period.ofDays(30))
                .to(Step.LAST)
                .edge("twenty")
                .from(Step.FIRST)
                .after(Period.ofDays(20))
                .when(IDLE.atLeast(3))
                .to(Step.THIRD)
                .edge("ten")
                .from(Step.FIRST)
                .after(Period.ofDays(10))
                .when(IDLE.atLeast(5))
                .to(Step.SECOND)
                .build();
    }

    @Nested
    class NotYetDue {

        @Test
        void namesTheEarliestDueDate() {
            NotDue<Step, Go> answer = notDue(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(9), 5));

            assertThat(answer.nextDue()).contains(JAN_31.plusDays(10));
            assertThat(answer.to()).isEqualTo(Step.FIRST);
            assertThat(answer.event()).isEmpty();
            assertThat(answer.moved()).isFalse();
            assertThat(answer.why(Locale.ENGLISH)).isEqualTo("Stays in FIRST: nothing is due before 2025-02-10.");
            assertThat(answer.why(Locale.CHINA)).isEqualTo("仍处于FIRST：2025-02-10 之前没有到期的边。");
        }

        @Test
        void endsOnTheDueDateItself() {
            assertThat(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(9), 5))
                    .isInstanceOf(NotDue.class);
            assertThat(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(10), 5))
                    .isInstanceOf(Fired.class);
        }

        @Test
        void holdsForeverWithoutTimers() {
            NotDue<Step, Go> answer = notDue(guarded().tick(Step.THIRD, JAN_31, JAN_31.plusYears(9), 5));

            assertThat(answer.nextDue()).isEmpty();
            assertThat(answer.why(Locale.ENGLISH)).isEqualTo("Stays in THIRD: nothing falls due.");
            assertThat(answer.why(Locale.CHINA)).isEqualTo("仍处于THIRD：没有会到期的边。");
        }
    }

    @Nested
    class Due {

        @Test
        void triesEdgesInTheOrderOfTheirDueDates() {
            LocalDate asOf = JAN_31.plusDays(30);

            assertThat(fired(guarded().tick(Step.FIRST, JAN_31, asOf, 5)).edge())
                    .isEqualTo("ten");
            assertThat(fired(guarded().tick(Step.FIRST, JAN_31, asOf, 3)).edge())
                    .isEqualTo("twenty");
            assertThat(fired(guarded().tick(Step.FIRST, JAN_31, asOf, 2)).edge())
                    .isEqualTo("thirty");
        }

        @Test
        void triesEdgesOfOneDueDateInTheOrderOfDeclaration() {
            StateMachine<Step, Go, Integer> machine = builder()
                    .edge("first")
                    .from(Step.FIRST)
                    .after(Period.ofMonths(1))
                    .when(IDLE.atLeast(2))
                    .to(Step.SECOND)
                    .edge("second")
                    .from(Step.FIRST)
                    .after(Period.ofDays(28))
                    .when(IDLE.atLeast(1))
                    .to(Step.THIRD)
                    .ambiguity(Ambiguity.DECLARATION_ORDER)
                    .build();
            LocalDate inFebruary = LocalDate.of(2025, 2, 1);
            LocalDate inMarch = LocalDate.of(2025, 3, 1);

            assertThat(fired(machine.tick(Step.FIRST, inFebruary, inFebruary.plusDays(28), 2))
                            .edge())
                    .isEqualTo("first");
            assertThat(fired(machine.tick(Step.FIRST, inFebruary, inFebruary.plusDays(28), 1))
                            .edge())
                    .isEqualTo("second");
            assertThat(fired(machine.tick(Step.FIRST, inMarch, inMarch.plusMonths(1), 2))
                            .edge())
                    .isEqualTo("second");
        }

        @Test
        void takesGuardedEdgesOnTheDayOfTheTickAndUnguardedOnesWhenTheyWereDue() {
            LocalDate asOf = JAN_31.plusDays(400);
            Fired<Step, Go> guarded = fired(guarded().tick(Step.FIRST, JAN_31, asOf, 5));
            Fired<Step, Go> unguarded = fired(guarded().tick(Step.FIRST, JAN_31, asOf, 0));

            assertThat(guarded.due()).contains(JAN_31.plusDays(10));
            assertThat(guarded.on()).contains(asOf);
            assertThat(unguarded.due()).contains(JAN_31.plusDays(30));
            assertThat(unguarded.on()).contains(JAN_31.plusDays(30));
        }

        @Test
        void saysWhyInBothLanguages() {
            Transition<Step, Go> answer = guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(12), 7);

            assertThat(answer.why(Locale.ENGLISH))
                    .isEqualTo("Moved from FIRST to SECOND by edge ten: due on 2025-02-10, in effect from 2025-02-12."
                            + " idle: 7, required: ≥ 5 – met.");
            assertThat(answer.why(Locale.CHINA))
                    .isEqualTo("经边 ten 从FIRST转移到SECOND：2025-02-10 到期，自 2025-02-12 起生效。" + "idle：7，要求 ≥ 5：达到。");
        }

        @Test
        void isRefusedWithTheNextDueDateWhereNoGuardIsMet() {
            Refused<Step, Go> early = refused(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(10), 4));
            Refused<Step, Go> later = refused(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(20), 2));

            assertThat(early.tried()).extracting(Tried::edge).containsExactly("ten");
            assertThat(early.nextDue()).contains(JAN_31.plusDays(20));
            assertThat(early.event()).isEmpty();
            assertThat(later.tried()).extracting(Tried::edge).containsExactly("ten", "twenty");
            assertThat(later.nextDue()).contains(JAN_31.plusDays(30));
            assertThat(early.why(Locale.ENGLISH))
                    .isEqualTo("Stays in FIRST: no guard of the timed edges that are due is met. Edge ten:"
                            + " idle: 4, required: ≥ 5 – not met, 1 away.");
            assertThat(early.why(Locale.CHINA)).isEqualTo("仍处于FIRST：已到期的定时边的守卫均未达到。边 ten：idle：4，要求 ≥ 5：未达到，相差 1。");
        }

        @Test
        void isRefusedWithoutNextDueDateWhereAllAreDue() {
            StateMachine<Step, Go, Integer> machine = builder()
                    .edge("time")
                    .from(Step.FIRST)
                    .after(Period.ofDays(1))
                    .when(IDLE.atLeast(1))
                    .to(Step.SECOND)
                    .build();

            assertThat(refused(machine.tick(Step.FIRST, JAN_31, JAN_31.plusDays(9), 0))
                            .nextDue())
                    .isEmpty();
        }

        @Test
        void isFaultedWhereAGuardThrows() {
            Faulted<Step, Go> answer = faulted(guarded().tick(Step.FIRST, JAN_31, JAN_31.plusDays(30), -1));

            assertThat(answer.edge()).isEqualTo("ten");
            assertThat(answer.event()).isEmpty();
            assertThat(answer.cause()).hasMessageContaining("idle");
        }

        @Test
        void takesOpaqueTestsOfTheContext() {
            StateMachine<Step, Go, Integer> machine = builder()
                    .edge("odd")
                    .from(Step.FIRST)
                    .after(Period.ofDays(1))
                    .whenOpaque("odd", idle -> idle % 2 == 1)
                    .to(Step.SECOND)
                    .build();

            assertThat(machine.tick(Step.FIRST, JAN_31, JAN_31.plusDays(1), 3)).isInstanceOf(Fired.class);
            assertThat(machine.tick(Step.FIRST, JAN_31, JAN_31.plusDays(1), 4)).isInstanceOf(Refused.class);
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @CsvSource({
            "2025-01-31, P1M, 2025-02-28",
            "2024-01-31, P1M, 2024-02-29",
            "2025-01-31, P30D, 2025-03-02",
            "2025-03-31, P1M, 2025-04-30",
            "2025-02-28, P1M, 2025-03-28",
            "2025-02-28, P30D, 2025-03-30",
            "2024-02-29, P1Y, 2025-02-28",
            "2024-02-29, P12M, 2025-02-28",
            "2025-01-31, P1M1D, 2025-03-01",
            "0001-01-01, P1D, 0001-01-02",
            "9998-12-31, P1Y, 9999-12-31",
            "2025-01-31, P0D, 2025-01-31"
        })
        void fallDueByTheCalendar(LocalDate enteredOn, Period period, LocalDate due) {
            StateMachine<Step, Go, Integer> machine = after(period);

            assertThat(machine.due(Step.FIRST, enteredOn)).contains(due);
            assertThat(fired(machine.tick(Step.FIRST, enteredOn, due, 0)).due()).contains(due);
            if (due.isAfter(enteredOn)) {
                assertThat(machine.tick(Step.FIRST, enteredOn, due.minusDays(1), 0))
                        .isInstanceOf(NotDue.class);
            }
        }

        @ParameterizedTest
        @CsvSource({"9999-12-31, P1D", "9999-01-01, P1Y", "9000-01-01, P1000Y", "9999-12-31, P1000Y"})
        void beyondTheYear9999NeverCome(LocalDate enteredOn, Period period) {
            StateMachine<Step, Go, Integer> machine = after(period);

            assertThat(machine.due(Step.FIRST, enteredOn)).isEmpty();
            assertThat(notDue(machine.tick(Step.FIRST, enteredOn, LocalDate.of(9999, 12, 31), 0))
                            .nextDue())
                    .isEmpty();
        }

        @Test
        void mustNotRunBackwards() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> guarded().tick(Step.FIRST, JAN_31, JAN_31.minusDays(1), 5))
                    .withMessage("asOf must not lie before enteredOn 2025-01-31, but was 2025-01-30");
            assertThat(guarded().tick(Step.FIRST, JAN_31, JAN_31, 5)).isInstanceOf(NotDue.class);
        }

        @Test
        void mustLieInTheYears1To9999() {
            LocalDate late = LocalDate.of(10_000, 1, 1);
            LocalDate early = LocalDate.of(0, 12, 31);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> guarded().tick(Step.FIRST, JAN_31, late, 5))
                    .withMessageContaining("asOf");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> guarded().tick(Step.FIRST, early, JAN_31, 5))
                    .withMessageContaining("enteredOn");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> guarded().due(Step.FIRST, late))
                    .withMessageContaining("enteredOn");
        }

        @Test
        void areTheEarliestOfAll() {
            assertThat(guarded().due(Step.FIRST, JAN_31)).contains(JAN_31.plusDays(10));
            assertThat(guarded().due(Step.THIRD, JAN_31)).isEmpty();
        }
    }

    @Nested
    class Late {

        /** Two timers in a row, the first without guard. */
        private static StateMachine<Step, Go, Integer> chain() {
            return builder()
                    .edge("one")
                    .from(Step.FIRST)
                    .after(Period.ofMonths(1))
                    .to(Step.SECOND)
                    .edge("two")
                    .from(Step.SECOND)
                    .after(Period.ofMonths(2))
                    .when(IDLE.atLeast(5))
                    .to(Step.THIRD)
                    .edge("three")
                    .from(Step.THIRD)
                    .after(Period.ZERO)
                    .to(Step.LAST)
                    .build();
        }

        @Test
        void takesOneEdgeOnlyAndNamesTheNextDueDate() {
            Fired<Step, Go> one = fired(chain().tick(Step.FIRST, JAN_31, LocalDate.of(2026, 1, 1), 5));

            assertThat(one.to()).isEqualTo(Step.SECOND);
            assertThat(one.on()).contains(LocalDate.of(2025, 2, 28));
            assertThat(one.nextDue()).contains(LocalDate.of(2025, 4, 28));
        }

        @Test
        void isCaughtUpWithTickByTick() {
            LocalDate asOf = LocalDate.of(2026, 1, 1);
            List<String> edges = new ArrayList<>();
            Step state = Step.FIRST;
            Optional<LocalDate> entered = Optional.of(JAN_31);
            while (entered.isPresent()) {
                Transition<Step, Go> answer = chain().tick(state, entered.get(), asOf, 5);
                entered = Optional.empty();
                if (answer instanceof Fired<Step, Go> fired) {
                    edges.add(fired.edge() + " on " + fired.on().orElseThrow() + ", next " + fired.nextDue());
                    state = fired.to();
                    entered = fired.on();
                }
            }

            assertThat(state).isEqualTo(Step.LAST);
            assertThat(edges)
                    .containsExactly(
                            "one on 2025-02-28, next Optional[2025-04-28]",
                            "two on 2026-01-01, next Optional[2026-01-01]",
                            "three on 2026-01-01, next Optional.empty");
        }

        @Test
        void fallsDueAtOnceAfterAPeriodOfZero() {
            Fired<Step, Go> three = fired(chain().tick(Step.THIRD, JAN_31, JAN_31, 0));

            assertThat(three.due()).contains(JAN_31);
            assertThat(three.on()).contains(JAN_31);
        }

        @Test
        void namesNoNextDueDateBeyondTheYear9999() {
            LocalDate end = LocalDate.of(9999, 12, 1);

            assertThat(fired(chain().tick(Step.FIRST, end.minusMonths(1), end, 0))
                            .nextDue())
                    .isEmpty();
        }
    }
}
