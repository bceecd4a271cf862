package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Point;
import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two tables decide, in the space of the conditions of both. Only rows that were changed can make a
 * difference, and only where they are met. So the space is searched one changed row after the other, each without what
 * those before have seen.
 */
final class Comparison<T, O> {

    private final List<Row<T, O>> rowsBefore;
    private final List<Row<T, O>> rowsAfter;
    private final Outcomes<O> outcomes;
    private final Ruling before;
    private final Ruling after;
    private final Space<T> space;
    private final Scenes scenes;
    private final boolean isData;

    private final Budget budget = new Budget(Analysis.MAX_LOOKS);
    private final Map<Pair, List<Box<T>>> regions = new TreeMap<>();
    private boolean complete = true;

    private Comparison(Draft<T, O> earlier, Draft<T, O> later) {
        requireSameDomains(earlier, later);
        List<Draft<T, O>> both = List.of(earlier, later);
        outcomes = Outcomes.of(both);
        rowsBefore = Terrain.inOrder(earlier, outcomes);
        rowsAfter = Terrain.inOrder(later, outcomes);
        Alignment<T, O> alignment = new Alignment<>(rowsBefore, rowsAfter);
        before = Terrain.ruling(earlier, outcomes, alignment.before());
        after = Terrain.ruling(later, outcomes, alignment.after());
        List<Condition<T>> conditions = alignment.conditions();
        isData = conditions.stream().allMatch(Condition::isExact);
        space = Space.over(Stream.concat(conditions.stream(), Terrain.spanning(Terrain.attributes(both)))
                .toList());
        scenes = new Scenes(space, alignment, before, after);
    }

    static <T, O> TableDiff<T, O> of(Draft<T, O> earlier, Draft<T, O> later) {
        return new Comparison<>(earlier, later).compare();
    }

    private static <T> void requireSameDomains(Draft<T, ?> earlier, Draft<T, ?> later) {
        Map<String, Attribute<T>> known = new HashMap<>();
        Terrain.attributes(List.of(earlier)).forEach(attribute -> known.put(attribute.name(), attribute));
        for (Attribute<T> attribute : Terrain.attributes(List.of(later))) {
            @Nullable Attribute<T> other = known.get(attribute.name());
            if (other != null && !other.equals(attribute)) {
                throw Require.refusal(
                        "attribute " + attribute.name(),
                        attribute,
                        "must be the same in both tables, such as " + other);
            }
        }
    }

    private TableDiff<T, O> compare() {
        scenes.all().forEach(this::search);
        List<TableDiff.Change<T, O>> changes = new ArrayList<>();
        regions.forEach((pair, boxes) -> boxes.forEach(box -> changes.add(change(pair, box))));
        boolean isWhole = changes.size() <= TableDiff.MAX_CHANGES;
        complete = complete && isWhole;
        return new TableDiff<>(
                isWhole ? changes : changes.subList(0, TableDiff.MAX_CHANGES), complete, complete && isData);
    }

    private TableDiff.Change<T, O> change(Pair pair, Box<T> box) {
        return new TableDiff.Change<>(
                box,
                outcomes.outcome(before.outcomeOf(pair.before())),
                outcomes.outcome(after.outcomeOf(pair.after())),
                id(rowsBefore, pair.before()),
                id(rowsAfter, pair.after()),
                isData);
    }

    private static Optional<String> id(List<? extends Row<?, ?>> rows, int place) {
        return place < 0 || place == rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(place).id());
    }

    /** The places of the rows that decide in the two tables. */
    private record Pair(int before, int after) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparingInt(Pair::before).thenComparingInt(Pair::after);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** Asks for the pairs that decide differently until there are no others, then for the region of each. */
    private void search(Scenes.Scene scene) {
        Set<Pair> pairs = new TreeSet<>();
        int known = -1;
        while (known < pairs.size() && pairs.size() <= TableDiff.MAX_CHANGES) {
            known = pairs.size();
            where(scene, pair -> isChange(pair) && !pairs.contains(pair))
                    .forEach(box -> pairs.add(pairAt(box.witness())));
        }
        for (Pair pair : pairs) {
            regions.computeIfAbsent(pair, any -> new ArrayList<>()).addAll(where(scene, pair::equals));
        }
    }

    private boolean isChange(Pair pair) {
        return before.outcomeOf(pair.before()) != after.outcomeOf(pair.after());
    }

    private Pair pairAt(Point point) {
        BitSet none = new BitSet();
        return new Pair(
                before.inPlaces().row(Terrain.metAt(rowsBefore, point), none),
                after.inPlaces().row(Terrain.metAt(rowsAfter, point), none));
    }

    private List<Box<T>> where(Scenes.Scene scene, Predicate<Pair> wanted) {
        if (budget.isSpent()) {
            complete = false;
            return List.of();
        }
        Boxes<T> boxes =
                space.where(budget.counting((met, open) -> judge(scene, wanted, met, open)), Analysis.MAX_STEPS);
        complete = complete && boxes.complete();
        return boxes.boxes();
    }

    private Met judge(Scenes.Scene scene, Predicate<Pair> wanted, BitSet met, BitSet open) {
        Met isHere = scene.narrow(met, open);
        if (isHere == Met.NOT_MET || before.agrees(after, met, open)) {
            return Met.NOT_MET;
        }
        int one = before.row(met, open);
        int other = after.row(met, open);
        if (one != Ruling.OPEN && other != Ruling.OPEN) {
            boolean isWanted = wanted.test(new Pair(one, other));
            return isWanted && isHere == Met.UNKNOWN ? Met.UNKNOWN : Met.of(isWanted);
        }
        return Met.UNKNOWN;
    }
}
