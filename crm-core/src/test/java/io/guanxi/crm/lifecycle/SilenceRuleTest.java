package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SilenceRuleTest {

    /** The rule of the transactions-only policy: 4 mean gaps from 3 gaps on, 6 to 24 months; else 12 months. */
    private static SilenceRule rule(String factor) {
        return new SilenceRule(new BigDecimal(factor), 3, Period.ofMonths(6), Period.ofMonths(24), Period.ofMonths(12));
    }

    @Nested
    class LastDay {

        @ParameterizedTest(name = "{0} gaps in {1} days, last on {2}: until {3} ({4})")
        @CsvSource({
            "3,   90, 2025-01-15, 2025-07-15, raised to the shortest",
            "3,  135, 2025-01-15, 2025-07-15, 180 days are still less than six months",
            "3,  136, 2025-01-15, 2025-07-16, 182 days rounded up from 181.3",
            "3,  180, 2025-01-15, 2025-09-12, 240 days",
            "3,  547, 2025-01-15, 2027-01-15, 730 days rounded up from 729.3 are two years",
            "3,  548, 2025-01-15, 2027-01-15, 731 days are cut to the longest",
            "3, 3000, 2025-01-15, 2027-01-15, cut to the longest",
            "2,  180, 2025-01-15, 2026-01-15, too few gaps for an own clock",
            "1,    1, 2024-02-29, 2025-02-28, twelve months from a leap day",
            "9,    9, 2024-08-31, 2025-02-28, six months to the end of February"
        })
        void isClampedAndWholeDays(int gaps, long days, LocalDate last, LocalDate until, String why) {
            assertThat(rule("4").lastDay(last, Optional.of(new PurchaseRhythm(gaps, days))))
                    .as(why)
                    .isEqualTo(until);
        }

        @Test
        void fallsBackWithoutARhythm() {
            assertThat(rule("4").lastDay(LocalDate.of(2025, 1, 15), Optional.empty()))
                    .isEqualTo("2026-01-15");
        }

        @Test
        void isCutToTheLongestHoweverLargeTheFactor() {
            assertThat(rule("1E+12").lastDay(LocalDate.of(2025, 1, 15), Optional.of(new PurchaseRhythm(3, 90))))
                    .isEqualTo("2027-01-15");
            assertThat(rule("1E+17").lastDay(LocalDate.of(2025, 1, 15), Optional.of(new PurchaseRhythm(3, 90))))
                    .isEqualTo("2027-01-15");
        }

        /**
         * Found by a hostile tester: from January on, 31 days are not longer than a month; from February on they are.
         */
        @Test
        void neverGoesBeyondTheLongestSilenceInFebruary() {
            SilenceRule rule =
                    new SilenceRule(BigDecimal.ONE, 1, Period.ofDays(31), Period.ofMonths(1), Period.ofMonths(1));

            assertThat(rule.lastDay(LocalDate.of(2023, 2, 1), Optional.of(new PurchaseRhythm(1, 4))))
                    .isEqualTo("2023-03-01");
        }

        @Test
        void asksForABusinessDate() {
            assertThatThrownBy(
                            () -> LifecyclePolicy.transactionsOnly().silence().lastDay(LocalDate.MAX, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastPurchase must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void staysBetweenShortestAndLongestAndGrowsWithTheGap(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate last = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
            int gaps = random.nextInt(3, 20);
            LocalDate before = last.plusMonths(6);
            for (long days = gaps; days < gaps * 300L; days += random.nextLong(1, 60)) {
                LocalDate until = rule("4").lastDay(last, Optional.of(new PurchaseRhythm(gaps, days)));
                assertThat(until).isBetween(before, last.plusMonths(24));
                before = until;
            }
            assertThat(before).isEqualTo(last.plusMonths(24));
        }
    }

    @Nested
    class IsOwnClock {

        @ParameterizedTest
        @CsvSource({"1, false", "2, false", "3, true", "50, true"})
        void asksForEnoughGaps(int gaps, boolean own) {
            assertThat(rule("4").isOwnClock(Optional.of(new PurchaseRhythm(gaps, 100))))
                    .isEqualTo(own);
        }

        @Test
        void needsARhythm() {
            assertThat(rule("4").isOwnClock(Optional.empty())).isFalse();
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 3, P6M, P24M, P12M, 'factor must be above 0, but was 0'",
            "4, 3, P25M, P24M, P12M, 'shortest must not be longer than the longest silence, but was P25M'",
            "1E+30, 3, P6M, P24M, P12M, 'factor must have at most 18 digits before and after the point, but was 1E+30'",
            "-4, 3, P6M, P24M, P12M, 'factor must be above 0, but was -4'",
            "4, 0, P6M, P24M, P12M, 'gaps must be at least 1, but was 0'",
            "4, 3, P0D, P24M, P12M, 'shortest must be longer than zero and have no negative part, but was P0D'",
            "4, 3, P6M, P-1D, P12M, 'longest must be longer than zero and have no negative part, but was P-1D'",
            "4, 3, P6M, P24M, P0D, 'fallback must be longer than zero and have no negative part, but was P0D'"
        })
        void rejectsWhatIsOutOfRange(
                BigDecimal factor, int gaps, Period shortest, Period longest, Period fallback, String message) {
            assertThatThrownBy(() -> new SilenceRule(factor, gaps, shortest, longest, fallback))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
