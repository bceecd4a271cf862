package io.guanxi.crm.demo;

import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** 各阶段客户数 – how many customers stood in each stage at month ends, evenly spread up to the last one. */
final class StageSection {

    private static final int MOST_MONTHS = 12;
    private static final int MONTH_WIDTH = 7;
    /** Of the longest label, in both languages alike, so that both show the same months. */
    private static final int LABEL_WIDTH = 28;

    private StageSection() {}

    static List<String> lines(List<MonthEnd> months, Locale locale) {
        List<MonthEnd> shown = spread(months, room(months));
        Table table = new Table(1);
        table.row(
                Words.STAGES.text(locale),
                shown.stream()
                        .map(month -> YearMonth.from(month.day()).toString())
                        .toList());
        for (LifecycleStage stage : LifecycleStage.values()) {
            table.row(
                    stage.displayName(locale),
                    counts(shown, month -> month.stages().count(stage)));
        }
        String suspected = Words.OF_WHICH.text(locale, FindingKind.DECLINE_SUSPECTED.displayName(locale));
        return table.row(suspected, counts(shown, MonthEnd::suspected)).lines();
    }

    private static List<String> counts(List<MonthEnd> months, ToLongFunction<MonthEnd> count) {
        return months.stream()
                .map(month -> Figures.count(count.applyAsLong(month)))
                .toList();
    }

    /** How many month ends fit beside the labels. */
    private static int room(List<MonthEnd> months) {
        int customers = months.get(months.size() - 1).stages().size();
        int width = Math.max(MONTH_WIDTH, Columns.width(Figures.count(customers)));
        return Math.min(MOST_MONTHS, (Report.WIDTH - LABEL_WIDTH) / (width + 1));
    }

    private static List<MonthEnd> spread(List<MonthEnd> months, int most) {
        int step = (months.size() + most - 1) / most;
        List<MonthEnd> spread = new ArrayList<>();
        for (int month = (months.size() - 1) % step; month < months.size(); month += step) {
            spread.add(months.get(month));
        }
        return spread;
    }
}
