package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrendTest {

    @Test
    void asksForAShareFromAboveZeroToOne() {
        assertThatThrownBy(() -> Trend.fromTo(4, 2).fellByAtLeast(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share must be above 0 and at most 1, but was 0");
    }

    private static double chance(long earlier, long later) {
        return Trend.fromTo(earlier, later).chanceOfFall();
    }

    @Nested
    class FromTo {

        @Test
        void rejectsNegativeVolumes() {
            assertThatThrownBy(() -> Trend.fromTo(-1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("earlier must not be negative, but was -1");
            assertThatThrownBy(() -> Trend.fromTo(0, Long.MIN_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("later must not be negative, but was -9223372036854775808");
        }
    }

    @Nested
    class Bounds {

        @Test
        void takeNoMoreThanTheLargestVolume() {
            assertThat(Trend.fromTo(Trend.MAX_VOLUME, Trend.MAX_VOLUME).later()).isEqualTo(1_000_000_000_000L);
            assertThatThrownBy(() -> Trend.fromTo(1_000_000_000_001L, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("earlier must be at most 1000000000000, but was 1000000000001");
            assertThatThrownBy(() -> Trend.fromTo(0, Long.MAX_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("later must be at most 1000000000000, but was 9223372036854775807");
        }
    }

    @Nested
    class Sum {

        @Test
        void addsTheLatestWindows() {
            List<Trend> windows = List.of(Trend.fromTo(1, 20), Trend.fromTo(3, 40), Trend.fromTo(5, 60));

            assertThat(Trend.sum(windows, 2)).isEqualTo(Trend.fromTo(4, 60));
            assertThat(Trend.sum(windows, 3)).isEqualTo(Trend.fromTo(9, 120));
        }
    }

    @Nested
    class FellByAtLeast {

        @ParameterizedTest
        @CsvSource({
            "400, 300, 0.25, true",
            "400, 300, 0.2500000000000000000001, false",
            "10, 7, 0.3, true",
            "10, 7, 0.30000000000000004, false",
            "3, 2, 0.3333333333333333333333, true",
            "3, 2, 0.3333333333333333333334, false",
            "5, 0, 1, true",
            "5, 1, 1, false",
            "5, 5, 0.0000000001, false",
            "5, 6, 0.01, false",
            "0, 0, 0.01, false",
            "0, 5, 0.01, false",
            "1000000000000, 0, 1, true",
            "1000000000000, 1, 1, false",
            "1000000000000, 999999999999, 0.000000000001, true",
            "1000000000000, 999999999999, 0.00000000000100000000001, false"
        })
        void comparesExactly(long earlier, long later, BigDecimal share, boolean fell) {
            assertThat(Trend.fromTo(earlier, later).fellByAtLeast(share)).isEqualTo(fell);
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithCrossMultiplication(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long bound = random.nextBoolean() ? 200 : Trend.MAX_VOLUME;
            for (int round = 0; round < 100; round++) {
                long earlier = random.nextLong(bound);
                long later = random.nextLong(bound);
                int percent = random.nextInt(1, 101);
                BigInteger fall = BigInteger.valueOf(earlier).subtract(BigInteger.valueOf(later));
                boolean fell = fall.signum() > 0
                        && fall.multiply(BigInteger.valueOf(100))
                                        .compareTo(BigInteger.valueOf(earlier).multiply(BigInteger.valueOf(percent)))
                                >= 0;
                assertThat(Trend.fromTo(earlier, later).fellByAtLeast(BigDecimal.valueOf(percent, 2)))
                        .as("%s to %s by %s %%", earlier, later, percent)
                        .isEqualTo(fell);
            }
        }
    }

    @Nested
    class ChanceOfFall {

        @ParameterizedTest
        @CsvSource({
            "4, 2, 0.34375",
            "12, 4, 0.0384063720703125",
            "0, 5, 1",
            "0, 0, 1",
            "1, 0, 0.5",
            "10, 0, 0.0009765625",
            "1, 1, 0.75"
        })
        void isTheWorkedNumber(long earlier, long later, double chance) {
            assertThat(chance(earlier, later)).isEqualTo(chance);
        }

        @Test
        void isTheWorkedNumberOfTheNights() {
            assertThat(chance(400, 300)).isCloseTo(0.000089, within(0.0000005));
        }

        @Test
        void isTwelveToFourInLowestTerms() {
            assertThat(chance(12, 4)).isEqualTo(2517 / 65_536.0);
        }

        @Test
        void isTheExactBinomialForAllVolumesUpToSixty() {
            for (int earlier = 0; earlier <= 60; earlier++) {
                for (int later = 0; later <= 60; later++) {
                    assertThat(chance(earlier, later))
                            .as("%s to %s", earlier, later)
                            .isCloseTo(exact(earlier + later, later), withinPercentage(1e-10));
                }
            }
        }

        /** {@code P(X ≤ most)} of fair coins, in whole numbers up to the last step. */
        private static double exact(int tosses, int most) {
            BigInteger ways = BigInteger.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int heads = 0; heads <= most; heads++) {
                ways = ways.add(choose);
                choose = choose.multiply(BigInteger.valueOf(tosses - heads)).divide(BigInteger.valueOf(heads + 1L));
            }
            return new BigDecimal(ways)
                    .divide(new BigDecimal(BigInteger.TWO.pow(tosses)))
                    .doubleValue();
        }

        @ParameterizedTest
        @CsvSource({
            "400, 300",
            "600, 400",
            "1000, 900",
            "1000, 1000",
            "900, 1000",
            "2000, 1700",
            "100, 5000",
            "0, 2000",
            "3, 1080",
            "1000, 2500",
            "50000, 49000",
            "500000, 498000",
            "1000000, 1000000",
            "1000000, 998000",
            "1000000, 995000",
            "998000, 1000000"
        })
        void agreesWithAStatisticsLibrary(int earlier, int later) {
            BinomialDistribution coins = BinomialDistribution.of(earlier + later, 0.5);
            assertThat(chance(earlier, later)).isCloseTo(coins.cumulativeProbability(later), withinPercentage(1e-6));
        }

        @ParameterizedTest
        @CsvSource({"1000000, 0", "1000000, 500000", "100000, 10"})
        void isZeroWhereNoDoubleIsSmallEnough(long earlier, long later) {
            assertThat(chance(earlier, later)).isZero();
        }
    }

    @Nested
    class ChanceOfFallBesideATotal {

        private static double chance(Trend withUs, Trend total) {
            return withUs.chanceOfFall(total);
        }

        /** The example of the method comment. */
        @Test
        void isTinyWhereTheTotalDoubledAndWeDidNot() {
            assertThat(chance(Trend.fromTo(400, 410), Trend.fromTo(1000, 2000)))
                    .isLessThan(1e-20)
                    .isPositive();
            assertThat(Math.round(810 * 2.0 / 3)).isEqualTo(540);
        }

        @Test
        void isOneIfThereIsNoTotalLater() {
            assertThat(chance(Trend.fromTo(5, 0), Trend.fromTo(10, 0))).isEqualTo(1);
            assertThat(chance(Trend.fromTo(5, 0), Trend.fromTo(0, 0))).isEqualTo(1);
        }

        @Test
        void isAllOrNothingIfThereWasNoTotalBefore() {
            assertThat(chance(Trend.fromTo(0, 3), Trend.fromTo(0, 9))).isEqualTo(1);
            assertThat(chance(Trend.fromTo(3, 1), Trend.fromTo(0, 9))).isZero();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> chance(Trend.fromTo(4, 2), null))
                    .withMessage("total");
        }

        @ParameterizedTest
        @CsvSource({"4, 2", "12, 4", "400, 300", "0, 0", "7, 19", "60000, 59000"})
        void isThatOfFairCoinsIfTheTotalIsEven(long earlier, long later) {
            double fair = Trend.fromTo(earlier, later).chanceOfFall();

            assertThat(chance(Trend.fromTo(earlier, later), Trend.fromTo(100_000, 100_000)))
                    .isEqualTo(fair);
            assertThat(chance(Trend.fromTo(earlier, later), Trend.fromTo(Trend.MAX_VOLUME, Trend.MAX_VOLUME)))
                    .isEqualTo(fair);
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "1, 2", "2, 1", "7, 3", "1, 99", "1000, 1001", "990, 1000"})
        void isTheExactBinomialForAllVolumesUpToTwentyFive(long totalEarlier, long totalLater) {
            Trend total = Trend.fromTo(totalEarlier, totalLater);
            for (int earlier = 0; earlier <= 25; earlier++) {
                for (int later = 0; later <= 25; later++) {
                    assertThat(chance(Trend.fromTo(earlier, later), total))
                            .as("%s to %s of %s", earlier, later, total)
                            .isCloseTo(exact(earlier + later, later, total), withinPercentage(1e-9));
                }
            }
        }

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheExactBinomialForSomeHundreds(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Trend total = Trend.fromTo(random.nextLong(1, 3000), random.nextLong(1, 3000));
            int counts = random.nextInt(1, 700);
            double share = (double) total.later() / (total.earlier() + total.later());
            double spread = 5 * Math.sqrt(counts * share * (1 - share)) + 1;
            int later = (int) Math.max(0, Math.min(counts, counts * share + spread * (2 * random.nextDouble() - 1)));

            assertThat(chance(Trend.fromTo(counts - later, later), total))
                    .as("%s of %s, total %s", later, counts, total)
                    .isCloseTo(exact(counts, later, total), withinPercentage(1e-9));
        }

        /** {@code Σ C(n, x) T₂ˣ T₁ⁿ⁻ˣ / (T₁ + T₂)ⁿ} in whole numbers up to the last step. */
        private static double exact(int counts, int most, Trend total) {
            BigInteger earlier = BigInteger.valueOf(total.earlier());
            BigInteger later = BigInteger.valueOf(total.later());
            BigInteger ways = BigInteger.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int x = 0; x <= most; x++) {
                ways = ways.add(choose.multiply(later.pow(x)).multiply(earlier.pow(counts - x)));
                choose = choose.multiply(BigInteger.valueOf(counts - x)).divide(BigInteger.valueOf(x + 1L));
            }
            return new BigDecimal(ways)
                    .divide(new BigDecimal(earlier.add(later).pow(counts)), new MathContext(30))
                    .doubleValue();
        }

        /** Nine digits beyond 100,000 counts, where the first term comes from logarithms. */
        @ParameterizedTest
        @CsvSource({
            "400, 410, 1000, 2000",
            "900, 1000, 1000, 1200",
            "2000, 1400, 3000, 2500",
            "1400, 2000, 2500, 3000",
            "60000, 50000, 70000, 60000",
            "60000, 59500, 70000, 70001",
            "100000, 30000, 700000, 214000",
            "30000, 100000, 214000, 700000",
            "500000, 498000, 1000000, 1000000",
            "500000, 498000, 1000000, 999000",
            "1000000, 1000, 2000000, 2100",
            "1000, 1000000, 2100, 2000000",
            "900000, 1000000, 900000, 1001000",
            "1000000, 0, 1000000, 5"
        })
        void agreesWithAStatisticsLibrary(int earlier, int later, long totalEarlier, long totalLater) {
            BinomialDistribution binomial = BinomialDistribution.of(
                    earlier + later, (double) totalLater / (double) (totalEarlier + totalLater));
            double expected = binomial.cumulativeProbability(later);

            assertThat(chance(Trend.fromTo(earlier, later), Trend.fromTo(totalEarlier, totalLater)))
                    .isCloseTo(expected, withinPercentage(1e-7));
        }
    }

    /** One side so small that Stirling's formula with three corrections has few digits of its factorial. */
    @Nested
    class ChanceOfFallToAlmostNothing {

        /** Where Stirling's series is worst: it once gave 3e-4 of the value away here. */
        @ParameterizedTest
        @CsvSource({
            "5000, 1, 5000, 3",
            "5000, 2, 5000, 6",
            "5000, 3, 5000, 7",
            "1000000, 1, 1000000, 3",
            "1000000, 3, 1000000, 5",
            "1, 5000, 1, 8000",
            "2, 1000000, 1, 900000"
        })
        void hasNineDigits(int earlier, int later, long totalEarlier, long totalLater) {
            BinomialDistribution binomial = BinomialDistribution.of(
                    earlier + later, (double) totalLater / (double) (totalEarlier + totalLater));

            assertThat(Trend.fromTo(earlier, later).chanceOfFall(Trend.fromTo(totalEarlier, totalLater)))
                    .isCloseTo(binomial.cumulativeProbability(later), withinPercentage(1e-7));
        }
    }

    @Nested
    class BeyondAHundredThousandCounts {

        /** By 40 digits, from the middle downwards: nine digits are right on both sides of the bound. */
        @ParameterizedTest
        @CsvSource({
            "50000, 50000",
            "50001, 50000",
            "50200, 49801",
            "50700, 49300",
            "50701, 49300",
            "76000, 75000",
            "200000, 198500"
        })
        void hasNineDigits(int earlier, int later) {
            assertThat(chance(earlier, later)).isCloseTo(exact(earlier + later, later), withinPercentage(1e-7));
        }

        private static double exact(int counts, int most) {
            MathContext digits = new MathContext(40);
            // The central term C(n, ⌊n/2⌋) / 2ⁿ as a product of (2i − 1) / 2i, then each term from the one above.
            BigDecimal term = BigDecimal.ONE;
            int half = counts / 2;
            for (int i = 1; i <= half; i++) {
                term = term.multiply(BigDecimal.valueOf(2L * i - 1)).divide(BigDecimal.valueOf(2L * i), digits);
            }
            if (counts % 2 == 1) {
                // C(2m + 1, m) / 2^(2m + 1) = C(2m, m) / 2^(2m) · (2m + 1) / (2 (m + 1))
                term = term.multiply(BigDecimal.valueOf(counts)).divide(BigDecimal.valueOf(2L * (half + 1)), digits);
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int x = half; x >= 0 && term.compareTo(new BigDecimal("1E-60")) > 0; x--) {
                if (x <= most) {
                    sum = sum.add(term);
                }
                term = term.multiply(BigDecimal.valueOf(x)).divide(BigDecimal.valueOf((long) counts - x + 1), digits);
            }
            return sum.doubleValue();
        }
    }

    @Nested
    class FallIsBeyond {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithTheChance(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] bounds = {0.5, 0.34375, 0.1, 0.05, 0.01, 0.001, 1e-9};
            for (int round = 0; round < 60; round++) {
                long most = random.nextBoolean() ? 40 : 3000;
                Trend trend = Trend.fromTo(random.nextLong(most), random.nextLong(most));
                double bound = bounds[random.nextInt(bounds.length)];

                assertThat(trend.fallIsBeyond(bound))
                        .as("%s within %s", trend, bound)
                        .isEqualTo(trend.chanceOfFall() <= bound);
            }
        }

        @Test
        void includesTheBound() {
            assertThat(Trend.fromTo(4, 2).fallIsBeyond(0.34375)).isTrue();
            assertThat(Trend.fromTo(4, 2).fallIsBeyond(0.34374)).isFalse();
        }

        @Test
        void isQuickForTheLargestVolumes() {
            assertThat(Trend.fromTo(Trend.MAX_VOLUME, 1).fallIsBeyond(0.05)).isTrue();
            assertThat(Trend.fromTo(Trend.MAX_VOLUME, Trend.MAX_VOLUME).fallIsBeyond(0.05))
                    .isFalse();
            assertThat(Trend.fromTo(1, Trend.MAX_VOLUME).fallIsBeyond(0.05)).isFalse();
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aHigherLaterVolumeIsLessOfAFall(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long earlier = random.nextLong(1500);
            double before = 0;
            for (long later = random.nextLong(20); later < 4000; later += random.nextLong(1, 80)) {
                double chance = chance(earlier, later);
                assertThat(chance)
                        .as("%s to %s", earlier, later)
                        .isGreaterThanOrEqualTo(before * (1 - 1e-11))
                        .isBetween(0.0, 1.0);
                before = chance;
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aFallAndTheOppositeRiseAreCertainTogether(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long earlier = random.nextLong(1, 1500);
            long later = random.nextLong(1500);

            // P(X ≤ later) + P(X ≥ later + 1) = 1, and by symmetry P(X ≥ later + 1) = P(X ≤ earlier − 1).
            assertThat(chance(earlier, later) + chance(later + 1, earlier - 1))
                    .as("%s to %s", earlier, later)
                    .isCloseTo(1, within(1e-10));
        }
    }
}
