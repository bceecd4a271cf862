package io.guanxi.crm.analytics.clv.simulation;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;

/**
 * 购买轨迹 – the purchases of one customer up to a horizon, in a buffer that serves for the next customer again.
 *
 * <p>All that does not depend on the horizon is drawn first, so that a longer horizon only adds purchases.
 */
final class PurchasePath {

    static final int MOST_PURCHASES = 1_000_000;
    private static final int FIRST_LENGTH = 16;
    private static final double ROUNDING = 1e-6;

    private final Stopping stopping;
    private final long seed;
    private final boolean wholeDays;
    private final double daysPerUnit;

    private double age;
    private double seen;
    private double rate;
    private double lost;
    private int purchases;
    private double[] times = new double[FIRST_LENGTH];

    PurchasePath(PurchaseModel model, long seed, boolean wholeDays) {
        this.stopping = Stopping.of(model);
        this.seed = seed;
        this.wholeDays = wholeDays;
        this.daysPerUnit = model.unit().getDuration().toDays();
    }

    /** A customer who joined within a window, seen for some time more: in whole days to the end of the last day. */
    void walk(long index, double youngest, double oldest, double after) {
        Draws draws = Draws.of(seed, Draws.Purpose.PURCHASES, index);
        age = age(draws.uniform(), youngest, oldest);
        seen = wholeDays ? Math.floor((age + after) * daysPerUnit + ROUNDING) / daysPerUnit : age + after;
        double ofDay = draws.uniform() / daysPerUnit;
        double horizon = wholeDays ? seen + 1 / daysPerUnit - ofDay : seen;
        rate = stopping.rate(draws);
        double lastPurchase = stopping.lastPurchase(draws);
        double lifetime = stopping.lifetime(draws);
        double end = Math.min(horizon, lifetime);
        purchases = 0;
        int made = 0;
        double now = 0;
        while (made < lastPurchase) {
            double next = now + draws.waiting(rate);
            if (!(next < end)) {
                break;
            }
            now = next;
            made++;
            if (made > MOST_PURCHASES) {
                throw Require.refusal("horizon", seen, "must keep customer " + index + " to 1,000,000 purchases");
            }
            // Rounding must not take a purchase of the last moment to the next day.
            add(wholeDays ? Math.min(day(now, ofDay), seen) : now);
        }
        double stop = made >= lastPurchase ? now : lifetime;
        lost = wholeDays && stop < Double.POSITIVE_INFINITY ? day(stop, ofDay) : stop;
    }

    /** A random age in the window; in whole days each day of it with the same probability. */
    double age(double uniform, double youngest, double oldest) {
        if (!wholeDays) {
            return Math.min(youngest + uniform * (oldest - youngest), oldest);
        }
        double first = Math.ceil(youngest * daysPerUnit - ROUNDING);
        return (first + Math.floor(uniform * days(youngest, oldest))) / daysPerUnit;
    }

    private double days(double youngest, double oldest) {
        double first = Math.ceil(youngest * daysPerUnit - ROUNDING);
        return Math.floor(oldest * daysPerUnit + ROUNDING) - first + 1;
    }

    private double day(double time, double ofDay) {
        return Math.floor((time + ofDay) * daysPerUnit) / daysPerUnit;
    }

    /** Purchases of the day of the one before, the first purchase included, are merged with it. */
    private void add(double time) {
        double before = purchases == 0 ? 0 : times[purchases - 1];
        if (time > before) {
            if (purchases == times.length) {
                times = Arrays.copyOf(times, 2 * purchases);
            }
            times[purchases++] = time;
        }
    }

    double age() {
        return age;
    }

    double lost() {
        return lost;
    }

    int purchases() {
        return purchases;
    }

    /** The purchases up to a time, itself included. */
    int purchasesTo(double time) {
        int count = purchases;
        while (count > 0 && times[count - 1] > time) {
            count--;
        }
        return count;
    }

    double time(int purchase) {
        return times[purchase - 1];
    }

    boolean hasAges(double youngest, double oldest) {
        return !wholeDays || days(youngest, oldest) >= 1;
    }

    SimulatedCustomer customer() {
        return new SimulatedCustomer(seen, rate, lost, Arrays.copyOf(times, purchases));
    }
}
