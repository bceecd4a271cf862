package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
class ValueToFirmSummingTest {

    private static final CurrencyUnit YEN = CurrencyUnit.of("JPY");
    private static final ValueToFirmSumming SUMMING = ValueToFirmSumming.in(YEN);
    private static final ValueToFirm GOOD = ValueToFirm.of(yen(1_000), yen(600), yen(150))
            .with(StrategicKind.REFERENCE, yen(50))
            .with(StrategicKind.REFERRAL, yen(-20));
    private static final ValueToFirm BAD = ValueToFirm.of(yen(100), yen(60), yen(70));

    private static Money yen(long amount) {
        return Money.ofMinor(YEN, amount);
    }

    private static ImmutableMap<StrategicKind, Money> strategic(long reference, long information, long referral) {
        return ImmutableMap.of(
                StrategicKind.REFERENCE, yen(reference),
                StrategicKind.INFORMATION, yen(information),
                StrategicKind.REFERRAL, yen(referral));
    }

    private static List<ValueToFirm> randomValues(SplittableRandom random) {
        List<ValueToFirm> values = new ArrayList<>();
        for (int size = random.nextInt(30); size > 0; size--) {
            ValueToFirm value =
                    ValueToFirm.of(yen(random.nextInt(-5, 20)), yen(random.nextInt(-5, 15)), yen(random.nextInt(9)));
            for (int terms = random.nextInt(4); terms > 0; terms--) {
                StrategicKind kind = List.of(StrategicKind.values()).get(random.nextInt(StrategicKind.values().length));
                value = value.with(kind, yen(random.nextInt(-9, 9)));
            }
            values.add(value);
        }
        return values;
    }

    @Nested
    class Sum {

        @Test
        void isKeptTermByTerm() {
            ValueToFirmTotal total = SUMMING.resultOf(List.of(GOOD, BAD));

            assertThat(total)
                    .isEqualTo(new ValueToFirmTotal(2, 1, yen(1_100), yen(660), yen(220), strategic(50, 0, -20)));
            assertThat(total.margin()).isEqualTo(yen(220));
            assertThat(total.value()).isEqualTo(yen(250));
            assertThat(total.meanValue()).hasValue(yen(125));
        }

        @Test
        void roundsTheMeanHalfUp() {
            assertThat(SUMMING.resultOf(List.of(
                                    ValueToFirm.of(yen(1), yen(0), yen(0)),
                                    BAD.with(StrategicKind.INFORMATION, yen(30))))
                            .meanValue())
                    .as("1 / 2")
                    .hasValue(yen(1));
        }

        @Test
        void countsAValueOfZeroNotBelowZero() {
            ValueToFirm zero = BAD.with(StrategicKind.INFORMATION, yen(30));

            assertThat(SUMMING.resultOf(List.of(zero)).belowZero()).isZero();
        }

