package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.analytics.internal.SpendRange;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/**
 * 伽马-伽马消费模型 – Gamma-Gamma: what a customer spends per purchase, drawn towards the mean of all.
 *
 * <p>The amounts of one customer are gamma distributed with shape {@code p} and rate {@code ν}, and {@code ν} is gamma
 * distributed over customers with shape {@code q} and scale {@code v}, independent of how often they buy. The expected
 * mean spend after {@code x} repeat purchases of observed mean {@code m} is
 * {@code p·(v + x·m)/(p·x + q − 1) = w·m + (1 − w)·M} with the population mean {@code M = p·v/(q − 1)} and the weight
 * {@code w = p·x/(p·x + q − 1)}. Source: Fader and Hardie 2013, after Colombo and Jiang 1999.
 *
 * <p>The population mean is infinite for {@code q ≤ 1}: then there is no forecast for customers without repeat
 * purchases, and none is made up.
 *
 * <p>Example: with (6.25, 3.74, 15.44) in dollars the population mean is 35.22; one repeat purchase of 11.77 gives 18.92
 * (weight 0.695), 26 of mean 39.97 give 39.89.
 *
 * @param p shape of a customer's amounts, from 1e-30 to 1e30 like all parameters
 * @param q tail index of the population
 * @param v scale, in units of the currency (dollars, not cents)
 */
public record GammaGamma(double p, double q, double v) {

    private static final MathContext SHOWN = new MathContext(6);

    /**
     * Checks the parameters.
     *
     * @param p shape of a customer's amounts
     * @param q tail index of the population
     * @param v scale, in units of the currency
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public GammaGamma {
        ModelBounds.requirePositive(p, "p");
        ModelBounds.requirePositive(q, "q");
        ModelBounds.requirePositive(v, "v");
    }

    /**
     * A model of known parameters.
     *
     * @param p shape of a customer's amounts
     * @param q tail index of the population
     * @param v scale, in units of the currency
     * @return the model
     * @throws IllegalArgumentException if a parameter is not from 1e-30 to 1e30
     */
    public static GammaGamma of(double p, double q, double v) {
        return new GammaGamma(p, q, v);
    }

