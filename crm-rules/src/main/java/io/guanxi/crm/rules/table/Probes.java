package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the probes of every row: for every bound a subject on it, and one just outside. */
final class Probes<T> {

    private final List<Attribute<T>> attributes;
    private final Row<T, ?> row;
    private final Point base;
    private final Set<Probe> probes = new LinkedHashSet<>();

    private Probes(List<Attribute<T>> attributes, Row<T, ?> row) {
        this.attributes = attributes;
        this.row = row;
        // A row that can never be met has no point of its own: any will do, all its probes are outside.
        this.base = find(row.when(), Condition.never())
                .or(() -> find(Condition.always(), Condition.never()))
                .orElseThrow();
    }

    static <T, O> List<Probe> of(Draft<T, O> draft) {
        List<Attribute<T>> attributes = Terrain.attributes(List.of(draft));
        ImmutableList.Builder<Probe> all = ImmutableList.builder();
        draft.rows().forEach(row -> all.addAll(new Probes<>(attributes, row).make()));
        return all.build();
    }

    private Set<Probe> make() {
        Map<Attribute<T>, Set<Form.Cell<T>>> cells = new LinkedHashMap<>();
        Forms.cells(row.when())
                .forEach(cell -> cells.computeIfAbsent(cell.attribute(), any -> new LinkedHashSet<>())
                        .add(cell));
        cells.forEach((attribute, asked) -> {
            if (attribute instanceof OrderedAttribute<T, ?> ordered) {
                ordered(ordered, asked);
            } else if (attribute instanceof EnumAttribute<T, ?> constants) {
                constants(constants, constants.constants());
            } else if (attribute instanceof FlagAttribute<T>) {
                constants(attribute, List.of(false, true));
            } else if (attribute instanceof LabelsAttribute<T> labels) {
                labels(labels, asked);
            }
            if (attribute.mayBeUnknown()) {
                add(attribute, base.with(attribute, Optional.empty()));
            }
        });
        return probes;
    }

    private void add(Attribute<T> attribute, Point point) {
        probes.add(new Probe(row.id(), point, isMet(point), attribute));
    }

    private boolean isMet(Point point) {
        return point.evaluate(row.when()) == Met.MET;
    }

    private void ordered(OrderedAttribute<T, ?> attribute, Set<Form.Cell<T>> cells) {
        boolean isCut = false;
        for (Form.Cell<T> cell : cells) {
            if (cell instanceof Form.Interval<T> interval) {
                for (Ends.Cut cut : Ends.cuts(interval)) {
                    isCut = true;
                    bound(attribute, cut);
                }
            }
        }
        if (!isCut) {
            add(attribute, base.with(attribute, Optional.of(attribute.min())));
        }
    }

    /** Both sides of a bound, seen from where it makes the difference, if there is such a place. */
    private void bound(OrderedAttribute<T, ?> attribute, Ends.Cut cut) {
        Point inside = base.with(attribute, Optional.of(cut.inside()));
        Point outside = base.with(attribute, Optional.of(cut.outside()));
        if (isMet(inside) == isMet(outside)) {
            Condition<T> here = at(attribute, cut.insidePosition());
            Condition<T> there = at(attribute, cut.outsidePosition());
            // Under a "not" it is the outside on which the row is met.
            Optional<Point> better =
                    find(here, there).or(() -> find(there, here)).or(() -> find(here, Condition.never()));
            if (better.isPresent()) {
                inside = better.get().with(attribute, Optional.of(cut.inside()));
                outside = better.get().with(attribute, Optional.of(cut.outside()));
            }
        }
        add(attribute, inside);
        add(attribute, outside);
    }

    private Condition<T> at(Attribute<T> attribute, long position) {
        return Forms.settled(row.when(), attribute, cell -> Forms.holds(cell, position));
    }

    /** Every constant of an enum or a flag, in the order of their positions. */
    private void constants(Attribute<T> attribute, List<?> constants) {
        for (int position = 0; position < constants.size(); position++) {
            Optional<?> constant = Optional.of(constants.get(position));
            Point point = base.with(attribute, constant);
            add(
                    attribute,
                    isMet(point)
                            ? point
                            : find(at(attribute, position), Condition.never())
                                    .map(other -> other.with(attribute, constant))
                                    .orElse(point));
        }
    }

    /** With and without every label that is asked for. */
    private void labels(LabelsAttribute<T> attribute, Set<Form.Cell<T>> cells) {
        Set<Object> asked = new LinkedHashSet<>();
        for (Form.Cell<T> cell : cells) {
            if (cell instanceof Form.Labels<T> labels) {
                asked.addAll((Collection<?>) labels.bounds().get(0));
            }
        }
        Set<Object> present = new HashSet<>();
        base.value(attribute).ifPresent(value -> present.addAll((Collection<?>) value));
        add(attribute, base.with(attribute, Optional.of(Set.copyOf(present))));
        for (Object label : asked) {
            Set<Object> other = new HashSet<>(present);
            if (!other.remove(label)) {
                other.add(label);
            }
            add(attribute, base.with(attribute, Optional.of(other)));
        }
    }

    /** A point of all attributes, and of the opaque tests of the row, where one condition is met and another is not. */
    private Optional<Point> find(Condition<T> met, Condition<T> notMet) {
        Space<T> space = Space.over(Stream.concat(Stream.of(met, notMet, row.when()), Terrain.spanning(attributes))
                .toList());
        return space.where(Probes::differs, Analysis.MAX_STEPS).first().map(Box::witness);
    }

    private static Met differs(BitSet met, BitSet open) {
        if (met.get(1) || !(met.get(0) || open.get(0))) {
            return Met.NOT_MET;
        }
        return met.get(0) && !open.get(1) ? Met.MET : Met.UNKNOWN;
    }
}
