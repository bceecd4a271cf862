package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.ParameterEstimate;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.evaluation.Candidate;
import io.guanxi.crm.analytics.clv.evaluation.ComparedForecast;
import io.guanxi.crm.analytics.clv.evaluation.Criterion;
import io.guanxi.crm.analytics.clv.evaluation.Holdout;
import io.guanxi.crm.analytics.clv.evaluation.HoldoutReport;
import io.guanxi.crm.analytics.clv.evaluation.ModelComparison;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** 终身价值 – the second page: a fitted model, how it stood its test, and the customers from whom most is to come. */
final class LifetimeSection {

    private static final int ERROR_PLACES = 4;
    private static final int INDENT = 4;

    private final Population population;
    private final PurchaseLog log;
    private final LifetimeStudy study;
    private final Locale locale;

    private LifetimeSection(Population population, LifetimeStudy study, Locale locale) {
        this.population = population;
        this.log = population.log();
        this.study = study;
        this.locale = locale;
    }

    static List<String> lines(Population population, Locale locale) {
        return lines(population, LifetimeStudy.of(population.log(), population.lastDay()), locale);
    }

    static List<String> lines(Population population, LifetimeStudy study, Locale locale) {
        return new LifetimeSection(population, study, locale).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.LIFETIME_TITLE.text(locale));
        lines.addAll(facts());
        study.chosen().ifPresent(model -> lines.addAll(parameters(model)));
        study.comparison().ifPresent(comparison -> {
            lines.add("");
            lines.addAll(test(comparison));
        });
        lines.addAll(unfitted());
        lines.add("");
        lines.addAll(study.chosen().map(this::best).orElseGet(this::withoutModel));
        return lines.stream().map(line -> Columns.cut(line, Report.WIDTH)).toList();
    }

    private List<String> facts() {
        Facts facts = new Facts(locale)
                .add(Words.CALIBRATION, calibrated())
                .add(
                        Words.HOLDOUT,
                        study.comparison()
                                .map(comparison -> heldOut(comparison.holdout()))
                                .orElseGet(this::notHeldOut));
        study.chosen()
                .ifPresent(model -> facts.add(
                        Words.PURCHASE_MODEL,
                        Words.IN_WEEKS.text(locale, model.model().name(), model.why(locale))));
        String currency = log.currency().getCode();
        return facts.add(
                        Words.SPEND_MODEL,
                        Words.GAMMA_GAMMA.text(locale, currency, study.spend().why(locale)))
                .lines();
    }

    private String calibrated() {
        LocalDate firstDay = log.firstDay().orElseThrow();
        int fitted = study.summaries().size();
        long repeats = study.summaries().repeatPurchases();
        return fitted == study.known()
                ? Words.CALIBRATED.text(locale, firstDay, study.fittedTo(), fitted, repeats)
                : Words.CALIBRATED_SOME.text(locale, firstDay, study.fittedTo(), study.known(), fitted, repeats);
    }

    private String heldOut(Holdout holdout) {
        return Words.HELD_OUT.text(
                locale,
                study.fittedTo().plusDays(1),
                population.lastDay(),
                Figures.decimal(holdout.horizon(), 1),
                holdout.purchases(),
                log.customers() - study.known());
    }

    private String notHeldOut() {
        boolean isOneDay = log.firstDay().orElseThrow().equals(population.lastDay());
        return (isOneDay ? Words.ONE_DAY : Words.HALF_TOO_FEW).text(locale);
    }

    private List<String> parameters(Fitted<? extends PurchaseModel> model) {
        List<ParameterEstimate> all = Stream.concat(
                        model.parameters().stream(),
                        study.spend().fitted().stream().flatMap(spend -> spend.parameters().stream()))
                .toList();
        return new Table(2)
                .row(
                        Words.PARAMETERS.text(locale),
                        all.stream().map(ParameterEstimate::name).toList())
                .row(
                        Words.ESTIMATE.text(locale),
                        all.stream()
                                .map(parameter -> Figures.significant(parameter.value()))
                                .toList())
                .row(
                        Words.STANDARD_ERROR.text(locale),
                        all.stream()
                                .map(parameter -> error(parameter.standardError()))
                                .toList())
                .lines();
    }

    private static String error(OptionalDouble error) {
        return error.isPresent() ? Figures.significant(error.getAsDouble()) : Figures.NONE;
    }

    private List<String> test(ModelComparison comparison) {
        Table table = new Table(2);
        table.row(
                Words.FORECASTS.text(locale),
                List.of(
                        "ΔAIC",
                        Words.ALIVE.text(locale),
                        Words.EXPECTED.text(locale),
                        Criterion.MAE.displayName(locale),
                        Criterion.RMSE.displayName(locale),
                        Criterion.BIAS.displayName(locale),
                        Criterion.CORRELATION.displayName(locale),
                        Criterion.GINI.displayName(locale)));
        for (ComparedForecast row : comparison.rows()) {
            row.report()
                    .ifPresent(report -> table.row(
                            row.name().displayName(locale),
                            List.of(
                                    decimal(comparison.deltaAic(row), 1),
                                    decimal(report.alive(), 0),
                                    Figures.decimal(report.predicted(), 0),
                                    Figures.decimal(report.meanAbsoluteError(), ERROR_PLACES),
                                    Figures.decimal(report.rootMeanSquareError(), ERROR_PLACES),
                                    Figures.decimal(report.bias(), ERROR_PLACES),
                                    decimal(report.correlation(), ERROR_PLACES),
                                    decimal(row.value(Criterion.GINI), ERROR_PLACES))));
        }
        List<String> lines = new ArrayList<>(table.row(
                        Words.ACTUAL.text(locale),
                        List.of("", "", Figures.count(comparison.holdout().purchases()), "", "", "", "", ""))
                .lines());
        lines.add(verdict(comparison));
        return lines;
    }

    private static String decimal(OptionalDouble number, int places) {
        return number.isPresent() ? Figures.decimal(number.getAsDouble(), places) : Figures.NONE;
    }

    /** Whether the best model is better than the best forecast without one. */
    private String verdict(ModelComparison comparison) {
        ComparedForecast model = least(comparison, true);
        ComparedForecast naive = least(comparison, false);
        double own = mae(model);
        double other = mae(naive);
        String name = model.name().displayName(locale);
        String rival = naive.name().displayName(locale);
        return own < other
                ? Words.CHOSEN.text(locale, name, rival, Figures.percent(BigDecimal.valueOf(1 - own / other)))
                : Words.NOT_BETTER.text(locale, name, rival);
    }

    private static ComparedForecast least(ModelComparison comparison, boolean isModel) {
        List<ComparedForecast> rows = comparison.rows().stream()
                .filter(row -> row.candidate().isPresent() == isModel)
                .toList();
        return new ModelComparison(comparison.holdout(), rows)
                .best(Criterion.MAE)
                .orElseThrow();
    }

    private static double mae(ComparedForecast row) {
        return row.report().map(HoldoutReport::meanAbsoluteError).orElseThrow();
    }

    /** Why models could not be fitted, each reason once. */
    private List<String> unfitted() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Candidate candidate : study.candidates()) {
            Fit<?> fit = candidate.fit();
            if (fit.fitted().isEmpty()) {
                names.merge(fit.why(locale), candidate.name(), (one, other) -> one + ", " + other);
            }
        }
        return names.entrySet().stream()
                .flatMap(entry -> wrapped(Words.WHY_NOT.text(locale, entry.getValue(), entry.getKey())).stream())
                .toList();
    }

    private List<String> best(Fitted<? extends PurchaseModel> model) {
        return BestCustomers.of(model, study, log, population.lastDay(), locale);
    }

    /** One rate for all customers is what is left without a model, if anybody bought again. */
    private List<String> withoutModel() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.NO_MODEL.text(locale));
        PurchaseSummaries summaries = study.summaries();
        double time = 0;
        for (int index = 0; index < summaries.size(); index++) {
            time += summaries.age(index);
        }
        if (summaries.repeatPurchases() > 0) {
            double purchases =
                    summaries.repeatPurchases() / time * BestCustomers.weeksOfTheNextYear(population.lastDay());
            lines.addAll(wrapped(Words.ONE_RATE.text(locale, Figures.decimal(purchases, 2))));
            BestCustomers.plainMean(log)
                    .ifPresent(mean -> lines.addAll(wrapped(Words.ONE_RATE_WORTH.text(
                            locale,
                            Figures.money(mean),
                            Figures.money(mean.multipliedBy(purchases, RoundingMode.HALF_UP))))));
        }
        return lines;
    }

    private static List<String> wrapped(String text) {
        return Columns.wrap(text, Report.WIDTH, INDENT);
    }
}
