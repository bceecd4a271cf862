package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.Level.BASE;
import static io.guanxi.crm.rules.tiering.Nights.Level.GOLD;
import static io.guanxi.crm.rules.tiering.Nights.Level.PLATINUM;
import static io.guanxi.crm.rules.tiering.Nights.Level.SILVER;
import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.rules.tiering.Nights.Level;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The case of the issue: 52 nights in 2024, 8 in 2025, with 0, 10, 25 and 50 nights on the ladder. */
@SuppressWarnings("NullAway") // Every day asked for is a key of the map.
class HotelLadderTest {

    private static final LocalDate JOINED = day("2024-01-05");

    private final TierPolicy<Nights.Stay, Level> policy = Nights.hotel();

    /** 9 nights by 2 March, 10 on 3 March, 25 on 20 June, 49 by 9 November, 50 on 10 November, 52 at the end. */
    private static Nights guest() {
        return new Nights()
                .on("2024-02-20", 9)
                .on("2024-03-03", 1)
                .on("2024-06-20", 15)
                .on("2024-09-01", 24)
                .on("2024-11-10", 1)
                .on("2024-12-24", 2)
                .on("2025-05-01", 8);
    }

    /** The tier on each day, assessed on each day. */
    private NavigableMap<LocalDate, TierDecision<Level>> dayByDay(Nights nights, LocalDate last) {
        NavigableMap<LocalDate, TierDecision<Level>> days = new TreeMap<>();
        TierDecision<Level> decision = policy.join(nights, JOINED, JOINED);
        for (LocalDate day = JOINED; !day.isAfter(last); day = day.plusDays(1)) {
            decision = day.equals(JOINED) ? decision : policy.assess(nights, decision.next(), day);
            days.put(day, decision);
        }
        return days;
    }

    private static TierState<Level> at(NavigableMap<LocalDate, TierDecision<Level>> days, String day) {
        return days.get(day(day)).next();
    }

    @Nested
    class DayByDay {

        private final NavigableMap<LocalDate, TierDecision<Level>> days = dayByDay(guest(), day("2027-01-01"));

        @Test
        void theTierChangesOnTheseDaysOnly() {
            Map<LocalDate, Level> changes = new TreeMap<>();
            Level last = BASE;
            for (Map.Entry<LocalDate, TierDecision<Level>> entry : days.entrySet()) {
                if (entry.getValue().to() != last) {
                    last = entry.getValue().to();
                    changes.put(entry.getKey(), last);
                }
            }
            assertThat(changes)
                    .containsExactly(
                            Map.entry(day("2024-03-03"), SILVER),
                            Map.entry(day("2024-06-20"), GOLD),
                            Map.entry(day("2024-11-10"), PLATINUM),
                            Map.entry(day("2026-01-01"), GOLD),
                            Map.entry(day("2027-01-01"), SILVER));
        }

