package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    @Nested
    class AScore {

        @Test
        void isTakenAsItIsWritten() {
            assertThat(Score.of(4.4, 1, 5).value()).isEqualTo(new BigDecimal("4.4"));
        }

        @Test
        void isEqualHoweverItIsWritten() {
            assertThat(Score.of("4.40", 1, 5))
                    .isEqualTo(Score.of(4.4, 1, 5))
                    .hasSameHashCodeAs(Score.of(4.4, 1, 5))
                    .hasToString("Score[value=4.4, min=1, max=5]");
            assertThat(Score.of("040.", 0, 100)).isEqualTo(Score.of(40, 0, 100));
            assertThat(Score.of(-0.0, 0, 1)).isEqualTo(Score.of("0.000", 0, 1));
        }

        @Test
        void isAnotherOneOnAnotherScale() {
            assertThat(Score.of(4.4, 1, 5)).isNotEqualTo(Score.of(4.4, 0, 5));
        }

        @ParameterizedTest
        @CsvSource({"4.4,1,5,0.8500", "1,1,5,0.0000", "5,1,5,1.0000", "7,0,9,0.7778", "0,-2,4,0.3333", "-1,-3,1,0.5000"
        })
        void hasAShareOfItsScale(String value, int min, int max, String share) {
            assertThat(Score.of(value, min, max).share()).isEqualTo(new BigDecimal(share));
        }

        @ParameterizedTest
        @CsvSource({"0.9999", "5.0001", "-4.4"})
        void liesOnItsScale(String value) {
            assertThatThrownBy(() -> Score.of(value, 1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value must be 1 to 5, but was " + value);
        }

        @ParameterizedTest
        @CsvSource({"5,5", "5,1"})
        void hasAScaleThatLeadsUpwards(int min, int max) {
            assertThatThrownBy(() -> Score.of(5, min, max))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("min must be below max " + max + ", but was " + min);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void isAFiniteNumber(double value) {
            assertThatThrownBy(() -> Score.of(value, 1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value must be a finite number, but was " + value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"four", "4,4", "0x4", "NaN", "4E+1", "４", "1E+99999999999"})
        void isADecimalNumber(String value) {
            assertThatThrownBy(() -> Score.of(value, 1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value must be a decimal number, but was \"" + value + "\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Score.of(null, 1, 5))
                    .withMessage("value");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Score(BigDecimal.ONE, null, BigDecimal.TEN))
                    .withMessage("min");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Score(BigDecimal.ONE, BigDecimal.ONE, null))
                    .withMessage("max");
        }
    }

    @Nested
    class Digits {

        private static final BigDecimal ALL_NINES = new BigDecimal("9".repeat(18) + "." + "9".repeat(18));

        @Test
        void areAtMost18BeforeAndAfterThePoint() {
            String longest = "4." + "1".repeat(18);

            assertThat(Score.of(longest, 1, 5).value()).isEqualTo(new BigDecimal(longest));
            assertThat(new Score(ALL_NINES, ALL_NINES.negate(), ALL_NINES).share())
                    .isEqualByComparingTo("1");
            assertThatThrownBy(() -> Score.of(longest + "1", 1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "value must have at most 18 digits before and after the point, but was 4.1");
        }

        /** Figures that are short as text and would fill the memory when reckoned with. */
        @ParameterizedTest
        @ValueSource(strings = {"1E-2147483647", "1E+2147483647", "0E-2147483647", "0E+2147483647"})
        void areCountedBeforeTheyAreReckonedWith(String value) {
            assertThatThrownBy(() -> new Score(new BigDecimal(value), BigDecimal.ONE, BigDecimal.TEN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("value must have at most 18 digits before and after the point");
        }

        @Test
        void areAtMost18AlsoInAFigureOfTensOfThousands() {
            BigDecimal longFigure = new BigDecimal(BigInteger.ONE.shiftLeft(100_000), 30_102);

            assertThatThrownBy(() -> new Score(longFigure, BigDecimal.ONE, BigDecimal.TEN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("value must have at most 18 digits before and after the point");
        }
    }
}
