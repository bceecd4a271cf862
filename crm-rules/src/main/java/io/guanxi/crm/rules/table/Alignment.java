package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two lists of rows have in common: rows with the same condition and outcome, as many as keep their order. The
 * conditions of both get numbers that rise along both lists; what they have in common has one number.
 */
final class Alignment<T, O> {

    private final List<Condition<T>> conditions = new ArrayList<>();
    private final int[] before;
    private final int[] after;
    private final BitSet changed = new BitSet();

    Alignment(List<Row<T, O>> rowsBefore, List<Row<T, O>> rowsAfter) {
        before = new int[rowsBefore.size()];
        after = new int[rowsAfter.size()];
        int done = 0;
        int[] partners = rising(partners(rowsBefore, rowsAfter));
        for (int place = 0; place < after.length; place++) {
            if (partners[place] < 0) {
                after[place] = add(rowsAfter.get(place), true);
                continue;
            }
            while (done < partners[place]) {
                before[done] = add(rowsBefore.get(done), true);
                done++;
            }
            before[done] = add(rowsBefore.get(done), false);
            after[place] = before[done];
            done++;
        }
        while (done < before.length) {
            before[done] = add(rowsBefore.get(done), true);
            done++;
        }
    }

    private int add(Row<T, O> row, boolean isChanged) {
        changed.set(conditions.size(), isChanged);
        conditions.add(row.when());
        return conditions.size() - 1;
    }

    /** What makes two rows the same, whatever they are called. */
    private record Content<T, O>(Condition<T> when, O outcome) {

        static <T, O> Content<T, O> of(Row<T, O> row) {
            return new Content<>(row.when(), row.outcome());
        }
    }

    /** For every later row an earlier one with the same content, each used once; −1 if there is none. */
    private static <T, O> int[] partners(List<Row<T, O>> rowsBefore, List<Row<T, O>> rowsAfter) {
        Map<Content<T, O>, Deque<Integer>> known = new HashMap<>();
        for (int place = 0; place < rowsBefore.size(); place++) {
            known.computeIfAbsent(Content.of(rowsBefore.get(place)), any -> new ArrayDeque<>())
                    .add(place);
        }
        int[] partners = new int[rowsAfter.size()];
        for (int place = 0; place < partners.length; place++) {
            Deque<Integer> free = known.getOrDefault(Content.of(rowsAfter.get(place)), new ArrayDeque<>());
            partners[place] = free.isEmpty() ? -1 : free.remove();
        }
        return partners;
    }

    /** Keeps the longest part of the partners that rises; −1 for all others. */
    private static int[] rising(int[] partners) {
        int[] ends = new int[partners.length];
        int[] previous = new int[partners.length];
        int length = 0;
        for (int place = 0; place < partners.length; place++) {
            if (partners[place] >= 0) {
                int depth = depth(partners, ends, length, partners[place]);
                previous[place] = depth == 0 ? -1 : ends[depth - 1];
                ends[depth] = place;
                length = Math.max(length, depth + 1);
            }
        }
        int[] rising = new int[partners.length];
        Arrays.fill(rising, -1);
        for (int place = length == 0 ? -1 : ends[length - 1]; place >= 0; place = previous[place]) {
            rising[place] = partners[place];
        }
        return rising;
    }

    /** How many places a rising part can have before a partner. */
    private static int depth(int[] partners, int[] ends, int length, int partner) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (partners[ends[middle]] < partner) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Condition<T>> conditions() {
        return conditions;
    }

    /** The number of the condition of each earlier row. */
    int[] before() {
        return before;
    }

    /** The number of the condition of each later row. */
    int[] after() {
        return after;
    }

    /** The conditions that only one of the lists has in this place. */
    BitSet changed() {
        return changed;
    }
}
