package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueBalanceTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> ValueBalance.of(null, Money.zero(CNY)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("toCustomer");
            assertThatThrownBy(() -> ValueBalance.of(Money.zero(CNY), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("toFirm");
        }

        @Test
        void rejectsTwoCurrencies() {
            assertThatThrownBy(() -> ValueBalance.of(Money.parse("CNY 1.00"), Money.parse("EUR 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("toFirm must be in CNY, but was EUR 1.00");
        }

        @Test
        void rejectsAmountsThatNoColumnHolds() {
            Money most = Money.ofMinor(CNY, Long.MAX_VALUE);
            Money least = Money.ofMinor(CNY, Long.MIN_VALUE);

            assertThat(ValueBalance.of(most, least).kind()).isEqualTo(BalanceKind.CUSTOMER_GAINS);
            assertThatThrownBy(() -> ValueBalance.of(most.plusMinor(1), least))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("toCustomer must fit in long minor units, but was CNY 92233720368547758.08");
            assertThatThrownBy(() -> ValueBalance.of(most, least.minusMinor(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("toFirm must fit in long minor units, but was CNY -92233720368547758.09");
        }
    }

    @Nested
    class Kind {

        @ParameterizedTest
        @CsvSource({
            "280.00, 366.67, WIN_WIN",
            "0.01, 0.01, WIN_WIN",
            "280.00, 0.00, CUSTOMER_GAINS",
            "280.00, -0.01, CUSTOMER_GAINS",
            "0.00, 366.67, FIRM_GAINS",
            "-280.00, 366.67, FIRM_GAINS",
            "0.00, 0.00, LOSE_LOSE",
            "-0.01, 0.00, LOSE_LOSE",
            "-280.00, -366.67, LOSE_LOSE"
        })
        void followsTheSignsAndTakesZeroForNoGain(String toCustomer, String toFirm, BalanceKind kind) {
            ValueBalance balance = ValueBalance.of(Money.parse("CNY " + toCustomer), Money.parse("CNY " + toFirm));

            assertThat(balance.kind()).isEqualTo(kind);
            assertThat(balance.isWinWin()).isEqualTo(kind == BalanceKind.WIN_WIN);
        }
    }
}
