package io.guanxi.crm.lessons;

import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.BE_PATIENT;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.CONTINUE_BUSINESS;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.KEEP_CONTACT;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.LISTEN;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.MEET_DEMANDS;
import static io.guanxi.crm.lifecycle.winback.WinBackStep.OFFER_WAY_BACK;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Loss;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.TransitionKind;
import io.guanxi.crm.lifecycle.winback.WinBackPlan;
import io.guanxi.crm.lifecycle.winback.WinBackSchedule;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import io.guanxi.crm.lifecycle.winback.WinBackWorth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 赢返 (L5b): 请流失的客户回来，六步，有期限，也要算账。 A lost customer is asked back in six steps, each with its day, if it pays. Sources:
 * Stauss &amp; Friege 1999; Thomas, Blattberg &amp; Fox 2004.
 *
 * <p>林晓 was a regular guest. On 2025-01-31 she cancelled her membership: nobody had answered her complaint. Is it worth
 * 40 yuan to ask her back, what is to be done when, and where does she stand if she comes again?
 */
@DisplayName("第 28 课 请她回来 / Lesson 28: Win-back")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson28WinBack {

    private static final LocalDate LEFT = LocalDate.of(2025, 1, 31);
    private static final LocalDate BACK = LocalDate.of(2025, 6, 14);

    private static final WinBackWorth WORTH = worth("0.25");

    private static final RelationshipLifecycle HOTEL = RelationshipLifecycle.of(LifecyclePolicy.hotelLeisure());
    private static final CustomerRelationship LIN = lostFrom(STABILITY, LossCause.RESPONSE);
    private static final WinBackPlan PLAN = WinBackPlan.of(LIN, WinBackSchedule.standard());
    private static final WinBackPlan LISTENED = PLAN.done(LISTEN, LocalDate.of(2025, 2, 5));

    private static final LifecycleAssessment RETURNED =
            HOTEL.assess(LIN, RelationshipEvidence.builder().lastPurchase(BACK).build(), BACK);

    @Test
    @Order(1)
    @DisplayName("问题：值得请她回来吗？ / Question: is it worth asking her back?")
    void itIsWorthAsking() {
        assertThat(LIN.loss()).hasValue(new Loss(STABILITY, LEFT, LossCause.RESPONSE));
        assertThat(LossCause.RESPONSE.isRecoverable()).isTrue();
        assertThat(WORTH.isWorthwhile()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("算例：0.25 · 366.67 − 40 = 51.67 / Worked number: 51.67")
    void theExpectedGainIsFiftyOne() {
        assertThat(WORTH.expectedGain()).isEqualTo(Money.parse("CNY 51.67"));
    }

    @Test
    @Order(3)
    @DisplayName("算例：盈亏平衡 40 / 366.67 = 10.9 % / Worked number: it breaks even at 10.9 %")
    void itBreaksEvenAtElevenPerCent() {
        assertThat(WORTH.breakEven()).hasValue(new BigDecimal("0.1091"));
        assertThat(worth("0.1091").isWorthwhile()).isTrue();
        assertThat(worth("0.1090").isWorthwhile()).isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("六步，各有期限 / Six steps, each with its day")
    void sixStepsAreDue() {
        assertThat(Arrays.stream(WinBackStep.values()).map(PLAN::due))
                .containsExactly(
                        LocalDate.of(2025, 2, 7),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 30),
                        LocalDate.of(2025, 5, 31),
                        LocalDate.of(2025, 7, 31));
        assertThat(PLAN.next()).as("先倾听 / listen first").hasValue(LISTEN);
    }

    @Test
    @Order(5)
    @DisplayName("到 3 月 1 日：听过了，该通报改进 / On the 1st of March: listened, now report what was improved")
    void whatIsDueOnTheFirstOfMarch() {
        LocalDate march = LocalDate.of(2025, 3, 1);

        assertThat(PLAN.dueOn(march)).containsExactly(LISTEN, MEET_DEMANDS);
        assertThat(LISTENED.dueOn(march)).containsExactly(MEET_DEMANDS);
        assertThat(LISTENED.next()).hasValue(MEET_DEMANDS);
        assertThat(PLAN.isComplete()).isFalse();
        assertThat(LISTENED.done(MEET_DEMANDS, LocalDate.of(2025, 2, 27))
                        .done(BE_PATIENT, LocalDate.of(2025, 3, 28))
                        .done(KEEP_CONTACT, LocalDate.of(2025, 4, 23))
                        .done(OFFER_WAY_BACK, LocalDate.of(2025, 5, 30))
                        .done(CONTINUE_BUSINESS, BACK)
                        .isComplete())
                .isTrue();
    }

    @Test
    @Order(6)
    @DisplayName("她又来住：回到形成期，绝不直接回稳定期 / She stays again: back to formation, never to stability")
    void aPurchaseAfterTheLossLeadsToFormation() {
        assertThat(RETURNED.stage()).isEqualTo(FORMATION);
        assertThat(RETURNED.transition())
                .hasValueSatisfying(move -> assertThat(move.kind()).isEqualTo(TransitionKind.WIN_BACK));
        assertThat(HOTEL.machine().exits(LOST))
                .extracting(edge -> edge.target())
                .containsExactlyInAnyOrder(FORMATION, EXPLORATION);
    }

    @Test
    @Order(7)
    @DisplayName("从头算起：24 个月要重新等 / It begins anew: the 24 months count from her return")
    void theTenureBeginsAnew() {
        assertThat(RETURNED.relationship().episodeStart()).isEqualTo(BACK);
        assertThat(RETURNED.next()).hasValueSatisfying(next -> {
            assertThat(next.to()).isEqualTo(STABILITY);
            assertThat(next.distance(Locale.ENGLISH))
                    .startsWith("tenure in months: 0, required: ≥ 24 – not met, 24 away.");
        });
        assertThat(RETURNED.relationship().episodes(BACK))
                .as("两段历程 / two episodes")
                .hasSize(2);
    }

    @Test
    @Order(8)
    @DisplayName("如果只有一成的可能：不值得 / What changes with a chance of 10 %: it does not pay")
    void whatChangesWithASmallChance() {
        assertThat(worth("0.10").expectedGain()).isEqualTo(Money.parse("CNY -3.33"));
        assertThat(worth("0.10").isWorthwhile()).isFalse();
    }

    @Test
    @Order(9)
    @DisplayName("如果她从未进入形成期：回到考察期 / What changes if she was never in formation: back to exploration")
    void whatChangesIfSheWasNeverInFormation() {
        CustomerRelationship onlyExplored = lostFrom(EXPLORATION, LossCause.RESPONSE);

        assertThat(HOTEL.assess(onlyExplored, RETURNED.evidence(), BACK).stage())
                .isEqualTo(EXPLORATION);
    }

    @Test
    @Order(10)
    @DisplayName("如果只是流失前住过：仍然流失 / What changes with stays before the loss only: lost still")
    void whatChangesWithoutAPurchaseAfterTheLoss() {
        RelationshipEvidence before = RelationshipEvidence.builder()
                .lastPurchase(LocalDate.of(2025, 1, 5))
                .build();

        assertThat(HOTEL.assess(LIN, before, BACK).stage()).isEqualTo(LOST);
    }

    @Test
    @Order(11)
    @DisplayName("如果跳过一步，或是企业自己终止的：拒绝 / What changes if a step is skipped, or the firm ended it: refused")
    void whatChangesIfAStepIsSkipped() {
        CustomerRelationship letGo = lostFrom(STABILITY, LossCause.FIRM_INITIATED);

        assertThatIllegalArgumentException()
                .as("没有倾听就给台阶 / a way back without having listened")
                .isThrownBy(() -> PLAN.done(OFFER_WAY_BACK, LocalDate.of(2025, 2, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WinBackPlan.of(letGo, WinBackSchedule.standard()))
                .withMessageContaining("FIRM_INITIATED");
        assertThatIllegalArgumentException()
                .as("已经回来了 / she is back")
                .isThrownBy(() -> WinBackPlan.of(RETURNED.relationship(), WinBackSchedule.standard()));
    }

    @Test
    @Order(12)
    @DisplayName("课程页与六步图 / The page and the six steps")
    void writesItsPageWithTheSixSteps() throws IOException {
        String steps = sixSteps();

        assertThat(steps)
                .contains("LISTEN[\"倾听 / listen<br>2025-02-07\"]\n", "CONTINUE_BUSINESS[\"继续往来 / continue business<br>")
                .contains("back -->|\"2025-06-14\"| FORMATION[\"形成期 / formation\"]\n");
        assertThat(LessonPage.of(Lesson28WinBack.class)
                        .question(
                                "林晓 2025-01-31 退会，因为没人答复她的投诉：花 40 元请她回来，值得吗，每一步何时到期？",
                                "Lin Xiao cancelled on 2025-01-31 since nobody answered her complaint: is it worth 40"
                                        + " yuan to ask her back, and when is each step due?")
                        .number("期望收益", "expected gain", WORTH.expectedGain())
                        .number(
                                "盈亏平衡的概率",
                                "chance to break even",
                                WORTH.breakEven().orElseThrow())
                        .number("倾听到期", "listen by", PLAN.due(LISTEN))
                        .number("给台阶到期", "offer a way back by", PLAN.due(OFFER_WAY_BACK))
                        .number("流失前", "before the loss", STABILITY)
                        .number("赢返后", "after the win-back", RETURNED.stage())
                        .why(RETURNED::why)
                        .why(RETURNED.next().orElseThrow()::distance)
                        .whatIf(
                                "可能性只有 10 %：期望收益 −3.33，不值得。",
                                "A chance of 10 %: an expected gain of −3.33, not worth it.")
                        .whatIf(
                                "她从未进入形成期：赢返后回到考察期。",
                                "She had never reached formation: the win-back leads to exploration.")
                        .whatIf(
                                "流失由企业自己终止，或客户离世：没有挽回计划。",
                                "The firm itself ended it, or the customer died: there is no plan to win back.")
                        .mermaid(steps)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 期望收益 | CNY 51.67 |", "| chance to break even | 0.1091 |", "| 赢返后 | 形成期 |", steps);
    }

    /** The steps with the days on which they are due, from the loss to the way back. */
    private static String sixSteps() {
        StringBuilder map = new StringBuilder("flowchart LR\n");
        map.append("    LOST([\"" + LOST.chinese() + " / " + LOST.english() + "<br>" + LEFT + "\"])\n");
        String chain = "LOST";
        for (WinBackStep step : WinBackStep.values()) {
            map.append("    " + step + "[\"" + step.chinese() + " / " + step.english() + "<br>" + PLAN.due(step)
                    + "\"]\n");
            chain += " --> " + step;
        }
        return map.append("    " + chain + " --> back{\"她来了吗 / does she come?\"}\n")
                .append("    back -->|\"" + BACK + "\"| FORMATION[\"" + FORMATION.chinese() + " / "
                        + FORMATION.english() + "\"]\n")
                .append("    FORMATION -.->|\"24 个月后 / after 24 months\"| STABILITY[\"" + STABILITY.chinese() + " / "
                        + STABILITY.english() + "\"]\n")
                .toString();
    }

    private static WinBackWorth worth(String probability) {
        return WinBackWorth.of(probability, Money.parse("CNY 366.67"), Money.parse("CNY 40.00"));
    }

    /** She cancels on the day of the loss, whatever the stage. */
    private static CustomerRelationship lostFrom(LifecycleStage stage, LossCause cause) {
        RelationshipEvidence cancelled =
                RelationshipEvidence.builder().cancelled(LEFT, cause).build();
        return HOTEL.assess(CustomerRelationship.openIn(LIN_XIAO.id(), LIN_XIAO.since(), stage), cancelled, LEFT)
                .relationship();
    }
}
