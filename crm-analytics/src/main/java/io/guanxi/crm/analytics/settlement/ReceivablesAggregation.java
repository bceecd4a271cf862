package io.guanxi.crm.analytics.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 应收账款聚合 – gathers what is owed at the end of a period and what was invoiced in it, in parts that can be merged, into the
 * {@link DaysSalesOutstanding} (V9).
 *
 * <p>Owed is every invoice that is open at the end of the last day, as known on that day, however old it is. An invoice
 * after the period counts for neither. Each invoice is a credit sale, also one paid on its day; leave out cash sales
 * before. Sums are exact, in minor units. Immutable.
 *
 * <p>Example, first quarter of 2025: CNY 300.00 invoiced on 2024-12-01 and still open, CNY 600.00 invoiced and paid in
 * the quarter: CNY 300.00 owed, CNY 600.00 credit sales, 45.0 days.
 */
public final class ReceivablesAggregation implements Aggregation<Settlement, ReceivablesState, DaysSalesOutstanding> {

    private static final long serialVersionUID = 1L;

    /** The currency of all invoices. */
    private final CurrencyUnit currency;

    /** The first day of the period. */
    private final LocalDate from;

    /** The day after its last. */
    private final LocalDate to;

    private ReceivablesAggregation(CurrencyUnit currency, LocalDate from, LocalDate to) {
        this.currency = currency;
        this.from = from;
        this.to = to;
    }

    /**
     * The aggregation over a period.
     *
     * @param currency the currency of all invoices
     * @param period the days, half-open {@code [from, to)}
     * @return the aggregation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the period has an open end, is not half-open, is empty or leaves the years 1
     *     to 9999
     */
    public static ReceivablesAggregation over(CurrencyUnit currency, Range<LocalDate> period) {
        requireNonNull(currency, "currency");
        DaysSalesOutstanding.requireClosed(period);
        return new ReceivablesAggregation(currency, period.lowerEndpoint(), period.upperEndpoint());
    }

    /**
     * The period.
     *
     * @return the days, half-open {@code [from, to)}
     */
    public Range<LocalDate> period() {
        return Range.closedOpen(from, to);
    }

    @Override
    public ReceivablesState empty() {
        return new ReceivablesState();
    }

    /**
     * Takes in one invoice.
     *
     * @param state the sums so far, which are changed
     * @param settlement the invoice
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the invoice is in another currency
     * @throws ArithmeticException if a sum exceeds the range of long minor units; the sums are as they were
     */
    @Override
    public ReceivablesState add(ReceivablesState state, Settlement settlement) {
        requireNonNull(state, "state");
        Money amount = requireNonNull(settlement, "settlement").amount();
        Require.that(
                amount.getCurrencyUnit().equals(currency),
                "amount of " + settlement.transaction(),
                amount,
                "must be in " + currency);
        long minor = amount.getAmountMinorLong();
        boolean owed = settlement.isOpenOn(to.minusDays(1));
        boolean sold = period().contains(settlement.invoiced());
        state.add(owed ? minor : 0, sold ? minor : 0);
        return state;
    }

    /**
     * Adds the sums of two parts.
     *
     * @param left the sums of the one, which are changed
     * @param right the sums of the other
     * @return the left sums
     * @throws NullPointerException if an argument is null
     * @throws ArithmeticException if a sum exceeds the range of long minor units; both parts are as they were
     */
    @Override
    public ReceivablesState merge(ReceivablesState left, ReceivablesState right) {
        requireNonNull(right, "right");
        requireNonNull(left, "left").add(right.receivables(), right.creditSales());
        return left;
    }

    /**
     * The days sales outstanding of all invoices so far.
     *
     * @param state the sums
     * @return both sums, and what follows from them
     * @throws NullPointerException if the state is null
     */
    @Override
    public DaysSalesOutstanding result(ReceivablesState state) {
        requireNonNull(state, "state");
        return new DaysSalesOutstanding(
                period(), Money.ofMinor(currency, state.receivables()), Money.ofMinor(currency, state.creditSales()));
    }

    @Override
    public String toString() {
        return "ReceivablesAggregation[" + currency + ", " + period() + "]";
    }
}
