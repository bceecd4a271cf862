package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class DecimalAttributeTest {

    private static final DecimalAttribute<BigDecimal> AMOUNT = Attribute.ofDecimal("amount", 2, amount -> amount);

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Nested
    class Exactness {

        @Test
        void aBoundIsNeverMissed() {
            Condition<BigDecimal> reached = AMOUNT.atLeast("0.30");

            assertThat(reached.test(decimal("0.1").add(decimal("0.2")))).isTrue();
            assertThat(AMOUNT.is("0.30").test(decimal("0.10").add(decimal("0.20"))))
                    .isTrue();
            assertThat(reached.test(decimal("0.29"))).isFalse();
        }

        @Test
        void aSumOfManySmallAmountsMeetsItsBoundExactly() {
            BigDecimal sum = BigDecimal.ZERO;
            for (int times = 0; times < 1_000; times++) {
                sum = sum.add(decimal("0.1"));
            }

            assertThat(AMOUNT.is("100.00").test(sum)).isTrue();
            assertThat(AMOUNT.below("100.00").test(sum)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"0.40", "0.4", "0.400", "0.4000000000", "4E-1", "40E-2"})
        void trailingZerosDoNotMatter(String text) {
            assertThat(AMOUNT.is("0.40").test(decimal(text))).isTrue();
            assertThat(AMOUNT.is(text)).isEqualTo(AMOUNT.is("0.40"));
            assertThat(AMOUNT.read(decimal(text))).contains(decimal("0.40"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"100", "1E2", "1.0E+2", "100.00"})
        void fewerPlacesAreFine(String text) {
            assertThat(AMOUNT.read(decimal(text))).contains(decimal("100.00"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0E-30", "0E+30", "-0.00"})
        void zeroIsZeroInEveryScale(String text) {
            assertThat(AMOUNT.read(decimal(text))).contains(decimal("0.00"));
        }

        @ParameterizedTest
        @CsvSource({"0, 42", "2, 0.42", "18, 0.000000000000000042"})
        void unitsAreReadAtTheirScale(int scale, BigDecimal value) {
            DecimalAttribute<Long> units = Attribute.ofScaled("units", scale, Long::longValue);

            assertThat(units.read(42L)).contains(value);
            assertThat(units.is(value).test(42L)).isTrue();
            assertThat(units.scale()).isEqualTo(scale);
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(strings = {"0.401", "1E-3", "-0.001", "1E-1000000000"})
        void morePlacesThanTheScaleAreRefusedNeverRounded(String text) {
            assertThatThrownBy(() -> AMOUNT.read(decimal(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must have at most 2 decimal places, but was " + decimal(text));
            assertThatThrownBy(() -> AMOUNT.atLeast(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must have at most 2 decimal places");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "92233720368547758.08",
                    "-92233720368547758.08",
                    "1E+17",
                    "1E+1000000000",
                    "-1E+2147483647",
                    "123456789012345678901234567890"
                })
        void digitsThatDoNotFitAreRefused(String text) {
            assertThatThrownBy(() -> AMOUNT.read(decimal(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must have fewer digits, but was " + decimal(text));
            assertThatThrownBy(() -> AMOUNT.atMost(decimal(text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must have fewer digits");
        }

        @ParameterizedTest
        @ValueSource(strings = {"92233720368547758.07", "-92233720368547758.07"})
        void theLargestValuesThatFitAreTaken(String text) {
            assertThat(AMOUNT.read(decimal(text))).contains(decimal(text));
            assertThat(AMOUNT.is(text).test(decimal(text))).isTrue();
        }

        @Test
        void theUnitsThatStandForUnknownAreRefused() {
            DecimalAttribute<Long> units = Attribute.ofScaled("units", 2, Long::longValue);

            assertThatThrownBy(() -> units.isKnown().test(Long.MIN_VALUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("units must have fewer digits");
            assertThat(units.min()).isEqualTo(decimal("-92233720368547758.07"));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 19, Integer.MAX_VALUE, Integer.MIN_VALUE})
        void scalesOutOfRangeAreRefused(int scale) {
            assertThatThrownBy(() -> Attribute.<BigDecimal>ofDecimal("x", scale, amount -> amount))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("scale must be from 0 to 18, but was " + scale);
            assertThatThrownBy(() -> Attribute.<Optional<BigDecimal>>ofOptionalDecimal("x", scale, amount -> amount))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Attribute.ofScaled("x", scale, Long::longValue))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1,5", "abc", "1.0.0", " 1", "0x10", "NaN", "Infinity"})
        void textThatIsNoDecimalIsRefused(String text) {
            assertThatThrownBy(() -> AMOUNT.atLeast(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be a decimal number, but was \"" + text + "\"");
            assertThatThrownBy(() -> AMOUNT.withDomain("0.00", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("max must be a decimal number, but was \"" + text + "\"");
        }

        @Test
        void textThatIsTooLongIsRefused() {
            assertThatThrownBy(() -> AMOUNT.is("0".repeat(100_000)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must be a decimal number, but was \"000");
        }
    }

    @Nested
    class WithDomain {

        @ParameterizedTest
        @CsvSource({"0, 100", "0.00, 100.00", "0.0, 1E2"})
        void refusesWhatLiesOutsideNamingTheDomain(String min, String max) {
            DecimalAttribute<BigDecimal> bounded = AMOUNT.withDomain(min, max);

            assertThat(bounded.domain()).isEqualTo("0.00..100.00");
            assertThatThrownBy(() -> bounded.read(decimal("100.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must lie in its domain " + bounded.domain())
                    .hasMessageContaining("100.01");
            assertThatThrownBy(() -> bounded.isKnown().test(decimal("-0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-0.01");
            assertThatThrownBy(() -> bounded.atLeast("100.01"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amount must lie in its domain 0.00..100.00");
            assertThat(bounded.read(decimal("0"))).contains(decimal("0.00"));
            assertThat(bounded.read(decimal("100"))).contains(decimal("100.00"));
        }

        @Test
        void knowsItsEnds() {
            DecimalAttribute<BigDecimal> bounded = AMOUNT.withDomain("0", "100");

            assertThat(bounded.min()).isEqualTo(decimal("0.00"));
            assertThat(bounded.max()).isEqualTo(decimal("100.00"));
            assertThat(bounded.named("金额", "amount paid").max()).isEqualTo(decimal("100.00"));
        }

        @Test
        void refusesAnEmptyDomainAndTooManyPlaces() {
            assertThatThrownBy(() -> AMOUNT.withDomain("0.01", "0.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("max must not be below min 0.01, but was 0.00");
            assertThatThrownBy(() -> AMOUNT.withDomain("0.001", "1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("min must have at most 2 decimal places, but was 0.001");
            assertThat(AMOUNT.withDomain("0.01", "0.01").domain()).isEqualTo("0.01..0.01");
        }

        @Test
        void namesAMissingEnd() {
            assertThatThrownBy(() -> AMOUNT.withDomain(null, BigDecimal.ONE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("min");
            assertThatThrownBy(() -> AMOUNT.withDomain("0", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("max");
        }

        @Test
        void keepsUnknownUnknown() {
            DecimalAttribute<Optional<BigDecimal>> bounded = Attribute.<Optional<BigDecimal>>ofOptionalDecimal(
                            "amount", 2, amount -> amount)
                    .withDomain("0.00", "1.00");

            assertThat(bounded.read(Optional.empty())).isEmpty();
            assertThat(bounded.isUnknown().test(Optional.empty())).isTrue();
        }

        @Test
        void readsEveryValueOfTheDomainItStates() {
            DecimalAttribute<BigDecimal> widened = AMOUNT.withDomain("0", "10").withDomain("0", "100");

            assertThat(widened.domain()).isEqualTo("0.00..100.00");
            assertThat(widened.read(decimal("50"))).contains(decimal("50.00"));
        }
    }
}
