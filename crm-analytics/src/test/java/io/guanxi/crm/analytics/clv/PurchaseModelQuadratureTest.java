package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer against its definition: what one customer of known rates does, averaged over the rates of all customers by
 * plain numerical integration. Nothing is shared with the code under test.
 */
class PurchaseModelQuadratureTest {

    private static final double TOLERANCE = 1e-9;

    /** What a customer does whose rate of purchases is λ and whose tendency to stop is q (p or μ). */
    interface Customer {

        /** The density of the history and to be alive at its end. */
        double aliveWith(PurchaseSummary history, double lambda, double q);

        /** The density of the history and to be lost before its end. */
        double lostWith(PurchaseSummary history, double lambda, double q);

        /** How surely a new customer is alive just after the first purchase. */
        default double aliveAtStart(double q) {
            return 1;
        }

        double survival(double lambda, double q, double time);

        double expected(double lambda, double q, double time);

        double probability(int n, double lambda, double q, double time);

        /** With a rate of 0 and a finite time too. */
        double discounted(double lambda, double q, double rate, double time);
    }

    private static double poisson(int n, double mean) {
        return mean == 0 ? (n == 0 ? 1 : 0) : Math.exp(n * Math.log(mean) - mean - LogGamma.value(n + 1.0));
    }

    /** P(N ≥ n). */
    private static double poissonAtLeast(int n, double mean) {
        double below = 0;
        for (int k = 0; k < n; k++) {
            below += poisson(k, mean);
        }
        return 1 - below;
    }

    /** Lost after each repeat purchase with probability q. */
    static class AfterRepeat implements Customer {

        @Override
        public double aliveWith(PurchaseSummary history, double lambda, double q) {
            int x = history.repeatPurchases();
            return Math.pow(1 - q, x) * Math.exp(x * Math.log(lambda) - lambda * history.age());
        }

        @Override
        public double lostWith(PurchaseSummary history, double lambda, double q) {
            int x = history.repeatPurchases();
            return x == 0
                    ? 0
                    : q
                            * Math.pow(1 - q, x - 1.0)
                            * Math.exp(x * Math.log(lambda) - lambda * history.lastPurchaseTime());
        }

        @Override
        public double survival(double lambda, double q, double time) {
            return Math.exp(-lambda * q * time);
        }

        @Override
        public double expected(double lambda, double q, double time) {
            return -Math.expm1(-lambda * q * time) / q;
        }

        @Override
        public double probability(int n, double lambda, double q, double time) {
            double alive = Math.pow(1 - q, n) * poisson(n, lambda * time);
            return n == 0 ? alive : alive + q * Math.pow(1 - q, n - 1.0) * poissonAtLeast(n, lambda * time);
        }

        @Override
        public double discounted(double lambda, double q, double rate, double time) {
            double end = lambda * q + rate;
            return -lambda * Math.expm1(-end * time) / end;
        }
    }

    /** Lost after the first purchase as well. */
    static class AfterAny extends AfterRepeat {

        @Override
        public double aliveWith(PurchaseSummary history, double lambda, double q) {
            return (1 - q) * super.aliveWith(history, lambda, q);
        }

        @Override
        public double lostWith(PurchaseSummary history, double lambda, double q) {
            return history.repeatPurchases() == 0 ? q : (1 - q) * super.lostWith(history, lambda, q);
        }

        @Override
        public double aliveAtStart(double q) {
            return 1 - q;
        }
    }

    /** Lost at any time at the rate q. */
    static class AnyTime implements Customer {

        @Override
        public double aliveWith(PurchaseSummary history, double lambda, double q) {
            return Math.exp(history.repeatPurchases() * Math.log(lambda) - (lambda + q) * history.age());
        }

        @Override
        public double lostWith(PurchaseSummary history, double lambda, double q) {
            double both = lambda + q;
            double between = -Math.expm1(-both * (history.age() - history.lastPurchaseTime()));
            return q
                    / both
                    * between
                    * Math.exp(history.repeatPurchases() * Math.log(lambda) - both * history.lastPurchaseTime());
        }

        @Override
        public double survival(double lambda, double q, double time) {
            return Math.exp(-q * time);
        }

        @Override
        public double expected(double lambda, double q, double time) {
            return -lambda * Math.expm1(-q * time) / q;
        }

