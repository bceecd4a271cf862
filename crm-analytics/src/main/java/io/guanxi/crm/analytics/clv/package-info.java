/**
 * 客户终身价值模型 – buy-till-you-die models, and how they are fitted.
 *
 * <p>Here live the models and what they answer: whether a customer is still alive, what is still to be bought, and for
 * how much. What they need to know about each customer is in {@link io.guanxi.crm.analytics.clv.summary}, what a customer
 * is worth in money in {@link io.guanxi.crm.analytics.clv.worth}, intervals in {@link io.guanxi.crm.analytics.clv.uncertainty}, holdouts and
 * comparisons in {@link io.guanxi.crm.analytics.clv.evaluation}. Start with {@link
 * io.guanxi.crm.analytics.clv.PurchaseModel}.
 *
 * <table>
 * <caption>What data lead to (a {@link Fit} is one or the other)</caption>
 * <tr><th>data</th><th>result</th><th>fallback</th></tr>
 * <tr><td>a proper maximum</td><td>{@link Fitted}</td><td>–</td></tr>
 * <tr><td>a maximum that is nearly flat</td><td>{@link Fitted} with {@link FitFinding.Kind#FLAT_DIRECTION}</td>
 * <td>–</td></tr>
 * <tr><td>spend with tail index {@code q ≤ 1}</td><td>{@link Fitted} with
 * {@link FitFinding.Kind#MEAN_UNDEFINED}</td><td>trim, or a penalty</td></tr>
 * <tr><td>no customers, one customer</td><td>{@link FitFailure#NO_CUSTOMERS},
 * {@link FitFailure#TOO_FEW_CUSTOMERS}</td><td>observe more; of spend the plain mean</td></tr>
 * <tr><td>all {@code x = 0}</td><td>{@link FitFailure#NO_REPEATERS}</td><td>observe more</td></tr>
 * <tr><td>all {@code T = 0}, no renewal or opportunity yet</td><td>{@link FitFailure#NO_OBSERVATION}</td>
 * <td>observe more</td></tr>
 * <tr><td>constant spend</td><td>{@link FitFailure#NO_VARIATION}</td><td>the plain mean</td></tr>
 * <tr><td>no differences between customers (pure Poisson, one dropout probability)</td>
 * <td>{@link FitFailure#RUNS_AWAY} to infinity</td><td>one rate for all, or a penalty</td></tr>
 * <tr><td>nobody drops out (all {@code t_x = T})</td><td>{@link FitFailure#RUNS_AWAY}</td>
 * <td>a model without dropout (of contracts: one rate for all), or a penalty</td></tr>
 * <tr><td>customers who stop at once or never</td><td>{@link FitFailure#RUNS_AWAY} to zero</td>
 * <td>a penalty</td></tr>
 * <tr><td>one opportunity or one renewal only</td><td>{@link FitFailure#NOT_IDENTIFIED} or
 * {@link FitFailure#RUNS_AWAY}</td><td>observe more, or a penalty</td></tr>
 * <tr><td>a climb that does not end</td><td>{@link FitFailure#NOT_CONVERGED}</td><td>a penalty</td></tr>
 * </table>
 */
package io.guanxi.crm.analytics.clv;
