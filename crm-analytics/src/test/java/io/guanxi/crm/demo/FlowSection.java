package io.guanxi.crm.demo;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/** 阶段流动 – from stage to stage between month ends: how often, and which part of the row. */
final class FlowSection {

    private static final int RATE_WIDTH = 6;

    private FlowSection() {}

    static List<String> lines(TransitionMatrix<LifecycleStage> flow, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.FLOW.text(locale));
        List<String> grouped = table(flow, locale, Figures::count);
        boolean fits = grouped.stream().allMatch(line -> Columns.width(line) <= Report.WIDTH);
        lines.addAll(fits ? grouped : table(flow, locale, Long::toString));
        return lines;
    }

    private static List<String> table(
            TransitionMatrix<LifecycleStage> flow, Locale locale, LongFunction<String> number) {
        Table table = new Table(1);
        table.row(
                "",
                flow.states().stream().map(stage -> stage.displayName(locale)).toList());
        for (LifecycleStage from : flow.states()) {
            table.row(
                    from.displayName(locale),
                    flow.states().stream()
                            .map(to -> number.apply(flow.count(from, to)) + rate(flow.rate(from, to)))
                            .toList());
        }
        return table.lines();
    }

    private static String rate(OptionalDouble rate) {
        String words = rate.isPresent() ? Figures.percent(BigDecimal.valueOf(rate.getAsDouble())) : Figures.NONE;
        return " " + Columns.padLeft(words, RATE_WIDTH);
    }
}
