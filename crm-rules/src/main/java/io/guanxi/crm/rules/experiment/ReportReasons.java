package io.guanxi.crm.rules.experiment;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.timeline.RuleStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 报告原因 – a report as findings. */
final class ReportReasons<L> {

    private static final int PERCENT = 2;

    private final ExperimentReport<L> report;
    private final ImmutableList.Builder<Reason> reasons = ImmutableList.builder();

    private ReportReasons(ExperimentReport<L> report) {
        this.report = report;
    }

    static <L> List<Reason> of(ExperimentReport<L> report) {
        ReportReasons<L> reasons = new ReportReasons<>(report);
        reasons.compared();
        if (report.subjects() > 0) {
            reasons.moves();
            reasons.stability();
        }
        report.measures().forEach(reasons::measure);
        report.guardrails().forEach(result -> reasons.reasons.add(result.reason()));
        return reasons.reasons.build();
    }

    /** A rule set as an argument of a sentence. */
    static String words(RuleStamp stamp) {
        return stamp.id() + " " + stamp.version();
    }

    /** A share in percent: 0.1234 is 12.34. */
    static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(PERCENT);
    }

    private void compared() {
        String baseline = words(report.rules(Variant.BASELINE));
        String candidate = words(report.rules(Variant.CANDIDATE));
        Optional<LocalDate> asOf = report.asOf();
        if (report.subjects() == 0) {
            reasons.add(Reason.of(ExperimentReason.NOBODY, baseline, candidate));
        } else if (asOf.isPresent()) {
            reasons.add(Reason.of(ExperimentReason.COMPARED_AS_OF, baseline, candidate, report.subjects(), asOf.get()));
        } else {
            reasons.add(Reason.of(ExperimentReason.COMPARED, baseline, candidate, report.subjects()));
        }
    }

    private void moves() {
        Moves moves = report.moves();
        moves.movedShare()
                .ifPresent(share -> reasons.add(Reason.of(ExperimentReason.MOVED, moves.moved(), percent(share))));
        if (moves.better().isPresent()) {
            reasons.add(Reason.of(
                    ExperimentReason.BETTER_AND_WORSE,
                    moves.better().getAsLong(),
                    moves.worse().orElseThrow()));
        }
        long before = withoutOutcome(Variant.BASELINE);
        long after = withoutOutcome(Variant.CANDIDATE);
        if (before + after > 0) {
            reasons.add(Reason.of(ExperimentReason.NO_OUTCOME, before, after));
        }
        long newcomers = report.newcomers(Variant.BASELINE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (newcomers > 0) {
            reasons.add(Reason.of(ExperimentReason.NEWCOMERS, newcomers));
        }
    }

    private long withoutOutcome(Variant variant) {
        return report.outcomes().stream()
                .filter(Answer.none()::equals)
                .mapToLong(outcome -> report.count(variant, outcome))
                .sum();
    }

    private void stability() {
        report.stability().ifPresent(index -> {
            reasons.add(Reason.of(ExperimentReason.STABILITY, index.rounded(), index.drift()));
            if (index.halves() > 0) {
                reasons.add(Reason.of(ExperimentReason.HALVES, index.halves()));
            }
        });
    }

    private void measure(MeasureTotals<L> measure) {
        Object before = measure.shown(measure.total(Variant.BASELINE));
        Object after = measure.shown(measure.total(Variant.CANDIDATE));
        Object change = measure.shown(measure.change());
        Optional<BigDecimal> growth = measure.growth();
        reasons.add(
                growth.isPresent()
                        ? Reason.of(
                                ExperimentReason.MEASURE_GROWTH,
                                measure.name(),
                                before,
                                after,
                                change,
                                percent(growth.get()))
                        : Reason.of(ExperimentReason.MEASURE, measure.name(), before, after, change));
    }
}
