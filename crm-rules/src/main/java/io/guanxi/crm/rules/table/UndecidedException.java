package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.explain.Met;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 无结果 – thrown where a subject must have an outcome, but meets no row, or rows that contradict each other.
 *
 * <p>The message names every reading of the subject: where readings are personal, so is it.
 */
public final class UndecidedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Ids of the rows that contradict each other; not serialized. */
    private final transient @Nullable ImmutableList<String> rows;
    /** What was read, by attribute; not serialized. */
    private final transient @Nullable ImmutableMap<String, Optional<Object>> readings;

    private UndecidedException(String message, List<String> rows, Map<String, Optional<Object>> readings) {
        super(message);
        this.rows = ImmutableList.copyOf(rows);
        this.readings = ImmutableMap.copyOf(readings);
    }

    static <T, O> UndecidedException of(DecisionTable<T, O> table, Decision<T, O> decision) {
        List<String> rows = decision.trace().stream()
                .filter(step -> step.met() == Met.MET)
                .map(RowTrace::row)
                .toList();
        List<Attribute<T>> attributes =
                table.columns().stream().map(Column::attribute).toList();
        Point point = Point.of(attributes, decision.subject());
        String text = point.text(Locale.ENGLISH);
        String problem = rows.isEmpty()
                ? "must take every subject, but no row is met"
                : "must not contradict itself, but rows " + String.join(", ", rows) + " are met";
        return new UndecidedException(
                "table " + table.id() + " " + table.version() + " " + problem + (text.isEmpty() ? "" : ": " + text),
                rows,
                point.values());
    }

    /**
     * The rows that are met and contradict each other.
     *
     * @return their ids; none if no row is met, and after deserialization
     */
    public List<String> rows() {
        return rows == null ? List.of() : rows;
    }

    /**
     * What was read of the subject.
     *
     * @return the value of every column by the name of its attribute, empty where it is unknown; none after
     *     deserialization
     */
    public Map<String, Optional<Object>> readings() {
        return readings == null ? Map.of() : readings;
    }
}
