package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Nested
    class Constructor {

        @Test
        void rejectsADayOutOfTime() {
            assertThatThrownBy(() -> new Cancellation(LocalDate.MAX, LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("on must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Cancellation(null, LossCause.PRICE))
                    .withMessage("on");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Cancellation(LocalDate.of(2025, 6, 1), null))
                    .withMessage("cause");
        }
    }
}