        @Override
        public double probability(int n, double lambda, double q, double time) {
            double both = lambda + q;
            return Math.exp(-q * time) * poisson(n, lambda * time)
                    + q / both * Math.pow(lambda / both, n) * poissonAtLeast(n + 1, both * time);
        }

        @Override
        public double discounted(double lambda, double q, double rate, double time) {
            return -lambda * Math.expm1(-(q + rate) * time) / (q + rate);
        }
    }

    /** Never lost. */
    static class Never implements Customer {

        @Override
        public double aliveWith(PurchaseSummary history, double lambda, double q) {
            return Math.exp(history.repeatPurchases() * Math.log(lambda) - lambda * history.age());
        }

        @Override
        public double lostWith(PurchaseSummary history, double lambda, double q) {
            return 0;
        }

        @Override
        public double survival(double lambda, double q, double time) {
            return 1;
        }

        @Override
        public double expected(double lambda, double q, double time) {
            return lambda * time;
        }

        @Override
        public double probability(int n, double lambda, double q, double time) {
            return poisson(n, lambda * time);
        }

        @Override
        public double discounted(double lambda, double q, double rate, double time) {
            return -lambda * Math.expm1(-rate * time) / rate;
        }
    }

    /** Points and weights of a distribution: the trapezoidal rule in the logarithm, or in the log odds. */
    static final class Mixture {

        private final double[] points;
        private final double[] weights;

        Mixture(double[] points, double[] weights) {
            this.points = points;
            this.weights = weights;
        }

        static Mixture gamma(double shape, double rate) {
            return of(
                    -28 / shape - Math.log(rate),
                    Math.log(80 + shape * 4) - Math.log(rate),
                    Math::exp,
                    w -> shape * (w + Math.log(rate)) - rate * Math.exp(w) - LogGamma.value(shape));
        }

        static Mixture beta(double a, double b) {
            double log = LogBeta.value(a, b);
            return of(
                    -28 / a,
                    28 / b,
                    v -> 1 / (1 + Math.exp(-v)),
                    v -> -a * Math.log1p(Math.exp(-v)) - b * Math.log1p(Math.exp(v)) - log);
        }

        private static Mixture of(double from, double to, DoubleUnaryOperator point, DoubleUnaryOperator logDensity) {
            double step = 0.12;
            int size = (int) Math.ceil((to - from) / step);
            double[] points = new double[size];
            double[] weights = new double[size];
            for (int i = 0; i < size; i++) {
                double w = from + i * step;
                points[i] = point.applyAsDouble(w);
                weights[i] = step * Math.exp(logDensity.applyAsDouble(w));
            }
            return new Mixture(points, weights);
        }
    }

    /** Rates of customers and how probable they are, without those that cannot matter. */
    record Weighted(List<double[]> points) {

        double sum(DoubleBinaryOperator ofRates) {
            double sum = 0;
            for (double[] point : points) {
                sum += point[2] * ofRates.applyAsDouble(point[0], point[1]);
            }
            return sum;
        }
    }

    /** A model, what its customers do, and how their rates are distributed. */
    record Case(PurchaseModel model, Customer customer, Mixture rates, Mixture ends) {

        Weighted weighted(DoubleBinaryOperator factor) {
            List<double[]> points = new ArrayList<>();
            double greatest = 0;
            for (int i = 0; i < rates.points.length; i++) {
                for (int j = 0; j < ends.points.length; j++) {
                    double lambda = rates.points[i];
                    double q = ends.points[j];
                    double weight = rates.weights[i] * ends.weights[j] * factor.applyAsDouble(lambda, q);
                    if (weight > 1e-16 * greatest) {
                        greatest = Math.max(greatest, weight);
                        points.add(new double[] {lambda, q, weight});
                    }
                }
            }
            return new Weighted(points);
        }

        Weighted alive(PurchaseSummary history) {
            return weighted((lambda, q) -> customer.aliveWith(history, lambda, q));
        }

        double lost(PurchaseSummary history) {
            return weighted((lambda, q) -> customer.lostWith(history, lambda, q))
                    .sum((lambda, q) -> 1);
        }

        @Override
        public String toString() {
            return model.toString();
        }
    }

    private static final Mixture NONE = new Mixture(new double[] {0.5}, new double[] {1});

