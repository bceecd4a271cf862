package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import io.guanxi.crm.analytics.clv.summary.Donations;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class BgBbTest {

    private static final BgBb DONORS = BgBb.of(1.204, 0.750, 0.657, 2.783);
    private static final OpportunitySummary DONOR = OpportunitySummary.of(2, 4, 6);

    private static BgBb random(SplittableRandom random) {
        return BgBb.of(
                Math.exp(random.nextDouble() * 6 - 3),
                Math.exp(random.nextDouble() * 6 - 3),
                Math.exp(random.nextDouble() * 6 - 3),
                Math.exp(random.nextDouble() * 6 - 3));
    }

    /** The probability of one order of purchases and of the time of dropping out, straight from the story. */
    private static double brute(BgBb model, int x, int last, int n, int lastAlive) {
        double buys = LogRising.logBeta(model.alpha() + x, model.beta() + lastAlive - x)
                - LogRising.logBeta(model.alpha(), model.beta());
        double stays = lastAlive == n
                ? LogRising.logBeta(model.gamma(), model.delta() + n)
                : LogRising.logBeta(model.gamma() + 1, model.delta() + lastAlive);
        return lastAlive < last ? 0 : Math.exp(buys + stays - LogRising.logBeta(model.gamma(), model.delta()));
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class Answers {

        @Test
        void areThoseOfTheExample() {
            assertThat(DONORS.probabilityAlive(DONOR, 1)).isCloseTo(0.5895, within(5e-5));
            assertThat(DONORS.expectedPurchases(DONOR, 5)).isCloseTo(1.0573, within(5e-5));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.BgBbTest#seeds")
        void agreeWithTheStoryToldTimeByTime(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            BgBb model = random(random);
            int n = 1 + random.nextInt(8);
            int last = random.nextInt(n + 1);
            int x = last == 0 ? 0 : 1 + random.nextInt(last);
            OpportunitySummary summary = OpportunitySummary.of(x, last, n);
            double total = 0;
            for (int lastAlive = last; lastAlive <= n; lastAlive++) {
                total += brute(model, x, last, n, lastAlive);
            }

            assertThat(model.logLikelihood(summary)).isCloseTo(Math.log(total), within(1e-11));
            double alive = brute(model, x, last, n, n) / total;
            assertThat(model.probabilityAlive(summary)).isCloseTo(alive, within(1e-11 * alive));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.BgBbTest#seeds")
        void addUpToOneAndToTheMean(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            BgBb model = random(random);
            int n = 1 + random.nextInt(30);
            double sum = 0;
            double mean = 0;
            double sumGiven = 0;
            double meanGiven = 0;
            for (int count = 0; count <= n; count++) {
                sum += model.probabilityOfPurchases(count, n);
                mean += count * model.probabilityOfPurchases(count, n);
                sumGiven += model.probabilityOfPurchases(DONOR, count, n);
                meanGiven += count * model.probabilityOfPurchases(DONOR, count, n);
            }

            assertThat(sum).isCloseTo(1, within(1e-11));
            assertThat(mean).isCloseTo(model.expectedPurchases(n), within(1e-10 * mean));
            assertThat(sumGiven).isCloseTo(1, within(1e-11));
            assertThat(meanGiven).isCloseTo(model.expectedPurchases(DONOR, n), within(1e-10 * meanGiven));
            assertThat(model.probabilityOfPurchases(n + 1, n)).isZero();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.BgBbTest#seeds")
        void aHistoryPredictsTheNextOpportunity(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            BgBb model = random(random);
            double next = Math.exp(model.logLikelihood(DONOR.next(true)) - model.logLikelihood(DONOR));

            assertThat(model.expectedPurchases(DONOR, 1)).isCloseTo(next, within(1e-11));
            assertThat(model.probabilityOfPurchases(DONOR, 1, 1)).isCloseTo(next, within(1e-11));
            assertThat(Math.exp(model.logLikelihood(DONOR.next(true)))
                            + Math.exp(model.logLikelihood(DONOR.next(false))))
                    .isCloseTo(Math.exp(model.logLikelihood(DONOR)), within(1e-12));
        }

        @Test
        void discountedPurchasesGrowToThoseForEver() {
            double forEver = DONORS.discountedResidualPurchases(DONOR, 0.1);

            assertThat(forEver).isCloseTo(1.6651, within(5e-5));
            assertThat(DONORS.discountedResidualPurchases(DONOR, 0.1, 1_000)).isCloseTo(forEver, within(1e-10));
            assertThat(DONORS.discountedResidualPurchases(DONOR, 0.1, 5)).isLessThan(forEver);
            assertThat(DONORS.discountedResidualPurchases(DONOR, 0, 5))
                    .isCloseTo(DONORS.expectedPurchases(DONOR, 5), within(1e-15));
        }

        @Test
        void stayFiniteForHeavyBuyersAndEndlessHorizons() {
            assertThat(DONORS.probabilityOfPurchases(2_000, 10_000)).isBetween(1e-6, 1e-3);
            assertThat(DONORS.expectedPurchases(1_000_000)).isFinite().isPositive();
            assertThat(DONORS.logLikelihood(OpportunitySummary.of(400_000, 800_000, 1_000_000)))
                    .isFinite()
                    .isNegative();
            assertThat(DONORS.expectedPurchases(0)).isZero();
            assertThat(DONORS.probabilityAlive(OpportunitySummary.of(0, 0, 0))).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"1e-30, 1e30", "1e30, 1e-30", "1e-30, 1e-30", "1e30, 1e30"})
        void stayFiniteAtTheEdgesOfTheParameters(double one, double other) {
            BgBb model = BgBb.of(one, other, one, other);

            assertThat(model.probabilityAlive(DONOR)).isBetween(0.0, 1.0);
            assertThat(model.logLikelihood(DONOR)).isFinite();
            assertThat(model.expectedPurchases(DONOR, 5)).isBetween(0.0, 5.0);
            assertThat(model.discountedResidualPurchases(DONOR, 0.1)).isFinite().isNotNegative();
        }
    }

    @Nested
    class Fits {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.BgBbTest#seeds")
        void haveTheGradientAndHessianOfTheirLikelihood(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] at = {
                random.nextDouble() * 4 - 2,
                random.nextDouble() * 4 - 2,
                random.nextDouble() * 4 - 2,
                random.nextDouble()
            };
            Derivatives.agree(
                    BgBbFit.likelihood(OpportunitySummaries.ofCounts(
                            Map.of(DONOR, 3L, OpportunitySummary.of(0, 0, 9), 5L, OpportunitySummary.of(7, 7, 7), 2L))),
                    at);
        }

        @Test
        void sumTheLikelihoodsOfTheCustomers() {
            Fitted<BgBb> fit = BgBb.fit(Donations.summaries()).orThrow();
            double sum = Donations.summaries().patterns().entrySet().stream()
                    .mapToDouble(pattern -> pattern.getValue() * fit.model().logLikelihood(pattern.getKey()))
                    .sum();

            assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-7));
        }

        @Test
        void recoverWhatWasSimulated() {
            SplittableRandom random = new SplittableRandom(7);
            List<OpportunitySummary> customers = new ArrayList<>();
            for (int customer = 0; customer < 20_000; customer++) {
                // Beta(2, 1) by the greater, Beta(1, 4) by the least of uniform numbers.
                double buys = Math.max(random.nextDouble(), random.nextDouble());
                double drops = 1;
                for (int draw = 0; draw < 4; draw++) {
                    drops = Math.min(drops, random.nextDouble());
                }
                OpportunitySummary summary = OpportunitySummary.of(0, 0, 0);
                boolean alive = true;
                for (int opportunity = 0; opportunity < 8; opportunity++) {
                    alive = alive && random.nextDouble() >= drops;
                    summary = summary.next(alive && random.nextDouble() < buys);
                }
                customers.add(summary);
            }
            Fitted<BgBb> fit = BgBb.fit(OpportunitySummaries.of(customers)).orThrow();
            double[] truth = {2, 1, 1, 4};
            for (int place = 0; place < truth.length; place++) {
                ParameterEstimate estimate = fit.parameters().get(place);
                assertThat(estimate.value())
                        .as(estimate.name())
                        .isCloseTo(
                                truth[place],
                                within(3 * estimate.standardError().orElseThrow()));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "'', NO_CUSTOMERS, OBSERVE_MORE",
            "0 0 0 5, NO_OBSERVATION, OBSERVE_MORE",
            "2 4 6 1, TOO_FEW_CUSTOMERS, OBSERVE_MORE",
            "0 0 6 100, NO_REPEATERS, OBSERVE_MORE",
            "6 6 6 100, RUNS_AWAY, MODEL_WITHOUT_DROPOUT",
            "1 6 6 30 2 6 6 40 3 6 6 30, RUNS_AWAY, MODEL_WITHOUT_DROPOUT",
            "0 0 1 40 1 1 1 60, NOT_IDENTIFIED, OBSERVE_MORE",
            "0 0 2 40 1 1 2 20 1 2 2 10 2 2 2 30, NOT_IDENTIFIED, OBSERVE_MORE",
            "0 0 6 1 3 5 6 1, RUNS_AWAY, PENALISE"
        })
        void sayWhyTheDataAreNotEnough(String table, FitFailure failure, FitFallback fallback) {
            Fit<BgBb> fit = BgBb.fit(table(table));

            assertThat(fit).isInstanceOfSatisfying(Unfitted.class, unfitted -> {
                assertThat(unfitted.failure()).isEqualTo(failure);
                assertThat(unfitted.fallback()).isEqualTo(fallback);
            });
            assertThatThrownBy(fit::orThrow).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aPenaltyHoldsBackWhatWouldRunAway() {
            Fit<BgBb> fit = BgBb.fit(
                    table("1 6 6 30 2 6 6 40 3 6 6 30"), FitOptions.standard().withPenalty(1));

            assertThat(fit.fitted()).isPresent();
            assertThat(fit.findings()).contains(new FitFinding(FitFinding.Kind.PENALISED, List.of(), 1));
            assertThat(fit.orThrow().model().delta()).isLessThan(1e4);
        }

        /** The surface of each has a lower maximum, in which the search once ended: below the value, or not identified. */
        static Stream<Arguments> surfacesWithSeveralMaxima() {
            return Stream.of(
                    Arguments.of(
                            "0 0 1 7 1 1 1 4 0 0 2 7 2 2 2 2 0 0 3 1 2 2 3 1 3 3 3 2 0 0 4 2 1 1 4 1 0 0 5 2 "
                                    + "3 3 5 1 0 0 6 25 1 1 6 4 2 2 6 1 3 3 6 2 3 5 6 1 3 6 6 1 4 4 6 1 4 5 6 1 5 5 6 3 "
                                    + "5 6 6 5 6 6 6 26",
                            -163.644464),
                    Arguments.of(
                            "0 0 1 6 1 1 1 1 0 0 2 4 2 2 2 1 0 0 3 9 0 0 4 7 2 2 4 1 2 4 4 1 0 0 5 51 1 1 5 1 "
                                    + "1 3 5 2 1 4 5 2 1 5 5 1 2 2 5 2 2 3 5 1 2 5 5 2 3 5 5 3 4 5 5 3 5 5 5 2",
                            -122.515217),
                    Arguments.of(
                            "0 0 1 6 0 0 2 3 1 2 2 2 0 0 3 3 0 0 4 4 0 0 5 2 1 3 5 1 1 4 5 1 1 1 6 2 1 6 6 1 "
                                    + "0 0 7 4 0 0 8 3 2 4 8 1 2 7 8 1 0 0 9 49 1 1 9 2 1 2 9 2 1 4 9 1 1 5 9 1 1 7 9 1 "
                                    + "2 4 9 2 2 8 9 1 2 9 9 1 3 4 9 1 3 6 9 1 4 9 9 2 6 7 9 1 6 9 9 1",
                            -161.693618));
        }

        @ParameterizedTest
        @MethodSource("surfacesWithSeveralMaxima")
        void areTheHighestOfSeveralMaxima(String table, double logLikelihood) {
            Fitted<BgBb> fit = BgBb.fit(table(table)).orThrow();

            assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-6));
            assertThat(fit.findings().stream().map(FitFinding::kind)).contains(FitFinding.Kind.RESTARTED);
        }

        @Test
        void doNotMindCustomersWithoutAnOpportunity() {
            Fitted<BgBb> donors = BgBb.fit(Donations.summaries()).orThrow();
            Map<OpportunitySummary, Long> counts =
                    new HashMap<>(Donations.summaries().patterns());
            counts.put(OpportunitySummary.of(0, 0, 0), 1_000_000_000_000L);
            Fitted<BgBb> crowd = BgBb.fit(OpportunitySummaries.ofCounts(counts)).orThrow();

            assertThat(crowd.model()).isEqualTo(donors.model());
            assertThat(crowd.logLikelihood()).isEqualTo(donors.logLikelihood());
        }

        @ParameterizedTest
        @CsvSource({"0.00675767, 8.739e13, 3.0538, 1.848e12", "0.02, 7.3e-17, 1.06e23, 0.0091"})
        void neverSayMoreThanCertain(double alpha, double beta, double gamma, double delta) {
            BgBb model = BgBb.of(alpha, beta, gamma, delta);

            for (int opportunities = 0; opportunities <= 20; opportunities++) {
                assertThat(model.logLikelihood(OpportunitySummary.of(0, 0, opportunities)))
                        .isNotPositive();
                assertThat(model.probabilityOfPurchases(0, opportunities)).isLessThanOrEqualTo(1);
            }
        }

        private static OpportunitySummaries table(String table) {
            List<Integer> numbers = new ArrayList<>();
            Splitter.on(' ').omitEmptyStrings().split(table).forEach(number -> numbers.add(Integer.valueOf(number)));
            Map<OpportunitySummary, Long> counts = new HashMap<>();
            for (int place = 0; place < numbers.size(); place += 4) {
                counts.put(
                        OpportunitySummary.of(numbers.get(place), numbers.get(place + 1), numbers.get(place + 2)),
                        (long) numbers.get(place + 3));
            }
            return OpportunitySummaries.ofCounts(counts);
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-31, 1e31})
        void refusesParameters(double bad) {
            String rule = " must be from 1e-30 to 1e30, but was " + bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BgBb.of(bad, 1, 1, 1))
                    .withMessage("alpha" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BgBb.of(1, bad, 1, 1))
                    .withMessage("beta" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BgBb.of(1, 1, bad, 1))
                    .withMessage("gamma" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BgBb.of(1, 1, 1, bad))
                    .withMessage("delta" + rule);
        }

        @Test
        void refusesHorizonsRatesAndCounts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.probabilityAlive(DONOR, -1))
                    .withMessage("after must be 0 to 1000000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.expectedPurchases(-1))
                    .withMessage("opportunities must be 0 to 1000000, but was -1");
            assertThatIllegalArgumentException().isThrownBy(() -> DONORS.expectedPurchases(DONOR, 1_000_001));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.probabilityOfPurchases(-1, 5))
                    .withMessage("purchases must not be negative, but was -1");
            assertThatIllegalArgumentException().isThrownBy(() -> DONORS.probabilityOfPurchases(DONOR, 1, -1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.discountedResidualPurchases(DONOR, 0))
                    .withMessage("rate must be from 1e-9 to 1e9, but was 0.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.discountedResidualPurchases(DONOR, -0.1, 5))
                    .withMessage("rate must be from 0 to 1e9, but was -0.1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DONORS.discountedResidualPurchases(DONOR, Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> DONORS.discountedResidualPurchases(DONOR, 0.1, -1));
        }

        @Test
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> DONORS.logLikelihood(null)).hasMessage("summary");
            assertThatThrownBy(() -> DONORS.probabilityAlive(null)).hasMessage("summary");
            assertThatThrownBy(() -> DONORS.probabilityOfPurchases(null, 1, 1)).hasMessage("summary");
            assertThatThrownBy(() -> BgBb.fit(null)).hasMessage("summaries");
            assertThatThrownBy(() -> BgBb.fit(Donations.summaries(), null)).hasMessage("options");
        }
    }
}
