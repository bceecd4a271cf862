package io.guanxi.crm.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class RevenueRetentionTest {

    private static final RevenueRetentionAggregation USD = RevenueRetentionAggregation.in(CurrencyUnit.USD);
    private static final LocalDate JAN_1 = LocalDate.of(2025, 1, 1);
    private static final Range<LocalDate> JANUARY = Range.closedOpen(JAN_1, JAN_1.plusMonths(1));
    private static final Range<LocalDate> MARCH = Range.closedOpen(JAN_1.plusMonths(2), JAN_1.plusMonths(3));

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static RevenueChange change(String start, String end) {
        return new RevenueChange(usd(start), usd(end));
    }

    private static RevenueChange minor(long start, long end) {
        return new RevenueChange(Money.ofMinor(CurrencyUnit.USD, start), Money.ofMinor(CurrencyUnit.USD, end));
    }

    private final RevenueRetention example = USD.resultOf(List.of(
            change("100.00", "0.00"),
            change("100.00", "60.00"),
            change("100.00", "100.00"),
            change("100.00", "200.00"),
            change("0.00", "50.00"),
            change("0.00", "0.00")));

    @Nested
    class Rates {

        @Test
        void keepNewCustomersOutside() {
            assertThat(example)
                    .isEqualTo(new RevenueRetention(
                            usd("400.00"), usd("100.00"), usd("40.00"), usd("100.00"), usd("50.00"), 4, 1));
            assertThat(example.gross()).contains(new BigDecimal("0.6500"));
            assertThat(example.net()).contains(new BigDecimal("0.9000"));
            assertThat(example.kept()).isEqualTo(usd("360.00"));
            assertThat(example.atEnd()).isEqualTo(usd("410.00"));
        }

        @Test
        void ofNetMayExceedOneAndOfGrossNever() {
            RevenueRetention grown = USD.resultOf(List.of(change("10.00", "30.00"), change("10.00", "9.00")));

            assertThat(grown.net()).contains(new BigDecimal("1.9500"));
            assertThat(grown.gross()).contains(new BigDecimal("0.9500"));
        }

        @Test
        void withoutRevenueAtTheStartAreUndefined() {
            RevenueRetention opened = USD.resultOf(List.of(change("0.00", "50.00")));

            assertThat(opened.gross()).isEmpty();
            assertThat(opened.net()).isEmpty();
            assertThat(opened.atEnd()).isEqualTo(usd("50.00"));
            assertThat(USD.resultOf(List.of()).atEnd()).isEqualTo(usd("0.00"));
        }
    }

    @Nested
    class Logs {

        private final PurchaseLog log = PurchaseLog.builder(CurrencyUnit.USD)
                .add("A", JAN_1, usd("100.00"))
                .add("A", JAN_1.plusMonths(2), usd("60.00"))
                .add("B", JAN_1.plusDays(30), usd("50.00"))
                .add("B", JAN_1.plusMonths(1), usd("70.00"))
                .add("C", JAN_1.plusMonths(2), usd("10.00"))
                .add("D", JAN_1.plusDays(5), usd("40.00"))
                .add("D", JAN_1.plusMonths(2).plusDays(30), usd("45.00"))
                .refund(CustomerId.of("A"), JAN_1.plusMonths(3), usd("20.00"), JAN_1.plusMonths(2))
                .build();

        @Test
        void compareTwoWindowsCustomerByCustomer() {
            RevenueRetention retention = RevenueRetention.of(log, JANUARY, MARCH);

            assertThat(retention)
                    .isEqualTo(new RevenueRetention(
                            usd("190.00"), usd("50.00"), usd("60.00"), usd("5.00"), usd("10.00"), 3, 1));
            assertThat(retention.gross()).contains(new BigDecimal("0.4211"));
            assertThat(retention.net()).contains(new BigDecimal("0.4474"));
        }

        @Test
        void refuseACustomerWhoWasRefundedMoreThanItPaid() {
            PurchaseLog refunded = PurchaseLog.builder(CurrencyUnit.USD)
                    .add("A", JAN_1, usd("10.00"))
                    .refund(CustomerId.of("A"), JAN_1, usd("12.00"), JAN_1)
                    .build();

            assertThatThrownBy(() -> RevenueRetention.of(refunded, JANUARY, MARCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("atStart must not be negative, but was USD -2.00");
        }

        @Test
        void refuseWindowsThatDoNotFit() {
            assertThatThrownBy(() -> RevenueRetention.of(log, MARCH, JANUARY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("end must not begin before the start ends");
            assertThatThrownBy(() -> RevenueRetention.of(log, JANUARY, Range.atLeast(JAN_1.plusMonths(2))))
                    .hasMessageStartingWith("end must have an end");
            assertThatThrownBy(() -> RevenueRetention.of(log, Range.closed(JAN_1, JAN_1), MARCH))
                    .hasMessageStartingWith("start must be [from, to)");
            assertThatThrownBy(() -> RevenueRetention.of(null, JANUARY, MARCH)).hasMessage("log");
            assertThatThrownBy(() -> RevenueRetention.of(log, null, MARCH)).hasMessage("start");
            assertThatThrownBy(() -> RevenueRetention.of(log, JANUARY, null)).hasMessage("end");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(50);
        }

        private static List<RevenueChange> changes(SplittableRandom random) {
            List<RevenueChange> changes = new ArrayList<>();
            for (int left = random.nextInt(40); left > 0; left--) {
                changes.add(
                        minor(random.nextInt(3) * random.nextLong(9_999), random.nextInt(3) * random.nextLong(9_999)));
            }
            return changes;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKept(long seed) {
            AggregationLaws.check(USD, changes(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void addUp(long seed) {
            List<RevenueChange> changes = changes(new SplittableRandom(seed));

            RevenueRetention retention = USD.resultOf(changes);

            Money start = Money.zero(CurrencyUnit.USD);
            Money end = start;
            Money kept = start;
            for (RevenueChange change : changes) {
                start = start.plus(change.atStart());
                end = end.plus(change.atEnd());
                kept = change.atStart().isZero() ? kept : kept.plus(change.atEnd());
            }
            assertThat(retention.atStart()).isEqualTo(start);
            assertThat(retention.atEnd()).isEqualTo(end);
            assertThat(retention.kept()).isEqualTo(kept);
            retention
                    .gross()
                    .ifPresent(gross -> assertThat(gross)
                            .isBetween(BigDecimal.ZERO, BigDecimal.ONE)
                            .isLessThanOrEqualTo(retention.net().orElseThrow()));
        }

        @Test
        void neverWrapAround() {
            AggregationLaws.checkOverflow(USD, List.of(minor(Long.MAX_VALUE, 5), minor(1, 1)));
            AggregationLaws.checkOverflow(USD, List.of(minor(5, 5), minor(0, Long.MAX_VALUE), minor(5, 5)));
            AggregationLaws.checkOverflow(USD, List.of(minor(1, 2), minor(3, Long.MAX_VALUE)));
        }
    }

    @Nested
    class Words {

        @Test
        void listTheTerms() {
            assertThat(example.why(Locale.ENGLISH))
                    .isEqualTo("Revenue at the start: USD 400.00 from 4 customers. Lost: USD 100.00 with 1 customers"
                            + " who left, USD 40.00 by contraction of others. Expansion: USD 100.00, so that USD"
                            + " 360.00 is there at the end. Outside of the rates: USD 50.00 from customers without"
                            + " revenue at the start.");
            assertThat(example.why(Locale.CHINA)).startsWith("期初收入 USD 400.00，来自 4 名客户。损失：1 名离去客户 USD 100.00");
            assertThat(USD).hasToString("RevenueRetentionAggregation[USD]");
            assertThat(USD.currency()).isEqualTo(CurrencyUnit.USD);
            assertThat(USD.add(USD.empty(), change("1.00", "0.00"))).hasToString("[100, 100, 0, 0, 0, 1, 1] USD");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "USD -1.00, USD 1.00, 'atStart must not be negative, but was USD -1.00'",
            "USD 1.00, USD -1.00, 'atEnd must not be negative, but was USD -1.00'",
            "USD 1.00, EUR 1.00, 'atEnd must be in the currency of the start, but was EUR 1.00'",
            "USD 99999999999999999999.00, USD 1.00,"
                    + " 'atStart must fit in long minor units, but was USD 99999999999999999999.00'"
        })
        void nameAmountsThatAreNone(String start, String end, String message) {
            assertThatThrownBy(() -> new RevenueChange(Money.parse(start), Money.parse(end)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void nameFiguresThatDoNotFit() {
            Money one = usd("1.00");
            Money none = usd("0.00");

            assertThatThrownBy(() -> new RevenueRetention(one, one, one, none, none, 2, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("churned and contraction must not exceed USD 1.00, but was USD 2.00");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, Money.parse("EUR 1.00"), none, 1, 1))
                    .hasMessage("expansion must be in the currency of the start, but was EUR 1.00");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, none, usd("-1.00"), 1, 1))
                    .hasMessage("fromNew must not be negative, but was USD -1.00");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, none, none, -1, 0))
                    .hasMessage("customers must not be negative, but was -1");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, none, none, 1, 2))
                    .hasMessage("lostCustomers must be 0 to 1, but was 2");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, none, none, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("customers must be 0 exactly without revenue at the start, but was 0");
            assertThatThrownBy(() -> new RevenueRetention(none, none, none, none, one, 2, 0))
                    .hasMessage("customers must be 0 exactly without revenue at the start, but was 2");
            assertThatThrownBy(() -> new RevenueRetention(one, one, none, none, none, 1, 0))
                    .hasMessage("lostCustomers must be 0 exactly without churned revenue, but was 0");
            assertThatThrownBy(() -> new RevenueRetention(one, none, none, none, none, 1, 1))
                    .hasMessage("lostCustomers must be 0 exactly without churned revenue, but was 1");
        }

        @Test
        void nameWhatIsOfAnotherCurrency() {
            RevenueRetentionAggregation eur = RevenueRetentionAggregation.in(CurrencyUnit.EUR);

            assertThatThrownBy(() -> eur.add(eur.empty(), change("1.00", "1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("change must be in EUR, but was USD 1.00");
            assertThatThrownBy(() -> USD.merge(USD.empty(), eur.empty()))
                    .hasMessageStartingWith("right must be in USD");
            assertThatThrownBy(() -> USD.merge(eur.empty(), USD.empty())).hasMessageStartingWith("left must be in USD");
            assertThatThrownBy(() -> USD.result(eur.empty())).hasMessageStartingWith("state must be in USD");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> RevenueRetentionAggregation.in(null)).hasMessage("currency");
            assertThatThrownBy(() -> USD.add(null, change("1.00", "1.00"))).hasMessage("state");
            assertThatThrownBy(() -> USD.add(USD.empty(), null)).hasMessage("change");
            assertThatThrownBy(() -> USD.merge(null, USD.empty())).hasMessage("left");
            assertThatThrownBy(() -> USD.merge(USD.empty(), null)).hasMessage("right");
            assertThatThrownBy(() -> USD.result(null)).hasMessage("state");
            assertThatThrownBy(() -> new RevenueChange(null, usd("1.00"))).hasMessage("atStart");
            assertThatThrownBy(() -> new RevenueChange(usd("1.00"), null)).hasMessage("atEnd");
            assertThatThrownBy(() -> example.why(null)).hasMessage("locale");
        }
    }
}
