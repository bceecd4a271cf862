package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 购买日志 – all purchases and refunds of a population, in columns: customer, business date, minor units of one currency.
 *
 * <p>Customers stand in ascending order of their key, each with its purchases in order of date; the order in which they
 * were added plays no part. A refund belongs to a purchase and lowers its money from the date of the refund on; it
 * never takes away the purchase itself. One row takes 12 bytes, so that ten million purchases fit in 120 MB.
 *
 * <p>Example: {@code PurchaseLog.builder(CurrencyUnit.USD).add("7", date, Money.parse("USD 11.77")).build()}.
 *
 * <p>Immutable; equal by content.
 */
public final class PurchaseLog {

    private final CurrencyUnit currency;
    private final String[] keys;
    private final int[] firstRow;
    private final int[] days;
    private final long[] amounts;
    private final int[] firstRefund;
    private final int[] refundRows;
    private final int[] refundDays;
    private final long[] refunds;

    /** Takes over the arrays of {@link PurchaseLogLayout}: rows by customer and day, refunds by customer and row. */
    PurchaseLog(
            CurrencyUnit currency,
            String[] keys,
            int[] firstRow,
            int[] days,
            long[] amounts,
            int[] firstRefund,
            int[] refundRows,
            int[] refundDays,
            long[] refunds) {
        this.currency = currency;
        this.keys = keys;
        this.firstRow = firstRow;
        this.days = days;
        this.amounts = amounts;
        this.firstRefund = firstRefund;
        this.refundRows = refundRows;
        this.refundDays = refundDays;
        this.refunds = refunds;
    }

    /**
     * Starts a log.
     *
     * @param currency the currency of all amounts
     * @return an empty builder
     * @throws NullPointerException if the currency is null
     */
    public static PurchaseLogBuilder builder(CurrencyUnit currency) {
        return new PurchaseLogBuilder(currency);
    }

