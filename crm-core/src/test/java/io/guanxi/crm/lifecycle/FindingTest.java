package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Nested
    class Constructor {

        @Test
        void rejectsAFindingWithoutAReason() {
            assertThatThrownBy(() -> new Finding(FindingKind.DECLINE_SUSPECTED, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reasons must not be empty, but was []");
        }
    }
}
