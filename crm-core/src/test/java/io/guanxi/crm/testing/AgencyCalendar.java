package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** The three years of the agency and what people travel for on which day; weights are of 10. */
final class AgencyCalendar {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final int MAX_WEIGHT = 10;

    /** New Year's days of the Chinese calendar from 2023 on; trips are also planned beyond the three years. */
    private static final ImmutableList<LocalDate> SPRING_FESTIVALS = ImmutableList.of(
            LocalDate.of(2023, 1, 22),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6));

    private AgencyCalendar() {}

    /** The first day of the Spring Festival holiday of a year: New Year's eve. */
    static LocalDate springFestival(int year) {
        return SPRING_FESTIVALS.get(year - FIRST_DAY.getYear()).minusDays(1);
    }

    /** A day of the period, both ends included, on which people leave for a holiday. */
    static LocalDate leisureDay(Dice dice, LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        LocalDate day = first.plusDays(dice.below(days));
        while (dice.below(MAX_WEIGHT) >= leisureWeight(day)) {
            day = first.plusDays(dice.below(days));
        }
        return day;
    }

    /** Whether one of the trips of a business, of which there are so many in a quarter, begins on the day. */
    static boolean isBusinessDay(Dice dice, LocalDate day, int tripsPerQuarter) {
        // A quarter has 13 weeks; the weights of a week add up to 40 of 10, less the holidays.
        return dice.permille(Math.min(950, tripsPerQuarter * businessWeight(day) * 1_000 / (13 * 40)));
    }

    private static int leisureWeight(LocalDate day) {
        if (isHoliday(day) || day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST) {
            return MAX_WEIGHT;
        }
        return switch (day.getDayOfWeek()) {
            case FRIDAY, SATURDAY -> 5;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY -> 2;
        };
    }

    private static int businessWeight(LocalDate day) {
        if (isHoliday(day)) {
            return 0;
        }
        return switch (day.getDayOfWeek()) {
            case MONDAY, TUESDAY -> 10;
            case WEDNESDAY -> 8;
            case THURSDAY -> 7;
            case FRIDAY -> 4;
            case SUNDAY -> 1;
            case SATURDAY -> 0;
        };
    }

    /** The weeks of Spring Festival and National Day. */
    private static boolean isHoliday(LocalDate day) {
        long sinceFestival = ChronoUnit.DAYS.between(springFestival(day.getYear()), day);
        return (sinceFestival >= 0 && sinceFestival < 8)
                || (day.getMonth() == Month.OCTOBER && day.getDayOfMonth() < 8);
    }
}
