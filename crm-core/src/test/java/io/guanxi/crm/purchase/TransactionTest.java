package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransactionTest {

    private static final TransactionId SALE = TransactionId.of("S-1");
    private static final TransactionId REFUND = TransactionId.of("R-1");
    private static final CustomerId CUSTOMER = CustomerId.of("c-7");
    private static final LocalDate DATE = LocalDate.of(2025, 6, 1);

    private static LineItem line(String product, String revenue) {
        return LineItem.of(product, 1, Money.parse(revenue));
    }

    private static Transaction sale(LineItem... lines) {
        return Transaction.sale(SALE, CUSTOMER, DATE, lines);
    }

    @Nested
    class Totals {

        private final Transaction sale = sale(line("tour", "CNY 3000.00"), line("visa", "CNY 200.00"));

        @Test
        void addUpTheLinesOfASale() {
            assertThat(sale.total()).isEqualTo(Money.parse("CNY 3200.00"));
            assertThat(sale.netTotal()).isEqualTo(Money.parse("CNY 3200.00"));
        }

        @Test
        void carryTheSignOfARefundInTheNetOnly() {
            Transaction refund = sale.refund(REFUND, DATE.plusDays(3), line("visa", "CNY 200.00"));

            assertThat(refund.isRefund()).isTrue();
            assertThat(refund.original()).contains(SALE);
            assertThat(refund.customer()).isEqualTo(CUSTOMER);
            assertThat(refund.total()).isEqualTo(Money.parse("CNY 200.00"));
            assertThat(refund.netTotal()).isEqualTo(Money.parse("CNY -200.00"));
        }
    }

    @Nested
    class Margin {

        private final LineItem tour = line("tour", "CNY 3000.00").withCost(Money.parse("CNY 2400.00"));
        private final LineItem visa = line("visa", "CNY 200.00").withCost(Money.parse("CNY 250.00"));

        @Test
        void addsUpTheLines() {
            assertThat(sale(tour, visa).margin()).contains(Money.parse("CNY 550.00"));
        }

        @Test
        void isUnknownIfOneCostIs() {
            assertThat(sale(tour, visa, line("tea", "CNY 0.00")).margin()).isEmpty();
        }

        @Test
        void turnsRoundInARefund() {
            Transaction sale = sale(tour, visa);

            assertThat(sale.refund(REFUND, DATE, tour).margin()).contains(Money.parse("CNY -600.00"));
            assertThat(sale.refund(REFUND, DATE, visa).margin()).contains(Money.parse("CNY 50.00"));
        }
    }

    @Nested
    class Via {

        @Test
        void namesTheChannel() {
            Transaction sale = sale(line("tour", "CNY 3000.00"));

            assertThat(sale.channel()).isEmpty();
            assertThat(sale.via(Channel.WEB).channel()).contains(Channel.WEB);
            assertThat(sale.via(Channel.WEB).lines()).isEqualTo(sale.lines());
        }

        @Test
        void isNotHandedDownToTheRefund() {
            Transaction sale = sale(line("tour", "CNY 3000.00")).via(Channel.WEB);
            Transaction refund = sale.refund(REFUND, DATE, line("tour", "CNY 1.00"));

            assertThat(refund.channel()).isEmpty();
            assertThat(refund.via(Channel.CALL_CENTER).channel()).contains(Channel.CALL_CENTER);
        }
    }

    @Nested
    class Refund {

        private final Transaction sale = sale(line("tour", "CNY 3000.00"));

        @Test
        void mayGiveBackEverythingOnTheSameDay() {
            Transaction refund = sale.refund(REFUND, DATE, line("tour", "CNY 3000.00"));
            assertThat(sale.netTotal().plus(refund.netTotal()).isZero()).isTrue();
        }

        @Test
        void rejectsMoreThanTheSale() {
            assertThatThrownBy(() -> sale.refund(REFUND, DATE, line("tour", "CNY 3000.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("total of R-1 must not exceed the total of the sale, but was CNY 3000.01");
        }

        @Test
        void rejectsADateBeforeTheSale() {
            assertThatThrownBy(() -> sale.refund(REFUND, DATE.minusDays(1), line("tour", "CNY 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("date of R-1 must not be before the sale, but was 2025-05-31");
        }

        @Test
        void rejectsAnotherCurrency() {
            assertThatThrownBy(() -> sale.refund(REFUND, DATE, line("tour", "USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("currency of R-1 must be the one of the sale, but was USD");
        }

        @Test
        void rejectsTheRefundOfARefund() {
            Transaction refund = sale.refund(REFUND, DATE, line("tour", "CNY 10.00"));

            assertThatThrownBy(() -> refund.refund(TransactionId.of("R-2"), DATE, line("tour", "CNY 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original of R-2 must be a sale, but was R-1");
        }

        @Test
        void rejectsItself() {
            assertThatThrownBy(() -> sale.refund(SALE, DATE, line("tour", "CNY 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("original must be another transaction, but was S-1");
        }

        @Test
        void rejectsNoLine() {
            assertThatThrownBy(() -> sale.refund(REFUND, DATE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must not be empty, but was []");
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNoLine() {
            assertThatThrownBy(() -> sale())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must not be empty, but was []");
        }

        @Test
        void rejectsMixedCurrencies() {
            assertThatThrownBy(() -> sale(line("tour", "CNY 3000.00"), line("visa", "USD 30.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must all be in one currency, but was USD 30.00");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsNullByName() {
            List<LineItem> lines = List.of(line("tour", "CNY 1.00"));

            assertThatThrownBy(() -> new Transaction(SALE, CUSTOMER, null, lines, Optional.empty(), Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("date");
            assertThatThrownBy(() -> new Transaction(SALE, CUSTOMER, DATE, lines, Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("channel");
        }

        @Test
        void rejectsADateThatIsNoBusinessDate() {
            assertThatThrownBy(() -> Transaction.sale(SALE, CUSTOMER, LocalDate.MIN, line("tour", "CNY 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("date must lie in the years 1 to 9999, but was -999999999-01-01");
        }

        @Test
        void rejectsATotalBeyondLongMinorUnits() {
            LineItem largest = LineItem.of("tour", 1, Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE));
            LineItem cent = line("visa", "USD 0.01");

            assertThat(sale(largest, line("tea", "USD 0.00")).total()).isEqualTo(largest.revenue());
            assertThatThrownBy(() -> sale(largest, cent))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("total of lines must fit in long minor units, but was USD 92233720368547758.08");
        }

        @Test
        void rejectsACostBeyondLongMinorUnits() {
            LineItem gift = line("tea", "USD 0.00");
            LineItem largest = gift.withCost(Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE));

            assertThat(sale(largest).margin()).contains(Money.ofMinor(CurrencyUnit.USD, -Long.MAX_VALUE));
            assertThatThrownBy(() -> sale(largest, gift.withCost(Money.parse("USD 0.01"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost of lines must fit in long minor units, but was USD 92233720368547758.08");
        }
    }

    @Nested
    class ToString {

        @Test
        void countsTheLines() {
            Transaction sale = Transaction.sale(
                    TransactionId.of("S-1"),
                    CustomerId.of("c-7"),
                    LocalDate.of(2025, 5, 1),
                    line("tour", "CNY 1.00"),
                    line("tea", "CNY 2.00"));
            Transaction refund = sale.refund(TransactionId.of("R-1"), sale.date(), line("tea", "CNY 2.00"));

            assertThat(sale).hasToString("Transaction[S-1, c-7, 2025-05-01, lines=2]");
            assertThat(refund.via(Channel.WEB))
                    .hasToString("Transaction[R-1, c-7, 2025-05-01, lines=1, refund of S-1, WEB]");
        }
    }
}
