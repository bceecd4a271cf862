package io.guanxi.crm.condition;

import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The axes that some conditions span, cut by their bounds, and the conditions as formulas over them. */
final class Grid<T> {

    private final List<Axis<T>> axes = new ArrayList<>();
    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private final Map<String, Attribute<T>> attributes = new LinkedHashMap<>();
    private boolean exact = true;

    Grid(List<Condition<T>> conditions) {
        conditions.forEach(this::span);
    }

    List<Axis<T>> axes() {
        return axes;
    }

    /** Whether everything is data. */
    boolean isExact() {
        return exact;
    }

    /** The box on these segments of each axis, with a point of it. */
    Box<T> box(List<BitSet> segments) {
        List<Condition<T>> sides = new ArrayList<>();
        Map<Attribute<?>, Long> positions = new LinkedHashMap<>();
        Map<String, Boolean> opaques = new LinkedHashMap<>();
        for (int place = 0; place < segments.size(); place++) {
            Axis<T> axis = axes.get(place);
            if (segments.get(place).cardinality() < axis.size()) {
                sides.add(axis.condition(segments.get(place)));
            }
            axis.witness(segments.get(place), positions, opaques);
        }
        return new Box<>(Joints.all(sides), new Point(positions, opaques));
    }

    private void span(Condition<T> condition) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            all.parts().forEach(this::span);
        } else if (form instanceof Form.AnyOf<T> any) {
            any.parts().forEach(this::span);
        } else if (form instanceof Form.Not<T> not) {
            span(not.inner());
        } else if (form instanceof Form.Opaque<T> opaque) {
            exact = false;
            axis(opaque, new Axis.Opaque<>(opaque));
        } else {
            span((Form.Cell<T>) form);
        }
    }

    private void span(Form.Cell<T> cell) {
        Attribute<T> attribute = cell.attribute();
        Attribute<T> known = attributes.putIfAbsent(attribute.name(), attribute);
        Require.that(
                known == null || known.equals(attribute),
                "attribute " + attribute.name(),
                attribute,
                "must have one kind and domain, such as " + known);
        if (attribute instanceof LabelsAttribute<T> labels) {
            span(labels, cell);
        } else if (attribute instanceof OrderedAttribute<T, ?> ordered) {
            Axis.Ordered<T> axis = (Axis.Ordered<T>) axis(attribute, new Axis.Ordered<>(ordered));
            if (cell instanceof Form.Interval<T> interval) {
                axis.cut(interval);
            }
        } else {
            axis(attribute, new Axis.Constants<>(attribute));
        }
    }

    private void span(LabelsAttribute<T> attribute, Form.Cell<T> cell) {
        axis(attribute, new Axis.Known<>(attribute));
        if (cell instanceof Form.Labels<T> labels) {
            bits(labels).forEach(place -> {
                Axis.Label<T> axis = new Axis.Label<>(attribute, place);
                axis(axis, axis);
            });
        }
    }

    private static List<Integer> bits(Form.Labels<?> labels) {
        return BitSet.valueOf(new long[] {labels.mask()}).stream().boxed().toList();
    }

    private Axis<T> axis(Object key, Axis<T> axis) {
        Integer place = places.putIfAbsent(key, axes.size());
        if (place != null) {
            return axes.get(place);
        }
        axes.add(axis);
        return axis;
    }

    private int place(Object key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("The grid was not spanned by " + key);
        }
        return place;
    }

    /** Where the condition is met, or where it is known not to be met. */
    Logic logic(Condition<T> condition, boolean asked) {
        Form<T> form = condition.form();
        if (form instanceof Form.All<T> all) {
            return Logic.Joint.of(
                    asked, all.parts().stream().map(part -> logic(part, asked)).toList());
        }
        if (form instanceof Form.AnyOf<T> any) {
            return Logic.Joint.of(
                    !asked, any.parts().stream().map(part -> logic(part, asked)).toList());
        }
        if (form instanceof Form.Not<T> not) {
            return logic(not.inner(), !asked);
        }
        if (form instanceof Form.Opaque<T> opaque) {
            return yes(place(opaque), asked);
        }
        List<Form.Cell<T>> cells = asked ? List.of((Form.Cell<T>) form) : Normal.contrary((Form.Cell<T>) form);
        return Logic.Joint.of(false, cells.stream().map(this::logic).toList());
    }

    private Logic logic(Form.Cell<T> cell) {
        int place = place(cell.attribute());
        Axis<T> axis = axes.get(place);
        if (cell instanceof Form.Labels<T> labels) {
            return logic(labels, place);
        }
        if (cell instanceof Form.Interval<T> interval) {
            return Logic.Literal.of(place, ((Axis.Ordered<T>) axis).within(interval), axis.size());
        }
        if (cell instanceof Form.Choice<T> choice) {
            return Logic.Literal.of(place, ((Axis.Constants<T>) axis).within(choice), axis.size());
        }
        boolean known = ((Form.Known<T>) cell).known();
        Logic unknown = unknown(cell.attribute(), place);
        return known ? unknown.contrary() : unknown;
    }

    private Logic unknown(Attribute<T> attribute, int place) {
        Axis<T> axis = axes.get(place);
        if (!attribute.mayBeUnknown()) {
            return Logic.Constant.FALSE;
        }
        if (axis instanceof Axis.Ordered<T> ordered) {
            return Logic.Literal.of(place, ordered.unknown(), axis.size());
        }
        if (axis instanceof Axis.Constants<T> constants) {
            return Logic.Literal.of(place, constants.unknown(), axis.size());
        }
        return yes(place, false);
    }

    private Logic logic(Form.Labels<T> labels, int place) {
        boolean all = labels.relation() == Relation.HAS_ALL || labels.relation() == Relation.HAS_NONE;
        boolean has = labels.relation() == Relation.HAS_ALL || labels.relation() == Relation.HAS_ANY;
        List<Logic> bits = bits(labels).stream()
                .map(bit -> yes(place(new Axis.Label<>(labels.attribute(), bit)), has))
                .toList();
        Logic known = unknown(labels.attribute(), place).contrary();
        return Logic.Joint.of(true, List.of(known, Logic.Joint.of(all, bits)));
    }

    private static Logic yes(int place, boolean asked) {
        return Logic.Literal.of(place, Axis.segments(2, segment -> segment == 0 == asked), 2);
    }
}
