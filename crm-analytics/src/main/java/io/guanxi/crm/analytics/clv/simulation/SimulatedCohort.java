package io.guanxi.crm.analytics.clv.simulation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * 模拟的同期群 – simulated customers of different ages on one day: what is seen of them, what comes after, and the log of
 * both.
 *
 * <p>Nothing is stored; customers are drawn again whenever they are asked for, about 1 µs each. Immutable.
 */
public final class SimulatedCohort {

    private static final int MOST_IN_LOG = 10_000_000;
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(Long.MAX_VALUE);

    private final PurchaseSimulator simulator;
    private final int customers;
    private final double youngest;
    private final double oldest;

    SimulatedCohort(PurchaseSimulator simulator, int customers, double youngest, double oldest) {
        this.simulator = simulator;
        this.customers = customers;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /**
     * The number of customers.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return customers;
    }

    /**
     * A customer, watched beyond its age.
     *
     * @param place its place, from 0 on
     * @param after how long after today it is watched, 0 to 1e9
     * @return the customer; its age today is that of the summary at the same place
     * @throws IllegalArgumentException if there is no such place, the time is out of its range, or the customer buys more
     *     than 1,000,000 times
     */
    public SimulatedCustomer customer(int place, double after) {
        Require.that(place >= 0 && place < customers, "place", place, "must be 0 to below " + customers);
        PurchaseSimulator.requireTime(after, "after");
        PurchasePath path = simulator.path();
        path.walk(place, youngest, oldest, after);
        return path.customer();
    }

    /**
     * What is seen of the customers today.
     *
     * @return the summaries, without spend
     * @throws IllegalArgumentException if a customer buys more than 1,000,000 times
     */
    public PurchaseSummaries summaries() {
        Columns columns = new Columns(customers);
        PurchasePath path = simulator.path();
        for (int customer = 0; customer < customers; customer++) {
            path.walk(customer, youngest, oldest, 0);
            columns.set(customer, path);
        }
        return PurchaseSummaries.ofColumns(
                columns.repeats,
                columns.lastTimes,
                columns.ages,
                simulator.model().unit());
    }

    /**
     * What is seen of the customers today, with their mean spend: repeat purchases only, amounts not rounded.
     *
     * @param spend the model of their spend
     * @return the summaries
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if a customer buys more than 1,000,000 times
     */
    public PurchaseSummaries summaries(GammaGamma spend) {
        SpendSimulator amounts =
                SpendSimulator.of(requireNonNull(spend, "spend")).seed(simulator.seed());
        Columns columns = new Columns(customers);
        double[] means = new double[customers];
        PurchasePath path = simulator.path();
        for (int customer = 0; customer < customers; customer++) {
            path.walk(customer, youngest, oldest, 0);
            columns.set(customer, path);
            means[customer] = amounts.meanOfRepeats(customer, columns.repeats[customer]);
        }
        return PurchaseSummaries.ofColumns(
                columns.repeats,
                columns.lastTimes,
                columns.ages,
                means,
                simulator.model().unit());
    }

    /** What is seen of the customers, as columns. */
    private static final class Columns {

        private final int[] repeats;
        private final double[] lastTimes;
        private final double[] ages;

        Columns(int customers) {
            repeats = new int[customers];
            lastTimes = new double[customers];
            ages = new double[customers];
        }

        void set(int customer, PurchasePath path) {
            int purchases = path.purchasesTo(path.age());
            repeats[customer] = purchases;
            lastTimes[customer] = purchases == 0 ? 0 : path.time(purchases);
            ages[customer] = path.age();
        }
    }

    /**
     * The purchases that follow today.
     *
     * @param after how long, 0 to 1e9 units
     * @return the purchases in {@code (T, T + after]} of each customer, in the order of the summaries
     * @throws IllegalArgumentException if the time is out of its range, or a customer buys more than 1,000,000 times
     */
    public IntStream purchasesAfter(double after) {
        PurchaseSimulator.requireTime(after, "after");
        PurchasePath path = simulator.path();
        int[] purchases = new int[customers];
        for (int customer = 0; customer < customers; customer++) {
            path.walk(customer, youngest, oldest, after);
            purchases[customer] = path.purchases() - path.purchasesTo(path.age());
        }
        return Arrays.stream(purchases);
    }

    /**
     * The customers who are still alive today, which no shop knows.
     *
     * @return their number, 0 or more
     * @throws IllegalArgumentException if a customer buys more than 1,000,000 times
     */
    public long alive() {
        PurchasePath path = simulator.path();
        long alive = 0;
        for (int customer = 0; customer < customers; customer++) {
            path.walk(customer, youngest, oldest, 0);
            alive += path.lost() > path.age() ? 1 : 0;
        }
        return alive;
    }

    /**
     * The purchases as a shop would have logged them, the first one included. Customers are called C00000000 and so on by
     * their place.
     *
     * @param spend the model of what they spend; amounts are rounded half up to the minor unit
     * @param currency the currency of the amounts
     * @param today the day to which the ages run
     * @param after how long after today the log goes on, 0 to 1e9 units
     * @return the log
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the simulator is not in whole days, there are more than 10,000,000 customers,
     *     a day is not in the years 1 to 9999, the time is out of its range, a customer buys more than 1,000,000 times,
     *     or the amounts exceed the range of long minor units
     */
    public PurchaseLog log(GammaGamma spend, CurrencyUnit currency, LocalDate today, double after) {
        SpendSimulator amounts =
                SpendSimulator.of(requireNonNull(spend, "spend")).seed(simulator.seed());
        PurchaseLogBuilder log = PurchaseLog.builder(requireNonNull(currency, "currency"));
        Require.businessDate(today, "today");
        PurchaseSimulator.requireTime(after, "after");
        Require.that(simulator.inWholeDays(), "simulator", "exact times", "must be in whole days for a log");
        Require.that(customers <= MOST_IN_LOG, "customers", customers, "must be at most 10,000,000");
        double daysPerUnit = simulator.model().unit().getDuration().toDays();
        PurchasePath path = simulator.path();
        for (int customer = 0; customer < customers; customer++) {
            path.walk(customer, youngest, oldest, after);
            String key = String.format(Locale.ROOT, "C%08d", customer);
            LocalDate first = today.minusDays(Math.round(path.age() * daysPerUnit));
            PrimitiveIterator.OfDouble amount =
                    amounts.amounts(customer, path.purchases() + 1).iterator();
            log.addMinor(key, first, minor(amount.nextDouble(), currency));
            for (int purchase = 1; purchase <= path.purchases(); purchase++) {
                LocalDate date = first.plusDays(Math.round(path.time(purchase) * daysPerUnit));
                log.addMinor(key, date, minor(amount.nextDouble(), currency));
            }
        }
        return log.build();
    }

    private static long minor(double amount, CurrencyUnit currency) {
        BigDecimal minor = BigDecimal.valueOf(amount)
                .movePointRight(currency.getDecimalPlaces())
                .setScale(0, RoundingMode.HALF_UP);
        Require.that(minor.compareTo(MOST_MINOR) <= 0, "amount", minor, "must be within the range of long minor units");
        return minor.longValue();
    }
}
