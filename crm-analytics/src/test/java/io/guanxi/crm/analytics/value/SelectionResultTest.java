package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.party.PartyId;
import java.util.ArrayList;
import java.util.Arrays;
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
        Prospect prospect = Prospect.of(
                PartyId.of(party),
                choice != Choice.REJECT,
                Money.parse(net),
                Money.zero(Money.parse(net).getCurrencyUnit()));
        return new Selection(prospect, choice, List.of(Reason.of(SelectionReason.CHOICE, choice)));
    }

    private static SelectionResult result(Selection... selections) {
        return SelectionResult.of(List.of(selections));
    }

    @Nested
    class Questions {

        private final Selection lin = selection("lin", "CNY 2.00", Choice.SELECT);
        private final Selection wang = selection("wang", "CNY 1.00", Choice.DEFER);

        @Test
        void findAParty() {
            assertThat(result(lin, wang).find(PartyId.of("wang"))).contains(wang);
            assertThat(result(lin, wang).find(PartyId.of("zhao"))).isEmpty();
        }

        @Test
        void filterByChoice() {
            assertThat(result(lin, wang).chosen(Choice.SELECT)).containsExactly(lin);
            assertThat(result(lin, wang).chosen(Choice.REJECT)).isEmpty();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsMissing() {
            assertThatThrownBy(() -> result(lin).find(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("party");
            assertThatThrownBy(() -> result(lin).chosen(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("choice");
        }
    }

    @Nested
    class Equality {

        private final Selection lin = selection("lin", "CNY 2.00", Choice.SELECT);
        private final Selection wang = selection("wang", "CNY 1.00", Choice.DEFER);

        @Test
        void isByContent() {
            assertThat(result(lin, wang)).isEqualTo(result(lin, wang)).hasSameHashCodeAs(result(lin, wang));
            assertThat(result(lin)).isNotEqualTo(result(lin, wang)).isNotEqualTo(lin);
        }

        @Test
        void showsCounts() {
            assertThat(result(lin, wang)).hasToString("SelectionResult[1 selected, 1 deferred, 0 rejected]");
        }

        @Test
        void doesNotFollowTheListItWasMadeFrom() {
            List<Selection> given = new ArrayList<>(List.of(lin, wang));
            SelectionResult result = SelectionResult.of(given);
            given.clear();

            assertThat(result.selections()).containsExactly(lin, wang).isUnmodifiable();
        }
    }

    @Nested
    class Of {

        @ParameterizedTest
        @CsvSource({
            "a, CNY 1.00, DEFER, b, CNY 2.00, DEFER, b",
            "b, CNY 1.00, SELECT, a, CNY 1.00, SELECT, a",
            "a, CNY 1.00, REJECT, b, CNY 2.00, REJECT, b",
            "a, CNY 999.52, SELECT, b, CNY 999.71, DEFER, b",
            "b, CNY 1.00, SELECT, a, CNY 1.00, DEFER, a"
        })
        void refusesAnotherRanking(
                String first,
                String firstNet,
                Choice firstChoice,
                String second,
                String secondNet,
                Choice secondChoice,
                String shown) {
            assertThatThrownBy(() ->
                            result(selection(first, firstNet, firstChoice), selection(second, secondNet, secondChoice)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("selections must rank by net value downwards and then by party, but was " + shown);
        }

        @ParameterizedTest
        @CsvSource({"DEFER, SELECT", "REJECT, SELECT", "REJECT, DEFER"})
        void refusesAnotherOrderOfChoices(Choice first, Choice second) {
            assertThatThrownBy(() -> result(selection("a", "CNY 999.71", first), selection("b", "CNY 999.52", second)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("selections must hold SELECT before DEFER before REJECT, but was " + second);
        }

        @Test
        void takesARejectedOneOfAnyValueBehindTheOthers() {
            Selection lin = selection("lin", "CNY 1.00", Choice.SELECT);
            Selection odd = selection("an", "CNY 9.00", Choice.REJECT);

            assertThat(result(lin, odd).selections()).containsExactly(lin, odd);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> SelectionResult.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("selections");
            assertThatThrownBy(() -> SelectionResult.of(Arrays.asList((Selection) null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("selections[0]");
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
            Prospect prospect = selection("a", "CNY 1.00", Choice.SELECT).prospect();
            List<Reason> reasons = List.of(Reason.of(SelectionReason.CHOICE, Choice.REJECT));

            assertThatThrownBy(() -> new Selection(prospect, Choice.REJECT, reasons))
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
