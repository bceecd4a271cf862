package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final CustomerId CUSTOMER = CustomerId.of("C-1");
    private static final LocalDate DUE = LocalDate.of(2025, 3, 10);
    private static final Promise PROMISE = Promise.of(CUSTOMER, Side.FIRM, "Call 林晓 back", DUE);

    @Nested
    class StatusOn {

        @ParameterizedTest
        @CsvSource({"2025-03-09, OPEN", "2025-03-10, OPEN", "2025-03-11, BROKEN"})
        void isOpenThroughTheDueDay(LocalDate asOf, PromiseStatus status) {
            assertThat(PROMISE.statusOn(asOf)).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-09, OPEN", "2025-03-10, KEPT", "2025-03-11, KEPT"})
        void isKeptOnTheDueDayAtTheLatest(LocalDate asOf, PromiseStatus status) {
            assertThat(PROMISE.keptOn(DUE).statusOn(asOf)).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-10, OPEN", "2025-03-11, BROKEN", "2025-03-12, KEPT_LATE", "2026-01-01, KEPT_LATE"})
        void isBrokenUntilItIsKeptLate(LocalDate asOf, PromiseStatus status) {
            assertThat(PROMISE.keptOn(LocalDate.of(2025, 3, 12)).statusOn(asOf)).isEqualTo(status);
        }
    }

    @Test
    void masksWhatWasPromised() {
        assertThat(PROMISE.toString())
                .isEqualTo(
                        "Promise[customer=C-1, by=FIRM, what=*** (12 characters), due=2025-03-10, kept=Optional.empty]")
                .doesNotContain("林");
    }

    @Nested
    class Refusals {

        @Test
        void coverAPromiseThatIsNoTextAndMaskIt() {
            assertThatThrownBy(() -> Promise.of(CUSTOMER, Side.FIRM, "林".repeat(501), DUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("what must have at most 500 characters")
                    .hasMessageNotContaining("林林");
            assertThatThrownBy(() -> Promise.of(CUSTOMER, Side.FIRM, " ", DUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("what must not be blank");
        }

        @Test
        void coverDaysOutOfRange() {
            assertThatThrownBy(() -> Promise.of(CUSTOMER, Side.FIRM, "x", LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("due must lie in the years 1 to 9999");
            assertThatThrownBy(() -> PROMISE.keptOn(LocalDate.MIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("kept must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> Promise.of(null, Side.FIRM, "x", DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> Promise.of(CUSTOMER, null, "x", DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("by");
            assertThatThrownBy(() -> Promise.of(CUSTOMER, Side.FIRM, null, DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("what");
            assertThatThrownBy(() -> Promise.of(CUSTOMER, Side.FIRM, "x", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("due");
            assertThatThrownBy(() -> new Promise(CUSTOMER, Side.FIRM, "x", DUE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("kept");
            assertThatThrownBy(() -> PROMISE.keptOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("kept");
            assertThatThrownBy(() -> PROMISE.statusOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("asOf");
        }
    }

    @Test
    void isTheSameFromItsParts() {
        assertThat(PROMISE.keptOn(DUE))
                .isEqualTo(new Promise(CUSTOMER, Side.FIRM, "Call 林晓 back", DUE, Optional.of(DUE)));
    }
}
