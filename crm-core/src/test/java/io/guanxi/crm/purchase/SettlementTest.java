package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final TransactionId SALE = TransactionId.of("S-1");
    private static final LocalDate INVOICED = LocalDate.of(2025, 1, 10);
    private static final LocalDate PAID = LocalDate.of(2025, 2, 9);
    private static final Settlement OPEN = Settlement.invoiced(SALE, INVOICED, Money.parse("CNY 3200.00"));
    private static final Settlement SETTLED = OPEN.paidOn(PAID);

    @Nested
    class DaysToPay {

        @Test
        void runFromTheInvoiceToThePayment() {
            assertThat(SETTLED.daysToPay()).hasValue(30);
            assertThat(OPEN.paidOn(INVOICED).daysToPay()).hasValue(0);
        }

        @Test
        void ofAnOpenInvoiceAreUnknownNotZero() {
            assertThat(OPEN.daysToPay()).isEmpty();
        }
    }

    @Nested
    class DaysOutstanding {

        @Test
        void areKnownWhileTheInvoiceIsOpen() {
            assertThat(SETTLED.daysOutstanding(LocalDate.of(2025, 1, 31))).hasValue(21);
            assertThat(SETTLED.daysOutstanding(INVOICED)).hasValue(0);
            assertThat(SETTLED.daysOutstanding(PAID.minusDays(1))).hasValue(29);
            assertThat(OPEN.daysOutstanding(PAID.plusDays(70))).hasValue(100);
        }

        @Test
        void areNoneBeforeTheInvoiceAndOncePaid() {
            assertThat(SETTLED.daysOutstanding(INVOICED.minusDays(1))).isEmpty();
            assertThat(SETTLED.daysOutstanding(PAID)).isEmpty();
        }

        @Test
        void endWithTheDayBeforeThePayment() {
            assertThat(SETTLED.isOpenOn(INVOICED.minusDays(1))).isFalse();
            assertThat(SETTLED.isOpenOn(INVOICED)).isTrue();
            assertThat(SETTLED.isOpenOn(PAID.minusDays(1))).isTrue();
            assertThat(SETTLED.isOpenOn(PAID)).isFalse();
            assertThat(OPEN.isOpenOn(PAID)).isTrue();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverAPaymentBeforeTheInvoice() {
            assertThatThrownBy(() -> OPEN.paidOn(INVOICED.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("paid must not be before the invoice, but was 2025-01-09");
        }

        @Test
        void coverAnAmountThatIsNotPositive() {
            assertThatThrownBy(() -> Settlement.invoiced(SALE, INVOICED, Money.parse("CNY 0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be positive, but was CNY 0.00");
            assertThatThrownBy(() -> Settlement.invoiced(SALE, INVOICED, Money.parse("CNY -0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be positive, but was CNY -0.01");
        }

        @Test
        void coverAnAmountBeyondLongMinorUnits() {
            Money largest = Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE);

            assertThatThrownBy(() -> Settlement.invoiced(SALE, INVOICED, largest.plusMinor(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must fit in long minor units");
        }

        @Test
        void coverDatesThatAreNoBusinessDates() {
            assertThatThrownBy(() -> Settlement.invoiced(SALE, LocalDate.MIN, Money.parse("CNY 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("invoiced must lie in the years 1 to 9999");
            assertThatThrownBy(() -> OPEN.paidOn(LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("paid must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNull() {
            Money amount = Money.parse("CNY 1.00");

            assertThatThrownBy(() -> Settlement.invoiced(null, INVOICED, amount))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("transaction");
            assertThatThrownBy(() -> new Settlement(SALE, INVOICED, null, amount))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("paid");
            assertThatThrownBy(() -> OPEN.paidOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("paid");
            assertThatThrownBy(() -> new Settlement(SALE, INVOICED, Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("amount");
        }
    }
}