    /**
     * Fits the model by maximum likelihood to the customers with repeat purchases and a mean spend above 0; repeat
     * customers of unknown spend, or whose mean is 0 or below, are left out and counted in a finding.
     *
     * @param summaries the population
     * @return the fitted model, or why there is none
     * @throws NullPointerException if the summaries are null
     */
    public static Fit<GammaGamma> fit(PurchaseSummaries summaries) {
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
    public static Fit<GammaGamma> fit(PurchaseSummaries summaries, FitOptions options) {
        return GammaGammaFit.fit(requireNonNull(summaries, "summaries"), requireNonNull(options, "options"));
    }

    /**
     * The log-likelihood of one customer's mean spend, a density in units of the currency.
     *
     * @param repeatPurchases {@code x}, 1 or more
     * @param meanSpend {@code m}, above 0
     * @return the log-likelihood
     * @throws IllegalArgumentException if there is no repeat purchase, or the mean is not finite and above 0
     */
    public double logLikelihood(int repeatPurchases, double meanSpend) {
        requireRepeats(repeatPurchases);
        double total = repeatPurchases * requireSpend(meanSpend);
        double shape = p * repeatPurchases;
        return -LogRising.logBeta(shape, q)
                - shape * Math.log1p(v / total)
                - q * Math.log1p(total / v)
                - Math.log(meanSpend);
    }

    /**
     * The mean spend of the population, {@code p·v/(q − 1)}: what is expected of a new customer.
     *
     * @return the mean in units of the currency; empty if {@code q} is 1 or less, where it is infinite
     */
    public OptionalDouble populationMean() {
        return finite(q > 1 ? p / (q - 1) * v : Double.NaN);
    }

    /**
     * The weight of the customer's own mean in the forecast, {@code p·x/(p·x + q − 1)}.
     *
     * @param repeatPurchases {@code x}, 0 or more
     * @return the weight, 0 to 1; empty if {@code q} is 1 or less: there is no population mean to weigh it against
     * @throws IllegalArgumentException if the repeat purchases are negative
     */
    public OptionalDouble ownWeight(int repeatPurchases) {
        Require.that(repeatPurchases >= 0, "repeatPurchases", repeatPurchases, "must not be negative");
        double own = p * repeatPurchases;
        return q > 1 ? OptionalDouble.of(own / (own + (q - 1))) : OptionalDouble.empty();
    }

    /**
     * The expected mean spend of a repeat customer.
     *
     * @param repeatPurchases {@code x}, 1 or more; for none see {@link #populationMean}
     * @param meanSpend {@code m}, above 0
     * @return the mean in units of the currency; empty if {@code p·x + q} is 1 or less, where it is infinite
     * @throws IllegalArgumentException if there is no repeat purchase, or the mean is not finite and above 0
     */
    public OptionalDouble expectedMeanSpend(int repeatPurchases, double meanSpend) {
        requireRepeats(repeatPurchases);
        double total = repeatPurchases * requireSpend(meanSpend);
        double own = p * repeatPurchases;
        double rest = own + (q - 1);
        return finite(rest > 0 ? p / rest * (v + total) : Double.NaN);
    }

    /**
     * The expected mean spend of any customer, with the reasons: a repeat customer of known spend is drawn towards the
     * population mean, everybody else gets the population mean itself.
     *
     * @param summary the customer
     * @return the forecast, its weight and why
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the mean spend is known and not above 0: decide first whether such a customer is
     *     left out or valued at zero
     */
    public SpendEstimate estimate(PurchaseSummary summary) {
        int repeats = requireNonNull(summary, "summary").repeatPurchases();
        if (repeats == 0 || summary.meanSpend().isEmpty()) {
            SpendReason why = repeats == 0 ? SpendReason.NO_REPEATS : SpendReason.UNKNOWN;
            OptionalDouble mean = populationMean();
            Reason second = mean.isPresent()
                    ? Reason.of(SpendReason.POPULATION_MEAN, shown(mean.getAsDouble()))
                    : Reason.of(SpendReason.UNDEFINED, shown(q));
            return new SpendEstimate(mean, OptionalDouble.of(0), List.of(Reason.of(why), second));
        }
        double own = summary.meanSpend().getAsDouble();
        OptionalDouble expected = expectedMeanSpend(repeats, own);
        OptionalDouble weight = ownWeight(repeats);
        Reason reason;
        if (expected.isEmpty()) {
            reason = Reason.of(SpendReason.UNDEFINED, shown(q));
        } else if (weight.isEmpty()) {
            reason = Reason.of(SpendReason.OWN, repeats, shown(own), shown(expected.getAsDouble()), shown(q));
        } else {
            reason = Reason.of(
                    SpendReason.DRAWN, repeats, shown(own), shown(weight.getAsDouble()), shown(expected.getAsDouble()));
        }
        return new SpendEstimate(expected, weight, List.of(reason));
    }

    private static BigDecimal shown(double value) {
        BigDecimal figure = BigDecimal.valueOf(value).round(SHOWN);
        return figure.setScale(Math.max(0, Math.min(SHOWN.getPrecision(), figure.scale())), SHOWN.getRoundingMode());
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static void requireRepeats(int repeatPurchases) {
        Require.that(
                repeatPurchases >= 1,
                "repeatPurchases",
                repeatPurchases,
                "must be at least 1 (use the population mean for customers without repeat purchases)");
    }

    private static double requireSpend(double meanSpend) {
        Require.that(
                meanSpend >= SpendRange.LEAST && meanSpend <= SpendRange.MOST,
                "meanSpend",
                meanSpend,
                "must be above 0, from 1e-9 to 1e15 (leave out customers whose purchases were free or refunded, or value"
                        + " them apart)");
        return meanSpend;
    }
}
