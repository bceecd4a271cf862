package io.guanxi.crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guanxi.crm.analytics.survival.KaplanMeier;
import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.analytics.survival.LifeTables;
import io.guanxi.crm.analytics.survival.LogRank;
import io.guanxi.crm.analytics.survival.RankWeight;
import io.guanxi.crm.analytics.survival.RestrictedMean;
import io.guanxi.crm.data.TelcoChurn.Contract;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long 7,043 customers of a telecom provider stay; the figures are those of R survival 3.5-3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalOnRealDataTest {

    private LifeTables<Contract> contracts;
    private KaplanMeier curve;

    @BeforeAll
    void read() {
        Optional<LifeTables<Contract>> read = TelcoChurn.byContract();
        assumeTrue(read.isPresent(), "skipped: the data set telco-churn.csv.gz is not in the folder guanxi.data");
        contracts = read.get();
        curve = KaplanMeier.of(contracts.total());
    }

    @Test
    void countsEverybodyThoseOfTenureZeroIncluded() {
        LifeTable all = contracts.total();

        assertThat(all.customers()).isEqualTo(7_043);
        assertThat(all.events()).isEqualTo(1_869);
        assertThat(all.rows().get(0).time()).isZero();
        assertThat(all.rows().get(0).censored()).isEqualTo(11);
        assertThat(all.rows().get(0).events()).isZero();
        assertThat(all.lastTime()).hasValue(72);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.9460",
        "6, 0.8848",
        "12, 0.8432",
        "24, 0.7887",
        "36, 0.7485",
        "48, 0.7088",
        "60, 0.6644",
        "72, 0.5928"
    })
    void curve(long month, double survival) {
        assertThat(curve.survivalAt(month).orElseThrow()).isCloseTo(survival, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"12, 4974", "24, 3927", "36, 3051", "48, 2303", "60, 1483", "72, 362"})
    void atRisk(long month, long customers) {
        assertThat(curve.atRisk(month)).isEqualTo(customers);
    }

    @Test
    void meanWithinSeventyTwoMonths() {
        RestrictedMean mean = curve.restrictedMean(72).orElseThrow();

        assertThat(mean.mean()).isCloseTo(54.49238711, within(5e-9));
        assertThat(mean.standardError()).isCloseTo(0.34775002, within(5e-9));
        assertThat(mean.extended()).isFalse();
        assertThat(curve.median()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 3875, 1655, 36.297900", "ONE_YEAR, 1473, 166, 66.417472", "TWO_YEARS, 1695, 48, 71.540328"})
    void byContract(Contract contract, long customers, long events, double mean) {
        LifeTable table = contracts.table(contract);

        assertThat(table.customers()).isEqualTo(customers);
        assertThat(table.events()).isEqualTo(events);
        assertThat(KaplanMeier.of(table).restrictedMean(72).orElseThrow().mean())
                .isCloseTo(mean, within(5e-7));
    }

    @Test
    void mediansByContract() {
        assertThat(KaplanMeier.of(contracts.table(Contract.MONTHLY)).median()).hasValue(35);
        assertThat(KaplanMeier.of(contracts.table(Contract.ONE_YEAR)).median()).isEmpty();
        assertThat(KaplanMeier.of(contracts.table(Contract.TWO_YEARS)).median()).isEmpty();
    }

    @Test
    void contractsDiffer() {
        LogRank<Contract> test = LogRank.compare(contracts, RankWeight.LOG_RANK);

        assertThat(test.statistic().orElseThrow()).isCloseTo(2352.872538, within(5e-7));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.p()).as("too small for a double").hasValue(0);
        assertThat(test.logP().orElseThrow()).isCloseTo(-2352.872538 / 2, within(1e-6));
        assertThat(test.why(Locale.CHINA)).contains("按月：实际离开 1,655", "概率小于 10^-510");
    }
}
