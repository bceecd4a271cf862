package io.guanxi.crm.analytics.settlement;

import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.analytics.survival.LifeTableCounting;
import io.guanxi.crm.analytics.survival.LifeTableCounts;
import io.guanxi.crm.analytics.survival.Lifetime;
import java.io.Serializable;

/**
 * 结账计数 – the state of a {@link SettlementAggregation}: for each number of days, how many invoices were paid after it and
 * how many have been open for it.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class SettlementState implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final LifeTableCounting COUNTING = LifeTableCounting.standard();

    /** The invoices that count; the paid have ended, the open are censored. */
    private LifeTableCounts invoices = COUNTING.empty();

    /** The invoices dated after the day. */
    private long notYetInvoiced;

    SettlementState() {}

    void add(long days, boolean paid) {
        invoices = COUNTING.add(invoices, new Lifetime(days, paid));
    }

    void addNotYetInvoiced() {
        notYetInvoiced = Math.addExact(notYetInvoiced, 1);
    }

    /** Both counts or, if one overflows, none. */
    void addAll(SettlementState other) {
        long later = Math.addExact(notYetInvoiced, other.notYetInvoiced);
        invoices = COUNTING.merge(invoices, other.invoices);
        notYetInvoiced = later;
    }

    LifeTable invoices() {
        return COUNTING.result(invoices);
    }

    long notYetInvoiced() {
        return notYetInvoiced;
    }

    @Override
    public String toString() {
        return "SettlementState[" + invoices + ", " + notYetInvoiced + " not yet invoiced]";
    }
}
