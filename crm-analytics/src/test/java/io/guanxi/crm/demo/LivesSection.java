package io.guanxi.crm.demo;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 生命 – how long the stays in the stages were, what became of the episodes, and what is due to win customers back. */
final class LivesSection {

    private LivesSection() {}

    static List<String> lines(ReplayResult replay, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                Words.MEAN_STAY.text(locale),
                List.of(LifecycleStage.values()),
                stage -> replay.flow().meanSojourn(stage).map(Figures::days).orElse(Figures.NONE),
                locale));
        lines.add(line(
                Words.PATTERNS.text(locale, replay.patterns().size()),
                List.of(LifePattern.values()),
                pattern -> Figures.count(replay.patterns().count(pattern)),
                locale));
        String due = Arrays.stream(WinBackStep.values())
                .map(step -> Figures.count(replay.stepsDue().count(step)))
                .collect(Collectors.joining(" · "));
        lines.add(Words.WIN_BACK.text(locale, replay.lately(), Replay.WIN_BACK_MONTHS) + due);
        return lines;
    }

    private static <T extends Bilingual> String line(
            String heading, List<T> of, Function<T, String> figure, Locale locale) {
        return heading
                + of.stream()
                        .map(one -> one.displayName(locale) + " " + figure.apply(one))
                        .collect(Collectors.joining(" · "));
    }
}
