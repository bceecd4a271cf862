package io.guanxi.crm.analytics.internal;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * 升阶乘对数 – {@code ln(Γ(a + n)/Γ(a))}, its slope and its curvature in {@code a}, without the cancellation of two
 * log-gammas.
 *
 * <p>Likelihoods of mixed counts are sums of such terms. When a population turns out to be homogeneous its parameters
 * grow without bound, and the plain difference {@code lnΓ(a + n) − lnΓ(a)} loses its digits there: for {@code a = 1e10,
 * n = 5} it is 115.1292546507, and doubles of the size of {@code lnΓ(1e10)} stand 3e-5 apart. Here the arguments are
 * shifted to {@value #LARGE} or more and the Stirling series of both are subtracted term by term. The error is a few
 * units of the last place of {@code n·(1 + |ln a|)}.
 */
public final class LogRising {

    private static final int LARGE = 16;

    private LogRising() {}

    /**
     * The logarithm {@code ln(Γ(a + n)/Γ(a))}.
     *
     * @param a above 0
     * @param n 0 or more, need not be whole
     * @return the logarithm
     */
    public static double log(double a, double n) {
        double low = 1;
        double high = 1;
        double shifted = a;
        while (shifted < LARGE) {
            low *= shifted;
            high *= shifted + n;
            shifted++;
        }
        double top = shifted + n;
        double large = n * Math.log(shifted)
                + ((top - 0.5) * Math.log1p(n / shifted) - n)
                + (stirling(top) - stirling(shifted));
        return low == high ? large : large + Math.log(low) - Math.log(high);
    }

    /**
     * The derivative in {@code a}, {@code ψ(a + n) − ψ(a)}.
     *
     * @param a above 0
     * @param n 0 or more
     * @return the slope, 0 or more
     */
    public static double slope(double a, double n) {
        double sum = 0;
        double shifted = a;
        while (shifted < LARGE) {
            sum += n / (shifted * (shifted + n));
            shifted++;
        }
        double top = shifted + n;
        return sum + Math.log1p(n / shifted) + n / (2 * shifted * top) + (digammaTail(top) - digammaTail(shifted));
    }

    /**
     * The second derivative in {@code a}, {@code ψ′(a + n) − ψ′(a)}.
     *
     * @param a above 0
     * @param n 0 or more
     * @return the curvature, 0 or less
     */
    public static double curvature(double a, double n) {
        double sum = 0;
        double shifted = a;
        while (shifted < LARGE) {
            double top = shifted + n;
            sum -= n / shifted * ((shifted + top) / top) / (shifted * top);
            shifted++;
        }
        double top = shifted + n;
        return sum
                - n / (shifted * top)
                - n / shifted * ((shifted + top) / top) / (2 * shifted * top)
                + (trigammaTail(top) - trigammaTail(shifted));
    }

    /**
     * The logarithm of the beta function, {@code ln B(a, b)}.
     *
     * @param a above 0
     * @param b above 0
     * @return the logarithm
     */
    public static double logBeta(double a, double b) {
        double small = Math.min(a, b);
        return LogGamma.value(small) - log(Math.max(a, b), small);
    }

    /**
     * The logarithm of a ratio of beta functions, {@code ln(B(a + m, b + n)/B(a, b))}.
     *
     * @param a above 0
     * @param b above 0
     * @param m 0 or more
     * @param n 0 or more
     * @return the logarithm, 0 or less
     */
    public static double logBetaRatio(double a, double b, double m, double n) {
        return log(a, m) + log(b, n) - log(a + b, m + n);
    }

    /**
     * The trigamma function {@code ψ′(a)}.
     *
     * @param a above 0
     * @return the value, above 0
     */
    public static double trigamma(double a) {
        double sum = 0;
        double shifted = a;
        while (shifted < LARGE) {
            sum += 1 / shifted / shifted;
            shifted++;
        }
        return sum + 1 / shifted + 1 / (2 * shifted * shifted) + trigammaTail(shifted);
    }

    /** What Stirling's series adds to {@code (y − ½)·ln y − y + ½·ln 2π}. */
    private static double stirling(double y) {
        double square = 1 / (y * y);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / y;
    }

    /** What the series of ψ adds to {@code ln y − 1/(2y)}. */
    private static double digammaTail(double y) {
        double square = 1 / (y * y);
        return -square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))));
    }

    /** What the series of ψ′ adds to {@code 1/y + 1/(2y²)}. */
    private static double trigammaTail(double y) {
        double square = 1 / (y * y);
        return square
                / y
                * (1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square * (1.0 / 30 - square * 5 / 66))));
    }
}
