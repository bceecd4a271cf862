package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.statemachine.SmallCrm.Notice;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of a definition: what they take, and that a machine keeps what it was built from. */
class MachineBuilderTest {

    enum Nothing {}

    private static MachineBuilder<Stage, Signal, Profile> builder() {
        return StateMachine.define("x", 1, Stage.class, Signal.class, Profile.class);
    }

    private static EdgeTrigger<Stage, Signal, Profile> begun() {
        return builder().edge("edge").from(Stage.EXPLORATION);
    }

    @Nested
    class Definitions {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a\u0000b", " a"})
        void needAnIdThatCanBeRead(String id) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define(id, 1, Stage.class, Signal.class, Profile.class))
                    .withMessageStartingWith("id ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().edge(id))
                    .withMessageStartingWith("id ");
        }

        @Test
        void takeIdsOf64Characters() {
            String longest = "a".repeat(Edge.MAX_ID);

            assertThat(StateMachine.define(longest, 1, Stage.class, Signal.class, Profile.class))
                    .isNotNull();
            assertThat(builder().edge(longest)).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define(longest + "a", 1, Stage.class, Signal.class, Profile.class));
            assertThatIllegalArgumentException().isThrownBy(() -> builder().edge(longest + "a"));
        }

        @Test
        void beginWithVersion1() {
            assertThat(StateMachine.define("x", 1, Stage.class, Signal.class, Profile.class))
                    .isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 0, Stage.class, Signal.class, Profile.class))
                    .withMessageContaining("version must be at least 1, but was 0");
        }

        @Test
        void needStatesAndEvents() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 1, Nothing.class, Signal.class, Profile.class))
                    .withMessageContaining("states");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StateMachine.define("x", 1, Stage.class, Nothing.class, Profile.class))
                    .withMessageContaining("events");
        }

        @Test
        void takeTimersThatLeadForward() {
            assertThat(begun().after(Period.ZERO)).isNotNull();
            assertThat(begun().after(Period.ofDays(1))).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> begun().after(Period.ofDays(-1)))
                    .withMessageContaining("after");
            assertThatIllegalArgumentException().isThrownBy(() -> begun().after(Period.of(1, -1, 0)));
            assertThatIllegalArgumentException().isThrownBy(() -> begun().after(Period.ofYears(1_001)));
        }

        @Test
        void holdAtMost1000Edges() {
            MachineBuilder<Stage, Signal, Profile> builder = builder();
            for (int edge = 0; edge < StateMachine.MAX_EDGES; edge++) {
                builder.edge("edge " + edge)
                        .from(Stage.EXPLORATION)
                        .on(Notice.CLOSE)
                        .to(Stage.CLOSED);
            }
            EventEdgeBuilder<Stage, Signal, Profile, Signal> last =
                    builder.edge("last").from(Stage.EXPLORATION).on(Notice.CLOSE);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> last.to(Stage.CLOSED))
                    .withMessageContaining("1000");
        }
    }

    @Nested
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    class Nulls {

        /** A step with null for an argument, and how the message must begin. */
        record Case(String named, ThrowingCallable step) {
            @Override
            public String toString() {
                return named;
            }
        }

        static Stream<Case> cases() {
            Condition<Profile> none = null;
            return Stream.of(
                    new Case("id", () -> StateMachine.define(null, 1, Stage.class, Signal.class, Profile.class)),
                    new Case(
                            "states",
                            () -> StateMachine.define("x", 1, (Class<Stage>) null, Signal.class, Profile.class)),
                    new Case("events", () -> StateMachine.define("x", 1, Stage.class, null, Profile.class)),
                    new Case("context", () -> StateMachine.define("x", 1, Stage.class, Signal.class, null)),
                    new Case("initial", () -> builder().initial(null)),
                    new Case("id", () -> builder().edge(null)),
                    new Case("from", () -> builder().edge("x").from(null)),
                    new Case("event", () -> begun().on((Signal) null)),
                    new Case("event", () -> begun().on((Class<Signal>) null)),
                    new Case("after", () -> begun().after(null)),
                    new Case("condition", () -> begun().on(Notice.CLOSE).when(none)),
                    new Case("condition", () -> begun().on(Notice.CLOSE).whenEvent(null)),
                    new Case("condition", () -> begun().after(Period.ZERO).when(none)),
                    new Case("id", () -> begun().on(Notice.CLOSE).whenOpaque(null, (event, profile) -> true)),
                    new Case("test", () -> begun().on(Notice.CLOSE).whenOpaque("x", null)),
                    new Case("to", () -> begun().on(Notice.CLOSE).to(null)),
                    new Case("state", () -> builder().ignore(null, Notice.CLOSE)),
                    new Case("event", () -> builder().ignore(Stage.CLOSED, (Signal) null)),
                    new Case("state", () -> builder().onEntry(null, SmallCrm.ALERT)),
                    new Case("state", () -> builder().onExit(null, SmallCrm.ALERT)),
                    new Case("ambiguity", () -> builder().ambiguity(null)));
        }

        static Stream<Case> elements() {
            return Stream.of(
                    new Case("from", () -> builder().edge("x").from(Stage.CLOSED, Stage.DECLINE, null)),
                    new Case("terminal", () -> builder().terminal(Stage.CLOSED, null)),
                    new Case("effects", () -> begun().on(Notice.CLOSE).to(Stage.CLOSED, SmallCrm.ALERT, null)),
                    new Case("effects", () -> begun().after(Period.ZERO).to(Stage.CLOSED, SmallCrm.ALERT, null)),
                    new Case("effects", () -> builder().onEntry(Stage.CLOSED, SmallCrm.ALERT, null)),
                    new Case("effects", () -> builder().onExit(Stage.CLOSED, SmallCrm.ALERT, null)));
        }

        @ParameterizedTest
        @MethodSource("cases")
        void areNamed(Case wanted) {
            assertThatNullPointerException().isThrownBy(wanted.step()).withMessage(wanted.named());
        }

        @ParameterizedTest
        @MethodSource("elements")
        void amongSeveralArgumentsAreNamedToo(Case wanted) {
            assertThatNullPointerException().isThrownBy(wanted.step()).withMessageStartingWith(wanted.named());
        }
    }

    @Nested
    class Machines {

        static Stream<Map.Entry<String, Consumer<MachineBuilder<Stage, Signal, Profile>>>> additions() {
            return Stream.of(
                    Map.entry("initial", builder -> builder.initial(Stage.DECLINE)),
                    Map.entry("terminal", builder -> builder.terminal(Stage.DECLINE)),
                    Map.entry(
                            "edge",
                            builder -> builder.edge("new")
                                    .from(Stage.EXPLORATION)
                                    .on(Notice.CLOSE)
                                    .to(Stage.CLOSED)),
                    Map.entry("begun edge", builder -> builder.edge("new").from(Stage.EXPLORATION)),
                    Map.entry("ignore", builder -> builder.ignore(Stage.DECLINE, Notice.COMPLAINT)),
                    Map.entry("entry", builder -> builder.onEntry(Stage.FORMATION, SmallCrm.ALERT)),
                    Map.entry("exit", builder -> builder.onExit(Stage.FORMATION, SmallCrm.ALERT)),
                    Map.entry("ambiguity", builder -> builder.ambiguity(Ambiguity.DECLARATION_ORDER)));
        }

        @ParameterizedTest
        @MethodSource("additions")
        void doNotChangeWithTheirBuilder(Map.Entry<String, Consumer<MachineBuilder<Stage, Signal, Profile>>> addition) {
            MachineBuilder<Stage, Signal, Profile> builder = SmallCrm.builder();
            StateMachine<Stage, Signal, Profile> machine = builder.build();
            String before = machine.toMermaid(Locale.ENGLISH) + machine.toMarkdown(Locale.ENGLISH);

            addition.getValue().accept(builder);

            assertThat(machine).isEqualTo(SmallCrm.machine());
            assertThat(machine.fingerprint()).isEqualTo(SmallCrm.machine().fingerprint());
            assertThat(machine.toMermaid(Locale.ENGLISH) + machine.toMarkdown(Locale.ENGLISH))
                    .isEqualTo(before);
            assertThat(machine.fire(Stage.EXPLORATION, Notice.CLOSE, SmallCrm.REGULAR))
                    .isInstanceOf(Undeclared.class);
        }

        @Test
        void areTheSameWhenBuiltTwice() {
            MachineBuilder<Stage, Signal, Profile> builder = SmallCrm.builder();

            assertThat(builder.build()).isEqualTo(builder.build());
            assertThat(builder.check()).isEqualTo(builder.check());
        }

        @Test
        void giveListsThatCannotBeChanged() {
            StateMachine<Stage, Signal, Profile> machine = SmallCrm.machine();

            for (List<?> list : List.of(
                    machine.edges(),
                    machine.states(),
                    machine.flaws(),
                    machine.exits(Stage.STABILITY),
                    machine.edges().get(0).effects(),
                    machine.edges().get(0).events())) {
                assertThat(list).isUnmodifiable();
            }
            assertThat(machine.terminal()).isUnmodifiable();
            assertThat(machine.edges().get(0).sources()).isUnmodifiable();
        }

        @Test
        void refuseToBeBuiltWithAnUnfinishedEdgeUntilItIsFinished() {
            MachineBuilder<Stage, Signal, Profile> builder = SmallCrm.builder();
            EventEdgeBuilder<Stage, Signal, Profile, Signal> edge =
                    builder.edge("late").from(Stage.DECLINE).on(Notice.COMPLAINT);

            assertThat(builder.check()).contains(new Flaw.UnfinishedEdge("late"));

            edge.to(Stage.CLOSED);

            assertThat(builder.build().edges()).extracting(Edge::id).endsWith("late");
        }
    }
}
