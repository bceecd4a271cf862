package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 服务客户的成本 – what one customer cost the firm over a period, beyond the products themselves.
 *
 * <p>The amount is spread evenly over the days of the period. What falls into a window is {@code floor(amount · d₂ / n)
 * − floor(amount · d₁ / n)} in minor units, with n days in all, d₁ before the window and d₂ before its end: adjacent
 * windows add up exactly to the whole. Example: CNY 1.00 over three days is CNY 0.33 on the first, 0.33 on the second
 * and 0.34 on the third.
 *
 * @param customer who was served
 * @param period the days it was spent for, half-open {@code [from, to)}
 * @param kind what it was for
 * @param amount what was spent, 0 or more
 */
public record CostToServe(CustomerId customer, Range<LocalDate> period, CostKind kind, Money amount) {

    /**
     * Checks the components.
     *
     * @param customer who was served
     * @param period the days it was spent for
     * @param kind what it was for
     * @param amount what was spent
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period is not half-open, is empty, has no end or leaves the years 1 to
     *     9999, or the amount is negative or exceeds the range of long minor units
     */
    public CostToServe {
        requireNonNull(customer, "customer");
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        requireNonNull(kind, "kind");
        Require.that(!requireNonNull(amount, "amount").isNegative(), "amount", amount, "must not be negative");
        Require.minorUnits(amount, "amount");
    }

    /**
     * The part of the cost that falls into a window.
     *
     * @param window the days asked for, half-open {@code [from, to)} or {@code [from, ∞)}
     * @return the part, from 0 to the whole amount
     * @throws NullPointerException if the window is null
     * @throws IllegalArgumentException if the window is not half-open, is empty or leaves the years 1 to 9999
     */
    public Money within(Range<LocalDate> window) {
        Require.period(window, "window");
        LocalDate from = period.lowerEndpoint();
        LocalDate to = period.upperEndpoint();
        long before = spentBefore(clamp(window.lowerEndpoint(), from, to));
        long end = spentBefore(window.hasUpperBound() ? clamp(window.upperEndpoint(), from, to) : to);
        return Money.ofMinor(amount.getCurrencyUnit(), end - before);
    }

    /**
     * What one customer cost within a window, all kinds together.
     *
     * @param costs the costs of any customers
     * @param customer the customer asked for
     * @param window the days asked for, half-open {@code [from, to)} or {@code [from, ∞)}
     * @param currency the currency of that customer's costs in the window, also of the answer where there are none;
     *     costs without a day in the window may be in another
     * @return the sum of the parts that fall into the window, 0 or more
     * @throws NullPointerException if an argument or a cost is null
     * @throws IllegalArgumentException if a cost of that customer with days in the window is in another currency, the
     *     window is not half-open, is empty or leaves the years 1 to 9999, or the sum exceeds the range of long minor
     *     units
     */
    public static Money total(
            Collection<CostToServe> costs, CustomerId customer, Range<LocalDate> window, CurrencyUnit currency) {
        requireNonNull(costs, "costs");
        requireNonNull(customer, "customer");
        Require.period(window, "window");
        Money total = Money.zero(requireNonNull(currency, "currency"));
        for (CostToServe cost : costs) {
            if (requireNonNull(cost, "costs").customer.equals(customer) && cost.hasDaysIn(window)) {
                boolean same = cost.amount.getCurrencyUnit().equals(currency);
                Require.that(same, "costs", cost.amount, "must be in " + currency);
                total = total.plus(cost.within(window));
            }
        }
        Require.minorUnits(total, "total of costs");
        return total;
    }

    private boolean hasDaysIn(Range<LocalDate> window) {
        return period.isConnected(window) && !period.intersection(window).isEmpty();
    }

    /** The minor units spent on the days of the period before a day of it or its end. */
    private long spentBefore(LocalDate day) {
        long days = ChronoUnit.DAYS.between(period.lowerEndpoint(), day);
        long allDays = ChronoUnit.DAYS.between(period.lowerEndpoint(), period.upperEndpoint());
        // The product may exceed long; the quotient is at most the amount.
        return BigInteger.valueOf(amount.getAmountMinorLong())
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(allDays))
                .longValueExact();
    }

    private static LocalDate clamp(LocalDate day, LocalDate first, LocalDate end) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isBefore(end) ? day : end;
    }
}
