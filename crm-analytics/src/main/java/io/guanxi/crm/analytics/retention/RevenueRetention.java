package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 收入留存 – what became of the revenue of those who were customers at the start.
 *
 * <p>{@code gross = (start − churned − contraction) / start}, at most 1; {@code net = (start − churned − contraction +
 * expansion) / start}, which may exceed 1 and is no share. Customers without revenue at the start are outside of both.
 *
 * <p>Example: four customers with 100.00 each at the start bring 0.00, 60.00, 100.00 and 200.00 at the end, a new one
 * 50.00: churned 100.00, contraction 40.00, expansion 100.00; gross 0.6500, net 0.9000.
 *
 * @param atStart the revenue at the start, 0 or more
 * @param churned what of it came from customers without revenue at the end
 * @param contraction by how much customers fell who still bring revenue
 * @param expansion by how much customers rose, 0 or more
 * @param fromNew the revenue at the end of customers without revenue at the start, 0 or more
 * @param customers the customers with revenue at the start, 0 or more
 * @param lostCustomers those of them without revenue at the end
 */
public record RevenueRetention(
        Money atStart,
        Money churned,
        Money contraction,
        Money expansion,
        Money fromNew,
        long customers,
        long lostCustomers) {

    /**
     * Checks the figures.
     *
     * @param atStart the revenue at the start
     * @param churned what of it came from customers without revenue at the end
     * @param contraction by how much customers fell who still bring revenue
     * @param expansion by how much customers rose
     * @param fromNew the revenue at the end of customers without revenue at the start
     * @param customers the customers with revenue at the start
     * @param lostCustomers those of them without revenue at the end
     * @throws NullPointerException if an amount is null
     * @throws IllegalArgumentException if an amount is negative, exceeds the range of long minor units or is in another
     *     currency, more is lost than there was, a number is out of its range, or there is revenue without customers or
     *     the other way round
     */
    public RevenueRetention {
        requireAmount(atStart, "atStart", atStart);
        requireAmount(churned, "churned", atStart);
        requireAmount(contraction, "contraction", atStart);
        requireAmount(expansion, "expansion", atStart);
        requireAmount(fromNew, "fromNew", atStart);
        Money lost = churned.plus(contraction);
        Require.that(!lost.isGreaterThan(atStart), "churned and contraction", lost, "must not exceed " + atStart);
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(
                lostCustomers >= 0 && lostCustomers <= customers,
                "lostCustomers",
                lostCustomers,
                "must be 0 to " + customers);
        Require.that(
                (customers == 0) == atStart.isZero(),
                "customers",
                customers,
                "must be 0 exactly without revenue at the start");
        Require.that(
                (lostCustomers == 0) == churned.isZero(),
                "lostCustomers",
                lostCustomers,
                "must be 0 exactly without churned revenue");
    }

    private static void requireAmount(Money amount, String field, Money start) {
        Require.that(!requireNonNull(amount, field).isNegative(), field, amount, "must not be negative");
        Require.that(amount.isSameCurrency(start), field, amount, "must be in the currency of the start");
        Require.minorUnits(amount, field);
    }

    /**
     * The revenue retention of a log between two windows.
     *
     * @param log the purchases
     * @param start the window at the start, half-open {@code [from, to)}
     * @param end the window at the end, half-open, of the same use to the reader such as the same month a year later
     * @return the revenue retention; a purchase counts less what was refunded of it, even later
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a window is not half-open, has no end, or leaves the years 1 to 9999, the second
     *     begins before the first ends, or a customer was refunded more than it paid in a window
     * @throws ArithmeticException if a sum exceeds the range of long minor units
     */
    public static RevenueRetention of(PurchaseLog log, Range<LocalDate> start, Range<LocalDate> end) {
        requireNonNull(log, "log");
        requireWindow(start, "start");
        requireWindow(end, "end");
        Require.that(
                !end.lowerEndpoint().isBefore(start.upperEndpoint()),
                "end",
                end,
                "must not begin before the start ends");
        RevenueRetentionAggregation aggregation = RevenueRetentionAggregation.in(log.currency());
        RevenueRetentionState state = aggregation.empty();
        for (int place = 0; place < log.customers(); place++) {
            PurchaseHistory history = log.history(place);
            state = aggregation.add(state, new RevenueChange(spend(history, start), spend(history, end)));
        }
        return aggregation.result(state);
    }

    private static void requireWindow(Range<LocalDate> window, String field) {
        Require.period(window, field);
        Require.that(window.hasUpperBound(), field, window, "must have an end");
    }

    private static Money spend(PurchaseHistory history, Range<LocalDate> window) {
        return history.spendBetween(window.lowerEndpoint(), window.upperEndpoint());
    }

    /**
     * The revenue at the end of those who were customers at the start.
     *
     * @return {@code atStart − churned − contraction + expansion}
     */
    public Money kept() {
        return atStart.minus(churned).minus(contraction).plus(expansion);
    }

    /**
     * The revenue at the end.
     *
     * @return {@code kept + fromNew}
     */
    public Money atEnd() {
        return kept().plus(fromNew);
    }

    /**
     * 总收入留存率 – gross revenue retention: {@code (atStart − churned − contraction) / atStart}.
     *
     * @return 0 to 1 with four decimals, rounded half up; empty if there was no revenue at the start
     */
    public Optional<BigDecimal> gross() {
        return ofStart(atStart.minus(churned).minus(contraction));
    }

    /**
     * 净收入留存率 – net revenue retention: {@code kept / atStart}.
     *
     * @return 0 or more, also above 1, with four decimals, rounded half up; empty if there was no revenue at the start
     */
    public Optional<BigDecimal> net() {
        return ofStart(kept());
    }

    private Optional<BigDecimal> ofStart(Money part) {
        return atStart.isZero()
                ? Optional.empty()
                : Optional.of(part.getAmount().divide(atStart.getAmount(), Share.DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The amounts behind the rates, and who is outside of them.
     *
     * @return the reasons
     */
    public List<Reason> reasons() {
        return List.of(
                Reason.of(RetentionReason.REVENUE_START, atStart, customers),
                Reason.of(RetentionReason.REVENUE_LOST, churned, lostCustomers, contraction),
                Reason.of(RetentionReason.REVENUE_KEPT, expansion, kept()),
                Reason.of(RetentionReason.REVENUE_NEW, fromNew));
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }
}
