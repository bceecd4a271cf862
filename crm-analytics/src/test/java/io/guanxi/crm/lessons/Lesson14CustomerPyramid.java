package io.guanxi.crm.lessons;

import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import io.guanxi.crm.rules.tiering.PyramidPlacement;
import io.guanxi.crm.rules.tiering.PyramidResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * 顾客金字塔 (D1): 两成顾客带来大部分利润。 The customer pyramid: the best fifth of the customers brings most of the profit.
 *
 * <p>Ten customers brought 500, 300, 60, 40, 30, 25, 20, 15, 10 and 0. How much of the profit comes from the best fifth
 * of them, and who belongs to it?
 */
@DisplayName("第 14 课 金字塔 / Lesson 14: Customer pyramid")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson14CustomerPyramid {

    private static final PyramidResult<CustomerId> RESULT =
            CustomerPyramid.topShare("0.20").classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, 0));

    @Test
    @Order(1)
    @DisplayName("问题：谁是黄金层？ / Question: who is gold?")
    void topTwoOfTenAreGold() {
        assertThat(RESULT.customers(GOLD)).isEqualTo(2);
        assertThat(RESULT.customers(IRON)).isEqualTo(8);
        assertThat(RESULT.tier(CustomerId.of("C-002"))).isEqualTo(GOLD);
        assertThat(RESULT.tier(CustomerId.of("C-003"))).isEqualTo(IRON);
        assertThat(RESULT.cut()).as("分界 / the cut").isEqualTo(yuan(300));
    }

    @Test
    @Order(2)
    @DisplayName("算例：两个顾客带来 80 % / Worked number: two customers bring 80 %")
    void topTwoBringEightyPerCent() {
        assertThat(RESULT.total()).isEqualTo(yuan(1_000));
        assertThat(RESULT.total(GOLD)).isEqualTo(yuan(800));
        assertThat(RESULT.shareOfTotal(GOLD)).hasValue(new BigDecimal("0.800000"));
        assertThat(RESULT.shareOfTotal(IRON)).hasValue(new BigDecimal("0.200000"));
    }

    @Test
    @Order(3)
    @DisplayName("如果取 100 个顾客的 7 %：7 个，不是 8 个 / What changes with 7 % of 100: 7 customers, not 8")
    void whatChangesWithSevenPerCentOfAHundred() {
        PyramidResult<CustomerId> seven = CustomerPyramid.topShare("0.07").classify(profits(new int[100]));

        assertThat(seven.customers(GOLD)).isEqualTo(7);
        assertThat(Math.ceil(0.07 * 100)).as("二进制浮点数 / binary floating point").isEqualTo(8);
    }

    @Test
    @Order(4)
    @DisplayName("如果分界处利润相同：标识小者在前，结果说明 / What changes with a tie at the cut: the lower id, and it says so")
    void whatChangesWithATieAtTheCut() {
        PyramidResult<CustomerId> tied =
                CustomerPyramid.topShare("0.20").classify(profits(500, 300, 300, 40, 30, 25, 20, 15, 10, 0));

        assertThat(tied.tier(CustomerId.of("C-002"))).isEqualTo(GOLD);
        assertThat(tied.tier(CustomerId.of("C-003"))).isEqualTo(IRON);
        assertThat(tied.tiedBelowCut()).isEqualTo(1);
        assertThat(RESULT.tiedBelowCut()).isZero();
        assertThat(tied.placement(CustomerId.of("C-003")).why(Locale.ENGLISH)).contains("the lower key stands first");
        assertThat(tied.why(Locale.CHINA)).contains("标识较小的在前");
    }

    @Test
    @Order(5)
    @DisplayName("如果有顾客亏损：份额超过 100 % / What changes with a loss: a share above 100 %")
    void whatChangesWithALoss() {
        PyramidResult<CustomerId> withLoss =
                CustomerPyramid.topShare("0.20").classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, -250));

        assertThat(withLoss.total()).isEqualTo(yuan(750));
        assertThat(withLoss.shareOfTotal(GOLD)).hasValue(new BigDecimal("1.066667"));
        assertThat(CustomerPyramid.topShare("0.20").classify(profits(100, -250)).shareOfTotal(GOLD))
                .as("总额不为正 / total not positive")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("课程页与洛伦兹曲线 / The page and the Lorenz curve")
    void writesItsPageWithTheLorenzCurve() throws IOException {
        List<SvgChart.Point> curve = lorenzCurve(RESULT);
        String chart = SvgChart.titled("顾客利润的洛伦兹曲线 / Lorenz curve of customer profit")
                .xAxis("顾客累计份额，低者在前 / cumulative share of customers, lowest first", "0", "1", "0.2")
                .yAxis("利润累计份额 / cumulative share of profit", "0", "1", "0.2")
                .line("利润 / profit", curve)
                .line("人人相同 / all equal", List.of(new SvgChart.Point(0, 0), new SvgChart.Point(1, 1)))
                .mark("前 20 % 带来 80 % / top 20 % bring 80 %", curve.get(8))
                .toSvg();

        assertThat(curve).hasSize(11).endsWith(new SvgChart.Point(1, 1));
        assertThat(curve.get(8)).isEqualTo(new SvgChart.Point(0.8, 0.2));
        assertThat(LessonPage.of(Lesson14CustomerPyramid.class)
                        .question(
                                "十个顾客带来 500、300、60、40、30、25、20、15、10、0 元利润：最好的两成顾客带来多少？",
                                "Ten customers bring a profit of 500, 300, 60, 40, 30, 25, 20, 15, 10 and 0 yuan. How"
                                        + " much comes from the best fifth?")
                        .number("黄金层顾客", "gold customers", RESULT.customers(GOLD))
                        .number("黄金层利润", "profit of gold", RESULT.total(GOLD))
                        .number(
                                "占总利润",
                                "share of the total",
                                RESULT.shareOfTotal(GOLD).orElseThrow())
                        .why(RESULT::why)
                        .whatIf(
                                "取 100 个顾客的 7 %：精确小数得 7 个；二进制浮点数会得 8 个。",
                                "7 % of 100 customers: 7 with exact decimals; binary floating point would give 8.")
                        .whatIf(
                                "分界处利润相同：标识较小者入黄金层，结果写明有几人同额落选。",
                                "A tie at the cut: the lower id is gold, and the result says how many missed it by"
                                        + " their id only.")
                        .whatIf(
                                "有顾客亏损 250：总利润 750，黄金层占 106.7 %。",
                                "One customer loses 250: the total is 750, and gold brings 106.7 % of it.")
                        .svg(chart)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 黄金层顾客 | 2 |", "| share of the total | 0.800000 |", RESULT.why(Locale.CHINA));
    }

    /** The share of profit that the lowest customers bring together, from none of them to all. */
    private static List<SvgChart.Point> lorenzCurve(PyramidResult<CustomerId> result) {
        List<SvgChart.Point> curve = new ArrayList<>();
        curve.add(new SvgChart.Point(0, 0));
        Money sum = yuan(0);
        for (PyramidPlacement<CustomerId> placement : Lists.reverse(result.ranking())) {
            sum = sum.plus(placement.profit());
            curve.add(new SvgChart.Point(
                    (double) curve.size() / result.customers(),
                    (double) sum.getAmountMinorLong() / result.total().getAmountMinorLong()));
        }
        return curve;
    }

    /** Customers C-001, C-002 … with their profits. */
    private static ImmutableMap<CustomerId, Money> profits(int... yuan) {
        ImmutableMap.Builder<CustomerId, Money> profits = ImmutableMap.builder();
        for (int index = 0; index < yuan.length; index++) {
            CustomerId customer = CustomerId.of(String.format(Locale.ROOT, "C-%03d", index + 1));
            profits.put(customer, yuan(yuan[index]));
        }
        return profits.buildOrThrow();
    }

    private static Money yuan(int amount) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), amount);
    }
}
