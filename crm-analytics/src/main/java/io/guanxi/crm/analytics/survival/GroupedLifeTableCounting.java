package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 分组寿命表统计 – counts the lifetimes of several groups apart, in parts that can be merged, into {@link LifeTables}.
 *
 * <p>Example: {@code GroupedLifeTableCounting.over(List.of("6-MP", "placebo"))} counts both arms of the trial.
 * Immutable.
 *
 * @param <G> the type of the groups, such as an enum
 */
public final class GroupedLifeTableCounting<G extends Serializable>
        implements Aggregation<GroupLifetime<G>, GroupedLifeTableCounts, LifeTables<G>> {

    private static final long serialVersionUID = 1L;

    /** The place of each group, in the order of the groups. */
    private final ImmutableMap<G, Integer> places;

    private GroupedLifeTableCounting(ImmutableMap<G, Integer> places) {
        this.places = places;
    }

    /**
     * The counting over the groups given.
     *
     * @param <G> the type of the groups
     * @param groups the groups in their order, each once, at least one
     * @return the aggregation
     * @throws NullPointerException if the list or a group is null
     * @throws IllegalArgumentException if there is no group, or one stands twice
     */
    public static <G extends Serializable> GroupedLifeTableCounting<G> over(List<G> groups) {
        List<G> copy = Require.<G>list(groups, "groups");
        Require.that(!copy.isEmpty(), "groups", copy, "must not be empty");
        Map<G, Integer> places = new LinkedHashMap<>();
        for (G group : copy) {
            Require.that(places.put(group, places.size()) == null, "groups", group, "must not hold a group twice");
        }
        return new GroupedLifeTableCounting<>(ImmutableMap.copyOf(places));
    }

    /**
     * The groups in their order.
     *
     * @return the groups
     */
    public List<G> groups() {
        return places.keySet().asList();
    }

    @Override
    public GroupedLifeTableCounts empty() {
        return new GroupedLifeTableCounts(places.size());
    }

    /**
     * Counts a lifetime.
     *
     * @param state the counts so far, which are changed
     * @param input the lifetime and its group
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the group is not one of {@link #groups}, or the counts belong to another
     *     number of groups
     * @throws ArithmeticException if the number of customers of the group exceeds the range of long
     */
    @Override
    public GroupedLifeTableCounts add(GroupedLifeTableCounts state, GroupLifetime<G> input) {
        Lifetime lifetime = requireNonNull(input, "input").lifetime();
        own(state, "state").group(place(input.group())).add(lifetime.time(), lifetime.ended());
        return state;
    }

    /**
     * Counts the rows of three columns; allocates nothing for a row.
     *
     * @param state the counts so far, which are changed
     * @param groups the place of each row's group in {@link #groups}
     * @param times the time of each row, 0 or more, in any order
     * @param ended whether the stay of each row ended then
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the columns differ in length, a time is negative, there is no group at a
     *     place, or the counts belong to another number of groups; the counts are as they were
     * @throws ArithmeticException if the number of customers of a group exceeds the range of long; the counts are as
     *     they were
     */
    public GroupedLifeTableCounts addAll(GroupedLifeTableCounts state, int[] groups, long[] times, boolean[] ended) {
        own(state, "state");
        int rows = requireNonNull(groups, "groups").length;
        Require.that(
                requireNonNull(times, "times").length == rows,
                "times",
                times.length + " rows",
                "must have " + rows + " rows");
        LifeTableCounting.requireColumns(times, ended, 0, rows);
        ColumnCounts[] columns = new ColumnCounts[places.size()];
        Arrays.setAll(columns, group -> new ColumnCounts(rows));
        for (int row = 0; row < rows; row++) {
            int group = groups[row];
            if (group < 0 || group >= columns.length) {
                throw Require.refusal("groups[" + row + "]", group, "must be the place of a group");
            }
            columns[group].add(LifeTableCounting.requireTime(times, row), ended[row]);
        }
        state.addAll(columns);
        return state;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if counts belong to another number of groups
     * @throws ArithmeticException if the number of customers of a group exceeds the range of long
     */
    @Override
    public GroupedLifeTableCounts merge(GroupedLifeTableCounts left, GroupedLifeTableCounts right) {
        own(left, "left").addAll(own(right, "right"));
        return left;
    }

    /**
     * The tables of all lifetimes counted so far.
     *
     * @param state the counts
     * @return a table for each group, also for one without a customer
     * @throws NullPointerException if the counts are null
     * @throws IllegalArgumentException if the counts belong to another number of groups
     */
    @Override
    public LifeTables<G> result(GroupedLifeTableCounts state) {
        own(state, "state");
        ImmutableMap.Builder<G, LifeTable> tables = ImmutableMap.builderWithExpectedSize(places.size());
        places.forEach((group, place) ->
                tables.put(group, new LifeTable(state.group(place).counts())));
        return new LifeTables<>(tables.buildOrThrow());
    }

    @Override
    public String toString() {
        return "GroupedLifeTableCounting" + groups();
    }

    private int place(G group) {
        @Nullable Integer place = places.get(group);
        if (place == null) {
            throw Require.refusal("group", group, "must be one of " + groups());
        }
        return place;
    }

    /** The counts do not know their groups, but how many there are. */
    private GroupedLifeTableCounts own(GroupedLifeTableCounts state, String name) {
        int size = requireNonNull(state, name).size();
        if (size != places.size()) {
            throw Require.refusal(name, size + " groups", "must be of " + places.size() + " groups");
        }
        return state;
    }
}
