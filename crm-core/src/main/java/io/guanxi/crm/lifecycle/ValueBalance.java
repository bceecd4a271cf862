package io.guanxi.crm.lifecycle;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 利益权衡 – what a relationship is worth to both sides: the value delivered to the customer beside the customer's value
 * to the firm (F2).
 *
 * <p>A side gains if its value is above zero; zero is no gain. Example: CNY 280.00 to the customer and CNY 366.67 to
 * the firm is {@link BalanceKind#WIN_WIN}. Source: Dwyer, Schurr &amp; Oh, Developing Buyer-Seller Relationships, 1987.
 *
 * @param toCustomer the value delivered to the customer, less what it costs the customer; may be negative
 * @param toFirm the value of the customer to the firm; may be negative
 */
public record ValueBalance(Money toCustomer, Money toFirm) {

    /**
     * Checks the components.
     *
     * @param toCustomer the value delivered to the customer
     * @param toFirm the value of the customer to the firm
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, or the currencies differ
     */
    public ValueBalance {
        Require.minorUnits(toCustomer, "toCustomer");
        Require.minorUnits(toFirm, "toFirm");
        Require.that(
                toFirm.getCurrencyUnit().equals(toCustomer.getCurrencyUnit()),
                "toFirm",
                toFirm,
                "must be in " + toCustomer.getCurrencyUnit());
    }

    /**
     * The balance of two values.
     *
     * @param toCustomer the value delivered to the customer
     * @param toFirm the value of the customer to the firm
     * @return the balance
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, or the currencies differ
     */
    public static ValueBalance of(Money toCustomer, Money toFirm) {
        return new ValueBalance(toCustomer, toFirm);
    }

    /**
     * Who gains.
     *
     * @return one of the four cells
     */
    public BalanceKind kind() {
        if (toCustomer.isPositive()) {
            return toFirm.isPositive() ? BalanceKind.WIN_WIN : BalanceKind.CUSTOMER_GAINS;
        }
        return toFirm.isPositive() ? BalanceKind.FIRM_GAINS : BalanceKind.LOSE_LOSE;
    }

    /**
     * Whether both sides gain.
     *
     * @return true if both values are above zero
     */
    public boolean isWinWin() {
        return kind() == BalanceKind.WIN_WIN;
    }
}
