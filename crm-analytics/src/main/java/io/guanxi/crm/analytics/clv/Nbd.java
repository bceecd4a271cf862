package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.ModelBounds;
import java.time.temporal.ChronoUnit;

/**
 * 负二项购买模型 – the NBD: customers buy at their own rates and never stop.
 *
 * <p>The baseline against which a model with dropout must prove itself. {@code P(alive)} is 1 by definition, and the
 * time of the last purchase says nothing: given {@code x} and {@code T} the rate is Gamma(r + x, α + T). The likelihood
 * of a history is {@code Γ(r + x)/Γ(r) · α^r / (α + T)^(r + x)}, {@code E[X(t)] = r·t/α}, and {@code DERT = (r + x)/(α +
 * T)/δ}, which needs {@code δ > 0}. Example: r .385, α 12.072, in weeks: a customer with 2 repeat purchases in 38.86
 * weeks is expected to make 1.826 in the next 39. Source: Ehrenberg 1959.
 *
 * @param r the shape of the rate of purchases, above 0
 * @param alpha α, its rate parameter, a time, above 0
 * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
 */
public record Nbd(double r, double alpha, ChronoUnit unit) implements PurchaseModel {

    /**
     * Checks the components.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param unit the unit of all times
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is not {@link
     *     ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    public Nbd {
        ModelArguments.parameter(r, "r");
        ModelArguments.parameter(alpha, "alpha");
        ModelBounds.requireUnit(unit);
    }

    /**
     * The model of parameters, in the order in which the literature names them.
     *
     * @param r the shape of the rate of purchases, above 0
     * @param alpha α, its rate parameter, a time, above 0
     * @param unit the unit of all times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the model
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if a parameter is not finite and above 0, or the unit is another one
     */
    public static Nbd of(double r, double alpha, ChronoUnit unit) {
        return new Nbd(r, alpha, unit);
    }

    /**
     * Fits the model by maximum likelihood.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<Nbd> fit(PurchaseSummaries summaries) {
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
    public static Fit<Nbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return NbdFit.fit(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    @Override
    public String name() {
        return "NBD";
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

    /** The logarithm of the likelihood of plain numbers; the time of the last purchase does not matter. */
    double logLikelihood(double x, double lastPurchaseTime, double age) {
        return LogRising.log(r, x) - r * Math.log1p(age / alpha) - x * Math.log(alpha + age);
    }

    @Override
    public double probabilityAlive(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return 1;
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
        return Answers.probability(probabilityAlive(summary), 0, given(summary), n, horizon);
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
    private SteadyPurchases ahead() {
        return new SteadyPurchases(r, alpha);
    }

    /** What is to come of one with a history who is alive. */
    private SteadyPurchases given(PurchaseSummary summary) {
        requireNonNull(summary, "summary");
        return new SteadyPurchases(r + summary.repeatPurchases(), alpha + summary.age());
    }
}
