package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LossTest {

    @Nested
    class Constructor {

        @Test
        void rejectsALossOfTheLost() {
            assertThatThrownBy(() -> new Loss(LifecycleStage.LOST, LocalDate.of(2025, 6, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastStage must be on the path, but was LOST");
        }
    }
}
