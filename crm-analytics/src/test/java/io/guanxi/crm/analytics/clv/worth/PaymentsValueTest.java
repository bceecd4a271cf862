package io.guanxi.crm.analytics.clv.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null arguments are what is tested
class PaymentsValueTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 31);
    private static final BgBb DONORS = BgBb.of(1.204, .750, .657, 2.783);
    private static final ShiftedBetaGeometric REGULAR = ShiftedBetaGeometric.of(.704, 1.182);
    private static final ShiftedBetaGeometric LEAVING = ShiftedBetaGeometric.of(2.5, 3);
    private static final OpportunitySummary DONOR = OpportunitySummary.of(2, 4, 6);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static double number(PaymentsValue value) {
        return value.payments().orElseThrow();
    }

    @Nested
    class OfOpportunities {

        private static final OpportunityValue GIFTS = OpportunityValue.of(DONORS, usd("50.00"));

        @Test
        void areThePublishedDiscountedPurchasesTimesTheAmount() {
            PaymentsValue value = GIFTS.discounted("0.1").estimate(DONOR);

            assertThat(number(value)).isEqualTo(1.6650699, within(5e-8));
            assertThat(value.value()).contains(usd("83.25"));
            assertThat(value.beforeRounding().orElseThrow()).isEqualTo(83.253495, within(5e-6));
            assertThat(GIFTS.discounted("0.1").margin("0.2").estimate(DONOR).value())
                    .contains(usd("16.65"));
        }

        @Test
        void withinAHorizonAreExpectedPurchasesWithoutDiscount() {
            assertThat(number(GIFTS.within(5).estimate(DONOR))).isEqualTo(1.0573489, within(5e-8));
            assertThat(GIFTS.within(0).estimate(DONOR).value()).contains(usd("0.00"));
        }

        @Test
        void growWithTheHorizonToTheSumWithoutEnd() {
            double all = number(GIFTS.discounted("0.1").estimate(DONOR));
            double before = 0;
            for (int count = 1; count <= 400; count++) {
                double now = number(GIFTS.discounted("0.1").within(count).estimate(DONOR));
                assertThat(now).isGreaterThanOrEqualTo(before * (1 - 1e-14));
                before = now;
            }
            assertThat(before).isEqualTo(all, within(all * 1e-10));
        }

        @Test
        void withoutDiscountHaveAFiniteSumOnlyIfGammaIsAbove1() {
            PaymentsValue none = GIFTS.estimate(DONOR);
            BgBb leaving = BgBb.of(1.204, .750, 3, 2.783);
            double sum = number(OpportunityValue.of(leaving, usd("1.00")).estimate(DONOR));

            assertThat(none.value()).isEmpty();
            assertThat(none.beforeRounding()).isEmpty();
            assertThat(none.why(Locale.ENGLISH)).startsWith("No value: without a discount");
            assertThat(sum).isEqualTo(leaving.expectedPurchases(DONOR, 1_000_000), within(1e-9));
        }

        @Test
        void areDiscountedOverTheirRealDays() {
            DiscountRate rate = DiscountRate.yearly("0.1");
            double expected = 0;
            int[] days = {29, 60, 90}; // 29 February, 31 March, 30 April
            for (int k = 1; k <= 3; k++) {
                expected += (DONORS.expectedPurchases(DONOR, k) - DONORS.expectedPurchases(DONOR, k - 1))
                        * rate.factor(days[k - 1]);
            }
            PaymentsValue value =
                    GIFTS.within(START, Period.ofMonths(1), 3, rate).estimate(DONOR);

            assertThat(number(value)).isEqualTo(expected, within(1e-14));
            assertThat(value.why(Locale.ENGLISH))
                    .contains("By the calendar: every 1 month after 2024-01-31.", "Discount rate: 0.1 in 365 days.");
        }

        @Test
        void byTheCalendarAreAsByPeriodsWhereAllAreOfOneLength() {
            double dated = number(GIFTS.within(START, Period.ofDays(365), 20, DiscountRate.yearly("0.1"))
                    .estimate(DONOR));

            assertThat(dated)
                    .isEqualTo(number(GIFTS.discounted("0.1").within(20).estimate(DONOR)), within(1e-12));
        }
    }

    @Nested
    class OfContracts {

        private static final ContractValue FEES = ContractValue.of(REGULAR, usd("100.00"));

        @Test
        void areThePublishedDiscountedLifetimeOfANewCustomer() {
            PaymentsValue value = FEES.discounted("0.1").ofNewCustomer();

            assertThat(number(value)).isEqualTo(3.695147, within(5e-7));
            assertThat(value.value()).contains(usd("369.51"));
            assertThat(value.why(Locale.CHINA)).contains("首次付款现在支付并计入");
            assertThat(number(ContractValue.of(ShiftedBetaGeometric.of(.668, 3.806), usd("1.00"))
                            .discounted("0.1")
                            .ofNewCustomer()))
                    .isEqualTo(5.922596, within(5e-7));
        }

        @Test
        void ofANewCustomerAreTheFirstPaymentAndTheDiscountedRenewals() {
            ContractValue fees = FEES.discounted("0.1");

            assertThat(number(fees.ofNewCustomer())).isEqualTo(1 + number(fees.beforeRenewal(1)) / 1.1, within(1e-12));
            assertThat(number(fees.within(8).ofNewCustomer()))
                    .isEqualTo(1 + number(fees.within(7).beforeRenewal(1)) / 1.1, within(1e-12));
            assertThat(number(fees.within(1).ofNewCustomer())).isEqualTo(1);
            assertThat(number(fees.within(0).ofNewCustomer())).isZero();
        }

        @Test
        void growWithTheHorizonToTheSumWithoutEnd() {
            ContractValue fees = FEES.discounted("0.1");

            assertThat(number(fees.within(400).ofNewCustomer())).isEqualTo(number(fees.ofNewCustomer()), within(1e-10));
            assertThat(number(fees.within(400).beforeRenewal(3)))
                    .isEqualTo(number(fees.beforeRenewal(3)), within(1e-10));
        }

        @Test
        void withoutDiscountAreTheMeanTenureWhereItIsFinite() {
            ContractValue leaving = ContractValue.of(LEAVING, usd("10.00"));

            assertThat(number(leaving.ofNewCustomer())).isEqualTo(3);
            assertThat(number(leaving.beforeRenewal(2))).isEqualTo(4 / 1.5);
            assertThat(leaving.ofNewCustomer().value()).contains(usd("30.00"));
            assertThat(FEES.ofNewCustomer().value()).isEmpty();
            assertThat(FEES.beforeRenewal(1).value()).isEmpty();
        }

        @Test
        void byTheCalendarBeginWithTheNextPaymentUndiscounted() {
            DiscountRate rate = DiscountRate.yearly("0.1");
            ContractValue monthly = FEES.within(START, Period.ofMonths(1), 3, rate);
            double two = REGULAR.survival(1) * rate.factor(29);
            double three = REGULAR.survival(2) * rate.factor(60);

            assertThat(number(monthly.ofNewCustomer())).isEqualTo(1 + two + three, within(1e-14));
            assertThat(number(monthly.beforeRenewal(1)))
                    .isEqualTo(
                            REGULAR.survival(1)
                                    + REGULAR.survival(2) * rate.factor(29)
                                    + REGULAR.survival(3) * rate.factor(60),
                            within(1e-14));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefused() {
            OpportunityValue gifts = OpportunityValue.of(DONORS, usd("50.00"));
            ContractValue fees = ContractValue.of(REGULAR, usd("100.00"));
            DiscountRate rate = DiscountRate.none();
            Period month = Period.ofMonths(1);
            List<ThrowingCallable> nulls = List.of(
                    () -> OpportunityValue.of(null, usd("1.00")),
                    () -> OpportunityValue.of(DONORS, null),
                    () -> ContractValue.of(null, usd("1.00")),
                    () -> ContractValue.of(REGULAR, null),
                    () -> gifts.discounted(null),
                    () -> fees.margin(null),
                    () -> gifts.estimate(null),
                    () -> gifts.within(null, month, 1, rate),
                    () -> fees.within(START, null, 1, rate),
                    () -> fees.within(START, month, 1, null));
            List<ThrowingCallable> bad = List.of(
                    () -> OpportunityValue.of(DONORS, usd("0.00")),
                    () -> ContractValue.of(REGULAR, usd("-1.00")),
                    () -> gifts.discounted("-0.1"),
                    () -> gifts.discounted("1e-10"),
                    () -> gifts.margin("2"),
                    () -> gifts.within(-1),
                    () -> gifts.within(1_000_001),
                    () -> fees.discounted("x"),
                    () -> fees.within(-1),
                    () -> fees.within(START, month, 10_001, rate),
                    () -> fees.within(START, Period.ofYears(1000), 9, rate),
                    () -> fees.within(START, Period.ZERO, 9, rate),
                    () -> fees.beforeRenewal(0));

            nulls.forEach(call -> assertThatNullPointerException().isThrownBy(call));
            bad.forEach(call -> assertThatIllegalArgumentException().isThrownBy(call));
        }

        @Test
        void thatIsTooLargeIsNoValue() {
            Money huge = Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE / 2);
            PaymentsValue value =
                    ContractValue.of(REGULAR, huge).discounted("0.1").ofNewCustomer();

            assertThat(value.value()).isEmpty();
            assertThat(value.why(Locale.ENGLISH)).startsWith("No value: the amount in USD does not fit");
        }
    }
}
