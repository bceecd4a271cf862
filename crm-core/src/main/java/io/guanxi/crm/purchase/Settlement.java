package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/**
 * 结账 – one invoice of a transaction: when it was sent, and when it was paid if it was.
 *
 * <p>An unpaid invoice has no days to pay; it is open, which is not zero days. Example: invoiced on 2025-01-10 and paid
 * on 2025-02-09, {@code daysToPay} is 30; on 2025-01-31 it was open with {@code daysOutstanding} 21.
 *
 * @param transaction what is settled
 * @param invoiced the date of the invoice
 * @param paid the date of the payment, not before the invoice; empty while it is open
 * @param amount what was invoiced, above 0
 */
public record Settlement(TransactionId transaction, LocalDate invoiced, Optional<LocalDate> paid, Money amount) {

    /**
     * Checks the components.
     *
     * @param transaction what is settled
     * @param invoiced the date of the invoice
     * @param paid the date of the payment
     * @param amount what was invoiced
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a date leaves the years 1 to 9999, the payment precedes the invoice, or the
     *     amount is not positive or exceeds the range of long minor units
     */
    public Settlement {
        requireNonNull(transaction, "transaction");
        Require.businessDate(invoiced, "invoiced");
        if (requireNonNull(paid, "paid").isPresent()) {
            LocalDate day = Require.businessDate(paid.get(), "paid");
            Require.that(!day.isBefore(invoiced), "paid", day, "must not be before the invoice");
        }
        Require.that(requireNonNull(amount, "amount").isPositive(), "amount", amount, "must be positive");
        Require.minorUnits(amount, "amount");
    }

    /**
     * An invoice that is not paid yet.
     *
     * @param transaction what is settled
     * @param on the date of the invoice
     * @param amount what was invoiced
     * @return the open settlement
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static Settlement invoiced(TransactionId transaction, LocalDate on, Money amount) {
        return new Settlement(transaction, on, Optional.empty(), amount);
    }

    /**
     * The settlement with its payment; a payment that it has already is replaced.
     *
     * @param date the date of the payment
     * @return a new settlement
     * @throws NullPointerException if the date is null
     * @throws IllegalArgumentException if the date precedes the invoice or leaves the years 1 to 9999
     */
    public Settlement paidOn(LocalDate date) {
        return new Settlement(transaction, invoiced, Optional.of(requireNonNull(date, "paid")), amount);
    }

    /**
     * Whether the invoice waits for its payment at the end of a day, as known on that day.
     *
     * @param asOf the day
     * @return true from the day of the invoice up to the day before the payment
     * @throws NullPointerException if the day is null
     */
    public boolean isOpenOn(LocalDate asOf) {
        return !requireNonNull(asOf, "asOf").isBefore(invoiced)
                && paid.map(asOf::isBefore).orElse(true);
    }

    /**
     * The days from the invoice to its payment.
     *
     * @return the days, 0 or more; empty while it is unpaid
     */
    public OptionalLong daysToPay() {
        return paid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(invoiced, paid.get()));
    }

    /**
     * How long the invoice has been waiting for its payment on a day, as known on that day.
     *
     * @param asOf the day
     * @return the days since the invoice, 0 or more; empty before the invoice and once it is paid
     * @throws NullPointerException if the day is null
     */
    public OptionalLong daysOutstanding(LocalDate asOf) {
        return isOpenOn(asOf) ? OptionalLong.of(ChronoUnit.DAYS.between(invoiced, asOf)) : OptionalLong.empty();
    }
}
