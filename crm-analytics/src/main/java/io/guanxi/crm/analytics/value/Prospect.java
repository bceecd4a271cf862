package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 潜在客户 – a party that the firm may win, with what it is expected to bring and to cost (F5b).
 *
 * <p>The net value is {@code expected CLV − acquisition cost}. Example: CNY 366.67 − CNY 100.00 = CNY 266.67.
 *
 * @param party the party
 * @param fits whether the firm can and wants to serve the party
 * @param expectedClv the expected lifetime value before the cost of winning the party; may be negative
 * @param acquisitionCost what winning the party costs, 0 or more, in the same currency
 */
public record Prospect(PartyId party, boolean fits, Money expectedClv, Money acquisitionCost) {

    /**
     * Checks the components.
     *
     * @param party the party
     * @param fits whether the firm can and wants to serve the party
     * @param expectedClv the expected lifetime value
     * @param acquisitionCost what winning the party costs
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, the cost is negative, or the
     *     currencies differ
     */
    public Prospect {
        requireNonNull(party, "party");
        Require.minorUnits(expectedClv, "expectedClv");
        Require.minorUnits(acquisitionCost, "acquisitionCost");
        Require.that(!acquisitionCost.isNegative(), "acquisitionCost", acquisitionCost, "must not be negative");
        Require.that(
                acquisitionCost.isSameCurrency(expectedClv),
                "acquisitionCost",
                acquisitionCost,
                "must be in the currency of the expected value");
    }

    /**
     * A party that the firm may win.
     *
     * @param party the party
     * @param fits whether the firm can and wants to serve the party
     * @param expectedClv the expected lifetime value before the cost of winning the party; may be negative
     * @param acquisitionCost what winning the party costs, 0 or more, in the same currency
     * @return the prospect
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, the cost is negative, or the
     *     currencies differ
     */
    public static Prospect of(PartyId party, boolean fits, Money expectedClv, Money acquisitionCost) {
        return new Prospect(party, fits, expectedClv, acquisitionCost);
    }

    /**
     * 净值 – {@code expected CLV − acquisition cost}.
     *
     * @return the net value, negative if winning the party costs more than it brings
     */
    public Money netValue() {
        return expectedClv.minus(acquisitionCost);
    }

    /**
     * Whether the firm should win the party if it has room.
     *
     * @return true if the party fits and the net value is above 0
     */
    public boolean isWorthWinning() {
        return fits && expectedClv.isGreaterThan(acquisitionCost);
    }
}
