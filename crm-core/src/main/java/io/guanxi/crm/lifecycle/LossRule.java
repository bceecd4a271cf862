package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 流失条件 – when a relationship is lost (L6), beside a cancellation, which always ends it: by silence, by the end of the
 * contract, or by a small probability that the customer is still there.
 *
 * @param silence how long a silence is a loss; empty if silence is none, as for a customer who pays every month
 * @param contractEnd whether a contract that ends without another one is a loss
 * @param aliveBelow the P(alive) given by the caller below which the customer counts as lost, above 0 and at most 1;
 *     empty if it is not asked about
 */
public record LossRule(Optional<SilenceRule> silence, boolean contractEnd, Optional<BigDecimal> aliveBelow) {

    /**
     * Checks the thresholds.
     *
     * @param silence how long a silence is a loss
     * @param contractEnd whether the end of the contract is a loss
     * @param aliveBelow the P(alive) below which the customer counts as lost
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the probability is out of its range or has more than {@value Shares#PLACES}
     *     decimals
     */
    public LossRule {
        requireNonNull(silence, "silence");
        aliveBelow = requireNonNull(aliveBelow, "aliveBelow").map(bound -> Shares.of(bound, "aliveBelow"));
    }

    /**
     * Loss by silence, or by a small P(alive) where the caller gives one.
     *
     * @param rule how long a silence is a loss
     * @return the rule
     * @throws NullPointerException if the rule is null
     */
    public static LossRule bySilence(SilenceRule rule) {
        return new LossRule(Optional.of(rule), false, Optional.empty());
    }

    /**
     * The rule that also asks how likely it is that the customer is still there.
     *
     * @param aliveBelow the P(alive) below which the customer counts as lost, such as {@code "0.1"}
     * @return a copy
     * @throws NullPointerException if the bound is null
     * @throws IllegalArgumentException if the bound is no number above 0 and at most 1
     */
    public LossRule withAliveBelow(String aliveBelow) {
        return new LossRule(silence, contractEnd, Optional.of(Shares.parse(aliveBelow, "aliveBelow")));
    }
}
