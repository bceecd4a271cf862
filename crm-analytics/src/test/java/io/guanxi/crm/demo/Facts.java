package io.guanxi.crm.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Facts beneath each other: what is told to the left, in a column as wide as the widest, the figures to the right. */
final class Facts {

    private static final int GAP = 2;

    private final Locale locale;
    private final List<Fact> facts = new ArrayList<>();

    private record Fact(String label, String value) {}

    Facts(Locale locale) {
        this.locale = locale;
    }

    Facts add(Words label, String value) {
        facts.add(new Fact(label.text(locale), value));
        return this;
    }

    /** The facts, each on as many lines as it needs. */
    List<String> lines() {
        int width =
                facts.stream().mapToInt(fact -> Columns.width(fact.label)).max().orElse(0) + GAP;
        return facts.stream()
                .flatMap(fact ->
                        Columns.wrap(Columns.padRight(fact.label, width) + fact.value, Report.WIDTH, width).stream())
                .toList();
    }
}
