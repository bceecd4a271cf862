package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
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
            "9223372036854775807, 0, 1, true",
            "9223372036854775807, 1, 1, false",
            "9223372036854775807, 9223372036854775806, 0.0000000000000000001, true",
            "9223372036854775807, 9223372036854775806, 0.000000000000000000109, false"
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
            long bound = random.nextBoolean() ? 200 : Long.MAX_VALUE;
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
