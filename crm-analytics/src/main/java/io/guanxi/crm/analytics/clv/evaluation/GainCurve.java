package io.guanxi.crm.analytics.clv.evaluation;

import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 增益曲线 – the share of all purchases that came from the customers whom a forecast puts first.
 *
 * <p>Customers are ranked by their forecast, highest first. Customers with the same forecast, up to rounding, count as one group, each
 * with the mean of the group, so that the order in which they come plays no part: the curve is straight there. Forecasts
 * that are all equal give the diagonal, the order of the actual purchases gives the best curve possible. Example:
 * forecasts 3, 1, 1, 0 for customers who bought 4, 2, 0, 0 times: the first quarter of the customers holds 2/3 of the
 * purchases, the first half 5/6, three quarters all; area .75, Gini .5, of .583 at most, accuracy .857.
 *
 * <p>Immutable; equal by content.
 */
public final class GainCurve {

    /** Forecasts that differ by no more than this part, as 3/21 and 1/7 in days or weeks may, are the same. */
    private static final double ROUNDING = 1e-12;

    /** The end of each group: customers up to it and their purchases, both ascending; and those in the best order. */
    private final long[] customers;

    private final long[] purchases;
    private final double bestArea;

    private GainCurve(long[] customers, long[] purchases, double bestArea) {
        this.customers = customers;
        this.purchases = purchases;
        this.bestArea = bestArea;
    }

    /**
     * The curve of a forecast.
     *
     * @param predicted the forecast of each customer
     * @param actual the purchases of each customer, in the same order
     * @return the curve; empty if nobody bought anything
     * @throws NullPointerException if an argument or an element is null
     * @throws IllegalArgumentException if there are not as many purchases as forecasts, a forecast is not finite, or a
     *     number of purchases is negative
     */
    public static Optional<GainCurve> of(List<Double> predicted, List<Integer> actual) {
        double[] forecasts = Require.<Double>list(predicted, "predicted").stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        int[] counts = Require.<Integer>list(actual, "actual").stream()
                .mapToInt(Integer::intValue)
                .toArray();
        Require.that(counts.length == forecasts.length, "actual", counts.length, "must be as many as the forecasts");
        for (double forecast : forecasts) {
            Require.that(Double.isFinite(forecast), "predicted", forecast, "must be finite");
        }
        for (int count : counts) {
            Require.that(count >= 0, "actual", count, "must not be negative");
        }
        return of(forecasts, counts);
    }

    /** The curve of checked numbers. */
    static Optional<GainCurve> of(double[] predicted, int[] actual) {
        if (Arrays.stream(actual).allMatch(count -> count == 0)) {
            return Optional.empty();
        }
        GainCurve best = ranked(Arrays.stream(actual).asDoubleStream().toArray(), actual, 0);
        return Optional.of(ranked(predicted, actual, best.area()));
    }

    private static GainCurve ranked(double[] predicted, int[] actual, double bestArea) {
        int[] order = IntStream.range(0, predicted.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> predicted[place])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        long[] customers = new long[order.length];
        long[] purchases = new long[order.length];
        int groups = 0;
        long sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            sum += actual[order[rank]];
            if (rank == order.length - 1 || isAbove(predicted[order[rank]], predicted[order[rank + 1]])) {
                customers[groups] = rank + 1L;
                purchases[groups++] = sum;
            }
        }
        return new GainCurve(Arrays.copyOf(customers, groups), Arrays.copyOf(purchases, groups), bestArea);
    }

    private static boolean isAbove(double forecast, double next) {
        return forecast - next > ROUNDING * Math.abs(forecast);
    }

    /**
     * The share of all purchases that came from the customers at the top.
     *
     * @param top the share of customers, 0 to 1
     * @return the share of purchases, 0 to 1, rising from 0 at 0 to 1 at 1
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public double share(double top) {
        Require.that(top >= 0 && top <= 1, "top", top, "must be from 0 to 1");
        double wanted = top * customers[customers.length - 1];
        int group = 0;
        while (customers[group] < wanted) {
            group++;
        }
        long before = group == 0 ? 0 : customers[group - 1];
        long bought = group == 0 ? 0 : purchases[group - 1];
        double part = (wanted - before) / (customers[group] - before);
        return Math.min(1, (bought + part * (purchases[group] - bought)) / purchases[purchases.length - 1]);
    }

    /**
     * The area under the curve.
     *
     * @return the area, 0 to 1; .5 for customers in no order
     */
    public double area() {
        double[] parts = new double[customers.length];
        long before = 0;
        long bought = 0;
        for (int group = 0; group < parts.length; group++) {
            parts[group] = (customers[group] - before) * ((double) bought + purchases[group]);
            before = customers[group];
            bought = purchases[group];
        }
        return OrderFree.sum(parts) / 2 / before / bought;
    }

    /**
     * 基尼系数 – twice the area between the curve and the diagonal.
     *
     * @return {@code 2·area − 1}; 0 for customers in no order, below 0 for a forecast that is worse than none
     */
    public double gini() {
        return 2 * area() - 1;
    }

    /**
     * The Gini coefficient of the order of the actual purchases, which no forecast exceeds.
     *
     * @return the coefficient, 0 to below 1; 0 if all customers bought alike
     */
    public double bestGini() {
        return 2 * bestArea - 1;
    }

    /**
     * 准确率 – how far the forecast goes from no order towards the best one (accuracy ratio).
     *
     * @return {@code gini / bestGini}, −1 to 1; empty if all customers bought alike
     */
    public OptionalDouble accuracy() {
        return bestGini() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(gini() / bestGini());
    }

    /**
     * The customers of the curve.
     *
     * @return the number, 1 or more
     */
    public long customers() {
        return customers[customers.length - 1];
    }

    /**
     * The different forecasts.
     *
     * @return the number, 1 to {@link #customers}
     */
    public int groups() {
        return customers.length;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GainCurve other
                && Arrays.equals(customers, other.customers)
                && Arrays.equals(purchases, other.purchases)
                && Double.compare(bestArea, other.bestArea) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(customers), Arrays.hashCode(purchases));
    }

    @Override
    public String toString() {
        return "GainCurve[" + customers() + " customers, area " + area() + "]";
    }
}
