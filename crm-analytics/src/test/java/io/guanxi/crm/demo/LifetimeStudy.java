package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.evaluation.Candidate;
import io.guanxi.crm.analytics.clv.evaluation.ComparedForecast;
import io.guanxi.crm.analytics.clv.evaluation.Criterion;
import io.guanxi.crm.analytics.clv.evaluation.Holdout;
import io.guanxi.crm.analytics.clv.evaluation.ModelComparison;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 建模与检验 – the models fitted to the first half of the days and tested on the second, and the one that stands the test best.
 *
 * <p>If no model can be fitted to the first half, or all days are one, models are fitted to all days and nothing is tested.
 *
 * @param fittedTo the last day of what the models were fitted to
 * @param known how many customers had bought by then
 * @param summaries what the models were fitted to: all of these customers, or of very many every second, third and so on
 * @param comparison the test; empty if there is none
 * @param candidates the models, fitted or not
 * @param chosen the model with the smallest mean absolute error of those tested, else with the smallest AIC; empty if none
 *     could be fitted
 * @param spend the model of spend, fitted or not
 */
record LifetimeStudy(
        LocalDate fittedTo,
        int known,
        PurchaseSummaries summaries,
        Optional<ModelComparison> comparison,
        List<Candidate> candidates,
        Optional<Fitted<? extends PurchaseModel>> chosen,
        Fit<GammaGamma> spend) {

    static final ChronoUnit UNIT = ChronoUnit.WEEKS;
    /** So many customers determine a model; more would only take time and memory. */
    static final int MOST_FITTED = 200_000;

    static LifetimeStudy of(PurchaseLog log, LocalDate lastDay) {
        return of(log, lastDay, MOST_FITTED);
    }

    static LifetimeStudy of(PurchaseLog log, LocalDate lastDay, int mostFitted) {
        LocalDate firstDay = log.firstDay().orElseThrow();
        LocalDate middle = firstDay.plusDays(ChronoUnit.DAYS.between(firstDay, lastDay) / 2);
        if (middle.isBefore(lastDay)) {
            LifetimeStudy tested = tested(log, middle, lastDay, mostFitted);
            if (tested.chosen.isPresent()) {
                return tested;
            }
        }
        return untested(log, lastDay, mostFitted);
    }

    private static LifetimeStudy tested(PurchaseLog log, LocalDate middle, LocalDate lastDay, int mostFitted) {
        PurchaseSummaries known = PurchaseSummaries.of(log, middle, UNIT);
        Holdout holdout = known.size() <= mostFitted
                ? Holdout.of(log, middle, lastDay, UNIT)
                : thinned(log, known, middle, lastDay, mostFitted);
        ModelComparison comparison = ModelComparison.of(holdout);
        return new LifetimeStudy(
                middle,
                known.size(),
                holdout.calibration(),
                Optional.of(comparison),
                comparison.rows().stream()
                        .flatMap(row -> row.candidate().stream())
                        .toList(),
                comparison.rows().stream()
                        .filter(row -> row.fitted().isPresent())
                        .min(Comparator.comparingDouble(LifetimeStudy::error))
                        .flatMap(ComparedForecast::fitted),
                GammaGamma.fit(holdout.calibration()));
    }

    private static LifetimeStudy untested(PurchaseLog log, LocalDate lastDay, int mostFitted) {
        PurchaseSummaries known = PurchaseSummaries.of(log, lastDay, UNIT);
        PurchaseSummaries summaries = known.size() <= mostFitted ? known : thinned(known, mostFitted);
        List<Candidate> candidates = List.of(
                Candidate.of("NBD", Nbd.fit(summaries)),
                Candidate.of("BG/NBD", BgNbd.fit(summaries)),
                Candidate.of("MBG/NBD", MbgNbd.fit(summaries)),
                Candidate.of("Pareto/NBD", ParetoNbd.fit(summaries)));
        Optional<Fitted<? extends PurchaseModel>> chosen = candidates.stream()
                .flatMap(candidate -> fitted(candidate).stream())
                .min(Comparator.comparingDouble(Fitted::aic));
        return new LifetimeStudy(
                lastDay, known.size(), summaries, Optional.empty(), candidates, chosen, GammaGamma.fit(summaries));
    }

    private static Holdout thinned(
            PurchaseLog log, PurchaseSummaries known, LocalDate middle, LocalDate lastDay, int most) {
        List<Integer> purchases = places(known, most)
                .mapToObj(place -> known.customer(place).flatMap(log::history).orElseThrow())
                .map(history -> history.purchaseDaysUpTo(lastDay) - history.purchaseDaysUpTo(middle))
                .toList();
        double days = ChronoUnit.DAYS.between(middle, lastDay);
        return Holdout.of(
                thinned(known, most), purchases, days / UNIT.getDuration().toDays());
    }

    private static PurchaseSummaries thinned(PurchaseSummaries known, int most) {
        return PurchaseSummaries.of(places(known, most).mapToObj(known::get).toList(), UNIT);
    }

    /** Places at equal distances, the first included. */
    private static IntStream places(PurchaseSummaries known, int most) {
        int step = (known.size() - 1) / most + 1;
        return IntStream.iterate(0, place -> place < known.size(), place -> place + step);
    }

    private static double error(ComparedForecast row) {
        return row.value(Criterion.MAE).orElseThrow();
    }

    private static Optional<Fitted<? extends PurchaseModel>> fitted(Candidate candidate) {
        return candidate.fit().fitted().map(fitted -> fitted);
    }
}
