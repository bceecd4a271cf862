package io.guanxi.crm.data;

import static io.guanxi.crm.lifecycle.CustomerProfile.MONETARY;
import static io.guanxi.crm.lifecycle.CustomerProfile.ORDERS;
import static io.guanxi.crm.rules.table.Column.higherIsBetter;
import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static io.guanxi.crm.rules.tiering.PyramidTier.LEAD;
import static io.guanxi.crm.rules.tiering.PyramidTier.PLATINUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.rules.experiment.Answer;
import io.guanxi.crm.rules.experiment.Comparison;
import io.guanxi.crm.rules.experiment.ComparisonState;
import io.guanxi.crm.rules.experiment.Experiment;
import io.guanxi.crm.rules.experiment.ExperimentReport;
import io.guanxi.crm.rules.experiment.Guardrail;
import io.guanxi.crm.rules.experiment.GuardrailResult;
import io.guanxi.crm.rules.experiment.Moves;
import io.guanxi.crm.rules.experiment.TableExperiment;
import io.guanxi.crm.rules.experiment.Variant;
import io.guanxi.crm.rules.table.Check;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.table.TableDiff.Change;
import io.guanxi.crm.rules.tiering.PyramidTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A rule experiment on the real customers of Online Retail: grades by net spend and purchase days of the 12 months to
 * 2011-12-09, in pounds. The candidate asks for 500 pounds more, and rewards those who come often. Its figures are
 * pinned, and counted a second time by plain code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExperimentOnRealDataTest {

    private static final LocalDate FROM = LocalDate.of(2010, 12, 10);
    private static final LocalDate END = LocalDate.of(2011, 12, 10);
    private static final List<PyramidTier> GRADES = List.of(PLATINUM, GOLD, IRON, LEAD);
    private static final Map<Answer<PyramidTier>, Long> PERCENT = Map.of(Answer.of(PLATINUM), 3L, Answer.of(GOLD), 1L);

    private PurchaseLog log;
    private List<CustomerProfile> customers;
    private TableExperiment<CustomerProfile, PyramidTier> experiment;
    private ExperimentReport<Answer<PyramidTier>> report;

    @BeforeAll
    void compare() {
        log = RealData.onlineRetail();
        customers = new ArrayList<>();
        for (int place = 0; place < log.customers(); place++) {
            customers.add(CustomerProfile.builder(log.customer(place), END.minusDays(1))
                    .orders(log.history(place).purchaseDaysBetween(FROM, END))
                    .monetary(log.history(place).spendBetween(FROM, END))
                    .build());
        }
        experiment = experiment();
        report = experiment.over(customers);
    }

    private static DecisionTable<CustomerProfile, PyramidTier> current() {
        return DecisionTable.define("grade", 1, CustomerProfile.class, PyramidTier.class, HitPolicy.FIRST)
                .columns(higherIsBetter(MONETARY), higherIsBetter(ORDERS))
                .row("top", PLATINUM, MONETARY.atLeast("5000").and(ORDERS.atLeast(10)))
                .row("good", GOLD, MONETARY.atLeast("1500").and(ORDERS.atLeast(3)))
                .row("active", IRON, ORDERS.atLeast(1))
                .otherwise(LEAD)
                .outcomeOrder(GRADES)
                .require(Check.COMPLETE, Check.NO_DEAD_ROW, Check.MONOTONE)
                .build();
    }

    private static DecisionTable<CustomerProfile, PyramidTier> candidate() {
        return current().toBuilder()
                .version(2)
                .replace("good", GOLD, MONETARY.atLeast("2000").and(ORDERS.atLeast(3)))
                .remove("active")
                .row("regular", GOLD, MONETARY.atLeast("750").and(ORDERS.atLeast(5)))
                .row("active", IRON, ORDERS.atLeast(1))
                .build();
    }

    private TableExperiment<CustomerProfile, PyramidTier> experiment() {
        return Experiment.of(current(), candidate())
                .keyedBy(profile -> profile.customer().value())
                .measure(
                        "revenue with benefits",
                        log.currency(),
                        (profile, grade) -> PERCENT.containsKey(grade) ? pence(profile) : 0)
                .measure(
                        "benefit cost",
                        log.currency(),
                        (profile, grade) -> PERCENT.getOrDefault(grade, 0L) * pence(profile) / 100)
                .segmentBy("bought", profile -> profile.orders().orElseThrow() == 1 ? "once" : "never or often")
                .guardrail(
                        Guardrail.atMost("worse off", "0.05", it -> it.moves().worseShare()))
                .guardrail(Guardrail.atMost(
                        "cost growth", "0.01", it -> it.measure("benefit cost").growth()));
    }

    private static long pence(CustomerProfile profile) {
        return profile.monetary().orElseThrow().getAmountMinorLong();
    }

    /** The grade by a customer's spend and days, with the bound of gold and with or without the row of regulars. */
    private static PyramidTier plainGrade(long pence, int days, long goldPence, boolean regulars) {
        if (pence >= 500_000 && days >= 10) {
            return PLATINUM;
        }
        if (pence >= goldPence && days >= 3) {
            return GOLD;
        }
        if (regulars && pence >= 75_000 && days >= 5) {
            return GOLD;
        }
        return days == 0 ? LEAD : IRON;
    }

    /** Day by day, without the sums of the purchase history. */
    private static boolean isOfTheYear(LocalDate day) {
        return !day.isBefore(FROM) && day.isBefore(END);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 174", "1, 1, 774", "1, 2, 100", "2, 1, 159", "2, 2, 3057", "3, 3, 74"})
    void movesBetweenTheGrades(int from, int to, long customersOfTheMove) {
        assertThat(report.matrix().count(Answer.of(GRADES.get(from)), Answer.of(GRADES.get(to))))
                .isEqualTo(customersOfTheMove);
    }

    @Test
    void plainCodeCountsTheSame() {
        Map<List<PyramidTier>, Long> moves = new HashMap<>();
        long revenueBefore = 0;
        long revenueAfter = 0;
        long costBefore = 0;
        long costAfter = 0;
        for (int place = 0; place < log.customers(); place++) {
            PurchaseHistory history = log.history(place);
            int days = 0;
            long pence = 0;
            for (int index = 0; index < history.purchaseDays(); index++) {
                boolean counts = isOfTheYear(history.date(index));
                days += counts ? 1 : 0;
                pence += counts ? history.netMinor(index) : 0;
            }
            PyramidTier before = plainGrade(pence, days, 150_000, false);
            PyramidTier after = plainGrade(pence, days, 200_000, true);
            moves.merge(List.of(before, after), 1L, Long::sum);
            revenueBefore += before.equals(PLATINUM) || before.equals(GOLD) ? pence : 0;
            revenueAfter += after.equals(PLATINUM) || after.equals(GOLD) ? pence : 0;
            costBefore += before.equals(PLATINUM) ? pence * 3 / 100 : before.equals(GOLD) ? pence / 100 : 0;
            costAfter += after.equals(PLATINUM) ? pence * 3 / 100 : after.equals(GOLD) ? pence / 100 : 0;
        }

        assertThat(report.subjects()).isEqualTo(log.customers()).isEqualTo(4_338);
        for (PyramidTier from : GRADES) {
            for (PyramidTier to : GRADES) {
                assertThat(report.matrix().count(Answer.of(from), Answer.of(to)))
                        .as("%s → %s", from, to)
                        .isEqualTo(moves.getOrDefault(List.of(from, to), 0L));
            }
        }
        assertMeasure("revenue with benefits", revenueBefore, revenueAfter);
        assertMeasure("benefit cost", costBefore, costAfter);
    }

    private void assertMeasure(String name, long before, long after) {
        assertThat(report.measure(name).total(Variant.BASELINE)).isEqualTo(BigDecimal.valueOf(before, 2));
        assertThat(report.measure(name).total(Variant.CANDIDATE)).isEqualTo(BigDecimal.valueOf(after, 2));
    }

    @Test
    void theMeasuresHardlyChange() {
        assertMeasure("revenue with benefits", 631_566_759, 632_929_894);
        assertMeasure("benefit cost", 13_441_419, 13_455_016);
        assertThat(report.stability().orElseThrow().rounded()).isEqualTo("0.0011");
    }

    @Test
    void bothGuardrailsHold() {
        assertThat(report.failedGuardrails()).isEmpty();
        assertThat(report.guardrails())
                .extracting(GuardrailResult::name, result -> result.figure().orElseThrow())
                .containsExactly(
                        tuple("worse off", new BigDecimal("0.0231")), tuple("cost growth", new BigDecimal("0.0010")));
        assertThat(Guardrail.<Answer<PyramidTier>>atMost(
                                "worse off", "0.0230", it -> it.moves().worseShare())
                        .check(report)
                        .isMet())
                .as("a little tighter")
                .isFalse();
    }

    /** Both rows that change ask for more than one purchase day. */
    @Test
    void nobodyMovesWhoBoughtOnOneDay() {
        assertThat(report.segments("bought").keySet()).hasSize(2).allSatisfy(segment -> {
            Moves moves = report.moves(segment);
            boolean once = segment.english().equals("once");
            assertThat(moves.subjects()).isEqualTo(once ? 1_556 : 2_782);
            assertThat(moves.moved()).isEqualTo(once ? 0 : 259);
        });
    }

    @Test
    void theDifferenceOfTheTablesNamesEveryoneWhoMovesAndNobodyElse() {
        DecisionTable<CustomerProfile, PyramidTier> before = current();
        DecisionTable<CustomerProfile, PyramidTier> after = candidate();
        List<Change<CustomerProfile, PyramidTier>> changes = before.diff(after).changes();

        assertThat(changes).hasSize(2);
        assertThat(customers.stream()
                        .filter(customer -> changes.stream()
                                .anyMatch(change -> change.region().condition().test(customer))))
                .hasSize(259)
                .noneMatch(customer -> before.outcome(customer).equals(after.outcome(customer)));
    }

    @Test
    void twoHalvesMergedAreTheWhole() {
        Comparison<Answer<PyramidTier>> comparison = experiment.comparison();
        ComparisonState even = comparison.empty();
        ComparisonState odd = comparison.empty();
        for (int place = 0; place < customers.size(); place += 2) {
            even = comparison.add(even, experiment.judge(customers.get(place)));
            odd = comparison.add(odd, experiment.judge(customers.get(place + 1)));
        }

        assertThat(comparison.result(even)).isNotEqualTo(comparison.result(odd));
        ComparisonState merged = comparison.merge(odd, even);
        assertThat(experiment.check(comparison.result(merged))).isEqualTo(report);
        assertThat(experiment.check(
                        customers.parallelStream().map(experiment::judge).collect(comparison.collector())))
                .as("on several threads")
                .isEqualTo(report);
    }
}
