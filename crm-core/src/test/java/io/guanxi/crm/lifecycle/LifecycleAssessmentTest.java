package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecycleAssessmentTest {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();
    private static final RelationshipLifecycle LIFECYCLE = RelationshipLifecycle.of(POLICY);
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    private static LifecycleAssessment assess(
            CustomerRelationship relationship, RelationshipEvidence.Builder evidence) {
        return LIFECYCLE.assess(relationship, evidence.build(), AS_OF);
    }

    private static RelationshipEvidence.Builder withTrend(long earlier, long later) {
        return RelationshipEvidence.builder()
                .lastPurchase(LocalDate.of(2025, 9, 20))
                .volumeWithUs(Trend.fromTo(earlier, later));
    }

    @Nested
    class SuspectedDecline {

        @Test
        void isAFindingThatLeavesTheStageAlone() {
            assertThat(Relationships.onThePath().filter(before -> before.stage() != LifecycleStage.DECLINE))
                    .hasSize(3)
                    .allSatisfy(before -> {
                        LifecycleAssessment assessment = assess(before, withTrend(12, 4));

                        assertThat(assessment.has(FindingKind.DECLINE_SUSPECTED))
                                .isTrue();
                        assertThat(assessment.findings())
                                .extracting(Finding::kind)
                                .containsExactly(FindingKind.DECLINE_SUSPECTED);
                        assertThat(assessment.relationship()).isSameAs(before);
                    });
        }

        @Test
        void saysWhyInBothLanguages() {
            List<Reason> reasons = assess(Relationships.stability(), withTrend(12, 4))
                    .findings()
                    .get(0)
                    .reasons();

            assertThat(Reason.text(reasons, Locale.US))
                    .isEqualTo("Volume fell by 66.7 % (12 → 4) in the last 3 months against the same season before;"
                            + " bound 30 %, chance 0.0384 (at most 0.05). Total volume missing: decline is only"
                            + " suspected and the stage does not change.");
            assertThat(Reason.text(reasons, Locale.CHINA))
                    .isEqualTo("最近 3 个月与此前同季相比，交易量下降 66.7 %（12 → 4）；界限 30 %，偶然概率 0.0384（至多 0.05）。"
                            + "缺少客户的总量：退化仅为疑似，阶段不变。");
        }

        @Test
        void neverCallsAChanceZero() {
            List<Reason> reasons = assess(Relationships.stability(), withTrend(1200, 400))
                    .findings()
                    .get(0)
                    .reasons();

            assertThat(reasons.get(0).text(Locale.US)).contains("(1,200 → 400)", "chance < 0.0001 (at most 0.05)");
        }

        @Test
        void isNotSeenInNoise() {
            assertNotSuspected(assess(Relationships.stability(), withTrend(4, 2)));
        }

        @Test
        void isNotSeenWhereTheVolumeIsUnknown() {
            assertNotSuspected(assess(
                    Relationships.stability(), RelationshipEvidence.builder().lastPurchase(LocalDate.of(2025, 9, 20))));
        }

        @Test
        void isNotSaidOfARelationshipInDeclineOrLost() {
            assertNotSuspected(assess(Relationships.decline(), withTrend(12, 4)));
            assertNotSuspected(assess(
                    Relationships.lostFrom(Relationships.stability()),
                    withTrend(12, 0).lastPurchase(LocalDate.of(2024, 6, 1))));
        }

        @Test
        void isNotSaidOfARelationshipThatIsJustLost() {
            LifecycleAssessment lost =
                    assess(Relationships.stability(), withTrend(12, 0).lastPurchase(LocalDate.of(2024, 6, 1)));

            assertThat(lost.stage()).isEqualTo(LifecycleStage.LOST);
            assertNotSuspected(lost);
        }

        @Test
        void isSaidOfACustomerJustWonBack() {
            LifecycleAssessment back = assess(Relationships.lostFrom(Relationships.stability()), withTrend(12, 1));

            assertThat(back.stage()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(back.has(FindingKind.DECLINE_SUSPECTED)).isTrue();
        }

        private static void assertNotSuspected(LifecycleAssessment assessment) {
            assertThat(assessment.has(FindingKind.DECLINE_SUSPECTED)).isFalse();
            assertThat(assessment.findings()).isEmpty();
        }
    }

    @Nested
    class Why {

        /** The example of {@link RelationshipLifecycle}: two purchase days by the end of June. */
        private final PurchaseHistory history = PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("lin", LocalDate.of(2024, 3, 1), 12_000)
                .addMinor("lin", LocalDate.of(2024, 5, 10), 5_000)
                .build()
                .history(0);

        private final CustomerRelationship opened =
                CustomerRelationship.open(Relationships.LIN, LocalDate.of(2024, 3, 1));

        private LifecycleAssessment assessHistory(CustomerRelationship relationship, LocalDate asOf) {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, POLICY.windowsFor(relationship), asOf);
            return LIFECYCLE.assess(relationship, evidence, asOf);
        }

        @Test
        void tellsTheMoveOfTheExample() {
            LifecycleAssessment assessment = assessHistory(opened, LocalDate.of(2024, 6, 30));

            assertThat(assessment.why(Locale.UK))
                    .isEqualTo("Move (advance) from exploration to formation on 2024-06-30. Repeat purchases within 12"
                            + " months: 1, asked for at least 1 – met. Volume in the last 3 months against the same"
                            + " season before: unknown.");
            assertThat(assessment.why(Locale.TAIWAN))
                    .isEqualTo("发展：2024-06-30 从考察期进入形成期。12 个月内的重复购买次数：1，要求至少 1：达到。最近 3 个月与此前同季相比的交易量：未知。");
        }

        @Test
        void tellsALossOnTheDayAfterTheLast() {
            CustomerRelationship formed =
                    assessHistory(opened, LocalDate.of(2024, 6, 30)).relationship();
            LifecycleAssessment assessment = assessHistory(formed, LocalDate.of(2025, 5, 11));

            assertThat(assessment.why(Locale.ROOT))
                    .isEqualTo("Move (lose) from formation to lost on 2025-05-11. Last purchase 2024-05-10, no own"
                            + " clock of at least 3 gaps; allowed silence 12 months, that is until 2025-05-10; silence"
                            + " beyond it – met.");
            assertThat(assessment.why(Locale.CHINA))
                    .isEqualTo("流失：2025-05-11 从形成期进入流失。最近购买 2024-05-10，没有至少 3 个间隔的自身时钟；允许沉默 12 个月，"
                            + "即至 2025-05-10；沉默超过此日：达到。");
        }

        @Test
        void tellsEveryReadingThatHoldsAFormationBack() {
            LifecycleAssessment assessment = assess(
                    Relationships.formation(),
                    withTrend(12, 4).recentVolumes(4, 1, 1, 0).rhythm(PurchaseRhythm.of(4, 365)));

            assertThat(assessment.why(Locale.US))
                    .isEqualTo("Stays in formation (since 2023-06-30). Last purchase 2025-09-20, own mean gap 91.3 days"
                            + " (4 gaps); allowed silence 4 such gaps, but at least 6 months and at most 24 months,"
                            + " that is until"
                            + " 2026-09-20; silence beyond it – not met. Relationship since"
                            + " 2023-01-01, that is 32 months, asked for at least 12 months – met. Volume of at least 1"
                            + " in 3 of the last 4 windows of 3 months, asked for at least 3 – met. Variation of 4, 1,"
                            + " 1, 0 in the last 4 windows of 3 months: 1.155, allowed at most 0.75 – not met. Volume"
                            + " in the last 3 months against the same season before: 12 → 4, asked for no fall of"
                            + " 30 % or more beyond chance (at most 0.05) – not met. Volume fell by 66.7 % (12 → 4) in"
                            + " the last 3 months against the same season before; bound 30 %, chance"
                            + " 0.0384 (at most 0.05). Total volume missing: decline is only suspected and the stage"
                            + " does not change.");
            assertThat(assessment.why(Locale.CHINA))
                    .isEqualTo("仍处于形成期（自 2023-06-30 起）。最近购买 2025-09-20，自身平均间隔 91.3 天（4 个间隔）；"
                            + "允许沉默 4 倍间隔，但不短于 6 个月、不长于 24 个月，即至 2026-09-20；沉默超过此日：未达到。关系始于 2023-01-01，至今 32 个月，要求至少 12"
                            + " 个月：达到。最近 4 个窗口（每个 3 个月）中有 3 个的交易量不低于 1，"
                            + "要求至少 3 个：达到。最近 4 个窗口（每个 3 个月）的交易量 4, 1, 1, 0 的变异系数为 1.155，至多允许 0.75：未达到。"
                            + "最近 3 个月与此前同季相比的交易量：12 → 4，要求不出现超出偶然（概率至多 0.05）的 30 % 及以上的下降：未达到。"
                            + "最近 3 个月与此前同季相比，交易量下降 66.7 %（12 → 4）；界限 30 %，偶然概率 0.0384（至多 0.05）。"
                            + "缺少客户的总量：退化仅为疑似，阶段不变。");
        }

        /** The rule itself, not only its outcome: 4 gaps of 7 days are 28 days, but nobody is lost within 6 months. */
        @Test
        void tellsTheBoundsOfAnOwnClockThatIsTooFastOrTooSlow() {
            RelationshipEvidence.Builder fast =
                    withTrend(3, 3).lastPurchase(LocalDate.of(2025, 9, 4)).rhythm(PurchaseRhythm.of(10, 70));
            RelationshipEvidence.Builder slow =
                    withTrend(3, 3).lastPurchase(LocalDate.of(2025, 9, 4)).rhythm(PurchaseRhythm.of(3, 900));

            assertThat(assess(Relationships.stability(), fast).why(Locale.US))
                    .contains(
                            "own mean gap 7.0 days (10 gaps); allowed silence 4 such gaps, but at least 6 months and at"
                                    + " most 24 months, that is until 2026-03-04");
            assertThat(assess(Relationships.stability(), slow).why(Locale.CHINA))
                    .contains("自身平均间隔 300.0 天（3 个间隔）；允许沉默 4 倍间隔，但不短于 6 个月、不长于 24 个月，即至 2027-09-04");
        }

        @Test
        void asksOnlyForNoFallBeyondChance() {
            assertThat(assess(Relationships.exploration(), withTrend(4, 2)).why(Locale.US))
                    .contains("4 → 2, asked for no fall of 30 % or more beyond chance (at most 0.05) – met.");
        }

        @Test
        void tellsWhatIsUnknown() {
            LifecycleAssessment assessment = assess(Relationships.formation(), RelationshipEvidence.builder());

            assertThat(assessment.why(Locale.US))
                    .isEqualTo("Stays in formation (since 2023-06-30). No purchase known, silence cannot be judged."
                            + " Relationship since 2023-01-01, that is 32 months, asked for at least 12 months –"
                            + " met. The last 4 windows of 3 months are not all known. Volume in the last 3 months"
                            + " against the same season before: unknown.");
        }

        @Test
        void tellsAWinBack() {
            LifecycleAssessment assessment = assess(Relationships.lostFrom(Relationships.stability()), withTrend(3, 3));

            assertThat(assessment.why(Locale.US))
                    .isEqualTo("Move (win back) from lost to formation on 2025-09-30. Lost on 2024-12-31, last purchase"
                            + " 2025-09-20, asked for a purchase after the loss – met. A win-back leads to formation,"
                            + " as far as the relationship had come, but no further than formation.");
            assertThat(assessment.why(Locale.CHINA))
                    .isEqualTo("赢返：2025-09-30 从流失进入形成期。2024-12-31 流失，最近购买 2025-09-20，要求流失之后有购买：达到。"
                            + "赢返后进入形成期：以曾经达到的阶段为准，但不超过形成期。");
        }

        @Test
        void tellsThatThereIsOneMoveADay() {
            CustomerRelationship moved =
                    assessHistory(opened, LocalDate.of(2024, 6, 30)).relationship();

            assertThat(assessHistory(moved, LocalDate.of(2024, 6, 30)).why(Locale.US))
                    .isEqualTo(
                            "Stays in formation (since 2024-06-30). Already moved on 2024-06-30: at most one move on a"
                                    + " date.");
        }
    }

    @Nested
    class Equality {

        @Test
        void isThatOfPolicyRelationshipEvidenceAndDate() {
            CustomerRelationship stable = Relationships.stability();
            LifecycleAssessment assessment = assess(stable, withTrend(12, 4));

            assertThat(assess(Relationships.stability(), withTrend(12, 4)))
                    .isEqualTo(assessment)
                    .hasSameHashCodeAs(assessment);
            assertThat(List.of(
                            assessment,
                            assess(stable, withTrend(12, 5)),
                            assess(Relationships.decline(), withTrend(12, 4)),
                            LIFECYCLE.assess(stable, withTrend(12, 4).build(), AS_OF.plusDays(1)),
                            RelationshipLifecycle.of(
                                            POLICY.toBuilder().named("other", 1).build())
                                    .assess(stable, withTrend(12, 4).build(), AS_OF)))
                    .doesNotHaveDuplicates();
        }
    }
}
