package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.WideSums;
import java.io.Serializable;

/**
 * 累计数 – the state of a {@link ValueToFirmSumming} or a {@link ShareOfWalletSumming}: counts of customers and sums of minor
 * units, 16 bytes each.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class AmountSums implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts and sums, in the order of the aggregation. */
    private final WideSums sums;

    AmountSums(int figures) {
        this.sums = WideSums.of(figures);
    }

    /** The sums, if they are as many as an aggregation has. */
    static WideSums own(AmountSums state, int figures, String field) {
        return requireNonNull(state, field).sums.require(figures, field);
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
