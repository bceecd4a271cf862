package io.guanxi.crm.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the boxes of the grid where a formula holds: axis by axis, all segments that leave the same rest at once, until
 * the rest no longer depends on anything.
 */
final class Search<T> {

    private final Grid<T> grid;
    private final List<List<BitSet>> found = new ArrayList<>();
    private int steps;
    private boolean complete = true;

    private Search(Grid<T> grid) {
        this.grid = grid;
    }

    static <T> Boxes<T> run(List<Condition<T>> met, List<Condition<T>> notMet) {
        Grid<T> grid = new Grid<>(Stream.concat(met.stream(), notMet.stream()).toList());
        Stream<Logic> asked = met.stream().map(condition -> grid.logic(condition, true));
        Stream<Logic> unasked =
                notMet.stream().map(condition -> grid.logic(condition, true).contrary());
        Search<T> search = new Search<>(grid);
        search.find(0, Logic.Joint.of(true, Stream.concat(asked, unasked).toList()), List.of());
        List<Box<T>> boxes = Merging.of(search.found).stream().map(grid::box).toList();
        return new Boxes<>(boxes, search.complete, search.complete && grid.isExact());
    }

    private void find(int axis, Logic rest, List<BitSet> chosen) {
        if (rest == Logic.Constant.FALSE || !complete) {
            return;
        }
        steps++;
        if (steps > Geometry.MAX_STEPS || found.size() == Geometry.MAX_BOXES) {
            complete = false;
            return;
        }
        if (axis == grid.axes().size()) {
            found.add(chosen);
            return;
        }
        int size = grid.axes().get(axis).size();
        Map<Logic, BitSet> groups = new LinkedHashMap<>();
        if (rest.mentions(axis)) {
            for (int segment = 0; segment < size; segment++) {
                groups.computeIfAbsent(rest.assign(axis, segment), other -> new BitSet(size))
                        .set(segment);
            }
        } else {
            groups.put(rest, Axis.segments(size, segment -> true));
        }
        groups.forEach((left, segments) -> find(
                axis + 1,
                left,
                Stream.concat(chosen.stream(), Stream.of(segments)).toList()));
    }
}
