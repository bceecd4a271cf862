package io.guanxi.crm.lessons;

import static io.guanxi.crm.analytics.value.cost.PriceSensitivity.INSENSITIVE;
import static io.guanxi.crm.analytics.value.cost.PriceSensitivity.SENSITIVE;
import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static io.guanxi.crm.lifecycle.BalanceKind.CUSTOMER_GAINS;
import static io.guanxi.crm.lifecycle.BalanceKind.FIRM_GAINS;
import static io.guanxi.crm.lifecycle.BalanceKind.LOSE_LOSE;
import static io.guanxi.crm.lifecycle.BalanceKind.WIN_WIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.value.ValueToFirm;
import io.guanxi.crm.analytics.value.cost.DeliveredTerm;
import io.guanxi.crm.analytics.value.cost.DeliveredValue;
import io.guanxi.crm.analytics.value.cost.DemandChange;
import io.guanxi.crm.analytics.value.cost.ElasticityComparison;
import io.guanxi.crm.analytics.value.cost.ExcessProfit;
import io.guanxi.crm.analytics.value.cost.ExcessProfitSumming;
import io.guanxi.crm.analytics.value.cost.SalesLine;
import io.guanxi.crm.lifecycle.ValueBalance;
import java.io.IOException;
import java.math.BigDecimal;
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
 * 双赢与价格 (F2, F10): 双方都得利才是双赢；老客户对价格不那么敏感。 A relationship is win-win if both sides gain, and customers in a
 * relationship are less sensitive to price. Sources: Dwyer, Schurr &amp; Oh 1987; Reichheld &amp; Sasser 1990.
 *
 * <p>A hotel raises the price of a night from 100 to 110 yuan. Its regular guests book 47 nights instead of 50, the others
 * 40 instead of 50. How sensitive are they to the price, and do both sides still gain?
 */
