package io.guanxi.crm.rules.table;

import com.google.common.collect.Sets;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 汇集表的构建器 – collects a definition, checks it and builds the table. Not thread-safe; may be used on after a build.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the values
 */
public final class CollectTableBuilder<T, V> {

    private final RowsBuilder<T, V> rows;
    private final Set<Check> required = EnumSet.noneOf(Check.class);

    CollectTableBuilder(TableName<T, V> name, List<Row<T, V>> rows, Set<Check> required) {
        this.rows = new RowsBuilder<>(name, rows);
        this.required.addAll(required);
    }

    /**
     * Sets another version, for a table that follows on the one that this builder comes from.
     *
     * @param version the version, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the version is below 1
     */
    public CollectTableBuilder<T, V> version(int version) {
        rows.version(version);
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
        rows.add(id, value, when);
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
        rows.replace(id, value, when);
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
        rows.remove(id);
        return this;
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
        List<Check> added = Require.elements(checks, "checks");
        for (Check check : added) {
            Require.that(
                    check == Check.NO_DEAD_ROW || check == Check.NO_OPAQUE,
                    "check",
                    check,
                    "must be NO_DEAD_ROW or NO_OPAQUE where all rows are collected");
        }
        required.addAll(added);
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
        Draft<T, V> draft = draft(required);
        Require.that(!draft.rows().isEmpty(), "rows", draft.rows().size(), "must not be empty");
        // No row masks another one here: which are dead is asked below.
        List<TableFlaw> flaws =
                new ArrayList<>(TableFlaws.of(draft(Sets.difference(required, Set.of(Check.NO_DEAD_ROW)))));
        boolean isClear = flaws.stream().noneMatch(TableFlaw.NameClash.class::isInstance);
        if (isClear && required.contains(Check.NO_DEAD_ROW)) {
            flaws.addAll(dead(draft.rows()));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidTableException(rows.name().toString(), flaws);
        }
        return new CollectTable<>(rows.name(), draft);
    }

    private Draft<T, V> draft(Set<Check> checks) {
        return new Draft<>(HitPolicy.FIRST, List.of(), rows.rows(), Optional.empty(), List.of(), checks);
    }

    private static <T, V> Set<TableFlaw> dead(List<Row<T, V>> rows) {
        Set<TableFlaw> flaws = new LinkedHashSet<>();
        for (Row<T, V> row : rows) {
            Boxes<T> met = Geometry.of(row.when());
            if (met.isProvenEmpty()) {
                flaws.add(new TableFlaw.DeadRow(new Masked(row.id(), List.of())));
            } else if (met.boxes().isEmpty()) {
                flaws.add(new TableFlaw.Undecided(Check.NO_DEAD_ROW, List.of()));
            }
        }
        return flaws;
    }
}
