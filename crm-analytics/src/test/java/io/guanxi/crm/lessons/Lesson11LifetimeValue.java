package io.guanxi.crm.lessons;

import static io.guanxi.crm.analytics.value.lifetime.Booking.MID_PERIOD;
import static io.guanxi.crm.analytics.value.lifetime.Booking.PERIOD_END;
import static io.guanxi.crm.analytics.value.lifetime.Booking.PERIOD_START;
import static io.guanxi.crm.analytics.value.lifetime.FirstMargin.AFTER_RENEWAL;
import static io.guanxi.crm.analytics.value.lifetime.FirstMargin.INCLUDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.analytics.value.ValueToFirm;
import io.guanxi.crm.analytics.value.lifetime.ActualAndPotential;
import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.analytics.value.lifetime.CashFlow;
import io.guanxi.crm.analytics.value.lifetime.CashFlowClv;
import io.guanxi.crm.analytics.value.lifetime.ClvResult;
import io.guanxi.crm.analytics.value.lifetime.ClvTerm;
import io.guanxi.crm.analytics.value.lifetime.FirstMargin;
import io.guanxi.crm.analytics.value.lifetime.Play;
import io.guanxi.crm.analytics.value.lifetime.RetentionClv;
import io.guanxi.crm.explain.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 终身价值 (V2, V3): 一位客户今后带来的全部利润，今天值多少。 What all that a customer will bring is worth today, and why four textbooks print
 * four figures. Sources: Dwyer 1989; Berger &amp; Nasr 1998.
 *
 * <p>A guest pays 300 yuan a year; the goods cost 140, selling and service 60. Four of five renew each year, and money
 * costs 10 %. What is the guest worth – and when exactly is the money booked?
 */
