package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** 期 – what the periods of all horizons share. */
final class Periods {

    /** The most periods of a horizon. */
    static final int MOST = 10_000;

    private Periods() {}

    static Reason assumption(Optional<Booking> booking) {
        return booking.isPresent() ? Reason.of(WorthReason.BOOKED, booking.get()) : Reason.of(WorthReason.WHEN_BOUGHT);
    }

    /** The day so many steps later, counted at once: step by step the 31st would become the 28th for ever. */
    static LocalDate after(LocalDate start, Period step, int times) {
        long years = step.getYears();
        long months = step.getMonths();
        long days = step.getDays();
        return start.plusMonths((12 * years + months) * times).plusDays(days * times);
    }

    /** When the purchases between two times are booked. */
    static double time(Booking booking, double from, double to) {
        return switch (booking) {
            case PERIOD_START -> from;
            case MID_PERIOD -> from + (to - from) / 2;
            case PERIOD_END -> to;
        };
    }
}
