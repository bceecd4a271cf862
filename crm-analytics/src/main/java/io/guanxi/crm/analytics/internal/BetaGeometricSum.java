package io.guanxi.crm.analytics.internal;

import io.guanxi.crm.validation.Require;

/**
 * 贴现存续和 – the discounted lifetime under a beta-distributed dropout probability, {@code Σ z^t · B(a, b + t)/B(a, b)}
 * over {@code t = 0, 1, …}, which is the hypergeometric function {@code ₂F₁(1, b; a + b; z)}.
 *
 * <p>By Pfaff it is {@code (1 + d)/d · ₂F₁(1, a; a + b; −1/d)} at the discount rate d, whose continued fraction by Gauss
 * has positive elements only: nothing cancels, however small the rate, and {@code 18/√d} steps do where the plain series
 * needs {@code 36/d}. Example: {@code a = 1, b = 1, d = 1} is {@code 2·ln 2 = 1.386}. Source: Gauss 1813; Lentz after
 * Press et al.
 */
public final class BetaGeometricSum {

    private static final int MAX_STEPS = 10_000_000;
    private static final double CLOSE = 1e-16;

    private BetaGeometricSum() {}

    /**
     * The sum to infinity.
     *
     * @param a the weight of dropping out, above 0
     * @param b the weight of staying, above 0
     * @param rate the discount rate of a period, above 0: {@code z = 1/(1 + rate)}
     * @return the sum, 1 or more
     * @throws IllegalArgumentException if the rate is below 1e-9, for which a sum to infinity is without use
     */
    public static double toInfinity(double a, double b, double rate) {
        Require.that(Double.isFinite(rate) && rate >= 1e-9, "rate", rate, "must be finite and at least 1e-9");
        double numerator = 1;
        double denominator = 0;
        double fraction = 1;
        for (int step = 1; step < MAX_STEPS; step++) {
            double element = element(step, a, b) / rate;
            denominator = 1 / (1 + element * denominator);
            numerator = 1 + element / numerator;
            double factor = numerator * denominator;
            fraction *= factor;
            if (Math.abs(factor - 1) <= CLOSE) {
                break;
            }
        }
        return (1 + rate) / rate / fraction;
    }

    /**
     * The undiscounted or discounted sum of the first terms, {@code t = 1 … periods}.
     *
     * @param a the weight of dropping out, above 0
     * @param b the weight of staying, above 0
     * @param rate the discount rate of a period, above −1
     * @param periods the number of terms, 0 or more
     * @return the sum, 0 or more
     */
    public static double first(double a, double b, double rate, int periods) {
        double term = 1;
        double sum = 0;
        for (int period = 0; period < periods; period++) {
            term *= (b + period) / (a + b + period) / (1 + rate);
            sum += term;
        }
        return sum;
    }

    /** An element of Gauss's fraction of {@code ₂F₁(1, a; a + b; −1)}. */
    private static double element(int step, double a, double b) {
        int half = step / 2;
        double c = a + b;
        if (step % 2 == 0) {
            // What is subtracted is subtracted from the whole number: a and b may be too small to survive the detour.
            return half / (c + 2.0 * (half - 1)) * ((b + (half - 1)) / (c + (2.0 * half - 1)));
        }
        return half == 0 ? a / c : (a + half) / (c + 2.0 * half) * ((c + (half - 1)) / (c + (2.0 * half - 1)));
    }
}
