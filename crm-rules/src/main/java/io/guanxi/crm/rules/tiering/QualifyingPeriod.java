package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * 定级期间 – over which days the facts are counted that earn a tier: a calendar year, a year of membership, or a window
 * that moves with the day.
 *
 * <p>All periods are half-open: {@code [first day, day after the last)}. Example: for a calendar year, {@code
 * current(joined, 2025-06-01)} is {@code [2025-01-01, 2025-06-02)} and {@code completed} is {@code [2024-01-01,
 * 2025-01-01)}.
 */
public sealed interface QualifyingPeriod {

    /**
     * The calendar year.
     *
     * @return the period from 1 January to 31 December
     */
    static QualifyingPeriod calendarYear() {
        return new CalendarYear(MonthDay.of(1, 1));
    }

    /**
     * A year that begins on another day, such as a fiscal year from 1 April.
     *
     * @param firstDay the first day of each year, not 29 February
     * @return the period
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if it is 29 February, which most years lack
     */
    static QualifyingPeriod calendarYear(MonthDay firstDay) {
        return new CalendarYear(firstDay);
    }

    /**
     * The year of membership.
     *
     * @return the period from an anniversary of joining to the day before the next
     */
    static QualifyingPeriod anniversary() {
        return new Anniversary();
    }

    /**
     * A window that moves with the day.
     *
     * @param length the length, such as 12 months
     * @return the period that ends on the day asked for, included
     * @throws NullPointerException if the length is null
     * @throws IllegalArgumentException if the length is not positive, or too long
     */
    static QualifyingPeriod rolling(Period length) {
        return new Rolling(length);
    }

    /**
     * The whole period in which a day lies.
     *
     * @param joined the day of joining
     * @param day the day, not before joining
     * @return the period; empty for a rolling one, which never ends
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if the day lies before joining
     */
    Optional<Range<LocalDate>> whole(LocalDate joined, LocalDate day);

    /**
     * The current period so far: up to and including a day.
     *
     * @param joined the day of joining
     * @param day the day, not before joining
     * @return the days {@code [first day of the period, day + 1)}
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if the day lies before joining
     */
    Range<LocalDate> current(LocalDate joined, LocalDate day);

    /**
     * The period that was completed last before a day.
     *
     * @param joined the day of joining
     * @param day the day, not before joining
     * @return the period; empty if it ended before the member joined, and for a rolling one
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if the day lies before joining
     */
    Optional<Range<LocalDate>> completed(LocalDate joined, LocalDate day);

    /**
     * The period in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text, such as {@code calendar year}
     */
    String text(Locale locale);

    /**
     * 日历年 – a year that begins on the same day for all members.
     *
     * @param firstDay the first day of each year
     */
    record CalendarYear(MonthDay firstDay) implements QualifyingPeriod {

        private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
        private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

        /**
         * Checks the day.
         *
         * @param firstDay the first day of each year
         * @throws NullPointerException if the day is null
         * @throws IllegalArgumentException if it is 29 February
         */
        public CalendarYear {
            Require.that(
                    !requireNonNull(firstDay, "firstDay").equals(LEAP_DAY),
                    "firstDay",
                    firstDay,
                    "must be a day that every year has");
        }

        @Override
        public Optional<Range<LocalDate>> whole(LocalDate joined, LocalDate day) {
            LocalDate start = start(joined, day);
            return Optional.of(Range.closedOpen(start, start.plusYears(1)));
        }

        @Override
        public Range<LocalDate> current(LocalDate joined, LocalDate day) {
            return Range.closedOpen(start(joined, day), day.plusDays(1));
        }

        @Override
        public Optional<Range<LocalDate>> completed(LocalDate joined, LocalDate day) {
            LocalDate end = start(joined, day);
            return end.isAfter(joined) ? Optional.of(Range.closedOpen(end.minusYears(1), end)) : Optional.empty();
        }

        @Override
        public String text(Locale locale) {
            Reason reason = firstDay.equals(NEW_YEAR)
                    ? Reason.of(TierPolicyReason.CALENDAR_YEAR)
                    : Reason.of(
                            TierPolicyReason.CALENDAR_YEAR_FROM,
                            String.format(
                                    Locale.ROOT, "%02d-%02d", firstDay.getMonthValue(), firstDay.getDayOfMonth()));
            return reason.text(locale);
        }

        private LocalDate start(LocalDate joined, LocalDate day) {
            LocalDate start = firstDay.atYear(notBefore(joined, day).getYear());
            return start.isAfter(day) ? start.minusYears(1) : start;
        }
    }

    /**
     * 入会周年 – years counted from the day of joining. Of a member who joined on 29 February, the years that lack the day
     * begin on 28 February, the others on 29 February again.
     */
    record Anniversary() implements QualifyingPeriod {

        @Override
        public Optional<Range<LocalDate>> whole(LocalDate joined, LocalDate day) {
            int years = years(joined, notBefore(joined, day));
            return Optional.of(Range.closedOpen(joined.plusYears(years), joined.plusYears(years + 1L)));
        }

        @Override
        public Range<LocalDate> current(LocalDate joined, LocalDate day) {
            return Range.closedOpen(joined.plusYears(years(joined, notBefore(joined, day))), day.plusDays(1));
        }

        @Override
        public Optional<Range<LocalDate>> completed(LocalDate joined, LocalDate day) {
            int years = years(joined, notBefore(joined, day));
            return years == 0
                    ? Optional.empty()
                    : Optional.of(Range.closedOpen(joined.plusYears(years - 1L), joined.plusYears(years)));
        }

        @Override
        public String text(Locale locale) {
            return Reason.of(TierPolicyReason.ANNIVERSARY).text(locale);
        }

        /** How many anniversaries of a day have passed or fall on another day. */
        static int years(LocalDate from, LocalDate day) {
            int years = day.getYear() - from.getYear();
            return from.plusYears(years).isAfter(day) ? years - 1 : years;
        }
    }

    /**
     * 滚动期间 – the last days up to and including the day asked for.
     *
     * @param length the length: the window on a day is {@code [day + 1 − length, day + 1)}
     */
    record Rolling(Period length) implements QualifyingPeriod {

        /**
         * Checks the length.
         *
         * @param length the length
         * @throws NullPointerException if the length is null
         * @throws IllegalArgumentException if the length is not positive, or too long
         */
        public Rolling {
            Require.positive(length, "length");
        }

        @Override
        public Optional<Range<LocalDate>> whole(LocalDate joined, LocalDate day) {
            notBefore(joined, day);
            return Optional.empty();
        }

        @Override
        public Range<LocalDate> current(LocalDate joined, LocalDate day) {
            LocalDate end = notBefore(joined, day).plusDays(1);
            return Range.closedOpen(end.minus(length), end);
        }

        @Override
        public Optional<Range<LocalDate>> completed(LocalDate joined, LocalDate day) {
            notBefore(joined, day);
            return Optional.empty();
        }

        @Override
        public String text(Locale locale) {
            return Reason.of(TierPolicyReason.ROLLING, length).text(locale);
        }
    }

    private static LocalDate notBefore(LocalDate joined, LocalDate day) {
        if (requireNonNull(day, "day").isBefore(requireNonNull(joined, "joined"))) {
            throw Require.refusal("day", day, "must not lie before joined " + joined);
        }
        return day;
    }
}
