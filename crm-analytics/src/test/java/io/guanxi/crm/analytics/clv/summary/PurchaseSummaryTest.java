package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseSummaryTest {

    @Test
    void holdsTheFirstCustomerOfTheCdnowSample() {
        PurchaseSummary summary = PurchaseSummary.of(2, 30.43, 38.86).withMeanSpend(22.345);

        assertThat(summary.repeatPurchases()).isEqualTo(2);
        assertThat(summary.lastPurchaseTime()).isEqualTo(30.43);
        assertThat(summary.age()).isEqualTo(38.86);
        assertThat(summary.meanSpend()).hasValue(22.345);
        assertThat(summary).isNotEqualTo(PurchaseSummary.of(2, 30.43, 38.86));
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 10, 'repeatPurchases must not be negative, but was -1'",
            "0, 0, -1, 'age must be finite and not negative, but was -1.0'",
            "0, 0, NaN, 'age must be finite and not negative, but was NaN'",
            "0, 0, Infinity, 'age must be finite and not negative, but was Infinity'",
            "1, 11, 10, 'lastPurchaseTime must be from 0 to the age, but was 11.0'",
            "1, -1, 10, 'lastPurchaseTime must be from 0 to the age, but was -1.0'",
            "1, NaN, 10, 'lastPurchaseTime must be from 0 to the age, but was NaN'",
            "1, 0, 10, 'lastPurchaseTime must be above 0 with repeat purchases, and 0 without, but was 0.0'",
            "0, 5, 10, 'lastPurchaseTime must be above 0 with repeat purchases, and 0 without, but was 5.0'"
        })
        void refusesWhatCannotBe(int x, double tx, double age, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(x, tx, age))
                    .withMessage(message);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
        void refusesAMeanSpendThatIsNoNumber(double mean) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(1, 5, 10).withMeanSpend(mean))
                    .withMessage("meanSpend must be finite, and needs repeat purchases, but was " + mean);
        }

        @Test
        void refusesAMeanSpendOfNoRepeatPurchase() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PurchaseSummary.of(0, 0, 10).withMeanSpend(20))
                    .withMessage("meanSpend must be finite, and needs repeat purchases, but was 20.0");
        }
    }

    /** Found by a hostile tester. */
    @Test
    void minusZeroIsZero() {
        assertThat(PurchaseSummary.of(0, -0.0, -0.0)).isEqualTo(PurchaseSummary.of(0, 0.0, 0.0));
    }

    @Test
    void oneWhoBoughtOnTheLastDayIsOfAgeZero() {
        assertThat(PurchaseSummary.of(0, 0, 0).age()).isZero();
    }
}
