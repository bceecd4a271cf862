package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 明细 – one line of a transaction: a product, how many, what was paid and, if known, what it cost.
 *
 * @param product the product's code or name, 1 to {@value #MAX_LENGTH} characters
 * @param quantity how many, at least 1
 * @param revenue what was paid for all of them, after discounts; 0 for a gift or a no-show, never negative
 * @param cost what they cost the firm, never negative; empty if unknown, which is not zero
 */
public record LineItem(String product, int quantity, Money revenue, Optional<Money> cost) {

    /** Characters allowed in the product. */
    public static final int MAX_LENGTH = 100;

    /**
     * Checks the components.
     *
     * @param product the product's code or name
     * @param quantity how many
     * @param revenue what was paid for all of them
     * @param cost what they cost the firm
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the product is blank, too long, padded or holds control characters, the
     *     quantity is below 1, an amount is negative, or the currencies differ
     */
    public LineItem {
        Require.text(product, "product", MAX_LENGTH);
        Require.that(quantity >= 1, "quantity", quantity, "must be at least 1");
        Require.that(!requireNonNull(revenue, "revenue").isNegative(), "revenue", revenue, "must not be negative");
        if (requireNonNull(cost, "cost").isPresent()) {
            Money known = cost.get();
            Require.that(!known.isNegative(), "cost", known, "must not be negative");
            Require.that(known.isSameCurrency(revenue), "cost", known, "must be in the currency of the revenue");
        }
    }

    /**
     * A line whose cost is not known.
     *
     * @param product the product's code or name
     * @param quantity how many
     * @param revenue what was paid for all of them
     * @return the line
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static LineItem of(String product, int quantity, Money revenue) {
        return new LineItem(product, quantity, revenue, Optional.empty());
    }

    /**
     * The line with its cost known.
     *
     * @param cost what all of them cost the firm
     * @return a new line
     * @throws NullPointerException if the cost is null
     * @throws IllegalArgumentException if the cost is negative or in another currency
     */
    public LineItem withCost(Money cost) {
        return new LineItem(product, quantity, revenue, Optional.of(requireNonNull(cost, "cost")));
    }

    /**
     * Revenue less cost.
     *
     * @return the margin, possibly negative; empty if the cost is unknown
     */
    public Optional<Money> margin() {
        return cost.map(revenue::minus);
    }
}
