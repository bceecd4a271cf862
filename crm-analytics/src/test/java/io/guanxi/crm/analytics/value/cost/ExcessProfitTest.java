package io.guanxi.crm.analytics.value.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
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
class ExcessProfitTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ExcessProfitSumming SUMMING = ExcessProfitSumming.in(CNY);
    private static final SalesLine THREE = line("520.00", "500.00", 3);
    private static final SalesLine ONE = line("490.00", "500.00", 1);

    private static SalesLine line(String paid, String market, long quantity) {
        return SalesLine.of(yuan(paid), yuan(market), quantity);
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static List<SalesLine> randomLines(SplittableRandom random) {
        List<SalesLine> lines = new ArrayList<>();
        for (int size = random.nextInt(30); size > 0; size--) {
            lines.add(SalesLine.of(
                    Money.ofMinor(CNY, random.nextInt(50)), Money.ofMinor(CNY, random.nextInt(50)), random.nextInt(4)));
        }
        return lines;
    }

    @Nested
    class OfALine {

        @Test
        void isThePriceDifferenceTimesTheQuantity() {
            assertThat(THREE.excess()).isEqualTo(yuan("60.00"));
            assertThat(ONE.excess()).isEqualTo(yuan("-10.00"));
            assertThat(line("520.00", "500.00", 0).excess()).isEqualTo(yuan("0.00"));
        }

        @Test
        void doesNotWrapAround() {
            SalesLine most = SalesLine.of(Money.ofMinor(CNY, Long.MAX_VALUE), yuan("0.00"), 2);

            assertThat(most.excess()).isEqualTo(yuan("184467440737095516.14"));
        }
    }

    @Nested
    class OfAllLines {

        @Test
        void addsThemUp() {
            ExcessProfit profit = SUMMING.resultOf(List.of(THREE, ONE));

            assertThat(profit).isEqualTo(new ExcessProfit(2, yuan("2050.00"), yuan("2000.00")));
            assertThat(profit.excess()).isEqualTo(yuan("50.00"));
            assertThat(profit.premium()).hasValue(new BigDecimal("0.0250"));
            assertThat(profit.why(Locale.ENGLISH))
                    .isEqualTo("sales lines: 2. amount paid: CNY 2,050.00. amount at market price: CNY 2,000.00. excess"
                            + " profit: CNY 50.00. premium over the market: 0.0250. Assumption: the market price is"
                            + " that of the same goods at the same time.");
        }

        @Test
        void hasNoPremiumOverNothing() {
            ExcessProfit nothing = SUMMING.resultOf(List.of());

            assertThat(nothing.excess()).isEqualTo(yuan("0.00"));
            assertThat(nothing.premium()).isEmpty();
            assertThat(nothing.why(Locale.CHINA)).endsWith("超额利润：CNY 0.00。溢价率没有定义：除数为零。假设：市场价是同一时间同样商品的价格。");
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSumOfTheLines(long seed) {
            List<SalesLine> lines = randomLines(new SplittableRandom(seed));
            Money sum = yuan("0.00");
            for (SalesLine line : lines) {
                sum = sum.plus(line.excess());
            }

            assertThat(SUMMING.resultOf(lines).excess()).isEqualTo(sum);
            assertThat(SUMMING.resultOf(lines).lines()).isEqualTo(lines.size());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLaws(long seed) {
            AggregationLaws.check(SUMMING, randomLines(new SplittableRandom(seed)), seed);
        }

        @Test
        void neverWrapsAround() {
            Money most = Money.ofMinor(CNY, Long.MAX_VALUE);
            SalesLine paid = SalesLine.of(most, yuan("0.00"), 1);
            SalesLine asked = SalesLine.of(yuan("0.00"), most, 1);

            AggregationLaws.checkOverflow(SUMMING, List.of(THREE, paid, ONE));
            AggregationLaws.checkOverflow(SUMMING, List.of(asked, THREE));
            AggregationLaws.checkOverflow(SUMMING, List.of(ONE, SalesLine.of(most, yuan("0.00"), 2)));
            AggregationLaws.checkOverflow(SUMMING, List.of(ONE, SalesLine.of(yuan("0.00"), most, 2)));
        }

        @Test
        void showsItself() {
            assertThat(SUMMING).hasToString("ExcessProfitSumming[CNY]");
            assertThat(SUMMING.add(SUMMING.empty(), THREE)).hasToString("[1, 156000, 150000]");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money one = yuan("1.00");
            Money dollar = Money.parse("USD 1.00");
            Money huge = Money.parse("JPY 9223372036854775808");
            SalesSums own = SUMMING.empty();
            return Stream.of(
                    bad(() -> SalesLine.of(null, one, 1), "pricePaid"),
                    bad(() -> SalesLine.of(one, null, 1), "marketPrice"),
                    bad(() -> line("-0.01", "1.00", 1), "pricePaid must not be negative, but was CNY -0.01"),
                    bad(() -> line("1.00", "-0.01", 1), "marketPrice must not be negative, but was CNY -0.01"),
                    bad(() -> line("1.00", "1.00", -1), "quantity must not be negative, but was -1"),
                    bad(() -> SalesLine.of(one, dollar, 1), "marketPrice must be in CNY, but was USD 1.00"),
                    bad(
                            () -> SalesLine.of(huge, one, 1),
                            "pricePaid must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> SalesLine.of(one, huge, 1),
                            "marketPrice must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(() -> ExcessProfitSumming.in(null), "currency"),
                    bad(() -> SUMMING.add(null, ONE), "state"),
                    bad(() -> SUMMING.add(own, null), "line"),
                    bad(() -> SUMMING.merge(null, own), "left"),
                    bad(() -> SUMMING.merge(own, null), "right"),
                    bad(() -> SUMMING.result(null), "state"),
                    bad(
                            () -> SUMMING.add(own, SalesLine.of(dollar, dollar, 1)),
                            "line must be in CNY, but was USD 1.00"),
                    bad(() -> new ExcessProfit(-1, one, one), "lines must not be negative, but was -1"),
                    bad(
                            () -> new ExcessProfit(0, one, yuan("0.00")),
                            "lines must be above 0 where there are amounts, but was 0"),
                    bad(
                            () -> new ExcessProfit(0, yuan("0.00"), one),
                            "lines must be above 0 where there are amounts, but was 0"),
                    bad(() -> new ExcessProfit(1, null, one), "paid"),
                    bad(() -> new ExcessProfit(1, one, null), "atMarket"),
                    bad(() -> new ExcessProfit(1, yuan("-1.00"), one), "paid must not be negative, but was CNY -1.00"),
                    bad(
                            () -> new ExcessProfit(1, one, yuan("-1.00")),
                            "atMarket must not be negative, but was CNY -1.00"),
                    bad(() -> new ExcessProfit(1, one, dollar), "atMarket must be in CNY, but was USD 1.00"));
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
