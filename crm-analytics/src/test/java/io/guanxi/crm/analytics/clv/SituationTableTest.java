package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of situations in the documentation of the package, row by row. */
class SituationTableTest {

    private static final FitOptions PENALTY = FitOptions.standard().withPenalty(1);

    private static PurchaseSummaries weeks(List<PurchaseSummary> customers) {
        return PurchaseSummaries.of(customers, ChronoUnit.WEEKS);
    }

    private static Fit<GammaGamma> spend(FitOptions options, double... means) {
        List<PurchaseSummary> customers = new ArrayList<>();
        for (double mean : means) {
            customers.add(PurchaseSummary.of(1 + customers.size() % 3, 10, 20).withMeanSpend(mean));
        }
        return GammaGamma.fit(weeks(customers), options);
    }

    private static Fit<BgBb> opportunities(FitOptions options, Map<OpportunitySummary, Long> counts) {
        return BgBb.fit(OpportunitySummaries.ofCounts(counts), options);
    }

    private static Fit<ShiftedBetaGeometric> contracts(FitOptions options, String survivors) {
        return ShiftedBetaGeometric.fit(List.of(Cohorts.parse(survivors)), options);
    }

    private static Stream<Fit<?>> purchaseFits(PurchaseSituation situation) {
        PurchaseSummaries summaries = situation.summaries();
        return Stream.of(Nbd.fit(summaries), BgNbd.fit(summaries), MbgNbd.fit(summaries), ParetoNbd.fit(summaries));
    }

