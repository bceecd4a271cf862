package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table in the order in which they decide, and the space that they span: the ground of all proofs about
 * one table. A row is known by its place in that order; every point of the space speaks of every attribute.
 */
final class Terrain<T, O> {

    private final Draft<T, O> draft;
    private final List<Row<T, O>> rows;
    private final List<Attribute<T>> attributes;
    private final Outcomes<O> outcomes;
    private final Ruling ruling;
    private final Space<T> space;

    Terrain(Draft<T, O> draft) {
        this.draft = draft;
        this.outcomes = Outcomes.of(List.of(draft));
        this.rows = inOrder(draft, outcomes);
        this.attributes = attributes(List.of(draft));
        this.ruling = ruling(draft, outcomes);
        this.space = Space.over(Stream.concat(rows.stream().map(Row::when), spanning(attributes))
                .toList());
    }

    /** The order in which rows decide: by outcome where that has the word, by declaration among equals. */
    static <T, O> List<Row<T, O>> inOrder(Draft<T, O> draft, Outcomes<O> outcomes) {
        return order(draft, outcomes).stream().map(draft.rows()::get).toList();
    }

    private static <T, O> List<Integer> order(Draft<T, O> draft, Outcomes<O> outcomes) {
        Stream<Integer> declared = IntStream.range(0, draft.rows().size()).boxed();
        return draft.policy() == HitPolicy.PRIORITY
                ? declared.sorted(Comparator.comparingInt(
                                index -> outcomes.number(draft.rows().get(index).outcome())))
                        .toList()
                : declared.toList();
    }

    /** The ruling over rows whose conditions are numbered in their order. */
    static <T, O> Ruling ruling(Draft<T, O> draft, Outcomes<O> outcomes) {
        return ruling(draft, outcomes, IntStream.range(0, draft.rows().size()).toArray());
    }

    /** The ruling over rows in their order whose conditions have these numbers. */
    static <T, O> Ruling ruling(Draft<T, O> draft, Outcomes<O> outcomes, int[] conditions) {
        int[] numbers = inOrder(draft, outcomes).stream()
                .mapToInt(row -> outcomes.number(row.outcome()))
                .toArray();
        return new Ruling(draft.policy(), conditions, numbers, outcomes.number(draft.otherwise()));
    }

    /** The attributes of columns and rows in the order of their appearance, each name once. */
    static <T> List<Attribute<T>> attributes(List<? extends Draft<T, ?>> drafts) {
        Map<String, Attribute<T>> attributes = new LinkedHashMap<>();
        for (Draft<T, ?> draft : drafts) {
            draft.columns()
                    .forEach(column -> attributes.putIfAbsent(column.attribute().name(), column.attribute()));
            draft.rows()
                    .forEach(row -> Forms.cells(row.when())
                            .forEach(cell ->
                                    attributes.putIfAbsent(cell.attribute().name(), cell.attribute())));
        }
        return List.copyOf(attributes.values());
    }

    /** Conditions that ask nothing that matters, so that points speak of these attributes. */
    static <T> Stream<Condition<T>> spanning(List<Attribute<T>> attributes) {
        return attributes.stream().map(Attribute::isKnown);
    }

    Draft<T, O> draft() {
        return draft;
    }

    /** The rows in the order in which they decide. */
    List<Row<T, O>> rows() {
        return rows;
    }

    List<Attribute<T>> attributes() {
        return attributes;
    }

    Outcomes<O> outcomes() {
        return outcomes;
    }

    Ruling ruling() {
        return ruling;
    }

    Space<T> space() {
        return space;
    }

    String id(int place) {
        return rows.get(place).id();
    }

    int outcome(int place) {
        return ruling.outcomeOf(place);
    }

    /** Whether a row holds an opaque test. */
    boolean isOpaque(int place) {
        return !space.isExact(place);
    }

    /** The row that decides at a point; empty for "otherwise" and for nothing. */
    Optional<Row<T, O>> rowAt(Point point) {
        int place = ruling.row(metAt(rows, point), new BitSet());
        return place < 0 || place == rows.size() ? Optional.empty() : Optional.of(rows.get(place));
    }

    static <T> BitSet metAt(List<? extends Row<T, ?>> rows, Point point) {
        BitSet met = new BitSet();
        for (int place = 0; place < rows.size(); place++) {
            met.set(place, point.evaluate(rows.get(place).when()) == Met.MET);
        }
        return met;
    }

    /** A point that speaks of every attribute. */
    Point origin() {
        return space.where((met, open) -> Met.MET).boxes().get(0).witness();
    }

    /**
     * Where no row is met.
     *
     * @param disjoint whether it is known that nobody can meet two rows
     */
    Boxes<T> untaken(boolean disjoint) {
        if (disjoint && Volume.isWhole(attributes, rows.stream().map(Row::when).toList())) {
            return new Boxes<>(List.of(), true, true);
        }
        return space.where(
                (met, open) -> {
                    met.clear(rows.size(), rows.size() + attributes.size());
                    open.clear(rows.size(), rows.size() + attributes.size());
                    if (!met.isEmpty()) {
                        return Met.NOT_MET;
                    }
                    return open.isEmpty() ? Met.MET : Met.UNKNOWN;
                },
                Analysis.MAX_STEPS);
    }

    /** Where two rows are met. */
    Boxes<T> both(int one, int other) {
        Stream<Condition<T>> pair =
                Stream.of(rows.get(one).when(), rows.get(other).when());
        return Space.over(Stream.concat(pair, spanning(attributes)).toList())
                .where(
                        (met, open) -> {
                            boolean first = met.get(0);
                            boolean second = met.get(1);
                            if (!(first || open.get(0)) || !(second || open.get(1))) {
                                return Met.NOT_MET;
                            }
                            return first && second ? Met.MET : Met.UNKNOWN;
                        },
                        Analysis.MAX_STEPS);
    }

    /** Where the row of a place is met, but none of some others is. */
    Boxes<T> alone(int place, BitSet others, int steps, Budget budget) {
        BitSet relevant = (BitSet) others.clone();
        relevant.set(place);
        Space.Judge judge = (met, open) -> {
            met.and(relevant);
            open.and(relevant);
            if (met.intersects(others) || (!met.get(place) && !open.get(place))) {
                return Met.NOT_MET;
            }
            return met.get(place) && open.isEmpty() ? Met.MET : Met.UNKNOWN;
        };
        return space.where(budget.counting(judge), steps);
    }

    /**
     * For each place the first later one whose row contains its row and has the same outcome; the number of rows if there
     * is none. To what comes after that, the row itself no longer matters.
     */
    int[] swallowed() {
        int[] swallowed = new int[rows.size()];
        for (int place = 0; place < swallowed.length; place++) {
            int later = place + 1;
            while (later < swallowed.length && !(outcome(later) == outcome(place) && space.contains(later, place))) {
                later++;
            }
            swallowed[place] = later;
        }
        return swallowed;
    }

    /** The places of the rows in the order of their declaration. */
    int[] declared() {
        List<Integer> order = order(draft, outcomes);
        int[] places = new int[order.size()];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }
}
