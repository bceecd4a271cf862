package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new Provenance(null, LocalDate.of(2025, 6, 1)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("method");
            assertThatThrownBy(() -> Provenance.of(CollectionMethod.ASKED, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("on");
        }

        @Test
        void rejectsADayOutOfTheCalendar() {
            assertThatThrownBy(() -> new Provenance(CollectionMethod.ASKED, LocalDate.of(0, 12, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("on must lie in the years 1 to 9999, but was 0000-12-31");
        }
    }
}
