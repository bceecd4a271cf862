package io.guanxi.crm.analytics.value.cost;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class DemandChangeTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final DemandChange LOYAL = demand(100, 110, 50, 47);
    private static final DemandChange BASE = demand(100, 110, 50, 40);

    private static DemandChange demand(long before, long after, long quantityBefore, long quantityAfter) {
        return new DemandChange(Money.ofMajor(CNY, before), Money.ofMajor(CNY, after), quantityBefore, quantityAfter);
    }

    @Nested
    class Elasticity {

        @ParameterizedTest
        @CsvSource({
            "100, 110, 50, 47, -0.6495, INSENSITIVE",
            "100, 110, 50, 40, -2.3333, SENSITIVE",
            "110, 100, 40, 50, -2.3333, SENSITIVE",
            "100, 110, 50, 50, 0.0000, INSENSITIVE",
            "100, 110, 110, 100, -1.0000, UNIT",
            "100, 110, 50, 55, 1.0000, REVERSED",
            "110, 100, 50, 45, 1.1053, REVERSED",
            "100, 110, 50, 0, -21.0000, SENSITIVE",
            "100, 110, 0, 50, 21.0000, REVERSED",
            "0, 10, 50, 0, -1.0000, UNIT",
            "100000, 100001, 100001, 100000, -1.0000, UNIT"
        })
        void isMeasuredOverTheArc(
                long before,
                long after,
                long quantityBefore,
                long quantityAfter,
                BigDecimal elasticity,
                PriceSensitivity sensitivity) {
            DemandChange change = demand(before, after, quantityBefore, quantityAfter);

            assertThat(change.elasticity()).hasValue(elasticity);
            assertThat(change.sensitivity()).hasValue(sensitivity);
        }

        @Test
        void isThatOfTheCourseToTwoDecimals() {
            assertThat(LOYAL.elasticity().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                    .isEqualTo(new BigDecimal("-0.65"));
            assertThat(BASE.elasticity().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                    .isEqualTo(new BigDecimal("-2.33"));
        }

        @Test
        void isJudgedExactlyAndNotAsRounded() {
            DemandChange nearlyUnit = demand(100_000, 110_000, 1_100_001, 1_000_000);

            assertThat(nearlyUnit.elasticity()).hasValue(new BigDecimal("-1.0000"));
            assertThat(nearlyUnit.sensitivity()).hasValue(PriceSensitivity.SENSITIVE);
        }

        @ParameterizedTest
        @CsvSource({"100, 100, 50, 47", "0, 0, 50, 47", "100, 110, 0, 0", "100, 100, 0, 0"})
        void isUndefinedWithoutAChangeOfPriceOrWithoutSales(
                long before, long after, long quantityBefore, long quantityAfter) {
            DemandChange change = demand(before, after, quantityBefore, quantityAfter);

            assertThat(change.elasticity()).isEmpty();
            assertThat(change.sensitivity()).isEmpty();
        }

        @Test
        void doesNotWrapAround() {
            Money most = Money.ofMinor(CNY, Long.MAX_VALUE);
            DemandChange change = new DemandChange(Money.zero(CNY), most, Long.MAX_VALUE, 0);

            assertThat(change.elasticity()).hasValue(new BigDecimal("-1.0000"));
            assertThat(change.sensitivity()).hasValue(PriceSensitivity.UNIT);
        }

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheRatioOfTheRelativeChangesAndTheSameBackwards(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long p1 = random.nextLong(1, 60);
            long p2 = p1 + random.nextLong(1, 60);
            long q1 = random.nextLong(0, 60);
            long q2 = random.nextLong(1, 60);
            double exact = ((q2 - q1) / ((q1 + q2) / 2.0)) / ((p2 - p1) / ((p1 + p2) / 2.0));
            DemandChange change = demand(p1, p2, q1, q2);

            assertThat(change.elasticity().orElseThrow().doubleValue()).isCloseTo(exact, within(0.0000501));
            assertThat(demand(p2, p1, q2, q1).elasticity()).isEqualTo(change.elasticity());
            assertThat(demand(p2, p1, q2, q1).sensitivity()).isEqualTo(change.sensitivity());
            PriceSensitivity expected = exact > 1e-12
                    ? PriceSensitivity.REVERSED
                    : exact < -1 - 1e-12
                            ? PriceSensitivity.SENSITIVE
                            : exact > -1 + 1e-12 ? PriceSensitivity.INSENSITIVE : PriceSensitivity.UNIT;
            assertThat(change.sensitivity()).hasValue(expected);
        }
    }

    @Nested
    class Comparison {

        @Test
        void findsTheGroupLessSensitiveThanTheBase() {
            ElasticityComparison comparison = ElasticityComparison.of(LOYAL, BASE);

            assertThat(comparison.isLessSensitive()).isEqualTo(MET);
            assertThat(comparison.difference())
                    .as("−630/970 + 2100/900, rounded once")
                    .hasValue(new BigDecimal("1.6838"));
            assertThat(ElasticityComparison.of(BASE, LOYAL).isLessSensitive()).isEqualTo(NOT_MET);
            assertThat(ElasticityComparison.of(LOYAL, LOYAL).isLessSensitive()).isEqualTo(NOT_MET);
            assertThat(ElasticityComparison.of(LOYAL, LOYAL).difference()).hasValue(new BigDecimal("0.0000"));
        }

        @Test
        void comparesExactly() {
            DemandChange nearlyUnit = demand(100_000, 110_000, 1_100_001, 1_000_000);
            DemandChange unit = demand(100, 110, 110, 100);

            assertThat(ElasticityComparison.of(unit, nearlyUnit).isLessSensitive())
                    .isEqualTo(MET);
            assertThat(ElasticityComparison.of(nearlyUnit, unit).isLessSensitive())
                    .isEqualTo(NOT_MET);
        }

        @Test
        void isUnknownWhereAnElasticityIsUndefined() {
            DemandChange same = demand(100, 100, 50, 47);

            for (ElasticityComparison comparison :
                    List.of(ElasticityComparison.of(same, BASE), ElasticityComparison.of(BASE, same))) {
                assertThat(comparison.isLessSensitive()).isEqualTo(UNKNOWN);
                assertThat(comparison.difference()).isEmpty();
            }
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfTheNumbers(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            DemandChange group = demand(random.nextLong(1, 5), random.nextLong(5, 9), random.nextLong(9), 1);
            DemandChange base = demand(random.nextLong(5, 9), random.nextLong(1, 5), random.nextLong(9), 1);
            double ofGroup = Math.abs(value(group));
            double ofBase = Math.abs(value(base));

            assertThat(ElasticityComparison.of(group, base).isLessSensitive())
                    .isEqualTo(Met.of(ofGroup < ofBase - 1e-12));
            assertThat(ElasticityComparison.of(group, base)
                            .difference()
                            .orElseThrow()
                            .doubleValue())
                    .isCloseTo(value(group) - value(base), within(0.0000501));
        }

        private static double value(DemandChange change) {
            double p1 = change.priceBefore().getAmount().doubleValue();
            double p2 = change.priceAfter().getAmount().doubleValue();
            double q1 = (double) change.quantityBefore();
            double q2 = (double) change.quantityAfter();
            return ((q2 - q1) / (q1 + q2)) / ((p2 - p1) / (p1 + p2));
        }
    }

    @Nested
    class Why {

        @Test
        void listsTermsAndAssumption() {
            assertThat(LOYAL.why(Locale.ENGLISH))
                    .isEqualTo("price: from CNY 100.00 to CNY 110.00. quantity: from 50 to 47. arc elasticity: -0.6495."
                            + " sensitivity to price: insensitive. Assumption: changes are measured against the mean of"
                            + " before and after, and nothing but the price changed.");
        }

        @Test
        void saysWhatIsUndefined() {
            assertThat(demand(100, 100, 50, 47).why(Locale.CHINA))
                    .isEqualTo("价格：从 CNY 100.00 到 CNY 100.00。销量：从 50 到 47。弹性没有定义：价格没有变化。假设：变化按前后均值计算，除价格外其他不变。");
            assertThat(demand(100, 110, 0, 0).why(Locale.ENGLISH))
                    .contains("The elasticity is undefined: nothing was sold, before or after.")
                    .doesNotContain("the price did not change");
        }

        @Test
        void comparesInWords() {
            assertThat(ElasticityComparison.of(LOYAL, BASE).why(Locale.ENGLISH))
                    .startsWith("price: from CNY 100.00")
                    .endsWith(
                            "Elasticity of the group -0.6495, of the base group -2.3333; asked for nearer to 0 – met.");
            assertThat(ElasticityComparison.of(LOYAL, demand(1, 1, 1, 1)).why(Locale.CHINA))
                    .endsWith("有弹性没有定义，该组是否对价格更不敏感：未知。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money one = Money.ofMajor(CNY, 1);
            Money dollar = Money.parse("USD 1.00");
            Money huge = Money.parse("JPY 9223372036854775808");
            return Stream.of(
                    bad(() -> new DemandChange(null, one, 1, 1), "priceBefore"),
                    bad(() -> new DemandChange(one, null, 1, 1), "priceAfter"),
                    bad(() -> ElasticityComparison.of(null, BASE), "group"),
                    bad(() -> ElasticityComparison.of(BASE, null), "base"),
                    bad(() -> demand(-1, 1, 1, 1), "priceBefore must not be negative, but was CNY -1.00"),
                    bad(() -> demand(1, -1, 1, 1), "priceAfter must not be negative, but was CNY -1.00"),
                    bad(() -> demand(1, 1, -1, 1), "quantityBefore must not be negative, but was -1"),
                    bad(() -> demand(1, 1, 1, -1), "quantityAfter must not be negative, but was -1"),
                    bad(() -> new DemandChange(one, dollar, 1, 1), "priceAfter must be in CNY, but was USD 1.00"),
                    bad(
                            () -> new DemandChange(huge, one, 1, 1),
                            "priceBefore must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> new DemandChange(one, huge, 1, 1),
                            "priceAfter must fit in long minor units, but was JPY 9223372036854775808"));
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
