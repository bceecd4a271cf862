package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds pairs of rows with the same outcome that one row can stand for. */
final class Merges<T, O> {

    private final Terrain<T, O> terrain;
    private final HitPolicy policy;
    private final List<Integer> live;
    private final Map<Integer, Integer> declared = new LinkedHashMap<>();
    private final List<Mergeable<T>> found = new ArrayList<>();
    private final Set<List<Integer>> seen = new HashSet<>();
    private boolean complete = true;

    private Merges(Terrain<T, O> terrain, Set<String> dead) {
        this.terrain = terrain;
        this.policy = terrain.draft().policy();
        this.live = IntStream.range(0, terrain.rows().size())
                .filter(place -> !dead.contains(terrain.id(place)))
                .boxed()
                .toList();
        int[] places = terrain.declared();
        for (int index = 0; index < places.length; index++) {
            declared.put(places[index], index);
        }
    }

    /** The pairs among the rows that are not dead. */
    static <T, O> Findings<Mergeable<T>> of(Terrain<T, O> terrain, Set<String> dead) {
        Merges<T, O> merges = new Merges<>(terrain, dead);
        merges.neighbours();
        if (merges.policy == HitPolicy.FIRST || merges.policy == HitPolicy.PRIORITY) {
            merges.contained();
        }
        List<Mergeable<T>> all = merges.found;
        return new Findings<>(
                all.subList(0, Math.min(all.size(), Analysis.MAX_MERGEABLE)), merges.complete && !merges.isFull());
    }

    private boolean isFull() {
        return found.size() > Analysis.MAX_MERGEABLE;
    }

    /** What two rows have in common that differ in the cell of one attribute only. */
    private record Common<T>(int outcome, Attribute<T> attribute, List<Condition<T>> parts) {}

    /** A row, and the part of it that differs. */
    private record Member<T>(int place, Condition<T> part) {

        long begin() {
            return part.form() instanceof Form.Interval<T> interval ? interval.from() : Long.MIN_VALUE;
        }

        /** Whether a later one could be joined: of intervals one that begins before there is a gap. */
        boolean reaches(Member<T> later) {
            return !(part.form() instanceof Form.Interval<T> interval && later.part.form() instanceof Form.Interval<T>)
                    || later.begin() - 1 <= interval.to();
        }
    }

    private void neighbours() {
        Map<Common<T>, List<Member<T>>> groups = new LinkedHashMap<>();
        for (int place : live) {
            List<Condition<T>> parts =
                    Forms.parts(terrain.rows().get(place).when().normalised());
            for (Condition<T> part : parts) {
                List<Attribute<T>> read = Forms.cells(part).stream()
                        .map(Form.Cell::attribute)
                        .distinct()
                        .toList();
                if (read.size() == 1 && part.isExact()) {
                    List<Condition<T>> others =
                            parts.stream().filter(other -> other != part).toList();
                    groups.computeIfAbsent(
                                    new Common<>(terrain.outcome(place), read.get(0), others), any -> new ArrayList<>())
                            .add(new Member<>(place, part));
                }
            }
        }
        groups.forEach((common, members) -> {
            members.sort(Comparator.comparingLong(Member<T>::begin).thenComparingInt(Member::place));
            for (int index = 0; index < members.size(); index++) {
                joinAll(common, members.get(index), members.subList(index + 1, members.size()));
            }
        });
    }

    private void joinAll(Common<T> common, Member<T> left, List<Member<T>> others) {
        for (Member<T> right : others) {
            if (isFull() || !left.reaches(right)) {
                return;
            }
            if (place(left.place(), right.place()).isPresent()) {
                join(common, left, right);
            }
        }
    }

    private void join(Common<T> common, Member<T> left, Member<T> right) {
        Condition<T> side =
                Condition.<T>anyOf(List.of(left.part(), right.part())).normalised();
        boolean isOne = side.form() instanceof Form.Cell<T> || side.equals(Condition.always());
        if (isOne) {
            List<Condition<T>> parts = new ArrayList<>(common.parts());
            parts.add(side);
            offer(left.place(), right.place(), Condition.<T>all(parts).normalised());
        }
    }

    /** Rows that a later one with the same outcome contains. */
    private void contained() {
        for (int index = 0; index < live.size() && !isFull(); index++) {
            int inner = live.get(index);
            live.subList(index + 1, live.size()).stream()
                    .filter(outer -> terrain.outcome(outer) == terrain.outcome(inner)
                            && terrain.space().contains(outer, inner))
                    .findFirst()
                    .ifPresent(outer ->
                            offer(inner, outer, terrain.rows().get(outer).when()));
        }
    }

    /** In whose place a row that stands for two would have to stand; empty if it cannot stand for them. */
    private OptionalInt place(int left, int right) {
        int earlier = Math.min(left, right);
        int later = Math.max(left, right);
        if (policy == HitPolicy.UNIQUE && canMeet(earlier, later)) {
            // Who meets both has no outcome, but would have one after the merging.
            return OptionalInt.empty();
        }
        if (policy != HitPolicy.FIRST || isFree(earlier, later, other -> canMeet(other, later))) {
            return OptionalInt.of(earlier);
        }
        return isFree(earlier, later, other -> canMeet(other, earlier)) ? OptionalInt.of(later) : OptionalInt.empty();
    }

    private void offer(int left, int right, Condition<T> joined) {
        OptionalInt place = place(left, right);
        if (place.isPresent()
                && isUnion(left, right, joined)
                && seen.add(List.of(Math.min(left, right), Math.max(left, right)))) {
            boolean inOrder = declared.getOrDefault(left, 0) < declared.getOrDefault(right, 0);
            found.add(new Mergeable<>(
                    terrain.id(inOrder ? left : right),
                    terrain.id(inOrder ? right : left),
                    joined,
                    terrain.id(place.getAsInt())));
        }
    }

    private boolean canMeet(int one, int other) {
        return terrain.space().canMeet(one, other);
    }

    /** Whether no row between two has another outcome and takes something. */
    private boolean isFree(int earlier, int later, IntPredicate takes) {
        return IntStream.range(earlier + 1, later)
                .noneMatch(other -> terrain.outcome(other) != terrain.outcome(earlier) && takes.test(other));
    }

    private boolean isUnion(int one, int other, Condition<T> joined) {
        Space<T> space = Space.over(List.of(
                terrain.rows().get(one).when(), terrain.rows().get(other).when(), joined));
        Boxes<T> different = space.where((met, open) -> isDifferent(met, open), Analysis.MAX_STEPS);
        complete = complete && (different.complete() || !different.boxes().isEmpty());
        return different.isProvenEmpty();
    }

    /** Whether the joined condition says something else than the two. */
    private static Met isDifferent(BitSet met, BitSet open) {
        boolean either = met.get(0) || met.get(1);
        if (!open.isEmpty() && !(either && met.get(2))) {
            return Met.UNKNOWN;
        }
        return Met.of(either != met.get(2));
    }
}
