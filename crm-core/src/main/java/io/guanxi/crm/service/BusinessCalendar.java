package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 营业日历 – when the firm is open: hours of the week, holidays 节假日, and dates with hours of their own such as make-up
 * work days 调休.
 *
 * <p>The firm is open at an instant exactly if the wall clock of the zone then shows a time within the hours of the
 * date that it shows. Business time is real time while open: hours that the clock skips in spring do not count, hours
 * that it shows twice in autumn count twice. Example: Monday to Friday 09:00–17:00 in Asia/Shanghai, from Friday 16:30
 * on one hour ends on Monday at 09:30; closed 12:00–13:00, from Monday 11:45 on one hour ends at 13:45.
 *
 * @param zone whose wall clock the hours are read from
 * @param week the hours of each day of the week, a day without any left out; at least one day
 * @param holidays dates that are closed whatever the day of the week, in order
 * @param exceptions dates with hours of their own instead of those of the week, in order; none of them a holiday
 */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<BusinessHours>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, List<BusinessHours>> exceptions) {

    private static final Instant END = LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /**
     * Checks the components; hours of a day are put in order.
     *
     * @param zone whose wall clock the hours are read from
     * @param week the hours of each day of the week, copied
     * @param holidays dates that are closed, copied
     * @param exceptions dates with hours of their own, copied
     * @throws NullPointerException if a component or a part of one is null
     * @throws IllegalArgumentException if no day of the week has hours, a day is given without hours or with hours that
     *     overlap (they may touch), a date is both holiday and exception, or a date leaves the years 1 to 9999
     */
    public BusinessCalendar {
        requireNonNull(zone, "zone");
        week = copy(week, "week");
        Require.that(!week.isEmpty(), "week", week, "must have hours on at least one day");
        Set<LocalDate> closed = new TreeSet<>();
        for (LocalDate holiday : requireNonNull(holidays, "holidays")) {
            closed.add(Require.businessDate(holiday, "holidays"));
        }
        holidays = Collections.unmodifiableSet(new LinkedHashSet<>(closed));
        exceptions = copy(exceptions, "exceptions");
        for (LocalDate date : exceptions.keySet()) {
            Require.businessDate(date, "exceptions");
            Require.that(!closed.contains(date), "exceptions", date, "must not be holidays as well");
        }
    }

    /**
     * A calendar that is always open, as a hotel is: every hour counts.
     *
     * @param zone the zone
     * @return the calendar
     * @throws NullPointerException if the zone is null
     */
    public static BusinessCalendar alwaysOpen(ZoneId zone) {
        Builder builder = builder(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.on(day, BusinessHours.WHOLE_DAY);
        }
        return builder.build();
    }

    /**
     * A calendar with the same hours from Monday to Friday and none at the weekend.
     *
     * @param zone the zone
     * @param hours the hours of each day, at least one
     * @return the calendar
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there are no hours, or some overlap
     */
    public static BusinessCalendar weekdays(ZoneId zone, BusinessHours... hours) {
        return builder(zone)
                .on(DayOfWeek.MONDAY, hours)
                .on(DayOfWeek.TUESDAY, hours)
                .on(DayOfWeek.WEDNESDAY, hours)
                .on(DayOfWeek.THURSDAY, hours)
                .on(DayOfWeek.FRIDAY, hours)
                .build();
    }

    /**
     * Starts a calendar.
     *
     * @param zone the zone
     * @return a builder without hours
     * @throws NullPointerException if the zone is null
     */
    public static Builder builder(ZoneId zone) {
        return new Builder(requireNonNull(zone, "zone"));
    }

    /**
     * Starts a changed copy, such as with the holidays of one more year.
     *
     * @return a builder with the values of this calendar
     */
    public Builder toBuilder() {
        Builder builder = new Builder(zone);
        builder.week.putAll(week);
        builder.holidays.addAll(holidays);
        builder.exceptions.putAll(exceptions);
        return builder;
    }

    /**
     * The hours of a date: its own if it has some, none on a holiday, else those of its day of the week.
     *
     * @param date the date, as the zone's calendar shows it
     * @return the hours in order; empty if it is closed all day
     */
    public List<BusinessHours> hoursOn(LocalDate date) {
        if (holidays.contains(requireNonNull(date, "date"))) {
            return List.of();
        }
        List<BusinessHours> own = exceptions.get(date);
        return own != null ? own : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /**
     * Whether the firm is open at an instant.
     *
     * @param at the instant
     * @return true from the opening up to, but without, the closing
     * @throws IllegalArgumentException if the instant leaves the years 1 to 9999
     */
    public boolean isOpen(Instant at) {
        LocalDateTime shown = LocalDateTime.ofInstant(Require.instant(at, "at"), zone);
        LocalTime time = shown.toLocalTime();
        return hoursOn(shown.toLocalDate()).stream().anyMatch(hours -> hours.contains(time));
    }

    /**
     * The first instant from one on at which the firm is open.
     *
     * @param from the instant to begin with
     * @return {@code from} itself if it is open then, else the next opening
     * @throws IllegalArgumentException if the instant leaves the years 1 to 9999, or no opening follows in them
     */
    public Instant nextOpening(Instant from) {
        Iterator<OpenSpans.Span> spans = new OpenSpans(this, Require.instant(from, "from"), END);
        if (!spans.hasNext()) {
            throw Require.refusal("from", from, "must be followed by an opening in the years 1 to 9999");
        }
        return spans.next().from();
    }

    /**
     * When a business time is over: the earliest {@code t} with {@code between(start, t) = businessTime}.
     *
     * <p>A time that is over at closing ends then, not at the next opening.
     *
     * @param start when it begins, open or closed
     * @param businessTime how long it takes, zero or more
     * @return the instant; {@code start} itself for zero
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the business time is negative, or an instant leaves the years 1 to 9999
     */
    public Instant plus(Instant start, Duration businessTime) {
        Require.instant(start, "start");
        Require.that(
                !requireNonNull(businessTime, "businessTime").isNegative(),
                "businessTime",
                businessTime,
                "must not be negative");
        return endOf(start, businessTime)
                .orElseThrow(() -> Require.refusal(
                        "businessTime", businessTime, "must be over by the year 9999 if it begins at " + start));
    }

    /** When a business time is over; empty if that is after the year 9999. */
    Optional<Instant> endOf(Instant start, Duration businessTime) {
        if (businessTime.isZero()) {
            return Optional.of(start);
        }
        Duration left = businessTime;
        // Business time is never longer than real time: what cannot fit needs no search.
        if (left.toSeconds() <= END.getEpochSecond() - start.getEpochSecond()) {
            Iterator<OpenSpans.Span> spans = new OpenSpans(this, start, END);
            while (spans.hasNext()) {
                OpenSpans.Span span = spans.next();
                if (left.compareTo(span.length()) <= 0 && span.from().plus(left).isBefore(END)) {
                    return Optional.of(span.from().plus(left));
                }
                left = left.minus(span.length());
            }
        }
        return Optional.empty();
    }

    /**
     * The business time between two instants.
     *
     * @param from the first instant
     * @param to the end, not before {@code from}
     * @return the time while open in {@code [from, to)}, zero or more
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or an instant leaves the years 1 to 9999
     */
    public Duration between(Instant from, Instant to) {
        Require.instant(from, "from");
        Require.instant(to, "to");
        if (to.isBefore(from)) {
            throw Require.refusal("to", to, "must not be before " + from);
        }
        Duration sum = Duration.ZERO;
        Iterator<OpenSpans.Span> spans = new OpenSpans(this, from, to);
        while (spans.hasNext()) {
            sum = sum.plus(spans.next().length());
        }
        return sum;
    }

    private static <D extends Comparable<? super D>> Map<D, List<BusinessHours>> copy(
            Map<D, List<BusinessHours>> given, String field) {
        Map<D, List<BusinessHours>> sorted = new TreeMap<>();
        requireNonNull(given, field).forEach((day, hours) -> {
            requireNonNull(day, () -> field + " key");
            sorted.put(day, ordered(hours, field + "[" + day + "]"));
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    private static List<BusinessHours> ordered(List<BusinessHours> given, String field) {
        List<BusinessHours> hours = Require.list(given, field).stream()
                .sorted(Comparator.comparing(BusinessHours::from))
                .toList();
        Require.that(!hours.isEmpty(), field, hours, "must have hours; a closed day is left out or a holiday");
        for (int index = 1; index < hours.size(); index++) {
            Require.that(
                    hours.get(index - 1).toSecond() <= hours.get(index).fromSecond(),
                    field,
                    hours.get(index),
                    "must not overlap other hours of the day");
        }
        return hours;
    }

    /**
     * Collects the hours of a calendar; not thread-safe.
     */
    public static final class Builder {

        private final ZoneId zone;
        private final Map<DayOfWeek, List<BusinessHours>> week = new EnumMap<>(DayOfWeek.class);
        private final Set<LocalDate> holidays = new TreeSet<>();
        private final Map<LocalDate, List<BusinessHours>> exceptions = new TreeMap<>();

        private Builder(ZoneId zone) {
            this.zone = zone;
        }

        /**
         * Sets the hours of a day of the week, in place of those set before.
         *
         * @param day the day
         * @param hours its hours, at least one
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public Builder on(DayOfWeek day, BusinessHours... hours) {
            week.put(requireNonNull(day, "day"), Require.elements(hours, "hours"));
            return this;
        }

        /**
         * Adds a date that is closed.
         *
         * @param date the date
         * @return this builder
         * @throws NullPointerException if the date is null
         */
        public Builder holiday(LocalDate date) {
            holidays.add(requireNonNull(date, "date"));
            return this;
        }

        /**
         * Adds dates that are closed, such as the public holidays of a year.
         *
         * @param dates the dates
         * @return this builder
         * @throws NullPointerException if the collection or a date is null
         */
        public Builder holidays(Collection<LocalDate> dates) {
            holidays.addAll(Require.list(new ArrayList<>(requireNonNull(dates, "dates")), "dates"));
            return this;
        }

        /**
         * Sets the hours of a date, such as a make-up work day or a short day, in place of those set before.
         *
         * @param date the date, not a holiday
         * @param hours its hours, at least one
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public Builder exception(LocalDate date, BusinessHours... hours) {
            exceptions.put(requireNonNull(date, "date"), Require.elements(hours, "hours"));
            return this;
        }

        /**
         * The calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if no day of the week has hours, a day was set without hours or with hours
         *     that overlap, a date is both holiday and exception, or a date leaves the years 1 to 9999
         */
        public BusinessCalendar build() {
            return new BusinessCalendar(zone, week, holidays, exceptions);
        }
    }
}
