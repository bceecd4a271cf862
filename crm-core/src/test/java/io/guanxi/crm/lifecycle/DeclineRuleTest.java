package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclineRuleTest {

    private static final Period QUARTER = Period.ofMonths(3);

    private static DeclineRule test(String share, String chance) {
        return new DeclineRule(QUARTER, new BigDecimal(share), new BigDecimal(chance));
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
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 0.30, 0.05, 'window must be longer than zero and have no negative part, but was P0D'",
            "P3M, 0, 0.05, 'share must be above 0, but was 0'",
            "P3M, 1.01, 0.05, 'share must be at most 1, but was 1.01'",
            "P3M, 0.30, 0.00, 'chance must be above 0, but was 0.00'",
            "P3M, 0.30, 1.0, 'chance must be below 1, but was 1'"
        })
        void rejectsWhatIsOutOfRange(Period window, BigDecimal share, BigDecimal chance, String message) {
            assertThatThrownBy(() -> new DeclineRule(window, share, chance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesAWholeShare() {
            assertThat(test("1", "0.05").falls(Trend.fromTo(5, 0))).isTrue();
        }
    }
}
