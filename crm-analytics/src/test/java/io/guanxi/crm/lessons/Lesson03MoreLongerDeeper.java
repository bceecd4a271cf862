package io.guanxi.crm.lessons;

import static io.guanxi.crm.testing.SampleCustomers.ADA_BENNETT;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static io.guanxi.crm.testing.SampleCustomers.NORTHWIND_TRADING;
import static io.guanxi.crm.testing.SampleCustomers.WANG_JIANGUO;
import static io.guanxi.crm.testing.SampleCustomers.YUANJING_TECHNOLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import io.guanxi.crm.analytics.growth.Arrival;
import io.guanxi.crm.analytics.growth.Depth;
import io.guanxi.crm.analytics.growth.Growth;
import io.guanxi.crm.analytics.growth.GrowthAggregation;
import io.guanxi.crm.analytics.growth.GrowthCase;
import io.guanxi.crm.analytics.growth.GrowthMeasure;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.RepeatPurchaseRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 更多·更久·更深 (F7): 客户更多，关系更久，往来更深。 What customer relationship management is for: more customers, longer relationships,
 * deeper business. Source: Reichheld &amp; Sasser 1990.
 *
 * <p>A travel agency had 1,000 customers. In the year it won 90 in the segments that it served and 30 in new ones, won
 * 15 back and lost 95. How many are there now, how long does a customer stay (L7), how many buy again (F7b), and how deep
 * is the business with each?
 */
