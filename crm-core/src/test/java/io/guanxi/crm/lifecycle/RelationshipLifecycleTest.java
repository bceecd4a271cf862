package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RelationshipLifecycleTest {

    private static final RelationshipLifecycle LIFECYCLE = RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final WindowSeries QUARTERS = WindowSeries.of(4, Period.ofMonths(3));
    private static final Trend KNOWN_FALL = Trend.fromTo(12, 4);
    private static final Trend NOISE = Trend.fromTo(4, 2);
    private static final Trend LEVEL = Trend.fromTo(3, 3);

    private static RelationshipEvidence.Builder bought(String last) {
        return RelationshipEvidence.builder().lastPurchase(LocalDate.parse(last));
    }

    /** Everything that stability asks for. */
    private static RelationshipEvidence.Builder steady() {
        return bought("2025-09-20").repeatPurchases(2).volumeWithUs(LEVEL).recentVolumes(1, 1, 0, 1);
    }

    private static LifecycleStage stageAfter(CustomerRelationship before, RelationshipEvidence evidence) {
        return LIFECYCLE.assess(before, evidence, AS_OF).stage();
    }

    @Nested
    class FromExploration {

        static Stream<Arguments> cases() {
            return Stream.of(
                    arguments("one repeat purchase", bought("2025-09-20").repeatPurchases(1), LifecycleStage.FORMATION),
                    arguments(
                            "one repeat purchase, level volume",
                            bought("2025-09-20").repeatPurchases(1).volumeWithUs(LEVEL),
                            LifecycleStage.FORMATION),
                    arguments(
                            "one repeat purchase, a fall that may be noise",
                            bought("2025-09-20").repeatPurchases(1).volumeWithUs(NOISE),
                            LifecycleStage.FORMATION),
                    arguments("repeat purchases, nothing else", repeats(7), LifecycleStage.FORMATION),
                    arguments(
                            "no repeat purchase",
                            bought("2025-09-20").repeatPurchases(0).volumeWithUs(LEVEL),
                            LifecycleStage.EXPLORATION),
                    arguments(
                            "repeat purchases unknown",
                            bought("2025-09-20").volumeWithUs(LEVEL).recentVolumes(1, 1, 1, 1),
                            LifecycleStage.EXPLORATION),
                    arguments(
                            "three repeat purchases, a known fall",
                            bought("2025-09-20").repeatPurchases(3).volumeWithUs(KNOWN_FALL),
                            LifecycleStage.EXPLORATION),
                    arguments("nothing known", RelationshipEvidence.builder(), LifecycleStage.EXPLORATION),
                    arguments("as steady as can be: one step at a time", steady(), LifecycleStage.FORMATION));
        }

        private static RelationshipEvidence.Builder repeats(int count) {
            return RelationshipEvidence.builder().repeatPurchases(count);
        }

        @ParameterizedTest(name = "{0}: {2}")
        @MethodSource("cases")
        void goesToFormationByRepeatPurchases(
                String what, RelationshipEvidence.Builder evidence, LifecycleStage expected) {
            assertThat(stageAfter(Relationships.exploration(), evidence.build()))
                    .as(what)
                    .isEqualTo(expected);
        }
    }

    @Nested
    class FromFormation {

        static Stream<Arguments> cases() {
            return Stream.of(
                    arguments("all criteria met", steady(), LifecycleStage.STABILITY),
                    arguments("a fall that may be noise", steady().volumeWithUs(NOISE), LifecycleStage.STABILITY),
                    arguments(
                            "volume unknown", bought("2025-09-20").recentVolumes(1, 1, 0, 1), LifecycleStage.STABILITY),
                    arguments(
                            "variation exactly at the bound",
                            steady().recentVolumes(17, 5, 5, 5),
                            LifecycleStage.STABILITY),
                    arguments(
                            "variation just above the bound",
                            steady().recentVolumes(18, 5, 5, 5),
                            LifecycleStage.FORMATION),
                    arguments(
                            "a burst with nothing around it",
                            steady().recentVolumes(4, 1, 1, 0),
                            LifecycleStage.FORMATION),
                    arguments(
                            "purchases in two quarters only",
                            steady().recentVolumes(1, 0, 1, 0),
                            LifecycleStage.FORMATION),
                    arguments("no purchase at all", steady().recentVolumes(0, 0, 0, 0), LifecycleStage.FORMATION),
                    arguments(
                            "recent quarters unknown",
                            bought("2025-09-20").repeatPurchases(2).volumeWithUs(LEVEL),
                            LifecycleStage.FORMATION),
                    arguments("the four quarters not all known", steady().recentVolumes(), LifecycleStage.FORMATION),
                    arguments("a known fall", steady().volumeWithUs(KNOWN_FALL), LifecycleStage.FORMATION),
                    arguments("nothing known", RelationshipEvidence.builder(), LifecycleStage.FORMATION));
        }

        @ParameterizedTest(name = "{0}: {2}")
        @MethodSource("cases")
        void goesToStabilityIfNoCriterionFails(
                String what, RelationshipEvidence.Builder evidence, LifecycleStage expected) {
            assertThat(stageAfter(Relationships.formation(), evidence.build()))
                    .as(what)
                    .isEqualTo(expected);
        }

        @Test
        void asksForTwelveMonthsOfRelationshipToTheDay() {
            CustomerRelationship formed = Relationships.moved(
                    CustomerRelationship.open(Relationships.LIN, AS_OF.minusMonths(12)),
                    LifecycleStage.FORMATION,
                    "2025-01-31");
            CustomerRelationship younger = Relationships.moved(
                    CustomerRelationship.open(
                            Relationships.LIN, AS_OF.minusMonths(12).plusDays(1)),
                    LifecycleStage.FORMATION,
                    "2025-01-31");

            assertThat(stageAfter(formed, steady().build())).isEqualTo(LifecycleStage.STABILITY);
            assertThat(stageAfter(younger, steady().build())).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void countsTheTwelveMonthsFromTheWinBack() {
            CustomerRelationship back = Relationships.moved(
                    Relationships.lostFrom(Relationships.formation()), LifecycleStage.FORMATION, "2025-03-31");

            assertThat(stageAfter(back, steady().build())).isEqualTo(LifecycleStage.FORMATION);
            assertThat(LIFECYCLE
                            .assess(
                                    back,
                                    steady().lastPurchase(LocalDate.of(2026, 3, 1))
                                            .build(),
                                    LocalDate.of(2026, 3, 31))
                            .stage())
                    .isEqualTo(LifecycleStage.STABILITY);
        }

        @Test
        void asksForActivityApartFromVariation() {
            LifecyclePolicy everyQuarter = LifecyclePolicy.transactionsOnly().toBuilder()
                    .stability(StabilityRule.of(Period.ofMonths(12), QUARTERS, 4, new BigDecimal("0.75")))
                    .build();

            assertThat(RelationshipLifecycle.of(everyQuarter)
                            .assess(Relationships.formation(), steady().build(), AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.FORMATION);
            assertThat(RelationshipLifecycle.of(everyQuarter)
                            .assess(
                                    Relationships.formation(),
                                    steady().recentVolumes(1, 1, 1, 1).build(),
                                    AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.STABILITY);
        }
    }

    @Nested
    class FromStabilityAndDecline {

        @Test
        void nothingButSilenceLeadsAwayWithoutTheTotalVolume() {
            for (CustomerRelationship before : Stream.of(Relationships.stability(), Relationships.decline())
                    .toList()) {
                assertThat(stageAfter(before, steady().build())).isEqualTo(before.stage());
                assertThat(stageAfter(before, steady().volumeWithUs(KNOWN_FALL).build()))
                        .isEqualTo(before.stage());
                assertThat(stageAfter(before, RelationshipEvidence.builder().build()))
                        .isEqualTo(before.stage());
            }
        }
    }

    @Nested
    class ToLost {

        private static Arguments clock(
                CustomerRelationship before, String what, RelationshipEvidence.Builder evidence, String lastDay) {
            return arguments(before.stage(), what, before, evidence.build(), LocalDate.parse(lastDay));
        }

        static Stream<Arguments> clocks() {
            return Relationships.onThePath()
                    .flatMap(before -> Stream.of(
                            clock(before, "without a rhythm: 12 months", bought("2024-12-20"), "2025-12-20"),
                            clock(
                                    before,
                                    "two gaps: 12 months",
                                    bought("2024-12-20").rhythm(PurchaseRhythm.of(2, 20)),
                                    "2025-12-20"),
                            clock(
                                    before,
                                    "own gap 60 days: 240 days",
                                    bought("2025-01-15").rhythm(PurchaseRhythm.of(3, 180)),
                                    "2025-09-12"),
                            clock(
                                    before,
                                    "own gap 30 days: the shortest, 6 months",
                                    bought("2025-01-15").rhythm(PurchaseRhythm.of(3, 90)),
                                    "2025-07-15"),
                            clock(
                                    before,
                                    "own gap 300 days: the longest, 24 months",
                                    bought("2025-01-15").rhythm(PurchaseRhythm.of(3, 900)),
                                    "2027-01-15")));
        }

        @ParameterizedTest(name = "{0}, {1}: still there on {4}, lost the day after")
        @MethodSource("clocks")
        void leadsTheDayAfterTheLastAllowedOne(
                LifecycleStage stage,
                String what,
                CustomerRelationship before,
                RelationshipEvidence evidence,
                LocalDate lastDay) {
            LifecycleAssessment inTime = LIFECYCLE.assess(before, evidence, lastDay);
            LifecycleAssessment late = LIFECYCLE.assess(before, evidence, lastDay.plusDays(1));

            assertThat(inTime.relationship()).as(what).isSameAs(before);
            assertThat(inTime.transition()).isEmpty();
            assertThat(late.relationship().loss())
                    .as(what)
                    .contains(new Loss(stage, lastDay.plusDays(1), LossCause.UNKNOWN));
            assertThat(late.transition().orElseThrow().kind()).isEqualTo(TransitionKind.LOSE);
        }

        @Test
        void neverLeadsWithoutAKnownPurchase() {
            RelationshipEvidence silent = RelationshipEvidence.builder()
                    .repeatPurchases(0)
                    .recentVolumes(0, 0, 0, 0)
                    .rhythm(PurchaseRhythm.of(9, 90))
                    .build();

            assertThat(Relationships.onThePath())
                    .allSatisfy(before -> assertThat(LIFECYCLE
                                    .assess(before, silent, LocalDate.of(2125, 1, 1))
                                    .relationship())
                            .isSameAs(before));
        }

        @Test
        void comesBeforeAnAdvance() {
            RelationshipEvidence longAgo = steady().repeatPurchases(9)
                    .lastPurchase(AS_OF.minusMonths(12).minusDays(1))
                    .build();

            assertThat(stageAfter(Relationships.exploration(), longAgo)).isEqualTo(LifecycleStage.LOST);
            assertThat(stageAfter(Relationships.formation(), longAgo)).isEqualTo(LifecycleStage.LOST);
        }
    }

    @Nested
    class FromLost {

        static Stream<Arguments> cases() {
            return Stream.of(
                    arguments("from exploration", Relationships.exploration(), LifecycleStage.EXPLORATION),
                    arguments("from formation", Relationships.formation(), LifecycleStage.FORMATION),
                    arguments("from stability", Relationships.stability(), LifecycleStage.FORMATION),
                    arguments("from decline", Relationships.decline(), LifecycleStage.FORMATION));
        }

        @ParameterizedTest(name = "lost {0}: back to {2}")
        @MethodSource("cases")
        void aPurchaseWinsBackButNeverToStability(String what, CustomerRelationship before, LifecycleStage expected) {
            LifecycleAssessment back = LIFECYCLE.assess(
                    Relationships.lostFrom(before),
                    steady().lastPurchase(LocalDate.of(2025, 1, 1)).build(),
                    AS_OF);

            assertThat(back.stage()).as(what).isEqualTo(expected);
            assertThat(back.transition().orElseThrow().kind()).isEqualTo(TransitionKind.WIN_BACK);
            assertThat(back.relationship().episodeStart()).isEqualTo(AS_OF);
        }

        @ParameterizedTest(name = "lost {0}: stays lost")
        @MethodSource("cases")
        void noPurchaseAfterTheDateOfTheLossNoWinBack(
                String what, CustomerRelationship before, LifecycleStage unreached) {
            CustomerRelationship lost = Relationships.lostFrom(before);
            RelationshipEvidence onTheDay =
                    steady().lastPurchase(LocalDate.of(2024, 12, 31)).build();

            assertThat(LIFECYCLE.assess(lost, onTheDay, AS_OF).relationship())
                    .as(what + ", not to " + unreached)
                    .isSameAs(lost);
            assertThat(LIFECYCLE
                            .assess(
                                    lost,
                                    RelationshipEvidence.builder()
                                            .repeatPurchases(5)
                                            .build(),
                                    AS_OF)
                            .relationship())
                    .isSameAs(lost);
        }

        @Test
        void returnsToFormationIfThatWasReachedInAnEarlierEpisode() {
            CustomerRelationship lostAgain = Relationships.moved(
                    Relationships.moved(
                            Relationships.lostFrom(Relationships.formation()),
                            LifecycleStage.EXPLORATION,
                            "2025-01-31"),
                    LifecycleStage.LOST,
                    "2025-06-30");

            assertThat(stageAfter(lostAgain, bought("2025-07-01").build())).isEqualTo(LifecycleStage.FORMATION);
        }
    }

    @Nested
    class OneEdgeAtATime {

        @Test
        void sameEvidenceTwiceOnADayChangesNothing() {
            LifecycleAssessment first = LIFECYCLE.assess(Relationships.exploration(), steady().build(), AS_OF);
            LifecycleAssessment second = LIFECYCLE.assess(first.relationship(), steady().build(), AS_OF);

            assertThat(first.stage()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(second.relationship()).isSameAs(first.relationship());
            assertThat(second.transition()).isEmpty();
            assertThat(second.reasons())
                    .extracting(Reason::key)
                    .containsExactly(LifecycleReason.STAYED, LifecycleReason.ONE_MOVE_A_DAY);
        }

        @Test
        void otherEvidenceOnTheDayOfAMoveChangesNothingEither() {
            CustomerRelationship moved = LIFECYCLE
                    .assess(Relationships.exploration(), steady().build(), AS_OF)
                    .relationship();

            assertThat(LIFECYCLE
                            .assess(moved, bought("2020-01-01").build(), AS_OF)
                            .relationship())
                    .isSameAs(moved);
        }

        @Test
        void nextDayMayTakeTheNextStep() {
            CustomerRelationship moved = LIFECYCLE
                    .assess(Relationships.exploration(), steady().build(), AS_OF)
                    .relationship();
            LifecycleAssessment next = LIFECYCLE.assess(moved, steady().build(), AS_OF.plusDays(1));

            assertThat(next.stage()).isEqualTo(LifecycleStage.STABILITY);
            assertThat(next.relationship().journal())
                    .extracting(StageTransition::on)
                    .containsExactly(AS_OF, AS_OF.plusDays(1));
        }

        @Test
        void aRelationshipMayMoveOnTheDayItOpens() {
            CustomerRelationship today = CustomerRelationship.open(Relationships.LIN, AS_OF);
            assertThat(stageAfter(today, steady().build())).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void theJournalKeepsTheReasonsOfTheMove() {
            StageTransition move = LIFECYCLE
                    .assess(Relationships.formation(), steady().build(), AS_OF)
                    .transition()
                    .orElseThrow();

            assertThat(move.reasons())
                    .extracting(Reason::key)
                    .containsExactly(
                            LifecycleReason.TENURE,
                            LifecycleReason.ACTIVITY,
                            LifecycleReason.VARIATION,
                            LifecycleReason.VOLUME_HELD);
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverEvidenceFromAfterTheAssessment() {
            RelationshipEvidence tooLate =
                    steady().lastPurchase(LocalDate.of(2030, 1, 1)).build();

            assertThatThrownBy(() -> LIFECYCLE.assess(Relationships.stability(), tooLate, LocalDate.of(2025, 3, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastPurchase must not be after the assessment of 2025-03-01, but was 2030-01-01");
        }

        @Test
        void coverVolumesOfOtherWindowsThanThePolicys() {
            RelationshipEvidence five = steady().recentVolumes(1, 1, 1, 1, 1).build();

            assertThatThrownBy(() -> LIFECYCLE.assess(Relationships.stability(), five, LocalDate.of(2025, 9, 30)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recentVolumes must be one for each of 4 windows, but was \"5 volumes\"");
        }

        @Test
        void coverADayBeforeTheLastMove() {
            assertThatThrownBy(() ->
                            LIFECYCLE.assess(Relationships.stability(), steady().build(), LocalDate.of(2024, 6, 29)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before STABILITY was entered on 2024-06-30, but was 2024-06-29");
        }

        @Test
        void coverADayBeforeTheOpening() {
            assertThatThrownBy(() ->
                            LIFECYCLE.assess(Relationships.exploration(), steady().build(), LocalDate.of(2022, 12, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("asOf must not be before")
                    .hasMessageContaining("2023-01-01")
                    .hasMessageContaining("but was 2022-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNullByName() {
            assertThatThrownBy(() -> RelationshipLifecycle.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("policy");
            assertThatThrownBy(() -> LIFECYCLE.assess(Relationships.exploration(), null, AS_OF))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("evidence");
        }
    }

    @Nested
    class OtherThresholds {

        private final LifecyclePolicy policy = LifecyclePolicy.transactionsOnly();

        @Test
        void forRepeatPurchases() {
            LifecyclePolicy strict = policy.toBuilder()
                    .formation(FormationRule.of(Period.ofMonths(12), 3))
                    .build();
            RelationshipEvidence twice = steady().build();

            assertThat(RelationshipLifecycle.of(strict)
                            .assess(Relationships.exploration(), twice, AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(stageAfter(Relationships.exploration(), twice)).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void forStability() {
            LifecyclePolicy lenient = policy.toBuilder()
                    .stability(StabilityRule.of(Period.ofMonths(12), QUARTERS, 3, new BigDecimal("1.2")))
                    .build();
            RelationshipEvidence burst = steady().recentVolumes(4, 1, 1, 0).build();

            assertThat(RelationshipLifecycle.of(lenient)
                            .assess(Relationships.formation(), burst, AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.STABILITY);
            assertThat(stageAfter(Relationships.formation(), burst)).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void forDecline() {
            LifecyclePolicy nervous = policy.toBuilder()
                    .decline(DeclineRule.of(Period.ofMonths(3), new BigDecimal("0.30"), new BigDecimal("0.35")))
                    .build();
            RelationshipEvidence noise = steady().volumeWithUs(NOISE).build();

            assertThat(RelationshipLifecycle.of(nervous)
                            .assess(Relationships.exploration(), noise, AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(stageAfter(Relationships.exploration(), noise)).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void forSilence() {
            LifecyclePolicy patient = policy.toBuilder()
                    .loss(LossRule.bySilence(SilenceRule.ofMeanGap(
                            new BigDecimal("4"), 3, Period.ofMonths(6), Period.ofMonths(24), Period.ofMonths(36))))
                    .build();
            RelationshipEvidence longAgo = bought("2024-01-01").build();

            assertThat(RelationshipLifecycle.of(patient)
                            .assess(Relationships.stability(), longAgo, AS_OF)
                            .stage())
                    .isEqualTo(LifecycleStage.STABILITY);
            assertThat(stageAfter(Relationships.stability(), longAgo)).isEqualTo(LifecycleStage.LOST);
        }
    }

    /** The example of the class comment. */
    @Nested
    class TheExample {

        private final RelationshipLifecycle standard = RelationshipLifecycle.of(LifecyclePolicy.standard());
        private final CustomerRelationship opened =
                CustomerRelationship.open(Relationships.LIN, LocalDate.of(2024, 3, 1));

        private LifecycleAssessment inJune() {
            return standard.assess(
                    opened,
                    RelationshipEvidence.builder()
                            .repeatPurchases(3)
                            .volumeWithUs(Trend.fromTo(300, 400))
                            .build(),
                    LocalDate.of(2025, 6, 1));
        }

        private LifecycleAssessment inDecember(RelationshipEvidence.Builder evidence) {
            return standard.assess(
                    inJune().relationship(),
                    evidence.volumeWithUs(Trend.fromTo(400, 300)).build(),
                    LocalDate.of(2025, 12, 1));
        }

        @Test
        void movesToFormationAndOnIntoDecline() {
            LifecycleAssessment declined =
                    inDecember(RelationshipEvidence.builder().totalVolume(Trend.fromTo(1_000, 1_050), Source.OBSERVED));

            assertThat(inJune().stage()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(declined.stage()).isEqualTo(LifecycleStage.DECLINE);
            assertThat(declined.findingKinds()).containsExactly(FindingKind.DECLINE_CONFIRMED);
            assertThat(declined.why(Locale.US))
                    .isEqualTo(
                            "Move (degrade) from formation to decline on 2025-12-01. Volume fell by 25.0 % (400 → 300)"
                                    + " in the last 12 months against the same season before; bound 20 %, chance"
                                    + " 0.0001 (at most 0.05). The total volume of the customer did not fall: 1,000 → 1,050"
                                    + " (observed). Our share: 0.400 → 0.286. The decline is confirmed, asked for at"
                                    + " least probable – met.");
        }

        @Test
        void staysWithASuspicionWithoutTheTotal() {
            LifecycleAssessment suspected = inDecember(RelationshipEvidence.builder());

            assertThat(suspected.stage()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(suspected.findingKinds()).containsExactly(FindingKind.DECLINE_SUSPECTED);
        }
    }
}
