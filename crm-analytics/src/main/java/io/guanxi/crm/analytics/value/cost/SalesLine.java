package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 销售行 – so many pieces sold at a price, beside what the market asks for one (F10).
 *
 * <p>Example: 3 nights at CNY 520.00 where the market asks CNY 500.00 are an excess of CNY 60.00.
 *
 * @param pricePaid what was paid for one piece, 0 or more
 * @param marketPrice what the market asks for one piece, 0 or more, in the same currency
 * @param quantity how many, 0 or more
 */
public record SalesLine(Money pricePaid, Money marketPrice, long quantity) {

    /**
     * Checks the components.
     *
     * @param pricePaid what was paid for one piece
     * @param marketPrice what the market asks for one piece
     * @param quantity how many
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a price or the quantity is negative, a price does not fit in long minor units, or
     *     the currencies differ
     */
    public SalesLine {
        Require.that(Require.minorUnits(pricePaid, "pricePaid") >= 0, "pricePaid", pricePaid, "must not be negative");
        Require.that(
                Require.minorUnits(marketPrice, "marketPrice") >= 0,
                "marketPrice",
                marketPrice,
                "must not be negative");
        Require.that(
                marketPrice.isSameCurrency(pricePaid),
                "marketPrice",
                marketPrice,
                "must be in " + pricePaid.getCurrencyUnit());
        Require.that(quantity >= 0, "quantity", quantity, "must not be negative");
    }

    /**
     * A line of sales.
     *
     * @param pricePaid what was paid for one piece, 0 or more
     * @param marketPrice what the market asks for one piece, 0 or more, in the same currency
     * @param quantity how many, 0 or more
     * @return the line
     * @throws NullPointerException if a price is null
     * @throws IllegalArgumentException if a price or the quantity is negative, a price does not fit in long minor units, or
     *     the currencies differ
     */
    public static SalesLine of(Money pricePaid, Money marketPrice, long quantity) {
        return new SalesLine(pricePaid, marketPrice, quantity);
    }

    /**
     * The excess profit of the line: {@code (price paid − market price) · quantity}.
     *
     * @return the excess, exact; negative if the customer paid less than the market asks
     */
    public Money excess() {
        return pricePaid.minus(marketPrice).multipliedBy(quantity);
    }
}
