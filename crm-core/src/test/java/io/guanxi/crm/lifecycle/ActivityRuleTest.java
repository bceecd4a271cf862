package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRuleTest {

    private static final WindowSeries QUARTERS = WindowSeries.of(4, Period.ofMonths(3));

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 1, 'active must be from 1 to the number of windows, but was 0'",
            "5, 1, 'active must be from 1 to the number of windows, but was 5'",
            "3, 0, 'volume must be at least 1, but was 0'",
            "3, -1, 'volume must be at least 1, but was -1'"
        })
        void rejectsWhatIsOutOfRange(int active, long volume, String message) {
            assertThatThrownBy(() -> new ActivityRule(QUARTERS, active, volume))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesEveryWindow() {
            assertThat(new ActivityRule(QUARTERS, 4, 1).active()).isEqualTo(4);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new ActivityRule(null, 1, 1))
                    .withMessage("windows");
        }
    }

    @Nested
    class InAnAssessment {

        private LifecycleStage after(long volume, long... recent) {
            LifecyclePolicy policy = LifecyclePolicy.builder("active", 1)
                    .stability(new StabilityRule(
                            Period.ofMonths(12),
                            new ActivityRule(QUARTERS, 3, volume),
                            Optional.empty(),
                            BondRule.NONE))
                    .build();
            return RelationshipLifecycle.of(policy)
                    .assess(
                            Relationships.formation(),
                            RelationshipEvidence.builder().recentVolumes(recent).build(),
                            LocalDate.of(2025, 6, 30))
                    .stage();
        }

        /** The example of the class comment: 3 of the last 4 quarters with a volume of at least 1. */
        @Test
        void countsTheActiveWindows() {
            assertThat(after(1, 1, 0, 1, 1)).isEqualTo(LifecycleStage.STABILITY);
            assertThat(after(1, 9, 0, 0, 9)).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void asksForTheVolumeInEach() {
            assertThat(after(3, 3, 2, 4, 3)).isEqualTo(LifecycleStage.STABILITY);
            assertThat(after(3, 2, 2, 9, 3)).isEqualTo(LifecycleStage.FORMATION);
        }
    }
}
