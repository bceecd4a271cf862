package io.guanxi.crm.analytics.clv.summary;

import static io.guanxi.crm.analytics.clv.summary.RandomFacts.CNY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.analytics.clv.summary.RandomFacts.ByHand;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class OpportunityAggregationTest {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2001, 12, 31);
    private static final OpportunityCalendar YEARS =
            OpportunityCalendar.of(FIRST, Period.ofYears(1), LAST).acquiredWithin(1);
    private static final Money GIFT = Money.ofMinor(CNY, 2_000);

    @Nested
    class Calendar {

        @Test
        void holdsCompletePeriodsOnly() {
            OpportunityCalendar cut = OpportunityCalendar.of(FIRST, Period.ofYears(1), LAST.minusDays(1));

            assertThat(YEARS.completePeriods()).isEqualTo(7);
            assertThat(YEARS.lastCompleteDay()).isEqualTo(LAST);
            assertThat(cut.completePeriods()).isEqualTo(6);
            assertThat(cut.acquisitionPeriods()).isEqualTo(6);
            assertThat(cut.lastCompleteDay()).isEqualTo("2000-12-31");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-01-31, P1M, 2025-02-27, 1, 2025-02-27",
            "2025-01-31, P1M, 2025-03-29, 1, 2025-02-27",
            "2025-01-31, P1M, 2025-03-30, 2, 2025-03-30",
            "2025-01-31, P1M, 2025-04-29, 3, 2025-04-29",
            "2024-02-29, P1Y, 2025-02-27, 1, 2025-02-27",
            "2024-02-29, P1Y, 2028-02-28, 4, 2028-02-28",
            "2025-01-01, P2W, 2025-01-27, 1, 2025-01-14",
            "2025-01-01, P1D, 2025-01-01, 1, 2025-01-01",
            "2025-01-01, P1Y6M, 2027-12-31, 2, 2027-12-31"
        })
        void countsFromTheFirstDay(LocalDate first, Period period, LocalDate last, int complete, LocalDate end) {
            OpportunityCalendar calendar = OpportunityCalendar.of(first, period, last);

            assertThat(calendar.completePeriods()).isEqualTo(complete);
            assertThat(calendar.lastCompleteDay()).isEqualTo(end);
        }

        static LongStream seeds() {
            return Seeds.some(300);
        }

        /** Against one period after another. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithPeriodsCountedOneByOne(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate first = LocalDate.of(2023, 12, 25).plusDays(random.nextInt(70));
            int length = random.nextInt(1, 15);
            boolean months = random.nextBoolean();
            Period period = months ? Period.ofMonths(length) : Period.ofDays(length);
            LocalDate end = months ? first.plusMonths(length) : first.plusDays(length);
            LocalDate last = end.plusDays(random.nextInt(900)).minusDays(1);
            int complete = 0;
            while (!(months ? first.plusMonths((complete + 1L) * length) : first.plusDays((complete + 1L) * length))
                    .isAfter(last.plusDays(1))) {
                complete++;
            }

            assertThat(OpportunityCalendar.of(first, period, last).completePeriods())
                    .isEqualTo(complete);
        }
    }

    @Nested
    class Worked {

        private final PurchaseLog log = PurchaseLog.builder(CNY)
                .add("donor", LocalDate.of(1995, 12, 31), GIFT)
                .add("donor", LocalDate.of(1996, 1, 1), GIFT)
                .add("donor", LocalDate.of(1996, 6, 1), GIFT)
                .add("donor", LocalDate.of(1999, 12, 31), GIFT)
                .add("donor", LocalDate.of(2002, 1, 1), GIFT)
                .add("once", LocalDate.of(1995, 1, 1), GIFT)
                .add("once", LocalDate.of(1995, 7, 1), GIFT)
                .add("before", LocalDate.of(1994, 12, 31), GIFT)
                .add("before", LocalDate.of(1996, 1, 1), GIFT)
                .add("next year", LocalDate.of(1996, 1, 1), GIFT)
                .add("much later", LocalDate.of(2002, 1, 1), GIFT)
                .build();

        @Test
        void aDonorOf1995HasSixOpportunities() {
            OpportunitySummaries summaries = OpportunitySummaries.of(log, YEARS);

            assertThat(summaries.patterns())
                    .isEqualTo(Map.of(OpportunitySummary.of(2, 4, 6), 1L, OpportunitySummary.of(0, 0, 6), 1L));
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(1, 2, 0, 2, 0, 0, 0, 0));
            assertThat(summaries.omissions().customers()).isEqualTo(3);
        }

        @Test
        void whoCameInALaterPeriodHasFewer() {
            assertThat(OpportunitySummaries.of(log, YEARS.acquiredWithin(2)).patterns())
                    .containsEntry(OpportunitySummary.of(0, 0, 5), 1L);
        }

        @Test
        void whoCameInTheLastPeriodHasNone() {
            OpportunityCalendar one =
                    OpportunityCalendar.of(LocalDate.of(2002, 1, 1), Period.ofMonths(1), LocalDate.of(2002, 1, 31));

            assertThat(OpportunitySummaries.of(log, one).patterns())
                    .isEqualTo(Map.of(OpportunitySummary.of(0, 0, 0), 1L));
        }

        @Test
        void whatIsGivenBackInFullMayBeNoUse() {
            PurchaseLog refunded = PurchaseLog.builder(CNY)
                    .add("donor", FIRST, GIFT)
                    .add("donor", LocalDate.of(1997, 5, 1), GIFT)
                    .refund("donor", LocalDate.of(1997, 5, 9), GIFT)
                    .build();

            assertThat(OpportunitySummaries.of(refunded, YEARS).patterns())
                    .containsOnlyKeys(OpportunitySummary.of(1, 2, 6));
            OpportunitySummaries undone = OpportunitySummaries.of(
                    refunded, YEARS, SummaryRules.standard().refunds(RefundTreatment.UNDOING));
            assertThat(undone.patterns()).containsOnlyKeys(OpportunitySummary.of(0, 0, 6));
            assertThat(undone.omissions().undoneDays()).isEqualTo(1);
            assertThat(undone).isNotEqualTo(OpportunitySummaries.ofCounts(undone.patterns()));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        static LongStream fewSeeds() {
            return Seeds.some(24);
        }

        private static OpportunityCalendar calendar(SplittableRandom random) {
            Period[] periods = {Period.ofMonths(1), Period.ofMonths(3), Period.ofWeeks(2), Period.ofDays(1)};
            LocalDate first = LocalDate.of(2024, 1, 31).plusDays(random.nextInt(60));
            OpportunityCalendar all = OpportunityCalendar.of(
                    first, periods[random.nextInt(periods.length)], first.plusDays(100 + random.nextInt(400)));
            return random.nextBoolean() ? all : all.acquiredWithin(1 + random.nextInt(all.completePeriods()));
        }

        /** Stream and log agree with periods walked through one after another. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithACountByHand(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random, CNY);
            List<PurchaseFact> facts = RandomFacts.of(purchases, random);
            SummaryRules rules = RandomFacts.rules(seed);
            OpportunityCalendar calendar = calendar(random);

            OpportunitySummaries log = OpportunitySummaries.of(purchases.log(), calendar, rules);

            assertThat(OpportunityAggregation.of(CNY, calendar).rules(rules).resultOf(facts))
                    .isEqualTo(log);
            Map<Long, ByHand> counts = ByHand.of(facts, calendar.lastCompleteDay(), rules);
            Map<OpportunitySummary, Long> patterns = new TreeMap<>();
            long earlier = 0;
            long later = 0;
            for (ByHand count : counts.values()) {
                if (count.days.isEmpty()) {
                    continue;
                }
                if (count.days.firstKey().isBefore(calendar.firstDay())) {
                    earlier++;
                    continue;
                }
                TreeSet<Integer> used = new TreeSet<>();
                count.days.keySet().forEach(day -> used.add(periodOf(day, calendar)));
                int acquired = used.first();
                if (acquired >= calendar.acquisitionPeriods()) {
                    later++;
                    continue;
                }
                patterns.merge(
                        OpportunitySummary.of(
                                used.size() - 1, used.last() - acquired, calendar.completePeriods() - 1 - acquired),
                        1L,
                        Long::sum);
            }
            assertThat(log.patterns()).isEqualTo(patterns);
            SummaryOmissions byDay = ByHand.omissions(counts);
            assertThat(log.omissions())
                    .isEqualTo(new SummaryOmissions(
                            earlier,
                            byDay.laterCustomers() + later,
                            byDay.undoneCustomers(),
                            byDay.laterPurchases(),
                            byDay.undoneDays(),
                            byDay.unpaidDays(),
                            byDay.ignoredRefundDays(),
                            0));
        }

        private static int periodOf(LocalDate day, OpportunityCalendar calendar) {
            int period = 0;
            while (!calendar.firstDay(period + 1).isAfter(day)) {
                period++;
            }
            return period;
        }

        /** A log is made whose table is known, with all 22 patterns of the donors. */
        @Test
        void theTableOfTheDonorsComesBackFromALog() {
            SplittableRandom random = new SplittableRandom(1995);
            OpportunityAggregation aggregation = OpportunityAggregation.of(CNY, YEARS);
            PurchaseDays state = aggregation.empty();
            long donor = 0;
            for (Map.Entry<OpportunitySummary, Long> pattern :
                    Donations.summaries().patterns().entrySet()) {
                for (long copy = 0; copy < pattern.getValue(); copy++) {
                    donor++;
                    state = aggregation.add(state, PurchaseFact.bought(donor, dayOf(1995, random), GIFT));
                    int last = pattern.getKey().lastOpportunity();
                    for (int given = 0; given < pattern.getKey().x(); given++) {
                        // Once in the last year of giving, and in the years 1, 2, 3 … before it.
                        int year = given == 0 ? 1995 + last : 1995 + given;
                        state = aggregation.add(state, PurchaseFact.bought(donor, dayOf(year, random), GIFT));
                        state = aggregation.add(state, PurchaseFact.bought(donor, dayOf(year, random), GIFT));
                    }
                }
            }

            assertThat(aggregation.result(state)).isEqualTo(Donations.summaries());
        }

        private static LocalDate dayOf(int year, SplittableRandom random) {
            return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("fewSeeds")
        void holdForTheAggregation(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random, CNY);
            List<PurchaseFact> facts = RandomFacts.of(purchases, random);
            AggregationLaws.check(
                    OpportunityAggregation.of(CNY, calendar(random)).rules(RandomFacts.rules(seed)),
                    facts.subList(0, Math.min(40, facts.size())),
                    seed);
        }

        @Test
        void neverWrapAround() {
            Money most = Money.ofMinor(CNY, Long.MAX_VALUE);
            AggregationLaws.checkOverflow(
                    OpportunityAggregation.of(CNY, YEARS),
                    List.of(PurchaseFact.bought(1, FIRST, most), PurchaseFact.bought(2, FIRST, GIFT)));
        }

        @Test
        void columnsAreTheSameAsFacts() {
            OpportunityAggregation aggregation = OpportunityAggregation.of(CNY, YEARS);
            long[] customer = {1, 2, 1};
            int[] day = {(int) FIRST.toEpochDay(), (int) FIRST.toEpochDay() + 1, (int) FIRST.toEpochDay() + 400};
            PurchaseDays state = aggregation.addAll(aggregation.empty(), customer, day, new long[] {5, 5, 5}, 0, 3);
            state = aggregation.addRefunds(
                    state, new long[] {1}, new int[] {day[2]}, new int[] {day[2] + 1}, new long[] {5}, 0, 1);

            assertThat(aggregation.result(state).patterns())
                    .isEqualTo(Map.of(OpportunitySummary.of(1, 1, 6), 1L, OpportunitySummary.of(0, 0, 6), 1L));
            assertThat(aggregation
                            .rules(SummaryRules.standard().unpaid(UnpaidTreatment.LEFT_OUT))
                            .result(state)
                            .patterns())
                    .isEqualTo(Map.of(OpportunitySummary.of(0, 0, 6), 2L));
        }
    }

    @Nested
    class Refusals {

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        static Stream<Arguments> bad() {
            return Stream.of(
                    bad(
                            () -> OpportunityCalendar.of(FIRST, Period.of(0, 1, 1), LAST),
                            "period must be of years and months, or of weeks and days, not of both, but was P1M1D"),
                    bad(
                            () -> OpportunityCalendar.of(FIRST, Period.ofYears(1), LocalDate.of(1995, 12, 30)),
                            "lastObservedDay must not be before the end of the first period, 1995-12-31, but was"
                                    + " 1995-12-30"),
                    bad(
                            () -> OpportunityCalendar.of(LAST, Period.ofDays(1), FIRST),
                            "lastObservedDay must not be before the end of the first period, 2001-12-31, but was"
                                    + " 1995-01-01"),
                    bad(
                            () -> OpportunityCalendar.of(
                                    LocalDate.of(1, 1, 1), Period.ofDays(1), LocalDate.of(2739, 1, 1)),
                            "opportunities must be 0 to 1000000, but was 1000033"),
                    bad(
                            () -> YEARS.acquiredWithin(0),
                            "acquisitionPeriods must be 1 to the complete periods, 7, but was 0"),
                    bad(
                            () -> YEARS.acquiredWithin(8),
                            "acquisitionPeriods must be 1 to the complete periods, 7, but was 8"),
                    bad(() -> YEARS.firstDay(8), "index must be 0 to the complete periods, 7, but was 8"),
                    bad(() -> YEARS.firstDay(-1), "index must be 0 to the complete periods, 7, but was -1"),
                    bad(
                            () -> OpportunityCalendar.of(FIRST, Period.ofYears(1), LocalDate.of(10000, 1, 1)),
                            "lastObservedDay must lie in the years 1 to 9999, but was +10000-01-01"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bad")
        void ofWhatCannotBe(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        static Stream<Arguments> nulls() {
            PurchaseLog none = PurchaseLog.builder(CNY).build();
            return Stream.of(
                    bad(() -> OpportunityCalendar.of(null, Period.ofYears(1), LAST), "firstDay"),
                    bad(() -> OpportunityCalendar.of(FIRST, null, LAST), "period"),
                    bad(() -> OpportunityCalendar.of(FIRST, Period.ofYears(1), null), "lastObservedDay"),
                    bad(() -> OpportunityAggregation.of(null, YEARS), "currency"),
                    bad(() -> OpportunityAggregation.of(CNY, null), "calendar"),
                    bad(() -> OpportunityAggregation.of(CNY, YEARS).rules(null), "summaryRules"),
                    bad(() -> OpportunitySummaries.of((PurchaseLog) null, YEARS), "log"),
                    bad(() -> OpportunitySummaries.of(none, null), "calendar"),
                    bad(() -> OpportunitySummaries.of(none, YEARS, null), "rules"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void ofNull(String name, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
