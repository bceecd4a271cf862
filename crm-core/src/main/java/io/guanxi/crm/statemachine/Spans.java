package io.guanxi.crm.statemachine;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/**
 * 跨度 – the order of periods that begin on one day. A month has 28 to 31 days, so that one month may end before, on or
 * after the day on which 30 days do.
 */
@SuppressWarnings("JavaPeriodGetDays") // Next to the months, which are compared apart.
final class Spans {

    /** The calendar repeats itself after 400 years. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate AFTER_LAST = FIRST.plusYears(400);

    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    private final Map<Pair, Gap> known = new HashMap<>();

    private record Pair(Period first, Period second) {}

    /**
     * How many days one period ends after another, over all days on which both may begin.
     *
     * @param fewest the fewest days, negative when it can end before; at most that many, but of the same sign, where
     *     bounds decide
     * @param meets whether there is a day from which both end on the same day
     */
    record Gap(long fewest, boolean meets) {}

    /** Whether one period ends before another, whenever they begin. */
    boolean isBefore(Period first, Period second) {
        return gap(first, second).fewest() > 0;
    }

    /** The same, or on the same day. */
    boolean isNotAfter(Period first, Period second) {
        return gap(first, second).fewest() >= 0;
    }

    /** Whether there is a day from which both end on the same day. */
    boolean canMeet(Period first, Period second) {
        return gap(first, second).meets();
    }

    private Gap gap(Period first, Period second) {
        return known.computeIfAbsent(new Pair(first, second), pair -> measured(pair.first(), pair.second()));
    }

    private static Gap measured(Period first, Period second) {
        long days = (long) second.getDays() - first.getDays();
        long months = second.toTotalMonths() - first.toTotalMonths();
        if (months == 0) {
            return new Gap(days, days == 0);
        }
        long least = days + Math.min(months * SHORTEST_MONTH, months * LONGEST_MONTH);
        long most = days + Math.max(months * SHORTEST_MONTH, months * LONGEST_MONTH);
        return least > 0 || most < 0 ? new Gap(least, false) : walked(first, second, days);
    }

    /** From every day of the calendar; all up to the 28th are in every month, so that one of them stands for all. */
    private static Gap walked(Period first, Period second, long days) {
        long fewest = Long.MAX_VALUE;
        boolean meets = false;
        for (LocalDate month = FIRST; month.isBefore(AFTER_LAST); month = month.plusMonths(1)) {
            for (int day = SHORTEST_MONTH; day <= month.lengthOfMonth(); day++) {
                LocalDate begin = month.withDayOfMonth(day);
                long gap = begin.plusMonths(second.toTotalMonths()).toEpochDay()
                        - begin.plusMonths(first.toTotalMonths()).toEpochDay()
                        + days;
                fewest = Math.min(fewest, gap);
                meets |= gap == 0;
            }
        }
        return new Gap(fewest, meets);
    }
}
