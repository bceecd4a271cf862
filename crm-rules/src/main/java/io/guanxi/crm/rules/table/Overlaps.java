package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Boxes;
import java.util.ArrayList;
import java.util.List;

/** Finds the pairs of rows that one subject can meet at once. */
final class Overlaps {

    private Overlaps() {}

    /** All pairs, or only those with different outcomes. */
    static <T, O> Findings<Overlap<T>> of(Terrain<T, O> terrain, boolean differentOnly) {
        int[] places = terrain.declared();
        List<Overlap<T>> found = new ArrayList<>();
        boolean complete = true;
        for (int first = 0; first < places.length; first++) {
            for (int second = first + 1; second < places.length; second++) {
                int one = places[first];
                int other = places[second];
                boolean same = terrain.outcome(one) == terrain.outcome(other);
                if ((same && differentOnly) || !terrain.space().canMeet(one, other)) {
                    continue;
                }
                if (found.size() == Analysis.MAX_OVERLAPS) {
                    return new Findings<>(found, false);
                }
                Boxes<T> where = terrain.both(one, other);
                complete = complete && where.complete();
                if (!where.boxes().isEmpty()) {
                    boolean exact = !terrain.isOpaque(one) && !terrain.isOpaque(other);
                    found.add(new Overlap<>(terrain.id(one), terrain.id(other), same, where, exact));
                }
            }
        }
        return new Findings<>(found, complete);
    }
}
