package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractIdTest {

    @Test
    void isItsText() {
        assertThat(ContractId.of("K-1")).isEqualTo(new ContractId("K-1")).hasToString("K-1");
        assertThat(ContractId.of("K-1")).isLessThan(ContractId.of("K-2"));
        assertThat(ContractId.of("x".repeat(ContractId.MAX_LENGTH)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " K-1", "K\n1"})
    void refusesWhatIsNoText(String text) {
        assertThatThrownBy(() -> ContractId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("contract id must ");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> ContractId.of("x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("contract id must have at most 64 characters");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void refusesNull() {
        assertThatThrownBy(() -> ContractId.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("contract id");
    }
}
