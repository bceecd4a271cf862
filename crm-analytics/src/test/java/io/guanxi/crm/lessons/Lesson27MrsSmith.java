package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.value.LoyaltyBenefit;
import io.guanxi.crm.analytics.value.LoyaltyComponent;
import io.guanxi.crm.analytics.value.LoyaltyKind;
import io.guanxi.crm.analytics.value.LoyaltyValue;
import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.analytics.value.lifetime.LossResult;
import io.guanxi.crm.analytics.value.lifetime.LossTotals;
import io.guanxi.crm.analytics.value.lifetime.LostCustomer;
import io.guanxi.crm.analytics.value.lifetime.Ripple;
import io.guanxi.crm.lifecycle.LossCause;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 史密斯女士 (1.6, V7): 一位顾客离开，还会带走多少人？ Mrs Smith shopped at the corner supermarket for 50 dollars a week. The cashier
 * asked for her papers, small favours were refused, staff chatted and did not greet her. She left, and told her friends.
 *
 * <p>She tells 11 people, each of whom tells 5; a quarter of those who heard leaves. What has the shop lost in ten years?
 */
@DisplayName("第 27 课 史密斯女士 / Lesson 27: Mrs Smith")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson27MrsSmith {

    private static final LostCustomer ALONE = LostCustomer.of(dollars("50"), 52, 10);
    private static final Ripple RIPPLE = Ripple.withHerself(11, 5, "0.25", RoundingMode.HALF_UP);
    private static final LossResult REVENUE = ALONE.spreading(RIPPLE).loss();
    private static final LossResult MARGIN = ALONE.spreading(RIPPLE)
            .atMargin("0.2")
            .discounted("0.1", Booking.PERIOD_END)
            .loss();

    private static final LoyaltyValue LOYALTY = LoyaltyValue.of(
            LoyaltyComponent.recorded(
                    LoyaltyBenefit.MORE_REVENUE, ALONE.atMargin("0.2").loss().annual()),
            LoyaltyComponent.estimated(LoyaltyBenefit.WORD_OF_MOUTH, dollars("80")));

    @Test
    @Order(1)
    @DisplayName("问题：她走了，为什么？ / Question: why did she leave?")
    void sheLeftForTwoCauses() {
        assertThat(List.of(LossCause.INCONVENIENCE, LossCause.ENCOUNTER_FAILURE))
                .as("验证件、拒小忙；聊天、不打招呼 / papers and refused favours; chatting, no greeting")
                .allMatch(LossCause::isRecoverable);
    }

    @Test
    @Order(2)
    @DisplayName("算例：50 · 52 = 2,600 / Worked number: 2,600 a year")
    void sheSpentTwoThousandSixHundredAYear() {
        assertThat(REVENUE.annual()).isEqualTo(dollars("2600"));
        assertThat(REVENUE.direct()).as("十年 / ten years").isEqualTo(dollars("26000"));
    }

    @Test
    @Order(3)
    @DisplayName("算例：11 + 11 · 5 + 1 = 67 → 17 / Worked number: 67 have heard, 17 leave")
    void seventeenOfSixtySevenLeave() {
        assertThat(RIPPLE.heard()).isEqualTo(67);
        assertThat(RIPPLE.defectors()).isEqualTo(17);
        assertThat(RIPPLE.others()).as("她是其中之一 / she is one of them").isEqualTo(16);
    }

    @Test
    @Order(4)
    @DisplayName("算例：每年 44,200，十年 442,000 / Worked number: 44,200 a year, 442,000 in ten")
    void theShopLosesMoreThanFourHundredThousand() {
        assertThat(REVENUE.annualSocial()).isEqualTo(dollars("44200"));
        assertThat(REVENUE.social()).isEqualTo(dollars("442000"));
        assertThat(REVENUE.direct().plus(REVENUE.ofOthers()))
                .as("她的 26,000 已在其中 / her own 26,000 is part of it")
                .isEqualTo(REVENUE.social());
    }

    @Test
    @Order(5)
    @DisplayName("算例：净利 20 %、贴现 10 %：54,318 / Worked number: at 20 % margin and 10 % discount 54,318")
    void theMarginIsWhatCounts() {
        assertThat(MARGIN.social()).isEqualTo(dollars("54317.97"));
        assertThat(MARGIN.social().rounded(0, RoundingMode.HALF_UP)).isEqualTo(dollars("54318"));
        assertThat(REVENUE.why(Locale.CHINA)).contains("按收入而非净利润计，用于决策会偏高");
    }

    @Test
    @Order(6)
    @DisplayName("如果不算她本人：66 人，16.5，舍入要说清 / What changes without herself: 66, and 16.5 must be rounded by name")
    void whatChangesWithTheRounding() {
        assertThat(Ripple.amongOthers(11, 5, "0.25", RoundingMode.HALF_UP).heard())
                .isEqualTo(66);
        assertThat(Ripple.amongOthers(11, 5, "0.25", RoundingMode.HALF_UP).defectors())
                .isEqualTo(17);
        assertThat(Ripple.amongOthers(11, 5, "0.25", RoundingMode.HALF_EVEN).defectors())
                .isEqualTo(16);
        assertThat(Ripple.amongOthers(11, 5, "0.25", RoundingMode.FLOOR).defectors())
                .isEqualTo(16);
    }

    @Test
    @Order(7)
    @DisplayName("如果她谁也不告诉：26,000 / What changes if she tells nobody: 26,000")
    void whatChangesIfSheTellsNobody() {
        assertThat(ALONE.loss().social()).isEqualTo(dollars("26000"));
        assertThat(ALONE.loss().others()).isZero();
    }

    @Test
    @Order(8)
    @DisplayName("如果走的是两位史密斯女士 / What changes if two like her leave")
    void whatChangesIfTwoLeave() {
        LossTotals two = LossTotals.aggregation(CurrencyUnit.USD).resultOf(List.of(REVENUE, REVENUE));

        assertThat(two.social()).isEqualTo(dollars("884000"));
        assertThat(two.others()).isEqualTo(32);
    }

    @Test
    @Order(9)
    @DisplayName("如果她留下：忠诚的货币与非货币价值 / What changes if she stays: loyalty is worth money and more")
    void whatChangesIfSheStays() {
        assertThat(LOYALTY.total(LoyaltyKind.MONETARY))
                .as("一年净利 / a year of margin")
                .isEqualTo(dollars("520"));
        assertThat(LOYALTY.total(LoyaltyKind.NON_MONETARY))
                .as("口碑 / word of mouth")
                .isEqualTo(dollars("80"));
    }

    @Test
    @Order(10)
    @DisplayName("课程页与涟漪图 / The page and the ripples")
    void writesItsPageWithTheRipples() throws IOException {
        String ripples = SvgRipples.titled(
                        "67 人听说，17 人离开 / 67 have heard, 17 leave",
                        "史密斯女士 / Mrs Smith",
                        Math.toIntExact(RIPPLE.defectors()))
                .ring("11", RIPPLE.told())
                .ring("11 · 5 = 55", RIPPLE.told() * RIPPLE.toldByEach())
                .toSvg();

        assertThat(LessonPage.of(Lesson27MrsSmith.class)
                        .question(
                                "她每周买 50 美元，被冒犯后离开，告诉 11 人，每人再告诉 5 人，四分之一的人也离开：商店十年损失多少？",
                                "She spent 50 dollars a week, was offended and left; she tells 11, each of whom tells 5,"
                                        + " and a quarter leaves too: what does the shop lose in ten years?")
                        .number("每年消费", "spend a year", REVENUE.annual())
                        .number("听说的人", "have heard", RIPPLE.heard())
                        .number("离开的人", "leave", RIPPLE.defectors())
                        .number("每年社会损失", "social loss a year", REVENUE.annualSocial())
                        .number("十年社会损失", "social loss in ten years", REVENUE.social())
                        .number("净利 20 %、贴现 10 %", "at 20 % margin, 10 % discount", MARGIN.social())
                        .number("她若留下，一年的忠诚价值", "loyalty value of a year if she stays", LOYALTY.total())
                        .why(REVENUE::why)
                        .why(MARGIN::why)
                        .why(LOYALTY::why)
                        .whatIf(
                                "不算她本人：66 人的四分之一是 16.5，四舍五入为 17，向偶或向下为 16。",
                                "Without herself a quarter of 66 is 16.5: 17 half up, 16 half even or floor.")
                        .whatIf("她谁也不告诉：26,000。", "She tells nobody: 26,000.")
                        .whatIf("用于决策的是净利润，不是收入。", "Net margin, not revenue, belongs in decisions.")
                        .svg(ripples)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 离开的人 | 17 |", "| social loss in ten years | USD 442000.00 |", "USD 54317.97");
    }

    private static Money dollars(String amount) {
        return Money.parse("USD " + amount);
    }
}
