package io.guanxi.crm.service;

import com.google.common.collect.AbstractIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open stretches of a calendar between two instants, in order.
 *
 * <p>The wall clock runs evenly as long as the offset of the zone stays the same, so the walk goes from one change of
 * the offset to the next, and within that from day to day. A time that the clock skips is in no stretch; a time that it
 * shows twice is in two; a date that the zone skips is never met.
 */
final class OpenSpans extends AbstractIterator<OpenSpans.Span> {

    private static final long SECONDS_PER_DAY = 86_400;

    private final BusinessCalendar calendar;
    private final ZoneRules rules;
    private final Instant end;

    private Instant evenFrom;
    private Instant evenTo;
    private ZoneOffset offset;
    private LocalDate date;
    private Iterator<BusinessHours> hours;

    OpenSpans(BusinessCalendar calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.rules = calendar.zone().getRules();
        this.end = to;
        this.evenFrom = from;
        this.offset = rules.getOffset(from);
        this.evenTo = endOfOffset(rules, from, to);
        this.date = LocalDate.ofInstant(from, offset);
        this.hours = calendar.hoursOn(date).iterator();
    }

    /** A stretch from one instant up to and without another, longer than zero. */
    record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    @Override
    protected @Nullable Span computeNext() {
        do {
            while (hours.hasNext()) {
                BusinessHours next = hours.next();
                Instant opens = later(evenFrom, at(date, next.fromSecond()));
                Instant closes = earlier(evenTo, at(date, next.toSecond()));
                if (opens.isBefore(closes)) {
                    return new Span(opens, closes);
                }
            }
        } while (nextDay());
        return endOfData();
    }

    private boolean nextDay() {
        LocalDate tomorrow = date.plusDays(1);
        if (at(tomorrow, 0).isBefore(evenTo)) {
            date = tomorrow;
        } else if (evenTo.isBefore(end)) {
            evenFrom = evenTo;
            offset = rules.getOffset(evenFrom);
            evenTo = endOfOffset(rules, evenFrom, end);
            date = LocalDate.ofInstant(evenFrom, offset);
        } else {
            return false;
        }
        hours = calendar.hoursOn(date).iterator();
        return true;
    }

    private Instant at(LocalDate day, int second) {
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_PER_DAY + second - offset.getTotalSeconds());
    }

    private static Instant endOfOffset(ZoneRules rules, Instant from, Instant end) {
        return Optional.ofNullable(rules.nextTransition(from))
                .map(ZoneOffsetTransition::getInstant)
                .filter(end::isAfter)
                .orElse(end);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
