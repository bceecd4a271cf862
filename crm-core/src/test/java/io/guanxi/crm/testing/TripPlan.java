package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.ToIntFunction;

/**
 * When one customer registers and travels.
 *
 * @param since the registration, on or before the first trip
 * @param trips the days of departure, ascending; a day stands twice if two trips begin on it
 */
record TripPlan(LocalDate since, ImmutableList<LocalDate> trips) {

    private static final LocalDate FIRST = AgencyCalendar.FIRST_DAY;
    private static final LocalDate LAST = AgencyCalendar.LAST_DAY;
    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final LocalDate NEVER = LAST.plusDays(1);

    /** How likely a seasonal traveller goes in each season of a year, in permille. */
    private static final int SPRING_FESTIVAL = 400;

    private static final int SUMMER = 750;
    private static final int NATIONAL_DAY = 450;
    private static final int OFF_SEASON = 350;

    /** From so many trips a quarter on, two of them may begin on one day. */
    private static final int MANY = 10;

    static TripPlan of(TravelSegment segment, Dice dice) {
        return switch (segment) {
            case PROSPECT -> new TripPlan(FIRST.plusDays(dice.below(DAYS)), ImmutableList.of());
            case ONE_TIME -> leisure(dice, ImmutableList.of(AgencyCalendar.leisureDay(dice, FIRST, LAST)));
            case OCCASIONAL ->
                leisure(dice, withGaps(dice, AgencyCalendar.leisureDay(dice, FIRST, LAST), NEVER, 240, 480));
            case SEASONAL -> leisure(dice, seasonal(dice));
            case FREQUENT -> leisure(dice, frequent(dice));
            case BUSINESS_STEADY -> steady(dice);
            case BUSINESS_SHRINKING -> shrinking(dice);
            case BUSINESS_GONE -> gone(dice);
            case BUSINESS_RETURNING -> returning(dice);
        };
    }

    /** A person registers up to six weeks before the first trip. */
    private static TripPlan leisure(Dice dice, ImmutableList<LocalDate> trips) {
        LocalDate since = trips.get(0).minusDays(dice.below(45));
        return new TripPlan(since.isBefore(FIRST) ? FIRST : since, trips);
    }

    private static ImmutableList<LocalDate> seasonal(Dice dice) {
        LocalDate first = AgencyCalendar.leisureDay(dice, FIRST, LAST.minusDays(180));
        LocalDate end = end(dice, first, 250);
        ImmutableList.Builder<LocalDate> trips = ImmutableList.builder();
        trips.add(first);
        for (int year = first.getYear(); year <= LAST.getYear(); year++) {
            addIf(
                    dice.permille(SPRING_FESTIVAL),
                    AgencyCalendar.springFestival(year).plusDays(dice.below(6)),
                    trips);
            addIf(dice.permille(OFF_SEASON), LocalDate.of(year, 3, 10).plusDays(dice.below(90)), trips);
            addIf(dice.permille(SUMMER), LocalDate.of(year, 7, 1).plusDays(dice.below(60)), trips);
            addIf(dice.permille(NATIONAL_DAY), LocalDate.of(year, 9, 29).plusDays(dice.below(5)), trips);
        }
        return trips.build().stream()
                .filter(day -> day.equals(first) || (day.isAfter(first.plusDays(20)) && day.isBefore(end)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void addIf(boolean wanted, LocalDate day, ImmutableList.Builder<LocalDate> trips) {
        if (wanted) {
            trips.add(day);
        }
    }

    private static ImmutableList<LocalDate> frequent(Dice dice) {
        LocalDate first = AgencyCalendar.leisureDay(dice, FIRST, LAST.minusDays(180));
        LocalDate end = end(dice, first, 300);
        return withGaps(dice, first, end, 28, 92);
    }

    /** The day from which on a traveller has no more trips: so many of 1,000 stop after one or two years. */
    private static LocalDate end(Dice dice, LocalDate first, int stopPermille) {
        LocalDate stop = first.plusDays(dice.between(300, 700));
        return dice.permille(stopPermille) && stop.isBefore(NEVER) ? stop : NEVER;
    }

    /** Trips with gaps of so many days at least and at most, none on or after the end. */
    private static ImmutableList<LocalDate> withGaps(
            Dice dice, LocalDate first, LocalDate end, int shortest, int longest) {
        ImmutableList.Builder<LocalDate> trips = ImmutableList.builder();
        LocalDate day = first;
        while (day.isBefore(end)) {
            trips.add(day);
            day = AgencyCalendar.leisureDay(dice, day.plusDays(shortest), day.plusDays(longest));
        }
        return trips.build();
    }

    private static TripPlan steady(Dice dice) {
        int rate = dice.between(3, 14);
        return business(dice, FIRST.plusDays(dice.below(900)), day -> rate);
    }

    private static TripPlan shrinking(Dice dice) {
        int rate = dice.between(18, 34);
        LocalDate drop = LocalDate.of(2025, 3, 1).plusDays(dice.below(200));
        return business(dice, FIRST.plusDays(dice.below(400)), day -> day.isBefore(drop) ? rate : rate / 7);
    }

    private static TripPlan gone(Dice dice) {
        int rate = dice.between(4, 20);
        LocalDate start = FIRST.plusDays(dice.below(365));
        LocalDate stop = start.plusDays(dice.between(180, 730));
        return business(dice, start, day -> day.isBefore(stop) ? rate : 0);
    }

    private static TripPlan returning(Dice dice) {
        int rate = dice.between(4, 16);
        LocalDate start = FIRST.plusDays(dice.below(180));
        LocalDate stop = start.plusDays(dice.between(180, 365));
        LocalDate back = stop.plusDays(dice.between(270, 420));
        return business(dice, start, day -> day.isBefore(stop) || !day.isBefore(back) ? rate : 0);
    }

    /** An organisation registers up to a month before its first trip, which begins on a Monday. */
    private static TripPlan business(Dice dice, LocalDate start, ToIntFunction<LocalDate> tripsPerQuarter) {
        LocalDate first = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate since = first.minusDays(dice.between(3, 30));
        ImmutableList.Builder<LocalDate> trips = ImmutableList.builder();
        trips.add(first);
        for (LocalDate day = first.plusDays(1); day.isBefore(NEVER); day = day.plusDays(1)) {
            int rate = tripsPerQuarter.applyAsInt(day);
            if (AgencyCalendar.isBusinessDay(dice, day, rate)) {
                trips.add(day);
                addIf(rate >= MANY && dice.permille(80), day, trips);
            }
        }
        return new TripPlan(since.isBefore(FIRST) ? FIRST : since, trips.build());
    }
}
