package io.guanxi.crm.analytics.value.cost;

import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.CONTRACTING;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.INFORMATION;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.INSTITUTIONAL_CHANGE;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.MONITORING;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.NEGOTIATION;
import static io.guanxi.crm.analytics.value.cost.TransactionCostKind.PROPERTY_DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class TransactionCostTest {

    private static final TransactionCost BEFORE = TransactionCost.of(terms(20, 12, 10, 4, 8, 6));
    private static final TransactionCost AFTER = TransactionCost.of(terms(9, 7, 8, 4, 5, 8));
    private static final TransactionCostSaving SAVING = TransactionCostSaving.of(BEFORE, AFTER);

    private static Map<TransactionCostKind, Money> terms(long... amounts) {
        Map<TransactionCostKind, Money> terms = new EnumMap<>(TransactionCostKind.class);
        TransactionCostKind[] kinds = TransactionCostKind.values();
        for (int place = 0; place < kinds.length; place++) {
            terms.put(kinds[place], yuan(amounts[place]));
        }
        return terms;
    }

    private static Money yuan(long amount) {
        return Money.parse("CNY " + amount + ".00");
    }

    @Nested
    class Total {

        @Test
        void addsUpSixTerms() {
            assertThat(BEFORE.total()).isEqualTo(yuan(60));
            assertThat(AFTER.total()).isEqualTo(yuan(41));
            assertThat(BEFORE.amount(NEGOTIATION)).isEqualTo(yuan(12));
            assertThat(BEFORE.terms())
                    .containsExactly(
                            Map.entry(INFORMATION, yuan(20)),
                            Map.entry(NEGOTIATION, yuan(12)),
                            Map.entry(CONTRACTING, yuan(10)),
                            Map.entry(PROPERTY_DEFINITION, yuan(4)),
                            Map.entry(MONITORING, yuan(8)),
                            Map.entry(INSTITUTIONAL_CHANGE, yuan(6)));
        }

        @Test
        void doesNotFollowTheMapItWasMadeFrom() {
            Map<TransactionCostKind, Money> given = terms(20, 12, 10, 4, 8, 6);
            TransactionCost cost = TransactionCost.of(given);
            given.put(INFORMATION, yuan(99));

            assertThat(cost).isEqualTo(BEFORE);
        }

        @Test
        void doesNotWrapAround() {
            Map<TransactionCostKind, Money> terms = new EnumMap<>(TransactionCostKind.class);
            for (TransactionCostKind kind : TransactionCostKind.values()) {
                terms.put(kind, Money.parse("JPY " + Long.MAX_VALUE));
            }

            assertThat(TransactionCost.of(terms).total()).isEqualTo(Money.parse("JPY 55340232221128654842"));
        }

        @Test
        void listsItsTerms() {
            assertThat(BEFORE.why(Locale.ENGLISH))
                    .isEqualTo("information cost: CNY 20.00. negotiation cost: CNY 12.00. contracting and enforcement"
                            + " cost: CNY 10.00. cost of defining property rights: CNY 4.00. monitoring cost: CNY 8.00."
                            + " cost of institutional change: CNY 6.00. total cost: CNY 60.00. Assumption: no cost is"
                            + " counted in two terms.");
        }
    }

    @Nested
    class Saving {

        @Test
        void isBeforeLessAfter() {
            assertThat(SAVING.saving()).isEqualTo(yuan(19));
            assertThat(SAVING.change()).hasValue(new BigDecimal("-0.3167"));
        }

        @Test
        void isToldTermByTerm() {
            assertThat(SAVING.saving(INFORMATION)).isEqualTo(yuan(11));
            assertThat(SAVING.saving(PROPERTY_DEFINITION)).isEqualTo(yuan(0));
            assertThat(SAVING.saving(INSTITUTIONAL_CHANGE)).as("dearer").isEqualTo(yuan(-2));
        }

        @Test
        void mayBeALoss() {
            assertThat(TransactionCostSaving.of(/* before= */ AFTER, /* after= */ BEFORE)
                            .saving())
                    .isEqualTo(yuan(-19));
            assertThat(TransactionCostSaving.of(/* before= */ AFTER, /* after= */ BEFORE)
                            .change())
                    .hasValue(new BigDecimal("0.4634"));
        }

        @Test
        void hasNoChangeFromNothing() {
            TransactionCost nothing = TransactionCost.of(terms(0, 0, 0, 0, 0, 0));

            assertThat(TransactionCostSaving.of(nothing, AFTER).change()).isEmpty();
            assertThat(TransactionCostSaving.of(BEFORE, nothing).change()).hasValue(new BigDecimal("-1.0000"));
            assertThat(TransactionCostSaving.of(nothing, AFTER).why(Locale.CHINA))
                    .endsWith("变化率没有定义：除数为零。假设：前后所做的生意相同。");
        }

        @Test
        void tellsWhatChanged() {
            assertThat(SAVING.why(Locale.ENGLISH))
                    .startsWith("information cost: from CNY 20.00 to CNY 9.00.")
                    .endsWith("total cost: from CNY 60.00 to CNY 41.00. saving: CNY 19.00. change: -0.3167. Assumption:"
                            + " the business before and after is the same.");
            assertThat(SAVING.why(Locale.CHINA)).contains("监督管理的成本：从 CNY 8.00 到 CNY 5.00。", "节约：CNY 19.00。");
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSumOfItsTerms(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            TransactionCostSaving saving = TransactionCostSaving.of(
                    TransactionCost.of(terms(random.longs(6, 0, 50).toArray())),
                    TransactionCost.of(terms(random.longs(6, 0, 50).toArray())));
            Money sum = yuan(0);
            for (TransactionCostKind kind : TransactionCostKind.values()) {
                sum = sum.plus(saving.saving(kind));
            }

            assertThat(saving.saving()).isEqualTo(sum);
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Map<TransactionCostKind, Money> incomplete = terms(1, 1, 1, 1, 1, 1);
            incomplete.remove(MONITORING);
            return Stream.of(
                    bad(() -> TransactionCost.of(null), "terms"),
                    bad(() -> TransactionCost.of(with(null, yuan(1))), "terms"),
                    bad(() -> TransactionCost.of(with(MONITORING, null)), "terms.MONITORING"),
                    bad(() -> BEFORE.amount(null), "kind"),
                    bad(() -> SAVING.saving(null), "kind"),
                    bad(() -> TransactionCostSaving.of(null, AFTER), "before"),
                    bad(() -> TransactionCostSaving.of(BEFORE, null), "after"),
                    bad(
                            () -> TransactionCost.of(Map.of()),
                            "terms must hold every kind, also if 0: INFORMATION, but was []"),
                    bad(
                            () -> TransactionCost.of(incomplete),
                            "terms must hold every kind, also if 0: MONITORING, but was [INFORMATION, NEGOTIATION,"
                                    + " CONTRACTING, PROPERTY_DEFINITION, INS… (82 characters)"),
                    bad(
                            () -> TransactionCost.of(with(MONITORING, yuan(-1))),
                            "terms.MONITORING must not be negative, but was CNY -1.00"),
                    bad(
                            () -> TransactionCost.of(with(MONITORING, Money.parse("USD 1.00"))),
                            "terms.MONITORING must be in CNY, but was USD 1.00"),
                    bad(
                            () -> TransactionCost.of(with(MONITORING, Money.parse("JPY 9223372036854775808"))),
                            "terms.MONITORING must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(() -> TransactionCostSaving.of(BEFORE, dollars()), "after must be in CNY, but was USD 6.00"));
        }

        private static Map<TransactionCostKind, Money> with(TransactionCostKind kind, Money amount) {
            Map<TransactionCostKind, Money> terms = new HashMap<>(terms(1, 1, 1, 1, 1, 1));
            terms.put(kind, amount);
            return terms;
        }

        private static TransactionCost dollars() {
            Map<TransactionCostKind, Money> terms = new EnumMap<>(TransactionCostKind.class);
            for (TransactionCostKind kind : TransactionCostKind.values()) {
                terms.put(kind, Money.parse("USD 1.00"));
            }
            return TransactionCost.of(terms);
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
