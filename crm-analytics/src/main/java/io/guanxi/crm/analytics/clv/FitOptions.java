package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.validation.Require;

/**
 * 拟合选项 – how a model is fitted.
 *
 * <p>A penalty {@code λ} takes {@code λ/2·Σ(ln θ)²} off the log-likelihood, which is a normal prior on the logarithm of
 * each parameter with variance {@code 1/λ}; times are measured in the longest age and spend in the mean spend first, so
 * that the penalty means the same in days and weeks, dollars and cents. Example: {@code λ = 1} on 2,357 customers hardly
 * moves a well determined parameter, but keeps one that would run to infinity within about {@code e^±3}.
 *
 * @param penalty {@code λ}, 0 (none) or more
 * @param maxIterations the Newton steps allowed from each start, 1 to 10,000
 */
public record FitOptions(double penalty, int maxIterations) {

    private static final FitOptions STANDARD = new FitOptions(0, 500);
    private static final int MOST_ITERATIONS = 10_000;

    /**
     * Checks the components.
     *
     * @param penalty {@code λ}
     * @param maxIterations the Newton steps allowed
     * @throws IllegalArgumentException if the penalty is negative or not finite, or the steps are out of their range
     */
    public FitOptions {
        Require.that(Double.isFinite(penalty) && penalty >= 0, "penalty", penalty, "must be finite and not negative");
        Require.that(
                maxIterations >= 1 && maxIterations <= MOST_ITERATIONS,
                "maxIterations",
                maxIterations,
                "must be 1 to " + MOST_ITERATIONS);
    }

    /**
     * Plain maximum likelihood: no penalty, 500 steps.
     *
     * @return the options
     */
    public static FitOptions standard() {
        return STANDARD;
    }

    /**
     * These options with a penalty.
     *
     * @param lambda {@code λ}, 0 or more
     * @return new options
     * @throws IllegalArgumentException if the penalty is negative or not finite
     */
    public FitOptions withPenalty(double lambda) {
        return new FitOptions(lambda, maxIterations);
    }
}
