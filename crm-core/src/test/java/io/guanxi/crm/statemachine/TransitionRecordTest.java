package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.SmallCrm.NEWCOMER;
import static io.guanxi.crm.statemachine.SmallCrm.REGULAR;
import static io.guanxi.crm.statemachine.SmallCrm.SILENT;
import static io.guanxi.crm.statemachine.SmallCrm.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.statemachine.SmallCrm.Called;
import io.guanxi.crm.statemachine.SmallCrm.Mailed;
import io.guanxi.crm.statemachine.SmallCrm.Notice;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers for storage. */
class TransitionRecordTest {

    private static final StateMachine<Stage, Signal, Profile> MACHINE = SmallCrm.machine();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    /** One answer of each kind, with personal data behind it. */
    static Stream<Transition<Stage, Signal>> answers() {
        Profile secret = new Profile("Wang Xiaoming", 917, 918, OptionalInt.of(919));
        return Stream.of(
                MACHINE.fire(Stage.EXPLORATION, SMALL, secret),
                MACHINE.tick(Stage.STABILITY, DAY, DAY.plusDays(200), secret),
                MACHINE.fire(
                        Stage.FORMATION, new Called(1), new Profile("Wang Xiaoming", 17, 918, OptionalInt.of(919))),
                MACHINE.fire(Stage.EXPLORATION, new Mailed("Wang Xiaoming 917"), secret),
                MACHINE.fire(Stage.EXPLORATION, Notice.NOISE, secret),
                MACHINE.tick(Stage.STABILITY, DAY, DAY, secret),
                MACHINE.fire(Stage.FORMATION, new Called(0), secret));
    }

    @Nested
    class Detached {

        @Test
        void firedKeepsEdgeReadingsAndEffects() {
            TransitionRecord<Stage> record =
                    MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR).detach();

