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
 *     and at most 1e100
 * @param meanSpend the mean net amount of the repeat purchase days in units of the currency (dollars, not cents),
 *     negative where refunds exceed purchases; empty if unknown or there is no repeat purchase
 */
public record PurchaseSummary(int repeatPurchases, double lastPurchaseTime, double age, OptionalDouble meanSpend) {

    /** Squares of times must stay within the range of double. */
    private static final double MOST_AGE = 1e100;

    /**
     * Checks the components.
     *
     * @param repeatPurchases {@code x}
     * @param lastPurchaseTime {@code t_x}
     * @param age {@code T}
     * @param meanSpend the mean amount of the repeat purchase days
     * @throws NullPointerException if the mean spend is null
     * @throws IllegalArgumentException if {@code x}, {@code t_x} or {@code T} is negative, a number is not finite,
     *     {@code T} is above 1e100, {@code t_x} exceeds {@code T}, {@code t_x} is 0 with repeat purchases or above 0 without, or a mean spend
     *     stands without repeat purchases
     */
    public PurchaseSummary {
        requireNonNull(meanSpend, "meanSpend");
        // Minus zero becomes zero, so that equal summaries are equal.
        lastPurchaseTime += 0.0;
        age += 0.0;
        if (!holds(repeatPurchases, lastPurchaseTime, age)) {
            throw refusal(repeatPurchases, lastPurchaseTime, age, "");
        }
        if (meanSpend.isPresent()) {
            double mean = meanSpend.getAsDouble();
            Require.that(
                    repeatPurchases > 0 && Double.isFinite(mean),
                    "meanSpend",
                    mean,
                    "must be finite, and needs repeat purchases");
        }
    }

    /** Whether three numbers are those of a customer. */
    static boolean holds(int repeatPurchases, double lastPurchaseTime, double age) {
        return repeatPurchases >= 0
                && age <= MOST_AGE
                && lastPurchaseTime >= 0
                && lastPurchaseTime <= age
                && repeatPurchases > 0 == lastPurchaseTime > 0;
    }

    /** Why they are not; the place stands behind the names of the fields. */
    static IllegalArgumentException refusal(int repeatPurchases, double lastPurchaseTime, double age, String place) {
        if (repeatPurchases < 0) {
            return Require.refusal("repeatPurchases" + place, repeatPurchases, "must not be negative");
        }
        if (!(age >= 0 && age <= MOST_AGE)) {
            return Require.refusal("age" + place, age, "must be from 0 to 1e100");
        }
        return Require.refusal(
                "lastPurchaseTime" + place,
                lastPurchaseTime,
                lastPurchaseTime >= 0 && lastPurchaseTime <= age
                        ? "must be above 0 with repeat purchases, and 0 without"
                        : "must be from 0 to the age");
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

    /**
     * The summary when the customer has been observed for longer without a purchase.
     *
     * @param newAge the time from the first purchase to the new last observed day, at least the age so far
     * @return a new summary
     * @throws IllegalArgumentException if the age is below the one so far, or not finite
     */
    public PurchaseSummary observedTo(double newAge) {
        Require.that(newAge >= age, "age", newAge, "must be at least the one so far, " + age);
        return new PurchaseSummary(repeatPurchases, lastPurchaseTime, newAge, meanSpend);
    }

    /**
     * The summary after one more purchase whose amount is not known: the update of one customer without the log.
     *
     * <p>As {@link #withPurchase(double, double)}, except that the mean spend is unknown from then on; only at time 0 it
     * stays, since the first purchase is not in it.
     *
     * @param time the time from the first purchase to this one, at least {@code t_x}
     * @return a new summary
     * @throws IllegalArgumentException if the time is before the last purchase, or not finite
     * @throws ArithmeticException if there are more purchases than an int can count
     */
    public PurchaseSummary withPurchase(double time) {
        requireNotBeforeLast(time);
        if (time == 0) {
            return this;
        }
        return new PurchaseSummary(repeatsWith(time), time, Math.max(age, time), OptionalDouble.empty());
    }

    /**
     * The summary after one more purchase: the update of one customer without the log.
     *
     * <p>A purchase at the time of the last one belongs to the same day: no new repeat purchase, its amount is added to
     * that day's. What is bought at time 0 belongs to the first purchase, which is not in the mean. A purchase after the
     * age is observed with it, so that the age becomes its time. A mean that is unknown with repeat purchases stays
     * unknown. Purchases come in order of time, since the summary does not know the days before the last.
     *
     * <p>{@code mean' = (mean·x + amount)/x'}. Example: 2 repeat purchases of 22.345 on average and one more of 10.31:
     * {@code (44.69 + 10.31)/3 = 18.333}.
     *
     * @param time the time from the first purchase to this one, at least {@code t_x}
     * @param amount the net amount in units of the currency; below 0 where refunds exceed it
     * @return a new summary
     * @throws IllegalArgumentException if the time is before the last purchase, or a number or the new mean is not
     *     finite
     * @throws ArithmeticException if there are more purchases than an int can count
     */
    public PurchaseSummary withPurchase(double time, double amount) {
        requireNotBeforeLast(time);
        Require.that(Double.isFinite(amount), "amount", amount, "must be finite");
        if (time == 0) {
            return this;
        }
        int repeats = repeatsWith(time);
        boolean unknown = repeatPurchases > 0 && meanSpend.isEmpty();
        OptionalDouble mean = unknown
                ? meanSpend
                : OptionalDouble.of(meanSpend.orElse(0) * ((double) repeatPurchases / repeats) + amount / repeats);
        return new PurchaseSummary(repeats, time, Math.max(age, time), mean);
    }

    private void requireNotBeforeLast(double time) {
        Require.that(
                Double.isFinite(time) && time >= lastPurchaseTime,
                "time",
                time,
                "must be finite and not before the last purchase, " + lastPurchaseTime);
    }

    private int repeatsWith(double time) {
        return time > lastPurchaseTime ? Math.incrementExact(repeatPurchases) : repeatPurchases;
    }
}
