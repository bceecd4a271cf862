package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fits of the purchase models with dropout. */
class PurchaseFitTest {

    private static final List<PurchaseSummary> SOME = List.of(
            PurchaseSummary.of(0, 0, 30),
            PurchaseSummary.of(0, 0, 30),
            PurchaseSummary.of(1, 0.5, 2),
            PurchaseSummary.of(3, 11, 25),
            PurchaseSummary.of(3, 25, 25),
            PurchaseSummary.of(40, 39, 40));

    private static PurchaseSummaries weeks(List<PurchaseSummary> summaries) {
        return PurchaseSummaries.of(summaries, ChronoUnit.WEEKS);
    }

    private static Fit<? extends PurchaseModel> fit(String model, PurchaseSummaries summaries) {
        return switch (model) {
            case "BG/NBD" -> BgNbd.fit(summaries);
            case "MBG/NBD" -> MbgNbd.fit(summaries);
            case "Pareto/NBD" -> ParetoNbd.fit(summaries);
            default -> throw new AssertionError(model);
        };
    }

    @Nested
    class Cdnow {

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({
            "BG/NBD,sample,-9582.429207,r 0.2425945 0.01256 alpha 4.413602 0.3782 a 0.792922 0.1857 b 2.425907 0.7054",
            "MBG/NBD,sample,-9582.135716,r 0.5248432 0.08327 alpha 6.183085 0.6956 a 0.8913594 0.1548 b 1.614002 0.5375",
            "Pareto/NBD,sample,-9594.976179,r 0.553277 0.04763 alpha 10.57768 0.8427 s 0.60624 0.1873 beta 11.66874 6.211",
            "BG/NBD,master,-95368.443933,r 0.251624 0.004202 alpha 4.788943 0.1313 a 0.7234336 0.05393 b 2.161088 0.1986",
            "MBG/NBD,master,-95336.958320,r 0.6371397 0.03621 alpha 7.31029 0.2933 a 0.8074741 0.03761 b 1.228394 0.1119",
            "Pareto/NBD,master,-95415.118617,r 0.59742 0.01737 alpha 11.58566 0.2968 s 0.5221856 0.04634 beta 8.827759 1.474"
        })
        void isFittedAsElsewhere(String model, String which, double logLikelihood, String parameters) {
            PurchaseSummaries summaries =
                    PurchaseSummaries.of(RealData.cdnow(which), LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS);
            Fitted<? extends PurchaseModel> fit = fit(model, summaries).orThrow();

            assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(-logLikelihood * 1e-8));
            String[] words = parameters.split(" ", -1);
            for (int at = 0; at < words.length; at += 3) {
                FitReferenceTest.agrees(
                        fit, words[at], Double.parseDouble(words[at + 1]), Double.parseDouble(words[at + 2]));
            }
            double sum = summaries.asList().stream()
                    .mapToDouble(fit.model()::logLikelihood)
                    .sum();
            assertThat(fit.logLikelihood()).as("by the model itself").isCloseTo(sum, within(-sum * 1e-10));
            assertThat(fit.gradientNorm()).isLessThan(1e-8);
            assertThat(fit.findings()).isEmpty();
        }
    }

    @Nested
    class ExactDerivatives {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        private static double[] anywhere(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] logs = new double[4];
            for (int place = 0; place < logs.length; place++) {
                logs[place] = random.nextDouble() * 6 - 3;
            }
            return logs;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofEachLikelihood(long seed) {
            PurchasePatterns patterns = PurchasePatterns.of(weeks(SOME));

            Derivatives.agree(GeometricDropoutFit.bgNbd(patterns, ChronoUnit.WEEKS), anywhere(seed));
            Derivatives.agree(GeometricDropoutFit.mbgNbd(patterns, ChronoUnit.WEEKS), anywhere(seed));
            Derivatives.agree(new ExponentialDropoutFit(patterns, ChronoUnit.WEEKS), anywhere(seed));
        }
    }

    /** Quadrature against the series of the model itself, from hardly any silence to one without end. */
    @Nested
    class TheIntegralOfParetoNbd {

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithTheModel(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] parameters = new double[4];
            double[] logs = new double[4];
            for (int place = 0; place < 4; place++) {
                logs[place] = random.nextDouble() * 16 - 8;
                parameters[place] = Math.exp(logs[place]);
            }
            int repeats = (int) Math.exp(8 * random.nextDouble());
            double silence = Math.exp(-16 * random.nextDouble());
            PurchaseSummaries one = weeks(List.of(PurchaseSummary.of(repeats, Math.max(1e-9, 1 - silence), 1)));
            ExponentialDropoutFit task = new ExponentialDropoutFit(PurchasePatterns.of(one), ChronoUnit.WEEKS);
            double expected = task.model(parameters).logLikelihood(one.get(0));

            assertThat(task.gradient(logs, new double[4]))
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @Nested
    class WhateverTheOrderOrTheUnit {

        @ParameterizedTest
        @CsvSource({"BG/NBD", "MBG/NBD", "Pareto/NBD"})
        void theFitIsTheSame(String model) {
            List<PurchaseSummary> customers = simulated(2_000, 5);
            List<PurchaseSummary> shuffled = new ArrayList<>(customers);
            Collections.shuffle(shuffled, new Random(1));
            List<PurchaseSummary> inDays = customers.stream()
                    .map(each ->
                            PurchaseSummary.of(each.repeatPurchases(), 7 * each.lastPurchaseTime(), 7 * each.age()))
                    .toList();
            Fitted<? extends PurchaseModel> fit = fit(model, weeks(customers)).orThrow();
            Fitted<? extends PurchaseModel> days =
                    fit(model, PurchaseSummaries.of(inDays, ChronoUnit.DAYS)).orThrow();

            assertThat(fit(model, weeks(shuffled)).orThrow()).isEqualTo(fit);
            double purchases = customers.stream()
                    .mapToInt(PurchaseSummary::repeatPurchases)
                    .sum();
            assertThat(days.logLikelihood() + purchases * Math.log(7)).isCloseTo(fit.logLikelihood(), within(1e-7));
            assertThat(days.parameter("r").value()).isCloseTo(fit.parameter("r").value(), within(1e-6));
            assertThat(days.parameter("alpha").value() / 7)
                    .isCloseTo(fit.parameter("alpha").value(), within(1e-5));
        }
    }

    @Nested
    class DataThatCannotAnswer {

        @ParameterizedTest
        @CsvSource({"BG/NBD", "MBG/NBD", "Pareto/NBD"})
        void areSaidToBeTooFew(String model) {
            PurchaseSummary silent = PurchaseSummary.of(0, 0, 20);
            PurchaseSummary today = PurchaseSummary.of(0, 0, 0);

            assertThat(failure(model)).isEqualTo(FitFailure.NO_CUSTOMERS);
            assertThat(failure(model, today, today)).isEqualTo(FitFailure.NO_OBSERVATION);
            assertThat(failure(model, PurchaseSummary.of(3, 10, 20))).isEqualTo(FitFailure.TOO_FEW_CUSTOMERS);
            assertThat(failure(model, silent, silent, today)).isEqualTo(FitFailure.NO_REPEATERS);
        }

        private static FitFailure failure(String model, PurchaseSummary... summaries) {
            Fit<? extends PurchaseModel> fit = fit(model, weeks(List.of(summaries)));
            assertThat(fit).isInstanceOf(Unfitted.class);
            return ((Unfitted<?>) fit).failure();
        }

        @ParameterizedTest
        @CsvSource({"BG/NBD", "MBG/NBD", "Pareto/NBD"})
        void whereNobodyStopsShowNoDropout(String model) {
            List<PurchaseSummary> customers = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(3);
            for (int customer = 0; customer < 500; customer++) {
                int repeats = 1 + random.nextInt(1 + random.nextInt(12));
                customers.add(PurchaseSummary.of(repeats, 20, 20));
            }
            Fit<? extends PurchaseModel> fit = fit(model, weeks(customers));

            assertThat(fit).isInstanceOf(Unfitted.class);
            Unfitted<?> unfitted = (Unfitted<?>) fit;
            assertThat(unfitted.failure()).isEqualTo(FitFailure.RUNS_AWAY);
            assertThat(unfitted.fallback()).isEqualTo(FitFallback.MODEL_WITHOUT_DROPOUT);
        }
    }

    /** Histories under Pareto/NBD (.553, 10.578, .606, 11.669), by exponential gaps. */
    private static List<PurchaseSummary> simulated(int size, long seed) {
        Random random = new Random(seed);
        GammaDistribution rates = GammaDistribution.of(0.553, 1 / 10.578);
        ParetoDistribution lives = ParetoDistribution.of(11.669, 0.606);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < size; customer++) {
            double rate = rates.inverseCumulativeProbability(random.nextDouble());
            double life = lives.inverseCumulativeProbability(random.nextDouble()) - 11.669;
            double age = 27 + 12 * random.nextDouble();
            double seen = Math.min(life, age);
            int repeats = 0;
            double last = 0;
            double time = -Math.log(1 - random.nextDouble()) / rate;
            while (time <= seen) {
                repeats++;
                last = time;
                time -= Math.log(1 - random.nextDouble()) / rate;
            }
            customers.add(PurchaseSummary.of(repeats, last, age));
        }
        return customers;
    }

    @Test
    void aSimulatedPopulationIsFoundAgain() {
        Fitted<ParetoNbd> fit = ParetoNbd.fit(weeks(simulated(20_000, 7))).orThrow();

        for (ParameterEstimate parameter : fit.parameters()) {
            double truth = switch (parameter.name()) {
                case "r" -> 0.553;
                case "alpha" -> 10.578;
                case "s" -> 0.606;
                default -> 11.669;
            };
            double error = parameter.standardError().orElseThrow();
            assertThat(parameter.value()).as(parameter.name()).isCloseTo(truth, within(3 * error));
        }
    }
}
