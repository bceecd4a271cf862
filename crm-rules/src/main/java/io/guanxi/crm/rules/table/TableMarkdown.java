package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Form;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * 表格 – a table as Markdown: a line for each row, with a column for each attribute that rows ask for by itself, and one
 * for all other conditions if there are any.
 */
final class TableMarkdown<T> {

    private static final Term OTHERWISE = new Term("其他", "otherwise");
    private static final Term OUTCOME = new Term("结果", "outcome");
    private static final Term CONDITION = new Term("条件", "condition");
    private static final Term COLLECT = new Term("汇集", "collect");
    private static final Term AND = new Term(" 且 ", " and ");
    private static final String NOTHING_ASKED = "–";
    private static final String BREAK = "<br>";

    private final List<Attribute<T>> attributes;
    private final Locale locale;
    private final boolean hasOthers;
    private final StringBuilder text = new StringBuilder();

    private TableMarkdown(List<Attribute<T>> attributes, List<? extends Row<T, ?>> rows, Locale locale) {
        this.attributes = attributes;
        this.locale = locale;
        this.hasOthers =
                rows.stream().flatMap(row -> Forms.parts(row.when()).stream()).anyMatch(part -> !isCell(part));
    }

    static <T, O> String of(DecisionTable<T, O> table, Locale locale) {
        List<Attribute<T>> attributes =
                table.columns().stream().map(Column::attribute).toList();
        TableMarkdown<T> markdown = new TableMarkdown<>(attributes, table.rows(), locale);
        markdown.head(table.hitPolicy());
        table.rows().forEach(markdown::row);
        table.otherwise().ifPresent(markdown::otherwise);
        return markdown.text.toString();
    }

    static <T, V> String of(CollectTable<T, V> table, Locale locale) {
        TableMarkdown<T> markdown = new TableMarkdown<>(table.attributes(), table.rows(), locale);
        markdown.head(COLLECT);
        table.rows().forEach(markdown::row);
        return markdown.text.toString();
    }

    private void head(Bilingual policy) {
        List<String> head = new ArrayList<>();
        head.add(Reason.of(TableReason.HEAD, policy).text(locale));
        attributes.forEach(attribute -> head.add(escaped(attribute.displayName(locale))));
        if (hasOthers) {
            head.add(CONDITION.displayName(locale));
        }
        head.add(OUTCOME.displayName(locale));
        line(head);
        line(Collections.nCopies(head.size(), "---"));
    }

    private void row(Row<T, ?> row) {
        List<Condition<T>> parts = Forms.parts(row.when());
        List<String> cells = new ArrayList<>();
        cells.add(escaped(row.id()));
        for (Attribute<T> attribute : attributes) {
            cells.add(joined(parts.stream()
                    .filter(part -> part.form() instanceof Form.Cell<T> cell
                            && cell.attribute().name().equals(attribute.name()))
                    .map(this::asked)
                    .toList()));
        }
        if (hasOthers) {
            List<Condition<T>> others =
                    parts.stream().filter(part -> !isCell(part)).toList();
            cells.add(
                    others.isEmpty()
                            ? NOTHING_ASKED
                            : escaped(Condition.<T>all(others).text(locale)));
        }
        cells.add(escaped(outcome(row.outcome())));
        line(cells);
    }

    private void otherwise(Object outcome) {
        List<String> cells = new ArrayList<>();
        cells.add(OTHERWISE.displayName(locale));
        cells.addAll(Collections.nCopies(attributes.size() + (hasOthers ? 1 : 0), NOTHING_ASKED));
        cells.add(escaped(outcome(outcome)));
        line(cells);
    }

    private static boolean isCell(Condition<?> part) {
        return part.form() instanceof Form.Cell<?>;
    }

    /** {@code ≥ 5}: the words for the cell without the attribute, which stands in the head. */
    private String asked(Condition<T> cell) {
        String name = ((Form.Cell<T>) cell.form()).attribute().displayName(locale);
        return cell.text(locale).substring(name.length()).strip();
    }

    private String joined(List<String> parts) {
        return parts.isEmpty()
                ? NOTHING_ASKED
                : parts.stream().map(TableMarkdown::escaped).collect(Collectors.joining(AND.displayName(locale)));
    }

    private String outcome(Object outcome) {
        Object words = Phrases.outcome(outcome);
        return words instanceof Bilingual bilingual ? bilingual.displayName(locale) : words.toString();
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", BREAK);
    }
}
