package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 复购率 – the repeat-purchase rate (F7b): {@code customers with ≥ 2 orders / customers with ≥ 1 order} in a window.
 *
 * <p>An order is a purchase of the log: two on one day are two orders, and a refund takes none away. Example: of four
 * buyers in the window one bought twice, {@code rate} 0.2500.
 *
 * @param repeatBuyers the customers with at least two orders in the window, 0 to {@code buyers}
 * @param buyers the customers with at least one order in the window, 0 or more
 */
public record RepeatPurchaseRate(long repeatBuyers, long buyers) {

    /**
     * Checks the counts.
     *
     * @param repeatBuyers the customers with at least two orders
     * @param buyers the customers with at least one order
     * @throws IllegalArgumentException if a count is negative, or there are more repeat buyers than buyers
     */
    public RepeatPurchaseRate {
        Require.that(buyers >= 0, "buyers", buyers, "must not be negative");
        Require.that(
                repeatBuyers >= 0 && repeatBuyers <= buyers, "repeatBuyers", repeatBuyers, "must be 0 to " + buyers);
    }

    /**
     * Counts the buyers of a window.
     *
     * @param log all purchases
     * @param window the dates of the orders that count, half-open {@code [from, to)} or {@code [from, ∞)}
     * @return the rate
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the window is not half-open, is empty or leaves the years 1 to 9999
     */
    public static RepeatPurchaseRate of(PurchaseLog log, Range<LocalDate> window) {
        requireNonNull(log, "log");
        Require.period(window, "window");
        LocalDate from = window.lowerEndpoint();
        LocalDate to = window.hasUpperBound() ? window.upperEndpoint() : LocalDate.MAX;
        long buyers = 0;
        long repeatBuyers = 0;
        for (int customer = 0; customer < log.customers(); customer++) {
            int orders = log.history(customer).purchasesBetween(from, to);
            buyers += orders >= 1 ? 1 : 0;
            repeatBuyers += orders >= 2 ? 1 : 0;
        }
        return new RepeatPurchaseRate(repeatBuyers, buyers);
    }

    /**
     * The share of repeat buyers among the buyers.
     *
     * @return 0 to 1 with four decimals, rounded half up; empty if nobody bought
     */
    public Optional<BigDecimal> rate() {
        return Share.of(repeatBuyers, buyers);
    }
}
