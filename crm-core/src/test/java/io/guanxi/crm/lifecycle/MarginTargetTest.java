package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTargetTest {

    private static final Money TARGET = Money.parse("CNY 100.00");

    @Nested
    class IsReached {

        @ParameterizedTest
        @CsvSource({"100.00, true", "99.99, false", "100.01, true", "-100.00, false"})
        void includesTheTarget(String margin, boolean reached) {
            assertThat(new MarginTarget(Money.parse("CNY " + margin), TARGET).isReached())
                    .isEqualTo(reached);
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsTwoCurrencies() {
            assertThatThrownBy(() -> new MarginTarget(TARGET, Money.parse("EUR 100.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must be in CNY, but was EUR 100.00");
        }

        @Test
        void rejectsAmountsThatNoColumnHolds() {
            Money tooMuch =
                    Money.ofMinor(CurrencyUnit.of("CNY"), Long.MAX_VALUE).plusMinor(1);

            assertThatThrownBy(() -> new MarginTarget(tooMuch, TARGET))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("margin must fit in long minor units, but was CNY 92233720368547758.08");
            assertThatThrownBy(() -> new MarginTarget(TARGET, tooMuch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("target must fit in long minor units, but was CNY 92233720368547758.08");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new MarginTarget(null, TARGET))
                    .withMessage("margin");
            assertThatNullPointerException()
                    .isThrownBy(() -> new MarginTarget(TARGET, null))
                    .withMessage("target");
        }
    }
}
