package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CostToServeTest {

    private static final CustomerId LIN = CustomerId.of("lin");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Range<LocalDate> days(int from, int to) {
        return Range.closedOpen(DAY.plusDays(from), DAY.plusDays(to));
    }

    private static CostToServe cost(CustomerId customer, CostKind kind, String amount) {
        return new CostToServe(customer, days(0, 3), kind, Money.parse(amount));
    }

    @Nested
    class Within {

        private final CostToServe yuan = cost(LIN, CostKind.SERVICE, "CNY 1.00");

        @ParameterizedTest
        @CsvSource({"0,1,0.33", "1,2,0.33", "2,3,0.34", "0,2,0.66", "1,3,0.67", "0,3,1.00", "-9,9,1.00", "-9,1,0.33"})
        void spreadsTheAmountOverTheDays(int from, int to, String part) {
            assertThat(yuan.within(days(from, to))).isEqualTo(Money.parse("CNY " + part));
        }

        @ParameterizedTest
        @CsvSource({"-2,-1", "-2,0", "3,4", "9,10"})
        void isZeroOutsideThePeriod(int from, int to) {
            assertThat(yuan.within(days(from, to))).isEqualTo(Money.zero(CNY));
        }

        @Test
        void mayLookAtAWindowWithoutAnEnd() {
            assertThat(yuan.within(Range.atLeast(DAY.plusDays(1)))).isEqualTo(Money.parse("CNY 0.67"));
        }

        @Test
        void holdsForTheLargestAmount() {
            CostToServe largest = new CostToServe(
                    LIN,
                    Range.closedOpen(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                    CostKind.SERVICE,
                    Money.ofMinor(CNY, Long.MAX_VALUE));

            assertThat(largest.within(largest.period()).getAmountMinorLong()).isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void rejectsAWindowThatIsNotHalfOpen() {
            assertThatThrownBy(() -> yuan.within(Range.closed(DAY, DAY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("window must be [from, to) or [from, ∞) with at least one day");
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofAdjacentWindowsAddsUpToTheWhole(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int length = random.nextInt(1, 400);
            Money amount = Money.ofMinor(CNY, random.nextLong(0, Long.MAX_VALUE >>> random.nextInt(63)) + 1);
            CostToServe cost = new CostToServe(LIN, days(0, length), CostKind.SELLING, amount);
            int cut = random.nextInt(-5, length + 5);
            int next = cut + random.nextInt(1, 50);

            Money sum = cost.within(days(-10, cut)).plus(cost.within(days(cut, next)));
            assertThat(sum).isEqualTo(cost.within(days(-10, next)));
            assertThat(sum.plus(cost.within(Range.atLeast(DAY.plusDays(next))))).isEqualTo(amount);
        }
    }

    @Nested
    class Total {

        private final List<CostToServe> costs = List.of(
                cost(LIN, CostKind.SERVICE, "CNY 1.00"),
                cost(LIN, CostKind.COMMISSION, "CNY 30.00"),
                cost(ADA, CostKind.SERVICE, "USD 7.00"));

        @Test
        void addsUpTheKindsOfOneCustomer() {
            assertThat(CostToServe.total(costs, LIN, days(0, 3), CNY)).isEqualTo(Money.parse("CNY 31.00"));
            assertThat(CostToServe.total(costs, LIN, days(2, 5), CNY)).isEqualTo(Money.parse("CNY 10.34"));
        }

        @Test
        void isZeroForACustomerWithoutCosts() {
            assertThat(CostToServe.total(costs, CustomerId.of("wang"), days(0, 3), CNY))
                    .isEqualTo(Money.zero(CNY));
        }

        @ParameterizedTest
        @CsvSource({"-2,0", "3,5", "9,10"})
        void takesAnotherCurrencyOutsideTheWindow(int from, int to) {
            assertThat(CostToServe.total(costs, ADA, days(from, to), CNY)).isEqualTo(Money.zero(CNY));
        }

        @Test
        void rejectsAnotherCurrencyOfTheSameCustomer() {
            assertThatThrownBy(() -> CostToServe.total(costs, ADA, days(0, 3), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("costs must be in CNY, but was USD 7.00");
        }

        @Test
        void rejectsASumBeyondLongMinorUnits() {
            CostToServe largest =
                    new CostToServe(LIN, days(0, 3), CostKind.SERVICE, Money.ofMinor(CNY, Long.MAX_VALUE));
            CostToServe cent = cost(LIN, CostKind.SELLING, "CNY 0.01");

            assertThatThrownBy(() -> CostToServe.total(List.of(largest, cent), LIN, days(0, 3), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("total of costs must fit in long minor units, but was CNY 92233720368547758.08");
        }

        @Test
        void rejectsABadWindowEvenWithoutCosts() {
            assertThatThrownBy(() -> CostToServe.total(List.of(), LIN, Range.all(), CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("window must be [from, to)");
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverANegativeAmount() {
            assertThatThrownBy(() -> cost(LIN, CostKind.SERVICE, "CNY -0.01"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must not be negative, but was CNY -0.01");
        }

        @Test
        void coverAPeriodWithoutAnEnd() {
            Range<LocalDate> open = Range.atLeast(DAY);

            assertThatThrownBy(() -> new CostToServe(LIN, open, CostKind.SERVICE, Money.zero(CNY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must have an end, but was " + open);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNull() {
            assertThatThrownBy(() -> new CostToServe(null, days(0, 3), CostKind.SERVICE, Money.zero(CNY)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> new CostToServe(LIN, days(0, 3), null, Money.zero(CNY)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("kind");
            assertThatThrownBy(() -> new CostToServe(LIN, days(0, 3), CostKind.SERVICE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("amount");
        }
    }

    @Test
    void kindsHaveTermsInBothLanguages() {
        assertThat(CostKind.COMMISSION.chinese()).isEqualTo("佣金");
        assertThat(CostKind.COMMISSION.english()).isEqualTo("commission");
    }
}
