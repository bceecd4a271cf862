package io.guanxi.crm.analytics.internal;

/**
 * 对数运算 – sums and ratios that are kept as logarithms, so that nothing overflows before it is combined.
 *
 * <p>Example: {@code ln (1 + e^w)} at w 1000 is 1000.
 */
public final class LogSums {

    private LogSums() {}

    /**
     * The logarithm of one plus an exponential, {@code ln (1 + e^w)}.
     *
     * @param w any number, infinite allowed
     * @return the logarithm, 0 or more
     */
    public static double softplus(double w) {
        return w > 0 ? w + Math.log1p(Math.exp(-w)) : Math.log1p(Math.exp(w));
    }

    /**
     * The logistic function, {@code 1 / (1 + e^−w)}: the probability whose log odds are w.
     *
     * @param w the log odds, infinite allowed
     * @return 0 to 1, of full relative accuracy at both ends
     */
    public static double logistic(double w) {
        if (w >= 0) {
            return 1 / (1 + Math.exp(-w));
        }
        double odds = Math.exp(w);
        return odds / (1 + odds);
    }

    /**
     * The mean slope of {@code e^w} from 0 on, {@code (e^w − 1) / w}, which is 1 at 0.
     *
     * @param w any number
     * @return the slope, above 0
     */
    public static double expm1Ratio(double w) {
        return w == 0 ? 1 : Math.expm1(w) / w;
    }
}
