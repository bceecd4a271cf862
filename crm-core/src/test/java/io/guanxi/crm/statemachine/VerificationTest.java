package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Door.AGE;
import static io.guanxi.crm.statemachine.Door.OPEN;
import static io.guanxi.crm.statemachine.Door.SHUT;
import static io.guanxi.crm.statemachine.Door.assertError;
import static io.guanxi.crm.statemachine.Door.assertSound;
import static io.guanxi.crm.statemachine.Door.assertWarning;
import static io.guanxi.crm.statemachine.Door.blank;
import static io.guanxi.crm.statemachine.Door.openedByPulling;
import static io.guanxi.crm.statemachine.Door.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.statemachine.Door.Guest;
import io.guanxi.crm.statemachine.Door.Hand;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Purchased;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each flaw in the smallest definition that has it, and how it goes. */
class VerificationTest {

    private static MachineBuilder<Door, Hand, Guest> shutByPushing() {
        return openedByPulling().edge("shut").from(OPEN).on(Hand.PUSH).to(SHUT);
    }

    @Nested
    class NoInitial {

        @Test
        void isWhatADefinitionWithoutInitialStateHas() {
            MachineBuilder<Door, Hand, Guest> builder = blank().edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .edge("open")
                    .from(SHUT)
                    .on(Hand.PULL)
                    .to(OPEN);

            assertError(
                    builder,
                    new Flaw.NoInitial(),
                    "没有初始状态：请调用一次 initial(…)。",
                    "There is no initial state: call initial(…) once.");
            assertSound(builder.initial(OPEN));
        }
    }

    @Nested
    class TwoInitials {

        @Test
        void areNamedInTheOrderInWhichTheyWereGiven() {
            assertSound(shutByPushing());
            assertError(
                    shutByPushing().initial(SHUT),
                    new Flaw.TwoInitials(List.of(OPEN, SHUT)),
                    "初始状态不止一个：开, 关。",
                    "There is more than one initial state: open, shut.");
        }
    }

    @Nested
    class DuplicateId {

        @Test
        void isNamedOnce() {
            assertError(
                    shutByPushing().edge("open").from(SHUT).on(Hand.PUSH).to(OPEN),
                    new Flaw.DuplicateId("open"),
                    "多条边使用了同一标识 open。",
                    "More than one edge has the id open.");
            assertSound(shutByPushing().edge("Open").from(SHUT).on(Hand.PUSH).to(OPEN));
        }
    }

    @Nested
    class UnfinishedEdge {

        @Test
        void isReportedAtEveryStep() {
            Flaw flaw = new Flaw.UnfinishedEdge("lost");
            String chinese = "边 lost 已开始定义，却从未用 to(…) 给出目标。";
            String english = "Edge lost was begun, but never given a target with to(…).";

            assertError(with(shutByPushing(), builder -> builder.edge("lost")), flaw, chinese, english);
            assertError(with(shutByPushing(), builder -> builder.edge("lost").from(SHUT)), flaw, chinese, english);
            assertError(
                    with(
                            shutByPushing(),
                            builder -> builder.edge("lost").from(SHUT).on(Hand.PUSH)),
                    flaw,
                    chinese,
                    english);
            assertSound(with(
                    shutByPushing(),
                    builder -> builder.edge("lost").from(SHUT).on(Hand.PUSH).to(OPEN)));
        }
    }

    sealed interface Trade permits Bought, Returned {}

    record Bought(int amount) implements Trade {}

    record Returned(int amount) implements Trade {}

    @Nested
    class NameClash {

        @Test
        void ofTwoDomainsIsReportedAndNothingProvenAboutTheEdges() {
            IntAttribute<Guest> other = Attribute.ofInt("age", Guest::age, 0, 120);

            assertError(
                    ages(other.atMost(49)),
                    new Flaw.NameClash(
                            "age",
                            new Flaw.Meaning("age: int 0..99", Origin.CONTEXT),
                            new Flaw.Meaning("age: int 0..120", Origin.CONTEXT)),
                    "名称 age 有两个不同的含义：age: int 0..99（上下文）；以及 age: int 0..120（上下文）。",
                    "The name age has two different meanings: age: int 0..99 (context); and age: int 0..120"
                            + " (context).");
            assertSound(ages(AGE.atMost(49)));
        }