        @Test
        void isNothingOfNobody() {
            ValueToFirmTotal nothing = SUMMING.resultOf(List.of());

            assertThat(nothing.customers()).isZero();
            assertThat(nothing.value()).isEqualTo(yen(0));
            assertThat(nothing.meanValue()).isEmpty();
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfAPlainLoop(long seed) {
            List<ValueToFirm> values = randomValues(new SplittableRandom(seed));
            Money sum = yen(0);
            long below = 0;
            Map<StrategicKind, Money> terms = new EnumMap<>(strategic(0, 0, 0));
            for (ValueToFirm value : values) {
                sum = sum.plus(value.revenue()).minus(value.costOfGoods()).minus(value.costToServe());
                long own = value.margin().getAmountMinorLong();
                for (StrategicValue term : value.strategic()) {
                    sum = sum.plus(term.amount());
                    own += term.amount().getAmountMinorLong();
                    terms.merge(term.kind(), term.amount(), Money::plus);
                }
                below += own < 0 ? 1 : 0;
            }

            ValueToFirmTotal total = SUMMING.resultOf(values);

            assertThat(total.value()).isEqualTo(sum);
            assertThat(total.belowZero()).isEqualTo(below);
            assertThat(total.customers()).isEqualTo(values.size());
            assertThat(total.strategic()).isEqualTo(terms);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLaws(long seed) {
            AggregationLaws.check(SUMMING, randomValues(new SplittableRandom(seed)), seed);
        }

        @Test
        void comesBackFromBeyondTheRangeInAnyOrder() {
            List<ValueToFirm> values = List.of(
                    ValueToFirm.of(yen(Long.MAX_VALUE), yen(0), yen(0)),
                    ValueToFirm.of(yen(5), yen(Long.MIN_VALUE), yen(0)),
                    ValueToFirm.of(yen(-6), yen(-1), yen(0)).with(StrategicKind.REFERRAL, yen(Long.MIN_VALUE)),
                    ValueToFirm.of(yen(0), yen(2), yen(0))
                            .with(StrategicKind.REFERRAL, yen(-1))
                            .with(StrategicKind.REFERRAL, yen(1)));
            List<ValueToFirm> backwards = Lists.reverse(values);

            assertThat(SUMMING.resultOf(values).revenue()).isEqualTo(yen(Long.MAX_VALUE - 1));
            assertThat(SUMMING.resultOf(backwards)).isEqualTo(SUMMING.resultOf(values));
        }

        @Test
        void neverWrapsAround() {
            ValueToFirm most = ValueToFirm.of(yen(Long.MAX_VALUE), yen(0), yen(0));
            ValueToFirm one = ValueToFirm.of(yen(1), yen(0), yen(0));
            ValueToFirm least = ValueToFirm.of(yen(0), yen(Long.MIN_VALUE), yen(0));
            ValueToFirm minus = ValueToFirm.of(yen(0), yen(-1), yen(0));
            ValueToFirm served = ValueToFirm.of(yen(0), yen(0), yen(Long.MAX_VALUE));
            ValueToFirm served1 = ValueToFirm.of(yen(0), yen(0), yen(1));

            AggregationLaws.checkOverflow(SUMMING, List.of(GOOD, most, one));
            AggregationLaws.checkOverflow(SUMMING, List.of(least, minus));
            AggregationLaws.checkOverflow(SUMMING, List.of(served, GOOD, served1));
            for (StrategicKind kind : StrategicKind.values()) {
                AggregationLaws.checkOverflow(
                        SUMMING, List.of(BAD.with(kind, yen(Long.MAX_VALUE)), BAD.with(kind, yen(1))));
                AggregationLaws.checkOverflow(
                        SUMMING, List.of(BAD.with(kind, yen(Long.MIN_VALUE)).with(kind, yen(-1)), BAD));
            }
        }
    }

    @Nested
    class Why {

        @Test
        void listsCountsTermsAndAssumptions() {
            assertThat(SUMMING.resultOf(List.of(GOOD, BAD)).why(Locale.ENGLISH))
                    .isEqualTo("customers: 2. customers below zero: 1. revenue: JPY 1,100. less cost of goods: JPY 660."
                            + " less cost to serve: JPY 220. period margin: JPY 220. reference value: JPY 50."
                            + " information value: JPY 0. referral value: JPY -20. value to the firm: JPY 250."
                            + " Customer value means here what the customer is worth to the firm, not what the firm"
                            + " delivers to the customer. Assumption: the cost of winning the customer is left out; it"
                            + " belongs to the lifetime value. Assumption: reference value is an estimate. Assumption:"
                            + " referral value is an estimate.");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            ValueToFirm dollars =
                    ValueToFirm.of(Money.parse("USD 1.00"), Money.parse("USD 1.00"), Money.parse("USD 1.00"));
            AmountSums others = ShareOfWalletSumming.in(YEN).empty();
            AmountSums own = SUMMING.empty();
            Map<StrategicKind, Money> nullKind = new HashMap<>(strategic(0, 0, 0));
            nullKind.put(null, yen(0));
            Map<StrategicKind, Money> nullAmount = new HashMap<>(strategic(0, 0, 0));
            nullAmount.put(StrategicKind.REFERRAL, null);
            Money one = yen(1);
            return Stream.of(
                    bad(() -> ValueToFirmSumming.in(null), "currency"),
                    bad(() -> SUMMING.add(null, GOOD), "state"),
                    bad(() -> SUMMING.add(own, null), "value"),
                    bad(() -> SUMMING.merge(null, own), "left"),
                    bad(() -> SUMMING.merge(own, null), "right"),
                    bad(() -> SUMMING.result(null), "state"),
                    bad(() -> SUMMING.add(own, dollars), "value must be in JPY, but was USD 1.00"),
                    bad(() -> SUMMING.add(others, GOOD), "state must hold 8 sums, but was 5"),
                    bad(() -> SUMMING.merge(others, own), "left must hold 8 sums, but was 5"),
                    bad(() -> SUMMING.merge(own, others), "right must hold 8 sums, but was 5"),
                    bad(() -> SUMMING.result(others), "state must hold 8 sums, but was 5"),
                    bad(
                            () -> total(-1, 0, one, one, one, strategic(0, 0, 0)),
                            "customers must not be negative, but was -1"),
                    bad(() -> total(2, 3, one, one, one, strategic(0, 0, 0)), "belowZero must be 0 to 2, but was 3"),
                    bad(() -> total(2, -1, one, one, one, strategic(0, 0, 0)), "belowZero must be 0 to 2, but was -1"),
                    bad(
                            () -> total(0, 0, yen(0), yen(0), yen(0), strategic(0, 0, 1)),
                            "customers must be above 0 where there are amounts, but was 0"),
                    bad(
                            () -> total(0, 0, one, yen(0), yen(0), strategic(0, 0, 0)),
                            "customers must be above 0 where there are amounts, but was 0"),
                    bad(
                            () -> total(0, 0, yen(0), one, yen(0), strategic(0, 0, 0)),
                            "customers must be above 0 where there are amounts, but was 0"),
                    bad(
                            () -> total(0, 0, yen(0), yen(0), one, strategic(0, 0, 0)),
                            "customers must be above 0 where there are amounts, but was 0"),
                    bad(() -> total(2, 1, null, one, one, strategic(0, 0, 0)), "revenue"),
                    bad(() -> total(2, 1, one, null, one, strategic(0, 0, 0)), "costOfGoods"),
                    bad(() -> total(2, 1, one, one, null, strategic(0, 0, 0)), "costToServe"),
                    bad(() -> total(2, 1, one, one, one, null), "strategic"),
                    bad(() -> total(2, 1, one, one, one, nullAmount), "strategic.REFERRAL"),
                    bad(() -> total(2, 1, one, one, one, nullKind), "strategic"),
                    bad(
                            () -> total(2, 1, one, one, yen(-1), strategic(0, 0, 0)),
                            "costToServe must not be negative, but was JPY -1"),
                    bad(
                            () -> total(2, 1, one, Money.parse("USD 1.00"), one, strategic(0, 0, 0)),
                            "costOfGoods must be in JPY, but was USD 1.00"),
                    bad(
                            () -> total(2, 1, one, one, Money.parse("USD 1.00"), strategic(0, 0, 0)),
                            "costToServe must be in JPY, but was USD 1.00"),
                    bad(
                            () -> total(2, 1, one, one, one, ImmutableMap.of(StrategicKind.REFERRAL, yen(1))),
                            "strategic must hold REFERENCE, but was [REFERRAL]"),
                    bad(
                            () -> total(
                                    2,
                                    1,
                                    one,
                                    one,
                                    one,
                                    ImmutableMap.of(StrategicKind.REFERRAL, Money.parse("USD 1.00"))),
                            "strategic.REFERRAL must be in JPY, but was USD 1.00"));
        }

        private static ValueToFirmTotal total(
                long customers, long below, Money revenue, Money goods, Money serve, Map<StrategicKind, Money> terms) {
            return new ValueToFirmTotal(customers, below, revenue, goods, serve, terms);
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

    @Test
    void showsItself() {
        assertThat(SUMMING).hasToString("ValueToFirmSumming[JPY]");
        assertThat(SUMMING.add(SUMMING.empty(), GOOD)).hasToString("[1, 0, 1000, 600, 150, 50, 0, -20]");
    }
}
