package io.guanxi.crm.analytics.rfm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dimension of a population, cut into bands: the cut points of each group, and the score of each row. */
final class Bands {

    private final int bins;
    private final boolean fewIsGood;
    private final long[][] cuts;
    private final byte[] scores;

    private Bands(int bins, boolean fewIsGood, long[][] cuts, byte[] scores) {
        this.bins = bins;
        this.fewIsGood = fewIsGood;
        this.cuts = cuts;
        this.scores = scores;
    }

    /** Cuts each group of rows into as many parts as there are bins. */
    static Bands even(long[] values, int[] groupOf, int groups, int bins, boolean fewIsGood) {
        int[] end = new int[groups];
        for (int group : groupOf) {
            end[group]++;
        }
        int[] next = new int[groups];
        for (int group = 1; group < groups; group++) {
            next[group] = end[group - 1];
            end[group] += end[group - 1];
        }
        long[] grouped = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            grouped[next[groupOf[row]]++] = values[row];
        }
        long[][] cuts = new long[groups][];
        int start = 0;
        for (int group = 0; group < groups; group++) {
            Arrays.sort(grouped, start, end[group]);
            cuts[group] = cutPoints(grouped, start, end[group], bins);
            start = end[group];
        }
        return new Bands(bins, fewIsGood, cuts, new byte[values.length]).score(values, groupOf);
    }

    /** Cuts at points that are given. */
    static Bands fixed(long[] values, long[] points, boolean fewIsGood) {
        long[][] cuts = {points};
        return new Bands(points.length + 1, fewIsGood, cuts, new byte[values.length])
                .score(values, new int[values.length]);
    }

    /** The nearest-rank quantiles at 1/k to (k − 1)/k of sorted values; none of no values. */
    private static long[] cutPoints(long[] sorted, int from, int to, int bins) {
        if (from == to) {
            return new long[0];
        }
        long[] cuts = new long[bins - 1];
        for (int part = 1; part < bins; part++) {
            long place = ((long) (to - from) * part + bins - 1) / bins;
            cuts[part - 1] = sorted[from + (int) place - 1];
        }
        return cuts;
    }

    private Bands score(long[] values, int[] groupOf) {
        for (int row = 0; row < values.length; row++) {
            int below = 0;
            for (long cut : cuts[groupOf[row]]) {
                below += cut < values[row] ? 1 : 0;
            }
            scores[row] = (byte) (fewIsGood ? bins - below : 1 + below);
        }
        return this;
    }

    int score(int row) {
        return scores[row];
    }

    /** How many cut points lie below the values with a score. */
    int below(int score) {
        return fewIsGood ? bins - score : score - 1;
    }

    int count(int score) {
        int count = 0;
        for (byte one : scores) {
            count += one == score ? 1 : 0;
        }
        return count;
    }

    /** The cut points of a group. */
    List<Long> cuts(int group) {
        return Arrays.stream(cuts[group]).boxed().toList();
    }

    int groups() {
        return cuts.length;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Bands other
                && bins == other.bins
                && fewIsGood == other.fewIsGood
                && Arrays.deepEquals(cuts, other.cuts)
                && Arrays.equals(scores, other.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(cuts) + Arrays.hashCode(scores);
    }
}
