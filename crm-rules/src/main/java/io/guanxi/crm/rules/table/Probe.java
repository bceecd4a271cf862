package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Point;

/**
 * 探针 – a subject on a bound of a row, or just outside: what tests of a table should not leave out.
 *
 * <p>All other attributes are such that the row would be met, as far as that is possible at all. Example: for {@code
 * orders ≥ 5} there are two, {@code orders = 5} inside and {@code orders = 4} outside.
 *
 * @param row the id of the row
 * @param point the subject: a value, or unknown, for every attribute of the table
 * @param inside whether the row is met there; whether it also decides is up to the table
 * @param attribute the attribute whose bound is probed
 */
public record Probe(String row, Point point, boolean inside, Attribute<?> attribute) {

    /**
     * Checks the components.
     *
     * @param row the id of the row
     * @param point the subject
     * @param inside whether the row is met there
     * @param attribute the attribute whose bound is probed
     * @throws NullPointerException if a component is null
     */
    public Probe {
        requireNonNull(row, "row");
        requireNonNull(point, "point");
        requireNonNull(attribute, "attribute");
    }
}
