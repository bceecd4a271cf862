package io.guanxi.crm.examples;

import static io.guanxi.crm.lifecycle.CustomerProfile.MONETARY;
import static io.guanxi.crm.lifecycle.CustomerProfile.ORDERS;
import static io.guanxi.crm.rules.testing.RuleVerifier.verifyThat;
import static io.guanxi.crm.rules.tiering.PyramidTier.GOLD;
import static io.guanxi.crm.rules.tiering.PyramidTier.IRON;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.tiering.PyramidTier;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The grades of the README under test, as their owner would test them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifiedRulesTest {

    private DecisionTable<CustomerProfile, PyramidTier> current;
    private DecisionTable<CustomerProfile, PyramidTier> candidate;
    private CustomerProfile traveller;

    @BeforeAll
    void take() {
        RuleExperiment.Run run =
                RuleExperiment.run(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        current = run.current();
        candidate = run.candidate();
        traveller = run.mover();
    }

    @Test
    void theCandidateDoesWhatItIsMeantTo() {
        // README-BEGIN
        verifyThat(candidate)
                .hasNoGaps()
                .hasNoDeadRows()
                .isMonotone()
                .given(traveller)
                .decides(IRON)
                .byRow("active")
                .because(MONETARY)
                .reaches(GOLD)
                .with(MONETARY, "580.00");
        verifyThat(candidate).changesFrom(current).onlyFor(MONETARY.between("15000.00", "39999.99"));
        // README-END
    }

    @Test
    void aTestThatFailsSaysForWhomElseTheRulesChange() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> verifyThat(candidate).changesFrom(current).onlyFor(ORDERS.atLeast(3)))
                .withMessage("""
                        Expecting the change from table grade 1 to table grade 2 to be only for purchase days within \
                        12 months ≥ 3, but:
                        - net spend within 12 months from 30,000.00 to below 40,000.00 and purchase days within \
                        12 months = 2, for example net spend within 12 months = 30,000.00, purchase days within 12 \
                        months = 2: gold by row good becomes iron by row active""");
    }
}
