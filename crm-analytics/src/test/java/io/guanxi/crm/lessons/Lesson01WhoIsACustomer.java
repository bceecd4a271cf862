package io.guanxi.crm.lessons;

import static io.guanxi.crm.party.RoleKind.AGENT;
import static io.guanxi.crm.party.RoleKind.COMPETITOR;
import static io.guanxi.crm.party.RoleKind.CUSTOMER;
import static io.guanxi.crm.party.RoleKind.DISTRIBUTOR;
import static io.guanxi.crm.party.RoleKind.EMPLOYEE;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static io.guanxi.crm.testing.SampleCustomers.NORTHWIND_TRADING;
import static io.guanxi.crm.testing.SampleCustomers.WANG_JIANGUO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.lifecycle.BalanceKind;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Sojourn;
import io.guanxi.crm.lifecycle.ValueBalance;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.PartyRole;
import io.guanxi.crm.party.PartyRoles;
import io.guanxi.crm.party.RoleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 客户 (F1): 狭义的客户是购买者；广义的客户是企业所服务、所合作的一切主体。 In the narrow sense a customer is who buys; in the broad
 * sense, whoever the firm serves or works with, in one or more roles.
 *
 * <p>林晓 books holidays for her family, and since 2025 she also sends groups from her school against commission. Is she
 * a customer or an agent? 王建国 worked for the agency, left, and came back as a guest. When was he what?
 *
 * <p>客户关系 (F2): 企业与客户之间多方面的联系和利益权衡。 A customer relationship is between two, dated, and weighs the value of both
 * sides: 林晓 gets more from her journeys than they cost her, and the agency earns from her. Who gains?
 */
