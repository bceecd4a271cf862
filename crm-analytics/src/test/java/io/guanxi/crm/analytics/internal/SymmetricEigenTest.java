package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricEigenTest {

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Test
    void findsThoseOfTheExample() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});

        int least = eigen.smallest();
        assertThat(eigen.value(least)).isCloseTo(1, within(1e-15));
        assertThat(eigen.value(1 - least)).isCloseTo(3, within(1e-15));
        assertThat(eigen.vector(least, 0) * eigen.vector(least, 1)).isCloseTo(-0.5, within(1e-15));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesBackTheMatrix(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(6);
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                matrix[row][column] = random.nextDouble() * 2 - 1;
                matrix[column][row] = matrix[row][column];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double sum = 0;
                double unit = 0;
                for (int place = 0; place < size; place++) {
                    sum += eigen.value(place) * eigen.vector(place, row) * eigen.vector(place, column);
                    unit += eigen.vector(place, row) * eigen.vector(place, column);
                }
                assertThat(sum).isCloseTo(matrix[row][column], within(1e-14));
                assertThat(unit).isCloseTo(row == column ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void seesASmallEigenvalueBesideAHugeOne() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{1e9, 0}, {0, 1e-9}});

        assertThat(eigen.value(eigen.smallest())).isEqualTo(1e-9);
    }
}
