package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 回放文档 – a replay as findings and in Markdown. */
final class ReplayWords {

    private static final Term TITLE = new Term("规则回放", "Rule replay");
    private static final Term BY_DAY = new Term("逐期", "By day");
    private static final Term DAY = new Term("日期", "day");
    private static final Term UP = new Term("晋级", "up");
    private static final Term DOWN = new Term("降级", "down");
    private static final Term STABILITY = new Term("稳定性指数", "stability index");
    private static final Term DIVERGENCE = new Term("与基线的差异", "divergence from baseline");
    private static final String UNDEFINED = "–";

    private ReplayWords() {}

    static List<Reason> reasons(ReplayReport<?> report) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        List<LocalDate> days = report.days();
        reasons.add(Reason.of(
                ExperimentReason.REPLAYED,
                ReportReasons.words(report.rules(Variant.BASELINE)),
                ReportReasons.words(report.rules(Variant.CANDIDATE)),
                report.members(),
                days.get(0),
                days.get(days.size() - 1),
                days.size()));
        for (Variant variant : Variant.values()) {
            TransitionMatrix<?> moves = report.moves(variant);
            reasons.add(Reason.of(ExperimentReason.MOVES, variant, moves(moves, true), moves(moves, false)));
            report.flapRate(variant)
                    .ifPresent(rate -> reasons.add(Reason.of(
                            ExperimentReason.FLAPS,
                            variant,
                            report.flapping(variant),
                            ReportReasons.percent(rate),
                            report.window())));
        }
        return reasons.build();
    }

    /** The moves up or down of a matrix whose states are a ladder. */
    private static <K> long moves(TransitionMatrix<K> matrix, boolean up) {
        long moves = 0;
        List<K> ladder = matrix.states();
        for (int low = 0; low < ladder.size(); low++) {
            for (int high = low + 1; high < ladder.size(); high++) {
                moves += up
                        ? matrix.count(ladder.get(low), ladder.get(high))
                        : matrix.count(ladder.get(high), ladder.get(low));
            }
        }
        return moves;
    }

    static <K extends Enum<K>> String markdown(ReplayReport<K> report, Locale locale) {
        StringBuilder text =
                new StringBuilder("# ").append(TITLE.displayName(locale)).append("\n\n");
        for (Reason reason : report.reasons()) {
            text.append("- ").append(reason.text(locale)).append('\n');
        }
        for (Variant variant : Variant.values()) {
            MarkdownTable table = new MarkdownTable(locale, 1, head(report, variant));
            for (LocalDate day : report.days()) {
                table.row(row(report, variant, day));
            }
            text.append("\n## ")
                    .append(BY_DAY.displayName(locale))
                    .append(" – ")
                    .append(variant.displayName(locale))
                    .append("\n\n")
                    .append(table);
        }
        return text.toString();
    }

    private static Object[] head(ReplayReport<?> report, Variant variant) {
        ImmutableList.Builder<Object> head = ImmutableList.builder().add(DAY);
        report.ladder().forEach(tier -> head.add(Names.of(tier)));
        head.add(UP, DOWN, STABILITY);
        if (variant == Variant.CANDIDATE) {
            head.add(DIVERGENCE);
        }
        return head.build().toArray();
    }

    private static <K extends Enum<K>> Object[] row(ReplayReport<K> report, Variant variant, LocalDate day) {
        ImmutableList.Builder<Object> row = ImmutableList.builder().add(day);
        report.ladder().forEach(tier -> row.add(report.count(variant, day, tier)));
        TransitionMatrix<K> moves = report.moves(variant, day);
        row.add(moves(moves, true), moves(moves, false), index(report.stability(variant, day)));
        if (variant == Variant.CANDIDATE) {
            row.add(index(report.divergence(day)));
        }
        return row.build().toArray();
    }

    private static String index(Optional<StabilityIndex> index) {
        return index.map(value -> value.rounded().toPlainString()).orElse(UNDEFINED);
    }
}
