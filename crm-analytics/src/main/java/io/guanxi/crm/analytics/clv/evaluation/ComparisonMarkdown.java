package io.guanxi.crm.analytics.clv.evaluation;

import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** 比较表格 – a comparison of models as a Markdown table, the same on every machine. */
final class ComparisonMarkdown {

    private static final Term FORECAST = new Term("预测", "forecast");
    private static final Term PARAMETERS = new Term("参数个数", "parameters");
    private static final Term PREDICTED = new Term("预测购买", "predicted");
    private static final Term ACTUAL = new Term("实际", "actual");
    private static final Term ALIVE = new Term("存活客户", "alive");
    private static final String UNDEFINED = "–";
    private static final int SUM_PLACES = 2;
    private static final int ERROR_PLACES = 5;

    private ComparisonMarkdown() {}

    static String of(ModelComparison comparison, Locale locale) {
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>();
        head.add(PARAMETERS.displayName(locale));
        head.add(Criterion.LOG_LIKELIHOOD.displayName(locale));
        head.add(Criterion.AIC.displayName(locale));
        head.add("ΔAIC");
        head.add(Criterion.BIC.displayName(locale));
        head.add(PREDICTED.displayName(locale));
        head.add(Criterion.MAE.displayName(locale));
        head.add(Criterion.RMSE.displayName(locale));
        head.add(Criterion.BIAS.displayName(locale));
        head.add(Criterion.CORRELATION.displayName(locale));
        head.add(Criterion.GINI.displayName(locale));
        head.add(ALIVE.displayName(locale));
        row(table, FORECAST.displayName(locale), head);
        row(table, "---", Collections.nCopies(head.size(), "---:"));
        for (ComparedForecast row : comparison.rows()) {
            row(table, name(row, locale), cells(comparison, row));
        }
        List<String> actual = new ArrayList<>(Collections.nCopies(head.size(), ""));
        actual.set(
                head.indexOf(PREDICTED.displayName(locale)),
                number((double) comparison.holdout().purchases(), 0));
        row(table, ACTUAL.displayName(locale), actual);
        unfitted(table, comparison, locale);
        return table.toString();
    }

    private static List<String> cells(ModelComparison comparison, ComparedForecast row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.fitted()
                .map(fit -> Integer.toString(fit.parameters().size()))
                .orElse(UNDEFINED));
        cells.add(number(row.value(Criterion.LOG_LIKELIHOOD), SUM_PLACES));
        cells.add(number(row.value(Criterion.AIC), SUM_PLACES));
        cells.add(number(comparison.deltaAic(row), SUM_PLACES));
        cells.add(number(row.value(Criterion.BIC), SUM_PLACES));
        cells.add(row.report()
                .map(report -> number(report.predicted(), SUM_PLACES))
                .orElse(UNDEFINED));
        cells.add(number(row.value(Criterion.MAE), ERROR_PLACES));
        cells.add(number(row.value(Criterion.RMSE), ERROR_PLACES));
        cells.add(number(row.value(Criterion.BIAS), ERROR_PLACES));
        cells.add(number(row.value(Criterion.CORRELATION), ERROR_PLACES));
        cells.add(number(row.value(Criterion.GINI), ERROR_PLACES));
        cells.add(row.report().map(report -> number(report.alive(), SUM_PLACES)).orElse(UNDEFINED));
        return cells;
    }

    private static void unfitted(StringBuilder table, ModelComparison comparison, Locale locale) {
        for (ComparedForecast row : comparison.rows()) {
            row.candidate()
                    .map(Candidate::fit)
                    .filter(fit -> fit.fitted().isEmpty())
                    .map((Fit<?> fit) -> fit.why(locale))
                    .ifPresent(why -> table.append('\n')
                            .append(name(row, locale))
                            .append(" – ")
                            .append(why)
                            .append('\n'));
        }
    }

    private static void row(StringBuilder table, String first, List<String> cells) {
        table.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static String number(OptionalDouble value, int places) {
        return value.isEmpty() ? UNDEFINED : number(value.getAsDouble(), places);
    }

    private static String number(double value, int places) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + places + "f", rounded);
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private static String name(ComparedForecast row, Locale locale) {
        return row.name()
                .displayName(locale)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replaceAll("\\R", "<br>");
    }
}
