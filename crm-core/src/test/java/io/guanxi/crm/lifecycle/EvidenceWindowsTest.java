package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWindowsTest {

    private static final LocalDate KNOWN_FROM = LocalDate.of(2024, 3, 1);
    private static final WindowSeries QUARTER = WindowSeries.of(1, Period.ofMonths(3));

    private static EvidenceWindows windows(Period repeats, int recovery, LocalDate knownFrom) {
        return new EvidenceWindows(
                repeats, QUARTER, QUARTER, Optional.empty(), Optional.empty(), recovery, knownFrom, Optional.empty());
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 1, 2024-03-01, 'repeats must be longer than zero and have no negative part, but was P0D'",
            "P1M-1D, 1, 2024-03-01, 'repeats must be longer than zero and have no negative part, but was P1M-1D'",
            "P2000000000Y, 1, 2024-03-01, 'repeats must not be longer than 1000 years, in years, months or days, but"
                    + " was P2000000000Y'",
            "P12M, 0, 2024-03-01, 'recovery must be from 1 to 1000, but was 0'",
            "P12M, 1001, 2024-03-01, 'recovery must be from 1 to 1000, but was 1001'",
            "P12M, 1, 0000-12-31, 'knownFrom must lie in the years 1 to 9999, but was 0000-12-31'"
        })
        void rejectsWhatIsOutOfRange(Period repeats, int recovery, LocalDate knownFrom, String message) {
            assertThatThrownBy(() -> windows(repeats, recovery, knownFrom))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({
            "P-1D, 4, 'length must be longer than zero and have no negative part, but was P-1D'",
            "P3M, 0, 'count must be from 1 to 1000, but was 0'",
            "P3M, 2147483647, 'count must be from 1 to 1000, but was 2147483647'"
        })
        void isOfSeriesThatHaveTheirOwnBounds(Period length, int count, String message) {
            assertThatThrownBy(() -> WindowSeries.of(count, length))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void rejectsADeclineOutOfTime() {
            assertThatThrownBy(() -> new EvidenceWindows(
                            Period.ofMonths(12),
                            QUARTER,
                            QUARTER,
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            KNOWN_FROM,
                            Optional.of(LocalDate.MAX)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("declinedOn must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Period year = Period.ofMonths(12);
            Optional<WindowSeries> none = Optional.empty();
            Optional<LocalDate> never = Optional.empty();

            assertThatNullPointerException()
                    .isThrownBy(() -> windows(null, 1, KNOWN_FROM))
                    .withMessage("repeats");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EvidenceWindows(year, null, QUARTER, none, none, 1, KNOWN_FROM, never))
                    .withMessage("comparison");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EvidenceWindows(year, QUARTER, null, none, none, 1, KNOWN_FROM, never))
                    .withMessage("recent");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EvidenceWindows(year, QUARTER, QUARTER, null, none, 1, KNOWN_FROM, never))
                    .withMessage("steady");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EvidenceWindows(year, QUARTER, QUARTER, none, null, 1, KNOWN_FROM, never))
                    .withMessage("commitment");
            assertThatNullPointerException()
                    .isThrownBy(() -> windows(year, 1, null))
                    .withMessage("knownFrom");
            assertThatNullPointerException()
                    .isThrownBy(() -> new EvidenceWindows(year, QUARTER, QUARTER, none, none, 1, KNOWN_FROM, null))
                    .withMessage("declinedOn");
        }
    }

    @Nested
    class KnownFrom {

        private final EvidenceWindows windows = windows(Period.ofMonths(12), 1, KNOWN_FROM);

        @Test
        void isLaterOrEarlier() {
            for (int days : new int[] {-1, 0, 1}) {
                LocalDate day = KNOWN_FROM.plusDays(days);

                assertThat(windows.knownFrom(day)).isEqualTo(windows(Period.ofMonths(12), 1, day));
            }
        }

        @Test
        void leavesEverythingElse() {
            WindowSeries other = WindowSeries.of(7, Period.ofDays(5));
            EvidenceWindows all = new EvidenceWindows(
                    Period.ofDays(9),
                    WindowSeries.of(2, Period.ofDays(3)),
                    WindowSeries.of(3, Period.ofDays(4)),
                    Optional.of(other),
                    Optional.of(QUARTER),
                    6,
                    KNOWN_FROM,
                    Optional.of(KNOWN_FROM));

            assertThat(all.knownFrom(KNOWN_FROM.plusYears(1)))
                    .isEqualTo(new EvidenceWindows(
                            all.repeats(),
                            all.comparison(),
                            all.recent(),
                            Optional.of(other),
                            Optional.of(QUARTER),
                            6,
                            KNOWN_FROM.plusYears(1),
                            Optional.of(KNOWN_FROM)));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForABusinessDate() {
            assertThatNullPointerException()
                    .isThrownBy(() -> windows.knownFrom(null))
                    .withMessage("knownFrom");
            assertThatThrownBy(() -> windows.knownFrom(LocalDate.MIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("knownFrom must lie in the years 1 to 9999, but was -999999999-01-01");
        }
    }
}
