package io.guanxi.crm.analytics.retention;

import static io.guanxi.crm.analytics.retention.ChurnBase.AT_START;
import static io.guanxi.crm.analytics.retention.ChurnBase.AVERAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ChurnTrackTest {

    private static TrackedPeriod quarter(int number, Churn churn, OptionalDouble value) {
        LocalDate from = LocalDate.of(2025, 3 * number - 2, 1);
        return new TrackedPeriod(Range.closedOpen(from, from.plusMonths(3)), churn, value);
    }

    private static final TrackedPeriod FIRST = quarter(1, Churn.of(1_000, 100, 50), OptionalDouble.of(280));
    private static final TrackedPeriod SECOND = quarter(2, Churn.of(950, 190, 10), OptionalDouble.of(245.5));
    private static final TrackedPeriod THIRD = quarter(3, Churn.of(770, 0, 0), OptionalDouble.empty());
    private static final TrackedPeriod FOURTH = quarter(4, Churn.of(770, 7, 0), OptionalDouble.of(100));

    private final ChurnTrack track = new ChurnTrack(List.of(FIRST, SECOND, THIRD, FOURTH));

    @Nested
    class LosingValue {

        @Test
        void isWhereChurnRoseAndValueFell() {
            assertThat(track.losingValue(AT_START)).containsExactly(SECOND);
            assertThat(track.losingValue(AVERAGE)).containsExactly(SECOND);
        }

        @Test
        void isNotWhereEitherStoodStillOrWasUnknown() {
            Churn tenth = Churn.of(100, 10, 0);

            assertThat(List.of(
                            track(Churn.of(200, 20, 0), 5, tenth, 4),
                            track(tenth, 5, Churn.of(100, 11, 0), 5),
                            track(tenth, 5, Churn.of(100, 9, 0), 4),
                            track(Churn.of(0, 0, 1), 5, tenth, 4),
                            track(tenth, 5, Churn.of(0, 0, 1), 4)))
                    .allSatisfy(pair -> assertThat(pair.losingValue(AT_START)).isEmpty());
            assertThat(track(tenth, 5, Churn.of(100, 11, 0), 4.9).losingValue(AT_START))
                    .hasSize(1);
        }

        private ChurnTrack track(Churn before, double valueBefore, Churn now, double valueNow) {
            return new ChurnTrack(List.of(
                    quarter(1, before, OptionalDouble.of(valueBefore)), quarter(2, now, OptionalDouble.of(valueNow))));
        }
    }

    @Nested
    class Tables {

        @Test
        void showBothSideBySide() {
            assertThat(track.toMarkdown(AT_START, Locale.ENGLISH)).isEqualTo("""
                            | period | churn rate (customers at the start) | retention rate | expected lifetime | mean delivered value |
                            | --- | ---: | ---: | ---: | ---: |
                            | 2025-01-01 – 2025-03-31 | 0.1000 | 0.9000 | 10.0000 | 280.00 |
                            | 2025-04-01 – 2025-06-30 | 0.2000 | 0.8000 | 5.0000 | 245.50 |
                            | 2025-07-01 – 2025-09-30 | 0.0000 | 1.0000 | – | – |
                            | 2025-10-01 – 2025-12-31 | 0.0091 | 0.9909 | 110.0000 | 100.00 |
                            """);
            assertThat(track.toMarkdown(AVERAGE, Locale.CHINA)).startsWith("| 期间 | 流失率 (平均客户数) | 保持率 |");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void nameAValueThatIsNotFinite(double value) {
            assertThatThrownBy(() -> quarter(1, Churn.of(1, 0, 0), OptionalDouble.of(value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("meanDeliveredValue must be finite, but was " + value);
        }

        @Test
        void namePeriodsThatAreNoSeries() {
            assertThatThrownBy(() -> new ChurnTrack(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("periods must not be empty, but was []");
            assertThatThrownBy(() -> new ChurnTrack(List.of(SECOND, FIRST)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("periods[1] must not begin before the one before it ends");
            assertThatThrownBy(() -> new TrackedPeriod(
                            Range.atLeast(LocalDate.of(2025, 1, 1)), Churn.of(1, 0, 0), OptionalDouble.empty()))
                    .hasMessageStartingWith("period must have an end");
        }

        @Test
        void nameWhatIsNull() {
            Range<LocalDate> period = FIRST.period();
            Churn churn = FIRST.churn();

            assertThatThrownBy(() -> new ChurnTrack(null)).hasMessage("periods");
            assertThatThrownBy(() -> new ChurnTrack(Arrays.asList(FIRST, null))).hasMessage("periods[1]");
            assertThatThrownBy(() -> new TrackedPeriod(null, churn, OptionalDouble.empty()))
                    .hasMessage("period");
            assertThatThrownBy(() -> new TrackedPeriod(period, null, OptionalDouble.empty()))
                    .hasMessage("churn");
            assertThatThrownBy(() -> new TrackedPeriod(period, churn, null)).hasMessage("meanDeliveredValue");
            assertThatThrownBy(() -> track.losingValue(null)).hasMessage("base");
            assertThatThrownBy(() -> track.toMarkdown(null, Locale.ENGLISH)).hasMessage("base");
            assertThatThrownBy(() -> track.toMarkdown(AT_START, null)).hasMessage("locale");
        }
    }
}
