package io.guanxi.crm.lifecycle.winback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinBackWorthTest {

    private static final Money NOTHING = Money.parse("CNY 0.00");
    private static final Money MOST = Money.ofMinor(CurrencyUnit.of("CNY"), Long.MAX_VALUE);

    private static WinBackWorth worth(String probability, String value, String cost) {
        return WinBackWorth.of(probability, Money.parse("CNY " + value), Money.parse("CNY " + cost));
    }

    @Nested
    class OfTheCourse {

        private final WinBackWorth worth = worth("0.25", "366.67", "40.00");

        @Test
        void isWhatTheChanceBringsLessTheCost() {
            assertThat(worth.expectedGain()).isEqualTo(Money.parse("CNY 51.67"));
            assertThat(worth.isWorthwhile()).isTrue();
        }

        @Test
        void breaksEvenAtAChanceOfElevenPercent() {
            assertThat(worth.breakEven()).contains(new BigDecimal("0.1091"));
        }

        @Test
        void isTheSameByNumberAndByText() {
            assertThat(new WinBackWorth(new BigDecimal("0.25"), worth.value(), worth.cost()))
                    .isEqualTo(worth);
        }
    }

    @Nested
    class Gain {

        @ParameterizedTest
        @CsvSource({
            "0, 100.00, 40.00, -40.00, false",
            "1, 100.00, 40.00, 60.00, true",
            "1.00, 100.00, 100.00, 0.00, false",
            "0, 100.00, 0.00, 0.00, false",
            "0.5, 0.00, 0.00, 0.00, false",
            "0.5, 0.01, 0.00, 0.01, true",
            "0.49, 0.01, 0.00, 0.00, true",
            "0.333, 10.00, 1.00, 2.33, true",
            "0.0005, 1.00, 0.00, 0.00, true",
            "0.005, 1.00, 0.00, 0.01, true"
        })
        void isRoundedHalfUpButJudgedExactly(
                String probability, String value, String cost, String gain, boolean worthwhile) {
            WinBackWorth worth = worth(probability, value, cost);

            assertThat(worth.expectedGain()).isEqualTo(Money.parse("CNY " + gain));
            assertThat(worth.isWorthwhile()).isEqualTo(worthwhile);
        }

        @Test
        void isNoneExactlyAtTheBreakEven() {
            assertThat(worth("0.25", "160.00", "40.00").isWorthwhile()).isFalse();
            assertThat(worth("0.2501", "160.00", "40.00").isWorthwhile()).isTrue();
            assertThat(worth("0.2499", "160.00", "40.00").isWorthwhile()).isFalse();
        }

        @Test
        void neverOverflows() {
            WinBackWorth all = new WinBackWorth(BigDecimal.ONE, MOST, NOTHING);
            WinBackWorth none = new WinBackWorth(BigDecimal.ZERO, NOTHING, MOST);

            assertThat(all.expectedGain()).isEqualTo(MOST);
            assertThat(all.isWorthwhile()).isTrue();
            assertThat(none.expectedGain()).isEqualTo(MOST.negated());
            assertThat(none.isWorthwhile()).isFalse();
            assertThat(new WinBackWorth(new BigDecimal("0.5"), MOST, MOST).expectedGain())
                    .isEqualTo(Money.parse("CNY -46116860184273879.04"));
        }

        @Test
        void isInTheMinorUnitOfTheCurrency() {
            WinBackWorth yen = WinBackWorth.of("0.25", Money.parse("JPY 1002"), Money.parse("JPY 100"));

            assertThat(yen.expectedGain()).isEqualTo(Money.parse("JPY 151"));
            assertThat(yen.breakEven()).contains(new BigDecimal("0.0999"));
        }
    }

    @Nested
    class BreakEven {

        @ParameterizedTest
        @CsvSource({
            "160.00, 40.00, 0.2500",
            "300.00, 100.00, 0.3334",
            "100.00, 0.00, 0.0000",
            "100.00, 100.00, 1.0000",
            "40.00, 100.00, 2.5000",
            "3.00, 100.00, 33.3334",
            "92233720368547758.07, 0.01, 0.0001",
            "0.01, 92233720368547758.07, 9223372036854775807.0000"
        })
        void isTheCostByTheValueRoundedUp(String value, String cost, BigDecimal chance) {
            assertThat(worth("0.5", value, cost).breakEven()).contains(chance);
        }

        @Test
        void isNoneIfThereIsNothingToWin() {
            assertThat(worth("0.5", "0.00", "40.00").breakEven()).isEmpty();
            assertThat(worth("0.5", "0.00", "0.00").breakEven()).isEmpty();
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheChanceFromWhichOnItPays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Money value = Money.ofMinor(CurrencyUnit.EUR, random.nextLong(1, 2_000));
            Money cost = Money.ofMinor(CurrencyUnit.EUR, random.nextLong(0, value.getAmountMinorLong()));
            long tenThousandths = new WinBackWorth(BigDecimal.ONE, value, cost)
                    .breakEven()
                    .orElseThrow()
                    .unscaledValue()
                    .longValueExact();
            for (long chance = Math.max(0, tenThousandths - 3);
                    chance <= Math.min(10_000, tenThousandths + 3);
                    chance++) {
                long gain = chance * value.getAmountMinorLong() - 10_000 * cost.getAmountMinorLong();
                WinBackWorth worth = new WinBackWorth(BigDecimal.valueOf(chance, 4), value, cost);

                assertThat(worth.isWorthwhile()).as("%s", worth).isEqualTo(gain > 0);
                assertThat(gain >= 0).as("%s", worth).isEqualTo(chance >= tenThousandths);
            }
        }
    }

    @Nested
    class Refusals {

        private final Money value = Money.parse("CNY 366.67");
        private final Money cost = Money.parse("CNY 40.00");

        @ParameterizedTest
        @ValueSource(strings = {"1.0001", "2", "99999999999999999999999999999999"})
        void namesAChanceAboveOne(String probability) {
            assertThatThrownBy(() -> WinBackWorth.of(probability, value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability must be from 0 to 1, but was " + probability);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0.25", "+0.25", "1e-1", ".25", "0.", "0,25", "25%", "NaN", "½", "０.25", "0x1"})
        void namesAChanceThatIsNoDecimalNumber(String probability) {
            assertThatThrownBy(() -> WinBackWorth.of(probability, value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability must be a decimal number, but was \"" + probability + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", " 0.25", "0.25 ", "0.1234567890123456789012345678901"})
        void namesAChanceThatIsNoText(String probability) {
            assertThatThrownBy(() -> WinBackWorth.of(probability, value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("probability must ");
        }

        @Test
        void takesAChanceOfEighteenDecimalsAndNoMore() {
            assertThat(WinBackWorth.of("0.123456789012345678", value, cost).expectedGain())
                    .isEqualTo(Money.parse("CNY 5.27"));
            assertThatThrownBy(() -> WinBackWorth.of("0.1234567890123456789", value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability must have at most 18 decimals, but was 0.1234567890123456789");
        }

        @Test
        void refusesAChanceThatWouldTakeAllMemory() {
            BigDecimal endless = new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE);

            assertThatThrownBy(() -> new WinBackWorth(endless, value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("probability must have at most 18 decimals");
        }

        @Test
        void takesEqualChancesForEqual() {
            assertThat(WinBackWorth.of("0.250", value, cost)).isEqualTo(WinBackWorth.of("0.25", value, cost));
        }

        @Test
        void namesANegativeChance() {
            assertThatThrownBy(() -> new WinBackWorth(new BigDecimal("-0.01"), value, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("probability must be from 0 to 1, but was -0.01");
        }

        @Test
        void namesANegativeAmount() {
            assertThatThrownBy(() -> WinBackWorth.of("0.25", Money.parse("CNY -0.01"), cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value must not be negative, but was CNY -0.01");
            assertThatThrownBy(() -> WinBackWorth.of("0.25", value, Money.parse("CNY -0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must not be negative, but was CNY -0.01");
        }

        @Test
        void namesAnAmountBeyondLong() {
            Money beyond = Money.of(CurrencyUnit.of("CNY"), new BigDecimal(BigInteger.ONE.shiftLeft(63), 2));

            assertThatThrownBy(() -> WinBackWorth.of("0.25", beyond, cost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value must fit in long minor units, but was CNY 92233720368547758.08");
            assertThatThrownBy(() -> WinBackWorth.of("0.25", value, beyond))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must fit in long minor units, but was CNY 92233720368547758.08");
        }

        @Test
        void namesACostInAnotherCurrency() {
            assertThatThrownBy(() -> WinBackWorth.of("0.25", value, Money.parse("USD 40.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must be in CNY, but was USD 40.00");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsNull() {
            assertThatThrownBy(() -> WinBackWorth.of(null, value, cost))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("probability");
            assertThatThrownBy(() -> new WinBackWorth(null, value, cost))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("probability");
            assertThatThrownBy(() -> WinBackWorth.of("0.25", null, cost)).hasMessage("value");
            assertThatThrownBy(() -> WinBackWorth.of("0.25", value, null)).hasMessage("cost");
        }
    }
}
