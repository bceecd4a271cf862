package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.WideSums;
import java.io.Serializable;

/**
 * 销售累计 – the state of an {@link ExcessProfitSumming}: the number of lines and the sums of what was paid and of what the
 * market asks, in minor units, 16 bytes each.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class SalesSums implements Serializable {

    static final int LINES = 0;
    static final int PAID = 1;
    static final int AT_MARKET = 2;

    private static final long serialVersionUID = 1L;

    /** The number of lines, and both sums. */
    private final WideSums sums = WideSums.of(3);

    SalesSums() {}

    /** The sums, if the state is there. */
    static WideSums own(SalesSums state, String field) {
        return requireNonNull(state, field).sums;
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
