package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 汇集表的构建器 – collects a definition, checks it and builds the table. Not thread-safe; may be used on after a build.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the values
 */
public final class CollectTableBuilder<T, V> {

    private final Map<String, Row<T, V>> rows = new LinkedHashMap<>();
    private final Set<Check> required = EnumSet.noneOf(Check.class);
    private TableName<T, V> name;

    CollectTableBuilder(TableName<T, V> name, List<Row<T, V>> rows) {
        this.name = name;
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    /**
     * Sets another version, for a table that follows on the one that this builder comes from.
     *
     * @param version the version, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the version is below 1
     */
    public CollectTableBuilder<T, V> version(int version) {
        name = name.withVersion(version);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param id the stable id, unique in the table
     * @param value the value that subjects get from the row
     * @param when the condition on which they do
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank, too long or used already, the value is not of the table's
     *     type, or there are {@value DecisionTable#MAX_ROWS} rows already
     */
    public CollectTableBuilder<T, V> row(String id, V value, Condition<? super T> when) {
        Row<T, V> row = name.row(id, value, when);
        Require.that(!rows.containsKey(id), "id", id, "must be unique in the table");
        Require.that(
                rows.size() < DecisionTable.MAX_ROWS,
                "row",
                id,
                "must be one of at most " + DecisionTable.MAX_ROWS + " of the table");
        rows.put(id, row);
        return this;
    }

    /**
     * Puts a row in the place of the one with the same id.
     *
     * @param id the id of a row
     * @param value the value that subjects get from the row
     * @param when the condition on which they do
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no row of that id, or the value is not of the table's type
     */
    public CollectTableBuilder<T, V> replace(String id, V value, Condition<? super T> when) {
        requireRow(id);
        rows.put(id, name.row(id, value, when));
        return this;
    }

    /**
     * Takes a row away.
     *
     * @param id the id of a row
     * @return this builder
     * @throws NullPointerException if the id is null
     * @throws IllegalArgumentException if there is no row of that id
     */
    public CollectTableBuilder<T, V> remove(String id) {
        requireRow(id);
        rows.remove(id);
        return this;
    }

    private void requireRow(String id) {
        Require.that(rows.containsKey(requireNonNull(id, "id")), "id", id, "must be that of a row");
    }

    /**
     * Requires proofs, without which the table is not built.
     *
     * @param checks {@link Check#NO_DEAD_ROW} (every row can be met) or {@link Check#NO_OPAQUE}
     * @return this builder
     * @throws NullPointerException if a check is null
     * @throws IllegalArgumentException if it is another check, which has no meaning where all rows are collected
     */
    public CollectTableBuilder<T, V> require(Check... checks) {
        for (Check check : Require.elements(checks, "checks")) {
            Require.that(
                    check == Check.NO_DEAD_ROW || check == Check.NO_OPAQUE,
                    "check",
                    check,
                    "must be NO_DEAD_ROW or NO_OPAQUE where all rows are collected");
            required.add(check);
        }
        return this;
    }

    /**
     * Checks the definition and builds the table.
     *
     * @return the table
     * @throws IllegalArgumentException if there is no row
     * @throws InvalidTableException if one name stands for two attributes, or a required check is refuted or cannot be
     *     proven
     */
    public CollectTable<T, V> build() {
        Require.that(!rows.isEmpty(), "rows", rows.size(), "must not be empty");
        Set<Check> asked = EnumSet.copyOf(required);
        boolean isDeadRowAsked = asked.remove(Check.NO_DEAD_ROW);
        Draft<T, V> draft =
                new Draft<>(HitPolicy.FIRST, List.of(), List.copyOf(rows.values()), Optional.empty(), List.of(), asked);
        List<TableFlaw> flaws = new ArrayList<>(TableFlaws.of(draft));
        if (isDeadRowAsked) {
            draft.rows().forEach(row -> dead(row).ifPresent(flaws::add));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidTableException(name.toString(), flaws);
        }
        return new CollectTable<>(name, draft);
    }

    private static <T, V> Optional<TableFlaw> dead(Row<T, V> row) {
        Boxes<T> met = Geometry.of(row.when());
        if (!met.boxes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                met.complete()
                        ? new TableFlaw.DeadRow(new Masked(row.id(), List.of()))
                        : new TableFlaw.Undecided(Check.NO_DEAD_ROW, List.of()));
    }
}
