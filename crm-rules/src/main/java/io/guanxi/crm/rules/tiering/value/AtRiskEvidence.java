package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 预流失依据 – what is known about whether a customer is about to leave (D7); what is not known is not zero.
 *
 * @param churnProbability P(churn), the probability that the customer leaves, 0 to 1, without trailing zeros
 * @param finding whether the lifecycle policy has the finding {@link FindingKind#AT_RISK}: silence, the end of a
 *     contract or a first fall
 * @param lost whether the relationship is lost already
 */
public record AtRiskEvidence(Optional<BigDecimal> churnProbability, Met finding, Met lost) {

    /**
     * Checks the components.
     *
     * @param churnProbability P(churn)
     * @param finding whether the lifecycle policy has the finding
     * @param lost whether the relationship is lost
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the probability is not from 0 to 1, or has more than
     *     {@value Require#MAX_DIGITS} decimals
     */
    public AtRiskEvidence {
        churnProbability = requireNonNull(churnProbability, "churnProbability").map(AtRiskEvidence::checked);
        requireNonNull(finding, "finding");
        requireNonNull(lost, "lost");
    }

    /**
     * Nothing is known.
     *
     * @return the evidence
     */
    public static AtRiskEvidence unknown() {
        return new AtRiskEvidence(Optional.empty(), Met.UNKNOWN, Met.UNKNOWN);
    }

    /**
     * What an assessment of the lifecycle tells. Where a model gave it a P(alive), {@code P(churn) = 1 − P(alive)}; the
     * figure of a churn model of your own replaces it by {@link #withChurnProbability}.
     *
     * @param assessment the assessment
     * @return the evidence
     * @throws NullPointerException if the assessment is null
     */
    public static AtRiskEvidence of(LifecycleAssessment assessment) {
        return new AtRiskEvidence(
                churn(assessment.evidence().silence().probabilityAlive()),
                Met.of(assessment.has(FindingKind.AT_RISK)),
                Met.of(assessment.stage() == LifecycleStage.LOST));
    }

    /**
     * What a profile tells. Where its P(alive) is known, {@code P(churn) = 1 − P(alive)}; the figure of a churn model of
     * your own replaces it by {@link #withChurnProbability}.
     *
     * @param profile the profile
     * @return the evidence; findings or stage that the profile does not know are unknown
     * @throws NullPointerException if the profile is null
     */
    public static AtRiskEvidence of(CustomerProfile profile) {
        return new AtRiskEvidence(
                churn(profile.probabilityAlive()),
                profile.findings()
                        .map(kinds -> Met.of(kinds.contains(FindingKind.AT_RISK)))
                        .orElse(Met.UNKNOWN),
                profile.stage()
                        .map(stage -> Met.of(stage == LifecycleStage.LOST))
                        .orElse(Met.UNKNOWN));
    }

    /**
     * The same with the figure of a churn model.
     *
     * @param probability P(churn) as an exact decimal such as {@code "0.62"}
     * @return the evidence
     * @throws NullPointerException if the probability is null
     * @throws IllegalArgumentException if it is no decimal number, or not from 0 to 1
     */
    public AtRiskEvidence withChurnProbability(String probability) {
        return withChurnProbability(Require.decimal(probability, "churnProbability", "0.62"));
    }

    /**
     * The same with the figure of a churn model.
     *
     * @param probability P(churn), 0 to 1, with at most {@value Require#MAX_DIGITS} decimals
     * @return the evidence
     * @throws NullPointerException if the probability is null
     * @throws IllegalArgumentException if it is not from 0 to 1, or has too many decimals
     */
    public AtRiskEvidence withChurnProbability(BigDecimal probability) {
        return new AtRiskEvidence(Optional.of(requireNonNull(probability, "churnProbability")), finding, lost);
    }

    private static Optional<BigDecimal> churn(Optional<BigDecimal> probabilityAlive) {
        return probabilityAlive.map(BigDecimal.ONE::subtract);
    }

    private static BigDecimal checked(BigDecimal probability) {
        Require.that(
                probability.signum() >= 0 && probability.compareTo(BigDecimal.ONE) <= 0,
                "churnProbability",
                probability,
                "must be from 0 to 1");
        // Zero is no threshold, but it is a probability.
        return probability.signum() == 0 ? BigDecimal.ZERO : Require.threshold(probability, "churnProbability");
    }
}
