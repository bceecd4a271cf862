package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LoyaltyValueTest {

    private static final LoyaltyValue VALUE = LoyaltyValue.of(
            LoyaltyComponent.recorded(LoyaltyBenefit.MORE_REVENUE, yuan("300.00")),
            LoyaltyComponent.recorded(LoyaltyBenefit.LESS_COST, yuan("80.00")),
            LoyaltyComponent.estimated(LoyaltyBenefit.WORD_OF_MOUTH, yuan("120.00")),
            LoyaltyComponent.estimated(LoyaltyBenefit.IMAGE, yuan("50.00")),
            LoyaltyComponent.estimated(LoyaltyBenefit.SYNERGY, yuan("30.00")));

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Nested
    class Total {

        @Test
        void addsUpMonetaryAndNonMonetaryValue() {
            assertThat(VALUE.total(LoyaltyKind.MONETARY)).isEqualTo(yuan("380.00"));
            assertThat(VALUE.total(LoyaltyKind.NON_MONETARY)).isEqualTo(yuan("200.00"));
            assertThat(VALUE.total()).isEqualTo(yuan("580.00"));
            assertThat(VALUE.estimated()).isEqualTo(yuan("200.00"));
        }

        @Test
        void tellsAnEstimateOfMoneyFromWhatStandsInTheAccounts() {
            LoyaltyValue guessed = LoyaltyValue.of(
                    LoyaltyComponent.estimated(LoyaltyBenefit.LESS_COST, yuan("80.00")),
                    LoyaltyComponent.recorded(LoyaltyBenefit.LESS_COST, yuan("-5.00")));

            assertThat(guessed.total(LoyaltyKind.MONETARY)).isEqualTo(yuan("75.00"));
            assertThat(guessed.total(LoyaltyKind.NON_MONETARY)).isEqualTo(yuan("0.00"));
            assertThat(guessed.estimated()).isEqualTo(yuan("80.00"));
        }

        @ParameterizedTest
        @CsvSource({
            "MORE_REVENUE, MONETARY",
            "LESS_COST, MONETARY",
            "WORD_OF_MOUTH, NON_MONETARY",
            "IMAGE, NON_MONETARY",
            "SYNERGY, NON_MONETARY"
        })
        void knowsWhatIsMoney(LoyaltyBenefit benefit, LoyaltyKind kind) {
            assertThat(benefit.kind()).isEqualTo(kind);
        }

        @Test
        void doesNotFollowTheListItWasMadeFrom() {
            List<LoyaltyComponent> given = new ArrayList<>(VALUE.components());
            LoyaltyValue value = new LoyaltyValue(given);
            given.clear();

            assertThat(value).isEqualTo(VALUE);
        }
    }

    @Nested
    class Why {

        @Test
        void listsComponentsSumsAndEstimates() {
            assertThat(VALUE.why(Locale.ENGLISH))
                    .isEqualTo("more revenue: CNY 300.00. less cost: CNY 80.00. word of mouth: CNY 120.00. image: CNY"
                            + " 50.00. synergy: CNY 30.00. monetary value in all: CNY 380.00. non-monetary value in"
                            + " all: CNY 200.00. loyalty value: CNY 580.00. Assumption: word of mouth is an estimate."
                            + " Assumption: image is an estimate. Assumption: synergy is an estimate.");
            assertThat(VALUE.why(Locale.CHINA)).contains("货币价值合计：CNY 380.00。", "假设：口碑效应为估计值。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money one = yuan("1.00");
            LoyaltyComponent yuan = LoyaltyComponent.recorded(LoyaltyBenefit.LESS_COST, one);
            LoyaltyComponent dollar = LoyaltyComponent.recorded(LoyaltyBenefit.LESS_COST, Money.parse("USD 1.00"));
            return Stream.of(
                    bad(() -> LoyaltyComponent.recorded(null, one), "benefit"),
                    bad(() -> LoyaltyComponent.estimated(LoyaltyBenefit.IMAGE, null), "amount"),
                    bad(() -> new LoyaltyValue(null), "components"),
                    bad(() -> LoyaltyValue.of((LoyaltyComponent[]) null), "components"),
                    bad(() -> new LoyaltyValue(Arrays.asList(yuan, null)), "components[1]"),
                    bad(() -> VALUE.total(null), "kind"),
                    bad(() -> LoyaltyValue.of(), "components must not be empty, but was []"),
                    bad(() -> LoyaltyValue.of(yuan, dollar), "components must be in CNY, but was USD 1.00"),
                    bad(
                            () -> LoyaltyComponent.recorded(LoyaltyBenefit.IMAGE, one),
                            "estimated must be true for what is not monetary, but was false"),
                    bad(
                            () -> LoyaltyComponent.estimated(
                                    LoyaltyBenefit.IMAGE, Money.parse("JPY 9223372036854775808")),
                            "amount must fit in long minor units, but was JPY 9223372036854775808"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("badInput")
        void nameFieldValueAndRule(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(message.contains(" ") ? IllegalArgumentException.class : NullPointerException.class)
                    .hasMessage(message);
        }
    }
}
