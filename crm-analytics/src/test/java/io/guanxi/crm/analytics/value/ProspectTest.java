package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.party.PartyId;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProspectTest {

    private static final PartyId LIN = PartyId.of("p-lin");

    private static Prospect prospect(boolean fits, String clv, String cost) {
        return Prospect.of(LIN, fits, Money.parse(clv), Money.parse(cost));
    }

    @Nested
    class NetValue {

        @Test
        void isTheExpectedValueLessTheCost() {
            assertThat(prospect(true, "CNY 366.67", "CNY 100.00").netValue()).isEqualTo(Money.parse("CNY 266.67"));
            assertThat(prospect(true, "CNY -5.00", "CNY 100.00").netValue()).isEqualTo(Money.parse("CNY -105.00"));
        }

        @Test
        void doesNotOverflow() {
            assertThat(prospect(true, "JPY " + Long.MIN_VALUE, "JPY " + Long.MAX_VALUE)
                            .netValue())
                    .isEqualTo(Money.parse("JPY -18446744073709551615"));
        }
    }

    @Nested
    class IsWorthWinning {

        @ParameterizedTest
        @CsvSource({
            "true, CNY 100.01, CNY 100.00, true",
            "true, CNY 100.00, CNY 100.00, false",
            "true, CNY 99.99, CNY 100.00, false",
            "false, CNY 900.00, CNY 100.00, false",
            "true, CNY -1.00, CNY 0.00, false"
        })
        void asksForFitAndANetValueAboveZero(boolean fits, String clv, String cost, boolean worth) {
            assertThat(prospect(fits, clv, cost).isWorthWinning()).isEqualTo(worth);
        }
    }

    @Nested
    class Constructor {

        @Test
        void refusesANegativeCost() {
            assertThatThrownBy(() -> prospect(true, "CNY 1.00", "CNY -0.01"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("acquisitionCost must not be negative, but was CNY -0.01");
        }

        @Test
        void refusesTwoCurrencies() {
            assertThatThrownBy(() -> prospect(true, "CNY 1.00", "USD 1.00"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("acquisitionCost must be in the currency of the expected value, but was USD 1.00");
        }

        @Test
        void refusesAmountsThatNoColumnHolds() {
            assertThatThrownBy(() -> prospect(true, "JPY 9223372036854775808", "JPY 0"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("expectedClv must fit in long minor units");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new Prospect(null, true, Money.parse("CNY 1.00"), Money.parse("CNY 1.00")))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("party");
            assertThatThrownBy(() -> new Prospect(LIN, true, null, Money.parse("CNY 1.00")))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("expectedClv");
            assertThatThrownBy(() -> new Prospect(LIN, true, Money.parse("CNY 1.00"), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("acquisitionCost");
        }
    }
}
