package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceContractTest {

    private static final ContractId ID = ContractId.of("K-1");
    private static final CustomerId CUSTOMER = CustomerId.of("C-1");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 1, 1);
    private static final ServiceContract YEAR =
            ServiceContract.between(ID, CUSTOMER, FROM, TO).withRenewalNotice(Period.ofMonths(3));
    private static final ServiceContract ENDLESS = ServiceContract.since(ID, CUSTOMER, FROM);

    @Nested
    class Notice {

        @Test
        void hasItsDeadlineANoticeBeforeTheEnd() {
            assertThat(YEAR.noticeDeadline()).contains(LocalDate.of(2025, 10, 1));
            assertThat(YEAR.withRenewalNotice(Period.ZERO).noticeDeadline()).contains(TO);
            assertThat(YEAR.withRenewalNotice(Period.ofYears(1)).noticeDeadline())
                    .contains(FROM);
        }

        @Test
        void endsOnTheLastDayOfAShortMonth() {
            ServiceContract contract = ServiceContract.between(ID, CUSTOMER, FROM, LocalDate.of(2025, 5, 31))
                    .withRenewalNotice(Period.ofMonths(3));

            assertThat(contract.noticeDeadline()).contains(LocalDate.of(2025, 2, 28));
        }

        @Test
        void hasNoDeadlineWithoutAnEnd() {
            ServiceContract contract = ENDLESS.withRenewalNotice(Period.ofMonths(3));

            assertThat(contract.noticeDeadline()).isEmpty();
            assertThat(contract.isNoticeDue(FROM, Integer.MAX_VALUE)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "2025-08-31, 30, false",
            "2025-09-01, 30, true",
            "2025-10-01, 30, true",
            "2025-10-01, 0, true",
            "2025-09-30, 0, false",
            "2025-10-02, 30, false",
            "0001-01-01, 2147483647, true"
        })
        void isDueInTheDaysUpToTheDeadline(LocalDate asOf, int days, boolean due) {
            assertThat(YEAR.isNoticeDue(asOf, days)).isEqualTo(due);
        }
    }

    @Nested
    class IsActiveOn {

        @Test
        void holdsFromTheFirstDayToTheDayBeforeTheEnd() {
            assertThat(YEAR.isActiveOn(FROM.minusDays(1))).isFalse();
            assertThat(YEAR.isActiveOn(FROM)).isTrue();
            assertThat(YEAR.isActiveOn(TO.minusDays(1))).isTrue();
            assertThat(YEAR.isActiveOn(TO)).isFalse();
            assertThat(ENDLESS.isActiveOn(LocalDate.MAX)).isTrue();
        }
    }

    @Nested
    class Fulfilment {

        private final ServiceContract committed = YEAR.withCommitment(Commitment.of(500, "room nights"));

        @ParameterizedTest
        @CsvSource({
            "0, 0.0000",
            "430, 0.8600",
            "500, 1.0000",
            "613, 1.2260",
            "9223372036854775807, 18446744073709551.6140"
        })
        void isTheShareOfTheCommitment(long volume, BigDecimal share) {
            assertThat(committed.fulfilment(volume)).contains(share);
        }

        @Test
        void isRoundedHalfUpToFourDecimals() {
            assertThat(YEAR.withCommitment(Commitment.of(3, "x")).fulfilment(2)).contains(new BigDecimal("0.6667"));
            assertThat(YEAR.withCommitment(Commitment.of(20_000, "x")).fulfilment(1))
                    .contains(new BigDecimal("0.0001"));
        }

        @Test
        void isUnknownWithoutACommitment() {
            assertThat(YEAR.fulfilment(430)).isEmpty();
        }
    }

    @Nested
    class Copies {

        @Test
        void keepEverythingElse() {
            SlaTarget sla = SlaTarget.of(Duration.ofHours(1), Duration.ofHours(8));
            ServiceContract whole = YEAR.withEntitlements("late check-out", "airport transfer")
                    .withCommitment(Commitment.of(500, "room nights"))
                    .withSla(sla);

            assertThat(whole)
                    .isEqualTo(new ServiceContract(
                            ID,
                            CUSTOMER,
                            Range.closedOpen(FROM, TO),
                            List.of("late check-out", "airport transfer"),
                            Optional.of(Commitment.of(500, "room nights")),
                            Optional.of(sla),
                            Period.ofMonths(3)));
            assertThat(whole.withRenewalNotice(Period.ofDays(30)).withRenewalNotice(Period.ofMonths(3)))
                    .isEqualTo(whole);
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverAPeriodThatDoesNotEndAfterItBegins() {
            assertThatThrownBy(() -> ServiceContract.between(ID, CUSTOMER, FROM, FROM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-01-01 to 2025-01-01\"");
            assertThatThrownBy(() -> ServiceContract.between(ID, CUSTOMER, FROM, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("to must lie in the years 1 to 9999");
            assertThatThrownBy(() -> ServiceContract.since(ID, CUSTOMER, LocalDate.MIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must lie in the years 1 to 9999");
        }

        @ParameterizedTest
        @ValueSource(strings = {"P-1D", "P1M-1D", "P-1Y", "P1001Y", "P2147483647D"})
        void coverANoticeThatIsNegativeOrEndless(String notice) {
            assertThatThrownBy(() -> ENDLESS.withRenewalNotice(Period.parse(notice)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("renewalNotice must ");
        }

        @Test
        void coverANoticeLongerThanThePeriod() {
            assertThatThrownBy(() -> YEAR.withRenewalNotice(Period.of(1, 0, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "renewalNotice must not be longer than the period [2025-01-01..2026-01-01), but was P1Y1D");
            assertThatThrownBy(() -> YEAR.withRenewalNotice(Period.of(1_000, 12_000, 366_000)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("renewalNotice must not be longer than the period");
        }

        @Test
        void coverEntitlementsThatAreNoneOrStandTwice() {
            assertThatThrownBy(() -> YEAR.withEntitlements("late check-out", "late check-out"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("entitlements must not hold an entitlement twice");
            assertThatThrownBy(() -> YEAR.withEntitlements(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("entitlements[0] must not be blank, but was \" \"");
            assertThatThrownBy(() -> YEAR.withEntitlements("late check-out", "x".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("entitlements[1] must have at most 200 characters");
        }

        @Test
        void coverNegativeCounts() {
            assertThatThrownBy(() -> YEAR.fulfilment(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("volume must not be negative, but was -1");
            assertThatThrownBy(() -> YEAR.isNoticeDue(FROM, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must not be negative, but was -1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> ServiceContract.since(null, CUSTOMER, FROM))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
            assertThatThrownBy(() -> ServiceContract.since(ID, null, FROM))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> ServiceContract.since(ID, CUSTOMER, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("from");
            assertThatThrownBy(() -> ServiceContract.between(ID, CUSTOMER, FROM, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("to");
            assertThatThrownBy(() -> YEAR.withEntitlements("late check-out", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("entitlements[1]");
            assertThatThrownBy(() -> YEAR.withCommitment(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("commitment");
            assertThatThrownBy(() -> YEAR.withSla(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("sla");
            assertThatThrownBy(() -> YEAR.withRenewalNotice(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("renewalNotice");
        }
    }
}
