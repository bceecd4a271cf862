package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifecyclePolicyTest {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period YEAR = Period.ofMonths(12);
    private static final Period TWO_YEARS = Period.ofMonths(24);
    private static final WindowSeries QUARTERS = WindowSeries.of(4, QUARTER);

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private static Optional<BigDecimal> share(String number) {
        return Optional.of(of(number));
    }

    private static ErosionRule erosion(boolean declines) {
        return new ErosionRule(of("0.2"), of("0.05"), declines);
    }

    private static BondRule satisfied(int categories) {
        return new BondRule(share("0.6"), Optional.empty(), false, false, categories, 0);
    }

    private static BondRule ofBothSides(int renewals) {
        return new BondRule(share("0.6"), share("0.5"), true, true, 0, renewals);
    }

    static Stream<LifecyclePolicy> all() {
        return Stream.of(
                LifecyclePolicy.standard(),
                LifecyclePolicy.transactionsOnly(),
                LifecyclePolicy.contractB2b(),
                LifecyclePolicy.leisureTravel(),
                LifecyclePolicy.hotelLeisure(),
                LifecyclePolicy.hotelCorporate(),
                LifecyclePolicy.travelAgency(),
                LifecyclePolicy.retail(),
                LifecyclePolicy.telecom());
    }

    @Nested
    class TheReadyMadeOnes {

        @Test
        void haveNamesOfTheirOwn() {
            assertThat(all().map(policy -> policy.id() + " " + policy.version()))
                    .containsExactly(
                            "standard 1",
                            "transactions-only 1",
                            "contract-b2b 1",
                            "leisure-travel 1",
                            "hotel-leisure 1",
                            "hotel-corporate 1",
                            "travel-agency 1",
                            "retail 1",
                            "telecom 1");
        }

        static Stream<LifecyclePolicy> all() {
            return LifecyclePolicyTest.all();
        }

        @ParameterizedTest
        @MethodSource("all")
        void eachMakeAMachineThatIsProven(LifecyclePolicy policy) {
            RelationshipLifecycle lifecycle = RelationshipLifecycle.of(policy);

            assertThat(lifecycle.policy()).isEqualTo(policy);
            assertThat(lifecycle.machine().id()).isEqualTo(policy.id());
        }
    }

    @Nested
    class TransactionsOnly {

        @Test
        void hasTheThresholdsOfItsDescription() {
            assertThat(POLICY)
                    .isEqualTo(new LifecyclePolicy(
                            "transactions-only",
                            1,
                            FormationRule.of(YEAR, 1),
                            StabilityRule.of(YEAR, QUARTERS, 3, of("0.75")),
                            DeclineRule.of(QUARTER, of("0.30"), of("0.05")),
                            new RecoveryRule(of("0.9"), 1),
                            LossRule.bySilence(SilenceRule.ofMeanGap(of("4"), 3, Period.ofMonths(6), TWO_YEARS, YEAR)),
                            AtRiskRule.bySilence(
                                    SilenceRule.ofMeanGap(of("2.5"), 3, QUARTER, YEAR, Period.ofMonths(6))),
                            TWO_YEARS));
        }

        @ParameterizedTest
        @CsvSource({"1 1 0 1, 0.667", "4 1 1 0, 1.155"})
        void allowsAnEmptyQuarterButNoBurst(String volumes, BigDecimal variation) {
            List<Long> quarters =
                    Stream.of(volumes.split(" ", -1)).map(Long::valueOf).toList();
            assertThat(Variation.rounded(quarters)).isEqualTo(variation);
        }

        /** A Poisson buyer's gap is exponential: longer than 4 means in e⁻⁴ of cases, than 2.5 means in e⁻²·⁵. */
        @Test
        void takesChanceForALossAsSeldomAsItSays() {
            assertThat(Math.round(1000 * Math.exp(-4))).isEqualTo(18);
            assertThat(Math.round(100 * Math.exp(-2.5))).isEqualTo(8);
        }
    }

    @Nested
    class Standard {

        @Test
        void hasTheThresholdsOfItsDescription() {
            assertThat(LifecyclePolicy.standard())
                    .isEqualTo(new LifecyclePolicy(
                            "standard",
                            1,
                            new FormationRule(YEAR, 1, share("0.6"), share("0.6"), Optional.empty()),
                            StabilityRule.of(YEAR, QUARTERS, 3, of("0.75")).withBonds(ofBothSides(0)),
                            DeclineRule.of(YEAR, of("0.20"), of("0.05")).withErosion(erosion(false)),
                            new RecoveryRule(of("0.9"), 1),
                            new LossRule(POLICY.loss().silence(), false, share("0.1")),
                            POLICY.atRisk(),
                            TWO_YEARS));
        }

        @Test
        void calls400To300AFall() {
            assertThat(LifecyclePolicy.standard().decline().falls(Trend.fromTo(400, 300)))
                    .isTrue();
        }
    }

    @Nested
    class ContractB2b {

        @Test
        void hasTheThresholdsOfItsDescription() {
            WindowSeries halfYear = WindowSeries.of(2, QUARTER);

            assertThat(LifecyclePolicy.contractB2b())
                    .isEqualTo(new LifecyclePolicy(
                            "contract-b2b",
                            1,
                            new FormationRule(
                                    YEAR,
                                    1,
                                    share("0.6"),
                                    share("0.6"),
                                    Optional.of(new CommitmentRule(halfYear, of("0.5")))),
                            StabilityRule.of(YEAR, QUARTERS, 4, of("0.15")).withBonds(ofBothSides(1)),
                            DeclineRule.of(halfYear, of("0.2"), of("0.05")).withErosion(erosion(true)),
                            new RecoveryRule(of("0.9"), 2),
                            new LossRule(Optional.of(SilenceRule.fixed(Period.ofMonths(6))), true, Optional.empty()),
                            new AtRiskRule(Optional.empty(), OptionalInt.of(90), true),
                            TWO_YEARS));
        }

        /** {@code 1 / √x̄ ≤ 0.15} from x̄ = 44.4 on. */
        @Test
        void boundsVariationBeyondChanceFrom45PurchasesOn() {
            assertThat(1 / Math.sqrt(44)).isGreaterThan(0.15);
            assertThat(1 / Math.sqrt(45)).isLessThan(0.15);
        }
    }

    @Nested
    class LeisureTravel {

        @Test
        void hasTheThresholdsOfItsDescription() {
            Period threeYears = Period.ofMonths(36);

            assertThat(LifecyclePolicy.leisureTravel())
                    .isEqualTo(new LifecyclePolicy(
                            "leisure-travel",
                            1,
                            FormationRule.of(TWO_YEARS, 1).withBounds("0.6", "0.6"),
                            new StabilityRule(
                                    threeYears,
                                    new ActivityRule(WindowSeries.of(1, threeYears), 1, 4),
                                    Optional.empty(),
                                    satisfied(2)),
                            DeclineRule.of(TWO_YEARS, of("0.3"), of("0.05"))
                                    .withErosion(erosion(false))
                                    .withSilence(new OwnGapRule(
                                            of("1.5"),
                                            GapMeasure.NINETIETH,
                                            3,
                                            Period.ofMonths(6),
                                            Period.ofMonths(18))),
                            new RecoveryRule(of("0.9"), 1),
                            LossRule.bySilence(SilenceRule.fixed(threeYears)),
                            AtRiskRule.bySilence(SilenceRule.fixed(Period.ofMonths(18))),
                            Period.ofMonths(48)));
        }

        /** A gap of more than 1.5 means has the chance e⁻¹·⁵, of more than 1.5 times the 90 % gap 10⁻¹·⁵. */
        @Test
        void takesChanceForADeclineAsSeldomAsItSays() {
            assertThat(Math.round(100 * Math.exp(-1.5))).isEqualTo(22);
            assertThat(Math.round(100 * Math.pow(10, -1.5))).isEqualTo(3);
        }
    }

    @Nested
    class HotelLeisure {

        @Test
        void hasTheThresholdsOfItsDescription() {
            WindowSeries years = WindowSeries.of(2, YEAR);

            assertThat(LifecyclePolicy.hotelLeisure())
                    .isEqualTo(new LifecyclePolicy(
                            "hotel-leisure",
                            1,
                            FormationRule.of(Period.ofMonths(18), 1).withBounds("0.6", "0.6"),
                            new StabilityRule(
                                    TWO_YEARS,
                                    new ActivityRule(years, 2, 3),
                                    Optional.of(new SteadinessRule(years, of("0.3"))),
                                    satisfied(0)),
                            DeclineRule.of(YEAR, of("0.3"), of("0.05")).withErosion(erosion(false)),
                            new RecoveryRule(of("0.9"), 1),
                            LossRule.bySilence(SilenceRule.fixed(TWO_YEARS)),
                            AtRiskRule.bySilence(SilenceRule.fixed(YEAR)),
                            Period.ofMonths(36)));
        }

        @Test
        void calls12To4ADeclineAnd10To4None() {
            DeclineRule rule = LifecyclePolicy.hotelLeisure().decline();

            assertThat(rule.falls(Trend.fromTo(12, 4))).isTrue();
            assertThat(Math.round(1000 * Trend.fromTo(12, 4).chanceOfFall())).isEqualTo(38);
            assertThat(rule.falls(Trend.fromTo(10, 4))).isFalse();
            assertThat(Math.round(1000 * Trend.fromTo(10, 4).chanceOfFall())).isEqualTo(90);
        }

        @Test
        void takes3And4ForSteadyAnd3And5Not() {
            assertThat(Variation.rounded(List.of(3L, 4L))).isEqualTo("0.202");
            assertThat(Variation.rounded(List.of(3L, 5L))).isEqualTo("0.354");
        }
    }

    @Nested
    class HotelCorporate {

        @Test
        void isContractB2bUnderAnotherName() {
            assertThat(LifecyclePolicy.hotelCorporate())
                    .isEqualTo(LifecyclePolicy.contractB2b().toBuilder()
                            .named("hotel-corporate", 1)
                            .build());
        }
    }

    @Nested
    class TravelAgency {

        @Test
        void isLeisureTravelUnderAnotherName() {
            assertThat(LifecyclePolicy.travelAgency())
                    .isEqualTo(LifecyclePolicy.leisureTravel().toBuilder()
                            .named("travel-agency", 1)
                            .build());
        }
    }

    @Nested
    class Retail {

        private SilenceRule silence(String factor, int shortest, int fallback) {
            return new SilenceRule(
                    Optional.of(new OwnGapRule(
                            of(factor), GapMeasure.NINETIETH, 3, Period.ofWeeks(shortest), Period.ofWeeks(26))),
                    Period.ofWeeks(fallback));
        }

        @Test
        void hasTheThresholdsOfItsDescription() {
            Period quarter = Period.ofWeeks(13);

            assertThat(LifecyclePolicy.retail())
                    .isEqualTo(new LifecyclePolicy(
                            "retail",
                            1,
                            FormationRule.of(quarter, 2).withBounds("0.6", "0.6"),
                            new StabilityRule(
                                    Period.ofWeeks(52),
                                    new ActivityRule(WindowSeries.of(13, Period.ofWeeks(1)), 10, 1),
                                    Optional.of(new SteadinessRule(WindowSeries.of(4, quarter), of("0.35"))),
                                    satisfied(0)),
                            DeclineRule.of(WindowSeries.of(2, quarter), of("0.3"), of("0.05"))
                                    .withErosion(erosion(false)),
                            new RecoveryRule(of("0.9"), 2),
                            LossRule.bySilence(silence("4", 8, 26)),
                            AtRiskRule.bySilence(silence("2", 4, 13)),
                            TWO_YEARS));
        }

        @Test
        void couldNotAskForSteadySingleWeeks() {
            List<Long> weeks = List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 0L, 0L, 0L);
            assertThat(Variation.rounded(weeks)).isEqualTo("0.570");
        }
    }

    @Nested
    class Telecom {

        @Test
        void hasTheThresholdsOfItsDescription() {
            WindowSeries bills = WindowSeries.of(3, MONTH);

            assertThat(LifecyclePolicy.telecom())
                    .isEqualTo(new LifecyclePolicy(
                            "telecom",
                            1,
                            FormationRule.of(Period.ofMonths(4), 2).withBounds("0.6", "0.6"),
                            StabilityRule.of(Period.ofMonths(24 + 3), bills, 3, of("0.15"))
                                    .withBonds(satisfied(0)),
                            DeclineRule.of(bills, of("0.2"), of("0.05")).withErosion(erosion(false)),
                            new RecoveryRule(of("0.9"), 3),
                            new LossRule(Optional.empty(), false, Optional.empty()),
                            new AtRiskRule(Optional.empty(), OptionalInt.of(60), false),
                            Period.ofMonths(48)));
        }
    }

    @Nested
    class ToBuilder {

        @Test
        void givesTheSamePolicyBack() {
            assertThat(all())
                    .allSatisfy(policy -> assertThat(policy.toBuilder().build()).isEqualTo(policy));
        }

        @Test
        void changesOneThresholdAndLeavesTheOthers() {
            FormationRule twice = FormationRule.of(Period.ofMonths(6), 2);
            LifecyclePolicy strict =
                    POLICY.toBuilder().named("strict", 2).formation(twice).build();

            assertThat(strict)
                    .isEqualTo(new LifecyclePolicy(
                            "strict",
                            2,
                            twice,
                            POLICY.stability(),
                            POLICY.decline(),
                            POLICY.recovery(),
                            POLICY.loss(),
                            POLICY.atRisk(),
                            POLICY.keep()));
            assertThat(POLICY).isEqualTo(LifecyclePolicy.transactionsOnly());
        }

        @Test
        void setsEveryThreshold() {
            LifecyclePolicy retail = LifecyclePolicy.retail();

            assertThat(LifecyclePolicy.telecom().toBuilder()
                            .named("retail", 1)
                            .formation(retail.formation())
                            .stability(retail.stability())
                            .decline(retail.decline())
                            .recovery(retail.recovery())
                            .loss(retail.loss())
                            .atRisk(retail.atRisk())
                            .keep(retail.keep())
                            .build())
                    .isEqualTo(retail);
        }
    }

    @Nested
    class Builder {

        @Test
        void beginsWithTheThresholdsOfTheStandard() {
            assertThat(LifecyclePolicy.builder("own", 3).build())
                    .isEqualTo(LifecyclePolicy.standard().toBuilder()
                            .named("own", 3)
                            .build());
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            LifecyclePolicy policy = POLICY;

            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().named(null, 1).build())
                    .withMessage("policy id");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().formation(null).build())
                    .withMessage("formation");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().stability(null).build())
                    .withMessage("stability");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().decline(null).build())
                    .withMessage("decline");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().recovery(null).build())
                    .withMessage("recovery");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().loss(null).build())
                    .withMessage("loss");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().atRisk(null).build())
                    .withMessage("atRisk");
            assertThatNullPointerException()
                    .isThrownBy(() -> policy.toBuilder().keep(null).build())
                    .withMessage("keep");
        }
    }

    @Nested
    class WindowsFor {

        private final LocalDate opened = LocalDate.of(2024, 3, 1);
        private final CustomerRelationship begun = CustomerRelationship.open(Relationships.LIN, opened);

        @Test
        void takesEachWindowFromItsRule() {
            WindowSeries two = WindowSeries.of(2, Period.ofDays(2));
            WindowSeries five = WindowSeries.of(5, Period.ofDays(3));
            WindowSeries six = WindowSeries.of(6, Period.ofDays(4));
            WindowSeries seven = WindowSeries.of(7, Period.ofDays(5));
            LifecyclePolicy policy = POLICY.toBuilder()
                    .formation(FormationRule.of(Period.ofDays(1), 1)
                            .withCommitment(new CommitmentRule(seven, BigDecimal.ONE)))
                    .decline(DeclineRule.of(two, BigDecimal.ONE, of("0.05")))
                    .stability(new StabilityRule(
                            Period.ofDays(9),
                            new ActivityRule(five, 3, 1),
                            Optional.of(new SteadinessRule(six, BigDecimal.ONE)),
                            BondRule.NONE))
                    .recovery(new RecoveryRule(of("0.9"), 8))
                    .build();

            assertThat(policy.windowsFor(begun))
                    .isEqualTo(new EvidenceWindows(
                            Period.ofDays(1),
                            two,
                            five,
                            Optional.of(six),
                            Optional.of(seven),
                            8,
                            opened,
                            Optional.empty()));
        }

        @Test
        void hasNoWindowsOfSteadinessBesideThoseOfActivity() {
            assertThat(POLICY.windowsFor(begun).steady()).isEmpty();
            assertThat(LifecyclePolicy.leisureTravel().windowsFor(begun).steady())
                    .isEmpty();
            assertThat(LifecyclePolicy.retail().windowsFor(begun).steady())
                    .contains(WindowSeries.of(4, Period.ofWeeks(13)));
        }

        @Test
        void tellsTheDayOfADeclineWhileItLasts() {
            CustomerRelationship recovered =
                    Relationships.moved(Relationships.decline(), LifecycleStage.STABILITY, "2025-03-31");

            assertThat(POLICY.windowsFor(Relationships.decline()).declinedOn()).contains(LocalDate.of(2024, 9, 30));
            assertThat(POLICY.windowsFor(recovered).declinedOn()).isEmpty();
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsABadName() {
            assertThatThrownBy(() -> POLICY.toBuilder().named(" ", 1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("policy id must not be blank, but was \" \"");
            assertThatThrownBy(() -> POLICY.toBuilder().named("x".repeat(65), 1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("policy id must have at most 64 characters")
                    .hasMessageContaining("(65 characters)");
        }

        @Test
        void rejectsAVersionBelowOne() {
            assertThatThrownBy(() -> POLICY.toBuilder().named("strict", 0).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("version must be at least 1, but was 0");
        }

        @Test
        void rejectsALongKeepOfNothing() {
            assertThatThrownBy(() -> POLICY.toBuilder().keep(Period.ZERO).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("keep must be longer than zero and have no negative part, but was P0D");
        }
    }
}
