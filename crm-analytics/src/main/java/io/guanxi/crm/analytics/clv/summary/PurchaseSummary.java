package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 购买摘要 – what a customer's purchases come down to: {@code (x, t_x, T)} and the mean spend.
 *
 * <p>Purchases of one day are one purchase; the first purchase is not a repeat purchase. The times are in the unit of
 * the {@link PurchaseSummaries} that holds the summary. Note that {@code t_x} is the customer's age at the last
 * purchase, not the time since: that is {@code T − t_x}. Source: Fader, Hardie and Lee 2005.
 *
 * <p>Example: CDNOW sample customer 1, in weeks to 1997-09-30: x 2, t_x 213/7 = 30.43, T 272/7 = 38.86, mean spend
 * 22.345.
 *
 * @param repeatPurchases {@code x}, the purchase days after the first, 0 or more
 * @param lastPurchaseTime {@code t_x}, the time from the first purchase to the last, 0 if there is no repeat purchase
 * @param age {@code T}, the time from the first purchase to the last observed day, at least {@code t_x}
 * @param meanSpend the mean net amount of the repeat purchase days in units of the currency (dollars, not cents),
 *     negative where refunds exceed purchases; empty if unknown or there is no repeat purchase
 */
public record PurchaseSummary(int repeatPurchases, double lastPurchaseTime, double age, OptionalDouble meanSpend) {

    /**
     * Checks the components.
     *
     * @param repeatPurchases {@code x}
     * @param lastPurchaseTime {@code t_x}
     * @param age {@code T}
     * @param meanSpend the mean amount of the repeat purchase days
     * @throws NullPointerException if the mean spend is null
     * @throws IllegalArgumentException if {@code x}, {@code t_x} or {@code T} is negative, a number is not finite,
     *     {@code t_x} exceeds {@code T}, {@code t_x} is 0 with repeat purchases or above 0 without, or a mean spend
     *     stands without repeat purchases
     */
    public PurchaseSummary {
        requireNonNull(meanSpend, "meanSpend");
        // Minus zero becomes zero, so that equal summaries are equal.
        lastPurchaseTime += 0.0;
        age += 0.0;
        Require.that(repeatPurchases >= 0, "repeatPurchases", repeatPurchases, "must not be negative");
        Require.that(Double.isFinite(age) && age >= 0, "age", age, "must be finite and not negative");
        Require.that(
                lastPurchaseTime >= 0 && lastPurchaseTime <= age,
                "lastPurchaseTime",
                lastPurchaseTime,
                "must be from 0 to the age");
        Require.that(
                repeatPurchases > 0 == lastPurchaseTime > 0,
                "lastPurchaseTime",
                lastPurchaseTime,
                "must be above 0 with repeat purchases, and 0 without");
        if (meanSpend.isPresent()) {
            double mean = meanSpend.getAsDouble();
            Require.that(
                    repeatPurchases > 0 && Double.isFinite(mean),
                    "meanSpend",
                    mean,
                    "must be finite, and needs repeat purchases");
        }
    }

    /**
     * A summary without spend.
     *
     * @param repeatPurchases {@code x}, 0 or more
     * @param lastPurchaseTime {@code t_x}, from 0 to {@code T}
     * @param age {@code T}
     * @return the summary
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static PurchaseSummary of(int repeatPurchases, double lastPurchaseTime, double age) {
        return new PurchaseSummary(repeatPurchases, lastPurchaseTime, age, OptionalDouble.empty());
    }

    /**
     * The summary with a mean spend.
     *
     * @param mean the mean net amount of the repeat purchase days, in units of the currency
     * @return a new summary
     * @throws IllegalArgumentException if the mean is not finite, or there is no repeat purchase
     */
    public PurchaseSummary withMeanSpend(double mean) {
        return new PurchaseSummary(repeatPurchases, lastPurchaseTime, age, OptionalDouble.of(mean));
    }
}
