package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnGapRuleTest {

    private static final LocalDate LAST = LocalDate.of(2025, 1, 15);

    private static OwnGapRule rule(String factor, GapMeasure measure) {
        return new OwnGapRule(new BigDecimal(factor), measure, 3, Period.ofMonths(6), Period.ofMonths(24));
    }

    @Nested
    class LastDay {

        /** 4 × 30 = 120 days, raised to 6 months. */
        @Test
        void isTheWorkedExample() {
            PurchaseRhythm monthly = PurchaseRhythm.of(3, 90);
            OwnGapRule bare =
                    new OwnGapRule(new BigDecimal("4"), GapMeasure.MEAN, 3, Period.ofDays(1), Period.ofMonths(24));

            assertThat(bare.lastDay(LAST, monthly)).isEqualTo(LAST.plusDays(120));
            assertThat(rule("4", GapMeasure.MEAN).lastDay(LAST, monthly)).isEqualTo(LAST.plusMonths(6));
        }

        /** Gaps of 10, 20 and 300 days: mean 110, 90 % gap 300. */
        @Test
        void followsTheMeasure() {
            PurchaseRhythm uneven = PurchaseRhythm.ofGaps(20, 300, 10);

            assertThat(rule("2", GapMeasure.MEAN).lastDay(LAST, uneven)).isEqualTo(LAST.plusDays(220));
            assertThat(rule("2", GapMeasure.NINETIETH).lastDay(LAST, uneven)).isEqualTo(LAST.plusDays(600));
            assertThat(rule("1.5", GapMeasure.NINETIETH).lastDay(LAST, uneven)).isEqualTo(LAST.plusDays(450));
        }

        @Test
        void isCutToTheLongestHoweverLargeTheFactor() {
            PurchaseRhythm monthly = PurchaseRhythm.of(3, 90);

            assertThat(rule("1E+12", GapMeasure.MEAN).lastDay(LAST, monthly)).isEqualTo("2027-01-15");
            assertThat(rule("1E+17", GapMeasure.MEAN).lastDay(LAST, monthly)).isEqualTo("2027-01-15");
            assertThat(rule("1E+17", GapMeasure.MEAN).lastDay(LAST, new SegmentGap("x", 1)))
                    .isEqualTo("2027-01-15");
        }

        /**
         * Found by a hostile tester: from January on, 31 days are not longer than a month; from February on they are.
         */
        @Test
        void neverGoesBeyondTheLongestSilenceInFebruary() {
            OwnGapRule rule = new OwnGapRule(BigDecimal.ONE, GapMeasure.MEAN, 1, Period.ofDays(31), Period.ofMonths(1));

            assertThat(rule.lastDay(LocalDate.of(2023, 2, 1), PurchaseRhythm.of(1, 4)))
                    .isEqualTo("2023-03-01");
        }

        @Test
        void asksForABusinessDate() {
            assertThatThrownBy(() -> rule("4", GapMeasure.MEAN).lastDay(LocalDate.MAX, PurchaseRhythm.of(3, 90)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastPurchase must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        void asksForAnOwnClock() {
            assertThatThrownBy(() -> rule("4", GapMeasure.MEAN).lastDay(LAST, PurchaseRhythm.of(2, 90)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rhythm must have at least 3 gaps, but was PurchaseRhythm[gaps=2, days=90,"
                            + " ninetieth=OptionalInt.empty]");
        }
    }

    @Nested
    class IsOwnClock {

        @ParameterizedTest
        @CsvSource({"1, false", "2, false", "3, true", "50, true"})
        void asksForEnoughGaps(int gaps, boolean own) {
            assertThat(rule("4", GapMeasure.MEAN).isOwnClock(Optional.of(PurchaseRhythm.of(gaps, 100))))
                    .isEqualTo(own);
        }

        @Test
        void needsARhythm() {
            assertThat(rule("4", GapMeasure.MEAN).isOwnClock(Optional.empty())).isFalse();
        }

        @Test
        void needsTheGapThatIsMeasured() {
            OwnGapRule ninetieth = rule("4", GapMeasure.NINETIETH);

            assertThat(ninetieth.isOwnClock(Optional.of(PurchaseRhythm.of(9, 90))))
                    .isFalse();
            assertThat(ninetieth.isOwnClock(Optional.of(PurchaseRhythm.ofGaps(7, 7, 7))))
                    .isTrue();
            assertThat(ninetieth.isOwnClock(Optional.of(PurchaseRhythm.ofGaps(7, 7))))
                    .isFalse();
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 3, P6M, P24M, 'factor must be above 0, but was 0'",
            "-4, 3, P6M, P24M, 'factor must be above 0, but was -4'",
            "1E+30, 3, P6M, P24M, 'factor must have at most 18 digits before and after the point, but was 1E+30'",
            "4, 0, P6M, P24M, 'gaps must be at least 1, but was 0'",
            "4, 3, P0D, P24M, 'shortest must be longer than zero and have no negative part, but was P0D'",
            "4, 3, P6M, P-1D, 'longest must be longer than zero and have no negative part, but was P-1D'",
            "4, 3, P25M, P24M, 'shortest must not be longer than the longest silence, but was P25M'"
        })
        void rejectsWhatIsOutOfRange(BigDecimal factor, int gaps, Period shortest, Period longest, String message) {
            assertThatThrownBy(() -> new OwnGapRule(factor, GapMeasure.MEAN, gaps, shortest, longest))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Period month = Period.ofMonths(1);

            assertThatNullPointerException()
                    .isThrownBy(() -> new OwnGapRule(null, GapMeasure.MEAN, 3, month, month))
                    .withMessage("factor");
            assertThatNullPointerException()
                    .isThrownBy(() -> new OwnGapRule(BigDecimal.ONE, null, 3, month, month))
                    .withMessage("measure");
            assertThatNullPointerException()
                    .isThrownBy(() -> new OwnGapRule(BigDecimal.ONE, GapMeasure.MEAN, 3, null, month))
                    .withMessage("shortest");
            assertThatNullPointerException()
                    .isThrownBy(() -> new OwnGapRule(BigDecimal.ONE, GapMeasure.MEAN, 3, month, null))
                    .withMessage("longest");
        }
    }
}
