package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final Instant FROM = Instant.parse("2025-01-06T02:00:00Z");
    private static final Instant TO = Instant.parse("2025-01-06T03:00:00Z");

    @Test
    void isOpenUntilItHasAnEnd() {
        assertThat(Pause.since(FROM)).isEqualTo(new Pause(FROM, Optional.empty()));
        assertThat(Pause.since(FROM).isOpen()).isTrue();
        assertThat(Pause.between(FROM, TO)).isEqualTo(new Pause(FROM, Optional.of(TO)));
        assertThat(Pause.between(FROM, TO).isOpen()).isFalse();
    }

    @Nested
    class Within {

        @Test
        void isWhatLiesInTheStretch() {
            Instant later = TO.plusSeconds(60);
            Pause pause = Pause.between(FROM, TO);

            assertThat(pause.within(FROM.minusSeconds(1), Optional.of(later))).contains(pause);
            assertThat(pause.within(FROM, Optional.of(TO))).contains(pause);
            assertThat(pause.within(FROM.plusSeconds(1), Optional.of(TO.minusSeconds(1))))
                    .contains(Pause.between(FROM.plusSeconds(1), TO.minusSeconds(1)));
            assertThat(pause.within(FROM.plusSeconds(1), Optional.empty()))
                    .contains(Pause.between(FROM.plusSeconds(1), TO));
        }

        @Test
        void endsAnOpenPause() {
            assertThat(Pause.since(FROM).within(FROM, Optional.of(TO))).contains(Pause.between(FROM, TO));
            assertThat(Pause.since(FROM).within(TO, Optional.empty())).contains(Pause.since(TO));
        }

        @Test
        void isNothingIfItOnlyTouches() {
            assertThat(Pause.between(FROM, TO).within(TO, Optional.empty())).isEmpty();
            assertThat(Pause.between(FROM, TO).within(FROM.minusSeconds(9), Optional.of(FROM)))
                    .isEmpty();
            assertThat(Pause.since(TO).within(FROM, Optional.of(TO))).isEmpty();
            assertThat(Pause.since(FROM).within(FROM, Optional.of(FROM))).isEmpty();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverAPauseWithoutLength() {
            assertThatThrownBy(() -> Pause.between(FROM, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be after %s, but was %s", FROM, FROM);
            assertThatThrownBy(() -> Pause.between(TO, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be after %s, but was %s", TO, FROM);
        }

        @Test
        void coverInstantsOutOfRange() {
            assertThatThrownBy(() -> Pause.since(Instant.MIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("from must lie in the years 1 to 9999");
            assertThatThrownBy(() -> Pause.between(FROM, Instant.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("to must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> Pause.since(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("from");
            assertThatThrownBy(() -> Pause.between(FROM, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("to");
            assertThatThrownBy(() -> new Pause(FROM, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("to");
        }
    }
}
