package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.validation.Require;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * 细分依据 – what segmentation criteria ask about one customer (A9).
 *
 * @param frequency the number of transactions in the unit of time, 0 or more
 * @param monetary what was paid in it, less refunds
 * @param settlementDays the settlement cycle: days from invoice to payment, 0 or more; empty if it is not known, which
 *     is not 0
 */
public record CriterionFacts(int frequency, Money monetary, OptionalInt settlementDays) {

    /**
     * Checks the figures.
     *
     * @param frequency the number of transactions
     * @param monetary what was paid
     * @param settlementDays the settlement cycle
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the number or the days are negative
     */
    public CriterionFacts {
        Require.that(frequency >= 0, "frequency", frequency, "must not be negative");
        requireNonNull(monetary, "monetary");
        Require.that(
                requireNonNull(settlementDays, "settlementDays").orElse(0) >= 0,
                "settlementDays",
                settlementDays,
                "must not be negative");
    }

    /**
     * The figures of a customer in a table, whose window is the unit of time.
     *
     * @param table the table
     * @param row the row, from 0 on
     * @param settlementDays the settlement cycle in days; empty if it is not known
     * @return the facts
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws IllegalArgumentException if the days are negative
     * @throws ArithmeticException if the amount has more decimals than the currency
     */
    public static CriterionFacts of(RfmTable table, int row, OptionalInt settlementDays) {
        return new CriterionFacts(requireNonNull(table, "table").frequency(row), table.monetary(row), settlementDays);
    }
}
