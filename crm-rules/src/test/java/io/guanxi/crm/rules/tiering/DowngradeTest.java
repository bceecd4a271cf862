package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.Level.BASE;
import static io.guanxi.crm.rules.tiering.Nights.Level.GOLD;
import static io.guanxi.crm.rules.tiering.Nights.Level.PLATINUM;
import static io.guanxi.crm.rules.tiering.Nights.Level.SILVER;
import static io.guanxi.crm.rules.tiering.Nights.NIGHTS;
import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.Range;
import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class DowngradeTest {

    private static final LocalDate JOINED = day("2022-01-01");
    private static final LocalDate SINCE = day("2024-03-10");

    private static TierPolicyBuilder<Stay, Level> club() {
        return TierPolicy.define("club", 1, Stay.class, Level.class)
                .tier(SILVER)
                .enter(NIGHTS.atLeast(10))
                .keep(NIGHTS.atLeast(8))
                .tier(GOLD)
                .enter(NIGHTS.atLeast(25))
                .keep(NIGHTS.atLeast(20))
                .tier(PLATINUM)
                .enter(NIGHTS.atLeast(50))
                .keep(NIGHTS.atLeast(40))
                .period(QualifyingPeriod.rolling(Period.ofMonths(12)));
    }

    private static PeriodFacts<Stay> nights(int nights) {
        return PeriodFacts.always(Stay.of(nights));
    }

    private static TierState<Level> platinum(TierPolicy<Stay, Level> policy, String assessed) {
        return policy.takeOver(PLATINUM, JOINED, SINCE, day(assessed));
    }

    private static Hold hold(TierDecision<Level> decision) {
        return ((Kept<Level>) decision).hold();
    }

    @Nested
    class Steps {

        private Level after(Downgrade downgrade, int nights) {
            TierPolicy<Stay, Level> policy = club().downgrade(downgrade).build();
            return policy.assess(nights(nights), platinum(policy, "2025-05-31"), day("2025-06-01"))
                    .to();
        }

        @Test
        void toQualifiedEndsAtTheHighestTierThatWouldBeKept() {
            assertThat(after(Downgrade.immediate(), 40)).isEqualTo(PLATINUM);
            assertThat(after(Downgrade.immediate(), 39)).isEqualTo(GOLD);
            // 20 nights do not enter gold, but they keep it: who falls is not treated worse than who is there.
            assertThat(after(Downgrade.immediate(), 20)).isEqualTo(GOLD);
            assertThat(after(Downgrade.immediate(), 19)).isEqualTo(SILVER);
            assertThat(after(Downgrade.immediate(), 7)).isEqualTo(BASE);
        }

        @Test
        void theSoftLandingStopsEarlier() {
            assertThat(after(Downgrade.immediate().maxSteps(1), 0)).isEqualTo(GOLD);
            assertThat(after(Downgrade.immediate().maxSteps(2), 0)).isEqualTo(SILVER);
            assertThat(after(Downgrade.immediate().maxSteps(3), 0)).isEqualTo(BASE);
            assertThat(after(Downgrade.immediate().maxSteps(9), 39)).isEqualTo(GOLD);
            assertThat(after(Downgrade.immediate().maxSteps(1).toQualified(), 0))
                    .isEqualTo(BASE);
        }

        @Test
        void aSecondRunOnTheSameDayTakesNoSecondStep() {
            TierPolicy<Stay, Level> policy =
                    club().downgrade(Downgrade.immediate().maxSteps(1)).build();
            TierState<Level> gold = policy.assess(nights(0), platinum(policy, "2025-05-31"), day("2025-06-01"))
                    .next();

            TierDecision<Level> again = policy.assess(nights(0), gold, day("2025-06-01"));

            assertThat(hold(again)).isEqualTo(Hold.MOVED_TODAY);
            assertThat(again.next()).isEqualTo(gold);
            assertThat(policy.assess(nights(0), gold, day("2025-06-02")).to()).isEqualTo(SILVER);
        }

        @Test
        void aTierThatIsNotKnownToBeLostCatchesTheFall() {
            TierPolicy<Stay, Level> policy = TierPolicy.define("club", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(Nights.SPEND.atLeast("100.00").or(NIGHTS.atLeast(50)))
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(50))
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.immediate())
                    .build();

            assertThat(policy.assess(
                                    nights(3),
                                    policy.takeOver(GOLD, JOINED, SINCE, day("2025-05-31")),
                                    day("2025-06-01"))
                            .to())
                    .isEqualTo(SILVER);
        }
    }

    @Nested
    class Never {

        @Test
        void aTierOnceEarnedStays() {
            TierPolicy<Stay, Level> policy = club().downgrade(Downgrade.never()).build();

            TierDecision<Level> decision = policy.assess(nights(0), platinum(policy, "2025-05-31"), day("2099-06-01"));

            assertThat(hold(decision)).isEqualTo(Hold.NEVER_DOWN);
            assertThat(decision.next().earned().validThrough()).isEmpty();
        }

        @Test
        void whatWasPendingUnderAnotherPolicyIsForgiven() {
            TierPolicy<Stay, Level> policy = club().downgrade(Downgrade.never()).build();
            TierPolicy<Stay, Level> strict = club().downgrade(
                            Downgrade.immediate().grace(Period.ofDays(30)))
                    .build();
            TierState<Level> pending = strict.assess(nights(0), platinum(strict, "2025-05-31"), day("2025-06-01"))
                    .next();

            TierDecision<Level> decision = policy.assess(nights(0), policy.adopt(pending), day("2025-09-01"));

            assertThat(hold(decision)).isEqualTo(Hold.NEVER_DOWN);
            assertThat(decision.next().earned().pendingSince()).isEmpty();
        }
    }

    @Nested
    class AtTierAnniversary {

        private final TierPolicy<Stay, Level> policy =
                club().downgrade(Downgrade.atTierAnniversary().maxSteps(1)).build();

        @Test
        void isReviewedOnTheDayOfEntryEachYear() {
            TierState<Level> state = platinum(policy, "2024-03-10");

            TierDecision<Level> before = policy.assess(nights(0), state, day("2025-03-09"));
            TierDecision<Level> on = policy.assess(nights(0), before.next(), day("2025-03-10"));

            assertThat(hold(before)).isEqualTo(Hold.UNTIL_REVIEW);
            assertThat(before.next().earned().validThrough()).contains(day("2025-03-09"));
            assertThat(on.steps())
                    .containsExactly(new TierStep<>(day("2025-03-10"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
            assertThat(on.next().earned().validThrough()).contains(day("2026-03-09"));
        }

        @Test
        void aLateRunTakesOneStepAYear() {
            assertThat(policy.assess(nights(0), platinum(policy, "2024-03-10"), day("2026-12-31"))
                            .steps())
                    .containsExactly(
                            new TierStep<>(day("2025-03-10"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(day("2026-03-10"), GOLD, SILVER, TierStep.Cause.NOT_KEPT));
        }

        @Test
        void aLeapDayIsReviewedOnTheTwentyEighth() {
            TierState<Level> state = policy.takeOver(PLATINUM, JOINED, day("2024-02-29"), day("2024-02-29"));

            assertThat(policy.assess(nights(0), state, day("2025-02-27")).to()).isEqualTo(PLATINUM);
            assertThat(policy.assess(nights(0), state, day("2025-02-28")).to()).isEqualTo(GOLD);
        }

        @Test
        void inACalendarYearTheFactsAsOfTheReviewDayCount() {
            TierPolicy<Stay, Level> yearly = club().period(QualifyingPeriod.calendarYear())
                    .downgrade(Downgrade.atTierAnniversary())
                    .build();
            TierState<Level> state = platinum(yearly, "2024-03-10");

            assertThat(yearly.assess(new Nights().on("2025-03-10", 40), state, day("2025-04-01"))
                            .to())
                    .isEqualTo(PLATINUM);
            assertThat(yearly.assess(new Nights().on("2025-03-11", 40), state, day("2025-04-01"))
                            .steps())
                    .containsExactly(
                            new TierStep<>(day("2025-03-10"), PLATINUM, BASE, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(day("2025-04-01"), BASE, GOLD, TierStep.Cause.ENTERED));
        }
    }

    @Nested
    class Grace {

        private final TierPolicy<Stay, Level> policy = club().downgrade(
                        Downgrade.immediate().maxSteps(1).grace(Period.ofDays(30)))
                .build();

        @Test
        void theFallWaitsForItsEnd() {
            TierDecision<Level> first = policy.assess(nights(0), platinum(policy, "2025-05-31"), day("2025-06-01"));
            TierDecision<Level> last = policy.assess(nights(0), first.next(), day("2025-06-30"));
            TierDecision<Level> end = policy.assess(nights(0), last.next(), day("2025-07-01"));

            assertThat(hold(first)).isEqualTo(Hold.IN_GRACE);
            assertThat(first.next().earned().pendingSince()).contains(day("2025-06-01"));
            assertThat(first.why(Locale.ENGLISH))
                    .isEqualTo("2025-06-01: PLATINUM is kept, the grace is not over. "
                            + "To keep PLATINUM, from 2024-06-02 to 2025-06-01: "
                            + "nights: 0, required: ≥ 40 – not met, 40 away. "
                            + "The review of PLATINUM on 2025-06-01 was not passed. "
                            + "The fall is put off for a grace of 30 days. "
                            + "By the facts so far PLATINUM is safe through 2025-06-30.");
            assertThat(hold(last)).isEqualTo(Hold.IN_GRACE);
            assertThat(end.to()).isEqualTo(GOLD);
            assertThat(end.next().earned().pendingSince()).isEmpty();
        }

        @Test
        void aLateRunDatesTheFallOnItsEnd() {
            TierState<Level> pending = policy.assess(nights(0), platinum(policy, "2025-05-31"), day("2025-06-01"))
                    .next();

            assertThat(policy.assess(nights(0), pending, day("2025-07-20")).steps())
                    .containsExactly(new TierStep<>(day("2025-07-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
        }

        @Test
        void whoMeetsTheConditionAgainIsOutOfIt() {
            TierState<Level> pending = policy.assess(nights(0), platinum(policy, "2025-05-31"), day("2025-06-01"))
                    .next();

            TierDecision<Level> back = policy.assess(nights(41), pending, day("2025-06-10"));
            TierDecision<Level> anew = policy.assess(nights(39), back.next(), day("2025-07-05"));

            assertThat(hold(back)).isEqualTo(Hold.IN_BAND);
            assertThat(back.next().earned().pendingSince()).isEmpty();
            assertThat(anew.next().earned().pendingSince()).contains(day("2025-07-05"));
        }
    }

    @Nested
    class MinimumStay {

        private final TierPolicy<Stay, Level> policy = club().minimumStay(Period.ofMonths(18))
                .downgrade(Downgrade.immediate().grace(Period.ofDays(10)))
                .build();

        @Test
        void holdsTheTierFromTheDayOfEntry() {
            TierDecision<Level> first = policy.assess(nights(0), platinum(policy, "2024-03-10"), day("2024-04-01"));

            assertThat(hold(first)).isEqualTo(Hold.MINIMUM_STAY);
            assertThat(first.next().earned().validThrough()).contains(day("2025-09-09"));
            assertThat(first.why(Locale.CHINA)).contains("PLATINUM在 2024-04-01 的复核未通过。自 2024-03-10 起至少停留 18 个月。");
            assertThat(policy.assess(nights(0), first.next(), day("2025-09-09")).to())
                    .isEqualTo(PLATINUM);
            assertThat(policy.assess(nights(0), first.next(), day("2025-12-01")).steps())
                    .containsExactly(new TierStep<>(day("2025-09-10"), PLATINUM, BASE, TierStep.Cause.NOT_KEPT));
        }

        @Test
        void aTierIsSafeThroughItsEndWhereTheReviewComesBefore() {
            TierPolicy<Stay, Level> yearly = club().minimumStay(Period.ofMonths(14))
                    .period(QualifyingPeriod.calendarYear())
                    .downgrade(Downgrade.atPeriodEnd())
                    .build();

            // By the facts the tier would be safe through the end of 2024 only.
            assertThat(yearly.assess(nights(0), platinum(yearly, "2024-03-10"), day("2024-06-01"))
                            .next()
                            .earned()
                            .validThrough())
                    .contains(day("2025-05-09"));
        }

        @Test
        void ofItAndTheGraceTheLaterEndCounts() {
            TierState<Level> late = policy.assess(nights(0), platinum(policy, "2025-09-04"), day("2025-09-05"))
                    .next();

            TierDecision<Level> kept = policy.assess(nights(0), late, day("2025-09-14"));

            assertThat(hold(kept)).isEqualTo(Hold.IN_GRACE);
            assertThat(policy.assess(nights(0), late, day("2025-09-15")).to()).isEqualTo(BASE);
        }

        @Test
        void aReviewWithinItTakesEffectAtItsEnd() {
            TierPolicy<Stay, Level> yearly = club().minimumStay(Period.ofMonths(14))
                    .period(QualifyingPeriod.calendarYear())
                    .downgrade(Downgrade.atPeriodEnd().maxSteps(1))
                    .build();
            TierState<Level> state = platinum(yearly, "2024-03-10");

            TierDecision<Level> review = yearly.assess(nights(0), state, day("2025-01-01"));

            assertThat(hold(review)).isEqualTo(Hold.MINIMUM_STAY);
            assertThat(yearly.assess(nights(0), state, day("2025-08-01")).steps())
                    .containsExactly(new TierStep<>(day("2025-05-10"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
        }
    }

    @Nested
    class Promise {

        private final Nights refunded = new Nights().on("2024-05-01", 50);

        private TierState<Level> atYearEnd(TierPolicy<Stay, Level> policy) {
            TierState<Level> state =
                    policy.join(refunded, day("2024-01-10"), day("2024-05-01")).next();
            refunded.on("2024-05-01", -30);
            return policy.assess(refunded, state, day("2024-12-31")).next();
        }

        @Test
        void withoutItTheReviewGoesByTheFacts() {
            TierPolicy<Stay, Level> policy = Nights.hotel();

            TierState<Level> state = atYearEnd(policy);

            assertThat(state.tier()).isEqualTo(PLATINUM);
            assertThat(state.earned().validThrough()).contains(day("2024-12-31"));
            assertThat(policy.assess(refunded, state, day("2025-01-01")).to()).isEqualTo(GOLD);
        }

        @Test
        void withItTheTierIsHeldThroughTheNextPeriod() {
            TierPolicy<Stay, Level> policy = Nights.ladder()
                    .downgrade(Downgrade.atPeriodEnd().maxSteps(1).validThroughNextPeriod())
                    .build();

            TierState<Level> state = atYearEnd(policy);
            TierDecision<Level> review = policy.assess(refunded, state, day("2025-01-01"));

            assertThat(state.earned().validThrough()).contains(day("2025-12-31"));
            assertThat(hold(review)).isEqualTo(Hold.VALID_THROUGH);
            assertThat(policy.assess(refunded, review.next(), day("2025-12-31")).to())
                    .isEqualTo(PLATINUM);
            assertThat(policy.assess(refunded, review.next(), day("2026-01-01")).to())
                    .isEqualTo(GOLD);
        }

        /** The minimum stay ended in May 2026, but the review of 2025 was skipped: the tier was held until 2027. */
        @Test
        void doesNotSkipTheReviewWithinAMinimumStay() {
            Nights lazy = new Nights().on("2024-11-10", 52);
            TierPolicy<Stay, Level> policy = Nights.ladder()
                    .minimumStay(Period.ofMonths(18))
                    .downgrade(Downgrade.atPeriodEnd().maxSteps(1).validThroughNextPeriod())
                    .build();
            TierState<Level> state =
                    policy.join(lazy, day("2024-01-10"), day("2024-11-10")).next();

            TierDecision<Level> review = policy.assess(lazy, state, day("2026-01-01"));

            assertThat(state.earned().validThrough()).contains(day("2025-12-31"));
            assertThat(hold(review)).isEqualTo(Hold.MINIMUM_STAY);
            assertThat(review.next().earned().validThrough()).contains(day("2026-05-09"));
            assertThat(policy.assess(lazy, review.next(), day("2026-12-01")).steps())
                    .containsExactly(new TierStep<>(day("2026-05-10"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
        }

        @Test
        void aTierTakenOverIsPromisedFromThePeriodOfItsEntry() {
            TierPolicy<Stay, Level> policy = Nights.ladder()
                    .downgrade(Downgrade.atPeriodEnd().validThroughNextPeriod())
                    .build();

            assertThat(policy.takeOver(GOLD, JOINED, day("2024-12-30"), day("2024-12-31"))
                            .earned()
                            .validThrough())
                    .contains(day("2025-12-31"));
            assertThat(policy.takeOver(GOLD, JOINED, day("2022-12-30"), day("2024-12-31"))
                            .earned()
                            .validThrough())
                    .contains(day("2024-12-31"));
        }
    }

    @Nested
    class OpenReview {

        private final TierPolicy<Stay, Level> policy = Nights.hotel();

        /** The books of 2025 are closed late: unknown until 1 February 2026. */
        private PeriodFacts<Stay> books(boolean closed, int nights) {
            return (Range<LocalDate> period) -> {
                boolean isOf2025 = period.lowerEndpoint().equals(day("2025-01-01"));
                return isOf2025 && !closed ? Stay.unknown() : Stay.of(isOf2025 ? nights : 0);
            };
        }

        @Test
        void isMadeUpForOnceTheFactsAreKnown() {
            TierState<Level> state = policy.takeOver(GOLD, JOINED, SINCE, day("2025-12-31"));

            TierDecision<Level> open = policy.assess(books(false, 0), state, day("2026-01-01"));
            TierDecision<Level> later = policy.assess(books(false, 0), open.next(), day("2026-01-20"));
            TierDecision<Level> failed = policy.assess(books(true, 9), later.next(), day("2026-02-01"));
            TierDecision<Level> passed = policy.assess(books(true, 25), later.next(), day("2026-02-01"));

            assertThat(hold(open)).isEqualTo(Hold.UNKNOWN);
            assertThat(hold(later)).isEqualTo(Hold.UNKNOWN);
            assertThat(later.next().earned().validThrough()).isEmpty();
            assertThat(later.why(Locale.ENGLISH))
                    .endsWith("The review of GOLD on 2026-01-01 was not passed. "
                            + "The review of 2026-01-01 stays open until its facts are known.");
            // The member was told to be gold until today: the fall is not dated back.
            assertThat(failed.steps())
                    .containsExactly(new TierStep<>(day("2026-02-01"), GOLD, SILVER, TierStep.Cause.NOT_KEPT));
            assertThat(hold(passed)).isEqualTo(Hold.ENTRY_MET);
            assertThat(passed.next().earned().pendingSince()).isEmpty();
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Downgrade.atPeriodEnd().maxSteps(0))
                    .withMessage("maxSteps must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Downgrade.immediate().grace(Period.ofDays(-1)))
                    .withMessage("grace must be longer than zero and have no negative part, but was P-1D");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Downgrade.never().maxSteps(1))
                    .withMessage("timing must not be that of a downgrade with steps or grace, but was NEVER");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Downgrade.never().grace(Period.ofDays(1)))
                    .withMessage("timing must not be that of a downgrade with steps or grace, but was NEVER");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Downgrade.immediate().validThroughNextPeriod())
                    .withMessage("timing must be PERIOD_END where a tier is valid through the end of the next period, "
                            + "but was IMMEDIATE");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Downgrade(null, OptionalInt.empty(), Optional.empty(), false))
                    .withMessage("timing");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Upgrade.immediate().maxSteps(0))
                    .withMessage("maxSteps must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Upgrade.immediate().confirmedBy(0))
                    .withMessage("assessments must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Upgrade.immediate().confirmedFor(Period.ZERO))
                    .withMessage("duration must be longer than zero and have no negative part, but was P0D");
        }

        @Test
        void theTermsAreBilingual() {
            assertThat(List.of(Downgrade.Timing.values()))
                    .extracting(Downgrade.Timing::chinese)
                    .containsExactly("从不", "即时", "等级周年", "期末");
            assertThat(List.of(Hold.values())).extracting(Hold::chinese).doesNotHaveDuplicates();
            assertThat(List.of(GrantSource.values()))
                    .extracting(GrantSource::english)
                    .containsExactly("earned", "granted by hand", "status match");
        }
    }
}
