package io.guanxi.crm.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.3333",
        "2, 3, 0.6667",
        "0, 5, 0.0000",
        "5, 5, 1.0000",
        "1, 20000, 0.0001",
        "1, 20001, 0.0000",
        "9223372036854775806, 9223372036854775807, 1.0000"
    })
    void isRoundedHalfUpToFourDecimals(long part, long whole, BigDecimal share) {
        assertThat(Share.of(part, whole)).contains(share);
    }

    @Test
    void takesOtherDecimals() {
        assertThat(Share.of(5, 7, 3)).contains(new BigDecimal("0.714"));
        assertThat(Share.of(1, 2, 0)).contains(BigDecimal.ONE);
    }

    @Test
    void ofNothingIsUndefinedNotZero() {
        assertThat(Share.of(0, 0)).isEmpty();
    }

    @Test
    void refusesMoreThanTheWholeAndLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(4, 3))
                .withMessage("part must be from 0 to 3, but was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(-1, 3))
                .withMessage("part must be from 0 to 3, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(1, 3, -1))
                .withMessage("decimals must not be negative, but was -1");
    }
}
