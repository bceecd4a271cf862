package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.testing.Seeds;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of business time, on random calendars around changes of the clock. */
class BusinessCalendarLawsTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Shanghai"),
            // Turned its clocks at midnight: in spring a date began at 01:00, in autumn 23:00 was shown twice.
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Pacific/Apia"));
    private static final Instant SAMOA_SKIPS_A_DAY = Instant.parse("2011-12-30T10:00:00Z");
    private static final int DAYS = 9;
    private static final int MINUTES = DAYS * 24 * 60;

    static LongStream seeds() {
        return Seeds.some(150);
    }

    /** A random calendar and the beginning of some days in which the clock of its zone mostly changes. */
    private record Sample(BusinessCalendar calendar, Instant begin) {

        static Sample of(SplittableRandom random) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant begin = change(zone, random).minus(Duration.ofMinutes(random.nextInt(MINUTES)));
            BusinessCalendar.Builder builder = BusinessCalendar.builder(zone);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day == DayOfWeek.SUNDAY || random.nextInt(4) > 0) {
                    builder.on(day, hours(random));
                }
            }
            LocalDate first = LocalDate.ofInstant(begin, zone);
            for (int day = 0; day <= DAYS; day++) {
                switch (random.nextInt(6)) {
                    case 0 -> builder.holiday(first.plusDays(day));
                    case 1 -> builder.exception(first.plusDays(day), hours(random));
                    default -> {
                        // An ordinary day.
                    }
                }
            }
            return new Sample(builder.build(), begin);
        }

        private static Instant change(ZoneId zone, SplittableRandom random) {
            Instant some = Instant.ofEpochSecond(60L * random.nextInt(33_000_000));
            if (zone.getId().equals("Pacific/Apia")) {
                return SAMOA_SKIPS_A_DAY;
            }
            ZoneOffsetTransition next = zone.getRules().nextTransition(some);
            return next == null ? some : next.getInstant();
        }

        /** Some hours, often in the night, when clocks are changed; some of them touch. */
        private static BusinessHours[] hours(SplittableRandom random) {
            List<BusinessHours> hours = new ArrayList<>();
            int minute = random.nextInt(150);
            do {
                int to = Math.min(1_440, minute + 1 + random.nextInt(300));
                hours.add(BusinessHours.of(time(minute), time(to)));
                minute = to + random.nextInt(2) * random.nextInt(300);
            } while (minute < 1_440);
            return hours.toArray(BusinessHours[]::new);
        }

        private static LocalTime time(int minute) {
            return LocalTime.ofSecondOfDay(minute % 1_440 * 60L);
        }

        Instant someInstant(SplittableRandom random) {
            return begin.plusMillis(random.nextLong(MINUTES * 60_000L));
        }

        Duration someDuration(SplittableRandom random) {
            return Duration.ofMillis(random.nextLong(MINUTES * 20_000L));
        }

        /** Open by the definition, read from the parts of the calendar. */
        boolean isOpen(Instant at) {
            LocalDateTime shown = LocalDateTime.ofInstant(at, calendar.zone());
            LocalDate date = shown.toLocalDate();
            LocalTime time = shown.toLocalTime();
            if (calendar.holidays().contains(date)) {
                return false;
            }
            List<BusinessHours> week = calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
            return calendar.exceptions().getOrDefault(date, week).stream()
                    .anyMatch(hours -> !time.isBefore(hours.from())
                            && (time.isBefore(hours.to()) || hours.to().equals(LocalTime.MIDNIGHT)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void businessTimeIsWhatCountingMinuteByMinuteGives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        BusinessCalendar calendar = sample.calendar();
        // All zones and hours turn on whole minutes, so a minute is open or closed as a whole.
        Instant from = sample.begin().plusSeconds(60L * random.nextInt(1_440));
        List<Instant> wrong = new ArrayList<>();
        long open = 0;
        Instant lastOpenEnd = from;
        for (Instant minute = from; minute.isBefore(from.plusSeconds(60L * MINUTES)); minute = minute.plusSeconds(60)) {
            boolean isOpen = sample.isOpen(minute);
            if (calendar.isOpen(minute) != isOpen) {
                wrong.add(minute);
            }
            if (isOpen) {
                open++;
                lastOpenEnd = minute.plusSeconds(60);
                if (open % 97 == 0) {
                    assertThat(calendar.plus(from, Duration.ofMinutes(open))).isEqualTo(lastOpenEnd);
                    assertThat(calendar.between(from, lastOpenEnd)).isEqualTo(Duration.ofMinutes(open));
                }
            }
        }

        assertThat(wrong).as("minutes that isOpen misjudges").isEmpty();
        assertThat(calendar.between(from, from.plusSeconds(60L * MINUTES))).isEqualTo(Duration.ofMinutes(open));
        assertThat(calendar.plus(from, Duration.ofMinutes(open))).isEqualTo(lastOpenEnd);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void betweenUndoesPlus(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        Instant start = sample.someInstant(random);
        Duration time = sample.someDuration(random);
        Instant end = sample.calendar().plus(start, time);

        assertThat(sample.calendar().between(start, end)).isEqualTo(time);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plusIsTheEarliestInstantAtWhichTheTimeIsOver(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        Instant start = sample.someInstant(random);
        Duration time = sample.someDuration(random).plusMillis(1);
        Instant end = sample.calendar().plus(start, time);

        assertThat(sample.calendar().between(start, end.minusNanos(1))).isLessThan(time);
        assertThat(sample.isOpen(end.minusNanos(1))).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plusAfterBetweenIsNeverLater(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        Instant from = sample.someInstant(random);
        Instant to = from.plus(sample.someDuration(random));
        Instant again = sample.calendar().plus(from, sample.calendar().between(from, to));

        assertThat(again).isBetween(from, to);
        assertThat(sample.calendar().between(again, to)).isEqualTo(Duration.ZERO);
        if (from.isBefore(to) && sample.isOpen(to.minusNanos(1))) {
            assertThat(again).isEqualTo(to);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void businessTimesOfAdjacentStretchesAddUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        BusinessCalendar calendar = sample.calendar();
        Instant a = sample.someInstant(random);
        Instant b = a.plus(sample.someDuration(random));
        Instant c = b.plus(sample.someDuration(random));
        Duration one = sample.someDuration(random);
        Duration two = sample.someDuration(random);

        assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
        assertThat(calendar.plus(calendar.plus(a, one), two)).isEqualTo(calendar.plus(a, one.plus(two)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laterStartsAndLongerTimesNeverEndEarlier(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        Instant start = sample.someInstant(random);
        Instant later = start.plus(sample.someDuration(random));
        Duration time = sample.someDuration(random);
        Duration longer = time.plus(sample.someDuration(random));
        Instant end = sample.calendar().plus(start, time);

        assertThat(sample.calendar().plus(later, time)).isAfterOrEqualTo(end);
        assertThat(sample.calendar().plus(start, longer)).isAfterOrEqualTo(end);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsOpenBeforeTheNextOpening(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = Sample.of(random);
        Instant from = sample.someInstant(random);
        Instant opening = sample.calendar().nextOpening(from);

        assertThat(opening).isAfterOrEqualTo(from);
        assertThat(sample.isOpen(opening)).isTrue();
        assertThat(sample.calendar().between(from, opening)).isEqualTo(Duration.ZERO);
        assertThat(opening.equals(from)).isEqualTo(sample.isOpen(from));
    }
}
