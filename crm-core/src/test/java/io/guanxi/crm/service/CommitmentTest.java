package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {

    @Test
    void isAVolumeOfAUnit() {
        assertThat(Commitment.of(500, "room nights")).isEqualTo(new Commitment(500, "room nights"));
        assertThat(Commitment.of(1, "x".repeat(Commitment.MAX_UNIT)).unit()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAVolumeThatIsNotAboveZero(long volume) {
        assertThatThrownBy(() -> Commitment.of(volume, "room nights"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("volume must be above 0, but was %s", volume);
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void refusesAUnitThatIsNoText() {
        assertThatThrownBy(() -> Commitment.of(1, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit must not be blank, but was \" \"");
        assertThatThrownBy(() -> Commitment.of(1, "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unit must have at most 64 characters");
        assertThatThrownBy(() -> Commitment.of(1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("unit");
    }
}
