package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.explain.Bilingual;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * 比较中的预测 – one row of a comparison: a model that was fitted, one that could not be, or a naive forecast.
 *
 * @param name the name in the table
 * @param candidate the fit; empty for a naive forecast
 * @param report the holdout report; empty if the model could not be fitted
 */
public record ComparedForecast(Bilingual name, Optional<Candidate> candidate, Optional<HoldoutReport> report) {

    /**
     * Checks the components.
     *
     * @param name the name in the table
     * @param candidate the fit
     * @param report the holdout report
     * @throws NullPointerException if a component is null
     */
    public ComparedForecast {
        requireNonNull(name, "name");
        requireNonNull(candidate, "candidate");
        requireNonNull(report, "report");
    }

    /**
     * The fitted model with its errors.
     *
     * @return the model; empty if it could not be fitted, or for a naive forecast
     */
    public Optional<Fitted<? extends PurchaseModel>> fitted() {
        return candidate.flatMap(one -> one.fit().fitted().map(fitted -> fitted));
    }

    /**
     * The figure by which a criterion ranks.
     *
     * @param criterion the criterion
     * @return the figure; empty where it is not defined, such as AIC of a naive forecast or anything of a model that
     *     could not be fitted
     * @throws NullPointerException if the criterion is null
     */
    public OptionalDouble value(Criterion criterion) {
        return switch (criterion) {
            case LOG_LIKELIHOOD -> ofFit(Fitted::logLikelihood);
            case AIC -> ofFit(Fitted::aic);
            case BIC -> ofFit(Fitted::bic);
            case MAE -> ofReport(HoldoutReport::meanAbsoluteError);
            case RMSE -> ofReport(HoldoutReport::rootMeanSquareError);
            case BIAS -> ofReport(HoldoutReport::bias);
            case CORRELATION -> report.map(HoldoutReport::correlation).orElse(OptionalDouble.empty());
            case GINI ->
                report.flatMap(HoldoutReport::gain)
                        .map(curve -> OptionalDouble.of(curve.gini()))
                        .orElse(OptionalDouble.empty());
        };
    }

    private OptionalDouble ofFit(ToDoubleFunction<Fitted<? extends PurchaseModel>> figure) {
        return fitted().map(fitted -> OptionalDouble.of(figure.applyAsDouble(fitted)))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble ofReport(ToDoubleFunction<HoldoutReport> figure) {
        return report.map(one -> OptionalDouble.of(figure.applyAsDouble(one))).orElse(OptionalDouble.empty());
    }
}
