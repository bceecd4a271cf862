package io.guanxi.crm.analytics.clv.simulation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** 偏差 – what happened minus what was expected, over independent customers, in standard errors. Not thread-safe. */
final class Surprise {

    private static final double FEWEST = 25;

    private long count;
    private double sum;
    private double squares;
    private double variance;

    /** A number, of which the variance is taken from the sample. */
    void add(double happened, double expected) {
        count++;
        sum += happened - expected;
        squares += (happened - expected) * (happened - expected);
    }

    /** An event, of which the variance is that of its probability. */
    void add(boolean happened, double probability) {
        add(happened ? 1 : 0, probability);
        variance += probability * (1 - probability);
    }

    /** The sum in its standard errors, 0 or more; infinite if the impossible happened. */
    double sigmas() {
        double spread = variance > 0 ? variance : squares - sum * sum / count;
        return sum == 0 ? 0 : Math.abs(sum) / Math.sqrt(Math.max(spread, 0));
    }

    /** Whether there is enough of it for a normal approximation, or it is certain. */
    boolean isTold() {
        return variance > FEWEST || (variance == 0 && count > FEWEST);
    }

    /** The chi-square statistic of counts against expected counts, as a normal deviate of the same tail. */
    static double ofCounts(double[] counts, double[] expected) {
        double statistic = 0;
        double restCount = 0;
        double restExpected = 0;
        int classes = 0;
        for (int place = 0; place < counts.length; place++) {
            restCount += counts[place];
            restExpected += expected[place];
            if (restExpected > FEWEST) {
                statistic += (restCount - restExpected) * (restCount - restExpected) / restExpected;
                classes++;
                restCount = 0;
                restExpected = 0;
            }
        }
        double tail = ChiSquaredDistribution.of(classes - 1.0).survivalProbability(statistic);
        return Math.max(0, NormalDistribution.of(0, 1).inverseSurvivalProbability(tail));
    }
}
