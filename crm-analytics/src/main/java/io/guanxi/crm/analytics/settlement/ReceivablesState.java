package io.guanxi.crm.analytics.settlement;

import java.io.Serializable;

/**
 * 应收账款合计 – the state of a {@link ReceivablesAggregation}: what is owed and what was invoiced, in minor units.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class ReceivablesState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is owed, 0 or more. */
    private long receivables;

    /** What was invoiced, 0 or more. */
    private long creditSales;

    ReceivablesState() {}

    /** Both or, if one overflows, none. */
    void add(long moreReceivables, long moreCreditSales) {
        long owed = Math.addExact(receivables, moreReceivables);
        creditSales = Math.addExact(creditSales, moreCreditSales);
        receivables = owed;
    }

    long receivables() {
        return receivables;
    }

    long creditSales() {
        return creditSales;
    }

    @Override
    public String toString() {
        return "ReceivablesState[" + receivables + ", " + creditSales + "]";
    }
}
