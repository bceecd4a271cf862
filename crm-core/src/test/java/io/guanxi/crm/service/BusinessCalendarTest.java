package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final BusinessHours NINE_TO_FIVE = hours("09:00", "17:00");
    private static final BusinessCalendar OFFICE = BusinessCalendar.weekdays(SHANGHAI, NINE_TO_FIVE);
    private static final BusinessCalendar WITH_LUNCH =
            BusinessCalendar.weekdays(SHANGHAI, hours("09:00", "12:00"), hours("13:00", "17:00"));
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private static BusinessHours hours(String from, String to) {
        return BusinessHours.of(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** What the wall clock of Shanghai shows. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static BusinessCalendar daily(ZoneId zone, BusinessHours... hours) {
        BusinessCalendar.Builder builder = BusinessCalendar.builder(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.on(day, hours);
        }
        return builder.build();
    }

    @Nested
    class Plus {

        @Test
        void slaRunsInBusinessTimeNotOnTheWallClock() {
            assertThat(OFFICE.plus(at("2025-01-03T16:30"), Duration.ofHours(1))).isEqualTo(at("2025-01-06T09:30"));
        }

        @Test
        void lunchBreaksDoNotCount() {
            assertThat(WITH_LUNCH.plus(at("2025-01-06T11:45"), Duration.ofHours(1)))
                    .isEqualTo(at("2025-01-06T13:45"));
        }

        @Test
        void zeroIsTheStartItselfOpenOrClosed() {
            assertThat(OFFICE.plus(at("2025-01-04T11:00"), Duration.ZERO)).isEqualTo(at("2025-01-04T11:00"));
            assertThat(OFFICE.plus(at("2025-01-06T11:00"), Duration.ZERO)).isEqualTo(at("2025-01-06T11:00"));
        }

        @Test
        void endsAtClosingAndNotAtTheNextOpening() {
            assertThat(OFFICE.plus(at("2025-01-03T16:00"), Duration.ofHours(1))).isEqualTo(at("2025-01-03T17:00"));
            assertThat(OFFICE.plus(at("2025-01-03T16:00"), Duration.ofHours(1).plusNanos(1)))
                    .isEqualTo(at("2025-01-06T09:00").plusNanos(1));
            assertThat(WITH_LUNCH.plus(at("2025-01-06T11:00"), Duration.ofHours(1)))
                    .isEqualTo(at("2025-01-06T12:00"));
        }

        @Test
        void beginsAtTheNextOpeningWhenStartedOutsideTheHours() {
            assertThat(OFFICE.plus(at("2025-01-03T17:00"), Duration.ofMinutes(5)))
                    .isEqualTo(at("2025-01-06T09:05"));
            assertThat(OFFICE.plus(at("2025-01-05T03:00"), Duration.ofMinutes(5)))
                    .isEqualTo(at("2025-01-06T09:05"));
            assertThat(OFFICE.plus(at("2025-01-06T08:59:59"), Duration.ofMinutes(5)))
                    .isEqualTo(at("2025-01-06T09:05"));
        }

        @Test
        void goesOnThroughHoursThatTouch() {
            BusinessCalendar shifts =
                    BusinessCalendar.weekdays(SHANGHAI, hours("13:00", "17:00"), hours("09:00", "13:00"));

            assertThat(shifts.plus(at("2025-01-06T12:00"), Duration.ofHours(2))).isEqualTo(at("2025-01-06T14:00"));
            assertThat(shifts.between(at("2025-01-06T00:00"), at("2025-01-13T00:00")))
                    .isEqualTo(Duration.ofHours(40));
        }

        @Test
        void goesOnOverMidnightWhenBothDaysAreOpen() {
            BusinessCalendar night = daily(SHANGHAI, hours("00:00", "06:00"), hours("22:00", "00:00"));

            assertThat(night.plus(at("2025-01-06T23:00"), Duration.ofHours(6))).isEqualTo(at("2025-01-07T05:00"));
            assertThat(night.plus(at("2025-01-06T05:00"), Duration.ofHours(2))).isEqualTo(at("2025-01-06T23:00"));
        }

        @Test
        void isExactToTheNanosecond() {
            Instant start = at("2025-01-03T16:59:59").plusNanos(999_999_999);

            assertThat(OFFICE.plus(start, Duration.ofNanos(2)))
                    .isEqualTo(at("2025-01-06T09:00").plusNanos(1));
        }

        @Test
        void aHundredYearsAreCountedDayByDay() {
            Duration century = OFFICE.between(at("2000-01-01T00:00"), at("2100-01-01T00:00"));

            // 36,525 days from a Saturday to a Friday: 5,217 whole weeks and six days, Saturday to Thursday.
            assertThat(century).isEqualTo(Duration.ofHours((5_217 * 5 + 4) * 8L));
            assertThat(OFFICE.plus(at("2000-01-01T00:00"), century)).isEqualTo(at("2099-12-31T17:00"));
        }
    }

    @Nested
    class Between {

        @Test
        void countsOpenTimeOnly() {
            assertThat(OFFICE.between(at("2025-01-03T16:30"), at("2025-01-06T09:30")))
                    .isEqualTo(Duration.ofHours(1));
            assertThat(WITH_LUNCH.between(at("2025-01-06T11:45"), at("2025-01-06T13:45")))
                    .isEqualTo(Duration.ofHours(1));
            assertThat(OFFICE.between(at("2025-01-03T17:00"), at("2025-01-06T09:00")))
                    .isEqualTo(Duration.ZERO);
        }

        @Test
        void isZeroForOneInstant() {
            assertThat(OFFICE.between(at("2025-01-06T10:00"), at("2025-01-06T10:00")))
                    .isEqualTo(Duration.ZERO);
        }

        @Test
        void isRealTimeIfAlwaysOpen() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(SHANGHAI);

            assertThat(hotel.between(at("2025-01-03T16:30"), at("2025-01-06T09:30")))
                    .isEqualTo(Duration.ofHours(65));
        }
    }

    @Nested
    class IsOpen {

        @ParameterizedTest
        @CsvSource({
            "2025-01-06T08:59:59, false",
            "2025-01-06T09:00, true",
            "2025-01-06T11:59:59, true",
            "2025-01-06T12:00, false",
            "2025-01-06T13:00, true",
            "2025-01-06T17:00, false",
            "2025-01-05T10:00, false"
        })
        void holdsFromOpeningToJustBeforeClosing(String local, boolean open) {
            assertThat(WITH_LUNCH.isOpen(at(local))).isEqualTo(open);
        }

        @Test
        void readsTheDateInTheZoneOfTheCalendar() {
            // Sunday 23:30 in London is Monday 07:30 in Shanghai.
            Instant sundayInLondon = Instant.parse("2025-01-05T23:30:00Z");

            assertThat(BusinessCalendar.weekdays(SHANGHAI, BusinessHours.WHOLE_DAY)
                            .isOpen(sundayInLondon))
                    .isTrue();
            assertThat(BusinessCalendar.weekdays(ZoneOffset.UTC, BusinessHours.WHOLE_DAY)
                            .isOpen(sundayInLondon))
                    .isFalse();
        }
    }

    @Nested
    class NextOpening {

        @Test
        void isNowIfOpen() {
            assertThat(OFFICE.nextOpening(at("2025-01-06T09:00"))).isEqualTo(at("2025-01-06T09:00"));
            assertThat(OFFICE.nextOpening(at("2025-01-06T10:30:15"))).isEqualTo(at("2025-01-06T10:30:15"));
        }

        @Test
        void isTheNextDayWithHoursIfClosed() {
            assertThat(OFFICE.nextOpening(at("2025-01-03T17:00"))).isEqualTo(at("2025-01-06T09:00"));
            assertThat(WITH_LUNCH.nextOpening(at("2025-01-06T12:30"))).isEqualTo(at("2025-01-06T13:00"));
        }

        @Test
        void isRefusedBeyondAllDates() {
            Instant last = Instant.parse("9999-12-31T23:59:59Z");

            assertThatThrownBy(() -> OFFICE.nextOpening(last))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("from must be followed by an opening in the years 1 to 9999, but was %s", last);
        }
    }

    @Nested
    class HolidaysAndExceptions {

        private final BusinessCalendar springFestival = OFFICE.toBuilder()
                .exception(LocalDate.of(2025, 1, 26), NINE_TO_FIVE)
                .exception(LocalDate.of(2025, 1, 27), hours("09:00", "12:00"))
                .holiday(LocalDate.of(2025, 1, 28))
                .holiday(LocalDate.of(2025, 1, 29))
                .build();

        @Test
        void aMakeUpWorkDayCountsAlthoughItIsSunday() {
            assertThat(springFestival.plus(at("2025-01-24T16:30"), Duration.ofHours(1)))
                    .isEqualTo(at("2025-01-26T09:30"));
        }

        @Test
        void aShortDayEndsEarlyAndHolidaysAreSkipped() {
            assertThat(springFestival.plus(at("2025-01-27T11:30"), Duration.ofHours(1)))
                    .isEqualTo(at("2025-01-30T09:30"));
        }

        @Test
        void hoursOnADateAreItsOwnThenNoneOnAHolidayThenThoseOfTheWeek() {
            assertThat(springFestival.hoursOn(LocalDate.of(2025, 1, 26))).containsExactly(NINE_TO_FIVE);
            assertThat(springFestival.hoursOn(LocalDate.of(2025, 1, 27))).containsExactly(hours("09:00", "12:00"));
            assertThat(springFestival.hoursOn(LocalDate.of(2025, 1, 28))).isEmpty();
            assertThat(springFestival.hoursOn(LocalDate.of(2025, 1, 30))).containsExactly(NINE_TO_FIVE);
            assertThat(springFestival.hoursOn(LocalDate.of(2025, 2, 1))).isEmpty();
        }

        @Test
        void aCopyKeepsEverything() {
            assertThat(springFestival.toBuilder().build())
                    .isEqualTo(springFestival)
                    .isNotEqualTo(OFFICE);
        }
    }

    @Nested
    class ClockChanges {

        @Test
        void aDayInSpringHasTwentyThreeHours() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(BERLIN);
            Instant midnight = Instant.parse("2025-03-29T23:00:00Z");

            assertThat(hotel.between(midnight, Instant.parse("2025-03-30T22:00:00Z")))
                    .isEqualTo(Duration.ofHours(23));
            assertThat(hotel.plus(midnight, Duration.ofHours(24))).isEqualTo(Instant.parse("2025-03-30T23:00:00Z"));
        }

        @Test
        void aDayInAutumnHasTwentyFiveHours() {
            BusinessCalendar hotel = BusinessCalendar.weekdays(BERLIN, BusinessHours.WHOLE_DAY).toBuilder()
                    .exception(LocalDate.of(2025, 10, 26), BusinessHours.WHOLE_DAY)
                    .build();

            assertThat(hotel.between(Instant.parse("2025-10-25T12:00:00Z"), Instant.parse("2025-10-26T23:00:00Z")))
                    .isEqualTo(Duration.ofHours(25));
        }

        @Test
        void hoursThatTheClockSkipsDoNotCount() {
            // 2025-03-30: 02:00 becomes 03:00 in Berlin, at 01:00 UTC.
            BusinessCalendar night = daily(BERLIN, hours("01:30", "02:30"), hours("02:45", "04:00"));

            assertThat(night.between(Instant.parse("2025-03-29T23:00:00Z"), Instant.parse("2025-03-30T22:00:00Z")))
                    .isEqualTo(Duration.ofMinutes(90));
            assertThat(night.plus(Instant.parse("2025-03-30T00:30:00Z"), Duration.ofMinutes(31)))
                    .isEqualTo(Instant.parse("2025-03-30T01:01:00Z"));
            assertThat(night.nextOpening(Instant.parse("2025-03-30T01:00:00Z")))
                    .isEqualTo(Instant.parse("2025-03-30T01:00:00Z"));
            assertThat(daily(BERLIN, hours("02:15", "02:45")).nextOpening(Instant.parse("2025-03-30T00:00:00Z")))
                    .isEqualTo(Instant.parse("2025-03-31T00:15:00Z"));
        }

        @Test
        void hoursThatTheClockShowsTwiceCountTwice() {
            // 2025-10-26: 03:00 becomes 02:00 in Berlin, at 01:00 UTC.
            BusinessCalendar night = daily(BERLIN, hours("01:30", "02:30"));

            assertThat(night.between(Instant.parse("2025-10-25T22:00:00Z"), Instant.parse("2025-10-26T23:00:00Z")))
                    .isEqualTo(Duration.ofMinutes(90));
            assertThat(night.isOpen(Instant.parse("2025-10-26T00:29:59Z"))).isTrue();
            assertThat(night.isOpen(Instant.parse("2025-10-26T00:30:00Z"))).isFalse();
            assertThat(night.nextOpening(Instant.parse("2025-10-26T00:30:00Z")))
                    .isEqualTo(Instant.parse("2025-10-26T01:00:00Z"));
            assertThat(night.plus(Instant.parse("2025-10-25T23:30:00Z"), Duration.ofMinutes(75)))
                    .isEqualTo(Instant.parse("2025-10-26T01:15:00Z"));
        }

        @Test
        void halfAnHourIsEnoughOfAChange() {
            // 2025-10-05: 02:00 becomes 02:30 on Lord Howe Island.
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(ZoneId.of("Australia/Lord_Howe"));
            Instant midnight = Instant.parse("2025-10-04T13:30:00Z");

            assertThat(hotel.between(midnight, Instant.parse("2025-10-05T13:00:00Z")))
                    .isEqualTo(Duration.ofMinutes(23 * 60 + 30));
            assertThat(daily(ZoneId.of("Australia/Lord_Howe"), hours("02:15", "02:45"))
                            .between(midnight, Instant.parse("2025-10-05T13:00:00Z")))
                    .isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void aDateThatTheZoneSkipsHasNoHours() {
            // Samoa went from Thursday 2011-12-29 straight to Saturday 2011-12-31.
            BusinessCalendar office = BusinessCalendar.weekdays(APIA, NINE_TO_FIVE);
            Instant thursdayFourPm = Instant.parse("2011-12-30T02:00:00Z");

            assertThat(thursdayFourPm.atZone(APIA).toLocalDateTime()).isEqualTo("2011-12-29T16:00");
            assertThat(office.plus(thursdayFourPm, Duration.ofHours(2))
                            .atZone(APIA)
                            .toLocalDateTime())
                    .isEqualTo("2012-01-02T10:00");
            assertThat(BusinessCalendar.alwaysOpen(APIA).between(thursdayFourPm, Instant.parse("2011-12-30T12:00:00Z")))
                    .isEqualTo(Duration.ofHours(10));
        }
    }

    @Nested
    class Values {

        @Test
        void doNotDependOnTheOrderInWhichTheyWereGiven() {
            BusinessCalendar one = BusinessCalendar.builder(SHANGHAI)
                    .on(DayOfWeek.TUESDAY, hours("13:00", "17:00"), hours("09:00", "12:00"))
                    .on(DayOfWeek.MONDAY, NINE_TO_FIVE)
                    .holiday(NEW_YEAR.plusDays(1))
                    .holiday(NEW_YEAR)
                    .build();
            BusinessCalendar other = BusinessCalendar.builder(SHANGHAI)
                    .on(DayOfWeek.MONDAY, hours("10:00", "11:00"))
                    .on(DayOfWeek.MONDAY, NINE_TO_FIVE)
                    .holiday(NEW_YEAR)
                    .holiday(NEW_YEAR.plusDays(1))
                    .on(DayOfWeek.TUESDAY, hours("09:00", "12:00"), hours("13:00", "17:00"))
                    .build();

            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
            assertThat(one.week().keySet()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(one.holidays()).containsExactly(NEW_YEAR, NEW_YEAR.plusDays(1));
        }

        @Test
        void takeTheHolidaysOfAYearAtOnce() {
            List<LocalDate> holidays = List.of(NEW_YEAR.plusDays(2), NEW_YEAR.plusDays(1));

            assertThat(OFFICE.toBuilder()
                            .holiday(NEW_YEAR)
                            .holidays(holidays)
                            .build()
                            .holidays())
                    .containsExactly(NEW_YEAR, NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2));
            assertThat(OFFICE.toBuilder().holidays(List.of()).build()).isEqualTo(OFFICE);
        }

        @Test
        void areCopiedAndCannotBeChanged() {
            Map<DayOfWeek, List<BusinessHours>> week = new HashMap<>();
            week.put(DayOfWeek.MONDAY, new ArrayList<>(List.of(NINE_TO_FIVE)));
            Set<LocalDate> holidays = new HashSet<>(Set.of(NEW_YEAR));
            Map<LocalDate, List<BusinessHours>> exceptions = new HashMap<>();
            BusinessCalendar calendar = new BusinessCalendar(SHANGHAI, week, holidays, exceptions);
            week.clear();
            holidays.clear();
            exceptions.put(NEW_YEAR, List.of(NINE_TO_FIVE));

            assertThat(calendar.week()).containsOnlyKeys(DayOfWeek.MONDAY);
            assertThat(calendar.holidays()).containsExactly(NEW_YEAR);
            assertThat(calendar.exceptions()).isEmpty();
            assertThatThrownBy(() -> calendar.week().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> calendar.holidays().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> calendar.hoursOn(LocalDate.of(2025, 1, 6)).clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverAWeekWithoutHours() {
            assertThatThrownBy(() -> BusinessCalendar.builder(SHANGHAI).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("week must have hours on at least one day, but was {}");
        }

        @Test
        void coverADayGivenWithoutHours() {
            assertThatThrownBy(() -> BusinessCalendar.weekdays(SHANGHAI))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("week[MONDAY] must have hours; a closed day is left out or a holiday, but was []");
            BusinessCalendar.Builder builder = OFFICE.toBuilder().exception(NEW_YEAR);
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("exceptions[2025-01-01] must have hours");
        }

        @Test
        void coverHoursThatOverlap() {
            assertThatThrownBy(
                            () -> BusinessCalendar.weekdays(SHANGHAI, hours("12:59", "17:00"), hours("09:00", "13:00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("week[MONDAY] must not overlap other hours of the day, but was");
            assertThatThrownBy(
                            () -> BusinessCalendar.weekdays(SHANGHAI, BusinessHours.WHOLE_DAY, hours("23:00", "00:00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must not overlap");
        }

        @Test
        void coverADateThatIsBothHolidayAndException() {
            BusinessCalendar.Builder builder =
                    OFFICE.toBuilder().holiday(NEW_YEAR).exception(NEW_YEAR, NINE_TO_FIVE);

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("exceptions must not be holidays as well, but was 2025-01-01");
        }

        @Test
        void coverDatesOutOfRange() {
            BusinessCalendar.Builder holiday = OFFICE.toBuilder().holiday(LocalDate.MAX);
            BusinessCalendar.Builder exception = OFFICE.toBuilder().exception(LocalDate.MIN, NINE_TO_FIVE);

            assertThatThrownBy(holiday::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("holidays must lie in the years 1 to 9999");
            assertThatThrownBy(exception::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("exceptions must lie in the years 1 to 9999");
        }

        @Test
        void coverNegativeTimes() {
            Instant now = at("2025-01-06T10:00");

            assertThatThrownBy(() -> OFFICE.plus(now, Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("businessTime must not be negative, but was PT-0.000000001S");
            assertThatThrownBy(() -> OFFICE.between(now, now.minusNanos(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must not be before %s, but was %s", now, now.minusNanos(1));
        }

        @ParameterizedTest
        @ValueSource(longs = {8_000L * 365 * 24, 3_000L * 365 * 24, Long.MAX_VALUE / 3_600})
        void coverATimeThatIsOverBeyondAllDates(long hours) {
            Instant now = at("2025-01-06T10:00");
            Duration tooLong = Duration.ofHours(hours);

            assertThatThrownBy(() -> OFFICE.plus(now, tooLong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "businessTime must be over by the year 9999 if it begins at %s, but was %s", now, tooLong);
        }

        @Test
        void coverTheFirstInstantBeyondAllDates() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(ZoneOffset.UTC);
            Instant last = Instant.parse("9999-12-31T23:59:59Z");

            assertThat(hotel.plus(last, Duration.ofMillis(999))).isEqualTo(last.plusMillis(999));
            assertThatThrownBy(() -> hotel.plus(last, Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be over by the year 9999");
        }

        @Test
        void coverInstantsOutOfRange() {
            Instant fine = at("2025-01-06T10:00");

            assertThatThrownBy(() -> OFFICE.isOpen(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> OFFICE.nextOpening(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> OFFICE.plus(Instant.MIN, Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("start must lie in the years 1 to 9999");
            assertThatThrownBy(() -> OFFICE.between(Instant.MIN, fine)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> OFFICE.between(fine, Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            Map<DayOfWeek, List<BusinessHours>> nothing = new HashMap<>();
            nothing.put(DayOfWeek.MONDAY, null);
            Map<DayOfWeek, List<BusinessHours>> nobody = new HashMap<>();
            nobody.put(null, List.of(NINE_TO_FIVE));

            assertThatThrownBy(() -> BusinessCalendar.builder(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("zone");
            assertThatThrownBy(() -> new BusinessCalendar(SHANGHAI, null, Set.of(), Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("week");
            assertThatThrownBy(() -> new BusinessCalendar(SHANGHAI, nothing, Set.of(), Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("week[MONDAY]");
            assertThatThrownBy(() -> new BusinessCalendar(SHANGHAI, nobody, Set.of(), Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("week key");
            assertThatThrownBy(() -> new BusinessCalendar(SHANGHAI, OFFICE.week(), null, Map.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("holidays");
            assertThatThrownBy(() -> new BusinessCalendar(SHANGHAI, OFFICE.week(), Set.of(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("exceptions");
            assertThatThrownBy(() -> BusinessCalendar.weekdays(SHANGHAI, NINE_TO_FIVE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("hours[1]");
            assertThatThrownBy(() -> OFFICE.toBuilder().holidays(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("dates");
            assertThatThrownBy(() -> OFFICE.toBuilder().holidays(Arrays.asList(NEW_YEAR, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("dates[1]");
            assertThatThrownBy(() -> OFFICE.plus(at("2025-01-06T10:00"), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("businessTime");
        }
    }
}
