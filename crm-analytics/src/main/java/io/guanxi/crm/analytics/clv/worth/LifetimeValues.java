package io.guanxi.crm.analytics.clv.worth;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 一群客户的终身价值 – the lifetime values of a population, one result for each customer.
 *
 * <p>Immutable; equal by content. Made by {@link CustomerLifetimeValue#estimateAll}.
 */
public final class LifetimeValues {

    private final PurchaseSummaries summaries;
    private final CurrencyUnit currency;
    private final ImmutableList<LifetimeValue> values;

    LifetimeValues(PurchaseSummaries summaries, CurrencyUnit currency, List<LifetimeValue> values) {
        this.summaries = summaries;
        this.currency = currency;
        this.values = ImmutableList.copyOf(values);
    }

    /**
     * The number of customers.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return values.size();
    }

    /**
     * The result at a place.
     *
     * @param index the place in the population, from 0 on
     * @return the value, or why there is none
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public LifetimeValue get(int index) {
        return values.get(index);
    }

    /**
     * The customer at a place.
     *
     * @param index the place in the population, from 0 on
     * @return the identifier; empty if the population was made from plain values
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Optional<CustomerId> customer(int index) {
        return summaries.customer(index);
    }

    /**
     * All results, in the order of the population.
     *
     * @return the values
     */
    public List<LifetimeValue> asList() {
        return values;
    }

    /**
     * The customers without a value.
     *
     * @return their places, ascending
     */
    public List<Integer> withoutValue() {
        return IntStream.range(0, values.size())
                .filter(place -> values.get(place).value().isEmpty())
                .boxed()
                .toList();
    }

    /**
     * 客户价值合计 – the exact sum of the values as they are shown, each rounded to the minor unit: it depends on no order,
     * and parts of the population add up to the whole. Customers without a value are not in it, see {@link
     * #withoutValue}.
     *
     * @return the sum, 0 for no customers
     * @throws ArithmeticException if the sum does not fit in long minor units
     */
    public Money total() {
        long sum = 0;
        for (LifetimeValue value : values) {
            if (value.value().isPresent()) {
                sum = plus(sum, value.value().get().getAmountMinorLong());
            }
        }
        return Money.ofMinor(currency, sum);
    }

    /** Values are not negative, so a sum that exceeds the range turns negative. */
    private static long plus(long sum, long value) {
        if (sum + value < 0) {
            throw new ArithmeticException("total must fit in long minor units, but was above " + Long.MAX_VALUE);
        }
        return sum + value;
    }

    /**
     * The customers with the highest values, before rounding; of equal ones the first in the population comes first.
     * Customers without a value are not among them.
     *
     * @param n how many at most, 0 or more
     * @return the best, highest first
     * @throws IllegalArgumentException if n is negative
     */
    public List<RankedValue> best(int n) {
        Require.that(n >= 0, "n", n, "must not be negative");
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingDouble(
                        place -> values.get(place).beforeRounding().orElse(0))
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int place = 0; place < values.size(); place++) {
            if (values.get(place).value().isPresent()) {
                best.add(place);
                if (best.size() > n) {
                    best.poll();
                }
            }
        }
        List<Integer> places = new ArrayList<>(best);
        places.sort(worstFirst.reversed());
        List<RankedValue> ranked = new ArrayList<>(places.size());
        for (int place : places) {
            ranked.add(new RankedValue(ranked.size() + 1, place, customer(place), values.get(place)));
        }
        return List.copyOf(ranked);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifetimeValues other
                && summaries.equals(other.summaries)
                && currency.equals(other.currency)
                && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return 31 * summaries.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return "LifetimeValues[" + values.size() + " customers in " + currency + "]";
    }
}
