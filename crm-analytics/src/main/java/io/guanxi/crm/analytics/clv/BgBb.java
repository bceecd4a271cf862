package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.internal.BetaGeometricSum;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;

/**
 * 贝塔几何/贝塔伯努利模型 – BG/BB: purchases at discrete opportunities, with silent dropout.
 *
 * <p>A customer who is alive uses an opportunity with probability {@code p}, and drops out for ever before each one with
 * probability {@code θ}; {@code p} is beta distributed over customers with {@code (alpha, beta)}, {@code θ} with
 * {@code (gamma, delta)}, independently. Likelihood of {@code (x, t_x, n)}:
 * {@code B(α+x, β+n−x)/B(α,β) · B(γ, δ+n)/B(γ,δ) + Σ B(α+x, β+t_x−x+i)/B(α,β) · B(γ+1, δ+t_x+i)/B(γ,δ)} over
 * {@code i = 0 … n−t_x−1}. All sums are in logarithms, so that 500 purchases at 1,000 opportunities lose nothing.
 * Source: Fader, Hardie and Shang 2010.
 *
 * <p>Example: with (1.204, 0.750, 0.657, 2.783) a donor who gave in years 2 and 4 of six (x 2, t_x 4, n 6) is alive in
 * year 7 with probability 0.5895 and gives 1.0573 times in the next five years.
 *
 * <p>Times are opportunities; the model knows no calendar.
 *
 * @param alpha weight of buying, from 1e-30 to 1e30 like all parameters
 * @param beta weight of not buying
 * @param gamma weight of dropping out
 * @param delta weight of staying
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

    /**
     * Checks the parameters.
     *
     * @param alpha weight of buying
     * @param beta weight of not buying
     * @param gamma weight of dropping out
     * @param delta weight of staying
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public BgBb {
        ModelBounds.requirePositive(alpha, "alpha");
        ModelBounds.requirePositive(beta, "beta");
        ModelBounds.requirePositive(gamma, "gamma");
        ModelBounds.requirePositive(delta, "delta");
    }

    /**
     * A model of known parameters.
     *
     * @param alpha weight of buying
     * @param beta weight of not buying
     * @param gamma weight of dropping out
     * @param delta weight of staying
     * @return the model
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public static BgBb of(double alpha, double beta, double gamma, double delta) {
        return new BgBb(alpha, beta, gamma, delta);
    }

    /**
     * Fits the model by maximum likelihood.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<BgBb> fit(OpportunitySummaries summaries) {
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
    public static Fit<BgBb> fit(OpportunitySummaries summaries, FitOptions options) {
        return BgBbFit.fit(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    /**
     * The logarithm of the probability of one customer's history, its order of purchases included.
     *
     * @param summary the history
     * @return the log-likelihood, 0 or less
     * @throws NullPointerException if the summary is null
     */
    public double logLikelihood(OpportunitySummary summary) {
        return Math.min(
                0, BgBbTerms.of(this, requireNonNull(summary, "summary")).total());
    }

    /**
     * P(alive): the probability that the customer was alive at the last opportunity, {@code n}.
     *
     * @param summary the history
     * @return the probability, 0 to 1; 1 if the last opportunity was used
     * @throws NullPointerException if the summary is null
     */
    public double probabilityAlive(OpportunitySummary summary) {
        BgBbTerms terms = BgBbTerms.of(this, requireNonNull(summary, "summary"));
        return Math.exp(terms.alive() - terms.total());
    }

    /**
     * The probability that the customer is alive at a later opportunity, {@code n + after}.
     *
     * @param summary the history
     * @param after how many opportunities later, 0 to 1,000,000
     * @return the probability, 0 to 1
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if {@code after} is out of its range
     */
    public double probabilityAlive(OpportunitySummary summary, int after) {
        ModelBounds.requirePeriods(after, "after");
        return probabilityAlive(summary) * givenAlive(summary).survival(after);
    }

    /**
     * The purchases expected of a new customer.
     *
     * @param opportunities how many opportunities to look ahead, 0 to 1,000,000
     * @return the number, 0 to {@code opportunities}
     * @throws IllegalArgumentException if the opportunities are out of their range
     */
    public double expectedPurchases(int opportunities) {
        ModelBounds.requirePeriods(opportunities, "opportunities");
        return alpha / (alpha + beta) * BetaGeometricSum.first(gamma, delta, 0, opportunities);
    }

    /**
     * The purchases expected of a customer after the history.
     *
     * @param summary the history
     * @param opportunities how many opportunities to look ahead, 0 to 1,000,000
     * @return the number, 0 to {@code opportunities}
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the opportunities are out of their range
     */
    public double expectedPurchases(OpportunitySummary summary, int opportunities) {
        ModelBounds.requirePeriods(opportunities, "opportunities");
        return probabilityAlive(summary) * givenAlive(summary).expectedPurchases(opportunities);
    }

    /**
     * The probability that a new customer uses exactly so many opportunities.
     *
     * @param purchases the number, 0 or more
     * @param opportunities the opportunities to look ahead, 0 to 1,000,000
     * @return the probability, 0 to 1; 0 if the number exceeds the opportunities
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double probabilityOfPurchases(int purchases, int opportunities) {
        Require.that(purchases >= 0, "purchases", purchases, "must not be negative");
        ModelBounds.requirePeriods(opportunities, "opportunities");
        if (purchases > opportunities) {
            return 0;
        }
        return Math.min(1, Math.exp(BgBbTerms.logProbability(this, purchases, opportunities)));
    }

    /**
     * The probability that a customer uses exactly so many opportunities after the history.
     *
     * @param summary the history
     * @param purchases the number, 0 or more
     * @param opportunities the opportunities to look ahead, 0 to 1,000,000
     * @return the probability, 0 to 1; 0 if the number exceeds the opportunities
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double probabilityOfPurchases(OpportunitySummary summary, int purchases, int opportunities) {
        BgBbTerms terms = BgBbTerms.of(this, requireNonNull(summary, "summary"));
        double alive = Math.exp(terms.alive() - terms.total());
        double gone = purchases == 0 ? Math.exp(terms.gone() - terms.total()) : 0;
        return Math.min(1, gone + alive * givenAlive(summary).probabilityOfPurchases(purchases, opportunities));
    }

    /**
     * DERT: the discounted purchases expected of a customer after the history, for ever; the one at opportunity
     * {@code n + k} is divided by {@code (1 + rate)^k}.
     *
     * @param summary the history
     * @param rate the discount rate from one opportunity to the next, from 1e-9 to 1e9, 0.1 for 10 %
     * @return the discounted number, 0 or more
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public double discountedResidualPurchases(OpportunitySummary summary, double rate) {
        ModelBounds.requireRate(rate);
        BgBb later = givenAlive(summary);
        double stays = later.delta / (later.gamma + later.delta) / (1 + rate);
        double lifetime = BetaGeometricSum.toInfinity(later.gamma, later.delta + 1, rate);
        return probabilityAlive(summary) * (later.alpha / (later.alpha + later.beta)) * stays * lifetime;
    }

    /**
     * The discounted purchases expected of a customer within a horizon after the history.
     *
     * @param summary the history
     * @param rate the discount rate from one opportunity to the next, 0 to 1e9
     * @param opportunities how many opportunities to look ahead, 0 to 1,000,000
     * @return the discounted number, 0 to {@code opportunities}
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double discountedResidualPurchases(OpportunitySummary summary, double rate, int opportunities) {
        ModelBounds.requireRateOrNone(rate);
        ModelBounds.requirePeriods(opportunities, "opportunities");
        BgBb later = givenAlive(summary);
        return probabilityAlive(summary)
                * (later.alpha / (later.alpha + later.beta))
                * BetaGeometricSum.first(later.gamma, later.delta, rate, opportunities);
    }

    /** The model of a customer of this history who is known to be alive at its end. */
    private BgBb givenAlive(OpportunitySummary summary) {
        int misses = summary.opportunities() - summary.x();
        return new BgBb(alpha + summary.x(), beta + misses, gamma, delta + summary.opportunities());
    }

    private double survival(int periods) {
        return Math.exp(LogRising.logBetaRatio(gamma, delta, 0, periods));
    }
}
