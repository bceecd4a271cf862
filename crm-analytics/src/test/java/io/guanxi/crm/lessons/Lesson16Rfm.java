package io.guanxi.crm.lessons;

import static io.guanxi.crm.analytics.rfm.RfmDimension.FREQUENCY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.MONETARY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.RECENCY;
import static io.guanxi.crm.analytics.rfm.segment.RfmSegment.CHAMPIONS;
import static io.guanxi.crm.analytics.rfm.segment.RfmSegment.HIBERNATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.rfm.MonetaryMeasure;
import io.guanxi.crm.analytics.rfm.RfmCuts;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.analytics.rfm.RfmWeights;
import io.guanxi.crm.analytics.rfm.segment.CriterionFacts;
import io.guanxi.crm.analytics.rfm.segment.HabitClass;
import io.guanxi.crm.analytics.rfm.segment.HabitPolicy;
import io.guanxi.crm.analytics.rfm.segment.RfmOctant;
import io.guanxi.crm.analytics.rfm.segment.RfmSegment;
import io.guanxi.crm.analytics.rfm.segment.SegmentChoice;
import io.guanxi.crm.analytics.rfm.segment.SegmentCriteria;
import io.guanxi.crm.analytics.rfm.segment.SegmentCriterion;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * RFM 分析 (V6, A9, A10): 最近一次消费、消费频率、消费金额，各评 1 至 5 分。 Recency, frequency and monetary value, each scored from 1 to 5;
 * equal values get equal scores. Source: Hughes 1994.
 *
 * <p>Five guests of a hotel have stayed 1, 1, 1, 2 and 3 times. Who is worth a letter? Then the same with the 4,338
 * customers of a British wholesaler of gifts (Online Retail; Chen, Sain and Guo 2012), if the data are there.
 */
