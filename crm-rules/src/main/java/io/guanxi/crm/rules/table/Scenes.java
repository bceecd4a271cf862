package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Space;
import io.guanxi.crm.explain.Met;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of the space in which two tables can decide differently: one for each condition that only one of them has in
 * its place, and one for what no row takes.
 *
 * <p>Where the first hit decides, whoever meets a condition before the changed one gets the same from both tables, or was
 * seen in another scene; and nothing matters behind a row that contains the changed one. Conditions have numbers that
 * rise in the order of both tables.
 */
final class Scenes {

    private final Space<?> space;
    private final Alignment<?, ?> alignment;
    private final BitSet changed;
    private final boolean ordered;
    private final boolean otherwiseChanged;
    private final int[] swallowed;

    Scenes(Space<?> space, Alignment<?, ?> alignment, Ruling before, Ruling after) {
        this.space = space;
        this.alignment = alignment;
        this.ordered = before.isFirstHit() && after.isFirstHit();
        this.otherwiseChanged = before.outcomeOf(before.size()) != after.outcomeOf(after.size());
        this.changed = alignment.changed();
        if (!before.decidesAlike(after)) {
            changed.set(0, size());
        }
        this.swallowed = ordered && !changed.isEmpty() ? swallowed() : new int[0];
    }

    private int size() {
        return alignment.conditions().size();
    }

    /** For each condition the first later one that contains it; their number if there is none. */
    private int[] swallowed() {
        return IntStream.range(0, size())
                .map(inner -> IntStream.range(inner + 1, size())
                        .filter(outer -> space.contains(outer, inner))
                        .findFirst()
                        .orElse(size()))
                .toArray();
    }

    /**
     * A part of the space.
     *
     * @param core the condition that is met there; negative for where none is
     * @param takers the conditions of which none is met there
     * @param relevant all conditions that matter there
     */
    record Scene(int core, BitSet takers, BitSet relevant) {

        /** Clears what does not matter, and says whether a part of the space belongs to the scene. */
        Met narrow(BitSet met, BitSet open) {
            met.and(relevant);
            open.and(relevant);
            if (met.intersects(takers) || (core >= 0 && !met.get(core) && !open.get(core))) {
                return Met.NOT_MET;
            }
            return open.intersects(takers) || (core >= 0 && open.get(core)) ? Met.UNKNOWN : Met.MET;
        }
    }

    List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        changed.stream().forEach(core -> {
            BitSet takers = takers(core);
            if (takers.stream().noneMatch(taker -> space.contains(taker, core))) {
                BitSet relevant = ordered ? behind(core) : meeting(core, 0, size());
                relevant.or(takers);
                relevant.set(core);
                scenes.add(new Scene(core, takers, relevant));
            }
        });
        if (otherwiseChanged) {
            BitSet all = new BitSet();
            all.set(0, size());
            scenes.add(new Scene(-1, all, all));
        }
        return scenes;
    }

    private BitSet meeting(int core, int from, int to) {
        BitSet meeting = new BitSet();
        for (int other = from; other < to; other++) {
            meeting.set(other, space.canMeet(core, other));
        }
        return meeting;
    }

    private BitSet takers(int core) {
        BitSet takers = meeting(core, 0, core);
        for (int taker = takers.nextSetBit(0); taker >= 0; taker = takers.nextSetBit(taker + 1)) {
            boolean isIdle = ordered ? swallowed[taker] < core : !changed.get(taker);
            if (isIdle) {
                takers.clear(taker);
            }
        }
        return takers;
    }

    /** From a condition on, up to the first row of each table that contains it. */
    private BitSet behind(int core) {
        return meeting(core, core, Math.max(end(core, alignment.before()), end(core, alignment.after())));
    }

    private int end(int core, int[] numbers) {
        return IntStream.of(numbers)
                        .filter(number -> number >= core && (number == core || space.contains(number, core)))
                        .findFirst()
                        .orElse(size() - 1)
                + 1;
    }
}
