package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 忠诚价值的组成 – one component of loyalty value (V7).
 *
 * @param benefit what it is
 * @param amount what it is worth; negative if loyalty costs, such as the discount of a club
 * @param estimated whether the amount is an estimate and stands in no account; always so for what is not monetary
 */
public record LoyaltyComponent(LoyaltyBenefit benefit, Money amount, boolean estimated) {

    /**
     * Checks the components.
     *
     * @param benefit what it is
     * @param amount what it is worth
     * @param estimated whether the amount is an estimate
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units, or the benefit is not monetary and
     *     no estimate
     */
    public LoyaltyComponent {
        requireNonNull(benefit, "benefit");
        Require.minorUnits(amount, "amount");
        Require.that(
                estimated || benefit.kind() == LoyaltyKind.MONETARY,
                "estimated",
                estimated,
                "must be true for what is not monetary");
    }

    /**
     * A component that stands in the accounts.
     *
     * @param benefit a monetary benefit
     * @param amount what it is worth
     * @return the component
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the benefit is not monetary, or the amount does not fit in long minor units
     */
    public static LoyaltyComponent recorded(LoyaltyBenefit benefit, Money amount) {
        return new LoyaltyComponent(benefit, amount, false);
    }

    /**
     * A component that is estimated.
     *
     * @param benefit what it is
     * @param amount what it is thought to be worth
     * @return the component
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units
     */
    public static LoyaltyComponent estimated(LoyaltyBenefit benefit, Money amount) {
        return new LoyaltyComponent(benefit, amount, true);
    }
}
