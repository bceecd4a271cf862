package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWindowsTest {

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, P3M, P3M, 4, 'repeats must be longer than zero and have no negative part, but was P0D'",
            "P12M, P-1D, P3M, 4, 'comparison must be longer than zero and have no negative part, but was P-1D'",
            "P12M, P3M, P1M-1D, 4, 'recent must be longer than zero and have no negative part, but was P1M-1D'",
            "P12M, P3M, P3M, 0, 'recentCount must be from 1 to 1000, but was 0'",
            "P12M, P3M, P3M, 2147483647, 'recentCount must be from 1 to 1000, but was 2147483647'",
            "P2000000000Y, P3M, P3M, 4, 'repeats must not be longer than 1000 years, in years, months or days, but was P2000000000Y'"
        })
        void rejectsWhatIsOutOfRange(Period repeats, Period comparison, Period recent, int count, String message) {
            LocalDate knownFrom = LocalDate.of(2024, 3, 1);

            assertThatThrownBy(() -> new EvidenceWindows(repeats, comparison, recent, count, knownFrom))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
