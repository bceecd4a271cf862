package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 分组寿命表 – the life tables of several groups, such as contracts or tiers, in the order of the groups.
 *
 * <p>Example: the tables of the two arms of the 6-MP trial, which {@link LogRank} compares. Immutable; equal by groups,
 * their order and counts.
 *
 * @param <G> the type of the groups
 */
public final class LifeTables<G> {

    private final ImmutableMap<G, LifeTable> tables;

    LifeTables(ImmutableMap<G, LifeTable> tables) {
        this.tables = tables;
    }

    /**
     * The tables of some groups.
     *
     * @param <G> the type of the groups
     * @param tables a table for each group, at least one; the order of the map is that of the groups
     * @return the tables
     * @throws NullPointerException if the map, a group or a table is null
     * @throws IllegalArgumentException if there is no group
     */
    public static <G> LifeTables<G> of(Map<G, LifeTable> tables) {
        requireNonNull(tables, "tables").forEach((group, table) -> {
            requireNonNull(group, "tables: group");
            requireNonNull(table, "tables: table");
        });
        Require.that(!tables.isEmpty(), "tables", tables, "must not be empty");
        return new LifeTables<>(ImmutableMap.copyOf(tables));
    }

    /**
     * The groups in their order.
     *
     * @return the groups
     */
    public List<G> groups() {
        return tables.keySet().asList();
    }

    /**
     * The table of a group.
     *
     * @param group the group
     * @return its table; without a customer if there was none
     * @throws NullPointerException if the group is null
     * @throws IllegalArgumentException if there is no such group
     */
    public LifeTable table(G group) {
        @Nullable LifeTable table = tables.get(requireNonNull(group, "group"));
        if (table == null) {
            throw Require.refusal("group", group, "must be one of " + groups());
        }
        return table;
    }

    /**
     * All groups together.
     *
     * @return the table of all customers
     * @throws ArithmeticException if the number of customers exceeds the range of long
     */
    public LifeTable total() {
        LifeTable total = new LifeTable(SortedCounts.empty());
        for (LifeTable table : tables.values()) {
            total = total.plus(table);
        }
        return total;
    }

    /** The tables in the order of the groups. */
    ImmutableList<LifeTable> tables() {
        return tables.values().asList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifeTables<?> other && groups().equals(other.groups()) && tables.equals(other.tables);
    }

    @Override
    public int hashCode() {
        return 31 * groups().hashCode() + tables.hashCode();
    }

    @Override
    public String toString() {
        return "LifeTables" + tables;
    }
}
