package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VariationTest {

    private static Variation of(String volumes) {
        return Variation.of(
                List.of(volumes.split(" ", -1)).stream().map(Integer::valueOf).toList());
    }

    @Nested
    class Rounded {

        @ParameterizedTest
        @CsvSource({
            "2 1 1 0, 0.816",
            "1 1 0 1, 0.667",
            "4 1 1 0, 1.155",
            "3 3 3 3, 0.000",
            "1 0 0 0, 2.000",
            "7 3 3 3, 0.500",
            "2147483647 0, 1.414"
        })
        void hasThreeDecimals(String volumes, String variation) {
            assertThat(of(volumes).rounded()).isEqualTo(new BigDecimal(variation));
        }
    }

    @Nested
    class IsAtMost {

        @ParameterizedTest
        @CsvSource({
            "7 3 3 3, 0.5, true",
            "7 3 3 3, 0.4999999999999999999999, false",
            "17 5 5 5, 0.75, true",
            "18 5 5 5, 0.75, false",
            "1 1 0 1, 0.75, true",
            "4 1 1 0, 0.75, false",
            "1 1 0 1, 0.6666666666666666666666, false",
            "1 1 0 1, 0.6666666666666666666667, true",
            "5 5, 0.0000000001, true"
        })
        void comparesExactly(String volumes, BigDecimal bound, boolean atMost) {
            assertThat(of(volumes).isAtMost(bound)).isEqualTo(atMost);
        }

        @Test
        void bearsTheLargestVolumes() {
            Variation huge = Variation.of(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE - 1));

            assertThat(huge.isAtMost(new BigDecimal("0.0000000003"))).isFalse();
            assertThat(huge.isAtMost(new BigDecimal("0.0000000004"))).isTrue();
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheTextbookCoefficient(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> volumes = IntStream.range(0, random.nextInt(2, 12))
                    .mapToObj(index -> index == 0 ? 1 : random.nextInt(50))
                    .toList();
            double mean = volumes.stream().mapToInt(Integer::intValue).average().orElseThrow();
            double squares = volumes.stream()
                    .mapToDouble(volume -> (volume - mean) * (volume - mean))
                    .sum();
            double coefficient = Math.sqrt(squares / (volumes.size() - 1)) / mean;
            Variation variation = Variation.of(volumes);

            assertThat(Math.sqrt(variation.numerator().doubleValue()
                            / variation.denominator().doubleValue()))
                    .isCloseTo(coefficient, withinPercentage(1e-9));
            assertThat(variation.isAtMost(BigDecimal.valueOf(coefficient + 1e-9)))
                    .isTrue();
            assertThat(coefficient < 1e-9 || !variation.isAtMost(BigDecimal.valueOf(coefficient - 1e-9)))
                    .isTrue();
        }
    }
}
