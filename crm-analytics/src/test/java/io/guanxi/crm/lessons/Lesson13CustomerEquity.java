package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.analytics.value.Prospect;
import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.analytics.value.lifetime.CustomerEquity;
import io.guanxi.crm.analytics.value.lifetime.FirstMargin;
import io.guanxi.crm.analytics.value.lifetime.RetentionClv;
import io.guanxi.crm.analytics.value.lifetime.ReturnOnCustomer;
import io.guanxi.crm.party.PartyId;
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
 * 顾客资产 (F12): 现有客户与潜在客户的终身价值之和，像水箱里的水。 All lifetime values together are the firm's customer equity, like water in a
 * tank: cash that is drawn from it is not all earned. Sources: Rust, Lemon &amp; Zeithaml; Peppers &amp; Rogers 2005.
 *
 * <p>In one year the customers brought 2,000 yuan; but the customer equity fell from 10,000 to 9,500. Was it a good
 * year?
 */
@DisplayName("第 13 课 顾客资产 / Lesson 13: Customer equity")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson13CustomerEquity {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final Money GUEST = RetentionClv.of(
                    yuan("100"), "0.8", "0.1", FirstMargin.INCLUDED, Booking.PERIOD_START)
            .estimate()
            .value();
    private static final CustomerEquity EQUITY = Stream.of(
                    CustomerEquity.ofCustomer(GUEST),
                    CustomerEquity.ofCustomer(yuan("440.00")),
                    CustomerEquity.ofProspect(Prospect.of(PartyId.of("P-1"), true, GUEST, yuan("100"))),
                    CustomerEquity.ofProspect("0.25", GUEST, yuan("40")))
            .collect(CustomerEquity.aggregation(CNY).collector());

    private static final ReturnOnCustomer YEAR = new ReturnOnCustomer(yuan("2000"), yuan("10000"), yuan("9500"));

    @Test
    @Order(1)
    @DisplayName("问题：现有客户与潜在客户共值多少？ / Question: what are customers and prospects worth together?")
    void bothPartsAreReported() {
        assertThat(EQUITY.current()).as("366.67 + 440.00").isEqualTo(yuan("806.67"));
        assertThat(EQUITY.prospects())
                .as("(366.67 − 100) + (.25 · 366.67 − 40)")
                .isEqualTo(yuan("318.34"));
        assertThat(EQUITY.total()).isEqualTo(yuan("1125.01"));
    }

    @Test
    @Order(2)
    @DisplayName("算例：(2,000 − 500) / 10,000 = 15 % / Worked number: 15 %")
    void theReturnIsFifteenPerCent() {
        assertThat(YEAR.change()).isEqualTo(yuan("-500"));
        assertThat(YEAR.created()).isEqualTo(yuan("1500"));
        assertThat(YEAR.rate()).hasValue(new BigDecimal("0.1500"));
    }

    @Test
    @Order(3)
    @DisplayName("两位客户相加也是 15 % / Added up by customer it is 15 % as well")
    void itIsTheSumOverTheCustomers() {
        ReturnOnCustomer sum = ReturnOnCustomer.aggregation(CNY)
                .resultOf(List.of(
                        new ReturnOnCustomer(yuan("1500"), yuan("4000"), yuan("4200")),
                        new ReturnOnCustomer(yuan("500"), yuan("6000"), yuan("5300"))));

        assertThat(sum).isEqualTo(YEAR);
        assertThat(sum.why(Locale.CHINA)).contains("客户回报率：0.1500。");
    }

    @Test
    @Order(4)
    @DisplayName("如果资产没有下降：20 % / What changes if the equity had not fallen: 20 %")
    void whatChangesIfTheEquityHolds() {
        assertThat(new ReturnOnCustomer(yuan("2000"), yuan("10000"), yuan("10000")).rate())
                .hasValue(new BigDecimal("0.2000"));
    }

    @Test
    @Order(5)
    @DisplayName("如果竭泽而渔：现金 3,000，资产 6,500，−5 % / What changes if the tank is drained: cash 3,000, −5 %")
    void whatChangesIfTheTankIsDrained() {
        assertThat(new ReturnOnCustomer(yuan("3000"), yuan("10000"), yuan("6500")).rate())
                .as("现金更多，却亏了 / more cash, and yet a loss")
                .hasValue(new BigDecimal("-0.0500"));
    }

    @Test
    @Order(6)
    @DisplayName("如果期初没有资产：没有定义，不是零 / What changes without equity at the start: undefined, not 0")
    void whatChangesWithoutEquityAtTheStart() {
        assertThat(new ReturnOnCustomer(yuan("10"), yuan("0"), yuan("100")).rate())
                .isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("如果币种混用：拒绝 / What changes with two currencies: refused")
    void whatChangesWithTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerEquity.aggregation(CNY)
                        .resultOf(List.of(CustomerEquity.ofCustomer(Money.parse("USD 1.00")))))
                .withMessageContaining("must be in CNY");
    }

    @Test
    @Order(8)
    @DisplayName("课程页与水箱图 / The page and the tanks")
    void writesItsPageWithTheTanks() throws IOException {
        String tanks = SvgTank.titled("顾客资产 / customer equity", 12_000)
                .tank("年初", "at the start", 10_000, "现金流 / cash flow 2000")
                .tank("年末", "at the end", 9_500)
                .toSvg();

        assertThat(tanks).contains(">10000</text>", ">9500</text>");
        assertThat(LessonPage.of(Lesson13CustomerEquity.class)
                        .question(
                                "一年里客户带来 2,000 元现金，顾客资产却由 10,000 降到 9,500：这一年算好吗？",
                                "The customers brought 2,000 yuan, but the customer equity fell from 10,000 to 9,500: was"
                                        + " it a good year?")
                        .number("现有客户", "current customers", EQUITY.current())
                        .number("潜在客户", "prospects", EQUITY.prospects())
                        .number("顾客资产", "customer equity", EQUITY.total())
                        .number("创造的价值", "value created", YEAR.created())
                        .number("客户回报率", "return on customer", YEAR.rate().orElseThrow())
                        .why(EQUITY::why)
                        .why(YEAR::why)
                        .whatIf("资产没有下降：20 %。", "The equity had not fallen: 20 %.")
                        .whatIf(
                                "竭泽而渔，现金 3,000 而资产剩 6,500：−5 %。",
                                "The tank is drained, cash 3,000 and 6,500 left: −5 %.")
                        .whatIf("期初没有资产：没有定义。", "No equity at the start: undefined.")
                        .svg(tanks)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 顾客资产 | CNY 1125.01 |", "| return on customer | 0.1500 |");
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }
}
