package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Answers.faulted;
import static io.guanxi.crm.statemachine.Answers.fired;
import static io.guanxi.crm.statemachine.Answers.refused;
import static io.guanxi.crm.statemachine.Answers.undeclared;
import static io.guanxi.crm.statemachine.SmallCrm.BIG;
import static io.guanxi.crm.statemachine.SmallCrm.NEWCOMER;
import static io.guanxi.crm.statemachine.SmallCrm.REGULAR;
import static io.guanxi.crm.statemachine.SmallCrm.SILENT;
import static io.guanxi.crm.statemachine.SmallCrm.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.statemachine.SmallCrm.Called;
import io.guanxi.crm.statemachine.SmallCrm.Mailed;
import io.guanxi.crm.statemachine.SmallCrm.Notice;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The answers to events. */
class StateMachineTest {

    private static final StateMachine<Stage, Signal, Profile> MACHINE = SmallCrm.machine();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    @Nested
    class FiredAnswer {

        @Test
        void namesTheEdgeAndTheStates() {
            Fired<Stage, Signal> fired = fired(MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR));

            assertThat(fired.edge()).isEqualTo("warm-up");
            assertThat(fired.from()).isEqualTo(Stage.EXPLORATION);
            assertThat(fired.to()).isEqualTo(Stage.FORMATION);
            assertThat(fired.event()).containsSame(SMALL);
            assertThat(fired.moved()).isTrue();
            assertThat(fired.on()).isEmpty();
            assertThat(fired.due()).isEmpty();
            assertThat(fired.nextDue()).isEmpty();
        }

        @Test
        void hasTheReadingsOfEventAndContext() {
            Fired<Stage, Signal> fired = fired(MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR));

