package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.internal.Kummer;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.NegativeBinomial;
import io.guanxi.crm.analytics.internal.Quadrature;

/**
 * 随时流失 – purchases at a rate λ that is Gamma(r, α) distributed, and the end at any time at a rate μ that is Gamma(s,
 * β) distributed.
 *
 * @param r the shape of the rate of purchases
 * @param alpha its rate parameter, a time
 * @param s the shape of the rate of the end
 * @param beta its rate parameter, a time
 */
record ExponentialDropout(double r, double alpha, double s, double beta) implements LifeAhead {

    /** What is discounted by e^−45 is lost in the last digit. */
    private static final double FAR = 45;

    @Override
    public double survival(double time) {
        return Math.exp(-s * Math.log1p(time / beta));
    }

    @Override
    public double expected(double time) {
        double log = Math.log1p(time / beta);
        return r / alpha * beta * log * LogSums.expm1Ratio((1 - s) * log);
    }

    /** {@code P(N = n)·P(alive) + ∫ P(N = n at τ)·P(lost at τ) dτ}, where N counts what would be bought without an end. */
    @Override
    public double probability(int n, double time) {
        double alive = NegativeBinomial.probability(r, time / alpha, n) * survival(time);
        if (time == 0) {
            return alive;
        }
        double factor = NegativeBinomial.logChoices(r, n) + Math.log(s) - Math.log(beta) + Math.log(time);
        double logTime = Math.log(time);
        return alive
                + Quadrature.overLine(v -> {
                    double logRest = -LogSums.softplus(v);
                    double logShare = v + logRest;
                    double lost = Math.exp(logTime + logShare);
                    return factor
                            + n * (logTime + logShare - Math.log(alpha + lost))
                            - r * Math.log1p(lost / alpha)
                            - (s + 1) * Math.log1p(lost / beta)
                            + logShare
                            + logRest;
                });
    }

    /** {@code E[λ]·E[1 / (μ + δ)]}. */
    @Override
    public double discounted(double rate) {
        return r / alpha * beta * Kummer.u(s - 1, beta * rate);
    }

    @Override
    public double discounted(double rate, double time) {
        double end = Math.log1p(Math.min(time, FAR / rate) / beta);
        double slope = 1 + s + rate * beta;
        return r
                / alpha
                * beta
                * Quadrature.fromZero(u -> Math.exp((1 - s) * u - rate * beta * Math.expm1(u)), slope, end);
    }

    /** {@code E[λ]·E[1/μ]}. */
    @Override
    public double everything() {
        return s > 1 ? r / alpha * beta / (s - 1) : Double.POSITIVE_INFINITY;
    }
}
