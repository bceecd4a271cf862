package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Door.AGE;
import static io.guanxi.crm.statemachine.Door.OPEN;
import static io.guanxi.crm.statemachine.Door.RANK;
import static io.guanxi.crm.statemachine.Door.SHUT;
import static io.guanxi.crm.statemachine.Door.assertError;
import static io.guanxi.crm.statemachine.Door.assertSound;
import static io.guanxi.crm.statemachine.Door.blank;
import static io.guanxi.crm.statemachine.Door.openedByPulling;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.statemachine.Door.Guest;
import io.guanxi.crm.statemachine.Door.Hand;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Edges that can never be taken. */
class DeadEdgeTest {

    private static MachineBuilder<Door, Hand, Guest> shutByPushing() {
        return openedByPulling().edge("shut").from(OPEN).on(Hand.PUSH).to(SHUT);
    }

    @Nested
    class UnmetGuard {

        private static MachineBuilder<Door, Hand, Guest> between(int from, int to) {
            return shutByPushing()
                    .edge("push")
                    .from(SHUT)
                    .on(Hand.PUSH)
                    .when(AGE.atLeast(from))
                    .when(AGE.atMost(to))
                    .to(OPEN);
        }

        @Test
        void hasAGuardThatNobodyMeets() {
            assertError(
                    between(50, 49),
                    new Flaw.DeadEdge("push", List.of()),
                    "边 push 永远走不到：没有对象能达到其守卫。",
                    "Edge push can never be taken: no subject meets its guard.");
            assertSound(between(50, 50));
        }

        @Test
        void isNotProvenByOpaqueTestsUnlessTheyContradictThemselves() {
            Condition<Guest> tall = Condition.opaque("tall", guest -> false);

            assertSound(opaque(tall));
            assertThat(opaque(tall.and(tall.negate())).check()).containsExactly(new Flaw.DeadEdge("push", List.of()));
        }

        private static MachineBuilder<Door, Hand, Guest> opaque(Condition<Guest> guard) {
            return shutByPushing()
                    .edge("push")
                    .from(SHUT)
                    .on(Hand.PUSH)
                    .when(guard)
                    .to(OPEN);
        }
    }

    @Nested
    class MaskedEdge {

        private static MachineBuilder<Door, Hand, Guest> inOrder(
                List<Condition<Guest>> earlier, Condition<Guest> last) {
            MachineBuilder<Door, Hand, Guest> builder = shutByPushing().ambiguity(Ambiguity.DECLARATION_ORDER);
            for (Condition<Guest> guard : earlier) {
                builder.edge("before " + guard.text(Locale.ENGLISH))
                        .from(SHUT)
                        .on(Hand.PUSH)
                        .when(guard)
                        .to(OPEN);
            }
            return builder.edge("last").from(SHUT).on(Hand.PUSH).when(last).to(SHUT);
        }

        @Test
        void isContainedInAnEarlierOne() {
            assertError(
                    inOrder(List.of(AGE.atLeast(50)), AGE.atLeast(50)),
                    new Flaw.DeadEdge("last", List.of("before age ≥ 50")),
                    "边 last 永远走不到：凡达到其守卫的，都先走了 before age ≥ 50。",
                    "Edge last can never be taken: whatever meets its guard is taken before by before age ≥ 50.");
            assertSound(inOrder(List.of(AGE.atLeast(50)), AGE.atLeast(49)));
        }

        @Test
        void isContainedInSeveralTogetherOfWhichTheNeededOnesAreNamed() {
            assertThat(inOrder(List.of(AGE.is(7), AGE.atMost(49), AGE.atLeast(50)), AGE.between(40, 60))
                            .check())
                    .containsExactly(new Flaw.DeadEdge("last", List.of("before age ≤ 49", "before age ≥ 50")));
            assertSound(inOrder(List.of(AGE.atMost(49), AGE.atLeast(51)), AGE.between(40, 60)));
        }

        @Test
        void isNotContainedWhereSomethingMayBeUnknown() {
            assertSound(inOrder(List.of(RANK.atMost(3), RANK.atLeast(4)), Condition.always()));
            assertThat(inOrder(List.of(RANK.atMost(3), RANK.atLeast(4), RANK.isUnknown()), Condition.always())
                            .check())
                    .hasSize(1);
        }

        @Test
        void isAliveIfOneOfItsStatesOrEventsIsLeftToIt() {
            MachineBuilder<Door, Hand, Guest> builder = blank().initial(OPEN)
                    .ambiguity(Ambiguity.DECLARATION_ORDER)
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.class)
                    .to(SHUT)
                    .edge("pull")
                    .from(SHUT)
                    .on(Hand.PULL)
                    .to(OPEN)
                    .edge("any")
                    .from(OPEN, SHUT)
                    .on(Hand.class)
                    .to(OPEN);

            assertSound(builder);
            assertThat(blank().initial(OPEN)
                            .ambiguity(Ambiguity.DECLARATION_ORDER)
                            .edge("shut")
                            .from(OPEN)
                            .on(Hand.class)
                            .to(SHUT)
                            .edge("open")
                            .from(SHUT)
                            .on(Hand.class)
                            .to(OPEN)
                            .edge("any")
                            .from(OPEN, SHUT)
                            .on(Hand.class)
                            .to(OPEN)
                            .check())
                    .containsExactly(new Flaw.DeadEdge("any", List.of("shut", "open")));
        }
    }
}
