package io.guanxi.crm.analytics.value.lifetime;

import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LostCustomerTest {

    private static final Ripple RIPPLE = Ripple.withHerself(11, 5, "0.25", HALF_UP);
    private static final LostCustomer ALONE = LostCustomer.of(usd("50"), 52, 10);
    private static final LostCustomer SMITH = ALONE.spreading(RIPPLE);
    private static final Aggregation<LossResult, MoneyTotals, LossTotals> LOSSES =
            LossTotals.aggregation(CurrencyUnit.USD);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    static LongStream seeds() {
        return Seeds.some(30);
    }

    @Nested
    class WorkedNumbers {

        @Test
        void areThoseOfTheTextbook() {
            LossResult loss = SMITH.loss();

            assertThat(loss.annual()).isEqualTo(usd("2600"));
            assertThat(loss.direct()).isEqualTo(usd("26000"));
            assertThat(loss.annualSocial()).isEqualTo(usd("44200"));
            assertThat(loss.social()).isEqualTo(usd("442000"));
            assertThat(RIPPLE.heard()).isEqualTo(67);
            assertThat(RIPPLE.defectors()).isEqualTo(17);
        }

        @Test
        void containHerOwnLossOnce() {
            LossResult loss = SMITH.loss();

            assertThat(loss.others()).isEqualTo(16);
            assertThat(loss.ofOthers()).isEqualTo(usd("416000"));
            assertThat(loss.direct().plus(loss.ofOthers())).isEqualTo(loss.social());
            assertThat(loss.customer()).isEqualTo(SMITH);
        }

        @Test
        void atAMarginAndADiscount() {
            LossResult loss =
                    SMITH.atMargin("0.2").discounted("0.1", Booking.PERIOD_END).loss();
            double sum = 0;
            for (int year = 1; year <= 10; year++) {
                sum += 17 * 50 * 52 * .2 / Math.pow(1.1, year);
            }

            assertThat(loss.social()).isEqualTo(usd("54317.97"));
            assertThat(loss.social().rounded(0, HALF_EVEN)).isEqualTo(usd("54318"));
            assertThat(sum).isCloseTo(54_317.97, within(0.005));
            assertThat(loss.annualSocial()).isEqualTo(usd("8840"));
        }

        @Test
        void bookedAtTheStartOrInTheMiddleItIsMore() {
            LostCustomer atMargin = SMITH.atMargin("0.2");

            assertThat(atMargin.discounted("0.1", Booking.PERIOD_START).loss().social())
                    .as("54,317.97 · 1.1")
                    .isEqualTo(usd("59749.77"));
            assertThat(atMargin.discounted("0.1", Booking.MID_PERIOD).loss().social())
                    .as("54,317.97 · 1.1^½")
                    .isEqualTo(usd("56969.17"));
        }

        @Test
        void aloneSheIsAllThatIsLost() {
            assertThat(ALONE.loss().social()).isEqualTo(ALONE.loss().direct()).isEqualTo(usd("26000"));
            assertThat(ALONE.loss().others()).isZero();
        }

        @Test
        void theDirectLossIsARetentionValueWithoutDefection() {
            assertThat(ALONE.discounted("0.1", Booking.MID_PERIOD).loss().direct())
                    .isEqualTo(RetentionClv.of(usd("2600"), "1", "0.1", FirstMargin.INCLUDED, Booking.MID_PERIOD, 10)
                            .estimate()
                            .value());
        }

        @Test
        void twoOfThemAddUp() {
            assertThat(LOSSES.resultOf(List.of(SMITH.loss(), SMITH.loss())))
                    .isEqualTo(new LossTotals(2, 32, usd("52000"), usd("832000")))
                    .extracting(LossTotals::social)
                    .isEqualTo(usd("884000"));
        }

        @Test
        void twoOfThemAreToldWithTheirAssumption() {
            LossTotals two = LOSSES.resultOf(List.of(SMITH.loss(), SMITH.loss()));

            assertThat(two.why(Locale.ENGLISH))
                    .isEqualTo("Customers who left: 2, others who leave with them: 32; direct loss USD 52,000.00, with"
                            + " the others USD 832,000.00, USD 884,000.00 in all. Their circles do not overlap; who"
                            + " heard of two of them is counted twice.");
            assertThat(two.why(Locale.CHINA))
                    .startsWith("流失顾客 2 位，随之离开的其他人 32 位")
                    .endsWith("听说两次的人会计入两次。");
        }
    }

    @Nested
    class Ripples {

        @ParameterizedTest(name = "herself {0}, {1}: {2} heard, {3} leave, {4} others")
        @CsvSource({
            "true, HALF_UP, 67, 17, 16",
            "true, HALF_EVEN, 67, 17, 16",
            "true, FLOOR, 67, 16, 15",
            "false, HALF_UP, 66, 17, 17",
            "false, HALF_EVEN, 66, 16, 16",
            "false, FLOOR, 66, 16, 16",
            "false, CEILING, 66, 17, 17"
        })
        void roundAsNamed(boolean herself, RoundingMode rounding, long heard, long defectors, long others) {
            Ripple ripple = new Ripple(11, 5, new BigDecimal("0.25"), herself, rounding);

            assertThat(ripple.heard()).isEqualTo(heard);
            assertThat(ripple.defectors()).isEqualTo(defectors);
            assertThat(ripple.others()).isEqualTo(others);
        }

        @Test
        void withoutListenersLeaveHerselfOnly() {
            assertThat(Ripple.withHerself(0, 5, "0", FLOOR).heard()).isEqualTo(1);
            assertThat(Ripple.withHerself(0, 5, "0", FLOOR).defectors())
                    .as("she has left")
                    .isEqualTo(1);
            assertThat(Ripple.amongOthers(0, 5, "1", FLOOR).defectors()).isZero();
            assertThat(Ripple.amongOthers(11, 0, "1", FLOOR).others()).isEqualTo(11);
        }

        @Test
        void amongOthersComeOnTopOfHerself() {
            LossResult loss = ALONE.spreading(Ripple.amongOthers(11, 5, "0.25", HALF_EVEN))
                    .loss();

            assertThat(loss.others()).isEqualTo(16);
            assertThat(loss.social()).as("16 others and she").isEqualTo(usd("442000"));
            assertThat(loss.why(Locale.ENGLISH)).contains("She comes on top of them: 16 others leave.");
        }

        @Test
        void areCountedInLong() {
            assertThat(Ripple.withHerself(1_000_000, 1_000_000, "1", FLOOR).defectors())
                    .isEqualTo(1_000_001_000_001L);
        }
    }

    @Nested
    class Result {

        @Test
        void listsTheYears() {
            assertThat(ALONE.loss().terms()).hasSize(10).allMatch(term -> term.compareTo(new BigDecimal(2600)) == 0);
            assertThat(ALONE.discounted("0.1", Booking.PERIOD_END)
                            .loss()
                            .terms()
                            .get(1)
                            .doubleValue())
                    .isCloseTo(2600 / 1.21, within(1e-9));
        }

        @Test
        void saysWhy() {
            assertThat(SMITH.loss().why(Locale.ENGLISH))
                    .isEqualTo("Spend per week USD 50.00 in 52 weeks: USD 2,600.00 a year; years 10, direct loss USD"
                            + " 26,000.00. She tells 11, each of whom tells 5: 67 have heard. A share of 0.25 leaves:"
                            + " 17 (HALF_UP). She is one of them: 16 others leave. Social loss USD 44,200.00 a year,"
                            + " USD 442,000.00 in all, of which her own USD 26,000.00 is a part. By revenue, not by net"
                            + " margin – too high for a decision. The years are added up without a discount. The others"
                            + " spend as much as she does, for as long. Rounded to the minor unit: HALF_EVEN.");
            assertThat(ALONE.atMargin("0.2")
                            .discounted("0.1", Booking.PERIOD_END)
                            .loss()
                            .why(Locale.CHINA))
                    .endsWith("按净利润率 0.2 计。每期贴现率：0.1。入账时点：期末。舍入到最小货币单位：HALF_EVEN。")
                    .doesNotContain("听说");
        }

        @Test
        void isRoundedAsAsked() {
            LostCustomer third = LostCustomer.of(usd("0.05"), 1, 1).atMargin("0.5");

            assertThat(third.loss().direct()).isEqualTo(usd("0.02"));
            assertThat(third.loss(HALF_UP).direct()).isEqualTo(usd("0.03"));
        }

        @Test
        void isEqualByContent() {
            assertThat(SMITH.loss())
                    .isEqualTo(SMITH.loss())
                    .hasSameHashCodeAs(SMITH.loss())
                    .isNotEqualTo(SMITH.loss(FLOOR))
                    .isNotEqualTo(ALONE.loss())
                    .isNotEqualTo(SMITH)
                    .hasToString("LossResult[direct USD 26000.00, social USD 442000.00]");
        }

        @Test
        void beyondLongMinorUnitsIsAnOverflow() {
            LostCustomer rich = LostCustomer.of(Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE), 1, 2);

            assertThatThrownBy(rich::loss)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageStartingWith("value must fit in long minor units");
        }
    }

    @Nested
    class Population {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.value.lifetime.LostCustomerTest#seeds")
        void keepsTheLaws(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LossResult> losses = new ArrayList<>();
            for (int size = random.nextInt(30); size > 0; size--) {
                LostCustomer one =
                        LostCustomer.of(usd(Integer.toString(random.nextInt(100))), 52, 1 + random.nextInt(9));
                losses.add((random.nextBoolean()
                                ? one
                                : one.spreading(Ripple.amongOthers(random.nextInt(20), 5, "0.25", FLOOR)))
                        .loss());
            }

            AggregationLaws.check(LOSSES, losses, seed);
        }

        @Test
        void neverWrapsAround() {
            LossResult most = LostCustomer.of(Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE), 1, 1)
                    .loss();

            AggregationLaws.checkOverflow(LOSSES, Collections.nCopies(2, most));
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            Money zero = usd("0");
            return Stream.of(
                    bad(() -> LostCustomer.of(usd("-1"), 52, 10), "spendPerWeek must not be negative"),
                    bad(() -> LostCustomer.of(usd("50"), 0, 10), "weeksPerYear must be from 1 to 53, but was 0"),
                    bad(() -> LostCustomer.of(usd("50"), 54, 10), "weeksPerYear must be from 1 to 53"),
                    bad(() -> LostCustomer.of(usd("50"), 52, 0), "years must be from 1 to 1000"),
                    bad(() -> LostCustomer.of(usd("50"), 52, 1_001), "years must be from 1 to 1000"),
                    bad(() -> ALONE.atMargin("1.1"), "margin must be from 0 to 1"),
                    bad(() -> ALONE.atMargin("-0.1"), "margin must be from 0 to 1"),
                    bad(() -> ALONE.atMargin("a fifth"), "margin must be a decimal number"),
                    bad(() -> ALONE.discounted("-1", Booking.PERIOD_END), "discount must be above -1"),
                    bad(() -> Ripple.withHerself(-1, 5, "0.25", FLOOR), "told must be from 0 to 1000000"),
                    bad(() -> Ripple.withHerself(11, 1_000_001, "0.25", FLOOR), "toldByEach must be from 0"),
                    bad(() -> Ripple.amongOthers(11, 5, "1.25", FLOOR), "defection must be from 0 to 1"),
                    bad(() -> Ripple.amongOthers(11, 5, "25%", FLOOR), "defection must be a decimal number"),
                    bad(
                            () -> Ripple.amongOthers(11, 5, "0.25", RoundingMode.UNNECESSARY),
                            "rounding must say how to round"),
                    bad(
                            () -> LOSSES.resultOf(List.of(
                                    LostCustomer.of(Money.parse("CNY 1"), 1, 1).loss())),
                            "input must be in USD"),
                    bad(() -> new LossTotals(-1, 0, zero, zero), "customers must not be negative"),
                    bad(() -> new LossTotals(1, -1, zero, zero), "others must not be negative"),
                    bad(() -> new LossTotals(1, 1, usd("-1"), zero), "direct must not be negative"),
                    bad(() -> new LossTotals(1, 1, zero, usd("-1")), "ofOthers must not be negative"),
                    bad(() -> new LossTotals(1, 1, zero, Money.parse("CNY 1")), "ofOthers must be in USD"),
                    bad(() -> new LossTotals(0, 0, usd("1"), zero), "direct must be 0 without a customer"),
                    bad(() -> new LossTotals(1, 0, usd("1"), usd("1")), "ofOthers must be 0 without others"));
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
            Optional<BigDecimal> none = Optional.empty();
            Optional<Ripple> nobody = Optional.empty();
            Money one = usd("1");
            return Stream.of(
                    bad(() -> LostCustomer.of(null, 52, 10), "spendPerWeek"),
                    bad(() -> new LostCustomer(one, 1, 1, null, none, Booking.PERIOD_END, nobody), "margin"),
                    bad(() -> new LostCustomer(one, 1, 1, none, null, Booking.PERIOD_END, nobody), "discount"),
                    bad(() -> new LostCustomer(one, 1, 1, none, none, Booking.PERIOD_END, null), "ripple"),
                    bad(() -> ALONE.atMargin(null), "margin"),
                    bad(() -> ALONE.discounted(null, Booking.PERIOD_END), "discount"),
                    bad(() -> ALONE.discounted("0.1", null), "booking"),
                    bad(() -> ALONE.spreading(null), "ripple"),
                    bad(() -> ALONE.loss(null), "rounding"),
                    bad(() -> Ripple.withHerself(1, 1, null, FLOOR), "defection"),
                    bad(() -> Ripple.withHerself(1, 1, "0", null), "rounding"),
                    bad(() -> new LossTotals(0, 0, null, one), "direct"),
                    bad(() -> new LossTotals(1, 1, one, null), "ofOthers"),
                    bad(() -> LossTotals.aggregation(null), "currency"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
