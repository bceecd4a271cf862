package io.guanxi.crm.lessons;

import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.CONTRACTING;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.INFORMATION;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.INSTITUTIONAL_CHANGE;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.MONITORING;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.NEGOTIATION;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.PROPERTY_DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.analytics.value.cost.TransactionCost;
import io.guanxi.crm.analytics.value.cost.TransactionCostKind;
import io.guanxi.crm.analytics.value.cost.TransactionCostSaving;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 交易成本 (F9): 价格之外，做成一笔生意还要花什么。 What a deal costs beside its price. Sources: Coase; Williamson; Cheung 张五常.
 *
 * <p>A firm books its journeys with a new travel agency each time. Each journey costs it 60 yuan beside the price: it looks
 * for agencies, haggles, signs, watches. In a relationship with one agency that is 41 yuan. What has become cheaper, and
 * what has not?
 */
@DisplayName("第 5 课 交易成本 / Lesson 5: Transaction cost")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson05TransactionCost {

    private static final TransactionCost BEFORE = TransactionCost.of(ImmutableMap.of(
            INFORMATION, yuan(20),
            NEGOTIATION, yuan(12),
            CONTRACTING, yuan(10),
            PROPERTY_DEFINITION, yuan(4),
            MONITORING, yuan(8),
            INSTITUTIONAL_CHANGE, yuan(6)));
    private static final TransactionCost AFTER = TransactionCost.of(ImmutableMap.of(
            INFORMATION, yuan(9),
            NEGOTIATION, yuan(7),
            CONTRACTING, yuan(8),
            PROPERTY_DEFINITION, yuan(4),
            MONITORING, yuan(5),
            INSTITUTIONAL_CHANGE, yuan(8)));
    private static final TransactionCostSaving SAVING = TransactionCostSaving.of(BEFORE, AFTER);

    @Test
    @Order(1)
    @DisplayName("问题：价格之外还要花多少？ / Question: how much does it cost beside the price?")
    void sixTermsMakeTheCost() {
        assertThat(TransactionCostKind.values()).hasSize(6);
        assertThat(BEFORE.total()).isEqualTo(yuan(60));
        assertThat(AFTER.total()).isEqualTo(yuan(41));
    }

    @Test
    @Order(2)
    @DisplayName("算例：60 − 41 = 19，−32 % / Worked number: 60 − 41 = 19, −32 %")
    void aRelationshipSavesAThird() {
        assertThat(SAVING.saving()).isEqualTo(yuan(19));
        assertThat(SAVING.change()).hasValue(new BigDecimal("-0.3167"));
        assertThat(SAVING.change().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("-0.32"));
    }

    @Test
    @Order(3)
    @DisplayName("省在哪里：信息 11，谈判 5，监督 3 / Where it is saved: information 11, negotiation 5, monitoring 3")
    void mostIsSavedOnInformation() {
        assertThat(SAVING.saving(INFORMATION)).isEqualTo(yuan(11));
        assertThat(SAVING.saving(NEGOTIATION)).isEqualTo(yuan(5));
        assertThat(SAVING.saving(MONITORING)).isEqualTo(yuan(3));
        assertThat(SAVING.saving(CONTRACTING)).isEqualTo(yuan(2));
        assertThat(SAVING.saving(PROPERTY_DEFINITION)).isEqualTo(yuan(0));
    }

    @Test
    @Order(4)
    @DisplayName("没有省下的：要一起改规矩，贵了 2 / What is not saved: new rules to agree on, 2 dearer")
    void theNewRulesAreDearer() {
        assertThat(SAVING.saving(INSTITUTIONAL_CHANGE)).isEqualTo(yuan(-2));
        assertThat(SAVING.why(Locale.CHINA)).contains("制度结构变化的成本：从 CNY 6.00 到 CNY 8.00。");
    }

    @Test
    @Order(5)
    @DisplayName("如果关系只省信息成本：−18 % / What changes if only information is saved: −18 %")
    void whatChangesIfOnlyInformationIsSaved() {
        TransactionCostSaving less = TransactionCostSaving.of(BEFORE, changed(INFORMATION, 9));

        assertThat(less.saving()).isEqualTo(yuan(11));
        assertThat(less.change()).hasValue(new BigDecimal("-0.1833"));
    }

    @Test
    @Order(6)
    @DisplayName("如果改规矩太贵：关系反而更贵 / What changes if the new rules are too dear: the relationship costs more")
    void whatChangesIfTheRulesAreTooDear() {
        TransactionCostSaving loss = TransactionCostSaving.of(BEFORE, changed(INSTITUTIONAL_CHANGE, 30));

        assertThat(loss.saving()).isEqualTo(yuan(-24));
        assertThat(loss.change()).hasValue(new BigDecimal("0.4000"));
    }

    @Test
    @Order(7)
    @DisplayName("如果少说一项：拒绝，缺失不是零 / What changes if a term is left out: refused, missing is not zero")
    void whatChangesIfATermIsLeftOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransactionCost.of(ImmutableMap.of(INFORMATION, yuan(9))))
                .withMessageContaining("must hold every kind, also if 0");
    }

    @Test
    @Order(8)
    @DisplayName("课程页与条形图 / The page and the bars")
    void writesItsPageWithTheBars() throws IOException {
        String bars = SvgStack.of("交易成本 / Transaction cost", "元 / yuan", 70, 10)
                .bar("关系之前", "before the relationship", parts(BEFORE))
                .bar("关系之中", "in the relationship", parts(AFTER))
                .toSvg();

        assertThat(bars).contains(">60</text>", ">41</text>", "信息成本 / information cost 20");
        assertThat(LessonPage.of(Lesson05TransactionCost.class)
                        .question(
                                "价格之外，每笔生意原来要花 60 元；固定与一家旅行社来往后是 41 元：省在哪里？",
                                "Beside its price a deal cost 60 yuan; with one travel agency for good it is 41: where is"
                                        + " it saved?")
                        .number("之前", "before", BEFORE.total())
                        .number("之后", "after", AFTER.total())
                        .number("节约", "saving", SAVING.saving())
                        .number("变化率", "change", SAVING.change().orElseThrow())
                        .number("信息成本的节约", "saving on information", SAVING.saving(INFORMATION))
                        .why(SAVING::why)
                        .whatIf("只省信息成本：节约 11，−18 %。", "Only information is saved: 11, −18 %.")
                        .whatIf(
                                "改规矩要花 30：关系反而贵 24，+40 %。",
                                "The new rules cost 30: the relationship is 24 dearer, +40 %.")
                        .whatIf("少说一项：拒绝，缺失不是零。", "A term is left out: refused; missing is not zero.")
                        .svg(bars)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 节约 | CNY 19.00 |", "| change | -0.3167 |", "total cost: from CNY 60.00 to CNY 41.00.");
    }

    private static List<SvgStack.Part> parts(TransactionCost cost) {
        List<SvgStack.Part> parts = new ArrayList<>();
        for (Map.Entry<TransactionCostKind, Money> term : cost.terms().entrySet()) {
            String label = term.getKey().chinese() + " / " + term.getKey().english();
            parts.add(new SvgStack.Part(label, term.getValue().getAmountMajorLong()));
        }
        return parts;
    }

    /** The cost before with one term changed. */
    private static TransactionCost changed(TransactionCostKind kind, long amount) {
        ImmutableMap.Builder<TransactionCostKind, Money> terms = ImmutableMap.builder();
        BEFORE.terms().forEach((known, cost) -> terms.put(known, known == kind ? yuan(amount) : cost));
        return TransactionCost.of(terms.buildOrThrow());
    }

    private static Money yuan(long amount) {
        return Money.parse("CNY " + amount + ".00");
    }
}
