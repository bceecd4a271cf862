package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Collects purchases and refunds, in any order, for a {@link PurchaseLog}; not thread-safe.
 *
 * <p>A bad entry is refused at once and leaves the builder as it was. Whether a refund has a purchase to undo is only
 * known at the end: {@link #build} then refuses the whole, {@link #buildReporting} leaves such refunds out and names
 * them.
 */
public final class PurchaseLogBuilder {

    private final CurrencyUnit currency;
    private final Map<String, Integer> customers = new HashMap<>();
    private final PurchaseRows rows = new PurchaseRows();
    private final List<RefundEntry> refunds = new ArrayList<>();
    private int entries;
    private long gross;
    private long refunded;

    PurchaseLogBuilder(CurrencyUnit currency) {
        this.currency = requireNonNull(currency, "currency");
    }

    /**
     * Adds a purchase.
     *
     * @param customerKey the customer's key, 1 to {@value CustomerId#MAX_LENGTH} characters
     * @param date the business date, in the years 1 to 9999
     * @param amount what was paid, 0 or more, in the currency of the log
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the key breaks a rule of {@link CustomerId}, the date is out of range, the
     *     amount is negative or in another currency, or the sum of all purchases exceeds the range of long minor units
     */
    public PurchaseLogBuilder add(String customerKey, LocalDate date, Money amount) {
        return addMinor(customerKey, date, minor(amount));
    }

    /**
     * Adds a purchase.
     *
     * @param customer the customer
     * @param date the business date, in the years 1 to 9999
     * @param amount what was paid, 0 or more, in the currency of the log
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #add(String, LocalDate, Money)}
     */
    public PurchaseLogBuilder add(CustomerId customer, LocalDate date, Money amount) {
        return addMinor(requireNonNull(customer, "customer").value(), date, minor(amount));
    }

    /**
     * Adds a purchase whose amount is a number of minor units: the way for large files.
     *
     * @param customerKey the customer's key, 1 to {@value CustomerId#MAX_LENGTH} characters
     * @param date the business date, in the years 1 to 9999
     * @param amountMinor what was paid, in the minor unit of the currency (cents), 0 or more
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #add(String, LocalDate, Money)}
     */
    public PurchaseLogBuilder addMinor(String customerKey, LocalDate date, long amountMinor) {
        int day = day(date, "date");
        Require.that(amountMinor >= 0, "amount", amountMinor, "must not be negative (a refund is added as a refund)");
        long sum = sum(gross, amountMinor);
        int customer = customer(customerKey);
        rows.add(customer, day, amountMinor);
        gross = sum;
        entries++;
        return this;
    }

    /**
     * Adds a refund of the customer's most recent purchase, on or before the date of the refund.
     *
     * @param customerKey the customer's key, 1 to {@value CustomerId#MAX_LENGTH} characters
     * @param date the business date of the refund, in the years 1 to 9999
     * @param amount what was given back, positive, in the currency of the log; it may exceed the purchase (goods of an
     *     earlier one came back with it)
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the key breaks a rule of {@link CustomerId}, the date is out of range, the
     *     amount is not positive or in another currency, or the sum of all refunds exceeds the range of long minor
     *     units
     */
    public PurchaseLogBuilder refund(String customerKey, LocalDate date, Money amount) {
        return refundMinor(customerKey, date, minor(amount));
    }

    /**
     * Adds a refund of the customer's most recent purchase whose amount is a number of minor units.
     *
     * @param customerKey the customer's key, 1 to {@value CustomerId#MAX_LENGTH} characters
     * @param date the business date of the refund, in the years 1 to 9999
     * @param amountMinor what was given back, in the minor unit of the currency (cents), positive
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #refund(String, LocalDate, Money)}
     */
    public PurchaseLogBuilder refundMinor(String customerKey, LocalDate date, long amountMinor) {
        return refund(customerKey, day(date, "date"), amountMinor, OptionalInt.empty());
    }

    /**
     * Adds a refund of a purchase made on a known day.
     *
     * @param customer the customer
     * @param date the business date of the refund, not before the purchase
     * @param amount what was given back, positive, in the currency of the log
     * @param purchased the day of the purchase
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException as {@link #refund(String, LocalDate, Money)}, or if the refund is dated before
     *     the purchase
     */
    public PurchaseLogBuilder refund(CustomerId customer, LocalDate date, Money amount, LocalDate purchased) {
        int day = day(date, "date");
        int originalDay = day(purchased, "purchased");
        Require.that(originalDay <= day, "date", date, "must not be before the purchase");
        return refund(requireNonNull(customer, "customer").value(), day, minor(amount), OptionalInt.of(originalDay));
    }

    private PurchaseLogBuilder refund(String customerKey, int day, long amount, OptionalInt originalDay) {
        Require.that(amount > 0, "amount", amount, "must be positive");
        long sum = sum(refunded, amount);
        refunds.add(new RefundEntry(entries, customer(customerKey), day, amount, originalDay));
        refunded = sum;
        entries++;
        return this;
    }

    /**
     * The number of purchases and refunds added so far, which is also the number of the next entry.
     *
     * @return the number, 0 or more
     */
    public int entries() {
        return entries;
    }

    /**
     * The log of everything that was added.
     *
     * @return the log
     * @throws IllegalArgumentException naming the first refund that has no purchase to undo, and how many there are
     */
    public PurchaseLog build() {
        PurchaseLogBuild build = buildReporting();
        if (!build.unmatched().isEmpty()) {
            throw Require.refusal(
                    "refunds",
                    build.unmatched().get(0),
                    "must each have a purchase of the customer to undo ("
                            + build.unmatched().size() + " have none)");
        }
        return build.log();
    }

    /**
     * The log of everything that was added, except refunds that have no purchase to undo.
     *
     * @return the log and the refunds left out
     */
    public PurchaseLogBuild buildReporting() {
        return new PurchaseLogLayout(currency, customers, rows).build(refunds);
    }

    private int customer(String key) {
        Integer known = customers.get(requireNonNull(key, "customer id"));
        if (known != null) {
            return known;
        }
        Require.text(key, "customer id", CustomerId.MAX_LENGTH);
        int number = customers.size();
        customers.put(key, number);
        return number;
    }

    private long minor(Money amount) {
        if (!requireNonNull(amount, "amount").getCurrencyUnit().equals(currency)) {
            throw Require.refusal("amount", amount, "must be in " + currency);
        }
        return Require.minorUnits(amount, "amount");
    }

    private static int day(LocalDate date, String field) {
        return (int) Require.businessDate(date, field).toEpochDay();
    }

    private static long sum(long sum, long amount) {
        if (amount > Long.MAX_VALUE - sum) {
            throw Require.refusal("amount", amount, "must keep the sum of all amounts within long minor units");
        }
        return sum + amount;
    }
}
