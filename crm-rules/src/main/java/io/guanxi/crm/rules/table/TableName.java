package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.validation.Require;

/**
 * What a table is known by.
 *
 * @param id the stable id
 * @param version the version, at least 1
 * @param subject the type of the subject
 * @param outcome the type of the outcome
 */
record TableName<T, O>(String id, int version, Class<T> subject, Class<O> outcome) {

    TableName {
        Require.text(id, "id", Row.MAX_ID);
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(subject, "subject");
        requireNonNull(outcome, "outcome");
        Require.that(!outcome.isPrimitive(), "outcome", outcome, "must be a class such as Integer");
    }

    TableName<T, O> withVersion(int other) {
        return new TableName<>(id, other, subject, outcome);
    }

    /** A row of the table; what comes from raw types is refused. */
    Row<T, O> row(String rowId, O value, Condition<? super T> when) {
        return new Row<>(rowId, typed(value, "outcome of row " + rowId), narrow(when));
    }

    O typed(O value, String field) {
        requireNonNull(value, field);
        if (!outcome.isInstance(value)) {
            throw Require.refusal(field, value, "must be of type " + outcome.getSimpleName());
        }
        return value;
    }

    @SuppressWarnings("unchecked") // A condition only takes subjects in: one on a wider type will do.
    private static <T> Condition<T> narrow(Condition<? super T> when) {
        return (Condition<T>) requireNonNull(when, "when");
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
