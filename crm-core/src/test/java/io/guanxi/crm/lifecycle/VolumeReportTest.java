package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeReportTest {

    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Nested
    class Of {

        /** The example of the class comment. */
        @Test
        void coversTheDaysUpToAndWithoutTheEnd() {
            VolumeReport report = VolumeReport.of(APRIL, JULY, 1_050, Source.STATED);

            assertThat(report).isEqualTo(new VolumeReport(Range.closedOpen(APRIL, JULY), 1_050, Source.STATED));
            assertThat(report.period().contains(LocalDate.of(2025, 6, 30))).isTrue();
            assertThat(report.period().contains(JULY)).isFalse();
        }

        @Test
        void rejectsDaysThatDoNotLeadForward() {
            assertThatThrownBy(() -> VolumeReport.of(JULY, APRIL, 1, Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-07-01 to 2025-04-01\"");
            assertThatThrownBy(() -> VolumeReport.of(JULY, JULY, 1, Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-07-01 to 2025-07-01\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeReport.of(null, JULY, 1, Source.STATED))
                    .withMessage("from");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeReport.of(APRIL, null, 1, Source.STATED))
                    .withMessage("to");
            assertThatNullPointerException()
                    .isThrownBy(() -> VolumeReport.of(APRIL, JULY, 1, null))
                    .withMessage("source");
        }
    }

    @Nested
    class Constructor {

        static Stream<Range<LocalDate>> notHalfOpen() {
            return Stream.of(
                    Range.all(), Range.lessThan(JULY), Range.closed(APRIL, JULY), Range.closedOpen(APRIL, APRIL));
        }

        @ParameterizedTest
        @MethodSource("notHalfOpen")
        void rejectsAPeriodThatIsNotHalfOpen(Range<LocalDate> period) {
            assertThatThrownBy(() -> new VolumeReport(period, 1, Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must be [from, to) or [from, ∞) with at least one day, but was " + period);
        }

        @Test
        void rejectsAPeriodWithoutEnd() {
            assertThatThrownBy(() -> new VolumeReport(Range.atLeast(APRIL), 1, Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must have an end, but was [2025-04-01..+∞)");
        }

        @ParameterizedTest
        @ValueSource(longs = {-1, 1_000_000_000_001L, Long.MIN_VALUE})
        void rejectsAVolumeOutOfRange(long volume) {
            assertThatThrownBy(() -> VolumeReport.of(APRIL, JULY, volume, Source.STATED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("volume must be from 0 to 1000000000000, but was " + volume);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, Trend.MAX_VOLUME})
        void takesTheBounds(long volume) {
            assertThat(VolumeReport.of(APRIL, JULY, volume, Source.STATED).volume())
                    .isEqualTo(volume);
        }
    }
}
