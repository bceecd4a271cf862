package io.guanxi.crm.analytics.clv.summary;

import static io.guanxi.crm.analytics.clv.summary.RandomFacts.CNY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.analytics.clv.summary.RandomFacts.ByHand;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class PurchaseSummaryAggregationTest {

    private static final LocalDate MAY_1 = LocalDate.of(2025, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2025, 5, 31);
    private static final PurchaseSummaryAggregation DAYS = PurchaseSummaryAggregation.of(CNY, MAY_31, ChronoUnit.DAYS);
    private static final int FIRST = (int) MAY_1.toEpochDay();

    private static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }

    @Nested
    class Worked {

        private final List<PurchaseFact> facts = List.of(
                PurchaseFact.refunded(7, MAY_1.plusDays(8), MAY_1.plusDays(11), cny("80.00")),
                PurchaseFact.bought(7, MAY_1.plusDays(8), cny("80.00")),
                PurchaseFact.bought(8, MAY_31.plusDays(1), cny("5.00")),
                PurchaseFact.bought(7, MAY_1, cny("50.00")));

        private PurchaseSummaries by(RefundTreatment refunds, UnpaidTreatment unpaid) {
            return DAYS.rules(new SummaryRules(refunds, unpaid)).resultOf(facts);
        }

        @Test
        void theStandardNetsTheRefundAndKeepsThePurchase() {
            PurchaseSummaries summaries = DAYS.resultOf(facts);

            assertThat(summaries.asList())
                    .containsExactly(PurchaseSummary.of(1, 8, 30).withMeanSpend(0));
            assertThat(summaries.customer(0)).contains(CustomerId.of("7"));
            assertThat(summaries.leftOut()).isEqualTo(1);
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(0, 1, 0, 1, 0, 0, 0, 0));
        }

        @Test
        void anIgnoredRefundLeavesTheAmount() {
            PurchaseSummaries summaries = by(RefundTreatment.IGNORED, UnpaidTreatment.LEFT_OUT);

            assertThat(summaries.asList())
                    .containsExactly(PurchaseSummary.of(1, 8, 30).withMeanSpend(80));
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(0, 1, 0, 1, 0, 0, 1, 0));
        }

        @Test
        void aFullRefundMayUndoThePurchase() {
            PurchaseSummaries summaries = by(RefundTreatment.UNDOING, UnpaidTreatment.COUNTED);

            assertThat(summaries.asList()).containsExactly(PurchaseSummary.of(0, 0, 30));
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(0, 1, 0, 1, 1, 0, 0, 0));
        }

        @Test
        void aPurchaseOfWhichNothingIsLeftMayBeLeftOut() {
            PurchaseSummaries summaries = by(RefundTreatment.NETTED, UnpaidTreatment.LEFT_OUT);

            assertThat(summaries.asList()).containsExactly(PurchaseSummary.of(0, 0, 30));
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(0, 1, 0, 1, 0, 1, 0, 0));
        }

        @Test
        void whoseOnlyPurchaseIsUndoneIsLeftOutAndCounted() {
            PurchaseSummaries summaries = DAYS.rules(SummaryRules.standard().refunds(RefundTreatment.UNDOING))
                    .resultOf(List.of(
                            PurchaseFact.bought(7, MAY_1, cny("1.00")),
                            PurchaseFact.refunded(7, MAY_1, MAY_31, cny("1.00"))));

            assertThat(summaries.size()).isZero();
            assertThat(summaries.leftOut()).isZero();
            assertThat(summaries.omissions()).isEqualTo(new SummaryOmissions(0, 0, 1, 0, 1, 0, 0, 0));
            assertThat(summaries.omissions().customers()).isEqualTo(1);
        }

        @Test
        void refundsWithoutTheirPurchaseAreIgnoredAndCounted() {
            PurchaseSummaries summaries = DAYS.resultOf(List.of(
                    PurchaseFact.bought(7, MAY_1, cny("50.00")),
                    PurchaseFact.refunded(7, MAY_1.plusDays(1), MAY_31, cny("1.00")),
                    PurchaseFact.refunded(7, MAY_1.minusDays(1), MAY_31, cny("1.00")),
                    PurchaseFact.refunded(9, MAY_1, MAY_31, cny("1.00")),
                    PurchaseFact.refunded(9, MAY_1, MAY_31.plusDays(1), cny("1.00"))));

            assertThat(summaries.asList()).containsExactly(PurchaseSummary.of(0, 0, 30));
            assertThat(summaries.omissions().unmatchedRefunds()).isEqualTo(3);
        }

        @Test
        void nothingGatheredIsNobody() {
            assertThat(DAYS.result(DAYS.empty()).size()).isZero();
            assertThat(DAYS.result(DAYS.empty()).omissions()).isEqualTo(SummaryOmissions.NONE);
        }

        @Test
        void customersComeInOrderOfTheirNumbersWhateverTheyAre() {
            PurchaseDays state = DAYS.empty();
            for (long number : new long[] {3, Long.MIN_VALUE, 0, Long.MAX_VALUE, -1}) {
                state = DAYS.add(state, PurchaseFact.bought(number, MAY_1, cny("1.00")));
            }
            PurchaseSummaries summaries = DAYS.result(state);

            assertThat(summaries.size()).isEqualTo(5);
            assertThat(summaries.customer(0)).contains(CustomerId.of(Long.toString(Long.MIN_VALUE)));
            assertThat(summaries.customer(2)).contains(CustomerId.of("0"));
            assertThat(summaries.customer(4)).contains(CustomerId.of(Long.toString(Long.MAX_VALUE)));
        }

        @Test
        void daysBefore1970AreDaysLikeOthers() {
            LocalDate old = LocalDate.of(1969, 12, 1);
            PurchaseSummaryAggregation aggregation =
                    PurchaseSummaryAggregation.of(CNY, LocalDate.of(1970, 1, 10), ChronoUnit.DAYS);

            assertThat(aggregation
                            .resultOf(List.of(
                                    PurchaseFact.bought(1, LocalDate.of(1970, 1, 5), cny("3.00")),
                                    PurchaseFact.bought(1, old, cny("2.00")),
                                    PurchaseFact.refunded(
                                            1, LocalDate.of(1970, 1, 5), LocalDate.of(1970, 1, 6), cny("1.00"))))
                            .asList())
                    .containsExactly(PurchaseSummary.of(1, 35, 40).withMeanSpend(2));
        }
    }

    /** Stream, log, columns and a count by hand agree, under all rules. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheLogAndWithACountByHand(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomPurchases purchases = RandomPurchases.of(random, CNY);
        List<PurchaseFact> facts = RandomFacts.of(purchases, random);
        LocalDate lastDay = purchases.anyDay(random);
        SummaryRules rules = RandomFacts.rules(seed);
        ChronoUnit unit = random.nextBoolean() ? ChronoUnit.DAYS : ChronoUnit.WEEKS;
        PurchaseSummaryAggregation aggregation =
                PurchaseSummaryAggregation.of(CNY, lastDay, unit).rules(rules);

        PurchaseSummaries stream = aggregation.resultOf(facts);
        PurchaseSummaries log = PurchaseSummaries.of(purchases.log(), lastDay, unit, rules);

        // Up to 8 customers: C-1 to C-8 are in the order of 1 to 8.
        assertThat(stream.asList()).isEqualTo(log.asList());
        assertThat(stream.omissions()).isEqualTo(log.omissions());
        for (int place = 0; place < log.size(); place++) {
            assertThat(log.customer(place).orElseThrow().value())
                    .isEqualTo("C-" + stream.customer(place).orElseThrow().value());
        }
        Map<Long, ByHand> counts = ByHand.of(facts, lastDay, rules);
        List<PurchaseSummary> byHand = new ArrayList<>();
        counts.values().stream()
                .filter(count -> !count.days.isEmpty())
                .forEach(count -> byHand.add(byHand(count, lastDay, unit)));
        assertThat(stream.asList()).isEqualTo(byHand);
        assertThat(stream.omissions()).isEqualTo(ByHand.omissions(counts));
        assertThat(aggregation.result(columns(aggregation, facts))).isEqualTo(stream);
    }

    private static PurchaseSummary byHand(ByHand count, LocalDate lastDay, ChronoUnit unit) {
        LocalDate first = count.days.firstKey();
        double length = unit == ChronoUnit.DAYS ? 1 : 7;
        int repeats = count.days.size() - 1;
        PurchaseSummary summary = PurchaseSummary.of(
                repeats,
                ChronoUnit.DAYS.between(first, count.days.lastKey()) / length,
                ChronoUnit.DAYS.between(first, lastDay) / length);
        long spend = count.days.tailMap(first, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return repeats == 0 ? summary : summary.withMeanSpend(spend / 100.0 / repeats);
    }

    /** The facts as columns, each in two halves and among other rows. */
    private static PurchaseDays columns(PurchaseSummaryAggregation aggregation, List<PurchaseFact> facts) {
        List<PurchaseFact> bought = facts.stream()
                .filter(fact -> fact instanceof PurchaseFact.Purchase)
                .toList();
        List<PurchaseFact.Refund> refunds = facts.stream()
                .filter(PurchaseFact.Refund.class::isInstance)
                .map(PurchaseFact.Refund.class::cast)
                .toList();
        PurchaseDays state = aggregation.empty();
        long[] customer = customers(bought);
        int[] day = days(bought.stream().map(PurchaseFact::day).toList());
        long[] minor = amounts(bought);
        int half = customer.length / 2;
        state = aggregation.addAll(state, customer, day, minor, half, customer.length);
        state = aggregation.addRefunds(
                state,
                customers(refunds),
                days(refunds.stream().map(PurchaseFact::day).toList()),
                days(refunds.stream().map(PurchaseFact.Refund::refundDay).toList()),
                amounts(refunds),
                0,
                refunds.size());
        return aggregation.addAll(state, customer, day, minor, 0, half);
    }

    private static long[] customers(List<? extends PurchaseFact> facts) {
        return facts.stream().mapToLong(PurchaseFact::customer).toArray();
    }

    private static int[] days(List<LocalDate> days) {
        return days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
    }

    private static long[] amounts(List<? extends PurchaseFact> facts) {
        return facts.stream()
                .mapToLong(fact -> fact.amount().getAmountMinorLong())
                .toArray();
    }

    @Test
    void manyCustomersOfColumnsAgreeWithOneByOne() {
        int rows = 20_000;
        SplittableRandom random = new SplittableRandom(20_000);
        long[] customer = random.longs(rows, 0, 5_000)
                .map(number -> number * 1_000_003 - 77)
                .toArray();
        int[] day = random.ints(rows, FIRST, FIRST + 40).toArray();
        long[] minor = random.longs(rows, 0, 10_000).toArray();
        PurchaseDays single = DAYS.empty();
        for (int row = 0; row < rows; row++) {
            single = DAYS.add(
                    single,
                    PurchaseFact.bought(customer[row], LocalDate.ofEpochDay(day[row]), Money.ofMinor(CNY, minor[row])));
        }
        PurchaseDays left = DAYS.addAll(DAYS.empty(), customer, day, minor, 0, 7_000);
        PurchaseDays right = DAYS.addAll(DAYS.empty(), customer, day, minor, 7_000, rows);

        PurchaseSummaries summaries = DAYS.result(DAYS.merge(left, right));

        assertThat(summaries).isEqualTo(DAYS.result(single)).hasSameHashCodeAs(DAYS.result(single));
        assertThat(summaries.size() + summaries.leftOut())
                .isEqualTo((int) Arrays.stream(customer).distinct().count());
    }

    static LongStream fewSeeds() {
        return Seeds.some(24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void keepsTheLaws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomPurchases purchases = RandomPurchases.of(random, CNY);
        List<PurchaseFact> facts = RandomFacts.of(purchases, random);
        AggregationLaws.check(
                PurchaseSummaryAggregation.of(CNY, purchases.anyDay(random), ChronoUnit.WEEKS)
                        .rules(RandomFacts.rules(seed)),
                facts.subList(0, Math.min(40, facts.size())),
                seed);
    }

    @Test
    void neverWrapsAround() {
        Money most = Money.ofMinor(CNY, Long.MAX_VALUE);
        Money cent = Money.ofMinor(CNY, 1);
        AggregationLaws.checkOverflow(
                DAYS, List.of(PurchaseFact.bought(1, MAY_1, most), PurchaseFact.bought(2, MAY_1, cent)));
        AggregationLaws.checkOverflow(
                DAYS, List.of(PurchaseFact.bought(1, MAY_1, cent), PurchaseFact.refunded(2, MAY_1, MAY_31, most)));
        PurchaseDays state = DAYS.add(DAYS.empty(), PurchaseFact.bought(1, MAY_1, cent));
        assertThatThrownBy(() -> DAYS.addAll(
                        state, new long[] {1, 1}, new int[] {FIRST, FIRST}, new long[] {1, Long.MAX_VALUE - 1}, 0, 2))
                .isInstanceOf(ArithmeticException.class);
        assertThat(DAYS.result(state)).isEqualTo(DAYS.resultOf(List.of(PurchaseFact.bought(1, MAY_1, cent))));
    }

    @Test
    void oneStateAnswersForSeveralDaysAndForACalendar() {
        PurchaseDays state = DAYS.empty();
        state = DAYS.add(state, PurchaseFact.bought(1, MAY_1, cny("1.00")));
        state = DAYS.add(state, PurchaseFact.bought(1, MAY_1.plusDays(10), cny("2.00")));

        assertThat(PurchaseSummaryAggregation.of(CNY, MAY_1.plusDays(5), ChronoUnit.DAYS)
                        .result(state)
                        .asList())
                .containsExactly(PurchaseSummary.of(0, 0, 5));
        assertThat(OpportunityAggregation.of(CNY, OpportunityCalendar.of(MAY_1, Period.ofWeeks(1), MAY_31))
                        .result(state))
                .hasToString("OpportunitySummaries[1 customers in 1 patterns]");
    }

    @Test
    void saysWhatItIs() {
        assertThat(DAYS)
                .hasToString("PurchaseSummaryAggregation[to 2025-05-31 in Days, SummaryRules[refunds=NETTED,"
                        + " unpaid=COUNTED]]");
        assertThat(DAYS.empty()).hasToString("PurchaseDays[0 purchases, 0 refunds in CNY]");
    }

    @Nested
    class Refusals {

        private final long[] one = {1};
        private final int[] may = {FIRST};

        @ParameterizedTest
        @CsvSource({
            "-719163, 1, 'day[0] must lie in the years 1 to 9999, but was 0000-12-31'",
            "2932897, 1, 'day[0] must lie in the years 1 to 9999, but was +10000-01-01'",
            "20000, -1, 'minorUnits[0] must not be negative (a refund is added as a refund), but was -1'"
        })
        void ofPurchaseRows(int day, long minor, String message) {
            PurchaseDays state = DAYS.empty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DAYS.addAll(state, one, new int[] {day}, new long[] {minor}, 0, 1))
                    .withMessage(message);
            assertThat(DAYS.result(state)).isEqualTo(DAYS.result(DAYS.empty()));
        }

        @ParameterizedTest
        @CsvSource({
            "-719163, 20000, 1, 'purchaseDay[0] must lie in the years 1 to 9999, but was 0000-12-31'",
            "20000, 2932897, 1, 'refundDay[0] must lie in the years 1 to 9999, but was +10000-01-01'",
            "20000, 19999, 1, 'refundDay[0] must not be before the purchase, 2024-10-04, but was 2024-10-03'",
            "20000, 20000, 0, 'minorUnits[0] must be above 0, but was 0'"
        })
        void ofRefundRows(int day, int refundDay, long minor, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DAYS.addRefunds(
                            DAYS.empty(), one, new int[] {day}, new int[] {refundDay}, new long[] {minor}, 0, 1))
                    .withMessage(message);
        }

        static Stream<Arguments> bad() {
            PurchaseDays usd = PurchaseSummaryAggregation.of(CurrencyUnit.USD, MAY_31, ChronoUnit.DAYS)
                    .empty();
            PurchaseDays state = DAYS.empty();
            Money dollar = Money.parse("USD 1.00");
            return Stream.of(
                    bad(
                            () -> PurchaseFact.bought(1, MAY_1, cny("-0.01")),
                            "amount must not be negative (a refund is" + " added as a refund), but was CNY -0.01"),
                    bad(
                            () -> PurchaseFact.refunded(1, MAY_1, MAY_1, cny("0.00")),
                            "amount must be above 0, but was" + " CNY 0.00"),
                    bad(
                            () -> PurchaseFact.refunded(1, MAY_31, MAY_1, cny("1.00")),
                            "refundDay must not be before the" + " purchase, 2025-05-31, but was 2025-05-01"),
                    bad(
                            () -> PurchaseFact.bought(1, LocalDate.of(0, 1, 1), cny("1.00")),
                            "day must lie in the years 1" + " to 9999, but was 0000-01-01"),
                    bad(
                            () -> DAYS.add(state, PurchaseFact.bought(1, MAY_1, dollar)),
                            "amount must be in CNY, but was" + " USD 1.00"),
                    bad(
                            () -> DAYS.add(usd, PurchaseFact.bought(1, MAY_1, cny("1.00"))),
                            "state must be in CNY, but" + " was USD"),
                    bad(() -> DAYS.result(usd), "state must be in CNY, but was USD"),
                    bad(() -> DAYS.merge(usd, state), "left must be in CNY, but was USD"),
                    bad(() -> DAYS.merge(state, usd), "right must be in CNY, but was USD"),
                    bad(
                            () -> DAYS.merge(state, state),
                            "right must be another state than left, but was"
                                    + " PurchaseDays[0 purchases, 0 refunds in CNY]"),
                    bad(
                            () -> PurchaseSummaryAggregation.of(CNY, MAY_31, ChronoUnit.MONTHS),
                            "unit must be DAYS or" + " WEEKS, but was Months"),
                    bad(
                            () -> PurchaseSummaryAggregation.of(CNY, LocalDate.of(10000, 1, 1), ChronoUnit.DAYS),
                            "lastObservedDay must lie in the years 1 to 9999, but was +10000-01-01"),
                    bad(
                            () -> new SummaryOmissions(0, 0, 0, 0, 0, 0, 0, -1),
                            "unmatchedRefunds must not be negative," + " but was -1"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bad")
        void ofWhatCannotBe(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        static Stream<Arguments> nulls() {
            PurchaseDays state = DAYS.empty();
            long[] longs = {1};
            int[] ints = {FIRST};
            return Stream.of(
                    bad(() -> PurchaseSummaryAggregation.of(null, MAY_31, ChronoUnit.DAYS), "currency"),
                    bad(() -> PurchaseSummaryAggregation.of(CNY, null, ChronoUnit.DAYS), "lastObservedDay"),
                    bad(() -> PurchaseSummaryAggregation.of(CNY, MAY_31, null), "unit"),
                    bad(() -> DAYS.rules(null), "summaryRules"),
                    bad(() -> new SummaryRules(null, UnpaidTreatment.COUNTED), "refunds"),
                    bad(() -> SummaryRules.standard().unpaid(null), "unpaid"),
                    bad(() -> DAYS.add(null, PurchaseFact.bought(1, MAY_1, cny("1"))), "state"),
                    bad(() -> DAYS.add(state, null), "fact"),
                    bad(() -> DAYS.merge(null, state), "left"),
                    bad(() -> DAYS.merge(state, null), "right"),
                    bad(() -> DAYS.result(null), "state"),
                    bad(() -> DAYS.addAll(state, null, ints, longs, 0, 1), "customer"),
                    bad(() -> DAYS.addAll(state, longs, null, longs, 0, 1), "day"),
                    bad(() -> DAYS.addAll(state, longs, ints, null, 0, 1), "minorUnits"),
                    bad(() -> DAYS.addRefunds(state, null, ints, ints, longs, 0, 1), "customer"),
                    bad(() -> DAYS.addRefunds(state, longs, null, ints, longs, 0, 1), "purchaseDay"),
                    bad(() -> DAYS.addRefunds(state, longs, ints, null, longs, 0, 1), "refundDay"),
                    bad(() -> DAYS.addRefunds(state, longs, ints, ints, null, 0, 1), "minorUnits"),
                    bad(() -> PurchaseFact.bought(1, null, cny("1")), "day"),
                    bad(() -> PurchaseFact.bought(1, MAY_1, null), "amount"),
                    bad(() -> PurchaseFact.refunded(1, MAY_1, null, cny("1")), "refundDay"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nulls")
        void ofNull(String name, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }

        @Test
        void ofRowsThatAreNotThere() {
            assertThatThrownBy(() -> DAYS.addAll(DAYS.empty(), one, may, one, 0, 2))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> DAYS.addAll(DAYS.empty(), one, new int[0], one, 0, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> DAYS.addRefunds(DAYS.empty(), one, may, may, new long[0], 0, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
