package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.OrderedAttribute;
import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One column of a table, asked twice at a value where rows begin or end: just on its worse and just on its better side,
 * as a question about the other columns. Where the better side gets a worse outcome, a row that is there on one side
 * only must decide; if there is no pair of rows that could, nothing has to be searched, and if there is, only the rows
 * that can be met together with it matter.
 */
final class Slopes<T, O> {

    private final Terrain<T, O> terrain;
    private final OrderedAttribute<T, ?> attribute;
    private final boolean up;
    private final boolean ordered;
    /** The rows without the column; those that cannot be had without it may be met anywhere. */
    private final Space<T> rest;

    private final BitSet plain = new BitSet();
    /** The cells of each row that read the column. */
    private final List<List<Form.Cell<T>>> cells = new ArrayList<>();

    private final Map<List<Object>, Condition<T>> settled = new HashMap<>();

    Slopes(Terrain<T, O> terrain, OrderedAttribute<T, ?> attribute, Direction direction) {
        this.terrain = terrain;
        this.attribute = attribute;
        this.up = direction == Direction.HIGHER_IS_BETTER;
        HitPolicy policy = terrain.draft().policy();
        this.ordered = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
        List<Condition<T>> rests = new ArrayList<>();
        for (int place = 0; place < terrain.rows().size(); place++) {
            rests.add(rest(place));
            cells.add(Forms.cells(terrain.rows().get(place).when(), attribute));
        }
        this.rest = Space.over(rests);
    }

    /** The parts of a row that do not read the column, if all others read nothing else. */
    private Condition<T> rest(int place) {
        List<Condition<T>> others = new ArrayList<>();
        for (Condition<T> part : Forms.parts(terrain.rows().get(place).when())) {
            List<Form.Cell<T>> cells = Forms.cells(part);
            boolean isOwn = cells.stream().anyMatch(cell -> cell.attribute().equals(attribute));
            if (isOwn && !(part.form() instanceof Form.Cell<T>)) {
                return Condition.always();
            }
            if (!isOwn) {
                others.add(part);
            }
        }
        plain.set(place);
        return Condition.all(others);
    }

    /** The rows that may be met at a position of the column. */
    private BitSet there(long position) {
        BitSet there = new BitSet();
        for (int place = 0; place < cells.size(); place++) {
            there.set(place, !plain.get(place) || isWithin(cells.get(place), position));
        }
        return there;
    }

