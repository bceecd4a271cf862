package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluation of the CDNOW sample, 39 weeks of calibration and 39 of holdout, against figures computed elsewhere. */
class CdnowEvaluationTest {

    private static final LocalDate START = LocalDate.of(1997, 1, 1);
    private static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    private static final LocalDate HOLDOUT_END = LocalDate.of(1998, 6, 30);

    private static PurchaseLog log;
    private static Holdout holdout;
    private static ModelComparison comparison;

    @BeforeAll
    static void compareAllModels() {
        log = RealData.cdnow("sample");
        holdout = Holdout.of(log, CALIBRATION_END, HOLDOUT_END, ChronoUnit.WEEKS);
        comparison = ModelComparison.of(holdout);
    }

    private static ComparedForecast row(String name) {
        return comparison.rows().stream()
                .filter(row -> row.name().english().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HoldoutReport report(String name) {
        return row(name).report().orElseThrow();
    }

    private static PurchaseModel model(String name) {
        return row(name).fitted().orElseThrow().model();
    }

    private static String means(HoldoutReport report, ToDoubleFunction<RepeatClass> mean) {
        return report.classes().stream()
                .map(one -> String.format(Locale.ROOT, "%.4f", mean.applyAsDouble(one)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSplitHasThePublishedSums() {
        assertThat(holdout.customers()).isEqualTo(2357);
        assertThat(holdout.purchases()).isEqualTo(1882);
        assertThat(holdout.horizon()).isEqualTo(39);
        assertThat(holdout.late()).isZero();
        assertThat(holdout.calibration().repeatPurchases()).isEqualTo(2457);
    }

    @Test
    void everyCustomerHasItsOwnPurchases() {
        Map<String, Integer> reference = new HashMap<>();
        for (NamedCsvRecord line : RealData.cdnowSummaries("sample")) {
            reference.put(line.getField("customer_id"), Integer.parseInt(line.getField("x_holdout")));
        }
        assertThat(reference).hasSize(holdout.customers());
        for (int index = 0; index < holdout.customers(); index++) {
            String customer =
                    holdout.calibration().customer(index).orElseThrow().value();
            assertThat(holdout.purchases(index)).as("customer %s", customer).isEqualTo(reference.get(customer));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BG/NBD, 1653.41, .78545, 1.60798, .62565, 1917.28",
        "MBG/NBD, 1576.73, .76478, 1.60718, .62725, 1057.64",
        "Pareto/NBD, 1665.51, .75452, 1.60285, .63022, 1051.88"
    })
    void modelsMeetTheHoldoutAsPublished(
            String name, double predicted, double mae, double rmse, double correlation, double alive) {
        HoldoutReport report = report(name);

        assertThat(report.predicted()).isCloseTo(predicted, within(0.005));
        assertThat(report.actual()).isEqualTo(1882);
        assertThat(report.meanAbsoluteError()).isCloseTo(mae, within(5e-6));
        assertThat(report.rootMeanSquareError()).isCloseTo(rmse, within(5e-6));
        assertThat(report.correlation().orElseThrow()).isCloseTo(correlation, within(5e-6));
        assertThat(report.alive().orElseThrow()).isCloseTo(alive, within(0.005));
        assertThat(report.bias()).isCloseTo((predicted - 1882) / 2357, within(5e-6));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"same again, 2457, .89733, 1.97105", "own rate, 2930.10, 1.02367, 2.21192"})
    void naiveForecastsMissItAsPublished(String name, double predicted, double mae, double rmse) {
        HoldoutReport report = report(name);

        assertThat(report.predicted()).isCloseTo(predicted, within(0.005));
        assertThat(report.meanAbsoluteError()).isCloseTo(mae, within(5e-6));
        assertThat(report.rootMeanSquareError()).isCloseTo(rmse, within(5e-6));
        assertThat(report.alive()).isEmpty();
    }

    @Test
    void oneRateForAllHasNoCorrelation() {
        HoldoutReport report = report("common rate");

        double ages = holdout.calibration().asList().stream()
                .mapToDouble(one -> one.age())
                .sum();
        assertThat(report.predicted()).isCloseTo(2357 * 39 * 2457 / ages, within(1e-6));
        assertThat(report.correlation()).isEmpty();
        assertThat(report.gain().orElseThrow().gini()).isZero();
    }

    @Test
    void meansByRepeatPurchasesAreThePublishedOnes() {
        assertThat(means(report("BG/NBD"), one -> one.meanPredicted().orElseThrow()))
                .isEqualTo("0.2251 0.5231 1.0441 1.5203 2.1639 2.6538 3.5040 6.1572");
        assertThat(means(report("Pareto/NBD"), one -> one.meanPredicted().orElseThrow()))
                .isEqualTo("0.1384 0.5995 1.1958 1.7138 2.3983 2.9072 3.8186 6.4031");
        assertThat(means(report("NBD"), one -> one.meanActual().orElseThrow()))
                .isEqualTo("0.2367 0.6970 1.3925 1.5600 2.5323 2.9474 3.8621 6.3594");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BG/NBD, 2493.96, 4160.61", "MBG/NBD, 2475.64, 4049.95", "Pareto/NBD, 2524.93, 4270.04"})
    void tracksArePublishedOnes(String name, double half, double all) {
        Tracking tracking = Tracking.of(log, model(name), CALIBRATION_END, START, Period.ofDays(7), 78);
        TrackedPeriod middle = tracking.periods().get(38);
        TrackedPeriod last = tracking.periods().get(77);

        assertThat(middle.lastDay()).isEqualTo(CALIBRATION_END);
        assertThat(middle.expectedSoFar()).isCloseTo(half, within(0.005));
        assertThat(middle.actualSoFar()).isEqualTo(2457);
        assertThat(last.lastDay()).isEqualTo(HOLDOUT_END);
        assertThat(last.expectedSoFar()).isCloseTo(all, within(0.005));
        assertThat(last.actualSoFar()).isEqualTo(4339);
        assertThat(tracking.periods().stream()
                        .mapToDouble(TrackedPeriod::expected)
                        .sum())
                .isCloseTo(all, within(0.005));
        assertThat(tracking.periods().stream().mapToLong(TrackedPeriod::actual).sum())
                .isEqualTo(4339);
    }

    @Test
    void frequenciesAreThePublishedOnes() {
        FrequencyTable table = FrequencyTable.of(holdout.calibration(), model("BG/NBD"), 7);

        assertThat(table.classes().stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one.expected()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("1407.68 460.32 192.46 101.16 59.85 38.12 25.55 71.85");
        assertThat(table.classes().stream().map(FrequencyClass::actual).toList())
                .containsExactly(1411L, 439L, 214L, 100L, 62L, 38L, 29L, 64L);
        assertThat(table.chiSquare().orElseThrow()).isCloseTo(4.82, within(0.005));
    }

    @Test
    void theBestModelDependsOnTheCriterion() {
        assertThat(comparison.best(Criterion.AIC)).contains(row("MBG/NBD"));
        assertThat(comparison.deltaAic(row("MBG/NBD"))).hasValue(0);
        assertThat(comparison.deltaAic(row("BG/NBD")).orElseThrow()).isCloseTo(0.587, within(5e-4));
        assertThat(row("MBG/NBD").value(Criterion.AIC).orElseThrow()).isCloseTo(19172.2714, within(5e-5));
        assertThat(comparison.best(Criterion.MAE)).contains(row("Pareto/NBD"));
        assertThat(comparison.best(Criterion.RMSE)).contains(row("Pareto/NBD"));
        assertThat(comparison.best(Criterion.CORRELATION)).contains(row("Pareto/NBD"));
        assertThat(comparison.best(Criterion.LOG_LIKELIHOOD)).contains(row("MBG/NBD"));
    }

    @Test
    void everyModelWithDropoutBeatsTheNaiveForecasts() {
        for (String name : List.of("BG/NBD", "MBG/NBD", "Pareto/NBD")) {
            for (NaiveForecast naive : NaiveForecast.values()) {
                assertThat(report(name).meanAbsoluteError())
                        .isLessThan(report(naive.english()).meanAbsoluteError());
                assertThat(report(name).rootMeanSquareError())
                        .isLessThan(report(naive.english()).rootMeanSquareError());
                assertThat(Math.abs(report(name).bias()))
                        .isLessThan(Math.abs(report(naive.english()).bias()));
            }
        }
    }

    @Test
    void butTheOrderOfCustomersIsFoundByTheirOwnRateAsWell() {
        assertThat(comparison.best(Criterion.GINI)).contains(row("NBD"));
        assertThat(row("own rate").value(Criterion.GINI).orElseThrow()).isCloseTo(0.55887, within(5e-6));
        assertThat(row("BG/NBD").value(Criterion.GINI).orElseThrow()).isCloseTo(0.55610, within(5e-6));
        GainCurve gain = report("BG/NBD").gain().orElseThrow();
        assertThat(gain.bestGini()).isCloseTo(0.83950, within(5e-6));
        assertThat(gain.accuracy().orElseThrow()).isCloseTo(gain.gini() / gain.bestGini(), within(1e-15));
    }

    @Test
    void customersDropOut() {
        PurchaseSummaries summaries = holdout.calibration();
        LikelihoodRatioTest test =
                LikelihoodRatioTest.dropout(summaries, Nbd.fit(summaries).orThrow(), BgNbd.fit(summaries));

        assertThat(test.statistic()).isCloseTo(2 * (9763.657615 - 9582.429207), within(1e-5));
        assertThat(test.boundary()).isTrue();
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.pValue()).isLessThan(1e-78).isGreaterThan(1e-80);
        assertThat(test.leastPValue()).isLessThan(test.pValue());
    }

    @Test
    void thePublishedParametersAreNotRefutedByTheirOwnData() {
        PurchaseSummaries summaries = holdout.calibration();
        BgNbd published = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);

        LikelihoodRatioTest test = LikelihoodRatioTest.fixed(
                summaries, published, BgNbd.fit(summaries).orThrow());
        assertThat(test.degreesOfFreedom()).isEqualTo(4);
        assertThat(test.pValue()).isGreaterThan(0.999);
        LikelihoodRatioTest far = LikelihoodRatioTest.fixed(
                summaries,
                BgNbd.of(0.3, 4.414, 0.793, 2.426, ChronoUnit.WEEKS),
                BgNbd.fit(summaries).orThrow());
        assertThat(far.pValue()).isLessThan(1e-4);
    }

    @Test
    void everythingIsTheSameInDays() {
        Holdout days = Holdout.of(log, CALIBRATION_END, HOLDOUT_END, ChronoUnit.DAYS);
        Fit<ParetoNbd> fit = ParetoNbd.fit(days.calibration());
        HoldoutReport report = HoldoutReport.of(days, fit.orThrow().model());

        assertThat(days.horizon()).isEqualTo(273);
        assertThat(report.predicted()).isCloseTo(report("Pareto/NBD").predicted(), within(1e-5));
        assertThat(report.meanAbsoluteError()).isCloseTo(report("Pareto/NBD").meanAbsoluteError(), within(1e-8));
        assertThat(Tracking.of(
                                log,
                                MbgNbd.fit(days.calibration()).orThrow().model(),
                                CALIBRATION_END,
                                START,
                                Period.ofDays(273),
                                2)
                        .periods()
                        .get(1)
                        .expectedSoFar())
                .isCloseTo(4049.95, within(0.005));
    }

    @Test
    void theTableShowsWhatWasFound() {
        assertThat(comparison.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                | forecast | parameters | log-likelihood | AIC | ΔAIC | BIC | predicted | MAE | RMSE | bias | correlation | Gini | alive |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                | NBD | 2 | -9,763.66 | 19,531.32 | 359.04 | 19,542.85 | 2,929.82 | 1.04102 | 1.85952 | 0.44456 | 0.58338 | 0.57093 | 2,357.00 |
                | BG/NBD | 4 | -9,582.43 | 19,172.86 | 0.59 | 19,195.92 | 1,653.41 | 0.78545 | 1.60798 | -0.09698 | 0.62565 | 0.55610 | 1,917.28 |
                | MBG/NBD | 4 | -9,582.14 | 19,172.27 | 0.00 | 19,195.33 | 1,576.73 | 0.76478 | 1.60718 | -0.12952 | 0.62725 | 0.55708 | 1,057.64 |
                | Pareto/NBD | 4 | -9,594.98 | 19,197.95 | 25.68 | 19,221.01 | 1,665.51 | 0.75452 | 1.60285 | -0.09185 | 0.63022 | 0.56467 | 1,051.88 |
                | same again | – | – | – | – | – | 2,457.00 | 0.89733 | 1.97105 | 0.24395 | 0.57723 | 0.55421 | – |
                | own rate | – | – | – | – | – | 2,930.10 | 1.02367 | 2.21192 | 0.44468 | 0.58394 | 0.55887 | – |
                | common rate | – | – | – | – | – | 2,928.95 | 1.38208 | 2.10423 | 0.44419 | – | 0.00000 | – |
                | actual |  |  |  |  |  | 1,882 |  |  |  |  |  |  |
                """);
    }
}
