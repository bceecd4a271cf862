package io.guanxi.crm.rules.tiering.value;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtRiskPolicyTest {

    private static final CustomerId LIN = CustomerId.of("C-1001");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final AtRiskPolicy POLICY = AtRiskPolicy.churnOrFinding("0.50");

    private static AtRiskEvidence evidence(String churn, Met finding, Met lost) {
        AtRiskEvidence known = new AtRiskEvidence(Optional.empty(), finding, lost);
        return churn.equals("?") ? known : known.withChurnProbability(churn);
    }

    @Nested
    class Assess {

        @Test
        void aProbabilityOfSixtyTwoPercentRaisesTheFlag() {
            AtRiskFlag flag = POLICY.assess(evidence("0.62", NOT_MET, NOT_MET));

            assertThat(flag.met()).isEqualTo(MET);
            assertThat(flag.isRaised()).isTrue();
            assertThat(flag.why(Locale.ENGLISH))
                    .isEqualTo("At risk: met. Probability of leaving 0.62, threshold ≥ 0.5: met."
                            + " The lifecycle policy finds the customer at risk: not met."
                            + " First find out why: price, service, changed need, a rival."
                            + " Then start retention care while the customer is still here; this is not win-back.");
            assertThat(flag.why(Locale.CHINA)).contains("预流失：达到。", "再开始挽留：客户还在，这不是挽回。");
        }

        /** Every combination of below, at and above the threshold or unknown, finding and lost. */
        @ParameterizedTest
        @CsvSource({
            "0.49, NOT_MET, NOT_MET, NOT_MET",
            "0.50, NOT_MET, NOT_MET, MET",
            "1, NOT_MET, NOT_MET, MET",
            "0, NOT_MET, NOT_MET, NOT_MET",
            "0.49, MET, NOT_MET, MET",
            "?, MET, NOT_MET, MET",
            "?, NOT_MET, NOT_MET, UNKNOWN",
            "?, UNKNOWN, NOT_MET, UNKNOWN",
            "0.49, UNKNOWN, NOT_MET, UNKNOWN",
            "0.50, UNKNOWN, NOT_MET, MET",
            "0.62, MET, MET, NOT_MET",
            "?, UNKNOWN, MET, NOT_MET",
            "0.62, MET, UNKNOWN, UNKNOWN",
            "0.49, NOT_MET, UNKNOWN, NOT_MET",
            "?, NOT_MET, UNKNOWN, UNKNOWN"
        })
        void followsThreeValuedLogic(String churn, Met finding, Met lost, Met expected) {
            AtRiskFlag flag = POLICY.assess(evidence(churn, finding, lost));

            assertThat(flag.met()).isEqualTo(expected);
            assertThat(flag.reasons().stream()
                            .map(reason -> reason.key())
                            .toList()
                            .contains(AtRiskReason.RETAIN))
                    .as("steps are for the customer at risk only")
                    .isEqualTo(expected == MET);
        }

        @Test
        void anUnknownProbabilityIsNotZero() {
            AtRiskFlag flag = POLICY.assess(evidence("?", NOT_MET, NOT_MET));

            assertThat(flag.isRaised()).isFalse();
            assertThat(flag.why(Locale.ENGLISH))
                    .isEqualTo("At risk: unknown. Probability of leaving unknown, threshold ≥ 0.5; unknown is not 0."
                            + " The lifecycle policy finds the customer at risk: not met.");
        }

        @Test
        void whoIsLostIsForWinBack() {
            assertThat(POLICY.assess(evidence("0.9", MET, MET)).why(Locale.ENGLISH))
                    .isEqualTo("At risk: not met. Probability of leaving 0.9, threshold ≥ 0.5: met."
                            + " The lifecycle policy finds the customer at risk: met."
                            + " The relationship is lost: win-back is due, not retention care.");
            assertThat(POLICY.assess(evidence("0.9", MET, UNKNOWN)).why(Locale.CHINA))
                    .endsWith("关系是否已流失：未知。");
        }

        @Test
        void whatIsNotAskedForCannotMakeTheAnswerUnknown() {
            assertThat(AtRiskPolicy.churnOnly("0.50")
                            .assess(evidence("0.49", UNKNOWN, NOT_MET))
                            .met())
                    .isEqualTo(NOT_MET);
            assertThat(AtRiskPolicy.findingOnly()
                            .assess(evidence("?", NOT_MET, NOT_MET))
                            .met())
                    .isEqualTo(NOT_MET);
            assertThat(AtRiskPolicy.findingOnly()
                            .assess(evidence("0.99", NOT_MET, NOT_MET))
                            .why(Locale.ENGLISH))
                    .isEqualTo("At risk: not met. The lifecycle policy finds the customer at risk: not met.");
        }
    }

    @Nested
    class Evidence {

        private static final RelationshipLifecycle LIFECYCLE =
                RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());

        /** An assessment of a customer whose last purchase is so many days ago. */
        private static LifecycleAssessment silentFor(int days) {
            CustomerRelationship open = CustomerRelationship.open(LIN, LocalDate.of(2024, 1, 1));
            return LIFECYCLE.assess(
                    open,
                    RelationshipEvidence.builder()
                            .lastPurchase(TODAY.minusDays(days))
                            .build(),
                    TODAY);
        }

        @Test
        void ofAnAssessmentTakesTheSilenceThatThePolicyFinds() {
            AtRiskEvidence recent = AtRiskEvidence.of(silentFor(10));
            AtRiskEvidence silent = AtRiskEvidence.of(silentFor(200));
            AtRiskEvidence lost = AtRiskEvidence.of(silentFor(400));

            assertThat(recent).isEqualTo(new AtRiskEvidence(Optional.empty(), NOT_MET, NOT_MET));
            assertThat(silent).isEqualTo(new AtRiskEvidence(Optional.empty(), MET, NOT_MET));
            assertThat(lost.lost()).isEqualTo(MET);
            assertThat(POLICY.assess(silent).isRaised()).isTrue();
            assertThat(POLICY.assess(lost).met()).isEqualTo(NOT_MET);
        }

        @Test
        void ofAnAssessmentTakesTheComplementOfProbabilityAlive() {
            CustomerRelationship open = CustomerRelationship.open(LIN, LocalDate.of(2024, 1, 1));
            LifecycleAssessment assessment = LIFECYCLE.assess(
                    open, RelationshipEvidence.builder().probabilityAlive(0.38).build(), TODAY);

            assertThat(AtRiskEvidence.of(assessment).churnProbability()).contains(new BigDecimal("0.62"));
        }

        @Test
        void ofAProfileKeepsWhatItDoesNotKnowUnknown() {
            CustomerProfile nothing = CustomerProfile.builder(LIN, TODAY).build();
            CustomerProfile known = CustomerProfile.builder(LIN, TODAY)
                    .stage(LifecycleStage.STABILITY)
                    .findings(Set.of(FindingKind.AT_RISK))
                    .probabilityAlive(0.38)
                    .build();

            assertThat(AtRiskEvidence.of(nothing)).isEqualTo(AtRiskEvidence.unknown());
            assertThat(AtRiskEvidence.of(known))
                    .isEqualTo(new AtRiskEvidence(Optional.of(new BigDecimal("0.62")), MET, NOT_MET));
            assertThat(AtRiskEvidence.of(known.toBuilder()
                                    .stage(LifecycleStage.LOST)
                                    .findings(Set.of())
                                    .build())
                            .withChurnProbability("0.7"))
                    .isEqualTo(new AtRiskEvidence(Optional.of(new BigDecimal("0.7")), NOT_MET, MET));
        }

        @Test
        void zeroAndOneAreProbabilities() {
            assertThat(AtRiskEvidence.unknown().withChurnProbability("0.00").churnProbability())
                    .contains(BigDecimal.ZERO);
            assertThat(AtRiskEvidence.unknown().withChurnProbability("1.0").churnProbability())
                    .contains(BigDecimal.ONE);
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0|churnAtLeast must be above 0, but was 0",
                    "1.5|churnAtLeast must be at most 1, but was 1.5",
                    "half|churnAtLeast must be a decimal number such as 0.50, but was \"half\""
                })
        void refusesThresholdsOutOfRange(String threshold, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AtRiskPolicy.churnOrFinding(threshold))
                    .withMessage(message);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "-0.1|churnProbability must be from 0 to 1, but was -0.1",
                    "1.01|churnProbability must be from 0 to 1, but was 1.01",
                    "0.1234567890123456789|churnProbability must have at most 18 digits before and after the point,"
                            + " but was 0.1234567890123456789"
                })
        void refusesProbabilitiesOutOfRange(String probability, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AtRiskEvidence.unknown().withChurnProbability(probability))
                    .withMessage(message);
        }

        @Test
        void refusesAPolicyThatAsksForNothingAndAFlagWithoutReason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AtRiskPolicy(Optional.empty(), false))
                    .withMessage("byFinding must be true without a threshold, but was false");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AtRiskFlag(MET, List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }
    }
}
