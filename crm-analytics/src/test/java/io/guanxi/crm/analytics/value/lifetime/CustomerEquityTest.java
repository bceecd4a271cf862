package io.guanxi.crm.analytics.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.value.Prospect;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
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
class CustomerEquityTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Aggregation<CustomerEquity, MoneyTotals, CustomerEquity> EQUITY =
            CustomerEquity.aggregation(CNY);
    private static final Aggregation<ReturnOnCustomer, MoneyTotals, ReturnOnCustomer> RETURN =
            ReturnOnCustomer.aggregation(CNY);
    private static final ReturnOnCustomer EXAMPLE = new ReturnOnCustomer(cny("2000"), cny("10000"), cny("9500"));

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Money minor(long amount) {
        return Money.ofMinor(CNY, amount);
    }

    static LongStream seeds() {
        return Seeds.some(30);
    }

    @Nested
    class Equity {

        @Test
        void reportsBothParts() {
            CustomerEquity equity = EQUITY.resultOf(List.of(
                    CustomerEquity.ofCustomer(cny("366.67")),
                    CustomerEquity.ofCustomer(cny("440.00")),
                    CustomerEquity.ofProspect(cny("266.67"))));

            assertThat(equity).isEqualTo(new CustomerEquity(cny("806.67"), cny("266.67"), 2, 1));
            assertThat(equity.total()).isEqualTo(cny("1073.34"));
        }

        @Test
        void takesProspectsAtTheirNetValue() {
            Prospect prospect = Prospect.of(PartyId.of("p-lin"), true, cny("366.67"), cny("100.00"));

            assertThat(CustomerEquity.ofProspect(prospect)).isEqualTo(CustomerEquity.ofProspect(cny("266.67")));
            assertThat(CustomerEquity.ofProspect("0.25", cny("366.67"), cny("40"))
                            .prospects())
                    .as(".25 · 366.67 − 40 = 51.6675")
                    .isEqualTo(cny("51.67"));
            assertThat(CustomerEquity.ofProspect("0.5", cny("0.25"), cny("0")).prospects())
                    .as(".125, half even")
                    .isEqualTo(cny("0.12"));
        }

        @Test
        void ofNobodyIsZero() {
            assertThat(EQUITY.resultOf(List.of())).isEqualTo(new CustomerEquity(cny("0"), cny("0"), 0, 0));
        }

        @Test
        void saysWhatItIsMadeOf() {
            CustomerEquity equity = new CustomerEquity(cny("806.67"), cny("266.67"), 2, 1);

            assertThat(equity.why(Locale.ENGLISH))
                    .isEqualTo("Customer equity CNY 1,073.34: current customers CNY 806.67 (2), prospects CNY 266.67"
                            + " (1). Each value stands on its own; none is counted in another.");
            assertThat(equity.why(Locale.CHINA)).startsWith("顾客资产 CNY 1,073.34：现有客户 CNY 806.67（2 位）");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.CustomerEquityTest#seeds")
        void keepsTheLaws(long seed) {
            AggregationLaws.check(EQUITY, random(new SplittableRandom(seed)), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.CustomerEquityTest#seeds")
        void addsUpWhatALoopAddsUp(long seed) {
            BigInteger current = BigInteger.ZERO;
            BigInteger prospects = BigInteger.ZERO;
            List<CustomerEquity> all = random(new SplittableRandom(seed));
            for (CustomerEquity one : all) {
                current = current.add(one.current().getAmount().unscaledValue());
                prospects = prospects.add(one.prospects().getAmount().unscaledValue());
            }

            assertThat(EQUITY.resultOf(all).current()).isEqualTo(minor(current.longValueExact()));
            assertThat(EQUITY.resultOf(all).prospects()).isEqualTo(minor(prospects.longValueExact()));
        }

        @Test
        void neverWrapsAround() {
            for (long amount : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
                AggregationLaws.checkOverflow(
                        EQUITY,
                        List.of(
                                CustomerEquity.ofCustomer(minor(amount)),
                                CustomerEquity.ofCustomer(minor(Long.signum(amount)))));
            }
        }

        @Test
        void comesBackFromBeyondTheRange() {
            List<CustomerEquity> all = new ArrayList<>();
            for (long amount : new long[] {Long.MAX_VALUE, Long.MAX_VALUE, -Long.MAX_VALUE, -5}) {
                all.add(CustomerEquity.ofCustomer(minor(amount)));
            }
            List<CustomerEquity> backwards = new ArrayList<>(all);
            Collections.reverse(backwards);

            assertThat(EQUITY.resultOf(all).current()).isEqualTo(minor(Long.MAX_VALUE - 5));
            assertThat(EQUITY.resultOf(backwards)).isEqualTo(EQUITY.resultOf(all));
        }

        private List<CustomerEquity> random(SplittableRandom random) {
            List<CustomerEquity> all = new ArrayList<>();
            for (int size = random.nextInt(40); size > 0; size--) {
                Money value = minor(random.nextLong(-1L << 50, 1L << 50));
                all.add(random.nextBoolean() ? CustomerEquity.ofCustomer(value) : CustomerEquity.ofProspect(value));
            }
            return all;
        }
    }

    @Nested
    class Return {

        @Test
        void isFifteenPercent() {
            assertThat(EXAMPLE.change()).isEqualTo(cny("-500"));
            assertThat(EXAMPLE.created()).isEqualTo(cny("1500"));
            assertThat(EXAMPLE.rate()).contains(new BigDecimal("0.1500"));
        }

        @Test
        void isTheSameWhenAddedUpByCustomer() {
            List<ReturnOnCustomer> byCustomer = List.of(
                    new ReturnOnCustomer(cny("1500"), cny("4000"), cny("4200")),
                    new ReturnOnCustomer(cny("700"), cny("6000"), cny("5300")),
                    new ReturnOnCustomer(cny("-200"), cny("0"), cny("0")));

            assertThat(RETURN.resultOf(byCustomer)).isEqualTo(EXAMPLE);
        }

        @Test
        void isUndefinedWithoutEquityAtTheStart() {
            assertThat(new ReturnOnCustomer(cny("1"), cny("0"), cny("5")).rate())
                    .isEmpty();
            assertThat(new ReturnOnCustomer(cny("1"), cny("-1"), cny("5")).rate())
                    .isEmpty();
            assertThat(RETURN.resultOf(List.of()).why(Locale.ENGLISH)).contains("The return is undefined");
        }

        @Test
        void mayBeBelowZeroOrAboveOne() {
            assertThat(new ReturnOnCustomer(cny("0"), cny("100"), cny("50")).rate())
                    .contains(new BigDecimal("-0.5000"));
            assertThat(new ReturnOnCustomer(cny("300"), cny("100"), cny("100")).rate())
                    .contains(new BigDecimal("3.0000"));
        }

        @Test
        void saysWhy() {
            assertThat(EXAMPLE.why(Locale.ENGLISH))
                    .isEqualTo("Customer equity from CNY 10,000.00 to CNY 9,500.00, a change of CNY -500.00; with cash"
                            + " flow CNY 2,000.00 the customers created CNY 1,500.00. Return on customer: 0.1500. The"
                            + " equity is measured in the same way at the start and at the end.");
            assertThat(EXAMPLE.why(Locale.CHINA)).endsWith("客户回报率：0.1500。期初与期末的顾客资产按同一方法计算。");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.CustomerEquityTest#seeds")
        void keepsTheLaws(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<ReturnOnCustomer> all = new ArrayList<>();
            for (int size = random.nextInt(40); size > 0; size--) {
                all.add(new ReturnOnCustomer(
                        minor(random.nextLong(-1_000, 1_000)),
                        minor(random.nextLong(1L << 40)),
                        minor(random.nextLong(1L << 40))));
            }

            AggregationLaws.check(RETURN, all, seed);
        }

        @Test
        void neverWrapsAround() {
            AggregationLaws.checkOverflow(
                    RETURN,
                    List.of(
                            new ReturnOnCustomer(cny("0"), minor(Long.MAX_VALUE), cny("0")),
                            new ReturnOnCustomer(cny("0"), minor(1), cny("0"))));
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            Money zero = cny("0");
            Money dollar = Money.parse("USD 1");
            Money tooMuch = minor(Long.MAX_VALUE).plus(minor(1));
            return Stream.of(
                    bad(() -> new CustomerEquity(zero, dollar, 0, 1), "prospects must be in CNY"),
                    bad(() -> new CustomerEquity(zero, zero, -1, 0), "customers must not be negative"),
                    bad(() -> new CustomerEquity(zero, zero, 0, -1), "prospectCount must not be negative"),
                    bad(() -> new CustomerEquity(cny("1"), zero, 0, 0), "current must be 0 without a customer"),
                    bad(() -> new CustomerEquity(zero, cny("1"), 0, 0), "prospects must be 0 without a prospect"),
                    bad(() -> CustomerEquity.ofCustomer(tooMuch), "clv must fit in long minor units"),
                    bad(() -> CustomerEquity.ofProspect(tooMuch), "expectedClv must fit in long minor units"),
                    bad(() -> CustomerEquity.ofProspect("1.1", zero, zero), "probability must be from 0 to 1"),
                    bad(() -> CustomerEquity.ofProspect("1", zero, cny("-1")), "cost must not be negative"),
                    bad(() -> CustomerEquity.ofProspect("1", zero, dollar), "cost must be in CNY"),
                    bad(() -> EQUITY.resultOf(List.of(CustomerEquity.ofCustomer(dollar))), "input must be in CNY"),
                    bad(
                            () -> RETURN.resultOf(List.of(new ReturnOnCustomer(dollar, dollar, dollar))),
                            "input must be in CNY"),
                    bad(() -> new ReturnOnCustomer(zero, dollar, zero), "before must be in CNY"),
                    bad(() -> new ReturnOnCustomer(zero, zero, dollar), "after must be in CNY"),
                    bad(() -> EQUITY.add(RETURN.empty(), CustomerEquity.ofCustomer(zero)), "state must hold 4 sums"),
                    bad(() -> EQUITY.merge(RETURN.empty(), EQUITY.empty()), "left must hold 4 sums"),
                    bad(() -> EQUITY.merge(EQUITY.empty(), RETURN.empty()), "right must hold 4 sums"),
                    bad(() -> EQUITY.result(RETURN.empty()), "state must hold 4 sums, but was 3"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(call, message);
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("refused")
        void isRefused(ThrowingCallable call, String message) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message);
        }

        static Stream<Arguments> missing() {
            Money zero = cny("0");
            return Stream.of(
                    bad(() -> CustomerEquity.ofCustomer(null), "clv"),
                    bad(() -> CustomerEquity.ofProspect((Money) null), "expectedClv"),
                    bad(() -> CustomerEquity.ofProspect((Prospect) null), "prospect"),
                    bad(() -> CustomerEquity.ofProspect(null, zero, zero), "probability"),
                    bad(() -> new CustomerEquity(null, zero, 0, 0), "current"),
                    bad(() -> new CustomerEquity(zero, null, 0, 0), "prospects"),
                    bad(() -> CustomerEquity.aggregation(null), "currency"),
                    bad(() -> ReturnOnCustomer.aggregation(null), "currency"),
                    bad(() -> EQUITY.add(EQUITY.empty(), null), "input"),
                    bad(() -> EQUITY.add(null, CustomerEquity.ofCustomer(zero)), "state"),
                    bad(() -> new ReturnOnCustomer(null, zero, zero), "cashFlow"),
                    bad(() -> new ReturnOnCustomer(zero, null, zero), "before"),
                    bad(() -> new ReturnOnCustomer(zero, zero, null), "after"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }

        @Test
        void leavesTheStateAsItWas() {
            MoneyTotals state = EQUITY.add(EQUITY.empty(), CustomerEquity.ofCustomer(cny("1")));
            String before = state.toString();

            assertThatThrownBy(() -> EQUITY.add(state, CustomerEquity.ofCustomer(Money.parse("USD 1"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(state).hasToString(before).hasToString("[100, 0, 1, 0]");
            assertThat(EQUITY).hasToString("EquityTotalling[CNY]");
        }
    }
}
