package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * 购买事实 – one purchase or one refund of one customer, as it comes in a stream.
 *
 * <p>Facts may come late and in any order: a refund names the day of its purchase, so that it need not come after it. A
 * fact that comes twice counts twice.
 */
public sealed interface PurchaseFact extends Serializable {

    /**
     * The number of the customer.
     *
     * @return any number that is the customer's own
     */
    long customer();

    /**
     * The day of the purchase.
     *
     * @return the day
     */
    LocalDate day();

    /**
     * The amount.
     *
     * @return what was paid, 0 or more, or given back, above 0
     */
    Money amount();

    /**
     * That a customer bought on a day.
     *
     * @param customer the number of the customer
     * @param day the day
     * @param amount what was paid, 0 or more
     * @return the fact
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the amount is negative or exceeds
     *     the range of long minor units
     */
    static PurchaseFact bought(long customer, LocalDate day, Money amount) {
        return new Purchase(customer, day, amount);
    }

    /**
     * That a customer was given back money for what was bought on a day.
     *
     * @param customer the number of the customer
     * @param day the day of the purchase
     * @param refundDay the day of the refund, not before the purchase
     * @param amount what was given back, above 0
     * @return the fact
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the refund is before the purchase, or the
     *     amount is not above 0 or exceeds the range of long minor units
     */
    static PurchaseFact refunded(long customer, LocalDate day, LocalDate refundDay, Money amount) {
        return new Refund(customer, day, refundDay, amount);
    }

    /**
     * 购买 – the customer bought.
     *
     * @param customer the number of the customer
     * @param day the day
     * @param amount what was paid
     * @serial exclude
     */
    record Purchase(long customer, LocalDate day, Money amount) implements PurchaseFact {

        /**
         * Checks the components.
         *
         * @param customer the number of the customer
         * @param day the day
         * @param amount what was paid
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the amount is negative or
         *     exceeds the range of long minor units
         */
        public Purchase {
            Require.businessDate(day, "day");
            Require.that(
                    Require.minorUnits(amount, "amount") >= 0,
                    "amount",
                    amount,
                    "must not be negative (a refund is added as a refund)");
        }
    }

    /**
     * 退款 – the customer was given back money.
     *
     * @param customer the number of the customer
     * @param day the day of the purchase
     * @param refundDay the day of the refund
     * @param amount what was given back
     * @serial exclude
     */
    record Refund(long customer, LocalDate day, LocalDate refundDay, Money amount) implements PurchaseFact {

        /**
         * Checks the components.
         *
         * @param customer the number of the customer
         * @param day the day of the purchase
         * @param refundDay the day of the refund
         * @param amount what was given back
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the refund is before the purchase, or
         *     the amount is not above 0 or exceeds the range of long minor units
         */
        public Refund {
            Require.businessDate(day, "day");
            Require.businessDate(refundDay, "refundDay");
            Require.that(!refundDay.isBefore(day), "refundDay", refundDay, "must not be before the purchase, " + day);
            Require.that(Require.minorUnits(amount, "amount") > 0, "amount", amount, "must be above 0");
        }
    }
}
