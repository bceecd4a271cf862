package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.value.ShareOfWalletTotal;
import io.guanxi.crm.lifecycle.population.CustomerBaseChange;
import io.guanxi.crm.validation.Require;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 成长聚合 – gathers customers in two windows into more, longer and deeper, in parts that can be merged (F7).
 *
 * <p>Sums are exact, in whole days, products and minor units; a sum may leave the range of long on its way and come back,
 * so that no order of customers overflows where another does not; a customer given twice counts twice. Example: {@code
 * cases.stream().collect(GrowthAggregation.in(currency).collector())}. Immutable.
 */
public final class GrowthAggregation implements Aggregation<GrowthCase, GrowthState, Growth> {

    private static final long serialVersionUID = 1L;

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    private GrowthAggregation(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The aggregation of customers whose amounts are in one currency.
     *
     * @param currency the currency of all amounts
     * @return the aggregation
     * @throws NullPointerException if the currency is null
     */
    public static GrowthAggregation in(CurrencyUnit currency) {
        return new GrowthAggregation(requireNonNull(currency, "currency"));
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return currency;
    }

    @Override
    public GrowthState empty() {
        return new GrowthState();
    }

    /**
     * Takes in one customer.
     *
     * @param state the sums so far, which are changed
     * @param customer the customer in both windows
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an amount is in another currency; the sums are as they were
     */
    @Override
    public GrowthState add(GrowthState state, GrowthCase customer) {
        requireNonNull(state, "state");
        Optional<Depth> before = requireNonNull(customer, "customer").before();
        Optional<Depth> after = customer.after();
        before.ifPresent(this::requireCurrency);
        after.ifPresent(this::requireCurrency);
        if (before.isEmpty()) {
            state.add(GrowthState.Group.of(customer.arrival().orElseThrow()), after.orElseThrow());
        } else if (after.isEmpty()) {
            state.add(GrowthState.Group.LOST, before.get());
        } else {
            state.add(GrowthState.Group.STAYED_BEFORE, before.get());
            state.add(GrowthState.Group.STAYED_AFTER, after.get());
        }
        return state;
    }

    private void requireCurrency(Depth depth) {
        if (!depth.margin().getCurrencyUnit().equals(currency)) {
            throw Require.refusal("margin", depth.margin(), "must be in " + currency);
        }
    }

    /**
     * Adds the sums of two parts.
     *
     * @param left the sums of the one, which are changed
     * @param right the sums of the other
     * @return the left sums
     * @throws NullPointerException if an argument is null
     */
    @Override
    public GrowthState merge(GrowthState left, GrowthState right) {
        requireNonNull(left, "left").addAll(requireNonNull(right, "right"));
        return left;
    }

    /**
     * The growth of all customers so far.
     *
     * @param state the sums
     * @return an immutable copy
     * @throws NullPointerException if the state is null
     * @throws ArithmeticException if the sum over the customers of a window, or over those who stayed, exceeds the range of long
     */
    @Override
    public Growth result(GrowthState state) {
        requireNonNull(state, "state");
        DepthTotals before = totals(state, GrowthState.Group.STAYED_BEFORE, GrowthState.Group.LOST);
        DepthTotals after = totals(
                state,
                GrowthState.Group.STAYED_AFTER,
                GrowthState.Group.NEW_IN_EXISTING,
                GrowthState.Group.NEW_IN_NEW,
                GrowthState.Group.WON_BACK);
        CustomerBaseChange base = new CustomerBaseChange(
                before.customers(),
                state.customers(GrowthState.Group.NEW_IN_EXISTING),
                state.customers(GrowthState.Group.NEW_IN_NEW),
                state.customers(GrowthState.Group.WON_BACK),
                state.customers(GrowthState.Group.LOST));
        return new Growth(
                base,
                before,
                after,
                totals(state, GrowthState.Group.STAYED_BEFORE),
                totals(state, GrowthState.Group.STAYED_AFTER));
    }

    private DepthTotals totals(GrowthState state, GrowthState.Group... groups) {
        return new DepthTotals(
                state.sum(GrowthState.CUSTOMERS, groups),
                state.sum(GrowthState.TENURE, groups),
                state.sum(GrowthState.PRODUCTS, groups),
                money(state.sum(GrowthState.MARGIN, groups)),
                new ShareOfWalletTotal(
                        state.sum(GrowthState.WALLETS, groups),
                        state.sum(GrowthState.EMPTY_WALLETS, groups),
                        state.sum(GrowthState.NOT_OBSERVED, groups),
                        money(state.sum(GrowthState.WITH_US, groups)),
                        money(state.sum(GrowthState.WALLET, groups))));
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    @Override
    public String toString() {
        return "GrowthAggregation[" + currency + "]";
    }
}
