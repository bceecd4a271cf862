package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * 按客户的 RFM 聚合 – recency, frequency and monetary value of a whole population from invoices in any order, one by one
 * or as primitive columns (V6).
 *
 * <p>Customers are numbers; amounts are whole units of {@code 10^-decimals} of the currency, summed exactly. Rows of
 * columns allocate nothing, but for one buffer of 100 MB from four million rows on; a customer takes 64 bytes with the
 * room between, 128 just after the table has grown. Several threads fill a state each and {@link #merge} them.
 *
 * <p>Example: {@code byKey.result(byKey.addAll(byKey.empty(), customers, days, cents, 0, rows))} is the {@link
 * RfmTable} that {@link RfmScoring} takes. Invoices of 10000 and 2000 cents on 2025-01-10 and of 5000 cents on
 * 2025-03-01 by one customer; on 2025-03-31: recency 30 days, frequency 3, monetary value 170.00.
 *
 * <p>Immutable. Merging is not idempotent: an invoice that comes twice counts twice.
 */
public final class RfmByKey implements Aggregation<RfmInvoice, RfmColumns, RfmTable> {

    /** More decimals than any price list has. */
    public static final int MAX_DECIMALS = 9;

    private static final long serialVersionUID = 1L;

    /** Which invoices count. */
    private final RfmFilter filter;

    /** The currency of the amounts. */
    private final CurrencyUnit currency;

    /** Decimals of a unit of the amounts. */
    private final int decimals;

    /** Customers that are expected. */
    private final int expected;

    private RfmByKey(RfmFilter filter, CurrencyUnit currency, int decimals, int expected) {
        this.filter = filter;
        this.currency = currency;
        this.decimals = decimals;
        this.expected = expected;
    }

    /**
     * The aggregation of amounts in the minor unit of a currency.
     *
     * @param rules which invoices count
     * @param currency the currency of all amounts
     * @return the aggregation
     * @throws NullPointerException if an argument is null
     */
    public static RfmByKey of(RfmRules rules, CurrencyUnit currency) {
        RfmFilter filter = new RfmFilter(rules);
        return new RfmByKey(filter, requireNonNull(currency, "currency"), currency.getDecimalPlaces(), 0);
    }

    /**
     * The aggregation of amounts in a finer unit, such as 3 decimals for thousandths of a pound.
     *
     * @param places the decimals of a unit, from those of the currency to {@value #MAX_DECIMALS}
     * @return a new aggregation
     * @throws IllegalArgumentException if the number is out of that range
     */
    public RfmByKey decimals(int places) {
        if (places < currency.getDecimalPlaces() || places > MAX_DECIMALS) {
            throw Require.refusal(
                    "decimals", places, "must be from " + currency.getDecimalPlaces() + " to " + MAX_DECIMALS);
        }
        return new RfmByKey(filter, currency, places, expected);
    }

    /**
     * The aggregation with room for some customers from the start, which saves growing; it changes no result.
     *
     * @param customers how many customers are expected, 0 or more
     * @return a new aggregation
     * @throws IllegalArgumentException if the number is negative
     */
    public RfmByKey expecting(int customers) {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        return new RfmByKey(filter, currency, decimals, customers);
    }

    /**
     * Which invoices count.
     *
     * @return the rules
     */
    public RfmRules rules() {
        return filter.rules();
    }

    @Override
    public RfmColumns empty() {
        return new RfmColumns(expected);
    }

    /**
     * Takes in an invoice.
     *
     * @param state what has been gathered, which is changed
     * @param invoice the invoice
     * @return the same state
     * @throws IllegalArgumentException if the invoice is refused by the rules
     * @throws ArithmeticException if a customer's sum exceeds the range of long, or the count that of int, or there are
     *     more customers than a table takes
     */
    @Override
    public RfmColumns add(RfmColumns state, RfmInvoice invoice) {
        requireNonNull(state, "state");
        requireNonNull(invoice, "invoice");
        filter.requireAllowed(invoice.day(), invoice.units(), -1);
        state.add(invoice.customer(), invoice.day(), invoice.units(), filter.fate(invoice.day(), invoice.units()));
        return state;
    }

    /**
     * Takes in the rows of columns, each row one invoice.
     *
     * @param state what has been gathered, which is changed
     * @param customer the number of each row's customer
     * @param day each row's date as days since 1970-01-01, in the years 1 to 9999
     * @param units each row's amount in units, below 0 for a refund
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a row's day is no business date, or the row is refused by the rules; the state
     *     is as it was
     * @throws ArithmeticException if a customer's sum exceeds the range of long, or the count that of int, or there are
     *     more customers than a table takes; the state is as it was
     */
    public RfmColumns addAll(RfmColumns state, long[] customer, int[] day, long[] units, int from, int to) {
        requireNonNull(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(customer, "customer").length);
        Objects.checkFromToIndex(from, to, requireNonNull(day, "day").length);
        Objects.checkFromToIndex(from, to, requireNonNull(units, "units").length);
        state.addAll(customer, day, units, from, to, filter);
        return state;
    }

    /**
     * Takes together what two parts have gathered.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws ArithmeticException if a customer's sum exceeds the range of long, or the count that of int, or there are
     *     more customers than a table takes
     */
    @Override
    public RfmColumns merge(RfmColumns left, RfmColumns right) {
        requireNonNull(left, "left").addAll(requireNonNull(right, "right"));
        return left;
    }

    /**
     * The figures of all customers who have bought, in ascending order of their numbers.
     *
     * @param state what has been gathered
     * @return the table
     */
    @Override
    public RfmTable result(RfmColumns state) {
        return requireNonNull(state, "state").table(LocalDate.ofEpochDay(filter.asOf), currency, decimals);
    }

    @Override
    public String toString() {
        return "RfmByKey[" + rules() + " in " + currency + " to " + decimals + " decimals]";
    }
}
