package io.guanxi.crm.analytics.survival;

import java.io.Serializable;
import java.util.Arrays;

/**
 * 分组寿命表计数 – the state of a {@link GroupedLifeTableCounting}: the counts of each group, in the order of the groups.
 *
 * <p>Filled and read by its counting only; mutable, not thread-safe.
 */
public final class GroupedLifeTableCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts of each group. */
    private final LifeTableCounts[] groups;

    GroupedLifeTableCounts(int size) {
        groups = new LifeTableCounts[size];
        Arrays.setAll(groups, group -> new LifeTableCounts());
    }

    int size() {
        return groups.length;
    }

    LifeTableCounts group(int place) {
        return groups[place];
    }

    /** Looks at the number of customers of every group before it changes one. */
    void addAll(GroupedLifeTableCounts other) {
        for (int group = 0; group < groups.length; group++) {
            requireRoom(group, other.groups[group].customers());
        }
        for (int group = 0; group < groups.length; group++) {
            groups[group].addAll(other.groups[group]);
        }
    }

    /** Looks at the number of customers of every group before it changes one. */
    void addAll(ColumnCounts[] columns) {
        for (int group = 0; group < groups.length; group++) {
            requireRoom(group, columns[group].rows());
        }
        for (int group = 0; group < groups.length; group++) {
            groups[group].addAll(columns[group]);
        }
    }

    private void requireRoom(int group, long customers) {
        long sum = groups[group].customers() + customers;
        if (sum < 0) {
            throw new ArithmeticException("more customers than a long can count");
        }
    }

    @Override
    public String toString() {
        return "GroupedLifeTableCounts" + Arrays.toString(groups);
    }
}
