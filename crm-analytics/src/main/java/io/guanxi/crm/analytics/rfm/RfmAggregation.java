package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import java.util.OptionalInt;

/**
 * RFM 聚合 – recency, frequency and monetary value of one customer from the customer's invoices in any order (V6).
 *
 * <p>{@code recency = asOf − last day}, {@code frequency =} number of invoices, {@code monetary =} sum of their units,
 * exactly. Fit for grouping by any key: {@code groupingBy(RfmInvoice::customer,
 * RfmAggregation.of(rules).collector())}. A whole population takes less time and memory with {@link RfmByKey}.
 *
 * <p>Example: invoices of 10000 and 2000 cents on 2025-01-10 and of 5000 cents on 2025-03-01; on 2025-03-31: recency 30
 * days, age 80 days, frequency 3, 17000 cents.
 *
 * <p>Immutable. Merging is not idempotent: an invoice that comes twice counts twice.
 */
public final class RfmAggregation implements Aggregation<RfmInvoice, RfmState, CustomerRfm> {

    private static final long serialVersionUID = 1L;

    /** Which invoices count. */
    private final RfmFilter filter;

    private RfmAggregation(RfmFilter filter) {
        this.filter = filter;
    }

    /**
     * The aggregation under some rules.
     *
     * @param rules which invoices count
     * @return the aggregation
     * @throws NullPointerException if the rules are null
     */
    public static RfmAggregation of(RfmRules rules) {
        return new RfmAggregation(new RfmFilter(rules));
    }

    /**
     * Which invoices count.
     *
     * @return the rules
     */
    public RfmRules rules() {
        return filter.rules();
    }

    @Override
    public RfmState empty() {
        return new RfmState();
    }

    /**
     * Takes in an invoice.
     *
     * @param state what has been gathered, which is changed
     * @param invoice the invoice
     * @return the same state
     * @throws IllegalArgumentException if the invoice belongs to another customer than those before, or is refused by
     *     the rules
     * @throws ArithmeticException if the sum or a number of invoices left out exceeds the range of long, or the count
     *     that of int
     */
    @Override
    public RfmState add(RfmState state, RfmInvoice invoice) {
        requireNonNull(state, "state");
        requireNonNull(invoice, "invoice");
        filter.requireAllowed(invoice.day(), invoice.units(), -1);
        state.add(invoice, filter.fate(invoice.day(), invoice.units()));
        return state;
    }

    /**
     * Takes together what two parts have gathered of one customer.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws IllegalArgumentException if the parts belong to two customers
     * @throws ArithmeticException if the sum or a number of invoices left out exceeds the range of long, or the count
     *     that of int
     */
    @Override
    public RfmState merge(RfmState left, RfmState right) {
        requireNonNull(left, "left").merge(requireNonNull(right, "right"));
        return left;
    }

    @Override
    public CustomerRfm result(RfmState state) {
        long days = requireNonNull(state, "state").days();
        boolean bought = days != RfmDays.NONE;
        return new CustomerRfm(
                bought ? OptionalInt.of(filter.asOf - RfmDays.last(days)) : OptionalInt.empty(),
                bought ? OptionalInt.of(filter.asOf - RfmDays.first(days)) : OptionalInt.empty(),
                state.count(),
                state.sum(),
                state.skipped());
    }

    @Override
    public String toString() {
        return "RfmAggregation[" + rules() + "]";
    }
}
