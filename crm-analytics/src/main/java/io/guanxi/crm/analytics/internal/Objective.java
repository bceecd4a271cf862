package io.guanxi.crm.analytics.internal;

/**
 * 目标函数 – a log-likelihood as a function of the logarithms of its positive parameters, summed over weighted patterns.
 *
 * <p>Exact gradients are asked for; an exact Hessian is used where it is given, else differences of the gradient.
 * A value that cannot be computed is NaN or negative infinity, never an exception.
 */
public interface Objective {

    /**
     * The number of parameters.
     *
     * @return 1 or more
     */
    int parameters();

    /**
     * The total weight of the patterns, by which the maximiser divides: the number of customers who say something.
     *
     * @return above 0
     */
    double weight();

    /**
     * The log-likelihood and its gradient.
     *
     * @param logs the logarithms of the parameters; left as they are
     * @param gradient receives the derivatives in the logarithms
     * @return the sum over all patterns; NaN or negative infinity where it cannot be computed
     */
    double gradient(double[] logs, double[] gradient);

    /**
     * The log-likelihood, its gradient and its Hessian.
     *
     * @param logs the logarithms of the parameters; left as they are
     * @param gradient receives the derivatives in the logarithms
     * @param hessian receives the second derivatives, both triangles
     * @return the value
     */
    default double hessian(double[] logs, double[] gradient, double[][] hessian) {
        return Differences.hessian(this, logs, gradient, hessian);
    }

    /**
     * A number that the log-likelihood can never exceed, such as 0 for probabilities: whatever lies above it comes from
     * cancellation and is rejected.
     *
     * @return the ceiling; positive infinity for densities
     */
    default double ceiling() {
        return Double.POSITIVE_INFINITY;
    }
}
