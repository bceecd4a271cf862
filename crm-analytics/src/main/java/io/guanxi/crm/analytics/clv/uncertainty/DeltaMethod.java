package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.ParameterCovariance;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Delta 法 – intervals of what a fitted model answers, from the errors of its parameters and the slope of the answer.
 *
 * <p>With {@code η} the answer on its {@link Scale}, {@code g = ∂η/∂ln θ} and {@code C} the covariance of the logarithms
 * of the parameters, the standard error on the scale is {@code √(gᵀ·C·g)} and the interval is {@code η ± z·√(gᵀ·C·g)},
 * brought back. It says how well the <em>expected</em> number is known, not how far one customer will be from it: that
 * follows from {@link io.guanxi.crm.analytics.clv.PurchaseModel#probabilityOfPurchases(
 * io.guanxi.crm.analytics.clv.summary.PurchaseSummary, int, double)}.
 *
 * <p>The slope is a central difference over {@code ±2^−8} and {@code ±2^−9} in the logarithm of a parameter, extrapolated
 * (Richardson): its error is of fourth order, about 1e-11 of what varies, and the rounding of answers that hold twelve
 * digits about 1e-10. Where both disagree by more than 1e-4, or an answer is not defined that far away, the steps are
 * halved down to {@code 2^−24} until they agree; if they never do, the closest pair counts.
 *
 * <p>What has no slope still has an interval:
 *
 * <ul>
 *   <li>an answer at the border of its scale, such as P(alive) 1 of a BG/NBD customer without repeat purchases or a
 *       probability below 1e-308 on LOG or LOGIT, is known as a point: both bounds are the answer;
 *   <li>an answer that is not defined when a parameter moves by {@code 2^−24} is not known at all: the interval is the whole
 *       scale, −{@link Double#MAX_VALUE} or 0 to {@link Double#MAX_VALUE} or 1;
 *   <li>a bound beyond the range of double is {@link Double#MAX_VALUE}: parameters in a flat direction lead to wide, finite
 *       intervals.
 * </ul>
 *
 * @param <M> the model
 */
public final class DeltaMethod<M> {

    private static final double FIRST_STEP = 0x1p-8;
    private static final double LAST_STEP = 0x1p-24;

    /** Disagreement of the differences, as a part of the slope, up to which their extrapolation is good to the square. */
    private static final double AGREEMENT = 1e-4;

    /** Rounding of answers, as a part of them, which a difference magnifies. */
    private static final double ROUNDING = 0x1p-45;

    /** Halving the step takes the error of a central difference to a quarter. */
    private static final double QUARTERS = 4;

    private final M model;
    private final double[] parameters;
    private final double[][] covariance;

    private DeltaMethod(M model, double[][] covariance) {
        this.model = model;
        this.parameters = ModelParameters.of(model);
        this.covariance = covariance;
    }

    /**
     * The delta method for one fit.
     *
     * @param fitted the fitted model with its errors
     * @param <M> the model
     * @return the method
     * @throws NullPointerException if the fit is null
     * @throws IllegalArgumentException if the model is none of this library, or its parameters are not those of the fit
     */
    public static <M> DeltaMethod<M> of(Fitted<M> fitted) {
        requireNonNull(fitted, "fitted");
        return new DeltaMethod<>(fitted.model(), ofLogs(fitted));
    }

    /**
     * The delta method for a model of purchases and one of spend, whose errors are taken as independent: the Gamma-Gamma
     * model assumes that how often a customer buys says nothing about the amounts.
     *
     * @param purchases the fitted model of purchases
     * @param spend the fitted model of spend
     * @param <M> the model of purchases
     * @return the method, see {@link PurchasesAndSpend#answer}
     * @throws NullPointerException if a fit is null
     * @throws IllegalArgumentException if the model of purchases is none of this library, or the parameters of a model are
     *     not those of its fit
     */
    public static <M> DeltaMethod<PurchasesAndSpend<M>> of(Fitted<M> purchases, Fitted<GammaGamma> spend) {
        double[][] first = ofLogs(requireNonNull(purchases, "purchases"));
        double[][] second = ofLogs(requireNonNull(spend, "spend"));
        double[][] both = new double[first.length + second.length][first.length + second.length];
        for (int row = 0; row < first.length; row++) {
            System.arraycopy(first[row], 0, both[row], 0, first.length);
        }
        for (int row = 0; row < second.length; row++) {
            System.arraycopy(second[row], 0, both[first.length + row], first.length, second.length);
        }
        return new DeltaMethod<>(new PurchasesAndSpend<>(purchases.model(), spend.model()), both);
    }

    /** The covariance of the logarithms of the parameters. */
    private static double[][] ofLogs(Fitted<?> fitted) {
        double[] values = ModelParameters.of(fitted.model());
        ParameterCovariance covariance = fitted.covariance();
        int size = values.length;
        Require.that(
                covariance.names().size() == size, "fitted", covariance.names(), "must have the model's parameters");
        double[][] logs = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                logs[row][column] = covariance.rows().get(row).get(column) / values[row] / values[column];
            }
        }
        return logs;
    }

    /**
     * The interval of an answer.
     *
     * @param answer what is asked of the model, a smooth function of its parameters, such as {@code model ->
     *     model.probabilityAlive(summary)}
     * @param scale the scale on which its error is taken as normal: {@link Scale#LOGIT} for P(alive), {@link Scale#LOG} for
     *     counts and money
     * @param level the level, above 0 and below 1
     * @return the interval; it holds the answer and lies within the scale
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the answer of the fitted model is not finite or not on the scale, or the level is
     *     out of its range
     */
    public Interval interval(ToDoubleFunction<? super M> answer, Scale scale, double level) {
        requireNonNull(scale, "scale");
        Interval.requireLevel(level);
        double estimate = estimate(answer, scale);
        double linked = scale.link(estimate);
        if (Double.isInfinite(linked)) {
            return new Interval(estimate, estimate, estimate, level);
        }
        double error = linkedError(answer, scale);
        if (!Double.isFinite(error)) {
            return new Interval(estimate, scale.least(), scale.most(), level);
        }
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * error;
        return new Interval(
                estimate,
                Math.min(estimate, scale.bound(linked - reach)),
                Math.max(estimate, scale.bound(linked + reach)),
                level);
    }

    /**
     * The standard error of an answer, {@code √(gᵀ·C·g)} with the slope of the answer itself.
     *
     * @param answer what is asked of the model
     * @return the standard error, 0 or more; empty if the answer is not defined next to the fitted parameters
     * @throws NullPointerException if the answer is null
     * @throws IllegalArgumentException if the answer of the fitted model is not finite
     */
    public OptionalDouble standardError(ToDoubleFunction<? super M> answer) {
        estimate(answer, Scale.LINEAR);
        double error = linkedError(answer, Scale.LINEAR);
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    private double estimate(ToDoubleFunction<? super M> answer, Scale scale) {
        double estimate = requireNonNull(answer, "answer").applyAsDouble(model);
        Require.that(Double.isFinite(estimate), "answer", estimate, "must be finite");
        Require.that(
                estimate >= scale.least() && estimate <= scale.most(),
                "answer",
                estimate,
                "must be on the scale " + scale);
        return estimate;
    }

    /** The standard error on the scale; not finite if a slope is unknown. */
    private double linkedError(ToDoubleFunction<? super M> answer, Scale scale) {
        double[] slopes = slopes(answer, scale);
        double variance = 0;
        for (int row = 0; row < slopes.length; row++) {
            for (int column = 0; column < slopes.length; column++) {
                variance += slopes[row] * slopes[column] * covariance[row][column];
            }
        }
        // Rounding may leave a little below 0; NaN stays.
        return Math.sqrt(variance < 0 ? 0 : variance);
    }

    /** The derivatives of the answer on the scale in the logarithms of the parameters; NaN where there is none. */
    double[] slopes(ToDoubleFunction<? super M> answer, Scale scale) {
        double linked = Math.abs(scale.link(answer.applyAsDouble(model)));
        double magnitude = scale == Scale.LINEAR ? linked : 1 + linked;
        double[] slopes = new double[parameters.length];
        Arrays.setAll(slopes, place -> slope(answer, scale, place, magnitude));
        return slopes;
    }

    private double slope(ToDoubleFunction<? super M> answer, Scale scale, int place, double magnitude) {
        double best = Double.NaN;
        double leastError = Double.POSITIVE_INFINITY;
        double wide = difference(answer, scale, place, FIRST_STEP);
        for (double step = FIRST_STEP / 2; step >= LAST_STEP; step /= 2) {
            double narrow = difference(answer, scale, place, step);
            double extrapolated = (QUARTERS * narrow - wide) / (QUARTERS - 1);
            double rounding = ROUNDING * magnitude / step;
            double disagreement = Math.abs(extrapolated - narrow);
            if (disagreement <= Math.max(AGREEMENT * Math.abs(extrapolated), rounding)) {
                return extrapolated;
            }
            if (disagreement + rounding < leastError) {
                best = extrapolated;
                leastError = disagreement + rounding;
            }
            wide = narrow;
        }
        return best;
    }

    private double difference(ToDoubleFunction<? super M> answer, Scale scale, int place, double step) {
        double above = linked(answer, scale, place, step);
        double below = linked(answer, scale, place, -step);
        return (above - below) / (2 * step);
    }

    /** The answer on the scale of a model of which one parameter has moved; NaN where it is refused. */
    private double linked(ToDoubleFunction<? super M> answer, Scale scale, int place, double step) {
        double[] moved = parameters.clone();
        moved[place] *= Math.exp(step);
        try {
            return scale.link(answer.applyAsDouble(ModelParameters.with(model, moved)));
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException undefined) {
            return Double.NaN;
        }
    }
}
