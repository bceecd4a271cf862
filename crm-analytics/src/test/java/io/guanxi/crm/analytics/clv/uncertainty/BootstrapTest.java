package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.FitFailure;
import io.guanxi.crm.analytics.clv.FitFallback;
import io.guanxi.crm.analytics.clv.FitOptions;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.ParameterCovariance;
import io.guanxi.crm.analytics.clv.ParameterEstimate;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.Unfitted;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.Donations;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import io.guanxi.crm.data.RealData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replicates of a fit: that they are the same whoever makes them, and vary as they should. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class BootstrapTest {

    private static final BgNbd MODEL = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    private static final PurchaseSummaries CUSTOMERS = new Customers(3).of(MODEL, 300, 39);
    private static final PurchaseSummaries SPENDING =
            new Customers(4).withSpend(CUSTOMERS, GammaGamma.of(6.25, 3.74, 15.44));

    /** The fit of a single number. */
    private static Fit<Double> known(double number) {
        return new Fitted<>(
                number,
                -1,
                List.of(new ParameterEstimate("mean", 1, OptionalDouble.empty())),
                new ParameterCovariance(List.of("mean"), List.of(List.of(0.0))),
                0,
                1,
                1,
                1,
                List.of());
    }

    private static <M> Fit<M> unfitted(FitFailure failure) {
        return new Unfitted<>(failure, FitFallback.OBSERVE_MORE, List.of(), Optional.empty());
    }

    /** The mean number of repeat purchases. */
    private static Fit<Double> mean(PurchaseSummaries summaries) {
        return known((double) summaries.repeatPurchases() / summaries.size());
    }

    private static PurchaseSummaries shuffled(PurchaseSummaries summaries) {
        List<PurchaseSummary> list = new ArrayList<>(summaries.asList());
        Collections.shuffle(list, new Random(8));
        return PurchaseSummaries.of(list, summaries.unit());
    }

    @Nested
    class Results {

        private final Bootstrap<BgNbd> bootstrap =
                Bootstrap.of(CUSTOMERS, BgNbd::fit).replicates(20).seed(7);
        private final Bootstrapped<BgNbd> expected = bootstrap.run();

        @Test
        void holdTheModelOfTheData() {
            assertThat(expected.estimate())
                    .contains(BgNbd.fit(CUSTOMERS).orThrow().model());
            assertThat(expected.replicates()).isEqualTo(20);
            assertThat(expected.seed()).isEqualTo(7);
            assertThat(expected.models())
                    .doesNotHaveDuplicates()
                    .doesNotContain(expected.estimate().orElseThrow());
        }

        @Test
        void areThoseOfTheSeed() {
            assertThat(bootstrap.run()).isEqualTo(expected);
            assertThat(Bootstrap.of(CUSTOMERS, BgNbd::fit)
                            .seed(7)
                            .replicates(20)
                            .run())
                    .isEqualTo(expected);
            assertThat(bootstrap.seed(8).run().models()).doesNotContainAnyElementsOf(expected.models());
            assertThat(bootstrap.seed(Long.MIN_VALUE).run().replicates()).isEqualTo(20);
        }

        @Test
        void doNotDependOnTheExecutor() {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            try {
                assertThat(bootstrap.run(threads)).isEqualTo(expected);
            } finally {
                threads.shutdown();
            }
            assertThat(bootstrap.run(ForkJoinPool.commonPool())).isEqualTo(expected);
        }

        @Test
        void doNotDependOnTheOrderOfTheTasks() {
            List<Runnable> tasks = new ArrayList<>();
            Executor backwards = task -> {
                tasks.add(task);
                if (tasks.size() == 21) {
                    Collections.reverse(tasks);
                    tasks.forEach(Runnable::run);
                }
            };

            assertThat(bootstrap.run(backwards)).isEqualTo(expected);
        }

        @Test
        void doNotDependOnTheOrderOfTheCustomers() {
            PurchaseSummaries other = shuffled(CUSTOMERS);

            assertThat(other).isNotEqualTo(CUSTOMERS);
            assertThat(Bootstrap.of(other, BgNbd::fit).replicates(20).seed(7).run())
                    .isEqualTo(expected);
        }

        @Test
        void ofMoreReplicatesBeginWithThoseOfFewer() {
            Bootstrapped<BgNbd> more = bootstrap.replicates(40).run();

            assertThat(more.replicates()).isEqualTo(40);
            assertThat(more.models()).startsWith(expected.models().toArray(BgNbd[]::new));
            assertThat(more.models().size()).isGreaterThan(expected.models().size());
        }

        @Test
        void areAThousandWithSeedZeroUnlessSaid() {
            Bootstrapped<Double> bootstrapped =
                    Bootstrap.of(CUSTOMERS, BootstrapTest::mean).run();

            assertThat(bootstrapped)
                    .isEqualTo(Bootstrap.of(CUSTOMERS, BootstrapTest::mean)
                            .replicates(1000)
                            .seed(0)
                            .run());
            assertThat(bootstrapped.why(Locale.ENGLISH)).isEqualTo("Replicates fitted: 1,000 of 1,000, seed 0.");
        }

        @Test
        void areThoseOfThisSeedOnEveryMachine() {
            Bootstrapped<Double> first = Bootstrap.of(
                            PurchaseSummaries.of(
                                    List.of(
                                            PurchaseSummary.of(0, 0, 30),
                                            PurchaseSummary.of(1, 10, 30),
                                            PurchaseSummary.of(2, 10, 30),
                                            PurchaseSummary.of(4, 10, 30)),
                                    ChronoUnit.WEEKS),
                            BootstrapTest::mean)
                    .replicates(8)
                    .seed(1)
                    .run();

            assertThat(first.models()).containsExactly(0.25, 1.0, 0.75, 1.5, 1.5, 1.5, 0.0, 2.25);
        }
    }

    @Nested
    class Populations {

        @Test
        void ofPurchasesKeepTheirSizeAndUnit() {
            Function<PurchaseSummaries, Fit<Double>> fit = drawn -> {
                assertThat(drawn.size()).isEqualTo(CUSTOMERS.size());
                assertThat(drawn.unit()).isEqualTo(ChronoUnit.WEEKS);
                assertThat(CUSTOMERS.asList()).containsAll(drawn.asList());
                return known(1);
            };

            assertThat(Bootstrap.of(CUSTOMERS, fit).replicates(5).run().models())
                    .hasSize(5);
        }

        @Test
        void ofPurchasesAndSpendAreTheSameForBoth() {
            List<PurchaseSummaries> seen = new ArrayList<>();

            Bootstrapped<PurchasesAndSpend<BgNbd>> both = Bootstrap.of(
                            SPENDING,
                            drawn -> {
                                seen.add(drawn);
                                return BgNbd.fit(drawn);
                            },
                            drawn -> {
                                assertThat(drawn).isSameAs(seen.get(seen.size() - 1));
                                assertThat(SPENDING.asList()).containsAll(drawn.asList());
                                return GammaGamma.fit(drawn);
                            })
                    .replicates(5)
                    .run();

            assertThat(seen).hasSize(6).first().isSameAs(SPENDING);
            assertThat(both.models().get(2))
                    .isEqualTo(new PurchasesAndSpend<>(
                            BgNbd.fit(seen.get(3)).orThrow().model(),
                            GammaGamma.fit(seen.get(3)).orThrow().model()));
        }

        @Test
        void ofOpportunitiesKeepTheirSize() {
            OpportunitySummaries donors = Donations.summaries();
            Function<OpportunitySummaries, Fit<Double>> fit = drawn -> {
                assertThat(drawn.customers()).isEqualTo(11_104);
                assertThat(donors.patterns().keySet())
                        .containsAll(drawn.patterns().keySet());
                return known(1);
            };

            assertThat(Bootstrap.of(donors, fit).replicates(5).run().models()).hasSize(5);
        }

        @Test
        void ofContractsKeepTheSizeAndPlaceOfEachCohort() {
            List<ContractCohort> cohorts = List.of(
                    ContractCohort.of(1000, 631, 468, 382, 326), ContractCohort.of(500, 300), ContractCohort.of(7));
            Function<List<ContractCohort>, Fit<Double>> fit = drawn -> {
                assertThat(drawn).extracting(ContractCohort::customers).containsExactly(1000L, 500L, 7L);
                assertThat(drawn).extracting(ContractCohort::renewals).containsExactly(4, 1, 0);
                return known(1);
            };

            assertThat(Bootstrap.of(cohorts, fit).replicates(5).run().models()).hasSize(5);
        }
    }

    @Nested
    class KnownErrors {

        @Test
        void aMeanHasItsStandardError() {
            double mean = (double) CUSTOMERS.repeatPurchases() / CUSTOMERS.size();
            double variance = CUSTOMERS.asList().stream()
                    .mapToDouble(summary -> Math.pow(summary.repeatPurchases() - mean, 2))
                    .average()
                    .orElseThrow();

            Bootstrapped<Double> bootstrapped = Bootstrap.of(CUSTOMERS, BootstrapTest::mean)
                    .replicates(4000)
                    .run();

            assertThat(bootstrapped.standardError(model -> model).orElseThrow())
                    .isCloseTo(Math.sqrt(variance / CUSTOMERS.size()), withinPercentage(4));
            assertThat(bootstrapped.models().stream()
                            .mapToDouble(model -> model)
                            .average()
                            .orElseThrow())
                    .isCloseTo(mean, within(4 * Math.sqrt(variance / CUSTOMERS.size() / 4000)));
        }

        @Test
        void aShareOfOpportunitiesHasItsStandardError() {
            OpportunitySummaries summaries = OpportunitySummaries.ofCounts(
                    Map.of(OpportunitySummary.of(0, 0, 1), 300L, OpportunitySummary.of(1, 1, 1), 100L));
            Function<OpportunitySummaries, Fit<Double>> fit =
                    drawn -> known(drawn.patterns().get(OpportunitySummary.of(1, 1, 1)) / 400.0);

            assertThat(Bootstrap.of(summaries, fit)
                            .replicates(4000)
                            .run()
                            .standardError(model -> model)
                            .orElseThrow())
                    .isCloseTo(Math.sqrt(0.25 * 0.75 / 400), withinPercentage(4));
        }

        @Test
        void whatIsLeftOfACohortHasItsBinomialInterval() {
            List<ContractCohort> cohorts = List.of(ContractCohort.of(1000, 631, 468, 382, 326));
            Function<List<ContractCohort>, Fit<Double>> fit =
                    drawn -> known(drawn.get(0).kept(4) / 1000.0);

            Interval interval = Bootstrap.of(cohorts, fit)
                    .run()
                    .interval(model -> model, 0.95)
                    .orThrow();

            assertThat(interval.estimate()).isEqualTo(0.326);
            assertThat(interval.low()).isCloseTo(0.297, within(0.005));
            assertThat(interval.high()).isCloseTo(0.355, within(0.005));
        }
    }

    @Nested
    class Failures {

        @Test
        void areCountedByWhy() {
            Function<PurchaseSummaries, Fit<Double>> fit = drawn -> {
                long sum = drawn.repeatPurchases();
                return sum % 3 == 0
                        ? unfitted(FitFailure.RUNS_AWAY)
                        : sum % 3 == 1 ? unfitted(FitFailure.NOT_CONVERGED) : known((double) sum);
            };

            Bootstrapped<Double> bootstrapped =
                    Bootstrap.of(CUSTOMERS, fit).replicates(300).run();

            assertThat(bootstrapped.replicates()).isEqualTo(300);
            assertThat(bootstrapped.models()).allMatch(sum -> sum % 3 == 2).hasSizeBetween(75, 125);
            assertThat(bootstrapped.failures().keySet())
                    .containsExactly(FitFailure.RUNS_AWAY, FitFailure.NOT_CONVERGED);
            assertThat(bootstrapped.failures().values()).allMatch(count -> count > 75 && count < 125);
        }

        @Test
        void ofRealFitsAreCounted() {
            PurchaseSummaries few = new Customers(3).of(MODEL, 10, 39);

            Bootstrapped<BgNbd> bootstrapped =
                    Bootstrap.of(few, BgNbd::fit).replicates(50).seed(2).run();

            assertThat(bootstrapped.models()).isNotEmpty();
            assertThat(bootstrapped.failures()).isNotEmpty();
            assertThat(bootstrapped.replicates()).isEqualTo(50);
        }

        @Test
        void ofFewCustomersAreAvoidedByAPenalty() {
            FitOptions penalty = FitOptions.standard().withPenalty(1);

            Bootstrapped<BgNbd> plain =
                    Bootstrap.of(CUSTOMERS, BgNbd::fit).replicates(100).run();
            Bootstrapped<BgNbd> penalised = Bootstrap.of(CUSTOMERS, drawn -> BgNbd.fit(drawn, penalty))
                    .replicates(100)
                    .run();

            assertThat(plain.failures()).containsKey(FitFailure.RUNS_AWAY);
            assertThat(plain.models()).hasSizeBetween(76, 86);
            assertThat(penalised.failures()).isEmpty();
            assertThat(plain.interval(model -> model.expectedPurchases(39), 0.9).interval())
                    .isEmpty();
            assertThat(penalised
                            .interval(model -> model.expectedPurchases(39), 0.9)
                            .interval())
                    .isPresent();
        }

        @Test
        void ofTheDataAreTold() {
            PurchaseSummaries none = PurchaseSummaries.of(
                    List.of(PurchaseSummary.of(0, 0, 30), PurchaseSummary.of(0, 0, 20)), ChronoUnit.WEEKS);

            Bootstrapped<BgNbd> bootstrapped =
                    Bootstrap.of(none, BgNbd::fit).replicates(200).run();

            assertThat(bootstrapped.estimate()).isEmpty();
            assertThat(bootstrapped.unfitted()).contains(FitFailure.NO_REPEATERS);
            assertThat(bootstrapped.interval(BgNbd::r, 0.95).why(Locale.ENGLISH))
                    .isEqualTo(
                            "There is no interval, as the data themselves could not be fitted (no customer bought again)."
                                    + " Replicates fitted: 0 of 200, seed 0."
                                    + " Replicates not fitted: 200 (no customer bought again).");
        }

        @Test
        void ofNobodyAreTold() {
            assertThat(Bootstrap.of(PurchaseSummaries.of(List.of(), ChronoUnit.DAYS), BgNbd::fit)
                            .replicates(2)
                            .run()
                            .failures())
                    .isEqualTo(Map.of(FitFailure.NO_CUSTOMERS, 2));
            assertThat(Bootstrap.of(OpportunitySummaries.of(List.of()), BgBb::fit)
                            .replicates(2)
                            .run()
                            .unfitted())
                    .contains(FitFailure.NO_CUSTOMERS);
            assertThat(Bootstrap.of(List.<ContractCohort>of(), ShiftedBetaGeometric::fit)
                            .replicates(2)
                            .run()
                            .unfitted())
                    .contains(FitFailure.NO_CUSTOMERS);
        }

        @ParameterizedTest
        @CsvSource({
            "RUNS_AWAY, NO_VARIATION, RUNS_AWAY",
            "RUNS_AWAY, , RUNS_AWAY",
            ", NO_VARIATION, NO_VARIATION",
        })
        void ofBothAreThoseOfTheFirst(FitFailure purchases, FitFailure spend, FitFailure counted) {
            Bootstrapped<PurchasesAndSpend<Double>> both = Bootstrap.of(
                            SPENDING,
                            drawn -> purchases == null ? known(1) : unfitted(purchases),
                            drawn -> spend == null ? GammaGamma.fit(SPENDING) : unfitted(spend))
                    .replicates(3)
                    .run();

            assertThat(both.unfitted()).contains(counted);
            assertThat(both.models()).isEmpty();
            assertThat(both.failures()).isEqualTo(Map.of(counted, 3));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2})
        void ofTheFitItselfAreThrown(int good) {
            List<PurchaseSummaries> seen = new ArrayList<>();
            Function<PurchaseSummaries, Fit<Double>> fit = drawn -> {
                seen.add(drawn);
                if (seen.size() > good) {
                    throw new UnsupportedOperationException("not fitted here");
                }
                return known(1);
            };

            assertThatThrownBy(() -> Bootstrap.of(CUSTOMERS, fit).replicates(3).run())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void ofTheExecutorAreThrown() {
            ExecutorService closed = Executors.newSingleThreadExecutor();
            closed.shutdown();

            assertThatThrownBy(() -> Bootstrap.of(CUSTOMERS, BootstrapTest::mean)
                            .replicates(3)
                            .run(closed))
                    .isInstanceOf(RejectedExecutionException.class);
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 100_001, Integer.MAX_VALUE})
        void aNumberOfReplicatesOutOfItsRange(int replicates) {
            Bootstrap<Double> bootstrap = Bootstrap.of(CUSTOMERS, BootstrapTest::mean);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bootstrap.replicates(replicates))
                    .withMessage("replicates must be 1 to 100000, but was " + replicates);
        }

        @Test
        void moreCustomersThanCanBeDrawn() {
            OpportunitySummaries donors =
                    OpportunitySummaries.ofCounts(Map.of(OpportunitySummary.of(1, 1, 3), 1_000_000_000_000L));
            List<ContractCohort> cohorts = List.of(ContractCohort.of(1_000_000_000_000L, 3));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Bootstrap.of(donors, BgBb::fit))
                    .withMessage("customers must be at most 100000000, but was 1000000000000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Bootstrap.of(cohorts, all -> ShiftedBetaGeometric.fit(all.get(0))))
                    .withMessage("customers must be at most 100000000, but was 1000000000000");
        }

        @Test
        void nulls() {
            Bootstrap<Double> bootstrap = Bootstrap.of(CUSTOMERS, BootstrapTest::mean);

            assertThatThrownBy(() -> Bootstrap.of((PurchaseSummaries) null, BgNbd::fit))
                    .hasMessage("summaries");
            assertThatThrownBy(() -> Bootstrap.of(CUSTOMERS, (Function<PurchaseSummaries, Fit<BgNbd>>) null))
                    .hasMessage("fit");
            assertThatThrownBy(() -> Bootstrap.of(null, BgNbd::fit, GammaGamma::fit))
                    .hasMessage("summaries");
            assertThatThrownBy(() ->
                            Bootstrap.of(CUSTOMERS, (Function<PurchaseSummaries, Fit<BgNbd>>) null, GammaGamma::fit))
                    .hasMessage("purchaseFit");
            assertThatThrownBy(() -> Bootstrap.of(CUSTOMERS, BgNbd::fit, null)).hasMessage("spendFit");
            assertThatThrownBy(() -> Bootstrap.of((OpportunitySummaries) null, BgBb::fit))
                    .hasMessage("summaries");
            assertThatThrownBy(
                            () -> Bootstrap.of(Donations.summaries(), (Function<OpportunitySummaries, Fit<BgBb>>) null))
                    .hasMessage("fit");
            assertThatThrownBy(() -> Bootstrap.of((List<ContractCohort>) null, all -> known(1)))
                    .hasMessage("cohorts");
            assertThatThrownBy(() -> Bootstrap.of(Collections.<ContractCohort>singletonList(null), all -> known(1)))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() ->
                            Bootstrap.of(List.of(), (Function<List<ContractCohort>, Fit<ShiftedBetaGeometric>>) null))
                    .hasMessage("fit");
            assertThatThrownBy(() -> bootstrap.run(null)).hasMessage("executor");
        }
    }

    /** Both ways must say about the same of data that fit the model. */
    @Nested
    class AgainstTheDeltaMethod {

        private <M> void assertClose(
                Bootstrapped<M> bootstrapped, DeltaMethod<M> delta, ToDoubleFunction<? super M> answer, Scale scale) {
            double error = delta.standardError(answer).orElseThrow();
            Interval expected = delta.interval(answer, scale, 0.9);

            Interval interval = bootstrapped.interval(answer, 0.9).orThrow();

            assertThat(bootstrapped.standardError(answer).orElseThrow())
                    .as("standard error")
                    .isCloseTo(error, withinPercentage(20));
            assertThat(interval.estimate()).isEqualTo(expected.estimate());
            assertThat(interval.low()).as("low").isCloseTo(expected.low(), within(expected.width() / 5));
            assertThat(interval.high()).as("high").isCloseTo(expected.high(), within(expected.width() / 5));
        }

        @Test
        void simulatedParetoNbdHasTheSameStandardErrors() {
            PurchaseSummaries customers =
                    new Customers(9).of(ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS), 1000, 78);
            PurchaseSummary summary = PurchaseSummary.of(2, 30, 70);
            Bootstrapped<ParetoNbd> bootstrapped = Bootstrap.of(customers, ParetoNbd::fit)
                    .replicates(60)
                    .seed(5)
                    .run();
            DeltaMethod<ParetoNbd> delta =
                    DeltaMethod.of(ParetoNbd.fit(customers).orThrow());
            List<ToDoubleFunction<ParetoNbd>> answers = List.of(
                    model -> model.probabilityAlive(summary),
                    model -> model.expectedPurchases(summary, 39),
                    model -> model.expectedPurchases(52));

            for (ToDoubleFunction<ParetoNbd> answer : answers) {
                assertThat(bootstrapped.standardError(answer).orElseThrow())
                        .isCloseTo(delta.standardError(answer).orElseThrow(), withinPercentage(20));
            }
        }

        @Test
        void donationsHaveTheSameErrors() {
            Bootstrapped<BgBb> bootstrapped = Bootstrap.of(Donations.summaries(), BgBb::fit)
                    .replicates(200)
                    .seed(5)
                    .run();
            DeltaMethod<BgBb> delta =
                    DeltaMethod.of(BgBb.fit(Donations.summaries()).orThrow());

            assertClose(
                    bootstrapped, delta, model -> model.probabilityAlive(OpportunitySummary.of(2, 4, 6)), Scale.LOGIT);
            assertClose(
                    bootstrapped,
                    delta,
                    model -> model.expectedPurchases(OpportunitySummary.of(6, 6, 6), 5),
                    Scale.LOG);
        }

        @Test
        void contractsHaveTheSameErrors() {
            List<ContractCohort> cohorts = List.of(
                    ContractCohort.of(1000, 631, 468, 382, 326, 289, 262, 241), ContractCohort.of(1000, 640, 470));
            Fitted<ShiftedBetaGeometric> fitted =
                    ShiftedBetaGeometric.fit(cohorts, FitOptions.standard()).orThrow();
            Bootstrapped<ShiftedBetaGeometric> bootstrapped = Bootstrap.of(cohorts, ShiftedBetaGeometric::fit)
                    .replicates(200)
                    .seed(5)
                    .run();

            assertClose(bootstrapped, DeltaMethod.of(fitted), model -> model.survival(4), Scale.LOGIT);
            assertClose(bootstrapped, DeltaMethod.of(fitted), model -> model.survival(12), Scale.LOGIT);
        }
    }

    /** The CDNOW sample, as an application would ask for a lifetime value with its interval. */
    @Nested
    class OfCdnow {

        private static PurchaseSummaries customers;
        private static CustomerLifetimeValue value;
        private static Bootstrapped<PurchasesAndSpend<BgNbd>> bootstrapped;
        private static DeltaMethod<PurchasesAndSpend<BgNbd>> delta;

        @BeforeAll
        static void fit() {
            customers = PurchaseSummaries.of(RealData.cdnow("sample"), LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS);
            bootstrapped = Bootstrap.of(customers, BgNbd::fit, GammaGamma::fit)
                    .replicates(200)
                    .seed(7)
                    .run();
            PurchasesAndSpend<BgNbd> models = bootstrapped.estimate().orElseThrow();
            value = CustomerLifetimeValue.of(models.purchases(), SpendModel.of(models.spend(), CurrencyUnit.USD))
                    .discounted("0.15");
            delta = DeltaMethod.of(
                    BgNbd.fit(customers).orThrow(), GammaGamma.fit(customers).orThrow());
        }

        @ParameterizedTest
        @CsvSource({"2, 30.43, 38.86, 22.345", "7, 20, 38, 50", "26, 30.86, 31, 30"})
        void bothWaysSayTheSame(int x, double last, double age, double mean) {
            PurchaseSummary summary = PurchaseSummary.of(x, last, age).withMeanSpend(mean);

            assertClose(pair -> pair.purchases().probabilityAlive(summary), Scale.LOGIT);
            assertClose(pair -> pair.purchases().expectedPurchases(summary, 39), Scale.LOG);
            assertClose(pair -> pair.spend().expectedMeanSpend(x, mean).orElseThrow(), Scale.LOG);
            assertClose(PurchasesAndSpend.lifetimeValue(value, summary), Scale.LOG);
        }

        private void assertClose(ToDoubleFunction<? super PurchasesAndSpend<BgNbd>> answer, Scale scale) {
            new AgainstTheDeltaMethod().assertClose(bootstrapped, delta, answer, scale);
        }

        @Test
        void theLifetimeValueOfTheFirstCustomerIsKnownToAQuarter() {
            Interval interval = bootstrapped
                    .interval(PurchasesAndSpend.lifetimeValue(value, customers.get(0)), 0.95)
                    .orThrow();

            assertThat(interval.estimate())
                    .isEqualTo(value.estimate(customers.get(0)).beforeRounding().orElseThrow());
            assertThat(interval.estimate()).isCloseTo(127.65, within(0.005));
            assertThat(interval.low()).isCloseTo(98.6, within(0.05));
            assertThat(interval.high()).isCloseTo(161.8, within(0.05));
            Interval quick = delta.interval(PurchasesAndSpend.lifetimeValue(value, customers.get(0)), Scale.LOG, 0.95);
            assertThat(quick.low()).isCloseTo(98.9, within(0.05));
            assertThat(quick.high()).isCloseTo(164.7, within(0.05));
        }

        @Test
        void aCustomerWithoutRepeatsIsCertainlyAlive() {
            PurchaseSummary none = PurchaseSummary.of(0, 0, 35);

            assertThat(bootstrapped
                            .interval(pair -> pair.purchases().probabilityAlive(none), 0.95)
                            .orThrow())
                    .isEqualTo(new Interval(1, 1, 1, 0.95));
        }

        @Test
        void anAnswerThatNoModelHasSaysSo() {
            assertThat(bootstrapped
                            .interval(
                                    pair -> pair.spend().expectedMeanSpend(0, 0).orElseThrow(), 0.95)
                            .why(Locale.ENGLISH))
                    .isEqualTo("There is no interval, as the model of the data has no finite answer."
                            + " Replicates fitted: 200 of 200, seed 7. Replicates fitted without an answer: 200.");
        }
    }
}
