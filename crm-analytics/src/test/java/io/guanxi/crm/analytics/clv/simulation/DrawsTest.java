package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.clv.simulation.Draws.Purpose;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws against the distributions of Commons Statistics, one draw of each of 50,000 customers. */
class DrawsTest {

    private static final int CUSTOMERS = 50_000;
    private static final int CLASSES = 40;
    private static final double LIMIT = 5;

    /** Counts in classes of equal probability, in standard errors. */
    private static double sigmas(ToDoubleFunction<Draws> draw, DoubleUnaryOperator distribution) {
        double[] counts = new double[CLASSES];
        double[] expected = new double[CLASSES];
        for (int index = 0; index < CUSTOMERS; index++) {
            double share = distribution.applyAsDouble(draw.applyAsDouble(Draws.of(3, Purpose.PURCHASES, index)));
            counts[(int) Math.min(share * CLASSES, CLASSES - 1)]++;
        }
        Arrays.fill(expected, (double) CUSTOMERS / CLASSES);
        return Surprise.ofCounts(counts, expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.243, 0.99, 1, 3.74, 100, 1e6, 1e9})
    void gammaIsGammaDistributed(double shape) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        GammaDistribution off = GammaDistribution.of(shape * (1 + 0.2 / Math.sqrt(1 + shape)), 1);

        assertThat(sigmas(draws -> draws.gamma(shape), gamma::cumulativeProbability))
                .isLessThan(LIMIT);
        assertThat(sigmas(draws -> Math.exp(draws.logGamma(shape)), gamma::cumulativeProbability))
                .isLessThan(LIMIT);
        assertThat(sigmas(draws -> draws.gamma(shape), off::cumulativeProbability))
                .as("a shape that is off is noticed")
                .isGreaterThan(LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"0.793, 2.426", "1.204, 0.75", "0.3, 0.3", "0.05, 3", "30, 4", "1e6, 1e6"})
    void betaIsBetaDistributed(double a, double b) {
        BetaDistribution beta = BetaDistribution.of(a, b);

        assertThat(sigmas(draws -> draws.beta(a, b), beta::cumulativeProbability))
                .isLessThan(LIMIT);
        assertThat(sigmas(draws -> draws.beta(a * 1.2, b), beta::cumulativeProbability))
                .as("a parameter that is off is noticed")
                .isGreaterThan(LIMIT);
    }

    @Test
    void waitingIsExponential() {
        ExponentialDistribution exponential = ExponentialDistribution.of(4);

        assertThat(sigmas(draws -> draws.waiting(0.25), exponential::cumulativeProbability))
                .isLessThan(LIMIT);
        assertThat(sigmas(draws -> draws.waiting(0.26), exponential::cumulativeProbability))
                .isGreaterThan(LIMIT);
        assertThat(Draws.of(0, Purpose.SPEND, 0).waiting(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void streamsOfOneCustomerDiffer() {
        for (int index = 0; index < 1000; index++) {
            double[] first = new double[Purpose.values().length];
            int place = 0;
            for (Purpose purpose : Purpose.values()) {
                first[place++] = Draws.of(5, purpose, index).uniform();
            }
            assertThat(first).doesNotHaveDuplicates();
        }
    }

    /** Neighbours, purposes and seeds are not alike in their first numbers: the correlation of each pair is 0. */
    @Test
    void streamsOfNeighboursAreUnrelated() {
        Surprise neighbours = new Surprise();
        Surprise seeds = new Surprise();
        Surprise purposes = new Surprise();
        for (int index = 0; index < CUSTOMERS; index++) {
            double one = Draws.of(5, Purpose.PURCHASES, index).uniform() - 0.5;
            neighbours.add(one * (Draws.of(5, Purpose.PURCHASES, index + 1).uniform() - 0.5), 0);
            seeds.add(one * (Draws.of(6, Purpose.PURCHASES, index).uniform() - 0.5), 0);
            purposes.add(one * (Draws.of(5, Purpose.SPEND, index).uniform() - 0.5), 0);
        }
        assertThat(neighbours.sigmas()).isLessThan(LIMIT);
        assertThat(seeds.sigmas()).isLessThan(LIMIT);
        assertThat(purposes.sigmas()).isLessThan(LIMIT);
    }
}
