package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return LifecyclePolicy.transactionsOnly()
                .windowsFor(CustomerRelationship.open(Relationships.LIN, LocalDate.parse(knownFrom)));
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
            assertThat(withUs(evidence)).containsExactly(Trend.fromTo(2, 3));
        }

        @Test
        void isUnknownIfTheRelationshipIsOneDayTooYoung() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-04-02"), JUNE_30);
            assertThat(evidence.volumes().yearOnYear()).isEmpty();
        }

        @Test
        void meetsALeapDay() {
            PurchaseHistory leaping =
                    bought("2022-11-30", "2022-12-01", "2023-02-28", "2023-03-01", "2023-12-01", "2024-02-29");
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(leaping, windows("2020-01-01"), LocalDate.of(2024, 2, 29));

            assertThat(withUs(evidence)).containsExactly(Trend.fromTo(2, 2));
        }
    }

    @Nested
    class RecentVolumes {

        private final PurchaseHistory history = bought(
                "2024-06-30", "2024-07-01", "2024-09-30", "2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30");

        @Test
        void areQuartersEarliestFirst() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-07-01"), JUNE_30);
            assertThat(evidence.volumes().recent()).containsExactly(2L, 0L, 2L, 2L);
        }

        @Test
        void areUnknownAllTogetherIfOneReachesBackTooFar() {
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2024-07-02"), JUNE_30);
            assertThat(evidence.volumes().recent()).isEmpty();
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
                            .volumes()
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

            assertThat(evidence.silence().rhythm()).contains(PurchaseRhythm.ofGaps(30, 30, 30));
            assertThat(evidence.silence().lastPurchase()).contains(LocalDate.of(2025, 4, 1));
        }

        @Test
        void isUnknownAfterASinglePurchaseDay() {
            PurchaseHistory history = bought("2025-01-01", "2025-01-01", "2025-12-31");
            RelationshipEvidence evidence = RelationshipEvidence.from(history, windows("2025-01-01"), JUNE_30);

            assertThat(evidence.silence().rhythm()).isEmpty();
            assertThat(evidence.silence().lastPurchase()).contains(LocalDate.of(2025, 1, 1));
        }

        @Test
        void isUnknownBeforeTheFirstPurchase() {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(bought("2025-12-31"), windows("2025-01-01"), JUNE_30);

            assertThat(evidence.silence().rhythm()).isEmpty();
            assertThat(evidence.silence().lastPurchase()).isEmpty();
            assertThat(evidence.volumes().repeatPurchases()).hasValue(0);
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
            LocalDate knownFrom = START.plusDays(random.nextInt(-500, 700));
            EvidenceWindows windows = new EvidenceWindows(
                    Period.ofMonths(random.nextInt(1, 19)),
                    WindowSeries.of(random.nextInt(1, 4), Period.ofMonths(random.nextInt(1, 16))),
                    series(random),
                    random.nextBoolean() ? Optional.of(series(random)) : Optional.empty(),
                    Optional.empty(),
                    random.nextInt(1, 4),
                    knownFrom,
                    random.nextBoolean() ? Optional.of(knownFrom.plusDays(random.nextInt(900))) : Optional.empty());
            LocalDate asOf = START.plusDays(random.nextInt(1300));

            assertThat(RelationshipEvidence.from(bought(days), windows, asOf)).isEqualTo(byHand(days, windows, asOf));
        }

        private static WindowSeries series(SplittableRandom random) {
            return WindowSeries.of(random.nextInt(1, 6), Period.of(0, random.nextInt(6), random.nextInt(1, 40)));
        }

        private static RelationshipEvidence byHand(
                NavigableSet<LocalDate> days, EvidenceWindows windows, LocalDate asOf) {
            LocalDate end = asOf.plusDays(1);
            NavigableSet<LocalDate> known = days.headSet(asOf, true);
            int repeats = Math.max(0, count(days, end.minus(windows.repeats()), end) - 1);
            int years = windows.comparison().length().toTotalMonths() > 12 ? 2 : 1;
            WindowSeries comparison = windows.comparison();
            Optional<VolumeComparison> yearOnYear =
                    compared(days, windows, comparison.count(), end, end.minusYears(years));
            Optional<VolumeComparison> sinceDecline = windows.declinedOn().flatMap(declined -> {
                LocalDate before =
                        declined.plusDays(1).minus(comparison.length().multipliedBy(comparison.count()));
                int back = years;
                LocalDate base = end.minusYears(years);
                while (base.isAfter(before)) {
                    base = base.minusYears(1);
                    back++;
                }
                assertThat(back).isGreaterThanOrEqualTo(years);
                return compared(days, windows, windows.recovery(), end, base);
            });
            List<Integer> gaps = new ArrayList<>();
            for (LocalDate day : known.isEmpty() ? known : known.tailSet(known.first(), false)) {
                gaps.add((int) ChronoUnit.DAYS.between(known.lower(day), day));
            }
            return new RelationshipEvidence(
                    new VolumeEvidence(
                            OptionalInt.of(repeats),
                            yearOnYear,
                            sinceDecline,
                            volumes(days, windows.recent(), windows.knownFrom(), end),
                            windows.steady()
                                    .map(steady -> volumes(days, steady, windows.knownFrom(), end))
                                    .orElse(List.of()),
                            Optional.empty(),
                            OptionalInt.empty()),
                    new SilenceEvidence(
                            known.isEmpty() ? Optional.empty() : Optional.of(known.last()),
                            gaps.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(PurchaseRhythm.ofGaps(gaps.stream()
                                            .mapToInt(Integer::intValue)
                                            .toArray())),
                            Optional.empty(),
                            known.isEmpty() && !windows.knownFrom().isAfter(asOf)
                                    ? Optional.of(windows.knownFrom())
                                    : Optional.empty(),
                            Optional.empty()),
                    AttitudeEvidence.NONE,
                    BondEvidence.NONE);
        }

        /** As many of the latest windows as do not reach back too far. */
        private static Optional<VolumeComparison> compared(
                NavigableSet<LocalDate> days, EvidenceWindows windows, int count, LocalDate end, LocalDate base) {
            List<Trend> trends = new ArrayList<>();
            Period length = windows.comparison().length();
            for (int number = 0; number < count; number++) {
                LocalDate from = base.minus(length.multipliedBy(number + 1));
                if (from.isBefore(windows.knownFrom())) {
                    break;
                }
                trends.add(Trend.fromTo(
                        count(days, from, base.minus(length.multipliedBy(number))),
                        count(
                                days,
                                end.minus(length.multipliedBy(number + 1)),
                                end.minus(length.multipliedBy(number)))));
            }
            return trends.isEmpty() ? Optional.empty() : Optional.of(VolumeComparison.of(trends));
        }

        private static List<Long> volumes(
                NavigableSet<LocalDate> days, WindowSeries series, LocalDate knownFrom, LocalDate end) {
            List<Long> volumes = new ArrayList<>();
            for (int back = series.count(); back > 0; back--) {
                volumes.add((long) count(
                        days,
                        end.minus(series.length().multipliedBy(back)),
                        end.minus(series.length().multipliedBy(back - 1))));
            }
            boolean allKnown =
                    !end.minus(series.length().multipliedBy(series.count())).isBefore(knownFrom);
            return allKnown ? volumes : List.of();
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
    class FromALog {

        private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("lin", LocalDate.of(2025, 5, 5), 100)
                .addMinor("wang", LocalDate.of(2025, 6, 6), 100)
                .build();

        @Test
        void isThatOfTheCustomersHistory() {
            assertThat(RelationshipEvidence.from(log, Relationships.LIN, windows("2023-01-01"), JUNE_30))
                    .isEqualTo(RelationshipEvidence.from(bought("2025-05-05"), windows("2023-01-01"), JUNE_30));
        }

        @Test
        void knowsThatWhoIsNotInItHasNotBought() {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(log, CustomerId.of("zhao"), windows("2023-01-01"), JUNE_30);

            assertThat(evidence)
                    .isEqualTo(RelationshipEvidence.builder()
                            .repeatPurchases(0)
                            .volumeWithUs(Trend.fromTo(0, 0))
                            .recentVolumes(0, 0, 0, 0)
                            .noPurchaseSince(LocalDate.of(2023, 1, 1))
                            .build());
        }

        @Test
        void leavesUnknownWhatLiesBeforeTheOpeningOfWhoIsNotInIt() {
            RelationshipEvidence evidence =
                    RelationshipEvidence.from(log, CustomerId.of("zhao"), windows("2025-06-01"), JUNE_30);

            assertThat(evidence)
                    .isEqualTo(RelationshipEvidence.builder()
                            .repeatPurchases(0)
                            .noPurchaseSince(LocalDate.of(2025, 6, 1))
                            .build());
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            EvidenceWindows windows = windows("2023-01-01");

            assertThatNullPointerException()
                    .isThrownBy(
                            () -> RelationshipEvidence.from((PurchaseLog) null, Relationships.LIN, windows, JUNE_30))
                    .withMessage("log");
            assertThatNullPointerException()
                    .isThrownBy(() -> RelationshipEvidence.from(log, null, windows, JUNE_30))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> RelationshipEvidence.from(log, Relationships.LIN, null, JUNE_30))
                    .withMessage("windows");
            assertThatNullPointerException()
                    .isThrownBy(() -> RelationshipEvidence.from(log, Relationships.LIN, windows, null))
                    .withMessage("asOf");
        }

        @Test
        void asksForABusinessDate() {
            assertThatThrownBy(() -> RelationshipEvidence.from(
                            log, Relationships.LIN, windows("2023-01-01"), LocalDate.of(10_000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must lie in the years 1 to 9999, but was +10000-01-01");
        }
    }

    @Nested
    class SinceDecline {

        private final PurchaseHistory history = bought(
                "2022-10-10",
                "2022-11-11",
                "2023-10-10",
                "2023-11-11",
                "2023-12-12",
                "2024-10-10",
                "2025-10-10",
                "2025-11-11");

        private RelationshipEvidence on(String declinedOn, String asOf) {
            CustomerRelationship declined = Relationships.moved(
                    CustomerRelationship.openIn(Relationships.LIN, LocalDate.of(2020, 1, 1), LifecycleStage.STABILITY),
                    LifecycleStage.DECLINE,
                    declinedOn);
            return RelationshipEvidence.from(
                    history, LifecyclePolicy.transactionsOnly().windowsFor(declined), LocalDate.parse(asOf));
        }

        /** In decline since the end of 2024: its fourth quarter has fallen already, the one of 2023 has not. */
        @Test
        void setsNowAgainstTheSeasonBeforeTheFall() {
            assertThat(on("2024-12-31", "2025-12-31").volumes().sinceDecline())
                    .contains(VolumeComparison.of(List.of(Trend.fromTo(3, 2))));
            assertThat(on("2024-12-31", "2025-12-31").volumes().yearOnYear())
                    .contains(VolumeComparison.of(List.of(Trend.fromTo(1, 2))));
        }

        @Test
        void isTheSeasonOfTheYearBeforeOfAYoungDecline() {
            assertThat(on("2024-12-31", "2024-12-31").volumes().sinceDecline())
                    .contains(VolumeComparison.of(List.of(Trend.fromTo(3, 1))));
            assertThat(on("2025-12-31", "2025-12-31").volumes().sinceDecline())
                    .contains(VolumeComparison.of(List.of(Trend.fromTo(1, 2))));
        }

        @Test
        void isNotAskedForWithoutADecline() {
            assertThat(RelationshipEvidence.from(history, windows("2020-01-01"), LocalDate.of(2025, 12, 31))
                            .volumes()
                            .sinceDecline())
                    .isEmpty();
        }
    }

    @Nested
    class Building {

        @Test
        void knowsNothingThatWasNotSet() {
            RelationshipEvidence nothing = RelationshipEvidence.builder().build();

            assertThat(nothing)
                    .isEqualTo(new RelationshipEvidence(
                            VolumeEvidence.NONE, SilenceEvidence.NONE, AttitudeEvidence.NONE, BondEvidence.NONE));
        }

        @Test
        void rejectsCountsOutOfRange() {
            assertThatThrownBy(() ->
                            RelationshipEvidence.builder().repeatPurchases(-1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("repeatPurchases must not be negative, but was -1");
            assertThatThrownBy(() -> RelationshipEvidence.builder()
                            .recentVolumes(1, -2, 0)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("recentVolumes must not be negative, but was -2");
            assertThatThrownBy(() -> RelationshipEvidence.builder()
                            .steadyVolumes(1, 1_000_000_000_001L)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("steadyVolumes must be at most 1000000000000, but was 1000000000001");
            assertThatThrownBy(() ->
                            RelationshipEvidence.builder().openComplaints(-3).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("openComplaints must not be negative, but was -3");
        }

        @ParameterizedTest
        @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
        void rejectsWhatIsNoProbability(double probability) {
            assertThatThrownBy(() -> RelationshipEvidence.builder().probabilityAlive(probability))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probabilityAlive must be from 0 to 1, but was " + probability);
        }

        @Test
        void rejectsATotalWithoutAVolumeWithUs() {
            assertThatThrownBy(() -> RelationshipEvidence.builder()
                            .totalVolume(Trend.fromTo(10, 10), Source.STATED)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("totalVolume must stand beside a volume with us, but was TotalVolume[");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Map<String, Consumer<RelationshipEvidence.Builder>> setters = new LinkedHashMap<>();
            setters.put("volumeWithUs", builder -> builder.volumeWithUs((Trend[]) null));
            setters.put("volumeWithUs[1]", builder -> builder.volumeWithUs(Trend.fromTo(1, 1), null));
            setters.put("totalVolume", builder -> builder.totalVolume((Trend) null, Source.STATED));
            setters.put("trends", builder -> builder.totalVolume((List<Trend>) null, Source.STATED));
            setters.put("source", builder -> builder.totalVolume(Trend.fromTo(1, 1), null));
            setters.put("sinceDecline", builder -> builder.sinceDecline(null));
            setters.put("recentVolumes", builder -> builder.recentVolumes((long[]) null));
            setters.put("steadyVolumes", builder -> builder.steadyVolumes((long[]) null));
            setters.put("breadth", builder -> builder.breadth(null));
            setters.put("lastPurchase", builder -> builder.lastPurchase(null));
            setters.put("rhythm", builder -> builder.rhythm(null));
            setters.put("segmentGap", builder -> builder.segmentGap(null));
            setters.put("satisfaction", builder -> builder.satisfaction(null));
            setters.put("trust", builder -> builder.trust(null));
            setters.put("orientation", builder -> builder.orientation(null));
            setters.put("signals", builder -> builder.signals((RelationshipSignal[]) null));
            setters.put("signals[0]", builder -> builder.signals((RelationshipSignal) null));
            setters.put("firmMargin", builder -> builder.firmMargin(null));
            setters.put("investments", builder -> builder.investments(null));
            setters.put("valueBalance", builder -> builder.valueBalance(null));
            setters.put("contract", builder -> builder.contract(null));
            setters.put("on", builder -> builder.cancelled(null, LossCause.PRICE));
            setters.put("cause", builder -> builder.cancelled(JUNE_30, null));

            assertThat(setters)
                    .allSatisfy((field, setter) -> assertThatNullPointerException()
                            .isThrownBy(() -> setter.accept(RelationshipEvidence.builder()))
                            .withMessage(field));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesTheGroupThatIsMissing() {
            VolumeEvidence volumes = VolumeEvidence.NONE;
            SilenceEvidence silence = SilenceEvidence.NONE;
            AttitudeEvidence attitude = AttitudeEvidence.NONE;
            BondEvidence bonds = BondEvidence.NONE;

            assertThatNullPointerException()
                    .isThrownBy(() -> new RelationshipEvidence(null, silence, attitude, bonds))
                    .withMessage("volumes");
            assertThatNullPointerException()
                    .isThrownBy(() -> new RelationshipEvidence(volumes, null, attitude, bonds))
                    .withMessage("silence");
            assertThatNullPointerException()
                    .isThrownBy(() -> new RelationshipEvidence(volumes, silence, null, bonds))
                    .withMessage("attitude");
            assertThatNullPointerException()
                    .isThrownBy(() -> new RelationshipEvidence(volumes, silence, attitude, null))
                    .withMessage("bonds");
        }
    }

    @Nested
    class ToBuilder {

        private final RelationshipEvidence everything = RelationshipEvidence.builder()
                .repeatPurchases(3)
                .volumeWithUs(Trend.fromTo(400, 300), Trend.fromTo(90, 80))
                .totalVolume(List.of(Trend.fromTo(1000, 1050), Trend.fromTo(200, 210)), Source.STATED)
                .sinceDecline(VolumeComparison.of(List.of(Trend.fromTo(500, 300))))
                .recentVolumes(1, 2, 3)
                .steadyVolumes(4, 5)
                .breadth(Trend.fromTo(2, 3))
                .lastPurchase(JUNE_30)
                .rhythm(PurchaseRhythm.ofGaps(7, 8))
                .segmentGap(new SegmentGap("leisure", 90))
                .probabilityAlive(0.25)
                .satisfaction(Score.of(4, 1, 5))
                .trust(Score.of(3, 1, 5))
                .openComplaints(1)
                .orientation(MarketingOrientation.of(Set.of(OrientationAspect.values())))
                .signals(RelationshipSignal.CHANGED_NEED)
                .firmMargin(new MarginTarget(Money.parse("CNY 1.00"), Money.parse("CNY 2.00")))
                .investments(Set.of(Side.FIRM))
                .valueBalance(ValueBalance.of(Money.parse("CNY 280.00"), Money.parse("CNY 366.67")))
                .contract(ContractStanding.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 1))
                .cancelled(JUNE_30, LossCause.PRICE)
                .build();

        @Test
        void givesTheSameEvidenceBack() {
            RelationshipEvidence nothing = RelationshipEvidence.builder().build();

            assertThat(everything.toBuilder().build()).isEqualTo(everything).isNotEqualTo(nothing);
            assertThat(nothing.toBuilder().build()).isEqualTo(nothing);
        }

        @Test
        void completesWhatWasCounted() {
            RelationshipEvidence counted =
                    RelationshipEvidence.from(bought("2025-05-05"), windows("2023-01-01"), JUNE_30);
            RelationshipEvidence completed =
                    counted.toBuilder().satisfaction(Score.of(4, 1, 5)).build();

            assertThat(completed.attitude().satisfaction()).contains(Score.of(4, 1, 5));
            assertThat(completed.volumes()).isEqualTo(counted.volumes());
            assertThat(completed.silence()).isEqualTo(counted.silence());
            assertThat(counted.attitude().satisfaction()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"0.25, 0.25", "0.1, 0.1", "0, 0", "1, 1", "1E-300, 0", "1.5E-18, 0.000000000000000002"})
        void keepsEighteenDecimalsOfTheProbability(double probability, BigDecimal kept) {
            assertThat(RelationshipEvidence.builder()
                            .probabilityAlive(probability)
                            .build()
                            .silence()
                            .probabilityAlive()
                            .orElseThrow())
                    .isEqualByComparingTo(kept);
        }
    }

    private static List<Trend> withUs(RelationshipEvidence evidence) {
        return evidence.volumes().yearOnYear().orElseThrow().withUs();
    }
}
