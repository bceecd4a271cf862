package io.guanxi.crm.lessons;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.BZ;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MGC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MVC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.OTHER;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.rules.tiering.portrait.CustomerPortrait;
import io.guanxi.crm.rules.tiering.portrait.Entitlement;
import io.guanxi.crm.rules.tiering.portrait.Grade;
import io.guanxi.crm.rules.tiering.portrait.GradeScale;
import io.guanxi.crm.rules.tiering.portrait.NamedSegments;
import io.guanxi.crm.rules.tiering.portrait.SegmentFlaw;
import io.guanxi.crm.rules.tiering.portrait.SegmentFlawKind;
import io.guanxi.crm.rules.tiering.portrait.SegmentMembers;
import io.guanxi.crm.rules.tiering.portrait.SegmentRule;
import io.guanxi.crm.rules.tiering.portrait.Stratification;
import io.guanxi.crm.rules.tiering.portrait.StratumCount;
import io.guanxi.crm.rules.tiering.value.AtRiskEvidence;
import io.guanxi.crm.rules.tiering.value.AtRiskFlag;
import io.guanxi.crm.rules.tiering.value.AtRiskPolicy;
import io.guanxi.crm.rules.tiering.value.CustomerValue;
import io.guanxi.crm.rules.tiering.value.CustomerValueClass;
import io.guanxi.crm.rules.tiering.value.Loyalty;
import io.guanxi.crm.rules.tiering.value.LoyaltyMatrix;
import io.guanxi.crm.rules.tiering.value.ValueClassification;
import io.guanxi.crm.rules.tiering.value.ValueClassificationResult;
import io.guanxi.crm.service.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 四类客户 (D3–D8): 最有价值、最具成长性、负值，以及预流失这一标记。 Four kinds of customer: the most valuable, the most growable, those below
 * zero, and the flag beside the class: at risk. Source: Peppers and Rogers 1997.
 *
 * <p>Four customers are worth 900, 100, −20 and 300 yuan as things are going; under the best feasible play they would
 * be worth 1,000, 800, −5 and 350. A model says that the fourth, 林晓, leaves with a probability of .62. What is each of
 * them, and what is to be done?
 */
