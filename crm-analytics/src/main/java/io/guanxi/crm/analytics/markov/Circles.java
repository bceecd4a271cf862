package io.guanxi.crm.analytics.markov;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * 闭类 – the circles of states that lead to one another and that nothing leads out of; every chain has at least one.
 */
final class Circles {

    private Circles() {}

    /** The places of each circle, ascending; the circles in the order of their first states. */
    static List<int[]> of(double[][] rates) {
        BitSet[] reached = reached(rates);
        List<int[]> circles = new ArrayList<>();
        for (int state = 0; state < reached.length; state++) {
            int place = state;
            boolean closed = reached[state].stream().allMatch(other -> reached[other].get(place));
            if (closed && reached[state].nextSetBit(0) == state) {
                circles.add(reached[state].stream().toArray());
            }
        }
        return circles;
    }

    /** Which states can be reached from each, in any number of moves, itself included. */
    static BitSet[] reached(double[][] rates) {
        BitSet[] reached = new BitSet[rates.length];
        for (int row = 0; row < rates.length; row++) {
            reached[row] = new BitSet(rates.length);
            reached[row].set(row);
            for (int column = 0; column < rates.length; column++) {
                if (rates[row][column] > 0) {
                    reached[row].set(column);
                }
            }
        }
        // Warshall 1962: paths through one more state at a time.
        for (int via = 0; via < rates.length; via++) {
            for (BitSet from : reached) {
                if (from.get(via)) {
                    from.or(reached[via]);
                }
            }
        }
        return reached;
    }
}
