package io.guanxi.crm.analytics.rfm.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class SegmentCriteriaTest {

    private static final SegmentCriterion KEY = SegmentCriterion.named("大客户", "key account")
            .frequencyAtLeast(4)
            .monetaryAtLeast(Money.parse("CNY 10000.00"))
            .settledWithin(30);
    private static final SegmentCriterion FREQUENT =
            SegmentCriterion.named("常客", "regular").frequencyAtLeast(4);
    private static final SegmentCriterion OTHER = SegmentCriterion.named("其他", "other");
    private static final SegmentCriteria CRITERIA = SegmentCriteria.of(KEY, FREQUENT, OTHER);

    private static CriterionFacts facts(int frequency, String amount, OptionalInt days) {
        return new CriterionFacts(frequency, Money.parse("CNY " + amount), days);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 10000.00, 30, key account",
        "4, 10000.00, 31, regular",
        "4, 9999.99, 30, regular",
        "4, 10000.00, , regular",
        "3, 10000.00, 30, other",
        "0, 0.00, , other"
    })
    void theFirstThatIsMetTakesTheCustomer(int frequency, String amount, Integer days, String segment) {
        OptionalInt settlement = days == null ? OptionalInt.empty() : OptionalInt.of(days);

        assertThat(CRITERIA.choose(facts(frequency, amount, settlement))
                        .criterion()
                        .name()
                        .english())
                .isEqualTo(segment);
    }

    @Test
    void anUnknownSettlementCycleIsNotZero() {
        CriterionFacts unknown = facts(4, "10000.00", OptionalInt.empty());

        assertThat(KEY.test(unknown)).isEqualTo(Met.UNKNOWN);
        assertThat(KEY.test(facts(3, "10000.00", OptionalInt.empty())))
                .as("whatever the cycle is")
                .isEqualTo(Met.NOT_MET);
        assertThat(CRITERIA.choose(unknown).why(Locale.ENGLISH))
                .isEqualTo("Segment key account – unknown. Purchases 4, asked for at least 4 – met. Amount CNY"
                        + " 10,000.00, asked for at least CNY 10,000.00 – met. Settlement cycle unknown, asked for at"
                        + " most 30 days – unknown. Segment regular – met. Purchases 4, asked for at least 4 – met.");
        assertThat(CRITERIA.choose(unknown).why(Locale.CHINA))
                .startsWith("客户群“大客户”：未知。交易 4 次，要求至少 4 次：达到。")
                .contains("结账周期未知，要求至多 30 天：未知。");
    }

    @Test
    void theFiguresMayComeFromATable() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        PurchaseLog log = PurchaseLog.builder(CurrencyUnit.of("CNY"))
                .add("A", day, Money.parse("CNY 7.50"))
                .add("A", day, Money.parse("CNY 2.50"))
                .build();

        assertThat(CriterionFacts.of(RfmTable.of(log, day), 0, OptionalInt.of(12)))
                .isEqualTo(facts(2, "10.00", OptionalInt.of(12)));
    }

    @Nested
    class Refusals {

        @Test
        void nameCriteriaThatLeaveSomebodyOutOrNeverTakeAnybody() {
            for (List<SegmentCriterion> criteria : List.of(List.of(KEY), List.of(OTHER, KEY), List.of(OTHER, OTHER))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new SegmentCriteria(criteria))
                        .withMessageStartingWith("criteria must");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(SegmentCriteria::of)
                    .withMessage("criteria must not be empty, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SegmentCriteria.of(FREQUENT, FREQUENT.frequencyAtLeast(2), OTHER))
                    .withMessageStartingWith("criteria must not hold a name twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SegmentCriteria.of(KEY, FREQUENT))
                    .withMessage("criteria must end with the one criterion that takes everybody, but was \"regular\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SegmentCriteria.of(KEY, FREQUENT.monetaryAtLeast(Money.parse("USD 1")), OTHER))
                    .withMessage("criteria must have their amounts in one currency, CNY, but was USD 1.00");
        }

        @Test
        void nameImpossibleThresholdsAndFigures() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OTHER.frequencyAtLeast(0))
                    .withMessageStartingWith("minFrequency must be 1 or more");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OTHER.settledWithin(-1))
                    .withMessageStartingWith("maxSettlementDays must not be negative");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts(-1, "0", OptionalInt.empty()))
                    .withMessageStartingWith("frequency must not be negative");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts(1, "0", OptionalInt.of(-1)))
                    .withMessageStartingWith("settlementDays must not be negative");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SegmentCriterion.named(" ", "x"))
                    .withMessageStartingWith("chinese must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KEY.test(new CriterionFacts(4, Money.parse("USD 1"), OptionalInt.empty())))
                    .withMessage("monetary must be in CNY, but was USD 1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SegmentChoice(OTHER, List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }

        @Test
        void nameWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SegmentCriteria(null))
                    .withMessage("criteria");
            assertThatNullPointerException()
                    .isThrownBy(() -> CRITERIA.choose(null))
                    .withMessage("facts");
            assertThatNullPointerException().isThrownBy(() -> KEY.test(null)).withMessage("facts");
            assertThatNullPointerException()
                    .isThrownBy(() -> OTHER.monetaryAtLeast(null))
                    .withMessage("minMonetary");
            assertThatNullPointerException()
                    .isThrownBy(() -> new CriterionFacts(1, null, OptionalInt.empty()))
                    .withMessage("monetary");
            assertThatNullPointerException()
                    .isThrownBy(() -> CriterionFacts.of(null, 0, OptionalInt.empty()))
                    .withMessage("table");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SegmentChoice(null, List.of()))
                    .withMessage("criterion");
        }
    }
}
