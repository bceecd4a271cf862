package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.WideSums;
import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 金额合计 – the state of the sums over many customers: whole numbers, in minor units or pieces, 16 bytes each.
 *
 * <p>A sum may leave the range of {@code long} on its way and come back, so that no order of the inputs overflows where
 * another does not; only a figure that ends outside is an {@link ArithmeticException}. Filled and read by its aggregation
 * only; mutable, not thread-safe.
 */
public final class MoneyTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The sums, in the order of the aggregation. */
    private final WideSums sums;

    MoneyTotals(int count) {
        this.sums = WideSums.of(count);
    }

    void add(int sum, long number) {
        sums.add(sum, number);
    }

    void add(int sum, Money amount) {
        sums.add(sum, amount.getAmountMinorLong());
    }

    void addAll(MoneyTotals other) {
        sums.addAll(other.sums);
    }

    long number(int sum) {
        return sums.number(sum);
    }

    Money amount(int sum, CurrencyUnit currency) {
        return Money.ofMinor(currency, number(sum));
    }

    /** Checks that the state belongs to an aggregation of so many sums. */
    static MoneyTotals own(MoneyTotals totals, int count, String name) {
        requireNonNull(totals, name).sums.require(count, name);
        return totals;
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
