package io.guanxi.crm.analytics.clv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class OpportunitySimulatorTest {

    private static final OpportunitySimulator SIMULATOR =
            OpportunitySimulator.of(Truths.DONORS).seed(7);

    @Test
    void moreOpportunitiesOnlyAdd() {
        int added = 0;
        for (int index = 0; index < 500; index++) {
            SimulatedOpportunities brief = SIMULATOR.customer(index, 6);
            SimulatedOpportunities longer =
                    OpportunitySimulator.of(Truths.DONORS).seed(7).customer(index, 60);
            assertThat(longer.summary(6)).isEqualTo(brief.summary(6));
            assertThat(longer.aliveAt(40)).isEqualTo(brief.aliveAt(40));
            added += longer.summary(60).x() - brief.summary(6).x();
        }
        assertThat(added).isPositive();
    }

    @Test
    void summariesAreThoseOfTheCustomers() {
        List<OpportunitySummary> customers = new ArrayList<>();
        for (int index = 0; index < 2000; index++) {
            customers.add(SIMULATOR.customer(index, 6).summary(6));
        }

        assertThat(SIMULATOR.summaries(2000, 6)).isEqualTo(OpportunitySummaries.of(customers));
        assertThat(SIMULATOR.summaries(2000, 6).patterns()).hasSize(22);
        assertThat(SIMULATOR.seed(8).summaries(2000, 6)).isNotEqualTo(SIMULATOR.summaries(2000, 6));
        assertThat(SIMULATOR.summaries(0, 6).customers()).isZero();
        assertThat(SIMULATOR.summaries(5, 0).patterns()).containsOnlyKeys(OpportunitySummary.of(0, 0, 0));
    }

    @Test
    void donorsGive130TimesInThreeYears() {
        double sum = 0;
        for (int index = 0; index < 50_000; index++) {
            sum += SIMULATOR.customer(index, 3).summary(3).x();
        }
        assertThat(Truths.DONORS.expectedPurchases(3)).isCloseTo(1.2966, within(5e-5));
        assertThat(sum / 50_000).isCloseTo(1.2966, within(0.027));
    }

    @Test
    void aHistoryIsWhatWasUsedWhileAlive() {
        int lost = 0;
        for (int index = 0; index < 500; index++) {
            SimulatedOpportunities customer = SIMULATOR.customer(index, 20);
            OpportunitySummary summary = OpportunitySummary.of(0, 0, 0);
            assertThat(customer.opportunities()).isEqualTo(20);
            assertThat(customer.aliveAt(0)).isTrue();
            for (int opportunity = 1; opportunity <= 20; opportunity++) {
                summary = summary.next(customer.used(opportunity));
                assertThat(customer.summary(opportunity)).isEqualTo(summary);
                assertThat(customer.used(opportunity) && !customer.aliveAt(opportunity))
                        .isFalse();
                assertThat(customer.aliveAt(opportunity) && !customer.aliveAt(opportunity - 1))
                        .isFalse();
            }
            lost += customer.aliveAt(20) ? 0 : 1;
        }
        assertThat(lost).isBetween(100, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-30, 1e-30, 1e-30, 1e-30",
        "1e30, 1e30, 1e30, 1e30",
        "1e-30, 1e30, 1e30, 1e-30",
        "1e30, 1e-30, 1e-30, 1e30"
    })
    void extremeParametersGiveWhatTheyTendTo(double alpha, double beta, double gamma, double delta) {
        BgBb model = BgBb.of(alpha, beta, gamma, delta);
        OpportunitySimulator simulator = OpportunitySimulator.of(model);
        double alive = 0;
        double used = 0;
        for (int index = 0; index < 4000; index++) {
            SimulatedOpportunities customer = simulator.customer(index, 1);
            alive += customer.aliveAt(1) ? 1 : 0;
            used += customer.used(1) ? 1 : 0;
        }
        assertThat(alive / 4000).isCloseTo(delta / (gamma + delta), within(0.04));
        assertThat(used / 4000).isCloseTo(model.expectedPurchases(1), within(0.04));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001, Integer.MAX_VALUE})
    void refusesNumbersOutOfRange(int bad) {
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> SIMULATOR.customer(0, bad), () -> SIMULATOR.summaries(1, bad))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessage("opportunities must be 0 to 1000000, but was " + bad);
        }
        SimulatedOpportunities customer = SIMULATOR.customer(0, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customer.summary(bad))
                .withMessage("last must be 0 to 6, but was " + bad);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customer.used(bad))
                .withMessage("opportunity must be 1 to 6, but was " + bad);
    }

    @Test
    void refusesWhatIsNegativeOrNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.customer(-1, 6))
                .withMessage("index must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.summaries(-1, 6))
                .withMessage("customers must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.customer(0, 6).aliveAt(-1))
                .withMessage("opportunity must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATOR.customer(0, 6).used(0))
                .withMessage("opportunity must be 1 to 6, but was 0");
        assertThatNullPointerException()
                .isThrownBy(() -> OpportunitySimulator.of(null))
                .withMessage("model");
    }
}
