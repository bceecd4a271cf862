package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;

/** 报告文档 – a report in Markdown. */
final class ReportMarkdown<L> {

    private static final Term TITLE = new Term("规则实验", "Rule experiment");
    private static final Term MATRIX = new Term("基线 → 候选", "Baseline → candidate");
    private static final Term CURRENT = new Term("当前", "Current");
    private static final Term MEASURES = new Term("度量", "Measures");
    private static final Term MEASURE = new Term("度量", "measure");
    private static final Term OUTCOME = new Term("结果", "outcome");
    private static final Term TOTAL = new Term("合计", "total");
    private static final Term CHANGE = new Term("变化", "change");
    private static final Term BY_RULE = new Term("按规则", "By rule");
    private static final Term RULE = new Term("规则", "rule");
    private static final Term SUBJECTS = new Term("人数", "subjects");
    private static final Term SEGMENT = new Term("客群", "segment");
    private static final Term SEGMENTS = new Term("分群", "Segments");
    private static final Term MOVED = new Term("变动", "moved");
    private static final Term BETTER = new Term("变好", "better");
    private static final Term WORSE = new Term("变差", "worse");
    private static final Term MOVERS = new Term("变动样例", "Who moves");
    private static final Term SUBJECT = new Term("对象", "subject");
    private static final Term WHY_BASELINE = new Term("基线理由", "why, baseline");
    private static final Term WHY_CANDIDATE = new Term("候选理由", "why, candidate");

    private final ExperimentReport<L> report;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    ReportMarkdown(ExperimentReport<L> report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    String text() {
        text.append("# ").append(TITLE.displayName(locale)).append("\n\n");
        for (Reason reason : report.reasons()) {
            text.append("- ").append(reason.text(locale)).append('\n');
        }
        section(MATRIX.displayName(locale), report.matrix().toMarkdown(locale));
        for (Variant variant : Variant.values()) {
            report.fromCurrent(variant)
                    .ifPresent(matrix -> section(
                            CURRENT.displayName(locale) + " → " + variant.displayName(locale),
                            matrix.toMarkdown(locale)));
        }
        measures();
        byRule();
        report.dimensions().forEach(this::segments);
        movers();
        return text.toString();
    }

    private void section(String title, Object content) {
        text.append("\n## ").append(title).append("\n\n").append(content);
    }

    private void measures() {
        if (report.measures().isEmpty()) {
            return;
        }
        MarkdownTable table =
                new MarkdownTable(locale, 2, MEASURE, OUTCOME, Variant.BASELINE, Variant.CANDIDATE, CHANGE);
        for (MeasureTotals<L> measure : report.measures()) {
            for (L outcome : measure.outcomes()) {
                figures(
                        table,
                        measure,
                        Names.of(outcome),
                        measure.total(Variant.BASELINE, outcome),
                        measure.total(Variant.CANDIDATE, outcome));
            }
            figures(table, measure, TOTAL, measure.total(Variant.BASELINE), measure.total(Variant.CANDIDATE));
        }
        section(MEASURES.displayName(locale), table);
    }

    private static void figures(
            MarkdownTable table, MeasureTotals<?> measure, Term outcome, BigDecimal before, BigDecimal after) {
        table.row(
                measure.name(),
                outcome,
                amount(measure, before),
                amount(measure, after),
                amount(measure, after.subtract(before)));
    }

    private static String amount(MeasureTotals<?> measure, BigDecimal amount) {
        String digits = String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
        return measure.shown(amount) instanceof Money money ? money.getCurrencyUnit() + " " + digits : digits;
    }

    private void byRule() {
        for (Variant variant : Variant.values()) {
            MarkdownTable table = new MarkdownTable(locale, 1, RULE, SUBJECTS);
            report.byRule(variant).stream()
                    .filter(rule -> rule.subjects() > 0)
                    .forEach(rule -> table.row(rule.rule(), rule.subjects()));
            section(BY_RULE.displayName(locale) + " – " + variant.displayName(locale), table);
        }
    }

    private void segments(String dimension) {
        boolean ranked = report.moves().better().isPresent();
        MarkdownTable table = ranked
                ? new MarkdownTable(locale, 1, SEGMENT, SUBJECTS, MOVED, BETTER, WORSE)
                : new MarkdownTable(locale, 1, SEGMENT, SUBJECTS, MOVED);
        for (Segment segment : report.segments(dimension).keySet()) {
            Moves moves = report.moves(segment);
            if (ranked) {
                table.row(
                        segment,
                        moves.subjects(),
                        moves.moved(),
                        moves.better().orElseThrow(),
                        moves.worse().orElseThrow());
            } else {
                table.row(segment, moves.subjects(), moves.moved());
            }
        }
        section(SEGMENTS.displayName(locale) + " – " + dimension, table);
    }

    private void movers() {
        if (report.movers().isEmpty()) {
            return;
        }
        MarkdownTable table =
                new MarkdownTable(locale, 5, SUBJECT, Variant.BASELINE, Variant.CANDIDATE, WHY_BASELINE, WHY_CANDIDATE);
        for (Mover<L> mover : report.movers()) {
            table.row(mover.key(), mover.baseline(), mover.candidate(), mover.baselineWhy(), mover.candidateWhy());
        }
        section(MOVERS.displayName(locale), table);
    }
}
