package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of fits: what they hold, say and refuse. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class FitTest {

    private static final Fitted<ShiftedBetaGeometric> FITTED = ShiftedBetaGeometric.fit(
                    ContractCohort.of(1000, 631, 468, 382, 326))
            .orThrow();
    private static final Unfitted<ShiftedBetaGeometric> UNFITTED = new Unfitted<>(
            FitFailure.RUNS_AWAY,
            FitFallback.COMMON_RATE,
            List.of(new FitFinding(FitFinding.Kind.RUNS_TO_INFINITY, List.of("alpha"), 1234567)),
            Optional.empty());

    static Stream<ReasonKey> reasons() {
        return Stream.concat(Stream.of(FitReason.values()), Stream.of(SpendReason.values()));
    }

    static Stream<Bilingual> terms() {
        return Stream.of(
                        Stream.of(FitFailure.values()),
                        Stream.of(FitFallback.values()),
                        Stream.of(FitFinding.Kind.values()))
                .flatMap(terms -> terms);
    }

    @Nested
    class Success {

        @Test
        void holdsCriteriaOfInformation() {
            assertThat(FITTED.aic()).isCloseTo(4 + 2 * 1401.559424, within(1e-5));
            assertThat(FITTED.bic()).isCloseTo(2 * Math.log(1000) + 2 * 1401.559424, within(1e-5));
        }

        @Test
        void holdsErrorsThatAgreeWithTheCovariance() {
            ParameterCovariance covariance = FITTED.covariance();
            double error = FITTED.parameter("alpha").standardError().orElseThrow();

            assertThat(covariance.of("alpha", "alpha")).isCloseTo(error * error, within(1e-15));
            assertThat(covariance.of("alpha", "beta")).isEqualTo(covariance.of("beta", "alpha"));
            assertThat(covariance.correlation("alpha", "beta")).isBetween(0.5, 1.0);
            assertThat(covariance.correlation("beta", "beta")).isCloseTo(1, within(1e-15));
        }

        @Test
        void saysHowItWasFound() {
            assertThat(FITTED.why(Locale.ENGLISH))
                    .startsWith("Fitted to 1,000 customers in 4 patterns: log-likelihood -1,401.559424 after ");
            assertThat(FITTED.orThrow()).isSameAs(FITTED);
            assertThat(FITTED.fitted()).contains(FITTED);
        }

        @Test
        void isTheSameEachTime() {
            assertThat(ShiftedBetaGeometric.fit(ContractCohort.of(1000, 631, 468, 382, 326)))
                    .isEqualTo(FITTED);
        }

        @Test
        void namesAFlatDirection() {
            Fitted<ShiftedBetaGeometric> flat =
                    ShiftedBetaGeometric.fit(ContractCohort.of(40, 24, 15, 10)).orThrow();

            assertThat(flat.findings().stream().map(FitFinding::kind)).contains(FitFinding.Kind.FLAT_DIRECTION);
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FITTED.parameter("gamma"))
                    .withMessage("name must be one of [alpha, beta], but was \"gamma\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FITTED.covariance().of("alpha", "gamma"));
            assertThatThrownBy(() -> FITTED.parameter(null)).hasMessage("name");
            assertThatThrownBy(() -> FITTED.covariance().of(null, "alpha")).hasMessage("name");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(Double.NaN, 0, 1, 1000, 4))
                    .withMessage("logLikelihood must be finite, but was NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(-1, Double.NaN, 1, 1000, 4))
                    .withMessage("gradientNorm must not be negative, but was NaN");
            assertThatIllegalArgumentException().isThrownBy(() -> with(-1, 0, -1, 1000, 4));
            assertThatIllegalArgumentException().isThrownBy(() -> with(-1, 0, 1, 0, 4));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(-1, 0, 1, 3, 4))
                    .withMessage("patterns must be 1 to the customers, but was 4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Fitted<>(FITTED.model(), -1, List.of(), FITTED.covariance(), 0, 1, 1000, 4, List.of()))
                    .withMessageStartingWith("covariance must be of the parameters");
        }

        private static Fitted<ShiftedBetaGeometric> with(
                double logLikelihood, double gradientNorm, int iterations, long customers, int patterns) {
            return new Fitted<>(
                    FITTED.model(),
                    logLikelihood,
                    FITTED.parameters(),
                    FITTED.covariance(),
                    gradientNorm,
                    iterations,
                    customers,
                    patterns,
                    List.of());
        }
    }

    @Nested
    class Failure {

        @Test
        void saysWhyAndWhatToDoInstead() {
            assertThat(UNFITTED.why(Locale.ENGLISH))
                    .isEqualTo("Not fitted: a parameter runs to zero or infinity."
                            + " Parameters alpha: going to infinity, left at 1,235,000."
                            + " Instead: use one rate for all customers.");
            assertThat(UNFITTED.why(Locale.CHINA)).startsWith("未能拟合：参数趋于零或无穷。");
            assertThat(UNFITTED.fitted()).isEmpty();
        }

        @Test
        void throwsTheReasonsForThoseWhoInsist() {
            assertThatThrownBy(UNFITTED::orThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(UNFITTED.why(Locale.ENGLISH));
        }

        @Test
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> Unfitted.of(null, FitFallback.PENALISE)).hasMessage("failure");
            assertThatThrownBy(() -> Unfitted.of(FitFailure.NO_CUSTOMERS, null)).hasMessage("fallback");
            assertThatThrownBy(() -> new Unfitted<>(FitFailure.NO_CUSTOMERS, FitFallback.PENALISE, List.of(), null))
                    .hasMessage("reached");
        }
    }

    @Nested
    class Parts {

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void refuseNumbersThatCannotBe(double bad) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ParameterEstimate("r", bad, OptionalDouble.empty()))
                    .withMessage("value must be finite and above 0, but was " + bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ParameterEstimate("r", 1, OptionalDouble.of(bad)))
                    .withMessage("standardError must be finite and above 0, but was " + bad);
        }

        @Test
        void refuseOptionsAndMatricesThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FitOptions.standard().withPenalty(-1))
                    .withMessage("penalty must be finite and not negative, but was -1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FitOptions(0, 0))
                    .withMessage("maxIterations must be 1 to 10000, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ParameterCovariance(List.of("r"), List.of()))
                    .withMessage("rows must be one for each name, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ParameterCovariance(List.of("r"), List.of(List.of(1.0, 2.0))))
                    .withMessage("rows must have one for each name, but was 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new ParameterCovariance(List.of("r", "s"), List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))))
                    .withMessage("rows must be finite and symmetric, but was 3.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FitFinding(FitFinding.Kind.LEFT_OUT, List.of(), Double.NaN))
                    .withMessage("value must be finite, but was NaN");
        }

        @ParameterizedTest
        @ValueSource(doubles = {1e300, 1e-300, -5, 0, 0.70571, 12})
        void everyFindingHasWords(double value) {
            assertThat(new FitFinding(FitFinding.Kind.LEFT_OUT, List.of(), value)
                            .reason()
                            .text(Locale.ENGLISH))
                    .startsWith("Data: customers left out ");
        }

        @Test
        void fewStepsAreSaidNotToConverge() {
            assertThat(ShiftedBetaGeometric.fit(List.of(ContractCohort.of(1000, 869, 743, 653)), new FitOptions(0, 1)))
                    .isInstanceOfSatisfying(
                            Unfitted.class,
                            unfitted -> assertThat(unfitted.failure()).isEqualTo(FitFailure.NOT_CONVERGED));
        }
    }

    @Nested
    class Wording {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.FitTest#reasons")
        void isWholeInBothLanguagesWithTheSameArguments(ReasonKey reason) {
            MessageFormat english = new MessageFormat(reason.pattern(Language.ENGLISH), Locale.ROOT);
            MessageFormat chinese = new MessageFormat(reason.pattern(Language.CHINESE), Locale.ROOT);

            assertThat(english.getFormatsByArgumentIndex()).hasSameSizeAs(chinese.getFormatsByArgumentIndex());
            assertThat(reason.pattern(Language.ENGLISH))
                    .endsWith(".")
                    .doesNotContainPattern("\\p{IsHan}")
                    .doesNotContain("'");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。").doesNotContainPattern("[A-Za-z]");
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.FitTest#terms")
        void ofTermsIsInTheirLanguage(Bilingual term) {
            assertThat(term.english()).doesNotContainPattern("\\p{IsHan}");
            assertThat(term.chinese()).containsPattern("\\p{IsHan}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"fit", "spend"})
        void standsInTheBundlesAndNothingElse(String bundle) {
            List<String> keys = reasons()
                    .map(ReasonKey::key)
                    .filter(key -> key.startsWith(bundle + "."))
                    .toList();
            for (Language language : Language.values()) {
                assertThat(ResourceBundle.getBundle(
                                        "io.guanxi.crm.analytics.clv." + bundle + "_" + language.code(), Locale.ROOT)
                                .keySet())
                        .containsExactlyInAnyOrderElementsOf(keys);
            }
        }
    }
}
