package io.guanxi.crm.rules.timeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 时间线 – which rules hold from which day, and since when that is known: an append-only history on two axes.
 *
 * <p>An entry holds from its first day until the first day of the next, by day and not by knowledge. Of two entries with
 * the same first day the one that became known later holds: it corrects the other. Nothing is ever taken out, so that
 * {@link #asKnown} still finds the rules by which a decision was taken, whatever was corrected since.
 *
 * <p>Example: version 1 valid from 2024-01-01, known from 2023-12-01; version 2 valid from 2025-01-01, known from
 * 2024-12-01; version 3 valid from 2025-01-01, known from 2025-02-10. For 2025-01-20 version 3 holds as known today,
 * version 2 as known on 2025-01-20.
 *
 * <p>Immutable; equal by its entries.
 *
 * @param <R> the type of the rules, such as a decision table; immutable
 */
public final class Timeline<R> {

    private static final Timeline<?> EMPTY = new Timeline<>(ImmutableList.of());

    private final ImmutableList<TimelineEntry<R>> entries;
    /** The entries of each first day, in the order in which they became known. */
    private final NavigableMap<LocalDate, List<TimelineEntry<R>>> byDay;

    private Timeline(ImmutableList<TimelineEntry<R>> entries) {
        this.entries = entries;
        this.byDay = new TreeMap<>();
        for (TimelineEntry<R> entry : entries) {
            byDay.computeIfAbsent(entry.validFrom(), day -> new ArrayList<>()).add(entry);
        }
    }

    /**
     * The timeline without rules.
     *
     * @param <R> the type of the rules
     * @return the timeline
     */
    public static <R> Timeline<R> empty() {
        @SuppressWarnings("unchecked") // It holds no rules of any type.
        Timeline<R> empty = (Timeline<R>) EMPTY;
        return empty;
    }

    /**
     * The timeline of entries that were stored.
     *
     * @param <R> the type of the rules
     * @param entries the entries in the order in which they became known
     * @return the timeline
     * @throws NullPointerException if the list or an entry is null
     * @throws IllegalArgumentException if an entry became known before the one before it, or two have both times in
     *     common
     */
    public static <R> Timeline<R> of(List<TimelineEntry<R>> entries) {
        ImmutableList<TimelineEntry<R>> copy = ImmutableList.copyOf(Require.<TimelineEntry<R>>list(entries, "entries"));
        for (int place = 1; place < copy.size(); place++) {
            requireAfter(copy.get(place - 1), copy.get(place));
        }
        Timeline<R> timeline = new Timeline<>(copy);
        for (List<TimelineEntry<R>> sameDay : timeline.byDay.values()) {
            for (int place = 1; place < sameDay.size(); place++) {
                requireCorrection(sameDay.get(place - 1), sameDay.get(place));
            }
        }
        return timeline;
    }

    /**
     * This timeline with further rules.
     *
     * @param validFrom the first day on which they hold; may lie before that of earlier entries
     * @param knownFrom when they were put into force, not before the last entry
     * @param rules the rules
     * @return the longer timeline
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a time is not in the years 1 to 9999, the rules became known before the last
     *     entry, or an entry has both times in common with them
     */
    public Timeline<R> with(LocalDate validFrom, Instant knownFrom, R rules) {
        TimelineEntry<R> added = new TimelineEntry<>(validFrom, knownFrom, rules);
        if (!entries.isEmpty()) {
            requireAfter(entries.get(entries.size() - 1), added);
        }
        @Nullable List<TimelineEntry<R>> sameDay = byDay.get(validFrom);
        if (sameDay != null) {
            requireCorrection(sameDay.get(sameDay.size() - 1), added);
        }
        return new Timeline<>(ImmutableList.<TimelineEntry<R>>builderWithExpectedSize(entries.size() + 1)
                .addAll(entries)
                .add(added)
                .build());
    }

    private static void requireAfter(TimelineEntry<?> last, TimelineEntry<?> added) {
        if (added.knownFrom().isBefore(last.knownFrom())) {
            throw Require.refusal(
                    "knownFrom", added.knownFrom(), "must not be before that of the last entry, " + last.knownFrom());
        }
    }

    private static void requireCorrection(TimelineEntry<?> earlier, TimelineEntry<?> later) {
        if (later.knownFrom().equals(earlier.knownFrom())) {
            throw Require.refusal(
                    "entry",
                    "valid from " + later.validFrom() + ", known from " + later.knownFrom(),
                    "must have another time than every entry before it");
        }
    }

    /**
     * The entries.
     *
     * @return the entries in the order in which they became known
     */
    public List<TimelineEntry<R>> entries() {
        return entries;
    }

    /**
     * The rules that hold on a day, by all that is known.
     *
     * @param valid the day
     * @return the rules; empty if the day is before all rules
     * @throws NullPointerException if the day is null
     */
    public Optional<R> asOf(LocalDate valid) {
        return entryAsOf(valid).map(TimelineEntry::rules);
    }

    /**
     * The rules that held on a day, by what was known at a moment: among the entries known by then, those of the latest
     * first day that is not after the day; of several, the one that became known last.
     *
     * @param valid the day
     * @param known the moment
     * @return the rules; empty if none were known for the day
     * @throws NullPointerException if an argument is null
     */
    public Optional<R> asKnown(LocalDate valid, Instant known) {
        return entryAsKnown(valid, known).map(TimelineEntry::rules);
    }

    /**
     * The entry of {@link #asOf}.
     *
     * @param valid the day
     * @return the entry; empty if the day is before all rules
     * @throws NullPointerException if the day is null
     */
    public Optional<TimelineEntry<R>> entryAsOf(LocalDate valid) {
        return entryAsKnown(valid, Instant.MAX);
    }

    /**
     * The entry of {@link #asKnown}.
     *
     * @param valid the day
     * @param known the moment
     * @return the entry; empty if none was known for the day
     * @throws NullPointerException if an argument is null
     */
    public Optional<TimelineEntry<R>> entryAsKnown(LocalDate valid, Instant known) {
        requireNonNull(known, "known");
        for (List<TimelineEntry<R>> sameDay : byDay.headMap(requireNonNull(valid, "valid"), true)
                .descendingMap()
                .values()) {
            for (int place = sameDay.size() - 1; place >= 0; place--) {
                if (!sameDay.get(place).knownFrom().isAfter(known)) {
                    return Optional.of(sameDay.get(place));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The timeline as it stood at a moment.
     *
     * @param known the moment
     * @return the entries that were known by then
     * @throws NullPointerException if the moment is null
     */
    public Timeline<R> knownBy(Instant known) {
        requireNonNull(known, "known");
        int count = 0;
        while (count < entries.size() && !entries.get(count).knownFrom().isAfter(known)) {
            count++;
        }
        return count == entries.size() ? this : new Timeline<>(entries.subList(0, count));
    }

    /**
     * Which rules hold when, by all that is known; for what was known at a moment: {@code knownBy(moment).periods()}.
     *
     * @return the periods in order, without gaps, the last without an end; none if there are no rules
     */
    public List<RulePeriod<R>> periods() {
        ImmutableList.Builder<RulePeriod<R>> periods = ImmutableList.builder();
        for (Map.Entry<LocalDate, List<TimelineEntry<R>>> day : byDay.entrySet()) {
            periods.add(new RulePeriod<>(
                    days(day.getKey(), byDay.higherKey(day.getKey())),
                    day.getValue().get(day.getValue().size() - 1)));
        }
        return periods.build();
    }

    private static Range<LocalDate> days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? Range.atLeast(from) : Range.closedOpen(from, to);
    }

    /**
     * The days for which other rules are known now than were known at a moment.
     *
     * @param known the moment, such as that of a past run
     * @return the days in order, with the rules then and now; none if nothing was changed since
     * @throws NullPointerException if the moment is null
     */
    public List<Revision<R>> revisedSince(Instant known) {
        Timeline<R> then = knownBy(known);
        ImmutableList.Builder<Revision<R>> revisions = ImmutableList.builder();
        // Every first day that was known then is known now: no cut is missed.
        for (RulePeriod<R> now : periods()) {
            LocalDate from = now.days().lowerEndpoint();
            Optional<TimelineEntry<R>> before = then.entryAsOf(from);
            if (before.isEmpty() || !before.get().rules().equals(now.rules())) {
                revisions.add(new Revision<>(now.days(), before, now.entry()));
            }
        }
        return revisions.build();
    }

    /**
     * What there is to notice about the timeline: days without rules, corrections, entries that came to nothing.
     *
     * @return the findings, first of the timeline and then by entry; none of them keeps the timeline from being used
     */
    public List<TimelineFinding<R>> findings() {
        return TimelineFindings.of(this);
    }

    /** The entries with a first day, in the order in which they became known. */
    List<TimelineEntry<R>> sameDay(LocalDate validFrom) {
        return byDay.getOrDefault(validFrom, List.of());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Timeline<?> other && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /**
     * How many entries there are, and from which day on.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return entries.isEmpty()
                ? "Timeline[empty]"
                : "Timeline[" + entries.size() + " entries from " + byDay.firstKey() + "]";
    }
}
