package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ContractSimulatorTest {

    private static final ContractSimulator SIMULATOR =
            ContractSimulator.of(Truths.CONTRACTS).seed(7);

    @Test
    void aCohortIsItsCustomers() {
        ContractCohort cohort = SIMULATOR.cohort(1000, 12);

        assertThat(cohort.renewals()).isEqualTo(12);
        for (int renewal = 0; renewal <= 12; renewal++) {
            int least = renewal;
            assertThat(cohort.survivors().get(renewal))
                    .isEqualTo(LongStream.range(0, 1000)
                            .filter(index -> SIMULATOR.renewals(index) >= least)
                            .count());
        }
        assertThat(SIMULATOR.cohort(1000, 20).survivors().subList(0, 13)).isEqualTo(cohort.survivors());
        assertThat(SIMULATOR.seed(8).cohort(1000, 12)).isNotEqualTo(cohort);
        assertThat(SIMULATOR.cohort(5, 0).survivors()).containsExactly(5L);
    }

    @Test
    void about6267Of10000RenewAtLeastOnce() {
        assertThat((double) SIMULATOR.cohort(50_000, 1).kept(1) / 50_000).isCloseTo(0.6267, within(0.011));
    }

    @Test
    void theSameSeedIsTheSameCustomer() {
        long[] forwards = LongStream.range(0, 500).map(SIMULATOR::renewals).toArray();

        assertThat(LongStream.range(0, 500)
                        .map(index ->
                                ContractSimulator.of(Truths.CONTRACTS).seed(7).renewals(499 - index))
                        .toArray())
                .containsExactly(LongStream.range(0, 500)
                        .map(index -> forwards[(int) (499 - index)])
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"1e-30, 1e-30", "1e30, 1e30", "1e30, 1e-30", "1e-30, 1e30", "1e-30, 3e-30"})
    void extremeParametersGiveWhatTheyTendTo(double alpha, double beta) {
        ShiftedBetaGeometric model = ShiftedBetaGeometric.of(alpha, beta);
        ContractCohort cohort = ContractSimulator.of(model).cohort(4000, 3);

        for (int renewal = 1; renewal <= 3; renewal++) {
            assertThat(cohort.kept(renewal) / 4000.0).isCloseTo(model.survival(renewal), within(0.04));
        }
        assertThat(ContractSimulator.of(ShiftedBetaGeometric.of(1e-30, 1e30)).renewals(3))
                .as("for ever")
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void refusesRenewalsOutOfRange(int bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.cohort(1, bad))
                .withMessage("renewals must be 0 to 1000000, but was " + bad);
    }

    @Test
    void refusesOtherBadInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.cohort(0, 1))
                .withMessage("customers must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.renewals(-1))
                .withMessage("index must not be negative, but was -1");
        assertThatNullPointerException()
                .isThrownBy(() -> ContractSimulator.of(null))
                .withMessage("model");
    }
}