@DisplayName("第 11 课 终身价值 / Lesson 11: Lifetime value")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson11LifetimeValue {

    private static final Money MARGIN =
            ValueToFirm.of(yuan("300"), yuan("140"), yuan("60")).margin();
    private static final ClvResult NOW = guest("0.8", INCLUDED, PERIOD_START).estimate();
    private static final ClvResult MIDDLE = guest("0.8", INCLUDED, MID_PERIOD).estimate();
    private static final ClvResult END = guest("0.8", INCLUDED, PERIOD_END).estimate();
    private static final ClvResult RENEWED =
            guest("0.8", AFTER_RENEWAL, PERIOD_START).estimate();
    private static final ClvResult LOYAL = guest("0.85", INCLUDED, PERIOD_START).estimate();

    private static final List<CashFlow> MARGINS = CashFlow.series(yuan("260"), "0", 0, 11);
    private static final List<CashFlow> PROMOTIONS = CashFlow.series(yuan("-50"), "0.5", 0, 10);
    private static final ClvResult CASE_ONE = CashFlowClv.of(
                    ImmutableList.<CashFlow>builder()
                            .addAll(MARGINS)
                            .addAll(PROMOTIONS)
                            .build(),
                    "0.75",
                    "0.2")
            .estimate();

    @Test
    @Order(1)
    @DisplayName("问题：一年值多少？300 − 140 − 60 = 100 / Question: what is one year worth? 100")
    void oneYearIsWorthAHundred() {
        assertThat(MARGIN).isEqualTo(yuan("100"));
    }

    @Test
    @Order(2)
    @DisplayName("算例：366.67、349.60、333.33、266.67 / Worked number: four figures for one guest")
    void fourFiguresForOneGuest() {
        assertThat(NOW.value()).as("首期计入，期初 / first now, at the start").isEqualTo(yuan("366.67"));
        assertThat(MIDDLE.value()).as("首期计入，期中 / first now, in the middle").isEqualTo(yuan("349.60"));
        assertThat(END.value()).as("首期计入，期末 / first certain, at the end").isEqualTo(yuan("333.33"));
        assertThat(RENEWED.value()).as("续约之后 / after one renewal").isEqualTo(yuan("266.67"));
    }

    @Test
    @Order(3)
    @DisplayName("两个问题：首期算不算，何时入账 / Two questions: does the first count, and when is it booked")
    void theResultSaysWhatItTookForGranted() {
        assertThat(NOW.why(Locale.CHINA)).contains("首期利润确定并计入", "入账时点：期初", "期限无穷");
        assertThat(RENEWED.why(Locale.ENGLISH)).contains("the first margin comes after one renewal");
    }

    @Test
    @Order(4)
    @DisplayName("一项一项地加：100、72.73、52.89…… / Term by term: 100, 72.73, 52.89 …")
    void theTermsAddUp() {
        double sum = NOW.terms()
                .limit(200)
                .mapToDouble(term -> term.presentValue().doubleValue())
                .sum();

        assertThat(NOW.terms().limit(3).map(term -> term.presentValue().setScale(2, RoundingMode.HALF_EVEN)))
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("72.73"), new BigDecimal("52.89"));
        assertThat(sum).isCloseTo(366.67, within(0.005));
    }

    @Test
    @Order(5)
    @DisplayName("算例：每笔钱各有时点，568.78 / Worked number: each cash flow has its own time, 568.78")
    void timingBelongsToEachCashFlow() {
        assertThat(CashFlowClv.of(MARGINS, "0.75", "0.2").estimate().value())
                .as("十一笔利润 / eleven margins")
                .isEqualTo(yuan("689.39"));
        assertThat(CASE_ONE.value()).as("减十次促销 / less ten promotions").isEqualTo(yuan("568.78"));
    }

    @Test
    @Order(6)
    @DisplayName("如果保持率是 85 %：440 / What changes with a retention of 85 %: 440")
    void whatChangesWithABetterRetention() {
        assertThat(LOYAL.value()).isEqualTo(yuan("440.00"));
    }

    @Test
    @Order(7)
    @DisplayName("如果会员计划要花 40 元：潜在价值 400 / What changes if a club that does it costs 40: potential 400")
    void whatChangesIfTheClubCostsMoney() {
        ActualAndPotential guest = ActualAndPotential.of(
                NOW.value(), Play.of("club", new Term("会员计划", "club"), LOYAL.value(), yuan("40")));

        assertThat(guest.potential()).isEqualTo(yuan("400.00"));
        assertThat(guest.growth()).isEqualTo(yuan("33.33"));
    }

    @Test
    @Order(8)
    @DisplayName("如果保持率逐年上升 / What changes if the retention rises by the year")
    void whatChangesIfTheRetentionRises() {
        assertThat(guest("0.8", INCLUDED, PERIOD_START)
                        .withRetention("0.6", "0.7", "0.8")
                        .estimate()
                        .value())
                .as("100 · (1 + .6/1.1 + .42/1.21 · 1.1/.3)")
                .isEqualTo(yuan("281.82"));
    }

    @Test
    @Order(9)
    @DisplayName("如果获取一位要 400 元：−33.33 / What changes if winning the guest costs 400: −33.33")
    void whatChangesWithTheCostOfAcquisition() {
        assertThat(guest("0.8", INCLUDED, PERIOD_START)
                        .lessAcquisition(yuan("400"))
                        .estimate()
                        .value())
                .isEqualTo(yuan("-33.33"));
    }

    @Test
    @Order(10)
    @DisplayName("如果人人续约又不贴现：没有定义 / What changes if all renew without a discount: undefined")
    void whatChangesWithoutLossAndDiscount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionClv.of(MARGIN, "1", "0", INCLUDED, PERIOD_START))
                .withMessageContaining("the sum is not finite");
        assertThat(RetentionClv.of(MARGIN, "1", "0", INCLUDED, PERIOD_START, 10)
                        .estimate()
                        .value())
                .as("十年则有 / over ten years it is defined")
                .isEqualTo(yuan("1000.00"));
    }

    @Test
    @Order(11)
    @DisplayName("课程页与现金流时间轴 / The page and the cash timeline")
    void writesItsPageWithTheTimeline() throws IOException {
        String timeline = SvgTimeline.titled("每笔现金流的现值 / present value of each cash flow")
                .timeAxis("年 / year", "-1", "11", "1")
                .amountAxis("元 / yuan", "-50", "300", "50")
                .series("利润 260 / margin 260", flows(0, 11))
                .series("促销 −50 / promotion −50", flows(11, 21))
                .toSvg();

        assertThat(LessonPage.of(Lesson11LifetimeValue.class)
                        .question(
                                "每年付 300 元，成本 140，销售与服务 60；八成续约，贴现率 10 %：这位客人今天值多少？",
                                "A guest pays 300 yuan a year; goods cost 140, selling and service 60; 80 % renew, the"
                                        + " discount is 10 %: what is the guest worth today?")
                        .number("年利润", "margin of a year", MARGIN)
                        .number("首期计入，期初入账", "first margin now, at the start", NOW.value())
                        .number("首期计入，期中入账", "first margin now, in the middle", MIDDLE.value())
                        .number("首期计入，期末入账", "first margin certain, at the end", END.value())
                        .number("续约之后", "after one renewal", RENEWED.value())
                        .number("保持率 85 %", "retention 85 %", LOYAL.value())
                        .number("伯杰与纳斯尔案例一", "Berger and Nasr, case 1", CASE_ONE.value())
                        .why(NOW::why)
                        .why(CASE_ONE::why)
                        .whatIf("保持率 85 %：440.00，多出五分之一。", "A retention of 85 %: 440.00, a fifth more.")
                        .whatIf("获取成本 400：−33.33，不值得获取。", "An acquisition of 400: −33.33, not worth winning.")
                        .whatIf(
                                "人人续约又不贴现：无穷期限没有定义，须给出期限。",
                                "All renew and there is no discount: undefined without a horizon.")
                        .svg(timeline)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 首期计入，期初入账 | CNY 366.67 |", "| Berger and Nasr, case 1 | CNY 568.78 |", "期限无穷");
    }

    private static List<SvgTimeline.Flow> flows(int from, int to) {
        return CASE_ONE.terms().toList().subList(from, to).stream()
                .map(Lesson11LifetimeValue::flow)
                .toList();
    }

    private static SvgTimeline.Flow flow(ClvTerm term) {
        return new SvgTimeline.Flow(
                term.flow().time().doubleValue(), term.presentValue().doubleValue());
    }

    private static RetentionClv guest(String retention, FirstMargin first, Booking booking) {
        return RetentionClv.of(MARGIN, retention, "0.1", first, booking);
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }
}
