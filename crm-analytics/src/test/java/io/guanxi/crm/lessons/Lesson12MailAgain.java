package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.analytics.value.lifetime.MigrationClv;
import io.guanxi.crm.analytics.value.lifetime.MigrationResult;
import io.guanxi.crm.analytics.value.lifetime.PruningComparison;
import io.guanxi.crm.analytics.value.lifetime.RecencyMigration;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 还寄目录吗 (V4): 客户多久没买，就该停寄目录？ A customer may buy again after years of silence – how long is it worth mailing the
 * catalogue? Source: Pfeifer &amp; Carraway 2000.
 *
 * <p>A catalogue costs 4 yuan, a purchase brings 40. Of those who bought last year 30 % buy again, after two years 20 %,
 * after three 15 %, after four 5 %. Money costs 20 % a year. What is a customer worth, and when should the mailing stop?
 */
@DisplayName("第 12 课 还寄目录吗 / Lesson 12: Mail again?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson12MailAgain {

    private static final RecencyMigration CATALOGUE =
            RecencyMigration.of(yuan("40"), yuan("4"), "0.2", "0.3", "0.2", "0.15", "0.05");
    private static final MigrationResult<Integer> ALWAYS = CATALOGUE.clv().estimate();
    private static final PruningComparison STOPS = CATALOGUE.compare();

    @Test
    @Order(1)
    @DisplayName("问题：客户值多少，由多久没买决定 / Question: what is a customer worth, by the years since the last purchase?")
    void recencyDecides() {
        assertThat(CATALOGUE.former())
                .as("第五年起是前客户 / from the fifth year a former one")
                .isEqualTo(5);
        assertThat(ALWAYS.values()).hasSize(5);
    }

    @Test
    @Order(2)
    @DisplayName("算例：52.320、5.554、1.251、−1.820、0 / Worked number: 52.320 and −1.820")
    void theFourthCatalogueCostsMoreThanItBrings() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(recency -> figure(ALWAYS, recency)))
                .containsExactly("52.320", "5.554", "1.251", "-1.820", "0.000");
    }

    @Test
    @Order(3)
    @DisplayName("算例：第 4 年停寄，52.320 → 53.149 / Worked number: stop in the fourth year, 52.320 → 53.149")
    void stoppingInTheFourthYearIsBest() {
        assertThat(STOPS.best()).isEqualTo(4);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(recency -> figure(STOPS.bestResult(), recency)))
                .containsExactly("53.149", "6.621", "2.644", "0.000", "0.000");
        assertThat(STOPS.gain()).isEqualTo(yuan("0.83"));
    }

    @Test
    @Order(4)
    @DisplayName("比较各种停法：40、48、51.57、53.15、52.32 / All stops compared")
    void allStopsAreCompared() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(recency -> STOPS.stoppingAt(recency).value(1)))
                .containsExactly(yuan("40.00"), yuan("48.00"), yuan("51.57"), yuan("53.15"), yuan("52.32"));
        assertThat(STOPS.why(Locale.CHINA)).startsWith("近度 4 起停止联系").contains("不联系的客户不购买");
    }

    @Test
    @Order(5)
    @DisplayName("从计数得到概率：同样的值 / From counted moves: the same values")
    void countedMovesGiveTheSameValues() {
        TransitionMatrix<Integer> moves = TransitionMatrix.over(List.of(1, 2, 3, 4, 5))
                .add(1, 1, 300)
                .add(1, 2, 700)
                .add(2, 1, 140)
                .add(2, 3, 560)
                .add(3, 1, 84)
                .add(3, 4, 476)
                .add(4, 1, 23)
                .add(4, 5, 437)
                .add(5, 5, 1)
                .build();
        MigrationClv<Integer> counted = MigrationClv.of(
                moves,
                ImmutableMap.of(1, yuan("36"), 2, yuan("-4"), 3, yuan("-4"), 4, yuan("-4"), 5, yuan("0")),
                "0.2");

        assertThat(counted.estimate().values()).isEqualTo(ALWAYS.values());
    }

    @Test
    @Order(6)
    @DisplayName("如果目录只要 1 元：一直寄 / What changes if a catalogue costs 1: keep mailing")
    void whatChangesWithACheapCatalogue() {
        assertThat(RecencyMigration.of(yuan("40"), yuan("1"), "0.2", "0.3", "0.2", "0.15", "0.05")
                        .compare()
                        .best())
                .isEqualTo(5);
    }

    @Test
    @Order(7)
    @DisplayName("如果只看五年：近似值 / What changes over five years only: less")
    void whatChangesOverFiveYears() {
        assertThat(CATALOGUE.clv().over(5).estimate().value(1).isLessThan(ALWAYS.value(1)))
                .isTrue();
        assertThat(ALWAYS.terms(1, 2))
                .as("今年 36，明年 (.3 · 36 − .7 · 4) / 1.2 / this year 36, next year 6.67")
                .extracting(term -> term.setScale(2, RoundingMode.HALF_EVEN))
                .containsExactly(new BigDecimal("36.00"), new BigDecimal("6.67"));
    }

    @Test
    @Order(8)
    @DisplayName("如果不贴现：无穷期限没有定义 / What changes without a discount: undefined without a horizon")
    void whatChangesWithoutADiscount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecencyMigration.of(yuan("40"), yuan("4"), "0", "0.3"))
                .withMessageContaining("discount must be above 0");
    }

    @Test
    @Order(9)
    @DisplayName("课程页与马尔可夫链 / The page and the Markov chain")
    void writesItsPageWithTheChain() throws IOException {
        String chain = chain();

        assertThat(chain).contains("R1 -->|0.3| R1", "R1 -->|0.7| R2", "R4 -->|0.95| R5");
        assertThat(LessonPage.of(Lesson12MailAgain.class)
                        .question(
                                "目录每本 4 元，每次购买带来 40 元；一至四年未买者再购概率 .3、.2、.15、.05，贴现率 20 %：寄到第几年？",
                                "A catalogue costs 4 yuan, a purchase brings 40; .3, .2, .15, .05 buy again after one to"
                                        + " four years, the discount is 20 %: until when is it worth mailing?")
                        .number("刚购买的客户，一直寄", "just bought, mailed as long as possible", ALWAYS.value(1))
                        .number("四年未买", "four years silent", ALWAYS.value(4))
                        .number("最佳停寄年", "best year to stop", STOPS.best())
                        .number(
                                "刚购买的客户，第 4 年停",
                                "just bought, stop in year 4",
                                STOPS.bestResult().value(1))
                        .number("多出", "gain", STOPS.gain())
                        .why(STOPS::why)
                        .whatIf("目录只要 1 元：一直寄到第五年。", "A catalogue costs 1: mail as long as possible.")
                        .whatIf("第 3 年就停：51.57；第 2 年：48。", "Stop in year 3: 51.57; in year 2: 48.")
                        .whatIf("不贴现：无穷期限没有定义。", "No discount: undefined without a horizon.")
                        .mermaid(chain)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 刚购买的客户，一直寄 | CNY 52.32 |", "| gain | CNY 0.83 |", chain);
    }

    /** The chain in which everybody is mailed as long as possible, with the value of each state. */
    private static String chain() {
        MigrationClv<Integer> model = ALWAYS.model();
        StringBuilder chain = new StringBuilder("flowchart LR\n");
        for (int from : model.states()) {
            String name = from == CATALOGUE.former() ? "前客户 / former" : from + " 年 / years: " + from;
            chain.append("    R" + from + "[\"" + name + "<br>" + figure(ALWAYS, from) + "\"]\n");
        }
        for (int from : model.states()) {
            for (int to : model.states()) {
                double probability = model.probabilities().get(from - 1).get(to - 1);
                if (probability > 0 && from != CATALOGUE.former()) {
                    chain.append("    R" + from + " -->|" + probability + "| R" + to + "\n");
                }
            }
        }
        return chain.toString();
    }

    private static String figure(MigrationResult<Integer> result, int recency) {
        return result.figure(recency).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }
}
