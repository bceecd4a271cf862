package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.FitFinding;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParameterCovariance;
import io.guanxi.crm.analytics.clv.ParameterEstimate;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.Donations;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of answers by the delta method, against closed forms and against laws that they must obey. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class DeltaMethodTest {

    private static final double Z = 1.959963984540054;
    private static final PurchaseSummaries CUSTOMERS =
            new Customers(3).of(BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS), 2000, 39);
    private static final Fitted<BgNbd> FITTED = BgNbd.fit(CUSTOMERS).orThrow();
    private static final DeltaMethod<BgNbd> DELTA = DeltaMethod.of(FITTED);
    private static final PurchaseSummary TWO = PurchaseSummary.of(2, 30.43, 38.86);

    /** A fit whose parameters have the errors given in logarithms and no correlation. */
    private static <M> Fitted<M> fitted(M model, double errorOfLogs) {
        double[] values = ModelParameters.of(model);
        List<ParameterEstimate> estimates = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            double error = values[row] * errorOfLogs;
            int place = row;
            estimates.add(new ParameterEstimate("p" + row, values[row], OptionalDouble.of(error)));
            rows.add(IntStream.range(0, values.length)
                    .mapToObj(column -> column == place ? error * error : 0.0)
                    .toList());
        }
        List<String> names = estimates.stream().map(ParameterEstimate::name).toList();
        return new Fitted<>(model, -1, estimates, new ParameterCovariance(names, rows), 0, 1, 10, 5, List.of());
    }

    @Nested
    class ClosedForms {

        @Test
        void aParameterHasItsOwnStandardError() {
            Interval interval = DELTA.interval(BgNbd::alpha, Scale.LINEAR, 0.95);
            ParameterEstimate alpha = FITTED.parameter("alpha");
            double error = alpha.standardError().orElseThrow();

            assertThat(interval.estimate()).isEqualTo(alpha.value());
            assertThat(interval.low()).isCloseTo(alpha.value() - Z * error, offset(1e-9));
            assertThat(interval.high()).isCloseTo(alpha.value() + Z * error, offset(1e-9));
            assertThat(DELTA.standardError(BgNbd::alpha).orElseThrow()).isCloseTo(error, within(1e-9));
        }

        @Test
        void onTheLogScaleAParameterIsLogNormal() {
            Interval interval = DELTA.interval(BgNbd::b, Scale.LOG, 0.95);
            ParameterEstimate b = FITTED.parameter("b");
            double factor = Math.exp(Z * b.standardError().orElseThrow() / b.value());

            assertThat(interval.low()).isCloseTo(b.value() / factor, within(1e-9));
            assertThat(interval.high()).isCloseTo(b.value() * factor, within(1e-9));
        }

        @Test
        void theMeanOfTheNbdHasItsKnownVariance() {
            Fitted<Nbd> fitted = Nbd.fit(CUSTOMERS).orThrow();
            ParameterCovariance covariance = fitted.covariance();
            double r = fitted.model().r();
            double alpha = fitted.model().alpha();
            double mean = r / alpha * 52;
            double variance = covariance.of("r", "r") / r / r
                    + covariance.of("alpha", "alpha") / alpha / alpha
                    - 2 * covariance.of("r", "alpha") / r / alpha;

            Interval interval =
                    DeltaMethod.of(fitted).interval(model -> model.expectedPurchases(52), Scale.LINEAR, 0.95);

            assertThat(interval.estimate()).isCloseTo(mean, within(1e-12));
            assertThat(interval.width()).isCloseTo(2 * Z * mean * Math.sqrt(variance), within(1e-9));
        }

        @ParameterizedTest
        @CsvSource({"1, 3, 38", "2, 30.43, 38.86", "26, 30.86, 31", "300, 38, 39", "300, 10, 39"})
        void theSlopesOfTheLogOddsToBeAliveAreExact(int x, double last, double age) {
            BgNbd model = FITTED.model();
            PurchaseSummary summary = PurchaseSummary.of(x, last, age);

            double[] slopes = DELTA.slopes(m -> m.probabilityAlive(summary), Scale.LOGIT);

            double[] exact = {
                -model.r() * Math.log((model.alpha() + age) / (model.alpha() + last)),
                -(model.r() + x) * model.alpha() * (1 / (model.alpha() + age) - 1 / (model.alpha() + last)),
                -1,
                model.b() / (model.b() + x - 1)
            };
            assertThat(slopes).containsExactly(exact, offset(1e-8));
        }

        @Test
        void theSlopesOfExpectedPurchasesAreThoseOfAFinerDifference() {
            Fitted<ParetoNbd> fitted = fitted(ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS), 0.1);
            ToDoubleFunction<ParetoNbd> answer = model -> model.expectedPurchases(TWO, 39);
            double[] values = ModelParameters.of(fitted.model());

            double[] slopes = DeltaMethod.of(fitted).slopes(answer, Scale.LOG);

            for (int place = 0; place < values.length; place++) {
                double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
                double slope = 0;
                for (int step = 1; step <= weights.length; step++) {
                    double above = moved(fitted.model(), values, place, step * 0.02, answer);
                    double below = moved(fitted.model(), values, place, -step * 0.02, answer);
                    slope += weights[step - 1] * (Math.log(above) - Math.log(below)) / 0.02;
                }
                assertThat(slopes[place]).as("slope %s", place).isCloseTo(slope, within(1e-8));
            }
        }

        private static <M> double moved(M model, double[] values, int place, double step, ToDoubleFunction<M> answer) {
            double[] moved = values.clone();
            moved[place] *= Math.exp(step);
            return answer.applyAsDouble(ModelParameters.with(model, moved));
        }
    }

    @Nested
    class Laws {

        @Test
        void anIntervalOnAScaleIsALinearOneOfTheAnswerOnThatScale() {
            Interval counts = DELTA.interval(model -> model.expectedPurchases(TWO, 39), Scale.LOG, 0.9);
            Interval logs = DELTA.interval(model -> Math.log(model.expectedPurchases(TWO, 39)), Scale.LINEAR, 0.9);
            Interval alive = DELTA.interval(model -> model.probabilityAlive(TWO), Scale.LOGIT, 0.9);
            Interval odds = DELTA.interval(
                    model -> model.probabilityAlive(TWO) / (1 - model.probabilityAlive(TWO)), Scale.LOG, 0.9);

            assertThat(Math.log(counts.low())).isCloseTo(logs.low(), within(1e-9));
            assertThat(Math.log(counts.high())).isCloseTo(logs.high(), within(1e-9));
            assertThat(alive.low() / (1 - alive.low())).isCloseTo(odds.low(), within(1e-8));
            assertThat(alive.high() / (1 - alive.high())).isCloseTo(odds.high(), within(1e-8));
        }

        @Test
        void theUnitOfTimeDoesNotMatter() {
            PurchaseSummaries days = PurchaseSummaries.of(
                    CUSTOMERS.asList().stream()
                            .map(summary -> PurchaseSummary.of(
                                    summary.repeatPurchases(), summary.lastPurchaseTime() * 7, summary.age() * 7))
                            .toList(),
                    ChronoUnit.DAYS);
            PurchaseSummary two = PurchaseSummary.of(2, 30.43 * 7, 38.86 * 7);

            Interval inDays = DeltaMethod.of(BgNbd.fit(days).orThrow())
                    .interval(model -> model.expectedPurchases(two, 273), Scale.LOG, 0.95);
            Interval inWeeks = DELTA.interval(model -> model.expectedPurchases(TWO, 39), Scale.LOG, 0.95);

            assertThat(inDays.low()).isCloseTo(inWeeks.low(), within(1e-6));
            assertThat(inDays.high()).isCloseTo(inWeeks.high(), within(1e-6));
        }

        @Test
        void aHigherLevelIsWider() {
            ToDoubleFunction<BgNbd> answer = model -> model.probabilityAlive(TWO);
            Interval narrow = DELTA.interval(answer, Scale.LOGIT, 0.5);
            Interval wide = DELTA.interval(answer, Scale.LOGIT, 0.99);

            assertThat(narrow.contains(narrow.estimate())).isTrue();
            assertThat(wide.low()).isLessThan(narrow.low());
            assertThat(wide.high()).isGreaterThan(narrow.high()).isLessThan(1);
        }

        @Test
        void twoFitsAddTheirErrors() {
            PurchaseSummaries spending = new Customers(4).withSpend(CUSTOMERS, GammaGamma.of(6.25, 3.74, 15.44));
            Fitted<GammaGamma> spend = GammaGamma.fit(spending).orThrow();
            ToDoubleFunction<BgNbd> count = model -> model.expectedPurchases(TWO, 39);
            ToDoubleFunction<GammaGamma> mean =
                    model -> model.expectedMeanSpend(2, 22.345).orElseThrow();

            Interval value = DeltaMethod.of(FITTED, spend)
                    .interval(
                            PurchasesAndSpend.answer((purchases, money) -> purchases.expectedPurchases(TWO, 39)
                                    * money.expectedMeanSpend(2, 22.345).orElseThrow()),
                            Scale.LOG,
                            0.95);

            double one = logWidth(DELTA.interval(count, Scale.LOG, 0.95));
            double other = logWidth(DeltaMethod.of(spend).interval(mean, Scale.LOG, 0.95));
            assertThat(value.estimate())
                    .isCloseTo(count.applyAsDouble(FITTED.model()) * mean.applyAsDouble(spend.model()), within(1e-9));
            assertThat(logWidth(value)).isCloseTo(Math.hypot(one, other), within(1e-8));
        }

        private static double logWidth(Interval interval) {
            return Math.log(interval.high()) - Math.log(interval.low());
        }

        @Test
        void everyModelHasIntervals() {
            PurchaseSummary summary = PurchaseSummary.of(3, 20, 39);
            Fitted<MbgNbd> mbg = MbgNbd.fit(CUSTOMERS).orThrow();
            Fitted<BgBb> donors = BgBb.fit(Donations.summaries()).orThrow();
            Fitted<ShiftedBetaGeometric> contracts = ShiftedBetaGeometric.fit(
                            ContractCohort.of(1000, 631, 468, 382, 326))
                    .orThrow();

            Interval alive = DeltaMethod.of(mbg).interval(model -> model.probabilityAlive(summary), Scale.LOGIT, 0.95);
            Interval given = DeltaMethod.of(donors)
                    .interval(model -> model.expectedPurchases(OpportunitySummary.of(2, 4, 6), 5), Scale.LOG, 0.95);
            Interval left = DeltaMethod.of(contracts).interval(model -> model.survival(4), Scale.LOGIT, 0.95);

            assertThat(alive.contains(mbg.model().probabilityAlive(summary))).isTrue();
            assertThat(alive.width()).isBetween(0.01, 0.3);
            assertThat(given.estimate()).isCloseTo(1.0571, within(1e-3));
            assertThat(given.width()).isBetween(0.01, 0.2);
            // 326 of 1,000: the binomial interval is .298 to .356.
            assertThat(left.low()).isCloseTo(0.298, within(0.01));
            assertThat(left.high()).isCloseTo(0.356, within(0.01));
        }
    }

    @Nested
    class Edges {

        @ParameterizedTest
        @EnumSource(Scale.class)
        void aCustomerWithoutRepeatsIsCertainlyAliveInTheBgNbd(Scale scale) {
            PurchaseSummary none = PurchaseSummary.of(0, 0, 38.86);

            Interval interval = DELTA.interval(model -> model.probabilityAlive(none), scale, 0.95);

            assertThat(interval.estimate()).isEqualTo(1);
            assertThat(interval.low()).isEqualTo(1);
            assertThat(interval.high()).isEqualTo(1);
        }

        @Test
        void whatIsTooSmallForDoubleIsZero() {
            PurchaseSummary lost = PurchaseSummary.of(1000, 10, 100);

            Interval interval = DELTA.interval(model -> model.probabilityAlive(lost), Scale.LOGIT, 0.95);

            assertThat(interval).isEqualTo(new Interval(0, 0, 0, 0.95));
        }

        @Test
        void aTinyProbabilityKeepsItsInterval() {
            PurchaseSummary lost = PurchaseSummary.of(300, 10, 100);

            Interval interval = DELTA.interval(model -> model.probabilityAlive(lost), Scale.LOGIT, 0.95);

            assertThat(interval.estimate()).isBetween(1e-300, 1e-200);
            assertThat(interval.low()).isBetween(interval.estimate() / 1e20, interval.estimate() / 2);
            assertThat(interval.high()).isBetween(interval.estimate() * 2, interval.estimate() * 1e20);
        }

        @ParameterizedTest
        @ValueSource(doubles = {1.1, 1.001, 1.00001, 1.000002})
        void anAnswerNextToWhereItIsUndefinedHasItsSlope(double a) {
            // E[X(∞)] = (a + b − 1)/(a − 1) for a customer alive; with a the only parameter that is in doubt.
            ToDoubleFunction<BgNbd> all = model -> model.discountedResidualPurchases(PurchaseSummary.of(0, 0, 1), 0);
            Fitted<BgNbd> fitted = fitted(BgNbd.of(1, 10, a, 2, ChronoUnit.WEEKS), 1e-9);

            double[] slopes = DeltaMethod.of(fitted).slopes(all, Scale.LINEAR);

            assertThat(slopes[2]).isCloseTo(-a * 2 / (a - 1) / (a - 1), withinPercentage(0.01));
            assertThat(slopes[3]).isCloseTo(2 / (a - 1), withinPercentage(0.01));
            assertThat(slopes[0]).isZero();
        }

        @ParameterizedTest
        @CsvSource({
            "LINEAR, -1.7976931348623157E308, 1.7976931348623157E308",
            "LOG, 0, 1.7976931348623157E308",
            "LOGIT, 0, 1"
        })
        void anAnswerWithoutASlopeIsAnywhereOnItsScale(Scale scale, double low, double high) {
            BgNbd own = FITTED.model();
            ToDoubleFunction<BgNbd> here = model -> model.equals(own) ? 0.5 : Double.NaN;

            assertThat(DELTA.interval(here, scale, 0.95)).isEqualTo(new Interval(0.5, low, high, 0.95));
            assertThat(DELTA.standardError(here)).isEmpty();
            assertThat(DELTA.interval(here, scale, 0.95).width()).isFinite();
        }

        @Test
        void anAnswerThatIsRefusedNextToTheFitHasNoSlope() {
            BgNbd own = FITTED.model();
            ToDoubleFunction<BgNbd> refused =
                    model -> model.equals(own) ? 0.5 : OptionalDouble.empty().orElseThrow();

            ToDoubleFunction<BgNbd> thrown = model -> {
                if (!model.equals(own)) {
                    throw new IllegalStateException("no value");
                }
                return 0.5;
            };

            assertThat(DELTA.standardError(refused)).isEmpty();
            assertThat(DELTA.standardError(thrown)).isEmpty();
        }

        @Test
        void aFlatDirectionIsWideAndFinite() {
            Fitted<ShiftedBetaGeometric> flat =
                    ShiftedBetaGeometric.fit(ContractCohort.of(40, 24, 15, 10)).orThrow();
            assertThat(flat.findings().stream().map(FitFinding::kind)).contains(FitFinding.Kind.FLAT_DIRECTION);
            DeltaMethod<ShiftedBetaGeometric> delta = DeltaMethod.of(flat);

            Interval alpha = delta.interval(ShiftedBetaGeometric::alpha, Scale.LOG, 0.95);
            Interval later = delta.interval(model -> model.survival(50), Scale.LOGIT, 0.95);
            Interval seen = delta.interval(model -> model.survival(2), Scale.LOGIT, 0.95);

            assertThat(alpha.high() / alpha.low()).isBetween(1e3, 1e9);
            assertThat(later.low()).isBetween(0.0, 0.01);
            assertThat(seen.width()).isLessThan(0.35);
        }

        @Test
        void aBoundBeyondDoubleIsTheLargestNumber() {
            DeltaMethod<Nbd> delta = DeltaMethod.of(fitted(Nbd.of(1, 10, ChronoUnit.WEEKS), 1e4));

            Interval interval = delta.interval(Nbd::r, Scale.LOG, 0.95);

            assertThat(interval).isEqualTo(new Interval(1, 0, Double.MAX_VALUE, 0.95));
            assertThat(delta.interval(Nbd::r, Scale.LINEAR, 0.95).low()).isBetween(-2e4, -1.9e4);
        }

        @Test
        void anAnswerThatDoesNotDependOnTheParametersIsCertain() {
            assertThat(DELTA.interval(model -> 7, Scale.LINEAR, 0.95)).isEqualTo(new Interval(7, 7, 7, 0.95));
            assertThat(DELTA.standardError(model -> 7).orElseThrow()).isZero();
        }
    }

    @Nested
    class Refusals {

        @Test
        void whatIsNotOnTheScale() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DELTA.interval(model -> -0.5, Scale.LOG, 0.95))
                    .withMessage("answer must be on the scale LOG, but was -0.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DELTA.interval(model -> 1.5, Scale.LOGIT, 0.95))
                    .withMessage("answer must be on the scale LOGIT, but was 1.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DELTA.interval(model -> Double.NaN, Scale.LINEAR, 0.95))
                    .withMessage("answer must be finite, but was NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DELTA.standardError(model -> Double.POSITIVE_INFINITY))
                    .withMessage("answer must be finite, but was Infinity");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
        void aLevelThatIsNone(double level) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DELTA.interval(BgNbd::r, Scale.LOG, level))
                    .withMessage("level must be above 0 and below 1, but was " + level);
        }

        @Test
        void modelsOfOthers() {
            Fitted<String> other =
                    new Fitted<>("model", -1, FITTED.parameters(), FITTED.covariance(), 0, 1, 10, 5, List.of());
            Fitted<Nbd> mixed = new Fitted<>(
                    Nbd.of(1, 10, ChronoUnit.WEEKS),
                    -1,
                    FITTED.parameters(),
                    FITTED.covariance(),
                    0,
                    1,
                    10,
                    5,
                    List.of());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeltaMethod.of(other))
                    .withMessageStartingWith("model must be one of the models of io.guanxi.crm.analytics.clv, but was");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeltaMethod.of(mixed))
                    .withMessage("fitted must have the model's parameters, but was [r, alpha, a, b]");
        }

        @Test
        void nulls() {
            assertThatThrownBy(() -> DeltaMethod.of(null)).hasMessage("fitted");
            assertThatThrownBy(() -> DeltaMethod.of(null, null)).hasMessage("purchases");
            assertThatThrownBy(() -> DeltaMethod.of(FITTED, null)).hasMessage("spend");
            assertThatThrownBy(() -> DELTA.interval(null, Scale.LOG, 0.95)).hasMessage("answer");
            assertThatThrownBy(() -> DELTA.interval(BgNbd::r, null, 0.95)).hasMessage("scale");
            assertThatThrownBy(() -> DELTA.standardError(null)).hasMessage("answer");
            assertThatThrownBy(() -> PurchasesAndSpend.answer(null)).hasMessage("answer");
            assertThatThrownBy(() -> new PurchasesAndSpend<>(null, GammaGamma.of(1, 2, 3)))
                    .hasMessage("purchases");
            assertThatThrownBy(() -> new PurchasesAndSpend<>("model", null)).hasMessage("spend");
        }
    }
}
