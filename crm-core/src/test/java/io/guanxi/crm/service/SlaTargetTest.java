package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaTargetTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(8);

    @Test
    void warnsAtFourFifthsUnlessSaidOtherwise() {
        assertThat(SlaTarget.of(HOUR, DAY)).isEqualTo(new SlaTarget(HOUR, DAY, new BigDecimal("0.80")));
        assertThat(SlaTarget.of(HOUR, DAY).warnAt()).isEqualTo(new BigDecimal("0.8"));
    }

    @Test
    void mayAskForBothAtOnce() {
        assertThat(SlaTarget.of(HOUR, HOUR).resolution()).isEqualTo(HOUR);
    }

    @Nested
    class Refusals {

        @Test
        void coverTimesThatAreNotAboveZero() {
            assertThatThrownBy(() -> SlaTarget.of(Duration.ZERO, DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("firstResponse must be longer than zero, but was PT0S");
            assertThatThrownBy(() -> SlaTarget.of(HOUR, Duration.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("resolution must be longer than zero, but was PT-1S");
        }

        @Test
        void coverAResolutionBeforeTheFirstResponse() {
            assertThatThrownBy(() -> SlaTarget.of(DAY, HOUR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("resolution must not be shorter than the first response PT8H, but was PT1H");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-0.1", "1", "1.00", "80", "1e-30"})
        void coverSharesThatAreNoneOrTooFine(String share) {
            assertThatThrownBy(() -> new SlaTarget(HOUR, DAY, new BigDecimal(share)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("warnAt must ");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> SlaTarget.of(null, DAY))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("firstResponse");
            assertThatThrownBy(() -> SlaTarget.of(HOUR, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("resolution");
            assertThatThrownBy(() -> new SlaTarget(HOUR, DAY, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("warnAt");
        }
    }
}
