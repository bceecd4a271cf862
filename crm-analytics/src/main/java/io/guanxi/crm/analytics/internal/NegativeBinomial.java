package io.guanxi.crm.analytics.internal;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * 负二项分布 – how many events fall in a window if their rate is Gamma(r, α) distributed: {@code P(N = n) = Γ(r + n) /
 * (Γ(r)·n!) · (1 + y)^−r · (y / (1 + y))^n} with {@code y = t / α}, the window in units of the rate parameter.
 *
 * <p>Example: r 2, y 1: {@code P(N = 0) = 1/4}, {@code P(N = 1) = 2/8}, {@code P(N ≥ 2) = 1/2}.
 */
public final class NegativeBinomial {

    private NegativeBinomial() {}

    /**
     * The logarithm of a binomial coefficient, {@code ln (Γ(r + n) / (Γ(r)·n!))}.
     *
     * @param r the shape, above 0
     * @param n the number of events, 0 or more
     * @return the logarithm
     */
    public static double logChoices(double r, int n) {
        return n == 0 ? 0 : -Math.log(n) - LogBeta.value(r, n);
    }

    /**
     * The probability of a number of events.
     *
     * @param r the shape, above 0
     * @param y the window, 0 or more
     * @param n the number of events, 0 or more
     * @return 0 to 1
     */
    public static double probability(double r, double y, int n) {
        if (y == 0) {
            return n == 0 ? 1 : 0;
        }
        double events = n == 0 ? 0 : -n * Math.log1p(1 / y);
        return Math.exp(logChoices(r, n) - r * Math.log1p(y) + events);
    }

    /**
     * The probability of a number of events or more.
     *
     * @param r the shape, above 0
     * @param y the window, 0 or more
     * @param n the number of events, 0 or more
     * @return 0 to 1
     */
    public static double atLeast(double r, double y, int n) {
        if (n == 0) {
            return 1;
        }
        if (n == 1) {
            return -Math.expm1(-r * Math.log1p(y));
        }
        // The smaller argument is the one that is known to all digits.
        return y < 1 ? RegularizedBeta.value(y / (1 + y), n, r) : RegularizedBeta.complement(1 / (1 + y), r, n);
    }
}
