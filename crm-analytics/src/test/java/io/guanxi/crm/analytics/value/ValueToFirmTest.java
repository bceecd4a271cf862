package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.BalanceKind;
import io.guanxi.crm.lifecycle.ValueBalance;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.CostToServe;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ValueToFirmTest {

    private static final ValueToFirm MARGIN = ValueToFirm.of(yuan("1000.00"), yuan("600.00"), yuan("150.00"));
    private static final ValueToFirm WHOLE =
            MARGIN.with(StrategicKind.REFERENCE, yuan("50.00")).with(StrategicKind.REFERRAL, yuan("-20.00"));

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Nested
    class Value {

        @Test
        void isTheMarginWithWhatComesBeside() {
            assertThat(MARGIN.margin()).isEqualTo(yuan("250.00"));
            assertThat(MARGIN.value()).isEqualTo(yuan("250.00"));
            assertThat(MARGIN.strategicValue()).isEqualTo(yuan("0.00"));
            assertThat(WHOLE.margin()).isEqualTo(yuan("250.00"));
            assertThat(WHOLE.strategicValue()).isEqualTo(yuan("30.00"));
            assertThat(WHOLE.value()).isEqualTo(yuan("280.00"));
        }

        @Test
        void addsUpSeveralOfAKind() {
            assertThat(WHOLE.with(StrategicKind.REFERENCE, yuan("7.00")).value())
                    .isEqualTo(yuan("287.00"));
            assertThat(WHOLE.strategic())
                    .containsExactly(
                            StrategicValue.of(StrategicKind.REFERENCE, yuan("50.00")),
                            StrategicValue.of(StrategicKind.REFERRAL, yuan("-20.00")));
        }

        @Test
        void isNegativeWhereRefundsExceedThePurchases() {
            ValueToFirm returned = ValueToFirm.of(yuan("-40.00"), yuan("-25.00"), yuan("3.00"));

            assertThat(returned.value()).isEqualTo(yuan("-18.00"));
        }

        @Test
        void doesNotWrapAround() {
            Money most = Money.parse("JPY " + Long.MAX_VALUE);
            Money least = Money.parse("JPY " + Long.MIN_VALUE);

            assertThat(ValueToFirm.of(least, most, most).value()).isEqualTo(Money.parse("JPY -27670116110564327422"));
        }

        @Test
        void makesTheBalanceOfBothSidesWithTheDeliveredValue() {
            assertThat(ValueBalance.of(yuan("280.00"), WHOLE.value()).kind()).isEqualTo(BalanceKind.WIN_WIN);
            assertThat(ValueBalance.of(yuan("280.00"), yuan("0.00")).kind()).isEqualTo(BalanceKind.CUSTOMER_GAINS);
        }
    }

    @Nested
    class OfRecords {

        private final CustomerId lin = CustomerId.of("C-1");
        private final CustomerId wang = CustomerId.of("C-2");
        private final LocalDate day = LocalDate.of(2025, 1, 10);
        private final Range<LocalDate> january = Range.closedOpen(day.withDayOfMonth(1), LocalDate.of(2025, 2, 1));
        private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.of("CNY"))
                .add(lin, day, yuan("700.00"))
                .add(lin, day.plusDays(3), yuan("300.00"))
                .add(lin, LocalDate.of(2025, 2, 1), yuan("999.00"))
                .add(wang, day, yuan("5.00"))
                .build();
        private final PurchaseHistory history = log.history(lin).orElseThrow();

        private CostToServe cost(CustomerId customer, CostKind kind, String amount) {
            return new CostToServe(customer, january, kind, yuan(amount));
        }

        @Test
        void takesThePurchasesAndTheRunningCostsOfTheCustomerInThePeriod() {
            List<CostToServe> costs = List.of(
                    cost(lin, CostKind.SELLING, "60.00"),
                    cost(lin, CostKind.SERVICE, "80.00"),
                    cost(lin, CostKind.COMMISSION, "10.00"),
                    cost(wang, CostKind.SERVICE, "999.00"),
                    new CostToServe(
                            lin,
                            Range.closedOpen(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)),
                            CostKind.SERVICE,
                            yuan("999.00")));

            assertThat(ValueToFirm.of(lin, history, costs, january, yuan("600.00")))
                    .isEqualTo(MARGIN);
        }

        @Test
        void leavesTheCostOfWinningTheCustomerToTheLifetimeValue() {
            List<CostToServe> costs =
                    List.of(cost(lin, CostKind.ACQUISITION, "500.00"), cost(lin, CostKind.SERVICE, "150.00"));

            assertThat(ValueToFirm.of(lin, history, costs, january, yuan("600.00")))
                    .isEqualTo(MARGIN);
        }

        @Test
        void isNothingOfAPeriodWithoutAnything() {
            Range<LocalDate> may = Range.closedOpen(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 1));

            assertThat(ValueToFirm.of(lin, history, List.of(), may, yuan("0.00"))
                            .value())
                    .isEqualTo(yuan("0.00"));
        }

        @Test
        void refusesWhatCannotBeAdded() {
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, List.of(), Range.atLeast(day), yuan("0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must have an end");
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, List.of(), january, Money.parse("USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("costOfGoods must be in CNY, but was USD 1.00");
            CostToServe dollars = new CostToServe(lin, january, CostKind.SERVICE, Money.parse("USD 1.00"));
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, List.of(dollars), january, yuan("0.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("costs must be in CNY, but was USD 1.00");
        }

        @Test
        void namesWhatIsMissing() {
            Money none = yuan("0.00");
            assertThatThrownBy(() -> ValueToFirm.of(null, history, List.of(), january, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> ValueToFirm.of(lin, null, List.of(), january, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("history");
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, null, january, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("costs");
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, Arrays.asList((CostToServe) null), january, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("costs[0]");
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, List.of(), null, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("period");
            assertThatThrownBy(() -> ValueToFirm.of(lin, history, List.of(), january, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("costOfGoods");
        }
    }

    @Nested
    class Why {

        @Test
        void listsTermsAndAssumptions() {
            assertThat(WHOLE.why(Locale.ENGLISH))
                    .isEqualTo("revenue: CNY 1,000.00. less cost of goods: CNY 600.00. less cost to serve: CNY 150.00."
                            + " period margin: CNY 250.00. reference value: CNY 50.00. referral value: CNY -20.00."
                            + " value to the firm: CNY 280.00. Customer value means here what the customer is worth to"
                            + " the firm, not what the firm delivers to the customer. Assumption: the cost of winning"
                            + " the customer is left out; it belongs to the lifetime value. Assumption: reference value"
                            + " is an estimate. Assumption: referral value is an estimate.");
        }

        @Test
        void speaksChinese() {
            assertThat(MARGIN.why(Locale.CHINA))
                    .isEqualTo("收入：CNY 1,000.00。减：销货成本：CNY 600.00。减：服务客户的成本：CNY 150.00。本期毛利：CNY 250.00。"
                            + "客户对企业的价值：CNY 250.00。“客户价值”在此指客户对企业的价值，不是客户得到的让渡价值。假设：不含获取成本，它属于终身价值。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money one = yuan("1.00");
            Money dollar = Money.parse("USD 1.00");
            Money huge = Money.parse("JPY 9223372036854775808");
            return Stream.of(
                    bad(() -> ValueToFirm.of(null, one, one), "revenue"),
                    bad(() -> ValueToFirm.of(one, null, one), "costOfGoods"),
                    bad(() -> ValueToFirm.of(one, one, null), "costToServe"),
                    bad(() -> new ValueToFirm(one, one, one, null), "strategic"),
                    bad(() -> new ValueToFirm(one, one, one, Arrays.asList((StrategicValue) null)), "strategic[0]"),
                    bad(() -> MARGIN.with(null, one), "kind"),
                    bad(() -> MARGIN.with(StrategicKind.REFERRAL, null), "amount"),
                    bad(
                            () -> ValueToFirm.of(one, one, yuan("-0.01")),
                            "costToServe must not be negative, but was CNY -0.01"),
                    bad(() -> ValueToFirm.of(one, dollar, one), "costOfGoods must be in CNY, but was USD 1.00"),
                    bad(() -> ValueToFirm.of(one, one, dollar), "costToServe must be in CNY, but was USD 1.00"),
                    bad(
                            () -> MARGIN.with(StrategicKind.REFERRAL, dollar),
                            "strategic must be in CNY, but was USD 1.00"),
                    bad(
                            () -> ValueToFirm.of(huge, one, one),
                            "revenue must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> ValueToFirm.of(one, huge, one),
                            "costOfGoods must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> ValueToFirm.of(one, one, huge),
                            "costToServe must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> StrategicValue.of(StrategicKind.REFERRAL, huge),
                            "amount must fit in long minor units, but was JPY 9223372036854775808"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("badInput")
        void nameFieldValueAndRule(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(message.contains(" ") ? IllegalArgumentException.class : NullPointerException.class)
                    .hasMessage(message);
        }
    }
}
