package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition of a row as bounds that numbers must reach, and what is left to be tested once they do: everything from
 * the first opaque test on, since what stands before it guards it.
 */
record Clause<T>(boolean isNever, ImmutableList<Bound<T>> bounds, ImmutableList<Condition<T>> rest) {

    /** A number that must be reached on one side, and the question that this answers. */
    record Bound<T>(Side<T> side, long least, Condition<T> question) {}

    static <T> Clause<T> of(Condition<T> condition) {
        List<Condition<T>> data = new ArrayList<>();
        List<Condition<T>> rest = new ArrayList<>();
        for (Condition<T> part : Forms.parts(condition)) {
            (rest.isEmpty() && part.isExact() ? data : rest).add(part);
        }
        Condition<T> known = Condition.all(data).normalised();
        ImmutableList.Builder<Bound<T>> bounds = ImmutableList.builder();
        Forms.parts(known).forEach(part -> bounds.addAll(bounds(part)));
        return new Clause<>(known.equals(Condition.<T>never()), bounds.build(), ImmutableList.copyOf(rest));
    }

    private static <T> List<Bound<T>> bounds(Condition<T> part) {
        if (part.form() instanceof Form.Interval<T> interval && interval.from() <= interval.to()) {
            return bounds(part, interval);
        }
        if (part.form() instanceof Form.Choice<T> choice && isOneStretch(choice.places())) {
            return bounds(part, choice);
        }
        if (part.form() instanceof Form.Known<T> cell) {
            return cell.known()
                    ? List.of(new Bound<>(new Side.Lower<>(cell.attribute()), Attribute.UNKNOWN + 1, part))
                    : List.of(new Bound<>(new Side.Upper<>(cell.attribute()), ~Attribute.UNKNOWN, part));
        }
        return List.of(new Bound<>(new Side.Asked<>(part), 1, part));
    }

    private static <T> List<Bound<T>> bounds(Condition<T> part, Form.Interval<T> interval) {
        Relation relation = interval.relation();
        boolean any = relation == Relation.ANY_VALUE;
        boolean below = !any && relation != Relation.AT_MOST && relation != Relation.BELOW;
        boolean above = !any && relation != Relation.AT_LEAST && relation != Relation.ABOVE;
        return bounds(part, interval.attribute(), below, interval.from(), above, interval.to());
    }

    private static <T> List<Bound<T>> bounds(Condition<T> part, Form.Choice<T> choice) {
        int last = choice.attribute() instanceof EnumAttribute<T, ?> constants
                ? constants.constants().size() - 1
                : 1;
        int from = choice.places().first();
        int to = choice.places().last();
        return bounds(part, choice.attribute(), from > 0, from, to < last, to);
    }

    private static <T> List<Bound<T>> bounds(
            Condition<T> part, Attribute<T> attribute, boolean below, long from, boolean above, long to) {
        List<Bound<T>> bounds = new ArrayList<>();
        if (below || attribute.mayBeUnknown()) {
            bounds.add(new Bound<>(new Side.Lower<>(attribute), from, part));
        }
        if (above) {
            bounds.add(new Bound<>(new Side.Upper<>(attribute), ~to, part));
        }
        return bounds;
    }

    private static boolean isOneStretch(ImmutableSortedSet<Integer> places) {
        return !places.isEmpty() && places.last() - places.first() == places.size() - 1;
    }
}