        @Test
        void ofEventAndContextIsReported() {
            IntAttribute<Profile> confusing = Attribute.ofInt("event.amount", Profile::orders, 0, 9);
            MachineBuilder<Stage, Signal, Profile> builder = SmallCrm.builder()
                    .edge("confusing")
                    .from(Stage.DECLINE)
                    .on(Purchased.class)
                    .when(confusing.atLeast(1))
                    .to(Stage.FORMATION);

            assertThat(clashes(builder)).singleElement().satisfies(clash -> {
                assertThat(clash.name()).isEqualTo("event.amount");
                assertThat(clash.first().origin()).isEqualTo(Origin.EVENT);
                assertThat(clash.second()).isEqualTo(new Flaw.Meaning("event.amount: int 0..9", Origin.CONTEXT));
                assertThat(clash.text(Locale.ENGLISH))
                        .contains(" (event); and ")
                        .endsWith("event.amount: int 0..9 (context).");
                assertThat(clash.text(Locale.CHINA))
                        .contains("（事件）；以及 ")
                        .endsWith("（上下文）。")
                        .doesNotContain("of the");
            });
        }

        private static List<Flaw.NameClash> clashes(MachineBuilder<?, ?, ?> builder) {
            return builder.check().stream()
                    .filter(Flaw.NameClash.class::isInstance)
                    .map(Flaw.NameClash.class::cast)
                    .toList();
        }

        private static List<Flaw.AmbiguousPair> pairs(MachineBuilder<?, ?, ?> builder) {
            return builder.check().stream()
                    .filter(Flaw.AmbiguousPair.class::isInstance)
                    .map(Flaw.AmbiguousPair.class::cast)
                    .toList();
        }

        private static Condition<Hand> hand(String id) {
            return Condition.opaque(id, hand -> true);
        }

        private static Condition<Guest> guest(String id) {
            return Condition.opaque(id, guest -> true);
        }

        @Test
        void ofOpaqueTestsOfEventAndContextIsReportedAndNothingProven() {
            MachineBuilder<Door, Hand, Guest> builder = openedByPulling()
                    .edge("dead if they were one")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .whenEvent(hand("big"))
                    .when(guest("event.big").negate())
                    .to(SHUT);

            assertError(
                    builder,
                    new Flaw.NameClash(
                            "event.big",
                            new Flaw.Meaning("⟨event.big⟩", Origin.EVENT),
                            new Flaw.Meaning("⟨event.big⟩", Origin.CONTEXT)),
                    "名称 event.big 有两个不同的含义：⟨event.big⟩（事件）；以及 ⟨event.big⟩（上下文）。",
                    "The name event.big has two different meanings: ⟨event.big⟩ (event); and ⟨event.big⟩ (context).");
        }

        @Test
        void ofOpaqueTestsOfBothAndOfTheContextIsReported() {
            MachineBuilder<Door, Hand, Guest> builder = openedByPulling()
                    .edge("both")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .whenOpaque("x", (hand, guest) -> true)
                    .to(SHUT)
                    .edge("context")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .when(guest("x").negate())
                    .to(OPEN);

            assertThat(builder.check())
                    .containsExactly(new Flaw.NameClash(
                            "x",
                            new Flaw.Meaning("⟨x⟩", Origin.EVENT_AND_CONTEXT),
                            new Flaw.Meaning("⟨x⟩", Origin.CONTEXT)));
            assertThat(builder.check().get(0).text(Locale.CHINA)).contains("⟨x⟩（事件与上下文）");
        }

        @Test
        void isNoneBetweenTestsOfOneOrigin() {
            assertSound(openedByPulling()
                    .edge("yes")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .whenEvent(hand("x"))
                    .when(guest("x"))
                    .to(SHUT)
                    .edge("no")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .whenEvent(hand("x").negate())
                    .to(OPEN));
        }

        private static final IntAttribute<Bought> PAID = Attribute.ofInt("amount", Bought::amount, 0, 9);
        private static final IntAttribute<Returned> REPAID = Attribute.ofInt("amount", Returned::amount, 0, 99);

        private static MachineBuilder<Door, Trade, Guest> trades() {
            return StateMachine.define("trade", 1, Door.class, Trade.class, Guest.class)
                    .initial(OPEN)
                    .edge("bought")
                    .from(OPEN)
                    .on(Bought.class)
                    .whenEvent(PAID.atLeast(5))
                    .to(SHUT)
                    .edge("returned")
                    .from(SHUT)
                    .on(Returned.class)
                    .whenEvent(REPAID.atLeast(50))
                    .to(OPEN);
        }

