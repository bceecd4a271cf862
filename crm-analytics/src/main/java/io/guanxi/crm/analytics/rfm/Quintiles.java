package io.guanxi.crm.analytics.rfm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dimension of a population, cut into fifths: the cut points, and the score of each row. */
final class Quintiles {

    private final long[] cuts;
    private final byte[] scores;

    private Quintiles(long[] cuts, byte[] scores) {
        this.cuts = cuts;
        this.scores = scores;
    }

    static Quintiles of(long[] values, boolean fewIsGood) {
        long[] cuts = cutPoints(values);
        byte[] scores = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            int below = 0;
            for (long cut : cuts) {
                below += cut < values[row] ? 1 : 0;
            }
            scores[row] = (byte) (fewIsGood ? RfmScore.BEST - below : 1 + below);
        }
        return new Quintiles(cuts, scores);
    }

    /** The nearest-rank quantiles at 1/5 to 4/5; none of no values. */
    private static long[] cutPoints(long[] values) {
        if (values.length == 0) {
            return new long[0];
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] cuts = new long[RfmScore.BEST - 1];
        for (int fifth = 1; fifth < RfmScore.BEST; fifth++) {
            long place = ((long) sorted.length * fifth + RfmScore.BEST - 1) / RfmScore.BEST;
            cuts[fifth - 1] = sorted[(int) place - 1];
        }
        return cuts;
    }

    int score(int row) {
        return scores[row];
    }

    int count(int score) {
        int count = 0;
        for (byte one : scores) {
            count += one == score ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Quintiles other
                && Arrays.equals(cuts, other.cuts)
                && Arrays.equals(scores, other.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cuts) + Arrays.hashCode(scores);
    }

    List<Long> cuts() {
        return Arrays.stream(cuts).boxed().toList();
    }
}
