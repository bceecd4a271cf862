package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.function.IntToDoubleFunction;

/**
 * 预测分布 – how many purchases one customer will make in a window, as a distribution over 0, 1, 2, …
 *
 * <p>The expected number is one figure for many; a single customer buys a whole number of times, or is lost and buys
 * nothing. The parameters of the model are taken as known; how far they are not is shown by {@link DeltaMethod} and
 * {@link Bootstrap}.
 *
 * <p>Example: under BG/NBD (.243, 4.414, .793, 2.426) in weeks a new customer makes no repeat purchase within 39 weeks
 * with probability .574, one with .199, two with .085; nine of ten make three or fewer.
 *
 * <p>The probabilities are added up one after the other from 0 on, with the rounding carried along, as far as asked for; a
 * customer of 25,000 purchases in the window takes less than a second, and nothing is kept. A window with a quantile beyond
 * {@value #MOST} purchases or with more than {@value #MOST_OPPORTUNITIES} opportunities is refused. Immutable.
 */
public final class PredictiveDistribution {

    private static final int MOST = 100_000;
    private static final int MOST_OPPORTUNITIES = 10_000;
    private static final double LEAST_SHARE = 1e-9;
    private static final double MOST_LEVEL = 1 - 1e-8;

    private final IntToDoubleFunction probabilities;
    private final double mean;
    private final int most;

    /** Whether there can be no more than most. */
    private final boolean bounded;

    private PredictiveDistribution(IntToDoubleFunction probabilities, double mean) {
        this.probabilities = probabilities;
        this.mean = mean;
        this.most = MOST;
        this.bounded = false;
    }

    private PredictiveDistribution(IntToDoubleFunction probabilities, double mean, int opportunities) {
        this.probabilities = probabilities;
        this.mean = mean;
        this.most = opportunities;
        this.bounded = true;
    }

    /**
     * The repeat purchases of a new customer.
     *
     * @param model the model
     * @param horizon the time from the first purchase on, in the model's unit, 0 or more
     * @return the distribution
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if the horizon is negative or not finite
     */
    public static PredictiveDistribution of(PurchaseModel model, double horizon) {
        double mean = requireNonNull(model, "model").expectedPurchases(horizon);
        return new PredictiveDistribution(n -> model.probabilityOfPurchases(n, horizon), mean);
    }

    /**
     * The purchases in {@code (T, T + horizon]} of a customer with a history.
     *
     * @param model the model
     * @param summary the history, in the model's unit
     * @param horizon the time from now on, in the model's unit, 0 or more
     * @return the distribution
     * @throws NullPointerException if model or summary is null
     * @throws IllegalArgumentException if the horizon is negative or not finite
     */
    public static PredictiveDistribution of(PurchaseModel model, PurchaseSummary summary, double horizon) {
        double mean = requireNonNull(model, "model").expectedPurchases(summary, horizon);
        return new PredictiveDistribution(n -> model.probabilityOfPurchases(summary, n, horizon), mean);
    }

    /**
     * The opportunities that a new customer will use.
     *
     * @param model the model
     * @param opportunities how many opportunities to look ahead, 0 to 10,000
     * @return the distribution
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if the opportunities are out of their range
     */
    public static PredictiveDistribution of(BgBb model, int opportunities) {
        requireNonNull(model, "model");
        requireOpportunities(opportunities);
        return new PredictiveDistribution(
                n -> model.probabilityOfPurchases(n, opportunities),
                model.expectedPurchases(opportunities),
                opportunities);
    }

    /**
     * The opportunities that a customer with a history will use.
     *
     * @param model the model
     * @param summary the history
     * @param opportunities how many opportunities to look ahead, 0 to 10,000
     * @return the distribution
     * @throws NullPointerException if model or summary is null
     * @throws IllegalArgumentException if the opportunities are out of their range
     */
    public static PredictiveDistribution of(BgBb model, OpportunitySummary summary, int opportunities) {
        requireNonNull(model, "model");
        requireNonNull(summary, "summary");
        requireOpportunities(opportunities);
        return new PredictiveDistribution(
                n -> model.probabilityOfPurchases(summary, n, opportunities),
                model.expectedPurchases(summary, opportunities),
                opportunities);
    }

