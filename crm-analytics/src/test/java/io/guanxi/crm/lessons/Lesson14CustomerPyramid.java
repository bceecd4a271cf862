package io.guanxi.crm.lessons;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static io.guanxi.crm.rules.tiering.PyramidTier.LARGE;
import static io.guanxi.crm.rules.tiering.PyramidTier.LEAD;
import static io.guanxi.crm.rules.tiering.PyramidTier.PLATINUM;
import static io.guanxi.crm.rules.tiering.PyramidTier.TOP;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.CAN_MOVE_UP;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.NEEDS_DIFFER;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.SCARCE_RESOURCE;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.SEPARABLE;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.VALUE_DEFINED_DIFFERENTLY;
import static io.guanxi.crm.rules.tiering.value.TieringPrecondition.WILL_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.rules.tiering.AbcAnalysis;
import io.guanxi.crm.rules.tiering.AbcClass;
import io.guanxi.crm.rules.tiering.AbcResult;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import io.guanxi.crm.rules.tiering.LorenzPoint;
import io.guanxi.crm.rules.tiering.PyramidLevel;
import io.guanxi.crm.rules.tiering.PyramidResult;
import io.guanxi.crm.rules.tiering.PyramidTier;
import io.guanxi.crm.rules.tiering.value.PreconditionPolicy;
import io.guanxi.crm.rules.tiering.value.TieringAdvice;
import io.guanxi.crm.rules.tiering.value.TieringPreconditions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 顾客金字塔 (D1, D2): 两成顾客带来大部分利润；何时值得分级。 The customer pyramid: the best fifth of the customers brings most of the
 * profit; and when it pays to serve them in tiers. Sources: Zeithaml, Rust and Lemon 2001; Curry and Curry 2000.
 *
 * <p>Ten customers brought 500, 300, 60, 40, 30, 25, 20, 15, 10 and 0. How much of the profit comes from the best fifth
 * of them, who belongs to it, and should the hotel serve them differently at all?
 */
