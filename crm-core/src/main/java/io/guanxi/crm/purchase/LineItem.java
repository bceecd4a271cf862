package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/**
 * 明细 – one line of a transaction: a product, how many, what was paid and, if known, what it cost and when it is used.
 *
 * <p>Example: two rooms from 2025-05-01 (check-in) to 2025-05-04 (check-out) have {@code nights} 3.
 *
 * @param product what was bought
 * @param quantity how many, at least 1
 * @param revenue what was paid for all of them, after discounts; 0 for a gift or a no-show, never negative
 * @param cost what they cost the firm, never negative; empty if unknown, which is not zero
 * @param service the days of the service, from the first (check-in) to the one after the last (check-out); empty if
 *     unknown or if there are none, as for goods
 */
public record LineItem(
        ProductRef product, int quantity, Money revenue, Optional<Money> cost, Optional<Range<LocalDate>> service) {

    /**
     * Checks the components.
     *
     * @param product what was bought
     * @param quantity how many
     * @param revenue what was paid for all of them
     * @param cost what they cost the firm
     * @param service the days of the service, half-open {@code [from, to)}
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the quantity is below 1, an amount is negative or exceeds the range of long
     *     minor units, the currencies differ, or the service is not half-open, is empty, has no end or leaves the years
     *     1 to 9999
     */
    public LineItem {
        requireNonNull(product, "product");
        Require.that(quantity >= 1, "quantity", quantity, "must be at least 1");
        requireAmount(revenue, "revenue");
        if (requireNonNull(cost, "cost").isPresent()) {
            Money known = cost.get();
            requireAmount(known, "cost");
            Require.that(known.isSameCurrency(revenue), "cost", known, "must be in the currency of the revenue");
        }
        if (requireNonNull(service, "service").isPresent()) {
            Range<LocalDate> days = Require.period(service.get(), "service");
            Require.that(days.hasUpperBound(), "service", days, "must have an end");
        }
    }

    /**
     * A line whose cost is not known, of a product of which only the code is.
     *
     * @param sku the product's code
     * @param quantity how many
     * @param revenue what was paid for all of them
     * @return the line
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static LineItem of(String sku, int quantity, Money revenue) {
        return of(ProductRef.of(sku), quantity, revenue);
    }

    /**
     * A line whose cost is not known.
     *
     * @param product what was bought
     * @param quantity how many
     * @param revenue what was paid for all of them
     * @return the line
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static LineItem of(ProductRef product, int quantity, Money revenue) {
        return new LineItem(product, quantity, revenue, Optional.empty(), Optional.empty());
    }

    /**
     * The line with its cost known.
     *
     * @param cost what all of them cost the firm
     * @return a new line
     * @throws NullPointerException if the cost is null
     * @throws IllegalArgumentException if the cost is negative, in another currency or exceeds the range of long minor
     *     units
     */
    public LineItem withCost(Money cost) {
        return new LineItem(product, quantity, revenue, Optional.of(requireNonNull(cost, "cost")), service);
    }

    /**
     * The line with the days of its service.
     *
     * @param from the first day, such as that of the check-in
     * @param to the day after the last, such as that of the check-out
     * @return a new line
     * @throws NullPointerException if a date is null
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}, or a date leaves the years 1 to
     *     9999
     */
    public LineItem during(LocalDate from, LocalDate to) {
        return new LineItem(product, quantity, revenue, cost, Optional.of(Require.days(from, to, "service")));
    }

    /**
     * The nights from check-in to check-out, which is also the number of days of the service; not multiplied by the
     * quantity.
     *
     * @return the nights, at least 1; empty if the days of the service are unknown
     */
    public OptionalLong nights() {
        return service.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(
                        service.get().lowerEndpoint(), service.get().upperEndpoint()));
    }

    /**
     * Revenue less cost.
     *
     * @return the margin, possibly negative; empty if the cost is unknown
     */
    public Optional<Money> margin() {
        return cost.map(revenue::minus);
    }

    private static void requireAmount(Money amount, String field) {
        Require.that(!requireNonNull(amount, field).isNegative(), field, amount, "must not be negative");
        Require.minorUnits(amount, field);
    }
}
