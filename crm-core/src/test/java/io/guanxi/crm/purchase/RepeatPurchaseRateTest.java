package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatPurchaseRateTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Money AMOUNT = Money.parse("USD 10.00");

    private static Range<LocalDate> days(int from, int to) {
        return Range.closedOpen(DAY.plusDays(from), DAY.plusDays(to));
    }

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(CurrencyUnit.USD);
    }

    @Nested
    class Of {

        private final PurchaseLog log = builder()
                .add("a", DAY, AMOUNT)
                .add("b", DAY.plusDays(1), AMOUNT)
                .add("b", DAY.plusDays(9), AMOUNT)
                .add("c", DAY.plusDays(2), AMOUNT)
                .add("d", DAY.plusDays(3), AMOUNT)
                .add("e", DAY.plusDays(20), AMOUNT)
                .build();

        @Test
        void countsTheBuyersOfTheWindow() {
            RepeatPurchaseRate rate = RepeatPurchaseRate.of(log, days(0, 10));

            assertThat(rate).isEqualTo(new RepeatPurchaseRate(1, 4));
            assertThat(rate.rate()).contains(new BigDecimal("0.2500"));
        }

        @Test
        void leavesOrdersOutsideTheWindowOut() {
            assertThat(RepeatPurchaseRate.of(log, days(1, 9))).isEqualTo(new RepeatPurchaseRate(0, 3));
            assertThat(RepeatPurchaseRate.of(log, days(1, 10))).isEqualTo(new RepeatPurchaseRate(1, 3));
        }

        @Test
        void aWindowFallsBackToZeroWhenNothingHappensInIt() {
            RepeatPurchaseRate later = RepeatPurchaseRate.of(log, days(30, 40));

            assertThat(later).isEqualTo(new RepeatPurchaseRate(0, 0));
            assertThat(later.rate()).isEmpty();
        }

        @Test
        void mayLookAtAWindowWithoutAnEnd() {
            assertThat(RepeatPurchaseRate.of(log, Range.atLeast(DAY.plusDays(9))))
                    .isEqualTo(new RepeatPurchaseRate(0, 2));
        }

        @Test
        void countsTwoOrdersOnOneDayAsTwo() {
            PurchaseLog twice =
                    builder().add("a", DAY, AMOUNT).add("a", DAY, AMOUNT).build();

            assertThat(RepeatPurchaseRate.of(twice, days(0, 1))).isEqualTo(new RepeatPurchaseRate(1, 1));
        }

        @Test
        void keepsAnOrderThatWasRefunded() {
            PurchaseLog refunded = builder()
                    .add("a", DAY, AMOUNT)
                    .add("a", DAY.plusDays(1), AMOUNT)
                    .refund("a", DAY.plusDays(2), AMOUNT)
                    .build();

            assertThat(RepeatPurchaseRate.of(refunded, days(0, 5))).isEqualTo(new RepeatPurchaseRate(1, 1));
        }

        @Test
        void hasNoRateInAnEmptyLog() {
            assertThat(RepeatPurchaseRate.of(builder().build(), days(0, 5)).rate())
                    .isEmpty();
        }

        @Test
        void rejectsAWindowThatIsNotHalfOpen() {
            assertThatThrownBy(() -> RepeatPurchaseRate.of(log, Range.closed(DAY, DAY)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("window must be [from, to) or [from, ∞) with at least one day");
        }

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithCountingOneByOne(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            PurchaseLogBuilder purchases = builder();
            int[] orders = new int[8];
            for (int number = 0; number < 20; number++) {
                int customer = random.nextInt(orders.length);
                int day = random.nextInt(30);
                purchases.add("c-" + customer, DAY.plusDays(day), AMOUNT);
                orders[customer] += day >= 5 && day < 20 ? 1 : 0;
            }
            long buyers = 0;
            long repeatBuyers = 0;
            for (int count : orders) {
                buyers += count >= 1 ? 1 : 0;
                repeatBuyers += count >= 2 ? 1 : 0;
            }

            assertThat(RepeatPurchaseRate.of(purchases.build(), days(5, 20)))
                    .isEqualTo(new RepeatPurchaseRate(repeatBuyers, buyers));
        }
    }

    @Nested
    class Rate {

        @ParameterizedTest
        @CsvSource({"0,5,0.0000", "5,5,1.0000", "1,3,0.3333", "2,3,0.6667", "1,20000,0.0001", "1,20001,0.0000"})
        void isRoundedHalfUpToFourDecimals(long repeatBuyers, long buyers, BigDecimal rate) {
            assertThat(new RepeatPurchaseRate(repeatBuyers, buyers).rate()).contains(rate);
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsCountsThatCannotBe() {
            assertThatThrownBy(() -> new RepeatPurchaseRate(0, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("buyers must not be negative, but was -1");
            assertThatThrownBy(() -> new RepeatPurchaseRate(6, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("repeatBuyers must be 0 to 5, but was 6");
            assertThatThrownBy(() -> new RepeatPurchaseRate(-1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("repeatBuyers must be 0 to 5, but was -1");
        }
    }
}