    private static void requireOpportunities(int opportunities) {
        Require.that(
                opportunities >= 0 && opportunities <= MOST_OPPORTUNITIES,
                "opportunities",
                opportunities,
                "must be 0 to " + MOST_OPPORTUNITIES);
    }

    /**
     * The expected number.
     *
     * @return the mean, 0 or more
     */
    public double mean() {
        return mean;
    }

    /**
     * The probability of exactly n purchases.
     *
     * @param n the number, 0 or more
     * @return the probability, 0 to 1
     * @throws IllegalArgumentException if the number is negative
     */
    public double probability(int n) {
        Require.that(n >= 0, "n", n, "must not be negative");
        return probabilities.applyAsDouble(n);
    }

    /**
     * The probability of n purchases or fewer.
     *
     * @param n the number, 0 to 100,000
     * @return the probability, 0 to 1, never falling with n
     * @throws IllegalArgumentException if the number is out of its range
     */
    public double atMost(int n) {
        Require.that(n >= 0 && n <= MOST, "n", n, "must be 0 to " + MOST);
        Cumulation sum = new Cumulation();
        for (int k = 0; k <= Math.min(n, most); k++) {
            sum.add(probabilities.applyAsDouble(k));
        }
        return sum.value();
    }

    /**
     * 分位数 – the least number that is not exceeded with a probability.
     *
     * @param share the probability, from 1e-9 to 1 − 1e-9
     * @return the least n with {@code P(X ≤ n) ≥ share}
     * @throws IllegalArgumentException if the probability is out of its range, or the number is above 100,000
     */
    public int quantile(double share) {
        Require.that(share >= LEAST_SHARE && share <= 1 - LEAST_SHARE, "share", share, "must be from 1e-9 to 1 - 1e-9");
        return quantile(share, 0, new Cumulation());
    }

    /**
     * The range of what the customer will do: from the quantile of {@code (1 − level)/2} to that of {@code (1 + level)/2},
     * so that no more than {@code (1 − level)/2} lie above, and no more below. The estimate is the mean, which may lie
     * outside.
     *
     * @param level the level, above 0 and at most 1 − 1e-8
     * @return the interval, whole numbers from 0 on
     * @throws IllegalArgumentException if the level is out of its range, or a bound is above 100,000
     */
    public Interval interval(double level) {
        Require.that(level > 0 && level <= MOST_LEVEL, "level", level, "must be above 0 and at most 1 - 1e-8");
        Cumulation sum = new Cumulation();
        int low = quantile((1 - level) / 2, 0, sum);
        double share = (1 + level) / 2;
        int high = sum.value() >= share ? low : quantile(share, low + 1, sum);
        return new Interval(mean, low, high, level);
    }

    /** Adds up from a number on until the share is reached. */
    private int quantile(double share, int from, Cumulation sum) {
        for (int n = from; n <= most; n++) {
            sum.add(probabilities.applyAsDouble(n));
            if (sum.value() >= share) {
                return n;
            }
        }
        // Where all opportunities are counted, what is missing to the share is rounding.
        Require.that(bounded, "share", share, "must be reached within " + MOST + " purchases");
        return most;
    }

    /** A sum of probabilities whose rounding is carried along (Kahan); it never falls and ends at 1. */
    private static final class Cumulation {

        private double sum;
        private double carried;
        private double reached;

        void add(double probability) {
            double next = probability - carried;
            double raised = sum + next;
            carried = raised - sum - next;
            sum = raised;
            reached = Math.max(reached, Math.min(1, sum));
        }

        double value() {
            return reached;
        }
    }
}