            assertThat(record.machine()).isEqualTo("relationship");
            assertThat(record.version()).isEqualTo(3);
            assertThat(record.fingerprint()).isEqualTo(MACHINE.fingerprint());
            assertThat(record.outcome()).isEqualTo(Outcome.FIRED);
            assertThat(record.from()).isEqualTo(Stage.EXPLORATION);
            assertThat(record.to()).isEqualTo(Stage.FORMATION);
            assertThat(record.event()).contains("Purchased");
            assertThat(record.on()).isEmpty();
            assertThat(record.edge()).contains("warm-up");
            assertThat(record.attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.edge()).isEqualTo("warm-up");
                assertThat(attempt.verdict().readings())
                        .extracting(Reading::attribute)
                        .containsExactly("event.amount", "orders");
            });
            assertThat(record.effects()).containsExactly(SmallCrm.WELCOME);
            assertThat(record.fault()).isEmpty();
        }

        @Test
        void firedByTimeKeepsTheDayOfEffect() {
            TransitionRecord<Stage> record = MACHINE.tick(Stage.STABILITY, DAY, DAY.plusDays(200), SILENT)
                    .detach();

            assertThat(record.outcome()).isEqualTo(Outcome.FIRED);
            assertThat(record.event()).isEmpty();
            assertThat(record.on()).contains(DAY.plusDays(200));
            assertThat(record.effects()).containsExactly(SmallCrm.THANK, SmallCrm.WIN_BACK, SmallCrm.ALERT);
        }

        @Test
        void refusedKeepsWhatWasTried() {
            TransitionRecord<Stage> record =
                    MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER).detach();

            assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(record.to()).isEqualTo(Stage.EXPLORATION);
            assertThat(record.edge()).isEmpty();
            assertThat(record.attempts())
                    .extracting(TransitionRecord.Attempt::edge)
                    .containsExactly("warm-up", "big");
            assertThat(record.attempts())
                    .extracting(attempt -> attempt.verdict().met())
                    .containsOnly(Met.NOT_MET);
            assertThat(record.effects()).isEmpty();
        }

        @Test
        void undeclaredAndIgnoredKeepTheEvent() {
            TransitionRecord<Stage> undeclared = MACHINE.fire(Stage.EXPLORATION, new Mailed("hello"), REGULAR)
                    .detach();
            TransitionRecord<Stage> ignored =
                    MACHINE.fire(Stage.EXPLORATION, Notice.NOISE, REGULAR).detach();

            assertThat(undeclared.outcome()).isEqualTo(Outcome.UNDECLARED);
            assertThat(undeclared.event()).contains("Mailed");
            assertThat(ignored.outcome()).isEqualTo(Outcome.IGNORED);
            assertThat(ignored.event()).contains("NOISE");
            for (TransitionRecord<Stage> record : List.of(undeclared, ignored)) {
                assertThat(record.to()).isEqualTo(Stage.EXPLORATION);
                assertThat(record.attempts()).isEmpty();
                assertThat(record.edge()).isEmpty();
                assertThat(record.fault()).isEmpty();
            }
        }

        @Test
        void faultedKeepsEdgeAndFault() {
            TransitionRecord<Stage> record =
                    MACHINE.fire(Stage.FORMATION, new Called(0), REGULAR).detach();

            assertThat(record.outcome()).isEqualTo(Outcome.FAULTED);
            assertThat(record.edge()).contains("vip");
            assertThat(record.fault()).contains("java.lang.ArithmeticException: / by zero");
            assertThat(record.attempts()).isEmpty();
            assertThat(record.to()).isEqualTo(Stage.FORMATION);
        }

        @Test
        void notDueKeepsTheStateOnly() {
            TransitionRecord<Stage> record =
                    MACHINE.tick(Stage.STABILITY, DAY, DAY, REGULAR).detach();

            assertThat(record.outcome()).isEqualTo(Outcome.NOT_DUE);
            assertThat(record.from()).isEqualTo(Stage.STABILITY);
            assertThat(record.to()).isEqualTo(Stage.STABILITY);
            assertThat(record.event()).isEmpty();
            assertThat(record.on()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.statemachine.TransitionRecordTest#answers")
        void isTheSameEachTime(Transition<Stage, Signal> answer) {
            assertThat(answer.detach()).isEqualTo(answer.detach()).hasSameHashCodeAs(answer.detach());
        }

        @Test
        void coversAllOutcomes() {
            assertThat(answers().map(answer -> answer.detach().outcome())).contains(Outcome.values());
        }
    }

    @Nested
    class Privacy {

        /** All numbers of the profile begin with 91, the purchase was of 4,999.99. */
        @ParameterizedTest
        @MethodSource("io.guanxi.crm.statemachine.TransitionRecordTest#answers")
        void keepsReadingsOutOfToString(Transition<Stage, Signal> answer) {
            TransitionRecord<Stage> record = answer.detach();
            List<Object> shown = new ArrayList<>(List.of(answer, record));
            shown.addAll(record.attempts());
            if (answer instanceof Refused<Stage, Signal> refused) {
                shown.addAll(refused.tried());
            }

            assertThat(shown)
                    .allSatisfy(object -> assertThat(object.toString())
                            .doesNotContain("Wang", "917", "918", "919", "4999", "4,999", "by zero")
                            .isNotBlank());
        }

        @Test
        void leavesStatesAndIds() {
            assertThat(MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR))
                    .hasToString("Fired EXPLORATION → FORMATION by warm-up");
            assertThat(MACHINE.fire(Stage.EXPLORATION, SMALL, REGULAR).detach())
                    .hasToString("relationship 3: fired EXPLORATION → FORMATION at warm-up");
            assertThat(MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER))
                    .hasToString("Refused in EXPLORATION, tried [warm-up, big]");
            assertThat(MACHINE.fire(Stage.EXPLORATION, SMALL, NEWCOMER)
                            .detach()
                            .attempts()
                            .get(0))
                    .hasToString("warm-up: not met");
            assertThat(MACHINE.fire(Stage.EXPLORATION, Notice.NOISE, REGULAR)).hasToString("Ignored in EXPLORATION");
            assertThat(MACHINE.fire(Stage.EXPLORATION, Notice.CLOSE, REGULAR)).hasToString("Undeclared in EXPLORATION");
            assertThat(MACHINE.fire(Stage.FORMATION, new Called(0), REGULAR))
                    .hasToString("Faulted in FORMATION at vip");
            assertThat(MACHINE.edges().get(0)).hasToString("warm-up: [EXPLORATION] → FORMATION");
        }

        @Test
        void keepsMessagesOfExceptionsOutOfTheReasons() {
            Profile broken = new Profile("Wang Xiaoming", -917, 0, OptionalInt.empty());
            Transition<Stage, Signal> answer = MACHINE.fire(Stage.EXPLORATION, SMALL, broken);

            assertThat(answer.why(Locale.ENGLISH))
                    .contains("IllegalArgumentException")
                    .doesNotContain("917");
            assertThat(answer.toString()).doesNotContain("917");
        }
    }

    @Nested
    class Components {

        private static TransitionRecord<Stage> record(
                Outcome outcome, Stage to, Optional<String> edge, List<Effect> effects, Optional<String> fault) {
            return new TransitionRecord<>(
                    "machine",
                    1,
                    "00",
                    outcome,
                    Stage.FORMATION,
                    to,
                    Optional.of("event"),
                    Optional.empty(),
                    edge,
                    List.of(),
                    effects,
                    fault);
        }

        @Test
        void mustGoWithTheOutcome() {
            Optional<String> none = Optional.empty();
            Optional<String> some = Optional.of("x");

            assertThat(record(Outcome.FIRED, Stage.CLOSED, some, List.of(), none)
                            .to())
                    .isEqualTo(Stage.CLOSED);
            assertThat(record(Outcome.FAULTED, Stage.FORMATION, some, List.of(), some)
                            .fault())
                    .isEqualTo(some);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.FIRED, Stage.CLOSED, none, List.of(), none))
                    .withMessageStartingWith("edge ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.REFUSED, Stage.FORMATION, some, List.of(), none))
                    .withMessageStartingWith("edge ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.FIRED, Stage.CLOSED, some, List.of(), some))
                    .withMessageStartingWith("fault ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.FAULTED, Stage.FORMATION, some, List.of(), none))
                    .withMessageStartingWith("fault ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.IGNORED, Stage.CLOSED, none, List.of(), none))
                    .withMessageStartingWith("to ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> record(Outcome.IGNORED, Stage.FORMATION, none, List.of(SmallCrm.NOTE), none))
                    .withMessageStartingWith("to ");
        }

        @Test
        void areCopied() {
            List<Effect> effects = new ArrayList<>(List.of(SmallCrm.NOTE));
            TransitionRecord<Stage> record =
                    record(Outcome.FIRED, Stage.CLOSED, Optional.of("x"), effects, Optional.empty());

            effects.clear();

            assertThat(record.effects()).containsExactly(SmallCrm.NOTE);
        }
    }
}
