package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelationshipEvidenceTest {

    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);

    private static PurchaseHistory bought(Collection<LocalDate> days) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        days.forEach(day -> builder.addMinor("lin", day, 100));
        return builder.build().history(0);
    }

    private static PurchaseHistory bought(String... days) {
        return bought(Stream.of(days).map(LocalDate::parse).toList());
    }

    private static EvidenceWindows windows(String knownFrom) {
        return LifecyclePolicy.transactionsOnly().windowsFrom(LocalDate.parse(knownFrom));
    }

    @Nested
    class Comparison {

        private final PurchaseHistory history = bought(
                "2024-03-31",
                "2024-04-01",
                "2024-06-30",
                "2024-07-01",
                "2025-03-31",
                "2025-04-01",
                "2025-05-05",
                "2025-06-30",
                "2025-07-01");

        @Test
        void setsAprilToJuneAgainstAprilToJune() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-04-01"), JUNE_30);
            assertThat(evidence.volumeWithUs()).contains(Trend.fromTo(2, 3));
        }

        @Test
        void isUnknownIfTheRelationshipIsOneDayTooYoung() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-04-02"), JUNE_30);
            assertThat(evidence.volumeWithUs()).isEmpty();
        }

        @Test
        void meetsALeapDay() {
            PurchaseHistory leaping =
                    bought("2022-11-30", "2022-12-01", "2023-02-28", "2023-03-01", "2023-12-01", "2024-02-29");
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(leaping, windows("2020-01-01"), LocalDate.of(2024, 2, 29));

            assertThat(evidence.volumeWithUs()).contains(Trend.fromTo(2, 2));
        }
    }

    @Nested
    class RecentVolumes {

        private final PurchaseHistory history = bought(
                "2024-06-30", "2024-07-01", "2024-09-30", "2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30");

        @Test
        void areQuartersEarliestFirst() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-07-01"), JUNE_30);
            assertThat(evidence.recentVolumes()).containsExactly(2, 0, 2, 2);
        }

        @Test
        void areUnknownAllTogetherIfOneReachesBackTooFar() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-07-02"), JUNE_30);
            assertThat(evidence.recentVolumes()).isEmpty();
        }
    }

    @Nested
    class RepeatPurchases {

        @ParameterizedTest
        @CsvSource({"2025-06-30, 2", "2025-07-01, 2", "2025-07-04, 2", "2025-07-05, 1", "2026-07-04, 0", "2027-01-01, 0"
        })
        void areTheDaysBeyondTheFirstInTheWindow(LocalDate asOf, int repeats) {
            PurchaseHistory history = bought("2024-07-05", "2024-07-05", "2025-01-01", "2025-06-30", "2027-06-06");

            assertThat(RelationshipEvidence.from(history, windows("2024-07-05"), asOf)
                            .repeatPurchases())
                    .hasValue(repeats);
        }
    }

    @Nested
    class Rhythm {

        @Test
        void isTheWorkedExample() {
            PurchaseHistory history = bought("2025-01-01", "2025-01-31", "2025-03-02", "2025-04-01", "2025-12-31");
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2025-01-01"), JUNE_30);

            assertThat(evidence.rhythm()).contains(new PurchaseRhythm(3, 90));
            assertThat(evidence.lastPurchase()).contains(LocalDate.of(2025, 4, 1));
        }

        @Test
        void isUnknownAfterASinglePurchaseDay() {
            PurchaseHistory history = bought("2025-01-01", "2025-01-01", "2025-12-31");
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2025-01-01"), JUNE_30);

            assertThat(evidence.rhythm()).isEmpty();
            assertThat(evidence.lastPurchase()).contains(LocalDate.of(2025, 1, 1));
        }

        @Test
        void isUnknownBeforeTheFirstPurchase() {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(bought("2025-12-31"), windows("2025-01-01"), JUNE_30);

            assertThat(evidence.rhythm()).isEmpty();
            assertThat(evidence.lastPurchase()).isEmpty();
            assertThat(evidence.repeatPurchases()).hasValue(0);
        }
    }

    /** Day by day along the calendar. */
    @Nested
    class AgainstACalendar {

        private static final LocalDate START = LocalDate.of(2022, 11, 15);

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countsTheSame(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (int purchases = random.nextInt(1, 60); purchases > 0; purchases--) {
                days.add(START.plusDays(random.nextInt(1200)));
            }
            EvidenceWindows windows = new EvidenceWindows(
                    Period.ofMonths(random.nextInt(1, 19)),
                    Period.ofMonths(random.nextInt(1, 13)),
                    Period.of(0, random.nextInt(6), random.nextInt(1, 40)),
                    random.nextInt(1, 6),
                    START.plusDays(random.nextInt(-500, 700)));
            LocalDate asOf = START.plusDays(random.nextInt(1300));

            assertThat(RelationshipEvidence.from(bought(days), windows, asOf)).isEqualTo(byHand(days, windows, asOf));
        }

        private static RelationshipEvidence byHand(
                NavigableSet<LocalDate> days, EvidenceWindows windows, LocalDate asOf) {
            LocalDate end = asOf.plusDays(1);
            NavigableSet<LocalDate> known = days.headSet(asOf, true);
            int repeats = Math.max(0, count(days, end.minus(windows.repeats()), end) - 1);

            Optional<Trend> trend = Optional.empty();
            LocalDate yearAgo = end.minusYears(1);
            LocalDate from = yearAgo.minus(windows.comparison());
            if (!from.isBefore(windows.knownFrom())) {
                trend = Optional.of(
                        Trend.fromTo(count(days, from, yearAgo), count(days, end.minus(windows.comparison()), end)));
            }

            List<Integer> recent = new ArrayList<>();
            for (int back = windows.recentCount(); back > 0; back--) {
                recent.add(count(
                        days,
                        end.minus(windows.recent().multipliedBy(back)),
                        end.minus(windows.recent().multipliedBy(back - 1))));
            }
            boolean allKnown = !end.minus(windows.recent().multipliedBy(windows.recentCount()))
                    .isBefore(windows.knownFrom());

            Optional<PurchaseRhythm> rhythm = known.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            new PurchaseRhythm(known.size() - 1, ChronoUnit.DAYS.between(known.first(), known.last())));
            return new RelationshipEvidence(
                    OptionalInt.of(repeats),
                    trend,
                    allKnown ? recent : List.of(),
                    known.isEmpty() ? Optional.empty() : Optional.of(known.last()),
                    rhythm);
        }

        private static int count(NavigableSet<LocalDate> days, LocalDate from, LocalDate to) {
            int count = 0;
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                count += days.contains(day) ? 1 : 0;
            }
            return count;
        }
    }

    @Nested
    class Building {

        @Test
        void knowsNothingThatWasNotSet() {
            RelationshipEvidence nothing = RelationshipEvidence.builder().build();

            assertThat(nothing)
                    .isEqualTo(new RelationshipEvidence(
                            OptionalInt.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
        }

        @Test
        void rejectsNegativeCounts() {
            assertThatThrownBy(() ->
                            RelationshipEvidence.builder().repeatPurchases(-1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("repeatPurchases must not be negative, but was -1");
            assertThatThrownBy(() -> RelationshipEvidence.builder()
                            .recentVolumes(1, -2, 0)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recentVolumes must not be negative, but was -2");
        }
    }
}
