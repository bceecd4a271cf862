package io.guanxi.crm.analytics.value.cost;

import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.LOST_POINTS;
import static io.guanxi.crm.analytics.value.cost.SwitchingCostKind.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class SwitchingCostTest {

    private static final SwitchingCost COST = SwitchingCost.of(terms(40, 60, 120, 150, 50, 100, 80));

    private static Map<SwitchingCostKind, Money> terms(long... amounts) {
        Map<SwitchingCostKind, Money> terms = new EnumMap<>(SwitchingCostKind.class);
        SwitchingCostKind[] kinds = SwitchingCostKind.values();
        for (int place = 0; place < kinds.length; place++) {
            terms.put(kinds[place], yuan(amounts[place]));
        }
        return terms;
    }

    private static Money yuan(long amount) {
        return Money.parse("CNY " + amount + ".00");
    }

    private static DeliveredValue<Money> delivering(Money product) {
        DeliveredValue.Builder<Money> builder = DeliveredValue.inMoney(product.getCurrencyUnit());
        for (DeliveredTerm term : DeliveredTerm.values()) {
            builder.term(term, term == DeliveredTerm.PRODUCT ? product : Money.zero(product.getCurrencyUnit()));
        }
        return builder.build();
    }

    @Nested
    class Barrier {

        @Test
        void addsUpSevenTerms() {
            assertThat(COST.barrier()).isEqualTo(yuan(600));
            assertThat(COST.amount(LOST_POINTS)).isEqualTo(yuan(120));
        }

        @ParameterizedTest
        @CsvSource({"PROCEDURAL, 100", "FINANCIAL, 320", "RELATIONAL, 100", "PROPRIETARY, 80"})
        void fallsIntoFourGroups(SwitchingCostKind.Group group, long total) {
            assertThat(COST.total(group)).isEqualTo(yuan(total));
        }

        @ParameterizedTest
        @CsvSource({"949.99, false", "950.00, false", "950.01, true"})
        void keepsACustomerUpToOursAndTheBarrierTogether(String elsewhere, boolean leaves) {
            DeliveredValue<Money> ours = delivering(yuan(350));

            assertThat(COST.staysUpTo(ours)).isEqualTo(yuan(950));
            assertThat(COST.isWorthSwitching(ours, delivering(Money.parse("CNY " + elsewhere))))
                    .isEqualTo(leaves);
        }

        @Test
        void ofNothingLeavesTheChoiceToTheDeliveredValues() {
            SwitchingCost none = SwitchingCost.of(terms(0, 0, 0, 0, 0, 0, 0));

            assertThat(none.isWorthSwitching(delivering(yuan(350)), delivering(yuan(351))))
                    .isTrue();
            assertThat(none.isWorthSwitching(delivering(yuan(350)), delivering(yuan(350))))
                    .isFalse();
        }

        @Test
        void listsTermsGroupsAndAssumption() {
            assertThat(COST.why(Locale.ENGLISH))
                    .isEqualTo(
                            "search cost: CNY 40.00. learning cost: CNY 60.00. lost points: CNY 120.00. lost tier: CNY"
                                    + " 150.00. penalty: CNY 50.00. relational loss: CNY 100.00. proprietary dependence: CNY"
                                    + " 80.00. procedural switching cost: CNY 100.00. financial switching cost: CNY 320.00."
                                    + " relational switching cost: CNY 100.00. proprietary switching cost: CNY 80.00. switching"
                                    + " cost: CNY 600.00. Assumption: a customer leaves when the delivered value elsewhere is"
                                    + " above ours by more than the switching cost.");
            assertThat(COST.why(Locale.CHINA)).contains("积分损失：CNY 120.00。", "转换成本：CNY 600.00。");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Map<SwitchingCostKind, Money> incomplete = terms(1, 1, 1, 1, 1, 1, 1);
            incomplete.remove(PENALTY);
            DeliveredValue<Money> ours = delivering(yuan(350));
            DeliveredValue<Money> dollars = delivering(Money.zero(CurrencyUnit.USD));
            return Stream.of(
                    bad(() -> SwitchingCost.of(null), "terms"),
                    bad(() -> SwitchingCost.of(with(PENALTY, null)), "terms.PENALTY"),
                    bad(() -> COST.amount(null), "kind"),
                    bad(() -> COST.total(null), "group"),
                    bad(() -> COST.staysUpTo(null), "ours"),
                    bad(() -> COST.isWorthSwitching(null, ours), "ours"),
                    bad(() -> COST.isWorthSwitching(ours, null), "other"),
                    bad(
                            () -> SwitchingCost.of(incomplete),
                            "terms must hold every kind, also if 0: PENALTY, but was [SEARCH, LEARNING, LOST_POINTS,"
                                    + " LOST_TIER, RELATIONAL, PROPRIETA… (67 characters)"),
                    bad(
                            () -> SwitchingCost.of(with(PENALTY, yuan(-1))),
                            "terms.PENALTY must not be negative, but was CNY -1.00"),
                    bad(
                            () -> SwitchingCost.of(with(PENALTY, Money.parse("USD 1.00"))),
                            "terms.PENALTY must be in CNY, but was USD 1.00"),
                    bad(() -> COST.staysUpTo(dollars), "ours must be in CNY, but was USD 0.00"),
                    bad(() -> COST.isWorthSwitching(ours, dollars), "other must be in CNY, but was USD 0.00"));
        }

        private static Map<SwitchingCostKind, Money> with(SwitchingCostKind kind, Money amount) {
            Map<SwitchingCostKind, Money> terms = new HashMap<>(terms(1, 1, 1, 1, 1, 1, 1));
            terms.put(kind, amount);
            return terms;
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
