package io.guanxi.crm.analytics.internal;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * 日历步 – days that lie whole periods after a first day, each counted from the first at once: a month after January 31 is
 * February 28, two months after it March 31; step by step the 31st would become the 28th for ever.
 */
public final class CalendarSteps {

    private CalendarSteps() {}

    /**
     * The day so many periods after the first: months first, then days.
     *
     * @param first the first day
     * @param period the length of a period
     * @param times how many periods
     * @return the day
     */
    public static LocalDate after(LocalDate first, Period period, long times) {
        return after(first, period.toTotalMonths(), period.get(ChronoUnit.DAYS), times);
    }

    /**
     * The day so many times the months and the days after the first.
     *
     * @param first the first day
     * @param months the months of a period
     * @param days the days of a period
     * @param times how many periods
     * @return the day
     */
    public static LocalDate after(LocalDate first, long months, long days, long times) {
        return first.plusMonths(months * times).plusDays(days * times);
    }
}
