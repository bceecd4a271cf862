package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * RFM 表 – recency, frequency and monetary value of each customer on a day (V6).
 *
 * <p>Recency is {@code asOf − date of the last purchase} in days, frequency the number of purchases (several on one day
 * counted each), monetary value what was paid less what was refunded by that day, exactly. Customers stand in ascending
 * order of their key: of a log by its text, of {@link RfmByKey} by the number. Source: Hughes 1994.
 *
 * <p>A log knows which purchase a refund belongs to, and takes it off that one; a stream of invoices takes it off on
 * its own day. The two differ only where a window begins between sale and refund.
 *
 * <p>Example: purchases of 100.00 and 20.00 on 2025-01-10 and of 50.00 on 2025-03-01; on 2025-03-31: recency 30,
 * frequency 3, monetary value 170.00, on average 56.67.
 *
 * <p>Immutable; equal if day, currency, customers and figures are, and what was left out.
 */
public final class RfmTable {

    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final int decimals;
    private final RfmKeys keys;
    private final RfmRows rows;
    private final int leftOut;
    private final RfmSkipped skipped;

    /** A population; decimals are those of a unit of the monetary values. */
    RfmTable(
            LocalDate asOf,
            CurrencyUnit currency,
            int decimals,
            RfmKeys keys,
            RfmRows rows,
            int leftOut,
            RfmSkipped skipped) {
        this.asOf = asOf;
        this.currency = currency;
        this.decimals = decimals;
        this.keys = keys;
        this.rows = rows;
        this.leftOut = leftOut;
        this.skipped = skipped;
    }

    /**
     * The table of all customers who had bought by a day.
     *
     * @param log the purchases
     * @param asOf the day of the analysis; later purchases and refunds are left out
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static RfmTable of(PurchaseLog log, LocalDate asOf) {
        return window(log, LocalDate.of(1, 1, 1), Require.businessDate(asOf, "asOf"));
    }

    /**
     * The table of all customers who bought in a window: {@code [from, asOf]}, both days included.
     *
     * @param log the purchases
     * @param from the first day that counts; earlier purchases are left out, with their refunds
     * @param asOf the day of the analysis; later purchases and refunds are left out
     * @return the table
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, or {@code from} is after {@code asOf}
     */
    public static RfmTable of(PurchaseLog log, LocalDate from, LocalDate asOf) {
        Require.businessDate(from, "from");
        if (Require.businessDate(asOf, "asOf").isBefore(from)) {
            throw Require.refusal("from", from, "must not be after " + asOf);
        }
        return window(log, from, asOf);
    }

    private static RfmTable window(PurchaseLog log, LocalDate from, LocalDate asOf) {
        LocalDate end = asOf.plusDays(1);
        int[] customers = new int[requireNonNull(log, "log").customers()];
        RfmRows rows = new RfmRows(customers.length);
        int size = 0;
        long future = 0;
        long early = 0;
        for (int customer = 0; customer < customers.length; customer++) {
            PurchaseHistory all = log.history(customer);
            PurchaseHistory known = all.knownOn(asOf);
            int purchases = known.purchasesBetween(from, end);
            future += all.purchases() - known.purchases();
            early += known.purchases() - purchases;
            if (purchases > 0) {
                LocalDate last = known.last().orElseThrow();
                customers[size] = customer;
                rows.set(size, daysBetween(last, asOf), purchases, spend(known, from, end));
                size++;
            }
        }
        return new RfmTable(
                asOf,
                log.currency(),
                log.currency().getDecimalPlaces(),
                new RfmKeys.Logged(log, Arrays.copyOf(customers, size)),
                rows.first(size),
                customers.length - size,
                new RfmSkipped(future, early, 0));
    }

    private static int daysBetween(LocalDate last, LocalDate asOf) {
        return Math.toIntExact(asOf.toEpochDay() - last.toEpochDay());
    }

    private static long spend(PurchaseHistory known, LocalDate from, LocalDate end) {
        return known.spendBetween(from, end).getAmountMinorLong();
    }

