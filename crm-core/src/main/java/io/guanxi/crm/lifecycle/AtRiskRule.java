package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 预流失条件 – when a customer is at risk, before it is a loss or a decline: a finding that changes no stage.
 *
 * @param silence how long a silence is a risk; empty if silence is none
 * @param contractDays the end of the contract within so many days is a risk, 0 or more; empty if it is none
 * @param firstFall whether the first window that falls is a risk, where the decline rule asks for more
 */
public record AtRiskRule(Optional<SilenceRule> silence, OptionalInt contractDays, boolean firstFall) {

    /** Nothing is a risk. */
    static final AtRiskRule NONE = new AtRiskRule(Optional.empty(), OptionalInt.empty(), false);

    /**
     * Checks the thresholds.
     *
     * @param silence how long a silence is a risk
     * @param contractDays the end of the contract within so many days is a risk
     * @param firstFall whether the first window that falls is a risk
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the number of days is negative
     */
    public AtRiskRule {
        requireNonNull(silence, "silence");
        Require.that(
                requireNonNull(contractDays, "contractDays").orElse(0) >= 0,
                "contractDays",
                contractDays.orElse(0),
                "must not be negative");
    }

    /**
     * Risk by silence alone.
     *
     * @param rule how long a silence is a risk
     * @return the rule
     * @throws NullPointerException if the rule is null
     */
    public static AtRiskRule bySilence(SilenceRule rule) {
        return new AtRiskRule(Optional.of(rule), OptionalInt.empty(), false);
    }
}
