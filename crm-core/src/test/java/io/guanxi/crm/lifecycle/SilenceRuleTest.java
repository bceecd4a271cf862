package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
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

    /** An episode that began before all purchases. */
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2025, 1, 15);
    private static final SegmentGap SEGMENT = new SegmentGap("leisure", 60);

    /** The rule of the transactions-only policy: 4 mean gaps from 3 gaps on, 6 to 24 months; else 12 months. */
    private static SilenceRule rule(String factor) {
        return SilenceRule.ofMeanGap(
                new BigDecimal(factor), 3, Period.ofMonths(6), Period.ofMonths(24), Period.ofMonths(12));
    }

    private static SilenceEvidence bought(LocalDate last, PurchaseRhythm rhythm) {
        return new SilenceEvidence(
                Optional.of(last), Optional.of(rhythm), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SilenceEvidence bought(LocalDate last) {
        return new SilenceEvidence(
                Optional.of(last), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SilenceEvidence inSegment(Optional<PurchaseRhythm> rhythm) {
        return new SilenceEvidence(Optional.of(LAST), rhythm, Optional.of(SEGMENT), Optional.empty(), Optional.empty());
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
            assertThat(rule("4").lastDay(bought(last, PurchaseRhythm.of(gaps, days)), LONG_AGO))
                    .as(why)
                    .contains(until);
        }

        @Test
        void fallsBackWithoutARhythm() {
            assertThat(rule("4").lastDay(bought(LAST), LONG_AGO)).contains(LocalDate.of(2026, 1, 15));
        }

        @Test
        void isUnknownWithoutAPurchase() {
            SilenceEvidence rhythmOnly = new SilenceEvidence(
                    Optional.empty(),
                    Optional.of(PurchaseRhythm.of(9, 90)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

            assertThat(rule("4").lastDay(rhythmOnly, LONG_AGO)).isEmpty();
            assertThat(SilenceRule.fixed(Period.ofMonths(12)).lastDay(SilenceEvidence.NONE, LONG_AGO))
                    .isEmpty();
        }

        @Test
        void isTheSameForAllWhereTheTimeIsFixed() {
            SilenceRule fixed = SilenceRule.fixed(Period.ofMonths(24));

            assertThat(fixed.lastDay(bought(LAST), LONG_AGO)).contains(LocalDate.of(2027, 1, 15));
            assertThat(fixed.lastDay(bought(LAST, PurchaseRhythm.of(9, 90)), LONG_AGO))
                    .contains(LocalDate.of(2027, 1, 15));
            assertThat(fixed.lastDay(inSegment(Optional.empty()), LONG_AGO)).contains(LocalDate.of(2027, 1, 15));
        }

        /** 4 × 60 days are 240 days; 4 × 2 days are raised to 6 months. */
        @Test
        void followsTheSegmentWhereTheOwnGapsAreTooFew() {
            assertThat(rule("4").lastDay(inSegment(Optional.empty()), LONG_AGO)).contains(LocalDate.of(2025, 9, 12));
            assertThat(rule("4").lastDay(inSegment(Optional.of(PurchaseRhythm.of(2, 10))), LONG_AGO))
                    .contains(LocalDate.of(2025, 9, 12));
            assertThat(rule("4")
                            .lastDay(
                                    new SilenceEvidence(
                                            Optional.of(LAST),
                                            Optional.empty(),
                                            Optional.of(new SegmentGap("daily", 2)),
                                            Optional.empty(),
                                            Optional.empty()),
                                    LONG_AGO))
                    .contains(LocalDate.of(2025, 7, 15));
        }

        @Test
        void followsTheOwnGapsBeforeTheSegment() {
            assertThat(rule("4").lastDay(inSegment(Optional.of(PurchaseRhythm.of(3, 300))), LONG_AGO))
                    .contains(LocalDate.of(2026, 2, 19));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForEvidence() {
            assertThatNullPointerException()
                    .isThrownBy(() -> rule("4").lastDay(null, LONG_AGO))
                    .withMessage("evidence");
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
                LocalDate until = rule("4")
                        .lastDay(bought(last, PurchaseRhythm.of(gaps, days)), LONG_AGO)
                        .orElseThrow();
                assertThat(until).isBetween(before, last.plusMonths(24));
                before = until;
            }
            assertThat(before).isEqualTo(last.plusMonths(24));
        }
    }

    @Nested
    class TheClock {

        @Test
        void isTheOwnOneThenTheSegmentsThenAFixedTime() {
            Optional<PurchaseRhythm> enough = Optional.of(PurchaseRhythm.of(3, 90));
            Optional<PurchaseRhythm> tooFew = Optional.of(PurchaseRhythm.of(2, 90));

            assertThat(rule("4").clock(inSegment(enough))).isEqualTo(SilenceRule.Clock.OWN);
            assertThat(rule("4").clock(inSegment(tooFew))).isEqualTo(SilenceRule.Clock.SEGMENT);
            assertThat(rule("4").clock(bought(LAST))).isEqualTo(SilenceRule.Clock.FIXED);
            assertThat(SilenceRule.fixed(Period.ofMonths(12)).clock(inSegment(enough)))
                    .isEqualTo(SilenceRule.Clock.FIXED);
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
            assertThatThrownBy(() -> SilenceRule.ofMeanGap(factor, gaps, shortest, longest, fallback))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void rejectsAFixedTimeOfNothing() {
            assertThatThrownBy(() -> SilenceRule.fixed(Period.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fallback must be longer than zero and have no negative part, but was P0D");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceRule(null, Period.ofMonths(1)))
                    .withMessage("own");
            assertThatNullPointerException()
                    .isThrownBy(() -> SilenceRule.fixed(null))
                    .withMessage("fallback");
        }
    }
}
