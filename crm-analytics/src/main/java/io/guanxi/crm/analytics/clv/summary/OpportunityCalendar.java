package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;

/**
 * 机会日历 – periods of equal calendar length from a first day on, each an opportunity to buy: the grain of opportunity
 * summaries.
 *
 * <p>Only complete periods are looked at; what comes after the last of them, refunds as well, is not. A customer is acquired in the period
 * of the first purchase; the complete periods after it are the customer's opportunities. Who bought before the first day
 * is left out, since the first purchase is then not in the calendar, and so is who comes after the periods of
 * acquisition. Several purchases in one period are one. The days are computed from the first: months from January 31 on
 * begin on February 28 and March 31.
 *
 * <p>Example: {@code OpportunityCalendar.of(1995-01-01, P1Y, 2001-12-31).acquiredWithin(1)} holds seven years; those who
 * first gave in 1995 have six opportunities, 1996 to 2001.
 *
 * @param firstDay the first day of the first period
 * @param period the length of a period: of years and months, or of weeks and days
 * @param lastObservedDay the last day on which purchases were observed, itself included
 * @param acquisitionPeriods the number of periods, from the first on, in which customers are acquired
 * @serial exclude
 */
public record OpportunityCalendar(LocalDate firstDay, Period period, LocalDate lastObservedDay, int acquisitionPeriods)
        implements Serializable {

    /**
     * Checks the components.
     *
     * @param firstDay the first day of the first period
     * @param period the length of a period
     * @param lastObservedDay the last day on which purchases were observed
     * @param acquisitionPeriods the number of periods in which customers are acquired
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the period is not above 0 or mixes months
     *     and days, no period is complete, there are more than 1,000,001, or the periods of acquisition are not from 1
     *     to the complete ones
     */
    public OpportunityCalendar {
        Require.businessDate(firstDay, "firstDay");
        PeriodSteps steps = PeriodSteps.of(period, "period");
        Require.businessDate(lastObservedDay, "lastObservedDay");
        int complete = complete(steps, firstDay, lastObservedDay);
        Require.that(
                complete >= 1,
                "lastObservedDay",
                lastObservedDay,
                "must not be before the end of the first period, "
                        + steps.day(firstDay, 1).minusDays(1));
        ModelBounds.requirePeriods(complete - 1, "opportunities");
        Require.that(
                acquisitionPeriods >= 1 && acquisitionPeriods <= complete,
                "acquisitionPeriods",
                acquisitionPeriods,
                "must be 1 to the complete periods, " + complete);
    }

    /**
     * The calendar in which customers are acquired in any period.
     *
     * @param firstDay the first day of the first period
     * @param period the length of a period: of years and months, or of weeks and days
     * @param lastObservedDay the last day on which purchases were observed, itself included
     * @return the calendar
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the period is not above 0 or mixes months
     *     and days, no period is complete, or there are more than 1,000,001
     */
    public static OpportunityCalendar of(LocalDate firstDay, Period period, LocalDate lastObservedDay) {
        Require.businessDate(firstDay, "firstDay");
        Require.businessDate(lastObservedDay, "lastObservedDay");
        int complete = complete(PeriodSteps.of(period, "period"), firstDay, lastObservedDay);
        return new OpportunityCalendar(firstDay, period, lastObservedDay, Math.max(1, complete));
    }

    /**
     * The calendar in which customers are acquired in the first periods only: a cohort.
     *
     * @param periods the number of periods, from 1 to the complete ones
     * @return a new calendar
     * @throws IllegalArgumentException if the number is out of that range
     */
    public OpportunityCalendar acquiredWithin(int periods) {
        return new OpportunityCalendar(firstDay, period, lastObservedDay, periods);
    }

    /**
     * The number of complete periods.
     *
     * @return the number, 1 or more
     */
    public int completePeriods() {
        return complete(steps(), firstDay, lastObservedDay);
    }

    /**
     * The first day of a period; that after the last complete one is the first that is not looked at.
     *
     * @param index the number of the period, from 0 to {@link #completePeriods}
     * @return the day
     * @throws IllegalArgumentException if the number is out of that range
     */
    public LocalDate firstDay(int index) {
        Require.that(
                index >= 0 && index <= completePeriods(),
                "index",
                index,
                "must be 0 to the complete periods, " + completePeriods());
        return steps().day(firstDay, index);
    }

    /**
     * The last day of the last complete period.
     *
     * @return the day, not after the last observed one
     */
    public LocalDate lastCompleteDay() {
        return firstDay(completePeriods()).minusDays(1);
    }

    private PeriodSteps steps() {
        return PeriodSteps.of(period, "period");
    }

    /** A period is complete if the next one may begin on the day after the last observed one. */
    private static int complete(PeriodSteps steps, LocalDate firstDay, LocalDate lastObservedDay) {
        LocalDate next = lastObservedDay.plusDays(1);
        return next.isAfter(firstDay) ? steps.periods(firstDay, next) : 0;
    }
}