@DisplayName("第 6 课 双赢与价格 / Lesson 6: Win-win and price")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson06WinWinAndPrice {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final DemandChange REGULARS = new DemandChange(yuan(100), yuan(110), 50, 47);
    private static final DemandChange OTHERS = new DemandChange(yuan(100), yuan(110), 50, 40);
    private static final ElasticityComparison COMPARISON = ElasticityComparison.of(REGULARS, OTHERS);
    private static final ExcessProfit EXCESS =
            ExcessProfitSumming.in(CNY).resultOf(List.of(SalesLine.of(yuan(110), yuan(100), 47)));
    private static final ValueBalance BALANCE =
            ValueBalance.of(toGuest(110, 130).value(), toHotel(110, 20).value());

    @Test
    @Order(1)
    @DisplayName("问题：110 元一晚，双方都得利吗？ / Question: do both sides gain at 110 yuan a night?")
    void bothSidesGain() {
        assertThat(BALANCE.toCustomer()).as("130 − 110 − 10").isEqualTo(yuan(10));
        assertThat(BALANCE.toFirm()).as("110 − 70 − 20").isEqualTo(yuan(20));
        assertThat(BALANCE.kind()).isEqualTo(WIN_WIN);
    }

    @Test
    @Order(2)
    @DisplayName("算例：老客户 50 → 47，ε = −0.65 / Worked number: regular guests 50 → 47, ε = −0.65")
    void regularGuestsAreInsensitive() {
        assertThat(twoDecimals(REGULARS)).isEqualTo(new BigDecimal("-0.65"));
        assertThat(REGULARS.sensitivity()).hasValue(INSENSITIVE);
    }

    @Test
    @Order(3)
    @DisplayName("算例：其他客户 50 → 40，ε = −2.33 / Worked number: the others 50 → 40, ε = −2.33")
    void theOthersAreSensitive() {
        assertThat(twoDecimals(OTHERS)).isEqualTo(new BigDecimal("-2.33"));
        assertThat(OTHERS.sensitivity()).hasValue(SENSITIVE);
    }

    @Test
    @Order(4)
    @DisplayName("价格非敏感：差 1.68 / Insensitive to price: a difference of 1.68")
    void regularGuestsAreLessSensitive() {
        assertThat(COMPARISON.isLessSensitive()).isEqualTo(MET);
        assertThat(COMPARISON.difference()).hasValue(new BigDecimal("1.6838"));
    }

    @Test
    @Order(5)
    @DisplayName("算例：超额利润 47 · (110 − 100) = 470 / Worked number: an excess profit of 470")
    void theExcessProfitIsFourHundredAndSeventy() {
        assertThat(EXCESS.excess()).isEqualTo(yuan(470));
        assertThat(EXCESS.premium()).hasValue(new BigDecimal("0.1000"));
        assertThat(EXCESS.paid()).as("原来 5,000 / 5,000 before").isEqualTo(yuan(5_170));
        assertThat(ExcessProfitSumming.in(CNY)
                        .resultOf(List.of(SalesLine.of(yuan(110), yuan(100), 40)))
                        .paid())
                .as("其他客户，原来 5,000 / the others, 5,000 before")
                .isEqualTo(yuan(4_400));
    }

    @Test
    @Order(6)
    @DisplayName("如果是 125 元、85 元，或服务变差：四格中的另外三格 / What changes at 125, at 85, with bad service: the other three")
    void whatChangesAtOtherPrices() {
        assertThat(ValueBalance.of(toGuest(125, 130).value(), toHotel(125, 20).value())
                        .kind())
                .isEqualTo(FIRM_GAINS);
        assertThat(ValueBalance.of(toGuest(85, 130).value(), toHotel(85, 20).value())
                        .kind())
                .isEqualTo(CUSTOMER_GAINS);
        assertThat(ValueBalance.of(toGuest(110, 100).value(), toHotel(110, 50).value())
                        .kind())
                .isEqualTo(LOSE_LOSE);
    }

    @Test
    @Order(7)
    @DisplayName("如果刚好是 120 元：零不是得利 / What changes at exactly 120: zero is no gain")
    void whatChangesAtZero() {
        ValueBalance even =
                ValueBalance.of(toGuest(120, 130).value(), toHotel(120, 20).value());

        assertThat(even.toCustomer()).isEqualTo(yuan(0));
        assertThat(even.isWinWin()).isFalse();
    }

    @Test
    @Order(8)
    @DisplayName("如果价格没变：弹性没有定义，不是零 / What changes if the price stays: undefined, not zero")
    void whatChangesIfThePriceStays() {
        DemandChange same = new DemandChange(yuan(100), yuan(100), 50, 47);

        assertThat(same.elasticity()).isEmpty();
        assertThat(ElasticityComparison.of(same, OTHERS).isLessSensitive()).isEqualTo(UNKNOWN);
        assertThat(new DemandChange(yuan(100), yuan(110), 50, 50).elasticity())
                .as("没人离开才是零 / zero is when nobody leaves")
                .hasValue(new BigDecimal("0.0000"));
    }

    @Test
    @Order(9)
    @DisplayName("课程页与需求线 / The page and the demand lines")
    void writesItsPageWithTheDemandLines() throws IOException {
        String lines = SvgChart.titled("需求线 / Demand lines")
                .xAxis("间夜 / nights", "35", "55", "5")
                .yAxis("价格（元）/ price, yuan", "95", "115", "5")
                .line("老客户 / regular guests, ε = " + twoDecimals(REGULARS), points(REGULARS))
                .line("其他客户 / others, ε = " + twoDecimals(OTHERS), points(OTHERS))
                .mark("47", new SvgChart.Point(47, 110))
                .mark("40", new SvgChart.Point(40, 110))
                .toSvg();

        assertThat(lines).contains("ε = -0.65", "ε = -2.33");
        assertThat(LessonPage.of(Lesson06WinWinAndPrice.class)
                        .question(
                                "房价从 100 涨到 110 元，老客户从 50 晚减到 47 晚，其他客户减到 40 晚：谁更敏感？双方还都得利吗？",
                                "The price of a night goes from 100 to 110 yuan; regular guests go from 50 nights to 47,"
                                        + " the others to 40. Who is more sensitive, and do both sides still gain?")
                        .number("老客户的弧弹性", "elasticity of the regular guests", twoDecimals(REGULARS))
                        .number("其他客户的弧弹性", "elasticity of the others", twoDecimals(OTHERS))
                        .number("超额利润", "excess profit", EXCESS.excess())
                        .number("客人得到的", "value to the guest", BALANCE.toCustomer())
                        .number("酒店得到的", "value to the hotel", BALANCE.toFirm())
                        .number("利益权衡", "balance", BALANCE.kind())
                        .why(COMPARISON::why)
                        .why(EXCESS::why)
                        .whatIf("125 元：只有企业得利；85 元：只有客户得利。", "125 yuan: the firm alone gains; 85: the guest alone.")
                        .whatIf("刚好 120 元：客人得零，不是双赢。", "Exactly 120: the guest gains 0; that is not win-win.")
                        .whatIf("价格没变：弹性没有定义。", "The price stays: the elasticity is undefined.")
                        .svg(lines)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 超额利润 | CNY 470.00 |", "| balance | win-win |", COMPARISON.why(Locale.CHINA));
    }

    private static List<SvgChart.Point> points(DemandChange demand) {
        return List.of(
                new SvgChart.Point(
                        (double) demand.quantityAfter(),
                        demand.priceAfter().getAmount().doubleValue()),
                new SvgChart.Point(
                        (double) demand.quantityBefore(),
                        demand.priceBefore().getAmount().doubleValue()));
    }

    private static BigDecimal twoDecimals(DemandChange demand) {
        return demand.elasticity().orElseThrow().setScale(2, RoundingMode.HALF_UP);
    }

    /** What a night is worth to the guest: the price and 10 yuan for the way are all it costs. */
    private static DeliveredValue<Money> toGuest(long price, long worth) {
        return DeliveredValue.inMoney(CNY)
                .term(DeliveredTerm.PRODUCT, yuan(worth))
                .zero(DeliveredTerm.SERVICE, DeliveredTerm.PERSONNEL, DeliveredTerm.IMAGE)
                .term(DeliveredTerm.MONEY, yuan(price))
                .term(DeliveredTerm.TIME, yuan(10))
                .zero(DeliveredTerm.ENERGY, DeliveredTerm.PSYCHIC)
                .build();
    }

    /** What a night is worth to the hotel: the room costs 70 yuan. */
    private static ValueToFirm toHotel(long price, long service) {
        return ValueToFirm.of(yuan(price), yuan(70), yuan(service));
    }

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }
}
