package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NbdFitTest {

    private static Fit<Nbd> fit(PurchaseSummary... summaries) {
        return NbdFit.fit(PurchaseSummaries.of(List.of(summaries), ChronoUnit.WEEKS), FitOptions.standard());
    }

    private static FitFailure failure(Fit<Nbd> fit) {
        assertThat(fit).isInstanceOf(Unfitted.class);
        return ((Unfitted<Nbd>) fit).failure();
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @ParameterizedTest
    @CsvSource({
        "sample, 0.3847661, 0.02099, 12.07202, 0.8087, -9763.657615",
        "master, 0.3872472, 0.006702, 12.27123, 0.2605, -96845.344241"
    })
    void purchasesOfCdnow(
            String which, double r, double rError, double alpha, double alphaError, double logLikelihood) {
        PurchaseSummaries summaries =
                PurchaseSummaries.of(RealData.cdnow(which), LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS);
        Fitted<Nbd> fit = NbdFit.fit(summaries, FitOptions.standard()).orThrow();

        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(-logLikelihood * 1e-8));
        FitReferenceTest.agrees(fit, "r", r, rError);
        FitReferenceTest.agrees(fit, "alpha", alpha, alphaError);
        double sum = summaries.asList().stream()
                .mapToDouble(fit.model()::logLikelihood)
                .sum();
        assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void haveTheGradientAndHessianOfTheirLikelihood(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PurchaseSummaries summaries = PurchaseSummaries.of(
                List.of(
                        PurchaseSummary.of(0, 0, 30),
                        PurchaseSummary.of(0, 0, 30),
                        PurchaseSummary.of(3, 11, 25),
                        PurchaseSummary.of(40, 39, 40)),
                ChronoUnit.WEEKS);
        Derivatives.agree(
                new NbdFit(PurchasePatterns.of(summaries), ChronoUnit.WEEKS),
                new double[] {random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3});
    }

    @Test
    void customersOfOneRateHaveNoDistributionOfRates() {
        SplittableRandom random = new SplittableRandom(11);
        List<PurchaseSummary> customers = new ArrayList<>();
        for (int customer = 0; customer < 2_000; customer++) {
            // Ten chances of one half: less spread than Poisson, so that r runs to infinity.
            int repeats = Integer.bitCount(random.nextInt(1 << 10));
            customers.add(repeats == 0 ? PurchaseSummary.of(0, 0, 20) : PurchaseSummary.of(repeats, 15, 20));
        }
        Fit<Nbd> fit = NbdFit.fit(PurchaseSummaries.of(customers, ChronoUnit.WEEKS), FitOptions.standard());

        assertThat(failure(fit)).isEqualTo(FitFailure.RUNS_AWAY);
        Unfitted<Nbd> unfitted = (Unfitted<Nbd>) fit;
        assertThat(unfitted.fallback()).isEqualTo(FitFallback.COMMON_RATE);
        assertThat(unfitted.findings().stream().map(FitFinding::kind))
                .containsExactly(FitFinding.Kind.RUNS_TO_INFINITY, FitFinding.Kind.RUNS_TO_INFINITY);
        double mean = customers.stream()
                .mapToInt(PurchaseSummary::repeatPurchases)
                .average()
                .orElseThrow();
        assertThat(unfitted.reached().orElseThrow().expectedPurchases(20)).isCloseTo(mean, within(1e-3));
    }

    @Test
    void sayWhyTheDataAreNotEnough() {
        PurchaseSummary silent = PurchaseSummary.of(0, 0, 20);
        PurchaseSummary today = PurchaseSummary.of(0, 0, 0);

        assertThat(failure(fit())).isEqualTo(FitFailure.NO_CUSTOMERS);
        assertThat(failure(fit(today, today))).isEqualTo(FitFailure.NO_OBSERVATION);
        assertThat(failure(fit(PurchaseSummary.of(3, 10, 20)))).isEqualTo(FitFailure.TOO_FEW_CUSTOMERS);
        assertThat(failure(fit(silent, silent, today))).isEqualTo(FitFailure.NO_REPEATERS);
    }
}
