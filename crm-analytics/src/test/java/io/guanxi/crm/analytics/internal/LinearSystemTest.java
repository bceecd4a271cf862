package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LinearSystemTest {

    private static final double[][] SMALL = {{2, 1}, {1, 3}};

    private static double[][] random(SplittableRandom random, int size) {
        double[][] matrix = new double[size][size];
        for (double[] row : matrix) {
            for (int column = 0; column < size; column++) {
                row[column] = random.nextDouble() * 2 - 1;
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            for (int column = 0; column < x.length; column++) {
                product[row] += matrix[row][column] * x[column];
            }
        }
        return product;
    }

    private static double[][] hilbert(int size) {
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = 1.0 / (row + column + 1);
            }
        }
        return matrix;
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class Solve {

        @Test
        void findsTheSolutionOfTheExample() {
            assertThat(LinearSystem.of(SMALL).solve(5, 10)).containsExactly(new double[] {1, 3}, within(1e-15));
        }

        @Test
        void swapsRowsWhereThePivotIsZeroOrSmall() {
            assertThat(LinearSystem.of(new double[][] {{0, 1}, {1, 0}}).solve(7, 9))
                    .containsExactly(9, 7);
            assertThat(LinearSystem.of(new double[][] {{1e-20, 1}, {1, 1}}).solve(1, 2))
                    .as("without pivoting the first unknown would be 0")
                    .containsExactly(new double[] {1, 1}, within(1e-15));
        }

        @Test
        void solvesOneUnknown() {
            LinearSystem one = LinearSystem.of(new double[][] {{4}});

            assertThat(one.solve(2)).containsExactly(0.5);
            assertThat(one.size()).isEqualTo(1);
            assertThat(one.condition()).isEqualTo(1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.internal.LinearSystemTest#seeds")
        void givesBackTheRightSide(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(12);
            double[][] matrix = random(random, size);
            double[] right = random(random, size)[0];
            LinearSystem system = LinearSystem.of(matrix);

            assertThat(times(matrix, system.solve(right)))
                    .containsExactly(right, within(1e-14 * Math.max(1, system.condition())));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.internal.LinearSystemTest#seeds")
        void equalsTheSumOfAHundredDiscountedSteps(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 2 + random.nextInt(6);
            double[][] step = random(random, size);
            double[][] system = new double[size][size];
            double[] reward = random(random, size)[0];
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    step[row][column] *= 0.5 / size;
                    system[row][column] = (row == column ? 1 : 0) - step[row][column];
                }
            }
            double[] iterated = reward.clone();
            for (int round = 0; round < 100; round++) {
                iterated = times(step, iterated);
                for (int row = 0; row < size; row++) {
                    iterated[row] += reward[row];
                }
            }

            assertThat(LinearSystem.of(system).solve(reward)).containsExactly(iterated, within(1e-13));
        }

        @Test
        void leavesWhatItIsGivenAsItWas() {
            double[][] matrix = {{1, 2}, {3, 4}};
            double[] right = {5, 6};
            LinearSystem system = LinearSystem.of(matrix);
            double[] first = system.solve(right);
            matrix[0][0] = 99;

            assertThat(matrix).isDeepEqualTo(new double[][] {{99, 2}, {3, 4}});
            assertThat(right).containsExactly(5, 6);
            assertThat(system.solve(right)).containsExactly(first);
        }
    }

    @Nested
    class Condition {

        @Test
        void isThatOfTheExample() {
            // Columns sum to 3 and 4; the inverse is (3, −1; −1, 2) / 5, whose columns sum to 0.8 and 0.6.
            assertThat(LinearSystem.of(SMALL).condition()).isEqualTo(4 * 0.8, within(1e-12));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.internal.LinearSystemTest#seeds")
        void isNeverAboveTheTrueOneAndSeldomFarBelow(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(8);
            double[][] matrix = random(random, size);
            LinearSystem system = LinearSystem.of(matrix);
            double inverse = 0;
            double norm = 0;
            for (int column = 0; column < size; column++) {
                double[] unit = new double[size];
                unit[column] = 1;
                double ofInverse = 0;
                double ofMatrix = 0;
                double[] solution = system.solve(unit);
                for (int row = 0; row < size; row++) {
                    ofInverse += Math.abs(solution[row]);
                    ofMatrix += Math.abs(matrix[row][column]);
                }
                inverse = Math.max(inverse, ofInverse);
                norm = Math.max(norm, ofMatrix);
            }

            assertThat(system.condition()).isBetween(norm * inverse / 3, norm * inverse * (1 + 1e-9));
        }

        @Test
        void growsWithTheHilbertMatrix() {
            assertThat(LinearSystem.of(hilbert(3)).condition()).isEqualTo(748, within(1e-9));
            assertThatThrownBy(() -> LinearSystem.of(hilbert(12)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("matrix must have a condition of at most 1.0E12");
        }
    }

    @Nested
    class BadInput {

        @Test
        void refusesASingularMatrix() {
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{0}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("matrix must not be singular, but was \"one without a pivot in column 0\"");
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{1, 2}, {2, 4}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("singular");
            assertThatThrownBy(() ->
                            LinearSystem.of(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}, {0.7, 0.8, 0.9}}))
                    .as("singular but for rounding")
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void refusesWhatIsNotSquareOrEmpty() {
            assertThatThrownBy(() -> LinearSystem.of(new double[0][]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("matrix must have at least one row, but was 0");
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{1, 2}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("matrix[0] must have length 1, but was 2");
            assertThatThrownBy(() -> LinearSystem.of(SMALL).solve(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("right must have length 2, but was 1");
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void refusesWhatIsNotFinite(double number) {
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{1, 0}, {0, number}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("matrix[1][1] must be finite, but was " + number);
            assertThatThrownBy(() -> LinearSystem.of(SMALL).solve(number, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("right[0] must be finite, but was " + number);
        }

        @Test
        void refusesASolutionBeyondTheRange() {
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{1e-300}}).solve(1e300))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("solution[0] must be finite");
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {{1e308, 1e308}, {-1e308, 1e308}}))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> LinearSystem.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("matrix");
            assertThatThrownBy(() -> LinearSystem.of(new double[][] {null}))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("matrix[0]");
            assertThatThrownBy(() -> LinearSystem.of(SMALL).solve((double[]) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("right");
        }
    }
}
