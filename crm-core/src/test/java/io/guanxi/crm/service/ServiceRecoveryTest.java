package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRecoveryTest {

    @ParameterizedTest
    @CsvSource({"4.0,4.4,0.4,true", "4.0,4.00,0,false", "4.5,4.4,-0.1,false", "1,5,4,true"})
    void comparesWithTheTimeBeforeTheFailure(String before, String after, String change, boolean paradox) {
        ServiceRecovery recovery = new ServiceRecovery(Score.of(before, 1, 5), Score.of(after, 1, 5));

        assertThat(recovery.change()).isEqualTo(new BigDecimal(change));
        assertThat(recovery.isParadox()).isEqualTo(paradox);
        assertThat(ServiceRecovery.of(Score.of(before, 1, 5), Score.of(after, 1, 5)))
                .isEqualTo(recovery);
    }

    @ParameterizedTest
    @CsvSource({"1,10", "0,5"})
    void refusesAnotherScale(int min, int max) {
        assertThatThrownBy(() -> new ServiceRecovery(Score.of(4, 1, 5), Score.of(4, min, max)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("afterRecovery must be on the scale 1 to 5, but was Score[value=4");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void namesWhatIsMissing() {
        Score score = Score.of(4, 1, 5);

        assertThatNullPointerException()
                .isThrownBy(() -> new ServiceRecovery(null, score))
                .withMessage("beforeFailure");
        assertThatNullPointerException()
                .isThrownBy(() -> new ServiceRecovery(score, null))
                .withMessage("afterRecovery");
    }
}
