package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.analytics.value.lifetime.Booking;
import io.guanxi.crm.explain.Reason;
import java.util.Optional;

/** 期 – what the periods of all horizons share. */
final class Periods {

    /** The most periods of a horizon. */
    static final int MOST = 10_000;

    private Periods() {}

    static Reason assumption(Optional<Booking> booking) {
        return booking.isPresent() ? Reason.of(WorthReason.BOOKED, booking.get()) : Reason.of(WorthReason.WHEN_BOUGHT);
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
