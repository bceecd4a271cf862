package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentGapTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(2030, 1, 1);

    /** A history that begins on the first day and has these gaps. */
    private static PurchaseHistory history(int... gaps) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD).addMinor("lin", FIRST, 100);
        LocalDate day = FIRST;
        for (int gap : gaps) {
            day = day.plusDays(gap);
            builder.addMinor("lin", day, 100);
        }
        return builder.build().history(0);
    }

    @Nested
    class Median {

        /** The example of the method comment. */
        @Test
        void isTheLowerOneInTheMiddle() {
            assertThat(SegmentGap.median("leisure", List.of(history(10, 400), history(30), history(20)), ALWAYS))
                    .contains(new SegmentGap("leisure", 20));
            assertThat(SegmentGap.median("leisure", List.of(history(400, 10, 30, 20)), ALWAYS))
                    .contains(new SegmentGap("leisure", 20));
        }

        @Test
        void isTheMiddleOneOfAnOddNumber() {
            assertThat(SegmentGap.median("leisure", List.of(history(10, 400, 30)), ALWAYS))
                    .contains(new SegmentGap("leisure", 30));
        }

        @Test
        void looksAtNoPurchaseAfterTheDay() {
            assertThat(SegmentGap.median("leisure", List.of(history(10, 400, 30)), FIRST.plusDays(409)))
                    .contains(new SegmentGap("leisure", 10));
        }

        @Test
        void isUnknownIfNobodyBoughtTwice() {
            assertThat(SegmentGap.median("leisure", List.of(history(), history()), ALWAYS))
                    .isEmpty();
            assertThat(SegmentGap.median("leisure", List.of(), ALWAYS)).isEmpty();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> SegmentGap.median(null, List.of(), ALWAYS))
                    .withMessage("segment");
            assertThatNullPointerException()
                    .isThrownBy(() -> SegmentGap.median("leisure", null, ALWAYS))
                    .withMessage("histories");
            assertThatNullPointerException()
                    .isThrownBy(() -> SegmentGap.median("leisure", List.of(), null))
                    .withMessage("asOf");
        }

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfAllGapsInARow(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> all = new ArrayList<>();
            List<PurchaseHistory> histories = new ArrayList<>();
            for (int customer = random.nextInt(1, 8); customer > 0; customer--) {
                int[] gaps = random.ints(random.nextInt(1, 9), 1, 30).toArray();
                histories.add(history(gaps));
                for (int gap : gaps) {
                    all.add(gap);
                }
            }
            Collections.sort(all);

            assertThat(SegmentGap.median("leisure", histories, ALWAYS))
                    .contains(new SegmentGap("leisure", all.get((all.size() - 1) / 2)));
        }
    }

    @Nested
    class Times {

        @ParameterizedTest
        @CsvSource({"60, 4, 240", "60, 0.1, 6", "61, 0.1, 7", "1, 1E+17, 2147483647", "2147483647, 4, 2147483647"})
        void countsWholeDaysRoundedUp(int days, BigDecimal factor, long times) {
            assertThat(new SegmentGap("leisure", days).times(factor)).isEqualTo(times);
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsABadNameOrGap() {
            assertThatThrownBy(() -> new SegmentGap(" ", 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("segment must not be blank, but was \" \"");
            assertThatThrownBy(() -> new SegmentGap("x".repeat(65), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("segment must have at most 64 characters")
                    .hasMessageEndingWith("(65 characters)");
            assertThatThrownBy(() -> new SegmentGap("leisure", 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be at least 1, but was 0");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SegmentGap(null, 1))
                    .withMessage("segment");
        }
    }
}
