package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 决策表的构建器 – collects a definition, checks it and builds the table. Not thread-safe; may be used on after a build.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class TableBuilder<T, O> {

    private final HitPolicy policy;
    private final RowsBuilder<T, O> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Set<Check> required = EnumSet.noneOf(Check.class);
    private List<O> outcomeOrder = List.of();
    private @Nullable O otherwise;
    private boolean isOtherwiseStated;

    TableBuilder(TableName<T, O> name, HitPolicy policy) {
        this(name, policy, List.of());
    }

    private TableBuilder(TableName<T, O> name, HitPolicy policy, List<Row<T, O>> rows) {
        this.policy = policy;
        this.rows = new RowsBuilder<>(name, rows);
    }

    TableBuilder(TableName<T, O> name, Draft<T, O> draft) {
        this(name, draft.policy(), draft.rows());
        columns.addAll(draft.columns());
        required.addAll(draft.required());
        outcomeOrder = draft.outcomeOrder();
        otherwise = draft.otherwise().orElse(null);
    }

    /**
     * Sets another version, for a table that follows on the one that this builder comes from.
     *
     * @param version the version, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the version is below 1
     */
    public TableBuilder<T, O> version(int version) {
        rows.version(version);
        return this;
    }

    /**
     * Adds columns. Once there is one, rows may read columns only.
     *
     * @param columns the columns
     * @return this builder
     * @throws NullPointerException if a column is null
     * @throws IllegalArgumentException if the name of an attribute stands for a column already
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    public final TableBuilder<T, O> columns(Column<T>... columns) {
        List<Column<T>> added = Require.elements(columns, "columns");
        Set<String> known =
                this.columns.stream().map(column -> column.attribute().name()).collect(Collectors.toSet());
        for (Column<T> column : added) {
            String attribute = column.attribute().name();
            Require.that(known.add(attribute), "column", attribute, "must stand once in the table");
        }
        this.columns.addAll(added);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param id the stable id, unique in the table
     * @param outcome the outcome
     * @param when the condition on which a subject gets it
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank, too long or used already, the outcome is not of the table's
     *     type, or there are {@value DecisionTable#MAX_ROWS} rows already
     */
    public TableBuilder<T, O> row(String id, O outcome, Condition<? super T> when) {
        rows.add(id, outcome, when);
        return this;
    }

    /**
     * Puts a row in the place of the one with the same id.
     *
     * @param id the id of a row
     * @param outcome the outcome
     * @param when the condition on which a subject gets it
     * @return this builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no row of that id, or the outcome is not of the table's type
     */
    public TableBuilder<T, O> replace(String id, O outcome, Condition<? super T> when) {
        rows.replace(id, outcome, when);
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
    public TableBuilder<T, O> remove(String id) {
        rows.remove(id);
        return this;
    }

    /**
     * Sets the outcome of subjects that meet no row; to be called once at most. It takes the place of the one that came
     * with {@link DecisionTable#toBuilder}.
     *
     * @param outcome the outcome
     * @return this builder
     * @throws NullPointerException if the outcome is null
     * @throws IllegalArgumentException if it is not of the table's type, or was set already
     */
    public TableBuilder<T, O> otherwise(O outcome) {
        rows.name().typed(outcome, "otherwise");
        Require.that(!isOtherwiseStated, "otherwise", outcome, "must be stated once");
        isOtherwiseStated = true;
        otherwise = outcome;
        return this;
    }

    /**
     * Sets the order of the outcomes, which {@link HitPolicy#PRIORITY} and {@link Check#MONOTONE} go by. It must name
     * every outcome of the table, and may name more.
     *
     * @param bestFirst the outcomes, the best first
     * @return this builder
     * @throws NullPointerException if an outcome is null
     * @throws IllegalArgumentException if an outcome stands twice or is not of the table's type, or there is none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    public final TableBuilder<T, O> outcomeOrder(O... bestFirst) {
        return outcomeOrder(Require.elements(bestFirst, "outcomeOrder"));
    }

    /**
     * Sets the order of the outcomes, which {@link HitPolicy#PRIORITY} and {@link Check#MONOTONE} go by. It must name
     * every outcome of the table, and may name more.
     *
     * @param bestFirst the outcomes, the best first
     * @return this builder
     * @throws NullPointerException if an outcome is null
     * @throws IllegalArgumentException if an outcome stands twice or is not of the table's type, or there is none
     */
    public TableBuilder<T, O> outcomeOrder(List<O> bestFirst) {
        List<O> order = Require.list(bestFirst, "outcomeOrder");
        Require.that(!order.isEmpty(), "outcomeOrder", order, "must name the outcomes");
        Set<O> known = new HashSet<>();
        for (O outcome : order) {
            rows.name().typed(outcome, "outcomeOrder");
            Require.that(known.add(outcome), "outcomeOrder", outcome, "must name each outcome once");
        }
        outcomeOrder = order;
        return this;
    }

    /**
     * Requires proofs, without which the table is not built.
     *
     * @param checks the checks
     * @return this builder
     * @throws NullPointerException if a check is null
     */
    public TableBuilder<T, O> require(Check... checks) {
        required.addAll(Require.elements(checks, "checks"));
        return this;
    }

    /**
     * Checks the definition and builds the table.
     *
     * @return the table
     * @throws IllegalArgumentException if there is neither a row nor an "otherwise", a row reads an attribute that is
     *     none of the declared columns, or the order of outcomes does not name all of them although it is stated or
     *     {@link HitPolicy#PRIORITY} needs it
     * @throws InvalidTableException if rows contradict each other under {@link HitPolicy#UNIQUE} or {@link
     *     HitPolicy#ANY}, one name stands for two attributes, or a required check is refuted or cannot be proven
     */
    public DecisionTable<T, O> build() {
        Draft<T, O> draft =
                new Draft<>(policy, columns, rows.rows(), Optional.ofNullable(otherwise), outcomeOrder, required);
        Require.that(
                !draft.rows().isEmpty() || otherwise != null,
                "rows",
                draft.rows().size(),
                "must not be empty without an otherwise");
        requireOrder(draft);
        requireColumns(draft);
        TableFlaws.Inspection inspection = TableFlaws.inspect(draft);
        if (!inspection.flaws().isEmpty()) {
            throw new InvalidTableException(rows.name().toString(), inspection.flaws());
        }
        return RunningTable.of(rows.name(), draft, inspection.mayConflict());
    }

    private void requireOrder(Draft<T, O> draft) {
        if (outcomeOrder.isEmpty() && policy != HitPolicy.PRIORITY) {
            return;
        }
        Set<O> ordered = ImmutableSet.copyOf(outcomeOrder);
        Stream.concat(draft.rows().stream().map(Row::outcome), draft.otherwise().stream())
                .forEach(outcome -> Require.that(
                        ordered.contains(outcome), "outcome", outcome, "must stand in the order of outcomes"));
    }

    private void requireColumns(Draft<T, O> draft) {
        if (columns.isEmpty()) {
            return;
        }
        Set<String> known =
                columns.stream().map(column -> column.attribute().name()).collect(Collectors.toSet());
        for (Row<T, O> row : draft.rows()) {
            for (Form.Cell<T> cell : Forms.cells(row.when())) {
                Attribute<T> attribute = cell.attribute();
                Require.that(
                        known.contains(attribute.name()),
                        "attribute of row " + row.id(),
                        attribute.name(),
                        "must be one of the columns");
            }
        }
    }
}
