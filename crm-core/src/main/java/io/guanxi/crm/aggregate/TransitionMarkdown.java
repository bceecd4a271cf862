package io.guanxi.crm.aggregate;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** 矩阵表格 – a matrix as a Markdown table, the same on every machine. */
final class TransitionMarkdown {

    private static final Term CORNER = new Term("从 → 到", "from → to");
    private static final Term TOTAL = new Term("合计", "total");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String UNDEFINED = "–";

    private TransitionMarkdown() {}

    static <S> String of(TransitionMatrix<S> matrix, Locale locale) {
        List<S> states = matrix.states();
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>();
        states.forEach(state -> head.add(name(state, locale)));
        head.add(TOTAL.displayName(locale));
        row(table, CORNER.displayName(locale), head);
        row(table, "---", Collections.nCopies(head.size(), "---:"));
        for (S from : states) {
            row(table, name(from, locale), counts(matrix, from));
        }
        List<String> foot = new ArrayList<>();
        states.forEach(state -> foot.add(number(matrix.arrivals(state))));
        foot.add(number(matrix.total()));
        row(table, TOTAL.displayName(locale), foot);
        return table.toString();
    }

    private static <S> List<String> counts(TransitionMatrix<S> matrix, S from) {
        long total = matrix.total(from);
        List<String> cells = new ArrayList<>();
        for (S to : matrix.states()) {
            long count = matrix.count(from, to);
            cells.add(number(count) + " (" + rate(count, total) + ")");
        }
        cells.add(number(total));
        return cells;
    }

    private static void row(StringBuilder table, String first, List<String> cells) {
        table.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static String rate(long count, long total) {
        if (total == 0) {
            return UNDEFINED;
        }
        BigDecimal percent = BigDecimal.valueOf(count).multiply(HUNDRED);
        return percent.divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private static String name(Object state, Locale locale) {
        String name = state instanceof Bilingual bilingual ? bilingual.displayName(locale) : state.toString();
        return name.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", "<br>");
    }
}
