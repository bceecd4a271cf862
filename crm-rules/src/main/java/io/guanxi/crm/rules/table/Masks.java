package io.guanxi.crm.rules.table;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.explain.Met;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds the rows on which no outcome depends: one row that contains another is found quickly, then what several contain
 * between them.
 */
final class Masks<T, O> {

    /** Steps that one proof may take, at the first and at the second try. */
    private static final int[] STEPS = {1_000, 100_000};

    private final Terrain<T, O> terrain;
    private final int[] places;
    /** The place of each row in the order of declaration. */
    private final int[] declared;

    private final BitSet dead = new BitSet();
    private final Map<Integer, Masked> masked = new HashMap<>();
    private final Budget budget = new Budget(Analysis.MAX_LOOKS);
    private final Corners corners;
    private final int[] swallowed;
    private boolean complete = true;

    private Masks(Terrain<T, O> terrain) {
        this.terrain = terrain;
        this.places = terrain.declared();
        this.corners = new Corners(terrain.origin());
        this.swallowed = terrain.swallowed();
        this.declared = new int[places.length];
        for (int index = 0; index < places.length; index++) {
            declared[places[index]] = index;
        }
    }

    static <T, O> Findings<Masked> of(Terrain<T, O> terrain) {
        return new Masks<>(terrain).find();
    }

    private Findings<Masked> find() {
        HitPolicy policy = terrain.draft().policy();
        boolean ordered = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
        int rows = places.length;
        for (int step = 0; step < rows; step++) {
            // Where no order decides, the last of several rows that could each be left out goes first.
            int place = ordered ? step : rows - 1 - step;
            look(place, ordered ? before(place) : alike(place));
        }
        List<Masked> found = masked.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> declared[entry.getKey()]))
                .map(Map.Entry::getValue)
                .toList();
        return new Findings<>(found, complete);
    }

    /** The live rows that go before a place and can be met together with its row. */
    private BitSet before(int place) {
        BitSet rivals = new BitSet();
        for (int other = 0; other < place; other++) {
            rivals.set(
                    other,
                    !dead.get(other)
                            && (swallowed[other] >= place || dead.get(swallowed[other]))
                            && terrain.space().canMeet(other, place));
        }
        return rivals;
    }

    /** The other live rows with the same outcome that can be met together with the row of a place. */
    private BitSet alike(int place) {
        BitSet rivals = new BitSet();
        for (int other = 0; other < places.length; other++) {
            rivals.set(
                    other,
                    other != place
                            && !dead.get(other)
                            && terrain.outcome(other) == terrain.outcome(place)
                            && terrain.space().canMeet(other, place));
        }
        return rivals;
    }

    private void look(int place, BitSet rivals) {
        if (!terrain.space().canMeet(place, place)) {
            report(place, new BitSet());
            return;
        }
        OptionalInt single = rivals.stream()
                .filter(other -> terrain.space().contains(other, place))
                .findFirst();
        if (single.isPresent()) {
            BitSet one = new BitSet();
            one.set(single.getAsInt());
            report(place, one);
        } else if (!sticksOut(place, rivals)) {
            // Without rivals it is asked whether anybody can meet the row at all.
            Met contained = isContained(place, rivals);
            complete = complete && contained != Met.UNKNOWN;
            if (contained == Met.MET) {
                report(place, needed(place, rivals));
            }
        }
    }

    /** Whether a row lies within others; first with few steps, since most rows are soon seen not to. */
    private Met isContained(int place, BitSet covers) {
        for (int steps : STEPS) {
            if (budget.isSpent()) {
                return Met.UNKNOWN;
            }
            Boxes<T> outside = terrain.alone(place, covers, steps, budget);
            if (!outside.boxes().isEmpty()) {
                return Met.NOT_MET;
            }
            if (outside.complete()) {
                return Met.MET;
            }
        }
        return Met.UNKNOWN;
    }

    /** Whether a corner of a row lies in none of some others. */
    private boolean sticksOut(int place, BitSet covers) {
        return corners.of(terrain.rows().get(place).when()).stream()
                .anyMatch(corner -> covers.stream()
                        .noneMatch(other ->
                                corner.evaluate(terrain.rows().get(other).when()) == Met.MET));
    }

    /** Leaves out what the proof can do without: large pieces first, then one row after the other. */
    private BitSet needed(int place, BitSet covers) {
        BitSet needed = covers;
        for (int piece = Integer.highestOneBit(covers.cardinality()); piece > 0; piece /= 2) {
            List<Integer> rows = needed.stream().boxed().toList();
            for (int end = rows.size(); end > 0; end -= piece) {
                BitSet rest = (BitSet) needed.clone();
                rows.subList(Math.max(0, end - piece), end).forEach(rest::clear);
                if (!rest.isEmpty() && isContained(place, rest) == Met.MET) {
                    needed = rest;
                }
            }
        }
        return needed;
    }

    private void report(int place, BitSet by) {
        dead.set(place);
        List<String> ids = by.stream()
                .boxed()
                .sorted(Comparator.comparingInt(other -> declared[other]))
                .map(terrain::id)
                .collect(ImmutableList.toImmutableList());
        masked.put(place, new Masked(terrain.id(place), ids));
    }
}
