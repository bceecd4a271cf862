package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.SmallCrm.NEWCOMER;
import static io.guanxi.crm.statemachine.SmallCrm.REGULAR;
import static io.guanxi.crm.statemachine.SmallCrm.SILENT;
import static io.guanxi.crm.statemachine.SmallCrm.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Verdict;
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
import java.util.function.Supplier;
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

        private static final Optional<String> NONE = Optional.empty();
        private static final Optional<String> SOME = Optional.of("x");
        private static final TransitionRecord.Attempt ATTEMPT =
                new TransitionRecord.Attempt("x", new Verdict(Met.MET, List.of()));

        private static TransitionRecord<Stage> record(
                Outcome outcome, Stage to, Optional<String> edge, List<Effect> effects, Optional<String> fault) {
            return record(outcome, to, Optional.empty(), edge, List.of(), effects, fault);
        }

        private static TransitionRecord<Stage> record(
                Outcome outcome,
                Stage to,
                Optional<LocalDate> on,
                Optional<String> edge,
                List<TransitionRecord.Attempt> attempts,
                List<Effect> effects,
                Optional<String> fault) {
            return new TransitionRecord<>(
                    "machine",
                    1,
                    "00",
                    outcome,
                    Stage.FORMATION,
                    to,
                    Optional.of("event"),
                    on,
                    edge,
                    attempts,
                    effects,
                    fault,
                    List.of());
        }

        private static void assertRefused(Supplier<TransitionRecord<Stage>> record, String message) {
            assertThatIllegalArgumentException().isThrownBy(record::get).withMessageStartingWith(message);
        }

        @Test
        void mustGoWithTheOutcomeAndAreNamedOneByOne() {
            String edge = "edge must be there when, and only when, one was taken or its guard threw, but was";
            String fault = "fault must be there when, and only when, a guard threw, but was";
            List<Effect> effects = List.of(SmallCrm.NOTE);

            assertThat(record(Outcome.FIRED, Stage.CLOSED, SOME, effects, NONE).to())
                    .isEqualTo(Stage.CLOSED);
            assertThat(record(Outcome.FAULTED, Stage.FORMATION, SOME, List.of(), SOME)
                            .fault())
                    .isEqualTo(SOME);
            assertRefused(() -> record(Outcome.FIRED, Stage.CLOSED, NONE, List.of(), NONE), edge);
            assertRefused(() -> record(Outcome.REFUSED, Stage.FORMATION, SOME, List.of(), NONE), edge);
            assertRefused(() -> record(Outcome.FIRED, Stage.CLOSED, SOME, List.of(), SOME), fault);
            assertRefused(() -> record(Outcome.FAULTED, Stage.FORMATION, SOME, List.of(), NONE), fault);
            assertRefused(
                    () -> record(Outcome.IGNORED, Stage.CLOSED, NONE, List.of(), NONE),
                    "to must not change without an edge taken, but was");
            for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.IGNORED)) {
                assertRefused(
                        () -> record(outcome, Stage.FORMATION, NONE, effects, NONE),
                        "effects must be empty without an edge taken, but was");
            }
        }

        @Test
        void ofTimeAndAttemptsMustGoWithTheOutcome() {
            Optional<LocalDate> on = Optional.of(DAY);
            List<TransitionRecord.Attempt> attempts = List.of(ATTEMPT);

            assertRefused(
                    () -> record(Outcome.FIRED, Stage.CLOSED, on, SOME, List.of(), List.of(), NONE),
                    "on must be there when, and only when, an edge was taken by time, but was");
            assertRefused(
                    () -> record(Outcome.IGNORED, Stage.FORMATION, on, NONE, List.of(), List.of(), NONE),
                    "on must be there when, and only when, an edge was taken by time, but was");
            for (Outcome outcome : List.of(Outcome.IGNORED, Outcome.UNDECLARED, Outcome.NOT_DUE)) {
                assertRefused(
                        () -> record(outcome, Stage.FORMATION, Optional.empty(), NONE, attempts, List.of(), NONE),
                        "attempts must be empty where no guard was judged, but was");
            }
            assertThat(record(Outcome.REFUSED, Stage.FORMATION, Optional.empty(), NONE, attempts, List.of(), NONE)
                            .attempts())
                    .containsExactly(ATTEMPT);
        }

        @Test
        void areCopied() {
            List<Effect> effects = new ArrayList<>(List.of(SmallCrm.NOTE));
            TransitionRecord<Stage> record = record(Outcome.FIRED, Stage.CLOSED, SOME, effects, NONE);

            effects.clear();

            assertThat(record.effects()).containsExactly(SmallCrm.NOTE);
        }
    }

    @Nested
    class Reasons {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.statemachine.TransitionRecordTest#answers")
        void areThoseOfTheAnswer(Transition<Stage, Signal> answer) {
            TransitionRecord<Stage> record = answer.detach();

            assertThat(record.reasons()).isEqualTo(answer.reasons()).isNotEmpty();
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(record.why(locale)).isEqualTo(answer.why(locale)).isNotBlank();
            }
        }
    }
}
