package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.Level.BASE;
import static io.guanxi.crm.rules.tiering.Nights.Level.GOLD;
import static io.guanxi.crm.rules.tiering.Nights.Level.PLATINUM;
import static io.guanxi.crm.rules.tiering.Nights.Level.SILVER;
import static io.guanxi.crm.rules.tiering.Nights.NIGHTS;
import static io.guanxi.crm.rules.tiering.Nights.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.tiering.Nights.Level;
import io.guanxi.crm.rules.tiering.Nights.Stay;
import io.guanxi.crm.statemachine.Severity;
import io.guanxi.crm.testing.Seeds;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class TierPolicyBuilderTest {

    private static TierPolicyBuilder<Stay, Level> club() {
        return TierPolicy.define("club", 1, Stay.class, Level.class).period(QualifyingPeriod.calendarYear());
    }

    private static void assertRefused(TierPolicyBuilder<Stay, Level> builder, String... flaws) {
        assertThatExceptionOfType(InvalidTierPolicyException.class)
                .isThrownBy(builder::build)
                .withMessage("tier policy club 1 must be sound, but has " + flaws.length + " flaw(s):\n- "
                        + String.join("\n- ", flaws))
                .satisfies(refusal -> assertThat(refusal.flaws()).isEqualTo(builder.check()));
    }

    private static String only(TierPolicyBuilder<Stay, Level> builder, Locale locale) {
        List<TierFlaw> flaws = builder.check();
        assertThat(flaws).hasSize(1);
        return flaws.get(0).text(locale);
    }

    @Nested
    class Complete {

        @Test
        void aPeriodIsNeeded() {
            assertRefused(
                    TierPolicy.define("club", 1, Stay.class, Level.class)
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(25)),
                    "There is no qualifying period: call period(…).");
        }

        @Test
        void aRollingPeriodHasNoEnd() {
            assertRefused(
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).period(QualifyingPeriod.rolling(Period.ofMonths(12))),
                    "A rolling period has no end at which a tier could be reviewed: "
                            + "state another downgrade than atPeriodEnd().");
        }

        @Test
        void aTierAboveTheFloorIsNeeded() {
            assertRefused(club(), "There is no tier above the floor BASE: call tier(…).");
            assertRefused(club().tier(BASE), "There is no tier above the floor BASE: call tier(…).");
        }

        @Test
        void theFloorAsksForNothing() {
            String message = "Tier BASE is the floor, which must ask for nothing, "
                    + "neither to enter nor to keep nor a minimum stay.";

            assertRefused(club().tier(BASE).enter(NIGHTS.atLeast(0)).tier(GOLD).enter(NIGHTS.atLeast(25)), message);
            assertRefused(club().tier(BASE).keep(NIGHTS.atLeast(0)).tier(GOLD).enter(NIGHTS.atLeast(25)), message);
            assertRefused(
                    club().tier(BASE).minimumStay(Period.ofDays(1)).tier(GOLD).enter(NIGHTS.atLeast(25)), message);
            assertThat(club().tier(BASE)
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(25))
                            .build()
                            .ladder())
                    .containsExactly(BASE, GOLD);
        }

        @Test
        void aTierIsDeclaredOnce() {
            assertRefused(
                    club().tier(GOLD)
                            .enter(NIGHTS.atLeast(25))
                            .tier(SILVER)
                            .enter(NIGHTS.atLeast(10))
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(30)),
                    "Tier GOLD is declared more than once.");
        }

        @Test
        void aTierHasAnEnterCondition() {
            assertRefused(
                    club().tier(GOLD).keep(NIGHTS.atLeast(20)), "Tier GOLD has no enter condition: call enter(…).");
        }

        @Test
        void aMinimumStayIsPositive() {
            assertRefused(
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).minimumStay(Period.ZERO),
                    "Tier GOLD: the minimum stay must be longer than zero and at most 1,000 years, but was P0D.");
            assertRefused(
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).minimumStay(Period.ofMonths(-1)),
                    "Tier GOLD: the minimum stay must be longer than zero and at most 1,000 years, but was P-1M.");
            assertRefused(
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).minimumStay(Period.ofYears(1_001)),
                    "Tier GOLD: the minimum stay must be longer than zero and at most 1,000 years, but was P1001Y.");
        }

        @Test
        void oneNameStandsForOneAttribute() {
            IntAttribute<Stay> other = Attribute.<Stay>ofInt("nights", stay -> 0, 0, 9);

            assertRefused(
                    club().tier(SILVER).enter(NIGHTS.atLeast(10)).tier(GOLD).enter(other.atLeast(3)),
                    "The name nights has two different meanings: " + NIGHTS + "; and " + other + ".");
        }

        @Test
        void allFlawsAreListedAtOnce() {
            assertRefused(
                    TierPolicy.define("club", 1, Stay.class, Level.class)
                            .tier(BASE)
                            .enter(NIGHTS.atLeast(1))
                            .tier(PLATINUM)
                            .enter(NIGHTS.atLeast(20))
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(25))
                            .keep(NIGHTS.atLeast(30))
                            .tier(SILVER),
                    "There is no qualifying period: call period(…).",
                    "Tier BASE is the floor, which must ask for nothing, "
                            + "neither to enter nor to keep nor a minimum stay.",
                    "Tier SILVER has no enter condition: call enter(…).",
                    "Tier GOLD: the keep condition must contain the enter condition, or members flap; "
                            + "entered but not kept is nights from 25 to 29, for example nights = 25.",
                    "The ladder is out of order: what enters PLATINUM must be good enough for GOLD, "
                            + "but nights from 20 to 24, for example nights = 20 is not.",
                    "What keeps PLATINUM does not always keep the lower tier GOLD: "
                            + "nights from 20 to 29, for example nights = 20 does not.");
        }

        @Test
        void defaultsAreStated() {
            TierPolicy<Stay, Level> policy =
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).build();

            assertThat(policy.downgrade()).isEqualTo(Downgrade.atPeriodEnd());
            assertThat(policy.downgrade().steps()).isEmpty();
            assertThat(policy.upgrade()).isEqualTo(Upgrade.immediate());
            assertThat(policy.rules().get(0).keep()).isEqualTo(NIGHTS.atLeast(25));
            assertThat(policy.rules().get(0).minimumStay()).isEmpty();
        }

        @Test
        void tiersMayBeDeclaredInAnyOrder() {
            assertThat(club().tier(GOLD)
                            .enter(NIGHTS.atLeast(25))
                            .tier(SILVER)
                            .enter(NIGHTS.atLeast(10))
                            .build())
                    .isEqualTo(club().tier(SILVER)
                            .enter(NIGHTS.atLeast(10))
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(25))
                            .build());
        }

        @Test
        void theBuilderMayBeUsedOn() {
            TierPolicyBuilder<Stay, Level> builder = club().tier(SILVER).enter(NIGHTS.atLeast(10));
            TierPolicy<Stay, Level> first = builder.build();

            TierPolicy<Stay, Level> second =
                    builder.tier(GOLD).enter(NIGHTS.atLeast(25)).build();

            assertThat(first.ladder()).containsExactly(BASE, SILVER);
            assertThat(second.ladder()).containsExactly(BASE, SILVER, GOLD);
        }
    }

    @Nested
    class Band {

        @Test
        void keepContainsEnter() {
            TierPolicyBuilder<Stay, Level> flapping =
                    club().tier(GOLD).enter(NIGHTS.atLeast(25)).keep(NIGHTS.atLeast(26));

            assertRefused(
                    flapping,
                    "Tier GOLD: the keep condition must contain the enter condition, or members flap; "
                            + "entered but not kept is nights = 25.");
            assertThat(only(flapping, Locale.CHINA)).isEqualTo("等级GOLD：保级条件须包含晋级条件，否则会员反复升降；可晋级而不可保级者：入住夜数 = 25。");
            TierFlaw flaw = flapping.check().get(0);
            assertThat(flaw.severity()).isEqualTo(Severity.ERROR);
            assertThat(flaw.exact()).isTrue();
            assertThat(flaw.witness())
                    .hasValueSatisfying(
                            box -> assertThat(box.witness().value(NIGHTS)).contains(25));
        }

        @Test
        void alsoWhereAnotherAttributeIsUnknown() {
            assertThat(only(
                            club().tier(GOLD)
                                    .enter(NIGHTS.atLeast(25))
                                    .keep(NIGHTS.atLeast(20).and(SPEND.atMost("900.00"))),
                            Locale.ENGLISH))
                    .startsWith("Tier GOLD: the keep condition must contain the enter condition, or members flap; "
                            + "entered but not kept is nights ≥ 25 and ");
        }

        @Test
        void whatAnOpaqueTestLeavesOpenIsAWarning() {
            Condition<Stay> liked = Condition.opaque("liked", stay -> true);
            TierPolicy<Stay, Level> policy = club().tier(GOLD)
                    .enter(NIGHTS.atLeast(25))
                    .keep(NIGHTS.atLeast(20).and(liked))
                    .build();

            assertThat(policy.flaws()).singleElement().satisfies(flaw -> {
                assertThat(flaw.severity()).isEqualTo(Severity.WARNING);
                assertThat(flaw.exact()).isFalse();
                assertThat(flaw.text(Locale.ENGLISH))
                        .isEqualTo("Tier GOLD: it is not proven that the keep condition contains the enter condition; "
                                + "entered but not kept may be nights ≥ 25 and not ⟨liked⟩, "
                                + "for example nights = 25, ⟨liked⟩ does not hold.");
            });
        }

        @Test
        void anOpaqueTestInBothIsProven() {
            Condition<Stay> liked = Condition.opaque("liked", stay -> true);

            assertThat(club().tier(GOLD)
                            .enter(NIGHTS.atLeast(25).and(liked))
                            .keep(NIGHTS.atLeast(20).and(liked))
                            .check())
                    .isEmpty();
        }
    }

    @Nested
    class Order {

        @Test
        void whatEntersTheHigherTierIsGoodEnoughForTheLower() {
            TierPolicyBuilder<Stay, Level> swapped =
                    club().tier(SILVER).enter(NIGHTS.atLeast(25)).tier(GOLD).enter(NIGHTS.atLeast(10));

            assertThat(swapped.check().get(0).text(Locale.ENGLISH))
                    .isEqualTo("The ladder is out of order: what enters GOLD must be good enough for SILVER, "
                            + "but nights from 10 to 24, for example nights = 10 is not.");
            assertThatExceptionOfType(InvalidTierPolicyException.class).isThrownBy(swapped::build);
        }

        @Test
        void theEnterConditionsOfOtherAttributesAreCompared() {
            assertThat(club().tier(SILVER)
                            .enter(NIGHTS.atLeast(10))
                            .tier(GOLD)
                            .enter(SPEND.atLeast("900.00"))
                            .check()
                            .get(0)
                            .text(Locale.ENGLISH))
                    .startsWith("The ladder is out of order: what enters GOLD must be good enough for SILVER, but ");
        }

        @Test
        void whatAnOpaqueTestLeavesOpenIsAWarning() {
            TierPolicy<Stay, Level> policy = club().tier(SILVER)
                    .enter(NIGHTS.atLeast(10))
                    .tier(GOLD)
                    .enter(Condition.opaque("invited", stay -> true))
                    .build();

            assertThat(policy.flaws())
                    .extracting(TierFlaw::severity, TierFlaw::exact)
                    .containsExactly(tuple(Severity.WARNING, false), tuple(Severity.WARNING, false));
            assertThat(policy.flaws().get(0).text(Locale.ENGLISH))
                    .startsWith("It is not proven that what enters GOLD is good enough for SILVER; perhaps ");
            assertThat(policy.flaws().get(1).text(Locale.ENGLISH))
                    .startsWith("It is not proven that what keeps GOLD keeps the lower tier SILVER; perhaps ");
        }

        @Test
        void aHigherTierThatIsKeptWithLessThanALowerIsAWarning() {
            TierPolicy<Stay, Level> forGood = club().tier(SILVER)
                    .enter(NIGHTS.atLeast(10))
                    .tier(GOLD)
                    .enter(NIGHTS.atLeast(25))
                    .keep(Condition.always())
                    .build();

            assertThat(forGood.flaws()).singleElement().satisfies(flaw -> {
                assertThat(flaw.severity()).isEqualTo(Severity.WARNING);
                assertThat(flaw.exact()).isTrue();
                assertThat(flaw.text(Locale.ENGLISH))
                        .startsWith("What keeps GOLD does not always keep the lower tier SILVER: ");
            });
        }
    }

    @Nested
    class Reachable {

        @Test
        void aTierThatNobodyCanEnterIsRefused() {
            assertRefused(
                    club().tier(GOLD).enter(NIGHTS.atLeast(25).and(NIGHTS.atMost(20))),
                    "Tier GOLD cannot be reached: no facts meet its enter condition nights ≥ 25 and nights ≤ 20.");
        }

        @Test
        void aTierAtWhichNobodyStopsIsRefused() {
            assertRefused(
                    club().tier(SILVER).enter(NIGHTS.atLeast(10)).tier(GOLD).enter(NIGHTS.atLeast(10)),
                    "Tier SILVER cannot be reached: whatever enters it enters GOLD too.");
        }

        @Test
        void whoRisesStepByStepDoesStopThere() {
            assertThat(club().tier(SILVER)
                            .enter(NIGHTS.atLeast(10))
                            .tier(GOLD)
                            .enter(NIGHTS.atLeast(10))
                            .upgrade(Upgrade.immediate().maxSteps(1))
                            .check())
                    .isEmpty();
        }

        @Test
        void theFloorIsReachable() {
            assertRefused(
                    club().tier(GOLD).enter(Condition.always()),
                    "Tier BASE cannot be reached: whatever enters it enters GOLD too.");
            // Nights may be unknown, and then gold is not entered.
            assertThat(club().tier(GOLD).enter(NIGHTS.atLeast(0)).check()).isEmpty();
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefusedAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierPolicy.define(" ", 1, Stay.class, Level.class))
                    .withMessageStartingWith("id must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierPolicy.define("club", 0, Stay.class, Level.class))
                    .withMessage("version must be at least 1, but was 0");
            assertThatNullPointerException()
                    .isThrownBy(() -> TierPolicy.define("club", 1, null, Level.class))
                    .withMessage("facts");
            assertThatNullPointerException()
                    .isThrownBy(() -> TierPolicy.<Stay, Level>define("club", 1, Stay.class, null))
                    .withMessage("ladder");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierPolicy.define("club", 1, Stay.class, None.class))
                    .withMessage("ladder must have constants, but was \"None\"");
            assertThatIllegalStateException()
                    .isThrownBy(() -> club().enter(NIGHTS.atLeast(1)))
                    .withMessage("enter must follow tier(…), but no tier was begun");
            assertThatIllegalStateException()
                    .isThrownBy(() -> club().keep(NIGHTS.atLeast(1)))
                    .withMessage("keep must follow tier(…), but no tier was begun");
            assertThatIllegalStateException()
                    .isThrownBy(() -> club().minimumStay(Period.ofDays(1)))
                    .withMessage("minimumStay must follow tier(…), but no tier was begun");
            assertThatNullPointerException().isThrownBy(() -> club().tier(null)).withMessage("tier");
            assertThatNullPointerException()
                    .isThrownBy(() -> club().tier(GOLD).enter(null))
                    .withMessage("enter");
            assertThatNullPointerException()
                    .isThrownBy(() -> club().tier(GOLD).minimumStay(null))
                    .withMessage("minimumStay");
            assertThatNullPointerException()
                    .isThrownBy(() -> club().period(null))
                    .withMessage("period");
            assertThatNullPointerException()
                    .isThrownBy(() -> club().downgrade(null))
                    .withMessage("downgrade");
            assertThatNullPointerException()
                    .isThrownBy(() -> club().upgrade(null))
                    .withMessage("upgrade");
        }

        private enum None {}
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLadderOfBoundsIsRefusedIfAndOnlyIfItIsUnsound(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int silver = random.nextInt(6);
        int gold = random.nextInt(6);
        int keepSilver = random.nextInt(6);
        int keepGold = random.nextInt(6);
        List<TierFlaw> flaws = club().tier(SILVER)
                .enter(NIGHTS.atLeast(silver))
                .keep(NIGHTS.atLeast(keepSilver))
                .tier(GOLD)
                .enter(NIGHTS.atLeast(gold))
                .keep(NIGHTS.atLeast(keepGold))
                .check();

        boolean sound = keepSilver <= silver && keepGold <= gold && silver < gold;
        assertThat(flaws.stream().noneMatch(flaw -> flaw.severity() == Severity.ERROR))
                .isEqualTo(sound);
        assertThat(flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.WARNING))
                .isEqualTo(keepGold < keepSilver);
    }
}