@DisplayName("第 3 课 更多·更久·更深 / Lesson 3: More, longer, deeper")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson03MoreLongerDeeper {

    private static final CustomerBaseChange YEAR = new CustomerBaseChange(1_000, 90, 30, 15, 95);

    private static final Money JOURNEY = Money.parse("CNY 3600.00");
    private static final PurchaseLog LOG = PurchaseLog.builder(CurrencyUnit.of("CNY"))
            .add(LIN_XIAO.id(), LocalDate.of(2025, 1, 24), JOURNEY)
            .add(LIN_XIAO.id(), LocalDate.of(2025, 7, 12), JOURNEY)
            .add(WANG_JIANGUO.id(), LocalDate.of(2024, 10, 1), JOURNEY)
            .add(WANG_JIANGUO.id(), LocalDate.of(2025, 5, 1), JOURNEY)
            .add(ADA_BENNETT.id(), LocalDate.of(2025, 4, 18), JOURNEY)
            .add(YUANJING_TECHNOLOGY.id(), LocalDate.of(2024, 3, 8), JOURNEY)
            .add(NORTHWIND_TRADING.id(), LocalDate.of(2025, 9, 9), JOURNEY)
            .build();
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final RepeatPurchaseRate REPEAT =
            RepeatPurchaseRate.of(LOG, Range.closedOpen(LocalDate.of(2025, 1, 1), NEW_YEAR));

    private static final Growth GROWTH = GrowthAggregation.in(CurrencyUnit.of("CNY"))
            .resultOf(List.of(
                    GrowthCase.stayed(
                            lastYear(LocalDate.of(2024, 3, 6), 1, "CNY 400.00"),
                            thisYear(LocalDate.of(2024, 3, 6), 3, "CNY 900.00")),
                    GrowthCase.stayed(
                            lastYear(LocalDate.of(2023, 1, 31), 2, "CNY 600.00"),
                            thisYear(LocalDate.of(2023, 1, 31), 2, "CNY 500.00")),
                    GrowthCase.lost(lastYear(LocalDate.of(2024, 6, 14), 1, "CNY 200.00")),
                    GrowthCase.come(Arrival.EXISTING_SEGMENT, thisYear(LocalDate.of(2025, 10, 27), 1, "CNY 100.00"))));

    private static Depth lastYear(LocalDate since, int products, String margin) {
        return Depth.of(since, LocalDate.of(2024, 12, 31), products, Money.parse(margin));
    }

    private static Depth thisYear(LocalDate since, int products, String margin) {
        return Depth.of(since, LocalDate.of(2025, 12, 31), products, Money.parse(margin));
    }

    @Test
    @Order(1)
    @DisplayName("问题：现在有多少客户？ / Question: how many customers are there now?")
    void thereAreFortyMore() {
        assertThat(YEAR.change()).isEqualTo(40);
        assertThat(YEAR.newInExistingSegments() + YEAR.newInNewSegments())
                .as("新客户 / new customers")
                .isEqualTo(120);
        assertThat(YEAR.wonBack()).as("赢返 / won back").isEqualTo(15);
    }

    @Test
    @Order(2)
    @DisplayName("算例：更多，1,000 + 90 + 30 + 15 − 95 = 1,040 / Worked number: more, 1,040")
    void oneThousandAndFortyAtTheEnd() {
        assertThat(YEAR.atEnd()).isEqualTo(1_040);
    }

    @Test
    @Order(3)
    @DisplayName("算例：更久，1 / 9.5 % = 10.5 年 / Worked number: longer, 10.5 years")
    void aCustomerStaysTenAndAHalfYears() {
        assertThat(YEAR.churnRate()).hasValue(new BigDecimal("0.0950"));
        assertThat(YEAR.retentionRate()).hasValue(new BigDecimal("0.9050"));
        assertThat(YEAR.expectedLifetime()).as("含今年 / this year included").hasValue(new BigDecimal("10.5"));
        assertThat(YEAR.furtherPeriods())
                .as("今年之后，r / (1 − r) / after this year")
                .hasValue(new BigDecimal("9.5"));
    }

    @Test
    @Order(4)
    @DisplayName("算例：更深，4 位买过，1 位买了两次：25 % / Worked number: deeper, one of four bought twice: 25 %")
    void oneOfFourBoughtTwice() {
        assertThat(REPEAT).isEqualTo(new RepeatPurchaseRate(1, 4));
        assertThat(REPEAT.rate()).hasValue(new BigDecimal("0.2500"));
    }

    @Test
    @Order(5)
    @DisplayName(
            "算例：更深，客均产品 1.33 → 2.00，客均毛利 400 → 500 元 / Worked number: deeper, 1.33 → 2.00 products, margin 400 → 500")
    void eachCustomerBuysMoreProductsAndBringsMore() {
        assertThat(GROWTH.change(GrowthMeasure.PRODUCTS).before()).hasValue(new BigDecimal("1.33"));
        assertThat(GROWTH.change(GrowthMeasure.PRODUCTS).after()).hasValue(new BigDecimal("2.00"));
        assertThat(GROWTH.change(GrowthMeasure.MARGIN).change()).hasValue(new BigDecimal("100.00"));
        assertThat(GROWTH.change(GrowthMeasure.TENURE).after())
                .as("更久，平均天数 / longer, mean days")
                .hasValue(new BigDecimal("598.3"));
    }

    @Test
    @Order(6)
    @DisplayName("如果只流失 50 位：20 年 / What changes if 50 are lost only: 20 years")
    void whatChangesIfFiftyAreLost() {
        CustomerBaseChange better = new CustomerBaseChange(1_000, 90, 30, 15, 50);

        assertThat(better.atEnd()).isEqualTo(1_085);
        assertThat(better.expectedLifetime()).hasValue(new BigDecimal("20.0"));
    }

    @Test
    @Order(7)
    @DisplayName("如果保持率是 80 %：5 年，其中今后 4 年 / What changes with a retention of 80 %: 5 years, 4 of them to come")
    void whatChangesWithARetentionOfEightyPerCent() {
        CustomerBaseChange worse = new CustomerBaseChange(1_000, 90, 30, 15, 200);

        assertThat(worse.retentionRate()).hasValue(new BigDecimal("0.8000"));
        assertThat(worse.expectedLifetime()).hasValue(new BigDecimal("5.0"));
        assertThat(worse.furtherPeriods()).hasValue(new BigDecimal("4.0"));
    }

    @Test
    @Order(8)
    @DisplayName("如果无人流失：寿命没有定义，不是无穷 / What changes if nobody is lost: the lifetime is undefined, not endless")
    void whatChangesIfNobodyIsLost() {
        CustomerBaseChange nobody = new CustomerBaseChange(1_000, 90, 30, 15, 0);

        assertThat(nobody.churnRate()).hasValue(new BigDecimal("0.0000"));
        assertThat(nobody.expectedLifetime()).isEmpty();
        assertThat(new CustomerBaseChange(0, 90, 30, 0, 0).churnRate())
                .as("年初没有客户 / nobody at the start")
                .isEmpty();
        assertThatIllegalArgumentException()
                .as("流失的不会多于年初的 / no more can be lost than there were")
                .isThrownBy(() -> new CustomerBaseChange(1_000, 90, 30, 15, 1_001))
                .withMessageContaining("lost");
    }

    @Test
    @Order(9)
    @DisplayName(
            "如果只看留下的：1.50 → 2.50，新客户拉低了平均 / What changes for those who stayed: 1.50 → 2.50, newcomers thin the mean")
    void whatChangesForThoseWhoStayed() {
        assertThat(GROWTH.changeOfStayed(GrowthMeasure.PRODUCTS).before()).hasValue(new BigDecimal("1.50"));
        assertThat(GROWTH.changeOfStayed(GrowthMeasure.PRODUCTS).after()).hasValue(new BigDecimal("2.50"));
        assertThat(GROWTH.changeOfStayed(GrowthMeasure.SHARE_OF_WALLET).after())
                .as("钱包未知，不是零 / an unknown wallet is not zero")
                .isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("如果看两年：5 位中 2 位 / What changes if we look at two years: 2 of 5")
    void whatChangesOverTwoYears() {
        RepeatPurchaseRate twoYears = RepeatPurchaseRate.of(LOG, Range.closedOpen(LocalDate.of(2024, 1, 1), NEW_YEAR));

        assertThat(twoYears).isEqualTo(new RepeatPurchaseRate(2, 5));
        assertThat(twoYears.rate()).hasValue(new BigDecimal("0.4000"));
    }

    @Test
    @Order(11)
    @DisplayName("课程页与瀑布图 / The page and the waterfall")
    void writesItsPageWithTheWaterfall() throws IOException {
        String waterfall = SvgWaterfall.of(
                        "一年里的客户数 / customers in one year", "客户，纵轴自 900 起 / customers, axis from 900", 900, 1_150, 50)
                .start("年初", "at the start", YEAR.atStart())
                .step("原有细分市场", "existing segments", YEAR.newInExistingSegments())
                .step("新细分市场", "new segments", YEAR.newInNewSegments())
                .step("赢返", "won back", YEAR.wonBack())
                .step("流失", "lost", -YEAR.lost())
                .end("年末", "at the end")
                .toSvg();

        assertThat(waterfall).contains(">1000</text>", ">+90</text>", ">+30</text>", ">+15</text>", ">−95</text>");
        assertThat(waterfall).as("最后一根柱 / the last bar").contains(">" + YEAR.atEnd() + "</text>");
        assertThat(LessonPage.of(Lesson03MoreLongerDeeper.class)
                        .question(
                                "年初 1,000 位客户；原有细分市场新增 90 位，新细分市场新增 30 位，赢返 15 位，流失 95 位：客户更多了吗，关系能有多久，" + "往来有多深？",
                                "1,000 customers at the start; 90 new in existing segments, 30 in new ones, 15 won"
                                        + " back, 95 lost: are there more, how long do they stay, how deep is the"
                                        + " business?")
                        .number("年末客户", "customers at the end", YEAR.atEnd())
                        .number("变化", "change", YEAR.change())
                        .number("流失率", "churn rate", YEAR.churnRate().orElseThrow())
                        .number("保持率", "retention rate", YEAR.retentionRate().orElseThrow())
                        .number(
                                "预期寿命（年），含今年",
                                "expected lifetime in years, this one included",
                                YEAR.expectedLifetime().orElseThrow())
                        .number(
                                "今年之后（年）",
                                "further years",
                                YEAR.furtherPeriods().orElseThrow())
                        .number(
                                "2025 年复购率",
                                "repeat-purchase rate of 2025",
                                REPEAT.rate().orElseThrow())
                        .number(
                                "客均产品数，上年",
                                "products per customer, last year",
                                GROWTH.before().productsPerCustomer().orElseThrow())
                        .number(
                                "客均产品数，本年",
                                "products per customer, this year",
                                GROWTH.after().productsPerCustomer().orElseThrow())
                        .whatIf("只流失 50 位：年末 1,085 位，预期寿命 20 年。", "50 are lost only: 1,085 at the end, and 20 years.")
                        .whatIf(
                                "保持率 80 %：预期寿命 5 年，其中今后 4 年；两个数各有其名。",
                                "A retention of 80 %: 5 years, 4 of them to come; the two figures have two names.")
                        .whatIf(
                                "只看两年都在的客户：客均产品 1.50 → 2.50；新客户拉低全体的平均。",
                                "Only those who stayed: 1.50 → 2.50 products each; newcomers thin the mean of all.")
                        .whatIf("无人流失：预期寿命没有定义。", "Nobody is lost: the expected lifetime is undefined.")
                        .svg(waterfall)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains(
                        "| 年末客户 | 1040 |",
                        "| churn rate | 0.0950 |",
                        "| further years | 9.5 |",
                        "| 0.2500 |",
                        "| 2.00 |");
    }
}
