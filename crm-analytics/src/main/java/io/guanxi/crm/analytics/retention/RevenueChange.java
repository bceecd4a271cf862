package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 收入变化 – what one customer brought in the period at the start and in that at the end, such as two months a year apart.
 *
 * @param atStart the revenue at the start, 0 or more
 * @param atEnd the revenue at the end, 0 or more, in the same currency
 */
public record RevenueChange(Money atStart, Money atEnd) {

    /**
     * Checks the amounts.
     *
     * @param atStart the revenue at the start
     * @param atEnd the revenue at the end
     * @throws NullPointerException if an amount is null
     * @throws IllegalArgumentException if an amount is negative or exceeds the range of long minor units, or the currencies
     *     differ
     */
    public RevenueChange {
        requireAmount(atStart, "atStart");
        requireAmount(atEnd, "atEnd");
        Require.that(atEnd.isSameCurrency(atStart), "atEnd", atEnd, "must be in the currency of the start");
    }

    private static void requireAmount(Money amount, String field) {
        Require.that(!requireNonNull(amount, field).isNegative(), field, amount, "must not be negative");
        Require.minorUnits(amount, field);
    }
}
