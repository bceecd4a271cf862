package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 客户价值 – what a customer is worth: as things are going, and under the best feasible play (V5).
 *
 * <p>Example: actual 100, potential 800: growth {@code potential − actual} = 700.
 *
 * @param actual the value under expected behaviour, negative if the customer costs money
 * @param potential the value under the best feasible play, in the same currency; a customer without potential has one
 *     no higher than the actual value
 */
public record CustomerValue(Money actual, Money potential) {

    /**
     * Checks the components.
     *
     * @param actual the value under expected behaviour
     * @param potential the value under the best feasible play
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the currencies differ, or a value does not fit in long minor units
     */
    public CustomerValue {
        Require.minorUnits(actual, "actual");
        Require.minorUnits(potential, "potential");
        Require.that(
                actual.getCurrencyUnit().equals(potential.getCurrencyUnit()),
                "potential",
                potential,
                "must be in " + actual.getCurrencyUnit());
    }

    /**
     * What is still to be won: {@code potential − actual}.
     *
     * @return the difference, negative if the potential lies below the actual value
     */
    public Money growth() {
        return potential.minus(actual);
    }
}
