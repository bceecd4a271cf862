package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * First and last day in one number, so that an empty slot of a table of zeros needs no other beginning.
 *
 * <p>The high half is the last day, the low half the first day counted backwards: both only grow. 0 is no day at all.
 */
final class RfmDays {

    static final int FIRST_DAY = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());
    static final int LAST_DAY = Math.toIntExact(LocalDate.of(9999, 12, 31).toEpochDay());
    static final long NONE = 0;

    /** Makes the first business day 1. */
    private static final int BIAS = 1 - FIRST_DAY;

    /** Makes the last business day 1, counted backwards. */
    private static final int TOP = LAST_DAY + 1;

    private RfmDays() {}

    static boolean isBusinessDay(int day) {
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    static IllegalArgumentException refusal(String field, int day) {
        return Require.refusal(field, day, "must be days since 1970-01-01 in the years 1 to 9999");
    }

    static long with(long days, int day) {
        int last = Math.max((int) (days >>> Integer.SIZE), day + BIAS);
        int first = Math.max((int) days, TOP - day);
        return ((long) last << Integer.SIZE) | first;
    }

    static long both(long one, long other) {
        long last = Math.max(one >>> Integer.SIZE, other >>> Integer.SIZE);
        int first = Math.max((int) one, (int) other);
        return (last << Integer.SIZE) | first;
    }

    static int last(long days) {
        return (int) (days >>> Integer.SIZE) - BIAS;
    }

    static int first(long days) {
        return TOP - (int) days;
    }
}
