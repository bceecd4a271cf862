package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentRuleTest {

    private static final WindowSeries HALF_YEAR = WindowSeries.of(2, Period.ofMonths(3));

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 'share must be above 0, but was 0'",
            "1.0001, 'share must be at most 1, but was 1.0001'",
            "0.50001, 'share must have at most 4 decimals, but was 0.50001'"
        })
        void rejectsWhatIsNoShare(BigDecimal share, String message) {
            assertThatThrownBy(() -> new CommitmentRule(HALF_YEAR, share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesTheWholeCommitment() {
            assertThat(new CommitmentRule(HALF_YEAR, new BigDecimal("1.00")))
                    .isEqualTo(new CommitmentRule(HALF_YEAR, BigDecimal.ONE));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new CommitmentRule(null, BigDecimal.ONE))
                    .withMessage("windows");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CommitmentRule(HALF_YEAR, null))
                    .withMessage("share");
        }
    }

    /** The example of the class comment: 2 quarters with at least 0.5 of the commitment of each. */
    @Nested
    class InAnAssessment {

        private final RelationshipLifecycle lifecycle = RelationshipLifecycle.of(LifecyclePolicy.builder("promise", 1)
                .formation(FormationRule.of(Period.ofMonths(12), 1)
                        .withCommitment(new CommitmentRule(HALF_YEAR, new BigDecimal("0.5"))))
                .build());

        private LifecycleStage after(String... latestFirst) {
            return lifecycle
                    .assess(
                            Relationships.exploration(),
                            RelationshipEvidence.builder()
                                    .repeatPurchases(1)
                                    .contract(ContractStandings.fulfilled(latestFirst))
                                    .build(),
                            LocalDate.of(2025, 6, 30))
                    .stage();
        }

        @Test
        void asksForTheShareInEachWindow() {
            assertThat(after("0.5", "0.5")).isEqualTo(LifecycleStage.FORMATION);
            assertThat(after("0.9", "0.4999")).isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(after("0.4999", "0.9")).isEqualTo(LifecycleStage.EXPLORATION);
        }

        @Test
        void looksAtTheLatestWindowsOnly() {
            assertThat(after("0.5", "0.5", "0")).isEqualTo(LifecycleStage.FORMATION);
        }

        @Test
        void isNotMetByTooFewWindows() {
            assertThat(after("0.9")).isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(after()).isEqualTo(LifecycleStage.EXPLORATION);
        }
    }
}
