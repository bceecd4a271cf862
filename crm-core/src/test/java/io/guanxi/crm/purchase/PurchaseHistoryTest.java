package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseHistoryTest {

    private static final LocalDate JANUARY_10 = LocalDate.of(2025, 1, 10);
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static PurchaseLogBuilder log() {
        return PurchaseLog.builder(CurrencyUnit.USD);
    }

    /** The example of the class comment. */
    private static PurchaseHistory example() {
        return log().add("7", JANUARY_10, usd("100.00"))
                .add("7", JANUARY_10, usd("20.00"))
                .add("7", MARCH_1, usd("50.00"))
                .refund("7", LocalDate.of(2025, 3, 5), usd("30.00"))
                .build()
                .history(0);
    }

    @Nested
    class WorkedExample {

        private final PurchaseHistory history = example();

        @Test
        void hasTwoPurchaseDaysAndThreePurchases() {
            assertThat(history.purchaseDays()).isEqualTo(2);
            assertThat(history.purchases()).isEqualTo(3);
            assertThat(history.first()).contains(JANUARY_10);
            assertThat(history.last()).contains(MARCH_1);
        }

        @Test
        void countsTheRefundFromItsOwnDateOn() {
            assertThat(history.spend()).isEqualTo(usd("140.00"));
            assertThat(history.knownOn(LocalDate.of(2025, 3, 5)).spend()).isEqualTo(usd("140.00"));
            assertThat(history.knownOn(LocalDate.of(2025, 3, 4)).spend()).isEqualTo(usd("170.00"));
        }

        @Test
        void takesTheRefundFromThePurchaseThatItUndoes() {
            assertThat(history.netMinor(0)).isEqualTo(12_000);
            assertThat(history.netMinor(1)).isEqualTo(2_000);
            assertThat(history.spendBetween(MARCH_1, MARCH_1.plusDays(1))).isEqualTo(usd("20.00"));
        }

        @Test
        void saysSoWithoutNamingTheCustomer() {
            assertThat(history).hasToString("PurchaseHistory[3 purchases on 2 days, USD 140.00]");
        }
    }

    @Nested
    class KnownOn {

        @Test
        void isEmptyBeforeTheFirstPurchase() {
            PurchaseHistory nothing = example().knownOn(JANUARY_10.minusDays(1));

            assertThat(nothing.purchaseDays()).isZero();
            assertThat(nothing.purchases()).isZero();
            assertThat(nothing.first()).isEmpty();
            assertThat(nothing.last()).isEmpty();
            assertThat(nothing.spend()).isEqualTo(usd("0.00"));
        }

        @Test
        void isTheSameValueOnceAllIsKnown() {
            assertThat(example().knownOn(LocalDate.MAX)).isEqualTo(example());
            assertThat(example().knownOn(LocalDate.of(2025, 3, 4))).isNotEqualTo(example());
        }
    }

    @Nested
    class Periods {

        @Test
        void areHalfOpen() {
            PurchaseHistory history = example();

            assertThat(history.purchaseDaysBetween(JANUARY_10, MARCH_1)).isEqualTo(1);
            assertThat(history.purchaseDaysBetween(JANUARY_10.plusDays(1), MARCH_1.plusDays(1)))
                    .isEqualTo(1);
            assertThat(history.purchaseDaysBetween(JANUARY_10, JANUARY_10)).isZero();
            assertThat(history.purchasesBetween(JANUARY_10, MARCH_1)).isEqualTo(2);
            assertThat(history.purchasesBetween(JANUARY_10.plusDays(1), MARCH_1.plusDays(1)))
                    .isEqualTo(1);
            assertThat(history.purchasesBetween(JANUARY_10, JANUARY_10)).isZero();
            assertThat(history.spendBetween(JANUARY_10, JANUARY_10)).isEqualTo(usd("0.00"));
        }

        @Test
        void reachToTheEndsOfTime() {
            PurchaseHistory history = example();

            assertThat(history.purchaseDaysUpTo(LocalDate.MIN)).isZero();
            assertThat(history.purchaseDaysUpTo(LocalDate.MAX)).isEqualTo(2);
            assertThat(history.purchaseDaysBetween(LocalDate.MIN, LocalDate.MAX))
                    .isEqualTo(2);
            assertThat(history.purchasesBetween(LocalDate.MIN, LocalDate.MAX)).isEqualTo(3);
            assertThat(history.spendBetween(LocalDate.MIN, LocalDate.MAX)).isEqualTo(usd("140.00"));
        }

        @Test
        void mustNotRunBackwards() {
            PurchaseHistory history = example();
            String message = "to must not be before 2025-03-01, but was 2025-01-10";

            assertThatThrownBy(() -> history.purchaseDaysBetween(MARCH_1, JANUARY_10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> history.purchasesBetween(MARCH_1, JANUARY_10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> history.spendBetween(MARCH_1, JANUARY_10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class Places {

        @Test
        void mustExist() {
            PurchaseHistory history = example();

            assertThatThrownBy(() -> history.date(2))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("2");
            assertThatThrownBy(() -> history.netMinor(-1))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("-1");
        }
    }

    @Nested
    class Equality {

        @Test
        void isByContent() {
            assertThat(example()).isEqualTo(example()).hasSameHashCodeAs(example());
        }

        @Test
        void seesEveryDifference() {
            List<PurchaseHistory> different = List.of(
                    example(),
                    log().add("7", JANUARY_10, usd("140.00")).build().history(0),
                    log().add("7", JANUARY_10, usd("70.00"))
                            .add("7", JANUARY_10, usd("70.00"))
                            .build()
                            .history(0),
                    log().add("7", MARCH_1, usd("140.00")).build().history(0),
                    log().add("7", JANUARY_10, usd("150.00"))
                            .refund("7", JANUARY_10, usd("10.00"))
                            .build()
                            .history(0),
                    log().add("7", JANUARY_10, usd("150.00"))
                            .refund("7", MARCH_1, usd("10.00"))
                            .build()
                            .history(0),
                    PurchaseLog.builder(CurrencyUnit.EUR)
                            .add("7", JANUARY_10, Money.parse("EUR 140.00"))
                            .build()
                            .history(0));

            assertThat(different)
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            history -> assertThat(history.spend().getAmount()).isEqualByComparingTo("140"));
        }
    }

    /** The fast history against the one on paper. */
    @Nested
    class AgainstPaper {

        private static final LocalDate LAST = NaivePurchases.FIRST.plusDays(NaivePurchases.DAYS);

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyFigureAgreesOnEveryDay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NaivePurchases paper = NaivePurchases.random(random, random.nextInt(1, 60));
            PurchaseLog log = paper.builder().buildReporting().log();
            for (String customer : paper.customers()) {
                PurchaseHistory history = log.history(CustomerId.of(customer)).orElseThrow();
                assertSame(history, paper.knownOn(LAST, customer), random);
                for (int probe = 0; probe < 8; probe++) {
                    LocalDate day = NaivePurchases.FIRST.plusDays(random.nextInt(-1, NaivePurchases.DAYS + 1));
                    assertSame(history.knownOn(day), paper.knownOn(day, customer), random);
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whatWasKnownIsWhatALogOfThatDayHolds(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            NaivePurchases paper = NaivePurchases.random(random, random.nextInt(1, 60));
            PurchaseLog log = paper.builder().buildReporting().log();
            LocalDate day = NaivePurchases.FIRST.plusDays(random.nextInt(NaivePurchases.DAYS));
            for (String customer : paper.customers()) {
                PurchaseHistory known =
                        log.history(CustomerId.of(customer)).orElseThrow().knownOn(day);
                Optional<PurchaseHistory> then = paper.knownOn(day, customer)
                        .builder()
                        .buildReporting()
                        .log()
                        .history(CustomerId.of(customer));
                if (then.isPresent()) {
                    assertThat(known).isEqualTo(then.get());
                } else {
                    assertThat(known.purchases()).isZero();
                }
            }
        }

        private static void assertSame(PurchaseHistory history, NaivePurchases paper, SplittableRandom random) {
            List<LocalDate> days = paper.days();
            assertThat(IntStream.range(0, history.purchaseDays()).mapToObj(history::date))
                    .containsExactlyElementsOf(days);
            assertThat(history.purchases())
                    .isEqualTo((int) paper.all(NaivePurchases.Purchase.class).count());
            for (int index = 0; index < days.size(); index++) {
                LocalDate day = days.get(index);
                assertThat(history.netMinor(index)).isEqualTo(paper.net(day, day.plusDays(1)));
            }
            assertThat(history.spend().getAmountMinorLong()).isEqualTo(paper.net(LocalDate.MIN, LocalDate.MAX));
            LocalDate from = NaivePurchases.FIRST.plusDays(random.nextInt(NaivePurchases.DAYS));
            LocalDate to = from.plusDays(random.nextInt(NaivePurchases.DAYS));
            assertThat(history.spendBetween(from, to).getAmountMinorLong()).isEqualTo(paper.net(from, to));
            assertThat(history.purchaseDaysBetween(from, to)).isEqualTo((int) days.stream()
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .count());
            assertThat(history.purchaseDaysUpTo(from)).isEqualTo((int)
                    days.stream().filter(day -> !day.isAfter(from)).count());
        }
    }
}
