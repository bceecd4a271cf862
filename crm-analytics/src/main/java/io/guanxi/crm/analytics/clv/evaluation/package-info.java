/**
 * 模型评估 – whether a lifetime model is any good, and which of several is best.
 *
 * <p>Here live the split into calibration and holdout, the measures of forecasts against what came, naive forecasts that
 * a model must beat, tables and tracks of expected against actual purchases, and likelihood-ratio tests. How sure an
 * answer about one customer is, and what the customer is worth, is not said here. Start with {@link
 * io.guanxi.crm.analytics.clv.evaluation.ModelComparison}.
 */
package io.guanxi.crm.analytics.clv.evaluation;
