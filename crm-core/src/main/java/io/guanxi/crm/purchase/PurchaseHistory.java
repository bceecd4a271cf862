package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 购买历史 – the purchases of one customer, day by day.
 *
 * <p>Purchases of the same day are one <em>purchase day</em>: two receipts of one shopping trip are no repeat purchase.
 * A refund changes the money of the purchase that it undoes, from its own date on, and never the number or the days of
 * purchases. All money is exact, in the minor unit of the currency.
 *
 * <p>Example: 100.00 and 20.00 on 2025-01-10, 50.00 on 2025-03-01, refund of 30.00 on 2025-03-05: two purchase days,
 * three purchases, {@code spend} 140.00; {@code knownOn(2025-03-04)} has {@code spend} 170.00.
 *
 * <p>Immutable.
 */
public final class PurchaseHistory {

    private final CurrencyUnit currency;
    private final int[] days;
    private final int[] receipts;
    private final long[] gross;
    private final int[] refundOf;
    private final int[] refundDays;
    private final long[] refunded;
    private final long[] net;

    /** Takes over the arrays: ascending distinct days, and refunds that point at them by index. */
    PurchaseHistory(
            CurrencyUnit currency,
            int[] days,
            int[] receipts,
            long[] gross,
            int[] refundOf,
            int[] refundDays,
            long[] refunded) {
        this.currency = currency;
        this.days = days;
        this.receipts = receipts;
        this.gross = gross;
        this.refundOf = refundOf;
        this.refundDays = refundDays;
        this.refunded = refunded;
        this.net = gross.clone();
        for (int refund = 0; refund < refundOf.length; refund++) {
            net[refundOf[refund]] -= refunded[refund];
        }
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
     * The number of different days with a purchase.
     *
     * @return the number, 0 or more
     */
    public int purchaseDays() {
        return days.length;
    }

    /**
     * The number of purchases, several on one day counted each.
     *
     * @return the number, at least {@link #purchaseDays}
     */
    public int purchases() {
        return Arrays.stream(receipts).sum();
    }

    /**
     * The date of a purchase day.
     *
     * @param index the purchase day, from 0 (first) on
     * @return the date
     * @throws IndexOutOfBoundsException if there is no such purchase day
     */
    public LocalDate date(int index) {
        return LocalDate.ofEpochDay(days[Objects.checkIndex(index, days.length)]);
    }

    /**
     * The days from the purchase day before to a purchase day.
     *
     * @param index the purchase day, from 1 (second) on
     * @return the gap in days, at least 1
     * @throws IndexOutOfBoundsException if there is no such purchase day, or none before it
     */
    public int gap(int index) {
        return days[Objects.checkIndex(index, days.length)] - days[Objects.checkIndex(index - 1, days.length)];
    }

    /**
     * What was paid on a purchase day less what was refunded of it; negative if the refund exceeds the purchase.
     *
     * @param index the purchase day, from 0 (first) on
     * @return the net amount in the minor unit of the currency
     * @throws IndexOutOfBoundsException if there is no such purchase day
     */
    public long netMinor(int index) {
        return net[Objects.checkIndex(index, net.length)];
    }

    /**
     * The date of the first purchase.
     *
     * @return the date; empty if there is no purchase
     */
    public Optional<LocalDate> first() {
        return days.length == 0 ? Optional.empty() : Optional.of(date(0));
    }

    /**
     * The date of the last purchase.
     *
     * @return the date; empty if there is no purchase
     */
    public Optional<LocalDate> last() {
        return days.length == 0 ? Optional.empty() : Optional.of(date(days.length - 1));
    }

    /**
     * The number of purchase days up to a day.
     *
     * @param day the last day to count
     * @return the number, 0 or more
     */
    public int purchaseDaysUpTo(LocalDate day) {
        return before(requireNonNull(day, "day").toEpochDay() + 1);
    }

    /**
     * The number of purchase days in a period.
     *
     * @param from the first day
     * @param to the day after the last
     * @return the number, 0 or more
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public int purchaseDaysBetween(LocalDate from, LocalDate to) {
        requireOrdered(from, to);
        return before(to.toEpochDay()) - before(from.toEpochDay());
    }

    /**
     * The number of purchases in a period, several on one day counted each.
     *
     * @param from the first day
     * @param to the day after the last
     * @return the number, at least that of {@link #purchaseDaysBetween}
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public int purchasesBetween(LocalDate from, LocalDate to) {
        requireOrdered(from, to);
        return Arrays.stream(receipts, before(from.toEpochDay()), before(to.toEpochDay()))
                .sum();
    }

    /**
     * What was paid in all, less refunds.
     *
     * @return the net amount
     */
    public Money spend() {
        return Money.ofMinor(currency, spendMinor());
    }

    /**
     * What was paid in all, less refunds, as a number of minor units.
     *
     * @return the net amount in the minor unit of the currency
     */
    public long spendMinor() {
        return sum(0, net.length);
    }

    /**
     * What was paid for the purchases of a period, less what was refunded of them (even later).
     *
     * @param from the first day
     * @param to the day after the last
     * @return the net amount
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Money spendBetween(LocalDate from, LocalDate to) {
        requireOrdered(from, to);
        return Money.ofMinor(currency, sum(before(from.toEpochDay()), before(to.toEpochDay())));
    }

    /**
     * The history as it was known at the end of a day: without later purchases and later refunds.
     *
     * @param day the last day known
     * @return the history up to and including the day
     */
    public PurchaseHistory knownOn(LocalDate day) {
        long last = requireNonNull(day, "day").toEpochDay();
        int known = before(last + 1);
        boolean allRefunds = Arrays.stream(refundDays).allMatch(refundDay -> refundDay <= last);
        if (known == days.length && allRefunds) {
            return this;
        }
        int[] refunds = IntStream.range(0, refundDays.length)
                .filter(refund -> refundDays[refund] <= last)
                .toArray();
        return new PurchaseHistory(
                currency,
                Arrays.copyOf(days, known),
                Arrays.copyOf(receipts, known),
                Arrays.copyOf(gross, known),
                Arrays.stream(refunds).map(refund -> refundOf[refund]).toArray(),
                Arrays.stream(refunds).map(refund -> refundDays[refund]).toArray(),
                Arrays.stream(refunds).mapToLong(refund -> refunded[refund]).toArray());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PurchaseHistory other
                && currency.equals(other.currency)
                && Arrays.equals(days, other.days)
                && Arrays.equals(receipts, other.receipts)
                && Arrays.equals(gross, other.gross)
                && Arrays.equals(refundOf, other.refundOf)
                && Arrays.equals(refundDays, other.refundDays)
                && Arrays.equals(refunded, other.refunded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, Arrays.hashCode(days), Arrays.hashCode(net));
    }

    @Override
    public String toString() {
        return "PurchaseHistory[" + purchases() + " purchases on " + days.length + " days, " + spend() + "]";
    }

    /** The number of purchase days before an epoch day. */
    private int before(long epochDay) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int index = from; index < to; index++) {
            sum += net[index];
        }
        return sum;
    }

    private static void requireOrdered(LocalDate from, LocalDate to) {
        if (requireNonNull(to, "to").isBefore(requireNonNull(from, "from"))) {
            throw Require.refusal("to", to, "must not be before " + from);
        }
    }
}