    /** The rows without a result: what was given, what must come, and what a penalty makes of it. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row("no customers", FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE, PurchaseSituation.EMPTY),
                row(
                        "one customer",
                        FitFailure.TOO_FEW_CUSTOMERS,
                        FitFallback.OBSERVE_MORE,
                        PurchaseSituation.ONE_REPEATER),
                row("all x = 0", FitFailure.NO_REPEATERS, FitFallback.OBSERVE_MORE, PurchaseSituation.NEVER_REPEATED),
                row(
                        "all T = 0",
                        FitFailure.NO_OBSERVATION,
                        FitFallback.OBSERVE_MORE,
                        PurchaseSituation.ALL_SEEN_ON_THEIR_FIRST_DAY_ONLY),
                row(
                        "no opportunity yet",
                        FitFailure.NO_OBSERVATION,
                        FitFallback.OBSERVE_MORE,
                        options -> opportunities(options, Map.of(OpportunitySummary.of(0, 0, 0), 9L))),
                row(
                        "no renewal yet",
                        FitFailure.NO_OBSERVATION,
                        FitFallback.OBSERVE_MORE,
                        options -> contracts(options, "9")),
                row(
                        "one customer with spend",
                        FitFailure.TOO_FEW_CUSTOMERS,
                        FitFallback.PLAIN_MEAN,
                        options -> spend(options, 20)),
                row(
                        "constant spend",
                        FitFailure.NO_VARIATION,
                        FitFallback.PLAIN_MEAN,
                        options -> spend(options, 20, 20, 20, 20)));
    }

    static Stream<Arguments> rowsThatAPenaltyMends() {
        return Stream.of(
                row(
                        "no differences of rates: pure Poisson",
                        FitFailure.RUNS_AWAY,
                        FitFallback.COMMON_RATE,
                        options -> Nbd.fit(PurchaseSituation.ONE_RATE_AND_NO_DROPOUT.summaries(), options)),
                row(
                        "one dropout probability of contracts",
                        FitFailure.RUNS_AWAY,
                        FitFallback.COMMON_RATE,
                        options -> contracts(options, "1024 512 256 128 64")),
                row(
                        "nobody drops out, BG/NBD",
                        FitFailure.RUNS_AWAY,
                        FitFallback.MODEL_WITHOUT_DROPOUT,
                        options -> BgNbd.fit(PurchaseSituation.ALL_REPEATED_AT_THE_LAST_DAY.summaries(), options)),
                row(
                        "nobody drops out, MBG/NBD",
                        FitFailure.RUNS_AWAY,
                        FitFallback.MODEL_WITHOUT_DROPOUT,
                        options -> MbgNbd.fit(PurchaseSituation.ALL_REPEATED_AT_THE_LAST_DAY.summaries(), options)),
                row(
                        "nobody drops out, Pareto/NBD",
                        FitFailure.RUNS_AWAY,
                        FitFallback.MODEL_WITHOUT_DROPOUT,
                        options -> ParetoNbd.fit(PurchaseSituation.ALL_REPEATED_AT_THE_LAST_DAY.summaries(), options)),
                row(
                        "nobody drops out, BG/BB",
                        FitFailure.RUNS_AWAY,
                        FitFallback.MODEL_WITHOUT_DROPOUT,
                        options -> opportunities(options, Map.of(OpportunitySummary.of(6, 6, 6), 100L))),
                row(
                        "customers who stop at once or never",
                        FitFailure.RUNS_AWAY,
                        FitFallback.PENALISE,
                        options ->
                                MbgNbd.fit(PurchaseSituation.REPEATED_AT_THE_LAST_DAY_OR_NEVER.summaries(), options)),
                row(
                        "one dropout probability of purchases",
                        FitFailure.RUNS_AWAY,
                        FitFallback.COMMON_RATE,
                        options -> ParetoNbd.fit(PurchaseSituation.ONE_RATE_OF_STOPPING.summaries(), options)),
                row(
                        "nobody leaves",
                        FitFailure.RUNS_AWAY,
                        FitFallback.COMMON_RATE,
                        options -> contracts(options, "100 100 100 100")),
                row(
                        "nobody stays",
                        FitFailure.RUNS_AWAY,
                        FitFallback.COMMON_RATE,
                        options -> contracts(options, "100 0 0 0")),
                row(
                        "one opportunity only",
                        FitFailure.NOT_IDENTIFIED,
                        FitFallback.OBSERVE_MORE,
                        options -> opportunities(
                                options,
                                Map.of(OpportunitySummary.of(0, 0, 1), 40L, OpportunitySummary.of(1, 1, 1), 60L))),
                row(
                        "one renewal only",
                        FitFailure.NOT_IDENTIFIED,
                        FitFallback.OBSERVE_MORE,
                        options -> contracts(options, "100 60")));
    }

    private static Arguments row(String name, FitFailure failure, FitFallback fallback, PurchaseSituation situation) {
        return row(name, failure, fallback, options -> ParetoNbd.fit(situation.summaries(), options));
    }

    private static Arguments row(
            String name, FitFailure failure, FitFallback fallback, Function<FitOptions, Fit<?>> data) {
        return arguments(name, failure, fallback, data);
    }

    private static void isUnfitted(Fit<?> fit, FitFailure failure, FitFallback fallback) {
        assertThat(fit).isInstanceOf(Unfitted.class);
        Unfitted<?> unfitted = (Unfitted<?>) fit;
        assertThat(unfitted.failure()).isEqualTo(failure);
        assertThat(unfitted.fallback()).isEqualTo(fallback);
        assertThat(unfitted.why(Locale.ENGLISH))
                .contains(failure.english())
                .endsWith("Instead: " + fallback.english() + ".");
    }

    @Test
    void aProperMaximumIsFittedWithoutRemark() {
        assertThat(purchaseFits(PurchaseSituation.PROPER)).allSatisfy(fit -> {
            assertThat(fit.fitted()).isPresent();
            assertThat(fit.findings()).isEmpty();
        });
    }

    @Test
    void aMaximumThatIsNearlyFlatIsFittedAndSaidToBe() {
        assertThat(Nbd.fit(PurchaseSituation.HEAVY_BUYER_AMONG_THE_SILENT.summaries())
                        .orThrow()
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FitFinding.Kind.FLAT_DIRECTION);
                    assertThat(finding.value()).as("error of a logarithm").isGreaterThan(2);
                });
    }

    @Test
    void spendWithATailIndexBelowOneHasNoMean() {
        // One purchase each at the quantiles of a Pareto law of index .6, and as many of six equal purchases.
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int place = 1; place < 200; place++) {
            double level = StrictMath.pow(place / 200.0, -1 / 0.6);
            customers.add(PurchaseSummary.of(1, 10, 20).withMeanSpend(level));
            customers.add(PurchaseSummary.of(6, 10, 20).withMeanSpend(level));
        }
        Fit<GammaGamma> fit = GammaGamma.fit(weeks(customers), PENALTY);

        assertThat(fit.orThrow().model().q()).isLessThan(1);
        assertThat(fit.findings().stream().map(FitFinding::kind)).contains(FitFinding.Kind.MEAN_UNDEFINED);
        assertThat(fit.why(Locale.ENGLISH)).endsWith("Instead: " + FitFallback.TRIM.english() + ".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void dataThatSayNothingEndSo(
            String name, FitFailure failure, FitFallback fallback, Function<FitOptions, Fit<?>> data) {
        isUnfitted(data.apply(FitOptions.standard()), failure, fallback);
        isUnfitted(data.apply(PENALTY), failure, fallback);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsThatAPenaltyMends")
    void dataWithoutAMaximumEndSoUnlessPenalised(
            String name, FitFailure failure, FitFallback fallback, Function<FitOptions, Fit<?>> data) {
        isUnfitted(data.apply(FitOptions.standard()), failure, fallback);
        Fitted<?> penalised = data.apply(PENALTY).orThrow();
        assertThat(penalised.findings()).contains(new FitFinding(FitFinding.Kind.PENALISED, List.of(), 1));
        assertThat(penalised.parameters())
                .allSatisfy(parameter -> assertThat(parameter.value()).isBetween(1e-6, 1e6));
    }

    @Test
    void aCommonRateIsWhatWasReached() {
        List<PurchaseSummary> same = Collections.nCopies(50, PurchaseSummary.of(4, 10, 20));
        Unfitted<Nbd> unfitted = (Unfitted<Nbd>) Nbd.fit(weeks(same));

        assertThat(unfitted.fallback()).isEqualTo(FitFallback.COMMON_RATE);
        assertThat(unfitted.reached().orElseThrow().expectedPurchases(10)).isBetween(1.9999, 2.0001);
    }
}
