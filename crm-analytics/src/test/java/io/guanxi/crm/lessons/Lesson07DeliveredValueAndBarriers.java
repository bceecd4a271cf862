package io.guanxi.crm.lessons;

import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.ENERGY;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.IMAGE;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.MONEY;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.PERSONNEL;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.PRODUCT;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.PSYCHIC;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.SERVICE;
import static io.guanxi.crm.analytics.value.cost.DeliveredTerm.TIME;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.Group.FINANCIAL;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.LEARNING;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.LOST_POINTS;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.LOST_TIER;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.PENALTY;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.PROPRIETARY;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.RELATIONAL;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.analytics.value.cost.DeliveredTerm;
import io.guanxi.crm.analytics.value.cost.DeliveredValue;
import io.guanxi.crm.analytics.value.cost.Offer;
import io.guanxi.crm.analytics.value.cost.OfferComparison;
import io.guanxi.crm.analytics.value.cost.OfferCriterion;
import io.guanxi.crm.analytics.value.cost.SwitchingCost;
import io.guanxi.crm.analytics.value.cost.ValueLever;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
 * 让渡价值与壁垒 (V1, F11): 客户得到多少、付出多少，离开又要付出多少。 What an offer gives a customer, what it costs, and what it costs to
 * leave. Sources: Kotler; Burnham, Frels &amp; Mahajan 2003.
 *
 * <p>A week of 林晓's at our hotel is worth 1,000 yuan to her: 500 for the room, 200 for the service, 150 for the people,
 * 150 for the name. It costs her 720: 480 in money, an hour and a half of her time, 70 in effort, 50 in worry. What is she
 * left with, what do points and a faster check-in add, and what must a rival offer before she leaves?
 */
