package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Boxes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been proven about a table, kept since it takes time: made when first asked for. Thread-safe. */
final class Regions<T, O> {

    /** Boxes of one region that are kept at most. */
    private static final int MAX_BOXES = 5_000;

    private final Draft<T, O> draft;
    private final Map<O, Boxes<T>> decided = new HashMap<>();
    private @Nullable Analysis<T, O> analysis;

    Regions(Draft<T, O> draft) {
        this.draft = draft;
    }

    Draft<T, O> draft() {
        return draft;
    }

    synchronized Analysis<T, O> analysis() {
        Analysis<T, O> known = analysis;
        if (known == null) {
            known = Analysis.of(draft);
            analysis = known;
        }
        return known;
    }

    /**
     * Where an outcome is decided, in boxes that may overlap; nowhere for an outcome that the table does not know. Row
     * by row: only the few rows matter that could take something from one.
     */
    synchronized Boxes<T> decided(O outcome) {
        if (Outcomes.of(List.of(draft)).number(outcome) == Ruling.NOTHING) {
            // Not kept: there is no end to the outcomes that a table does not know.
            return new Boxes<>(List.of(), true, true);
        }
        return decided.computeIfAbsent(outcome, wanted -> new Search<>(new Terrain<>(draft)).of(wanted));
    }

    /** One search, in its parts. */
    private static final class Search<T, O> {

        private final Terrain<T, O> terrain;
        private final Budget budget = new Budget(Analysis.MAX_LOOKS);
        private final List<Box<T>> found = new ArrayList<>();
        private final int[] swallowed;
        private boolean complete = true;
        private boolean exact = true;

        Search(Terrain<T, O> terrain) {
            this.terrain = terrain;
            this.swallowed = terrain.swallowed();
        }

        Boxes<T> of(O outcome) {
            int wanted = terrain.outcomes().number(outcome);
            for (int place = 0; place < terrain.rows().size() && complete; place++) {
                if (terrain.outcome(place) == wanted) {
                    add(terrain.alone(place, rivals(place), Analysis.MAX_STEPS, budget));
                }
            }
            if (complete && terrain.draft().otherwise().equals(Optional.of(outcome))) {
                add(terrain.untaken(false));
            }
            return new Boxes<>(found, complete, complete && exact);
        }

        private void add(Boxes<T> part) {
            part.boxes().stream().limit(MAX_BOXES - found.size()).forEach(found::add);
            exact = exact && part.exact();
            complete = complete && part.complete() && found.size() < MAX_BOXES && !budget.isSpent();
        }

        /** The rows that can take a subject from the row of a place, or contradict it. */
        private BitSet rivals(int place) {
            HitPolicy policy = terrain.draft().policy();
            boolean ordered = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
            BitSet rivals = new BitSet();
            for (int other = 0; other < (ordered ? place : terrain.rows().size()); other++) {
                boolean differs =
                        policy == HitPolicy.UNIQUE ? other != place : terrain.outcome(other) != terrain.outcome(place);
                rivals.set(
                        other,
                        differs
                                && (!ordered || swallowed[other] >= place)
                                && terrain.space().canMeet(other, place));
            }
            return rivals;
        }
    }
}
