package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.validation.Require;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 收入留存统计 – gathers {@link RevenueRetention} from the revenue of customers at the start and the end, in parts that can
 * be merged.
 *
 * <p>Each customer comes once, with both amounts. Immutable.
 */
public final class RevenueRetentionAggregation
        implements Aggregation<RevenueChange, RevenueRetentionState, RevenueRetention> {

    private static final long serialVersionUID = 1L;

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    private RevenueRetentionAggregation(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The aggregation of amounts in a currency.
     *
     * @param currency the currency of all amounts
     * @return the aggregation
     * @throws NullPointerException if the currency is null
     */
    public static RevenueRetentionAggregation in(CurrencyUnit currency) {
        return new RevenueRetentionAggregation(requireNonNull(currency, "currency"));
    }

    /**
     * The currency.
     *
     * @return the currency of all amounts
     */
    public CurrencyUnit currency() {
        return currency;
    }

    @Override
    public RevenueRetentionState empty() {
        return new RevenueRetentionState(currency);
    }

    /**
     * Takes in one customer.
     *
     * @param state the sums so far, which are changed
     * @param change what the customer brought
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amounts or the sums are in another currency
     * @throws ArithmeticException if a sum exceeds the range of long minor units
     */
    @Override
    public RevenueRetentionState add(RevenueRetentionState state, RevenueChange change) {
        own(state, "state");
        Require.that(
                requireNonNull(change, "change").atStart().getCurrencyUnit().equals(currency),
                "change",
                change.atStart(),
                "must be in " + currency);
        state.add(RevenueRetentionState.of(
                change.atStart().getAmountMinorLong(), change.atEnd().getAmountMinorLong()));
        return state;
    }

    /**
     * Adds the sums of two parts.
     *
     * @param left the sums of the one, which are changed
     * @param right the sums of the other
     * @return the left sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sums are in another currency
     * @throws ArithmeticException if a sum exceeds the range of long minor units
     */
    @Override
    public RevenueRetentionState merge(RevenueRetentionState left, RevenueRetentionState right) {
        own(left, "left").add(own(right, "right"));
        return left;
    }

    /**
     * The revenue retention gathered so far.
     *
     * @param state the sums
     * @return the revenue retention
     * @throws NullPointerException if the sums are null
     * @throws IllegalArgumentException if the sums are in another currency
     */
    @Override
    public RevenueRetention result(RevenueRetentionState state) {
        own(state, "state");
        return new RevenueRetention(
                money(state, RevenueRetentionState.AT_START),
                money(state, RevenueRetentionState.CHURNED),
                money(state, RevenueRetentionState.CONTRACTION),
                money(state, RevenueRetentionState.EXPANSION),
                money(state, RevenueRetentionState.FROM_NEW),
                state.get(RevenueRetentionState.CUSTOMERS),
                state.get(RevenueRetentionState.LOST_CUSTOMERS));
    }

    private Money money(RevenueRetentionState state, int cell) {
        return Money.ofMinor(currency, state.get(cell));
    }

    private RevenueRetentionState own(RevenueRetentionState state, String name) {
        requireNonNull(state, name);
        Require.that(state.currency().equals(currency), name, state, "must be in " + currency);
        return state;
    }

    @Override
    public String toString() {
        return "RevenueRetentionAggregation[" + currency + "]";
    }
}