    /**
     * The number of customers in the table.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return rows.recency.length;
    }

    /**
     * The number of customers who are known but have no purchase that counts.
     *
     * @return the number left out, 0 or more
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * The invoices that were left out.
     *
     * @return how many, by reason
     */
    public RfmSkipped skipped() {
        return skipped;
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
     * The decimals of a unit of the monetary values: a unit is {@code 10^-decimals} of the currency.
     *
     * @return the decimals, those of the currency or more
     */
    public int decimals() {
        return decimals;
    }

    /**
     * The customer in a row; a numbered one has the number as text.
     *
     * @param row the row, from 0 on
     * @return the identifier
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CustomerId customer(int row) {
        return keys.customer(Objects.checkIndex(row, size()));
    }

    /**
     * The number of the customer in a row of a table that {@link RfmByKey} made.
     *
     * @param row the row, from 0 on
     * @return the number
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws IllegalStateException if the table was made of a log, whose customers have no numbers
     */
    public long number(int row) {
        Objects.checkIndex(row, size());
        if (keys instanceof RfmKeys.Numbered numbered) {
            return numbered.number(row);
        }
        throw new IllegalStateException("the customers of a log have no numbers");
    }

    /**
     * Days since the customer's last purchase.
     *
     * @param row the row, from 0 on
     * @return days, 0 or more
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int recencyDays(int row) {
        return rows.recency[Objects.checkIndex(row, size())];
    }

    /**
     * The number of the customer's purchases.
     *
     * @param row the row, from 0 on
     * @return the number, at least 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int frequency(int row) {
        return rows.frequency[Objects.checkIndex(row, size())];
    }

    /**
     * What the customer paid, less refunds, as a number of units: minor units of the currency unless {@link #decimals}
     * says otherwise.
     *
     * @param row the row, from 0 on
     * @return the net amount in units
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long monetaryMinor(int row) {
        return rows.monetary[Objects.checkIndex(row, size())];
    }

    /**
     * What the customer paid, less refunds.
     *
     * @param row the row, from 0 on
     * @return the net amount
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws ArithmeticException if the amount has more decimals than the currency
     */
    public Money monetary(int row) {
        return monetary(row, RoundingMode.UNNECESSARY);
    }

    /**
     * What the customer paid, less refunds, rounded to the decimals of the currency.
     *
     * @param row the row, from 0 on
     * @param rounding how an amount with more decimals is rounded
     * @return the net amount
     * @throws NullPointerException if the rounding is null
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws ArithmeticException if rounding is needed although it is said to be unnecessary
     */
    public Money monetary(int row, RoundingMode rounding) {
        return Money.of(currency, amount(row), requireNonNull(rounding, "rounding"));
    }

    /**
     * What the customer paid, less refunds, exactly.
     *
     * @param row the row, from 0 on
     * @return the net amount, with {@link #decimals} decimals
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public BigDecimal amount(int row) {
        return BigDecimal.valueOf(monetaryMinor(row), decimals);
    }

    /**
     * What the customer paid for a purchase on average: {@code monetary / frequency}.
     *
     * @param row the row, from 0 on
     * @return the mean in units, rounded half even
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long meanMinor(int row) {
        return mean(monetaryMinor(row), rows.frequency[row]);
    }

    /**
     * What all customers paid, less refunds, exactly.
     *
     * @return the total, with {@link #decimals} decimals
     */
    public BigDecimal total() {
        long low = 0;
        BigDecimal carried = BigDecimal.ZERO;
        for (long units : rows.monetary) {
            long sum = low + units;
            if (((low ^ sum) & (units ^ sum)) < 0) {
                carried = carried.add(BigDecimal.valueOf(low));
                sum = units;
            }
            low = sum;
        }
        return carried.add(BigDecimal.valueOf(low)).scaleByPowerOfTen(-decimals).setScale(decimals);
    }

    /**
     * The row of a customer.
     *
     * @param customer the identifier
     * @return the row, from 0 on
     * @throws NullPointerException if the customer is null
     * @throws IllegalArgumentException if the customer is not in the table
     */
    public int row(CustomerId customer) {
        return found(keys.find(requireNonNull(customer, "customer")), customer);
    }

    /**
     * The row of a numbered customer.
     *
     * @param number the number
     * @return the row, from 0 on
     * @throws IllegalArgumentException if the customer is not in the table
     */
    public int row(long number) {
        return found(keys.find(number), number);
    }

    private int found(int row, Object customer) {
        if (row < 0) {
            throw Require.refusal("customer", customer, "must have bought by " + asOf);
        }
        return row;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RfmTable other
                && asOf.equals(other.asOf)
                && currency.equals(other.currency)
                && decimals == other.decimals
                && leftOut == other.leftOut
                && skipped.equals(other.skipped)
                && rows.sameAs(other.rows)
                && keys.equals(other.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, currency, decimals, leftOut, skipped, rows.hash(), keys);
    }

    @Override
    public String toString() {
        return "RfmTable[" + size() + " customers on " + asOf + "]";
    }

    /** The values of one dimension, in order of rows. */
    long[] column(RfmDimension dimension, MonetaryMeasure measure) {
        return switch (dimension) {
            case RECENCY -> Arrays.stream(rows.recency).asLongStream().toArray();
            case FREQUENCY -> Arrays.stream(rows.frequency).asLongStream().toArray();
            case MONETARY -> measure == MonetaryMeasure.SUM ? rows.monetary.clone() : means();
        };
    }

    /** The value of one dimension in a row. */
    long valueOf(RfmDimension dimension, int row, MonetaryMeasure measure) {
        return switch (dimension) {
            case RECENCY -> rows.recency[row];
            case FREQUENCY -> rows.frequency[row];
            case MONETARY -> measure == MonetaryMeasure.SUM ? rows.monetary[row] : meanMinor(row);
        };
    }

    private long[] means() {
        long[] means = new long[size()];
        Arrays.setAll(means, row -> mean(rows.monetary[row], rows.frequency[row]));
        return means;
    }

    /** Half to even, in whole numbers. */
    private static long mean(long sum, int count) {
        long mean = Math.floorDiv(sum, count);
        long twice = 2 * Math.floorMod(sum, (long) count);
        return twice > count || (twice == count && (mean & 1) != 0) ? mean + 1 : mean;
    }
}
