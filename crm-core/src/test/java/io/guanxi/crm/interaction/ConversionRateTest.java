package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConversionRateTest {

    private static Interaction of(CustomerId customer, String id, String time, InteractionResult result) {
        return Contacts.of(customer, id, Contacts.at(time), result);
    }

    @Nested
    class Rate {

        @ParameterizedTest
        @CsvSource({"3, 1, 6, 0.7500", "1, 2, 0, 0.3333", "2, 1, 0, 0.6667", "0, 5, 0, 0.0000", "5, 0, 9, 1.0000"})
        void isTheShareOfTheDecidedDealsThatWereWon(long won, long lost, long open, BigDecimal rate) {
            assertThat(new ConversionRate(won, lost, open).rate()).contains(rate);
        }

        @Test
        void isUnknownWhileNothingIsDecided() {
            assertThat(new ConversionRate(0, 0, 7).rate()).isEmpty();
        }

        @Test
        void doesNotOverflow() {
            assertThat(new ConversionRate(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE).rate())
                    .contains(new BigDecimal("0.5000"));
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({"-1, 0, 0, won", "0, -1, 0, lost", "0, 0, -1, open"})
        void refusesNegativeCounts(long won, long lost, long open, String field) {
            assertThatThrownBy(() -> new ConversionRate(won, lost, open))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(field + " must not be negative, but was -1");
        }

        @Test
        void refusesMoreDecidedDealsThanALongCounts() {
            assertThatThrownBy(() -> new ConversionRate(1, Long.MAX_VALUE, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lost must keep the sum of won and lost within long, but was 9223372036854775807");
        }
    }

    @Nested
    class Counting {

        @Test
        void followingUpThreeTimesIsOneOpenDeal() {
            List<Interaction> interactions = List.of(
                    of(Contacts.LIN, "i-1", "2025-01-06T10:00", InteractionResult.FOLLOW_UP),
                    of(Contacts.LIN, "i-2", "2025-01-07T10:00", InteractionResult.FOLLOW_UP),
                    of(Contacts.LIN, "i-3", "2025-01-08T10:00", InteractionResult.FOLLOW_UP));

            assertThat(ConversionRate.of(interactions)).isEqualTo(new ConversionRate(0, 0, 1));
        }

        @ParameterizedTest
        @EnumSource(names = {"WON", "LOST"})
        void aDecisionClosesTheDeal(InteractionResult decision) {
            List<Interaction> interactions = List.of(
                    of(Contacts.LIN, "i-1", "2025-01-06T10:00", InteractionResult.FOLLOW_UP),
                    of(Contacts.LIN, "i-2", "2025-01-07T10:00", decision),
                    of(Contacts.WANG, "i-3", "2025-01-07T10:00", InteractionResult.FOLLOW_UP));

            ConversionRate rate = ConversionRate.of(interactions);

            assertThat(rate.won() + rate.lost()).isEqualTo(1);
            assertThat(rate.won()).isEqualTo(decision == InteractionResult.WON ? 1 : 0);
            assertThat(rate.open()).isEqualTo(1);
        }

        @Test
        void aNewFollowUpOpensANewDeal() {
            List<Interaction> interactions = new ArrayList<>(List.of(
                    of(Contacts.LIN, "i-1", "2025-01-06T10:00", InteractionResult.WON),
                    of(Contacts.LIN, "i-2", "2025-01-07T10:00", InteractionResult.LOST),
                    of(Contacts.LIN, "i-3", "2025-01-08T10:00", InteractionResult.FOLLOW_UP),
                    of(Contacts.LIN, "i-4", "2025-01-09T10:00", InteractionResult.NOT_REACHED),
                    of(Contacts.LIN, "i-5", "2025-01-10T10:00", InteractionResult.REACHED)));

            assertThat(ConversionRate.of(interactions)).isEqualTo(new ConversionRate(1, 1, 1));
            Collections.reverse(interactions);
            assertThat(ConversionRate.of(interactions)).isEqualTo(new ConversionRate(1, 1, 1));
        }

        @Test
        void talkThatDecidesNothingIsNoDeal() {
            List<Interaction> interactions = List.of(
                    of(Contacts.LIN, "i-1", "2025-01-06T10:00", InteractionResult.REACHED),
                    of(Contacts.LIN, "i-2", "2025-01-07T10:00", InteractionResult.RESOLVED));

            assertThat(ConversionRate.of(interactions)).isEqualTo(new ConversionRate(0, 0, 0));
            assertThat(ConversionRate.of(List.of()).rate()).isEmpty();
        }

        @Test
        void refusesAnIdTwice() {
            Interaction won = of(Contacts.LIN, "i-1", "2025-01-06T10:00", InteractionResult.WON);

            assertThatThrownBy(() -> ConversionRate.of(List.of(won, won)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("interactions must not hold an id twice, but was i-1");
        }
    }
}
