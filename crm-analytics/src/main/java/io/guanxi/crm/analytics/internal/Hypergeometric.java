package io.guanxi.crm.analytics.internal;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * 超几何函数 – means over a Beta(a, b) distributed p that the models of purchases ask for, both expressed by Gauss's
 * function: {@code E (1 + py)^−r = ₂F₁(r, a; a + b; −y)} and {@code E [(1 − (1 + py)^−r) / p]}.
 *
 * <p>By the series in {@code z = y / (1 + y)} after Euler's transformation, in which {@code a + b − r} does not grow with
 * a customer's purchases, so that heavy buyers are quick; by quadrature where the series is slow or cancels. Examples:
 * with a = b = 1, r 1, y 1 the two are {@code ln 2} and {@code ln 2}. Source: DLMF 15.8.1.
 */
public final class Hypergeometric {

    private static final int MAX_TERMS = 500;
    private static final double NEAR_ONE = 0.94;
    private static final double MAX_EXPONENT = 600;

    /** How small a part of its terms the sum may be: it loses as many digits. */
    private static final double CANCELLED = 1e-4;

    private Hypergeometric() {}

    /**
     * The mean of a falling power, {@code E (1 + py)^−r}.
     *
     * @param r the power, above 0
     * @param a the first parameter of the distribution of p, above 0
     * @param b the second, above 0
     * @param y 0 or more
     * @return above 0, at most 1
     */
    public static double power(double r, double a, double b, double y) {
        double log = Math.log1p(y);
        double z = y / (1 + y);
        if (z < NEAR_ONE && a * log < MAX_EXPONENT) {
            double d = a + b - r;
            double c = a + b;
            double sum = 1;
            double size = 1;
            double term = 1;
            double enough = 1e-16 * (1 - z);
            int k = 0;
            while (k < MAX_TERMS && Math.abs(term) > enough * Math.abs(sum)) {
                term *= z * (a + k) * (d + k) / ((c + k) * (k + 1.0));
                sum += term;
                size += Math.abs(term);
                k++;
            }
            if (k < MAX_TERMS && sum > CANCELLED * size) {
                return Math.min(1, Math.exp(-a * log) * sum);
            }
        }
        double beta = LogBeta.value(a, b);
        return Math.min(1, Quadrature.overLine(v -> {
            double p = LogSums.logistic(v);
            return logDensity(a, b, beta, v) - r * Math.log1p(p * y);
        }));
    }

    /**
     * The mean of the missing part of a falling power, {@code E [(1 − (1 + py)^−r) / p]}.
     *
     * @param r the power, above 0
     * @param a the first parameter of the distribution of p, above 0; nothing happens at 1
     * @param b the second, above 0
     * @param y 0 or more
     * @return 0 or more, at most {@code r·y}
     */
    public static double missing(double r, double a, double b, double y) {
        if (y == 0) {
            return 0;
        }
        double log = Math.log1p(y);
        double z = y / (1 + y);
        double u = (a - 1) * log;
        if (z < NEAR_ONE && u < MAX_EXPONENT) {
            double c = a + b - 1;
            double d = c - r;
            double sum = d;
            double size = Math.abs(d);
            double term = d;
            double enough = 1e-16 * (1 - z);
            int k = 1;
            while (k < MAX_TERMS && Math.abs(term) > enough * Math.abs(sum)) {
                term *= z * (a + (k - 1)) * (d + k) / ((c + k) * (k + 1.0));
                sum += term;
                size += Math.abs(term);
                k++;
            }
            double first = c * log * LogSums.expm1Ratio(-u);
            double factor = Math.exp(-u) * z;
            double value = first - factor * sum;
            if (k < MAX_TERMS && value > CANCELLED * (Math.abs(first) + factor * size)) {
                return value;
            }
        }
        double beta = LogBeta.value(a, b);
        double limit = Math.log(r) + Math.log(y);
        return Quadrature.overLine(v -> {
            double p = LogSums.logistic(v);
            double power = r * Math.log1p(p * y);
            double part = power < 1e-290 ? limit : Math.log(-Math.expm1(-power)) + LogSums.softplus(-v);
            return logDensity(a, b, beta, v) + part;
        });
    }

    /**
     * The logarithm of the density of the log odds v of p, {@code p^a·(1 − p)^b / B(a, b)}.
     *
     * @param a the first parameter of the distribution of p, above 0
     * @param b the second, above 0
     * @param logBeta {@code ln B(a, b)}
     * @param v {@code ln (p / (1 − p))}
     * @return the logarithm
     */
    public static double logDensity(double a, double b, double logBeta, double v) {
        double minusLogRest = LogSums.softplus(v);
        return a * (v - minusLogRest) - b * minusLogRest - logBeta;
    }
}
