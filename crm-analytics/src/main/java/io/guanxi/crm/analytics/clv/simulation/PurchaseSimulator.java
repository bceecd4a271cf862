package io.guanxi.crm.analytics.clv.simulation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.validation.Require;

/**
 * 购买模拟 – when customers buy and when they stop, drawn from a {@link PurchaseModel}.
 *
 * <p>A customer is a number; the same model, seed and number give the same customer, whoever else is asked and however
 * long it is watched: a longer horizon only adds purchases. Times are exact, or whole days as in a real log: then each
 * customer first buys at a random time of a day, purchases of one day are one, and a customer is watched to the end of
 * the last day.
 *
 * <p>Results do not depend on the machine or the version of Java. Example: {@code
 * PurchaseSimulator.of(model).seed(7).cohort(10_000, 27, 38.9).summaries()} are 10,000 customers of seed 7, 27 to 38.9
 * weeks old; with BG/NBD (.243, 4.414, .793, 2.426) they have bought 10,620 times again.
 *
 * <p>Immutable.
 */
public final class PurchaseSimulator {

    /** More is no business question, and whole days remain exact. */
    private static final double MOST_TIME = 1e9;

    private final PurchaseModel model;
    private final long seed;
    private final boolean wholeDays;

    private PurchaseSimulator(PurchaseModel model, long seed, boolean wholeDays) {
        this.model = model;
        this.seed = seed;
        this.wholeDays = wholeDays;
    }

    /**
     * The simulator of a model in exact times, with seed 0.
     *
     * @param model the model
     * @return the simulator
     * @throws NullPointerException if the model is null
     */
    public static PurchaseSimulator of(PurchaseModel model) {
        return new PurchaseSimulator(requireNonNull(model, "model"), 0, false);
    }

    /**
     * This simulator with another seed.
     *
     * @param number the seed, any number
     * @return a new simulator
     */
    public PurchaseSimulator seed(long number) {
        return new PurchaseSimulator(model, number, wholeDays);
    }

    /**
     * This simulator in whole days.
     *
     * @return a new simulator
     */
    public PurchaseSimulator wholeDays() {
        return new PurchaseSimulator(model, seed, true);
    }

    /**
     * One customer, watched from the first purchase on.
     *
     * @param index the customer, 0 or more
     * @param horizon how long, 0 to 1e9 units; in whole days it is cut to them
     * @return the customer
     * @throws IllegalArgumentException if a number is out of its range, or the customer buys more than 1,000,000 times
     */
    public SimulatedCustomer customer(long index, double horizon) {
        requireTime(horizon, "horizon");
        PurchasePath path = path();
        path.walk(index, 0, 0, horizon);
        return path.customer();
    }

    /**
     * Customers who came at random times, each as likely as another, of a window before today.
     *
     * @param customers how many, 0 or more: those from 0 on
     * @param youngest the least age {@code T}, 0 to 1e9 units; in whole days rounded up to them
     * @param oldest the greatest age, not below the least; in whole days rounded down
     * @return the cohort
     * @throws IllegalArgumentException if a number is out of its range, or there is no whole day in the window
     */
    public SimulatedCohort cohort(int customers, double youngest, double oldest) {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        requireTime(youngest, "youngest");
        requireTime(oldest, "oldest");
        Require.that(youngest <= oldest, "oldest", oldest, "must not be below the youngest");
        Require.that(path().hasAges(youngest, oldest), "oldest", oldest, "must leave a whole day after the youngest");
        return new SimulatedCohort(this, customers, youngest, oldest);
    }

    PurchaseModel model() {
        return model;
    }

    long seed() {
        return seed;
    }

    boolean inWholeDays() {
        return wholeDays;
    }

    PurchasePath path() {
        return new PurchasePath(model, seed, wholeDays);
    }

    static double requireTime(double time, String field) {
        Require.that(time >= 0 && time <= MOST_TIME, field, time, "must be 0 to 1e9");
        return time;
    }
}
