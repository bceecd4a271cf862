package io.guanxi.crm.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class NelsonAalenTest {

    private static final NelsonAalen MP = NelsonAalen.of(LeukaemiaTrial.MP);

    @ParameterizedTest
    @CsvSource({
        "6, 0.14285714",
        "7, 0.20168067",
        "10, 0.26834734",
        "13, 0.35168067",
        "16, 0.44258976",
        "22, 0.58544691",
        "23, 0.75211357"
    })
    void sixMercaptopurine(long time, double hazard) {
        assertThat(MP.hazardAt(time).orElseThrow()).isCloseTo(hazard, within(5e-9));
    }

    @Test
    void addsTheVarianceOfEachStep() {
        assertThat(MP.varianceAt(5)).hasValue(0);
        assertThat(MP.varianceAt(6).orElseThrow()).isCloseTo(3.0 / (21 * 21), within(1e-17));
        assertThat(MP.varianceAt(9).orElseThrow()).isCloseTo(3.0 / (21 * 21) + 1.0 / (17 * 17), within(1e-17));
    }

    @Test
    void isNotKnownBeyondTheLastTime() {
        NelsonAalen placebo = NelsonAalen.of(LeukaemiaTrial.PLACEBO);

        assertThat(MP.hazardAt(0)).hasValue(0);
        assertThat(MP.hazardAt(35)).isEqualTo(MP.hazardAt(23));
        assertThat(MP.hazardAt(36)).isEmpty();
        assertThat(MP.varianceAt(36)).isEmpty();
        assertThat(placebo.hazardAt(23).orElseThrow()).as("it may exceed 1").isGreaterThan(3);
        assertThat(placebo.hazardAt(24)).isEmpty();
    }

    @Test
    void ofNobodyHasNoAnswer() {
        assertThat(NelsonAalen.of(LifeTable.of(List.of())).hazardAt(0)).isEmpty();
        assertThat(NelsonAalen.of(LifeTable.of(List.of(Lifetime.censored(0)))).hazardAt(0))
                .hasValue(0);
        assertThat(NelsonAalen.of(LifeTable.of(List.of(Lifetime.ended(0)))).hazardAt(0))
                .hasValue(1);
    }

    @Test
    void isEqualByItsTable() {
        assertThat(NelsonAalen.of(LeukaemiaTrial.MP)).isEqualTo(MP).hasSameHashCodeAs(MP);
        assertThat(MP).isNotEqualTo(NelsonAalen.of(LeukaemiaTrial.PLACEBO)).isNotEqualTo("a hazard");
        assertThat(MP.table()).isEqualTo(LeukaemiaTrial.MP);
        assertThat(MP).hasToString("NelsonAalen[21 customers, 7 steps]");
    }

    @Test
    void refusesBadInput() {
        assertThatThrownBy(() -> MP.hazardAt(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time must not be negative, but was -1");
        assertThatThrownBy(() -> MP.varianceAt(-1)).hasMessageStartingWith("time must not be negative");
        assertThatThrownBy(() -> NelsonAalen.of(null)).hasMessage("table");
    }
}
