package io.guanxi.crm.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.testing.RandomPurchases;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RfmTableTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);

    private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
            .add("B", LocalDate.of(2025, 3, 31), Money.parse("USD 9.00"))
            .add("A", LocalDate.of(2025, 1, 10), Money.parse("USD 100.00"))
            .add("A", LocalDate.of(2025, 1, 10), Money.parse("USD 20.00"))
            .add("A", LocalDate.of(2025, 3, 1), Money.parse("USD 50.00"))
            .add("A", LocalDate.of(2025, 4, 1), Money.parse("USD 1.00"))
            .add("C", LocalDate.of(2025, 4, 1), Money.parse("USD 1.00"))
            .add("D", LocalDate.of(2025, 1, 1), Money.parse("USD 40.00"))
            .refund("D", LocalDate.of(2025, 1, 5), Money.parse("USD 60.00"))
            .refund("D", LocalDate.of(2025, 4, 5), Money.parse("USD 1.00"))
            .build();

    private final RfmTable table = RfmTable.of(log, MARCH_31);

    @Nested
    class Figures {

        @Test
        void countEveryPurchaseUpToTheDay() {
            int row = table.row(CustomerId.of("A"));

            assertThat(table.recencyDays(row)).isEqualTo(30);
            assertThat(table.frequency(row)).isEqualTo(3);
            assertThat(table.monetary(row)).isEqualTo(Money.parse("USD 170.00"));
        }

        @Test
        void aPurchaseOnTheDayItselfIsZeroDaysAgo() {
            assertThat(table.recencyDays(table.row(CustomerId.of("B")))).isZero();
        }

        @Test
        void refundsKnownByTheDayAreTakenOffEvenBelowZero() {
            int row = table.row(CustomerId.of("D"));

            assertThat(table.monetary(row)).isEqualTo(Money.parse("USD -20.00"));
            assertThat(table.frequency(row)).isEqualTo(1);
        }
    }

    @Test
    void whoHadNotBoughtYetIsLeftOutAndCounted() {
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.leftOut()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(CustomerId.of("C")))
                .withMessage("customer must have bought by 2025-03-31, but was C");
    }

    @Nested
    class Window {

        @Test
        void countsWhatWasBoughtInItAndSaysWhatWasLeftOut() {
            RfmTable window = RfmTable.of(log, LocalDate.of(2025, 1, 5), LocalDate.of(2025, 3, 1));
            int row = window.row(CustomerId.of("A"));

            assertThat(window.size()).isEqualTo(1);
            assertThat(window.leftOut()).isEqualTo(3);
            assertThat(window.frequency(row)).isEqualTo(3);
            assertThat(window.recencyDays(row)).isZero();
            assertThat(window.skipped()).isEqualTo(new RfmSkipped(3, 1, 0));
        }

        @Test
        void mustNotEndBeforeItBegins() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RfmTable.of(log, MARCH_31, LocalDate.of(2025, 3, 30)))
                    .withMessage("from must not be after 2025-03-30, but was 2025-03-31");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // null arguments are what is tested
    void whatIsNullIsNamed() {
        assertThatThrownBy(() -> RfmTable.of(null, MARCH_31))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("log");
        assertThatThrownBy(() -> RfmTable.of(log, null)).hasMessage("asOf");
        assertThatThrownBy(() -> RfmTable.of(log, null, MARCH_31)).hasMessage("from");
        assertThatThrownBy(() -> table.row((CustomerId) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("customer");
        assertThatThrownBy(() -> table.monetary(0, null)).hasMessage("rounding");
    }

    @Test
    void sumsAndMeansAreExactOrRoundedHalfEven() {
        assertThat(table.total()).isEqualTo("159.00");
        assertThat(table.meanMinor(table.row(CustomerId.of("A")))).isEqualTo(5_667);
        assertThat(table.amount(table.row(CustomerId.of("D")))).isEqualTo("-20.00");
        assertThat(table.decimals()).isEqualTo(2);
        assertThat(table.currency()).isEqualTo(CurrencyUnit.USD);
    }

    @Test
    void customersOfALogAreFoundByNumberButHaveNone() {
        RfmTable numbered = RfmTable.of(
                PurchaseLog.builder(CurrencyUnit.USD)
                        .add("12", MARCH_31, Money.parse("USD 1"))
                        .build(),
                MARCH_31);

        assertThat(numbered.row(12)).isZero();
        assertThatThrownBy(() -> numbered.number(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the customers of a log have no numbers");
    }

    @Test
    void isEqualByItsFigures() {
        RfmTable same = RfmTable.of(log, LocalDate.of(2025, 1, 1), MARCH_31);

        assertThat(same).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(table)
                .isNotEqualTo(RfmTable.of(log, LocalDate.of(2025, 4, 1)))
                .hasToString("RfmTable[3 customers on 2025-03-31]");
    }

    /** Against a count from the transactions themselves, customer by customer. */
    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeWithACountByHandInWhateverOrderTheTransactionsCame(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomPurchases purchases = RandomPurchases.of(random);
            LocalDate asOf = purchases.anyDay(random);
            RfmTable table = RfmTable.of(PurchaseLog.of(purchases.log().currency(), purchases.shuffled(random)), asOf);
            Map<CustomerId, List<Transaction>> known = purchases.transactions().stream()
                    .filter(transaction -> !transaction.date().isAfter(asOf))
                    .collect(Collectors.groupingBy(Transaction::customer));

            assertThat(table.size()).isEqualTo(known.size());
            assertThat(table.size() + table.leftOut()).isEqualTo(purchases.log().customers());
            known.forEach((customer, transactions) -> {
                int row = table.row(customer);
                List<LocalDate> sales = transactions.stream()
                        .filter(transaction -> !transaction.isRefund())
                        .map(Transaction::date)
                        .sorted()
                        .toList();
                assertThat(table.customer(row)).isEqualTo(customer);
                assertThat(table.frequency(row)).isEqualTo(sales.size());
                assertThat(asOf.minusDays(table.recencyDays(row))).isEqualTo(sales.get(sales.size() - 1));
                assertThat(table.monetary(row))
                        .isEqualTo(Money.total(
                                transactions.stream().map(Transaction::netTotal).toList()));
            });
        }
    }
}
