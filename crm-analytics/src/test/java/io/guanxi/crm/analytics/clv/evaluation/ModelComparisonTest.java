package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.FitOptions;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Comparisons and tests on summaries small enough to be worked by hand. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class ModelComparisonTest {

    private static final PurchaseSummaries MIXED = PurchaseSummaries.of(
            List.of(
                    PurchaseSummary.of(0, 0, 30),
                    PurchaseSummary.of(0, 0, 28),
                    PurchaseSummary.of(0, 0, 25),
                    PurchaseSummary.of(1, 20, 30),
                    PurchaseSummary.of(2, 25, 30),
                    PurchaseSummary.of(9, 29, 30)),
            ChronoUnit.WEEKS);
    private static final PurchaseSummaries NOBODY_AGAIN =
            PurchaseSummaries.of(Collections.nCopies(5, PurchaseSummary.of(0, 0, 30)), ChronoUnit.WEEKS);

    private static Fitted<ShiftedBetaGeometric> subscribers(long... survivors) {
        return ShiftedBetaGeometric.fit(ContractCohort.of(survivors)).orThrow();
    }

    @Test
    void aModelThatCouldNotBeFittedKeepsItsRowAndSaysWhy() {
        Holdout holdout = Holdout.of(NOBODY_AGAIN, List.of(0, 0, 1, 0, 0), 10);
        ModelComparison comparison = ModelComparison.of(holdout);

        assertThat(comparison.rows()).hasSize(4 + 3);
        ComparedForecast bg = comparison.rows().get(1);
        assertThat(bg.name().english()).isEqualTo("BG/NBD");
        assertThat(bg.fitted()).isEmpty();
        assertThat(bg.candidate()).isPresent();
        for (Criterion criterion : Criterion.values()) {
            assertThat(bg.value(criterion)).as(criterion.english()).isEmpty();
        }
        assertThat(comparison.deltaAic(bg)).isEmpty();
        assertThat(comparison.best(Criterion.AIC)).isEmpty();
        assertThat(comparison.best(Criterion.MAE).orElseThrow().name())
                .as("all naive forecasts are 0: the first of equals")
                .isEqualTo(NaiveForecast.SAME_AGAIN);
        assertThat(comparison.toMarkdown(Locale.ENGLISH))
                .contains("| BG/NBD | – | – |")
                .contains("BG/NBD – Not fitted: no customer bought again.");
        assertThat(comparison.toMarkdown(Locale.CHINA))
                .contains("BG/NBD – 未能拟合：没有客户重复购买。")
                .contains("| 与过去相同 |");
    }

    @Test
    void rowsAreNamedAsTheirModelsAre() {
        Holdout holdout = Holdout.of(MIXED, List.of(0, 0, 0, 1, 2, 9), 10);
        List<ComparedForecast> fitted = ModelComparison.of(holdout).rows().stream()
                .filter(row -> row.fitted().isPresent())
                .toList();

        assertThat(fitted)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.name().english())
                        .isEqualTo(row.fitted().orElseThrow().model().name()));
    }

    @Test
    void namesAreEscapedInTables() {
        Holdout holdout = Holdout.of(MIXED, List.of(0, 0, 0, 1, 1, 3), 10);

        assertThat(ModelComparison.of(holdout, Candidate.of("a|b", Nbd.fit(MIXED)))
                        .toMarkdown(Locale.ENGLISH))
                .contains("| a\\|b | 2 |");
    }

    @Test
    void refusesFitsOfOtherCustomers() {
        Holdout holdout = Holdout.of(MIXED, List.of(0, 0, 0, 1, 1, 3), 10);
        PurchaseSummaries others = PurchaseSummaries.of(
                MIXED.asList().stream()
                        .map(one -> PurchaseSummary.of(one.repeatPurchases(), one.lastPurchaseTime(), one.age() + 1))
                        .toList(),
                ChronoUnit.WEEKS);
        Fit<Nbd> own = Nbd.fit(MIXED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelComparison.of(holdout, Candidate.of("others", Nbd.fit(others))))
                .withMessageContaining("others");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelComparison.of(holdout, Candidate.of("a", own), Candidate.of("a", own)))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Candidate.of(" ", own))
                .withMessageContaining("name");
        assertThatNullPointerException().isThrownBy(() -> Candidate.of("a", null));
        assertThatNullPointerException().isThrownBy(() -> ModelComparison.of(null));
        assertThatNullPointerException().isThrownBy(() -> ModelComparison.of(holdout, (Candidate) null));
        assertThatNullPointerException()
                .isThrownBy(() -> ModelComparison.of(holdout).toMarkdown(null));
    }

    @Test
    void groupsThatAreAlikeAreNotToldApartAndOthersAre() {
        Fitted<ShiftedBetaGeometric> half = subscribers(1000, 631, 468, 382, 326);
        Fitted<ShiftedBetaGeometric> both = subscribers(2000, 1262, 936, 764, 652);
        LikelihoodRatioTest same = LikelihoodRatioTest.groups(both, List.of(half, half));

        assertThat(same.statistic()).isCloseTo(0, within(1e-6));
        assertThat(same.degreesOfFreedom()).isEqualTo(2);
        assertThat(same.pValue()).isCloseTo(1, within(1e-6));
        assertThat(same.leastPValue()).isEqualTo(same.pValue());
        Fitted<ShiftedBetaGeometric> highEnd = subscribers(1000, 869, 743, 653, 593);
        Fitted<ShiftedBetaGeometric> mixed = subscribers(2000, 1500, 1211, 1035, 919);
        LikelihoodRatioTest different = LikelihoodRatioTest.groups(mixed, List.of(half, highEnd));
        assertThat(different.statistic())
                .isCloseTo(2 * (half.logLikelihood() + highEnd.logLikelihood() - mixed.logLikelihood()), within(1e-9));
        assertThat(different.pValue()).isLessThan(1e-10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.groups(mixed, List.of(half)))
                .withMessageContaining("groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.groups(half, List.of(half, highEnd)))
                .withMessageContaining("groups");
    }

    @Test
    void pValuesAreThoseOfTheTables() {
        assertThat(new LikelihoodRatioTest(5.991465, 2, true).pValue()).isCloseTo(0.05, within(1e-6));
        assertThat(new LikelihoodRatioTest(2.705543, 2, true).leastPValue()).isCloseTo(0.05, within(1e-6));
        assertThat(new LikelihoodRatioTest(9.487729, 4, false).pValue()).isCloseTo(0.05, within(1e-6));
        assertThat(new LikelihoodRatioTest(0, 2, true).leastPValue()).isEqualTo(1);
        for (double statistic : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LikelihoodRatioTest(statistic, 1, false))
                    .withMessageContaining("statistic");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikelihoodRatioTest(1, 0, false))
                .withMessageContaining("degreesOfFreedom");
    }

    @Test
    void dropoutIsTestedAgainstAModelThatRanAwayToo() {
        Fitted<Nbd> nbd = Nbd.fit(MIXED).orThrow();
        Fit<BgNbd> bg = BgNbd.fit(MIXED);
        LikelihoodRatioTest test = LikelihoodRatioTest.dropout(MIXED, nbd, bg);

        assertThat(bg.fitted()).as("six customers do not tell a dropout").isEmpty();
        assertThat(test.boundary()).isTrue();
        assertThat(test.pValue()).isGreaterThan(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.dropout(MIXED, nbd, Nbd.fit(MIXED)))
                .withMessageContaining("larger");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.dropout(
                        MIXED, nbd, BgNbd.fit(MIXED, FitOptions.standard().withPenalty(1))))
                .withMessageContaining("penalty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.dropout(NOBODY_AGAIN, nbd, bg))
                .withMessageContaining("nbd");
        assertThatNullPointerException().isThrownBy(() -> LikelihoodRatioTest.dropout(null, nbd, bg));
        assertThatNullPointerException().isThrownBy(() -> LikelihoodRatioTest.dropout(MIXED, null, bg));
        assertThatNullPointerException().isThrownBy(() -> LikelihoodRatioTest.dropout(MIXED, nbd, null));
    }

    @Test
    void fixedParametersAreTestedOnTheirOwnKindAndUnitOnly() {
        Fitted<Nbd> nbd = Nbd.fit(MIXED).orThrow();
        Nbd own = nbd.model();

        assertThat(LikelihoodRatioTest.fixed(MIXED, own, nbd).statistic()).isCloseTo(0, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LikelihoodRatioTest.fixed(MIXED, Nbd.of(1, 1, ChronoUnit.DAYS), nbd))
                .withMessageContaining("unit");
        assertThatNullPointerException().isThrownBy(() -> LikelihoodRatioTest.fixed(MIXED, null, nbd));
        assertThatNullPointerException().isThrownBy(() -> LikelihoodRatioTest.fixed(MIXED, own, null));
    }
}
