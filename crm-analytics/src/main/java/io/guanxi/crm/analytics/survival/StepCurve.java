package io.guanxi.crm.analytics.survival;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * 阶梯曲线 – the arithmetic of a survival curve in flat arrays, one place for each time at which somebody ended; the place
 * {@link #NONE} is before the first of them, where all stay.
 *
 * <p>{@code (n − d) / n} is multiplied directly, not in logarithms: where all have ended the product is exactly 0, and
 * otherwise never below 1 / customers. While nobody is censored between two steps the product telescopes to {@code left
 * / n}, so that uncensored data give the exact share, rounded once.
 */
final class StepCurve {

    /** Before the first step. */
    static final int NONE = -1;

    private static final double ULPS = 4 * Math.ulp(1.0);

    private final long[] times;
    private final long[] atRisk;
    private final long[] events;
    private final double[] survival;
    private final double[] greenwood;

    private StepCurve(int steps) {
        times = new long[steps];
        atRisk = new long[steps];
        events = new long[steps];
        survival = new double[steps];
        greenwood = new double[steps];
    }

    static StepCurve of(LifeTable table) {
        SortedCounts counts = table.counts();
        int steps = 0;
        for (int place = 0; place < counts.size(); place++) {
            steps += counts.events(place) > 0 ? 1 : 0;
        }
        StepCurve curve = new StepCurve(steps);
        int step = 0;
        for (int place = 0; place < counts.size(); place++) {
            if (counts.events(place) > 0) {
                curve.times[step] = counts.time(place);
                curve.atRisk[step] = table.atRiskAt(place);
                curve.events[step] = counts.events(place);
                step++;
            }
        }
        curve.estimate();
        return curve;
    }

    private void estimate() {
        double before = 1;
        double sum = 0;
        int run = 0;
        for (int step = 0; step < times.length; step++) {
            if (startsRun(step)) {
                before = survival(step - 1);
                run = step;
            }
            survival[step] = before * ((double) left(step) / atRisk[run]);
            sum += greenwoodTerm(step);
            greenwood[step] = sum;
        }
    }

    /** Whether somebody was censored since the step before, so that the product does not telescope. */
    private boolean startsRun(int step) {
        return step == 0 || atRisk[step] != left(step - 1);
    }

    private long left(int step) {
        return atRisk[step] - events[step];
    }

    int size() {
        return times.length;
    }

    long time(int step) {
        return times[step];
    }

    long atRisk(int step) {
        return atRisk[step];
    }

    long events(int step) {
        return events[step];
    }

    double survival(int step) {
        return step == NONE ? 1 : survival[step];
    }

    /** Greenwood's sum up to a step. */
    double greenwoodSum(int step) {
        return step == NONE ? 0 : greenwood[step];
    }

    /** What a step adds to Greenwood's sum; nothing where nobody is left, as there the sum is never used. */
    double greenwoodTerm(int step) {
        return left(step) == 0 ? 0 : (double) events[step] / atRisk[step] / left(step);
    }

    /** The last step at or before a time. */
    int stepAt(long time) {
        int place = Arrays.binarySearch(times, time);
        return place >= 0 ? place : ~place - 1;
    }

    /** The first step whose survival does not exceed a share below 1; {@link #NONE} if there is none. */
    int firstAtMost(double share) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, share) <= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == times.length ? NONE : low;
    }

    /** The survival of a step compared with a share: on the counts if rounding could decide. */
    int compare(int step, double share) {
        double difference = survival[step] - share;
        return Math.abs(difference) > (step + 1) * ULPS
                ? (int) Math.signum(difference)
                : compareExactly(step, BigDecimal.valueOf(share));
    }

    private int compareExactly(int step, BigDecimal share) {
        BigInteger[] left = new BigInteger[step + 1];
        BigInteger[] from = new BigInteger[step + 1];
        int runs = 0;
        for (int place = 0; place <= step; place++) {
            if (startsRun(place)) {
                from[runs++] = BigInteger.valueOf(atRisk[place]);
            }
            left[runs - 1] = BigInteger.valueOf(left(place));
        }
        return new BigDecimal(product(left, 0, runs)).compareTo(share.multiply(new BigDecimal(product(from, 0, runs))));
    }

    /** By halves, so that long factors meet long ones. */
    private static BigInteger product(BigInteger[] factors, int from, int to) {
        if (to - from == 1) {
            return factors[from];
        }
        int middle = (from + to) >>> 1;
        return product(factors, from, middle).multiply(product(factors, middle, to));
    }
}
