package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * 留出检验报告 – how a forecast for each customer met what the customer bought in the holdout.
 *
 * <p>With {@code e = predicted − actual} for each of n customers: MAE {@code Σ|e|/n}, RMSE {@code √(Σe²/n)}, bias {@code
 * Σe/n}. Example: BG/NBD at the optimum on the CDNOW sample, 39 weeks: 1,653.41 purchases predicted, 1,882 actual, MAE
 * .78545, RMSE 1.60798, correlation .62565, 1,917.28 customers expected alive. Every figure is the same for customers in
 * any order.
 *
 * @param customers the customers, 1 or more
 * @param horizon the length of the holdout, in the unit of its calibration
 * @param predicted the purchases forecast, in all
 * @param actual the purchases that came, in all
 * @param meanAbsoluteError MAE, in purchases
 * @param rootMeanSquareError RMSE, in purchases, at least the MAE
 * @param correlation Pearson's correlation of forecasts and purchases, −1 to 1; empty if either are all equal
 * @param alive the customers expected alive at the end of the calibration, {@code ΣP(alive)}; empty if the forecast is
 *     not of a model
 * @param classes the forecasts by repeat purchases in the calibration, the last class open
 * @param gain the gain curve; empty if nobody bought in the holdout
 */
public record HoldoutReport(
        int customers,
        double horizon,
        double predicted,
        long actual,
        double meanAbsoluteError,
        double rootMeanSquareError,
        OptionalDouble correlation,
        OptionalDouble alive,
        List<RepeatClass> classes,
        Optional<GainCurve> gain) {

    /** The published tables end with this class. */
    private static final int LAST_CLASS = 7;

    /**
     * Checks the components.
     *
     * @param customers the customers
     * @param horizon the length of the holdout
     * @param predicted the purchases forecast
     * @param actual the purchases that came
     * @param meanAbsoluteError MAE
     * @param rootMeanSquareError RMSE
     * @param correlation the correlation
     * @param alive the customers expected alive
     * @param classes the forecasts by repeat purchases, copied
     * @param gain the gain curve
     * @throws NullPointerException if a component or a class is null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public HoldoutReport {
        Require.that(customers >= 1, "customers", customers, "must be at least 1");
        Require.that(Double.isFinite(horizon) && horizon > 0, "horizon", horizon, "must be finite and above 0");
        requireSize(predicted, "predicted");
        Require.that(actual >= 0, "actual", actual, "must not be negative");
        requireSize(meanAbsoluteError, "meanAbsoluteError");
        requireSize(rootMeanSquareError, "rootMeanSquareError");
        double related = requireNonNull(correlation, "correlation").orElse(0);
        Require.that(related >= -1 && related <= 1, "correlation", related, "must be from -1 to 1");
        requireSize(requireNonNull(alive, "alive").orElse(0), "alive");
        classes = Require.list(classes, "classes");
        requireNonNull(gain, "gain");
    }

    /**
     * The report of a model.
     *
     * @param holdout the split
     * @param model the model, in the unit of the split
     * @return the report
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the units differ, or a forecast leaves the range of double
     */
    public static HoldoutReport of(Holdout holdout, PurchaseModel model) {
        requireUnit(holdout.calibration(), model);
        double[] alive = holdout.calibration().asList().stream()
                .mapToDouble(model::probabilityAlive)
                .toArray();
        double horizon = holdout.horizon();
        return of(
                holdout,
                forecasts(holdout, summary -> model.expectedPurchases(summary, horizon)),
                OptionalDouble.of(OrderFree.sum(alive)));
    }

    /**
     * The report of a naive forecast.
     *
     * @param holdout the split
     * @param forecast the forecast
     * @return the report, without customers expected alive
     * @throws NullPointerException if an argument is null
     */
    public static HoldoutReport of(Holdout holdout, NaiveForecast forecast) {
        return of(holdout, forecast.forecasts(holdout), OptionalDouble.empty());
    }

    /**
     * The report of any other forecast.
     *
     * @param holdout the split
     * @param forecast the purchases in the holdout that it expects of a customer with a summary, finite and 0 or more
     * @return the report, without customers expected alive
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a forecast is negative or not finite
     */
    public static HoldoutReport of(Holdout holdout, ToDoubleFunction<PurchaseSummary> forecast) {
        return of(holdout, forecasts(holdout, forecast), OptionalDouble.empty());
    }

    private static double[] forecasts(Holdout holdout, ToDoubleFunction<PurchaseSummary> forecast) {
        requireNonNull(forecast, "forecast");
        return requireNonNull(holdout, "holdout").calibration().asList().stream()
                .mapToDouble(forecast)
                .peek(value -> requireSize(value, "forecast"))
                .toArray();
    }

    private static HoldoutReport of(Holdout holdout, double[] predicted, OptionalDouble alive) {
        int[] actual = holdout.counts();
        ForecastErrors errors = ForecastErrors.of(predicted, actual);
        return new HoldoutReport(
                actual.length,
                holdout.horizon(),
                OrderFree.sum(predicted.clone()),
                holdout.purchases(),
                errors.meanAbsolute(),
                errors.rootMeanSquare(),
                errors.correlation(),
                alive,
                classes(holdout.calibration(), predicted, actual),
                GainCurve.of(predicted, actual));
    }

    private static List<RepeatClass> classes(PurchaseSummaries calibration, double[] predicted, int[] actual) {
        return IntStream.rangeClosed(0, LAST_CLASS)
                .mapToObj(repeats -> {
                    int[] members = IntStream.range(0, actual.length)
                            .filter(index -> Math.min(LAST_CLASS, calibration.repeatPurchases(index)) == repeats)
                            .toArray();
                    double[] forecasts = IntStream.of(members)
                            .mapToDouble(index -> predicted[index])
                            .toArray();
                    long came = IntStream.of(members)
                            .mapToLong(index -> actual[index])
                            .sum();
                    return new RepeatClass(
                            repeats, repeats == LAST_CLASS, members.length, OrderFree.sum(forecasts), came);
                })
                .toList();
    }

    /** Checks that a model reads the times of summaries as they are meant. */
    static void requireUnit(PurchaseSummaries summaries, PurchaseModel model) {
        Require.that(
                requireNonNull(model, "model").unit() == summaries.unit(),
                "model.unit",
                model.unit(),
                "must be that of the summaries, " + summaries.unit());
    }

    private static void requireSize(double value, String field) {
        Require.that(Double.isFinite(value) && value >= 0, field, value, "must be finite and not negative");
    }

    /**
     * 偏差 – the mean error of a customer, {@code (predicted − actual)/n}.
     *
     * @return the bias in purchases, above 0 if too many were forecast
     */
    public double bias() {
        return (predicted - actual) / customers;
    }
}
