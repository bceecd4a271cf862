package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.Range;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisagreementTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 2, 1);
    private static final Range<LocalDate> JANUARY = Range.closedOpen(FROM, TO);

    private static Disagreement in(Range<LocalDate> period) {
        return new Disagreement(
                period, LifecycleStage.FORMATION, LifecycleStage.STABILITY, Optional.empty(), Optional.empty());
    }

    @Test
    void mayLastADay() {
        Range<LocalDate> day = Range.closedOpen(FROM, FROM.plusDays(1));

        assertThat(in(day).period()).isEqualTo(day);
    }

    static Stream<Arguments> noPeriods() {
        return Stream.of(
                arguments(Range.closed(FROM, TO), "must be [from, to)"),
                arguments(Range.open(FROM, TO), "must be [from, to)"),
                arguments(Range.closedOpen(FROM, FROM), "must be [from, to)"),
                arguments(Range.lessThan(TO), "must be [from, to)"),
                arguments(Range.atLeast(FROM), "must have an end"),
                arguments(Range.closedOpen(LocalDate.of(0, 12, 31), TO), "must lie in the years 1 to 9999"),
                arguments(Range.closedOpen(FROM, LocalDate.of(10_000, 1, 2)), "must lie in the years 1 to 9999"));
    }

    @ParameterizedTest
    @MethodSource("noPeriods")
    void namesAPeriodThatIsNone(Range<LocalDate> period, String rule) {
        assertThatThrownBy(() -> in(period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("period " + rule);
    }

    @ParameterizedTest
    @EnumSource(LifecycleStage.class)
    void namesStagesThatDoNotDiffer(LifecycleStage stage) {
        assertThatThrownBy(() -> new Disagreement(JANUARY, stage, stage, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidate must differ from the baseline, but was " + stage);
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void namesWhatIsNull() {
        LifecycleStage lost = LifecycleStage.LOST;
        LifecycleStage decline = LifecycleStage.DECLINE;

        assertThatThrownBy(() -> in(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("period");
        assertThatThrownBy(() -> new Disagreement(JANUARY, null, lost, Optional.empty(), Optional.empty()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("baseline");
        assertThatThrownBy(() -> new Disagreement(JANUARY, lost, null, Optional.empty(), Optional.empty()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("candidate");
        assertThatThrownBy(() -> new Disagreement(JANUARY, lost, decline, null, Optional.empty()))
                .hasMessage("baselineMove");
        assertThatThrownBy(() -> new Disagreement(JANUARY, lost, decline, Optional.empty(), null))
                .hasMessage("candidateMove");
    }
}
