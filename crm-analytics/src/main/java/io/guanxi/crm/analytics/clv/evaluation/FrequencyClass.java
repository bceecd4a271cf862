package io.guanxi.crm.analytics.clv.evaluation;

import io.guanxi.crm.validation.Require;

/**
 * 频次组 – the customers with so many repeat purchases, actual and expected.
 *
 * @param repeatPurchases the repeat purchases, 0 or more
 * @param open whether customers with more are among them
 * @param actual the customers there are, 0 or more
 * @param expected the customers that a model expects, 0 or more
 */
public record FrequencyClass(int repeatPurchases, boolean open, long actual, double expected) {

    /**
     * Checks the components.
     *
     * @param repeatPurchases the repeat purchases
     * @param open whether customers with more are among them
     * @param actual the customers there are
     * @param expected the customers that a model expects
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public FrequencyClass {
        Require.that(repeatPurchases >= 0, "repeatPurchases", repeatPurchases, "must not be negative");
        Require.that(actual >= 0, "actual", actual, "must not be negative");
        Require.that(
                Double.isFinite(expected) && expected >= 0, "expected", expected, "must be finite and not negative");
    }
}
