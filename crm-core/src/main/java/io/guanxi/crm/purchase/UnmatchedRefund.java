package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * 无对应购买的退款 – a refund that was refused because the customer had made no purchase that it could undo.
 *
 * @param entry which entry of the builder it was, counting purchases and refunds from 0
 * @param customer who was to get the refund
 * @param date the date of the refund
 * @param amount the amount of the refund, positive
 */
public record UnmatchedRefund(int entry, CustomerId customer, LocalDate date, Money amount) {

    /**
     * Checks the components.
     *
     * @param entry which entry of the builder it was
     * @param customer who was to get the refund
     * @param date the date of the refund
     * @param amount the amount of the refund
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the entry is negative, the date is not in the years 1 to 9999 or the amount
     *     is not positive
     */
    public UnmatchedRefund {
        Require.that(entry >= 0, "entry", entry, "must not be negative");
        requireNonNull(customer, "customer");
        Require.businessDate(date, "date");
        Require.that(requireNonNull(amount, "amount").isPositive(), "amount", amount, "must be positive");
    }
}