        @Test
        void isNoneBetweenAttributesOfTwoTypesOfEvent() {
            assertThat(trades().check()).isEmpty();

            MachineBuilder<Door, Trade, Guest> overlapping = trades().edge("bought more")
                    .from(OPEN)
                    .on(Bought.class)
                    .whenEvent(PAID.atLeast(9))
                    .to(OPEN);
            assertThat(overlapping.check()).hasSize(1);
            assertThat(pairs(overlapping))
                    .singleElement()
                    .satisfies(pair -> assertThat(pair.exact()).isTrue());
        }

        @Test
        void isReportedBetweenAttributesOfOneTypeOfEvent() {
            IntAttribute<Bought> other = Attribute.ofInt("amount", Bought::amount, 0, 7);
            MachineBuilder<Door, Trade, Guest> builder = trades().edge("bought less")
                    .from(OPEN)
                    .on(Bought.class)
                    .whenEvent(other.atLeast(5))
                    .to(OPEN);

            assertThat(builder.check())
                    .containsExactly(new Flaw.NameClash(
                            "event.amount",
                            new Flaw.Meaning("event.amount: int 0..9", Origin.EVENT),
                            new Flaw.Meaning("event.amount: int 0..7", Origin.EVENT)));
        }

        @Test
        void isReportedBetweenTheContextAndEachEvent() {
            IntAttribute<Guest> confusing = Attribute.ofInt("event.amount", Guest::age, 0, 99);
            MachineBuilder<Door, Trade, Guest> builder = trades().edge("confusing")
                    .from(SHUT)
                    .after(Period.ofDays(1))
                    .when(confusing.atLeast(5))
                    .to(OPEN);

            assertThat(clashes(builder))
                    .extracting(Flaw.NameClash::name, clash -> clash.second().origin())
                    .containsExactly(tuple("event.amount", Origin.CONTEXT));
        }

        private static MachineBuilder<Door, Hand, Guest> ages(Condition<Guest> second) {
            return openedByPulling()
                    .edge("old")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .when(AGE.atLeast(50))
                    .to(SHUT)
                    .edge("young")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .when(second)
                    .to(OPEN);
        }
    }

    @Nested
    class TerminalWithExit {

        @Test
        void namesStateAndEdge() {
            assertError(
                    shutByPushing().terminal(SHUT),
                    new Flaw.TerminalWithExit(SHUT, "open"),
                    "状态关是终止状态，却有离开它的边 open。",
                    "State shut is terminal, but edge open leaves it.");
        }

        @Test
        void isALoopToo() {
            MachineBuilder<Door, Hand, Guest> builder = blank().initial(OPEN)
                    .terminal(SHUT)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .ignore(OPEN, Hand.PULL);

            assertSound(builder);
            assertThat(builder.edge("slam").from(SHUT).on(Hand.PUSH).to(SHUT).check())
                    .containsExactly(new Flaw.TerminalWithExit(SHUT, "slam"));
        }
    }

    @Nested
    class IgnoredAndHandled {

        @Test
        void namesStateEventAndEdge() {
            assertSound(shutByPushing().ignore(SHUT, Hand.PUSH));
            assertError(
                    shutByPushing().ignore(OPEN, Hand.PUSH),
                    new Flaw.IgnoredAndHandled(OPEN, Door.PUSH, "shut"),
                    "在状态开，事件 PUSH 被声明忽略，却又由边 shut 处理。",
                    "In state open the event PUSH is ignored, but edge shut deals with it.");
        }
    }

    @Nested
    class UnusedEvent {

        @Test
        void isAWarning() {
            MachineBuilder<Door, Hand, Guest> builder = blank().initial(OPEN)
                    .terminal(SHUT)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT);

