package io.guanxi.crm.lessons;

import static io.guanxi.crm.interaction.OrientationAspect.COMMITMENT;
import static io.guanxi.crm.interaction.OrientationAspect.CONTACT;
import static io.guanxi.crm.interaction.OrientationAspect.FOCUS;
import static io.guanxi.crm.interaction.OrientationAspect.ORIENTATION;
import static io.guanxi.crm.interaction.OrientationAspect.QUALITY;
import static io.guanxi.crm.interaction.OrientationAspect.SERVICE;
import static io.guanxi.crm.interaction.OrientationAspect.TIME_SCALE;
import static io.guanxi.crm.service.Side.CUSTOMER;
import static io.guanxi.crm.service.Side.FIRM;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static io.guanxi.crm.testing.SampleCustomers.WANG_JIANGUO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionHistory;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.interaction.Pole;
import io.guanxi.crm.interaction.RelationshipStrategy;
import io.guanxi.crm.interaction.ServiceAugmentation;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.service.Promise;
import io.guanxi.crm.service.PromiseKeeping;
import io.guanxi.crm.service.PromiseStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 交易营销与关系营销 (F14): 七项比较，逐项回答。 Transactional and relational marketing differ in seven aspects; the share of relational
 * answers tells where a firm stands. Source: Christopher, Payne &amp; Ballantyne 1991.
 *
 * <p>The agency aims at retention, talks of benefits, serves well, commits itself and keeps in touch; but it plans for
 * the season only, and quality is left to those who run the tours. Does it sell journeys or build relationships? Are
 * promises kept (F14), how close are the two (F15), and which extras bind customers (F16)?
 */
