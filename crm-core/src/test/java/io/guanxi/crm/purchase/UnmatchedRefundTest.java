package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnmatchedRefundTest {

    private static final CustomerId CUSTOMER = CustomerId.of("7");
    private static final LocalDate DATE = LocalDate.of(2025, 1, 10);

    @Nested
    class Constructor {

        @Test
        void rejectsANegativeEntry() {
            assertThatThrownBy(() -> new UnmatchedRefund(-1, CUSTOMER, DATE, Money.parse("USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("entry must not be negative, but was -1");
        }

        @Test
        void rejectsAnAmountThatIsNotPositive() {
            assertThatThrownBy(() -> new UnmatchedRefund(0, CUSTOMER, DATE, Money.parse("USD 0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be positive, but was USD 0.00");
        }
    }
}