@DisplayName("第 14 课 金字塔 / Lesson 14: Customer pyramid")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson14CustomerPyramid {

    private static final PyramidResult<CustomerId> RESULT =
            CustomerPyramid.topShare("0.20").classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, 0));
    private static final PyramidResult<CustomerId> FOUR = CustomerPyramid.fourTiers("0.10", "0.20", "0.40")
            .classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, 0));
    private static final PyramidResult<CustomerId> CURRY =
            CustomerPyramid.curry().classify(profits(new int[100]));

    private static final TieringPreconditions HOTEL = TieringPreconditions.unknown()
            .holding(NEEDS_DIFFER, "调查：31 % 要求延迟退房 / survey: 31 % ask for a late check-out")
            .holding(WILL_PAY, "行政楼层加价入住率 70 % / executive floor sold at 70 %")
            .holding(SCARCE_RESOURCE, "12 间套房 / 12 suites")
            .holding(VALUE_DEFINED_DIFFERENTLY, "商务看时间，休闲看价格 / business: time, leisure: price")
            .holding(SEPARABLE, "会员号识别 / known by their membership")
            .holding(CAN_MOVE_UP, "试点后升级率 8 % / 8 % moved up in the pilot");
    private static final TieringAdvice ADVICE = HOTEL.assess(PreconditionPolicy.ALL);

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
    @DisplayName("四层：铂金、黄金、钢铁、铅，按份额或按利润 / Four tiers: platinum, gold, iron, lead, by share or by profit")
    void fourTiersByShareOrByProfit() {
        assertThat(counts(FOUR)).containsExactly(1, 2, 4, 3);
        assertThat(FOUR.tier(CustomerId.of("C-003"))).isEqualTo(GOLD);
        assertThat(FOUR.shareOfTotal(PLATINUM)).hasValue(new BigDecimal("0.500000"));
        assertThat(FOUR.cut(IRON)).hasValue(yuan(20));

        PyramidResult<CustomerId> byProfit = CustomerPyramid.fourTiers(yuan(300), yuan(40), yuan(10))
                .classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, 0));
        assertThat(counts(byProfit)).containsExactly(2, 2, 5, 1);
        assertThat(byProfit.tier(CustomerId.of("C-010"))).isEqualTo(LEAD);
        assertThat(byProfit.tier(CustomerId.of("C-009")))
                .as("正好达到分界 / exactly at the cut")
                .isEqualTo(IRON);
    }

    @Test
    @Order(7)
    @DisplayName("柯里：一百个顾客是 1、4、15、80 / Curry: a hundred customers are 1, 4, 15 and 80")
    void curryOfAHundred() {
        assertThat(counts(CURRY)).containsExactly(1, 4, 15, 80);
        assertThat(CURRY.tiers()).startsWith(TOP, LARGE);
        assertThat(counts(CustomerPyramid.curry().classify(profits(new int[10]))))
                .as("十个顾客：累计份额向上取整 / ten customers: the sum of the shares is rounded up")
                .containsExactly(1, 0, 1, 8);
    }

    @Test
    @Order(8)
    @DisplayName("自定义层级 / Tiers of your own")
    void tiersOfYourOwn() {
        PyramidTier vip = PyramidTier.of("vip", "贵宾", "VIP");
        PyramidTier guest = PyramidTier.of("guest", "散客", "guest");
        CustomerPyramid own = CustomerPyramid.of(PyramidLevel.share(vip, "0.05"), PyramidLevel.rest(guest));

        assertThat(own.classify(profits(new int[60])).customers(vip)).isEqualTo(3);
        assertThat(vip.displayName(Locale.CHINA)).isEqualTo("贵宾");
    }

    @Test
    @Order(9)
    @DisplayName("ABC 分析数的是钱，金字塔数的是人 / ABC counts what they bring, the pyramid counts heads")
    void abcCountsWhatTheyBring() {
        AbcResult<CustomerId> abc = AbcAnalysis.standard().classify(profits(500, 300, 60, 40, 30, 25, 20, 15, 10, 0));
        AbcResult<CustomerId> flat = AbcAnalysis.standard().classify(profits(10, 10, 10, 10, 10, 10, 10, 10, 10, 10));

        assertThat(Stream.of(AbcClass.values()).map(abc::customers)).containsExactly(2, 4, 4);
        assertThat(flat.customers(AbcClass.A))
                .as("人人相同：八成的人才带来八成 / all equal: it takes 80 % to bring 80 %")
                .isEqualTo(8);
    }

    @Test
    @Order(10)
    @DisplayName("何时分级：六个前提 / When to tier: six preconditions")
    void whenToTier() {
        assertThat(ADVICE.met()).isEqualTo(MET);
        assertThat(ADVICE.holding()).hasSize(6);

        TieringPreconditions noAccounts = HOTEL.failing(SEPARABLE, "顾客不登录 / guests do not sign in");
        assertThat(noAccounts.assess(PreconditionPolicy.ALL).met()).isEqualTo(NOT_MET);
        assertThat(noAccounts.assess(PreconditionPolicy.ANY).met()).isEqualTo(MET);
        assertThat(noAccounts.assess(PreconditionPolicy.ALL).failing()).containsExactly(SEPARABLE);
        assertThat(noAccounts.assess(PreconditionPolicy.ALL).why(Locale.CHINA))
                .contains("不成立：客户可以被区分（顾客不登录 / guests do not sign in）。");
    }

    @Test
    @Order(11)
    @DisplayName("课程页与洛伦兹曲线 / The page and the Lorenz curve")
    void writesItsPageWithTheLorenzCurve() throws IOException {
        List<LorenzPoint> lorenz = RESULT.lorenzCurve();
        List<SvgChart.Point> curve = lorenz.stream()
                .map(point -> new SvgChart.Point(
                        point.customers().doubleValue(), point.profit().doubleValue()))
                .toList();
        String chart = SvgChart.titled("顾客利润的洛伦兹曲线 / Lorenz curve of customer profit")
                .xAxis("顾客累计份额，低者在前 / cumulative share of customers, lowest first", "0", "1", "0.2")
                .yAxis("利润累计份额 / cumulative share of profit", "0", "1", "0.2")
                .line("利润 / profit", curve)
                .line("人人相同 / all equal", List.of(new SvgChart.Point(0, 0), new SvgChart.Point(1, 1)))
                .mark("前 20 % 带来 80 % / top 20 % bring 80 %", curve.get(8))
                .toSvg();

        assertThat(lorenz).hasSize(11);
        assertThat(curve.get(8)).isEqualTo(new SvgChart.Point(0.8, 0.2));
        assertThat(LessonPage.of(Lesson14CustomerPyramid.class)
                        .question(
                                "十个顾客带来 500、300、60、40、30、25、20、15、10、0 元利润：最好的两成顾客带来多少？该不该分级？",
                                "Ten customers bring a profit of 500, 300, 60, 40, 30, 25, 20, 15, 10 and 0 yuan. How"
                                        + " much comes from the best fifth, and should they be served in tiers?")
                        .number("黄金层顾客", "gold customers", RESULT.customers(GOLD))
                        .number("黄金层利润", "profit of gold", RESULT.total(GOLD))
                        .number(
                                "占总利润",
                                "share of the total",
                                RESULT.shareOfTotal(GOLD).orElseThrow())
                        .number("四层 10 / 20 / 40 % 的人数", "customers of four tiers, 10 / 20 / 40 %", counts(FOUR))
                        .number("柯里金字塔，100 个顾客", "Curry's pyramid of 100 customers", counts(CURRY))
                        .number("六个前提全部成立", "all six preconditions hold", ADVICE.met())
                        .why(RESULT::why)
                        .why(ADVICE::why)
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
                        .whatIf(
                                "顾客无法区分：六个前提缺一，要求全部成立时不宜分级。",
                                "Customers cannot be told apart: one of six fails, and a policy that asks for all says"
                                        + " no.")
                        .svg(chart)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 黄金层顾客 | 2 |", "| share of the total | 0.800000 |", RESULT.why(Locale.CHINA))
                .contains("| 柯里金字塔，100 个顾客 | [1, 4, 15, 80] |", ADVICE.why(Locale.ENGLISH));
    }

    private static List<Integer> counts(PyramidResult<CustomerId> result) {
        return result.tiers().stream().map(result::customers).toList();
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
