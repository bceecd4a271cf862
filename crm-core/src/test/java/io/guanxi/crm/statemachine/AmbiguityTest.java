package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Door.AGE;
import static io.guanxi.crm.statemachine.Door.OPEN;
import static io.guanxi.crm.statemachine.Door.RANK;
import static io.guanxi.crm.statemachine.Door.SHUT;
import static io.guanxi.crm.statemachine.Door.assertSound;
import static io.guanxi.crm.statemachine.Door.openedByPulling;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.statemachine.Door.Guest;
import io.guanxi.crm.statemachine.Door.Hand;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Purchased;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of which both could be taken. */
class AmbiguityTest {

    private static final Condition<Guest> TALL = Condition.opaque("tall", guest -> true);

    /** Two edges on pushing, with these guards. */
    private static MachineBuilder<Door, Hand, Guest> guards(Condition<Guest> first, Condition<Guest> second) {
        return openedByPulling()
                .edge("first")
                .from(OPEN)
                .on(Hand.PUSH)
                .when(first)
                .to(SHUT)
                .edge("second")
                .from(OPEN)
                .on(Hand.PUSH)
                .when(second)
                .to(OPEN);
    }

    private static Flaw.AmbiguousPair pairOf(MachineBuilder<?, ?, ?> builder) {
        List<Flaw> errors = builder.check().stream()
                .filter(flaw -> flaw.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        return (Flaw.AmbiguousPair) errors.get(0);
    }

    @Nested
    class OnOneEvent {

        @Test
        void namesStateEventEdgesAndAnExample() {
            Flaw.AmbiguousPair pair = pairOf(guards(AGE.atLeast(50), AGE.atMost(50)));

            assertThat(pair.state()).isEqualTo(OPEN);
            assertThat(pair.event()).isEqualTo(Optional.of(Door.PUSH));
            assertThat(pair.first()).isEqualTo("first");
            assertThat(pair.second()).isEqualTo("second");
            assertThat(pair.exact()).isTrue();
            assertThat(pair.severity()).isEqualTo(Severity.ERROR);
            assertThat(pair.witness().text(Locale.ENGLISH)).isEqualTo("age = 50");
            assertThat(pair.witness().witness().value(AGE)).contains(50);
        }

        @Test
        void isPutInWords() {
            Flaw.AmbiguousPair pair = pairOf(guards(AGE.atLeast(50), AGE.atMost(50)));

            assertThat(pair.text(Locale.ENGLISH))
                    .isEqualTo(
                            "In state open the edges first and second can both be taken (PUSH), for example with age ="
                                    + " 50: make the guards disjoint, or let the order of declaration decide with"
                                    + " ambiguity(DECLARATION_ORDER).");
            assertThat(pair.text(Locale.CHINA))
                    .isEqualTo("在状态开，边 first 与 second 可能同时可走（PUSH），例如 age = 50："
                            + "请使守卫互斥，或用 ambiguity(DECLARATION_ORDER) 按声明顺序决定。");
        }

        @ParameterizedTest
        @CsvSource({"50, 50, true", "50, 49, false", "51, 50, false", "49, 50, true", "99, 0, false", "0, 0, true"})
        void beginsAndEndsWithOneUnit(int from, int to, boolean ambiguous) {
            MachineBuilder<Door, Hand, Guest> builder = guards(AGE.atLeast(from), AGE.atMost(to));

            if (ambiguous) {
                assertThat(pairOf(builder).exact()).isTrue();
            } else {
                assertSound(builder);
            }
        }

        @Test
        void isFoundBetweenUnguardedEdges() {
            Flaw.AmbiguousPair pair = pairOf(openedByPulling()
                    .edge("first")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .edge("second")
                    .from(OPEN, SHUT)
                    .on(Hand.PUSH)
                    .to(SHUT));

            assertThat(pair.exact()).isTrue();
            assertThat(pair.text(Locale.ENGLISH)).contains("can both be taken (PUSH), for example with always:");
        }

        @Test
        void isReportedForEveryPairStateAndEvent() {
            List<Flaw> flaws = Door.blank()
                    .initial(OPEN)
                    .edge("a")
                    .from(OPEN, SHUT)
                    .on(Hand.class)
                    .to(SHUT)
                    .edge("b")
                    .from(OPEN, SHUT)
                    .on(Hand.PULL)
                    .to(OPEN)
                    .edge("c")
                    .from(OPEN)
                    .on(Hand.PULL)
                    .to(OPEN)
                    .check();

            assertThat(flaws)
                    .extracting(flaw -> (Flaw.AmbiguousPair) flaw)
                    .extracting(pair ->
                            pair.state() + " " + pair.event().orElseThrow() + " " + pair.first() + pair.second())
                    .containsExactly("OPEN PULL ab", "OPEN PULL ac", "OPEN PULL bc", "SHUT PULL ab");
        }

        @Test
        void isNoFlawWhereTheOrderOfDeclarationDecides() {
            MachineBuilder<Door, Hand, Guest> builder =
                    guards(AGE.atLeast(50), AGE.atMost(50)).ambiguity(Ambiguity.DECLARATION_ORDER);

            assertSound(builder);
            assertThat(builder.build().next(OPEN, Hand.PUSH, Guest.of(50))).isEqualTo(SHUT);
            assertThat(builder.build().next(OPEN, Hand.PUSH, Guest.of(49))).isEqualTo(OPEN);
        }

        @Test
        void isNotTakenForADeadEdge() {
            assertThat(guards(AGE.atLeast(50), AGE.is(50).and(AGE.is(51))).check())
                    .containsExactly(new Flaw.DeadEdge("second", List.of()));
        }

        @Test
        void isEqualToTheSameFoundAgain() {
            MachineBuilder<Door, Hand, Guest> builder = guards(AGE.atLeast(50), AGE.atMost(50));

            assertThat(builder.check()).isEqualTo(builder.check());
        }
    }

    @Nested
    class Unknowns {

        @Test
        void meetNeitherAConditionNorItsNegation() {
            assertSound(guards(RANK.atLeast(3), RANK.atLeast(3).negate()));
            assertSound(guards(RANK.isUnknown(), RANK.between(1, 5)));
        }

        @Test
        void areWitnesses() {
            Flaw.AmbiguousPair pair = pairOf(guards(RANK.isUnknown(), AGE.atLeast(50)));

            assertThat(pair.witness().witness().value(RANK)).isEmpty();
            assertThat(pair.text(Locale.ENGLISH)).contains("rank unknown");
        }
    }

    @Nested
    class Witnesses {

        @ParameterizedTest
        @CsvSource({"20, 60, 3, 5", "1, 98, 2, 5", "50, 50, 3, 3", "7, 8, 5, 5"})
        void meetBothGuardsAndTakeBothEdges(int from, int to, int low, int high) {
            Condition<Guest> first = AGE.atLeast(from).and(RANK.between(low, high));
            Condition<Guest> second = AGE.atMost(to).and(RANK.isKnown());
            Point witness = pairOf(guards(first, second)).witness().witness();
            Guest guest = new Guest(
                    (int) witness.value(AGE).orElseThrow(),
                    witness.value(RANK).map(rank -> OptionalInt.of((int) rank)).orElseGet(OptionalInt::empty));

            assertThat(witness.evaluate(first)).isEqualTo(Met.MET);
            assertThat(witness.evaluate(second)).isEqualTo(Met.MET);
            assertThat(taken(first, second, guest)).isEqualTo("first");
            assertThat(taken(second, first, guest)).isEqualTo("first");
            assertThat(first.test(guest) && second.test(guest)).isTrue();
        }

        private static String taken(Condition<Guest> one, Condition<Guest> other, Guest guest) {
            StateMachine<Door, Hand, Guest> machine =
                    guards(one, other).ambiguity(Ambiguity.DECLARATION_ORDER).build();
            return Answers.fired(machine.fire(OPEN, Hand.PUSH, guest)).edge();
        }

        @Test
        void speakOfTheEventToo() {
            Flaw.AmbiguousPair pair = pairOf(SmallCrm.builder()
                    .edge("medium")
                    .from(Stage.EXPLORATION)
                    .on(Purchased.class)
                    .whenEvent(SmallCrm.AMOUNT.between("1000.00", "5000.00"))
                    .when(SmallCrm.ORDERS.atMost(1))
                    .to(Stage.FORMATION));
            Point witness = pair.witness().witness();

            assertThat(pair.first()).isEqualTo("big");
            assertThat(pair.second()).isEqualTo("medium");
            assertThat(witness.values())
                    .containsEntry("event.amount", Optional.of(new BigDecimal("5000.00")))
                    .containsKey("orders");
            assertThat(pair.text(Locale.ENGLISH))
                    .contains("event.amount = 5,000.00")
                    .contains("(Purchased)");
            assertThat(pair.text(Locale.CHINA)).contains("订单数").contains("金额");
        }

        @Test
        void moveWithABoundByOneCent() {
            MachineBuilder<Stage, Signal, Profile> builder = SmallCrm.builder()
                    .edge("medium")
                    .from(Stage.EXPLORATION)
                    .on(Purchased.class)
                    .whenEvent(SmallCrm.AMOUNT.between("1000.00", "4999.99"))
                    .when(SmallCrm.ORDERS.atMost(1))
                    .to(Stage.FORMATION);

            assertThat(builder.check()).extracting(Flaw::severity).containsExactly(Severity.WARNING);
        }
    }

    @Nested
    class OpaqueTests {

        @Test
        void makeAPairInexact() {
            Flaw.AmbiguousPair pair = pairOf(guards(TALL, AGE.atLeast(50)));

            assertThat(pair.exact()).isFalse();
            assertThat(pair.witness().witness().opaques()).containsEntry("tall", true);
            assertThat(pair.text(Locale.ENGLISH))
                    .startsWith("In state open the edges first and second may both be taken (PUSH), perhaps with ")
                    .contains("⟨tall⟩ holds; opaque tests leave it open: make the guards disjoint");
            assertThat(pair.text(Locale.CHINA))
                    .startsWith("在状态开，边 first 与 second 或许同时可走（PUSH），比如 ")
                    .contains("⟨tall⟩ 成立；不透明条件使之无法断定");
        }

        @Test
        void areDisjointFromTheirNegation() {
            assertSound(guards(TALL.and(AGE.atLeast(50)), TALL.negate()));
        }

        @Test
        void areTheSameTestWhenTheyHaveTheSameId() {
            assertSound(guards(
                    Condition.opaque("tall", guest -> true),
                    Condition.<Guest>opaque("tall", guest -> false).negate()));
            assertThat(pairOf(guards(
                                    TALL,
                                    Condition.<Guest>opaque("small", guest -> false)
                                            .negate()))
                            .exact())
                    .isFalse();
        }

        @Test
        void leaveDisjointDataDisjoint() {
            assertSound(guards(TALL.and(AGE.atLeast(50)), AGE.atMost(49)));
        }

        @Test
        void onEventAndContextAreOpaqueToo() {
            Flaw.AmbiguousPair pair = pairOf(openedByPulling()
                    .edge("first")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .whenOpaque("hard push", (hand, guest) -> guest.age() > 20)
                    .to(SHUT)
                    .edge("second")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(OPEN));

            assertThat(pair.exact()).isFalse();
            assertThat(pair.witness().witness().opaques()).containsOnlyKeys("hard push");
        }
    }

    @Nested
    class Undecided {

        private static final int HOLES = 7;

        /** Each pigeon sits in a hole, and no two in one: each alone is easily met, both never, which is hard to prove. */
        private static MachineBuilder<Door, Hand, Guest> pigeons() {
            List<List<FlagAttribute<Guest>>> pigeons = IntStream.rangeClosed(0, HOLES)
                    .mapToObj(pigeon -> IntStream.range(0, HOLES)
                            .mapToObj(hole -> Attribute.<Guest>ofFlag("p" + pigeon + "h" + hole, guest -> true))
                            .toList())
                    .toList();
            List<Condition<Guest>> housed = new ArrayList<>();
            List<Condition<Guest>> apart = new ArrayList<>();
            for (int pigeon = 0; pigeon <= HOLES; pigeon++) {
                housed.add(Condition.anyOf(
                        pigeons.get(pigeon).stream().map(FlagAttribute::isTrue).toList()));
                for (int other = 0; other < pigeon; other++) {
                    for (int hole = 0; hole < HOLES; hole++) {
                        apart.add(pigeons.get(pigeon)
                                .get(hole)
                                .isFalse()
                                .or(pigeons.get(other).get(hole).isFalse()));
                    }
                }
            }
            return guards(Condition.all(housed), Condition.all(apart));
        }

        @Test
        void isReportedWhereTheSearchIsCutOff() {
            Flaw flaw = new Flaw.UndecidedPair(OPEN, Optional.of(Door.PUSH), "first", "second");

            assertThat(pigeons().check()).containsExactly(flaw);
            assertThat(flaw.severity()).isEqualTo(Severity.ERROR);
            assertThat(flaw.exact()).isFalse();
            assertThat(flaw.text(Locale.CHINA))
                    .isEqualTo("在状态开，边 first 与 second 不会同时可走（PUSH）的证明因搜索中断而未得出："
                            + "请简化守卫，或用 ambiguity(DECLARATION_ORDER) 按声明顺序决定。");
            assertThat(flaw.text(Locale.ENGLISH))
                    .isEqualTo("In state open the search for a proof that edges first and second cannot both be taken"
                            + " (PUSH) was cut off: make the guards simpler, or let the order of declaration"
                            + " decide with ambiguity(DECLARATION_ORDER).");
        }

        @Test
        void isNoFlawWhereTheOrderOfDeclarationDecides() {
            assertSound(pigeons().ambiguity(Ambiguity.DECLARATION_ORDER));
        }
    }
}