    /**
     * The log of transactions; every refund must stand beside its sale.
     *
     * @param currency the currency of all transactions
     * @param transactions sales and refunds, in any order
     * @return the log
     * @throws NullPointerException if an argument or a transaction is null
     * @throws IllegalArgumentException if an identifier stands twice, a refund has no sale among the transactions,
     *     breaks a rule of {@link Transaction#refund}, all refunds of a sale together exceed it, or a currency differs
     */
    public static PurchaseLog of(CurrencyUnit currency, Collection<Transaction> transactions) {
        List<Transaction> all =
                Require.list(new ArrayList<>(requireNonNull(transactions, "transactions")), "transactions");
        Map<TransactionId, Transaction> byId = new HashMap<>();
        for (Transaction transaction : all) {
            if (byId.put(transaction.id(), transaction) != null) {
                throw Require.refusal("transactions", transaction.id(), "must not hold an identifier twice");
            }
        }
        PurchaseLogBuilder builder = builder(currency);
        Map<TransactionId, Money> refundedOf = new HashMap<>();
        for (Transaction transaction : all) {
            if (transaction.original().isEmpty()) {
                builder.add(transaction.customer(), transaction.date(), transaction.total());
                continue;
            }
            TransactionId original = transaction.original().get();
            Transaction sale = byId.get(original);
            if (sale == null) {
                throw Require.refusal("original of " + transaction.id(), original, "must be among the transactions");
            }
            transaction.requireRefunds(sale);
            Money refunded = refundedOf.merge(original, transaction.total(), Money::plus);
            if (refunded.isGreaterThan(sale.total())) {
                throw Require.refusal("refunds of " + original, refunded, "must not exceed the sale, in all");
            }
            if (!transaction.total().isZero()) {
                builder.refund(transaction.customer(), transaction.date(), transaction.total(), sale.date());
            }
        }
        return builder.build();
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * The number of customers with a purchase.
     *
     * @return the number, 0 or more
     */
    public int customers() {
        return keys.length;
    }

    /**
     * The number of purchases, several on one day counted each.
     *
     * @return the number, 0 or more
     */
    public int purchases() {
        return days.length;
    }

    /**
     * The number of refunds.
     *
     * @return the number, 0 or more
     */
    public int refunds() {
        return refunds.length;
    }

    /**
     * The customer at a place in the order of keys.
     *
     * @param index the place, from 0 on
     * @return the identifier
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public CustomerId customer(int index) {
        return CustomerId.of(keys[Objects.checkIndex(index, keys.length)]);
    }

    /**
     * The purchases of the customer at a place in the order of keys.
     *
     * @param index the place, from 0 on
     * @return the history, with at least one purchase
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PurchaseHistory history(int index) {
        Objects.checkIndex(index, keys.length);
        int from = firstRow[index];
        int to = firstRow[index + 1];
        int[] dayOfRow = new int[to - from];
        int distinct = 0;
        for (int row = from; row < to; row++) {
            if (row > from && days[row] != days[row - 1]) {
                distinct++;
            }
            dayOfRow[row - from] = distinct;
        }
        int[] purchaseDays = new int[distinct + 1];
        int[] receipts = new int[distinct + 1];
        long[] gross = new long[distinct + 1];
        for (int row = from; row < to; row++) {
            int day = dayOfRow[row - from];
            purchaseDays[day] = days[row];
            receipts[day]++;
            gross[day] += amounts[row];
        }
        int refundFrom = firstRefund[index];
        int refundTo = firstRefund[index + 1];
        int[] refundOf = new int[refundTo - refundFrom];
        for (int refund = refundFrom; refund < refundTo; refund++) {
            refundOf[refund - refundFrom] = dayOfRow[refundRows[refund] - from];
        }
        return new PurchaseHistory(
                currency,
                purchaseDays,
                receipts,
                gross,
                refundOf,
                Arrays.copyOfRange(refundDays, refundFrom, refundTo),
                Arrays.copyOfRange(refunds, refundFrom, refundTo));
    }

    /**
     * The purchases of a customer.
     *
     * @param customer the identifier
     * @return the history; empty if the customer has no purchase in the log
     */
    public Optional<PurchaseHistory> history(CustomerId customer) {
        int index =
                Arrays.binarySearch(keys, requireNonNull(customer, "customer").value());
        return index < 0 ? Optional.empty() : Optional.of(history(index));
    }

    /**
     * The date of the first purchase of all.
     *
     * @return the date; empty if the log is empty
     */
    public Optional<LocalDate> firstDay() {
        OptionalInt first = Arrays.stream(days).min();
        return first.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(first.getAsInt()));
    }

    /**
     * The date of the last purchase or refund of all.
     *
     * @return the date; empty if the log is empty
     */
    public Optional<LocalDate> lastDay() {
        OptionalInt last =
                IntStream.concat(Arrays.stream(days), Arrays.stream(refundDays)).max();
        return last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last.getAsInt()));
    }

    /**
     * What was paid for all purchases, before refunds.
     *
     * @return the gross amount
     */
    public Money gross() {
        return Money.ofMinor(currency, Arrays.stream(amounts).sum());
    }

    /**
     * What was refunded.
     *
     * @return the sum of all refunds, positive
     */
    public Money refunded() {
        return Money.ofMinor(currency, Arrays.stream(refunds).sum());
    }

    /**
     * What was paid less what was refunded.
     *
     * @return the net amount
     */
    public Money net() {
        return gross().minus(refunded());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PurchaseLog other
                && currency.equals(other.currency)
                && Arrays.equals(keys, other.keys)
                && Arrays.equals(firstRow, other.firstRow)
                && Arrays.equals(days, other.days)
                && Arrays.equals(amounts, other.amounts)
                && Arrays.equals(refundRows, other.refundRows)
                && Arrays.equals(refundDays, other.refundDays)
                && Arrays.equals(refunds, other.refunds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, Arrays.hashCode(keys), Arrays.hashCode(days), Arrays.hashCode(amounts));
    }

    @Override
    public String toString() {
        return "PurchaseLog[" + keys.length + " customers, " + days.length + " purchases, " + refunds.length
                + " refunds, " + net() + "]";
    }
}
