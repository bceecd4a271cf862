package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.ModelBounds;
import java.time.temporal.ChronoUnit;

/**
 * BG/NBD 模型 – customers buy at their own rates and stop after a repeat purchase with a probability of their own.
 *
 * <p>Nobody stops before the first repeat purchase: with {@code x = 0} P(alive) is 1 for ever, see {@link MbgNbd} for
 * the variant without this flaw. {@code P(alive) = 1 / (1 + a/(b + x − 1) · ((α + T)/(α + t_x))^(r + x))} for x above 0.
 * Given a history and alive, the rate is Gamma(r + x, α + T) and the probability Beta(a, b + x). Nothing is undefined at
 * {@code a = 1} or {@code a + b ≤ 1}. Example: (.243, 4.414, .793, 2.426) in weeks, a customer with x 2, t_x 30.43, T
 * 38.86: P(alive) .7266, 1.2261 purchases expected in the next 39 weeks, DERT at 15 % a year 5.1698. Sources: Fader,
 * Hardie and Lee 2005; Fader, Hardie and Lee 2008, on the numerics.
 *
 * @param r the shape of the rate of purchases, above 0
 * @param alpha α, its rate parameter, a time, above 0
 * @param a the first parameter of the dropout probability, above 0
 * @param b the second, above 0
 * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
 */
public record BgNbd(double r, double alpha, double a, double b, ChronoUnit unit) implements PurchaseModel {

    /**
     * Checks the components.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param a the first parameter of the dropout probability, above 0
     * @param b the second, above 0
     * @param unit the unit of all times
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is not {@link
     *     ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    public BgNbd {
        ModelArguments.parameter(r, "r");
        ModelArguments.parameter(alpha, "alpha");
        ModelArguments.parameter(a, "a");
        ModelArguments.parameter(b, "b");
        ModelBounds.requireUnit(unit);
    }

    /**
     * The model of parameters, in the order in which the literature names them.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param a the first parameter of the dropout probability, above 0
     * @param b the second, above 0
     * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the model
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is another one
     */
    public static BgNbd of(double r, double alpha, double a, double b, ChronoUnit unit) {
        return new BgNbd(r, alpha, a, b, unit);
    }

    /**
     * Fits the model by maximum likelihood.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<BgNbd> fit(PurchaseSummaries summaries) {
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
    public static Fit<BgNbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return GeometricDropoutFit.ofBgNbd(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    @Override
    public String name() {
        return "BG/NBD";
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
                + LogRising.logBetaRatio(a, b, 0, x)
                - r * Math.log1p(age / alpha)
                - x * Math.log(alpha + age);
        return alive + LogSums.softplus(logOddsLost(x, lastPurchaseTime, age));
    }

    /** The log odds to be lost against being alive, −∞ without a repeat purchase. */
    private double logOddsLost(double x, double lastPurchaseTime, double age) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log(a / (b + (x - 1)))
                + (r + x) * Math.log1p((age - lastPurchaseTime) / (alpha + lastPurchaseTime));
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
    private GeometricDropout ahead() {
        return new GeometricDropout(r, alpha, a, b);
    }

    /** What is to come of one with a history who is alive. */
    private GeometricDropout given(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return new GeometricDropout(
                r + summary.repeatPurchases(), alpha + summary.age(), a, b + summary.repeatPurchases());
    }
}