        @Test
        void theTopTierIsValidThroughTheEndOfTheNextYearFromTheDayItIsEarned() {
            assertThat(days.get(day("2024-11-10"))).isInstanceOf(Promoted.class);
            assertThat(at(days, "2024-11-09").tier()).isEqualTo(GOLD);
            assertThat(at(days, "2024-11-10").earned().validThrough()).contains(day("2025-12-31"));
            assertThat(at(days, "2024-12-31").earned().validThrough()).contains(day("2025-12-31"));
            assertThat(at(days, "2025-12-31").earned())
                    .isEqualTo(new EarnedTier<>(
                            PLATINUM,
                            day("2024-11-10"),
                            Optional.of(day("2025-12-31")),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Test
        void onNewYearsDayOfTheNextYearThePeriodJustCompletedQualifies() {
            TierDecision<Level> review = days.get(day("2025-01-01"));

            assertThat(review).isInstanceOf(Kept.class);
            assertThat(((Kept<Level>) review).hold()).isEqualTo(Hold.ENTRY_MET);
            assertThat(review.why(Locale.ENGLISH))
                    .isEqualTo("2025-01-01: PLATINUM is kept, the entry condition is met. "
                            + "To enter PLATINUM, from 2024-01-01 to 2024-12-31: "
                            + "nights: 52, required: ≥ 50 – met. "
                            + "By the facts so far PLATINUM is safe through 2025-12-31.");
        }

        @Test
        void eightNightsCostOneStepOnTheFirstDayOfTheYearAfter() {
            TierDecision<Level> review = days.get(day("2026-01-01"));

            assertThat(review).isInstanceOf(Demoted.class).hasToString("Demoted[PLATINUM → GOLD, 2026-01-01]");
            assertThat(review.steps())
                    .containsExactly(new TierStep<>(day("2026-01-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
            assertThat(review.next().earned().validThrough()).contains(day("2026-12-31"));
            assertThat(review.why(Locale.ENGLISH))
                    .isEqualTo("2026-01-01: down from PLATINUM to GOLD, since the keep condition was not met. "
                            + "To keep PLATINUM, from 2026-01-01 to 2026-01-01: "
                            + "nights: 0, required: ≥ 50 – not met, 50 away. "
                            + "To keep PLATINUM, from 2025-01-01 to 2025-12-31: "
                            + "nights: 8, required: ≥ 50 – not met, 42 away. "
                            + "By the facts so far GOLD is safe through 2026-12-31.");
            assertThat(review.why(Locale.CHINA))
                    .isEqualTo("2026-01-01：由PLATINUM降为GOLD，未达保级条件。"
                            + "保持PLATINUM，2026-01-01 至 2026-01-01：入住夜数：0，要求 ≥ 50：未达到，相差 50。"
                            + "保持PLATINUM，2025-01-01 至 2025-12-31：入住夜数：8，要求 ≥ 50：未达到，相差 42。"
                            + "按目前事实，GOLD可保持至 2026-12-31（含当日）。");
        }

        @Test
        void aSecondRunOnTheSameDayChangesNothing() {
            for (TierDecision<Level> decision : days.values()) {
                TierDecision<Level> again = policy.assess(guest(), decision.next(), decision.asOf());

                assertThat(again).isInstanceOf(Kept.class);
                assertThat(again.steps()).isEmpty();
                assertThat(again.next()).isEqualTo(decision.next());
            }
        }
    }

    @Nested
    class LateRun {

        @Test
        void theDemotionIsDatedOnTheReviewDay() {
            TierState<Level> state = at(dayByDay(guest(), day("2025-12-31")), "2025-12-31");

            TierDecision<Level> late = policy.assess(guest(), state, day("2026-03-15"));

            assertThat(late).isInstanceOf(Demoted.class);
            assertThat(late.asOf()).isEqualTo(day("2026-03-15"));
            assertThat(late.steps())
                    .containsExactly(new TierStep<>(day("2026-01-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
            assertThat(late.next().since()).isEqualTo(day("2026-01-01"));
            assertThat(late.next().earned())
                    .isEqualTo(at(dayByDay(guest(), day("2026-03-15")), "2026-03-15")
                            .earned());
        }

        @Test
        void reviewsMissedForYearsAreMadeUpForOneStepEach() {
            TierState<Level> state = at(dayByDay(guest(), day("2025-12-31")), "2025-12-31");

            TierDecision<Level> late = policy.assess(guest(), state, day("2030-07-01"));

            assertThat(late.steps())
                    .containsExactly(
                            new TierStep<>(day("2026-01-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(day("2027-01-01"), GOLD, SILVER, TierStep.Cause.NOT_KEPT),
                            new TierStep<>(day("2028-01-01"), SILVER, BASE, TierStep.Cause.NOT_KEPT));
            assertThat(late.next().tier()).isEqualTo(BASE);
            assertThat(late.next().since()).isEqualTo(day("2028-01-01"));
        }

        @Test
        void aPromotionThatWasMissedIsFoundWhenItsPeriodIsComplete() {
            TierState<Level> state = policy.join(guest(), JOINED, JOINED).next();

            TierDecision<Level> late = policy.assess(guest(), state, day("2026-02-01"));

            assertThat(late).isInstanceOf(Promoted.class);
            assertThat(late.steps())
                    .containsExactly(
                            new TierStep<>(day("2025-01-01"), BASE, PLATINUM, TierStep.Cause.ENTERED),
                            new TierStep<>(day("2026-01-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
        }

        @Test
        void nightsBookedLateForTheYearBeforeStillCount() {
            Nights nights = new Nights().on("2024-06-01", 49);
            TierState<Level> state = policy.assess(
                            nights,
                            policy.join(nights, JOINED, day("2024-12-31")).next(),
                            day("2025-01-01"))
                    .next();
            assertThat(state.tier()).isEqualTo(GOLD);

            nights.on("2024-12-31", 1);

            assertThat(policy.assess(nights, state, day("2025-01-03")).steps())
                    .containsExactly(new TierStep<>(day("2025-01-03"), GOLD, PLATINUM, TierStep.Cause.ENTERED));
        }
    }

    @Nested
    class Requalifying {

        @Test
        void fiftyNightsInTheNextYearProlongTheTierFromThatDay() {
            Nights nights = guest().on("2025-08-01", 42);
            NavigableMap<LocalDate, TierDecision<Level>> days = dayByDay(nights, day("2027-01-01"));

            assertThat(at(days, "2025-07-31").earned().validThrough()).contains(day("2025-12-31"));
            assertThat(at(days, "2025-08-01").earned().validThrough()).contains(day("2026-12-31"));
            assertThat(at(days, "2026-12-31").tier()).isEqualTo(PLATINUM);
            assertThat(at(days, "2027-01-01").tier()).isEqualTo(GOLD);
        }

        @Test
        void graceToTheEndOfMarchPutsTheFallOff() {
            TierPolicy<Nights.Stay, Level> mild = Nights.ladder()
                    .downgrade(Downgrade.atPeriodEnd().maxSteps(1).grace(Period.ofMonths(3)))
                    .build();
            TierState<Level> state = mild.adopt(at(dayByDay(guest(), day("2025-12-31")), "2025-12-31"));

            TierState<Level> review =
                    mild.assess(guest(), state, day("2026-01-01")).next();

            assertThat(review.tier()).isEqualTo(PLATINUM);
            assertThat(review.earned().pendingSince()).contains(day("2026-01-01"));
            assertThat(review.earned().validThrough()).contains(day("2026-03-31"));
            assertThat(mild.assess(guest(), review, day("2026-03-31")).to()).isEqualTo(PLATINUM);
            assertThat(mild.assess(guest(), review, day("2026-04-20")).steps())
                    .containsExactly(new TierStep<>(day("2026-04-01"), PLATINUM, GOLD, TierStep.Cause.NOT_KEPT));
            assertThat(mild.assess(guest().on("2026-02-01", 50), review, day("2026-04-20"))
                            .to())
                    .isEqualTo(PLATINUM);
        }
    }
}
