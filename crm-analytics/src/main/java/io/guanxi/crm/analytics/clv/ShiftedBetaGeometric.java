package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.internal.BetaGeometricSum;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * 移位贝塔几何模型 – sBG: how long customers under contract stay.
 *
 * <p>At each renewal a customer leaves with a probability of its own, beta distributed over customers with
 * {@code (alpha, beta)}. Survival {@code S(t) = B(α, β+t)/B(α, β)}, retention at the t-th renewal
 * {@code r(t) = (β+t−1)/(α+β+t−1)}: it rises, because those who leave easily are gone first. Source: Fader and Hardie
 * 2007 and 2010.
 *
 * <p>Example: with (0.704, 1.182) 62.67 % renew once and 23.91 % seven times; the retention is 0.6267 at the first
 * renewal and 0.9208 at the eighth; a new customer is worth 3.6951 payments discounted at 10 %.
 *
 * <p>Times are contract periods; the model knows no calendar.
 *
 * @param alpha weight of leaving, from 1e-30 to 1e30
 * @param beta weight of renewing, from 1e-30 to 1e30
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    /**
     * Checks the parameters.
     *
     * @param alpha weight of leaving
     * @param beta weight of renewing
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public ShiftedBetaGeometric {
        ModelBounds.requirePositive(alpha, "alpha");
        ModelBounds.requirePositive(beta, "beta");
    }

    /**
     * A model of known parameters.
     *
     * @param alpha weight of leaving
     * @param beta weight of renewing
     * @return the model
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public static ShiftedBetaGeometric of(double alpha, double beta) {
        return new ShiftedBetaGeometric(alpha, beta);
    }

    /**
     * Fits the model to one cohort by maximum likelihood.
     *
     * @param cohort the cohort
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the cohort is null
     */
    public static Fit<ShiftedBetaGeometric> fit(ContractCohort cohort) {
        return fit(List.of(requireNonNull(cohort, "cohort")), FitOptions.standard());
    }

    /**
     * Fits one model to several cohorts by maximum likelihood, each observed for as long as it was.
     *
     * @param cohorts the cohorts, in any order; may be none
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the cohorts or one of them are null
     * @throws ArithmeticException if the customers exceed the range of long
     */
    public static Fit<ShiftedBetaGeometric> fit(List<ContractCohort> cohorts) {
        return fit(cohorts, FitOptions.standard());
    }

    /**
     * Fits one model to several cohorts, each observed for as long as it was.
     *
     * @param cohorts the cohorts, in any order; may be none
     * @param options how
     * @return the fitted model, or why there is none
     * @throws NullPointerException if an argument or a cohort is null
     * @throws ArithmeticException if the customers exceed the range of long
     */
    public static Fit<ShiftedBetaGeometric> fit(List<ContractCohort> cohorts, FitOptions options) {
        return ShiftedBetaGeometricFit.fit(
                Require.<ContractCohort>list(cohorts, "cohorts"), requireNonNull(options, "options"));
    }

    /**
     * The log-likelihood of a cohort: {@code Σ lost(t)·ln P(t) + kept(last)·ln S(last)}.
     *
     * @param cohort the cohort
     * @return the log-likelihood, 0 or less; 0 if no renewal was observed
     * @throws NullPointerException if the cohort is null
     */
    public double logLikelihood(ContractCohort cohort) {
        requireNonNull(cohort, "cohort");
        double sum = 0;
        for (int renewal = 1; renewal <= cohort.renewals(); renewal++) {
            double stays = beta + renewal - 1;
            sum -= cohort.lost(renewal) * Math.log1p(stays / alpha) + cohort.kept(renewal) * Math.log1p(alpha / stays);
        }
        return sum;
    }

    /**
     * The share of customers left after so many renewals, {@code S(t)}.
     *
     * @param renewals the renewals, 0 to 1,000,000
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if the renewals are out of their range
     */
    public double survival(int renewals) {
        ModelBounds.requirePeriods(renewals, "renewals");
        return Math.exp(LogRising.logBetaRatio(alpha, beta, 0, renewals));
    }

    /**
     * The probability that a customer who is still there renews, {@code r(t)}.
     *
     * @param renewal the number of the renewal, 1 to 1,000,000
     * @return the retention rate, 0 to 1, rising with the renewal
     * @throws IllegalArgumentException if the renewal is out of its range
     */
    public double retention(int renewal) {
        requireRenewal(renewal);
        return (beta + renewal - 1) / (alpha + beta + renewal - 1);
    }

    /**
     * The probability that a new customer leaves at exactly this renewal, {@code S(t−1)·(1 − r(t))}.
     *
     * @param renewal the number of the renewal, 1 to 1,000,000
     * @return the probability, 0 to 1
     * @throws IllegalArgumentException if the renewal is out of its range
     */
    public double probabilityOfLeaving(int renewal) {
        requireRenewal(renewal);
        return survival(renewal - 1) * (alpha / (alpha + beta + renewal - 1));
    }

    /**
     * DEL: the discounted lifetime of a new customer, {@code Σ S(t)/(1 + rate)^t} over t = 0, 1, …, in payments, the first
     * of them made now.
     *
     * @param rate the discount rate of a contract period, from 1e-9 to 1e9, 0.1 for 10 %
     * @return the number of payments, 1 or more
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public double discountedLifetime(double rate) {
        return BetaGeometricSum.toInfinity(alpha, beta, ModelBounds.requireRate(rate));
    }

    /**
     * DERL: the discounted payments still to come just before a renewal; that renewal, if it is made, is not discounted.
     *
     * @param renewal the number of the renewal to come, 1 to 1,000,000: the customer has made {@code renewal − 1}
     * @param rate the discount rate of a contract period, from 1e-9 to 1e9
     * @return the number of payments, 0 or more
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double discountedResidualLifetime(int renewal, double rate) {
        requireRenewal(renewal);
        return retention(renewal) * BetaGeometricSum.toInfinity(alpha, beta + renewal, ModelBounds.requireRate(rate));
    }

    /**
     * The discounted payments of the next renewals, the first of them not discounted.
     *
     * @param renewal the number of the renewal to come, 1 to 1,000,000
     * @param rate the discount rate of a contract period, 0 to 1e9
     * @param renewals how many renewals to look ahead, 0 to 1,000,000
     * @return the number of payments, 0 to {@code renewals}
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double discountedResidualLifetime(int renewal, double rate, int renewals) {
        requireRenewal(renewal);
        ModelBounds.requireRateOrNone(rate);
        ModelBounds.requirePeriods(renewals, "renewals");
        return (1 + rate) * BetaGeometricSum.first(alpha, beta + renewal - 1, rate, renewals);
    }

    /**
     * The mean number of payments of a new customer, {@code (α+β−1)/(α−1)}, the first included.
     *
     * @return the number; empty if {@code alpha} is 1 or less, where the mean is infinite although every customer leaves
     */
    public OptionalDouble expectedLifetime() {
        return alpha > 1 ? OptionalDouble.of(1 + beta / (alpha - 1)) : OptionalDouble.empty();
    }

    /**
     * The mean number of payments still to come just before a renewal, undiscounted: {@code (β+n−1)/(α−1)}.
     *
     * @param renewal {@code n}, the number of the renewal to come, 1 to 1,000,000
     * @return the number; empty if {@code alpha} is 1 or less, where the mean is infinite
     * @throws IllegalArgumentException if the renewal is out of its range
     */
    public OptionalDouble residualTenure(int renewal) {
        requireRenewal(renewal);
        return alpha > 1 ? OptionalDouble.of((beta + renewal - 1) / (alpha - 1)) : OptionalDouble.empty();
    }

    private static void requireRenewal(int renewal) {
        Require.that(
                renewal >= 1 && renewal <= ModelBounds.MOST_PERIODS,
                "renewal",
                renewal,
                "must be 1 to " + ModelBounds.MOST_PERIODS);
    }
}
