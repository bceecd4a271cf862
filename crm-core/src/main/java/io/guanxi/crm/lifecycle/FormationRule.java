package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;

/**
 * 形成期条件 – when exploration turns into formation (L2): enough repeat purchases in the window, a volume that is not
 * known to fall, breadth or frequency not both known to stand still, and satisfaction and trust, where known, not below
 * their bounds; of a contract customer also enough of the volume committed.
 *
 * @param window in which repeat purchases are counted
 * @param repeatPurchases how many are asked for, at least 1
 * @param satisfaction the lowest satisfaction, where it is known, as a share of its scale, above 0 and at most 1; empty
 *     if none is asked for
 * @param trust the lowest trust, where it is known, likewise
 * @param commitment how much of the committed volume is asked for; empty if no contract is needed
 */
public record FormationRule(
        Period window,
        int repeatPurchases,
        Optional<BigDecimal> satisfaction,
        Optional<BigDecimal> trust,
        Optional<CommitmentRule> commitment) {

    /**
     * Checks the thresholds.
     *
     * @param window in which repeat purchases are counted
     * @param repeatPurchases how many are asked for
     * @param satisfaction the lowest satisfaction
     * @param trust the lowest trust
     * @param commitment how much of the committed volume is asked for
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the window is not positive, fewer than 1 purchase is asked for, or a share is
     *     out of its range or has more than {@value Shares#PLACES} decimals
     */
    public FormationRule {
        Require.positive(window, "window");
        Require.that(repeatPurchases >= 1, "repeatPurchases", repeatPurchases, "must be at least 1");
        satisfaction = requireNonNull(satisfaction, "satisfaction").map(share -> Shares.of(share, "satisfaction"));
        trust = requireNonNull(trust, "trust").map(share -> Shares.of(share, "trust"));
        requireNonNull(commitment, "commitment");
    }

    /**
     * The rule that asks for repeat purchases only.
     *
     * @param window in which they are counted
     * @param repeatPurchases how many are asked for, at least 1
     * @return the rule
     * @throws NullPointerException if the window is null
     * @throws IllegalArgumentException if the window is not positive, or fewer than 1 purchase is asked for
     */
    public static FormationRule of(Period window, int repeatPurchases) {
        return new FormationRule(window, repeatPurchases, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The rule with bounds for what the customer feels.
     *
     * @param lowestSatisfaction the lowest satisfaction, where known, as a share of its scale, such as {@code "0.6"}
     * @param lowestTrust the lowest trust, where known, likewise
     * @return a copy
     * @throws NullPointerException if a bound is null
     * @throws IllegalArgumentException if a bound is no number above 0 and at most 1
     */
    public FormationRule withBounds(String lowestSatisfaction, String lowestTrust) {
        return new FormationRule(
                window,
                repeatPurchases,
                Optional.of(Shares.parse(lowestSatisfaction, "satisfaction")),
                Optional.of(Shares.parse(lowestTrust, "trust")),
                commitment);
    }

    /**
     * The rule that also asks for a part of the volume committed in a contract.
     *
     * @param rule the part
     * @return a copy
     * @throws NullPointerException if the rule is null
     */
    public FormationRule withCommitment(CommitmentRule rule) {
        return new FormationRule(
                window, repeatPurchases, satisfaction, trust, Optional.of(requireNonNull(rule, "rule")));
    }
}
