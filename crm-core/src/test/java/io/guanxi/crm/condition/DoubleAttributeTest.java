package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleAttributeTest {

    private static final DoubleAttribute<Double> SHARE = Attribute.ofDouble("share", Double::doubleValue, 0, 1);
    private static final DoubleAttribute<Double> CHANGE = Attribute.ofDouble("change", Double::doubleValue, -1, 1);
    private static final DoubleAttribute<Double> WIDE =
            Attribute.ofDouble("wide", Double::doubleValue, -Double.MAX_VALUE, Double.MAX_VALUE);

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -4.9E-324, 1.0000000000000002
                })
        void valuesOutsideTheDomainAreRefused(double value) {
            assertThatThrownBy(() -> SHARE.read(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share must lie in its domain 0.0..1.0, but was " + value);
            assertThatThrownBy(() -> SHARE.isKnown().test(value)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SHARE.atLeast(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share must lie in its domain 0.0..1.0, but was " + value);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void whatIsNotFiniteIsRefusedInTheWidestDomain(double value) {
            assertThatThrownBy(() -> WIDE.read(value)).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(doubles = {-Double.MAX_VALUE, -1.5, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 0.1, Double.MAX_VALUE})
        void valuesComeBackAsTheyAre(double value) {
            assertThat(WIDE.read(value)).contains(value);
        }

        @Test
        void minusZeroIsZero() {
            assertThat(SHARE.read(-0.0)).contains(0.0);
            assertThat(SHARE.is(0.0).test(-0.0)).isTrue();
            assertThat(SHARE.is(-0.0)).isEqualTo(SHARE.is(0.0));
            assertThat(CHANGE.below(0.0).test(-0.0)).isFalse();
            assertThat(CHANGE.atLeast(0.0).test(-0.0)).isTrue();
        }

        @Test
        void unknownIsNotNaN() {
            DoubleAttribute<OptionalDouble> share = Attribute.ofOptionalDouble("share", value -> value, 0, 1);

            assertThat(share.read(OptionalDouble.empty())).isEmpty();
            assertThatThrownBy(() -> share.read(OptionalDouble.of(Double.NaN)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Order {

        @Test
        void belowEndsAtTheDoubleBefore() {
            Condition<Double> below = SHARE.below(0.5);

            assertThat(below.test(0.5)).isFalse();
            assertThat(below.test(Math.nextDown(0.5))).isTrue();
            assertThat(below).isEqualTo(SHARE.atMost(Math.nextDown(0.5)));
        }

        @Test
        void aboveBeginsAtTheDoubleAfter() {
            Condition<Double> above = SHARE.above(0.5);

            assertThat(above.test(0.5)).isFalse();
            assertThat(above.test(Math.nextUp(0.5))).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "-1.0, -0.5",
            "-0.5, -4.9E-324",
            "-4.9E-324, 0.0",
            "0.0, 4.9E-324",
            "4.9E-324, 2.2250738585072014E-308",
            "0.3, 0.30000000000000004",
            "0.5, 1.0",
        })
        void negativeAndPositiveNumbersStandInTheirOrder(double smaller, double larger) {
            assertThat(CHANGE.below(larger).test(smaller)).isTrue();
            assertThat(CHANGE.above(smaller).test(larger)).isTrue();
            assertThat(CHANGE.atLeast(larger).test(smaller)).isFalse();
            assertThat(CHANGE.atMost(smaller).test(larger)).isFalse();
        }

        @Test
        void belowZeroIsUpToTheLargestNegativeNumber() {
            assertThat(CHANGE.below(0.0)).isEqualTo(CHANGE.atMost(-Double.MIN_VALUE));
        }

        @Test
        void thereIsNothingBetweenTheLargestNegativeNumberAndZero() {
            assertThat(CHANGE.in(Range.open(-Double.MIN_VALUE, 0.0))).isEqualTo(CHANGE.above(1.0));
            assertThat(Geometry.of(CHANGE.above(-Double.MIN_VALUE).and(CHANGE.below(0.0)))
                            .isProvenEmpty())
                    .isTrue();
        }
    }

    @Nested
    class Domains {

        @ParameterizedTest
        @CsvSource({"NaN, 1", "0, NaN", "-Infinity, 1", "0, Infinity"})
        void mustBeFinite(double min, double max) {
            assertThatThrownBy(() -> Attribute.ofDouble("x", Double::doubleValue, min, max))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be finite");
            assertThatThrownBy(() -> Attribute.<OptionalDouble>ofOptionalDouble("x", value -> value, min, max))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be finite");
        }

        @Test
        void mustNotBeEmpty() {
            assertThatThrownBy(() -> Attribute.ofDouble("x", Double::doubleValue, 0.5, 0.25))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("max must not be below min 0.5, but was 0.25");
            assertThat(Attribute.ofDouble("x", Double::doubleValue, 0.5, 0.5).domain())
                    .isEqualTo("0.5..0.5");
        }

        @Test
        void zeroHasOneSignThereToo() {
            assertThat(Attribute.ofDouble("x", Double::doubleValue, -0.0, 0.0))
                    .isEqualTo(Attribute.ofDouble("x", Double::doubleValue, 0.0, -0.0));
            assertThat(Attribute.ofDouble("share", Double::doubleValue, -0.0, 1))
                    .isEqualTo(SHARE);
        }
    }

    @Nested
    class Words {

        @ParameterizedTest
        @CsvSource({"1.0E-120", "4.9E-324", "1.0E-101", "1.0E200", "1.0E300"})
        void thereAreSomeForEveryNumber(double value) {
            assertThat(WIDE.atLeast(value).text(Locale.ENGLISH)).startsWith("wide ≥ ");
            assertThat(WIDE.atLeast(value)).asString().startsWith("wide ≥ ");
            assertThat(WIDE.atLeast(0.5).explain(-value).why(Locale.ENGLISH)).startsWith("wide: -");
            assertThat(WIDE.is(0.5).explain(value).why(Locale.CHINA)).startsWith("wide：");
        }
    }
}
