package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseSummaryTest {

    @Test
    void holdsTheFirstCustomerOfTheCdnowSample() {
        PurchaseSummary summary = PurchaseSummary.of(2, 30.43, 38.86).withMeanSpend(22.345);

        assertThat(summary.repeatPurchases()).isEqualTo(2);
        assertThat(summary.lastPurchaseTime()).isEqualTo(30.43);
        assertThat(summary.age()).isEqualTo(38.86);
        assertThat(summary.meanSpend()).hasValue(22.345);
        assertThat(summary).isNotEqualTo(PurchaseSummary.of(2, 30.43, 38.86));
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 10, 'repeatPurchases must not be negative, but was -1'",
            "0, 0, -1, 'age must be from 0 to 1e100, but was -1.0'",
            "0, 0, NaN, 'age must be from 0 to 1e100, but was NaN'",
            "0, 0, Infinity, 'age must be from 0 to 1e100, but was Infinity'",
            "0, 0, 1.1e100, 'age must be from 0 to 1e100, but was 1.1E100'",
            "1, 11, 10, 'lastPurchaseTime must be from 0 to the age, but was 11.0'",
            "1, -1, 10, 'lastPurchaseTime must be from 0 to the age, but was -1.0'",
            "1, NaN, 10, 'lastPurchaseTime must be from 0 to the age, but was NaN'",
            "1, 0, 10, 'lastPurchaseTime must be above 0 with repeat purchases, and 0 without, but was 0.0'",
            "0, 5, 10, 'lastPurchaseTime must be above 0 with repeat purchases, and 0 without, but was 5.0'"
        })
        void refusesWhatCannotBe(int x, double tx, double age, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(x, tx, age))
                    .withMessage(message);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
        void refusesAMeanSpendThatIsNoNumber(double mean) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(1, 5, 10).withMeanSpend(mean))
                    .withMessage("meanSpend must be finite, and needs repeat purchases, but was " + mean);
        }

        @Test
        void refusesAMeanSpendOfNoRepeatPurchase() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(0, 0, 10).withMeanSpend(20))
                    .withMessage("meanSpend must be finite, and needs repeat purchases, but was 20.0");
        }
    }

    /** Found by a hostile tester. */
    @Test
    void minusZeroIsZero() {
        assertThat(PurchaseSummary.of(0, -0.0, -0.0)).isEqualTo(PurchaseSummary.of(0, 0.0, 0.0));
    }

    @Test
    void oneWhoBoughtOnTheLastDayIsOfAgeZero() {
        assertThat(PurchaseSummary.of(0, 0, 0).age()).isZero();
    }

    /** Updates without the log. */
    @Nested
    class Updates {

        private final PurchaseSummary two = PurchaseSummary.of(2, 30, 40).withMeanSpend(22.345);

        @Test
        void aPurchaseCountsAndMovesTheMean() {
            PurchaseSummary three = two.withPurchase(45, 10.31);

            assertThat(three.repeatPurchases()).isEqualTo(3);
            assertThat(three.lastPurchaseTime()).isEqualTo(45);
            assertThat(three.age()).isEqualTo(45);
            assertThat(three.meanSpend().orElseThrow()).isCloseTo((44.69 + 10.31) / 3, within(1e-12));
        }

        @Test
        void aLatePurchaseWithinTheAgeLeavesTheAge() {
            assertThat(two.withPurchase(35, 22.345).age()).isEqualTo(40);
        }

        @Test
        void aPurchaseOnTheLastDayIsMergedIntoIt() {
            PurchaseSummary merged = two.withPurchase(30, 10);

            assertThat(merged.repeatPurchases()).isEqualTo(2);
            assertThat(merged.meanSpend().orElseThrow()).isCloseTo(27.345, within(1e-12));
        }

        @Test
        void whatIsBoughtOnTheFirstDayIsNotInTheMean() {
            PurchaseSummary newcomer = PurchaseSummary.of(0, 0, 0);

            assertThat(newcomer.withPurchase(0, 99)).isEqualTo(newcomer);
            assertThat(newcomer.withPurchase(0)).isEqualTo(newcomer);
            assertThat(newcomer.withPurchase(7, 12).meanSpend()).hasValue(12);
        }

        @Test
        void anUnknownAmountMakesTheMeanUnknownFromThenOn() {
            PurchaseSummary unknown = two.withPurchase(45);

            assertThat(unknown).isEqualTo(PurchaseSummary.of(3, 45, 45));
            assertThat(unknown.withPurchase(50, 10)).isEqualTo(PurchaseSummary.of(4, 50, 50));
            assertThat(two.withPurchase(30)).isEqualTo(PurchaseSummary.of(2, 30, 40));
        }

        @Test
        void timeGoesByWithoutPurchase() {
            assertThat(two.observedTo(52))
                    .isEqualTo(PurchaseSummary.of(2, 30, 52).withMeanSpend(22.345));
            assertThat(two.observedTo(40)).isEqualTo(two);
        }

        @ParameterizedTest
        @CsvSource({
            "29.9, 'time must be finite and not before the last purchase, 30.0, but was 29.9'",
            "-1, 'time must be finite and not before the last purchase, 30.0, but was -1.0'",
            "NaN, 'time must be finite and not before the last purchase, 30.0, but was NaN'",
            "Infinity, 'time must be finite and not before the last purchase, 30.0, but was Infinity'"
        })
        void refusesATimeThatCannotBe(double time, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.withPurchase(time))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.withPurchase(time, 1))
                    .withMessage(message);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void refusesAnAmountThatIsNoNumber(double amount) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.withPurchase(0x1p6, amount))
                    .withMessage("amount must be finite, but was " + amount);
        }

        @ParameterizedTest
        @ValueSource(doubles = {39.9, -1, Double.NaN})
        void refusesAnAgeBelowTheOneSoFar(double age) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.observedTo(age))
                    .withMessage("age must be at least the one so far, 40.0, but was " + age);
        }

        @Test
        void refusesAnAgeWithoutEnd() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.observedTo(Double.POSITIVE_INFINITY))
                    .withMessage("age must be from 0 to 1e100, but was Infinity");
        }

        @Test
        void refusesToCountBeyondInt() {
            PurchaseSummary full = PurchaseSummary.of(Integer.MAX_VALUE, 1, 1);

            assertThatThrownBy(() -> full.withPurchase(2)).isInstanceOf(ArithmeticException.class);
            assertThat(full.withPurchase(1)).isEqualTo(full);
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        /** Law: the summary of a day is that of an earlier day, stepped through the purchases between. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void steppingGivesTheSummaryOfTheLog(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            LocalDate one = purchases.anyDay(random);
            LocalDate other = purchases.anyDay(random);
            LocalDate earlier = one.isBefore(other) ? one : other;
            LocalDate later = one.isBefore(other) ? other : one;
            List<Transaction> sales = purchases.transactions().stream()
                    .filter(transaction -> !transaction.isRefund())
                    .sorted(Comparator.comparing(Transaction::date))
                    .toList();
            PurchaseLog log = PurchaseLog.of(CurrencyUnit.of("CNY"), sales);
            PurchaseSummaries before = PurchaseSummaries.of(log, earlier, ChronoUnit.WEEKS);
            PurchaseSummaries after = PurchaseSummaries.of(log, later, ChronoUnit.WEEKS);

            for (int place = 0; place < before.size(); place++) {
                CustomerId customer = before.customer(place).orElseThrow();
                LocalDate first = log.history(customer).orElseThrow().date(0);
                PurchaseSummary stepped = before.get(place);
                for (Transaction sale : sales) {
                    if (sale.customer().equals(customer)
                            && sale.date().isAfter(earlier)
                            && !sale.date().isAfter(later)) {
                        stepped = stepped.withPurchase(
                                ChronoUnit.DAYS.between(first, sale.date()) / 7.0,
                                sale.total().getAmount().doubleValue());
                    }
                }
                stepped = stepped.observedTo(ChronoUnit.DAYS.between(first, later) / 7.0);
                PurchaseSummary expected = after.get(IntStream.range(0, after.size())
                        .filter(index -> after.customer(index).equals(Optional.of(customer)))
                        .findFirst()
                        .orElseThrow());

                assertThat(PurchaseSummary.of(stepped.repeatPurchases(), stepped.lastPurchaseTime(), stepped.age()))
                        .isEqualTo(PurchaseSummary.of(
                                expected.repeatPurchases(), expected.lastPurchaseTime(), expected.age()));
                assertThat(stepped.meanSpend().isPresent())
                        .isEqualTo(expected.meanSpend().isPresent());
                assertThat(stepped.meanSpend().orElse(0))
                        .isCloseTo(expected.meanSpend().orElse(0), withinPercentage(1e-9));
            }
        }
    }
}