    private static final List<Case> CASES = List.of(
            new Case(Nbd.of(0.385, 12.072, ChronoUnit.WEEKS), new Never(), Mixture.gamma(0.385, 12.072), NONE),
            new Case(
                    BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS),
                    new AfterRepeat(),
                    Mixture.gamma(0.243, 4.414),
                    Mixture.beta(0.793, 2.426)),
            // r above a + b − 1, and a + b below 1
            new Case(
                    BgNbd.of(3.5, 20, 0.4, 0.5, ChronoUnit.WEEKS),
                    new AfterRepeat(),
                    Mixture.gamma(3.5, 20),
                    Mixture.beta(0.4, 0.5)),
            new Case(
                    MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS),
                    new AfterAny(),
                    Mixture.gamma(0.525, 6.183),
                    Mixture.beta(0.891, 1.614)),
            new Case(
                    MbgNbd.of(0.8, 3, 1, 4, ChronoUnit.WEEKS),
                    new AfterAny(),
                    Mixture.gamma(0.8, 3),
                    Mixture.beta(1, 4)),
            new Case(
                    ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS),
                    new AnyTime(),
                    Mixture.gamma(0.553, 10.578),
                    Mixture.gamma(0.606, 11.669)),
            new Case(
                    ParetoNbd.of(1.7, 30, 1, 2.5, ChronoUnit.WEEKS),
                    new AnyTime(),
                    Mixture.gamma(1.7, 30),
                    Mixture.gamma(1, 2.5)));

    private static final List<PurchaseSummary> HISTORIES = List.of(
            PurchaseSummary.of(0, 0, 38.86),
            PurchaseSummary.of(2, 30.43, 38.86),
            PurchaseSummary.of(7, 38, 38),
            PurchaseSummary.of(29, 20, 38));

    static Stream<Case> cases() {
        return CASES.stream();
    }

    static Stream<Arguments> histories() {
        return CASES.stream().flatMap(each -> HISTORIES.stream().map(history -> Arguments.of(each, history)));
    }

    private static void agree(double computed, double truth) {
        assertThat(computed).isCloseTo(truth, within(TOLERANCE * Math.abs(truth)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a new customer's purchases")
    void newCustomers(Case each) {
        Customer customer = each.customer;
        Weighted alive = each.weighted((lambda, q) -> customer.aliveAtStart(q));
        double lost = 1 - alive.sum((lambda, q) -> 1);
        double time = 39;

        agree(each.model.expectedPurchases(time), alive.sum((lambda, q) -> customer.expected(lambda, q, time)));
        for (int n : new int[] {0, 1, 2, 5, 12}) {
            double come = alive.sum((lambda, q) -> customer.probability(n, lambda, q, time));
            agree(each.model.probabilityOfPurchases(n, time), come + (n == 0 ? lost : 0));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    @DisplayName("the likelihood of a history, P(alive) now and later, purchases to come, discounted too")
    void givenAHistory(Case each, PurchaseSummary history) {
        Customer customer = each.customer;
        PurchaseModel model = each.model;
        Weighted weighted = each.alive(history);
        double alive = weighted.sum((lambda, q) -> 1);
        double lost = each.lost(history);
        double likelihood = alive + lost;

        assertThat(model.logLikelihood(history)).isCloseTo(Math.log(likelihood), within(TOLERANCE));
        agree(model.probabilityAlive(history), alive / likelihood);
        agree(
                model.probabilityAlive(history, 26),
                weighted.sum((lambda, q) -> customer.survival(lambda, q, 26)) / likelihood);
        agree(
                model.expectedPurchases(history, 26),
                weighted.sum((lambda, q) -> customer.expected(lambda, q, 26)) / likelihood);
        for (int n : new int[] {0, 1, 3, 10}) {
            double come = weighted.sum((lambda, q) -> customer.probability(n, lambda, q, 26));
            agree(model.probabilityOfPurchases(history, n, 26), (come + (n == 0 ? lost : 0)) / likelihood);
        }
        double rate = Math.log(1.15) / 52;
        for (double time : new double[] {52, 5_200}) {
            agree(
                    model.discountedResidualPurchases(history, rate, time),
                    weighted.sum((lambda, q) -> customer.discounted(lambda, q, rate, time)) / likelihood);
        }
        agree(
                model.discountedResidualPurchases(history, rate),
                weighted.sum((lambda, q) -> customer.discounted(lambda, q, rate, 1e9)) / likelihood);
    }
}
