package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.analytics.internal.WideSums;
import io.guanxi.crm.analytics.value.ShareOfWallet;
import io.guanxi.crm.lifecycle.Source;
import java.io.Serializable;
import java.util.Arrays;

/**
 * 成长合计 – the state of a {@link GrowthAggregation}: nine sums for each of six groups of customers, 16 bytes each.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class GrowthState implements Serializable {

    static final int CUSTOMERS = 0;
    static final int TENURE = 1;
    static final int PRODUCTS = 2;
    static final int MARGIN = 3;

    /** Customers whose wallet is known. */
    static final int WALLETS = 4;

    static final int EMPTY_WALLETS = 5;
    static final int NOT_OBSERVED = 6;
    static final int WITH_US = 7;
    static final int WALLET = 8;

    private static final int SUMS = 9;
    private static final long serialVersionUID = 1L;

    /** The sums, group by group. */
    private final WideSums cells = WideSums.of(SUMS * Group.values().length);

    GrowthState() {}

    /** Customers who are in the same windows and came the same way. */
    enum Group {
        STAYED_BEFORE,
        STAYED_AFTER,
        LOST,
        NEW_IN_EXISTING,
        NEW_IN_NEW,
        WON_BACK;

        static Group of(Arrival arrival) {
            return switch (arrival) {
                case EXISTING_SEGMENT -> NEW_IN_EXISTING;
                case NEW_SEGMENT -> NEW_IN_NEW;
                case WON_BACK -> WON_BACK;
            };
        }
    }

    void add(Group group, Depth depth) {
        cells.add(cell(group, CUSTOMERS), 1);
        cells.add(cell(group, TENURE), depth.tenureDays());
        cells.add(cell(group, PRODUCTS), depth.products());
        cells.add(cell(group, MARGIN), depth.margin().getAmountMinorLong());
        if (depth.wallet().isPresent()) {
            ShareOfWallet wallet = depth.wallet().get();
            cells.add(cell(group, WALLETS), 1);
            cells.add(cell(group, EMPTY_WALLETS), wallet.wallet().isZero() ? 1 : 0);
            cells.add(cell(group, NOT_OBSERVED), wallet.source() == Source.OBSERVED ? 0 : 1);
            cells.add(cell(group, WITH_US), wallet.withUs().getAmountMinorLong());
            cells.add(cell(group, WALLET), wallet.wallet().getAmountMinorLong());
        }
    }

    void addAll(GrowthState other) {
        cells.addAll(other.cells);
    }

    @SuppressWarnings("EnumOrdinal") // A state is read by the version that wrote it: not kept for years.
    private static int cell(Group group, int sum) {
        return group.ordinal() * SUMS + sum;
    }

    long customers(Group group) {
        return cells.number(cell(group, CUSTOMERS));
    }

    /** A sum over groups, of which it alone must lie in the range of long. */
    long sum(int which, Group... groups) {
        return cells.total(
                Arrays.stream(groups).mapToInt(group -> cell(group, which)).toArray());
    }

    @Override
    public String toString() {
        return "GrowthState" + cells;
    }
}
