package io.guanxi.crm.lessons;

import static io.guanxi.crm.lifecycle.LifePattern.EARLY_EXIT;
import static io.guanxi.crm.lifecycle.LifePattern.EARLY_MISCARRIAGE;
import static io.guanxi.crm.lifecycle.LifePattern.LONG_KEEP;
import static io.guanxi.crm.lifecycle.LifePattern.MIDWAY_END;
import static io.guanxi.crm.lifecycle.LifePattern.OPEN;
import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.Episode;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.lifecycle.Trend;
import io.guanxi.crm.lifecycle.VolumeComparison;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 四种模式 (L8): 早期流产型、中途夭折型、提前退出型、长久保持型。 A relationship ends in one of four patterns, told by the last stage on the path
 * before its decline or loss. Source: 陈明亮.
 *
 * <p>Four guests joined a hotel's club on 2017-01-01. One stayed once and left after 8 months, one every five months
 * until she left after 20, one every four months until he left after 30; the fourth still comes, after 96 months. Which
 * pattern is each, and which is none yet?
 */
@DisplayName("第 10 课 四种模式 / Lesson 10: Four life patterns")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson10FourLifePatterns {

    private static final LocalDate JOINED = LocalDate.of(2017, 1, 1);
    private static final RelationshipLifecycle HOTEL = RelationshipLifecycle.of(LifecyclePolicy.hotelLeisure());
    private static final Period KEEP = HOTEL.policy().keep();

    private static final CustomerRelationship EIGHT = journal("G-8", 12, 8, LossCause.PRICE);
    private static final CustomerRelationship TWENTY = journal("G-20", 5, 20, LossCause.ENCOUNTER_FAILURE);
    private static final CustomerRelationship THIRTY = journal("G-30", 4, 30, LossCause.COMPETITION);
    private static final CustomerRelationship NINETY_SIX = assessed("G-96", 4, 96);

    @Test
    @Order(1)
    @DisplayName("问题：四位客人走到了哪个阶段？ / Question: which stages did the four guests reach?")
    void fourJournals() {
        assertThat(EIGHT.journal()).extracting(StageTransition::to).containsExactly(LOST);
        assertThat(TWENTY.journal()).extracting(StageTransition::to).containsExactly(FORMATION, LOST);
        assertThat(THIRTY.journal()).extracting(StageTransition::to).containsExactly(FORMATION, STABILITY, LOST);
        assertThat(NINETY_SIX.journal()).extracting(StageTransition::to).containsExactly(FORMATION, STABILITY);
        assertThat(Stream.of(EIGHT, TWENTY, THIRTY).map(CustomerRelationship::since))
                .containsExactly(after(8), after(20), after(30));
    }

    @Test
    @Order(2)
    @DisplayName("算例：8、20、30、96 个月，四种模式 / Worked number: 8, 20, 30, 96 months, four patterns")
    void fourPatterns() {
        assertThat(KEEP).as("稳定多久算长久 / how long is long").isEqualTo(Period.ofMonths(36));
        assertThat(pattern(EIGHT, 8)).isEqualTo(EARLY_MISCARRIAGE);
        assertThat(pattern(TWENTY, 20)).isEqualTo(MIDWAY_END);
        assertThat(pattern(THIRTY, 30)).isEqualTo(EARLY_EXIT);
        assertThat(pattern(NINETY_SIX, 96)).isEqualTo(LONG_KEEP);
        assertThat(Stream.of(EARLY_MISCARRIAGE, MIDWAY_END, EARLY_EXIT, LONG_KEEP)
                        .map(LifePattern::chinese))
                .containsExactly("早期流产型", "中途夭折型", "提前退出型", "长久保持型");
    }

    @Test
    @Order(3)
    @DisplayName("未定型：还没有结束，也还不够久 / Open: not ended, and not long enough yet")
    void whoIsStableForLessThanKeepIsOpen() {
        assertThat(NINETY_SIX.since())
                .as("稳定期始于第 24 个月 / stable from month 24 on")
                .isEqualTo(after(24));
        assertThat(pattern(NINETY_SIX, 48)).isEqualTo(OPEN);
        assertThat(NINETY_SIX.episodes(after(60).minusDays(1)).get(0).pattern(KEEP))
                .as("稳定三年的前一天 / the day before three years of stability")
                .isEqualTo(OPEN);
        assertThat(pattern(NINETY_SIX, 60)).isEqualTo(LONG_KEEP);
        assertThat(pattern(assessed("G-20", 5, 12), 12))
                .as("第 20 个月离开的客人，第 12 个月时 / who left after 20 months, at month 12")
                .isEqualTo(OPEN);
    }

    @Test
    @Order(4)
    @DisplayName("如果稳定半年就算长久：30 个月的也是 / What changes if half a year is long: the one of 30 months, too")
    void whatChangesIfHalfAYearIsLong() {
        Episode thirty = THIRTY.episodes(after(30)).get(0);

        assertThat(thirty.days(STABILITY)).isEqualTo(ChronoUnit.DAYS.between(after(24), after(30)));
        assertThat(thirty.pattern(Period.ofMonths(6))).isEqualTo(LONG_KEEP);
    }

    @Test
    @Order(5)
    @DisplayName("如果他又回来：新的一段，未定型 / What changes if he comes back: a new episode, open")
    void whatChangesIfHeComesBack() {
        LocalDate back = after(38);
        CustomerRelationship wonBack = HOTEL.assess(
                        THIRTY,
                        RelationshipEvidence.builder().lastPurchase(back).build(),
                        back)
                .relationship();

        assertThat(wonBack.stage()).isEqualTo(FORMATION);
        assertThat(wonBack.episodes(after(40)))
                .extracting(episode -> episode.pattern(KEEP))
                .containsExactly(EARLY_EXIT, OPEN);
    }

    @Test
    @Order(6)
    @DisplayName("如果还在退化：提前退出，恢复后又未定 / What changes in decline: early exit, open again after a recovery")
    void whatChangesInDecline() {
        CustomerRelationship stable = assessed("G-30", 4, 24);
        CustomerRelationship declining = HOTEL.assess(
                        stable,
                        RelationshipEvidence.builder()
                                .volumeWithUs(Trend.fromTo(40, 20))
                                .totalVolume(Trend.fromTo(100, 105), Source.OBSERVED)
                                .build(),
                        after(30))
                .relationship();
        CustomerRelationship recovered = HOTEL.assess(
                        declining,
                        RelationshipEvidence.builder()
                                .sinceDecline(VolumeComparison.of(List.of(Trend.fromTo(40, 38))))
                                .build(),
                        after(42))
                .relationship();

        assertThat(declining.stage()).isEqualTo(DECLINE);
        assertThat(pattern(declining, 31)).isEqualTo(EARLY_EXIT);
        assertThat(recovered.stage()).isEqualTo(STABILITY);
        assertThat(pattern(recovered, 42)).isEqualTo(OPEN);
    }

    @Test
    @Order(7)
    @DisplayName("课程页与四条曲线 / The page and the four curves")
    void writesItsPageWithTheFourCurves() throws IOException {
        String curves = SvgSteps.of(
                        "四种模式 / four life patterns",
                        "关系建立后的月数 / months since the relationship began",
                        96,
                        12,
                        List.of(LOST, EXPLORATION, FORMATION, STABILITY))
                .line("8 个月：早期流产型 / early miscarriage", steps(EIGHT, 8), 11)
                .line("20 个月：中途夭折型 / midway end", steps(TWENTY, 20), 23)
                .line("30 个月：提前退出型 / early exit", steps(THIRTY, 30), 33)
                .line("96 个月：长久保持型 / long keep", steps(NINETY_SIX, 96), 96)
                .toSvg();

        assertThat(steps(THIRTY, 30))
                .containsExactly(
                        new SvgSteps.Step(0, 1),
                        new SvgSteps.Step(5, 2),
                        new SvgSteps.Step(24, 3),
                        new SvgSteps.Step(30, 0));
        assertThat(LessonPage.of(Lesson10FourLifePatterns.class)
                        .question(
                                "四位客人同日入会，分别在 8、20、30 个月后离开，第四位 96 个月后还在：各是哪种模式？",
                                "Four guests joined on one day; three left after 8, 20 and 30 months, the fourth is"
                                        + " there after 96: which pattern is each?")
                        .number("8 个月，只来一次", "8 months, one stay", pattern(EIGHT, 8))
                        .number("20 个月，每 5 个月一次", "20 months, every 5 months", pattern(TWENTY, 20))
                        .number("30 个月，每 4 个月一次", "30 months, every 4 months", pattern(THIRTY, 30))
                        .number("96 个月，仍在", "96 months, still there", pattern(NINETY_SIX, 96))
                        .number("同一位，第 48 个月时", "the same one at month 48", pattern(NINETY_SIX, 48))
                        .whatIf(
                                "稳定半年就算长久：30 个月的客人稳定了 6 个月，也是长久保持型。",
                                "Half a year of stability is long: the guest of 30 months, stable for 6, is a long"
                                        + " keep.")
                        .whatIf(
                                "流失的客人又回来：旧的一段是提前退出型，新的一段未定型；一段一种模式。",
                                "The lost guest comes back: the old episode is an early exit, the new one open; one"
                                        + " pattern for each episode.")
                        .whatIf(
                                "还没走，但已退化：按退化前的阶段是提前退出型；恢复以后又是未定型。",
                                "Not gone but in decline: by the stage before it an early exit; open again after a"
                                        + " recovery.")
                        .svg(curves)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 8 个月，只来一次 | 早期流产型 |", "| 96 months, still there | long keep |", "| open |");
    }

    /** The journal of a guest who stays every so many months and gives notice after some. */
    private static CustomerRelationship journal(String guest, int every, int months, LossCause cause) {
        CustomerRelationship before = assessed(guest, every, months - 1);
        LocalDate end = after(months);
        RelationshipEvidence notice =
                RelationshipEvidence.from(
                                stays(before.customer(), every, months),
                                HOTEL.policy().windowsFor(before),
                                end)
                        .toBuilder()
                        .cancelled(end, cause)
                        .build();
        return HOTEL.assess(before, notice, end).relationship();
    }

    /** The relationship with a guest who stays every so many months, assessed once a month. */
    private static CustomerRelationship assessed(String guest, int every, int months) {
        CustomerRelationship relationship = CustomerRelationship.open(CustomerId.of(guest), JOINED);
        PurchaseHistory stays = stays(relationship.customer(), every, months);
        for (int month = 1; month <= months; month++) {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(stays, HOTEL.policy().windowsFor(relationship), after(month));
            relationship = HOTEL.assess(relationship, evidence, after(month)).relationship();
        }
        return relationship;
    }

    private static PurchaseHistory stays(CustomerId guest, int every, int months) {
        PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.of("CNY"));
        for (int month = 0; month < months; month += every) {
            log.add(guest, after(month).plusDays(14), Money.parse("CNY 800.00"));
        }
        return log.build().history(guest).orElseThrow();
    }

    /** The pattern of the only episode as it stood after some months. */
    private static LifePattern pattern(CustomerRelationship relationship, int months) {
        return relationship.episodes(after(months)).get(0).pattern(KEEP);
    }

    private static LocalDate after(int months) {
        return JOINED.plusMonths(months);
    }

    /** From which month on the guest stood on which level of the picture. */
    private static List<SvgSteps.Step> steps(CustomerRelationship relationship, int months) {
        List<LifecycleStage> levels = List.of(LOST, EXPLORATION, FORMATION, STABILITY);
        List<SvgSteps.Step> steps = new ArrayList<>();
        for (Sojourn stay : relationship.sojourns(after(months))) {
            int month = Math.toIntExact(ChronoUnit.MONTHS.between(JOINED, stay.from()));
            steps.add(new SvgSteps.Step(month, levels.indexOf(stay.stage())));
        }
        return steps;
    }
}
