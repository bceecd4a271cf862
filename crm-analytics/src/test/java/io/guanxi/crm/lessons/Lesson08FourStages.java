package io.guanxi.crm.lessons;

import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Outlook;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.lifecycle.TransitionKind;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.service.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 四个阶段 (L1 – L4): 考察期、形成期、稳定期、退化期。 A relationship goes through four stages: exploration, formation, stability, decline.
 * Sources: Dwyer, Schurr &amp; Oh 1987; 陈明亮.
 *
 * <p>林晓 became a customer of the hotel on 2024-03-01. She stays in April, July and October 2024, and again in April,
 * July and October 2025. At which stage does she stand on which day, and what is missing for the next one?
 */
@DisplayName("第 8 课 四个阶段 / Lesson 8: Four stages")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson08FourStages {

    private static final PurchaseHistory STAYS =
            stays("2024-04-04", "2024-07-12", "2024-10-02", "2025-04-05", "2025-07-10", "2025-10-03");

    private static final RelationshipLifecycle HOTEL = RelationshipLifecycle.of(LifecyclePolicy.hotelLeisure());
    private static final CustomerRelationship OPENED = CustomerRelationship.open(LIN_XIAO.id(), LIN_XIAO.since());
    private static final LifecycleAssessment FIRST_STAY = assess(OPENED, STAYS, "2024-04-04");
    private static final LifecycleAssessment SECOND_STAY = assess(FIRST_STAY.relationship(), STAYS, "2024-07-12");
    private static final LifecycleAssessment FOURTEEN_MONTHS = assess(SECOND_STAY.relationship(), STAYS, "2025-05-01");
    private static final LifecycleAssessment TWO_YEARS = assess(FOURTEEN_MONTHS.relationship(), STAYS, "2026-03-01");

    @Test
    @Order(1)
    @DisplayName("问题：关系有哪四个阶段？ / Question: which four stages does a relationship have?")
    void thereAreFourStagesAndTheLossBesideThem() {
        assertThat(LifecycleStage.values())
                .filteredOn(LifecycleStage::isOnPath)
                .extracting(LifecycleStage::chinese)
                .containsExactly("考察期", "形成期", "稳定期", "退化期");
        assertThat(LOST.isOnPath()).as("流失在四个阶段之外 / a loss is outside").isFalse();
        assertThat(HOTEL.machine().initial()).isEqualTo(EXPLORATION);
    }

    @Test
    @Order(2)
    @DisplayName("第一次入住：考察期，还差一次 / The first stay: exploration, one more is missing")
    void oneStayIsExploration() {
        assertThat(FIRST_STAY.stage()).isEqualTo(EXPLORATION);
        assertThat(FIRST_STAY.next()).hasValueSatisfying(next -> {
            assertThat(next.to()).isEqualTo(FORMATION);
            assertThat(next.distance(Locale.ENGLISH))
                    .isEqualTo("repeat purchases within 18 months: 0, required: ≥ 1 – not met, 1 away.");
        });
    }

    @Test
    @Order(3)
    @DisplayName("算例：18 个月内 2 次入住，进入形成期 / Worked number: 2 stays within 18 months make formation")
    void twoStaysWithinEighteenMonthsAreFormation() {
        assertThat(SECOND_STAY.stage()).isEqualTo(FORMATION);
        assertThat(SECOND_STAY.transition()).hasValueSatisfying(move -> {
            assertThat(move.kind()).isEqualTo(TransitionKind.ADVANCE);
            assertThat(move.on()).isEqualTo("2024-07-12");
        });
        assertThat(SECOND_STAY.why(Locale.CHINA)).contains("18 个月内的重复购买次数：1，要求至少 1：达到");
    }

    @Test
    @Order(4)
    @DisplayName("算例：24 个月才过 14 个月，还差 10 个月 / Worked number: 14 of 24 months, 10 away")
    void fourteenOfTwentyFourMonthsAreNotStability() {
        assertThat(FOURTEEN_MONTHS.stage()).as("仍是形成期 / formation still").isEqualTo(FORMATION);

        Outlook stability = FOURTEEN_MONTHS.next().orElseThrow();
        assertThat(stability.to()).isEqualTo(STABILITY);
        assertThat(stability.met()).isEqualTo(Met.NOT_MET);

        Reading tenure = stability.missing().get(0);
        assertThat(tenure.attribute()).isEqualTo("tenure");
        assertThat(tenure.actual()).hasValue(14);
        assertThat(tenure.bounds()).containsExactly(24);
        assertThat(tenure.shortfall()).hasValue(BigDecimal.TEN);
        assertThat(stability.distance(Locale.CHINA)).startsWith("关系时长（月）：14，要求 ≥ 24：未达到，相差 10。");
    }

    @Test
    @Order(5)
    @DisplayName("算例：满 24 个月，两年各 3 次，进入稳定期 / Worked number: 24 months, 3 stays in each year: stability")
    void threeStaysInEachOfTwoYearsAreStability() {
        assertThat(TWO_YEARS.evidence().volumes().recent()).containsExactly(3L, 3L);
        assertThat(TWO_YEARS.stage()).isEqualTo(STABILITY);
        assertThat(TWO_YEARS.next()).as("没有更远的阶段 / no path leads on").isEmpty();

        CustomerRelationship lin = TWO_YEARS.relationship();
        assertThat(lin.journal()).extracting(StageTransition::to).containsExactly(FORMATION, STABILITY);
        assertThat(lin.sojourns(TWO_YEARS.asOf())).extracting(Sojourn::days).containsExactly(133L, 597L, 0L);
        assertThat(lin.stageAt(LocalDate.of(2026, 2, 28))).hasValue(FORMATION);
    }

    @Test
    @Order(6)
    @DisplayName("如果同一天再评一次：什么也不变 / What changes if she is assessed twice on a day: nothing")
    void whatChangesWithASecondAssessmentOnTheDay() {
        LifecycleAssessment again = assess(TWO_YEARS.relationship(), STAYS, "2026-03-01");

        assertThat(again.transition()).isEmpty();
        assertThat(again.relationship()).isEqualTo(TWO_YEARS.relationship());
    }

    @Test
    @Order(7)
    @DisplayName("如果第二次入住在 19 个月后：仍是考察期 / What changes if the second stay is 19 months later: exploration still")
    void whatChangesIfTheSecondStayIsLate() {
        PurchaseHistory late = stays("2024-04-04", "2025-11-04");

        assertThat(assess(OPENED, late, "2025-11-04").stage()).isEqualTo(EXPLORATION);
    }

    @Test
    @Order(8)
    @DisplayName("如果第二年来 5 次：变异系数 0.354 > 0.3 / What changes with 5 stays in the second year: too unsteady")
    void whatChangesIfTheYearsDiffer() {
        LifecycleAssessment unsteady = assess(
                FOURTEEN_MONTHS.relationship(),
                stays(
                        "2024-04-04",
                        "2024-07-12",
                        "2024-10-02",
                        "2025-04-05",
                        "2025-07-10",
                        "2025-08-10",
                        "2025-10-03",
                        "2025-12-30"),
                "2026-03-01");

        assertThat(unsteady.stage()).isEqualTo(FORMATION);
        assertThat(unsteady.next())
                .hasValueSatisfying(next -> assertThat(next.missing())
                        .extracting(Reading::attribute)
                        .containsExactly("variation"));
    }

    @Test
    @Order(9)
    @DisplayName("如果她不满意：形成期不满足 / What changes if she is dissatisfied: no formation")
    void whatChangesIfSheIsDissatisfied() {
        LifecycleAssessment dissatisfied = HOTEL.assess(
                FIRST_STAY.relationship(),
                SECOND_STAY.evidence().toBuilder()
                        .satisfaction(Score.of("3.0", 1, 5))
                        .build(),
                SECOND_STAY.asOf());

        assertThat(dissatisfied.stage()).isEqualTo(EXPLORATION);
        assertThat(dissatisfied.has(FindingKind.DISSATISFIED)).isTrue();
        assertThat(dissatisfied.next())
                .hasValueSatisfying(next -> assertThat(next.distance(Locale.ENGLISH))
                        .isEqualTo("satisfaction: 0.5000, required: ≥ 0.6000 – not met, 0.1000 away."));
    }

    @Test
    @Order(10)
    @DisplayName("如果两年没有评过：一次只走一步 / What changes if nobody looked for two years: one step at a time")
    void whatChangesIfNobodyLooked() {
        LifecycleAssessment first = assess(OPENED, STAYS, "2026-03-01");
        LifecycleAssessment next = assess(first.relationship(), STAYS, "2026-03-02");

        assertThat(first.stage()).isEqualTo(FORMATION);
        assertThat(next.stage()).isEqualTo(STABILITY);
    }

    @Test
    @Order(11)
    @DisplayName("课程页与状态图 / The page and the state diagram")
    void writesItsPageWithTheStateDiagram() throws IOException {
        String diagram = stateDiagram();

        assertThat(diagram)
                .contains("EXPLORATION --> FORMATION : 发展 / advance\n", "FORMATION --> STABILITY : 发展 / advance\n")
                .contains("DECLINE --> STABILITY : 恢复 / recover\n", "LOST --> FORMATION : 赢返 / win back\n")
                .as("不能直接 / never at once")
                .doesNotContain("EXPLORATION --> STABILITY", "LOST --> STABILITY");
        assertThat(LessonPage.of(Lesson08FourStages.class)
                        .question(
                                "林晓 2024-03-01 成为酒店的客户，两年里来了六次：哪一天处于哪个阶段，离下一个阶段还差什么？",
                                "Lin Xiao became a customer of the hotel on 2024-03-01 and stayed six times in two"
                                        + " years: at which stage is she on which day, and what is missing for the next"
                                        + " one?")
                        .number("2024-04-04，第一次入住", "2024-04-04, the first stay", FIRST_STAY.stage())
                        .number("2024-07-12，18 个月内第二次", "2024-07-12, the second in 18 months", SECOND_STAY.stage())
                        .number("2025-05-01，14 个月", "2025-05-01, 14 months", FOURTEEN_MONTHS.stage())
                        .number(
                                "还差几个月",
                                "months away",
                                FOURTEEN_MONTHS
                                        .next()
                                        .orElseThrow()
                                        .missing()
                                        .get(0)
                                        .shortfall()
                                        .orElseThrow())
                        .number("2026-03-01，24 个月", "2026-03-01, 24 months", TWO_YEARS.stage())
                        .why(SECOND_STAY::why)
                        .why(FOURTEEN_MONTHS::why)
                        .why(FOURTEEN_MONTHS.next().orElseThrow()::distance)
                        .why(TWO_YEARS::why)
                        .whatIf(
                                "第二次入住在 19 个月之后：18 个月内没有重复购买，仍是考察期。",
                                "The second stay comes after 19 months: none was repeated within 18, exploration"
                                        + " still.")
                        .whatIf(
                                "第二年来 5 次，第一年 3 次：变异系数 0.354，超过 0.3，还不稳定。",
                                "5 stays in the second year after 3 in the first: a variation of 0.354 above 0.3, not"
                                        + " yet stable.")
                        .whatIf(
                                "满意度 3.0（1 – 5）：占 0.5，不足 0.6，不进入形成期。",
                                "Satisfaction 3.0 on 1 to 5: 0.5 is below 0.6, no formation.")
                        .whatIf(
                                "两年没有评过：第一次评估进入形成期，下一次才进入稳定期。",
                                "Nobody looked for two years: the first assessment leads to formation, only the next"
                                        + " one to stability.")
                        .mermaid(diagram)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains(
                        "| 2026-03-01，24 个月 | 稳定期 |",
                        "| 2025-05-01, 14 months | formation |",
                        "| months away | 10 |",
                        diagram);
    }

    /** The moves that the machine knows, once for each pair of stages, with the days on which she made them. */
    private static String stateDiagram() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n    direction LR\n");
        for (LifecycleStage stage : LifecycleStage.values()) {
            diagram.append("    state \"" + words(stage) + "\" as " + stage + "\n");
        }
        diagram.append("    [*] --> " + HOTEL.machine().initial() + "\n");
        moves().forEach(move -> diagram.append("    " + move + "\n"));
        for (StageTransition move : TWO_YEARS.relationship().journal()) {
            diagram.append(
                    "    note right of " + move.to() + " : " + LIN_XIAO.party().displayName() + " " + move.on() + "\n");
        }
        return diagram.toString();
    }

    private static Set<String> moves() {
        Set<String> moves = new LinkedHashSet<>();
        for (TransitionKind kind : TransitionKind.values()) {
            for (LifecycleStage from : LifecycleStage.values()) {
                HOTEL.machine().exits(from).stream()
                        .map(edge -> edge.target())
                        .filter(to -> TransitionKind.of(from, to).orElseThrow() == kind)
                        .forEach(to -> moves.add(from + " --> " + to + " : " + words(kind)));
            }
        }
        return moves;
    }

    private static String words(Bilingual term) {
        return term.chinese() + " / " + term.english();
    }

    /** One assessment by the hotel's policy, with the evidence counted from the stays up to the day. */
    private static LifecycleAssessment assess(CustomerRelationship relationship, PurchaseHistory stays, String day) {
        LocalDate asOf = LocalDate.parse(day);
        return HOTEL.assess(
                relationship, RelationshipEvidence.from(stays, HOTEL.policy().windowsFor(relationship), asOf), asOf);
    }

    private static PurchaseHistory stays(String... days) {
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.of("CNY"));
        Arrays.stream(days).forEach(day -> log.add(LIN_XIAO.id(), LocalDate.parse(day), Money.parse("CNY 800.00")));
        return log.build().history(LIN_XIAO.id()).orElseThrow();
    }
}
