package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * RFM 状态 – the state of an {@link RfmAggregation}: first and last day, count and sum of one customer.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class RfmState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether an invoice was seen, and with it the customer. */
    private boolean seen;

    /** The number of the customer, once an invoice was seen. */
    private long customer;

    /** First and last day, as {@code RfmDays} packs them. */
    private long days = RfmDays.NONE;

    /** The purchases. */
    private int count;

    /** The sum of their units, less what was taken off. */
    private long sum;

    /** Invoices left out: future, early, refunds; rarely there. */
    private long @Nullable [] skipped;

    /** A state that has seen no invoice. */
    RfmState() {}

    void add(RfmInvoice invoice, RfmFilter.Fate fate) {
        requireSame(invoice.customer());
        switch (fate) {
            case PURCHASE -> {
                long total = Math.addExact(sum, invoice.units());
                count = Math.addExact(count, 1);
                sum = total;
                days = RfmDays.with(days, invoice.day());
            }
            case TAKEN_OFF -> sum = Math.addExact(sum, invoice.units());
            case FUTURE -> skip(0);
            case EARLY -> skip(1);
            case REFUND -> skip(2);
        }
        seen = true;
        customer = invoice.customer();
    }

    /** Looks at all sums before it changes one: after an overflow the figures are as they were. */
    void merge(RfmState other) {
        if (!other.seen) {
            return;
        }
        requireSame(other.customer);
        int purchases = Math.addExact(count, other.count);
        long total = Math.addExact(sum, other.sum);
        skipped = skippedWith(other.skipped);
        sum = total;
        count = purchases;
        days = RfmDays.both(days, other.days);
        seen = true;
        customer = other.customer;
    }

    long days() {
        return days;
    }

    int count() {
        return count;
    }

    long sum() {
        return sum;
    }

    RfmSkipped skipped() {
        return skipped == null ? RfmSkipped.NONE : new RfmSkipped(skipped[0], skipped[1], skipped[2]);
    }

    private void skip(int kind) {
        if (skipped == null) {
            skipped = new long[3];
        }
        skipped[kind] = Math.incrementExact(skipped[kind]);
    }

    private long @Nullable [] skippedWith(long @Nullable [] more) {
        if (more == null) {
            return skipped;
        }
        long[] sums = more.clone();
        for (int kind = 0; skipped != null && kind < sums.length; kind++) {
            sums[kind] = Math.addExact(sums[kind], skipped[kind]);
        }
        return sums;
    }

    private void requireSame(long number) {
        if (seen && number != customer) {
            throw Require.refusal("customer", number, "must be " + customer + ", whose invoices these are");
        }
    }

    @Override
    public String toString() {
        return "RfmState[" + count + " invoices, " + sum + " units]";
    }
}
