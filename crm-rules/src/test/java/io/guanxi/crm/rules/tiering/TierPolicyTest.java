package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.Level.BASE;
import static io.guanxi.crm.rules.tiering.Nights.Level.GOLD;
import static io.guanxi.crm.rules.tiering.Nights.Level.PLATINUM;
import static io.guanxi.crm.rules.tiering.Nights.Level.SILVER;
import static io.guanxi.crm.rules.tiering.Nights.NIGHTS;
import static io.guanxi.crm.rules.tiering.Nights.SPEND;
import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.Range;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class TierPolicyTest {

    private static final LocalDate JOINED = day("2024-01-01");
    private static final LocalDate TODAY = day("2025-06-01");

    /** Enter at 10, 25, 50; keep at 8, 20, 40; rolling, so that the facts of the day are all there is. */
    private static TierPolicyBuilder<Stay, Level> club() {
        return TierPolicy.define("club", 3, Stay.class, Level.class)
                .tier(SILVER)
                .enter(NIGHTS.atLeast(10))
                .keep(NIGHTS.atLeast(8))
                .tier(GOLD)
                .enter(NIGHTS.atLeast(25))
                .keep(NIGHTS.atLeast(20))
                .tier(PLATINUM)
                .enter(NIGHTS.atLeast(50))
                .keep(NIGHTS.atLeast(40))
                .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                .downgrade(Downgrade.immediate());
    }

    private static PeriodFacts<Stay> nights(int nights) {
        return PeriodFacts.always(Stay.of(nights));
    }

    private static final PeriodFacts<Stay> UNKNOWN = PeriodFacts.always(Stay.unknown());

    private static TierState<Level> holding(TierPolicy<Stay, Level> policy, Level tier) {
        return policy.takeOver(tier, JOINED, day("2025-01-15"), day("2025-05-31"));
    }

    private static Hold hold(TierDecision<Level> decision) {
        return ((Kept<Level>) decision).hold();
    }

    @Nested
    class Rising {

        private final TierPolicy<Stay, Level> policy = club().build();

        @Test
        void leadsToTheHighestTierWhoseConditionIsMet() {
            TierDecision<Level> decision = policy.assess(nights(50), holding(policy, BASE), TODAY);

            assertThat(decision).isInstanceOf(Promoted.class).hasToString("Promoted[BASE → PLATINUM, 2025-06-01]");
            assertThat(decision.from()).isEqualTo(BASE);
            assertThat(decision.to()).isEqualTo(PLATINUM);
            assertThat(decision.next().since()).isEqualTo(TODAY);
            assertThat(decision.why(Locale.ENGLISH))
                    .isEqualTo("2025-06-01: up from BASE to PLATINUM, since the entry condition was met. "
                            + "To enter PLATINUM, from 2024-06-02 to 2025-06-01: nights: 50, required: ≥ 50 – met.");
        }

        @Test
        void ignoresTheBand() {
            TierDecision<Level> decision = policy.assess(nights(24), holding(policy, SILVER), TODAY);

            assertThat(hold(decision)).isEqualTo(Hold.ENTRY_MET);
            assertThat(decision).hasToString("Kept[SILVER, ENTRY_MET, 2025-06-01]");
        }

        @Test
        void goesStepByStepWhereLimited() {
            TierPolicy<Stay, Level> slow =
                    club().upgrade(Upgrade.immediate().maxSteps(1)).build();

            TierDecision<Level> first = slow.assess(nights(50), holding(slow, BASE), TODAY);
            TierDecision<Level> same = slow.assess(nights(50), first.next(), TODAY);
            TierDecision<Level> second = slow.assess(nights(50), same.next(), TODAY.plusDays(1));

            assertThat(first.to()).isEqualTo(SILVER);
            assertThat(hold(same)).isEqualTo(Hold.MOVED_TODAY);
            assertThat(same.next()).isEqualTo(first.next());
            assertThat(second.to()).isEqualTo(GOLD);
        }

        @Test
        void waitsForSoManyAssessmentsInARow() {
            TierPolicy<Stay, Level> slow =
                    club().upgrade(Upgrade.immediate().confirmedBy(3)).build();

            TierDecision<Level> first = slow.assess(nights(50), holding(slow, BASE), TODAY);
            TierDecision<Level> same = slow.assess(nights(50), first.next(), TODAY);
            TierDecision<Level> second = slow.assess(nights(26), same.next(), TODAY.plusDays(10));
            TierDecision<Level> third = slow.assess(nights(50), second.next(), TODAY.plusDays(20));

            assertThat(hold(first)).isEqualTo(Hold.CONFIRMING);
            assertThat(first.next().earned().rising()).contains(new EarnedTier.Rising<>(PLATINUM, TODAY, 1));
            assertThat(same.next()).isEqualTo(first.next());
            assertThat(second.next().earned().rising()).contains(new EarnedTier.Rising<>(GOLD, TODAY, 2));
            assertThat(second.why(Locale.ENGLISH))
                    .isEqualTo("2025-06-11: BASE is kept, the rise is yet to be confirmed. "
                            + "To enter SILVER, from 2024-06-12 to 2025-06-11: nights: 26, required: ≥ 10 – met. "
                            + "GOLD is being confirmed since 2025-06-01: assessments so far 2. "
                            + "Assessments in a row that confirm a rise: 3.");
            // The lowest of the run is confirmed; for what is higher a run of its own begins.
            assertThat(third.to()).isEqualTo(GOLD);
            assertThat(third.next().earned().rising())
                    .contains(new EarnedTier.Rising<>(PLATINUM, TODAY.plusDays(20), 1));
        }

        @Test
        void beginsTheRunAnewAfterAGap() {
            TierPolicy<Stay, Level> slow =
                    club().upgrade(Upgrade.immediate().confirmedBy(2)).build();

            TierState<Level> run =
                    slow.assess(nights(50), holding(slow, BASE), TODAY).next();
            TierState<Level> gap =
                    slow.assess(nights(3), run, TODAY.plusDays(1)).next();
            TierDecision<Level> again = slow.assess(nights(50), gap, TODAY.plusDays(2));

            assertThat(gap.earned().rising()).isEmpty();
            assertThat(hold(again)).isEqualTo(Hold.CONFIRMING);
            assertThat(again.next().earned().rising())
                    .contains(new EarnedTier.Rising<>(PLATINUM, TODAY.plusDays(2), 1));
        }

        @Test
        void waitsUntilTheConditionWasMetForSoLong() {
            TierPolicy<Stay, Level> slow = club().upgrade(Upgrade.immediate().confirmedFor(Period.ofDays(30)))
                    .build();

            TierState<Level> run =
                    slow.assess(nights(50), holding(slow, BASE), TODAY).next();

            assertThat(hold(slow.assess(nights(50), run, TODAY.plusDays(29)))).isEqualTo(Hold.CONFIRMING);
            assertThat(slow.assess(nights(50), run, TODAY.plusDays(30)).to()).isEqualTo(PLATINUM);
        }

        @Test
        void aRunBeginsAtAnAssessmentOnly() {
            TierPolicy<Stay, Level> slow = Nights.ladder()
                    .upgrade(Upgrade.immediate().confirmedFor(Period.ofDays(5)))
                    .build();
            Nights nights = new Nights().on("2024-12-20", 26);
            TierState<Level> run = slow.assess(
                            nights, slow.takeOver(BASE, JOINED, JOINED, day("2024-12-01")), day("2024-12-25"))
                    .next();
            nights.on("2024-12-30", 30);

            TierDecision<Level> late = slow.assess(nights, run, day("2025-03-01"));

            // Gold was confirmed on the first day of the year; nobody looked for platinum before 1 March.
            assertThat(late.steps())
                    .containsExactly(new TierStep<>(day("2025-01-01"), BASE, GOLD, TierStep.Cause.ENTERED));
            assertThat(late.next().earned().rising()).contains(new EarnedTier.Rising<>(PLATINUM, day("2025-03-01"), 1));
        }

        @Test
        void aConfirmedRunGoesOnStepByStep() {
            TierPolicy<Stay, Level> slow = club().upgrade(
                            Upgrade.immediate().confirmedBy(2).maxSteps(1))
                    .build();

            TierState<Level> run =
                    slow.assess(nights(50), holding(slow, BASE), TODAY).next();
            TierDecision<Level> second = slow.assess(nights(50), run, TODAY.plusDays(1));
            TierDecision<Level> third = slow.assess(nights(50), second.next(), TODAY.plusDays(2));
            TierDecision<Level> fourth = slow.assess(nights(50), third.next(), TODAY.plusDays(3));

            assertThat(List.of(second.to(), third.to(), fourth.to())).containsExactly(SILVER, GOLD, PLATINUM);
            assertThat(fourth.next().earned().rising()).isEmpty();
        }
    }

    /** Only opaque tests let somebody fall and be good for a higher tier at once: the policy bears a warning. */
    @Nested
    class FallingWhileRising {

        @Test
        void theSameDayTwiceChangesNothing() {
            TierPolicy<Stay, Level> policy = TierPolicy.define("club", 3, Stay.class, Level.class)
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(25))
                    .keep(Condition.opaque("liked", stay -> false))
                    .tier(PLATINUM)
                    .enter(NIGHTS.atLeast(50))
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.immediate())
                    .upgrade(Upgrade.immediate().confirmedBy(3))
                    .build();

            TierDecision<Level> first = policy.assess(nights(60), holding(policy, GOLD), TODAY);
            TierDecision<Level> second = policy.assess(nights(60), first.next(), TODAY);

            assertThat(policy.flaws()).isNotEmpty();
            assertThat(first.to()).isEqualTo(BASE);
            assertThat(first.next().earned().rising()).contains(new EarnedTier.Rising<>(PLATINUM, TODAY, 1));
            assertThat(second.next()).isEqualTo(first.next());
        }
    }

    @Nested
    class Holding {

        private final TierPolicy<Stay, Level> policy = club().build();

        @Test
        void inTheBandNothingMoves() {
            TierDecision<Level> decision = policy.assess(nights(22), holding(policy, GOLD), TODAY);

            assertThat(hold(decision)).isEqualTo(Hold.IN_BAND);
            assertThat(decision.moved()).isFalse();
            assertThat(decision.why(Locale.ENGLISH))
                    .isEqualTo("2025-06-01: GOLD is kept, within the band between keeping and entering. "
                            + "To enter GOLD, from 2024-06-02 to 2025-06-01: "
                            + "nights: 22, required: ≥ 25 – not met, 3 away. "
                            + "To keep GOLD, from 2024-06-02 to 2025-06-01: nights: 22, required: ≥ 20 – met.");
        }

        @Test
        void theFloorAsksForNothing() {
            TierDecision<Level> decision = policy.assess(nights(0), holding(policy, BASE), TODAY);

            assertThat(hold(decision)).isEqualTo(Hold.AT_FLOOR);
            assertThat(decision.why(Locale.CHINA))
                    .isEqualTo(
                            "2025-06-01：保持BASE，处于最低等级。晋级SILVER，2024-06-02 至 2025-06-01：" + "入住夜数：0，要求 ≥ 10：未达到，相差 10。");
        }

        @Test
        void unknownMovesNothing() {
            for (Level tier : Level.values()) {
                TierDecision<Level> decision = policy.assess(UNKNOWN, holding(policy, tier), TODAY);

                assertThat(hold(decision)).isEqualTo(Hold.UNKNOWN);
                assertThat(decision.to()).isEqualTo(tier);
            }
            assertThat(policy.assess(UNKNOWN, holding(policy, GOLD), TODAY).why(Locale.ENGLISH))
                    .isEqualTo("2025-06-01: GOLD is kept, the facts that would decide are unknown. "
                            + "To keep GOLD, from 2024-06-02 to 2025-06-01: "
                            + "nights: unknown, required: ≥ 20 – unknown.");
            assertThat(policy.assess(UNKNOWN, holding(policy, BASE), TODAY).why(Locale.ENGLISH))
                    .isEqualTo("2025-06-01: BASE is kept, the facts that would decide are unknown. "
                            + "To enter SILVER, from 2024-06-02 to 2025-06-01: "
                            + "nights: unknown, required: ≥ 10 – unknown.");
        }

        @Test
        void whatIsUnknownOfAHigherTierDoesNotKeepFromALowerOne() {
            TierPolicy<Stay, Level> both = TierPolicy.define("both", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(NIGHTS.atLeast(10))
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(10).and(SPEND.atLeast("1000.00")))
                    .period(QualifyingPeriod.calendarYear())
                    .build();

            assertThat(both.join(nights(12), JOINED, TODAY).to()).isEqualTo(SILVER);
            assertThat(both.join(PeriodFacts.always(Stay.of(12, "1000.00")), JOINED, TODAY)
                            .to())
                    .isEqualTo(GOLD);
        }

        @Test
        void theBooksOfEitherPeriodWillDo() {
            TierPolicy<Stay, Level> yearly =
                    club().period(QualifyingPeriod.calendarYear()).build();
            Nights nights = new Nights().on("2024-05-05", 30).on("2025-03-01", 5);

            TierDecision<Level> kept = yearly.assess(nights, holding(yearly, GOLD), TODAY);
            TierDecision<Level> demoted = yearly.assess(nights, kept.next(), day("2026-01-01"));

            assertThat(hold(kept)).isEqualTo(Hold.ENTRY_MET);
            assertThat(demoted.steps())
                    .containsExactly(new TierStep<>(day("2026-01-01"), GOLD, BASE, TierStep.Cause.NOT_KEPT));
        }
    }

    @Nested
    class Asking {

        private static Range<LocalDate> days(String from, String to) {
            return Range.closedOpen(day(from), day(to));
        }

        @Test
        void asksForTheCurrentPeriodSoFarAndForTheCompletedOne() {
            TierPolicy<Stay, Level> policy = Nights.hotel();
            Nights nights = new Nights();

            policy.assess(nights, policy.takeOver(GOLD, JOINED, JOINED, TODAY), TODAY.plusDays(1));

            assertThat(nights.asked())
                    .containsExactly(days("2025-01-01", "2025-06-03"), days("2024-01-01", "2025-01-01"));
        }

        @Test
        void asksForNoPeriodFromBeforeTheMemberJoined() {
            TierPolicy<Stay, Level> policy = Nights.hotel();
            Nights nights = new Nights();

            policy.join(nights, TODAY, TODAY);

            assertThat(nights.asked()).containsExactly(days("2025-01-01", "2025-06-02"));
        }

        @Test
        void aLateRunAsksAsOfEachReviewDayInBetween() {
            TierPolicy<Stay, Level> policy = Nights.hotel();
            Nights nights = new Nights();

            policy.assess(nights, policy.takeOver(BASE, JOINED, JOINED, TODAY), day("2026-02-01"));

            assertThat(nights.asked())
                    .containsExactly(
                            days("2026-01-01", "2026-01-02"),
                            days("2025-01-01", "2026-01-01"),
                            days("2026-01-01", "2026-02-02"),
                            days("2025-01-01", "2026-01-01"));
        }

        @Test
        void aRollingPeriodIsOneWindow() {
            TierPolicy<Stay, Level> policy = club().build();
            Nights nights = new Nights();

            policy.assess(nights, holding(policy, BASE), TODAY);

            assertThat(nights.asked()).containsExactly(days("2024-06-02", "2025-06-02"));
        }
    }

    @Nested
    class Joining {

        @Test
        void placesByTheFactsWithoutLimitOrConfirmation() {
            TierPolicy<Stay, Level> slow = club().upgrade(
                            Upgrade.immediate().confirmedBy(5).maxSteps(1))
                    .build();

            TierDecision<Level> decision = slow.join(nights(60), JOINED, TODAY);

            assertThat(decision).isInstanceOf(Promoted.class);
            assertThat(decision.from()).isEqualTo(BASE);
            assertThat(decision.next())
                    .isEqualTo(new TierState<>(
                            new EarnedTier<>(PLATINUM, TODAY, Optional.empty(), Optional.empty(), Optional.empty()),
                            JOINED,
                            TODAY,
                            List.of(),
                            "club",
                            3));
        }

        @Test
        void leavesAtTheFloorWhoEarnsNothing() {
            TierDecision<Level> decision = club().build().join(nights(9), JOINED, TODAY);

            assertThat(hold(decision)).isEqualTo(Hold.AT_FLOOR);
            assertThat(decision.next().since()).isEqualTo(JOINED);
            assertThat(decision.next().assessed()).isEqualTo(TODAY);
        }

        @Test
        void doesNotLookAtWhatIsLongAgo() {
            Nights nights = new Nights().on("2022-05-01", 60);

            assertThat(Nights.hotel().join(nights, day("2020-01-01"), TODAY).to())
                    .isEqualTo(BASE);
        }

        @Test
        void refusesADayBeforeJoining() {
            TierPolicy<Stay, Level> policy = club().build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.join(nights(0), TODAY, TODAY.minusDays(1)))
                    .withMessage("asOf must not lie before joined 2025-06-01, but was 2025-05-31");
        }
    }

    @Nested
    class States {

        private final TierPolicy<Stay, Level> policy = club().build();

        @Test
        void takesOverWhatAMemberHeld() {
            TierPolicy<Stay, Level> hotel = Nights.hotel();

            TierState<Level> state = hotel.takeOver(GOLD, JOINED, day("2024-06-01"), TODAY);

            assertThat(state.tier()).isEqualTo(GOLD);
            assertThat(state.since()).isEqualTo(day("2024-06-01"));
            assertThat(state.assessed()).isEqualTo(TODAY);
            assertThat(state.earned().validThrough()).contains(day("2025-12-31"));
            assertThat(hotel.takeOver(BASE, JOINED, JOINED, TODAY).earned().validThrough())
                    .isEmpty();
        }

        @Test
        void refusesTheStateOfAnotherPolicy() {
            TierState<Level> foreign = Nights.hotel().takeOver(GOLD, JOINED, JOINED, TODAY);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.assess(nights(0), foreign, TODAY))
                    .withMessage("policy of the state must be club, but was \"hotel\"");
            assertThat(policy.assess(nights(30), policy.adopt(foreign), TODAY).to())
                    .isEqualTo(GOLD);
            assertThat(policy.adopt(foreign).policy()).isEqualTo("club");
            assertThat(policy.adopt(foreign).version()).isEqualTo(3);
        }

        @Test
        void takesTheStateOfAnotherVersionAndSaysSo() {
            TierPolicy<Stay, Level> older = TierPolicy.define("club", 2, Stay.class, Level.class)
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(30))
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.never())
                    .build();

            TierDecision<Level> decision = policy.assess(nights(22), holding(older, GOLD), TODAY);

            assertThat(decision.next().version()).isEqualTo(3);
            assertThat(decision.why(Locale.ENGLISH))
                    .startsWith("The state was made by version 2 of the policy; this is version 3. "
                            + "2025-06-01: GOLD is kept, within the band");
            assertThat(decision.why(Locale.CHINA)).startsWith("该状态由政策的第 2 版作出，现用第 3 版。");
        }

        @Test
        void refusesATierThatIsNotOfTheLadder() {
            TierPolicy<Stay, Level> small = TierPolicy.define("club", 4, Stay.class, Level.class)
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(30))
                    .period(QualifyingPeriod.calendarYear())
                    .build();
            String message = "tier must be one of the ladder of policy club 4, [BASE, GOLD], but was SILVER";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> small.assess(nights(0), holding(policy, SILVER), TODAY))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> small.takeOver(SILVER, JOINED, JOINED, TODAY))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> small.adopt(holding(policy, SILVER)))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> small.assess(
                            nights(0),
                            small.takeOver(GOLD, JOINED, JOINED, TODAY)
                                    .with(TierGrant.manual(SILVER, "gift", TODAY, TODAY)),
                            TODAY))
                    .withMessage(message);
            assertThat(small.ladder()).containsExactly(BASE, GOLD);
        }

        @Test
        void refusesADayBeforeTheLastAssessment() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.assess(nights(0), holding(policy, GOLD), day("2025-05-30")))
                    .withMessage("asOf must not lie before the last assessment on 2025-05-31, but was 2025-05-30");
        }

        @Test
        void refusesWhatIsMissing() {
            TierState<Level> state = holding(policy, GOLD);

            assertThatNullPointerException()
                    .isThrownBy(() -> policy.assess(null, state, TODAY))
                    .withMessage("facts");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.assess(nights(1), null, TODAY))
                    .withMessage("current");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.assess(nights(1), state, null))
                    .withMessage("asOf");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.assess(period -> null, state, TODAY))
                    .withMessage("facts");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.join(nights(1), null, TODAY))
                    .withMessage("joined");
            assertThatNullPointerException()
                    .isThrownBy(() -> PeriodFacts.always(null))
                    .withMessage("facts");
        }

        @Test
        void refusesAStateThatCannotBe() {
            EarnedTier<Level> gold = holding(policy, GOLD).earned();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(gold, day("2025-01-16"), TODAY, List.of(), "club", 1))
                    .withMessage("since must not lie before joined 2025-01-16, but was 2025-01-15");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(gold, JOINED, day("2025-01-14"), List.of(), "club", 1))
                    .withMessage("assessed must not lie before since 2025-01-15, but was 2025-01-14");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(gold, JOINED, TODAY, List.of(), " ", 1))
                    .withMessageStartingWith("policy must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(gold, JOINED, TODAY, List.of(), "club", 0))
                    .withMessage("version must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EarnedTier<>(
                            GOLD,
                            TODAY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new EarnedTier.Rising<>(GOLD, TODAY, 1))))
                    .withMessage("rising must be higher than GOLD, but was GOLD");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EarnedTier<>(
                            GOLD, TODAY, Optional.of(TODAY.minusDays(1)), Optional.empty(), Optional.empty()))
                    .withMessage("validThrough must not lie before since 2025-06-01, but was 2025-05-31");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EarnedTier.Rising<>(GOLD, TODAY, 0))
                    .withMessage("assessments must be at least 1, but was 0");
        }

        @Test
        void refusesAStateThatKnowsTheFuture() {
            LocalDate later = TODAY.plusDays(1);
            EarnedTier<Level> pending =
                    new EarnedTier<>(GOLD, TODAY, Optional.empty(), Optional.of(later), Optional.empty());
            EarnedTier<Level> rising = new EarnedTier<>(
                    GOLD,
                    TODAY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new EarnedTier.Rising<>(PLATINUM, later, 1)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(pending, JOINED, TODAY, List.of(), "club", 3))
                    .withMessage("assessed must not lie before pendingSince 2025-06-02, but was 2025-06-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierState<>(rising, JOINED, TODAY, List.of(), "club", 3))
                    .withMessage("assessed must not lie before the first assessment of rising 2025-06-02, "
                            + "but was 2025-06-01");
        }

        /** An index out of bounds was all that it said. */
        @Test
        void refusesADemotionThatIsPendingAtTheFloor() {
            TierState<Level> state = new TierState<>(
                    new EarnedTier<>(BASE, day("2025-01-15"), Optional.empty(), Optional.of(TODAY), Optional.empty()),
                    JOINED,
                    TODAY,
                    List.of(),
                    "club",
                    3);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.assess(nights(0), state, TODAY))
                    .withMessage("pendingSince must be empty at the floor BASE, but was 2025-06-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> policy.adopt(state))
                    .withMessageStartingWith("pendingSince must be empty at the floor BASE");
        }
    }

    @Nested
    class Identity {

        private final TierPolicy<Stay, Level> policy = club().build();

        @Test
        void isEqualByContent() {
            assertThat(policy).isEqualTo(club().build()).hasSameHashCodeAs(club().build());
            assertThat(policy.fingerprint())
                    .isEqualTo(club().build().fingerprint())
                    .matches("[0-9a-f]{32}");
            assertThat(policy).hasToString("TierPolicy[club 3]");
            assertThat(policy.factsType()).isEqualTo(Stay.class);
        }

        @Test
        void everyPartCounts() {
            List<UnaryOperator<TierPolicyBuilder<Stay, Level>>> changes = List.of(
                    builder -> builder.keep(NIGHTS.atLeast(41)),
                    builder -> builder.enter(NIGHTS.atLeast(51)),
                    builder -> builder.minimumStay(Period.ofMonths(3)),
                    builder -> builder.period(QualifyingPeriod.rolling(Period.ofMonths(6))),
                    builder -> builder.period(QualifyingPeriod.calendarYear()),
                    builder -> builder.period(QualifyingPeriod.calendarYear(MonthDay.of(4, 1))),
                    builder -> builder.period(QualifyingPeriod.anniversary()),
                    builder -> builder.downgrade(Downgrade.never()),
                    builder -> builder.downgrade(Downgrade.immediate().maxSteps(1)),
                    builder -> builder.downgrade(Downgrade.immediate().grace(Period.ofDays(1))),
                    builder -> builder.upgrade(Upgrade.immediate().maxSteps(1)),
                    builder -> builder.upgrade(Upgrade.immediate().confirmedBy(2)),
                    builder -> builder.upgrade(Upgrade.immediate().confirmedFor(Period.ofDays(2))));

            assertThat(changes.stream().map(change -> change.apply(club()).build()))
                    .doesNotHaveDuplicates()
                    .doesNotContain(policy);
            assertThat(changes.stream()
                            .map(change -> change.apply(club()).build().fingerprint()))
                    .doesNotHaveDuplicates()
                    .doesNotContain(policy.fingerprint());
        }

        @Test
        void everyDecisionBearsIt() {
            TierDecision<Level> decision = policy.assess(nights(0), holding(policy, GOLD), TODAY);

            assertThat(decision.policy()).isEqualTo("club");
            assertThat(decision.version()).isEqualTo(3);
            assertThat(decision.fingerprint()).isEqualTo(policy.fingerprint());
            assertThat(decision.next().policy()).isEqualTo("club");
            assertThat(decision.next().version()).isEqualTo(3);
            assertThat(policy.stamp().fingerprint()).isEqualTo(policy.fingerprint());
        }

        @Test
        void saysWhatItConsistsOf() {
            assertThat(policy.rules().get(1))
                    .isEqualTo(new TierRule<>(GOLD, NIGHTS.atLeast(25), NIGHTS.atLeast(20), Optional.empty()));
            assertThat(policy.period()).isEqualTo(QualifyingPeriod.rolling(Period.ofMonths(12)));
            assertThat(policy.downgrade()).isEqualTo(Downgrade.immediate());
            assertThat(policy.upgrade()).isEqualTo(Upgrade.immediate());
            assertThat(policy.flaws()).isEmpty();
        }

        @Test
        void printsTheLadder() {
            TierPolicy<Stay, Level> full = club().minimumStay(Period.ofMonths(6))
                    .upgrade(Upgrade.immediate().maxSteps(1).confirmedBy(2).confirmedFor(Period.ofDays(30)))
                    .period(QualifyingPeriod.calendarYear(MonthDay.of(4, 1)))
                    .downgrade(Downgrade.atPeriodEnd()
                            .maxSteps(1)
                            .grace(Period.ofMonths(3))
                            .validThroughNextPeriod())
                    .build();

            assertThat(full.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                    | tier | enter | keep | minimum stay |
                    | --- | --- | --- | --- |
                    | PLATINUM | nights ≥ 50 | nights ≥ 40 | 6 months |
                    | GOLD | nights ≥ 25 | nights ≥ 20 | – |
                    | SILVER | nights ≥ 10 | nights ≥ 8 | – |
                    | BASE | – | – | – |

                    - Facts are counted over: year from 04-01.
                    - Members rise once it is confirmed.
                    - Tiers up on one day: at most 1.
                    - Assessments in a row that confirm a rise: 2.
                    - A rise is confirmed once its condition was met for 30 days.
                    - The keep condition is judged: after the end of each period.
                    - Tiers down at one review: at most 1.
                    - The fall is put off for a grace of 3 months.
                    - A tier is held through the end of the period after the one that earned it.
                    """);
            assertThat(policy.toMarkdown(Locale.CHINA)).isEqualTo("""
                    | 等级 | 晋级条件 | 保级条件 | 最短停留期 |
                    | --- | --- | --- | --- |
                    | PLATINUM | 入住夜数 ≥ 50 | 入住夜数 ≥ 40 | – |
                    | GOLD | 入住夜数 ≥ 25 | 入住夜数 ≥ 20 | – |
                    | SILVER | 入住夜数 ≥ 10 | 入住夜数 ≥ 8 | – |
                    | BASE | – | – | – |

                    - 定级期间：最近 12 个月。
                    - 达到条件即时晋级。
                    - 保级条件的判定时点：即时。
                    - 降至仍符合条件的等级。
                    """);
        }

        @Test
        void aBarInANameDoesNotEndACell() {
            TierPolicy<Stay, Level> odd = TierPolicy.define("odd", 1, Stay.class, Level.class)
                    .tier(GOLD)
                    .enter(Condition.opaque("a|b\\c", stay -> stay.spend().isPresent()))
                    .period(QualifyingPeriod.anniversary())
                    .downgrade(Downgrade.never())
                    .build();

            assertThat(odd.toMarkdown(Locale.ENGLISH)).startsWith("""
                    | tier | enter | keep | minimum stay |
                    | --- | --- | --- | --- |
                    | GOLD | ⟨a\\|b\\\\c⟩ | ⟨a\\|b\\\\c⟩ | – |
                    | BASE | – | – | – |

                    - Facts are counted over: year of membership.
                    - Members rise at once.
                    - The keep condition is judged: never.
                    """);
        }
    }

    @Nested
    class Decisions {

        private final TierPolicy<Stay, Level> policy = club().build();
        private final TierState<Level> gold = holding(policy, GOLD);

        private static String fold(TierDecision<Level> decision) {
            return decision.<String>match(
                    kept -> "kept " + kept.hold(),
                    promoted -> "up to " + promoted.to(),
                    demoted -> "down to " + demoted.to());
        }

        @Test
        void foldIntoOneOfThree() {
            assertThat(fold(policy.assess(nights(30), gold, TODAY))).isEqualTo("kept ENTRY_MET");
            assertThat(fold(policy.assess(nights(50), gold, TODAY))).isEqualTo("up to PLATINUM");
            assertThat(fold(policy.assess(nights(9), gold, TODAY))).isEqualTo("down to SILVER");
        }

        @Test
        void areEqualByWhatTheySay() {
            for (int nights : new int[] {0, 22, 60}) {
                TierDecision<Level> decision = policy.assess(nights(nights), gold, TODAY);

                assertThat(decision)
                        .isEqualTo(policy.assess(nights(nights), gold, TODAY))
                        .hasSameHashCodeAs(policy.assess(nights(nights), gold, TODAY))
                        .isNotEqualTo(policy.assess(nights(nights), gold, TODAY.plusDays(1)));
            }
        }

        @Test
        void areKeptAsARecordWithoutTheFacts() {
            TierDecision<Level> decision = policy.assess(nights(9), gold, TODAY);

            TierDecisionRecord<Level> stored = decision.detach();

            assertThat(stored.policy()).isEqualTo("club");
            assertThat(stored.version()).isEqualTo(3);
            assertThat(stored.fingerprint()).isEqualTo(policy.fingerprint());
            assertThat(stored.asOf()).isEqualTo(TODAY);
            assertThat(stored.from()).isEqualTo(GOLD);
            assertThat(stored.to()).isEqualTo(SILVER);
            assertThat(stored.hold()).isEmpty();
            assertThat(stored.steps()).isEqualTo(decision.steps());
            assertThat(stored.why(Locale.CHINA)).isEqualTo(decision.why(Locale.CHINA));
            assertThat(policy.assess(nights(22), gold, TODAY).detach().hold()).contains(Hold.IN_BAND);
        }

        @Test
        void aRecordWithoutReasonsOrWithAWrongHoldIsRefused() {
            TierDecisionRecord<Level> stored =
                    policy.assess(nights(9), gold, TODAY).detach();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierDecisionRecord<>(
                            "club", 3, "f", SILVER, stored.next(), Optional.empty(), List.of(), stored.reasons()))
                    .withMessage("hold must be there for a tier that is kept, and only there, but was \"none\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierDecisionRecord<>(
                            "club", 3, "f", GOLD, stored.next(), Optional.empty(), List.of(), List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }
    }
}
