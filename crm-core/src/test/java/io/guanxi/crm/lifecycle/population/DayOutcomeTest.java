package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOutcomeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Test
    void keepsACopyOfTheFindingsInTheirOrder() {
        EnumSet<FindingKind> findings = EnumSet.of(FindingKind.OPEN_COMPLAINT, FindingKind.AT_RISK);

        DayOutcome outcome = new DayOutcome(DAY, LifecycleStage.FORMATION, findings);
        findings.clear();

        assertThat(outcome.findings()).containsExactly(FindingKind.AT_RISK, FindingKind.OPEN_COMPLAINT);
        assertThatThrownBy(() -> outcome.findings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(outcome)
                .isEqualTo(new DayOutcome(
                        DAY, LifecycleStage.FORMATION, Set.of(FindingKind.AT_RISK, FindingKind.OPEN_COMPLAINT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void takesTheFirstAndTheLastBusinessDate(LocalDate day) {
        assertThat(new DayOutcome(day, LifecycleStage.LOST, Set.of()).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "+10000-01-01"})
    void namesADayOutOfRange(LocalDate day) {
        assertThatThrownBy(() -> new DayOutcome(day, LifecycleStage.LOST, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("day must lie in the years 1 to 9999")
                .hasMessageEndingWith("but was " + day);
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void namesWhatIsNull() {
        Set<FindingKind> unknown = Collections.singleton(null);

        assertThatThrownBy(() -> new DayOutcome(null, LifecycleStage.LOST, Set.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("day");
        assertThatThrownBy(() -> new DayOutcome(DAY, null, Set.of())).hasMessage("stage");
        assertThatThrownBy(() -> new DayOutcome(DAY, LifecycleStage.LOST, null)).hasMessage("findings");
        assertThatThrownBy(() -> new DayOutcome(DAY, LifecycleStage.LOST, unknown))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("findings");
    }
}
