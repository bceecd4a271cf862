package io.guanxi.crm.analytics.survival;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * 卡方分布的上尾 – the probability of a statistic or a greater one, also as a logarithm where it is too small for a double.
 */
final class ChiSquaredTail {

    /** Below this the probability loses digits, and its logarithm is computed apart. */
    private static final double SMALL = 1e-250;

    private static final double CLOSE = 1e-15;

    private ChiSquaredTail() {}

    static double p(double statistic, int degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }

    static double logP(double statistic, int degrees) {
        double p = p(statistic, degrees);
        return p > SMALL ? Math.log(p) : logFarTail(degrees / 2.0, statistic / 2);
    }

    /**
     * {@code ln Γ(a, y) − ln Γ(a)} by the continued fraction of Legendre, evaluated after Lentz; it converges fast far
     * in the tail. Source: Abramowitz and Stegun 6.5.31.
     */
    private static double logFarTail(double a, double y) {
        double b = y + 1 - a;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double fraction = d;
        double change = 0;
        for (int term = 1; Math.abs(change - 1) > CLOSE; term++) {
            double numerator = -term * (term - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            change = c * d;
            fraction *= change;
        }
        return a * Math.log(y) - y - logGamma(a) + Math.log(fraction);
    }

    /** {@code ln Γ(a)} for whole and half numbers: a product down to {@code Γ(1) = 1} or {@code Γ(½) = √π}. */
    private static double logGamma(double a) {
        double sum = a == Math.rint(a) ? 0 : Math.log(Math.PI) / 2;
        for (double factor = a - 1; factor > 0; factor--) {
            sum += Math.log(factor);
        }
        return sum;
    }
}
