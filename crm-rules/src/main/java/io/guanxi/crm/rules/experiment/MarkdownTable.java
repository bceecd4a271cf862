package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 表格 – a Markdown table in one language; numbers are put to the right. */
final class MarkdownTable {

    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    /** Begins with the head; the columns from the given place on hold numbers. */
    MarkdownTable(Locale locale, int numbersFrom, Object... head) {
        this.locale = locale;
        row(head);
        List<String> rule = new ArrayList<>();
        for (int column = 0; column < head.length; column++) {
            rule.add(column < numbersFrom ? "---" : "---:");
        }
        line(rule);
    }

    MarkdownTable row(Object... cells) {
        ImmutableList.Builder<String> words = ImmutableList.builderWithExpectedSize(cells.length);
        for (Object cell : cells) {
            words.add(word(cell));
        }
        line(words.build());
        return this;
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A backslash or a bar would end the cell early, a line break the table. */
    private String word(Object cell) {
        if (cell instanceof Long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        return Names.of(cell)
                .displayName(locale)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replaceAll("\\R", "<br>");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
