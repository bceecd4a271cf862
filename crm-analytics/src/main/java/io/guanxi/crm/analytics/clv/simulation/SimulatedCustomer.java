package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 模拟的客户 – when a simulated customer bought, and the truth that no one sees: its rate and when it stopped.
 *
 * <p>Times run from the first purchase, which is not counted, in the unit of the model. Immutable.
 */
public final class SimulatedCustomer {

    private final double horizon;
    private final double rate;
    private final double lost;
    private final double[] times;

    SimulatedCustomer(double horizon, double rate, double lost, double[] times) {
        this.horizon = horizon;
        this.rate = rate;
        this.lost = lost;
        this.times = times;
    }

    /**
     * How long the customer was simulated.
     *
     * @return the time, 0 or more
     */
    public double horizon() {
        return horizon;
    }

    /**
     * The customer's own rate of purchases while alive, λ.
     *
     * @return purchases per unit, 0 or more
     */
    public double purchaseRate() {
        return rate;
    }

    /**
     * When the customer stopped for ever.
     *
     * @return the time; empty if it is alive at the horizon
     */
    public OptionalDouble lostAt() {
        return lost <= horizon ? OptionalDouble.of(lost) : OptionalDouble.empty();
    }

    /**
     * Whether the customer was alive at a time.
     *
     * @param time the time, from 0 to the horizon
     * @return whether it would have bought again
     * @throws IllegalArgumentException if the time was not simulated
     */
    public boolean aliveAt(double time) {
        return lost > requireSimulated(time, "time");
    }

    /**
     * The repeat purchases up to the horizon.
     *
     * @return the number, 0 or more
     */
    public int purchases() {
        return times.length;
    }

    /**
     * The repeat purchases up to a time, itself included.
     *
     * @param time the time, from 0 to the horizon
     * @return the number, 0 or more
     * @throws IllegalArgumentException if the time was not simulated
     */
    public int purchasesTo(double time) {
        requireSimulated(time, "time");
        int count = 0;
        while (count < times.length && times[count] <= time) {
            count++;
        }
        return count;
    }

    /**
     * The time of a repeat purchase.
     *
     * @param number the number of the purchase, from 1 on
     * @return the time, above 0 and rising with the number
     * @throws IllegalArgumentException if there is no such purchase
     */
    public double purchaseTime(int number) {
        Require.that(number >= 1 && number <= times.length, "number", number, "must be 1 to " + times.length);
        return times[number - 1];
    }

    /**
     * What had been seen of the customer at an age.
     *
     * @param age the age, from 0 to the horizon
     * @return the summary, without spend
     * @throws IllegalArgumentException if the age was not simulated
     */
    public PurchaseSummary summary(double age) {
        int repeats = purchasesTo(requireSimulated(age, "age"));
        return PurchaseSummary.of(repeats, repeats == 0 ? 0 : times[repeats - 1], age);
    }

    private double requireSimulated(double time, String field) {
        Require.that(time >= 0 && time <= horizon, field, time, "must be 0 to the horizon, " + horizon);
        return time;
    }
}
