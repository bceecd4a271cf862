package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.analytics.internal.PowerIntegral;
import java.time.temporal.ChronoUnit;

/**
 * Pareto/NBD 模型 – customers buy at their own rates and stop at any time, at a rate of their own.
 *
 * <p>Lifetimes are Pareto distributed: a new customer is alive at t with probability {@code (β/(β + t))^s}. {@code
 * P(alive) = 1 / (1 + s·J)}, where {@code J = ∫ ((α + T)/(α + τ))^(r + x)·((β + T)/(β + τ))^s dτ/(β + τ)} over τ from
 * t_x to T. Given a history and alive, the rates are Gamma(r + x, α + T) and Gamma(s, β + T). Nothing is undefined at
 * {@code s = 1} or {@code α = β}. Example: (.553, 10.578, .606, 11.669) in weeks, a customer with x 2, t_x 30.43, T
 * 38.86: P(alive) .8692, 1.4552 purchases expected in the next 39 weeks, DERT at 15 % a year 6.5021. Sources:
 * Schmittlein, Morrison and Colombo 1987; Fader and Hardie 2005, 2007.
 *
 * @param r the shape of the rate of purchases, above 0
 * @param alpha α, its rate parameter, a time, above 0
 * @param s the shape of the dropout rate, above 0
 * @param beta β, its rate parameter, a time, above 0
 * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
 */
public record ParetoNbd(double r, double alpha, double s, double beta, ChronoUnit unit) implements PurchaseModel {

    /**
     * Checks the components.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param s the shape of the dropout rate, above 0
     * @param beta β, its rate parameter, a time, above 0
     * @param unit the unit of all times
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is not {@link
     *     ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    public ParetoNbd {
        ModelArguments.parameter(r, "r");
        ModelArguments.parameter(alpha, "alpha");
        ModelArguments.parameter(s, "s");
        ModelArguments.parameter(beta, "beta");
        ModelBounds.requireUnit(unit);
    }

    /**
     * The model of parameters, in the order in which the literature names them.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param s the shape of the dropout rate, above 0
     * @param beta β, its rate parameter, a time, above 0
     * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the model
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is another one
     */
    public static ParetoNbd of(double r, double alpha, double s, double beta, ChronoUnit unit) {
        return new ParetoNbd(r, alpha, s, beta, unit);
    }

    /**
     * Fits the model by maximum likelihood.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<ParetoNbd> fit(PurchaseSummaries summaries) {
        return fit(summaries, FitOptions.standard());
    }

    /**
     * Fits the model.
     *
     * @param summaries the population
     * @param options how
     * @return the fitted model, or why there is none
     * @throws NullPointerException if an argument is null
     */
    public static Fit<ParetoNbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return ExponentialDropoutFit.fit(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    @Override
    public String name() {
        return "Pareto/NBD";
    }

    @Override
    public double logLikelihood(PurchaseSummary summary) {
        return ModelArguments.answer(
                logLikelihood(
                        requireNonNull(summary, "summary").repeatPurchases(),
                        summary.lastPurchaseTime(),
                        summary.age()),
                "logLikelihood");
    }

    /** The logarithm of the likelihood of plain numbers. */
    double logLikelihood(double x, double lastPurchaseTime, double age) {
        double alive = LogRising.log(r, x)
                - r * Math.log1p(age / alpha)
                - x * Math.log(alpha + age)
                - s * Math.log1p(age / beta);
        return alive + LogSums.softplus(logOddsLost(x, lastPurchaseTime, age));
    }

    /** The log odds to be lost against being alive. */
    private double logOddsLost(double x, double lastPurchaseTime, double age) {
        return Math.log(s) + PowerIntegral.log(alpha, beta, r + x, s, lastPurchaseTime, age);
    }

    private double logOddsLost(PurchaseSummary summary) {
        return logOddsLost(
                requireNonNull(summary, "summary").repeatPurchases(), summary.lastPurchaseTime(), summary.age());
    }

    @Override
    public double probabilityAlive(PurchaseSummary summary) {
        return ModelArguments.answer(LogSums.logistic(-logOddsLost(summary)), "probabilityAlive");
    }

    @Override
    public double probabilityAlive(PurchaseSummary summary, double after) {
        return Answers.survival(probabilityAlive(summary), given(summary), after);
    }

    @Override
    public double expectedPurchases(double horizon) {
        return Answers.expected(1, ahead(), horizon);
    }

    @Override
    public double expectedPurchases(PurchaseSummary summary, double horizon) {
        ModelArguments.time(horizon, "horizon");
        double expected = given(summary).expected(horizon);
        return ModelArguments.answer(probabilityAlive(summary) * expected, "expectedPurchases");
    }

    @Override
    public double probabilityOfPurchases(int n, double horizon) {
        return Answers.probability(1, 0, ahead(), n, horizon);
    }

    @Override
    public double probabilityOfPurchases(PurchaseSummary summary, int n, double horizon) {
        return Answers.probability(
                probabilityAlive(summary), LogSums.logistic(logOddsLost(summary)), given(summary), n, horizon);
    }

    @Override
    public double discountedResidualPurchases(PurchaseSummary summary, double rate) {
        return Answers.discounted(probabilityAlive(summary), given(summary), rate);
    }

    @Override
    public double discountedResidualPurchases(PurchaseSummary summary, double rate, double horizon) {
        return Answers.discounted(probabilityAlive(summary), given(summary), rate, horizon);
    }

    /** What is to come of a new customer. */
    private ExponentialDropout ahead() {
        return new ExponentialDropout(r, alpha, s, beta);
    }

    /** What is to come of one with a history who is alive. */
    private ExponentialDropout given(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return new ExponentialDropout(r + summary.repeatPurchases(), alpha + summary.age(), s, beta + summary.age());
    }
}
