package io.guanxi.crm.lessons;

import static io.guanxi.crm.lessons.Lesson02TheCrmProcess.Phase.ESTABLISH;
import static io.guanxi.crm.lessons.Lesson02TheCrmProcess.Phase.MAINTAIN;
import static io.guanxi.crm.lessons.Lesson02TheCrmProcess.Phase.WIN_BACK;
import static io.guanxi.crm.testing.SampleCustomers.LIN_XIAO;
import static io.guanxi.crm.testing.SampleCustomers.NORTHWIND_TRADING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.analytics.value.Choice;
import io.guanxi.crm.analytics.value.Prospect;
import io.guanxi.crm.analytics.value.ProspectSelection;
import io.guanxi.crm.analytics.value.Selection;
import io.guanxi.crm.analytics.value.SelectionResult;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.ConversionRate;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionHistory;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.PartyRoles;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.purchase.ProductLadder;
import io.guanxi.crm.purchase.RepeatPurchaseRate;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.service.SlaClock;
import io.guanxi.crm.service.SurveyResponse;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * CRM 的四件事 (F5): 建立、维护、挽回客户关系，并建设支持它们的系统。 CRM is four things: to establish relationships, to maintain them, to
 * win them back, and to build the system that serves the other three. Source: 苏朝晖.
 *
 * <p>Which steps are there, and which class of this library, the fourth thing, serves each? Four parties could become
 * customers and the agency has room for one: whom does it choose (F5b)? And who cares for a customer beyond business
 * (A16)?
 */
