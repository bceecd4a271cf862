package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.validation.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The name and the rows of a table that is being built, of either kind. */
final class RowsBuilder<T, O> {

    private final Map<String, Row<T, O>> rows = new LinkedHashMap<>();
    private TableName<T, O> name;

    RowsBuilder(TableName<T, O> name, List<Row<T, O>> rows) {
        this.name = name;
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    TableName<T, O> name() {
        return name;
    }

    List<Row<T, O>> rows() {
        return List.copyOf(rows.values());
    }

    void version(int version) {
        name = name.withVersion(version);
    }

    void add(String id, O outcome, Condition<? super T> when) {
        Row<T, O> row = name.row(id, outcome, when);
        Require.that(!rows.containsKey(id), "id", id, "must be unique in the table");
        Require.that(
                rows.size() < DecisionTable.MAX_ROWS,
                "row",
                id,
                "must be one of at most " + DecisionTable.MAX_ROWS + " of the table");
        rows.put(id, row);
    }

    void replace(String id, O outcome, Condition<? super T> when) {
        requireRow(id);
        rows.put(id, name.row(id, outcome, when));
    }

    void remove(String id) {
        requireRow(id);
        rows.remove(id);
    }

    private void requireRow(String id) {
        Require.that(rows.containsKey(requireNonNull(id, "id")), "id", id, "must be that of a row");
    }
}
