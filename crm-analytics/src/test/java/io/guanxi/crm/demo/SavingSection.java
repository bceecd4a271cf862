package io.guanxi.crm.demo;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.Finding;
import io.guanxi.crm.lifecycle.LifecycleReason;
import io.guanxi.crm.lifecycle.StageTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 最值得挽留的客户 – the ten customers most worth saving, each with the reason in words. */
final class SavingSection {

    private static final int ID_WIDTH = 24;
    private static final int INDENT = 4;

    private SavingSection() {}

    /** The section with at most so many lines for each customer. */
    static List<String> lines(ReplayResult replay, int linesEach, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(replay, locale));
        lines.addAll(commonReasons(replay.worthSaving(), locale));
        int rank = 1;
        for (AtRisk customer : replay.worthSaving()) {
            lines.addAll(entry(rank, customer, linesEach, locale));
            rank++;
        }
        return lines;
    }

    private static String heading(ReplayResult replay, Locale locale) {
        if (replay.atRisk() == 0) {
            return Words.SAVE_NONE.text(locale);
        }
        boolean few = replay.atRisk() < Replay.WORTH_SAVING;
        return (few ? Words.SAVE_FEW : Words.SAVE_TEN).text(locale, replay.atRisk());
    }

    /** What holds for all suspected customers alike is said once. */
    private static List<String> commonReasons(List<AtRisk> customers, Locale locale) {
        Set<String> sentences = new LinkedHashSet<>();
        for (AtRisk customer : customers) {
            reasons(customer).stream()
                    .filter(SavingSection::isCommon)
                    .forEach(reason -> sentences.add(reason.text(locale)));
        }
        return List.copyOf(sentences);
    }

    private static List<String> entry(int rank, AtRisk customer, int linesEach, Locale locale) {
        CustomerRelationship relationship = customer.assessment().relationship();
        List<Reason> own =
                reasons(customer).stream().filter(reason -> !isCommon(reason)).toList();
        String text = Columns.padLeft(rank + ". ", INDENT)
                + Columns.cut(Columns.printable(relationship.customer().value()), ID_WIDTH) + " · "
                + relationship.stage().displayName(locale) + " · "
                + Figures.money(customer.spend()) + " · "
                + Reason.text(own, locale);
        List<String> lines = Columns.wrap(text, Report.WIDTH, INDENT);
        if (lines.size() <= linesEach) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, linesEach - 1));
        kept.add(Columns.cut(
                lines.get(linesEach - 1) + " " + lines.get(linesEach).strip(), Report.WIDTH));
        return kept;
    }

    /** Why the customer is suspected, else why the customer came into the present stage. */
    private static List<Reason> reasons(AtRisk customer) {
        List<Finding> findings = customer.assessment().findings();
        return findings.isEmpty()
                ? customer.assessment()
                        .relationship()
                        .lastMove()
                        .map(StageTransition::reasons)
                        .orElse(List.of())
                : findings.stream()
                        .flatMap(finding -> finding.reasons().stream())
                        .toList();
    }

    private static boolean isCommon(Reason reason) {
        return reason.key() == LifecycleReason.TOTAL_VOLUME_MISSING;
    }
}