@DisplayName("第 2 课 CRM 的四件事 / Lesson 2: The CRM process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson02TheCrmProcess {

    private static final ImmutableList<Step> PROCESS = ImmutableList.of(
            new Step(ESTABLISH, "认识", "know", PartyRoles.class),
            new Step(ESTABLISH, "选择", "select", ProspectSelection.class),
            new Step(ESTABLISH, "开发", "develop", ConversionRate.class),
            new Step(MAINTAIN, "信息", "information", Customer.class),
            new Step(MAINTAIN, "分级", "tier", CustomerPyramid.class),
            new Step(MAINTAIN, "互动", "interact", InteractionHistory.class),
            new Step(MAINTAIN, "满意", "satisfy", SurveyResponse.class),
            new Step(MAINTAIN, "忠诚", "loyalty", RepeatPurchaseRate.class),
            new Step(WIN_BACK, "倾听", "listen", Complaint.class),
            new Step(WIN_BACK, "满足要求并通报改进", "meet demands, report the improvement", Compensation.class),
            new Step(WIN_BACK, "耐心与坦诚", "patience and candour", SlaClock.class),
            new Step(WIN_BACK, "保持联系", "keep contact", Interaction.class),
            new Step(WIN_BACK, "给台阶", "offer a face-saving way back", CompensationItem.class),
            new Step(WIN_BACK, "继续往来", "continue business", Transaction.class));

    private static final ImmutableList<Operation> OPERATIONS = ImmutableList.of(
            new Operation("开发", "development", ProspectSelection.class),
            new Operation("服务", "service", ServiceContract.class),
            new Operation("促销", "promotion", ProductLadder.class),
            new Operation("维护", "maintenance", InteractionHistory.class));

    private static final List<Prospect> PROSPECTS = List.of(
            prospect("P-1", true, "300.00", "50.00"),
            prospect("P-2", true, "366.67", "100.00"),
            prospect("P-3", true, "100.00", "100.00"),
            prospect("P-4", false, "900.00", "100.00"));
    private static final SelectionResult SELECTED = ProspectSelection.within(1).select(PROSPECTS);

    private static final InteractionHistory CARE = InteractionHistory.of(
            LIN_XIAO.id(),
            List.of(
                    contact(1, "2025-01-06T02:00:00Z", InteractionKind.BUSINESS, InteractionResult.FOLLOW_UP),
                    contact(2, "2025-01-10T02:00:00Z", InteractionKind.BUSINESS, InteractionResult.WON),
                    contact(3, "2025-02-14T02:00:00Z", InteractionKind.EMOTIONAL, InteractionResult.NOT_REACHED),
                    contact(4, "2025-02-15T02:00:00Z", InteractionKind.EMOTIONAL, InteractionResult.REACHED),
                    contact(5, "2025-03-03T02:00:00Z", InteractionKind.BUSINESS, InteractionResult.RESOLVED)));

    /** The three things that are done with a customer; the fourth is the system, this library. */
    enum Phase implements Bilingual {
        ESTABLISH("建立", "establish"),
        MAINTAIN("维护", "maintain"),
        WIN_BACK("挽回", "win back");

        private final Term term;

        Phase(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /** A step of the process and what serves it. */
    private record Step(Phase phase, String chinese, String english, Class<?> servedBy) {}

    /** One of the firm's operations and what serves it. */
    private record Operation(String chinese, String english, Class<?> servedBy) {}

    @Test
    @Order(1)
    @DisplayName("问题：四件事有哪些步骤？ / Question: which steps do the four things have?")
    void threeAndFiveAndSixSteps() {
        assertThat(PROCESS).filteredOn(Step::phase, ESTABLISH).hasSize(3);
        assertThat(PROCESS).filteredOn(Step::phase, MAINTAIN).hasSize(5);
        assertThat(PROCESS).filteredOn(Step::phase, WIN_BACK).hasSize(6);
        assertThat(Phase.values().length + 1)
                .as("加上系统建设：本类库 / with the system: this library")
                .isEqualTo(4);
    }

    @Test
    @Order(2)
    @DisplayName("算例：3 + 5 + 6 = 14 步，各有一个类 / Worked number: 3 + 5 + 6 = 14 steps, each with a class")
    void everyStepIsServedByAClassOfTheLibrary() {
        assertThat(PROCESS).hasSize(14).extracting(Step::servedBy).doesNotHaveDuplicates();
        assertThat(PROCESS).extracting(Step::servedBy).allSatisfy(Lesson02TheCrmProcess::isOfTheLibrary);
        assertThat(PROCESS)
                .extracting(step -> step.servedBy().getPackageName())
                .as("三个模块 / all three modules")
                .contains(
                        "io.guanxi.crm.party",
                        "io.guanxi.crm.interaction",
                        "io.guanxi.crm.service",
                        "io.guanxi.crm.rules.tiering",
                        "io.guanxi.crm.analytics.value");
    }

    @Test
    @Order(3)
    @DisplayName("四项业务：开发、服务、促销、维护 / Four operations: development, service, promotion, maintenance")
    void fourOperationsAreServedToo() {
        assertThat(OPERATIONS).extracting(Operation::chinese).containsExactly("开发", "服务", "促销", "维护");
        assertThat(OPERATIONS).extracting(Operation::servedBy).allSatisfy(Lesson02TheCrmProcess::isOfTheLibrary);
    }

    @Test
    @Order(4)
    @DisplayName("B2B 的客户是组织，B2C 的客户是个人 / A B2B customer is an organisation, a B2C customer a person")
    void businessAndConsumerDifferInTheParty() {
        assertThat(NORTHWIND_TRADING.party()).isInstanceOf(Organization.class);
        assertThat(LIN_XIAO.party()).isInstanceOf(Person.class);
    }

    @Test
    @Order(5)
    @DisplayName("算例：选择、暂缓、放弃 / Worked number: select, defer, reject")
    void selectsTheHighestNetValueWithinTheCapacity() {
        assertThat(SELECTED.chosen(Choice.SELECT))
                .extracting(Lesson02TheCrmProcess::netValue)
                .containsExactly(Money.parse("CNY 266.67"));
        assertThat(SELECTED.chosen(Choice.DEFER))
                .extracting(Lesson02TheCrmProcess::netValue)
                .containsExactly(Money.parse("CNY 250.00"));
        assertThat(SELECTED.chosen(Choice.REJECT))
                .as("不适合，或不赚钱 / no fit, or no gain")
                .extracting(selection -> selection.prospect().party().value())
                .containsExactly("P-4", "P-3");
        assertThat(selected("P-2").why(Locale.CHINA)).contains("CNY 366.67", "CNY 100.00", "CNY 266.67");
        assertThat(selected("P-3").why(Locale.ENGLISH)).contains("CNY 0.00, asked for more than 0");
    }

    @Test
    @Order(6)
    @DisplayName("如果能容纳两位：暂缓变为选择，放弃不变 / What changes with room for two: defer becomes select, reject stays")
    void whatChangesWithRoomForTwo() {
        SelectionResult two = ProspectSelection.within(2).select(PROSPECTS);

        assertThat(two.chosen(Choice.SELECT)).hasSize(2);
        assertThat(two.chosen(Choice.DEFER)).isEmpty();
        assertThat(two.chosen(Choice.REJECT)).isEqualTo(SELECTED.chosen(Choice.REJECT));
    }

    @Test
    @Order(7)
    @DisplayName("算例：四次联系，一次为情感 / Worked number: four contacts, one of them emotional")
    void oneContactOfFourIsEmotional() {
        assertThat(CARE.contacts(InteractionKind.BUSINESS)).isEqualTo(3);
        assertThat(CARE.contacts(InteractionKind.EMOTIONAL))
                .as("未接通不算 / the attempt does not count")
                .isEqualTo(1);
        assertThat(CARE.interactions()).hasSize(5);
        assertThat(CARE.emotionalShare()).hasValue(new BigDecimal("0.2500"));
    }

    @Test
    @Order(8)
    @DisplayName("如果从未联系：占比未知，不是零 / What changes without a contact: the share is unknown, not zero")
    void whatChangesWithoutAContact() {
        assertThat(InteractionHistory.of(LIN_XIAO.id(), List.of()).emotionalShare())
                .isEmpty();
        assertThatIllegalArgumentException()
                .as("别人的联系 / another customer's contacts")
                .isThrownBy(() -> InteractionHistory.of(NORTHWIND_TRADING.id(), CARE.interactions()));
    }

    @Test
    @Order(9)
    @DisplayName("课程页与流程图 / The page and the process map")
    void writesItsPageWithTheProcessMap() throws IOException {
        String map = processMap();

        assertThat(map)
                .contains("s1[\"认识 / know<br>PartyRoles\"]\n", "s14[\"继续往来 / continue business<br>Transaction\"]\n")
                .contains("s1 --> s2 --> s3\n", "s4 --> s5 --> s6 --> s7 --> s8\n");
        assertThat(LessonPage.of(Lesson02TheCrmProcess.class)
                        .question(
                                "CRM 有哪四件事，每一步由本类库的哪个类支持？",
                                "What are the four things of CRM, and which class of this library serves each step?")
                        .question(
                                "有四位潜在客户，只能容纳一位：选择谁？",
                                "Four parties could become customers and there is room for one: whom to choose?")
                        .number(
                                "建立的步骤",
                                "steps of establishing",
                                steps(ESTABLISH).size())
                        .number("维护的步骤", "steps of maintaining", steps(MAINTAIN).size())
                        .number(
                                "挽回的步骤",
                                "steps of winning back",
                                steps(WIN_BACK).size())
                        .number("选择：净值", "selected: net value", netValue(selected("P-2")))
                        .number("暂缓：净值", "deferred: net value", netValue(selected("P-1")))
                        .number("放弃", "rejected", SELECTED.chosen(Choice.REJECT).size())
                        .number(
                                "情感联系占比",
                                "share of emotional contacts",
                                CARE.emotionalShare().orElseThrow())
                        .why(locale -> selected("P-2").why(locale))
                        .why(locale -> selected("P-1").why(locale))
                        .why(locale -> selected("P-3").why(locale))
                        .why(locale -> selected("P-4").why(locale))
                        .whatIf(
                                "能容纳两位：原来暂缓的也被选择；不适合的和不赚钱的仍然放弃。",
                                "Room for two: who was deferred is selected as well; no fit and no gain stay rejected.")
                        .whatIf(
                                "从未联系过的客户：情感联系占比未知，不是零。",
                                "A customer who was never contacted: the share of emotional contacts is unknown, not"
                                        + " zero.")
                        .mermaid(map)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 维护的步骤 | 5 |", "| selected: net value | CNY 266.67 |", "| 情感联系占比 | 0.2500 |", map);
    }

    /** The three phases below the system that serves them, each with its steps in a row. */
    private static String processMap() {
        StringBuilder map = new StringBuilder("flowchart TB\n");
        for (Phase phase : Phase.values()) {
            map.append("    subgraph " + phase + "[\"" + phase.chinese() + " / " + phase.english() + "\"]\n")
                    .append("        direction LR\n");
            List<String> nodes = new ArrayList<>();
            for (Step step : steps(phase)) {
                String node = "s" + (PROCESS.indexOf(step) + 1);
                nodes.add(node);
                map.append("        " + node + "[\"" + step.chinese + " / " + step.english + "<br>"
                        + step.servedBy.getSimpleName() + "\"]\n");
            }
            map.append("        " + String.join(" --> ", nodes) + "\n    end\n");
        }
        return map.append("    system[\"系统建设 / system: Guanxi CRM<br>" + operations() + "\"]\n")
                .append("    system -.-> ESTABLISH --> MAINTAIN\n")
                .append("    MAINTAIN <-->|\"流失，回来 / lost, back\"| WIN_BACK\n")
                .toString();
    }

    private static String operations() {
        return OPERATIONS.stream()
                .map(operation ->
                        operation.chinese + " / " + operation.english + ": " + operation.servedBy.getSimpleName())
                .collect(Collectors.joining("<br>"));
    }

    private static List<Step> steps(Phase phase) {
        return PROCESS.stream().filter(step -> step.phase == phase).toList();
    }

    /** Public, in a package of the library, and not compiled together with this lesson. */
    private static void isOfTheLibrary(Class<?> type) {
        assertThat(Modifier.isPublic(type.getModifiers())).as(type.getName()).isTrue();
        assertThat(type.getPackageName()).startsWith("io.guanxi.crm.");
        assertThat(type.getProtectionDomain().getCodeSource().getLocation())
                .isNotEqualTo(Lesson02TheCrmProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static Money netValue(Selection selection) {
        return selection.prospect().netValue();
    }

    private static Selection selected(String party) {
        return SELECTED.find(PartyId.of(party)).orElseThrow();
    }

    private static Prospect prospect(String party, boolean fits, String expectedClv, String acquisitionCost) {
        return Prospect.of(
                PartyId.of(party), fits, Money.parse("CNY " + expectedClv), Money.parse("CNY " + acquisitionCost));
    }

    private static Interaction contact(int number, String at, InteractionKind kind, InteractionResult result) {
        return Interaction.of(
                InteractionId.of("I-" + number),
                LIN_XIAO.id(),
                Instant.parse(at),
                Channel.CALL_CENTER,
                Direction.OUTBOUND,
                kind,
                result);
    }
}
