package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlaClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.weekdays(SHANGHAI, BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    private static final BusinessCalendar WITH_LUNCH = BusinessCalendar.weekdays(
            SHANGHAI,
            BusinessHours.of(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            BusinessHours.of(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant MONDAY = at("2025-01-06T09:00");

    /** What the wall clock of Shanghai shows. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    /** Monday at a time. */
    private static Instant on(String time) {
        return at("2025-01-06T" + time);
    }

    private static SlaClock monday(Duration target) {
        return SlaClock.start(OFFICE, MONDAY, target);
    }

    private static SlaClock clock(List<Pause> pauses, Optional<Instant> stopped) {
        return new SlaClock(OFFICE, MONDAY, HOUR, SlaTarget.WARN_AT, pauses, stopped);
    }

    @Nested
    class Start {

        @Test
        void warnsAtTheShareAgreed() {
            SlaTarget sla = new SlaTarget(HOUR, HOUR, new BigDecimal("0.50"));
            SlaClock clock = SlaClock.start(OFFICE, MONDAY, sla.firstResponse(), sla.warnAt());

            assertThat(clock.statusAt(on("09:29"))).isEqualTo(SlaStatus.ON_TRACK);
            assertThat(clock.statusAt(on("09:30"))).isEqualTo(SlaStatus.AT_RISK);
        }

        @Test
        void warnsAtFourFifthsUnlessSaidOtherwise() {
            assertThat(monday(HOUR)).isEqualTo(SlaClock.start(OFFICE, MONDAY, HOUR, new BigDecimal("0.80")));
        }
    }

    @Nested
    class Due {

        @Test
        void slaRunsInBusinessTimeNotOnTheWallClock() {
            assertThat(SlaClock.start(OFFICE, at("2025-01-03T16:30"), HOUR).due())
                    .contains(at("2025-01-06T09:30"));
        }

        @Test
        void lunchBreaksDoNotCount() {
            assertThat(SlaClock.start(WITH_LUNCH, at("2025-01-06T11:45"), HOUR).due())
                    .contains(at("2025-01-06T13:45"));
        }

        @Test
        void movesByTheBusinessTimeOfAPause() {
            SlaClock clock = SlaClock.start(OFFICE, at("2025-01-03T16:30"), HOUR)
                    .pause(at("2025-01-03T16:45"))
                    .resume(at("2025-01-06T10:00"));

            assertThat(clock.due()).contains(at("2025-01-06T10:45"));
        }

        @Test
        void doesNotMoveByAPauseWhileClosed() {
            SlaClock clock = SlaClock.start(OFFICE, at("2025-01-03T16:30"), HOUR)
                    .pause(at("2025-01-03T17:00"))
                    .resume(at("2025-01-06T09:00"));

            assertThat(clock.due()).contains(at("2025-01-06T09:30"));
        }

        @Test
        void isUnknownWhilePausedWithTimeLeft() {
            assertThat(monday(HOUR).pause(on("09:59:59")).due()).isEmpty();
        }

        @Test
        void staysWhereItWasOnceTheTimeIsUsedUp() {
            assertThat(monday(HOUR).pause(on("10:00")).due()).contains(on("10:00"));
            assertThat(monday(HOUR).pause(on("10:30")).resume(on("11:00")).due())
                    .contains(on("10:00"));
        }

        @Test
        void sumsSeveralPauses() {
            SlaClock clock = monday(HOUR)
                    .pause(on("09:10"))
                    .resume(on("09:20"))
                    .pause(on("09:20"))
                    .resume(on("09:30"))
                    .pause(on("09:40"))
                    .resume(on("11:40"));

            assertThat(clock.due()).contains(on("12:20"));
        }
    }

    @Nested
    class Elapsed {

        @Test
        void leavesPausesOut() {
            SlaClock clock = monday(HOUR).pause(on("09:15")).resume(on("09:45")).stop(on("10:05"));

            assertThat(clock.elapsedAt(MONDAY)).isEqualTo(Duration.ZERO);
            assertThat(clock.elapsedAt(on("09:10"))).isEqualTo(Duration.ofMinutes(10));
            assertThat(clock.elapsedAt(on("09:15"))).isEqualTo(Duration.ofMinutes(15));
            assertThat(clock.elapsedAt(on("09:30"))).isEqualTo(Duration.ofMinutes(15));
            assertThat(clock.elapsedAt(on("09:50"))).isEqualTo(Duration.ofMinutes(20));
            assertThat(clock.elapsedAt(on("10:05"))).isEqualTo(Duration.ofMinutes(35));
            assertThat(clock.elapsedAt(on("16:00"))).isEqualTo(Duration.ofMinutes(35));
        }

        @Test
        void leavesNothingOverOnceUsedUp() {
            assertThat(monday(HOUR).remainingAt(on("09:10"))).isEqualTo(Duration.ofMinutes(50));
            assertThat(monday(HOUR).remainingAt(on("10:00"))).isEqualTo(Duration.ZERO);
            assertThat(monday(HOUR).remainingAt(on("16:00"))).isEqualTo(Duration.ZERO);
        }
    }

    @Nested
    class Status {

        @ParameterizedTest
        @CsvSource({
            "09:00, ON_TRACK",
            "09:47:59.999999999, ON_TRACK",
            "09:48, AT_RISK",
            "10:00, AT_RISK",
            "10:00:00.000000001, BREACHED",
            "18:00, BREACHED"
        })
        void turnsAtTheWarningAndAfterTheDueInstant(String time, SlaStatus status) {
            assertThat(monday(HOUR).statusAt(on(time))).isEqualTo(status);
        }

        @Test
        void warnsWhereToldTo() {
            SlaClock clock = new SlaClock(OFFICE, MONDAY, HOUR, new BigDecimal("0.50"), List.of(), Optional.empty());

            assertThat(clock.statusAt(on("09:29:59"))).isEqualTo(SlaStatus.ON_TRACK);
            assertThat(clock.statusAt(on("09:30"))).isEqualTo(SlaStatus.AT_RISK);
        }

        @Test
        void isMetIfDoneExactlyWhenDue() {
            assertThat(monday(HOUR).stop(on("10:00")).statusAt(on("10:00"))).isEqualTo(SlaStatus.MET);
            assertThat(monday(HOUR).stop(on("10:00:00.000000001")).statusAt(on("11:00")))
                    .isEqualTo(SlaStatus.BREACHED);
        }

        @Test
        void doneAfterClosingIsLateEvenIfNoBusinessTimeWentBy() {
            SlaClock clock = SlaClock.start(OFFICE, at("2025-01-03T16:00"), HOUR);

            assertThat(clock.due()).contains(at("2025-01-03T17:00"));
            assertThat(clock.statusAt(at("2025-01-03T18:00"))).isEqualTo(SlaStatus.BREACHED);
            assertThat(clock.stop(at("2025-01-04T10:00")).statusAt(at("2025-01-04T10:00")))
                    .isEqualTo(SlaStatus.BREACHED);
            assertThat(clock.stop(at("2025-01-03T17:00")).statusAt(at("2025-01-04T10:00")))
                    .isEqualTo(SlaStatus.MET);
        }

        @Test
        void isPausedFromThePauseToTheResumption() {
            SlaClock clock = monday(HOUR).pause(on("09:55")).resume(on("11:00"));

            assertThat(clock.statusAt(on("09:54:59"))).isEqualTo(SlaStatus.AT_RISK);
            assertThat(clock.statusAt(on("09:55"))).isEqualTo(SlaStatus.PAUSED);
            assertThat(clock.statusAt(on("10:59:59"))).isEqualTo(SlaStatus.PAUSED);
            assertThat(clock.statusAt(on("11:00"))).isEqualTo(SlaStatus.AT_RISK);
            assertThat(clock.statusAt(on("11:05:01"))).isEqualTo(SlaStatus.BREACHED);
        }

        @Test
        void aPauseNeverHealsABreach() {
            SlaClock clock = monday(HOUR).pause(on("10:30"));

            assertThat(clock.statusAt(on("10:30"))).isEqualTo(SlaStatus.BREACHED);
            assertThat(clock.resume(on("11:00")).stop(on("11:30")).statusAt(on("12:00")))
                    .isEqualTo(SlaStatus.BREACHED);
        }

        @Test
        void isAnsweredFromWhatHadHappenedByThen() {
            SlaClock clock = monday(HOUR).pause(on("09:50")).stop(on("14:00"));

            assertThat(clock.statusAt(on("09:10"))).isEqualTo(SlaStatus.ON_TRACK);
            assertThat(clock.statusAt(on("13:59"))).isEqualTo(SlaStatus.PAUSED);
            assertThat(clock.statusAt(on("14:00"))).isEqualTo(SlaStatus.MET);
            assertThat(clock.readAt(on("09:10")).due()).contains(on("10:00"));
            assertThat(clock.readAt(on("13:59")).due()).isEmpty();
            assertThat(clock.readAt(on("14:00")).due()).contains(on("14:10"));
        }

        @Test
        void aHotelThatNeverClosesRunsThroughTheNight() {
            SlaClock clock = SlaClock.start(BusinessCalendar.alwaysOpen(SHANGHAI), at("2025-01-03T23:30"), HOUR);

            assertThat(clock.due()).contains(at("2025-01-04T00:30"));
        }
    }

    @Nested
    class Moves {

        @Test
        void makeTheSameClockAsItsParts() {
            SlaClock clock = monday(HOUR).pause(on("09:15")).resume(on("09:45")).pause(on("09:50"));

            assertThat(clock)
                    .isEqualTo(clock(
                            List.of(Pause.between(on("09:15"), on("09:45")), Pause.since(on("09:50"))),
                            Optional.empty()));
            assertThat(clock.stop(on("10:00")))
                    .isEqualTo(clock(
                            List.of(Pause.between(on("09:15"), on("09:45")), Pause.between(on("09:50"), on("10:00"))),
                            Optional.of(on("10:00"))));
        }

        @Test
        void takeAPauseWithoutLengthBack() {
            assertThat(monday(HOUR).pause(on("09:15")).resume(on("09:15"))).isEqualTo(monday(HOUR));
            assertThat(monday(HOUR).pause(on("09:15")).stop(on("09:15")))
                    .isEqualTo(clock(List.of(), Optional.of(on("09:15"))));
        }

        @Test
        void mayAllBeAtTheStart() {
            SlaClock clock = monday(HOUR).pause(MONDAY);

            assertThat(clock.statusAt(MONDAY)).isEqualTo(SlaStatus.PAUSED);
            assertThat(monday(HOUR).stop(MONDAY).statusAt(MONDAY)).isEqualTo(SlaStatus.MET);
        }

        @Test
        void areRefusedWhereTheyMakeNoSense() {
            SlaClock running = monday(HOUR);
            SlaClock paused = running.pause(on("09:15"));
            SlaClock stopped = running.stop(on("09:15"));

            assertThatThrownBy(() -> running.resume(on("09:30")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("resume must follow a pause, but was %s", on("09:30"));
            assertThatThrownBy(() -> paused.pause(on("09:30")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pause must not follow a pause that still lasts, but was %s", on("09:30"));
            assertThatThrownBy(() -> paused.resume(on("09:14")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("resume must not be before the pause since %s, but was %s", on("09:15"), on("09:14"));
            assertThatThrownBy(() -> paused.stop(on("09:14")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stop must not be before the pause since %s, but was %s", on("09:15"), on("09:14"));
            assertThatThrownBy(() -> stopped.pause(on("09:30")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pause must not follow a stop, but was %s", on("09:30"));
            assertThatThrownBy(() -> stopped.resume(on("09:30"))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> stopped.stop(on("09:30")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stop must not follow a stop, but was %s", on("09:30"));
        }

        @Test
        void areRefusedBeforeWhatWasRecorded() {
            SlaClock resumed = monday(HOUR).pause(on("09:15")).resume(on("09:45"));

            assertThatThrownBy(() -> monday(HOUR).pause(on("08:59")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not begin before " + MONDAY);
            assertThatThrownBy(() -> resumed.pause(on("09:44")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not begin before " + on("09:45"));
            assertThatThrownBy(() -> monday(HOUR).stop(on("08:59")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stopped must not be before %s, but was %s", MONDAY, on("08:59"));
            assertThatThrownBy(() -> resumed.stop(on("09:44")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stopped must not be before %s, but was %s", on("09:45"), on("09:44"));
        }
    }

    @Nested
    class Readings {

        @Test
        void sayWhyInBothLanguages() {
            SlaReading reading = monday(Duration.ofMinutes(90)).readAt(on("10:15"));

            assertThat(reading.status()).isEqualTo(SlaStatus.AT_RISK);
            assertThat(reading.asOf()).isEqualTo(on("10:15"));
            assertThat(reading.due()).contains(on("10:30"));
            assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(75));
            assertThat(reading.target()).isEqualTo(Duration.ofMinutes(90));
            assertThat(reading.why(Locale.US))
                    .isEqualTo("At 2025-01-06 10:15 the clock is at risk. Due 2025-01-06 10:30."
                            + " Business time used 1 h 15 min of 1 h 30 min, left 15 min; at risk from 0.8 of it on.");
            assertThat(reading.why(Locale.CHINA))
                    .isEqualTo("2025-01-06 10:15 的状态：有风险。到期时间 2025-01-06 10:30。"
                            + "已用营业时间 1 小时 15 分钟，允许 1 小时 30 分钟，剩余 15 分钟；达到其 0.8 起为有风险。");
        }

        @Test
        void tellSinceWhenItIsPaused() {
            SlaReading reading = monday(HOUR).pause(on("09:00:30")).readAt(on("12:00"));

            assertThat(reading.due()).isEmpty();
            assertThat(reading.why(Locale.US))
                    .isEqualTo("At 2025-01-06 12:00 the clock is paused."
                            + " Business time used 30 s of 1 h, left 59 min 30 s; at risk from 0.8 of it on."
                            + " Paused since 2025-01-06 09:00:30.");
            assertThat(reading.why(Locale.CHINA)).endsWith("自 2025-01-06 09:00:30 起暂停。");
        }

        @Test
        void tellWhenItWasDone() {
            SlaReading reading = monday(HOUR).stop(MONDAY).readAt(on("12:00"));

            assertThat(reading.why(Locale.US))
                    .isEqualTo("At 2025-01-06 12:00 the clock is met. Due 2025-01-06 10:00."
                            + " Business time used 0 min of 1 h, left 1 h; at risk from 0.8 of it on."
                            + " Done 2025-01-06 09:00.");
            assertThat(reading.why(Locale.CHINA)).endsWith("完成于 2025-01-06 09:00。");
        }

        @Test
        void nameTheOffsetWhereTheClockShowsAnHourTwice() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(ZoneId.of("Europe/Berlin"));
            SlaClock clock = SlaClock.start(hotel, Instant.parse("2025-10-26T00:30:00Z"), HOUR);

            assertThat(clock.readAt(clock.start()).why(Locale.US))
                    .startsWith("At 2025-10-26 02:30+02:00 the clock is on track. Due 2025-10-26 02:30+01:00.");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areAlwaysValid() {
            Instant now = on("10:00");

            assertThatThrownBy(() -> new SlaReading(null, now, Optional.empty(), HOUR, HOUR, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("status");
            assertThatThrownBy(() -> new SlaReading(SlaStatus.MET, now, null, HOUR, HOUR, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("due");
            assertThatThrownBy(
                            () -> new SlaReading(SlaStatus.MET, now, Optional.of(Instant.MAX), HOUR, HOUR, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("due must lie in the years 1 to 9999");
            assertThatThrownBy(() -> new SlaReading(
                            SlaStatus.MET, now, Optional.empty(), Duration.ofSeconds(-1), HOUR, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("elapsed must not be negative, but was PT-1S");
            assertThatThrownBy(
                            () -> new SlaReading(SlaStatus.MET, now, Optional.empty(), HOUR, Duration.ZERO, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must be longer than zero, but was PT0S");
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverPausesThatOverlapOrGoOn() {
            Pause open = Pause.since(on("09:15"));
            Pause early = Pause.between(on("09:10"), on("09:20"));

            assertThatThrownBy(() -> clock(List.of(open, Pause.since(on("09:30"))), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not follow a pause that still lasts");
            assertThatThrownBy(() -> clock(List.of(early, open), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must not begin before " + on("09:20"));
            assertThatThrownBy(() -> clock(List.of(open), Optional.of(on("10:00"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("pauses must all have ended in a clock that was stopped");
            assertThatThrownBy(() -> clock(List.of(early), Optional.of(on("09:19"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("stopped must not be before %s, but was %s", on("09:20"), on("09:19"));
        }

        @Test
        void coverAReadingBeforeTheStart() {
            SlaClock clock = monday(HOUR);
            Instant before = MONDAY.minusNanos(1);

            assertThatThrownBy(() -> clock.statusAt(before))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before the start %s, but was %s", MONDAY, before);
            assertThatThrownBy(() -> clock.readAt(before)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> clock.elapsedAt(before)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> clock.remainingAt(before)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void coverAClockThatIsDueBeyondAllDates() {
            Duration tooLong = Duration.ofDays(9_000L * 365);

            assertThatThrownBy(() -> monday(tooLong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must be over by the year 9999 if it begins at %s, but was %s", MONDAY, tooLong);
        }

        /** While the pause lasts nothing is due, but before it the clock could not be read. */
        @Test
        void coverAClockThatOnlyAPauseKeepsFromBeingDueBeyondAllDates() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(SHANGHAI);
            Instant start = at("9999-12-30T08:00");
            Duration tenDays = Duration.ofDays(10);
            List<Pause> pauses = List.of(Pause.since(at("9999-12-31T08:00")));

            assertThatThrownBy(() -> new SlaClock(hotel, start, tenDays, SlaTarget.WARN_AT, pauses, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must be over by the year 9999 if it begins at %s, but was %s", start, tenDays);
        }

        @Test
        void coverAClockThatAnEarlierPauseMakesDueBeyondAllDates() {
            BusinessCalendar hotel = BusinessCalendar.alwaysOpen(SHANGHAI);
            Instant start = at("9999-12-29T08:00");
            SlaClock clock = SlaClock.start(hotel, start, Duration.ofDays(2)).pause(start.plusSeconds(60));

            assertThatThrownBy(() -> clock.resume(at("9999-12-31T08:00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("target must be over by the year 9999");
        }

        @Test
        void coverATargetOrAWarningThatIsNone() {
            assertThatThrownBy(() -> monday(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must be longer than zero, but was PT0S");
            assertThatThrownBy(() -> new SlaClock(OFFICE, MONDAY, HOUR, BigDecimal.ONE, List.of(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("warnAt must be below 1, but was 1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> SlaClock.start(null, MONDAY, HOUR))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("calendar");
            assertThatThrownBy(() -> SlaClock.start(OFFICE, null, HOUR))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("start");
            assertThatThrownBy(() -> SlaClock.start(OFFICE, MONDAY, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("target");
            assertThatThrownBy(() -> clock(null, Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("pauses");
            assertThatThrownBy(() -> clock(List.of(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("stopped");
            assertThatThrownBy(() -> monday(HOUR).statusAt(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("asOf");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        /** A clock with random pauses, some of them during the night. */
        private SlaClock random(SplittableRandom random) {
            SlaClock clock = monday(Duration.ofMinutes(1 + random.nextInt(1_500)));
            Instant at = MONDAY;
            for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
                at = later(at, random);
                clock = clock.pause(at);
                at = later(at, random);
                clock = clock.resume(at);
            }
            return switch (random.nextInt(3)) {
                case 0 -> clock.pause(later(at, random));
                case 1 -> clock.stop(later(at, random));
                default -> clock;
            };
        }

        private Instant later(Instant at, SplittableRandom random) {
            return at.plusSeconds(60L * random.nextInt(1_000));
        }

        private List<Instant> instants(SplittableRandom random) {
            List<Instant> instants = new ArrayList<>(List.of(MONDAY));
            for (int step = 0; step < 60; step++) {
                instants.add(later(instants.get(step), random));
            }
            return instants;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void elapsedNeverFallsAndABreachStays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            SlaClock clock = random(random);
            Duration before = Duration.ZERO;
            boolean breached = false;
            for (Instant asOf : instants(random)) {
                Duration elapsed = clock.elapsedAt(asOf);
                boolean late = clock.statusAt(asOf) == SlaStatus.BREACHED;

                assertThat(elapsed).isGreaterThanOrEqualTo(before);
                assertThat(late || !breached).as("a breach is never healed").isTrue();
                before = elapsed;
                breached = late;
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aMomentIsUsedUnlessClosedPausedOrDone(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            SlaClock clock = random(random);
            Instant end = later(MONDAY, random).plus(Duration.ofDays(2));
            long minutes = 0;
            for (Instant minute = MONDAY; minute.isBefore(end); minute = minute.plusSeconds(60)) {
                Instant now = minute;
                boolean paused = clock.pauses().stream()
                        .anyMatch(pause -> !now.isBefore(pause.from())
                                && pause.to().filter(to -> !now.isBefore(to)).isEmpty());
                boolean done =
                        clock.stopped().filter(stop -> !now.isBefore(stop)).isPresent();
                minutes += OFFICE.isOpen(now) && !paused && !done ? 1 : 0;
            }

            assertThat(clock.elapsedAt(end)).isEqualTo(Duration.ofMinutes(minutes));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theTargetIsUsedUpExactlyWhenDue(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            SlaClock clock = random(random);
            SlaClock going = new SlaClock(
                    clock.calendar(), clock.start(), clock.target(), clock.warnAt(), clock.pauses(), Optional.empty());

            if (going.due().isPresent()) {
                Instant due = going.due().get();
                assertThat(going.elapsedAt(due)).isEqualTo(going.target());
                assertThat(going.elapsedAt(due.minusNanos(1))).isLessThan(going.target());
                assertThat(going.statusAt(due)).isIn(SlaStatus.AT_RISK, SlaStatus.PAUSED);
                assertThat(going.statusAt(due.plusNanos(1))).isEqualTo(SlaStatus.BREACHED);
            } else {
                assertThat(going.elapsedAt(MONDAY.plus(Duration.ofDays(999)))).isLessThan(going.target());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whatComesLaterDoesNotChangeAnEarlierReading(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            SlaClock clock = random(random);
            if (clock.stopped().isEmpty() && clock.pauses().stream().noneMatch(Pause::isOpen)) {
                Instant last = clock.pauses().isEmpty()
                        ? MONDAY
                        : clock.pauses().get(clock.pauses().size() - 1).to().orElseThrow();
                Instant stop = last.plusSeconds(1 + random.nextInt(10_000));
                SlaClock stopped = clock.stop(stop);
                Instant before = stop.minusNanos(1);

                assertThat(stopped.readAt(before)).isEqualTo(clock.readAt(before));
            }
        }
    }
}