            assertThat(fired.verdict().passed()).isTrue();
            assertThat(fired.verdict().readings())
                    .extracting(Reading::attribute)
                    .containsExactly("event.amount", "orders");
        }

        @Test
        void saysWhyInBothLanguages() {
            Transition<Stage, Signal> fired = MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR);

            assertThat(fired.why(Locale.ENGLISH))
                    .isEqualTo("Moved from exploration to formation on Purchased by edge warm-up."
                            + " event.amount: 4,999.99, required: < 5,000.00 – met. orders: 2, required: ≥ 2 – met.");
            assertThat(fired.why(Locale.CHINA))
                    .isEqualTo("因 Purchased 经边 warm-up 从考察期转移到形成期。"
                            + "event.金额：4,999.99，要求 < 5,000.00：达到。订单数：2，要求 ≥ 2：达到。");
        }

        @Test
        void takesTheEdgeWhoseEventIsMet() {
            assertThat(fired(MACHINE.fire(Stage.EXPLORATION, BIG, NEWCOMER)).edge())
                    .isEqualTo("big");
            assertThat(MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER).moved()).isFalse();
        }

        @Test
        void ofAnUnguardedEdgeHasNoReadings() {
            Fired<Stage, Signal> fired = fired(MACHINE.fire(Stage.DECLINE, Notice.CLOSE, NEWCOMER));

            assertThat(fired.to()).isEqualTo(Stage.CLOSED);
            assertThat(fired.verdict().readings()).isEmpty();
            assertThat(fired.reasons()).hasSize(1);
        }

        @Test
        void readsAnOpaqueTest() {
            Fired<Stage, Signal> fired = fired(MACHINE.fire(Stage.FORMATION, new Called(60), REGULAR));

            assertThat(fired.edge()).isEqualTo("vip");
            assertThat(fired.why(Locale.ENGLISH)).endsWith("vip call: required that it holds – met.");
        }
    }

    @Nested
    class Effects {

        @Test
        void areThoseOfExitEdgeAndEntryInThisOrder() {
            assertThat(MACHINE.tick(Stage.STABILITY, DAY, DAY.plusYears(1), SILENT)
                            .effects())
                    .containsExactly(SmallCrm.THANK, SmallCrm.WIN_BACK, SmallCrm.ALERT);
            assertThat(MACHINE.fire(Stage.EXPLORATION, BIG, REGULAR).effects()).containsExactly(SmallCrm.GREET);
        }

        @Test
        void ofALoopLeaveAndEnterTheState() {
            Transition<Stage, Signal> loop = MACHINE.fire(Stage.STABILITY, new Mailed("hello"), REGULAR);

            assertThat(loop.moved()).isTrue();
            assertThat(loop.to()).isEqualTo(Stage.STABILITY);
            assertThat(loop.effects()).containsExactly(SmallCrm.THANK, SmallCrm.NOTE, SmallCrm.GREET);
        }

        @Test
        void areNoneWhereNothingMoves() {
            assertThat(MACHINE.fire(Stage.STABILITY, SMALL, REGULAR).effects()).isEmpty();
            assertThat(MACHINE.tick(Stage.STABILITY, DAY, DAY.plusYears(1), REGULAR)
                            .effects())
                    .isEmpty();
        }
    }

    @Nested
    class RefusedAnswer {

        @Test
        void listsTheEdgesThatWereTried() {
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER);

            assertThat(refused(answer).nextDue()).isEmpty();
            assertThat(refused(answer).tried()).extracting(Tried::edge).containsExactly("warm-up", "big");
            assertThat(refused(answer).tried().get(0).verdict().unmet())
                    .extracting(Reading::attribute)
                    .containsExactly("orders");
            assertThat(answer.to()).isEqualTo(Stage.EXPLORATION);
            assertThat(answer.event()).containsSame(SMALL);
        }

        @Test
        void saysWhyInBothLanguages() {
            Transition<Stage, Signal> answer =
                    MACHINE.fire(Stage.FORMATION, SMALL, new Profile("", 2, 0, OptionalInt.of(99)));

            assertThat(answer.why(Locale.ENGLISH))
                    .isEqualTo("Stays in formation: no guard for Purchased is met. Edge grow:"
                            + " points: 99, required: ≥ 100 – not met, 1 away.");
            assertThat(answer.why(Locale.CHINESE))
                    .isEqualTo("仍处于形成期：Purchased 的守卫均未达到。边 grow：积分：99，要求 ≥ 100：未达到，相差 1。");
        }

        @Test
        void showsWhatIsUnknown() {
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.FORMATION, SMALL, NEWCOMER);

            assertThat(refused(answer).tried().get(0).verdict().met()).isEqualTo(Met.UNKNOWN);
            assertThat(answer.why(Locale.ENGLISH)).endsWith("points: unknown, required: ≥ 100 – unknown.");
            assertThat(MACHINE.next(Stage.FORMATION, SMALL, NEWCOMER)).isEqualTo(Stage.FORMATION);
        }
    }

    @Nested
    class OtherAnswers {

        @Test
        void undeclaredListsWhatTheStateKnows() {
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.EXPLORATION, Notice.COMPLAINT, REGULAR);

            assertThat(undeclared(answer).declared()).containsExactly("Purchased", "NOISE");
            assertThat(answer.why(Locale.ENGLISH))
                    .isEqualTo("Stays in exploration: COMPLAINT is not declared there, only Purchased, NOISE.");
            assertThat(answer.why(Locale.CHINA)).isEqualTo("仍处于考察期：此状态未声明 COMPLAINT，仅声明了 Purchased, NOISE。");
        }

        @Test
        void undeclaredInATerminalStateSaysThatNothingIsDeclared() {
            assertThat(MACHINE.fire(Stage.CLOSED, SMALL, REGULAR).why(Locale.ENGLISH))
                    .isEqualTo("Stays in closed: Purchased is not declared there, nor is any other event.");
        }

        @Test
        void ignoredIsNotUndeclared() {
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.EXPLORATION, Notice.NOISE, REGULAR);

            assertThat(answer).isInstanceOf(Ignored.class);
            assertThat(answer.to()).isEqualTo(Stage.EXPLORATION);
            assertThat(answer.event()).contains(Notice.NOISE);
            assertThat(answer.why(Locale.ENGLISH)).isEqualTo("Stays in exploration: NOISE is ignored there.");
            assertThat(answer.why(Locale.CHINA)).isEqualTo("仍处于考察期：此状态忽略 NOISE。");
            assertThat(MACHINE.fire(Stage.FORMATION, Notice.NOISE, REGULAR)).isInstanceOf(Undeclared.class);
        }

        @Test
        void faultedCarriesWhatAnOpaqueTestThrew() {
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.FORMATION, new Called(0), REGULAR);

            assertThat(faulted(answer).edge()).isEqualTo("vip");
            assertThat(faulted(answer).cause()).isInstanceOf(ArithmeticException.class);
            assertThat(answer.to()).isEqualTo(Stage.FORMATION);
            assertThat(answer.moved()).isFalse();
            assertThat(answer.why(Locale.ENGLISH))
                    .isEqualTo("Stays in formation: the guard of edge vip failed with java.lang.ArithmeticException.");
            assertThat(answer.why(Locale.CHINA)).isEqualTo("仍处于形成期：边 vip 的守卫出错：java.lang.ArithmeticException。");
        }

        @Test
        void faultedCarriesWhatAReadingOutsideItsDomainThrew() {
            Profile broken = new Profile("Li Si", -1, 0, OptionalInt.empty());

            assertThat(faulted(MACHINE.fire(Stage.EXPLORATION, SMALL, broken)).cause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders");
        }

        @Test
        void faultedListsTheEdgesThatWereTriedBefore() {
            StateMachine<Stage, Notice, Profile> machine = StateMachine.define(
                            "faults", 1, Stage.class, Notice.class, Profile.class)
                    .initial(Stage.EXPLORATION)
                    .terminal(Stage.FORMATION, Stage.STABILITY, Stage.DECLINE, Stage.CLOSED)
                    .edge("data")
                    .from(Stage.EXPLORATION)
                    .on(Notice.CLOSE)
                    .when(SmallCrm.ORDERS.atLeast(5))
                    .to(Stage.FORMATION)
                    .edge("code")
                    .from(Stage.EXPLORATION)
                    .on(Notice.CLOSE)
                    .whenOpaque("points", (event, profile) -> profile.points().orElseThrow() > 5)
                    .to(Stage.STABILITY)
                    .edge("rest")
                    .from(Stage.EXPLORATION)
                    .on(Notice.NOISE)
                    .to(Stage.DECLINE)
                    .edge("end")
                    .from(Stage.EXPLORATION)
                    .on(Notice.COMPLAINT)
                    .to(Stage.CLOSED)
                    .ambiguity(Ambiguity.DECLARATION_ORDER)
                    .build();

            assertThat(machine.fire(Stage.EXPLORATION, Notice.CLOSE, NEWCOMER).why(Locale.ENGLISH))
                    .isEqualTo("Stays in exploration: the guard of edge code failed with"
                            + " java.util.NoSuchElementException. Edge data: orders: 1, required: ≥ 5 – not met, 4"
                            + " away.");
            assertThatThrownBy(() -> machine.next(Stage.EXPLORATION, Notice.CLOSE, NEWCOMER))
                    .isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void nextThrowsWhereFireIsFaulted() {
            assertThatThrownBy(() -> MACHINE.next(Stage.FORMATION, new Called(0), REGULAR))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Match {

        private static String folded(Transition<Stage, Signal> answer) {
            return answer.match(
                    fired -> "fired " + fired.edge(),
                    refused -> "refused " + refused.tried(),
                    undeclared -> "undeclared " + undeclared.declared(),
                    ignored -> "ignored " + ignored.from(),
                    faulted -> "faulted " + faulted.edge(),
                    notDue -> "not due " + notDue.nextDue());
        }

        @Test
        void givesEachAnswerToItsFunction() {
            assertThat(folded(MACHINE.fire(Stage.EXPLORATION, BIG, REGULAR))).isEqualTo("fired big");
            assertThat(folded(MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER))).isEqualTo("refused [warm-up, big]");
            assertThat(folded(MACHINE.fire(Stage.DECLINE, Notice.NOISE, REGULAR)))
                    .isEqualTo("undeclared [CLOSE]");
            assertThat(folded(MACHINE.fire(Stage.EXPLORATION, Notice.NOISE, REGULAR)))
                    .isEqualTo("ignored EXPLORATION");
            assertThat(folded(MACHINE.fire(Stage.FORMATION, new Called(0), REGULAR)))
                    .isEqualTo("faulted vip");
            assertThat(folded(MACHINE.tick(Stage.CLOSED, DAY, DAY, REGULAR))).isEqualTo("not due Optional.empty");
        }
    }

    @Nested
    class Overview {

        @Test
        void previewAnswersEachEventFromTheSameState() {
            List<Transition<Stage, Signal>> answers =
                    MACHINE.preview(Stage.EXPLORATION, List.of(BIG, SMALL, Notice.NOISE), NEWCOMER);

            assertThat(answers)
                    .extracting(answer -> answer.getClass().getSimpleName())
                    .containsExactly("Fired", "Refused", "Ignored");
            assertThat(answers).extracting(Transition::from).containsOnly(Stage.EXPLORATION);
        }

        @Test
        void exitsAreTheEdgesOnEventsAndByTimeInTheirOrder() {
            assertThat(MACHINE.exits(Stage.FORMATION)).extracting(Edge::id).containsExactly("grow", "vip", "cool");
            assertThat(MACHINE.exits(Stage.CLOSED)).isEmpty();
        }

        @Test
        void showsTheDefinition() {
            assertThat(MACHINE.id()).isEqualTo("relationship");
            assertThat(MACHINE.version()).isEqualTo(3);
            assertThat(MACHINE.states()).containsExactly(Stage.values());
            assertThat(MACHINE.initial()).isEqualTo(Stage.EXPLORATION);
            assertThat(MACHINE.terminal()).containsExactly(Stage.CLOSED);
            assertThat(MACHINE.edges())
                    .extracting(Edge::id)
                    .containsExactly("warm-up", "big", "grow", "vip", "note", "cool", "done");
            assertThat(MACHINE.flaws())
                    .extracting(flaw -> flaw.text(Locale.ROOT))
                    .containsExactly("No state has an edge for COMPLAINT or ignores it.");
        }
    }
}
