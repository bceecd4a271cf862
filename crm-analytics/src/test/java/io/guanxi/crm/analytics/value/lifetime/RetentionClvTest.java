package io.guanxi.crm.analytics.value.lifetime;

import static io.guanxi.crm.analytics.value.lifetime.Booking.MID_PERIOD;
import static io.guanxi.crm.analytics.value.lifetime.Booking.PERIOD_END;
import static io.guanxi.crm.analytics.value.lifetime.Booking.PERIOD_START;
import static io.guanxi.crm.analytics.value.lifetime.FirstMargin.AFTER_RENEWAL;
import static io.guanxi.crm.analytics.value.lifetime.FirstMargin.INCLUDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class RetentionClvTest {

    private static final RetentionClv EXAMPLE = model("0.8", "0.1", INCLUDED, PERIOD_START);

    private static RetentionClv model(String retention, String discount, FirstMargin first, Booking booking) {
        return RetentionClv.of(cny("100"), retention, discount, first, booking);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    /** The sum of the definition, term by term, in double; without end as far as double sees. */
    private static double bruteForce(RetentionClv model) {
        double sum = -model.acquisition().getAmount().doubleValue();
        double offset = switch (model.booking()) {
            case PERIOD_START -> 0.0;
            case MID_PERIOD -> 0.5;
            case PERIOD_END -> 1.0;
        };
        double survival = model.firstMargin() == INCLUDED ? 1 : rate(model, 0);
        int first = model.firstMargin() == INCLUDED ? 0 : 1;
        for (int place = 0; place < model.periods().orElse(5_000); place++) {
            int period = first + place;
            double margin = model.margins()
                    .get(Math.min(place, model.margins().size() - 1))
                    .getAmount()
                    .doubleValue();
            sum += margin * survival / Math.pow(1 + model.discount().doubleValue(), period + offset);
            survival *= rate(model, period);
        }
        return sum;
    }

    private static double rate(RetentionClv model, int period) {
        return model.retention()
                .get(Math.min(period, model.retention().size() - 1))
                .doubleValue();
    }

    @Nested
    class WorkedNumbers {

        @ParameterizedTest(name = "{0}, {1}, r {2}: {3}")
        @CsvSource({
            "INCLUDED, PERIOD_START, 0.8, 366.67",
            "INCLUDED, MID_PERIOD, 0.8, 349.60",
            "AFTER_RENEWAL, PERIOD_START, 0.8, 266.67",
            "INCLUDED, PERIOD_END, 0.8, 333.33",
            "INCLUDED, PERIOD_START, 0.85, 440.00",
            "AFTER_RENEWAL, MID_PERIOD, 0.8, 254.26",
            "AFTER_RENEWAL, PERIOD_END, 0.8, 242.42"
        })
        void areThoseOfTheCourse(FirstMargin first, Booking booking, String retention, String value) {
            RetentionClv model = model(retention, "0.1", first, booking);

            assertThat(model.estimate().value()).isEqualTo(cny(value));
            assertThat(bruteForce(model)).isCloseTo(Double.parseDouble(value), within(0.005));
        }

        @Test
        void elevenMarginsOfTwoHundredAndSixty() {
            RetentionClv model = RetentionClv.of(cny("260"), "0.75", "0.2", INCLUDED, PERIOD_START)
                    .over(11);

            assertThat(model.estimate().value()).isEqualTo(cny("689.39"));
            assertThat(bruteForce(model)).isCloseTo(689.39, within(0.005));
        }

        @Test
        void acquisitionIsTakenOff() {
            ClvResult result = EXAMPLE.lessAcquisition(cny("400")).estimate();

            assertThat(result.beforeAcquisition()).isEqualTo(cny("366.67"));
            assertThat(result.value()).isEqualTo(cny("-33.33"));
        }

        @Test
        void varyingMarginsAndRates() {
            // 10 + 20·.5/1.1 + 30·.5·.6/1.21 + 30·.5·.6·.7/1.331, by hand
            RetentionClv model = RetentionClv.of(cny("1"), "0.5", "0.1", INCLUDED, PERIOD_START)
                    .withMargins(List.of(cny("10"), cny("20"), cny("30")))
                    .withRetention("0.5", "0.6", "0.7")
                    .over(4);

            assertThat(model.estimate().value()).isEqualTo(cny("31.26"));
            assertThat(10 + 20 * .5 / 1.1 + 9 / 1.21 + 6.3 / 1.331).isCloseTo(31.26, within(0.005));
        }

        @Test
        void withoutDiscountTheLifetimeIsCounted() {
            assertThat(model("0.8", "0", INCLUDED, PERIOD_START).estimate().value())
                    .as("5 margins, this one included")
                    .isEqualTo(cny("500.00"));
            assertThat(model("0.8", "0", AFTER_RENEWAL, PERIOD_START).estimate().value())
                    .as("4 further ones")
                    .isEqualTo(cny("400.00"));
        }

        @Test
        void aDiscountBelowZeroMakesTheFutureDearer() {
            assertThat(model("0.5", "-0.25", INCLUDED, PERIOD_START).estimate().value())
                    .isEqualTo(cny("300.00"));
        }
    }

    @Nested
    class Edges {

        @Test
        void nobodyRenews() {
            assertThat(model("0", "0.1", INCLUDED, PERIOD_START).estimate().value())
                    .isEqualTo(cny("100.00"));
            assertThat(model("0", "0.1", AFTER_RENEWAL, PERIOD_START).estimate().value())
                    .isEqualTo(cny("0.00"));
        }

        @Test
        void everybodyRenews() {
            assertThat(model("1", "0.1", INCLUDED, PERIOD_START).estimate().value())
                    .as("a perpetuity due, 100 · 1.1 / .1")
                    .isEqualTo(cny("1100.00"));
            assertThat(RetentionClv.of(cny("100"), "1", "0", INCLUDED, PERIOD_START, 7)
                            .estimate()
                            .value())
                    .as("without end it would be refused")
                    .isEqualTo(cny("700.00"));
        }

        @Test
        void oneMarginIsKeptToTheLastMinorUnit() {
            Money most = Money.ofMinor(cny("1").getCurrencyUnit(), Long.MAX_VALUE);

            assertThat(RetentionClv.of(most, "0", "0.1", INCLUDED, PERIOD_START)
                            .estimate()
                            .value())
                    .isEqualTo(most);
        }

        @Test
        void aValueBeyondLongMinorUnitsIsAnOverflow() {
            Money most = Money.ofMinor(cny("1").getCurrencyUnit(), Long.MAX_VALUE);
            RetentionClv model = RetentionClv.of(most, "0.8", "0.1", INCLUDED, PERIOD_START);

            assertThatThrownBy(model::estimate)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageStartingWith("value must fit in long minor units, but was 33819");
        }

        @Test
        void theLongestHorizonIsNearTheInfiniteOne() {
            assertThat(EXAMPLE.over(10_000).estimate().value()).isEqualTo(cny("366.67"));
        }

        @Test
        void manyListedRatesGoOnWithTheLast() {
            RetentionClv listed =
                    EXAMPLE.withRetention(Collections.nCopies(500, "0.8").toArray(String[]::new));

            assertThat(listed.estimate().value()).isEqualTo(cny("366.67"));
        }
    }

    @Nested
    class Rounding {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"HALF_EVEN, 366.67", "FLOOR, 366.66", "DOWN, 366.66", "CEILING, 366.67", "UP, 366.67"})
        void isTheOneAskedFor(RoundingMode rounding, String value) {
            assertThat(EXAMPLE.estimate(rounding).value()).isEqualTo(cny(value));
            assertThat(EXAMPLE.estimate(rounding).rounding()).isEqualTo(rounding);
        }

        @ParameterizedTest
        @CsvSource({"FLOOR", "CEILING", "UP", "DOWN", "UNNECESSARY", "HALF_UP", "HALF_DOWN", "HALF_EVEN"})
        void doesNotSeeTheErrorOfTheComputation(RoundingMode rounding) {
            assertThat(model("0.85", "0.1", INCLUDED, PERIOD_START)
                            .estimate(rounding)
                            .value())
                    .as("100 · 1.1 / .25 is 440 exactly")
                    .isEqualTo(cny("440.00"));
        }

        @Test
        void ofATieGoesToTheEvenOne() {
            RetentionClv tie = RetentionClv.of(cny("0.25"), "0.5", "0", AFTER_RENEWAL, PERIOD_START)
                    .over(1);

            assertThat(tie.estimate().value()).isEqualTo(cny("0.12"));
            assertThat(tie.estimate(RoundingMode.HALF_UP).value()).isEqualTo(cny("0.13"));
        }
    }

    @Nested
    class BruteForce {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void givesTheSameValue(long seed) {
            RetentionClv model = random(new SplittableRandom(seed));
            ClvResult result = model.estimate();
            double expected = bruteForce(model);

            assertThat(result.value().getAmount().doubleValue())
                    .isCloseTo(expected, within(0.0051 + Math.abs(expected) * 1e-9));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void andSoDoTheTermsAddedUp(long seed) {
            RetentionClv model = random(new SplittableRandom(seed)).over(1 + (int) (seed & 31));
            BigDecimal sum =
                    model.estimate().terms().map(ClvTerm::presentValue).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum.setScale(2, RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo(model.estimate().beforeAcquisition().getAmount());
        }

        private RetentionClv random(SplittableRandom random) {
            FirstMargin first = List.of(FirstMargin.values()).get(random.nextInt(2));
            Booking booking = List.of(Booking.values()).get(random.nextInt(3));
            RetentionClv model = model("0.5", percent(1 + random.nextInt(40)), first, booking)
                    .withRetention(rates(random))
                    .withMargins(margins(random))
                    .lessAcquisition(cny(Integer.toString(random.nextInt(200))));
            return random.nextBoolean() ? model : model.over(1 + random.nextInt(30));
        }

        private String[] rates(SplittableRandom random) {
            String[] rates = new String[1 + random.nextInt(4)];
            Arrays.setAll(rates, place -> percent(random.nextInt(101)));
            return rates;
        }

        private List<Money> margins(SplittableRandom random) {
            List<Money> margins = new ArrayList<>();
            for (int size = 1 + random.nextInt(4); size > 0; size--) {
                margins.add(cny(Integer.toString(random.nextInt(500) - 100)));
            }
            return margins;
        }

        private String percent(int percent) {
            return BigDecimal.valueOf(percent, 2).toPlainString();
        }
    }

    @Nested
    class Terms {

        @Test
        void showPeriodSurvivalDiscountAndPresentValue() {
            ClvTerm third = EXAMPLE.estimate().terms().toList().get(2);

            assertThat(third.flow()).isEqualTo(CashFlow.of(cny("100"), "2", 2));
            assertThat(third.survival()).isEqualByComparingTo("0.64");
            assertThat(third.discountFactor().doubleValue()).isCloseTo(1 / 1.21, within(1e-15));
            assertThat(third.presentValue().doubleValue()).isCloseTo(52.89, within(0.005));
        }

        @Test
        void areComputedWhenAskedForAndEndAtTenThousand() {
            assertThat(EXAMPLE.terms().limit(3)).hasSize(3);
            assertThat(EXAMPLE.terms().count()).isEqualTo(10_000);
            assertThat(EXAMPLE.over(11).terms()).hasSize(11);
        }

        @Test
        void beginAfterARenewalIfAsked() {
            assertThat(model("0.8", "0.1", AFTER_RENEWAL, MID_PERIOD)
                            .terms()
                            .limit(2)
                            .map(ClvTerm::flow))
                    .containsExactly(CashFlow.of(cny("100"), "1.5", 1), CashFlow.of(cny("100"), "2.5", 2));
        }
    }

    @Nested
    class Why {

        @Test
        void listsValueAndAssumptions() {
            assertThat(model("0.8", "0.1", AFTER_RENEWAL, PERIOD_END)
                            .over(3)
                            .estimate()
                            .why(Locale.ENGLISH))
                    .isEqualTo("Present values CNY 149.17 less acquisition CNY 0.00: lifetime value CNY 149.17."
                            + " Timing – the first margin comes after one renewal. Booked at the end of the period."
                            + " Periods that count: 3. Margin per period: CNY 100.00. Retention rate per period: 0.8."
                            + " Discount rate per period: 0.1. Who does not renew is lost for good."
                            + " Rounded to the minor unit: HALF_EVEN.");
            assertThat(EXAMPLE.withRetention("0.7", "0.8").estimate().why(Locale.CHINA))
                    .startsWith("现值合计 CNY 333.33，减获取成本 CNY 0.00：终身价值 CNY 333.33。时点：首期利润确定并计入。入账时点：期初。期限无穷。")
                    .contains("每期保持率：0.7, 0.8。最后一个利润与最后一个保持率一直延续。");
        }

        @Test
        void isDataFirst() {
            assertThat(EXAMPLE.estimate().assumptions())
                    .extracting(Reason::key)
                    .containsExactly(
                            LifetimeReason.FIRST_MARGIN,
                            LifetimeReason.BOOKING,
                            LifetimeReason.NO_END,
                            LifetimeReason.MARGINS,
                            LifetimeReason.RETENTION,
                            LifetimeReason.DISCOUNT,
                            LifetimeReason.LOST_FOR_GOOD);
        }
    }

    @Nested
    class Equality {

        @Test
        void isByContent() {
            assertThat(model("0.80", "0.10", INCLUDED, PERIOD_START)).isEqualTo(EXAMPLE);
            assertThat(EXAMPLE.estimate()).isEqualTo(EXAMPLE.estimate()).hasSameHashCodeAs(EXAMPLE.estimate());
            assertThat(EXAMPLE.estimate())
                    .isNotEqualTo(EXAMPLE.over(9).estimate())
                    .isNotEqualTo(EXAMPLE.estimate(RoundingMode.FLOOR))
                    .isNotEqualTo(EXAMPLE)
                    .hasToString("ClvResult[CNY 366.67]");
            assertThat(EXAMPLE.estimate().model()).isEqualTo(EXAMPLE);
        }
    }

    @Nested
    class BadInput {

        static Stream<Arguments> refused() {
            Money most = Money.ofMinor(cny("1").getCurrencyUnit(), Long.MAX_VALUE);
            Money zero = cny("0");
            return Stream.of(
                    bad(() -> model("0.8", "-1", INCLUDED, PERIOD_START), "discount must be above -1, but was -1"),
                    bad(() -> model("0.8", "-1.5", INCLUDED, PERIOD_START), "discount must be above -1"),
                    bad(() -> model("-0.01", "0.1", INCLUDED, PERIOD_START), "retention must be from 0 to 1"),
                    bad(() -> model("1.01", "0.1", INCLUDED, PERIOD_START), "retention must be from 0 to 1"),
                    bad(
                            () -> model("1", "0", INCLUDED, PERIOD_START),
                            "discount must be above the last retention rate less 1 (0) on a horizon without end, or"
                                    + " the sum is not finite, but was 0"),
                    bad(
                            () -> model("0.8", "-0.2", INCLUDED, PERIOD_START),
                            "discount must be above the last retention rate less 1 (-0.2)"),
                    bad(() -> model("often", "0.1", INCLUDED, PERIOD_START), "retention must be a decimal number"),
                    bad(() -> model("0.8", "NaN", INCLUDED, PERIOD_START), "discount must be a decimal number"),
                    bad(() -> model("0.8", "1e9", INCLUDED, PERIOD_START), "discount must be a decimal number"),
                    bad(
                            () -> model("0.8", "0." + "1".repeat(19), INCLUDED, PERIOD_START),
                            "discount must have at most 18 decimals"),
                    bad(
                            () -> model("0.8", "1" + "0".repeat(18), INCLUDED, PERIOD_START),
                            "discount must have at most 18 digits before the point"),
                    bad(() -> EXAMPLE.over(0), "periods must be from 1 to 10000, but was 0"),
                    bad(() -> EXAMPLE.over(10_001), "periods must be from 1 to 10000"),
                    bad(() -> EXAMPLE.withMargins(List.of()), "margins must not be empty"),
                    bad(
                            () -> EXAMPLE.withMargins(Collections.nCopies(10_001, zero)),
                            "margins must hold at most 10000"),
                    bad(
                            () -> EXAMPLE.withMargins(List.of(cny("1"), Money.parse("USD 1"))),
                            "margins must be in CNY, but was USD 1.00"),
                    bad(() -> EXAMPLE.withMargins(List.of(most.plus(most))), "margins must fit in long minor units"),
                    bad(() -> EXAMPLE.withRetention(), "retention must not be empty"),
                    bad(() -> EXAMPLE.lessAcquisition(cny("-1")), "acquisition must not be negative"),
                    bad(() -> EXAMPLE.lessAcquisition(Money.parse("USD 1")), "acquisition must be in CNY"));
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
            List<Money> margins = EXAMPLE.margins();
            List<BigDecimal> rates = EXAMPLE.retention();
            BigDecimal discount = EXAMPLE.discount();
            OptionalInt endless = OptionalInt.empty();
            Money zero = EXAMPLE.acquisition();
            return Stream.of(
                    bad(() -> RetentionClv.of(null, "0", "0", INCLUDED, PERIOD_START), "margin"),
                    bad(() -> model(null, "0", INCLUDED, PERIOD_START), "retention"),
                    bad(() -> model("0", null, INCLUDED, PERIOD_START), "discount"),
                    bad(() -> model("0", "0", null, PERIOD_START), "firstMargin"),
                    bad(() -> model("0", "0", INCLUDED, null), "booking"),
                    bad(() -> new RetentionClv(null, rates, discount, INCLUDED, PERIOD_END, endless, zero), "margins"),
                    bad(
                            () -> new RetentionClv(margins, null, discount, INCLUDED, PERIOD_END, endless, zero),
                            "retention"),
                    bad(() -> new RetentionClv(margins, rates, null, INCLUDED, PERIOD_END, endless, zero), "discount"),
                    bad(() -> new RetentionClv(margins, rates, discount, INCLUDED, PERIOD_END, null, zero), "periods"),
                    bad(() -> EXAMPLE.lessAcquisition(null), "acquisition"),
                    bad(() -> EXAMPLE.withMargins(Arrays.asList(cny("1"), null)), "margins[1]"),
                    bad(() -> EXAMPLE.withRetention("0", null), "retention[1]"),
                    bad(() -> EXAMPLE.withRetention((String[]) null), "retention"),
                    bad(() -> EXAMPLE.estimate(null), "rounding"));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("missing")
        void isNamed(ThrowingCallable call, String name) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        }
    }
}
