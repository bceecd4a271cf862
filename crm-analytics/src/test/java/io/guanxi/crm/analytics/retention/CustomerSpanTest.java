package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.lifecycle.LossCause;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null arguments are what is tested
class CustomerSpanTest {

    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate JAN_31 = LocalDate.of(2025, 1, 31);

    @Nested
    class Tenures {

        @Test
        void endWithTheSpan() {
            CustomerSpan span = CustomerSpan.ended(JAN_1, JAN_31);

            assertThat(span.tenure(JAN_31)).contains(new Tenure(30, true));
            assertThat(span.tenure(JAN_31.plusYears(1))).contains(new Tenure(30, true));
            assertThat(span.cause()).contains(LossCause.UNKNOWN);
        }

        @Test
        void areCensoredWhereNoEndWasSeen() {
            assertThat(CustomerSpan.ended(JAN_1, JAN_31.plusDays(1)).tenure(JAN_31))
                    .contains(new Tenure(30, false));
            assertThat(CustomerSpan.open(JAN_1).tenure(JAN_31)).contains(new Tenure(30, false));
            assertThat(CustomerSpan.open(JAN_31).tenure(JAN_31)).contains(new Tenure(0, false));
        }

        @Test
        void ofADayThatIsTheLastAsWellAreZero() {
            assertThat(CustomerSpan.ended(JAN_1, JAN_1).tenure(JAN_31)).contains(new Tenure(0, true));
        }

        @Test
        void areEmptyBeforeTheBeginning() {
            assertThat(CustomerSpan.open(JAN_31).tenure(JAN_1)).isEmpty();
        }
    }

    @Test
    void isACustomerUpToTheDayBeforeTheEnd() {
        CustomerSpan span = CustomerSpan.ended(JAN_1, JAN_31);

        assertThat(span.isCustomerOn(JAN_1.minusDays(1))).isFalse();
        assertThat(span.isCustomerOn(JAN_1)).isTrue();
        assertThat(span.isCustomerOn(JAN_31.minusDays(1))).isTrue();
        assertThat(span.isCustomerOn(JAN_31)).isFalse();
        assertThat(CustomerSpan.open(JAN_1).isCustomerOn(JAN_31)).isTrue();
    }

    @Nested
    class Refusals {

        @Test
        void nameAnEndBeforeTheBeginning() {
            assertThatThrownBy(() -> CustomerSpan.ended(JAN_31, JAN_1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ended must not be before 2025-01-31, but was 2025-01-01");
        }

        @Test
        void nameACauseWithoutAnEnd() {
            assertThatThrownBy(() -> new CustomerSpan(JAN_1, Optional.empty(), Optional.of(LossCause.PRICE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause must be there exactly if there is an end, but was Optional[PRICE]");
            assertThatThrownBy(() -> new CustomerSpan(JAN_1, Optional.of(JAN_31), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void nameANegativeLength() {
            assertThatThrownBy(() -> new Tenure(-1, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must not be negative, but was -1");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> CustomerSpan.open(null)).hasMessage("began");
            assertThatThrownBy(() -> CustomerSpan.ended(JAN_1, null)).hasMessage("ended");
            assertThatThrownBy(() -> CustomerSpan.ended(JAN_1, JAN_31, null)).hasMessage("cause");
            assertThatThrownBy(() -> new CustomerSpan(JAN_1, null, Optional.empty()))
                    .hasMessage("ended");
            assertThatThrownBy(() -> new CustomerSpan(JAN_1, Optional.empty(), null))
                    .hasMessage("cause");
            assertThatThrownBy(() -> CustomerSpan.open(JAN_1).tenure(null)).hasMessage("lastObservedDay");
            assertThatThrownBy(() -> CustomerSpan.open(JAN_1).isCustomerOn(null))
                    .hasMessage("day");
        }
    }
}
