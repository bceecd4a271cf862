package io.guanxi.crm.lessons;

import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static io.guanxi.crm.testing.SampleCustomers.NORTHWIND_TRADING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.ErosionRule;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipFacts;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.Trend;
import io.guanxi.crm.lifecycle.VolumeHistory;
import io.guanxi.crm.lifecycle.VolumeReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 退化期 (L4): 与我们的交易量下降，而客户的总量没有下降。 A relationship declines if the volume with us falls while the customer's own total
 * does not: a customer who travels less is not leaving.
 *
 * <p>Northwind Trading spent 400 nights with the hotel in 2024 and 300 in 2025. It books all its travel with one tool,
 * and shows the hotel its total (V8). Is it leaving, or is it only travelling less?
 */
@DisplayName("第 9 课 走了还是不出差 / Lesson 9: Leaving or travelling less")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson09LeavingOrTravellingLess {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final long[] WITH_US = {100, 100, 100, 100, 90, 80, 70, 60};
    private static final long[] HELD = {250, 250, 250, 250, 255, 260, 265, 270};
    private static final long[] FROZEN = {250, 250, 250, 250, 190, 180, 170, 160};
    private static final long[] HARDLY_LESS = {250, 250, 250, 250, 249, 248, 247, 246};

    private static final RelationshipLifecycle LIFECYCLE = RelationshipLifecycle.of(LifecyclePolicy.standard());
    private static final CustomerRelationship STABLE =
            CustomerRelationship.openIn(NORTHWIND_TRADING.id(), NORTHWIND_TRADING.since(), STABILITY);
    private static final LifecycleAssessment LEAVING = assess(LIFECYCLE, reports(Source.OBSERVED, HELD));
    private static final LifecycleAssessment FREEZE = assess(LIFECYCLE, reports(Source.OBSERVED, FROZEN));
    private static final LifecycleAssessment EROSION = assess(LIFECYCLE, reports(Source.OBSERVED, HARDLY_LESS));
    private static final LifecycleAssessment UNKNOWN = assess(LIFECYCLE, List.of());

    @Test
    @Order(1)
    @DisplayName("问题：400 → 300 间夜，是偶然吗？不是 / Question: 400 → 300 nights, is that chance? No")
    void theFallIsNoChance() {
        Trend withUs = Trend.fromTo(400, 300);

        assertThat(withUs.fellByAtLeast(new BigDecimal("0.20"))).as("25 %").isTrue();
        assertThat(withUs.chanceOfFall()).isCloseTo(0.000_089, within(0.000_000_5));
        assertThat(LEAVING.evidence().volumes().yearOnYear())
                .as("按窗口汇总 / counted in the windows of the policy")
                .hasValueSatisfying(year -> assertThat(year.withUs()).containsExactly(withUs));
    }

    @Test
    @Order(2)
    @DisplayName("算例：总量 1,000 → 1,050，份额 .400 → .286，退化 / Worked number: share .400 → .286, decline")
    void leavingIsDecline() {
        assertThat(Share.of(400, 1_000, 3)).hasValue(new BigDecimal("0.400"));
        assertThat(Share.of(300, 1_050, 3)).hasValue(new BigDecimal("0.286"));
        assertThat(LEAVING.stage()).isEqualTo(DECLINE);
        assertThat(LEAVING.findingKinds()).containsExactly(FindingKind.DECLINE_CONFIRMED);
        assertThat(LEAVING.why(Locale.ENGLISH)).contains("Our share: 0.400 → 0.286");
    }

    @Test
    @Order(3)
    @DisplayName("算例：总量 1,000 → 700，份额 .400 → .429，不是退化 / Worked number: share .400 → .429, no decline")
    void travellingLessIsNoDecline() {
        assertThat(Share.of(300, 700, 3)).hasValue(new BigDecimal("0.429"));
        assertThat(FREEZE.stage()).isEqualTo(STABILITY);
        assertThat(FREEZE.findingKinds()).as("客户自己少出差 / a travel freeze").containsExactly(FindingKind.TOTAL_FALLING);
        assertThat(FREEZE.why(Locale.CHINA)).contains("我方份额：0.400 → 0.429");
    }

    @Test
    @Order(4)
    @DisplayName("算例：总量 1,000 → 990，份额 .400 → .303，份额流失 / Worked number: share .400 → .303, erosion")
    void hardlyLessTravelIsErosion() {
        assertThat(Share.of(300, 990, 3)).hasValue(new BigDecimal("0.303"));
        assertThat(EROSION.stage()).as("总量也降了 / the total fell as well").isEqualTo(STABILITY);
        assertThat(EROSION.findingKinds()).containsExactly(FindingKind.TOTAL_FALLING, FindingKind.SHARE_EROSION);
    }

    @Test
    @Order(5)
    @DisplayName("如果总量未知：只是疑似，阶段不变 / What changes if the total is unknown: suspected, the stage stays")
    void whatChangesIfTheTotalIsUnknown() {
        assertThat(UNKNOWN.stage()).isEqualTo(STABILITY);
        assertThat(UNKNOWN.transition()).isEmpty();
        assertThat(UNKNOWN.findingKinds()).containsExactly(FindingKind.DECLINE_SUSPECTED);
        assertThat(UNKNOWN.why(Locale.CHINA)).contains("缺少客户的总量：退化仅为疑似，阶段不变");
    }

    @Test
    @Order(6)
    @DisplayName("如果总量由客户自述：很可能退化 / What changes if the customer told the total: probable decline")
    void whatChangesIfTheTotalIsStated() {
        LifecycleAssessment stated = assess(LIFECYCLE, reports(Source.STATED, HELD));

        assertThat(stated.stage()).isEqualTo(DECLINE);
        assertThat(stated.findingKinds()).containsExactly(FindingKind.DECLINE_PROBABLE);
    }

    @Test
    @Order(7)
    @DisplayName("如果策略规定份额流失就是退化 / What changes if the policy takes erosion for decline")
    void whatChangesIfErosionIsDecline() {
        LifecyclePolicy standard = LifecyclePolicy.standard();
        RelationshipLifecycle strict = RelationshipLifecycle.of(standard.toBuilder()
                .named("erosion-declines", 1)
                .decline(standard.decline()
                        .withErosion(new ErosionRule(new BigDecimal("0.20"), new BigDecimal("0.05"), true)))
                .build());

        assertThat(assess(strict, reports(Source.OBSERVED, HARDLY_LESS)).stage())
                .isEqualTo(DECLINE);
        assertThat(assess(strict, reports(Source.OBSERVED, FROZEN)).stage()).isEqualTo(STABILITY);
    }

    @Test
    @Order(8)
    @DisplayName("如果只有 4 → 2 间夜：p = .34，偶然 / What changes with 4 → 2 nights: p = .34, noise")
    void whatChangesWithFewNights() {
        Trend few = Trend.fromTo(4, 2);
        LifecycleAssessment noise = LIFECYCLE.assess(
                STABLE,
                RelationshipEvidence.builder()
                        .volumeWithUs(few)
                        .totalVolume(Trend.fromTo(10, 10), Source.OBSERVED)
                        .build(),
                TODAY);

        assertThat(few.fellByAtLeast(new BigDecimal("0.5"))).as("一半 / by half").isTrue();
        assertThat(few.chanceOfFall()).isEqualTo(22 / 64.0);
        assertThat(noise.stage()).isEqualTo(STABILITY);
        assertThat(noise.findings()).isEmpty();
    }

    @Test
    @Order(9)
    @DisplayName("课程页与两条线 / The page and the two lines")
    void writesItsPageWithTheTwoLines() throws IOException {
        String chart = SvgChart.titled("走了还是不出差：同样的我方间夜 / the same nights with us, and three totals")
                .xAxis("季度，2024 年一季度至 2025 年四季度 / quarter, 2024 Q1 to 2025 Q4", "1", "8", "1")
                .yAxis("间夜 / nights", "0", "300", "50")
                .line("我方 / with us: 400 → 300", points(WITH_US))
                .line("总量 / total 1050: .286 退化 / decline", points(HELD))
                .line("总量 / total 700: .429 少出差 / freeze", points(FROZEN))
                .line("总量 / total 990: .303 份额流失 / erosion", points(HARDLY_LESS))
                .toSvg();

        assertThat(LessonPage.of(Lesson09LeavingOrTravellingLess.class)
                        .question(
                                "北风贸易公司的间夜从 400 降到 300：它要走了，还是少出差了？",
                                "Northwind Trading's nights went from 400 to 300: is it leaving, or travelling less?")
                        .number("总量 1,000 → 1,050：份额", "total 1,000 → 1,050: share", shares(1_050))
                        .number("阶段", "stage", LEAVING.stage())
                        .number("总量 1,000 → 700：份额", "total 1,000 → 700: share", shares(700))
                        .number("阶段", "stage", FREEZE.stage())
                        .number("总量 1,000 → 990：份额", "total 1,000 → 990: share", shares(990))
                        .number("阶段", "stage", EROSION.stage())
                        .number("总量未知：阶段", "total unknown: stage", UNKNOWN.stage())
                        .why(LEAVING::why)
                        .why(FREEZE::why)
                        .why(EROSION::why)
                        .why(UNKNOWN::why)
                        .whatIf(
                                "总量由客户自述：很可能退化，而不是确认退化。",
                                "The customer told the total: a probable decline, not a confirmed one.")
                        .whatIf(
                                "策略规定份额流失就是退化：总量 990 时退化，少出差时仍不是。",
                                "The policy takes erosion for decline: with a total of 990 it is one; a travel freeze"
                                        + " is none still.")
                        .whatIf(
                                "只有 4 → 2 间夜：降了一半，却有 34 % 的可能是偶然，不是退化。",
                                "4 → 2 nights only: a fall by half, but chance in 34 % of cases; no decline.")
                        .svg(chart)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 总量未知：阶段 | 稳定期 |", "| total 1,000 → 1,050: share | 0.400 → 0.286 |", "| stage | decline |");
    }

    /** Our share of the customer's nights, before and now. */
    private static String shares(long totalNow) {
        return Share.of(400, 1_000, 3).orElseThrow() + " → "
                + Share.of(300, totalNow, 3).orElseThrow();
    }

    private static LifecycleAssessment assess(RelationshipLifecycle lifecycle, List<VolumeReport> totals) {
        ImmutableMap.Builder<LocalDate, Long> nights = ImmutableMap.builder();
        for (int quarter = 0; quarter < WITH_US.length; quarter++) {
            nights.put(quarter(quarter), WITH_US[quarter]);
        }
        RelationshipFacts facts = RelationshipFacts.builder(NORTHWIND_TRADING.id(), ZoneId.of("Asia/Shanghai"))
                .volumes(VolumeHistory.of(nights.buildOrThrow()))
                .totals(totals)
                .build();
        return lifecycle.assess(
                STABLE, RelationshipEvidence.from(facts, lifecycle.policy().windowsFor(STABLE), TODAY), TODAY);
    }

    /** The customer's totals, quarter by quarter. */
    private static List<VolumeReport> reports(Source source, long... nights) {
        List<VolumeReport> reports = new ArrayList<>();
        for (int quarter = 0; quarter < nights.length; quarter++) {
            reports.add(VolumeReport.of(quarter(quarter), quarter(quarter + 1), nights[quarter], source));
        }
        return reports;
    }

    /** The first day of a quarter, counted from the first one of 2024. */
    private static LocalDate quarter(int number) {
        return LocalDate.of(2024, 1, 1).plusMonths(3L * number);
    }

    private static List<SvgChart.Point> points(long... nights) {
        List<SvgChart.Point> points = new ArrayList<>();
        for (long night : nights) {
            points.add(new SvgChart.Point(points.size() + 1.0, (double) night));
        }
        return points;
    }
}
