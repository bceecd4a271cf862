package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseRhythmTest {

    @Nested
    class MeanGap {

        @ParameterizedTest
        @CsvSource({"3, 90, 30.0", "3, 91, 30.3", "4, 365, 91.3", "20, 21, 1.1", "1, 1, 1.0", "3, 5, 1.7"})
        void hasOneDecimalRoundedHalfUp(int gaps, long days, String mean) {
            assertThat(PurchaseRhythm.of(gaps, days).meanGap()).isEqualTo(new BigDecimal(mean));
        }
    }

    @Nested
    class TimesMeanGap {

        @ParameterizedTest
        @CsvSource({"3, 90, 4, 120", "3, 91, 4, 122", "7, 100, 4, 58", "3, 90, 0.1, 3", "3, 90, 0.11, 4", "7, 7, 1, 1"})
        void countsWholeDaysRoundedUpFromTheExactMean(int gaps, long days, BigDecimal factor, long expected) {
            assertThat(PurchaseRhythm.of(gaps, days).timesMeanGap(factor)).isEqualTo(expected);
        }
    }

    @Nested
    class OfGaps {

        /** The example of the class comment: 30, 30 and 30 days. */
        @Test
        void areThoseOfTheExample() {
            PurchaseRhythm rhythm = PurchaseRhythm.ofGaps(30, 30, 30);

            assertThat(rhythm).isEqualTo(new PurchaseRhythm(3, 90, OptionalInt.of(30)));
            assertThat(rhythm.meanGap()).isEqualTo("30.0");
        }

        @ParameterizedTest
        @CsvSource({
            "5, 5",
            "5 9, 9",
            "9 7 8, 9",
            "1 2 3 4 5 6 7 8 99, 99",
            "10 9 8 7 6 5 4 3 2 1, 9",
            "1 2 3 4 5 6 7 8 9 10 11, 10",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20, 18"
        })
        void haveTheGapThatNineOfTenDoNotExceed(String gaps, int ninetieth) {
            int[] days =
                    Stream.of(gaps.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
            PurchaseRhythm rhythm = PurchaseRhythm.ofGaps(days);

            assertThat(rhythm.ninetieth()).hasValue(ninetieth);
            assertThat(Arrays.stream(days).filter(day -> day <= ninetieth).count() * 10)
                    .isGreaterThanOrEqualTo(9L * days.length);
            assertThat(Arrays.stream(days).filter(day -> day < ninetieth).count() * 10)
                    .isLessThan(9L * days.length);
            assertThat(rhythm.days()).isEqualTo(Arrays.stream(days).sum());
        }

        @Test
        void doesNotSortTheCallersArray() {
            int[] gaps = {9, 7, 8};

            assertThat(PurchaseRhythm.ofGaps(gaps).gaps()).isEqualTo(3);
            assertThat(gaps).containsExactly(9, 7, 8);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsWhatAreNoGaps() {
            assertThatNullPointerException()
                    .isThrownBy(() -> PurchaseRhythm.ofGaps((int[]) null))
                    .withMessage("gaps");
            assertThatThrownBy(() -> PurchaseRhythm.ofGaps())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gaps must be at least 1, but was \"none\"");
            assertThatThrownBy(() -> PurchaseRhythm.ofGaps(3, 0, 9))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gaps must each be at least 1, but was 0");
        }
    }

    @Nested
    class Times {

        @Test
        void takesTheGapOfTheMeasure() {
            PurchaseRhythm rhythm = PurchaseRhythm.ofGaps(10, 20, 300);

            assertThat(rhythm.times(new BigDecimal("1.5"), GapMeasure.MEAN)).isEqualTo(165);
            assertThat(rhythm.times(new BigDecimal("1.5"), GapMeasure.NINETIETH))
                    .isEqualTo(450);
            assertThat(rhythm.gap(GapMeasure.MEAN)).isEqualTo("110.0");
            assertThat(rhythm.gap(GapMeasure.NINETIETH)).isEqualTo("300");
        }

        @ParameterizedTest
        @CsvSource({"4E+17, 1, 1", "1000000000, 1, 1000", "2147483647, 1, 2", "1E+18, 7, 700000000000"})
        void areNoMoreThanAnIntHolds(BigDecimal factor, int gaps, long days) {
            assertThat(PurchaseRhythm.of(gaps, days).timesMeanGap(factor)).isLessThanOrEqualTo(Integer.MAX_VALUE);
            assertThat(PurchaseRhythm.of(1, 700_000_000_000L).timesMeanGap(BigDecimal.TEN))
                    .isEqualTo(Integer.MAX_VALUE);
        }

        static LongStream seeds() {
            return Seeds.some(50);
        }

        /** Whole factors take a quicker way; both round up. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areTheExactQuotientRoundedUp(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 100; round++) {
                int gaps = random.nextInt(1, 50);
                long days = gaps + random.nextLong(random.nextBoolean() ? 5_000 : 3_000_000_000L);
                BigDecimal factor = BigDecimal.valueOf(random.nextInt(1, 90), random.nextInt(3));
                BigDecimal exact = factor.multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(gaps), 0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE));

                assertThat(PurchaseRhythm.of(gaps, days).timesMeanGap(factor))
                        .as("%s times %s in %s", factor, days, gaps)
                        .isEqualTo(exact.longValueExact());
            }
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void askForAFactorAboveZero() {
            assertThatThrownBy(() -> PurchaseRhythm.of(3, 90).timesMeanGap(BigDecimal.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("factor must be above 0, but was 0");
            assertThatNullPointerException()
                    .isThrownBy(() -> PurchaseRhythm.of(3, 90).timesMeanGap(null));
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({"0", "-1", "91"})
        void rejectsAGapOutOfRange(int gap) {
            assertThatThrownBy(() -> new PurchaseRhythm(3, 90, OptionalInt.of(gap)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ninetieth must be from 1 to the number of days, but was " + gap);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new PurchaseRhythm(3, 90, null))
                    .withMessage("ninetieth");
        }

        @Test
        void rejectsNoGap() {
            assertThatThrownBy(() -> PurchaseRhythm.of(0, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gaps must be at least 1, but was 0");
        }

        @Test
        void rejectsFewerDaysThanGaps() {
            assertThatThrownBy(() -> PurchaseRhythm.of(3, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be at least the number of gaps, but was 2");
        }
    }
}
