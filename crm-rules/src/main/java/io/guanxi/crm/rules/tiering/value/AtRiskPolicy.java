package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 预流失规则 – when a customer counts as about to leave (D7): {@code P(churn) ≥ θ}, or the lifecycle policy finds it, and the
 * relationship is not lost.
 *
 * <p>A flag beside the value class: it says whom to look after first, not what a customer is worth. Unknowns follow
 * three-valued logic: an unknown P(churn) is not 0, so that the flag is unknown unless the finding raises it; who is
 * lost is never at risk. Example: with θ = 0.50 a P(churn) of 0.62 raises the flag.
 *
 * @param churnAtLeast θ, above 0 and at most 1, without trailing zeros; empty if no probability is asked for
 * @param byFinding whether the lifecycle policy's finding {@code AT_RISK} is asked for
 */
public record AtRiskPolicy(Optional<BigDecimal> churnAtLeast, boolean byFinding) {

    /**
     * Checks the threshold.
     *
     * @param churnAtLeast θ
     * @param byFinding whether the finding is asked for
     * @throws NullPointerException if the threshold is null
     * @throws IllegalArgumentException if the threshold is not above 0 and at most 1 or has more than
     *     {@value Require#MAX_DIGITS} decimals, or nothing is asked for
     */
    public AtRiskPolicy {
        churnAtLeast = requireNonNull(churnAtLeast, "churnAtLeast").map(AtRiskPolicy::checked);
        Require.that(churnAtLeast.isPresent() || byFinding, "byFinding", byFinding, "must be true without a threshold");
    }

    /**
     * By P(churn) or by the finding, whichever raises the flag.
     *
     * @param churnAtLeast θ as an exact decimal such as {@code "0.50"}
     * @return the policy
     * @throws NullPointerException if the threshold is null
     * @throws IllegalArgumentException if it is no decimal number, or not above 0 and at most 1
     */
    public static AtRiskPolicy churnOrFinding(String churnAtLeast) {
        return new AtRiskPolicy(Optional.of(Require.decimal(churnAtLeast, "churnAtLeast", "0.50")), true);
    }

    /**
     * By P(churn) alone, for a firm that does not run the lifecycle.
     *
     * @param churnAtLeast θ as an exact decimal such as {@code "0.50"}
     * @return the policy
     * @throws NullPointerException if the threshold is null
     * @throws IllegalArgumentException if it is no decimal number, or not above 0 and at most 1
     */
    public static AtRiskPolicy churnOnly(String churnAtLeast) {
        return new AtRiskPolicy(Optional.of(Require.decimal(churnAtLeast, "churnAtLeast", "0.50")), false);
    }

    /**
     * By the finding alone, for a firm without a churn model.
     *
     * @return the policy
     */
    public static AtRiskPolicy findingOnly() {
        return new AtRiskPolicy(Optional.empty(), true);
    }

    /**
     * Whether a customer is at risk, and what to do first.
     *
     * @param evidence what is known
     * @return the flag, with its reasons
     * @throws NullPointerException if the evidence is null
     */
    public AtRiskFlag assess(AtRiskEvidence evidence) {
        Met lost = evidence.lost();
        Met met = lost == Met.MET ? Met.NOT_MET : either(churn(evidence), finding(evidence));
        if (met == Met.MET && lost == Met.UNKNOWN) {
            met = Met.UNKNOWN;
        }
        return new AtRiskFlag(met, reasons(met, evidence));
    }

    private List<Reason> reasons(Met met, AtRiskEvidence evidence) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(AtRiskReason.FLAG, met));
        churnAtLeast.ifPresent(bound -> reasons.add(evidence.churnProbability()
                .map(probability -> Reason.of(AtRiskReason.CHURN, probability, bound, churn(evidence)))
                .orElseGet(() -> Reason.of(AtRiskReason.CHURN_UNKNOWN, bound))));
        if (byFinding) {
            reasons.add(Reason.of(AtRiskReason.FINDING, evidence.finding()));
        }
        if (evidence.lost() != Met.NOT_MET) {
            reasons.add(Reason.of(evidence.lost() == Met.MET ? AtRiskReason.LOST : AtRiskReason.LOST_UNKNOWN));
        }
        if (met == Met.MET) {
            reasons.add(Reason.of(AtRiskReason.DIAGNOSE));
            reasons.add(Reason.of(AtRiskReason.RETAIN));
        }
        return reasons;
    }

    /** What the probability says; not met where none is asked for. */
    private Met churn(AtRiskEvidence evidence) {
        return churnAtLeast
                .map(bound -> evidence.churnProbability()
                        .map(probability -> Met.of(probability.compareTo(bound) >= 0))
                        .orElse(Met.UNKNOWN))
                .orElse(Met.NOT_MET);
    }

    /** What the finding says; not met where none is asked for. */
    private Met finding(AtRiskEvidence evidence) {
        return byFinding ? evidence.finding() : Met.NOT_MET;
    }

    private static Met either(Met first, Met second) {
        if (first == Met.MET || second == Met.MET) {
            return Met.MET;
        }
        return first == Met.UNKNOWN || second == Met.UNKNOWN ? Met.UNKNOWN : Met.NOT_MET;
    }

    private static BigDecimal checked(BigDecimal threshold) {
        BigDecimal checked = Require.threshold(threshold, "churnAtLeast");
        Require.that(checked.compareTo(BigDecimal.ONE) <= 0, "churnAtLeast", checked, "must be at most 1");
        return checked;
    }
}
