package io.guanxi.crm.statemachine;

import static io.guanxi.crm.statemachine.Door.AGE;
import static io.guanxi.crm.statemachine.Door.OPEN;
import static io.guanxi.crm.statemachine.Door.SHUT;
import static io.guanxi.crm.statemachine.Door.assertError;
import static io.guanxi.crm.statemachine.Door.assertSound;
import static io.guanxi.crm.statemachine.Door.openedByPulling;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.statemachine.Door.Guest;
import io.guanxi.crm.statemachine.Door.Hand;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with timed edges. */
class TimedFlawsTest {

    /** Two timed edges, with a guard each. */
    private static MachineBuilder<Door, Hand, Guest> timers(
            Period first, Condition<Guest> firstGuard, Period second, Condition<Guest> secondGuard) {
        return openedByPulling()
                .ignore(OPEN, Hand.PUSH)
                .edge("first")
                .from(OPEN)
                .after(first)
                .when(firstGuard)
                .to(SHUT)
                .edge("second")
                .from(OPEN)
                .after(second)
                .when(secondGuard)
                .to(SHUT);
    }

    private static boolean isAmbiguous(Period first, Period second) {
        return timers(first, AGE.atLeast(50), second, AGE.atMost(50)).check().stream()
                .anyMatch(Flaw.AmbiguousPair.class::isInstance);
    }

    @Nested
    class Pairs {

        @Test
        void ofOnePeriodAreAmbiguousWhereTheirGuardsOverlap() {
            Period month = Period.ofMonths(1);
            List<Flaw> flaws =
                    timers(month, AGE.atLeast(50), month, AGE.atMost(50)).check();

            assertThat(flaws).singleElement().isInstanceOfSatisfying(Flaw.AmbiguousPair.class, pair -> {
                assertThat(pair.state()).isEqualTo(OPEN);
                assertThat(pair.event()).isEmpty();
                assertThat(pair.first()).isEqualTo("first");
                assertThat(pair.second()).isEqualTo("second");
                assertThat(pair.exact()).isTrue();
                assertThat(pair.text(Locale.ENGLISH))
                        .startsWith(
                                "In state open the edges first and second can both be taken (timer), for example with"
                                        + " age = 50: ");
                assertThat(pair.text(Locale.CHINA)).startsWith("在状态开，边 first 与 second 可能同时可走（定时），例如 age = 50：");
            });
            assertSound(timers(month, AGE.atLeast(50), month, AGE.atMost(49)));
            assertSound(timers(month, AGE.atLeast(50), month, AGE.atMost(50)).ambiguity(Ambiguity.DECLARATION_ORDER));
        }

        @ParameterizedTest
        @CsvSource({
            "P1M, P27D, false",
            "P1M, P28D, true",
            "P1M, P30D, true",
            "P1M, P31D, true",
            "P1M, P32D, false",
            "P1M, P1M1D, false",
            "P12M, P1Y, true",
            "P1Y, P365D, true",
            "P1Y, P366D, true",
            "P1Y, P367D, false",
            "P0D, P1D, false",
            "P0D, P0D, true",
            "P1M, P2M, false",
            "P1M, P4W, true",
            "P2M, P1M30D, true",
            "P2M, P1M27D, false"
        })
        void ofTwoPeriodsAreAmbiguousIfTheyCanFallDueOnOneDay(Period first, Period second, boolean ambiguous) {
            assertThat(isAmbiguous(first, second)).isEqualTo(ambiguous);
            assertThat(isAmbiguous(second, first)).isEqualTo(ambiguous);
        }

        static Stream<Arguments> periods() {
            List<Period> periods = Stream.of(
                            "P0D", "P1D", "P27D", "P28D", "P29D", "P30D", "P31D", "P32D", "P1M", "P1M1D", "P1M28D",
                            "P1M30D", "P1M31D", "P1M32D", "P59D", "P60D", "P62D", "P63D", "P2M", "P2M1D", "P3M", "P1Y")
                    .map(Period::parse)
                    .toList();
            return periods.stream()
                    .flatMap(first -> periods.subList(0, periods.indexOf(first)).stream()
                            .map(second -> Arguments.of(first, second)));
        }

        /** Day by day through years with and without leap day, 2100 among them. */
        @ParameterizedTest
        @MethodSource("periods")
        void areAmbiguousIfAndOnlyIfThereIsADayOnWhichBothFallDue(Period first, Period second) {
            LocalDate begin = LocalDate.of(2091, 1, 1);
            boolean meet = begin.datesUntil(begin.plusYears(14))
                    .anyMatch(day -> day.plus(first).equals(day.plus(second)));

            assertThat(isAmbiguous(first, second)).isEqualTo(meet);
        }

