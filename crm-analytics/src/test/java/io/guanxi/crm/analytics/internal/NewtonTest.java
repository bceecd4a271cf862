package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonTest {

    private static final double[] ORIGIN = {0, 0};

    /** A surface by its value and gradient; the Hessian comes from differences. */
    private record Surface(double weight, ToDoubleFunction<double[]> value, Slopes slopes) implements Objective {

        private interface Slopes {
            double[] at(double[] x);
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public double gradient(double[] logs, double[] gradient) {
            System.arraycopy(slopes.at(logs), 0, gradient, 0, 2);
            return value.applyAsDouble(logs);
        }
    }

    private static Surface hill(double weight) {
        return new Surface(weight, x -> weight * (-(x[0] - 1) * (x[0] - 1) - 4 * (x[1] + 2) * (x[1] + 2)), x ->
                new double[] {-2 * weight * (x[0] - 1), -8 * weight * (x[1] + 2)});
    }

    /** Rosenbrock's banana, turned upside down. */
    private static Surface banana() {
        return new Surface(1, x -> -100 * square(x[1] - x[0] * x[0]) - square(1 - x[0]), x ->
                new double[] {400 * x[0] * (x[1] - x[0] * x[0]) + 2 * (1 - x[0]), -200 * (x[1] - x[0] * x[0])});
    }

    private static double square(double x) {
        return x * x;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1_000, 1e9})
    void climbsAHillWhateverItsWeight(double weight) {
        Maximum maximum = Newton.maximise(hill(weight), ORIGIN, 50);

        assertThat(maximum.end()).isEqualTo(Maximum.End.CONVERGED);
        assertThat(maximum.log(0)).isCloseTo(1, within(1e-9));
        assertThat(maximum.log(1)).isCloseTo(-2, within(1e-9));
        assertThat(maximum.leastInformation()).isCloseTo(2 * weight, within(1e-6 * weight));
        assertThat(Math.abs(maximum.flattest(0))).isCloseTo(1, within(1e-6));
        assertThat(maximum.covariance(0, 0)).isCloseTo(1 / (2 * weight), within(1e-6 / weight));
        assertThat(maximum.covariance(1, 1)).isCloseTo(1 / (8 * weight), within(1e-6 / weight));
        assertThat(maximum.iterations()).isLessThan(12);
        assertThat(maximum.gradientNorm()).isLessThan(1e-10);
    }

    @ParameterizedTest
    @CsvSource({"-1.2, 1", "3, -4", "-3, 5", "0, 0"})
    void followsABentValley(double x, double y) {
        Maximum maximum = Newton.maximise(banana(), new double[] {x, y}, 500);

        assertThat(maximum.end()).isEqualTo(Maximum.End.CONVERGED);
        assertThat(maximum.log(0)).isCloseTo(1, within(1e-8));
        assertThat(maximum.log(1)).isCloseTo(1, within(1e-8));
        assertThat(maximum.value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void leavesASaddleByItsCurvature() {
        Surface saddle = new Surface(1, x -> -x[0] * x[0] + x[1] * x[1] - square(x[1] * x[1]), x ->
                new double[] {-2 * x[0], 2 * x[1] - 4 * x[1] * x[1] * x[1]});
        Maximum maximum = Newton.maximise(saddle, new double[] {0.5, 0}, 100);

        assertThat(maximum.value()).isCloseTo(0.25, within(1e-9));
        assertThat(Math.abs(maximum.log(1))).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void saysThatAParameterRunsAway() {
        Surface ridge = new Surface(1, x -> x[0] / 10 - x[1] * x[1], x -> new double[] {0.1, -2 * x[1]});
        Maximum maximum = Newton.maximise(ridge, ORIGIN, 100);

        assertThat(maximum.end()).isEqualTo(Maximum.End.RAN_AWAY);
        assertThat(maximum.log(0)).isEqualTo(Newton.LIMIT);
        assertThat(maximum.log(1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void comesBackFromTheLimitIfDrawnInwards() {
        Maximum maximum = Newton.maximise(hill(1), new double[] {Newton.LIMIT, -Newton.LIMIT}, 100);

        assertThat(maximum.end()).isEqualTo(Maximum.End.CONVERGED);
        assertThat(maximum.log(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void knowsNothingOfADirectionThatSlowlyLevelsOut() {
        Surface level =
                new Surface(1, x -> -Math.exp(-x[0]) - x[1] * x[1], x -> new double[] {Math.exp(-x[0]), -2 * x[1]});
        Maximum maximum = Newton.maximise(level, ORIGIN, 100);

        assertThat(maximum.leastInformation()).isLessThan(1e-6);
        assertThat(maximum.log(0)).isGreaterThan(15);
    }

    @Test
    void stepsBackFromWhereNothingCanBeComputed() {
        Surface cliff = new Surface(1, x -> x[0] > 1.5 ? Double.NaN : -square(x[0] - 1.4) - x[1] * x[1], x ->
                new double[] {-2 * (x[0] - 1.4), -2 * x[1]});
        Maximum maximum = Newton.maximise(cliff, new double[] {-3, 2}, 100);

        assertThat(maximum.end()).isEqualTo(Maximum.End.CONVERGED);
        assertThat(maximum.log(0)).isCloseTo(1.4, within(1e-9));
    }

    @Test
    void saysThatTheStartCannotBeComputed() {
        Surface nowhere = new Surface(1, x -> Double.NaN, x -> new double[] {0, 0});

        assertThat(Newton.maximise(nowhere, ORIGIN, 10).end()).isEqualTo(Maximum.End.NOT_FINITE);
    }

    @Test
    void saysThatItIsStuckWhenTheStepsAreUsedUp() {
        Maximum maximum = Newton.maximise(banana(), new double[] {-1.2, 1}, 3);

        assertThat(maximum.end()).isEqualTo(Maximum.End.STUCK);
        assertThat(maximum.iterations()).isEqualTo(3);
    }

    @Test
    void isStuckWhereTheGradientIsNotThatOfTheValue() {
        Surface wrong = new Surface(1, x -> -x[0] * x[0] - x[1] * x[1], x -> new double[] {1, 1});

        assertThat(Newton.maximise(wrong, ORIGIN, 100).end()).isEqualTo(Maximum.End.STUCK);
    }

    @Test
    void rejectsAValueAboveTheCeiling() {
        Objective broken = new Objective() {
            @Override
            public int parameters() {
                return 1;
            }

            @Override
            public double weight() {
                return 1;
            }

            @Override
            public double gradient(double[] logs, double[] gradient) {
                gradient[0] = 1;
                return logs[0] - 1;
            }

            @Override
            public double ceiling() {
                return 0;
            }
        };
        Maximum maximum = Newton.maximise(broken, new double[] {0}, 100);

        assertThat(maximum.value()).isLessThanOrEqualTo(0);
        assertThat(maximum.log(0)).isLessThanOrEqualTo(1);
        assertThat(maximum.end()).isEqualTo(Maximum.End.STUCK);
    }

    @Test
    void leavesTheStartAsItWas() {
        double[] start = {0, 0};
        Newton.maximise(hill(1), start, 50);

        assertThat(start).containsExactly(0, 0);
    }
}
