package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * 发票 – one invoice of a customer, with all its lines: what frequency counts (V6).
 *
 * <p>Distinct invoices cannot be merged from counts of their lines: two parts that have each seen a line of one invoice
 * would count it twice. So the input is the whole invoice, once; who has lines sums them by invoice first, and leaves
 * out what is delivered twice.
 *
 * @param customer the number of the customer
 * @param day the date of the invoice as days since 1970-01-01, in the years 1 to 9999
 * @param units the amount in whole units of the caller's choice, all the same: cents, or thousandths of a pound; below
 *     0 for a refund
 * @serial exclude
 */
public record RfmInvoice(long customer, int day, long units) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the day.
     *
     * @param customer the number of the customer
     * @param day the date as days since 1970-01-01
     * @param units the amount in units
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public RfmInvoice {
        if (!RfmDays.isBusinessDay(day)) {
            throw RfmDays.refusal("day", day);
        }
    }

    /**
     * An invoice in the minor unit of its currency.
     *
     * @param customer the number of the customer
     * @param date the date of the invoice
     * @param amount the amount, below 0 for a refund
     * @return the invoice
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999, or the amount does not fit in long
     *     minor units
     */
    public static RfmInvoice of(long customer, LocalDate date, Money amount) {
        Require.businessDate(date, "date");
        requireNonNull(amount, "amount");
        return new RfmInvoice(customer, Math.toIntExact(date.toEpochDay()), Require.minorUnits(amount, "amount"));
    }
}
