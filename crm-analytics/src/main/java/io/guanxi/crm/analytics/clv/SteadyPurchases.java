package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.internal.NegativeBinomial;

/**
 * 恒定购买 – purchases at a rate λ that is Gamma(r, α) distributed, without end.
 *
 * @param r the shape of the rate
 * @param alpha the rate parameter of the rate, a time
 */
record SteadyPurchases(double r, double alpha) implements LifeAhead {

    @Override
    public double survival(double time) {
        return 1;
    }

    @Override
    public double expected(double time) {
        return r * (time / alpha);
    }

    @Override
    public double probability(int n, double time) {
        return NegativeBinomial.probability(r, time / alpha, n);
    }

    @Override
    public double discounted(double rate) {
        return r / alpha / rate;
    }

    @Override
    public double discounted(double rate, double time) {
        return r / alpha * (-Math.expm1(-rate * time) / rate);
    }

    @Override
    public double everything() {
        return Double.POSITIVE_INFINITY;
    }
}