    /** By hand and not by streams: asked for every row at every value where one begins or ends. */
    private static boolean isWithin(List<? extends Form.Cell<?>> cells, long position) {
        for (Form.Cell<?> cell : cells) {
            if (!Forms.holds(cell, position)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The two sides of a value.
     *
     * @param worse the position on the worse side
     * @param better the position on the better side
     * @param before the rows that may be met on the worse side
     * @param after the rows that may be met on the better side
     * @param lost the rows that begin or end there and may be met on the worse side only
     * @param gained the rows that begin or end there and may be met on the better side only
     */
    private record Sides(long worse, long better, BitSet before, BitSet after, BitSet lost, BitSet gained) {}

    private Sides sides(Descents.Brink brink) {
        long above = brink.cut().position();
        long worse = up ? above - 1 : above;
        long better = up ? above : above - 1;
        BitSet before = there(worse);
        BitSet after = there(better);
        BitSet lost = filtered(brink.rows(), place -> before.get(place) && !(after.get(place) && plain.get(place)));
        BitSet gained = filtered(brink.rows(), place -> after.get(place) && !(before.get(place) && plain.get(place)));
        return new Sides(worse, better, before, after, lost, gained);
    }

    /** Where the better side gets a worse outcome. */
    Boxes<T> at(Descents.Brink brink, Budget budget) {
        Sides sides = sides(brink);
        BitSet lost = filtered(sides.lost(), place -> canFall(place, sides));
        BitSet gained = filtered(sides.gained(), place -> canRise(place, sides));
        if (lost.isEmpty() && gained.isEmpty()) {
            return new Boxes<>(List.of(), true, true);
        }
        return new Pair(sides, lost, gained).search(budget);
    }

    private static BitSet filtered(BitSet places, IntPredicate test) {
        BitSet filtered = new BitSet();
        places.stream().filter(test).forEach(filtered::set);
        return filtered;
    }

    private int otherwise() {
        return terrain.ruling().outcomeOf(terrain.rows().size());
    }

    /** Whether something on the better side could be worse than a row that ends there. */
    private boolean canFall(int row, Sides sides) {
        return otherwise() > terrain.outcome(row)
                || rivals(row, sides.after(), sides.gained())
                        .anyMatch(other -> terrain.outcome(other) > terrain.outcome(row) && rest.canMeet(row, other));
    }

    /** Whether something on the worse side could be better than a row that begins here. */
    private boolean canRise(int row, Sides sides) {
        return (otherwise() >= 0 && otherwise() < terrain.outcome(row))
                || rivals(row, sides.before(), sides.lost())
                        .anyMatch(other -> terrain.outcome(other) < terrain.outcome(row) && rest.canMeet(row, other));
    }

    /** The rows that could decide on a side, beside one that decides on the other: if not new there, only later ones. */
    private IntStream rivals(int row, BitSet there, BitSet isNew) {
        return there.stream().filter(other -> !ordered || other > row || isNew.get(other));
    }

    private Condition<T> at(int place, long position) {
        Condition<T> row = terrain.rows().get(place).when();
        List<Object> key = new ArrayList<>();
        key.add(place);
        cells.get(place).forEach(cell -> key.add(Forms.holds(cell, position)));
        return settled.computeIfAbsent(key, any -> Forms.settled(row, attribute, cell -> Forms.holds(cell, position)));
    }

    /** The rows that matter on the two sides, in their order; those that are the same on both are there once. */
    private final class Pair {

        private final List<Condition<T>> conditions = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<Integer> worse = new ArrayList<>();
        private final List<Integer> better = new ArrayList<>();
        /** The conditions of which one must hold wherever something is found. */
        private final BitSet decisive = new BitSet();

        Pair(Sides sides, BitSet lost, BitSet gained) {
            BitSet deciding = (BitSet) lost.clone();
            deciding.or(gained);
            BitSet there = (BitSet) sides.before().clone();
            there.or(sides.after());
            there.stream()
                    .filter(place ->
                            deciding.get(place) || deciding.stream().anyMatch(other -> rest.canMeet(place, other)))
                    .forEach(place -> {
                        add(place, at(place, sides.worse()), at(place, sides.better()));
                        decisive.set(worse.get(worse.size() - 1), lost.get(place));
                        decisive.set(
                                better.get(better.size() - 1),
                                gained.get(place) || decisive.get(better.get(better.size() - 1)));
                    });
        }

        private void add(int place, Condition<T> before, Condition<T> after) {
            places.add(place);
            worse.add(conditions.size());
            conditions.add(before);
            if (!after.equals(before)) {
                conditions.add(after);
            }
            better.add(conditions.size() - 1);
        }

        private Ruling ruling(List<Integer> numbers) {
            return new Ruling(
                    terrain.draft().policy(),
                    numbers.stream().mapToInt(Integer::intValue).toArray(),
                    places.stream().mapToInt(terrain::outcome).toArray(),
                    otherwise());
        }

        Boxes<T> search(Budget budget) {
            // To lay out a space takes about as long as a few looks at each of its conditions.
            budget.spend(2L * conditions.size());
            Ruling from = ruling(worse);
            Ruling to = ruling(better);
            Space<T> space = Space.over(Stream.concat(conditions.stream(), Terrain.spanning(terrain.attributes()))
                    .toList());
            return space.where(budget.counting((met, open) -> judge(from, to, met, open)), Analysis.MAX_STEPS);
        }

        private Met judge(Ruling from, Ruling to, BitSet met, BitSet open) {
            int before = from.outcome(met, open);
            int after = to.outcome(met, open);
            if (before != Ruling.OPEN && after != Ruling.OPEN) {
                return Met.of(before >= 0
                        && after > before
                        && after < terrain.draft().outcomeOrder().size());
            }
            if ((!met.intersects(decisive) && !open.intersects(decisive))
                    || from.agrees(to, met, open)
                    || to.worst(met, open) <= from.best(met, open)) {
                return Met.NOT_MET;
            }
            BitSet kept = new BitSet();
            from.keep(met, open, kept);
            to.keep(met, open, kept);
            met.and(kept);
            open.and(kept);
            return Met.UNKNOWN;
        }
    }
}
