package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * 购买收集 – how purchases and refunds are gathered, in any order and in parts that can be merged, whatever is told of them
 * in the end.
 *
 * <p>Columns of primitive values go in through {@code addAll} and {@code addRefunds}, which allocate nothing but room for
 * growing. What one aggregation has gathered, another in the same currency may tell the result of.
 *
 * @param <R> what is told of all that was gathered
 */
public abstract sealed class PurchaseGathering<R> implements Aggregation<PurchaseFact, PurchaseDays, R>
        permits PurchaseSummaryAggregation, OpportunityAggregation {

    private static final long serialVersionUID = 1L;

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    PurchaseGathering(CurrencyUnit currency) {
        this.currency = requireNonNull(currency, "currency");
    }

    @Override
    public PurchaseDays empty() {
        return new PurchaseDays(currency);
    }

    /**
     * Takes in one purchase or refund.
     *
     * @param state what has been gathered, which is changed
     * @param fact the purchase or refund
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount or the state is in another currency
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units
     */
    @Override
    public PurchaseDays add(PurchaseDays state, PurchaseFact fact) {
        own(state, "state");
        requireNonNull(fact, "fact");
        Require.that(
                fact.amount().getCurrencyUnit().equals(currency), "amount", fact.amount(), "must be in " + currency);
        long minor = fact.amount().getAmountMinorLong();
        int day = (int) fact.day().toEpochDay();
        if (fact instanceof PurchaseFact.Refund refund) {
            state.refund(fact.customer(), day, (int) refund.refundDay().toEpochDay(), minor);
        } else {
            state.buy(fact.customer(), day, minor);
        }
        return state;
    }

    /**
     * Takes in rows of columns, each row one purchase.
     *
     * @param state what has been gathered, which is changed
     * @param customer the numbers of the customers
     * @param day the days as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999
     * @param minorUnits the amounts in the minor unit of the currency, 0 or more
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, an amount is negative, or the state is in
     *     another currency; the state is as it was
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units; the state is
     *     as it was
     */
    public PurchaseDays addAll(PurchaseDays state, long[] customer, int[] day, long[] minorUnits, int from, int to) {
        own(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(customer, "customer").length);
        Objects.checkFromToIndex(from, to, requireNonNull(day, "day").length);
        Objects.checkFromToIndex(from, to, requireNonNull(minorUnits, "minorUnits").length);
        for (int row = from; row < to; row++) {
            requireDay(day[row], "day", row);
            if (minorUnits[row] < 0) {
                throw Require.refusal(
                        "minorUnits[" + row + "]",
                        minorUnits[row],
                        "must not be negative (a refund is added as a refund)");
            }
        }
        state.buyAll(customer, day, minorUnits, from, to);
        return state;
    }

    /**
     * Takes in rows of columns, each row one refund.
     *
     * @param state what has been gathered, which is changed
     * @param customer the numbers of the customers
     * @param purchaseDay the days of the purchases as epoch days, in the years 1 to 9999
     * @param refundDay the days of the refunds as epoch days, not before the purchase
     * @param minorUnits the amounts in the minor unit of the currency, above 0
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, a refund is before its purchase, an
     *     amount is not above 0, or the state is in another currency; the state is as it was
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units; the state is
     *     as it was
     */
    public PurchaseDays addRefunds(
            PurchaseDays state,
            long[] customer,
            int[] purchaseDay,
            int[] refundDay,
            long[] minorUnits,
            int from,
            int to) {
        own(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(customer, "customer").length);
        Objects.checkFromToIndex(from, to, requireNonNull(purchaseDay, "purchaseDay").length);
        Objects.checkFromToIndex(from, to, requireNonNull(refundDay, "refundDay").length);
        Objects.checkFromToIndex(from, to, requireNonNull(minorUnits, "minorUnits").length);
        for (int row = from; row < to; row++) {
            requireDay(purchaseDay[row], "purchaseDay", row);
            requireDay(refundDay[row], "refundDay", row);
            if (refundDay[row] < purchaseDay[row]) {
                throw Require.refusal(
                        "refundDay[" + row + "]",
                        LocalDate.ofEpochDay(refundDay[row]),
                        "must not be before the purchase, " + LocalDate.ofEpochDay(purchaseDay[row]));
            }
            if (minorUnits[row] <= 0) {
                throw Require.refusal("minorUnits[" + row + "]", minorUnits[row], "must be above 0");
            }
        }
        state.refundAll(customer, purchaseDay, refundDay, minorUnits, from, to);
        return state;
    }

    /**
     * Joins what two parts have gathered.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part is in another currency, or both are the same object
     * @throws ArithmeticException if all amounts without their signs exceed the range of long minor units
     */
    @Override
    public PurchaseDays merge(PurchaseDays left, PurchaseDays right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    CurrencyUnit currency() {
        return currency;
    }

    PurchaseDays own(PurchaseDays state, String name) {
        CurrencyUnit other = requireNonNull(state, name).currency();
        Require.that(other.equals(currency), name, other, "must be in " + currency);
        return state;
    }

    /** Refuses a day out of the calendar; the text is made only then. */
    static void requireDay(int day, String column, int row) {
        if (day < FIRST_DAY || day > LAST_DAY) {
            Require.businessDate(LocalDate.ofEpochDay(day), column + "[" + row + "]");
        }
    }
}
