package io.guanxi.crm.demo;

import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.population.StageFlowResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 各阶段客户数 – how many customers stood in each stage at month ends, evenly spread up to the last one, and how long the stays
 * that ended were.
 */
final class StageSection {

    private static final int MOST_MONTHS = 12;
    private static final int MONTH_WIDTH = 7;
    /** Of the longest label, in both languages alike, so that both show the same months. */
    private static final int LABEL_WIDTH = 28;
    /** Of the mean stay, up to 300 years, or its heading. */
    private static final int STAY_WIDTH = 8;

    private StageSection() {}

    static List<String> lines(StageFlowResult flow, Locale locale) {
        List<LocalDate> shown = spread(flow.days(), room(flow));
        Table table = new Table(1);
        table.row(
                Words.STAGES.text(locale),
                cells(
                        Words.MEAN_STAY.text(locale),
                        shown,
                        day -> YearMonth.from(day).toString()));
        for (LifecycleStage stage : LifecycleStage.values()) {
            String stay = flow.meanSojourn(stage).map(Figures::days).orElse(Figures.NONE);
            table.row(stage.displayName(locale), cells(stay, shown, day -> Figures.count(flow.count(day, stage))));
        }
        for (FindingKind kind : List.of(FindingKind.DECLINE_SUSPECTED, FindingKind.AT_RISK)) {
            table.row(
                    Words.OF_WHICH.text(locale, kind.displayName(locale)),
                    cells("", shown, day -> Figures.count(flow.count(day, kind))));
        }
        return table.lines();
    }

    private static List<String> cells(String stay, List<LocalDate> days, Function<LocalDate, String> cell) {
        return Stream.concat(Stream.of(stay), days.stream().map(cell)).toList();
    }

    /** How many month ends fit beside the labels. */
    private static int room(StageFlowResult flow) {
        int width = Math.max(MONTH_WIDTH, Columns.width(Figures.count(flow.customers())));
        return Math.min(MOST_MONTHS, (Report.WIDTH - LABEL_WIDTH - STAY_WIDTH) / (width + 1));
    }

    private static List<LocalDate> spread(List<LocalDate> days, int most) {
        int step = (days.size() + most - 1) / most;
        List<LocalDate> spread = new ArrayList<>();
        for (int month = (days.size() - 1) % step; month < days.size(); month += step) {
            spread.add(days.get(month));
        }
        return spread;
    }
}
