package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.testing.Seeds;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ShiftedBetaGeometricTest {

    private static final ShiftedBetaGeometric REGULAR = ShiftedBetaGeometric.of(0.704, 1.182);
    private static final ContractCohort COHORT = ContractCohort.of(1000, 631, 468, 382, 326);

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class Answers {

        @Test
        void areThoseOfTheExample() {
            assertThat(REGULAR.survival(1)).isCloseTo(0.6267, within(5e-5));
            assertThat(REGULAR.survival(7)).isCloseTo(0.2391, within(5e-5));
            assertThat(REGULAR.retention(8)).isCloseTo(0.9208, within(5e-5));
            assertThat(REGULAR.discountedLifetime(0.1)).isCloseTo(3.6951, within(5e-5));
            assertThat(REGULAR.survival(0)).isEqualTo(1);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.ShiftedBetaGeometricTest#seeds")
        void retentionsMultiplyToSurvivalAndLeavingAddsUp(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            ShiftedBetaGeometric model = ShiftedBetaGeometric.of(
                    Math.exp(random.nextDouble() * 8 - 4), Math.exp(random.nextDouble() * 8 - 4));
            double survival = 1;
            double left = 0;
            for (int renewal = 1; renewal <= 40; renewal++) {
                survival *= model.retention(renewal);
                left += model.probabilityOfLeaving(renewal);
                assertThat(model.survival(renewal)).isCloseTo(survival, within(1e-12 * survival));
                assertThat(model.retention(renewal + 1)).isGreaterThan(model.retention(renewal));
            }
            assertThat(left + survival).isCloseTo(1, within(1e-12));
        }

        @Test
        void aNewCustomerPaysNowAndThenAsOneBeforeTheFirstRenewal() {
            double residual = REGULAR.discountedResidualLifetime(1, 0.1);

            assertThat(REGULAR.discountedLifetime(0.1)).isCloseTo(1 + residual / 1.1, within(1e-13));
            assertThat(REGULAR.discountedResidualLifetime(1, 0.1, 500)).isCloseTo(residual, within(1e-12));
            assertThat(REGULAR.discountedResidualLifetime(3, 0.1, 1)).isCloseTo(REGULAR.retention(3), within(1e-15));
            assertThat(REGULAR.discountedResidualLifetime(3, 0.1, 0)).isZero();
        }

        @Test
        void theMeanIsInfiniteUpToAlphaOne() {
            assertThat(REGULAR.expectedLifetime()).isEmpty();
            assertThat(REGULAR.residualTenure(5)).isEmpty();
            assertThat(ShiftedBetaGeometric.of(1, 2).expectedLifetime()).isEmpty();
            ShiftedBetaGeometric short3 = ShiftedBetaGeometric.of(3, 2);
            assertThat(short3.expectedLifetime().orElseThrow()).isEqualTo(2);
            assertThat(short3.residualTenure(1).orElseThrow()).isEqualTo(1);
            assertThat(ShiftedBetaGeometric.of(1 + Math.ulp(1.0), 1e-17)
                            .expectedLifetime()
                            .orElseThrow())
                    .as("1 + 1e-17/2^−52")
                    .isCloseTo(1 + 1e-17 / Math.ulp(1.0), within(1e-15));
            assertThat(ShiftedBetaGeometric.of(1e-30, 1e-30).discountedLifetime(0.1))
                    .as("half leave at once, half never: it once was not a number")
                    .isCloseTo(6, within(1e-14));
            assertThat(short3.residualTenure(5).orElseThrow()).isEqualTo(3);
            assertThat(short3.discountedResidualLifetime(5, 0, 100_000)).isCloseTo(3, within(1e-6));
            assertThat(short3.discountedLifetime(1e-9)).isCloseTo(2, within(1e-6));
        }

        @Test
        void theLikelihoodIsThatOfTheTimesOfLeaving() {
            double sum = 326 * Math.log(REGULAR.survival(4));
            for (int renewal = 1; renewal <= 4; renewal++) {
                sum += COHORT.lost(renewal) * Math.log(REGULAR.probabilityOfLeaving(renewal));
            }

            assertThat(REGULAR.logLikelihood(COHORT)).isCloseTo(sum, within(1e-9));
            assertThat(REGULAR.logLikelihood(ContractCohort.of(10))).isZero();
            assertThat(ShiftedBetaGeometric.of(1, 1).logLikelihood(Cohorts.parse("1000 869 743 653 593 551 517 491")))
                    .as("published: −2.1155 per head")
                    .isCloseTo(-2115.5455, within(5e-4));
        }
    }

    @Nested
    class Fits {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.clv.ShiftedBetaGeometricTest#seeds")
        void haveTheGradientAndHessianOfTheirLikelihood(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            ContractCohort small = ContractCohort.of(20, 13, 9, 8, 8);
            Derivatives.agree(
                    new ShiftedBetaGeometricFit(List.of(small), 4),
                    new double[] {random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3});
        }

        @Test
        void addCohortsOfDifferentAge() {
            ContractCohort younger = ContractCohort.of(1000, 640, 470);
            Fitted<ShiftedBetaGeometric> one =
                    ShiftedBetaGeometric.fit(List.of(COHORT, younger)).orThrow();
            Fitted<ShiftedBetaGeometric> other = ShiftedBetaGeometric.fit(
                            List.of(younger, COHORT), FitOptions.standard())
                    .orThrow();

            assertThat(one).isEqualTo(other);
            assertThat(one.customers()).isEqualTo(2000);
            assertThat(one.logLikelihood())
                    .isCloseTo(one.model().logLikelihood(COHORT) + one.model().logLikelihood(younger), within(1e-9));
        }

        @Test
        void doNotMindCustomersWithoutARenewal() {
            Fitted<ShiftedBetaGeometric> alone =
                    ShiftedBetaGeometric.fit(COHORT).orThrow();
            Fitted<ShiftedBetaGeometric> crowd = ShiftedBetaGeometric.fit(
                            List.of(COHORT, ContractCohort.of(1_000_000_000_000L)), FitOptions.standard())
                    .orThrow();

            assertThat(crowd.model()).isEqualTo(alone.model());
            assertThat(crowd.logLikelihood()).isEqualTo(alone.logLikelihood());
        }

        @Test
        void doNotMindABillionCustomers() {
            Fitted<ShiftedBetaGeometric> thousand =
                    ShiftedBetaGeometric.fit(COHORT).orThrow();
            Fitted<ShiftedBetaGeometric> billion = ShiftedBetaGeometric.fit(
                            ContractCohort.of(1_000_000_000L, 631_000_000, 468_000_000, 382_000_000, 326_000_000))
                    .orThrow();

            assertThat(billion.model().alpha()).isCloseTo(thousand.model().alpha(), within(1e-9));
            assertThat(billion.parameter("alpha").standardError().orElseThrow())
                    .isCloseTo(thousand.parameter("alpha").standardError().orElseThrow() / 1000, within(1e-9));
        }

        @ParameterizedTest
        @CsvSource({
            "100 100 100 100, RUNS_AWAY, COMMON_RATE",
            "100 0 0 0, RUNS_AWAY, COMMON_RATE",
            "100 60, NOT_IDENTIFIED, OBSERVE_MORE",
            "1000 500 250 125, RUNS_AWAY, COMMON_RATE",
            "1000 900 700 300 10, RUNS_AWAY, COMMON_RATE",
            "100, NO_OBSERVATION, OBSERVE_MORE",
            "1 1 0, TOO_FEW_CUSTOMERS, OBSERVE_MORE"
        })
        void sayWhyTheDataAreNotEnough(String survivors, FitFailure failure, FitFallback fallback) {
            assertThat(ShiftedBetaGeometric.fit(Cohorts.parse(survivors)))
                    .isInstanceOfSatisfying(Unfitted.class, unfitted -> {
                        assertThat(unfitted.failure()).isEqualTo(failure);
                        assertThat(unfitted.fallback()).isEqualTo(fallback);
                    });
        }

        @Test
        void giveTheCommonRateWhereTheParametersRanAway() {
            Fit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(Cohorts.parse("1000 500 250 125"));

            assertThat(fit).isInstanceOf(Unfitted.class);
            ShiftedBetaGeometric reached =
                    ((Unfitted<ShiftedBetaGeometric>) fit).reached().orElseThrow();
            assertThat(reached.retention(3)).isCloseTo(0.5, within(1e-6));
        }

        @Test
        void nameTheCohortThatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> ShiftedBetaGeometric.fit((ContractCohort) null))
                    .withMessage("cohort");
        }

        @Test
        void needACohort() {
            assertThat(ShiftedBetaGeometric.fit(List.of()))
                    .isEqualTo(Unfitted.of(FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE));
        }
    }

    @Nested
    class Cohort {

        @Test
        void countsWhoIsLostAndKept() {
            assertThat(COHORT.customers()).isEqualTo(1000);
            assertThat(COHORT.renewals()).isEqualTo(4);
            assertThat(COHORT.lost(1)).isEqualTo(369);
            assertThat(COHORT.kept(4)).isEqualTo(326);
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(ContractCohort::of)
                    .withMessageContaining("survivors must hold the customers at the start");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContractCohort.of(0))
                    .withMessage("survivors[0] must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContractCohort.of(10, 5, 6))
                    .withMessage("survivors[2] must be 0 to the count before, but was 6");
            assertThatIllegalArgumentException().isThrownBy(() -> ContractCohort.of(10, -1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COHORT.lost(0))
                    .withMessage("renewal must be 1 to 4, but was 0");
            assertThatIllegalArgumentException().isThrownBy(() -> COHORT.kept(5));
            assertThatThrownBy(() -> ContractCohort.of((long[]) null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new ContractCohort(Collections.singletonList(null)))
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesParameters(double bad) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShiftedBetaGeometric.of(bad, 1))
                    .withMessage("alpha must be from 1e-30 to 1e30, but was " + bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ShiftedBetaGeometric.of(1, bad))
                    .withMessage("beta must be from 1e-30 to 1e30, but was " + bad);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 1_000_001})
        void refusesRenewals(int renewal) {
            String message = "renewal must be 1 to 1000000, but was " + renewal;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REGULAR.retention(renewal))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REGULAR.probabilityOfLeaving(renewal))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REGULAR.residualTenure(renewal))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REGULAR.discountedResidualLifetime(renewal, 0.1))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REGULAR.discountedResidualLifetime(renewal, 0.1, 5))
                    .withMessage(message);
        }

        @Test
        void refusesRatesAndHorizons() {
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.survival(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.discountedLifetime(0));
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.discountedLifetime(Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.discountedResidualLifetime(1, -0.1));
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.discountedResidualLifetime(1, -0.1, 5));
            assertThatIllegalArgumentException().isThrownBy(() -> REGULAR.discountedResidualLifetime(1, 0.1, -5));
            assertThatThrownBy(() -> REGULAR.logLikelihood(null)).hasMessage("cohort");
            assertThatThrownBy(() -> ShiftedBetaGeometric.fit(List.of(COHORT), null))
                    .hasMessage("options");
            assertThatThrownBy(() -> ShiftedBetaGeometric.fit((ContractCohort) null))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
