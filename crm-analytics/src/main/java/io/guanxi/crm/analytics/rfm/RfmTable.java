package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * RFM 表 – recency, frequency and monetary value of each customer on a day (V6).
 *
 * <p>Recency is {@code asOf − date of the last purchase} in days, frequency the number of purchases (several on one day
 * counted each), monetary value what was paid less what was refunded by that day, exactly. Customers stand in ascending
 * order of their key. Source: Hughes 1994.
 *
 * <p>Example: purchases of 100.00 and 20.00 on 2025-01-10 and of 50.00 on 2025-03-01; on 2025-03-31: recency 30,
 * frequency 3, monetary value 170.00.
 *
 * <p>Immutable; equal if log and day are.
 */
public final class RfmTable {

    private final CurrencyUnit currency;
    private final LocalDate asOf;
    private final PurchaseLog log;
    private final int[] customers;
    private final int[] recency;
    private final int[] frequency;
    private final long[] monetary;

    private RfmTable(
            LocalDate asOf, PurchaseLog log, int[] customers, int[] recency, int[] frequency, long[] monetary) {
        this.currency = log.currency();
        this.asOf = asOf;
        this.log = log;
        this.customers = customers;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    /**
     * The table of all customers who had bought by a day.
     *
     * @param log the purchases
     * @param asOf the day of the analysis; later purchases and refunds are not looked at
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static RfmTable of(PurchaseLog log, LocalDate asOf) {
        Require.businessDate(asOf, "asOf");
        int[] customers = new int[log.customers()];
        int[] recency = new int[log.customers()];
        int[] frequency = new int[log.customers()];
        long[] monetary = new long[log.customers()];
        int size = 0;
        for (int customer = 0; customer < log.customers(); customer++) {
            PurchaseHistory history = log.history(customer).knownOn(asOf);
            Optional<LocalDate> last = history.last();
            if (last.isPresent()) {
                customers[size] = customer;
                recency[size] = Math.toIntExact(asOf.toEpochDay() - last.get().toEpochDay());
                frequency[size] = history.purchases();
                monetary[size] = history.spendMinor();
                size++;
            }
        }
        return new RfmTable(
                asOf,
                log,
                Arrays.copyOf(customers, size),
                Arrays.copyOf(recency, size),
                Arrays.copyOf(frequency, size),
                Arrays.copyOf(monetary, size));
    }

    /**
     * The number of customers in the table.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return customers.length;
    }

    /**
     * The number of customers of the log who had not bought by the day.
     *
     * @return the number left out, 0 or more
     */
    public int leftOut() {
        return log.customers() - customers.length;
    }

    /**
     * The day of the analysis.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The currency of the monetary values.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * The customer in a row.
     *
     * @param row the row, from 0 on
     * @return the identifier
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CustomerId customer(int row) {
        return log.customer(customers[Objects.checkIndex(row, customers.length)]);
    }

    /**
     * Days since the customer's last purchase.
     *
     * @param row the row, from 0 on
     * @return days, 0 or more
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int recencyDays(int row) {
        return recency[Objects.checkIndex(row, recency.length)];
    }

    /**
     * The number of the customer's purchases.
     *
     * @param row the row, from 0 on
     * @return the number, at least 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int frequency(int row) {
        return frequency[Objects.checkIndex(row, frequency.length)];
    }

    /**
     * What the customer paid, less refunds, as a number of minor units.
     *
     * @param row the row, from 0 on
     * @return the net amount in the minor unit of the currency
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long monetaryMinor(int row) {
        return monetary[Objects.checkIndex(row, monetary.length)];
    }

    /**
     * What the customer paid, less refunds.
     *
     * @param row the row, from 0 on
     * @return the net amount
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Money monetary(int row) {
        return Money.ofMinor(currency, monetaryMinor(row));
    }

    /**
     * The row of a customer.
     *
     * @param customer the identifier
     * @return the row, from 0 on
     * @throws IllegalArgumentException if the customer is not in the table
     */
    public int row(CustomerId customer) {
        requireNonNull(customer, "customer");
        int low = 0;
        int high = customers.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = customer(middle).compareTo(customer);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        throw Require.refusal("customer", customer, "must have bought by " + asOf);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RfmTable other && asOf.equals(other.asOf) && log.equals(other.log);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, log);
    }

    @Override
    public String toString() {
        return "RfmTable[" + customers.length + " customers on " + asOf + "]";
    }

    /** The values of one dimension, in order of rows. */
    long[] column(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> Arrays.stream(recency).asLongStream().toArray();
            case FREQUENCY -> Arrays.stream(frequency).asLongStream().toArray();
            case MONETARY -> monetary.clone();
        };
    }
}