        /** A walk through the calendar for each pair takes long; months apart need none. */
        @Test
        void ofDifferentMonthsAreDecidedByBoundsWhereTheseDoNotOverlap() {
            MachineBuilder<Door, Hand, Guest> builder = openedByPulling().ignore(OPEN, Hand.PUSH);
            for (int months = 1; months <= 90; months++) {
                builder.edge("after " + months)
                        .from(OPEN)
                        .after(Period.ofMonths(months))
                        .when(AGE.is(months))
                        .to(SHUT);
            }

            assertSound(builder);
        }

        @Test
        void haveNothingToDoWithEvents() {
            assertSound(openedByPulling()
                    .edge("push")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .edge("time")
                    .from(OPEN)
                    .after(Period.ofDays(1))
                    .to(SHUT));
        }
    }

    @Nested
    class Overtaken {

        @Test
        void isFoundWhereEarlierEdgesTakeEverything() {
            assertError(
                    timers(Period.ofDays(10), AGE.atLeast(50), Period.ofDays(20), AGE.atLeast(50)),
                    new Flaw.OvertakenEdge("second", List.of("first")),
                    "定时边 second 永远轮不到：凡达到其守卫的，都先走了 first。",
                    "Timed edge second never gets its turn: whatever meets its guard is taken before by first.");
            assertSound(timers(Period.ofDays(10), AGE.atLeast(50), Period.ofDays(20), AGE.atLeast(49)));
        }

        @Test
        void isNotReportedWhereTheOtherIsDueLater() {
            assertThat(timers(Period.ofDays(20), AGE.atLeast(50), Period.ofDays(10), AGE.atLeast(50))
                            .check())
                    .containsExactly(new Flaw.OvertakenEdge("first", List.of("second")));
            assertSound(timers(Period.ofDays(30), AGE.atLeast(50), Period.ofMonths(1), AGE.atLeast(50))
                    .ambiguity(Ambiguity.DECLARATION_ORDER));
        }

        @Test
        void isFoundWhereTheOrderOfDeclarationDecides() {
            assertThat(timers(Period.ofDays(28), AGE.atLeast(50), Period.ofMonths(1), AGE.atLeast(50))
                            .ambiguity(Ambiguity.DECLARATION_ORDER)
                            .check())
                    .containsExactly(new Flaw.OvertakenEdge("second", List.of("first")));
            assertSound(timers(Period.ofDays(29), AGE.atLeast(50), Period.ofMonths(1), AGE.atLeast(50))
                    .ambiguity(Ambiguity.DECLARATION_ORDER));
        }
    }

    enum Loop {
        A,
        B,
        OUT
    }

    enum Many {
        S0,
        S1,
        S2,
        S3,
        S4,
        S5,
        S6,
        S7,
        S8,
        S9,
        S10,
        S11,
        S12,
        S13,
        S14,
        S15
    }

    @Nested
    class Cycles {

        private static final Box<?> ANYBODY =
                Geometry.of(Condition.<Guest>always()).first().orElseThrow();

        private static MachineBuilder<Door, Hand, Guest> circle(Period shut, Period open) {
            return openedByPulling()
                    .ignore(OPEN, Hand.PUSH)
                    .edge("time to shut")
                    .from(OPEN)
                    .after(shut)
                    .to(SHUT)
                    .edge("time to open")
                    .from(SHUT)
                    .after(open)
                    .to(OPEN);
        }

        @Test
        void thatTakeNoTimeAreRefused() {
            assertError(
                    circle(Period.ZERO, Period.ZERO),
                    new Flaw.TimedCycle(List.of("time to shut", "time to open"), Optional.of(ANYBODY), true),
                    "定时边 time to shut, time to open 构成不耗时的循环，例如 总是。",
                    "The timed edges time to shut, time to open form a circle that takes no time, for example with"
                            + " always.");
            assertSound(circle(Period.ZERO, Period.ofDays(1)));
            assertSound(circle(Period.ofDays(1), Period.ZERO));
        }

        @Test
        void areLoopsToo() {
            MachineBuilder<Door, Hand, Guest> builder = openedByPulling()
                    .edge("shut")
                    .from(OPEN)
                    .on(Hand.PUSH)
                    .to(SHUT)
                    .edge("again")
                    .from(OPEN)
                    .after(Period.ZERO)
                    .when(AGE.atLeast(50))
                    .to(OPEN);

            assertThat(builder.check())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Flaw.TimedCycle.class,
                            cycle -> assertThat(cycle.edges()).containsExactly("again"));
        }

        private static MachineBuilder<Door, Hand, Guest> guarded(Condition<Guest> shut, Condition<Guest> open) {
            return openedByPulling()
                    .ignore(OPEN, Hand.PUSH)
                    .edge("to shut")
                    .from(OPEN)
                    .after(Period.ZERO)
                    .when(shut)
                    .to(SHUT)
                    .edge("to open")
                    .from(SHUT)
                    .after(Period.ZERO)
                    .when(open)
                    .to(OPEN);
        }

