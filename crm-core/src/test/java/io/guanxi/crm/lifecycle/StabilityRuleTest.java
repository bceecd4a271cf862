package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityRuleTest {

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, P3M, 4, 3, 0.75, 'tenure must be longer than zero and have no negative part, but was P0D'",
            "P12M, P-3M, 4, 3, 0.75, 'window must be longer than zero and have no negative part, but was P-3M'",
            "P12M, P3M, 1, 1, 0.75, 'windows must be from 2 to 1000, but was 1'",
            "P12M, P3M, 4, 0, 0.75, 'activeWindows must be from 1 to the number of windows, but was 0'",
            "P12M, P3M, 4, 5, 0.75, 'activeWindows must be from 1 to the number of windows, but was 5'",
            "P12M, P3M, 4, 3, 0.00, 'variation must be above 0, but was 0.00'",
            "P12M, P3M, 4, 3, -0.1, 'variation must be above 0, but was -0.1'"
        })
        void rejectsWhatIsOutOfRange(
                Period tenure, Period window, int windows, int activeWindows, BigDecimal variation, String message) {
            assertThatThrownBy(() -> new StabilityRule(tenure, window, windows, activeWindows, variation))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({"P1D, P1D, 2, 1, 0.001", "P12M, P3M, 4, 4, 9"})
        void takesTheBounds(Period tenure, Period window, int windows, int activeWindows, BigDecimal variation) {
            assertThatCode(() -> new StabilityRule(tenure, window, windows, activeWindows, variation))
                    .doesNotThrowAnyException();
        }
    }
}
