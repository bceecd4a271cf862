package io.guanxi.crm.lifecycle.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.lifecycle.EvidenceWindows;
import io.guanxi.crm.lifecycle.FormationRule;
import io.guanxi.crm.lifecycle.LifecycleAssessment;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.Loss;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.lifecycle.RelationshipEvidence;
import io.guanxi.crm.lifecycle.RelationshipFacts;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.lifecycle.StageTransition;
import io.guanxi.crm.lifecycle.TransitionKind;
import io.guanxi.crm.lifecycle.VolumeHistory;
import io.guanxi.crm.lifecycle.VolumeReport;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import io.guanxi.crm.testing.TravelAgency;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleReplayTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final CustomerId LIN = CustomerId.of("lin");
    private static final RelationshipLifecycle BY_TRANSACTIONS =
            RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly());
    private static final List<RelationshipLifecycle> LIFECYCLES = List.of(
            BY_TRANSACTIONS,
            RelationshipLifecycle.of(LifecyclePolicy.retail()),
            RelationshipLifecycle.of(LifecyclePolicy.leisureTravel()));

    private static List<LocalDate> monthEnds(String first, int months) {
        YearMonth month = YearMonth.parse(first);
        return IntStream.range(0, months)
                .mapToObj(number -> month.plusMonths(number).atEndOfMonth())
                .toList();
    }

    /** Days at irregular distances, some of them before the first purchase. */
    private static List<LocalDate> irregular(SplittableRandom random) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = START.minusDays(20); days.size() < 60; day = day.plusDays(random.nextInt(1, 70))) {
            days.add(day);
        }
        return days;
    }

    /** Busy years, quiet years and empty ones, in any order. */
    private static PurchaseHistory life(SplittableRandom random) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        builder.addMinor("lin", START, 100);
        int[] busy = {0, 0, 3, 8, 40, 120};
        for (int year = 0; year < 6; year++) {
            for (int count = busy[random.nextInt(busy.length)]; count > 0; count--) {
                builder.addMinor("lin", START.plusYears(year).plusDays(random.nextInt(365)), random.nextLong(1000));
            }
        }
        return builder.build().history(0);
    }

    private static PurchaseHistory bought(String... days) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        for (String day : days) {
            builder.addMinor("lin", LocalDate.parse(day), 100);
        }
        return builder.build().history(0);
    }

    private static CustomerRelationship opened(String day) {
        return CustomerRelationship.open(LIN, LocalDate.parse(day));
    }

    private static CustomerRelationship anyStart(SplittableRandom random) {
        return RandomReplays.relationship(random, START, START.plusYears(2), random.nextInt(5));
    }

    private static LifecycleReplay.Evidence evidence(PurchaseHistory history) {
        return (windows, asOf) -> RelationshipEvidence.from(history, windows, asOf);
    }

    /** Day by day by hand. */
    private static ReplayedRelationship fold(
            RelationshipLifecycle lifecycle,
            List<LocalDate> days,
            CustomerRelationship start,
            PurchaseHistory history) {
        CustomerRelationship relationship = start;
        List<DayOutcome> outcomes = new ArrayList<>();
        for (LocalDate day : days) {
            if (!day.isBefore(start.since())) {
                EvidenceWindows windows = lifecycle.policy().windowsFor(relationship);
                LifecycleAssessment assessment = lifecycle.assess(
                        relationship, RelationshipEvidence.from(history.knownOn(day), windows, day), day);
                relationship = assessment.relationship();
                outcomes.add(new DayOutcome(day, assessment.stage(), assessment.findingKinds()));
            }
        }
        return new ReplayedRelationship(relationship, outcomes);
    }

    @Nested
    class OfOneLife {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheFoldOfTheAssessments(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            CustomerRelationship start = CustomerRelationship.open(LIN, START);
            for (RelationshipLifecycle lifecycle : LIFECYCLES) {
                assertThat(LifecycleReplay.of(lifecycle, days).replay(start, history))
                        .as("%s", lifecycle)
                        .isEqualTo(fold(lifecycle, days, start, history));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void goesOnFromAnyJournal(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship start = anyStart(random);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            for (RelationshipLifecycle lifecycle : LIFECYCLES) {
                ReplayedRelationship replayed =
                        LifecycleReplay.of(lifecycle, days).replay(start, history);

                assertThat(replayed).as("%s", lifecycle).isEqualTo(fold(lifecycle, days, start, history));
                assertThat(replayed.relationship()
                                .journal()
                                .subList(0, start.journal().size()))
                        .isEqualTo(start.journal());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void leavesNothingOutWhereSomebodyStaysLost(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship start = anyStart(random);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            for (RelationshipLifecycle lifecycle : LIFECYCLES) {
                LifecycleReplay replay = LifecycleReplay.of(lifecycle, days);

                assertThat(replay.replay(start, history))
                        .as("%s", lifecycle)
                        .isEqualTo(replay.replay(start, evidence(history)));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameByFactsThatHoldThePurchasesOnly(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship start = anyStart(random);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            RelationshipFacts facts = RelationshipFacts.builder(LIN, ZoneId.of("Asia/Shanghai"))
                    .purchases(history)
                    .build();
            for (RelationshipLifecycle lifecycle : LIFECYCLES) {
                LifecycleReplay replay = LifecycleReplay.of(lifecycle, days);

                assertThat(replay.replay(start, facts)).as("%s", lifecycle).isEqualTo(replay.replay(start, history));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void mayBeInterrupted(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship start = CustomerRelationship.open(LIN, START);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            int cut = random.nextInt(1, days.size());

            ReplayedRelationship first =
                    LifecycleReplay.of(BY_TRANSACTIONS, days.subList(0, cut)).replay(start, history);
            ReplayedRelationship second = LifecycleReplay.of(BY_TRANSACTIONS, days.subList(cut, days.size()))
                    .replay(first.relationship(), history);

            List<DayOutcome> both = new ArrayList<>(first.outcomes());
            both.addAll(second.outcomes());
            assertThat(new ReplayedRelationship(second.relationship(), both))
                    .isEqualTo(LifecycleReplay.of(BY_TRANSACTIONS, days).replay(start, history));
        }

        @Test
        void reachesEveryKindOfMoveAndLongLosses() {
            Set<TransitionKind> kinds = EnumSet.noneOf(TransitionKind.class);
            List<CustomerRelationship> lostForGood = new ArrayList<>();
            seeds().forEach(seed -> {
                SplittableRandom random = new SplittableRandom(seed);
                PurchaseHistory history = life(random);
                List<LocalDate> days = irregular(random);
                for (RelationshipLifecycle lifecycle : LIFECYCLES) {
                    CustomerRelationship after = LifecycleReplay.of(lifecycle, days)
                            .replay(CustomerRelationship.open(LIN, START), history)
                            .relationship();
                    after.journal().forEach(move -> kinds.add(move.kind()));
                    if (after.stage() == LifecycleStage.LOST
                            && after.since().isAfter(history.last().orElseThrow())
                            && after.since().isBefore(days.get(days.size() - 2))) {
                        lostForGood.add(after);
                    }
                }
            });

            assertThat(kinds).containsExactlyInAnyOrder(TransitionKind.values());
            assertThat(lostForGood).hasSizeGreaterThan(10);
        }
    }

    @Nested
    class Days {

        private final LifecycleReplay firstQuarter = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 3));

        @Test
        void andLifecycleAreKept() {
            assertThat(firstQuarter.days()).isEqualTo(monthEnds("2025-01", 3));
            assertThat(firstQuarter.lifecycle()).isSameAs(BY_TRANSACTIONS);
        }

        @Test
        void areACopy() {
            List<LocalDate> given = new ArrayList<>(monthEnds("2025-01", 3));

            LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, given);
            given.clear();

            assertThat(replay.days()).isEqualTo(monthEnds("2025-01", 3));
            assertThatThrownBy(() -> replay.days().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void beforeTheOpeningAreLeftOut() {
            ReplayedRelationship replayed = firstQuarter.replay(opened("2025-02-10"), bought("2025-02-10"));

            assertThat(replayed.outcomes())
                    .containsExactly(
                            new DayOutcome(LocalDate.of(2025, 2, 28), LifecycleStage.EXPLORATION, Set.of()),
                            new DayOutcome(LocalDate.of(2025, 3, 31), LifecycleStage.EXPLORATION, Set.of()));
        }

        @Test
        void beginWithTheOpeningItself() {
            assertThat(firstQuarter
                            .replay(opened("2025-02-28"), bought("2025-02-28"))
                            .outcomes())
                    .extracting(DayOutcome::day)
                    .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 31));
        }

        @Test
        void beforeTheLastMoveAreLeftOut() {
            CustomerRelationship formed =
                    RandomReplays.moved(opened("2025-01-01"), LifecycleStage.FORMATION, LocalDate.of(2025, 2, 28));

            ReplayedRelationship replayed = firstQuarter.replay(formed, bought("2025-01-01", "2025-01-15"));

            assertThat(replayed.relationship()).isEqualTo(formed);
            assertThat(replayed.outcomes())
                    .containsExactly(
                            new DayOutcome(LocalDate.of(2025, 2, 28), LifecycleStage.FORMATION, Set.of()),
                            new DayOutcome(LocalDate.of(2025, 3, 31), LifecycleStage.FORMATION, Set.of()));
        }

        @Test
        void mayAllBeBeforeTheOpening() {
            CustomerRelationship later = opened("2025-04-01");

            assertThat(firstQuarter.replay(later, bought("2025-04-01")))
                    .isEqualTo(new ReplayedRelationship(later, List.of()));
        }

        @Test
        void doNotKnowThePurchasesAfterThem() {
            PurchaseHistory twice = bought("2025-01-10", "2025-03-01");

            ReplayedRelationship replayed = firstQuarter.replay(opened("2025-01-10"), twice);

            assertThat(replayed.outcomes())
                    .extracting(DayOutcome::stage)
                    .containsExactly(LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION, LifecycleStage.FORMATION);
            assertThat(replayed.relationship().since()).isEqualTo("2025-03-31");
        }
    }

    @Nested
    class OfALostCustomer {

        private final CustomerRelationship lost =
                RandomReplays.moved(opened("2023-01-01"), LifecycleStage.LOST, LocalDate.of(2024, 12, 31));
        private final LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2024-11", 6));

        @ParameterizedTest
        @ValueSource(strings = {"2023-01-01", "2024-12-30", "2024-12-31"})
        void staysLostWithoutAPurchaseAfterTheLoss(String last) {
            ReplayedRelationship replayed = replay.replay(lost, bought("2023-01-01", last));

            assertThat(replayed.relationship()).isEqualTo(lost);
            assertThat(replayed.outcomes())
                    .isEqualTo(monthEnds("2024-12", 5).stream()
                            .map(day -> new DayOutcome(day, LifecycleStage.LOST, Set.of()))
                            .toList());
        }

        @Test
        void comesBackWithAPurchaseOnTheDayAfter() {
            ReplayedRelationship replayed = replay.replay(lost, bought("2023-01-01", "2025-01-01"));

            assertThat(replayed.outcomes())
                    .extracting(DayOutcome::stage)
                    .startsWith(LifecycleStage.LOST, LifecycleStage.EXPLORATION);
        }

        @Test
        void comesBackWithThePurchaseOfTheLastDay() {
            ReplayedRelationship replayed = replay.replay(lost, bought("2023-01-01", "2025-04-30"));

            assertThat(replayed.outcomes())
                    .extracting(DayOutcome::stage)
                    .containsExactly(
                            LifecycleStage.LOST,
                            LifecycleStage.LOST,
                            LifecycleStage.LOST,
                            LifecycleStage.LOST,
                            LifecycleStage.EXPLORATION);
        }

        @Test
        void isAskedForEvidenceOnEveryDayWhereItMayBeNew() {
            List<LocalDate> asked = new ArrayList<>();

            ReplayedRelationship replayed = replay.replay(lost, (windows, asOf) -> {
                asked.add(asOf);
                return RelationshipEvidence.builder().build();
            });

            assertThat(asked).isEqualTo(monthEnds("2024-12", 5));
            assertThat(replayed.relationship()).isEqualTo(lost);
        }
    }

    @Nested
    class OfALog {

        private final LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2024-01", 18));

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfEachCustomer(long seed) {
            PurchaseLog log = RandomPurchases.of(new SplittableRandom(seed)).log();
            List<ReplayedRelationship> expected = new ArrayList<>();
            for (int index = 0; index < log.customers(); index++) {
                PurchaseHistory history = log.history(index);
                expected.add(fold(
                        BY_TRANSACTIONS,
                        replay.days(),
                        CustomerRelationship.open(
                                log.customer(index), history.first().orElseThrow()),
                        history));
            }

            assertThat(replay.replayAll(log, LifecycleReplay.Opening.firstPurchase()))
                    .containsExactlyElementsOf(expected);
            assertThat(replay.assessAll(log))
                    .isEqualTo(StageFlow.on(replay.days()).resultOf(expected));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameInParallel(long seed) {
            PurchaseLog log = RandomPurchases.of(new SplittableRandom(seed)).log();
            LifecycleReplay.Opening opening = LifecycleReplay.Opening.firstPurchase();

            assertThat(replay.replayAll(log, opening).parallel().toList())
                    .isEqualTo(replay.replayAll(log, opening).toList());
            assertThat(replay.replayAll(log, opening)
                            .parallel()
                            .collect(StageFlow.on(replay.days()).collector()))
                    .isEqualTo(replay.assessAll(log));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSumOfItsPartitions(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            PurchaseLog log = purchases.log();
            Map<CustomerId, Integer> partOf = new HashMap<>();
            List<List<Transaction>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Transaction one : purchases.transactions()) {
                parts.get(partOf.computeIfAbsent(one.customer(), customer -> random.nextInt(parts.size())))
                        .add(one);
            }
            StageFlow flow = StageFlow.on(replay.days());
            StageFlowState all = flow.empty();
            for (List<Transaction> part : parts) {
                StageFlowState state = flow.empty();
                PurchaseLog own = PurchaseLog.of(log.currency(), part);
                for (ReplayedRelationship one : replay.replayAll(own, LifecycleReplay.Opening.firstPurchase())
                        .toList()) {
                    state = flow.add(state, one);
                }
                all = flow.merge(all, state);
            }

            assertThat(flow.result(all)).isEqualTo(replay.assessAll(log));
        }

        @Test
        void opensEachRelationshipAsTold() {
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("lin", LocalDate.of(2024, 2, 1), 100)
                    .addMinor("wang", LocalDate.of(2024, 3, 1), 100)
                    .build();
            LifecycleReplay.Opening byContract = (customer, history) -> CustomerRelationship.openIn(
                    customer, history.first().orElseThrow().minusMonths(1), LifecycleStage.FORMATION);

            assertThat(replay.replayAll(log, byContract).map(ReplayedRelationship::relationship))
                    .extracting(CustomerRelationship::customer, CustomerRelationship::opened)
                    .containsExactly(
                            tuple(LIN, LocalDate.of(2024, 1, 1)),
                            tuple(CustomerId.of("wang"), LocalDate.of(2024, 2, 1)));
            StageFlowResult flow = replay.assessAll(log, byContract);
            assertThat(flow.count(LocalDate.of(2024, 1, 31), LifecycleStage.FORMATION))
                    .isEqualTo(1);
            assertThat(flow.count(LocalDate.of(2024, 2, 29), LifecycleStage.FORMATION))
                    .isEqualTo(2);
            assertThat(flow).isNotEqualTo(replay.assessAll(log));
        }

        @Test
        void ofATravelAgencyHoldsEveryCustomerWhoHasBought() {
            PurchaseLog log = TravelAgency.seeded(42).log();
            LifecycleReplay yearEnds = LifecycleReplay.of(
                    BY_TRANSACTIONS,
                    List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)));

            StageFlowResult flow = yearEnds.assessAll(log);

            assertThat(flow.customers()).isEqualTo(log.customers());
            for (LocalDate day : yearEnds.days()) {
                long inAStage = Arrays.stream(LifecycleStage.values())
                        .mapToLong(stage -> flow.count(day, stage))
                        .sum();
                long begun = IntStream.range(0, log.customers())
                        .filter(index ->
                                !log.history(index).first().orElseThrow().isAfter(day))
                        .count();
                assertThat(inAStage).isEqualTo(begun).isPositive();
            }
            assertThat(flow.count(LocalDate.of(2025, 12, 31), LifecycleStage.LOST))
                    .isPositive();
        }

        @Test
        void holdsNobodyIfItIsEmpty() {
            PurchaseLog empty = PurchaseLog.builder(CurrencyUnit.USD).build();

            assertThat(replay.replayAll(empty, LifecycleReplay.Opening.firstPurchase()))
                    .isEmpty();
            assertThat(replay.assessAll(empty).customers()).isZero();
        }
    }

    /** A hundred nights in each month, of a total that doubles in July 2024: the volume never falls, the share does. */
    @Nested
    class OfAnErodingShare {

        private static final RelationshipLifecycle BY_CONTRACT =
                RelationshipLifecycle.of(LifecyclePolicy.contractB2b());

        private static RelationshipFacts facts(LocalDate back) {
            Map<LocalDate, Long> nights = new HashMap<>();
            List<VolumeReport> totals = new ArrayList<>();
            LocalDate end = LocalDate.of(2027, 1, 1);
            for (LocalDate month = LocalDate.of(2022, 1, 1); month.isBefore(end); month = month.plusMonths(1)) {
                nights.put(month, 100L);
            }
            for (LocalDate quarter = LocalDate.of(2022, 1, 1); quarter.isBefore(end); quarter = quarter.plusMonths(3)) {
                boolean doubled = !quarter.isBefore(LocalDate.of(2024, 7, 1)) && quarter.isBefore(back);
                totals.add(VolumeReport.of(quarter, quarter.plusMonths(3), doubled ? 2_000 : 1_000, Source.OBSERVED));
            }
            return RelationshipFacts.builder(LIN, ZoneId.of("Asia/Shanghai"))
                    .volumes(VolumeHistory.of(nights))
                    .totals(totals)
                    .build();
        }

        private static List<StageTransition> moves(LocalDate back) {
            CustomerRelationship stable =
                    CustomerRelationship.openIn(LIN, LocalDate.of(2022, 1, 1), LifecycleStage.STABILITY);
            return LifecycleReplay.of(BY_CONTRACT, monthEnds("2022-01", 60))
                    .replay(stable, facts(back))
                    .relationship()
                    .journal();
        }

        /** Since the volume is what it was, a decline that asked for the volume alone would come and go for ever. */
        @Test
        void declinesOnceAndStaysThere() {
            assertThat(moves(LocalDate.MAX))
                    .extracting(StageTransition::kind, StageTransition::on)
                    .containsExactly(tuple(TransitionKind.DEGRADE, LocalDate.of(2024, 9, 30)));
        }

        @Test
        void recoversOnceTheShareIsBack() {
            assertThat(moves(LocalDate.of(2025, 7, 1)))
                    .extracting(StageTransition::kind, StageTransition::on)
                    .containsExactly(
                            tuple(TransitionKind.DEGRADE, LocalDate.of(2024, 9, 30)),
                            tuple(TransitionKind.RECOVER, LocalDate.of(2025, 12, 31)));
        }
    }

    @Nested
    class Completed {

        private final PurchaseHistory history = bought("2025-01-10", "2025-02-10", "2025-03-10");

        @Test
        void knowsWhatNoPurchaseTells() {
            LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 6))
                    .completedBy((customer, asOf, counted) -> asOf.getMonthValue() < 4
                            ? counted
                            : counted.toBuilder()
                                    .cancelled(LocalDate.of(2025, 4, 15), LossCause.PRICE)
                                    .build());

            CustomerRelationship relationship =
                    replay.replay(opened("2025-01-10"), history).relationship();

            assertThat(relationship.loss())
                    .contains(new Loss(LifecycleStage.FORMATION, LocalDate.of(2025, 4, 30), LossCause.PRICE));
        }

        @Test
        void isAskedOnEachDayForEachCustomer() {
            List<String> asked = new ArrayList<>();
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("lin", LocalDate.of(2025, 1, 10), 100)
                    .addMinor("wang", LocalDate.of(2025, 2, 10), 100)
                    .build();

            LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 2))
                    .completedBy((customer, asOf, counted) -> {
                        asked.add(customer + " " + asOf);
                        return counted;
                    })
                    .assessAll(log);

            assertThat(asked).containsExactly("lin 2025-01-31", "lin 2025-02-28", "wang 2025-02-28");
        }
    }

    @Nested
    class UnderAnotherPolicy {

        private final RelationshipLifecycle strict =
                RelationshipLifecycle.of(LifecyclePolicy.transactionsOnly().toBuilder()
                        .named("strict", 1)
                        .formation(FormationRule.of(Period.ofMonths(12), 2))
                        .build());

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheDifferenceOfTheTwoReplays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            CustomerRelationship start = CustomerRelationship.open(LIN, START);
            PurchaseHistory history = life(random);
            List<LocalDate> days = irregular(random);
            LocalDate last = days.get(days.size() - 1);
            for (RelationshipLifecycle candidate : LIFECYCLES) {
                assertThat(LifecycleReplay.of(BY_TRANSACTIONS, days).compare(candidate, start, evidence(history)))
                        .isEqualTo(JournalDifference.between(
                                fold(BY_TRANSACTIONS, days, start, history).relationship(),
                                fold(candidate, days, start, history).relationship(),
                                last));
            }
            assertThat(LifecycleReplay.of(BY_TRANSACTIONS, days)
                            .compare(BY_TRANSACTIONS, start, evidence(history))
                            .isNone())
                    .isTrue();
        }

        @Test
        void saysWhereTheStricterOneHeldBack() {
            PurchaseHistory history = bought("2025-01-10", "2025-02-10", "2025-04-10");

            JournalDifference difference = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 6))
                    .compare(strict, opened("2025-01-10"), evidence(history));

            assertThat(difference.disagreements()).hasSize(1);
            Disagreement apart = difference.disagreements().get(0);
            assertThat(apart.period().lowerEndpoint()).isEqualTo("2025-02-28");
            assertThat(apart.period().upperEndpoint()).isEqualTo("2025-04-30");
            assertThat(apart.baseline()).isEqualTo(LifecycleStage.FORMATION);
            assertThat(apart.candidate()).isEqualTo(LifecycleStage.EXPLORATION);
            assertThat(difference.daysApart()).isEqualTo(61);
        }

        @Test
        void isRefusedForARelationshipOpenedAfterTheLastDay() {
            LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 6));

            assertThatThrownBy(() -> replay.compare(strict, opened("2025-07-01"), evidence(bought("2025-07-01"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("asOf must not be before the opening on 2025-07-01, but was 2025-06-30");
        }
    }

    @Nested
    class Refusals {

        private final LifecycleReplay replay = LifecycleReplay.of(BY_TRANSACTIONS, monthEnds("2025-01", 6));

        @Test
        void namesNoDaysAndTooMany() {
            List<LocalDate> tooMany = START.datesUntil(START.plusDays(LifecycleReplay.MAX_DAYS + 1))
                    .toList();

            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be 1 to 10000, but was \"0 days\"");
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, tooMany))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must be 1 to 10000, but was \"10001 days\"");
            assertThat(LifecycleReplay.of(BY_TRANSACTIONS, tooMany.subList(1, tooMany.size()))
                            .days())
                    .hasSize(10_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-01-31", "2025-01-30"})
        void namesADayThatDoesNotAscend(LocalDate second) {
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, List.of(LocalDate.of(2025, 1, 31), second)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days[1] must be after the day before it, but was " + second);
        }

        @Test
        void namesADayOutOfRange() {
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, List.of(LocalDate.of(0, 12, 31))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days[0] must lie in the years 1 to 9999, but was 0000-12-31");
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, List.of(START, LocalDate.of(10_000, 1, 1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days[1] must lie in the years 1 to 9999, but was +10000-01-01");
        }

        @Test
        void namesEvidenceThatDoesNotFitTheDay() {
            LifecycleReplay.Evidence early = (windows, asOf) -> RelationshipEvidence.builder()
                    .lastPurchase(asOf.plusDays(1))
                    .build();

            assertThatThrownBy(() -> replay.replay(opened("2025-01-01"), early))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastPurchase must not be after the assessment of 2025-01-31, but was 2025-02-01");
        }

        @Test
        void namesFactsAndOpeningsOfAnotherCustomer() {
            CustomerId other = CustomerId.of("wang");
            RelationshipFacts facts =
                    RelationshipFacts.builder(other, ZoneId.of("Asia/Shanghai")).build();
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("wang", START, 100)
                    .build();

            assertThatThrownBy(() -> replay.replay(opened("2025-01-01"), facts))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("facts must be of lin, but was wang");
            assertThatThrownBy(() -> replay.assessAll(log, (customer, history) -> opened("2025-01-01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("opening must be of wang, but was lin");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            List<LocalDate> gap = Arrays.asList(START, null);
            CustomerRelationship lin = opened("2025-01-01");
            PurchaseHistory history = bought("2025-01-01");
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD).build();

            assertThatThrownBy(() -> LifecycleReplay.of(null, List.of(START))).hasMessage("lifecycle");
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, null)).hasMessage("days");
            assertThatThrownBy(() -> LifecycleReplay.of(BY_TRANSACTIONS, gap))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("days[1]");
            assertThatThrownBy(() -> replay.replay(null, history)).hasMessage("start");
            assertThatThrownBy(() -> replay.replay(lin, (PurchaseHistory) null)).hasMessage("history");
            assertThatThrownBy(() -> replay.replay(lin, (RelationshipFacts) null))
                    .hasMessage("facts");
            assertThatThrownBy(() -> replay.replay(lin, (LifecycleReplay.Evidence) null))
                    .hasMessage("evidence");
            assertThatThrownBy(() -> replay.compare(null, lin, evidence(history)))
                    .hasMessage("candidate");
            assertThatThrownBy(() -> replay.replayAll(null, LifecycleReplay.Opening.firstPurchase()))
                    .hasMessage("log");
            assertThatThrownBy(() -> replay.replayAll(log, null)).hasMessage("opening");
            assertThatThrownBy(() -> replay.assessAll(null)).hasMessage("log");
            assertThatThrownBy(() -> replay.assessAll(log, null)).hasMessage("opening");
        }
    }
}
