package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.DiscountRate;
import io.guanxi.crm.analytics.clv.worth.LifetimeValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 还会来吗 (D7, L6): 存活概率与期望购买次数。 Will they return: P(alive) and the purchases to expect of a customer without a contract.
 * Sources: Fader, Hardie and Lee 2005; Batislam, Denizel and Filiztekin 2007; Schmittlein, Morrison and Colombo 1987.
 *
 * <p>Customer 1 of the CDNOW sample bought a CD on 1997-01-01, then on 01-18 and on 08-02, and has been watched to 09-30:
 * two repeat purchases, the last at 30.43 of 38.86 weeks. Nobody gives notice in a shop: is this customer still there?
 */
@DisplayName("第 18 课 还会来吗 / Lesson 18: Will they return")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson18WillTheyReturn {

    private static final BgNbd BG = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    private static final MbgNbd MBG = MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS);
    private static final ParetoNbd PARETO = ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS);

    private static final PurchaseSummary CUSTOMER =
            PurchaseSummary.of(2, 213 / 7.0, 272 / 7.0).withMeanSpend(22.345);
    private static final PurchaseSummary ONE_TIME_BUYER = PurchaseSummary.of(0, 0, 38.86);
    private static final LifetimeValue VALUE = CustomerLifetimeValue.of(
                    PARETO, SpendModel.of(GammaGamma.of(6.25, 3.74, 15.44), CurrencyUnit.USD))
            .discounted(DiscountRate.of("0.15", "364"))
            .estimate(CUSTOMER);

    @Test
    @Order(1)
    @DisplayName("问题：两次复购，8 周没来了 / Question: two repeat purchases, silent for 8 weeks")
    void silentForEightWeeks() {
        assertThat(CUSTOMER.repeatPurchases()).isEqualTo(2);
        assertThat(CUSTOMER.age() - CUSTOMER.lastPurchaseTime()).isCloseTo(59 / 7.0, within(1e-9));
    }

    @Test
    @Order(2)
    @DisplayName("算例：存活概率 0.7266 / Worked number: P(alive) .7266")
    void probabilityAlive() {
        assertThat(BG.probabilityAlive(CUSTOMER)).isCloseTo(0.7266, within(5e-5));
    }

    @Test
    @Order(3)
    @DisplayName("算例：39 周内还会买 1.23 次 / Worked number: 1.23 purchases in 39 weeks")
    void purchasesToExpect() {
        assertThat(BG.expectedPurchases(CUSTOMER, 39)).isCloseTo(1.23, within(5e-3));
        assertThat(BG.probabilityOfPurchases(CUSTOMER, 0, 39))
                .as("一次也不来，比已流失更可能 / not one purchase is likelier than lost")
                .isGreaterThan(1 - BG.probabilityAlive(CUSTOMER));
    }

    @Test
    @Order(4)
    @DisplayName("如果再沉默 39 周：0.3861 / What changes with 39 more weeks of silence: .3861")
    void whatChangesWithMoreSilence() {
        assertThat(BG.probabilityAlive(CUSTOMER.observedTo(CUSTOMER.age() + 39)))
                .isCloseTo(0.3861, within(5e-5));
    }

    @Test
    @Order(5)
    @DisplayName("如果今天又买：回升，但不到 1 / What changes with a purchase today: up again, but not to 1")
    void whatChangesWithAPurchaseToday() {
        double back = BG.probabilityAlive(CUSTOMER.withPurchase(CUSTOMER.age()));

        assertThat(back).isGreaterThan(BG.probabilityAlive(CUSTOMER)).isLessThan(1);
    }

    @Test
    @Order(6)
    @DisplayName("如果是熟客：同样的沉默更可疑 / What changes for a frequent buyer: the same silence says more")
    void whatChangesForAFrequentBuyer() {
        assertThat(BG.probabilityAlive(PurchaseSummary.of(20, 30.43, 38.86))).isLessThan(BG.probabilityAlive(CUSTOMER));
    }

    @Test
    @Order(7)
    @DisplayName("如果只买过一次：BG/NBD 说 1，MBG/NBD 说 0.39 / What changes for a one-time buyer: 1 says BG/NBD, .39 MBG/NBD")
    void whatChangesForAOneTimeBuyer() {
        assertThat(BG.probabilityAlive(ONE_TIME_BUYER)).isEqualTo(1);
        assertThat(MBG.probabilityAlive(ONE_TIME_BUYER)).isCloseTo(0.3897, within(5e-5));
        assertThat(PARETO.probabilityAlive(ONE_TIME_BUYER)).isCloseTo(0.2953, within(5e-5));
    }

    @Test
    @Order(8)
    @DisplayName("值多少钱：年率 15%，160.34 美元 / What it is worth: 160.34 dollars at 15 % a year")
    void whatItIsWorth() {
        assertThat(VALUE.value()).contains(Money.parse("USD 160.34"));
    }

    @Test
    @Order(9)
    @DisplayName("课程页与锯齿 / The page and the saw-tooth")
    void writesItsPageWithTheSawTooth() throws IOException {
        String teeth = SvgChart.titled("存活概率的锯齿 / the saw-tooth of P(alive)")
                .xAxis("周 / weeks", "0", "80", "10")
                .yAxis("存活概率 / P(alive)", "0", "1", "0.1")
                .line("BG/NBD", sawTooth(BG))
                .line("MBG/NBD", sawTooth(MBG))
                .line("Pareto/NBD", sawTooth(PARETO))
                .mark("0.7266", new SvgChart.Point(CUSTOMER.age(), BG.probabilityAlive(CUSTOMER)))
                .toSvg();

        assertThat(LessonPage.of(Lesson18WillTheyReturn.class)
                        .question(
                                "顾客 1 买过三次，最后一次在 8 周前。没有合同，也不会说再见：还会来吗？",
                                "Customer 1 bought three times, the last time 8 weeks ago. There is no contract and no"
                                        + " goodbye: will this customer return?")
                        .number("存活概率（BG/NBD）", "P(alive), BG/NBD", decimal(BG.probabilityAlive(CUSTOMER), 4))
                        .number(
                                "39 周内期望购买次数",
                                "purchases expected in 39 weeks",
                                decimal(BG.expectedPurchases(CUSTOMER, 39), 2))
                        .number("存活概率（MBG/NBD）", "P(alive), MBG/NBD", decimal(MBG.probabilityAlive(CUSTOMER), 4))
                        .number(
                                "存活概率（Pareto/NBD）",
                                "P(alive), Pareto/NBD",
                                decimal(PARETO.probabilityAlive(CUSTOMER), 4))
                        .number("终身价值（年率 15%）", "lifetime value at 15 % a year", VALUE.orThrow())
                        .why(VALUE::why)
                        .whatIf("再沉默 39 周：存活概率 0.3861。", "39 more weeks of silence: P(alive) .3861.")
                        .whatIf("今天又买一次：回升，但不到 1。", "A purchase today: up again, but not to 1.")
                        .whatIf(
                                "只买过一次的顾客：BG/NBD 说 1，MBG/NBD 说 0.39，Pareto/NBD 说 0.30。",
                                "A one-time buyer: 1 says BG/NBD, .39 MBG/NBD, .30 Pareto/NBD.")
                        .svg(teeth)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains(
                        "| 存活概率（BG/NBD） | 0.7266 |",
                        "| purchases expected in 39 weeks | 1.23 |",
                        "| lifetime value at 15 % a year | USD 160.34 |");
    }

    /** P(alive) from the first purchase on, week by week: the summary is stepped on, no log is read again. */
    private static List<SvgChart.Point> sawTooth(PurchaseModel model) {
        List<Double> purchases = List.of(17 / 7.0, 213 / 7.0);
        List<SvgChart.Point> points = new ArrayList<>();
        PurchaseSummary summary = PurchaseSummary.of(0, 0, 0);
        for (int day = 0; day <= 545; day += 7) {
            double week = day / 7.0;
            for (double purchase : purchases) {
                if (purchase > summary.age() && purchase <= week) {
                    summary = summary.observedTo(purchase);
                    points.add(new SvgChart.Point(purchase, model.probabilityAlive(summary)));
                    summary = summary.withPurchase(purchase);
                    points.add(new SvgChart.Point(purchase, model.probabilityAlive(summary)));
                }
            }
            summary = summary.observedTo(week);
            points.add(new SvgChart.Point(week, model.probabilityAlive(summary)));
        }
        return points;
    }

    private static BigDecimal decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
