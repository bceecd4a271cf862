package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.Nights.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.Range;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
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

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class QualifyingPeriodTest {

    private static final LocalDate JOINED = day("2020-01-01");

    private static Range<LocalDate> days(String from, String to) {
        return Range.closedOpen(day(from), day(to));
    }

    @Nested
    class CalendarYear {

        private final QualifyingPeriod year = QualifyingPeriod.calendarYear();

        @Test
        void runsFromNewYearToNewYear() {
            assertThat(year.current(JOINED, day("2025-06-01"))).isEqualTo(days("2025-01-01", "2025-06-02"));
            assertThat(year.whole(JOINED, day("2025-06-01"))).contains(days("2025-01-01", "2026-01-01"));
            assertThat(year.completed(JOINED, day("2025-06-01"))).contains(days("2024-01-01", "2025-01-01"));
        }

        @Test
        void turnsOverOnNewYearsDay() {
            assertThat(year.current(JOINED, day("2024-12-31"))).isEqualTo(days("2024-01-01", "2025-01-01"));
            assertThat(year.current(JOINED, day("2025-01-01"))).isEqualTo(days("2025-01-01", "2025-01-02"));
            assertThat(year.completed(JOINED, day("2024-12-31"))).contains(days("2023-01-01", "2024-01-01"));
            assertThat(year.completed(JOINED, day("2025-01-01"))).contains(days("2024-01-01", "2025-01-01"));
        }

        @ParameterizedTest
        @CsvSource({
            "2025-03-31, 2024-04-01, 2025-04-01",
            "2025-04-01, 2025-04-01, 2026-04-01",
            "2026-01-15, 2025-04-01, 2026-04-01"
        })
        void mayBeginOnAnotherDay(LocalDate day, LocalDate from, LocalDate to) {
            QualifyingPeriod fiscal = QualifyingPeriod.calendarYear(MonthDay.of(4, 1));

            assertThat(fiscal.whole(JOINED, day)).contains(Range.closedOpen(from, to));
            assertThat(fiscal.current(JOINED, day)).isEqualTo(Range.closedOpen(from, day.plusDays(1)));
            assertThat(fiscal.completed(JOINED, day)).contains(Range.closedOpen(from.minusYears(1), from));
        }

        @Test
        void aPeriodThatEndedBeforeJoiningDoesNotCount() {
            assertThat(year.completed(day("2025-01-01"), day("2025-06-01"))).isEmpty();
            assertThat(year.completed(day("2024-12-31"), day("2025-06-01"))).contains(days("2024-01-01", "2025-01-01"));
        }

        @Test
        void hasNoLeapDayForItsFirst() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QualifyingPeriod.calendarYear(MonthDay.of(2, 29)))
                    .withMessage("firstDay must be a day that every year has, but was --02-29");
        }
    }

    @Nested
    class Anniversary {

        private final QualifyingPeriod year = QualifyingPeriod.anniversary();

        @Test
        void countsFromTheDayOfJoining() {
            LocalDate joined = day("2022-05-17");

            assertThat(year.whole(joined, day("2025-05-16"))).contains(days("2024-05-17", "2025-05-17"));
            assertThat(year.whole(joined, day("2025-05-17"))).contains(days("2025-05-17", "2026-05-17"));
            assertThat(year.current(joined, day("2025-05-17"))).isEqualTo(days("2025-05-17", "2025-05-18"));
            assertThat(year.completed(joined, day("2025-05-17"))).contains(days("2024-05-17", "2025-05-17"));
            assertThat(year.completed(joined, day("2023-05-16"))).isEmpty();
            assertThat(year.completed(joined, day("2023-05-17"))).contains(days("2022-05-17", "2023-05-17"));
        }

        @Test
        void aLeapDayFallsOnTheTwentyEighthWhereThereIsNone() {
            LocalDate joined = day("2024-02-29");

            assertThat(year.whole(joined, day("2025-02-27"))).contains(days("2024-02-29", "2025-02-28"));
            assertThat(year.whole(joined, day("2025-02-28"))).contains(days("2025-02-28", "2026-02-28"));
            assertThat(year.whole(joined, day("2028-02-28"))).contains(days("2027-02-28", "2028-02-29"));
            assertThat(year.whole(joined, day("2028-02-29"))).contains(days("2028-02-29", "2029-02-28"));
        }
    }

    @Nested
    class Rolling {

        private final QualifyingPeriod window = QualifyingPeriod.rolling(Period.ofMonths(24));

        @Test
        void endsWithTheDayItself() {
            assertThat(window.current(JOINED, day("2025-06-01"))).isEqualTo(days("2023-06-02", "2025-06-02"));
            assertThat(window.current(JOINED, day("2024-02-28"))).isEqualTo(days("2022-02-28", "2024-02-29"));
            assertThat(QualifyingPeriod.rolling(Period.ofDays(30)).current(JOINED, day("2025-01-30")))
                    .isEqualTo(days("2025-01-01", "2025-01-31"));
        }

        @Test
        void neverEnds() {
            assertThat(window.whole(JOINED, day("2025-06-01"))).isEmpty();
            assertThat(window.completed(JOINED, day("2025-06-01"))).isEmpty();
        }

        @Test
        void hasALength() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QualifyingPeriod.rolling(Period.ZERO))
                    .withMessage("length must be longer than zero and have no negative part, but was P0D");
        }
    }

    @Nested
    class BadInput {

        @Test
        void aDayBeforeJoiningIsRefusedByAll() {
            for (QualifyingPeriod period : kinds()) {
                String message = "day must not lie before joined 2020-01-01, but was 2019-12-31";
                LocalDate early = day("2019-12-31");

                assertThatIllegalArgumentException()
                        .isThrownBy(() -> period.current(JOINED, early))
                        .withMessage(message);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> period.whole(JOINED, early))
                        .withMessage(message);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> period.completed(JOINED, early))
                        .withMessage(message);
                assertThatNullPointerException()
                        .isThrownBy(() -> period.current(null, JOINED))
                        .withMessage("joined");
                assertThatNullPointerException()
                        .isThrownBy(() -> period.current(JOINED, null))
                        .withMessage("day");
            }
        }
    }

    @Nested
    class Words {

        @Test
        void areInBothLanguages() {
            assertThat(kinds().stream().map(period -> period.text(Locale.ENGLISH)))
                    .containsExactly(
                            "calendar year", "year from 07-15", "year of membership", "last 1 year 2 months 3 days");
            assertThat(kinds().stream().map(period -> period.text(Locale.CHINA)))
                    .containsExactly("日历年", "自 07-15 起的年度", "会员年度（自入会日起）", "最近 1 年 2 个月 3 天");
        }
    }

    private static List<QualifyingPeriod> kinds() {
        return List.of(
                QualifyingPeriod.calendarYear(),
                QualifyingPeriod.calendarYear(MonthDay.of(7, 15)),
                QualifyingPeriod.anniversary(),
                QualifyingPeriod.rolling(Period.of(1, 2, 3)));
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void periodsTileTheTimeWithoutGapOrOverlap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate joined = day("2019-12-25").plusDays(random.nextInt(100));
        for (QualifyingPeriod period : kinds().subList(0, 3)) {
            LocalDate day = joined.plusDays(random.nextInt(3_000));
            Range<LocalDate> whole = period.whole(joined, day).orElseThrow();
            Range<LocalDate> current = period.current(joined, day);
            LocalDate next = whole.upperEndpoint();

            assertThat(whole.contains(day)).isTrue();
            assertThat(current).isEqualTo(Range.closedOpen(whole.lowerEndpoint(), day.plusDays(1)));
            assertThat(period.whole(joined, next).orElseThrow().lowerEndpoint()).isEqualTo(next);
            assertThat(period.completed(joined, next)).contains(whole);
            Optional<Range<LocalDate>> before = whole.lowerEndpoint().isAfter(joined)
                    ? period.whole(joined, latest(joined, whole.lowerEndpoint().minusDays(1)))
                    : Optional.empty();
            assertThat(period.completed(joined, day)).isEqualTo(before);
        }
    }

    private static LocalDate latest(LocalDate first, LocalDate second) {
        return first.isAfter(second) ? first : second;
    }
}
