package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ExpectedLifetimeTest {

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.2, 5.0000, 4.0000",
        "0.905, 0.095, 10.5263, 9.5263",
        "0.85, 0.15, 6.6667, 5.6667",
        "0.5, 0.5, 2.0000, 1.0000",
        "0, 1, 1.0000, 0.0000"
    })
    void countsWithAndWithoutTheCurrentPeriod(
            String retention, BigDecimal churn, BigDecimal including, BigDecimal further) {
        ExpectedLifetime lifetime = ExpectedLifetime.atRetention(retention);

        assertThat(lifetime.churn()).isEqualByComparingTo(churn);
        assertThat(lifetime.includingCurrent()).contains(including);
        assertThat(lifetime.further()).contains(further);
    }

    @Test
    void isUndefinedWhereNobodyIsLost() {
        assertThat(ExpectedLifetime.atRetention("1.00").includingCurrent()).isEmpty();
        assertThat(ExpectedLifetime.atRetention("1.00").further()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 'retention must be 0 to 1, but was -0.1'",
        "1.01, 'retention must be 0 to 1, but was 1.01'",
        "0.1234567890123456789, 'retention must have at most 18 places, but was 0.1234567890123456789'",
        "eight, 'retention must be a decimal number such as 0.8, but was \"eight\"'",
        "'', 'retention must be a decimal number such as 0.8, but was \"\"'"
    })
    void refusesARateThatIsNone(String retention, String message) {
        assertThatThrownBy(() -> ExpectedLifetime.atRetention(retention))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesEndlessTextAndNull() {
        String endless = "0.".concat("1".repeat(100));

        assertThatThrownBy(() -> ExpectedLifetime.atRetention(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("retention must be a decimal number such as 0.8");
        assertThatThrownBy(() -> ExpectedLifetime.atRetention(null)).hasMessage("retention");
        assertThatThrownBy(() -> new ExpectedLifetime(null)).hasMessage("retention");
        assertThatThrownBy(() -> new ExpectedLifetime(new BigDecimal("1E-400000000")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
