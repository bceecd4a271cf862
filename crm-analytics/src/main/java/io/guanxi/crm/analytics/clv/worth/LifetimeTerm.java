package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 终身价值的一期 – what one period of the horizon adds to a lifetime value.
 *
 * @param from where the period begins, in the model's unit from now on
 * @param to where it ends; empty without end
 * @param purchases the purchases expected in it; empty without end, where they may have no finite sum
 * @param discountedPurchases the same, discounted
 * @param presentValue the discounted purchases times spend and share earned, in units of the currency, not rounded, so
 *     that the terms add up to the value; empty if the spend cannot be told
 */
public record LifetimeTerm(
        double from,
        OptionalDouble to,
        OptionalDouble purchases,
        double discountedPurchases,
        OptionalDouble presentValue) {

    /**
     * Checks the components.
     *
     * @param from where the period begins
     * @param to where it ends
     * @param purchases the purchases expected in it
     * @param discountedPurchases the same, discounted
     * @param presentValue what they bring
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is negative or not finite, or the period does not end after it begins
     */
    public LifetimeTerm {
        requireFigure(from, "from");
        requireFigure(requireNonNull(to, "to").orElse(0), "to");
        Require.that(to.isEmpty() || to.getAsDouble() > from, "to", to, "must be after the begin");
        requireFigure(requireNonNull(purchases, "purchases").orElse(0), "purchases");
        requireFigure(discountedPurchases, "discountedPurchases");
        requireFigure(requireNonNull(presentValue, "presentValue").orElse(0), "presentValue");
    }

    private static void requireFigure(double value, String field) {
        Require.that(value >= 0 && Double.isFinite(value), field, value, "must be finite and not negative");
    }
}
