package io.guanxi.crm.condition;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings conditions into a normal form without changing any of their three-valued answers. */
final class Normal {

    private Normal() {}

    static <T> Condition<T> of(Condition<T> condition) {
        return of(condition, true);
    }

    private static <T> Condition<T> of(Condition<T> condition, boolean asked) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return joined(all.parts(), asked, asked);
        }
        if (form instanceof Form.AnyOf<T> any) {
            return joined(any.parts(), !asked, asked);
        }
        if (form instanceof Form.Not<T> not) {
            return of(not.inner(), !asked);
        }
        if (form instanceof Form.Opaque<T>) {
            return asked ? condition : condition.negate();
        }
        Form.Cell<T> cell = (Form.Cell<T>) form;
        List<Condition<T>> cells = (asked ? List.of(cell) : contrary(cell))
                .stream().<Condition<T>>map(Normal::simple).toList();
        return anyOf(cells);
    }

    /** A cell that every value meets, or none, is no question unless the value may be unknown. */
    private static <T> Condition<T> simple(Form.Cell<T> cell) {
        if (!cell.attribute().mayBeUnknown()) {
            switch (cell.relation()) {
                case ANY_VALUE, KNOWN -> {
                    return Condition.always();
                }
                case NO_VALUE, UNKNOWN -> {
                    return Condition.never();
                }
                default -> {
                    return Node.of(cell);
                }
            }
        }
        return Node.of(cell);
    }

    private static <T> Condition<T> joined(List<Condition<T>> parts, boolean all, boolean asked) {
        List<Condition<T>> normal = parts.stream().map(part -> of(part, asked)).toList();
        return all ? all(normal) : anyOf(normal);
    }

    private static <T> Condition<T> all(List<Condition<T>> parts) {
        return joined(Joints.all(parts), Condition.never(), true);
    }

    private static <T> Condition<T> anyOf(List<Condition<T>> parts) {
        return joined(Joints.anyOf(parts), Condition.always(), false);
    }

    private static <T> Condition<T> joined(Condition<T> flat, Condition<T> decisive, boolean all) {
        List<Condition<T>> parts;
        if (all && flat.form() instanceof Form.All<T> form) {
            parts = form.parts();
        } else if (!all && flat.form() instanceof Form.AnyOf<T> form) {
            parts = form.parts();
        } else {
            return flat;
        }
        List<Condition<T>> merged = new ArrayList<>();
        parts.stream()
                .distinct()
                .sorted(Comparator.comparing(Condition::canonical))
                .forEach(part -> add(merged, part, all));
        if (merged.contains(decisive)) {
            return decisive;
        }
        List<Condition<T>> sorted = merged.stream()
                .distinct()
                .sorted(Comparator.comparing(Condition::canonical))
                .toList();
        return sorted.size() == 1 ? sorted.get(0) : Node.of(all ? new Form.All<>(sorted) : new Form.AnyOf<>(sorted));
    }

    /** Adds a part, merged with those on the same attribute as long as there is one that it can be merged with. */
    private static <T> void add(List<Condition<T>> merged, Condition<T> part, boolean all) {
        if (part.form() instanceof Form.Cell<T> cell) {
            for (Condition<T> other : merged) {
                Optional<Form.Cell<T>> joint =
                        other.form() instanceof Form.Cell<T> known ? merge(known, cell, all) : Optional.empty();
                if (joint.isPresent()) {
                    merged.remove(other);
                    add(merged, simple(joint.get()), all);
                    return;
                }
            }
        }
        merged.add(part);
    }

    private static <T> Optional<Form.Cell<T>> merge(Form.Cell<T> left, Form.Cell<T> right, boolean all) {
        if (!left.attribute().equals(right.attribute())) {
            return Optional.empty();
        }
        if (left instanceof Form.Interval<T> a && right instanceof Form.Interval<T> b) {
            return all ? Optional.of(intersection(a, b)) : union(a, b);
        }
        if (left instanceof Form.Choice<T> a && right instanceof Form.Choice<T> b) {
            return Optional.of(new Form.Choice<>(
                    a.attribute(),
                    ImmutableSortedSet.copyOf(
                            all ? Sets.intersection(a.places(), b.places()) : Sets.union(a.places(), b.places()))));
        }
        if (left instanceof Form.Labels<T> a && right instanceof Form.Labels<T> b) {
            return labels(a, b, all);
        }
        return Optional.empty();
    }

    private static <T> Form.Cell<T> intersection(Form.Interval<T> a, Form.Interval<T> b) {
        boolean lower = a.from() > b.from() || (a.from() == b.from() && a.openBelow());
        boolean upper = a.to() < b.to() || (a.to() == b.to() && a.openAbove());
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? a : b;
        }
        return new Form.Interval<>(
                a.attribute(),
                Math.max(a.from(), b.from()),
                Math.min(a.to(), b.to()),
                lower ? a.openBelow() : b.openBelow(),
                upper ? a.openAbove() : b.openAbove());
    }

    private static <T> Optional<Form.Cell<T>> union(Form.Interval<T> a, Form.Interval<T> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of(a.isEmpty() ? b : a);
        }
        if (isBefore(a, b) || isBefore(b, a)) {
            return Optional.empty();
        }
        boolean lower = a.from() < b.from() || (a.from() == b.from() && a.openBelow());
        boolean upper = a.to() > b.to() || (a.to() == b.to() && a.openAbove());
        return Optional.of(new Form.Interval<>(
                a.attribute(),
                Math.min(a.from(), b.from()),
                Math.max(a.to(), b.to()),
                lower ? a.openBelow() : b.openBelow(),
                upper ? a.openAbove() : b.openAbove()));
    }

    /** Whether there is a position between the end of one and the beginning of the other. */
    private static boolean isBefore(Form.Interval<?> first, Form.Interval<?> second) {
        return first.to() < second.from() && first.to() + 1 < second.from();
    }

    /** "All of these" add up under "and", "any of these" under "or", and so do their contraries. */
    private static <T> Optional<Form.Cell<T>> labels(Form.Labels<T> a, Form.Labels<T> b, boolean all) {
        boolean positive = isPositive(a);
        if (positive != isPositive(b)) {
            return Optional.empty();
        }
        Relation joint =
                positive ? (all ? Relation.HAS_ALL : Relation.HAS_ANY) : (all ? Relation.HAS_NONE : Relation.LACKS_ANY);
        boolean fits = fits(a, joint) && fits(b, joint);
        return fits ? Optional.of(new Form.Labels<>(a.attribute(), a.mask() | b.mask(), joint)) : Optional.empty();
    }

    private static boolean isPositive(Form.Labels<?> labels) {
        return labels.relation() == Relation.HAS_ALL || labels.relation() == Relation.HAS_ANY;
    }

    private static boolean fits(Form.Labels<?> labels, Relation joint) {
        return labels.relation() == joint || Long.bitCount(labels.mask()) == 1;
    }

    /** The cells of which one must be met for the given one to be known not to be met. */
    static <T> List<Form.Cell<T>> contrary(Form.Cell<T> cell) {
        if (cell instanceof Form.Interval<T> interval) {
            return outside(interval);
        }
        if (cell instanceof Form.Choice<T> choice) {
            int size = Form.Choice.size(choice.attribute());
            return List.of(Form.Choice.of(
                    choice.attribute(),
                    IntStream.range(0, size)
                            .filter(place -> !choice.places().contains(place))
                            .toArray()));
        }
        if (cell instanceof Form.Labels<T> labels) {
            Relation contrary = switch (labels.relation()) {
                case HAS_ALL -> Relation.LACKS_ANY;
                case HAS_ANY -> Relation.HAS_NONE;
                case HAS_NONE -> Relation.HAS_ANY;
                default -> Relation.HAS_ALL;
            };
            return List.of(new Form.Labels<>(labels.attribute(), labels.mask(), contrary));
        }
        return List.of(new Form.Known<>(cell.attribute(), !((Form.Known<T>) cell).known()));
    }

    private static <T> List<Form.Cell<T>> outside(Form.Interval<T> interval) {
        OrderedAttribute<T, ?> attribute = interval.attribute();
        long min = attribute.minPosition();
        long max = attribute.maxPosition();
        if (interval.isEmpty()) {
            return List.of(new Form.Interval<>(attribute, min, max, false, false));
        }
        List<Form.Cell<T>> cells = new ArrayList<>();
        if (interval.from() > min) {
            cells.add(new Form.Interval<>(attribute, min, interval.from() - 1, false, !interval.openBelow()));
        }
        if (interval.to() < max) {
            cells.add(new Form.Interval<>(attribute, interval.to() + 1, max, !interval.openAbove(), false));
        }
        return cells.isEmpty() ? List.of(new Form.Interval<>(attribute, 1, 0, false, false)) : cells;
    }
}
