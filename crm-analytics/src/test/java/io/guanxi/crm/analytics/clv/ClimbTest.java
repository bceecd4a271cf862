package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.Newton;
import io.guanxi.crm.testing.Seeds;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a climb must not be taken for: the faults of its third reading, each by its smallest case. */
class ClimbTest {

    private static PurchaseSummaries weeks(List<PurchaseSummary> customers) {
        return PurchaseSummaries.of(customers, ChronoUnit.WEEKS);
    }

    private static Unfitted<?> unfitted(Fit<?> fit) {
        assertThat(fit).isInstanceOf(Unfitted.class);
        return (Unfitted<?>) fit;
    }

    private static List<String> runaways(Fit<?> fit) {
        return unfitted(fit).findings().stream()
                .flatMap(finding -> finding.parameters().stream())
                .toList();
    }

    @Nested
    class TheWayToInfinityIsNoMaximum {

        /** More than a million customers make a gradient of the way look small and its information large. */
        @Test
        void howeverManyCustomersSayTheSame() {
            List<PurchaseSummary> customers =
                    new ArrayList<>(Collections.nCopies(1_000_000, PurchaseSummary.of(2, 10, 20)));
            customers.addAll(PurchaseSituation.PROPER.customers());

            Unfitted<?> fit = unfitted(Nbd.fit(weeks(customers)));

            assertThat(fit.failure()).isEqualTo(FitFailure.RUNS_AWAY);
            assertThat(fit.fallback()).isEqualTo(FitFallback.COMMON_RATE);
            assertThat(runaways(fit)).containsExactly("r", "alpha");
        }

        @Test
        void howeverManyOpportunitiesSayTheSame() {
            Map<OpportunitySummary, Long> same = Map.of(OpportunitySummary.of(2, 4, 6), 1_000_000_000_000L);

            assertThat(unfitted(BgBb.fit(OpportunitySummaries.ofCounts(same))).failure())
                    .isEqualTo(FitFailure.RUNS_AWAY);
        }
    }

    @Nested
    class EveryRunawayIsNamed {

        @Test
        void wherePurchasesAndDropoutBothShrinkToAPoint() {
            PurchaseSummaries same = PurchaseSituation.ALL_THE_SAME.summaries();

            assertThat(runaways(BgNbd.fit(same))).containsExactly("r", "alpha", "a", "b");
            assertThat(runaways(MbgNbd.fit(same))).containsExactly("r", "alpha", "a", "b");
            assertThat(runaways(ParetoNbd.fit(same))).containsExactly("r", "alpha", "s", "beta");
        }
    }

    @Nested
    class TheFallbackFollowsTheData {

        /** The model without dropout would be 650 lower in the log-likelihood. */
        @Test
        void aDropoutThatIsCommonIsNotNone() {
            PurchaseSummaries summaries = PurchaseSituation.ONE_RATE_OF_STOPPING.summaries();
            Unfitted<?> fit = unfitted(ParetoNbd.fit(summaries));
            ParetoNbd reached = (ParetoNbd) fit.reached().orElseThrow();

            assertThat(fit.fallback()).isEqualTo(FitFallback.COMMON_RATE);
            assertThat(summaries.asList().stream()
                            .mapToDouble(reached::logLikelihood)
                            .sum())
                    .isGreaterThan(Nbd.fit(summaries).orThrow().logLikelihood() + 650);
        }
    }

    @Nested
    class OfSeveralMaximaTheHighestCounts {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        /** Of these six customers a lower maximum was reported as success: 0.74 below that of one probability for all. */
        @Test
        void alsoIfItLiesAtInfinity() {
            PurchaseSummaries six = weeks(List.of(
                    PurchaseSummary.of(16, 127 / 7.0, 246 / 7.0),
                    PurchaseSummary.of(0, 0, 186 / 7.0),
                    PurchaseSummary.of(3, 126 / 7.0, 166 / 7.0),
                    PurchaseSummary.of(7, 116 / 7.0, 126 / 7.0),
                    PurchaseSummary.of(0, 0, 130 / 7.0),
                    PurchaseSummary.of(0, 0, 138 / 7.0)));

            assertThat(runaways(MbgNbd.fit(six))).containsExactly("a", "b");
        }

        /** Of these five the first start leads nowhere, the next ones to a lower maximum than the last. */
        @Test
        void alsoIfOnlyTheLastStartLeadsThere() {
            PurchaseSummaries five = weeks(List.of(
                    PurchaseSummary.of(7, 9 / 7.0, 30),
                    PurchaseSummary.of(0, 0, 36),
                    PurchaseSummary.of(0, 0, 16),
                    PurchaseSummary.of(12, 64 / 7.0, 35),
                    PurchaseSummary.of(15, 128 / 7.0, 20)));

            assertThat(runaways(MbgNbd.fit(five))).containsExactly("a", "b");
        }

        /** Climbs from many more starts than the fit has. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void noOtherStartLeadsHigher(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PurchaseSummary> customers = new ArrayList<>();
            int size = 5 + random.nextInt(40);
            for (int customer = 0; customer < size; customer++) {
                int days = 70 + random.nextInt(200);
                int repeats = random.nextInt(1 + random.nextInt(20));
                int last = repeats == 0 ? 0 : 1 + random.nextInt(days);
                customers.add(PurchaseSummary.of(repeats, last / 7.0, days / 7.0));
            }
            PurchasePatterns patterns = PurchasePatterns.of(weeks(customers));
            List<PurchaseFit<?>> tasks = List.of(
                    GeometricDropoutFit.bgNbd(patterns, ChronoUnit.WEEKS),
                    GeometricDropoutFit.mbgNbd(patterns, ChronoUnit.WEEKS));
            for (PurchaseFit<?> task : tasks) {
                Fit<?> fit = Fitting.fit(task, FitOptions.standard());
                if (fit instanceof Fitted<?> fitted) {
                    double reached = fitted.logLikelihood() - task.logLikelihoodShift();
                    for (int start = 0; start < 12; start++) {
                        double[] logs = new double[4];
                        for (int place = 0; place < 4; place++) {
                            logs[place] = 8 * random.nextDouble() - 3;
                        }
                        logs[1] = logs[0] - task.logRate() + random.nextDouble() - 0.5;
                        assertThat(Newton.maximise(task, logs, 500).value()).isLessThan(reached + 0.02);
                    }
                }
            }
        }
    }

    @Nested
    class TheLargestCountIsANumber {

        @Test
        void oneMoreChanceDoesNotOverflow() {
            PurchaseSummaries summaries = weeks(List.of(
                    PurchaseSummary.of(Integer.MAX_VALUE, 900, 1000),
                    PurchaseSummary.of(3, 500, 1000),
                    PurchaseSummary.of(0, 0, 1000),
                    PurchaseSummary.of(1, 100, 1000)));

            assertThat(unfitted(MbgNbd.fit(summaries)).failure()).isEqualTo(FitFailure.RUNS_AWAY);
            assertThat(unfitted(MbgNbd.fit(summaries)).failure())
                    .isEqualTo(unfitted(BgNbd.fit(summaries)).failure());
        }
    }
}
