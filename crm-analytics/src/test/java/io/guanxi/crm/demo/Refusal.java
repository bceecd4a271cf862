package io.guanxi.crm.demo;

import java.util.Locale;
import java.util.Optional;

/**
 * A line that was refused, and why.
 *
 * @param line the number of the line in the file, from 1
 * @param column the column; empty if the line as a whole is wrong
 * @param value what stands there
 * @param rule the rule that it breaks
 */
record Refusal(long line, Optional<CsvColumn> column, String value, LineRule rule) {

    static Refusal of(long line, CsvColumn column, String value, LineRule rule) {
        return new Refusal(line, Optional.of(column), Columns.excerpt(value), rule);
    }

    static Refusal ofWholeLine(long line, String value, LineRule rule) {
        return new Refusal(line, Optional.empty(), Columns.excerpt(value), rule);
    }

    String text(Locale locale) {
        String where = column.map(CsvColumn::header).orElseGet(() -> Words.WHOLE_LINE.text(locale));
        return Words.REFUSED_LINE.text(locale, line, where, value, rule.displayName(locale));
    }
}
