package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 企业满意 – the firm's margin of a customer in a period against its target: the firm's side of satisfaction (L3).
 *
 * @param margin the margin, possibly negative
 * @param target the target, in the same currency
 */
public record MarginTarget(Money margin, Money target) {

    /**
     * Checks the components.
     *
     * @param margin the margin
     * @param target the target
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, or the currencies differ
     */
    public MarginTarget {
        Require.minorUnits(margin, "margin");
        Require.minorUnits(target, "target");
        Require.that(
                target.getCurrencyUnit().equals(margin.getCurrencyUnit()),
                "target",
                target,
                "must be in " + margin.getCurrencyUnit());
    }

    /**
     * Whether the firm is satisfied.
     *
     * @return true if the margin reaches the target
     */
    public boolean isReached() {
        return !margin.isLessThan(target);
    }
}
