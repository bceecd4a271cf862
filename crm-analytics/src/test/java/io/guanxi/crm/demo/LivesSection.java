package io.guanxi.crm.demo;

import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** 生命 – what became of the episodes, and what is due to win customers back. */
final class LivesSection {

    private static final int INDENT = 4;

    private LivesSection() {}

    static List<String> lines(ReplayResult replay, Locale locale) {
        String patterns = Arrays.stream(LifePattern.values())
                .map(pattern -> pattern.displayName(locale) + " "
                        + Figures.count(replay.patterns().count(pattern)))
                .collect(Collectors.joining(" · "));
        List<String> lines =
                new ArrayList<>(Columns.wrap(Words.PATTERNS.text(locale) + patterns, Report.WIDTH, INDENT));
        String due = Arrays.stream(WinBackStep.values())
                .map(step -> Figures.count(replay.stepsDue().count(step)))
                .collect(Collectors.joining(" · "));
        lines.add(Words.WIN_BACK.text(locale, replay.lately(), Replay.WIN_BACK_MONTHS) + due);
        return lines;
    }
}