            assertWarning(
                    builder,
                    new Flaw.UnusedEvent(Door.PULL),
                    "没有状态为 PULL 声明边，也没有状态忽略它。",
                    "No state has an edge for PULL or ignores it.");
            assertSound(builder.ignore(SHUT, Hand.PULL));
        }
    }

    @Nested
    class UnreachableState {

        @Test
        void cannotBeEnteredFromTheInitialState() {
            MachineBuilder<Door, Hand, Guest> builder = openedByPulling()
                    .edge("slam")
                    .from(SHUT)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .terminal(OPEN);

            assertError(
                    builder,
                    new Flaw.UnreachableState(SHUT),
                    "从初始状态无法到达状态关。",
                    "State shut cannot be reached from the initial state.");
        }

        @Test
        void cannotBeEnteredThroughADeadEdgeEither() {
            assertThat(with(
                                    openedByPulling(),
                                    builder -> builder.edge("shut")
                                            .from(OPEN)
                                            .on(Hand.PUSH)
                                            .when(AGE.atLeast(50).and(AGE.atMost(49)))
                                            .to(SHUT))
                            .check())
                    .containsExactly(
                            new Flaw.DeadEdge("shut", List.of()), new Flaw.UnreachableState(SHUT), new Flaw.Trap(OPEN));
        }
    }

    @Nested
    class Trap {

        @Test
        void isAStateWithoutAWayOutThatIsNotTerminal() {
            MachineBuilder<Door, Hand, Guest> builder = blank().initial(OPEN)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .ignore(OPEN, Hand.PULL);

            assertError(
                    builder,
                    new Flaw.Trap(SHUT),
                    "状态关不是终止状态，却没有可走的边通向其他状态。",
                    "State shut is not terminal, but no edge that could be taken leads to another state.");
            assertThat(builder.edge("slam").from(SHUT).on(Hand.PUSH).to(SHUT).check())
                    .as("a loop leads nowhere")
                    .containsExactly(new Flaw.Trap(SHUT));
            assertSound(builder.edge("open").from(SHUT).on(Hand.PULL).to(OPEN));
        }

        @Test
        void isNotLeftByAnEdgeThatIsMaskedInThisStateOnly() {
            MachineBuilder<Stage, Hand, Guest> builder = StateMachine.define(
                            "masked", 1, Stage.class, Hand.class, Guest.class)
                    .initial(Stage.EXPLORATION)
                    .terminal(Stage.STABILITY, Stage.DECLINE, Stage.CLOSED)
                    .ambiguity(Ambiguity.DECLARATION_ORDER)
                    .edge("begin")
                    .from(Stage.EXPLORATION)
                    .on(Hand.PULL)
                    .to(Stage.FORMATION)
                    .edge("stay")
                    .from(Stage.FORMATION)
                    .on(Hand.PUSH)
                    .to(Stage.FORMATION)
                    .edge("on")
                    .from(Stage.EXPLORATION, Stage.FORMATION)
                    .on(Hand.PUSH)
                    .to(Stage.STABILITY);

            assertThat(builder.check())
                    .contains(new Flaw.Trap(Stage.FORMATION))
                    .doesNotContain(new Flaw.UnreachableState(Stage.STABILITY));
        }

        @Test
        void isMendedByATerminalStateOrATimer() {
            assertSound(blank().initial(OPEN)
                    .terminal(SHUT)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .ignore(OPEN, Hand.PULL));
            assertSound(blank().initial(OPEN)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .ignore(OPEN, Hand.PULL)
                    .edge("open")
                    .from(SHUT)
                    .after(Period.ofDays(1))
                    .to(OPEN));
        }
    }

    @Nested
    class Several {

        @Test
        void areListedInAStableOrderAndAllInTheMessage() {
            MachineBuilder<Door, Hand, Guest> builder = blank().edge("a")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(OPEN)
                    .edge("a")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(OPEN);
            List<Flaw> flaws = builder.check();

            assertThat(flaws)
                    .hasSize(6)
                    .startsWith(new Flaw.NoInitial(), new Flaw.DuplicateId("a"))
                    .endsWith(new Flaw.Trap(OPEN), new Flaw.Trap(SHUT), new Flaw.UnusedEvent(Door.PULL));
            assertThat(Door.refusal(builder)).hasMessageContaining("has 6 flaw(s)");
            assertThat(Door.refusal(builder).flaws())
                    .extracting(flaw -> flaw.text(Locale.ENGLISH))
                    .isEqualTo(flaws.stream()
                            .map(flaw -> flaw.text(Locale.ENGLISH))
                            .toList());
        }

        @Test
        void areListedUpTo20InTheMessage() {
            MachineBuilder<Door, Hand, Guest> builder = shutByPushing();
            for (int edge = 0; edge < 25; edge++) {
                builder.edge("begun " + edge);
            }

            assertThat(Door.refusal(builder).flaws()).hasSize(25);
            assertThat(String.valueOf(Door.refusal(builder).getMessage()).lines())
                    .hasSize(22);
            assertThat(Door.refusal(builder)).hasMessageEndingWith("\n- … and 5 more");
        }
    }
}
