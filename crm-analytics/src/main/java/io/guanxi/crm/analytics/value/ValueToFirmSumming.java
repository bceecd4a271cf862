package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.internal.WideSums;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 客户价值汇总 – adds up what the customers of a population are worth to the firm in a period (V2), in parts that can be
 * merged.
 *
 * <p>Every term is summed by itself in minor units; a sum may leave the range of long on its way and come back, so that no
 * order of the customers overflows where another does not. Example: values of CNY 280.00 and CNY −30.00 are CNY 250.00 in
 * all, of two customers, one of them below zero. Immutable.
 */
public final class ValueToFirmSumming implements Aggregation<ValueToFirm, AmountSums, ValueToFirmTotal> {

    private static final long serialVersionUID = 1L;

    private static final int CUSTOMERS = 0;
    private static final int BELOW_ZERO = 1;
    private static final int REVENUE = 2;
    private static final int GOODS = 3;
    private static final int SERVE = 4;
    private static final int REFERENCE = 5;
    private static final int INFORMATION = 6;
    private static final int REFERRAL = 7;
    private static final int FIGURES = 8;

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    private ValueToFirmSumming(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The sum in a currency.
     *
     * @param currency the currency of all values
     * @return the aggregation
     * @throws NullPointerException if the currency is null
     */
    public static ValueToFirmSumming in(CurrencyUnit currency) {
        return new ValueToFirmSumming(requireNonNull(currency, "currency"));
    }

    @Override
    public AmountSums empty() {
        return new AmountSums(FIGURES);
    }

    /**
     * Adds the value of one customer.
     *
     * @param state the sums so far, which are changed
     * @param value what the customer is worth
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the value is in another currency, or the sums belong to another aggregation
     */
    @Override
    public AmountSums add(AmountSums state, ValueToFirm value) {
        WideSums sums = AmountSums.own(state, FIGURES, "state");
        ValueToFirm.requireCurrency(requireNonNull(value, "value").revenue(), currency, "value");
        sums.add(CUSTOMERS, 1);
        sums.add(BELOW_ZERO, value.value().isNegative() ? 1 : 0);
        sums.add(REVENUE, value.revenue().getAmountMinorLong());
        sums.add(GOODS, value.costOfGoods().getAmountMinorLong());
        sums.add(SERVE, value.costToServe().getAmountMinorLong());
        for (StrategicValue term : value.strategic()) {
            sums.add(figure(term.kind()), term.amount().getAmountMinorLong());
        }
        return state;
    }

    /**
     * Adds the sums of two parts.
     *
     * @param left the sums of the one, which are changed
     * @param right the sums of the other
     * @return the left sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sums belong to another aggregation
     */
    @Override
    public AmountSums merge(AmountSums left, AmountSums right) {
        AmountSums.own(left, FIGURES, "left").addAll(AmountSums.own(right, FIGURES, "right"));
        return left;
    }

    /**
     * The total of all values so far.
     *
     * @param state the sums
     * @return an immutable total
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the sums belong to another aggregation
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    @Override
    public ValueToFirmTotal result(AmountSums state) {
        WideSums sums = AmountSums.own(state, FIGURES, "state");
        ImmutableMap.Builder<StrategicKind, Money> strategic = ImmutableMap.builder();
        for (StrategicKind kind : StrategicKind.values()) {
            strategic.put(kind, money(sums, figure(kind)));
        }
        Map<StrategicKind, Money> terms = strategic.buildOrThrow();
        return new ValueToFirmTotal(
                sums.number(CUSTOMERS),
                sums.number(BELOW_ZERO),
                money(sums, REVENUE),
                money(sums, GOODS),
                money(sums, SERVE),
                terms);
    }

    @Override
    public String toString() {
        return "ValueToFirmSumming[" + currency + "]";
    }

    private Money money(WideSums sums, int figure) {
        return Money.ofMinor(currency, sums.number(figure));
    }

    private static int figure(StrategicKind kind) {
        return switch (kind) {
            case REFERENCE -> REFERENCE;
            case INFORMATION -> INFORMATION;
            case REFERRAL -> REFERRAL;
        };
    }
}
