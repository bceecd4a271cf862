package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.party.PartyId;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionResultTest {

    private static Selection selection(String party, String net, Choice choice) {
        Prospect prospect = new Prospect(
                PartyId.of(party),
                true,
                Money.parse(net),
                Money.zero(Money.parse(net).getCurrencyUnit()));
        return new Selection(prospect, choice, List.of(Reason.of(SelectionReason.CHOICE, choice)));
    }

    private static SelectionResult result(Selection... selections) {
        return new SelectionResult(List.of(selections));
    }

    @Nested
    class Of {

        private final Selection lin = selection("lin", "CNY 2.00", Choice.SELECT);
        private final Selection wang = selection("wang", "CNY 1.00", Choice.DEFER);

        @Test
        void findsAParty() {
            assertThat(result(lin, wang).of(PartyId.of("wang"))).contains(wang);
            assertThat(result(lin, wang).of(PartyId.of("zhao"))).isEmpty();
        }

        @Test
        void filtersByChoice() {
            assertThat(result(lin, wang).with(Choice.SELECT)).containsExactly(lin);
            assertThat(result(lin, wang).with(Choice.REJECT)).isEmpty();
        }
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({"a, CNY 1.00, b, CNY 2.00", "b, CNY 1.00, a, CNY 1.00"})
        void refusesAnotherOrder(String first, String firstNet, String second, String secondNet) {
            assertThatThrownBy(() -> result(
                            selection(first, firstNet, Choice.DEFER), selection(second, secondNet, Choice.DEFER)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("selections must be in the order of net value downwards and party");
        }

        @Test
        void refusesAPartyTwice() {
            assertThatThrownBy(() ->
                            result(selection("a", "CNY 2.00", Choice.SELECT), selection("a", "CNY 1.00", Choice.DEFER)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("selections must not hold a party twice, but was a");
        }

        @Test
        void refusesTwoCurrencies() {
            assertThatThrownBy(() ->
                            result(selection("a", "CNY 2.00", Choice.SELECT), selection("b", "USD 1.00", Choice.DEFER)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("selections must all be in one currency, but was USD 1.00");
        }
    }

    @Nested
    class OneSelection {

        @Test
        void needsAReason() {
            Prospect prospect = selection("a", "CNY 1.00", Choice.SELECT).prospect();

            assertThatThrownBy(() -> new Selection(prospect, Choice.SELECT, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reasons must not be empty, but was []");
        }

        @Test
        void rejectsExactlyWhatIsNotWorthWinning() {
            assertThatThrownBy(() -> selection("a", "CNY 1.00", Choice.REJECT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("choice must be REJECT exactly for prospects that are not worth winning, but was"
                            + " REJECT");
            assertThatThrownBy(() -> selection("a", "CNY 0.00", Choice.DEFER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("choice must be REJECT exactly");
        }

        @ParameterizedTest
        @EnumSource
        void namesItsChoiceInBothLanguages(Choice choice) {
            assertThat(Reason.of(SelectionReason.CHOICE, choice).text(Locale.CHINA))
                    .isEqualTo("结论：" + choice.chinese() + "。");
            assertThat(Reason.of(SelectionReason.CHOICE, choice).text(Locale.US))
                    .isEqualTo("Choice: " + choice.english() + ".");
        }
    }
}
