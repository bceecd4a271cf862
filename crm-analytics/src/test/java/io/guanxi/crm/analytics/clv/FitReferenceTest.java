package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.Donations;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.data.RealData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fits of the discrete, contractual and spend models against optima that were polished apart from this library. */
class FitReferenceTest {

    static void agrees(Fitted<?> fit, String name, double value, double error) {
        ParameterEstimate parameter = fit.parameter(name);

        assertThat(parameter.value()).as(name).isCloseTo(value, within(1e-4 * value));
        assertThat(parameter.standardError().orElseThrow())
                .as("error of " + name)
                .isCloseTo(error, within(0.01 * error));
    }

    @Test
    void donorsOfNineteenNinetyFive() {
        Fitted<BgBb> fit = BgBb.fit(Donations.summaries()).orThrow();

        assertThat(fit.logLikelihood()).isCloseTo(-33225.581274, within(33225 * 1e-8));
        agrees(fit, "alpha", 1.203522, 0.06939);
        agrees(fit, "beta", 0.7497164, 0.02945);
        agrees(fit, "gamma", 0.6567182, 0.05101);
        agrees(fit, "delta", 2.783442, 0.3208);
        assertThat(fit.findings()).isEmpty();
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.patterns()).isEqualTo(22);
        assertThat(fit.gradientNorm()).isLessThan(1e-10);
    }

    @Test
    void donorsGiveAboutAsOftenInTheNextFiveYearsAsForeseen() {
        BgBb model = BgBb.fit(Donations.summaries()).orThrow().model();

        double expected = Donations.summaries().patterns().entrySet().stream()
                .mapToDouble(pattern -> pattern.getValue() * model.expectedPurchases(pattern.getKey(), 5))
                .sum();
        assertThat(expected)
                .as("13,260 gifts came; 12,884.157 by 30 digits at the optimum")
                .isCloseTo(12_884.157, within(0.005));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'1000 631 468 382 326 289 262 241', 0.7040773, 0.0656, 1.182043, 0.1525, -1680.265188",
        "'1000 869 743 653 593 551 517 491', 0.6680884, 0.1037, 3.806095, 0.7855, -1611.158147"
    })
    void subscribersOverSevenYears(
            String survivors, double alpha, double alphaError, double beta, double betaError, double logLikelihood) {
        Fitted<ShiftedBetaGeometric> fit =
                ShiftedBetaGeometric.fit(Cohorts.parse(survivors)).orThrow();

        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1680 * 1e-8));
        agrees(fit, "alpha", alpha, alphaError);
        agrees(fit, "beta", beta, betaError);
        assertThat(fit.findings()).isEmpty();
    }

    @Test
    void regularSubscribersOverFourYears() {
        Fitted<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(ContractCohort.of(1000, 631, 468, 382, 326))
                .orThrow();

        assertThat(fit.logLikelihood()).isCloseTo(-1401.559424, within(1401 * 1e-8));
        assertThat(fit.model().alpha()).isCloseTo(0.7636651, within(1e-4 * 0.76));
        assertThat(fit.model().beta()).isCloseTo(1.29583, within(1e-4 * 1.29));
    }

    @ParameterizedTest
    @CsvSource({
        "sample, 946, 6.249572, 1.19, 3.744225, 0.2901, 15.44352, 4.16, -4055.917695",
        "master, 9450, 6.275359, 0.3997, 3.62445, 0.09056, 14.98369, 1.344, -40763.476261"
    })
    void spendOfCdnow(
            String which,
            int customers,
            double p,
            double pError,
            double q,
            double qError,
            double v,
            double vError,
            double logLikelihood) {
        PurchaseSummaries summaries =
                PurchaseSummaries.of(RealData.cdnow(which), LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS);
        Fitted<GammaGamma> fit = GammaGamma.fit(summaries).orThrow();

        assertThat(fit.customers()).isEqualTo(customers);
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(-logLikelihood * 1e-8));
        agrees(fit, "p", p, pError);
        agrees(fit, "q", q, qError);
        agrees(fit, "v", v, vError);
        assertThat(fit.findings().stream().map(FitFinding::kind).toList())
                .as("the master file has one repeat customer of mean spend 0")
                .isEqualTo(which.equals("master") ? List.of(FitFinding.Kind.LEFT_OUT) : List.of());
    }
}
