package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseSummariesTest {

    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    @Nested
    class FromALog {

        private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .add("B", JANUARY_1, usd("10.00"))
                .add("A", JANUARY_1.plusDays(28), usd("50.00"))
                .add("A", JANUARY_1, usd("7.00"))
                .add("A", JANUARY_1, usd("3.00"))
                .add("A", JANUARY_1.plusDays(28), usd("30.00"))
                .add("A", JANUARY_1.plusDays(14), usd("20.00"))
                .add("C", MARCH_31.plusDays(1), usd("99.00"))
                .refund("A", JANUARY_1.plusDays(30), usd("5.00"))
                .refund("A", MARCH_31.plusDays(1), usd("75.00"))
                .build();

        private final PurchaseSummaries summaries = PurchaseSummaries.of(log, MARCH_31, ChronoUnit.WEEKS);

        @Test
        void mergesTheSameDayAndCountsRepeatsAfterTheFirst() {
            PurchaseSummary a = summaries.get(0);

            assertThat(summaries.customer(0)).contains(CustomerId.of("A"));
            assertThat(a.repeatPurchases()).isEqualTo(2);
            assertThat(a.lastPurchaseTime()).isEqualTo(4.0);
            assertThat(a.age()).isEqualTo(89.0 / 7);
        }

        @Test
        void theMeanSpendLeavesOutTheFirstDayAndTakesOffRefundsKnownByThen() {
            assertThat(summaries.get(0).meanSpend()).hasValue((20.00 + 80.00 - 5.00) / 2);
        }

        @Test
        void oneTimeBuyersHaveNoMeanSpendRatherThanZero() {
            assertThat(summaries.get(1)).isEqualTo(PurchaseSummary.of(0, 0, 89.0 / 7));
            assertThat(summaries.withoutRepeat()).isEqualTo(1);
            assertThat(summaries.repeatPurchases()).isEqualTo(2);
        }

        @Test
        void areEqualByContent() {
            assertThat(PurchaseSummaries.of(log, MARCH_31, ChronoUnit.WEEKS))
                    .isEqualTo(summaries)
                    .hasSameHashCodeAs(summaries)
                    .isNotEqualTo(PurchaseSummaries.of(log, MARCH_31, ChronoUnit.DAYS));
        }

        @Test
        void whoCameLaterIsLeftOutAndCounted() {
            assertThat(summaries.size()).isEqualTo(2);
            assertThat(summaries.leftOut()).isEqualTo(1);
        }

        @Test
        void daysAreSevenTimesWeeks() {
            PurchaseSummary days =
                    PurchaseSummaries.of(log, MARCH_31, ChronoUnit.DAYS).get(0);

            assertThat(days.lastPurchaseTime()).isEqualTo(28);
            assertThat(days.age()).isEqualTo(89);
        }

        @Test
        void currenciesWithoutMinorUnitsAreNotDividedByAHundred() {
            PurchaseLog yen = PurchaseLog.builder(CurrencyUnit.JPY)
                    .add("A", JANUARY_1, Money.parse("JPY 100"))
                    .add("A", JANUARY_1.plusDays(1), Money.parse("JPY 300"))
                    .build();

            assertThat(PurchaseSummaries.of(yen, MARCH_31, ChronoUnit.DAYS)
                            .get(0)
                            .meanSpend())
                    .hasValue(300);
        }

        @Test
        void anEmptyLogHasNoSummaries() {
            PurchaseSummaries none =
                    PurchaseSummaries.of(PurchaseLog.builder(CurrencyUnit.USD).build(), MARCH_31, ChronoUnit.WEEKS);

            assertThat(none.size()).isZero();
            assertThat(none.leftOut()).isZero();
        }
    }

    @Nested
    class FromPlainValues {

        @Test
        void keepsTheOrderAndHasNoKeys() {
            PurchaseSummary one = PurchaseSummary.of(2, 30.43, 38.86);
            PurchaseSummary other = PurchaseSummary.of(0, 0, 12);
            PurchaseSummaries summaries = PurchaseSummaries.of(List.of(one, other), ChronoUnit.WEEKS);

            assertThat(summaries.asList()).containsExactly(one, other);
            assertThat(summaries.customer(1)).isEmpty();
            assertThat(summaries.repeatPurchases()).isEqualTo(2);
        }
    }

    @Nested
    class FromColumns {

        private final int[] repeats = {2, 0};
        private final double[] lastTimes = {30.43, -0.0};
        private final double[] ages = {38.86, 12};

        @Test
        void areTheSameAsOneByOne() {
            PurchaseSummaries list = PurchaseSummaries.of(
                    List.of(PurchaseSummary.of(2, 30.43, 38.86), PurchaseSummary.of(0, 0, 12)), ChronoUnit.WEEKS);

            assertThat(PurchaseSummaries.ofColumns(repeats, lastTimes, ages, ChronoUnit.WEEKS))
                    .isEqualTo(list)
                    .hasSameHashCodeAs(list);
        }

        @Test
        void answerWithoutAnObject() {
            PurchaseSummaries summaries =
                    PurchaseSummaries.ofColumns(repeats, lastTimes, ages, new double[] {22.345, 99}, ChronoUnit.WEEKS);
            repeats[0] = 7;

            assertThat(summaries.get(0))
                    .isEqualTo(PurchaseSummary.of(2, 30.43, 38.86).withMeanSpend(22.345));
            assertThat(summaries.repeatPurchases(0)).isEqualTo(2);
            assertThat(summaries.lastPurchaseTime(0)).isEqualTo(30.43);
            assertThat(summaries.age(1)).isEqualTo(12);
            assertThat(summaries.meanSpend(0)).hasValue(22.345);
            assertThat(summaries.meanSpend(1)).isEmpty();
            assertThat(summaries.omissions()).isEqualTo(SummaryOmissions.NONE);
            assertThat(summaries.customer(0)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 10, 1, 'repeatPurchases[1] must not be negative, but was -1'",
            "0, 0, Infinity, 1, 'age[1] must be from 0 to 1e100, but was Infinity'",
            "0, 0, NaN, 1, 'age[1] must be from 0 to 1e100, but was NaN'",
            "1, 11, 10, 1, 'lastPurchaseTime[1] must be from 0 to the age, but was 11.0'",
            "1, 0, 10, 1, 'lastPurchaseTime[1] must be above 0 with repeat purchases, and 0 without, but was 0.0'",
            "1, 5, 10, NaN, 'meanSpends[1] must be finite, but was NaN'"
        })
        void refuseARowThatCannotBe(int x, double tx, double age, double mean, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummaries.ofColumns(
                            new int[] {0, x},
                            new double[] {0, tx},
                            new double[] {1, age},
                            new double[] {0, mean},
                            ChronoUnit.DAYS))
                    .withMessage(message);
        }

        @Test
        void refuseColumnsOfDifferentLengths() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummaries.ofColumns(repeats, new double[1], ages, ChronoUnit.DAYS))
                    .withMessage("rows of lastPurchaseTimes must be as many as of repeatPurchases, 2, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummaries.ofColumns(repeats, lastTimes, new double[3], ChronoUnit.DAYS))
                    .withMessage("rows of ages must be as many as of repeatPurchases, 2, but was 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> PurchaseSummaries.ofColumns(repeats, lastTimes, ages, new double[0], ChronoUnit.DAYS))
                    .withMessage("rows of meanSpends must be as many as of repeatPurchases, 2, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummaries.ofColumns(repeats, lastTimes, ages, ChronoUnit.MONTHS))
                    .withMessage("unit must be DAYS or WEEKS, but was Months");
        }

        @Test
        void haveNoOtherPlaces() {
            PurchaseSummaries summaries = PurchaseSummaries.ofColumns(repeats, lastTimes, ages, ChronoUnit.DAYS);

            assertThatThrownBy(() -> summaries.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> summaries.customer(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> summaries.asList().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChronoUnit.class,
            names = {"DAYS", "WEEKS"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusesUnitsThatAreShorterThanADayOrOfNoFixedLength(ChronoUnit unit) {
        PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseSummaries.of(log, MARCH_31, unit))
                .withMessage("unit must be DAYS or WEEKS, but was " + unit);
        assertThatIllegalArgumentException().isThrownBy(() -> PurchaseSummaries.of(List.of(), unit));
    }

    @Test
    void weeksMayEndWithinAWeek() {
        PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .add("A", LocalDate.of(1997, 1, 1), usd("29.33"))
                .add("A", LocalDate.of(1997, 8, 2), usd("14.96"))
                .build();
        PurchaseSummary summary = PurchaseSummaries.of(log, LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS)
                .get(0);

        assertThat(summary.lastPurchaseTime()).isCloseTo(30.428571, within(5e-7));
        assertThat(summary.age()).isCloseTo(38.857143, within(5e-7));
    }

    /** Against a count from the transactions themselves, customer by customer. */
    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithACountByHand(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            LocalDate lastDay = purchases.anyDay(random);
            Map<CustomerId, PurchaseSummary> byHand = new TreeMap<>();
            Map<CustomerId, List<Transaction>> known = purchases.transactions().stream()
                    .filter(transaction -> !transaction.date().isAfter(lastDay))
                    .collect(Collectors.groupingBy(Transaction::customer));
            known.forEach((customer, transactions) -> byHand.put(customer, byHand(transactions, lastDay)));

            PurchaseSummaries summaries = PurchaseSummaries.of(purchases.log(), lastDay, ChronoUnit.DAYS);

            assertThat(summaries.asList()).containsExactlyElementsOf(byHand.values());
            assertThat(IntStream.range(0, summaries.size())
                            .mapToObj(index -> summaries.customer(index).orElseThrow()))
                    .containsExactlyElementsOf(byHand.keySet());
            assertThat(summaries.size() + summaries.leftOut())
                    .isEqualTo(purchases.log().customers());
        }

        private static PurchaseSummary byHand(List<Transaction> transactions, LocalDate lastDay) {
            TreeSet<LocalDate> days = new TreeSet<>();
            Map<TransactionId, LocalDate> soldOn = new HashMap<>();
            for (Transaction transaction : transactions) {
                if (!transaction.isRefund()) {
                    days.add(transaction.date());
                    soldOn.put(transaction.id(), transaction.date());
                }
            }
            LocalDate first = days.first();
            BigDecimal repeatSpend = BigDecimal.ZERO;
            for (Transaction transaction : transactions) {
                LocalDate sale = soldOn.get(transaction.original().orElse(transaction.id()));
                if (!first.equals(sale)) {
                    repeatSpend = repeatSpend.add(transaction.netTotal().getAmount());
                }
            }
            PurchaseSummary summary =
                    PurchaseSummary.of(days.size() - 1, (double) ChronoUnit.DAYS.between(first, days.last()), (double)
                            ChronoUnit.DAYS.between(first, lastDay));
            return days.size() == 1 ? summary : summary.withMeanSpend(repeatSpend.doubleValue() / (days.size() - 1));
        }
    }
}
