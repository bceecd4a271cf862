package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * 同期群周期 – the calendar period by which customers are put into cohorts.
 */
public enum CohortPeriod implements Bilingual {
    /** 周 – from Monday to Sunday (ISO 8601). */
    ISO_WEEK("周", "ISO week"),
    /** 月 – a calendar month. */
    MONTH("月", "month"),
    /** 季度 – three calendar months from January, April, July or October on. */
    QUARTER("季度", "quarter"),
    /** 年 – a calendar year. */
    YEAR("年", "year");

    private static final int MONTHS_IN_QUARTER = 3;

    private final Term term;

    CohortPeriod(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * The first day of the period that holds a day. Example: the quarter of 2011-05-17 begins on 2011-04-01.
     *
     * @param day the day
     * @return the first day of its period
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public LocalDate firstDay(LocalDate day) {
        Require.businessDate(day, "day");
        return switch (this) {
            case ISO_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * MONTHS_IN_QUARTER - 2);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next period, given the first day of one. */
    LocalDate next(LocalDate firstDay) {
        return switch (this) {
            case ISO_WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case QUARTER -> firstDay.plusMonths(MONTHS_IN_QUARTER);
            case YEAR -> firstDay.plusYears(1);
        };
    }

    /**
     * The name of the period that holds a day, the same in every language: {@code 2011-W05}, {@code 2011-02}, {@code
     * 2011-Q1} or {@code 2011}. Weeks count by the ISO week year: 2010-01-03 lies in {@code 2009-W53}.
     *
     * @param day the day
     * @return the name, which sorts like the periods
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public String label(LocalDate day) {
        Require.businessDate(day, "day");
        return switch (this) {
            case ISO_WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }
}
