package io.guanxi.crm.lifecycle.winback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinBackScheduleTest {

    private static Map<WinBackStep, Period> daily() {
        Map<WinBackStep, Period> after = new EnumMap<>(WinBackStep.class);
        for (WinBackStep step : WinBackStep.values()) {
            after.put(step, Period.ofDays(after.size() + 1));
        }
        return after;
    }

    @Nested
    class Standard {

        private final WinBackSchedule standard = WinBackSchedule.standard();

        @ParameterizedTest
        @CsvSource({
            "LISTEN, P7D, 2025-02-07",
            "MEET_DEMANDS, P1M, 2025-02-28",
            "BE_PATIENT, P2M, 2025-03-31",
            "KEEP_CONTACT, P3M, 2025-04-30",
            "OFFER_WAY_BACK, P4M, 2025-05-31",
            "CONTINUE_BUSINESS, P6M, 2025-07-31"
        })
        void takesHalfAYear(WinBackStep step, Period after, LocalDate due) {
            assertThat(standard.after()).containsEntry(step, after);
            assertThat(standard.due(step, LocalDate.of(2025, 1, 31))).isEqualTo(due);
        }

        @Test
        void hasNoOtherSteps() {
            assertThat(standard.after().keySet()).containsExactly(WinBackStep.values());
        }
    }

    @Nested
    class OfOnesOwn {

        /** Thirty days and a month: in January the month is longer, in February the days are. */
        @Test
        void hasNoStepDueBeforeTheOneBeforeItWhateverTheMonth() {
            Map<WinBackStep, Period> after = new EnumMap<>(WinBackStep.class);
            for (WinBackStep step : WinBackStep.values()) {
                after.put(step, step == WinBackStep.LISTEN ? Period.ofDays(30) : Period.ofMonths(1));
            }
            WinBackSchedule schedule = new WinBackSchedule(after);
            LocalDate lost = LocalDate.of(2025, 1, 31);

            assertThat(schedule.due(WinBackStep.LISTEN, lost)).isEqualTo("2025-03-02");
            assertThat(schedule.due(WinBackStep.MEET_DEMANDS, lost))
                    .as("not 2025-02-28")
                    .isEqualTo("2025-03-02");
        }

        @Test
        void mayHaveSeveralStepsAtOnce() {
            Map<WinBackStep, Period> atOnce = daily();
            atOnce.replaceAll((step, after) -> Period.ofDays(1));

            assertThat(new WinBackSchedule(atOnce).due(WinBackStep.CONTINUE_BUSINESS, LocalDate.of(2025, 1, 31)))
                    .isEqualTo("2025-02-01");
        }

        @Test
        void isACopyInTheOrderOfTheSteps() {
            Map<WinBackStep, Period> given = new HashMap<>(daily());

            WinBackSchedule schedule = new WinBackSchedule(given);
            given.clear();

            assertThat(schedule).isEqualTo(new WinBackSchedule(daily()));
            assertThat(schedule.after().keySet()).containsExactly(WinBackStep.values());
            assertThatThrownBy(() -> schedule.after().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @EnumSource(WinBackStep.class)
        void namesAStepWithoutATime(WinBackStep step) {
            Map<WinBackStep, Period> after = daily();
            after.remove(step);

            assertThatThrownBy(() -> new WinBackSchedule(after))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("after must have a time for " + step + ", but was " + Require.shown(after.keySet()));
        }

        @ParameterizedTest
        @EnumSource(value = WinBackStep.class, mode = EnumSource.Mode.EXCLUDE, names = "LISTEN")
        void namesAStepThatIsDueBeforeTheOneBeforeIt(WinBackStep step) {
            Map<WinBackStep, Period> after = daily();
            after.replaceAll((one, time) -> Period.ofDays(100));
            after.put(step, Period.ofDays(99));

            assertThatThrownBy(() -> new WinBackSchedule(after))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("after[" + step + "] must not be shorter than that of the step before, but was P99D");
        }

        @ParameterizedTest
        @ValueSource(strings = {"P0D", "P-1D", "P1M-1D"})
        void namesATimeThatIsNotPositive(Period time) {
            Map<WinBackStep, Period> after = daily();
            after.put(WinBackStep.LISTEN, time);

            assertThatThrownBy(() -> new WinBackSchedule(after))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("after[LISTEN] must be longer than zero and have no negative part, but was " + time);
        }

        @Test
        void namesATimeThatNobodyLivesToSee() {
            Map<WinBackStep, Period> after = daily();
            after.put(WinBackStep.CONTINUE_BUSINESS, Period.ofYears(1_001));

            assertThatThrownBy(() -> new WinBackSchedule(after))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("after[CONTINUE_BUSINESS] must not be longer than 1000 years")
                    .hasMessageEndingWith("but was P1001Y");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            Map<WinBackStep, Period> timeless = daily();
            timeless.put(WinBackStep.BE_PATIENT, null);

            assertThatThrownBy(() -> new WinBackSchedule(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("after");
            assertThatThrownBy(() -> new WinBackSchedule(timeless))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("after[BE_PATIENT]");
            assertThatThrownBy(() -> new WinBackSchedule(Collections.singletonMap(null, Period.ofDays(1))))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("after step");
        }
    }
}