@DisplayName("第 1 课 谁是客户 / Lesson 1: Who is a customer")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson01WhoIsACustomer {

    private static final PartyId LIN = LIN_XIAO.party().id();
    private static final PartyRoles LINS_ROLES = PartyRoles.of(
            LIN,
            PartyRole.since(LIN, CUSTOMER, LocalDate.of(2024, 3, 1)),
            PartyRole.since(LIN, AGENT, LocalDate.of(2025, 1, 1)));

    private static final PartyId WANG = WANG_JIANGUO.party().id();
    private static final PartyRoles WANGS_ROLES = PartyRoles.of(
            WANG,
            PartyRole.between(WANG, EMPLOYEE, LocalDate.of(2019, 7, 1), LocalDate.of(2023, 5, 1)),
            PartyRole.since(WANG, CUSTOMER, LocalDate.of(2023, 5, 20)));

    private static final CustomerRelationship LINS_RELATIONSHIP =
            CustomerRelationship.open(LIN_XIAO.id(), LIN_XIAO.since());
    private static final ValueBalance LINS_BALANCE =
            ValueBalance.of(Money.parse("CNY 280.00"), Money.parse("CNY 366.67"));

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @Test
    @Order(1)
    @DisplayName("问题：林晓是购买者还是代理商？都是 / Question: is she a customer or an agent? Both")
    void onePartyPlaysTwoRoles() {
        assertThat(LINS_ROLES.on(TODAY)).containsExactly(CUSTOMER, AGENT);
        assertThat(LINS_ROLES.roles()).hasSize(2).extracting(PartyRole::party).containsOnly(LIN);
    }

    @Test
    @Order(2)
    @DisplayName("算例：九种角色 / Worked number: nine kinds of role")
    void thereAreNineKindsOfRole() {
        assertThat(RoleKind.values()).hasSize(9);
        assertThat(RoleKind.values())
                .extracting(RoleKind::chinese)
                .containsExactly("潜在客户", "购买者", "内部客户", "代理商", "分销商", "上游伙伴", "下游伙伴", "合作伙伴", "竞争者");
    }

    @Test
    @Order(3)
    @DisplayName("狭义：只有购买者才是客户 / Narrow sense: only a buyer is a customer")
    void narrowSenseIsTheBuyer() {
        assertThat(LINS_ROLES.isCustomerOn(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(LINS_ROLES.isCustomerOn(LocalDate.of(2024, 3, 1))).isTrue();

        LocalDate asEmployee = LocalDate.of(2023, 4, 30);
        assertThat(WANGS_ROLES.isCustomerOn(asEmployee)).isFalse();
        assertThat(WANGS_ROLES.on(asEmployee)).as("广义 / broad sense").containsExactly(EMPLOYEE);
    }

    @Test
    @Order(4)
    @DisplayName("角色有期限：先是内部客户，后是购买者 / Roles have dates: employee first, then customer")
    void rolesHaveDates() {
        assertThat(WANGS_ROLES.on(LocalDate.of(2023, 4, 30))).containsExactly(EMPLOYEE);
        assertThat(WANGS_ROLES.on(LocalDate.of(2023, 5, 1)))
                .as("离职后 / after he left")
                .isEmpty();
        assertThat(WANGS_ROLES.on(LocalDate.of(2023, 5, 20))).containsExactly(CUSTOMER);
    }

    @Test
    @Order(5)
    @DisplayName("如果她不再代理 / What changes if she stops sending groups")
    void whatChangesIfSheStopsSendingGroups() {
        LocalDate end = LocalDate.of(2026, 1, 1);
        PartyRoles ended = PartyRoles.of(
                LIN,
                PartyRole.since(LIN, CUSTOMER, LocalDate.of(2024, 3, 1)),
                PartyRole.between(LIN, AGENT, LocalDate.of(2025, 1, 1), end));

        assertThat(ended.on(end.minusDays(1))).containsExactly(CUSTOMER, AGENT);
        assertThat(ended.on(end)).containsExactly(CUSTOMER);
        assertThat(ended.on(TODAY)).as("过去不变 / the past stays").isEqualTo(LINS_ROLES.on(TODAY));
    }

    @Test
    @Order(6)
    @DisplayName("如果同一角色重叠：拒绝 / What changes if one role is played twice at once: refused")
    void whatChangesIfOneRoleIsPlayedTwiceAtOnce() {
        PartyRole first = PartyRole.between(LIN, CUSTOMER, LocalDate.of(2024, 3, 1), LocalDate.of(2025, 1, 1));
        PartyRole overlapping = PartyRole.since(LIN, CUSTOMER, LocalDate.of(2024, 12, 31));
        PartyRole afterwards = PartyRole.since(LIN, CUSTOMER, LocalDate.of(2025, 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyRoles.of(LIN, first, overlapping))
                .withMessageContaining("must not overlap");
        assertThat(PartyRoles.of(LIN, first, afterwards).roles()).hasSize(2);
    }

    @Test
    @Order(7)
    @DisplayName("客户关系：双方，有开始之日 / The relationship: between two, with a first day")
    void aRelationshipIsBetweenTwoAndDated() {
        assertThat(LINS_RELATIONSHIP.customer()).isEqualTo(LIN_XIAO.id());
        assertThat(LINS_RELATIONSHIP.opened()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(LINS_RELATIONSHIP.stageAt(LocalDate.of(2024, 2, 29)))
                .as("还没有关系 / no relationship yet")
                .isEmpty();
        assertThat(LINS_RELATIONSHIP.stageAt(TODAY)).hasValue(LifecycleStage.EXPLORATION);
        assertThat(LINS_RELATIONSHIP.sojourns(TODAY)).extracting(Sojourn::days).containsExactly(486L);
        assertThat(LINS_RELATIONSHIP.journal())
                .as("历史从此记起 / its history begins")
                .isEmpty();
    }

    @Test
    @Order(8)
    @DisplayName("算例：客户得 280.00，企业得 366.67：双赢 / Worked number: 280.00 and 366.67 is win-win")
    void bothSidesGain() {
        assertThat(LINS_BALANCE.toCustomer()).isEqualTo(Money.parse("CNY 280.00"));
        assertThat(LINS_BALANCE.toFirm()).isEqualTo(Money.parse("CNY 366.67"));
        assertThat(LINS_BALANCE.kind()).isEqualTo(BalanceKind.WIN_WIN);
        assertThat(LINS_BALANCE.isWinWin()).isTrue();
    }

    @Test
    @Order(9)
    @DisplayName("如果只有一方得利，或双方都不得利：四格 / What changes if one side gains, or neither: four cells")
    void whatChangesIfOneSideGainsOrNeither() {
        assertThat(BalanceKind.values()).hasSize(4);
        assertThat(balance("280.00", "-50.00").kind()).isEqualTo(BalanceKind.CUSTOMER_GAINS);
        assertThat(balance("-20.00", "366.67").kind()).isEqualTo(BalanceKind.FIRM_GAINS);
        assertThat(balance("-20.00", "-50.00").kind()).isEqualTo(BalanceKind.LOSE_LOSE);
        assertThat(balance("0.00", "366.67").isWinWin())
                .as("零不是得利 / zero is no gain")
                .isFalse();
    }

    @Test
    @Order(10)
    @DisplayName("如果加价 300：企业多得，客户不再得利 / What changes if the price rises by 300: the customer gains no more")
    void whatChangesIfThePriceRises() {
        Money rise = Money.parse("CNY 300.00");
        ValueBalance dearer = ValueBalance.of(
                LINS_BALANCE.toCustomer().minus(rise), LINS_BALANCE.toFirm().plus(rise));

        assertThat(dearer.toCustomer()).isEqualTo(Money.parse("CNY -20.00"));
        assertThat(dearer.toFirm()).isEqualTo(Money.parse("CNY 666.67"));
        assertThat(dearer.kind()).isEqualTo(BalanceKind.FIRM_GAINS);
    }

    @Test
    @Order(11)
    @DisplayName("课程页与角色图 / The page and the role graph")
    void writesItsPageWithTheRoleGraph() throws IOException {
        PartyId northwind = NORTHWIND_TRADING.party().id();
        PartyRoles northwindsRoles = PartyRoles.of(
                northwind,
                PartyRole.since(northwind, CUSTOMER, NORTHWIND_TRADING.since()),
                PartyRole.since(northwind, DISTRIBUTOR, LocalDate.of(2024, 1, 1)),
                PartyRole.since(northwind, COMPETITOR, LocalDate.of(2026, 1, 1)));
        String graph = roleGraph(
                List.of(LIN_XIAO, WANG_JIANGUO, NORTHWIND_TRADING), List.of(LINS_ROLES, WANGS_ROLES, northwindsRoles));

        assertThat(graph)
                .contains("P_1001 -->|\"购买者 / customer<br>2024-03-01 –\"| firm\n")
                .contains("P_1002 -.->|\"内部客户 / employee<br>2019-07-01 – 2023-04-30\"| firm\n");
        assertThat(graph.lines()).hasSize(2 + 3 + 7);
        assertThat(LessonPage.of(Lesson01WhoIsACustomer.class)
                        .question(
                                "林晓为家人订旅行，2025 年起又为学校送团拿佣金：她是购买者还是代理商？",
                                "Lin Xiao books holidays for her family; since 2025 she also sends groups against"
                                        + " commission. Is she a customer or an agent?")
                        .question("这段关系从何时开始，谁从中得利？", "Since when has this relationship lasted, and who gains from it?")
                        .number("角色种类", "kinds of role", RoleKind.values().length)
                        .number(
                                "林晓：主体数",
                                "Lin Xiao: parties",
                                LINS_ROLES.roles().stream()
                                        .map(PartyRole::party)
                                        .distinct()
                                        .count())
                        .number(
                                "林晓：角色数",
                                "Lin Xiao: roles",
                                LINS_ROLES.on(TODAY).size())
                        .number("关系开始", "relationship opened", LINS_RELATIONSHIP.opened())
                        .number("给客户的价值", "value to the customer", LINS_BALANCE.toCustomer())
                        .number("给企业的价值", "value to the firm", LINS_BALANCE.toFirm())
                        .number("利益权衡", "who gains", LINS_BALANCE.kind())
                        .whatIf(
                                "她不再送团，代理商角色到期，购买者角色照旧；过去的角色不变。",
                                "She stops sending groups: the role of agent ends, that of customer goes on; the past"
                                        + " stays as it was.")
                        .whatIf(
                                "同一角色在同一天出现两次，会被拒绝；中断之后可以重新开始。",
                                "The same role twice on one day is refused; after a break it may begin again.")
                        .whatIf(
                                "加价 300：企业得 666.67，客户得 −20.00，只有企业得利。",
                                "The price rises by 300: 666.67 for the firm, −20.00 for the customer; only the firm"
                                        + " gains.")
                        .whatIf(
                                "一方的价值恰好为零：零不是得利，不算双赢。",
                                "The value of one side is exactly zero: zero is no gain, so it is not win-win.")
                        .mermaid(graph)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 角色种类 | 9 |", "| Lin Xiao: parties | 1 |", "| Lin Xiao: roles | 2 |", graph)
                .contains("| 给客户的价值 | CNY 280.00 |", "| value to the firm | CNY 366.67 |", "| 利益权衡 | 双赢 |");
    }

    private static ValueBalance balance(String toCustomer, String toFirm) {
        return ValueBalance.of(Money.parse("CNY " + toCustomer), Money.parse("CNY " + toFirm));
    }

    /** One node for each party, one arrow for each role; roles that are not played today are dotted. */
    private static String roleGraph(List<Customer> customers, List<PartyRoles> rolesOfEach) {
        StringBuilder graph = new StringBuilder("flowchart LR\n    firm([\"旅行社 / travel agency\"])\n");
        for (Customer customer : customers) {
            graph.append("    " + node(customer.party().id()) + "[\"")
                    .append(customer.party().displayName().replace("\"", "#quot;") + "\"]\n");
        }
        rolesOfEach.stream().flatMap(roles -> roles.roles().stream()).forEach(role -> graph.append(arrow(role)));
        return graph.toString();
    }

    private static String arrow(PartyRole role) {
        return "    " + node(role.party()) + (role.isPlayedOn(TODAY) ? " -->" : " -.->") + "|\""
                + role.kind().chinese() + " / " + role.kind().english() + "<br>" + days(role.period()) + "\"| firm\n";
    }

    private static String days(Range<LocalDate> period) {
        return period.lowerEndpoint()
                + " –"
                + (period.hasUpperBound() ? " " + period.upperEndpoint().minusDays(1) : "");
    }

    private static String node(PartyId party) {
        return party.value().replace('-', '_');
    }
}
