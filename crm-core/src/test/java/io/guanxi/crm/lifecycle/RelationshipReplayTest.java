package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.testing.Seeds;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole lives, month by month, under the transactions-only policy. */
class RelationshipReplayTest {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();
    private static final RelationshipLifecycle LIFECYCLE = RelationshipLifecycle.of(POLICY);
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final int MONTHS = 84;

    private record Purchase(LocalDate day, long minor) {}

    static LongStream seeds() {
        return Seeds.some(60);
    }

    /** Busy years, quiet years and empty ones, in any order; the first day always holds a purchase. */
    private static List<Purchase> life(SplittableRandom random) {
        List<Purchase> purchases = new ArrayList<>(List.of(new Purchase(START, 100)));
        int[] busy = {0, 0, 3, 8, 40};
        for (int year = 0; year < 7; year++) {
            for (int count = busy[random.nextInt(busy.length)]; count > 0; count--) {
                purchases.add(new Purchase(START.plusYears(year).plusDays(random.nextInt(365)), random.nextLong(1000)));
            }
        }
        return purchases;
    }

    private static PurchaseHistory history(List<Purchase> purchases) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        purchases.forEach(purchase -> builder.addMinor("lin", purchase.day, purchase.minor));
        return builder.build().history(0);
    }

    private static List<LifecycleAssessment> replay(
            BiFunction<EvidenceWindows, LocalDate, RelationshipEvidence> source) {
        CustomerRelationship relationship = CustomerRelationship.open(Relationships.LIN, START);
        List<LifecycleAssessment> assessments = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            LocalDate asOf = YearMonth.from(START).plusMonths(month).atEndOfMonth();
            EvidenceWindows windows = POLICY.windowsFor(relationship);
            LifecycleAssessment assessment = LIFECYCLE.assess(relationship, source.apply(windows, asOf), asOf);
            assessments.add(assessment);
            relationship = assessment.relationship();
        }
        return assessments;
    }

    private static List<LifecycleAssessment> replay(PurchaseHistory history) {
        return replay((windows, asOf) -> RelationshipEvidence.from(history, windows, asOf));
    }

    private static CustomerRelationship last(List<LifecycleAssessment> assessments) {
        return assessments.get(assessments.size() - 1).relationship();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfAddingPurchasesPlaysNoPart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Purchase> purchases = life(random);
        List<Purchase> shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, new Random(random.nextLong()));

        assertThat(replay(history(shuffled))).isEqualTo(replay(history(purchases)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void futurePurchasesPlayNoPart(long seed) {
        PurchaseHistory history = history(life(new SplittableRandom(seed)));

        assertThat(replay((windows, asOf) -> RelationshipEvidence.from(history.knownOn(asOf), windows, asOf)))
                .isEqualTo(replay(history));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void assessingEachDayTwiceChangesNothing(long seed) {
        PurchaseHistory history = history(life(new SplittableRandom(seed)));
        for (LifecycleAssessment assessment : replay(history)) {
            LifecycleAssessment again =
                    LIFECYCLE.assess(assessment.relationship(), assessment.evidence(), assessment.asOf());

            assertThat(again.relationship()).isSameAs(assessment.relationship());
            assertThat(again.findings()).isEqualTo(assessment.findings());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void journalIsAlwaysValid(long seed) {
        LifecycleStage stage = LifecycleStage.EXPLORATION;
        LocalDate before = START.minusDays(1);
        for (StageTransition move :
                last(replay(history(life(new SplittableRandom(seed))))).journal()) {
            assertThat(move.from()).isEqualTo(stage);
            assertThat(move.on()).isAfter(before);
            assertThat(move.kind()).isIn(TransitionKind.ADVANCE, TransitionKind.LOSE, TransitionKind.WIN_BACK);
            assertThat(move.from() == LifecycleStage.LOST && move.to() == LifecycleStage.STABILITY)
                    .isFalse();
            stage = move.to();
            before = move.on();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsOverdueAfterAnAssessment(long seed) {
        PurchaseHistory history = history(life(new SplittableRandom(seed)));
        for (LifecycleAssessment assessment : replay(history)) {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(history, POLICY.windowsFor(assessment.relationship()), assessment.asOf());
            LocalDate lastDay = POLICY.loss()
                    .silence()
                    .orElseThrow()
                    .lastDay(evidence.silence(), assessment.relationship().episodeStart())
                    .orElseThrow();
            boolean onThePath = assessment.stage().isOnPath();
            boolean wonBackToday = assessment
                    .transition()
                    .filter(move -> move.kind() == TransitionKind.WIN_BACK)
                    .isPresent();
            assertThat(onThePath && !wonBackToday && assessment.asOf().isAfter(lastDay))
                    .as("%s, silent since %s", assessment, lastDay)
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReasonFillsItsSentence(long seed) {
        for (LifecycleAssessment assessment : replay(history(life(new SplittableRandom(seed))))) {
            for (Reason reason : assessment.reasons()) {
                for (Language language : Language.values()) {
                    MessageFormat sentence = new MessageFormat(reason.key().pattern(language), Locale.ROOT);
                    assertThat(sentence.getFormatsByArgumentIndex())
                            .as(reason.key().key())
                            .hasSize(reason.arguments().size());
                }
            }
        }
    }

    @Nested
    class TheSeeds {

        @Test
        void reachEveryEdgeOfThePolicyAndBothFindings() {
            Map<LifecycleStage, Set<LifecycleStage>> edges = new EnumMap<>(LifecycleStage.class);
            Set<Boolean> suspected = new HashSet<>();
            seeds().forEach(seed -> {
                List<LifecycleAssessment> assessments = replay(history(life(new SplittableRandom(seed))));
                assessments.forEach(assessment -> suspected.add(assessment.has(FindingKind.DECLINE_SUSPECTED)));
                last(assessments)
                        .journal()
                        .forEach(
                                move -> edges.computeIfAbsent(move.from(), from -> EnumSet.noneOf(LifecycleStage.class))
                                        .add(move.to()));
            });

            assertThat(suspected).containsExactlyInAnyOrder(true, false);
            assertThat(edges)
                    .isEqualTo(Map.of(
                            LifecycleStage.EXPLORATION,
                            EnumSet.of(LifecycleStage.FORMATION, LifecycleStage.LOST),
                            LifecycleStage.FORMATION,
                            EnumSet.of(LifecycleStage.STABILITY, LifecycleStage.LOST),
                            LifecycleStage.STABILITY,
                            EnumSet.of(LifecycleStage.LOST),
                            LifecycleStage.LOST,
                            EnumSet.of(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION)));
        }
    }
}
