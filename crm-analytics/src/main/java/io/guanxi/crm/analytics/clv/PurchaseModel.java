package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;

/**
 * 购买模型 – a model of when customers buy and when they silently stop (“buy till you die”), in continuous time: fixed
 * parameters, and every answer that follows from them.
 *
 * <p>Common assumptions: while alive, a customer buys at random times at a rate λ of its own (Poisson), and λ differs
 * between customers as Gamma(r, α): mean {@code r/α}, α a time. The models differ in how customers stop:
 *
 * <ul>
 *   <li>{@link Nbd}: never;
 *   <li>{@link BgNbd}: after each repeat purchase with a probability p, Beta(a, b) between customers;
 *   <li>{@link MbgNbd}: likewise, and after the first purchase too;
 *   <li>{@link ParetoNbd}: at any time, at a rate μ, Gamma(s, β) between customers.
 * </ul>
 *
 * <p>All times of arguments and summaries are in the model's {@link #unit}. A history is a {@link PurchaseSummary} in
 * that unit: {@code x} repeat purchases, the last at {@code t_x}, seen to the age {@code T}. “Now” is {@code T} for a
 * customer with a history and the first purchase, which itself is not counted, for a new one.
 *
 * <p>Answers are exact up to rounding, about 1e-12 relative, for heavy buyers and at the edges of the parameters as well;
 * a probability below 1e-308 is 0. Nothing is random, nothing is remembered: a customer's answers need its summary only.
 */
public sealed interface PurchaseModel permits Nbd, BgNbd, MbgNbd, ParetoNbd {

    /**
     * The name of the model in the literature.
     *
     * @return the name, such as {@code BG/NBD}, in every language
     */
    String name();

    /**
     * The unit of all times.
     *
     * @return {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    ChronoUnit unit();

    /**
     * The logarithm of the likelihood of a history, per customer: the density of purchases at their very times, in which
     * the times before {@code t_x} cancel. In another unit, k times longer, it is higher by {@code x·ln k}.
     *
     * @param summary the history
     * @return the logarithm, of any sign
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the logarithm leaves the range of double
     */
    double logLikelihood(PurchaseSummary summary);

    /**
     * 存活概率 – the probability that the customer is still alive, given the history.
     *
     * @param summary the history
     * @return P(alive), 0 to 1
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the probability leaves the range of double
     */
    double probabilityAlive(PurchaseSummary summary);

    /**
     * The probability that the customer will be alive at a later time, given the history until now.
     *
     * @param summary the history
     * @param after the time from now on, 0 or more
     * @return P(alive at {@code T + after}), 0 to {@link #probabilityAlive(PurchaseSummary)}
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the time is negative or not finite, or the probability leaves the range of
     *     double
     */
    double probabilityAlive(PurchaseSummary summary, double after);

    /**
     * 期望购买次数 – the expected number of repeat purchases of a new customer.
     *
     * @param horizon the time from the first purchase on, 0 or more
     * @return {@code E[X(t)]}, 0 or more
     * @throws IllegalArgumentException if the horizon is negative or not finite, or the number leaves the range of double
     */
    double expectedPurchases(double horizon);

    /**
     * 条件期望购买次数 – the expected number of purchases in {@code (T, T + horizon]}, given the history.
     *
     * @param summary the history
     * @param horizon the time from now on, 0 or more
     * @return the conditional expected transactions (CET), 0 or more
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the horizon is negative or not finite, or the number leaves the range of double
     */
    double expectedPurchases(PurchaseSummary summary, double horizon);

    /**
     * The probability that a new customer makes exactly n repeat purchases.
     *
     * @param n the number, 0 or more
     * @param horizon the time from the first purchase on, 0 or more
     * @return {@code P(X(t) = n)}, 0 to 1; over all n they sum to 1
     * @throws IllegalArgumentException if n is negative, the horizon is negative or not finite, or the probability leaves
     *     the range of double
     */
    double probabilityOfPurchases(int n, double horizon);

    /**
     * The probability of exactly n purchases in {@code (T, T + horizon]}, given the history. With n 0 the probability
     * that the customer will not be seen, be it alive or lost.
     *
     * @param summary the history
     * @param n the number, 0 or more
     * @param horizon the time from now on, 0 or more
     * @return the probability, 0 to 1; over all n they sum to 1
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if n is negative, the horizon is negative or not finite, or the probability leaves
     *     the range of double
     */
    double probabilityOfPurchases(PurchaseSummary summary, int n, double horizon);

    /**
     * 折现期望剩余购买次数 – the expected number of purchases from now on without end, a purchase at {@code T + τ} counted as
     * {@code e^(−δτ)}, given the history: the customer's lifetime value in purchases.
     *
     * @param summary the history
     * @param rate the continuous discount rate δ per unit, {@code ln (1 + yearly rate) / units per year}, 0 or more; 0
     *     only where the sum is finite
     * @return the discounted expected residual transactions (DERT), 0 or more
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if the rate is negative or not finite, or it is 0 and the sum has no bound (in
     *     {@link Nbd} always, in {@link BgNbd} and {@link MbgNbd} if a is 1 or less, in {@link ParetoNbd} if s is 1 or
     *     less), or the number leaves the range of double
     */
    double discountedResidualPurchases(PurchaseSummary summary, double rate);

    /**
     * The expected number of purchases in {@code (T, T + horizon]}, a purchase at {@code T + τ} counted as {@code
     * e^(−δτ)}, given the history.
     *
     * @param summary the history
     * @param rate the continuous discount rate δ per unit, 0 or more; with 0 it is {@link
     *     #expectedPurchases(PurchaseSummary, double)}
     * @param horizon the time from now on, 0 or more
     * @return the number, 0 or more
     * @throws NullPointerException if the summary is null
     * @throws IllegalArgumentException if rate or horizon is negative or not finite, or the number leaves the range of
     *     double
     */
    double discountedResidualPurchases(PurchaseSummary summary, double rate, double horizon);
}