@DisplayName("第 16 课 RFM 分析 / Lesson 16: RFM")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson16Rfm {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final PurchaseLog STAYS = PurchaseLog.builder(CurrencyUnit.of("CNY"))
            .add("C-1", LocalDate.of(2025, 2, 1), yuan(400))
            .add("C-2", LocalDate.of(2025, 5, 1), yuan(500))
            .add("C-3", LocalDate.of(2025, 8, 1), yuan(3_000))
            .add("C-4", LocalDate.of(2025, 7, 1), yuan(700))
            .add("C-4", LocalDate.of(2025, 10, 1), yuan(900))
            .add("C-5", LocalDate.of(2025, 6, 1), yuan(1_000))
            .add("C-5", LocalDate.of(2025, 9, 1), yuan(1_100))
            .add("C-5", LocalDate.of(2025, 12, 1), yuan(1_200))
            .build();

    private static final RfmTable TABLE = RfmTable.of(STAYS, TODAY);
    private static final RfmScores SCORES = RfmScoring.quintiles().score(TABLE);
    private static final int BEST = TABLE.row(CustomerId.of("C-5"));

    private static final SegmentCriteria CRITERIA = SegmentCriteria.of(
            SegmentCriterion.named("大客户", "key account")
                    .frequencyAtLeast(3)
                    .monetaryAtLeast(yuan(3_000))
                    .settledWithin(30),
            SegmentCriterion.named("常客", "regular").frequencyAtLeast(2),
            SegmentCriterion.named("其他", "other"));

    @Test
    @Order(1)
    @DisplayName("问题：三个数字是什么？ / Question: what are the three figures?")
    void threeFiguresOfTheBestGuest() {
        assertThat(TABLE.recencyDays(BEST)).isEqualTo(30);
        assertThat(TABLE.frequency(BEST)).isEqualTo(3);
        assertThat(TABLE.monetary(BEST)).isEqualTo(yuan(3_300));
    }

    @Test
    @Order(2)
    @DisplayName("算例：频率 1 1 1 2 3 得 1 1 1 4 5 分 / Worked number: frequencies 1 1 1 2 3 score 1 1 1 4 5")
    void equalValuesGetEqualScores() {
        assertThat(SCORES.cutPoints(FREQUENCY)).containsExactly(1L, 1L, 1L, 2L);
        assertThat(IntStream.range(0, 5).map(row -> SCORES.get(row).frequency()))
                .containsExactly(1, 1, 1, 4, 5);
        assertThat(SCORES.get(BEST).code()).isEqualTo("555");
        assertThat(SCORES.why(BEST, Locale.CHINA)).contains("消费频率 3：分界点 1, 1, 1, 2 中有 4 个低于它，得 5 分（满分 5）。");
    }

    @Test
    @Order(3)
    @DisplayName("客户群：十个名字，125 格各属其一 / Segments: ten names, each of 125 cells has one")
    void everyCellHasOneName() {
        assertThat(RfmSegment.of(SCORES.get(BEST))).isEqualTo(CHAMPIONS);
        assertThat(RfmSegment.of(RfmScore.of(1, 1, 1))).isEqualTo(HIBERNATING);
        assertThat(RfmOctant.of(RfmScore.of(2, 5, 4)).chinese()).isEqualTo("重要保持客户");
        assertThat(RfmSegment.count(SCORES).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    @Order(4)
    @DisplayName("行为习惯：加权得分 / Habit: the weighted score")
    void theHabitIsAWeightedScore() {
        assertThat(SCORES.weighted(BEST, RfmWeights.EQUAL)).isEqualTo("15");
        assertThat(HabitPolicy.standard().classify(SCORES.get(BEST))).isEqualTo(HabitClass.HIGH);
        assertThat(RfmWeights.of("0.5", "0.3", "0.2").of(RfmScore.of(5, 4, 2))).isEqualTo("4.1");
    }

    @Test
    @Order(5)
    @DisplayName("细分标准：结账周期未知不是零天 / Criteria: an unknown settlement cycle is not zero days")
    void anUnknownSettlementCycleIsNotZero() {
        SegmentChoice paid = CRITERIA.choose(CriterionFacts.of(TABLE, BEST, OptionalInt.of(12)));
        SegmentChoice unknown = CRITERIA.choose(CriterionFacts.of(TABLE, BEST, OptionalInt.empty()));

        assertThat(paid.criterion().name().english()).isEqualTo("key account");
        assertThat(unknown.criterion().name().english()).isEqualTo("regular");
        assertThat(unknown.why(Locale.CHINA)).contains("结账周期未知，要求至多 30 天：未知。");
    }

    @Test
    @Order(6)
    @DisplayName("如果金额用均额：常客不再加倍得分 / What changes with the mean: who comes often is not praised twice")
    void whatChangesWithTheMean() {
        int once = TABLE.row(CustomerId.of("C-3"));
        RfmScores means = RfmScoring.quintiles().by(MonetaryMeasure.MEAN).score(TABLE);

        assertThat(SCORES.get(once).monetary()).isEqualTo(4);
        assertThat(means.get(once).monetary()).isEqualTo(5);
        assertThat(means.get(BEST).monetary()).isEqualTo(4);
    }

    @Test
    @Order(7)
    @DisplayName("如果嵌套或固定分界 / What changes with nested or fixed cut points")
    void whatChangesWithOtherCutPoints() {
        RfmScores nested = RfmScoring.nested(2).score(TABLE);
        RfmScores fixed = RfmScoring.fixed(RfmCuts.of(List.of(90), List.of(2), List.of(yuan(2_000))))
                .score(TABLE);

        assertThat(nested.cutPointsWithin(FREQUENCY, RfmScore.of(2, 1, 1)))
                .as("只在近期客户之内比较 / compared among the recent only")
                .containsExactly(2L);
        assertThat(fixed.get(BEST).code()).isEqualTo("222");
        assertThat(fixed.cutPoints(RECENCY)).containsExactly(90L);
    }

    @Test
    @Order(8)
    @DisplayName("真实数据：4,338 个客户，555 有 324 人，111 有 330 人 / Real data: 4,338 customers, 324 at 555, 330 at 111")
    void writesItsPageWithTheHeatMap() throws IOException {
        RfmScores retail =
                RfmScoring.quintiles().score(RfmTable.of(RealData.onlineRetail(), LocalDate.of(2011, 12, 10)));

        assertThat(retail.size()).isEqualTo(4_338);
        assertThat(retail.count(RfmScore.of(5, 5, 5))).isEqualTo(324);
        assertThat(retail.count(RfmScore.of(1, 1, 1))).isEqualTo(330);
        assertThat(retail.cells()).hasSize(112);
        assertThat(retail.cutPoints(MONETARY)).containsExactly(25_015L, 49_022L, 94_226L, 205_945L);
        assertThat(page(retail).svg(heatMap(retail)).write())
                .content(StandardCharsets.UTF_8)
                .contains("| 得分 555 的客户 | 324 |", "| customers at 111 | 330 |", "![](lesson-16.svg)");
    }

    private static LessonPage page(RfmScores retail) {
        return LessonPage.of(Lesson16Rfm.class)
                .question(
                        "英国一家礼品批发商一年有 4,338 个客户、18,532 张发票。谁该收到感谢信，谁该挽留？",
                        "A British wholesaler of gifts has 4,338 customers and 18,532 invoices in a year. Who gets a"
                                + " letter of thanks, and who is to be won back?")
                .number("客户", "customers", retail.size())
                .number("得分 555 的客户", "customers at 555", retail.count(RfmScore.of(5, 5, 5)))
                .number("得分 111 的客户", "customers at 111", retail.count(RfmScore.of(1, 1, 1)))
                .number(
                        "有客户的格子（共 125）",
                        "cells with customers, of 125",
                        retail.cells().size())
                .number("冠军客户", "champions", RfmSegment.count(retail).getOrDefault(CHAMPIONS, 0))
                .number("休眠客户", "hibernating", RfmSegment.count(retail).getOrDefault(HIBERNATING, 0))
                .number(
                        "频率 3 次（1 1 1 2 3 之中）得分",
                        "score of 3 stays among 1 1 1 2 3",
                        SCORES.get(BEST).frequency())
                .why(locale -> SCORES.why(BEST, locale))
                .why(CRITERIA.choose(CriterionFacts.of(TABLE, BEST, OptionalInt.empty()))::why)
                .whatIf(
                        "金额用每次均额：来得多的客户不再加倍得分。",
                        "Monetary value as the mean per purchase: who comes often is not praised twice.")
                .whatIf("嵌套评分：频率只在近期程度相同的客户之内比较。", "Nested: frequency is compared among the equally recent only.")
                .whatIf("固定分界：两期的得分可以比较。", "Fixed cut points: the scores of two periods compare.");
    }

    /** Recency down, frequency across, the customers of all monetary scores together. */
    private static String heatMap(RfmScores retail) {
        SvgHeatMap map = SvgHeatMap.titled("4,338 个客户的 R 与 F / R and F of 4,338 customers")
                .rows("R 最近一次消费得分 / recency score", List.of("5", "4", "3", "2", "1"))
                .columns("F 消费频率得分 / frequency score", List.of("1", "2", "3", "4", "5"));
        retail.cells().forEach((score, customers) -> map.add(5 - score.recency(), score.frequency() - 1, customers));
        return map.toSvg();
    }

    private static Money yuan(int amount) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), amount);
    }
}
