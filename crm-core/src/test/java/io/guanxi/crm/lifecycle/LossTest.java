package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LossTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);

    @Nested
    class Constructor {

        @Test
        void rejectsALossOfTheLost() {
            assertThatThrownBy(() -> new Loss(LifecycleStage.LOST, SINCE, LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastStage must be on the path, but was LOST");
        }

        @Test
        void rejectsADayOutOfTime() {
            assertThatThrownBy(() -> new Loss(LifecycleStage.FORMATION, LocalDate.MAX, LossCause.PRICE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("since must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Loss(null, SINCE, LossCause.PRICE))
                    .withMessage("lastStage");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Loss(LifecycleStage.FORMATION, null, LossCause.PRICE))
                    .withMessage("since");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Loss(LifecycleStage.FORMATION, SINCE, null))
                    .withMessage("cause");
        }
    }
}
