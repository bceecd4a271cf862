package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossRuleTest {

    private static final SilenceRule YEAR = SilenceRule.fixed(Period.ofMonths(12));

    @Nested
    class BySilence {

        @Test
        void asksForNothingElse() {
            assertThat(LossRule.bySilence(YEAR)).isEqualTo(new LossRule(Optional.of(YEAR), false, Optional.empty()));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForASilence() {
            assertThatNullPointerException().isThrownBy(() -> LossRule.bySilence(null));
        }
    }

    @Nested
    class WithAliveBelow {

        @Test
        void changesTheBoundAlone() {
            LossRule contracts = new LossRule(Optional.of(YEAR), true, Optional.empty());

            assertThat(contracts.withAliveBelow("0.10"))
                    .isEqualTo(new LossRule(Optional.of(YEAR), true, Optional.of(new BigDecimal("0.1"))));
        }

        @ParameterizedTest
        @CsvSource({
            "0, 'aliveBelow must be above 0, but was 0'",
            "1.5, 'aliveBelow must be at most 1, but was 1.5'",
            "0.00001, 'aliveBelow must have at most 4 decimals, but was 0.00001'",
            "ten, 'aliveBelow must be a decimal number, but was \"ten\"'"
        })
        void rejectsWhatIsNoShare(String bound, String message) {
            assertThatThrownBy(() -> LossRule.bySilence(YEAR).withAliveBelow(bound))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> LossRule.bySilence(YEAR).withAliveBelow(null))
                    .withMessage("aliveBelow");
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsABoundOutOfRange() {
            assertThatThrownBy(() -> new LossRule(Optional.empty(), false, Optional.of(new BigDecimal("1.1"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("aliveBelow must be at most 1, but was 1.1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new LossRule(null, false, Optional.empty()))
                    .withMessage("silence");
            assertThatNullPointerException()
                    .isThrownBy(() -> new LossRule(Optional.empty(), false, null))
                    .withMessage("aliveBelow");
        }
    }

    @Nested
    class InAnAssessment {

        private final LocalDate asOf = LocalDate.of(2025, 9, 30);

        private LifecycleAssessment after(LossRule rule, RelationshipEvidence.Builder evidence) {
            return RelationshipLifecycle.of(
                            LifecyclePolicy.builder("loss", 1).loss(rule).build())
                    .assess(Relationships.stability(), evidence.build(), asOf);
        }

        private LifecycleStage stage(LossRule rule, RelationshipEvidence.Builder evidence) {
            return after(rule, evidence).stage();
        }

        private RelationshipEvidence.Builder contract(String from, String to) {
            return RelationshipEvidence.builder()
                    .contract(ContractStanding.of(LocalDate.parse(from), LocalDate.parse(to), 0));
        }

        @Test
        void aSmallProbabilityOfBeingThereIsALoss() {
            LossRule rule = LossRule.bySilence(YEAR).withAliveBelow("0.1");
            RelationshipEvidence.Builder nothing = RelationshipEvidence.builder();

            assertThat(stage(rule, nothing)).isEqualTo(LifecycleStage.STABILITY);
            assertThat(stage(rule, nothing.probabilityAlive(0.1))).isEqualTo(LifecycleStage.STABILITY);
            assertThat(stage(rule, nothing.probabilityAlive(0.09999999))).isEqualTo(LifecycleStage.LOST);
            assertThat(stage(rule, nothing.probabilityAlive(0))).isEqualTo(LifecycleStage.LOST);
            assertThat(stage(LossRule.bySilence(YEAR), nothing)).isEqualTo(LifecycleStage.STABILITY);
        }

        @Test
        void theEndOfTheContractIsALossIfThePolicySaysSo() {
            LossRule ending = new LossRule(Optional.empty(), true, Optional.empty());
            LossRule going = new LossRule(Optional.empty(), false, Optional.empty());

            assertThat(stage(ending, contract("2024-09-30", "2025-09-30"))).isEqualTo(LifecycleStage.LOST);
            assertThat(stage(ending, contract("2024-10-01", "2025-10-01"))).isEqualTo(LifecycleStage.STABILITY);
            assertThat(stage(going, contract("2024-09-30", "2025-09-30"))).isEqualTo(LifecycleStage.STABILITY);
        }

        @Test
        void aCancellationIsAlwaysALossFromItsDayOn() {
            LossRule nothing = new LossRule(Optional.empty(), false, Optional.empty());
            RelationshipEvidence.Builder today = RelationshipEvidence.builder().cancelled(asOf, LossCause.COMPETITION);
            LifecycleAssessment lost = after(nothing, today);

            assertThat(lost.relationship().loss())
                    .contains(new Loss(LifecycleStage.STABILITY, asOf, LossCause.COMPETITION));
            assertThat(lost.why(Locale.US))
                    .isEqualTo("Move (lose) from stability to lost on 2025-09-30. Cancelled as of 2025-09-30; cause:"
                            + " competition.");
            assertThat(lost.why(Locale.CHINA)).endsWith("自 2025-09-30 起解约；原因：竞争。");
            assertThat(stage(nothing, today.cancelled(asOf.plusDays(1), LossCause.COMPETITION)))
                    .isEqualTo(LifecycleStage.STABILITY);
        }

        @Test
        void silenceMayBeNoLossAtAll() {
            RelationshipEvidence.Builder silent = RelationshipEvidence.builder().lastPurchase(LocalDate.of(2023, 1, 1));

            assertThat(stage(LossRule.bySilence(YEAR), silent)).isEqualTo(LifecycleStage.LOST);
            assertThat(stage(new LossRule(Optional.empty(), false, Optional.empty()), silent))
                    .isEqualTo(LifecycleStage.STABILITY);
        }
    }
}
