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

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TierDistanceTest {

    private static final LocalDate JOINED = day("2024-01-10");
    private static final Nights GUEST = new Nights().on("2024-11-10", 52).on("2025-05-01", 8);

    private static String english(Optional<TierDistance<Level>> distance) {
        return distance.orElseThrow().text(Locale.ENGLISH);
    }

    @Nested
    class ToRetain {

        private final TierPolicy<Stay, Level> policy = Nights.hotel();
        private final TierState<Level> platinum =
                policy.join(GUEST, JOINED, day("2024-12-01")).next();

        @Test
        void saysHowManyNightsByWhichDay() {
            TierDistance<Level> distance =
                    policy.toRetain(GUEST, platinum, day("2025-06-01")).orElseThrow();

            assertThat(distance.tier()).isEqualTo(PLATINUM);
            assertThat(distance.aim()).isEqualTo(TierDistance.Aim.RETAIN);
            assertThat(distance.isMet()).isFalse();
            assertThat(distance.lastDay()).contains(day("2025-12-31"));
            assertThat(distance.policy()).isEqualTo("hotel");
            assertThat(distance.version()).isEqualTo(1);
            assertThat(distance.ways())
                    .singleElement()
                    .satisfies(way -> assertThat(way.shortfalls())
                            .singleElement()
                            .satisfies(shortfall ->
                                    assertThat(shortfall.reading().shortfall()).contains(new BigDecimal(42))));
            assertThat(distance.text(Locale.ENGLISH)).isEqualTo("42 more nights by 2025-12-31 to keep PLATINUM.");
            assertThat(distance.text(Locale.CHINA)).isEqualTo("保级（PLATINUM）：入住夜数还差 42，截至 2025-12-31（含当日）。");
        }

        @Test
        void saysThatNothingIsMissing() {
            TierDistance<Level> distance =
                    policy.toRetain(GUEST, platinum, day("2024-12-31")).orElseThrow();

            assertThat(distance.isMet()).isTrue();
            assertThat(distance.text(Locale.ENGLISH))
                    .isEqualTo("Nothing is missing to keep PLATINUM through 2025-12-31.");
            assertThat(distance.text(Locale.CHINA)).isEqualTo("保级（PLATINUM）：至 2025-12-31（含当日）无所欠缺。");
        }

        @Test
        void theMissingNightsDoKeepTheTierAndOneLessDoesNot() {
            TierState<Level> state =
                    policy.assess(GUEST, platinum, day("2025-12-31")).next();

            assertThat(policy.assess(books(42), state, day("2026-01-01")).to()).isEqualTo(PLATINUM);
            assertThat(policy.assess(books(41), state, day("2026-01-01")).to()).isEqualTo(GOLD);
        }

        private Nights books(int more) {
            return new Nights().on("2024-11-10", 52).on("2025-05-01", 8).on("2025-12-31", more);
        }

        @Test
        void bringsTheStateToTheDayFirst() {
            assertThat(english(policy.toRetain(GUEST, platinum, day("2026-02-01"))))
                    .isEqualTo("25 more nights by 2026-12-31 to keep GOLD.");
        }

        @Test
        void isEmptyWhereNothingCanBeLost() {
            TierPolicy<Stay, Level> forGood =
                    Nights.ladder().downgrade(Downgrade.never()).build();

            assertThat(policy.toRetain(new Nights(), policy.takeOver(BASE, JOINED, JOINED, JOINED), JOINED))
                    .isEmpty();
            assertThat(forGood.toRetain(new Nights(), forGood.takeOver(GOLD, JOINED, JOINED, JOINED), JOINED))
                    .isEmpty();
        }

        @Test
        void endsWithTheGraceOnceTheReviewHasFailed() {
            TierPolicy<Stay, Level> mild = Nights.ladder()
                    .downgrade(Downgrade.atPeriodEnd().grace(Period.ofMonths(3)))
                    .build();

            assertThat(english(mild.toRetain(GUEST, mild.adopt(platinum), day("2026-01-15"))))
                    .isEqualTo("50 more nights by 2026-03-31 to keep PLATINUM.");
        }

        /** 10 nights were asked for that nobody needs: the review that would count them does not take place. */
        @Test
        void nothingIsMissingInAPeriodWhoseReviewThePromiseSkips() {
            TierPolicy<Stay, Level> promised = Nights.ladder()
                    .downgrade(Downgrade.atPeriodEnd().validThroughNextPeriod())
                    .build();
            Nights refunded = new Nights().on("2024-11-10", 50);
            TierState<Level> state =
                    promised.join(refunded, JOINED, day("2024-11-10")).next();
            refunded.on("2024-11-10", -10);

            assertThat(english(promised.toRetain(refunded, state, day("2024-12-20"))))
                    .isEqualTo("Nothing is missing to keep PLATINUM through 2025-12-31.");
            assertThat(english(promised.toRetain(refunded, state, day("2025-01-01"))))
                    .isEqualTo("50 more nights by 2025-12-31 to keep PLATINUM.");
        }

        /** The next step down is taken tomorrow, not at the end of the year. */
        @Test
        void endsTodayWhereTheFallGoesOnTomorrow() {
            TierPolicyBuilder<Stay, Level> builder = Nights.ladder();
            TierPolicy<Stay, Level> policy =
                    builder.downgrade(Downgrade.immediate().maxSteps(1)).build();
            TierPolicy<Stay, Level> mild = builder.downgrade(
                            Downgrade.immediate().maxSteps(1).grace(Period.ofDays(10)))
                    .build();
            TierState<Level> platinum = policy.takeOver(PLATINUM, JOINED, JOINED, day("2025-05-31"));
            TierState<Level> gold =
                    policy.assess(new Nights(), platinum, day("2025-06-01")).next();

            assertThat(gold.tier()).isEqualTo(GOLD);
            assertThat(english(policy.toRetain(new Nights(), gold, day("2025-06-01"))))
                    .isEqualTo("25 more nights by 2025-06-01 to keep GOLD.");
            assertThat(english(mild.toRetain(new Nights(), gold, day("2025-06-01"))))
                    .isEqualTo("25 more nights by 2025-06-11 to keep GOLD.");
            assertThat(policy.assess(new Nights(), gold, day("2025-06-02")).to())
                    .isEqualTo(SILVER);
        }

        @Test
        void goesByTheTierAnniversary() {
            TierPolicy<Stay, Level> yearly =
                    Nights.ladder().downgrade(Downgrade.atTierAnniversary()).build();
            TierState<Level> gold = yearly.takeOver(GOLD, JOINED, day("2024-07-01"), day("2025-02-01"));

            // On 1 July 2025 the books of 2024 and those of 2025 so far count.
            assertThat(english(yearly.toRetain(new Nights().on("2024-05-01", 20), gold, day("2025-02-01"))))
                    .isEqualTo("25 more nights by 2025-06-30 to keep GOLD.");
            assertThat(english(yearly.toRetain(new Nights().on("2024-05-01", 25), gold, day("2025-02-01"))))
                    .isEqualTo("Nothing is missing to keep GOLD through 2025-06-30.");
            // On 1 July 2026 those of 2025 and of 2026 so far: of what is asked now, the rest of 2025 is left.
            assertThat(english(yearly.toRetain(new Nights().on("2025-05-01", 25), gold, day("2025-07-01"))))
                    .isEqualTo("Nothing is missing to keep GOLD through 2026-06-30.");
            assertThat(english(yearly.toRetain(new Nights().on("2024-05-01", 25), gold, day("2025-07-01"))))
                    .isEqualTo("25 more nights by 2025-12-31 to keep GOLD.");
        }

        @Test
        void aRollingWindowHasNoLastDay() {
            TierPolicy<Stay, Level> rolling = Nights.ladder()
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.immediate().grace(Period.ofDays(10)))
                    .build();
            TierState<Level> gold = rolling.takeOver(GOLD, JOINED, day("2024-07-01"), day("2025-02-01"));

            assertThat(english(rolling.toRetain(PeriodFacts.always(Stay.of(30)), gold, day("2025-02-01"))))
                    .isEqualTo("Nothing is missing to keep GOLD.");
            assertThat(english(rolling.toRetain(PeriodFacts.always(Stay.of(22)), gold, day("2025-02-01"))))
                    .isEqualTo("3 more nights by 2025-02-10 to keep GOLD.");
            assertThat(rolling.toRetain(PeriodFacts.always(Stay.unknown()), gold, day("2025-02-01"))
                            .orElseThrow()
                            .text(Locale.CHINA))
                    .isEqualTo("保级（GOLD）：入住夜数 ≥ 25（目前未知）。");
        }

        @Test
        void aGrantedTierMustBeEarnedBeforeItEnds() {
            TierState<Level> state = policy.join(new Nights(), JOINED, day("2025-02-01"))
                    .next()
                    .with(TierGrant.match(GOLD, "status match", day("2025-02-01"), day("2025-04-30")));

            assertThat(english(policy.toRetain(new Nights().on("2025-02-01", 5), state, day("2025-02-01"))))
                    .isEqualTo("20 more nights by 2025-04-30 to keep GOLD.");
            assertThat(english(policy.toRise(new Nights().on("2025-02-01", 5), state, day("2025-02-01"))))
                    .isEqualTo("45 more nights by 2025-12-31 to rise to PLATINUM.");
        }
    }

    @Nested
    class ToRise {

        private final TierPolicy<Stay, Level> policy = Nights.hotel();

        @Test
        void saysWhatTheNextTierLacks() {
            TierState<Level> base = policy.join(new Nights(), JOINED, JOINED).next();
            Nights seven = new Nights().on("2024-02-01", 7);

            assertThat(english(policy.toRise(seven, base, day("2024-02-01"))))
                    .isEqualTo("3 more nights by 2024-12-31 to rise to SILVER.");
            assertThat(policy.toRise(seven, base, day("2024-02-01"))
                            .orElseThrow()
                            .text(Locale.CHINA))
                    .isEqualTo("晋级（SILVER）：入住夜数还差 3，截至 2024-12-31（含当日）。");
        }

        @Test
        void isEmptyAtTheTop() {
            assertThat(policy.toRise(GUEST, policy.takeOver(PLATINUM, JOINED, JOINED, JOINED), JOINED))
                    .isEmpty();
        }

        @Test
        void nothingIsMissingWhileARiseIsBeingConfirmed() {
            TierPolicy<Stay, Level> slow =
                    Nights.ladder().upgrade(Upgrade.immediate().confirmedBy(3)).build();
            TierState<Level> base = slow.join(new Nights(), JOINED, JOINED).next();

            assertThat(english(slow.toRise(new Nights().on("2024-02-01", 12), base, day("2024-02-01"))))
                    .isEqualTo("Nothing is missing to rise to SILVER.");
        }
    }

    @Nested
    class Ways {

        private String rise(Condition<Stay> enter, Stay facts) {
            TierPolicy<Stay, Level> policy = TierPolicy.define("ways", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(enter)
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.immediate())
                    .build();
            return english(
                    policy.toRise(PeriodFacts.always(facts), policy.takeOver(BASE, JOINED, JOINED, JOINED), JOINED));
        }

        @Test
        void allOfSeveralThings() {
            assertThat(rise(NIGHTS.atLeast(10).and(SPEND.atLeast("2000.00")), Stay.of(8, "750.00")))
                    .isEqualTo("2 more nights and 1,250.00 more spend to rise to SILVER.");
            assertThat(rise(NIGHTS.atLeast(10).and(SPEND.atLeast("2000.00")), Stay.of(12, "750.00")))
                    .isEqualTo("1,250.00 more spend to rise to SILVER.");
        }

        @Test
        void oneOfSeveralThings() {
            assertThat(rise(NIGHTS.atLeast(10).or(SPEND.atLeast("2000.00")), Stay.of(8, "750.00")))
                    .isEqualTo("2 more nights, or 1,250.00 more spend to rise to SILVER.");
        }

        @Test
        void theShortestWayFirst() {
            assertThat(rise(
                            NIGHTS.atLeast(10).and(SPEND.atLeast("2000.00")).or(NIGHTS.atLeast(20)),
                            Stay.of(8, "750.00")))
                    .isEqualTo("12 more nights, or 2 more nights and 1,250.00 more spend to rise to SILVER.");
        }

        @Test
        void noWayThatOnlyAsksForMoreThanAnother() {
            Condition<Stay> enter = NIGHTS.atLeast(10)
                    .and(SPEND.atLeast("2000.00"))
                    .or(NIGHTS.atLeast(10).and(SPEND.atLeast("500.00")))
                    .or(NIGHTS.atLeast(20));

            assertThat(rise(enter, Stay.of(8, "750.00"))).isEqualTo("2 more nights to rise to SILVER.");
        }

        @Test
        void lessOfSomething() {
            assertThat(rise(NIGHTS.atMost(4).and(SPEND.between("100.00", "200.00")), Stay.of(8, "250.00")))
                    .isEqualTo("nights lower by 4 and spend lower by 50.00 to rise to SILVER.");
            assertThat(rise(SPEND.between("100.00", "200.00"), Stay.of(8, "50.00")))
                    .isEqualTo("50.00 more spend to rise to SILVER.");
        }

        @Test
        void whatIsUnknownAndWhatHasNoAmount() {
            assertThat(rise(NIGHTS.atLeast(10).and(SPEND.atLeast("2000.00")), Stay.of(8)))
                    .isEqualTo("2 more nights and spend ≥ 2,000.00 (now unknown) to rise to SILVER.");
            assertThat(rise(
                            NIGHTS.atLeast(20)
                                    .or(SPEND.atLeast("2000.00"))
                                    .or(SPEND.atLeast("3000.00").and(NIGHTS.atLeast(9))),
                            Stay.of(8)))
                    .isEqualTo("12 more nights, or spend ≥ 2,000.00 (now unknown), "
                            + "or 1 more nights and spend ≥ 3,000.00 (now unknown) to rise to SILVER.");
            assertThat(rise(Condition.opaque("invited", stay -> false), Stay.of(8)))
                    .isEqualTo("⟨invited⟩ to rise to SILVER.");
            assertThat(rise(Condition.<Stay>opaque("banned", stay -> true).negate(), Stay.of(8)))
                    .isEqualTo("not ⟨banned⟩ to rise to SILVER.");
        }

        /** 40 alternatives, of which only the last is met: what is met already must not be asked for again. */
        @Test
        void whatIsMetIsNotAskedForHoweverManyAlternativesItHas() {
            Condition<Stay> many = Condition.anyOf(IntStream.rangeClosed(1, 40)
                    .mapToObj(place -> SPEND.between(new BigDecimal(100 * place), new BigDecimal(100 * place + 1)))
                    .toList());

            assertThat(rise(NIGHTS.atLeast(10).and(many), Stay.of(8, "4000.50")))
                    .isEqualTo("2 more nights to rise to SILVER.");
        }

        @Test
        void atMostSoMany() {
            Condition<Stay> enter = Condition.anyOf(IntStream.rangeClosed(1, 40)
                    .mapToObj(cents -> NIGHTS.atLeast(100 - cents).and(SPEND.atLeast(new BigDecimal(cents))))
                    .toList());
            TierPolicy<Stay, Level> policy = TierPolicy.define("ways", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(enter)
                    .period(QualifyingPeriod.rolling(Period.ofMonths(12)))
                    .downgrade(Downgrade.immediate())
                    .build();

            assertThat(policy.toRise(
                                    PeriodFacts.always(Stay.of(0, "0.00")),
                                    policy.takeOver(BASE, JOINED, JOINED, JOINED),
                                    JOINED)
                            .orElseThrow()
                            .ways())
                    .hasSize(TierDistance.MAX_WAYS);
        }
    }

    @Test
    void aWayOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierDistance.Way(List.of()))
                .withMessage("shortfalls must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TierDistance<>(GOLD, TierDistance.Aim.RISE, List.of(), Optional.empty(), "club", 0))
                .withMessage("version must be at least 1, but was 0");
    }
}