@DisplayName("第 15 课 四类客户 / Lesson 15: MVC, MGC, BZ, at risk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson15FourKindsOfCustomer {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final CustomerId RICH = CustomerId.of("C-0001");
    private static final CustomerId YOUNG = CustomerId.of("C-0002");
    private static final CustomerId COSTLY = CustomerId.of("C-0003");
    private static final CustomerId LIN = LIN_XIAO.id();

    private static final ImmutableMap<CustomerId, CustomerValue> VALUES = ImmutableMap.of(
            RICH, value(900, 1_000), YOUNG, value(100, 800), COSTLY, value(-20, -5), LIN, value(300, 350));
    private static final ValueClassificationResult<CustomerId> RESULT =
            ValueClassification.of("0.20", "0.20").classify(VALUES);

    private static final AtRiskPolicy POLICY = AtRiskPolicy.churnOrFinding("0.50");
    private static final CustomerProfile PROFILE = CustomerProfile.builder(LIN, TODAY)
            .stage(LifecycleStage.STABILITY)
            .findings(Set.of())
            .orders(6)
            .monetary(yuan(12_000))
            .shareOfWallet(new BigDecimal("0.6"))
            .satisfaction(Score.of(2.6, 1, 5))
            .build();
    private static final AtRiskFlag FLAG =
            POLICY.assess(AtRiskEvidence.of(PROFILE).withChurnProbability("0.62"));

    /** 会员等级: the grades of the club, the lowest first. */
    private enum Club implements Bilingual {
        BASIC(new Term("普通会员", "member")),
        GOLD(new Term("金卡会员", "gold member"));

        private final Term term;

        Club(Term term) {
            this.term = term;
        }

        @Override
        public Term term() {
            return term;
        }
    }

    private static final GradeScale<Club> GRADES = GradeScale.of(
            Club.class,
            List.of(
                    Grade.of(Club.BASIC, Entitlement.atMost("answer-hours", "答复小时数", "hours to an answer", "24")),
                    Grade.of(
                            Club.GOLD,
                            Entitlement.atMost("answer-hours", "答复小时数", "hours to an answer", "4"),
                            Entitlement.granted("late-check-out", "延迟退房", "late check-out"))));
    private static final Stratification<CustomerProfile> FREQUENCY = Stratification.of(
            "frequency",
            "按频率",
            "by frequency",
            List.of(
                    SegmentRule.of("seldom", "低频", "seldom", CustomerProfile.ORDERS.atMost(2)),
                    SegmentRule.of("often", "高频", "often", CustomerProfile.ORDERS.atLeast(3)),
                    SegmentRule.of("unknown", "频率未知", "unknown frequency", CustomerProfile.ORDERS.isUnknown())));
    private static final NamedSegments<CustomerProfile> SEGMENTS = NamedSegments.overlapping(List.of(
            SegmentRule.of("big", "大额客户", "big spender", CustomerProfile.MONETARY.atLeast("10000.00")),
            SegmentRule.of("regular", "常客", "regular", CustomerProfile.ORDERS.atLeast(4))));
    private static final LoyaltyMatrix<CustomerProfile> LOYALTY = new LoyaltyMatrix<>(
            CustomerProfile.SHARE_OF_WALLET.atLeast("0.50"), CustomerProfile.SATISFACTION.atLeast("0.70"));

    private static final CustomerPortrait PORTRAIT = CustomerPortrait.builder(LIN_XIAO, TODAY)
            .grade(GRADES.grade(Club.GOLD))
            .stratum(FREQUENCY.stratumOf(PROFILE))
            .segments(SEGMENTS.of(PROFILE))
            .valueClass(RESULT.classOf(LIN))
            .atRisk(FLAG)
            .loyalty(LOYALTY.place(PROFILE))
            .build();

    @Test
    @Order(1)
    @DisplayName("问题：谁是哪一类？ / Question: who is what?")
    void eachHasOneClass() {
        assertThat(RESULT.classOf(RICH)).isEqualTo(MVC);
        assertThat(RESULT.classOf(YOUNG)).isEqualTo(MGC);
        assertThat(RESULT.classOf(COSTLY)).isEqualTo(BZ);
        assertThat(RESULT.classOf(LIN)).isEqualTo(OTHER);
    }

    @Test
    @Order(2)
    @DisplayName("算例：800 − 100 = 700 的成长空间 / Worked number: a growth of 800 − 100 = 700")
    void theMostGrowableHasSevenHundredToWin() {
        assertThat(VALUES.get(YOUNG)).extracting(CustomerValue::growth).isEqualTo(yuan(700));
        assertThat(RESULT.cut(MGC)).hasValue(yuan(700));
        assertThat(RESULT.cut(MVC)).hasValue(yuan(900));
        assertThat(RESULT.placement(LIN).why(Locale.ENGLISH)).contains("Rank 2 by growth of 2 customers");
    }

    @Test
    @Order(3)
    @DisplayName("对策：保持、培养、提高价值或放手 / What to do: keep, grow, raise the value or let go")
    void eachClassHasItsStrategy() {
        assertThat(MVC.strategy().english()).startsWith("keep");
        assertThat(MGC.strategy().english()).contains("no price change unless the customer needs it");
        assertThat(BZ.strategy().chinese()).isEqualTo("提高价值（收费、最低消费），或放手");
        assertThat(RESULT.placement(COSTLY).why(Locale.CHINA)).endsWith("对策：提高价值（收费、最低消费），或放手。");
    }

    @Test
    @Order(4)
    @DisplayName("算例：流失概率 .62 ≥ .50，预流失 / Worked number: .62 ≥ .50, at risk")
    void linIsAtRisk() {
        assertThat(FLAG.met()).isEqualTo(MET);
        assertThat(FLAG.why(Locale.CHINA)).contains("流失概率 0.62，门槛 ≥ 0.5：达到。", "先诊断原因", "再开始挽留");
    }

    @Test
    @Order(5)
    @DisplayName("如果概率未知：未知，不是零 / What changes with an unknown probability: unknown is not zero")
    void whatChangesWithAnUnknownProbability() {
        assertThat(POLICY.assess(AtRiskEvidence.of(PROFILE)).met()).isEqualTo(UNKNOWN);
        assertThat(AtRiskPolicy.findingOnly().assess(AtRiskEvidence.of(PROFILE)).met())
                .as("不问概率 / the probability is not asked for")
                .isEqualTo(NOT_MET);
    }

    @Test
    @Order(6)
    @DisplayName("如果已经流失：该挽回，不是挽留 / What changes if she is lost: win-back, not retention care")
    void whatChangesIfSheIsLost() {
        AtRiskFlag lost =
                POLICY.assess(new AtRiskEvidence(Optional.empty(), NOT_MET, Met.of(true)).withChurnProbability("0.62"));

        assertThat(lost.isRaised()).isFalse();
        assertThat(lost.why(Locale.CHINA)).endsWith("关系已流失：应当挽回，而不是挽留。");
    }

    @Test
    @Order(7)
    @DisplayName("如果亏损客户有潜力：可以修复 / What changes if the loss has potential: it can be repaired")
    void whatChangesWithPotential() {
        ValueClassificationResult<CustomerId> repaired = ValueClassification.of("0.20", "0.20")
                .classify(ImmutableMap.of(RICH, value(900, 1_000), COSTLY, value(-20, 30)));

        assertThat(repaired.classOf(COSTLY)).isEqualTo(OTHER);
        assertThat(repaired.placement(COSTLY).why(Locale.ENGLISH)).contains("this can be repaired");
    }

    @Test
    @Order(8)
    @DisplayName("等级、分层、客户群、标签：四件不同的事 / Grade, stratum, segment and tag: four different things")
    void fourDifferentThings() {
        assertThat(GRADES.gained(Club.BASIC, Club.GOLD))
                .as("等级有权益 / a grade gives something")
                .extracting(Entitlement::english)
                .containsExactly("hours to an answer ≤ 4", "late check-out");
        assertThat(FREQUENCY.count(List.of(PROFILE, unknownFrequency())))
                .as("分层不重不漏 / strata leave nobody out")
                .extracting(StratumCount::customers)
                .containsExactly(0L, 1L, 1L);
        assertThat(SEGMENTS.members(List.of(PROFILE, unknownFrequency())))
                .as("客户群可以重叠，未知另列 / segments may overlap, and the unknown is told apart")
                .extracting(SegmentMembers::members, SegmentMembers::unknown)
                .allMatch(lists -> lists.toList().equals(List.of(List.of(PROFILE), List.of(unknownFrequency()))));
        assertThat(LOYALTY.place(PROFILE).loyalty())
                .as("买得多但不认同 / buys much without conviction")
                .hasValue(Loyalty.SPURIOUS);
    }

    @Test
    @Order(9)
    @DisplayName("如果分层漏掉一人：拒绝，并举例 / What changes if the strata forget somebody: refused, with an example")
    void whatChangesIfTheStrataForgetSomebody() {
        List<SegmentRule<CustomerProfile>> forgetful = FREQUENCY.rules().subList(0, 2);
        List<SegmentFlaw<CustomerProfile>> flaws = Stratification.flaws(forgetful);

        assertThat(flaws).extracting(SegmentFlaw::kind).containsExactly(SegmentFlawKind.GAP);
        assertThat(flaws.get(0).text(Locale.ENGLISH))
                .isEqualTo("No segment takes purchase days within 12 months unknown, for example purchase days within"
                        + " 12 months unknown.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratification.of("frequency", "按频率", "by frequency", forgetful));
    }

    @Test
    @Order(10)
    @DisplayName("画像：并列看，不作决定 / The portrait: side by side, deciding nothing")
    void thePortraitShowsAllOfIt() {
        assertThat(PORTRAIT.text(Locale.CHINA))
                .contains("等级：金卡会员", "分层（按频率）：高频", "客户群：大额客户, 常客", "标签：亲子游（人工）", "预流失：达到", "忠诚度：虚假忠诚")
                .endsWith("未知：金字塔层级, ABC 类别。")
                .doesNotContain("林晓");
    }

    @Test
    @Order(11)
    @DisplayName("课程页与散点图 / The page and the scatter")
    void writesItsPageWithTheScatter() throws IOException {
        String scatter = SvgScatter.titled("当前价值与潜在价值 / Actual and potential value")
                .xAxis("当前价值（元）/ actual value, yuan", "-100", "1000", "100")
                .yAxis("潜在价值（元）/ potential value, yuan", "-100", "1000", "100")
                .line(
                        "潜在 = 当前 / potential = actual",
                        new SvgScatter.Dot("", -100, -100),
                        new SvgScatter.Dot("", 1_000, 1_000))
                .kind(label(MVC), dots(MVC))
                .kind(label(MGC), dots(MGC))
                .kind(label(BZ), dots(BZ))
                .kind(label(OTHER), dots(OTHER))
                .ring("预流失 / at risk", List.of(dot(LIN)))
                .toSvg();

        assertThat(LessonPage.of(Lesson15FourKindsOfCustomer.class)
                        .question(
                                "四个客户的当前价值与潜在价值为 (900, 1000)、(100, 800)、(−20, −5)、(300, 350)，第四位流失概率 .62：各是哪一类？",
                                "Four customers have actual and potential values of (900, 1000), (100, 800), (−20, −5)"
                                        + " and (300, 350), and the fourth leaves with a probability of .62. What is"
                                        + " each?")
                        .number("(900, 1000)", "(900, 1000)", RESULT.classOf(RICH))
                        .number("(100, 800)", "(100, 800)", RESULT.classOf(YOUNG))
                        .number("(−20, −5)", "(−20, −5)", RESULT.classOf(COSTLY))
                        .number("(300, 350)", "(300, 350)", RESULT.classOf(LIN))
                        .number("P .62 ≥ .50 预流失", "P .62 ≥ .50 at risk", FLAG.met())
                        .why(RESULT::why)
                        .why(RESULT.placement(YOUNG)::why)
                        .why(FLAG::why)
                        .why(PORTRAIT::text)
                        .whatIf("概率未知：标记也未知，不当作零。", "The probability is unknown: so is the flag; it is not 0.")
                        .whatIf("已经流失：应当挽回（第 28 课），不是挽留。", "Already lost: win-back (lesson 28), not retention care.")
                        .whatIf(
                                "亏损客户有潜力 30：不是负值客户，可以修复。",
                                "The loss has a potential of 30: not below zero, it can be repaired.")
                        .svg(scatter)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| (900, 1000) | 最有价值客户 |", "| (−20, −5) | below-zero customer |", FLAG.why(Locale.CHINA));
    }

    /** The names without "customer": the legend is narrow. */
    private static String label(CustomerValueClass valueClass) {
        return valueClass.chinese() + " / " + valueClass.english().replace(" customer", "");
    }

    private static List<SvgScatter.Dot> dots(CustomerValueClass valueClass) {
        return RESULT.members(valueClass).stream()
                .map(Lesson15FourKindsOfCustomer::dot)
                .toList();
    }

    private static SvgScatter.Dot dot(CustomerId customer) {
        CustomerValue value = RESULT.placement(customer).value();
        return new SvgScatter.Dot(
                customer.value(),
                value.actual().getAmount().doubleValue(),
                value.potential().getAmount().doubleValue());
    }

    private static CustomerProfile unknownFrequency() {
        return CustomerProfile.builder(CustomerId.of("C-0009"), TODAY).build();
    }

    private static CustomerValue value(int actual, int potential) {
        return new CustomerValue(yuan(actual), yuan(potential));
    }

    private static Money yuan(int amount) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), amount);
    }
}
