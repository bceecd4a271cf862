package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.explain.Met;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lowest and the highest point of a row: often enough to show that others leave it something. */
final class Corners {

    private final Point origin;

    /**
     * @param origin a point that speaks of all attributes
     */
    Corners(Point origin) {
        this.origin = origin;
    }

    /** The corners of a row that is one cell each on different attributes; none of other rows. */
    <T> List<Point> of(Condition<T> row) {
        Condition<T> normal = row.normalised();
        return Stream.of(corner(normal, true), corner(normal, false))
                .distinct()
                .filter(point -> point.evaluate(row) == Met.MET)
                .toList();
    }

    private <T> Point corner(Condition<T> row, boolean low) {
        Point corner = origin;
        for (Condition<T> part : Forms.parts(row)) {
            if (part.form() instanceof Form.Cell<T> cell && cell.relation() != Relation.NO_VALUE) {
                corner = corner.with(cell.attribute(), value(cell, low, corner));
            }
        }
        return corner;
    }

    private static Optional<?> value(Form.Cell<?> cell, boolean low, Point now) {
        if (cell instanceof Form.Interval<?> interval) {
            return Optional.of(low ? Ends.first(interval) : Ends.last(interval));
        }
        if (cell instanceof Form.Labels<?> labels) {
            return Optional.of(
                    labels.relation() == Relation.HAS_NONE
                            ? Set.of()
                            : Set.copyOf((Collection<?>) labels.bounds().get(0)));
        }
        if (cell instanceof Form.Choice<?> choice && !choice.bounds().isEmpty()) {
            Object bound = choice.bounds().get(0);
            List<?> constants = bound instanceof List<?> several ? several : List.of(bound);
            return Optional.of(constants.get(low ? 0 : constants.size() - 1));
        }
        return cell instanceof Form.Known<?> known && !known.known() ? Optional.empty() : now.value(cell.attribute());
    }
}
