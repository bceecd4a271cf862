package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.internal.WideSums;
import io.guanxi.crm.validation.Require;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 超额利润汇总 – the excess profit over lines of sales (F10): {@code Σ (price paid − market price) · quantity}, in parts that
 * can be merged.
 *
 * <p>Example: 3 nights at CNY 520.00 where the market asks CNY 500.00, and 1 night at CNY 490.00, are 60 − 10 = CNY 50.00.
 * Sums are exact, in minor units. Immutable.
 */
public final class ExcessProfitSumming implements Aggregation<SalesLine, SalesSums, ExcessProfit> {

    private static final long serialVersionUID = 1L;

    /** The currency of all prices. */
    private final CurrencyUnit currency;

    private ExcessProfitSumming(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The excess profit in a currency.
     *
     * @param currency the currency of all prices
     * @return the aggregation
     * @throws NullPointerException if the currency is null
     */
    public static ExcessProfitSumming in(CurrencyUnit currency) {
        return new ExcessProfitSumming(requireNonNull(currency, "currency"));
    }

    @Override
    public SalesSums empty() {
        return new SalesSums();
    }

    /**
     * Adds one line.
     *
     * @param state the sums so far, which are changed
     * @param line the line of sales
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the line is in another currency
     * @throws ArithmeticException if an amount of the line exceeds the range of long minor units; the sums are as they were
     */
    @Override
    public SalesSums add(SalesSums state, SalesLine line) {
        WideSums sums = SalesSums.own(state, "state");
        Money price = requireNonNull(line, "line").pricePaid();
        Require.that(price.getCurrencyUnit().equals(currency), "line", price, "must be in " + currency);
        long paid = Math.multiplyExact(price.getAmountMinorLong(), line.quantity());
        long atMarket = Math.multiplyExact(line.marketPrice().getAmountMinorLong(), line.quantity());
        sums.add(SalesSums.LINES, 1);
        sums.add(SalesSums.PAID, paid);
        sums.add(SalesSums.AT_MARKET, atMarket);
        return state;
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
    public SalesSums merge(SalesSums left, SalesSums right) {
        SalesSums.own(left, "left").addAll(SalesSums.own(right, "right"));
        return left;
    }

    /**
     * The excess profit of all lines so far.
     *
     * @param state the sums
     * @return an immutable figure
     * @throws NullPointerException if the state is null
     * @throws ArithmeticException if a sum exceeds the range of long minor units
     */
    @Override
    public ExcessProfit result(SalesSums state) {
        WideSums sums = SalesSums.own(state, "state");
        return new ExcessProfit(
                sums.number(SalesSums.LINES),
                Money.ofMinor(currency, sums.number(SalesSums.PAID)),
                Money.ofMinor(currency, sums.number(SalesSums.AT_MARKET)));
    }

    @Override
    public String toString() {
        return "ExcessProfitSumming[" + currency + "]";
    }
}
