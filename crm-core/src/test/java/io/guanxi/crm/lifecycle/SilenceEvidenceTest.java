package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceEvidenceTest {

    private static SilenceEvidence alive(String probability) {
        return new SilenceEvidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(probability)));
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @ValueSource(strings = {"-0.0001", "1.0001", "0.1234567890123456789"})
        void rejectsWhatIsNoProbability(String probability) {
            assertThatThrownBy(() -> alive(probability))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "probabilityAlive must be from 0 to 1, with at most 18 decimals, but was " + probability);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "1"})
        void takesTheBounds(String probability) {
            assertThat(alive(probability).probabilityAlive()).contains(new BigDecimal(probability));
        }

        @Test
        void rejectsAPurchaseOutOfTime() {
            assertThatThrownBy(() -> new SilenceEvidence(
                            Optional.of(LocalDate.MAX),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastPurchase must lie in the years 1 to 9999, but was +999999999-12-31");
        }

        @Test
        void rejectsATimeWithoutPurchasesBesideAPurchase() {
            Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 1, 2));

            assertThatThrownBy(
                            () -> new SilenceEvidence(day, Optional.empty(), Optional.empty(), day, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("noPurchaseSince must not stand beside a purchase, but was 2025-01-02");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceEvidence(
                            null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                    .withMessage("lastPurchase");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceEvidence(
                            Optional.empty(), null, Optional.empty(), Optional.empty(), Optional.empty()))
                    .withMessage("rhythm");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceEvidence(
                            Optional.empty(), Optional.empty(), null, Optional.empty(), Optional.empty()))
                    .withMessage("segmentGap");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceEvidence(
                            Optional.empty(), Optional.empty(), Optional.empty(), null, Optional.empty()))
                    .withMessage("noPurchaseSince");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SilenceEvidence(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), null))
                    .withMessage("probabilityAlive");
        }
    }
}
