package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.ModelBounds;
import java.time.temporal.ChronoUnit;

/**
 * MBG/NBD 模型 – customers buy at their own rates and stop after any purchase, the first included, with a probability of
 * their own.
 *
 * <p>The BG/NBD without its flaw: one who never came back is lost more and more surely with time. {@code P(alive) = 1 /
 * (1 + a/(b + x) · ((α + T)/(α + t_x))^(r + x))}; a new customer is alive with probability {@code b/(a + b)}. Given a
 * history and alive, the rate is Gamma(r + x, α + T) and the probability Beta(a, b + x + 1). Example: (.525, 6.183,
 * .891, 1.614) in weeks, a customer with x 0, T 38.86: P(alive) .3897, .1540 purchases expected in the next 39 weeks.
 * Sources: Batislam, Denizel and Filiztekin 2007; Wagner and Hoppe 2008.
 *
 * @param r the shape of the rate of purchases, above 0
 * @param alpha α, its rate parameter, a time, above 0
 * @param a the first parameter of the dropout probability, above 0
 * @param b the second, above 0
 * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
 */
public record MbgNbd(double r, double alpha, double a, double b, ChronoUnit unit) implements PurchaseModel {

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
    public MbgNbd {
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
    public static MbgNbd of(double r, double alpha, double a, double b, ChronoUnit unit) {
        return new MbgNbd(r, alpha, a, b, unit);
    }

    /**
     * Fits the model by maximum likelihood.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<MbgNbd> fit(PurchaseSummaries summaries) {
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
    public static Fit<MbgNbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return GeometricDropoutFit.ofMbgNbd(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    @Override
    public String name() {
        return "MBG/NBD";
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
                + LogRising.logBetaRatio(a, b, 0, x + 1)
                - r * Math.log1p(age / alpha)
                - x * Math.log(alpha + age);
        return alive + LogSums.softplus(logOddsLost(x, lastPurchaseTime, age));
    }

    /** The log odds to be lost against being alive. */
    private double logOddsLost(double x, double lastPurchaseTime, double age) {
        return Math.log(a / (b + x)) + (r + x) * Math.log1p((age - lastPurchaseTime) / (alpha + lastPurchaseTime));
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
        return Answers.expected(b / (a + b), ahead(), horizon);
    }

    @Override
    public double expectedPurchases(PurchaseSummary summary, double horizon) {
        ModelArguments.time(horizon, "horizon");
        double expected = given(summary).expected(horizon);
        return ModelArguments.answer(probabilityAlive(summary) * expected, "expectedPurchases");
    }

    @Override
    public double probabilityOfPurchases(int n, double horizon) {
        return Answers.probability(b / (a + b), a / (a + b), ahead(), n, horizon);
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

    /** What is to come of a new customer who is alive after the first purchase. */
    private GeometricDropout ahead() {
        return new GeometricDropout(r, alpha, a, b + 1);
    }

    /** What is to come of one with a history who is alive. */
    private GeometricDropout given(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return new GeometricDropout(
                r + summary.repeatPurchases(), alpha + summary.age(), a, b + summary.repeatPurchases() + 1);
    }
}
