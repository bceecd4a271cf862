package io.guanxi.crm.analytics.clv;

/**
 * 未来过程 – what is to come of a customer who is alive, seen from a moment on.
 *
 * <p>In every model of this package the past of a living customer changes the parameters only: whatever is asked of a
 * customer with a history is P(alive) times the same question to a new customer with other parameters.
 */
sealed interface LifeAhead permits SteadyPurchases, GeometricDropout, ExponentialDropout {

    /** The probability to be alive after a time, 0 or more. */
    double survival(double time);

    /** The expected number of purchases within a time, 0 or more. */
    double expected(double time);

    /** The probability of n purchases, 0 or more, within a time, 0 or more. */
    double probability(int n, double time);

    /** The expected purchases without end, discounted at a continuous rate above 0. */
    double discounted(double rate);

    /** The expected purchases within a time, above 0, discounted at a continuous rate above 0. */
    double discounted(double rate, double time);

    /** The expected purchases without end and without discount; infinite if the sum has no bound. */
    double everything();
}
