package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.internal.Hypergeometric;
import io.guanxi.crm.analytics.internal.Kummer;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.NegativeBinomial;
import io.guanxi.crm.analytics.internal.Quadrature;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * 购买后流失 – purchases at a rate λ that is Gamma(r, α) distributed, and after each of them the end with a probability p
 * that is Beta(a, b) distributed.
 *
 * @param r the shape of the rate
 * @param alpha the rate parameter of the rate, a time
 * @param a the first parameter of the probability
 * @param b the second
 */
record GeometricDropout(double r, double alpha, double a, double b) implements LifeAhead {

    /** What is discounted by e^−45 is lost in the last digit. */
    private static final double FAR = 45;

    /** Up to here, in units of α, the density over time is quick; beyond, its series is slow. */
    private static final double NEAR = 12;

    private static final double NOTICEABLE = 0.01;

    @Override
    public double survival(double time) {
        return Hypergeometric.power(r, a, b, time / alpha);
    }

    @Override
    public double expected(double time) {
        return Hypergeometric.missing(r, a, b, time / alpha);
    }

    /** {@code E[(1 − p)^n]·P(N = n) + E[p·(1 − p)^(n−1)]·P(N ≥ n)}, where N counts what would be bought without an end. */
    @Override
    public double probability(int n, double time) {
        double y = time / alpha;
        double alive = Math.exp(LogRising.logBetaRatio(a, b, 0, n)) * NegativeBinomial.probability(r, y, n);
        if (n == 0 || y == 0) {
            return alive;
        }
        double hit = Math.exp(LogRising.logBetaRatio(a, b, 0, n - 1.0)) * a / (a + b + (n - 1));
        return alive + hit * NegativeBinomial.atLeast(r, y, n);
    }

    /** {@code E[λ / (λp + δ)]}: the mean over λ in closed form, the one over p by quadrature. */
    @Override
    public double discounted(double rate) {
        return later(rate, 0);
    }

    @Override
    public double discounted(double rate, double time) {
        double horizon = Math.min(time, FAR / rate);
        if (horizon / alpha <= NEAR || rate * time < NOTICEABLE) {
            double end = Math.log1p(horizon / alpha);
            return r * Quadrature.fromZero(u -> density(rate, u), r + 2 + rate * alpha, end);
        }
        return discounted(rate) - Math.exp(-rate * time) * later(rate, time);
    }

    /** In the logarithm of time, {@code u = ln (1 + τ/α)}: the expected rate at τ, discounted, without the factor r. */
    private double density(double rate, double u) {
        double y = Math.expm1(u);
        return Math.exp(u - rate * alpha * y) * Hypergeometric.power(r + 1, a, b, y);
    }

    /** {@code E[λ·e^(−λph) / (λp + δ)]}: what is bought from h on, discounted to h. */
    private double later(double rate, double time) {
        double beta = LogBeta.value(a, b);
        double scale = Math.log(r);
        return Quadrature.overLine(v -> {
            double p = LogSums.logistic(v);
            double fall = r * Math.log1p(p * (time / alpha));
            double zeta = rate * (alpha + p * time) / p;
            double mean = zeta > 1e280
                    ? -Math.log(rate) - Math.log(alpha + p * time)
                    : LogSums.softplus(-v) + Math.log(Kummer.u(r, zeta));
            return Hypergeometric.logDensity(a, b, beta, v) + scale - fall + mean;
        });
    }

    /** {@code E[1/p]}. */
    @Override
    public double everything() {
        return a > 1 ? (a + b - 1) / (a - 1) : Double.POSITIVE_INFINITY;
    }
}
