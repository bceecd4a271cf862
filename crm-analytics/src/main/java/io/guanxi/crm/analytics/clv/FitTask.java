package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.internal.Objective;
import java.util.List;

/**
 * 拟合任务 – what the fitting of one model to one data set needs, with times and amounts on a scale of their own.
 *
 * @param <M> the model
 */
interface FitTask<M> {

    /** The names of the parameters, in the order of the model's components and of the objective. */
    List<String> names();

    /** The log-likelihood on the scaled data. */
    Objective objective();

    /** The logarithms of the parameters to start with, best first; at least one. */
    List<double[]> starts();

    /** Whether the surface may have several proper maxima, so that all starts are climbed from and the highest counts. */
    default boolean mayHaveSeveralMaxima() {
        return false;
    }

    /** What to add to the logarithm of a scaled parameter to have it in the caller's unit. */
    double logScale(int parameter);

    /** What to add to the scaled log-likelihood to have it in the caller's unit. */
    double logLikelihoodShift();

    /** The customers fitted. */
    long customers();

    /** The different patterns. */
    int patterns();

    /** The model with parameters in the caller's unit. */
    M model(double[] parameters);

    /** What the model says about the data besides the shape of the surface. */
    List<FitFinding> findings(M model);

    /** What to do if parameters run away, given where the search was left and its value on the scale of the task. */
    FitFallback fallback(M reached, double value, List<FitFinding> runaways);
}
