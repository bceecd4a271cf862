package io.guanxi.crm.examples;

import static io.guanxi.crm.lifecycle.CustomerProfile.MONETARY;
import static io.guanxi.crm.lifecycle.CustomerProfile.ORDERS;
import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static io.guanxi.crm.rules.tiering.PyramidTier.LEAD;
import static io.guanxi.crm.rules.tiering.PyramidTier.PLATINUM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.rules.experiment.Answer;
import io.guanxi.crm.rules.experiment.GuardrailResult;
import io.guanxi.crm.rules.experiment.MeasureTotals;
import io.guanxi.crm.rules.experiment.Mover;
import io.guanxi.crm.rules.experiment.Variant;
import io.guanxi.crm.rules.table.Check;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.table.InvalidTableException;
import io.guanxi.crm.rules.table.TableDiff.Change;
import io.guanxi.crm.rules.tiering.PyramidTier;
import io.guanxi.crm.testing.TravelAgency;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The experiment of the README, held against the books of the agency by plain code, and against its own proofs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleExperimentTest {

    private String printed;
    private RuleExperiment.Run run;

    @BeforeAll
    void runOnce() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run = RuleExperiment.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsAtMostFortyLinesOfEnglish() {
        assertThat(printed.lines()).hasSizeBetween(15, 40);
        assertThat(printed).doesNotContainPattern("\\p{IsHan}");
    }

    @Nested
    class AgainstPlainCode {

        /** What one customer bought in 2025. */
        private static final class Year {
            private final Set<LocalDate> days = new HashSet<>();
            private long fen;

            PyramidTier before() {
                if (fen >= 100_000_00L && days.size() >= 12) {
                    return PLATINUM;
                }
                if (fen >= 30_000_00L && days.size() >= 2) {
                    return GOLD;
                }
                return days.isEmpty() ? LEAD : IRON;
            }

            PyramidTier after() {
                if (fen >= 100_000_00L && days.size() >= 12) {
                    return PLATINUM;
                }
                boolean good = fen >= 40_000_00L && days.size() >= 2;
                boolean regular = fen >= 15_000_00L && days.size() >= 4;
                if (good || regular) {
                    return GOLD;
                }
                return days.isEmpty() ? LEAD : IRON;
            }
        }

        /** Straight from sales and refunds; money given back counts on the day of its sale. */
        private Map<String, Year> years() {
            Map<TransactionId, Transaction> sales = new HashMap<>();
            Map<String, Year> years = new TreeMap<>();
            for (Transaction entry : TravelAgency.seeded(20_260_101).transactions()) {
                if (!entry.isRefund()) {
                    sales.put(entry.id(), entry);
                }
                Transaction sale = entry.original().map(sales::get).orElse(entry);
                Year year = years.computeIfAbsent(entry.customer().value(), key -> new Year());
                if (sale.date().getYear() == 2025) {
                    long amount = entry.total().getAmountMinorLong();
                    year.days.add(sale.date());
                    year.fen += entry.isRefund() ? -amount : amount;
                }
            }
            return years;
        }

        @Test
        void everyCellOfTheMatrixIsTheSame() {
            Map<List<PyramidTier>, Long> moves = new HashMap<>();
            years().values().forEach(year -> moves.merge(List.of(year.before(), year.after()), 1L, Long::sum));

            List<PyramidTier> grades = List.of(PLATINUM, GOLD, IRON, LEAD);
            for (PyramidTier from : grades) {
                for (PyramidTier to : grades) {
                    assertThat(run.report().matrix().count(Answer.of(from), Answer.of(to)))
                            .as("%s → %s", from, to)
                            .isEqualTo(moves.getOrDefault(List.of(from, to), 0L));
                }
            }
            assertThat(run.report().subjects()).isEqualTo(years().size()).isEqualTo(2_499);
            assertThat(moves).containsEntry(List.of(GOLD, IRON), 50L).containsEntry(List.of(IRON, GOLD), 18L);
        }

        @Test
        void revenueAndCostAreTheSameToTheFen() {
            MeasureTotals<Answer<PyramidTier>> revenue = run.report().measure("revenue with benefits");
            MeasureTotals<Answer<PyramidTier>> cost = run.report().measure("benefit cost");
            for (Variant variant : Variant.values()) {
                long paid = 0;
                long given = 0;
                for (Year year : years().values()) {
                    PyramidTier grade = variant == Variant.BASELINE ? year.before() : year.after();
                    boolean benefits = grade.equals(PLATINUM) || grade.equals(GOLD);
                    paid += benefits ? year.fen : 0;
                    given += grade.equals(PLATINUM) ? year.fen * 3 / 100 : benefits ? year.fen * 2 / 100 : 0;
                }
                assertThat(revenue.total(variant)).isEqualTo(BigDecimal.valueOf(paid, 2));
                assertThat(cost.total(variant)).isEqualTo(BigDecimal.valueOf(given, 2));
            }
        }

        @Test
        void theSampleIsOfThoseWhoMove() {
            Map<String, Year> years = years();

            // Five of each of the two moves.
            assertThat(run.report().movers()).hasSize(10).allSatisfy(mover -> {
                Year year = requireNonNull(years.get(mover.key()), mover.key());
                assertThat(mover.baseline()).isEqualTo(Answer.of(year.before()));
                assertThat(mover.candidate()).isEqualTo(Answer.of(year.after()));
            });
            assertThat(run.report().movers()).extracting(Mover::key).doesNotHaveDuplicates();
        }
    }

    @Nested
    class AgainstItsProofs {

        @Test
        void whoMovesLiesInARegionOfTheDifferenceAndNobodyElse() {
            List<Change<CustomerProfile, PyramidTier>> changes =
                    run.current().diff(run.candidate()).changes();

            assertThat(changes).hasSize(2);
            assertThat(run.customers()).allSatisfy(customer -> {
                PyramidTier before = run.current().outcome(customer);
                PyramidTier after = run.candidate().outcome(customer);
                List<Change<CustomerProfile, PyramidTier>> met = changes.stream()
                        .filter(change -> change.region().condition().test(customer))
                        .toList();
                assertThat(met).hasSize(before.equals(after) ? 0 : 1);
                assertThat(met).allSatisfy(change -> {
                    assertThat(change.before()).contains(before);
                    assertThat(change.after()).contains(after);
                });
            });
        }

        @Test
        void theGuardrailStopsTheCandidateByTheShareOfThoseWorseOff() {
            GuardrailResult failed = run.report().failedGuardrails().get(0);

            assertThat(run.report().guardrails()).containsExactly(failed);
            assertThat(failed.met()).isEqualTo(Met.NOT_MET);
            assertThat(failed.figure()).as("50 of 2,499").contains(new BigDecimal("0.0200"));
            assertThat(failed.shortfall()).contains(new BigDecimal("0.0100"));
        }

        @Test
        void whatItWouldTakeIsEnoughAndNotMore() {
            CustomerProfile mover = run.mover();
            Money spend = mover.monetary().orElseThrow();
            int orders = mover.orders().orElseThrow();

            assertThat(run.candidate().outcome(mover)).isEqualTo(IRON);
            assertThat(run.candidate()
                            .outcome(mover.toBuilder()
                                    .monetary(spend.plus(new BigDecimal("580.00")))
                                    .build()))
                    .isEqualTo(GOLD);
            assertThat(run.candidate()
                            .outcome(mover.toBuilder()
                                    .monetary(spend.plus(new BigDecimal("579.99")))
                                    .build()))
                    .isEqualTo(IRON);
            assertThat(run.candidate()
                            .outcome(mover.toBuilder().orders(orders + 1).build()))
                    .isEqualTo(GOLD);
            assertThat(run.candidate().whatWouldItTake(mover, GOLD).paths()).hasSize(2);
        }
    }

    /** What the builder would not have let pass. */
    @Nested
    class Refusals {

        @Test
        void aRowBehindOneThatTakesAllItsCustomers() {
            var behind = run.current().toBuilder()
                    .version(2)
                    .row("regular", GOLD, MONETARY.atLeast("15000").and(ORDERS.atLeast(4)));

            assertThatExceptionOfType(InvalidTableException.class)
                    .isThrownBy(behind::build)
                    .withMessageEndingWith(
                            "\n- No outcome depends on row regular: whoever meets it also meets active.");
        }

        @Test
        void aTableThatForgetsThoseOfWhomNothingIsKnown() {
            var forgetful = DecisionTable.define("grade", 1, CustomerProfile.class, PyramidTier.class, HitPolicy.FIRST)
                    .row("active", IRON, ORDERS.atLeast(1))
                    .row("idle", LEAD, ORDERS.atMost(0))
                    .require(Check.COMPLETE);

            assertThatExceptionOfType(InvalidTableException.class)
                    .isThrownBy(forgetful::build)
                    .withMessageContaining("\n- No row takes: purchase days within 12 months unknown;");
        }

        @Test
        void aRowThatTakesAGradeAwayForSpendingMore() {
            var perverse = run.candidate().toBuilder().replace("top", IRON, MONETARY.atLeast("100000"));

            assertThatExceptionOfType(InvalidTableException.class)
                    .isThrownBy(perverse::build)
                    .withMessageEndingWith(
                            "\n- Better in net spend within 12 months, yet worse off: gold at purchase days"
                                    + " within 12 months = 2, net spend within 12 months = 99,999.99, but iron at purchase days"
                                    + " within 12 months = 2, net spend within 12 months = 100,000.00.");
        }
    }
}
