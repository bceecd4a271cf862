package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class SpendSimulatorTest {

    private static final SpendSimulator SIMULATOR =
            SpendSimulator.of(Truths.SPEND).seed(7);

    @Test
    void moreAmountsOnlyAdd() {
        for (int index = 0; index < 200; index++) {
            double[] few = SIMULATOR.amounts(index, 5).toArray();
            double[] many =
                    SpendSimulator.of(Truths.SPEND).seed(7).amounts(index, 50).toArray();
            assertThat(Arrays.copyOf(many, 5)).containsExactly(few);
            assertThat(few).doesNotHaveDuplicates();
        }
        assertThat(SIMULATOR.amounts(3, 0)).isEmpty();
        assertThat(SIMULATOR.trueMean(3)).isNotEqualTo(SIMULATOR.trueMean(4));
        assertThat(SIMULATOR.trueMean(3)).isNotEqualTo(SIMULATOR.seed(8).trueMean(3));
    }

    @Test
    void theAmountsOfACustomerTendToItsTrueMean() {
        for (int index = 0; index < 20; index++) {
            double mean = SIMULATOR.amounts(index, 100_000).average().orElseThrow();
            assertThat(mean)
                    .isCloseTo(SIMULATOR.trueMean(index), withinPercentage(5 * 100 / Math.sqrt(6.25 * 100_000)));
        }
    }

    @Test
    void spendDoesNotDependOnPurchases() {
        double sum = 0;
        double rates = 0;
        double means = 0;
        for (int index = 0; index < 50_000; index++) {
            double rate = Math.log(PurchaseSimulator.of(Truths.PARETO)
                    .seed(7)
                    .customer(index, 0)
                    .purchaseRate());
            double mean = Math.log(SIMULATOR.trueMean(index));
            sum += rate * mean / 50_000;
            rates += rate / 50_000;
            means += mean / 50_000;
        }
        assertThat(Math.abs(sum - rates * means)).as("5 standard errors").isLessThan(5 * 2.2 * 0.6 / Math.sqrt(50_000));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-30, 1e-30, 1e-30",
        "1e30, 1e30, 1e30",
        "1e30, 1e-30, 1e30",
        "1e-30, 1e30, 1e-30",
        "1, 0.01, 1",
        "0.001, 2, 1e9"
    })
    void extremeParametersGiveAmountsThatTheModelTakes(double p, double q, double v) {
        GammaGamma model = GammaGamma.of(p, q, v);
        SpendSimulator simulator = SpendSimulator.of(model);
        for (int index = 0; index < 300; index++) {
            assertThat(simulator.trueMean(index)).isBetween(1e-9, 1e15);
            assertThat(simulator.amounts(index, 10)).allMatch(amount -> amount >= 1e-9 && amount <= 1e15);
        }
        PurchaseSummaries summaries =
                PurchaseSimulator.of(Truths.NBD).cohort(300, 52, 52).summaries(model);
        assertThat(summaries.asList())
                .anyMatch(summary -> summary.meanSpend().isPresent())
                .allMatch(summary -> summary.meanSpend().isEmpty()
                        || model.logLikelihood(
                                        summary.repeatPurchases(),
                                        summary.meanSpend().getAsDouble())
                                < Double.POSITIVE_INFINITY);
    }

    @Test
    void amountsTooLargeForALogAreRefused() {
        SimulatedCohort cohort = PurchaseSimulator.of(Truths.NBD).wholeDays().cohort(1, 52, 52);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        cohort.log(GammaGamma.of(1, 1e-30, 1), CurrencyUnit.of("CLF"), LocalDate.of(2000, 1, 1), 0))
                .withMessage("amount must be within the range of long minor units, but was 10000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_002})
    void refusesANumberOutOfRange(int bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.amounts(0, bad))
                .withMessage("number must be 0 to 1000001, but was " + bad);
    }

    @Test
    void refusesOtherBadInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.amounts(-1, 1))
                .withMessage("index must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.trueMean(-1))
                .withMessage("index must not be negative, but was -1");
        assertThatNullPointerException()
                .isThrownBy(() -> SpendSimulator.of(null))
                .withMessage("model");
    }
}
