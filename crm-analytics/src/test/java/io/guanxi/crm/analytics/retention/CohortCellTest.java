package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.analytics.retention.CohortCell.NotObserved;
import io.guanxi.crm.analytics.retention.CohortCell.Observed;
import io.guanxi.crm.analytics.retention.CohortCell.Partial;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortCellTest {

    @Nested
    class Rates {

        @Test
        void ofAnObservedCellAreExact() {
            Observed january = new Observed(324, 885);

            assertThat(january.rate()).contains(new BigDecimal("0.3661"));
            assertThat(january.ratio()).hasValue(324 / 885.0);
            assertThat(january.count()).hasValue(324);
        }

        @Test
        void ofAPartialCellAreKeptApart() {
            Partial partial = new Partial(3, 8, 4, 1);

            assertThat(partial.rate()).as("not a rate yet").isEmpty();
            assertThat(partial.rateSoFar()).contains(new BigDecimal("0.3750"));
            assertThat(partial.rateOfComplete()).contains(new BigDecimal("0.2500"));
            assertThat(partial.count()).hasValue(3);
            assertThat(new Partial(235, 885, 0, 0).rateSoFar()).contains(new BigDecimal("0.2655"));
            assertThat(new Partial(235, 885, 0, 0).rateOfComplete()).isEmpty();
        }

        @Test
        void ofNobodyAreUndefined() {
            assertThat(new Observed(0, 0).rate()).isEmpty();
            assertThat(new Observed(0, 0).ratio()).isEmpty();
            assertThat(new Partial(0, 0, 0, 0).rateSoFar()).isEmpty();
        }

        @Test
        void ofWhatWasNotObservedAreNotZero() {
            assertThat(new NotObserved().count()).isEmpty();
            assertThat(new NotObserved().rate()).isEmpty();
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "-1, 5, 'active must be 0 to 5, but was -1'",
            "6, 5, 'active must be 0 to 5, but was 6'",
            "0, -1, 'base must not be negative, but was -1'"
        })
        void nameCountsThatAreNoPart(long active, long base, String message) {
            assertThatThrownBy(() -> new Observed(active, base))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> new Partial(active, base, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({
            "3, 8, -1, 0, 'complete must be 0 to 8, but was -1'",
            "3, 8, 9, 0, 'complete must be 0 to 8, but was 9'",
            "3, 8, 5, 4, 'activeOfComplete must be 0 to 3, but was 4'",
            "3, 8, 2, 3, 'activeOfComplete must be 0 to 2, but was 3'",
            "3, 8, 2, -1, 'activeOfComplete must be 0 to 2, but was -1'"
        })
        void nameCountsOfCompleteOnesThatAreNoPart(
                long active, long base, long complete, long activeOfComplete, String message) {
            assertThatThrownBy(() -> new Partial(active, base, complete, activeOfComplete))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
