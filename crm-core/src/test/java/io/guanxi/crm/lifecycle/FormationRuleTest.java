package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormationRuleTest {

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 1, 'window must be longer than zero and have no negative part, but was P0D'",
            "P12M, 0, 'repeatPurchases must be at least 1, but was 0'",
            "P12M, -1, 'repeatPurchases must be at least 1, but was -1'"
        })
        void rejectsWhatIsOutOfRange(Period window, int repeatPurchases, String message) {
            assertThatThrownBy(() -> new FormationRule(window, repeatPurchases))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
