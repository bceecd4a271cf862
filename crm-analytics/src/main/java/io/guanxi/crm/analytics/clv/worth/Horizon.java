package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.CalendarSteps;
import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 期限 – how far ahead purchases count, and in which periods.
 *
 * <p>The calendar's months are 28 to 31 days long; one of 30 days, or of 4.345 weeks, is a choice that {@link
 * #fixed(int, String)} makes visible. Unless a {@link #booking} is set, each purchase is discounted over its own time.
 */
public sealed interface Horizon {

    /**
     * A horizon without end, in one period.
     *
     * @return the horizon
     */
    static Horizon unbounded() {
        return new Unbounded();
    }

    /**
     * A horizon by the calendar, in periods of a month; the last is cut where the horizon ends.
     *
     * @param lastObservedDay the last day on which purchases were observed; the horizon begins the day after
     * @param length how long it is, such as {@code Period.ofMonths(12)}
     * @return the horizon
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    static Calendar calendar(LocalDate lastObservedDay, Period length) {
        return new Calendar(lastObservedDay, length, Period.ofMonths(1), Optional.empty());
    }

    /**
     * A horizon of periods of fixed length.
     *
     * @param periods how many, 1 to 10,000
     * @param days the days of each, such as {@code "30.415"} for 4.345 weeks
     * @return the horizon
     * @throws NullPointerException if the days are null
     * @throws IllegalArgumentException if the days are no decimal number, or a component breaks its rule
     */
    static Fixed fixed(int periods, String days) {
        return new Fixed(periods, Require.decimal(days, "days", "30.415"), Optional.empty());
    }

    /**
     * When in its period a purchase is booked and from there discounted; empty if each purchase is at its own time.
     *
     * @return the booking
     */
    Optional<Booking> booking();

    /**
     * Where the periods end, in days from the last observed day on.
     *
     * @return the ends, rising; empty for a horizon without end
     */
    List<Double> ends();

    /**
     * The horizon as assumptions of a value.
     *
     * @return its length, periods and booking, as data
     */
    List<Reason> assumptions();

    /** 无穷期限 – a horizon without end. */
    record Unbounded() implements Horizon {

        @Override
        public Optional<Booking> booking() {
            return Optional.empty();
        }

        @Override
        public List<Double> ends() {
            return List.of();
        }

        @Override
        public List<Reason> assumptions() {
            return List.of(Reason.of(WorthReason.NO_END), Reason.of(WorthReason.WHEN_BOUGHT));
        }
    }

    /**
     * 日历期限 – a horizon in real calendar periods, each counted from the first day: a month after 31 January is 28 or 29
     * February, two months after it is 31 March.
     *
     * @param lastObservedDay the last day on which purchases were observed, the years 1 to 9999
     * @param length how long it is; no negative part, not zero; its end within the year 9999
     * @param step the length of a period; no negative part, not zero; at most 10,000 of them
     * @param booking when in its period a purchase is booked; empty if each purchase is at its own time
     */
    record Calendar(LocalDate lastObservedDay, Period length, Period step, Optional<Booking> booking)
            implements Horizon {

        /**
         * Checks the components.
         *
         * @param lastObservedDay the last day on which purchases were observed
         * @param length how long it is
         * @param step the length of a period
         * @param booking when in its period a purchase is booked
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if a component breaks its rule
         */
        public Calendar {
            Require.businessDate(lastObservedDay, "lastObservedDay");
            Require.positive(length, "length");
            Require.positive(step, "step");
            requireNonNull(booking, "booking");
            Require.businessDate(lastObservedDay.plus(length), "end of the horizon");
            Require.that(
                    !CalendarSteps.after(lastObservedDay, step, Periods.MOST).isBefore(lastObservedDay.plus(length)),
                    "step",
                    step,
                    "must not give more than " + Periods.MOST + " periods");
        }

        /**
         * The horizon in other periods.
         *
         * @param other the length of a period, such as {@code Period.ofYears(1)}
         * @return a new horizon
         * @throws NullPointerException if the length is null
         * @throws IllegalArgumentException if the length breaks its rule
         */
        public Calendar inStepsOf(Period other) {
            return new Calendar(lastObservedDay, length, other, booking);
        }

        /**
         * The horizon with the purchases of a period booked together.
         *
         * @param when when in its period
         * @return a new horizon
         * @throws NullPointerException if the booking is null
         */
        public Calendar booked(Booking when) {
            return new Calendar(lastObservedDay, length, step, Optional.of(when));
        }

        /**
         * The last days of the periods.
         *
         * @return the days, rising; the last is the end of the horizon
         */
        public List<LocalDate> lastDays() {
            LocalDate end = lastObservedDay.plus(length);
            List<LocalDate> days = new ArrayList<>();
            LocalDate day = lastObservedDay;
            for (int period = 1; day.isBefore(end); period++) {
                LocalDate next = CalendarSteps.after(lastObservedDay, step, period);
                day = next.isBefore(end) ? next : end;
                days.add(day);
            }
            return List.copyOf(days);
        }

        @Override
        public List<Double> ends() {
            return lastDays().stream()
                    .map(day -> (double) ChronoUnit.DAYS.between(lastObservedDay, day))
                    .toList();
        }

        @Override
        public List<Reason> assumptions() {
            return List.of(Reason.of(WorthReason.CALENDAR, lastObservedDay, length, step), Periods.assumption(booking));
        }
    }

    /**
     * 固定长度的期限 – a horizon of periods of the same length.
     *
     * @param periods how many, 1 to 10,000
     * @param days the days of each, above 0
     * @param booking when in its period a purchase is booked; empty if each purchase is at its own time
     */
    record Fixed(int periods, BigDecimal days, Optional<Booking> booking) implements Horizon {

        /**
         * Checks the components; the days are kept without trailing zeros.
         *
         * @param periods how many
         * @param days the days of each
         * @param booking when in its period a purchase is booked
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if a component breaks its rule
         */
        public Fixed {
            Require.that(
                    periods >= 1 && periods <= Periods.MOST, "periods", periods, "must be from 1 to " + Periods.MOST);
            days = Require.threshold(days, "days");
            requireNonNull(booking, "booking");
        }

        /**
         * The horizon with the purchases of a period booked together.
         *
         * @param when when in its period
         * @return a new horizon
         * @throws NullPointerException if the booking is null
         */
        public Fixed booked(Booking when) {
            return new Fixed(periods, days, Optional.of(when));
        }

        @Override
        public List<Double> ends() {
            List<Double> ends = new ArrayList<>(periods);
            for (int period = 1; period <= periods; period++) {
                ends.add(days.multiply(BigDecimal.valueOf(period)).doubleValue());
            }
            return List.copyOf(ends);
        }

        @Override
        public List<Reason> assumptions() {
            return List.of(Reason.of(WorthReason.FIXED, periods, days), Periods.assumption(booking));
        }
    }
}
