package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.ServiceContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractStandingTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    private static ServiceContract contract(String id, String from, String to) {
        return ServiceContract.between(
                ContractId.of(id), Relationships.LIN, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Nested
    class On {

        private final ServiceContract of2023 = contract("k-1", "2023-01-01", "2024-01-01");
        private final ServiceContract of2024 = contract("k-2", "2024-01-01", "2025-01-01");
        private final ServiceContract of2025 = contract("k-3", "2025-01-01", "2026-01-01");

        private Optional<ContractStanding> on(String day, ServiceContract... contracts) {
            return ContractStanding.on(List.of(contracts), LocalDate.parse(day));
        }

        @Test
        void isTheLatestContractWithItsRenewals() {
            assertThat(on("2025-06-30", of2025, of2023, of2024))
                    .contains(ContractStanding.of(LocalDate.of(2023, 1, 1), END, 2));
            assertThat(on("2025-01-01", of2024, of2025))
                    .contains(ContractStanding.of(LocalDate.of(2024, 1, 1), END, 1));
        }

        @Test
        void looksAtNoContractThatBeginsLater() {
            assertThat(on("2024-12-31", of2025, of2023, of2024))
                    .contains(ContractStanding.of(LocalDate.of(2023, 1, 1), START, 1));
            assertThat(on("2022-12-31", of2025, of2023, of2024)).isEmpty();
            assertThat(on("2025-06-30")).isEmpty();
        }

        @Test
        void isNotRenewedAcrossADayWithout() {
            ServiceContract early = contract("k-2", "2024-01-01", "2024-12-31");

            assertThat(on("2025-06-30", of2023, early, of2025)).contains(ContractStanding.of(START, END, 0));
            assertThat(on("2025-06-30", of2023, of2025)).contains(ContractStanding.of(START, END, 0));
        }

        @Test
        void isRenewedByAContractThatOverlapsTheOneBefore() {
            ServiceContract endless =
                    ServiceContract.since(ContractId.of("k-2"), Relationships.LIN, LocalDate.of(2024, 1, 1));

            assertThat(on("2025-06-30", contract("k-2", "2024-01-01", "2025-03-01"), of2025))
                    .contains(ContractStanding.of(LocalDate.of(2024, 1, 1), END, 1));
            assertThat(on("2025-06-30", endless, of2025))
                    .as("a supplement neither ends nor renews what has no end")
                    .contains(new ContractStanding(LocalDate.of(2024, 1, 1), Optional.empty(), 0, List.of()));
        }

        @Test
        void isNotRenewedByAContractOfTheSameDay() {
            assertThat(on("2025-06-30", of2025, contract("k-4", "2025-01-01", "2026-06-01")))
                    .contains(ContractStanding.of(START, LocalDate.of(2026, 6, 1), 0));
        }

        @Test
        void mayHaveNoEnd() {
            ServiceContract endless = ServiceContract.since(ContractId.of("k-9"), Relationships.LIN, START);

            assertThat(on("2025-06-30", endless)).contains(new ContractStanding(START, Optional.empty(), 0, List.of()));
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> ContractStanding.on(null, START))
                    .withMessage("contracts");
            assertThatNullPointerException()
                    .isThrownBy(() -> ContractStanding.on(Collections.singletonList(null), START))
                    .withMessage("contracts[0]");
            assertThatNullPointerException()
                    .isThrownBy(() -> ContractStanding.on(List.of(), null))
                    .withMessage("asOf");
        }
    }

    @Nested
    class HasEnded {

        @ParameterizedTest
        @CsvSource({"2025-12-31, false", "2026-01-01, true", "2030-01-01, true"})
        void isAnsweredByTheDayAfterTheLast(LocalDate day, boolean ended) {
            assertThat(ContractStanding.of(START, END, 0).hasEnded(day)).isEqualTo(ended);
        }

        @Test
        void isNeverTrueWithoutAnEnd() {
            assertThat(new ContractStanding(START, Optional.empty(), 0, List.of()).hasEnded(LocalDate.MAX))
                    .isFalse();
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @ValueSource(strings = {"-0.1", "0.00001", "1000000.0001", "1000001"})
        void rejectsWhatIsNoFulfilment(String share) {
            assertThatThrownBy(() -> ContractStandings.fulfilled("0.5", share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fulfilment must be from 0 to 1000000, with at most 4 decimals, but was "
                            + new BigDecimal(share));
        }

        @Test
        void takesTheBounds() {
            assertThat(ContractStandings.fulfilled("0", "1000000", "1.2345").fulfilment())
                    .hasSize(3);
        }

        @Test
        void rejectsDatesAndNumbersOutOfRange() {
            assertThatThrownBy(() -> ContractStanding.of(START, START, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("end must be after 2025-01-01, but was 2025-01-01");
            assertThatThrownBy(() -> ContractStanding.of(START, LocalDate.MAX, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("end must lie in the years 1 to 9999, but was +999999999-12-31");
            assertThatThrownBy(() -> ContractStanding.of(LocalDate.MIN, END, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("start must lie in the years 1 to 9999, but was -999999999-01-01");
            assertThatThrownBy(() -> ContractStanding.of(START, END, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("renewals must not be negative, but was -1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Optional<LocalDate> end = Optional.of(END);

            assertThatNullPointerException()
                    .isThrownBy(() -> new ContractStanding(null, end, 0, List.of()))
                    .withMessage("start");
            assertThatNullPointerException()
                    .isThrownBy(() -> new ContractStanding(START, null, 0, List.of()))
                    .withMessage("end");
            assertThatNullPointerException()
                    .isThrownBy(() -> new ContractStanding(START, end, 0, null))
                    .withMessage("fulfilment");
            assertThatNullPointerException()
                    .isThrownBy(() -> new ContractStanding(START, end, 0, Collections.singletonList(null)))
                    .withMessage("fulfilment[0]");
        }
    }
}
