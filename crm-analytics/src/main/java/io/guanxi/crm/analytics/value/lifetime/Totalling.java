package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import org.joda.money.CurrencyUnit;

/**
 * 合计 – what the sums over many customers have in common: one currency, and a state of a number of sums.
 *
 * @param <I> the type of the inputs
 * @param <R> the type of the result
 */
abstract sealed class Totalling<I, R> implements Aggregation<I, MoneyTotals, R>
        permits EquityTotalling, ReturnTotalling, LossTotalling {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit currency;
    private final int sums;

    Totalling(CurrencyUnit currency, int sums) {
        this.currency = requireNonNull(currency, "currency");
        this.sums = sums;
    }

    /** Adds an input, whose amounts are in this currency or refused before a sum is changed. */
    abstract void put(MoneyTotals totals, I input);

    abstract R read(MoneyTotals totals);

    final CurrencyUnit currency() {
        return currency;
    }

    @Override
    public final MoneyTotals empty() {
        return new MoneyTotals(sums);
    }

    @Override
    public final MoneyTotals add(MoneyTotals state, I input) {
        put(MoneyTotals.own(state, sums, "state"), requireNonNull(input, "input"));
        return state;
    }

    @Override
    public final MoneyTotals merge(MoneyTotals left, MoneyTotals right) {
        MoneyTotals.own(left, sums, "left").addAll(MoneyTotals.own(right, sums, "right"));
        return left;
    }

    @Override
    public final R result(MoneyTotals state) {
        return read(MoneyTotals.own(state, sums, "state"));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + currency + "]";
    }
}
