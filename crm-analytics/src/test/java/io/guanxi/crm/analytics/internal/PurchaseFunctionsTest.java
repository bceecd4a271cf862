package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The special functions of the purchase models against values of 60 digits, computed apart from this library. */
class PurchaseFunctionsTest {

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "purchase_functions.csv", numLinesToSkip = 1)
    void agreeWithValuesOfSixtyDigits(String function, String arguments, double value) {
        List<Double> args = Splitter.on(' ')
                .splitToStream(arguments)
                .map(Double::parseDouble)
                .toList();
        double computed = switch (function) {
            case "power" -> Hypergeometric.power(args.get(0), args.get(1), args.get(2), args.get(3));
            case "missing" -> Hypergeometric.missing(args.get(0), args.get(1), args.get(2), args.get(3));
            case "kummer" -> Kummer.u(args.get(0), args.get(1));
            case "pareto" ->
                PowerIntegral.log(args.get(0), args.get(1), args.get(2), args.get(3), args.get(4), args.get(5));
            default -> throw new AssertionError(function);
        };

        // A logarithm near 0 is as good as the number itself.
        double scale = function.equals("pareto") ? Math.max(1, Math.abs(value)) : Math.abs(value);
        assertThat(computed).isCloseTo(value, within(1e-11 * scale));
    }

    private static void agree(double computed, double truth) {
        assertThat(computed).isCloseTo(truth, within(1e-14 * Math.abs(truth)));
    }

    @Nested
    class WorkedNumbers {

        @Test
        void meansOverAnEvenlySpreadChance() {
            agree(Hypergeometric.power(1, 1, 1, 1), Math.log(2));
            agree(Hypergeometric.missing(1, 1, 1, 1), Math.log(2));
            assertThat(Hypergeometric.power(3, 2, 1, 0)).isEqualTo(1);
            assertThat(Hypergeometric.missing(3, 2, 1, 0)).isZero();
        }

        @Test
        void gompertzsConstant() {
            agree(Kummer.u(0, 1), 0.5963473623231941);
        }

        /** {@code U(0, 1, ζ) = e^ζ·E₁(ζ)} with {@code U(1, 0, ζ) = 1 − ζ·U(0)}. */
        @Test
        void kummersFunctionClimbsByItsRecursion() {
            for (double zeta : new double[] {1e-9, 0.3, 1, 1.0001, 20}) {
                for (double r : new double[] {-0.9, -0.3, 0, 0.4, 3, 24.9, 25.1, 26.2}) {
                    agree((r + 1) * Kummer.u(r + 1, zeta) + zeta * Kummer.u(r, zeta), 1);
                }
            }
        }

        @Test
        void anIntegralOfEqualPoles() {
            agree(PowerIntegral.log(1, 1, 1, 1, 0, 1), Math.log(1.5));
            assertThat(PowerIntegral.log(1, 2, 3, 4, 5, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
        }

        /** An integral is the sum of its parts, whichever way each of them is taken. */
        @ParameterizedTest
        @CsvSource({
            "10.6, 11.7, 2.55, 0.61, 0, 38.9",
            "0.01, 5000, 50, 0.6, 0, 400",
            "5000, 1e-7, 0.5, 0.6, 0, 400",
            "3, 900, 0.001, 0.002, 0, 400"
        })
        void partsOfAnIntegralSum(double alpha, double beta, double power, double s, double from, double to) {
            double whole = Math.exp(PowerIntegral.log(alpha, beta, power, s, from, to));
            for (double share : new double[] {1e-6, 0.01, 0.3, 0.9, 0.999}) {
                double middle = from + share * (to - from);
                double scale = Math.exp(power * Math.log((alpha + to) / (alpha + middle))
                        + s * Math.log((beta + to) / (beta + middle)));
                double parts = scale * Math.exp(PowerIntegral.log(alpha, beta, power, s, from, middle))
                        + Math.exp(PowerIntegral.log(alpha, beta, power, s, middle, to));
                assertThat(parts).isCloseTo(whole, within(1e-12 * whole));
            }
        }
    }

    @Nested
    class NegativeBinomials {

        @Test
        void theExampleOfThePage() {
            agree(NegativeBinomial.probability(2, 1, 0), 0.25);
            agree(NegativeBinomial.probability(2, 1, 1), 0.25);
            agree(NegativeBinomial.atLeast(2, 1, 2), 0.5);
        }

        @ParameterizedTest
        @CsvSource({"0.3, 0.01", "0.3, 40", "17.5, 0.2", "17.5, 3"})
        void theTailIsWhatIsNotBelow(double r, double y) {
            double below = 0;
            for (int n = 0; n < 60; n++) {
                double tail = NegativeBinomial.atLeast(r, y, n);
                assertThat(tail).isCloseTo(1 - below, within(1e-13));
                double probability = NegativeBinomial.probability(r, y, n);
                assertThat(tail - NegativeBinomial.atLeast(r, y, n + 1)).isCloseTo(probability, within(1e-13));
                below += probability;
            }
        }

        @Test
        void nothingFallsInNoTime() {
            assertThat(NegativeBinomial.probability(0.3, 0, 0)).isEqualTo(1);
            assertThat(NegativeBinomial.probability(0.3, 0, 4)).isZero();
        }

        /** {@code 1 − 1e18^−0.01}, of which {@code 1 − z} knows nothing. */
        @Test
        void aLongTimeIsNotForEver() {
            assertThat(NegativeBinomial.atLeast(0.01, 1e18, 1)).isCloseTo(1 - Math.pow(1e18, -0.01), within(1e-15));
            assertThat(NegativeBinomial.atLeast(0.01, 1e18, 2)).isBetween(0.3, NegativeBinomial.atLeast(0.01, 1e18, 1));
        }
    }

    @Nested
    class LogarithmsOfSums {

        @Test
        void softplusNeverOverflows() {
            agree(LogSums.softplus(0), Math.log(2));
            agree(LogSums.softplus(1000), 1000);
            agree(LogSums.softplus(-50), Math.exp(-50));
            assertThat(LogSums.softplus(Double.NEGATIVE_INFINITY)).isZero();
            assertThat(LogSums.softplus(Double.POSITIVE_INFINITY)).isInfinite();
        }

        @Test
        void theLogisticIsExactAtBothEnds() {
            agree(LogSums.logistic(0), 0.5);
            agree(LogSums.logistic(-700), Math.exp(-700));
            agree(LogSums.logistic(Math.log(3)), 0.75);
            assertThat(LogSums.logistic(Double.NEGATIVE_INFINITY)).isZero();
            assertThat(LogSums.logistic(Double.POSITIVE_INFINITY)).isEqualTo(1);
        }

        @Test
        void theMeanSlopeHasNoHole() {
            assertThat(LogSums.expm1Ratio(0)).isEqualTo(1);
            agree(LogSums.expm1Ratio(1e-300), 1);
            agree(LogSums.expm1Ratio(1), Math.E - 1);
            agree(LogSums.expm1Ratio(-1), 1 - 1 / Math.E);
        }
    }

    @Nested
    class Integrals {

        @Test
        void overAnInterval() {
            agree(Quadrature.panel(Math::exp, 0, 1), Math.E - 1);
            assertThat(Quadrature.panel(Math::exp, 2, 2)).isZero();
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.01, 1, 40, 1e5})
        void ofWhatFallsSlowlyOrFast(double slope) {
            double computed = Quadrature.fromZero(u -> Math.exp(-slope * u), slope, 30);

            assertThat(computed).isCloseTo(-Math.expm1(-slope * 30) / slope, within(1e-13 / slope));
        }

        /** The normal density anywhere, at any width. */
        @ParameterizedTest
        @CsvSource({"0, 1", "50, 0.01", "-2000, 0.3", "3, 1000", "0.5, 1e-5"})
        void overTheLine(double mean, double deviation) {
            double computed = Quadrature.overLine(v -> -0.5 * Math.pow((v - mean) / deviation, 2));

            assertThat(computed).isCloseTo(deviation * Math.sqrt(2 * Math.PI), within(1e-12 * deviation));
        }

        /** {@code ∫ e^(av)/(1 + e^v)^(a + b) dv = B(a, b)}, with a long tail and a short one. */
        @ParameterizedTest
        @CsvSource({"1, 1, 1", "0.001, 1, 1000", "0.5, 0.5, 3.141592653589793", "2, 1000, 9.99000999000999e-7"})
        void overTheLineWithTails(double a, double b, double beta) {
            double computed = Quadrature.overLine(v -> a * v - (a + b) * LogSums.softplus(v));

            assertThat(computed).isCloseTo(beta, within(1e-11 * beta));
        }
    }
}
