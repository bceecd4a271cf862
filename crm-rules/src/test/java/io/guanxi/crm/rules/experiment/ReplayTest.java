package io.guanxi.crm.rules.experiment;

import static io.guanxi.crm.rules.experiment.Club.Level.BASE;
import static io.guanxi.crm.rules.experiment.Club.Level.GOLD;
import static io.guanxi.crm.rules.experiment.Club.Level.SILVER;
import static io.guanxi.crm.rules.experiment.Variant.BASELINE;
import static io.guanxi.crm.rules.experiment.Variant.CANDIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.rules.experiment.Club.Book;
import io.guanxi.crm.rules.experiment.Club.Level;
import io.guanxi.crm.rules.experiment.Club.Stay;
import io.guanxi.crm.rules.experiment.ReplayedMember.Course;
import io.guanxi.crm.rules.tiering.TierGrant;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.tiering.TierState;
import io.guanxi.crm.rules.tiering.TierStep;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Period HALF_YEAR = Period.ofMonths(6);
    private static final TierExperiment<Stay, Level> HYSTERESIS =
            Experiment.of(Club.restless(1, 10), Club.restless(2, 6));

    /** The first of each month of 2025. */
    private static final List<LocalDate> MONTHS =
            IntStream.range(0, 12).mapToObj(START::plusMonths).toList();

    /** A member with so many nights on the 15th of each month from December 2024 on. */
    private static Member<Stay> member(String key, LocalDate joined, int... nights) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (int month = 0; month < nights.length; month++) {
            days.put(LocalDate.of(2024, 12, 15).plusMonths(month), nights[month]);
        }
        return new Member<>(key, joined, new Book(days));
    }

    private static Optional<TierState<Level>> nobody(Member<Stay> member) {
        return Optional.empty();
    }

    private static ReplayReport<Level> replay(Period window, List<Member<Stay>> members) {
        return HYSTERESIS.replay(members, ReplayTest::nobody, MONTHS, window);
    }

    @Nested
    class Flaps {

        private final Member<Stay> restless =
                member("M-1", START.minusYears(1), 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8);
        private final Member<Stay> steady =
                member("M-2", START.minusYears(1), 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
        private final Member<Stay> falling = member("M-3", START.minusYears(1), 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        private final Member<Stay> quiet = member("M-4", START.minusYears(1));

        @Test
        void areMovesUpAndDownAgainWithinTheWindow() {
            ReplayReport<Level> report = replay(HALF_YEAR, List.of(restless, steady, falling, quiet));

            assertThat(report.members()).isEqualTo(4);
            assertThat(report.flapping(BASELINE)).isEqualTo(1);
            assertThat(report.flapRate(BASELINE)).contains(new BigDecimal("0.2500"));
            assertThat(report.window()).isEqualTo(HALF_YEAR);
        }

        /** The metric swings between 8 and 12 inside the band from 6 to 10: the tier never changes. */
        @Test
        void aBandStopsThem() {
            ReplayReport<Level> report = replay(HALF_YEAR, List.of(restless, steady, falling, quiet));

            assertThat(report.flapRate(CANDIDATE)).contains(new BigDecimal("0.0000"));
            assertThat(report.moves(CANDIDATE).count(SILVER, BASE)).isEqualTo(1);
            assertThat(report.moves(CANDIDATE).count(BASE, SILVER)).isZero();
        }

        /** Silver to gold on 1 March and back on 1 June: the tier in effect counts, whoever gave it. */
        @Test
        void aGrantThatBeginsAndEndsWithinTheWindowIsOne() {
            Club club = new Club().member("M-3", SILVER, 12);
            TierGrant<Level> match =
                    TierGrant.match(GOLD, "status match", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
            List<LocalDate> days =
                    MONTHS.stream().map(month -> month.plusYears(1)).toList();
            TierExperiment<Stay, Level> experiment = Experiment.of(Club.policy(), Club.candidate());

            for (Variant variant : Variant.values()) {
                assertThat(experiment
                                .replay(
                                        club.members(),
                                        one -> club.current(one).map(state -> state.with(match)),
                                        days,
                                        HALF_YEAR)
                                .flapping(variant))
                        .isEqualTo(1);
                assertThat(experiment
                                .replay(
                                        club.members(),
                                        one -> club.current(one).map(state -> state.with(match)),
                                        days,
                                        Period.ofMonths(2))
                                .flapping(variant))
                        .isZero();
            }
        }

        /** Down on 1 February, up on 1 March: 28 days apart. */
        @Test
        void aMoveBackOnTheLastDayOfTheWindowIsOne() {
            Member<Stay> once = member("M-1", START.minusYears(1), 12, 8, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);

            assertThat(replay(Period.ofMonths(1), List.of(once)).flapping(BASELINE))
                    .isEqualTo(1);
            assertThat(replay(Period.ofDays(28), List.of(once)).flapping(BASELINE))
                    .isEqualTo(1);
            assertThat(replay(Period.ofDays(27), List.of(once)).flapping(BASELINE))
                    .isZero();
        }

        @Test
        void betweenTwoDaysOfTheSeriesAreSeenByTheirSteps() {
            Course<Level> course = new Course<>(
                    List.of(SILVER),
                    List.of(
                            new TierStep<>(START.plusDays(3), SILVER, BASE, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(START.plusDays(20), BASE, SILVER, TierStep.Cause.ENTERED)));
            Course<Level> still = new Course<>(List.of(SILVER), List.of());
            ReplayFlow<Level> flow = HYSTERESIS.flow(List.of(START.plusMonths(1)), HALF_YEAR);

            ReplayReport<Level> report =
                    flow.resultOf(List.of(new ReplayedMember<>("M-1", Optional.of(SILVER), course, still)));

            assertThat(report.flapping(BASELINE)).isEqualTo(1);
            assertThat(report.flapping(CANDIDATE)).isZero();
            assertThat(report.moves(BASELINE).count(SILVER, SILVER)).isEqualTo(1);
        }

        @Test
        void areTheExampleOfTheReport() {
            Course<Level> course = new Course<>(
                    List.of(SILVER),
                    List.of(
                            new TierStep<>(LocalDate.of(2025, 3, 1), SILVER, GOLD, TierStep.Cause.ENTERED),
                            new TierStep<>(LocalDate.of(2025, 6, 1), GOLD, SILVER, TierStep.Cause.NOT_KEPT)));
            ReplayedMember<Level> member = new ReplayedMember<>("M-1", Optional.of(SILVER), course, course);
            List<LocalDate> days = List.of(LocalDate.of(2025, 12, 31));
            TierExperiment<Stay, Level> experiment = Experiment.of(Club.policy(), Club.candidate());

            assertThat(experiment
                            .flow(days, HALF_YEAR)
                            .resultOf(List.of(member))
                            .flapping(BASELINE))
                    .isEqualTo(1);
            assertThat(experiment
                            .flow(days, Period.ofMonths(2))
                            .resultOf(List.of(member))
                            .flapping(BASELINE))
                    .isZero();
        }

        @Test
        void twoStepsDownAreNone() {
            Course<Level> course = new Course<>(
                    List.of(BASE),
                    List.of(
                            new TierStep<>(START.plusDays(3), GOLD, SILVER, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(START.plusDays(20), SILVER, BASE, TierStep.Cause.NOT_KEPT)));
            ReplayFlow<Level> flow =
                    Experiment.of(Club.policy(), Club.candidate()).flow(List.of(START.plusMonths(1)), HALF_YEAR);

            assertThat(flow.resultOf(List.of(new ReplayedMember<>("M-1", Optional.of(GOLD), course, course)))
                            .flapping(BASELINE))
                    .isZero();
        }

        @Test
        void ofNobodyHaveNoRate() {
            assertThat(replay(HALF_YEAR, List.of()).flapRate(BASELINE)).isEmpty();
        }
    }

    @Nested
    class Days {

        private final Member<Stay> falling = member("M-1", START.minusYears(1), 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        private final Member<Stay> steady =
                member("M-2", START.minusYears(1), 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
        private final Member<Stay> late = member("M-3", LocalDate.of(2025, 3, 10), 0, 0, 0, 12, 12, 12, 12, 12);

        private ReplayReport<Level> report() {
            return replay(HALF_YEAR, List.of(falling, steady, late));
        }

        @Test
        void tellHowManyStandWhere() {
            assertThat(report().count(BASELINE, START, SILVER)).isEqualTo(2);
            assertThat(report().count(BASELINE, START, BASE)).isZero();
            assertThat(report().count(BASELINE, LocalDate.of(2025, 2, 1), BASE)).isEqualTo(1);
            assertThat(report().count(BASELINE, LocalDate.of(2025, 4, 1), SILVER))
                    .isEqualTo(2);
            assertThat(report().ladder()).containsExactly(BASE, SILVER);
            assertThat(report().days()).isEqualTo(MONTHS);
        }

        @Test
        void tellWhoMovesSinceTheDayBefore() {
            assertThat(report().moves(BASELINE, START).total()).isZero();
            assertThat(report().moves(BASELINE, LocalDate.of(2025, 2, 1)).count(SILVER, BASE))
                    .isEqualTo(1);
            // The third member is placed on 1 April, which is no move.
            assertThat(report().moves(BASELINE, LocalDate.of(2025, 4, 1)).total())
                    .isEqualTo(2);
        }

        /** 0 and 2 before, 1 and 1 after: (0.5 − 0.25)·ln(2) + (0.5 − 1)·ln(0.5), with half a member for none. */
        @Test
        void tellHowStableTheDistributionIs() {
            StabilityIndex index =
                    report().stability(BASELINE, LocalDate.of(2025, 2, 1)).orElseThrow();

            assertThat(index.value()).isCloseTo(0.75 * Math.log(2), within(1e-12));
            assertThat(index.halves()).isEqualTo(1);
            assertThat(report().stability(BASELINE, START)).isEmpty();
            assertThat(report().stability(BASELINE, LocalDate.of(2025, 3, 1))).contains(new StabilityIndex(0, 0));
        }

        @Test
        void tellHowFarThePoliciesAreApart() {
            Member<Stay> restless = member("M-4", START.minusYears(1), 12, 8, 12);
            ReplayReport<Level> report =
                    HYSTERESIS.replay(List.of(falling, steady, restless), ReplayTest::nobody, MONTHS, HALF_YEAR);

            assertThat(report.divergence(START)).contains(new StabilityIndex(0, 0));
            // Two of three are base under the baseline, one under the candidate.
            assertThat(report.divergence(LocalDate.of(2025, 2, 1)).orElseThrow().value())
                    .isCloseTo(2.0 / 3 * Math.log(2), within(1e-12));
        }

        @Test
        void thatAreNotOfTheSeriesAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report().count(BASELINE, START.plusDays(1), BASE))
                    .withMessage("day must be one of the days of the replay, but was 2025-01-02");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report().count(BASELINE, START, GOLD))
                    .withMessage("tier must be one of [BASE, SILVER], but was GOLD");
        }
    }

    @Nested
    class Carrying {

        @Test
        void eachPolicyGoesOnWithItsOwnStates() {
            TierPolicy<Stay, Level> policy = Club.restless(1, 10);
            TierPolicy<Stay, Level> candidate = Club.restless(2, 6);
            Member<Stay> member = member("M-1", START.minusYears(1), 12, 8, 12, 5, 8, 12, 9, 9, 3, 10, 10, 7);

            ReplayedMember<Level> replayed = HYSTERESIS.replay(member, Optional.empty(), MONTHS);

            assertThat(replayed.course(BASELINE).tiers()).isEqualTo(byHand(policy, member));
            assertThat(replayed.course(CANDIDATE).tiers()).isEqualTo(byHand(candidate, member));
            assertThat(replayed.course(CANDIDATE).tiers()).isNotEqualTo(byHand(policy, member));
        }

        private static List<Level> byHand(TierPolicy<Stay, Level> policy, Member<Stay> member) {
            TierState<Level> state =
                    policy.join(member.facts(), member.joined(), START).next();
            List<Level> tiers = new ArrayList<>(List.of(state.tier()));
            for (LocalDate month : MONTHS.subList(1, 12)) {
                state = policy.assess(member.facts(), state, month).next();
                tiers.add(state.tier());
            }
            return tiers;
        }

        @Test
        void beginsWithTheStateThatThereIs() {
            Club club = Club.worked();
            List<LocalDate> years = List.of(Club.NEW_YEAR, Club.NEW_YEAR.plusYears(1), Club.NEW_YEAR.plusYears(2));

            ReplayReport<Level> report = Experiment.of(Club.policy(), Club.candidate())
                    .replay(club.members(), club::current, years, Period.ofYears(1));

            // The first day is that of the worked example of the experiment; without nights all go down step by step.
            assertThat(report.moves(BASELINE, Club.NEW_YEAR).count(SILVER, GOLD))
                    .isEqualTo(2);
            assertThat(report.moves(BASELINE, Club.NEW_YEAR).total()).isEqualTo(5);
            assertThat(report.count(BASELINE, Club.NEW_YEAR, GOLD)).isEqualTo(4);
            assertThat(report.count(BASELINE, years.get(1), GOLD)).isZero();
            assertThat(report.count(BASELINE, years.get(2), BASE)).isEqualTo(6);
            // Up on 2026-01-01 and down on 2027-01-01: M-2 and M-4. The placement of M-5 is no move.
            assertThat(report.flapping(BASELINE)).isEqualTo(2);
            assertThat(report.flapping(CANDIDATE)).isEqualTo(1);
        }

        @Test
        void leavesOutWhoJoinsAfterTheLastDay() {
            Member<Stay> never = member("M-9", LocalDate.of(2026, 1, 1), 12);

            assertThat(HYSTERESIS
                            .replay(never, Optional.empty(), MONTHS)
                            .course(BASELINE)
                            .tiers())
                    .isEmpty();
            assertThat(HYSTERESIS
                            .replay(List.of(never), ReplayTest::nobody, MONTHS, HALF_YEAR)
                            .members())
                    .isZero();
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        private static List<Member<Stay>> random(SplittableRandom random, int size) {
            List<Member<Stay>> members = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                members.add(member(
                        "M-" + number,
                        START.plusDays(random.nextInt(-300, 300)),
                        random.ints(12, 0, 15).toArray()));
            }
            return members;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofAggregationsAreKept(long seed) {
            List<ReplayedMember<Level>> replays = random(new SplittableRandom(seed), 12).stream()
                    .map(member -> HYSTERESIS.replay(member, Optional.empty(), MONTHS))
                    .toList();

            AggregationLaws.check(HYSTERESIS.flow(MONTHS, HALF_YEAR), replays, seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfThePopulationPlaysNoPart(long seed) {
            List<Member<Stay>> members = random(new SplittableRandom(seed), 25);
            List<Member<Stay>> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(HYSTERESIS.replay(shuffled, ReplayTest::nobody, MONTHS, HALF_YEAR))
                    .isEqualTo(HYSTERESIS.replay(members, ReplayTest::nobody, MONTHS, HALF_YEAR));
        }

        /** Every pair of steps, not only neighbours. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void flapsAreThoseOfAnyTwoOppositeMovesWithinTheWindow(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Period window = Period.ofDays(random.nextInt(1, 120));
            List<Member<Stay>> members = random(random, 20);

            long flapping = members.stream()
                    .map(member -> HYSTERESIS
                            .replay(member, Optional.empty(), MONTHS)
                            .baseline()
                            .steps())
                    .filter(steps -> steps.stream()
                            .anyMatch(one -> steps.stream()
                                    .anyMatch(other -> one.on().isBefore(other.on())
                                            && one.isUp() != other.isUp()
                                            && !other.on().isAfter(one.on().plus(window)))))
                    .count();

            assertThat(HYSTERESIS
                            .replay(members, ReplayTest::nobody, MONTHS, window)
                            .flapping(BASELINE))
                    .isEqualTo(flapping);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whoEntersATierWasCountedInAnotherOrIsNew(long seed) {
            ReplayReport<Level> report =
                    HYSTERESIS.replay(random(new SplittableRandom(seed), 25), ReplayTest::nobody, MONTHS, HALF_YEAR);

            for (int place = 1; place < MONTHS.size(); place++) {
                for (Level tier : report.ladder()) {
                    assertThat(report.moves(CANDIDATE, MONTHS.get(place)).total(tier))
                            .isEqualTo(report.count(CANDIDATE, MONTHS.get(place - 1), tier));
                    assertThat(report.moves(CANDIDATE, MONTHS.get(place)).arrivals(tier))
                            .isLessThanOrEqualTo(report.count(CANDIDATE, MONTHS.get(place), tier));
                }
            }
        }
    }

    @Nested
    class Words {

        private ReplayReport<Level> report() {
            return HYSTERESIS.replay(
                    List.of(member("M-1", START.minusYears(1), 12, 8, 12)),
                    ReplayTest::nobody,
                    MONTHS.subList(0, 3),
                    HALF_YEAR);
        }

        @Test
        void sayMovesAndFlapsInBothLanguages() {
            assertThat(report().toText(Locale.ENGLISH))
                    .isEqualTo("Baseline club 1 and candidate club 2 are replayed over 1 members on 3 days from"
                            + " 2025-01-01 to 2025-03-01. Under the baseline, 1 moves lead up and 1 down. Under"
                            + " the baseline, 1 members (100.00 %) move up and down again, or down and up again,"
                            + " within 6 months. Under the candidate, 0 moves lead up and 0 down. Under the"
                            + " candidate, 0 members (0.00 %) move up and down again, or down and up again, within"
                            + " 6 months.");
            assertThat(report().toText(Locale.CHINA))
                    .startsWith(
                            "自 2025-01-01 至 2025-03-01 的 3 个日期上，对 1 个会员回放基线 club 1 与候选 club 2。" + "基线下有 1 次晋级、1 次降级。");
        }

        @Test
        void putTheDaysIntoATable() {
            assertThat(report().toMarkdown(Locale.ENGLISH)).endsWith("""

                    ## By day – baseline

                    | day | base | silver | up | down | stability index |
                    | --- | ---: | ---: | ---: | ---: | ---: |
                    | 2025-01-01 | 0 | 1 | 0 | 0 | – |
                    | 2025-02-01 | 1 | 0 | 0 | 1 | 0.6931 |
                    | 2025-03-01 | 0 | 1 | 1 | 0 | 0.6931 |

                    ## By day – candidate

                    | day | base | silver | up | down | stability index | divergence from baseline |
                    | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                    | 2025-01-01 | 0 | 1 | 0 | 0 | – | 0.0000 |
                    | 2025-02-01 | 0 | 1 | 0 | 0 | 0.0000 | 0.6931 |
                    | 2025-03-01 | 0 | 1 | 0 | 0 | 0.0000 | 0.0000 |
                    """);
        }
    }

    @Nested
    class Refusals {

        private final Course<Level> oneDay = new Course<>(List.of(BASE), List.of());
        private final Course<Level> noDay = new Course<>(List.<Level>of(), List.of());

        @Test
        void refusesDaysThatAreNoSeries() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HYSTERESIS.flow(List.of(), HALF_YEAR))
                    .withMessage("days must be 1 to 10000, but was \"0 days\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HYSTERESIS.flow(List.of(START, START), HALF_YEAR))
                    .withMessage("days[1] must be after the day before it, but was 2025-01-01");
        }

        @Test
        void refusesAWindowThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HYSTERESIS.flow(MONTHS, Period.ZERO))
                    .withMessage("window must be longer than zero and have no negative part, but was P0D");
        }

        @Test
        void refusesMembersAndCountsOfAnotherFlow() {
            ReplayFlow<Level> flow = HYSTERESIS.flow(List.of(START), HALF_YEAR);
            Course<Level> twoDays = new Course<>(List.of(BASE, BASE), List.of());
            Course<Level> gold = new Course<>(List.of(GOLD), List.of());

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            flow.resultOf(List.of(new ReplayedMember<>("M-1", Optional.empty(), twoDays, twoDays))))
                    .withMessage("member must have at most 1, but was \"2 days\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> flow.resultOf(List.of(new ReplayedMember<>("M-1", Optional.empty(), oneDay, gold))))
                    .withMessage("tier must be one of [BASE, SILVER], but was GOLD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> flow.merge(
                            flow.empty(), HYSTERESIS.flow(MONTHS, HALF_YEAR).empty()))
                    .withMessage("right must hold 15 cells, but was \"147 cells\"");
        }

        @Test
        void refusesCoursesOfDifferentDays() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReplayedMember<>("M-1", Optional.empty(), oneDay, noDay))
                    .withMessage("candidate must be of 1 days, but was \"0 days\"");
        }

        @Test
        void refusesMoreMembersThanLongHolds() {
            ReplayFlow<Level> flow = HYSTERESIS.flow(List.of(START), HALF_YEAR);
            ReplayedMember<Level> one = new ReplayedMember<>("M-1", Optional.empty(), oneDay, oneDay);
            ReplayState sum = flow.add(flow.empty(), one);
            for (int doubling = 0; doubling < 62; doubling++) {
                sum = flow.merge(sum, sum.copy());
            }
            ReplayState full = sum;

            assertThatThrownBy(() -> flow.merge(full, full.copy())).isInstanceOf(ArithmeticException.class);
            assertThat(flow.result(full).members()).isEqualTo(1L << 62);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> HYSTERESIS.replay(List.of(), null, MONTHS, HALF_YEAR))
                    .withMessage("current");
            assertThatNullPointerException()
                    .isThrownBy(() -> HYSTERESIS.flow(MONTHS, null))
                    .withMessage("window");
        }
    }
}
