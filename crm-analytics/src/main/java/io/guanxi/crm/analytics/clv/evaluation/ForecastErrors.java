package io.guanxi.crm.analytics.clv.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * 预测误差 – the errors of forecasts of at least one customer, from sums that do not depend on their order.
 *
 * @param meanAbsolute MAE
 * @param rootMeanSquare RMSE
 * @param correlation Pearson's correlation; empty if all forecasts or all numbers are equal
 */
record ForecastErrors(double meanAbsolute, double rootMeanSquare, OptionalDouble correlation) {

    static ForecastErrors of(double[] predicted, int[] actual) {
        int customers = predicted.length;
        double[] came = Arrays.stream(actual).asDoubleStream().toArray();
        double[] absolute = new double[customers];
        double[] squares = new double[customers];
        for (int index = 0; index < customers; index++) {
            double error = predicted[index] - came[index];
            absolute[index] = Math.abs(error);
            squares[index] = error * error;
        }
        return new ForecastErrors(
                OrderFree.mean(absolute), Math.sqrt(OrderFree.mean(squares)), correlation(predicted, came));
    }

    private static OptionalDouble correlation(double[] predicted, double[] actual) {
        if (areEqual(predicted) || areEqual(actual)) {
            return OptionalDouble.empty();
        }
        double[] one = centred(predicted);
        double[] other = centred(actual);
        double value = products(one, other) / Math.sqrt(products(one, one)) / Math.sqrt(products(other, other));
        return OptionalDouble.of(Math.max(-1, Math.min(1, value)));
    }

    private static boolean areEqual(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
    }

    /** The distances from the mean in units of the largest, so that no square leaves the range of double. */
    private static double[] centred(double[] numbers) {
        double mean = OrderFree.mean(numbers.clone());
        double[] distances = Arrays.stream(numbers).map(number -> number - mean).toArray();
        double largest = Arrays.stream(distances).map(Math::abs).max().orElseThrow();
        return Arrays.stream(distances).map(distance -> distance / largest).toArray();
    }

    private static double products(double[] one, double[] other) {
        double[] products = new double[one.length];
        for (int index = 0; index < products.length; index++) {
            products[index] = one[index] * other[index];
        }
        return OrderFree.sum(products);
    }
}
