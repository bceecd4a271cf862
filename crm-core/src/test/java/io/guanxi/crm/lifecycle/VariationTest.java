package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VariationTest {

    private static List<Long> volumes(String volumes) {
        return Stream.of(volumes.split(" ", -1)).map(Long::valueOf).toList();
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
            "199 147 147 147, 0.163",
            "2147483647 0, 1.414",
            "1000000000000 0, 1.414"
        })
        void hasThreeDecimals(String volumes, String variation) {
            assertThat(Variation.rounded(volumes(volumes))).isEqualTo(new BigDecimal(variation));
        }
    }

    @Nested
    class ThousandthsUp {

        @ParameterizedTest
        @CsvSource({
            "7 3 3 3, 500",
            "17 5 5 5, 750",
            "18 5 5 5, 788",
            "1 1 0 1, 667",
            "4 1 1 0, 1155",
            "2 1 1 0, 817",
            "3 3 3 3, 0",
            "1 0 0 0, 2000",
            "5 5, 0",
            "10001 9999, 1",
            "2147483647 2147483647, 0",
            "2147483647 2147483646, 1",
            "1000000000000 999999999999, 1",
            "1000000000000 0, 1415",
            "700000000000 300000000000 300000000000 300000000000, 500",
            "700000000000 300000000000 300000000000 299999999999, 501",
            "700000000000 300000000000 300000000000 300000000001, 500"
        })
        void areExactAndRoundedUp(String volumes, long thousandths) {
            assertThat(Variation.thousandthsUp(volumes(volumes))).isEqualTo(thousandths);
        }

        @Test
        void reachTheLargestBoundWithAThousandWindows() {
            List<Long> one = IntStream.range(0, WindowSeries.MAX_COUNT)
                    .mapToObj(window -> window == 0 ? 1L : 0L)
                    .toList();

            assertThat(Variation.thousandthsUp(one)).isEqualTo(31_623);
            assertThat(BigDecimal.valueOf(31_623, 3)).isLessThan(Variation.LARGEST);
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areThoseOfWholeNumbers(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] bounds = {3, 50, 9_999, 10_001, Integer.MAX_VALUE, Trend.MAX_VOLUME};
            for (int round = 0; round < 50; round++) {
                long bound = bounds[random.nextInt(bounds.length)];
                List<Long> volumes = IntStream.range(0, random.nextInt(2, 14))
                        .mapToObj(index -> index == 0 ? 1 + random.nextLong(bound) : random.nextLong(bound + 1))
                        .toList();

                assertThat(Variation.thousandthsUp(volumes)).as("%s", volumes).isEqualTo(exact(volumes));
            }
        }

        /** {@code x + d, x − d} has the coefficient {@code √2 d / x}; four of {@code 7 3 3 3} exactly a half. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void meetExactTiesFromBothSides(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long scale = random.nextLong(2, 100_000_000);
            // 4 windows a + 3d, a − d, a − d, a − d: mean a, s = 2d, so 2d / a.
            long thousandths = 2 * random.nextLong(1, 500);
            long mean = 1_000 * scale;
            long step = thousandths / 2 * scale;
            List<Long> tie = List.of(mean + 3 * step, mean - step, mean - step, mean - step);
            List<Long> above = List.of(mean + 3 * step + 1, mean - step, mean - step, mean - step);
            List<Long> below = List.of(mean + 3 * step - 1, mean - step, mean - step, mean - step);

            assertThat(Variation.thousandthsUp(tie)).as("%s", tie).isEqualTo(thousandths);
            assertThat(Variation.thousandthsUp(above)).as("%s", above).isEqualTo(exact(above));
            assertThat(Variation.thousandthsUp(below)).as("%s", below).isEqualTo(exact(below));
            assertThat(exact(above)).isEqualTo(thousandths + 1);
            assertThat(exact(below)).isEqualTo(thousandths);
        }

        /** The least t with {@code 10⁶ · CV² ≤ t²}, by the root of a whole number. */
        private static long exact(List<Long> volumes) {
            BigDecimal count = BigDecimal.valueOf(volumes.size());
            BigDecimal sum = volumes.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
            // Deviations times n stay whole: (n x − S)² summed is n² (n − 1) s².
            BigDecimal squares = volumes.stream()
                    .map(volume -> count.multiply(BigDecimal.valueOf(volume)).subtract(sum))
                    .map(deviation -> deviation.multiply(deviation))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigInteger numerator = squares.toBigIntegerExact().multiply(BigInteger.valueOf(1_000_000));
            BigInteger denominator =
                    sum.multiply(sum).multiply(count.subtract(BigDecimal.ONE)).toBigIntegerExact();
            BigInteger root = numerator.divide(denominator).sqrt();
            while (root.multiply(root).multiply(denominator).compareTo(numerator) < 0) {
                root = root.add(BigInteger.ONE);
            }
            return root.longValueExact();
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
            List<Long> volumes = IntStream.range(0, random.nextInt(2, 12))
                    .mapToObj(index -> index == 0 ? 1L : random.nextLong(50))
                    .toList();
            double mean = volumes.stream().mapToLong(Long::longValue).average().orElseThrow();
            double squares = volumes.stream()
                    .mapToDouble(volume -> (volume - mean) * (volume - mean))
                    .sum();
            double coefficient = Math.sqrt(squares / (volumes.size() - 1)) / mean;
            Variation variation = Variation.of(volumes);

            assertThat(Math.sqrt(variation.numerator().doubleValue()
                            / variation.denominator().doubleValue()))
                    .isCloseTo(coefficient, withinPercentage(1e-9));
            assertThat(Variation.rounded(volumes))
                    .isEqualTo(BigDecimal.valueOf(coefficient).setScale(3, RoundingMode.HALF_UP));
            assertThat(Variation.thousandthsUp(volumes) / 1000.0).isBetween(coefficient - 1e-9, coefficient + 0.001);
        }
    }
}
