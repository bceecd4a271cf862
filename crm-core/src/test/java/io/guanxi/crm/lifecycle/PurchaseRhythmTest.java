package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRhythmTest {

    @Nested
    class MeanGap {

        @ParameterizedTest
        @CsvSource({"3, 90, 30.0", "3, 91, 30.3", "4, 365, 91.3", "20, 21, 1.1", "1, 1, 1.0", "3, 5, 1.7"})
        void hasOneDecimalRoundedHalfUp(int gaps, long days, String mean) {
            assertThat(new PurchaseRhythm(gaps, days).meanGap()).isEqualTo(new BigDecimal(mean));
        }
    }

    @Nested
    class TimesMeanGap {

        @ParameterizedTest
        @CsvSource({"3, 90, 4, 120", "3, 91, 4, 122", "7, 100, 4, 58", "3, 90, 0.1, 3", "3, 90, 0.11, 4", "7, 7, 1, 1"})
        void countsWholeDaysRoundedUpFromTheExactMean(int gaps, long days, BigDecimal factor, BigDecimal expected) {
            assertThat(new PurchaseRhythm(gaps, days).timesMeanGap(factor)).isEqualTo(expected);
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNoGap() {
            assertThatThrownBy(() -> new PurchaseRhythm(0, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gaps must be at least 1, but was 0");
        }

        @Test
        void rejectsFewerDaysThanGaps() {
            assertThatThrownBy(() -> new PurchaseRhythm(3, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be at least the number of gaps, but was 2");
        }
    }
}
