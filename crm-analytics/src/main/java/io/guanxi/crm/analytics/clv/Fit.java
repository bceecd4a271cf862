package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 拟合结果 – a fitted model, or why there is none and what to do instead.
 *
 * <p>No data set leads to an exception, and no worthless optimum is called a success:
 *
 * <table>
 * <caption>What data lead to</caption>
 * <tr><th>data</th><th>result</th><th>fallback</th></tr>
 * <tr><td>a proper maximum</td><td>{@link Fitted}</td><td>–</td></tr>
 * <tr><td>a maximum that is nearly flat</td><td>{@link Fitted} with {@link FitFinding.Kind#FLAT_DIRECTION}</td>
 * <td>–</td></tr>
 * <tr><td>spend with tail index {@code q ≤ 1}</td><td>{@link Fitted} with
 * {@link FitFinding.Kind#MEAN_UNDEFINED}</td><td>trim, or a penalty</td></tr>
 * <tr><td>no customers, one customer</td><td>{@link FitFailure#NO_CUSTOMERS},
 * {@link FitFailure#TOO_FEW_CUSTOMERS}</td><td>observe more</td></tr>
 * <tr><td>all {@code x = 0}</td><td>{@link FitFailure#NO_REPEATERS}</td><td>observe more</td></tr>
 * <tr><td>all {@code T = 0}, no renewal or opportunity yet</td><td>{@link FitFailure#NO_OBSERVATION}</td>
 * <td>observe more</td></tr>
 * <tr><td>constant spend</td><td>{@link FitFailure#NO_VARIATION}</td><td>the plain mean</td></tr>
 * <tr><td>no differences between customers (pure Poisson, one dropout probability)</td>
 * <td>{@link FitFailure#RUNS_AWAY} to infinity</td><td>one rate for all, or a penalty</td></tr>
 * <tr><td>nobody drops out (all {@code t_x = T}), nobody stays</td><td>{@link FitFailure#RUNS_AWAY}</td>
 * <td>a model without dropout, or a penalty</td></tr>
 * <tr><td>one opportunity or one renewal only</td><td>{@link FitFailure#NOT_IDENTIFIED} or
 * {@link FitFailure#RUNS_AWAY}</td><td>observe more, or a penalty</td></tr>
 * </table>
 *
 * @param <M> the model
 */
public sealed interface Fit<M> permits Fitted, Unfitted {

    /**
     * The fitted model with its errors, for those who cannot do without.
     *
     * @return the success
     * @throws IllegalStateException with the reasons in English, if the model could not be fitted
     */
    Fitted<M> orThrow();

    /**
     * The success, if it is one.
     *
     * @return the fitted model with its errors; empty if it could not be fitted
     */
    Optional<Fitted<M>> fitted();

    /**
     * What was found.
     *
     * @return the findings in a fixed order; may be none
     */
    List<FitFinding> findings();

    /**
     * Why the result is what it is.
     *
     * @return the reasons, at least one
     */
    List<Reason> reasons();

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    default String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
