package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.analytics.internal.CalendarSteps;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * 周期步 – the days that lie whole periods after a first day, each computed from the first: a month after January 31 is
 * February 28, two months after it March 31.
 *
 * @param months the months of a period; 0 if it is of days
 * @param days the days of a period; 0 if it is of months
 * @serial exclude
 */
record PeriodSteps(long months, long days) implements Serializable {

    /** The steps of a period of years and months, or of days. */
    static PeriodSteps of(Period period, String field) {
        Require.positive(period, field);
        Require.that(
                period.toTotalMonths() == 0 || period.get(ChronoUnit.DAYS) == 0,
                field,
                period,
                "must be of years and months, or of weeks and days, not of both");
        return new PeriodSteps(period.toTotalMonths(), period.get(ChronoUnit.DAYS));
    }

    /** The day so many periods after the first. */
    LocalDate day(LocalDate first, long periods) {
        return CalendarSteps.after(first, months, days, periods);
    }

    /** How many whole periods lie between two days: the most whose day is not after the last. */
    int periods(LocalDate first, LocalDate last) {
        if (days > 0) {
            return (int) (ChronoUnit.DAYS.between(first, last) / days);
        }
        // From January 31 to February 28 the calendar counts no month, but that is the day of the first period.
        long full = ChronoUnit.MONTHS.between(first, last) / months;
        return (int) (day(first, full + 1).isAfter(last) ? full : full + 1);
    }
}
