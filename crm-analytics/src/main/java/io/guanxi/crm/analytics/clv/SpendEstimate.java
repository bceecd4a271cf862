package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * 消费预期 – what a customer is expected to spend per purchase, and why.
 *
 * @param mean the expected mean spend in units of the currency; empty where it is infinite
 * @param ownWeight the weight of the customer's own mean, 0 to 1; 0 if the population mean stands for it, empty if there is
 *     no population mean to weigh it against
 * @param reasons why; at least one
 */
public record SpendEstimate(OptionalDouble mean, OptionalDouble ownWeight, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param mean the expected mean spend
     * @param ownWeight the weight of the customer's own mean
     * @param reasons why, copied
     * @throws NullPointerException if a component or a reason is null
     * @throws IllegalArgumentException if the mean is not finite and above 0, the weight not 0 to 1, or there is no reason
     */
    public SpendEstimate {
        requireNonNull(mean, "mean");
        requireNonNull(ownWeight, "ownWeight");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
        double spend = mean.orElse(1);
        Require.that(Double.isFinite(spend) && spend > 0, "mean", spend, "must be finite and above 0");
        double weight = ownWeight.orElse(0);
        Require.that(weight >= 0 && weight <= 1, "ownWeight", weight, "must be 0 to 1");
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }
}
