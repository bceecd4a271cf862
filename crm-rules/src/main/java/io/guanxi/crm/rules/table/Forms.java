package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes conditions apart. */
final class Forms {

    private Forms() {}

    /** The parts of an "and", otherwise the condition itself. */
    static <T> List<Condition<T>> parts(Condition<T> condition) {
        return condition.form() instanceof Form.All<T> all ? all.parts() : List.of(condition);
    }

    /** The parts of an "or", otherwise the condition itself. */
    static <T> List<Condition<T>> alternatives(Condition<T> condition) {
        return condition.form() instanceof Form.AnyOf<T> any ? any.parts() : List.of(condition);
    }

    /** The cells of a condition in their order. */
    static <T> List<Form.Cell<T>> cells(Condition<T> condition) {
        List<Form.Cell<T>> cells = new ArrayList<>();
        collect(condition, cells);
        return cells;
    }

    private static <T> void collect(Condition<T> condition, List<Form.Cell<T>> cells) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            all.parts().forEach(part -> collect(part, cells));
        } else if (form instanceof Form.AnyOf<T> any) {
            any.parts().forEach(part -> collect(part, cells));
        } else if (form instanceof Form.Not<T> not) {
            collect(not.inner(), cells);
        } else if (form instanceof Form.Cell<T> cell) {
            cells.add(cell);
        }
    }

    /** The cells of a condition that read one attribute. */
    static <T> List<Form.Cell<T>> cells(Condition<T> condition, Attribute<T> attribute) {
        return cells(condition).stream()
                .filter(cell -> cell.attribute().equals(attribute))
                .toList();
    }

    /** What is left of a condition where the cells of one attribute are met or not met, as a test says. */
    static <T> Condition<T> settled(Condition<T> condition, Attribute<T> attribute, Predicate<Form.Cell<T>> met) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return Condition.all(settled(all.parts(), attribute, met));
        }
        if (form instanceof Form.AnyOf<T> any) {
            return Condition.anyOf(settled(any.parts(), attribute, met));
        }
        if (form instanceof Form.Not<T> not) {
            return settled(not.inner(), attribute, met).negate();
        }
        if (form instanceof Form.Cell<T> cell && cell.attribute().equals(attribute)) {
            return met.test(cell) ? Condition.always() : Condition.never();
        }
        return condition;
    }

    private static <T> List<Condition<T>> settled(
            List<Condition<T>> parts, Attribute<T> attribute, Predicate<Form.Cell<T>> met) {
        return parts.stream().map(part -> settled(part, attribute, met)).toList();
    }

    /** Whether a cell that does not ask for labels is met at a known position. */
    static boolean holds(Form.Cell<?> cell, long position) {
        if (cell instanceof Form.Interval<?> interval) {
            return position >= interval.from() && position <= interval.to();
        }
        if (cell instanceof Form.Choice<?> choice) {
            return choice.places().contains(Math.toIntExact(position));
        }
        return cell instanceof Form.Known<?> known && known.known();
    }
}
