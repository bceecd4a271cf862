package io.guanxi.crm.rules.timeline;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 时间线检查 – looks through a timeline for what its owner should know. */
final class TimelineFindings<R> {

    private final Timeline<R> timeline;
    private final ImmutableList.Builder<TimelineFinding<R>> found = ImmutableList.builder();
    private final Map<String, RuleStamp> versions = new HashMap<>();

    private TimelineFindings(Timeline<R> timeline) {
        this.timeline = timeline;
    }

    static <R> List<TimelineFinding<R>> of(Timeline<R> timeline) {
        TimelineFindings<R> findings = new TimelineFindings<>(timeline);
        findings.hole();
        timeline.entries().forEach(findings::entry);
        return findings.found.build();
    }

    private void hole() {
        List<RulePeriod<R>> periods = timeline.periods();
        Reason reason = periods.isEmpty()
                ? Reason.of(TimelineReason.EMPTY)
                : Reason.of(TimelineReason.HOLE, periods.get(0).days().lowerEndpoint());
        found.add(new TimelineFinding<>(TimelineFindingKind.HOLE, Optional.empty(), reason));
    }

    private void entry(TimelineEntry<R> entry) {
        retroactive(entry);
        versionReused(entry);
        List<TimelineEntry<R>> sameDay = timeline.sameDay(entry.validFrom());
        // No two entries of a day became known at the same moment.
        sameDay.stream()
                .filter(other -> other.knownFrom().isAfter(entry.knownFrom()))
                .findFirst()
                .ifPresent(later -> replaced(entry, later));
    }

    private void retroactive(TimelineEntry<R> entry) {
        if (entry.knownFrom().isAfter(begun(entry.validFrom(), ZoneOffset.MIN))) {
            add(
                    TimelineFindingKind.RETROACTIVE,
                    entry,
                    Reason.of(
                            TimelineReason.RETROACTIVE,
                            entry.words(),
                            entry.validFrom(),
                            entry.knownFrom().toString()));
        }
    }

    private void versionReused(TimelineEntry<R> entry) {
        Optional<RuleStamp> stamp = entry.stamp();
        if (stamp.isPresent()) {
            @Nullable
            RuleStamp first =
                    versions.putIfAbsent(stamp.get().id() + " " + stamp.get().version(), stamp.get());
            if (first != null && first.isReusedBy(stamp.get())) {
                add(
                        TimelineFindingKind.VERSION_REUSED,
                        entry,
                        Reason.of(
                                TimelineReason.VERSION_REUSED,
                                first.toString(),
                                stamp.get().toString()));
            }
        }
    }

    private void replaced(TimelineEntry<R> entry, TimelineEntry<R> later) {
        TimelineFindingKind kind = kind(entry, later);
        add(
                kind,
                entry,
                Reason.of(
                        switch (kind) {
                            case REPEATED -> TimelineReason.REPEATED;
                            case SAME_DAY_CONFLICT -> TimelineReason.SAME_DAY_CONFLICT;
                            default -> TimelineReason.CORRECTED;
                        },
                        entry.validFrom(),
                        entry.words(),
                        later.words(),
                        later.knownFrom().toString()));
        if (!later.knownFrom().isAfter(begun(entry.validFrom(), ZoneOffset.MAX))) {
            add(
                    TimelineFindingKind.NEVER_EFFECTIVE,
                    entry,
                    Reason.of(
                            TimelineReason.NEVER_EFFECTIVE,
                            entry.words(),
                            entry.validFrom(),
                            later.knownFrom().toString()));
        }
    }

    private TimelineFindingKind kind(TimelineEntry<R> entry, TimelineEntry<R> later) {
        if (entry.rules().equals(later.rules())) {
            return TimelineFindingKind.REPEATED;
        }
        Optional<String> id = entry.stamp().map(RuleStamp::id);
        Optional<String> laterId = later.stamp().map(RuleStamp::id);
        return id.equals(laterId) ? TimelineFindingKind.CORRECTED : TimelineFindingKind.SAME_DAY_CONFLICT;
    }

    /** When a day begins at an offset: first of all at the greatest, last of all at the smallest. */
    private static Instant begun(LocalDate day, ZoneOffset offset) {
        return day.atStartOfDay().toInstant(offset);
    }

    private void add(TimelineFindingKind kind, TimelineEntry<R> entry, Reason reason) {
        found.add(new TimelineFinding<>(kind, Optional.of(entry), reason));
    }
}