@DisplayName("第 4 课 交易还是关系 / Lesson 4: Transaction or relationship")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson04TransactionOrRelationship {

    private static final Set<OrientationAspect> RELATIONAL = Set.of(FOCUS, ORIENTATION, SERVICE, COMMITMENT, CONTACT);
    private static final MarketingOrientation AGENCY = MarketingOrientation.of(RELATIONAL);

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Range<LocalDate> HALF_YEAR =
            Range.closedOpen(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1));

    private static final List<Promise> PROMISES = List.of(
            promise("报价当天给出").keptOn(LocalDate.of(2025, 3, 10)),
            promise("生日寄贺卡").keptOn(LocalDate.of(2025, 3, 8)),
            promise("安排儿童座椅").keptOn(LocalDate.of(2025, 3, 9)),
            promise("同一位导游").keptOn(LocalDate.of(2025, 3, 1)),
            promise("退还押金").keptOn(LocalDate.of(2025, 3, 12)),
            Promise.of(LIN_XIAO.id(), FIRM, "秋季新路线先行通知", LocalDate.of(2025, 9, 1)),
            Promise.of(LIN_XIAO.id(), CUSTOMER, "按时付款", LocalDate.of(2025, 3, 20))
                    .keptOn(LocalDate.of(2025, 3, 20)),
            Promise.of(LIN_XIAO.id(), CUSTOMER, "提前告知人数", LocalDate.of(2025, 4, 1))
                    .keptOn(LocalDate.of(2025, 3, 28)),
            Promise.of(LIN_XIAO.id(), CUSTOMER, "填写满意度问卷", LocalDate.of(2025, 5, 1)),
            Promise.of(LIN_XIAO.id(), CUSTOMER, "推荐给家长会", LocalDate.of(2025, 8, 1)));
    private static final PromiseKeeping KEEPING = PromiseKeeping.of(PROMISES, TODAY);

    private static final CustomerRelationship RELATIONSHIP = CustomerRelationship.open(LIN_XIAO.id(), LIN_XIAO.since());
    private static final InteractionHistory LIN = monthlyContacts(LIN_XIAO.id(), 6);
    private static final InteractionHistory WANG = monthlyContacts(WANG_JIANGUO.id(), 1);

    private static final ServiceAugmentation CLUB = ServiceAugmentation.of("贵宾俱乐部", true, true, true);
    private static final ServiceAugmentation NEWSPAPER = ServiceAugmentation.of("免费报纸", true, false, false);
    private static final ServiceAugmentation GOLDEN_KEY = ServiceAugmentation.of("镀金房卡", false, true, false);

    @Test
    @Order(1)
    @DisplayName("问题：旅行社做交易还是做关系？ / Question: transaction or relationship?")
    void fiveOfSevenAnswersAreRelational() {
        assertThat(OrientationAspect.values()).hasSize(7);
        assertThat(AGENCY.relationalAnswers()).isEqualTo(5);
        assertThat(AGENCY.answers())
                .containsEntry(FOCUS, Pole.RELATIONAL)
                .containsEntry(TIME_SCALE, Pole.TRANSACTIONAL)
                .containsEntry(QUALITY, Pole.TRANSACTIONAL);
        assertThat(TIME_SCALE.transactional().chinese()).isEqualTo("短期");
        assertThat(TIME_SCALE.relational().chinese()).isEqualTo("长期");
    }

    @Test
    @Order(2)
    @DisplayName("算例：5 / 7 = 0.714 / Worked number: 5 of 7 is 0.714")
    void fiveOfSevenIsAScore() {
        assertThat(AGENCY.score()).isEqualTo(new BigDecimal("0.714"));
    }

    @Test
    @Order(3)
    @DisplayName("如果也作长期打算：0.857；如果缺一项回答：拒绝 / What changes with long plans: 0.857; with an answer missing: refused")
    void whatChangesWithLongPlansOrAMissingAnswer() {
        assertThat(MarketingOrientation.of(Sets.union(RELATIONAL, Set.of(TIME_SCALE)))
                        .score())
                .isEqualTo(new BigDecimal("0.857"));
        assertThat(MarketingOrientation.of(Set.of()).score()).isEqualTo(new BigDecimal("0.000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketingOrientation(Map.of(FOCUS, Pole.RELATIONAL)))
                .withMessageContaining("QUALITY");
    }

    @Test
    @Order(4)
    @DisplayName("算例：共同履行诺言，8 项到期 6 项按时 / Worked number: of 8 promises due, 6 were kept in time")
    void bothSidesKeepTheirPromises() {
        assertThat(KEEPING).isEqualTo(new PromiseKeeping(6, 1, 1, 2));
        assertThat(KEEPING.rate()).hasValue(new BigDecimal("0.7500"));
        assertThat(PromiseKeeping.of(PROMISES, FIRM, TODAY).rate()).hasValue(new BigDecimal("0.8000"));
        assertThat(PromiseKeeping.of(PROMISES, CUSTOMER, TODAY).rate()).hasValue(new BigDecimal("0.6667"));
    }

    @Test
    @Order(5)
    @DisplayName("如果早一天问：到期日当天还不算违约 / What changes when asked earlier: on the due day nothing is broken yet")
    void whatChangesWhenAskedEarlier() {
        Promise deposit = PROMISES.get(4);

        assertThat(deposit.statusOn(LocalDate.of(2025, 3, 10))).isEqualTo(PromiseStatus.OPEN);
        assertThat(deposit.statusOn(LocalDate.of(2025, 3, 11))).isEqualTo(PromiseStatus.BROKEN);
        assertThat(deposit.statusOn(LocalDate.of(2025, 3, 12))).isEqualTo(PromiseStatus.KEPT_LATE);
        assertThat(PromiseKeeping.of(PROMISES, LocalDate.of(2025, 2, 1)).rate())
                .as("还没有到期的 / nothing due yet")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("长期性与互动性 / How long and how close")
    void relationshipsLastAndAreInteractive() {
        assertThat(ChronoUnit.MONTHS.between(RELATIONSHIP.opened(), TODAY)).isEqualTo(15);
        assertThat(LIN.contacts(HALF_YEAR, SHANGHAI)).isEqualTo(6);
        assertThat(WANG.contacts(HALF_YEAR, SHANGHAI)).isEqualTo(1);
        assertThat(LIN.daysSinceContact(TODAY, SHANGHAI)).hasValue(20);
        assertThat(WANG.daysSinceContact(TODAY, SHANGHAI)).hasValue(171);
    }

    @Test
    @Order(7)
    @DisplayName("五种策略 / Five strategies")
    void thereAreFiveStrategies() {
        assertThat(RelationshipStrategy.values())
                .extracting(RelationshipStrategy::chinese)
                .containsExactly("核心服务", "关系专门化", "服务提升", "内部营销", "关系定价");
    }

    @Test
    @Order(8)
    @DisplayName("服务提升：顾客看重，而且竞争者没有 / An extra counts if customers value it and rivals lack it")
    void anExtraCountsIfValuedAndDistinctive() {
        assertThat(CLUB.counts()).as("凭邀请的贵宾俱乐部 / a club by invitation").isTrue();
        assertThat(CLUB.byInvitation()).isTrue();
        assertThat(NEWSPAPER.counts()).as("家家都有 / everybody has it").isFalse();
        assertThat(GOLDEN_KEY.counts()).as("没有人在意 / nobody cares").isFalse();
    }

    @Test
    @Order(9)
    @DisplayName("课程页与雷达图 / The page and the radar")
    void writesItsPageWithTheRadar() throws IOException {
        String radar = SvgRadar.of(
                        "交易还是关系 / transaction or relationship",
                        List.of(OrientationAspect.values()),
                        "交易 / transaction",
                        "关系 / relationship")
                .shape("旅行社 5 / 7 = 0.714 / the agency", rings(AGENCY))
                .shape("只做交易 / transactions only", rings(MarketingOrientation.of(Set.of())))
                .toSvg();

        assertThat(rings(AGENCY)).containsExactly(2.0, 2.0, 1.0, 2.0, 2.0, 2.0, 1.0);
        assertThat(LessonPage.of(Lesson04TransactionOrRelationship.class)
                        .question(
                                "旅行社重视保持客户、服务和联系，却只看眼前一季：它做的是交易还是关系？",
                                "The agency cares for retention, service and contact, but plans for one season: does it"
                                        + " make transactions or relationships?")
                        .number("关系导向的回答", "relational answers", AGENCY.relationalAnswers())
                        .number("比较项目", "comparisons", AGENCY.answers().size())
                        .number("导向得分", "orientation score", AGENCY.score())
                        .number(
                                "履约率：双方",
                                "promises kept: both sides",
                                KEEPING.rate().orElseThrow())
                        .number(
                                "履约率：企业",
                                "promises kept: firm",
                                PromiseKeeping.of(PROMISES, FIRM, TODAY).rate().orElseThrow())
                        .number(
                                "履约率：客户",
                                "promises kept: customer",
                                PromiseKeeping.of(PROMISES, CUSTOMER, TODAY)
                                        .rate()
                                        .orElseThrow())
                        .number(
                                "半年联系次数：林晓，王建国",
                                "contacts in half a year: Lin Xiao, Wang Jianguo",
                                LIN.contacts(HALF_YEAR, SHANGHAI) + ", " + WANG.contacts(HALF_YEAR, SHANGHAI))
                        .whatIf("也作长期打算：7 项中 6 项，得分 0.857。", "It plans ahead as well: 6 of 7, a score of 0.857.")
                        .whatIf(
                                "少答一项：拒绝，并指出缺哪一项；没有沉默的默认值。",
                                "An answer is missing: refused, and the missing ones are named; nothing is assumed.")
                        .whatIf(
                                "额外服务顾客看重、但家家都有：不算服务提升；顾客不看重也不算。",
                                "An extra that customers value but everybody offers does not count; nor does one that"
                                        + " nobody values.")
                        .svg(radar)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 导向得分 | 0.714 |", "| promises kept: both sides | 0.7500 |", "| 履约率：客户 | 0.6667 |");
    }

    /** The inner ring of the picture is transaction, the outer one relationship. */
    private static List<Double> rings(MarketingOrientation orientation) {
        return orientation.answers().values().stream()
                .map(pole -> pole == Pole.RELATIONAL ? 2.0 : 1.0)
                .toList();
    }

    /** A promise of the firm, due on 2025-03-10. */
    private static Promise promise(String what) {
        return Promise.of(LIN_XIAO.id(), FIRM, what, LocalDate.of(2025, 3, 10));
    }

    /** A call on the tenth of each month of 2025, each after an attempt that reached nobody. */
    private static InteractionHistory monthlyContacts(CustomerId customer, int months) {
        List<Interaction> calls = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            calls.add(call(customer, LocalDate.of(2025, month, 9), InteractionResult.NOT_REACHED));
            calls.add(call(customer, LocalDate.of(2025, month, 10), InteractionResult.REACHED));
        }
        Collections.reverse(calls);
        return InteractionHistory.of(customer, calls);
    }

    private static Interaction call(CustomerId customer, LocalDate day, InteractionResult result) {
        return Interaction.of(
                InteractionId.of(customer.value() + "-" + day),
                customer,
                day.atTime(10, 0).atZone(SHANGHAI).toInstant(),
                Channel.CALL_CENTER,
                Direction.OUTBOUND,
                InteractionKind.BUSINESS,
                result);
    }
}