@DisplayName("第 7 课 让渡价值与壁垒 / Lesson 7: Delivered value and barriers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson07DeliveredValueAndBarriers {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final DeliveredValue<Money> OURS = DeliveredValue.inMoney(CNY)
            .term(PRODUCT, yuan(500))
            .term(SERVICE, yuan(200))
            .term(PERSONNEL, yuan(150))
            .term(IMAGE, yuan(150))
            .term(MONEY, yuan(480))
            .time(Duration.ofMinutes(90), yuan(80))
            .term(ENERGY, yuan(70))
            .term(PSYCHIC, yuan(50))
            .build();
    private static final DeliveredValue<Money> BETTER =
            OURS.with(ValueLever.POINTS, yuan(30)).with(ValueLever.TIME_SAVED, yuan(40));
    private static final SwitchingCost BARRIER = SwitchingCost.of(ImmutableMap.of(
            SEARCH, yuan(40),
            LEARNING, yuan(60),
            LOST_POINTS, yuan(120),
            LOST_TIER, yuan(150),
            PENALTY, yuan(50),
            RELATIONAL, yuan(100),
            PROPRIETARY, yuan(80)));

    @Test
    @Order(1)
    @DisplayName("问题：她得到多少？ / Question: what is she left with?")
    void herTimeIsMoneyToo() {
        assertThat(OURS.amount(TIME)).as("1.5 h · 80").isEqualTo(yuan(120));
        assertThat(OURS.totalValue()).isEqualTo(yuan(1_000));
        assertThat(OURS.totalCost()).isEqualTo(yuan(720));
    }

    @Test
    @Order(2)
    @DisplayName("算例：1,000 − 720 = 280 / Worked number: 1,000 − 720 = 280")
    void twoHundredAndEightyAreLeft() {
        assertThat(OURS.value()).isEqualTo(yuan(280));
        assertThat(OURS.ratio()).hasValue(new BigDecimal("1.3889"));
    }

    @Test
    @Order(3)
    @DisplayName("算例：积分 30，省时 40：350 / Worked number: points 30 and time 40: 350")
    void pointsAndTimeMakeItThreeHundredAndFifty() {
        assertThat(BETTER.value()).isEqualTo(yuan(350));
        assertThat(BETTER.totalCost()).isEqualTo(yuan(650));
        assertThat(BETTER.why(Locale.CHINA)).endsWith("措施：积分 CNY 30.00，作用于货币成本。措施：节省时间 CNY 40.00，作用于时间成本。");
    }

    @Test
    @Order(4)
    @DisplayName("算例：退出壁垒 600 / Worked number: a barrier of 600")
    void leavingCostsSixHundred() {
        assertThat(BARRIER.barrier()).isEqualTo(yuan(600));
        assertThat(BARRIER.total(FINANCIAL)).as("120 + 150 + 50").isEqualTo(yuan(320));
    }

    @Test
    @Order(5)
    @DisplayName("对手要让渡 950 以上她才走 / A rival must deliver more than 950 before she leaves")
    void aRivalMustDeliverMoreThanBoth() {
        assertThat(BARRIER.staysUpTo(BETTER)).as("350 + 600").isEqualTo(yuan(950));
        assertThat(BARRIER.isWorthSwitching(BETTER, cheaper(130)))
                .as("410 is not above 950")
                .isFalse();
    }

    @Test
    @Order(6)
    @DisplayName("与对手比：输在货币成本 / Beside a rival: behind by the money cost")
    void theComparisonSaysByWhat() {
        OfferComparison<Money> comparison = OfferComparison.of(
                List.of(Offer.of("我们", BETTER), Offer.of("对手", cheaper(130))), OfferCriterion.DIFFERENCE);

        assertThat(comparison.best().name()).isEqualTo("对手");
        assertThat(comparison.gap("对手", "我们").total()).isEqualTo(yuan(60));
        assertThat(comparison.gap("对手", "我们").deciding()).containsExactly(MONEY);
    }

    @Test
    @Order(7)
    @DisplayName("如果没有壁垒：这个对手就能抢走她 / What changes without a barrier: that rival wins her")
    void whatChangesWithoutABarrier() {
        SwitchingCost none = SwitchingCost.of(ImmutableMap.of(
                SEARCH, yuan(0),
                LEARNING, yuan(0),
                LOST_POINTS, yuan(0),
                LOST_TIER, yuan(0),
                PENALTY, yuan(0),
                RELATIONAL, yuan(0),
                PROPRIETARY, yuan(0)));

        assertThat(none.isWorthSwitching(BETTER, cheaper(130))).isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("如果省时超过她花的时间，或漏说一项：拒绝 / What changes if more is saved than spent, or a term is missing: refused")
    void whatChangesWithImpossibleTerms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OURS.with(ValueLever.TIME_SAVED, yuan(121)))
                .withMessageContaining("must not exceed the time cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DeliveredValue.inMoney(CNY).term(PRODUCT, yuan(500)).build())
                .withMessageContaining("must all be stated");
    }

    @Test
    @Order(9)
    @DisplayName("如果用问卷打分：同样的算法，单位是分 / What changes with a survey: the same sums, in points")
    void whatChangesWithPoints() {
        DeliveredValue.Builder<BigDecimal> survey = DeliveredValue.inPoints();
        for (DeliveredTerm term : DeliveredTerm.values()) {
            survey.term(term, new BigDecimal(term.isCost() ? "3.5" : "5"));
        }

        assertThat(survey.build().value()).isEqualTo(new BigDecimal("6"));
    }

    @Test
    @Order(10)
    @DisplayName("课程页与堆积图 / The page and the stacked bars")
    void writesItsPageWithTheStackedBars() throws IOException {
        List<SvgStack.Part> costs = delivered(OURS);
        costs.addAll(terms(OURS, true));
        List<SvgStack.Part> lower = delivered(BETTER);
        lower.addAll(terms(BETTER, true));
        List<SvgStack.Part> stays = delivered(BETTER);
        // The names without "dependence": the bars are narrow.
        BARRIER.terms()
                .forEach((kind, cost) -> stays.add(new SvgStack.Part(
                        kind.chinese() + " " + kind.english().replace(" dependence", ""), major(cost))));
        String bars = SvgStack.of("让渡价值与壁垒 / Delivered value and barriers", "元 / yuan", 1_000, 100)
                .bar("总价值", "total value", terms(OURS, false))
                .bar("让渡价值 + 总成本", "delivered value + total cost", costs)
                .bar("有积分和省时", "with points and time saved", lower)
                .bar("让渡价值 + 壁垒", "delivered value + barrier", stays)
                .toSvg();

        assertThat(bars).contains("让渡价值 delivered value 280", "让渡价值 delivered value 350", ">950</text>");
        assertThat(LessonPage.of(Lesson07DeliveredValueAndBarriers.class)
                        .question(
                                "林晓在我们酒店住一周，得到 1,000 元的价值，付出 720 元的成本：她剩多少，怎样让她剩得更多，对手要给多少她才走？",
                                "A week at our hotel is worth 1,000 yuan to Lin Xiao and costs her 720: what is she left"
                                        + " with, what leaves her more, and what must a rival deliver before she leaves?")
                        .number("让渡价值", "delivered value", OURS.value())
                        .number("价值成本比", "ratio of value to cost", OURS.ratio().orElseThrow())
                        .number("加积分 30、省时 40", "with points 30 and time 40", BETTER.value())
                        .number("退出壁垒", "barrier", BARRIER.barrier())
                        .number("对手须超过", "a rival must exceed", BARRIER.staysUpTo(BETTER))
                        .why(OURS::why)
                        .why(BARRIER::why)
                        .whatIf("没有壁垒：让渡 410 的对手就能抢走她。", "Without a barrier a rival that delivers 410 wins her.")
                        .whatIf("省时超过所花的时间：拒绝。", "More time is saved than spent: refused.")
                        .whatIf("问卷打分：同样的算法，单位是分，不是货币。", "A survey: the same sums, in points, not in money.")
                        .svg(bars)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 让渡价值 | CNY 280.00 |", "| barrier | CNY 600.00 |", "| 对手须超过 | CNY 950.00 |");
    }

    /** The bottom of a bar. */
    private static List<SvgStack.Part> delivered(DeliveredValue<Money> offer) {
        List<SvgStack.Part> parts = new ArrayList<>();
        parts.add(new SvgStack.Part("让渡价值 delivered value", major(offer.value())));
        return parts;
    }

    private static List<SvgStack.Part> terms(DeliveredValue<Money> offer, boolean costs) {
        List<SvgStack.Part> parts = new ArrayList<>();
        for (DeliveredTerm term : DeliveredTerm.values()) {
            if (term.isCost() == costs) {
                parts.add(new SvgStack.Part(term.chinese() + " " + term.english(), major(offer.amount(term))));
            }
        }
        return parts;
    }

    /** Our first offer, cheaper by an amount. */
    private static DeliveredValue<Money> cheaper(long amount) {
        return OURS.with(ValueLever.DISCOUNT, yuan(amount));
    }

    private static long major(Money amount) {
        return amount.getAmountMajorLong();
    }

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }
}
