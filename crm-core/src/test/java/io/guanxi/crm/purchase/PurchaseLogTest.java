package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseLogTest {

    private static final LocalDate DATE = LocalDate.of(2025, 6, 1);
    private static final CustomerId LIN = CustomerId.of("lin");
    private static final CustomerId WANG = CustomerId.of("wang");

    private static LineItem line(Money amount) {
        return LineItem.of("tour", 1, amount);
    }

    private static LineItem line(String amount) {
        return line(Money.parse(amount));
    }

    private static Transaction sale(String id, CustomerId customer, LocalDate date, String amount) {
        return Transaction.sale(TransactionId.of(id), customer, date, line(amount));
    }

    private static Transaction refund(String id, Transaction sale, int daysLater, String amount) {
        return sale.refund(TransactionId.of(id), sale.date().plusDays(daysLater), line(amount));
    }

    /** A refund as an import may bring it, checked against nothing. */
    private static Transaction unchecked(String id, CustomerId customer, LocalDate date, String amount, String sale) {
        return new Transaction(
                TransactionId.of(id),
                customer,
                date,
                List.of(line(amount)),
                Optional.of(TransactionId.of(sale)),
                Optional.empty());
    }

    @Nested
    class Of {

        @Test
        void takesARefundFromItsOwnSaleNotTheLatest() {
            Transaction first = sale("S-1", LIN, DATE, "CNY 3000.00");
            Transaction second = sale("S-2", LIN, DATE.plusDays(1), "CNY 200.00");
            Transaction refund = refund("R-1", first, 5, "CNY 500.00");
            PurchaseHistory history = PurchaseLog.of(CurrencyUnit.of("CNY"), List.of(refund, second, first))
                    .history(LIN)
                    .orElseThrow();

            assertThat(history.netMinor(0)).isEqualTo(250_000);
            assertThat(history.netMinor(1)).isEqualTo(20_000);
            assertThat(history.knownOn(DATE.plusDays(4)).netMinor(0)).isEqualTo(300_000);
        }

        @Test
        void takesRefundsUpToTheWholeSale() {
            Transaction sale = sale("S-1", LIN, DATE, "USD 100.00");
            PurchaseLog log = PurchaseLog.of(
                    CurrencyUnit.USD,
                    List.of(sale, refund("R-1", sale, 0, "USD 70.00"), refund("R-2", sale, 9, "USD 30.00")));

            assertThat(log.net()).isEqualTo(Money.parse("USD 0.00"));
            assertThat(log.purchases()).isEqualTo(1);
            assertThat(log.refunds()).isEqualTo(2);
        }

        @Test
        void takesARefundOfNothing() {
            Transaction sale = sale("S-1", LIN, DATE, "USD 100.00");
            PurchaseLog log = PurchaseLog.of(CurrencyUnit.USD, List.of(sale, refund("R-1", sale, 0, "USD 0.00")));

            assertThat(log.net()).isEqualTo(Money.parse("USD 100.00"));
        }

        @Test
        void isEmptyWithoutTransactions() {
            assertThat(PurchaseLog.of(CurrencyUnit.USD, List.of()))
                    .isEqualTo(PurchaseLog.builder(CurrencyUnit.USD).build());
        }
    }

    @Nested
    class OfRefuses {

        static Stream<Arguments> refusals() {
            Transaction sale = sale("S-1", LIN, DATE, "USD 100.00");
            return Stream.of(
                    arguments(
                            "an identifier twice",
                            List.of(sale, sale("S-1", WANG, DATE, "USD 5.00")),
                            "transactions must not hold an identifier twice, but was S-1"),
                    arguments(
                            "a refund without its sale",
                            List.of(sale, unchecked("R-1", LIN, DATE, "USD 1.00", "S-9")),
                            "original of R-1 must be among the transactions, but was S-9"),
                    arguments(
                            "a refund of a refund",
                            List.of(
                                    sale,
                                    refund("R-1", sale, 0, "USD 10.00"),
                                    unchecked("R-2", LIN, DATE, "USD 1.00", "R-1")),
                            "original of R-2 must be a sale, but was R-1"),
                    arguments(
                            "a refund to somebody else",
                            List.of(sale, unchecked("R-1", WANG, DATE, "USD 1.00", "S-1")),
                            "customer of R-1 must be the one of the sale, but was wang"),
                    arguments(
                            "a refund before the sale",
                            List.of(sale, unchecked("R-1", LIN, DATE.minusDays(1), "USD 1.00", "S-1")),
                            "date of R-1 must not be before the sale, but was 2025-05-31"),
                    arguments(
                            "a refund in another currency",
                            List.of(sale, unchecked("R-1", LIN, DATE, "EUR 1.00", "S-1")),
                            "currency of R-1 must be the one of the sale, but was EUR"),
                    arguments(
                            "a refund larger than the sale",
                            List.of(sale, unchecked("R-1", LIN, DATE, "USD 100.01", "S-1")),
                            "total of R-1 must not exceed the total of the sale, but was USD 100.01"),
                    arguments(
                            "refunds that exceed the sale together",
                            List.of(sale, refund("R-1", sale, 0, "USD 70.00"), refund("R-2", sale, 1, "USD 50.00")),
                            "refunds of S-1 must not exceed the sale, in all, but was USD 120.00"),
                    arguments(
                            "a sale in another currency",
                            List.of(sale, sale("S-2", LIN, DATE, "EUR 5.00")),
                            "amount must be in USD, but was EUR 5.00"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("refusals")
        void namingFieldValueAndRule(String what, List<Transaction> transactions, String message) {
            assertThatThrownBy(() -> PurchaseLog.of(CurrencyUnit.USD, transactions))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class Customers {

        private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("i", DATE, 1)
                .addMinor("I", DATE, 2)
                .addMinor("10", DATE, 3)
                .addMinor("2", DATE, 4)
                .addMinor("客", DATE, 5)
                .build();

        @Test
        void standInTheOrderOfTheirKeys() {
            assertThat(IntStream.range(0, log.customers())
                            .mapToObj(place -> log.customer(place).value()))
                    .containsExactly("10", "2", "I", "i", "客");
        }

        @Test
        void areFoundByTheirKey() {
            for (int place = 0; place < log.customers(); place++) {
                assertThat(log.history(log.customer(place))).contains(log.history(place));
            }
            assertThat(log.history(CustomerId.of("客")).orElseThrow().netMinor(0))
                    .isEqualTo(5);
            assertThat(log.history(CustomerId.of("3"))).isEmpty();
        }

        @Test
        void standAtPlacesOfTheLogOnly() {
            assertThatThrownBy(() -> log.customer(5))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("5");
            assertThatThrownBy(() -> log.history(-1))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("-1");
        }
    }

    @Nested
    class Days {

        @Test
        void lastWithTheLastRefund() {
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("a", DATE.plusDays(2), 100)
                    .addMinor("b", DATE, 100)
                    .refundMinor("b", DATE.plusDays(7), 10)
                    .build();

            assertThat(log.firstDay()).contains(DATE);
            assertThat(log.lastDay()).contains(DATE.plusDays(7));
        }

        @Test
        void areUnknownInAnEmptyLog() {
            PurchaseLog empty = PurchaseLog.builder(CurrencyUnit.USD).build();

            assertThat(empty.firstDay()).isEmpty();
            assertThat(empty.lastDay()).isEmpty();
            assertThat(empty.net()).isEqualTo(Money.parse("USD 0.00"));
        }
    }

    @Nested
    class Equality {

        private static PurchaseLogBuilder base() {
            return PurchaseLog.builder(CurrencyUnit.USD).addMinor("a", DATE, 100);
        }

        @Test
        void isByContent() {
            assertThat(base().build()).isEqualTo(base().build()).hasSameHashCodeAs(base().build());
        }

        @Test
        void seesEveryDifference() {
            assertThat(List.of(
                            base().build(),
                            PurchaseLog.builder(CurrencyUnit.EUR)
                                    .addMinor("a", DATE, 100)
                                    .build(),
                            PurchaseLog.builder(CurrencyUnit.USD)
                                    .addMinor("b", DATE, 100)
                                    .build(),
                            PurchaseLog.builder(CurrencyUnit.USD)
                                    .addMinor("a", DATE.plusDays(1), 100)
                                    .build(),
                            PurchaseLog.builder(CurrencyUnit.USD)
                                    .addMinor("a", DATE, 101)
                                    .build(),
                            base().addMinor("a", DATE, 100).build(),
                            base().addMinor("b", DATE, 100).build(),
                            base().refundMinor("a", DATE, 5).build(),
                            base().refundMinor("a", DATE, 6).build(),
                            base().refundMinor("a", DATE.plusDays(1), 5).build()))
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class ToString {

        @Test
        void givesTheSizesAndNoCustomer() {
            PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                    .addMinor("lin", DATE, 1177)
                    .refundMinor("lin", DATE, 177)
                    .build();
            assertThat(log).hasToString("PurchaseLog[1 customers, 1 purchases, 1 refunds, USD 10.00]");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void orderOfTransactionsPlaysNoPartAndNetIsTheirSum(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Transaction> transactions = new ArrayList<>();
            for (int sale = random.nextInt(20); sale >= 0; sale--) {
                transactions.addAll(saleAndRefunds(sale, random));
            }
            PurchaseLog log = PurchaseLog.of(CurrencyUnit.USD, transactions);
            List<Transaction> shuffled = new ArrayList<>(transactions);
            Collections.shuffle(shuffled, new Random(random.nextLong()));

            assertThat(PurchaseLog.of(CurrencyUnit.USD, shuffled)).isEqualTo(log);
            assertThat(log.net())
                    .isEqualTo(Money.total(
                            transactions.stream().map(Transaction::netTotal).toList()));
            assertThat(log.gross().minus(log.refunded())).isEqualTo(log.net());
        }

        private static List<Transaction> saleAndRefunds(int number, SplittableRandom random) {
            long left = random.nextLong(1, 1000);
            Transaction sale = Transaction.sale(
                    TransactionId.of("S-" + number),
                    random.nextBoolean() ? LIN : WANG,
                    DATE.plusDays(random.nextInt(30)),
                    line(Money.ofMinor(CurrencyUnit.USD, left)));
            List<Transaction> all = new ArrayList<>(List.of(sale));
            for (int refund = random.nextInt(3); refund > 0 && left > 0; refund--) {
                long back = random.nextLong(left + 1);
                all.add(sale.refund(
                        TransactionId.of("R-" + number + "-" + refund),
                        sale.date().plusDays(random.nextInt(40)),
                        line(Money.ofMinor(CurrencyUnit.USD, back))));
                left -= back;
            }
            return all;
        }
    }
}
