package io.guanxi.crm.analytics.clv.evaluation;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 重复购买组 – the customers with the same number of repeat purchases in the calibration, with what was forecast for
 * them and what came.
 *
 * @param repeatPurchases {@code x}, 0 or more
 * @param open whether customers with more repeat purchases are among them
 * @param customers the number of customers, 0 or more
 * @param predicted the purchases forecast for all of them
 * @param actual the purchases that came of all of them, 0 or more
 */
public record RepeatClass(int repeatPurchases, boolean open, int customers, double predicted, long actual) {

    /**
     * Checks the components.
     *
     * @param repeatPurchases {@code x}
     * @param open whether customers with more are among them
     * @param customers the number of customers
     * @param predicted the purchases forecast
     * @param actual the purchases that came
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public RepeatClass {
        Require.that(repeatPurchases >= 0, "repeatPurchases", repeatPurchases, "must not be negative");
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(
                Double.isFinite(predicted) && predicted >= 0, "predicted", predicted, "must be finite, not negative");
        Require.that(actual >= 0, "actual", actual, "must not be negative");
    }

    /**
     * The forecast for one customer of the class.
     *
     * @return the mean; empty without customers
     */
    public OptionalDouble meanPredicted() {
        return mean(predicted);
    }

    /**
     * What came of one customer of the class.
     *
     * @return the mean; empty without customers
     */
    public OptionalDouble meanActual() {
        return mean((double) actual);
    }

    /**
     * The class in a table.
     *
     * @return {@code x}, with a plus sign if the class is open
     */
    public String label() {
        return open ? repeatPurchases + "+" : Integer.toString(repeatPurchases);
    }

    private OptionalDouble mean(double sum) {
        return customers == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / customers);
    }
}
