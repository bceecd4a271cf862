package io.guanxi.crm.data;

import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import io.guanxi.crm.lifecycle.population.LifecycleReplay;
import io.guanxi.crm.lifecycle.population.StageFlow;
import io.guanxi.crm.lifecycle.population.StageFlowResult;
import io.guanxi.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real customers, assessed at each month end under two policies; the figures are pinned. CDNOW under {@code
 * transactionsOnly()} is pinned by the replay of the demo.
 */
class LifecycleOnRealDataTest {

    private static LifecycleReplay replay(PurchaseLog log, LifecyclePolicy policy) {
        LocalDate last = log.lastDay().orElseThrow();
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(log.firstDay().orElseThrow());
                month.isBefore(YearMonth.from(last));
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(last);
        return LifecycleReplay.of(RelationshipLifecycle.of(policy), days);
    }

    private static void assertCounts(
            StageFlowResult flow, LocalDate day, long exploration, long formation, long stability, long lost) {
        assertThat(flow.count(day, EXPLORATION)).isEqualTo(exploration);
        assertThat(flow.count(day, FORMATION)).isEqualTo(formation);
        assertThat(flow.count(day, STABILITY)).isEqualTo(stability);
        assertThat(flow.count(day, DECLINE))
                .as("never without the total volume")
                .isZero();
        assertThat(flow.count(day, LOST)).isEqualTo(lost);
    }

    /**
     * The policy of a grocer does not fit a shop for music: hardly anybody buys discs in ten of thirteen weeks, so that
     * almost nobody is ever stable, and 26 weeks of silence lose most customers half a year after their only purchase,
     * where {@code transactionsOnly()} waits for a year.
     */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class CdnowUnderRetail {

        private StageFlowResult flow;

        @BeforeAll
        void assess() {
            PurchaseLog log = RealData.cdnow("master");
            flow = replay(log, LifecyclePolicy.retail()).assessAll(log);
        }

        @ParameterizedTest
        @CsvSource({
            "1997-01-31, 7712, 134, 0, 0",
            "1997-03-31, 22111, 1454, 0, 5",
            "1997-06-30, 20935, 2485, 0, 150",
            "1997-09-30, 4774, 2413, 0, 16383",
            "1997-12-31, 4049, 2318, 0, 17203",
            "1998-06-30, 3053, 2322, 7, 18188"
        })
        void stagesOverTime(LocalDate day, long exploration, long formation, long stability, long lost) {
            assertCounts(flow, day, exploration, formation, stability, lost);
        }

        @Test
        void mostAreAtRiskBeforeTheyAreLost() {
            assertThat(flow.count(LocalDate.of(1997, 6, 30), FindingKind.AT_RISK))
                    .isEqualTo(18_173);
            assertThat(flow.count(LocalDate.of(1998, 6, 30), FindingKind.AT_RISK))
                    .isEqualTo(919);
        }
    }

    /**
     * A wholesaler's customers come back: two in three reach formation within the year, under {@code
     * transactionsOnly()}, and the first are stable when the year is full. Hardly anybody can be lost yet: a year of
     * silence is all the data there are.
     */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnlineRetailByTransactionsOnly {

        private PurchaseLog log;
        private StageFlowResult flow;

        @BeforeAll
        void assess() {
            log = RealData.onlineRetail();
            flow = replay(log, LifecyclePolicy.transactionsOnly()).assessAll(log);
        }

        @ParameterizedTest
        @CsvSource({
            "2010-12-31, 673, 212, 0, 0",
            "2011-03-31, 1297, 837, 0, 0",
            "2011-06-30, 1404, 1556, 0, 0",
            "2011-09-30, 1495, 2109, 0, 12",
            "2011-12-09, 1489, 2516, 245, 88"
        })
        void stagesOverTime(LocalDate day, long exploration, long formation, long stability, long lost) {
            assertCounts(flow, day, exploration, formation, stability, lost);
        }

        @Test
        void staysThatEnded() {
            assertThat(flow.customers()).isEqualTo(4_338);
            assertThat(flow.meanSojourn(EXPLORATION)).contains(new BigDecimal("102.1"));
            assertThat(flow.stays(EXPLORATION, true)).isEqualTo(2_849);
            assertThat(flow.stays(EXPLORATION, false)).isEqualTo(1_489);
            assertThat(flow.meanSojourn(STABILITY)).as("none has ended").isEmpty();
        }

        @Test
        void partsThatAreMergedGiveTheSame() {
            LifecycleReplay replay = replay(log, LifecyclePolicy.transactionsOnly());

            assertThat(replay.replayAll(log, LifecycleReplay.Opening.firstPurchase())
                            .parallel()
                            .collect(StageFlow.on(replay.days()).collector()))
                    .isEqualTo(flow);
        }
    }

    /**
     * Under the policy of a grocer three purchases within 13 weeks are asked for, which one wholesale customer in four
     * reaches; ten buy almost every week and are stable after a year, and a fifth is silent for half a year.
     */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnlineRetailUnderRetail {

        private StageFlowResult flow;

        @BeforeAll
        void assess() {
            PurchaseLog log = RealData.onlineRetail();
            flow = replay(log, LifecyclePolicy.retail()).assessAll(log);
        }

        @ParameterizedTest
        @CsvSource({
            "2010-12-31, 825, 60, 0, 0",
            "2011-03-31, 1754, 379, 0, 1",
            "2011-06-30, 2135, 580, 0, 245",
            "2011-09-30, 2189, 751, 0, 676",
            "2011-12-09, 2428, 1043, 10, 857"
        })
        void stagesOverTime(LocalDate day, long exploration, long formation, long stability, long lost) {
            assertCounts(flow, day, exploration, formation, stability, lost);
        }
    }
}
