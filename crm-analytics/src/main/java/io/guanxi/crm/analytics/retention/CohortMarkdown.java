package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.analytics.retention.CohortCell.Observed;
import io.guanxi.crm.analytics.retention.CohortCell.Partial;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** 同期群表格 – a cohort matrix as a Markdown table, the same on every machine. */
final class CohortMarkdown {

    private static final Term COHORT = new Term("同期群", "cohort");
    private static final Term SIZE = new Term("人数", "size");
    private static final Term LEGEND =
            new Term("* 观察不完整：目前的数；空白：未观察。", "* partly observed: so far; blank: not observed.");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String UNDEFINED = "–";
    private static final String PARTIAL = "*";

    private CohortMarkdown() {}

    static String counts(CohortMatrix matrix, RetentionDefinition definition, Locale locale) {
        return table(matrix, definition, locale, (active, base) -> number(active));
    }

    static String rates(CohortMatrix matrix, RetentionDefinition definition, Locale locale) {
        return table(matrix, definition, locale, CohortMarkdown::percent);
    }

    private static String table(
            CohortMatrix matrix, RetentionDefinition definition, Locale locale, BiFunction<Long, Long, String> figure) {
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>();
        head.add(SIZE.displayName(locale));
        for (int column = 0; column < matrix.columns(); column++) {
            head.add(number(column));
        }
        row(table, COHORT.displayName(locale), head);
        row(table, "---", Collections.nCopies(head.size(), "---:"));
        for (int cohort = 0; cohort < matrix.cohorts(); cohort++) {
            List<String> cells = new ArrayList<>();
            cells.add(number(matrix.size(cohort)));
            for (int column = 0; column < matrix.columns(); column++) {
                cells.add(text(matrix.cell(cohort, column, definition), figure));
            }
            row(table, matrix.label(cohort), cells);
        }
        return table.append('\n')
                .append(definition.displayName(locale))
                .append(" – ")
                .append(LEGEND.displayName(locale))
                .append('\n')
                .toString();
    }

    private static String text(CohortCell cell, BiFunction<Long, Long, String> figure) {
        if (cell instanceof Observed observed) {
            return figure.apply(observed.active(), observed.base());
        }
        return cell instanceof Partial partial ? figure.apply(partial.active(), partial.base()) + PARTIAL : "";
    }

    private static void row(StringBuilder table, String first, List<String> cells) {
        table.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(long active, long base) {
        if (base == 0) {
            return UNDEFINED;
        }
        BigDecimal percent = BigDecimal.valueOf(active).multiply(HUNDRED);
        return percent.divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
