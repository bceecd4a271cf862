package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * 模型比较 – several models, fitted or not, and the naive forecasts, side by side on one holdout.
 *
 * <p>The rows are the candidates in the order given, then the naive forecasts; a model that could not be fitted keeps
 * its row and says why. AIC and BIC judge the calibration, the errors judge the holdout, and they need not agree.
 * Example: on the CDNOW sample MBG/NBD has the smallest AIC (19,172.27, BG/NBD .59 more), Pareto/NBD the smallest MAE
 * (.75452) and RMSE (1.60285), and every model with dropout has smaller errors than NBD and the naive forecasts; but the
 * order of customers, the Gini coefficient, is found as well by NBD (.57093) and by their own rate (.55887).
 *
 * @param holdout the split
 * @param rows the candidates in the order given, then the naive forecasts
 */
public record ModelComparison(Holdout holdout, List<ComparedForecast> rows) {

    /** A fit is of the calibration if it says the likelihood that the calibration has, up to rounding. */
    private static final double SAME_LIKELIHOOD = 1e-7;

    /**
     * Checks the components.
     *
     * @param holdout the split
     * @param rows the rows, copied
     * @throws NullPointerException if a component or a row is null
     */
    public ModelComparison {
        requireNonNull(holdout, "holdout");
        rows = Require.list(rows, "rows");
    }

    /**
     * Fits all models of purchases to the calibration and compares them: NBD, BG/NBD, MBG/NBD, Pareto/NBD.
     *
     * @param holdout the split
     * @return the comparison
     * @throws NullPointerException if the split is null
     */
    public static ModelComparison of(Holdout holdout) {
        PurchaseSummaries calibration = holdout.calibration();
        return of(
                holdout,
                Candidate.of("NBD", Nbd.fit(calibration)),
                Candidate.of("BG/NBD", BgNbd.fit(calibration)),
                Candidate.of("MBG/NBD", MbgNbd.fit(calibration)),
                Candidate.of("Pareto/NBD", ParetoNbd.fit(calibration)));
    }

    /**
     * Compares fits of the calibration.
     *
     * @param holdout the split
     * @param candidates the fits, with different names
     * @return the comparison
     * @throws NullPointerException if an argument or a candidate is null
     * @throws IllegalArgumentException if a name stands twice, or a fit is not of the customers of the calibration or
     *     in another unit
     */
    public static ModelComparison of(Holdout holdout, Candidate... candidates) {
        requireNonNull(holdout, "holdout");
        List<ComparedForecast> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Candidate candidate : Require.elements(candidates, "candidates")) {
            Require.that(names.add(candidate.name()), "name", candidate.name(), "must not stand twice");
            Optional<? extends Fitted<? extends PurchaseModel>> fitted =
                    candidate.fit().fitted();
            fitted.ifPresent(fit -> requireFitOf(holdout.calibration(), fit, candidate.name()));
            rows.add(new ComparedForecast(
                    new Term(candidate.name(), candidate.name()),
                    Optional.of(candidate),
                    fitted.map(fit -> HoldoutReport.of(holdout, fit.model()))));
        }
        for (NaiveForecast naive : NaiveForecast.values()) {
            rows.add(new ComparedForecast(naive, Optional.empty(), Optional.of(HoldoutReport.of(holdout, naive))));
        }
        return new ModelComparison(holdout, rows);
    }

    /** Checks that a fit is of these very customers: their number and their likelihood. */
    static void requireFitOf(PurchaseSummaries summaries, Fitted<? extends PurchaseModel> fit, String field) {
        HoldoutReport.requireUnit(summaries, fit.model());
        double logLikelihood = LikelihoodRatioTest.logLikelihood(summaries, fit.model());
        double distance = Math.abs(logLikelihood - fit.logLikelihood());
        Require.that(
                fit.customers() == summaries.size()
                        && distance <= SAME_LIKELIHOOD * Math.max(1, Math.abs(logLikelihood)),
                field,
                fit.logLikelihood(),
                "must be the log-likelihood of the same " + summaries.size() + " customers");
    }

    /**
     * The best row by a criterion.
     *
     * @param criterion the criterion
     * @return the row, of equally good ones the first; empty if the criterion is defined for none
     * @throws NullPointerException if the criterion is null
     */
    public Optional<ComparedForecast> best(Criterion criterion) {
        return rows.stream()
                .filter(row -> row.value(criterion).isPresent())
                .min(Comparator.comparingDouble(
                        row -> criterion.loss(row.value(criterion).orElseThrow())));
    }

    /**
     * How much larger the AIC of a row is than the smallest.
     *
     * @param row a row of this comparison
     * @return {@code ΔAIC}, 0 or more; empty if the row has no AIC
     * @throws NullPointerException if the row is null
     */
    public OptionalDouble deltaAic(ComparedForecast row) {
        OptionalDouble own = row.value(Criterion.AIC);
        if (own.isEmpty()) {
            return own;
        }
        double least = best(Criterion.AIC).orElse(row).value(Criterion.AIC).orElseThrow();
        return OptionalDouble.of(Math.max(0, own.getAsDouble() - least));
    }

    /**
     * The comparison as a Markdown table: likelihood, AIC, ΔAIC and BIC with two decimals, parameters, purchases
     * predicted, errors and correlation with five; below it why models could not be fitted.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table, the same on every machine
     * @throws NullPointerException if the locale is null
     */
    public String toMarkdown(Locale locale) {
        return ComparisonMarkdown.of(this, requireNonNull(locale, "locale"));
    }
}
