package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSeriesTest {

    @Nested
    class Start {

        /** The example of the class comment, as of 2025-06-30. */
        @ParameterizedTest
        @CsvSource({"-1, 2025-07-01", "0, 2025-04-01", "1, 2025-01-01", "2, 2024-10-01", "3, 2024-07-01"})
        void countsBackFromTheDayAfterTheLast(int number, LocalDate start) {
            WindowSeries quarters = WindowSeries.of(4, Period.ofMonths(3));
            assertThat(quarters.start(number, LocalDate.of(2025, 7, 1))).isEqualTo(start);
        }

        /** Counted from the end each time: month by month 31 May would stay on the 28th. */
        @Test
        void comesBackToTheEndOfTheMonth() {
            WindowSeries months = WindowSeries.of(4, Period.ofMonths(1));
            LocalDate end = LocalDate.of(2025, 5, 31);

            assertThat(months.start(2, end)).isEqualTo("2025-02-28");
            assertThat(months.start(3, end)).isEqualTo("2025-01-31");
        }
    }

    @Nested
    class YearsBack {

        @ParameterizedTest
        @CsvSource({
            "P1D, 1",
            "P3M, 1",
            "P12M, 1",
            "P1Y, 1",
            "P364D, 1",
            "P365D, 1",
            "P366D, 2",
            "P12M1D, 2",
            "P13M, 2",
            "P24M, 2",
            "P25M, 3",
            "P36M, 3"
        })
        void areAsManyAsTheWindowIsLong(Period length, int years) {
            assertThat(WindowSeries.of(1, length).yearsBack()).isEqualTo(years);
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 1, 'length must be longer than zero and have no negative part, but was P0D'",
            "P1M-1D, 1, 'length must be longer than zero and have no negative part, but was P1M-1D'",
            "P3M, 0, 'count must be from 1 to 1000, but was 0'",
            "P3M, 1001, 'count must be from 1 to 1000, but was 1001'"
        })
        void rejectsWhatIsOutOfRange(Period length, int count, String message) {
            assertThatThrownBy(() -> new WindowSeries(length, count))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesAThousandWindows() {
            assertThat(WindowSeries.of(1000, Period.ofDays(1)).count()).isEqualTo(WindowSeries.MAX_COUNT);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> WindowSeries.of(1, null))
                    .withMessage("length");
        }
    }
}
