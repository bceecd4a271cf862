package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions of the purchases of one customer, against sums of the probabilities that the models give. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class PredictiveDistributionTest {

    private static final BgNbd BG = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    private static final BgBb DONORS = BgBb.of(1.2035, 0.7497, 0.6567, 2.7834);
    private static final PurchaseSummary TWO = PurchaseSummary.of(2, 30.43, 38.86);
    private static final OpportunitySummary DONOR = OpportunitySummary.of(2, 4, 6);

    /** Every model, new customers and such with a history: its name, its distribution, its probabilities, its mean. */
    static Stream<Arguments> distributions() {
        Stream<Arguments> purchases = Stream.of(
                        Nbd.of(0.385, 12.072, ChronoUnit.WEEKS),
                        BG,
                        MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS),
                        ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS))
                .flatMap(model -> Stream.of(
                        fresh(model, 39),
                        fresh(model, 0),
                        history(model, PurchaseSummary.of(0, 0, 38.86), 39),
                        history(model, TWO, 39),
                        history(model, TWO, 0),
                        history(model, PurchaseSummary.of(60, 38, 39), 39)));
        Stream<Arguments> opportunities = Stream.of(0, 1, 5, 50)
                .flatMap(ahead -> Stream.of(
                        Arguments.of(
                                "BG/BB, new, " + ahead,
                                PredictiveDistribution.of(DONORS, ahead),
                                (IntToDoubleFunction) n -> DONORS.probabilityOfPurchases(n, ahead),
                                DONORS.expectedPurchases(ahead)),
                        Arguments.of(
                                "BG/BB, " + ahead,
                                PredictiveDistribution.of(DONORS, DONOR, ahead),
                                (IntToDoubleFunction) n -> DONORS.probabilityOfPurchases(DONOR, n, ahead),
                                DONORS.expectedPurchases(DONOR, ahead))));
        return Stream.concat(purchases, opportunities);
    }

    private static Arguments fresh(PurchaseModel model, double horizon) {
        return Arguments.of(
                model.name() + ", new, " + horizon,
                PredictiveDistribution.of(model, horizon),
                (IntToDoubleFunction) n -> model.probabilityOfPurchases(n, horizon),
                model.expectedPurchases(horizon));
    }

    private static Arguments history(PurchaseModel model, PurchaseSummary summary, double horizon) {
        return Arguments.of(
                model.name() + ", " + summary.repeatPurchases() + ", " + horizon,
                PredictiveDistribution.of(model, summary, horizon),
                (IntToDoubleFunction) n -> model.probabilityOfPurchases(summary, n, horizon),
                model.expectedPurchases(summary, horizon));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void addsUpTheProbabilitiesOfItsModel(
            String name, PredictiveDistribution distribution, IntToDoubleFunction probabilities, double mean) {
        BigDecimal exact = BigDecimal.ZERO;
        double before = 0;
        for (int n = 0; n <= 60; n++) {
            exact = exact.add(new BigDecimal(probabilities.applyAsDouble(n)));
            double atMost = distribution.atMost(n);

            assertThat(distribution.probability(n)).isEqualTo(probabilities.applyAsDouble(n));
            assertThat(atMost).isCloseTo(Math.min(1, exact.doubleValue()), within(3e-16));
            assertThat(atMost).isBetween(before, 1.0);
            before = atMost;
        }
        assertThat(distribution.atMost(1500)).isCloseTo(1, within(1e-11)).isBetween(before, 1.0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void hasTheMeanOfItsModel(
            String name, PredictiveDistribution distribution, IntToDoubleFunction probabilities, double mean) {
        double sum = 0;
        for (int n = 1500; n > 0; n--) {
            sum += n * distribution.probability(n);
        }

        assertThat(distribution.mean()).isEqualTo(mean);
        assertThat(sum).isCloseTo(mean, within(1e-10 * (1 + mean)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void hasTheLeastNumberThatIsNotExceededAsItsQuantile(
            String name, PredictiveDistribution distribution, IntToDoubleFunction probabilities, double mean) {
        for (double share : new double[] {1e-9, 0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999, 1 - 1e-9}) {
            int quantile = distribution.quantile(share);

            assertThat(distribution.atMost(quantile)).as("%s", share).isGreaterThan(share - 1e-11);
            if (quantile > 0) {
                assertThat(distribution.atMost(quantile - 1)).as("%s", share).isLessThan(share);
            }
        }
        Interval interval = distribution.interval(0.95);
        assertThat(interval)
                .isEqualTo(new Interval(mean, distribution.quantile(0.025), distribution.quantile(0.975), 0.95));
    }

    @Nested
    class WorkedNumbers {

        @Test
        void ofANewCustomer() {
            PredictiveDistribution distribution = PredictiveDistribution.of(BG, 39);

            assertThat(distribution.probability(0)).isCloseTo(0.574, within(5e-4));
            assertThat(distribution.probability(1)).isCloseTo(0.199, within(5e-4));
            assertThat(distribution.probability(2)).isCloseTo(0.085, within(5e-4));
            assertThat(distribution.quantile(0.9)).isEqualTo(3);
            assertThat(distribution.mean()).isCloseTo(1.1967, within(5e-5));
            assertThat(distribution.interval(0.95)).isEqualTo(new Interval(distribution.mean(), 0, 8, 0.95));
        }

        @Test
        void ofALevelNextToNothingAreTheMedian() {
            PredictiveDistribution distribution = PredictiveDistribution.of(BG, PurchaseSummary.of(60, 38, 39), 39);

            Interval interval = distribution.interval(Double.MIN_VALUE);

            assertThat(interval.low()).isEqualTo(distribution.quantile(0.5));
            assertThat(interval.high()).isEqualTo(interval.low());
        }

        @Test
        void ofTheHighestLevel() {
            PredictiveDistribution distribution = PredictiveDistribution.of(BG, 39);

            Interval interval = distribution.interval(1 - 1e-8);

            assertThat(interval.high()).isEqualTo(118);
            assertThat(1 - distribution.atMost(118)).isLessThan(5e-9);
            assertThat(1 - distribution.atMost(117)).isGreaterThan(5e-9);
        }

        @Test
        void ofAPoissonBuyer() {
            // r and α so large that the rate is 3 for all: P(X ≤ 2) = e^−3·(1 + 3 + 4.5).
            PredictiveDistribution distribution = PredictiveDistribution.of(Nbd.of(3e9, 1e9, ChronoUnit.WEEKS), 1);

            assertThat(distribution.atMost(2)).isCloseTo(Math.exp(-3) * 8.5, withinPercentage(1e-6));
            assertThat(distribution.quantile(0.5)).isEqualTo(3);
        }
    }

    @Nested
    class Heavy {

        @Test
        void buyersAreAddedUpInOneGo() {
            PredictiveDistribution distribution =
                    PredictiveDistribution.of(Nbd.of(0.5, 1, ChronoUnit.WEEKS), PurchaseSummary.of(30_000, 39, 39), 52);

            Interval interval = distribution.interval(0.95);

            // Normal with the variance of the NBD, m·(1 + 52/40).
            double reach = 1.96 * Math.sqrt(distribution.mean() * (1 + 52.0 / 40));
            assertThat(interval.low()).isCloseTo(distribution.mean() - reach, within(5.0));
            assertThat(interval.high()).isCloseTo(distribution.mean() + reach, within(5.0));
        }

        @Test
        void windowsBeyondTheLimitAreRefused() {
            PredictiveDistribution distribution = PredictiveDistribution.of(Nbd.of(2e9, 1, ChronoUnit.WEEKS), 1);

            assertThat(distribution.atMost(100_000)).isZero();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.quantile(0.5))
                    .withMessage("share must be reached within 100000 purchases, but was 0.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.interval(0.95))
                    .withMessageStartingWith("share must be reached within 100000 purchases, but was 0.025");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 3, 10_000})
        void opportunitiesThatAreAllUsedAreTheQuantile(int opportunities) {
            PredictiveDistribution distribution =
                    PredictiveDistribution.of(BgBb.of(1e9, 1e-9, 1e-9, 1e9), opportunities);

            assertThat(distribution.quantile(1 - 1e-9)).isEqualTo(opportunities);
            assertThat(distribution.atMost(100_000)).isCloseTo(1, within(1e-9));
        }

        @Test
        void numbersBeyondAllOpportunitiesAreCertain() {
            PredictiveDistribution distribution = PredictiveDistribution.of(DONORS, DONOR, 5);

            assertThat(distribution.probability(6)).isZero();
            assertThat(distribution.atMost(5)).isCloseTo(1, within(1e-13));
            assertThat(distribution.atMost(100_000)).isEqualTo(distribution.atMost(5));
        }

        @Test
        void longWindowsEndAtOne() {
            assertThat(PredictiveDistribution.of(BG, 39).atMost(100_000)).isCloseTo(1, within(1e-12));
        }

        @Test
        void opportunitiesAreLookedAtTenThousandAhead() {
            PredictiveDistribution distribution = PredictiveDistribution.of(DONORS, DONOR, 10_000);

            assertThat(distribution.interval(0.95)).isEqualTo(new Interval(distribution.mean(), 0, 458, 0.95));
        }
    }

    @Nested
    class Refusals {

        private final PredictiveDistribution distribution = PredictiveDistribution.of(BG, 39);

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, 95, 0.999999999, Double.NaN})
        void aLevelThatIsNone(double level) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.interval(level))
                    .withMessage("level must be above 0 and at most 1 - 1e-8, but was " + level);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, 9e-10, -0.1, 0.9999999999, Double.NaN})
        void aShareThatIsNone(double share) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.quantile(share))
                    .withMessage("share must be from 1e-9 to 1 - 1e-9, but was " + share);
        }

        @Test
        void aNumberOutOfItsRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.probability(-1))
                    .withMessage("n must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.atMost(-1))
                    .withMessage("n must be 0 to 100000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.atMost(100_001))
                    .withMessage("n must be 0 to 100000, but was 100001");
        }

        @ParameterizedTest
        @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
        void aHorizonThatIsNone(double horizon) {
            assertThatIllegalArgumentException().isThrownBy(() -> PredictiveDistribution.of(BG, horizon));
            assertThatIllegalArgumentException().isThrownBy(() -> PredictiveDistribution.of(BG, TWO, horizon));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE})
        void opportunitiesOutOfTheirRange(int opportunities) {
            for (Runnable made : List.<Runnable>of(
                    () -> PredictiveDistribution.of(DONORS, opportunities),
                    () -> PredictiveDistribution.of(DONORS, DONOR, opportunities))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(made::run)
                        .withMessage("opportunities must be 0 to 10000, but was " + opportunities);
            }
        }

        @Test
        void nulls() {
            assertThatThrownBy(() -> PredictiveDistribution.of((PurchaseModel) null, 1.0))
                    .hasMessage("model");
            assertThatThrownBy(() -> PredictiveDistribution.of(null, TWO, 1)).hasMessage("model");
            assertThatThrownBy(() -> PredictiveDistribution.of(BG, null, 1)).hasMessage("summary");
            assertThatThrownBy(() -> PredictiveDistribution.of((BgBb) null, 1)).hasMessage("model");
            assertThatThrownBy(() -> PredictiveDistribution.of(null, DONOR, 1)).hasMessage("model");
            assertThatThrownBy(() -> PredictiveDistribution.of(DONORS, null, 1)).hasMessage("summary");
        }
    }
}
