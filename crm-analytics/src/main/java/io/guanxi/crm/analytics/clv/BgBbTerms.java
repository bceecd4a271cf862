package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.internal.LogRising;

/**
 * BG/BB 似然的两部分 – the logarithms of the two parts of the likelihood of one history: still alive at the last
 * opportunity, or gone before it.
 *
 * @param alive the logarithm of the part that is alive
 * @param gone the logarithm of the part that is gone; negative infinity if the last opportunity was used
 */
record BgBbTerms(double alive, double gone) {

    private static final double HUGE = 1e200;
    private static final double NEGLIGIBLE = 1e-18;

    static BgBbTerms of(BgBb model, OpportunitySummary summary) {
        int x = summary.x();
        int last = summary.lastOpportunity();
        int n = summary.opportunities();
        double alive = LogRising.logBetaRatio(model.alpha(), model.beta(), x, n - x)
                + LogRising.logBetaRatio(model.gamma(), model.delta(), 0, n);
        if (last == n) {
            return new BgBbTerms(alive, Double.NEGATIVE_INFINITY);
        }
        return new BgBbTerms(alive, first(model, x, last) + Math.log(sum(model, x, last, n)));
    }

    /** The log-likelihood. */
    double total() {
        double greater = Math.max(alive, gone);
        return greater + Math.log1p(Math.exp(Math.min(alive, gone) - greater));
    }

    /** The logarithm of being gone right after opportunity {@code last}, with x purchases. */
    private static double first(BgBb model, int x, int last) {
        return LogRising.logBetaRatio(model.alpha(), model.beta(), x, last - x)
                + LogRising.logBetaRatio(model.gamma(), model.delta(), 1, last);
    }

    /** The sum of all terms of being gone, divided by the first of them, which is the greatest. */
    private static double sum(BgBb model, int x, int last, int n) {
        double ab = model.alpha() + model.beta();
        double cd = model.gamma() + model.delta();
        double term = 1;
        double sum = 1;
        for (int at = last; at < n - 1; at++) {
            term *= (model.beta() + at - x) / (ab + at) * ((model.delta() + at) / (cd + at + 1));
            sum += term;
            if (term * (n - at) < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    /** The logarithm of a new customer using x of n opportunities. */
    static double logProbability(BgBb model, int x, int n) {
        double alive = logChoose(n, x)
                + LogRising.logBetaRatio(model.alpha(), model.beta(), x, n - x)
                + LogRising.logBetaRatio(model.gamma(), model.delta(), 0, n);
        if (x == n) {
            return alive;
        }
        double ab = model.alpha() + model.beta();
        double cd = model.gamma() + model.delta();
        double scale = first(model, x, x);
        double term = 1;
        double sum = 1;
        for (int at = x; at < n - 1; at++) {
            double ways = (at + 1.0) / (at + 1.0 - x);
            term *= ways * ((model.beta() + at - x) / (ab + at)) * ((model.delta() + at) / (cd + at + 1));
            sum += term;
            if (sum > HUGE) {
                // Many more ways to use x of n than x of x: the terms rise before they fall.
                scale += Math.log(HUGE);
                term /= HUGE;
                sum /= HUGE;
            }
        }
        return new BgBbTerms(alive, scale + Math.log(sum)).total();
    }

    private static double logChoose(int n, int x) {
        return -Math.log(n + 1.0) - LogRising.logBeta(x + 1.0, n - x + 1.0);
    }
}
