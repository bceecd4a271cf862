package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclineRuleTest {

    private static final Period QUARTER = Period.ofMonths(3);

    private static DeclineRule test(String share, String chance) {
        return DeclineRule.of(QUARTER, new BigDecimal(share), new BigDecimal(chance));
    }

    @Nested
    class Falls {

        @ParameterizedTest
        @CsvSource({
            "12, 4, true",
            "4, 2, false",
            "4, 0, false",
            "5, 0, true",
            "300, 211, false",
            "300, 210, true",
            "400, 300, false",
            "10, 7, false",
            "0, 0, false",
            "0, 9, false",
            "4, 12, false"
        })
        void asksForShareAndForMoreThanNoise(long earlier, long later, boolean falls) {
            assertThat(test("0.30", "0.05").falls(Trend.fromTo(earlier, later))).isEqualTo(falls);
        }

        @Test
        void includesBothBounds() {
            Trend fourToTwo = Trend.fromTo(4, 2);

            assertThat(test("0.5", "0.34375").falls(fourToTwo)).isTrue();
            assertThat(test("0.5", "0.34374").falls(fourToTwo)).isFalse();
            assertThat(test("0.50001", "0.34375").falls(fourToTwo)).isFalse();
        }

        @Test
        void calls400To300AFallOfAQuarter() {
            assertThat(test("0.25", "0.001").falls(Trend.fromTo(400, 300))).isTrue();
        }
    }

    @Nested
    class FallsInSeveralWindows {

        private final DeclineRule twice =
                DeclineRule.of(WindowSeries.of(2, QUARTER), new BigDecimal("0.30"), new BigDecimal("0.05"));

        private Optional<Boolean> falls(Trend... latestFirst) {
            return twice.falls(List.of(latestFirst));
        }

        /** The example of the class comment: each falls by a third or more, but 24 → 15 is noise. */
        @Test
        void testsTheSums() {
            assertThat(Math.round(1000 * Trend.fromTo(24, 15).chanceOfFall())).isEqualTo(100);
            assertThat(falls(Trend.fromTo(12, 8), Trend.fromTo(12, 7))).contains(false);
            assertThat(falls(Trend.fromTo(24, 16), Trend.fromTo(24, 14))).contains(true);
        }

        @Test
        void addsUpWhatIsNoiseInEachWindow() {
            Trend noise = Trend.fromTo(10, 5);

            assertThat(test("0.30", "0.05").falls(noise)).isFalse();
            assertThat(falls(noise, noise)).contains(true);
        }

        @Test
        void asksForTheShareInEachWindow() {
            assertThat(falls(Trend.fromTo(100, 10), Trend.fromTo(100, 71))).contains(false);
            assertThat(falls(Trend.fromTo(100, 71), Trend.fromTo(100, 10))).contains(false);
            assertThat(falls(Trend.fromTo(100, 10), Trend.fromTo(100, 70))).contains(true);
        }

        @Test
        void isUnknownWithFewerWindowsAndLooksAtNoMore() {
            Trend fall = Trend.fromTo(100, 10);
            Trend rise = Trend.fromTo(10, 100);

            assertThat(falls()).isEmpty();
            assertThat(falls(fall)).isEmpty();
            assertThat(falls(fall, fall, rise)).contains(true);
            assertThat(test("0.30", "0.05").falls(List.of(fall, rise))).contains(true);
            assertThat(test("0.30", "0.05").falls(List.of(rise, fall))).contains(false);
            assertThat(test("0.30", "0.05").falls(List.of())).isEmpty();
        }
    }

    @Nested
    class Changes {

        private final DeclineRule rule = test("0.30", "0.05");
        private final ErosionRule erosion = new ErosionRule(new BigDecimal("0.2"), new BigDecimal("0.05"), true);
        private final OwnGapRule silence =
                new OwnGapRule(new BigDecimal("1.5"), GapMeasure.NINETIETH, 3, QUARTER, Period.ofMonths(18));

        @Test
        void areOfOnePartEach() {
            assertThat(rule)
                    .isEqualTo(new DeclineRule(
                            WindowSeries.of(1, QUARTER),
                            new BigDecimal("0.3"),
                            new BigDecimal("0.05"),
                            DeclineCertainty.PROBABLE,
                            Optional.empty(),
                            Optional.empty()));
            assertThat(rule.withErosion(erosion).withSilence(silence).withCertainty(DeclineCertainty.CONFIRMED))
                    .isEqualTo(new DeclineRule(
                            rule.windows(),
                            rule.share(),
                            rule.chance(),
                            DeclineCertainty.CONFIRMED,
                            Optional.of(erosion),
                            Optional.of(silence)));
        }

        @Test
        void neverMakeASuspicionADecline() {
            assertThatThrownBy(() -> rule.withCertainty(DeclineCertainty.SUSPECTED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("certainty must be probable or confirmed, since a suspicion never changes the stage,"
                            + " but was SUSPECTED");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> rule.withErosion(null))
                    .withMessage("erosion");
            assertThatNullPointerException()
                    .isThrownBy(() -> rule.withSilence(null))
                    .withMessage("silence");
            assertThatNullPointerException()
                    .isThrownBy(() -> rule.withCertainty(null))
                    .withMessage("certainty");
            assertThatNullPointerException()
                    .isThrownBy(() -> DeclineRule.of((WindowSeries) null, rule.share(), rule.chance()))
                    .withMessage("windows");
            assertThatNullPointerException()
                    .isThrownBy(() -> DeclineRule.of(QUARTER, null, rule.chance()))
                    .withMessage("share");
            assertThatNullPointerException()
                    .isThrownBy(() -> DeclineRule.of(QUARTER, rule.share(), null))
                    .withMessage("chance");
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 0.30, 0.05, 'length must be longer than zero and have no negative part, but was P0D'",
            "P3M, 0, 0.05, 'share must be above 0, but was 0'",
            "P3M, 1.01, 0.05, 'share must be at most 1, but was 1.01'",
            "P3M, 0.30, 0.00, 'chance must be above 0, but was 0.00'",
            "P3M, 0.30, 1.0, 'chance must be below 1, but was 1'"
        })
        void rejectsWhatIsOutOfRange(Period window, BigDecimal share, BigDecimal chance, String message) {
            assertThatThrownBy(() -> DeclineRule.of(window, share, chance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesAWholeShare() {
            assertThat(test("1", "0.05").falls(Trend.fromTo(5, 0))).isTrue();
        }
    }
}
