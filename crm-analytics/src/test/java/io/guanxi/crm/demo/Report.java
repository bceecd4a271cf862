package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 报告 – two pages about a population: whatever the data, each at most {@value #LINES} lines of {@value #WIDTH} columns. */
final class Report {

    static final int WIDTH = 100;
    /** One less than a page of 60: below the last page, a line may have to tell of refused lines. */
    static final int LINES = 59;

    private Report() {}

    /** Both pages: what has been, and what is still to come. */
    static List<String> lines(Population population, Locale locale, Progress progress) {
        List<String> lines = new ArrayList<>(past(population, locale, progress));
        lines.add("");
        lines.addAll(LifetimeSection.lines(population, locale));
        return lines;
    }

    private static List<String> past(Population population, Locale locale, Progress progress) {
        ReplayResult replay = Replay.of(population, progress);
        RfmTable table = RfmTable.of(population.log(), population.lastDay());
        RfmScores scores = RfmScoring.quintiles().score(table);
        List<String> head = new ArrayList<>(List.of(Words.TITLE.text(locale)));
        head.addAll(BaseFacts.lines(population, replay.flow().days().size(), locale));
        List<String> stages = new ArrayList<>(StageSection.lines(replay.flow(), locale));
        stages.addAll(FlowSection.lines(replay.flow().flow(), locale));
        stages.addAll(LivesSection.lines(replay, locale));
        List<String> value = new ArrayList<>(RfmSection.lines(scores, table.currency(), locale));
        value.addAll(PyramidSection.lines(table, locale));
        List<List<String>> sections = List.of(head, stages, value);
        List<String> page = page(sections, SavingSection.lines(replay, 3, locale));
        // The last section has one to three lines for each customer; with two for each, the page is just full.
        return page.size() <= LINES ? page : page(sections, SavingSection.lines(replay, 2, locale));
    }

    private static List<String> page(List<List<String>> sections, List<String> last) {
        List<String> page = new ArrayList<>();
        for (List<String> section : sections) {
            page.addAll(section);
            page.add("");
        }
        page.addAll(last);
        return page;
    }
}
