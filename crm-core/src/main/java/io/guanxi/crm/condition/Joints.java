package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** How conditions are joined, and carried over to a larger subject. */
final class Joints {

    private Joints() {}

    /** A condition on a wider type is one on the narrower: it only ever takes subjects in. */
    @SuppressWarnings("unchecked") // Conditions only take subjects in, and the list is only read.
    static <T> List<Condition<T>> narrow(List<? extends Condition<? super T>> parts) {
        return (List<Condition<T>>) (List<?>) parts;
    }

    static <T> List<Condition<T>> pair(Condition<T> first, Condition<? super T> other) {
        return narrow(List.<Condition<? super T>>of(first, requireNonNull(other, "other")));
    }

    /** {@code a and (b and c)} is {@code a and b and c}. */
    static <T> Condition<T> all(List<Condition<T>> parts) {
        List<Condition<T>> flat = new ArrayList<>();
        for (Condition<T> part : parts) {
            if (part.form() instanceof Form.All<T> all) {
                flat.addAll(all.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : Node.of(new Form.All<>(flat));
    }

    /** {@code a or (b or c)} is {@code a or b or c}. */
    static <T> Condition<T> anyOf(List<Condition<T>> parts) {
        List<Condition<T>> flat = new ArrayList<>();
        for (Condition<T> part : parts) {
            if (part.form() instanceof Form.AnyOf<T> any) {
                flat.addAll(any.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : Node.of(new Form.AnyOf<>(flat));
    }

    static boolean isExact(Condition<?> condition) {
        Form<?> form = condition.form();
        if (form instanceof Form.All<?> all) {
            return all.parts().stream().allMatch(Joints::isExact);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return any.parts().stream().allMatch(Joints::isExact);
        }
        if (form instanceof Form.Not<?> not) {
            return isExact(not.inner());
        }
        return !(form instanceof Form.Opaque);
    }

    static <T, U> Condition<U> within(Condition<T> condition, String path, Function<? super U, ? extends T> getter) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return Node.of(new Form.All<>(partsWithin(all.parts(), path, getter)));
        }
        if (form instanceof Form.AnyOf<T> any) {
            return Node.of(new Form.AnyOf<>(partsWithin(any.parts(), path, getter)));
        }
        if (form instanceof Form.Not<T> not) {
            return Node.of(new Form.Not<>(within(not.inner(), path, getter)));
        }
        if (form instanceof Form.Opaque<T> opaque) {
            Predicate<? super T> predicate = opaque.predicate();
            return Node.of(new Form.Opaque<>(
                    path + "." + opaque.id(),
                    (U subject) -> predicate.test(requireNonNull(getter.apply(subject), path))));
        }
        return Node.of(cellWithin((Form.Cell<T>) form, path, getter));
    }

    private static <T, U> List<Condition<U>> partsWithin(
            List<Condition<T>> parts, String path, Function<? super U, ? extends T> getter) {
        List<Condition<U>> moved = new ArrayList<>(parts.size());
        for (Condition<T> part : parts) {
            moved.add(within(part, path, getter));
        }
        return moved;
    }

    private static <T, U> Form.Cell<U> cellWithin(
            Form.Cell<T> cell, String path, Function<? super U, ? extends T> getter) {
        if (cell instanceof Form.Interval<T> interval) {
            return new Form.Interval<>(
                    (OrderedAttribute<U, ?>) interval.attribute().<U>within(path, getter),
                    interval.from(),
                    interval.to(),
                    interval.openBelow(),
                    interval.openAbove());
        }
        if (cell instanceof Form.Choice<T> choice) {
            return new Form.Choice<>(choice.attribute().<U>within(path, getter), choice.places());
        }
        if (cell instanceof Form.Labels<T> labels) {
            return new Form.Labels<>(labels.attribute().within(path, getter), labels.mask(), labels.relation());
        }
        return new Form.Known<>(cell.attribute().<U>within(path, getter), ((Form.Known<T>) cell).known());
    }
}
