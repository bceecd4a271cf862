package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormationRuleTest {

    private static final FormationRule RULE = FormationRule.of(Period.ofMonths(12), 1);
    private static final CommitmentRule HALF =
            new CommitmentRule(WindowSeries.of(2, Period.ofMonths(3)), new BigDecimal("0.5"));

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, 1, 'window must be longer than zero and have no negative part, but was P0D'",
            "P12M, 0, 'repeatPurchases must be at least 1, but was 0'",
            "P12M, -1, 'repeatPurchases must be at least 1, but was -1'"
        })
        void rejectsWhatIsOutOfRange(Period window, int repeatPurchases, String message) {
            assertThatThrownBy(() -> FormationRule.of(window, repeatPurchases))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Period year = Period.ofMonths(12);
            Optional<BigDecimal> none = Optional.empty();

            assertThatNullPointerException()
                    .isThrownBy(() -> FormationRule.of(null, 1))
                    .withMessage("window");
            assertThatNullPointerException()
                    .isThrownBy(() -> new FormationRule(year, 1, null, none, Optional.empty()))
                    .withMessage("satisfaction");
            assertThatNullPointerException()
                    .isThrownBy(() -> new FormationRule(year, 1, none, null, Optional.empty()))
                    .withMessage("trust");
            assertThatNullPointerException()
                    .isThrownBy(() -> new FormationRule(year, 1, none, none, null))
                    .withMessage("commitment");
        }
    }

    @Nested
    class Of {

        @Test
        void asksForRepeatPurchasesOnly() {
            assertThat(RULE)
                    .isEqualTo(new FormationRule(
                            Period.ofMonths(12), 1, Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    @Nested
    class WithBounds {

        @Test
        void setsBothAndLeavesTheRest() {
            assertThat(RULE.withCommitment(HALF).withBounds("0.6", "1"))
                    .isEqualTo(new FormationRule(
                            Period.ofMonths(12),
                            1,
                            Optional.of(new BigDecimal("0.6")),
                            Optional.of(BigDecimal.ONE),
                            Optional.of(HALF)));
        }

        @Test
        void areEqualHoweverTheyAreWritten() {
            assertThat(RULE.withBounds("0.60", "0.6000")).isEqualTo(RULE.withBounds("0.6", "0.6"));
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0.6, 'satisfaction must be above 0, but was 0'",
            "1.01, 0.6, 'satisfaction must be at most 1, but was 1.01'",
            "0.12345, 0.6, 'satisfaction must have at most 4 decimals, but was 0.12345'",
            "-0.6, 0.6, 'satisfaction must be a decimal number, but was \"-0.6\"'",
            "6e-1, 0.6, 'satisfaction must be a decimal number, but was \"6e-1\"'",
            "' ', 0.6, 'satisfaction must not be blank, but was \" \"'",
            "0.6, 0.0, 'trust must be above 0, but was 0.0'",
            "0.6, 2, 'trust must be at most 1, but was 2'",
            "0.6, 60 %, 'trust must be a decimal number, but was \"60 %\"'"
        })
        void rejectWhatIsNoShare(String satisfaction, String trust, String message) {
            assertThatThrownBy(() -> RULE.withBounds(satisfaction, trust))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> RULE.withBounds(null, "0.6"))
                    .withMessage("satisfaction");
            assertThatNullPointerException()
                    .isThrownBy(() -> RULE.withBounds("0.6", null))
                    .withMessage("trust");
        }
    }

    @Nested
    class WithCommitment {

        @Test
        void setsItAndLeavesTheRest() {
            FormationRule bounded = RULE.withBounds("0.6", "0.7");

            assertThat(bounded.withCommitment(HALF))
                    .isEqualTo(new FormationRule(
                            bounded.window(), 1, bounded.satisfaction(), bounded.trust(), Optional.of(HALF)));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> RULE.withCommitment(null))
                    .withMessage("rule");
        }
    }
}
