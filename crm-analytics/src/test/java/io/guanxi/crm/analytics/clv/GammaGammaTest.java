package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.testing.Seeds;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class GammaGammaTest {

    private static final GammaGamma CDNOW = GammaGamma.of(6.25, 3.74, 15.44);
    private static final GammaGamma HEAVY_TAIL = GammaGamma.of(6.25, 0.79, 15.44);
    private static final PurchaseSummary NEW = PurchaseSummary.of(0, 0, 10);

    private static PurchaseSummary spender(int x, double mean) {
        return PurchaseSummary.of(x, 5, 10).withMeanSpend(mean);
    }

    /** Customers with 1 to 6 repeat purchases; the spend of the customer at a place is a function of the repeats. */
    private static PurchaseSummaries simulated(int customers, long seed, IntToDoubleFunction spend) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PurchaseSummary> summaries = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int repeats = 1 + random.nextInt(6);
            summaries.add(spender(repeats, spend.applyAsDouble(repeats)));
        }
        return PurchaseSummaries.of(summaries, ChronoUnit.WEEKS);
    }

    /** Marsaglia and Tsang's gamma numbers of scale 1. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static PurchaseSummaries gammaGamma(double p, double q, double v, int customers, long seed) {
        Random random = new Random(seed);
        return simulated(customers, seed, repeats -> {
            double rate = gamma(random, q) / v;
            return gamma(random, p * repeats) / rate / repeats;
        });
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class Answers {

        @Test
        void areThoseOfTheExample() {
            assertThat(CDNOW.populationMean().orElseThrow()).isCloseTo(35.22, within(0.005));
            assertThat(CDNOW.expectedMeanSpend(1, 11.77).orElseThrow()).isCloseTo(18.92, within(0.005));
            assertThat(CDNOW.ownWeight(1).orElseThrow()).isCloseTo(0.695, within(5e-4));
            assertThat(CDNOW.expectedMeanSpend(26, 39.97).orElseThrow()).isCloseTo(39.89, within(0.005));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.GammaGammaTest#seeds")
        void liesBetweenTheOwnMeanAndThatOfAll(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            GammaGamma model = GammaGamma.of(
                    0.1 + random.nextDouble() * 10, 1.01 + random.nextDouble() * 5, 0.1 + random.nextDouble() * 100);
            int repeats = 1 + random.nextInt(30);
            double own = 0.1 + random.nextDouble() * 100;
            double weight = model.ownWeight(repeats).orElseThrow();
            double all = model.populationMean().orElseThrow();

            assertThat(model.expectedMeanSpend(repeats, own).orElseThrow())
                    .isCloseTo(weight * own + (1 - weight) * all, within(1e-10 * (own + all)));
        }

        @Test
        void densityIsThatOfTheSource() {
            double p = 6.25;
            double q = 3.74;
            double v = 15.44;
            double x = 2;
            double m = 22.345;
            double log = LogGamma.value(p * x + q)
                    - LogGamma.value(p * x)
                    - LogGamma.value(q)
                    + q * Math.log(v)
                    + (p * x - 1) * Math.log(m)
                    + p * x * Math.log(x)
                    - (p * x + q) * Math.log(x * m + v);

            assertThat(CDNOW.logLikelihood(2, m)).isCloseTo(log, within(1e-12));
        }

        @Test
        void densityAddsUpToOne() {
            double sum = 0;
            double step = 0.01;
            for (double log = -6; log < 14; log += step) {
                double mean = Math.exp(log);
                sum += Math.exp(CDNOW.logLikelihood(3, mean)) * mean * step;
            }

            assertThat(sum).isCloseTo(1, within(1e-9));
        }

        @Test
        void thereIsNoPopulationMeanUpToTailIndexOne() {
            assertThat(HEAVY_TAIL.populationMean()).isEmpty();
            assertThat(HEAVY_TAIL.ownWeight(3)).isEmpty();
            assertThat(GammaGamma.of(1, 1, 1).populationMean()).isEmpty();
            assertThat(HEAVY_TAIL.expectedMeanSpend(1, 20)).isPresent();
            assertThat(GammaGamma.of(0.1, 0.5, 1).expectedMeanSpend(1, 20))
                    .as("p + q is below 1")
                    .isEmpty();
        }

        @Test
        void estimateSaysWhy() {
            assertThat(CDNOW.estimate(spender(1, 11.77)).why(Locale.ENGLISH))
                    .isEqualTo("1 repeat purchases of mean 11.77, own weight 0.695217: expected 18.9169 per purchase.");
            assertThat(CDNOW.estimate(NEW).why(Locale.ENGLISH))
                    .isEqualTo("No repeat purchase to learn from. The population mean 35.2190 is taken.");
            assertThat(CDNOW.estimate(NEW).ownWeight()).hasValue(0);
            assertThat(CDNOW.estimate(PurchaseSummary.of(2, 5, 10)).why(Locale.ENGLISH))
                    .startsWith("The spend of the repeat purchases is unknown.");
            assertThat(HEAVY_TAIL.estimate(NEW).mean()).isEmpty();
            assertThat(HEAVY_TAIL.estimate(NEW).why(Locale.CHINA))
                    .contains("均值无穷大")
                    .contains("0.79");
            assertThat(HEAVY_TAIL.estimate(spender(2, 20)).why(Locale.ENGLISH)).contains("no population mean");
            assertThat(GammaGamma.of(0.1, 0.5, 1).estimate(spender(1, 20)).mean())
                    .isEmpty();
        }

        @Test
        void staysInRangeAtTheEdges() {
            assertThat(GammaGamma.of(1e30, 1e30, 1e-30).logLikelihood(1_000_000, 1e15))
                    .isFinite();
            assertThat(GammaGamma.of(1e-30, 1e-30, 1e30).logLikelihood(1, 1e-9)).isFinite();
        }
    }

    @Nested
    class Fits {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.GammaGammaTest#seeds")
        void haveTheGradientAndHessianOfTheirLikelihood(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PurchaseSummary> sorted =
                    List.of(spender(1, 12), spender(1, 30), spender(1, 30), spender(2, 7), spender(26, 40));
            Derivatives.agree(new GammaGammaFit(sorted, 0, 24), new double[] {
                random.nextDouble() * 4 - 2, random.nextDouble() * 4 - 2, random.nextDouble() * 4 - 2
            });
        }

        @Test
        void recoverWhatWasSimulatedAndDoNotMindTheCurrency() {
            PurchaseSummaries dollars = gammaGamma(6.25, 3.74, 15.44, 20_000, 3);
            Fitted<GammaGamma> fit = GammaGamma.fit(dollars).orThrow();
            double[] truth = {6.25, 3.74, 15.44};
            for (int place = 0; place < truth.length; place++) {
                ParameterEstimate estimate = fit.parameters().get(place);
                assertThat(estimate.value())
                        .as(estimate.name())
                        .isCloseTo(
                                truth[place],
                                within(3 * estimate.standardError().orElseThrow()));
            }
            List<PurchaseSummary> cents = dollars.asList().stream()
                    .map(summary -> spender(
                            summary.repeatPurchases(), 100 * summary.meanSpend().orElseThrow()))
                    .toList();
            Fitted<GammaGamma> inCents = GammaGamma.fit(PurchaseSummaries.of(cents, ChronoUnit.WEEKS))
                    .orThrow();
            assertThat(inCents.model().p()).isCloseTo(fit.model().p(), within(1e-8));
            assertThat(inCents.model().v()).isCloseTo(100 * fit.model().v(), within(1e-5));
            assertThat(inCents.logLikelihood()).isCloseTo(fit.logLikelihood() - 20_000 * Math.log(100), within(1e-6));
        }

        @Test
        void doNotDependOnTheOrderOfCustomers() {
            List<PurchaseSummary> customers =
                    new ArrayList<>(gammaGamma(2, 3, 10, 500, 4).asList());
            Fit<GammaGamma> fit = GammaGamma.fit(PurchaseSummaries.of(customers, ChronoUnit.WEEKS));
            Collections.shuffle(customers, new Random(1));

            assertThat(GammaGamma.fit(PurchaseSummaries.of(customers, ChronoUnit.WEEKS)))
                    .isEqualTo(fit);
        }

        @Test
        void sumTheLikelihoodsAndCountWhomTheyLeaveOut() {
            List<PurchaseSummary> customers =
                    new ArrayList<>(gammaGamma(2, 3, 10, 500, 4).asList());
            double sum = 0;
            customers.add(spender(1, 0));
            customers.add(spender(1, -5));
            customers.add(PurchaseSummary.of(3, 5, 10));
            customers.add(NEW);
            Fitted<GammaGamma> fit = GammaGamma.fit(PurchaseSummaries.of(customers, ChronoUnit.WEEKS))
                    .orThrow();
            for (PurchaseSummary customer : customers.subList(0, 500)) {
                sum += fit.model()
                        .logLikelihood(
                                customer.repeatPurchases(), customer.meanSpend().orElseThrow());
            }

            assertThat(fit.customers()).isEqualTo(500);
            assertThat(fit.findings()).containsExactly(new FitFinding(FitFinding.Kind.LEFT_OUT, List.of(), 3));
            assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-8));
        }

        @Test
        void sayThatTheMeanIsUndefined() {
            Fitted<GammaGamma> fit =
                    GammaGamma.fit(gammaGamma(6, 0.7, 15, 2_000, 5)).orThrow();

            assertThat(fit.findings().stream().map(FitFinding::kind)).containsExactly(FitFinding.Kind.MEAN_UNDEFINED);
            assertThat(fit.model().populationMean()).isEmpty();
            assertThat(fit.why(Locale.ENGLISH))
                    .contains("population mean undefined, tail index 0.")
                    .endsWith("Instead: trim the largest values or fit with a penalty.");
        }

        @Test
        void sayWhyTheDataAreNotEnough() {
            assertThat(failure()).isEqualTo(FitFailure.NO_CUSTOMERS);
            assertThat(failure(NEW, NEW)).isEqualTo(FitFailure.NO_REPEATERS);
            assertThat(failure(spender(1, 0), spender(2, -3))).isEqualTo(FitFailure.NO_CUSTOMERS);
            assertThat(failure(spender(1, 20), NEW)).isEqualTo(FitFailure.TOO_FEW_CUSTOMERS);
            assertThat(failure(spender(1, 20), spender(2, 20), spender(5, 20))).isEqualTo(FitFailure.NO_VARIATION);
            assertThat(failure(spender(3, 30 / 100.0 / 3), spender(1, 10 / 100.0), spender(7, 70 / 100.0 / 7)))
                    .as("ten cents each, but 0.7/7 is not 0.1")
                    .isEqualTo(FitFailure.NO_VARIATION);
            assertThat(failure(spender(1, 20), spender(2, 30))).isEqualTo(FitFailure.RUNS_AWAY);
            assertThat(failure(spender(1, 20), spender(1, 30), spender(1, 25), spender(1, 80)))
                    .as("with one purchase each the spread within and between customers cannot be told apart")
                    .isIn(FitFailure.RUNS_AWAY, FitFailure.NOT_IDENTIFIED);
        }

        private static FitFailure failure(PurchaseSummary... customers) {
            Fit<GammaGamma> fit = GammaGamma.fit(PurchaseSummaries.of(List.of(customers), ChronoUnit.WEEKS));
            assertThat(fit).isInstanceOf(Unfitted.class);
            return ((Unfitted<GammaGamma>) fit).failure();
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesParameters(double bad) {
            String rule = " must be from 1e-30 to 1e30, but was " + bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GammaGamma.of(bad, 1, 1))
                    .withMessage("p" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GammaGamma.of(1, bad, 1))
                    .withMessage("q" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GammaGamma.of(1, 1, bad))
                    .withMessage("v" + rule);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesSpendThatIsNone(double bad) {
            String message =
                    "meanSpend must be above 0, from 1e-9 to 1e15 (leave out customers whose purchases were free"
                            + " or refunded, or value them apart), but was " + bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CDNOW.logLikelihood(1, bad))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CDNOW.expectedMeanSpend(1, bad))
                    .withMessage(message);
        }

        @Test
        void refusesSpendWithoutRepeatPurchase() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CDNOW.expectedMeanSpend(0, 20))
                    .withMessage("repeatPurchases must be at least 1 (use the population mean for customers without"
                            + " repeat purchases), but was 0");
            assertThatIllegalArgumentException().isThrownBy(() -> CDNOW.logLikelihood(0, 20));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CDNOW.ownWeight(-1))
                    .withMessage("repeatPurchases must not be negative, but was -1");
            assertThatIllegalArgumentException().isThrownBy(() -> CDNOW.estimate(spender(1, 0)));
            assertThatThrownBy(() -> CDNOW.estimate(null)).hasMessage("summary");
            assertThatThrownBy(() -> GammaGamma.fit(null)).hasMessage("summaries");
        }

        @Test
        void refusesAnEstimateThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpendEstimate(OptionalDouble.of(1), OptionalDouble.of(0), List.of()))
                    .withMessageStartingWith("reasons must not be empty");
            SpendEstimate some = CDNOW.estimate(NEW);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpendEstimate(OptionalDouble.of(0), OptionalDouble.of(0), some.reasons()))
                    .withMessage("mean must be finite and above 0, but was 0.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SpendEstimate(OptionalDouble.of(1), OptionalDouble.of(2), some.reasons()))
                    .withMessage("ownWeight must be 0 to 1, but was 2.0");
        }
    }
}