        private static List<Flaw.TimedCycle> cycles(MachineBuilder<?, ?, ?> builder) {
            return builder.check().stream()
                    .filter(Flaw.TimedCycle.class::isInstance)
                    .map(Flaw.TimedCycle.class::cast)
                    .toList();
        }

        @Test
        void areNoneWhereNoSubjectMeetsAllGuardsAllTheWay() {
            assertSound(guarded(AGE.atLeast(5), AGE.below(5)));
            assertThat(cycles(guarded(AGE.atLeast(5), AGE.atMost(5))))
                    .singleElement()
                    .satisfies(cycle -> {
                        assertThat(cycle.edges()).containsExactly("to shut", "to open");
                        assertThat(cycle.exact()).isTrue();
                        assertThat(cycle.witness())
                                .hasValueSatisfying(box ->
                                        assertThat(box.text(Locale.ENGLISH)).isEqualTo("age = 5"));
                    });
        }

        @Test
        void areFoundBehindAWayThatNobodyCanGoOn() {
            MachineBuilder<Door, Hand, Guest> builder = guarded(AGE.atLeast(5), AGE.below(5))
                    .edge("to shut again")
                    .from(OPEN)
                    .after(Period.ZERO)
                    .when(AGE.is(3))
                    .to(SHUT);

            assertThat(cycles(builder))
                    .singleElement()
                    .satisfies(cycle -> assertThat(cycle.edges()).containsExactly("to shut again", "to open"));
        }

        @Test
        void areNoneWhereEarlierEdgesTakeTheSubjectsOut() {
            MachineBuilder<Loop, Hand, Guest> builder = StateMachine.define(
                            "loop", 1, Loop.class, Hand.class, Guest.class)
                    .initial(Loop.A)
                    .terminal(Loop.OUT)
                    .ambiguity(Ambiguity.DECLARATION_ORDER)
                    .edge("out")
                    .from(Loop.A)
                    .after(Period.ZERO)
                    .when(AGE.below(5))
                    .to(Loop.OUT)
                    .edge("there")
                    .from(Loop.A)
                    .after(Period.ZERO)
                    .to(Loop.B)
                    .edge("back")
                    .from(Loop.B)
                    .after(Period.ZERO)
                    .when(AGE.below(5))
                    .to(Loop.A);

            assertThat(cycles(builder)).isEmpty();
        }

        @Test
        void areUncertainWhereOpaqueTestsTakePart() {
            Condition<Guest> opaque = Condition.opaque("big", guest -> true);

            assertThat(cycles(guarded(AGE.atLeast(5), opaque))).singleElement().satisfies(cycle -> {
                assertThat(cycle.exact()).isFalse();
                assertThat(cycle.witness()).isPresent();
                assertThat(cycle.text(Locale.ENGLISH)).contains(" may form a circle ");
            });
            assertSound(guarded(opaque, opaque.negate()));
        }

        @Test
        void areUncertainWhereANameClashes() {
            IntAttribute<Guest> other = Attribute.ofInt("age", Guest::age, 0, 120);

            assertThat(cycles(guarded(AGE.atLeast(5), other.atMost(4))))
                    .singleElement()
                    .satisfies(cycle -> assertThat(cycle.exact()).isFalse());
        }

        @Test
        void areSearchedForInBoundedTimeWhereTheWaysAreTooMany() {
            MachineBuilder<Many, Hand, Guest> builder = StateMachine.define(
                            "many", 1, Many.class, Hand.class, Guest.class)
                    .initial(Many.S0)
                    .ambiguity(Ambiguity.DECLARATION_ORDER);
            List<Many> states = List.of(Many.values());
            for (int state = 0; state < states.size(); state++) {
                for (int target = 0; target < states.size(); target++) {
                    // Forward for one half of the guests, back for the other: nobody gets round, on thousands of ways.
                    if (state != target) {
                        String id = state + " to " + target;
                        Condition<Guest> opaque = Condition.opaque(id, guest -> true);
                        builder.edge(id)
                                .from(states.get(state))
                                .after(Period.ZERO)
                                .when((state < target ? AGE.atMost(49) : AGE.atLeast(50)).and(opaque))
                                .to(states.get(target));
                    }
                }
            }

            assertThat(cycles(builder)).isEmpty();
        }

        @Test
        void goOverEdgesOnEventsUnharmed() {
            assertSound(openedByPulling()
                    .ignore(OPEN, Hand.PUSH)
                    .edge("time to shut")
                    .from(OPEN)
                    .after(Period.ZERO)
                    .to(SHUT));
        }
    }
}
