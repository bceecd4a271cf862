package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalVolumeTest {

    private static final Trend TOTAL = Trend.fromTo(1000, 1050);

    @Nested
    class Certainty {

        @ParameterizedTest
        @CsvSource({"OBSERVED, CONFIRMED", "STATED, PROBABLE", "ESTIMATED, PROBABLE"})
        void followsTheSource(Source source, DeclineCertainty certainty) {
            assertThat(new TotalVolume(List.of(TOTAL), source).certainty()).isEqualTo(certainty);
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNoWindow() {
            assertThatThrownBy(() -> new TotalVolume(List.of(), Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("trends must not be empty, but was []");
        }

        @Test
        void copiesTheList() {
            List<Trend> trends = new ArrayList<>(List.of(TOTAL));
            TotalVolume total = new TotalVolume(trends, Source.STATED);
            trends.clear();

            assertThat(total.trends()).containsExactly(TOTAL);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new TotalVolume(null, Source.STATED))
                    .withMessage("trends");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TotalVolume(Collections.singletonList(null), Source.STATED))
                    .withMessage("trends[0]");
            assertThatNullPointerException()
                    .isThrownBy(() -> new TotalVolume(List.of(TOTAL), null))
                    .withMessage("source");
        }
    }
}
