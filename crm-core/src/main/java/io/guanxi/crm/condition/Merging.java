package io.guanxi.crm.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Joins boxes that differ on one axis only, until no two do. */
final class Merging {

    private Merging() {}

    static List<List<BitSet>> of(List<List<BitSet>> boxes) {
        List<List<BitSet>> merged = new ArrayList<>();
        for (List<BitSet> box : boxes) {
            List<BitSet> grown = box;
            int partner = partner(merged, grown);
            while (partner >= 0) {
                grown = union(merged.remove(partner), grown);
                partner = partner(merged, grown);
            }
            merged.add(grown);
        }
        return merged;
    }

    private static int partner(List<List<BitSet>> boxes, List<BitSet> box) {
        for (int index = 0; index < boxes.size(); index++) {
            if (differences(boxes.get(index), box) == 1) {
                return index;
            }
        }
        return -1;
    }

    private static int differences(List<BitSet> left, List<BitSet> right) {
        int differences = 0;
        for (int axis = 0; axis < left.size() && differences < 2; axis++) {
            differences += left.get(axis).equals(right.get(axis)) ? 0 : 1;
        }
        return differences;
    }

    private static List<BitSet> union(List<BitSet> left, List<BitSet> right) {
        List<BitSet> union = new ArrayList<>();
        for (int axis = 0; axis < left.size(); axis++) {
            BitSet side = (BitSet) left.get(axis).clone();
            side.or(right.get(axis));
            union.add(side);
        }
        return union;
    }
}
