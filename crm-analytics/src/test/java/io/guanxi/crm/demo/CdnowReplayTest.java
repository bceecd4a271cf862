package io.guanxi.crm.demo;

import static io.guanxi.crm.lifecycle.FindingKind.DECLINE_SUSPECTED;
import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.data.RealData;
import io.guanxi.crm.lifecycle.population.StageFlowResult;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The relationships of CDNOW, assessed at each month end by transactions only; the figures are pinned.
 *
 * <p>They make sense: the first quarter of 1997 brings all customers, six in ten never buy again and are lost in the
 * first quarter of 1998, when their year of silence is over; a tenth is stable in the end. A fall can be suspected from
 * the end of March 1998 on, when the first customers have a same quarter a year before. On 1997-09-30 those in
 * exploration are exactly the 14,119 without a repeat purchase (x = 0).
 */
class CdnowReplayTest {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Master {

        private ReplayResult result;

        @BeforeAll
        void replay() {
            result = replayOf("master");
        }

        @ParameterizedTest
        @CsvSource({
            "1997-01-31, 7093, 753, 0, 0, 0",
            "1997-03-31, 18727, 4843, 0, 0, 0",
            "1997-09-30, 14119, 9337, 0, 114, 0",
            "1997-12-31, 13080, 9970, 0, 520, 0",
            "1998-01-31, 8856, 9335, 457, 4922, 0",
            "1998-03-31, 396, 6729, 1749, 14696, 2",
            "1998-04-30, 497, 5853, 2019, 15201, 30",
            "1998-06-30, 617, 4828, 2303, 15822, 47"
        })
        void stagesOverTime(LocalDate day, int exploration, int formation, int stability, int lost, int suspected) {
            assertThat(result.flow().count(day, EXPLORATION)).isEqualTo(exploration);
            assertThat(result.flow().count(day, FORMATION)).isEqualTo(formation);
            assertThat(result.flow().count(day, STABILITY)).isEqualTo(stability);
            assertThat(result.flow().count(day, DECLINE))
                    .as("never without the total volume")
                    .isZero();
            assertThat(result.flow().count(day, LOST)).isEqualTo(lost);
            assertThat(result.flow().count(day, DECLINE_SUSPECTED)).isEqualTo(suspected);
        }

        @Test
        void flow() {
            assertThat(result.flow().flow().count(EXPLORATION, FORMATION)).isEqualTo(8_478);
            assertThat(result.flow().flow().count(FORMATION, STABILITY)).isEqualTo(2_409);
            assertThat(result.flow().flow().count(EXPLORATION, LOST)).isEqualTo(12_641);
            assertThat(result.flow().flow().count(FORMATION, LOST)).isEqualTo(4_218);
            assertThat(result.flow().flow().count(STABILITY, LOST)).isEqualTo(106);
            assertThat(result.flow().flow().count(LOST, EXPLORATION)).isEqualTo(587);
            assertThat(result.flow().flow().count(LOST, FORMATION)).isEqualTo(556);
        }
    }

    @Test
    void theSampleEndsAsTheMasterDoesTenTimesSmaller() {
        StageFlowResult flow = replayOf("sample").flow();
        LocalDate last = LocalDate.of(1998, 6, 30);

        assertThat(flow.count(last, EXPLORATION)).isEqualTo(55);
        assertThat(flow.count(last, FORMATION)).isEqualTo(478);
        assertThat(flow.count(last, STABILITY)).isEqualTo(218);
        assertThat(flow.count(last, LOST)).isEqualTo(1_606);
        assertThat(flow.count(last, DECLINE_SUSPECTED)).isEqualTo(8);
    }

    private static ReplayResult replayOf(String which) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Replay.of(Population.file(which, RealData.cdnow(which)), new Progress(nowhere, Locale.ENGLISH, () -> 0));
    }
}
