package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.data.RealData;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class PurchaseModelTest {

    private static final double YEARLY_15 = Math.log(1.15) / 52;

    private static final Nbd NBD = Nbd.of(0.385, 12.072, ChronoUnit.WEEKS);
    private static final BgNbd BG = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    private static final MbgNbd MBG = MbgNbd.of(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS);
    private static final ParetoNbd PARETO = ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS);

    /** Customers 1, 3 and 1516 of the CDNOW sample, one who just bought, one long gone, and one who never had time. */
    private static final PurchaseSummary FIRST = PurchaseSummary.of(2, 213 / 7.0, 272 / 7.0);

    private static final PurchaseSummary ONCE = PurchaseSummary.of(0, 0, 272 / 7.0);
    private static final PurchaseSummary HEAVY = PurchaseSummary.of(26, 216 / 7.0, 31);
    private static final PurchaseSummary GONE = PurchaseSummary.of(9, 12, 38);

    private static final List<PurchaseSummary> HISTORIES =
            List.of(FIRST, ONCE, HEAVY, GONE, PurchaseSummary.of(5, 30, 30), PurchaseSummary.of(0, 0, 0));

    static final List<PurchaseModel> MODELS = List.of(
            NBD,
            BG,
            MBG,
            PARETO,
            BgNbd.of(20, 5, 0.05, 0.3, ChronoUnit.WEEKS),
            BgNbd.of(0.5, 300, 40, 90, ChronoUnit.DAYS),
            MbgNbd.of(3, 0.5, 2.5, 0.01, ChronoUnit.WEEKS),
            ParetoNbd.of(4, 0.01, 0.2, 900, ChronoUnit.WEEKS),
            ParetoNbd.of(0.05, 900, 30, 0.5, ChronoUnit.DAYS));

    static Stream<Arguments> modelsAndHistories() {
        return MODELS.stream().flatMap(model -> HISTORIES.stream().map(history -> Arguments.of(model, history)));
    }

    private static void agree(double computed, double truth) {
        assertThat(computed).isCloseTo(truth, within(1e-10 * Math.abs(truth)));
    }

    @Nested
    class WorkedNumbers {

        @Test
        void thePagesOfTheModelsAreRight() {
            assertThat(NBD.expectedPurchases(FIRST, 39)).isCloseTo(1.826, within(5e-4));
            assertThat(BG.probabilityAlive(FIRST)).isCloseTo(0.7266, within(5e-5));
            assertThat(BG.expectedPurchases(FIRST, 39)).isCloseTo(1.2261, within(5e-5));
            assertThat(MBG.probabilityAlive(ONCE)).isCloseTo(0.3897, within(5e-5));
            assertThat(MBG.expectedPurchases(ONCE, 39)).isCloseTo(0.1540, within(5e-5));
            assertThat(PARETO.probabilityAlive(FIRST)).isCloseTo(0.8692, within(5e-5));
            assertThat(PARETO.expectedPurchases(FIRST, 39)).isCloseTo(1.4552, within(5e-5));
            assertThat(PARETO.discountedResidualPurchases(FIRST, YEARLY_15)).isCloseTo(6.5021, within(5e-5));
        }

        /** Computed by quadrature apart from this library. */
        @Test
        void theDiscountedPurchasesOfTheBgNbd() {
            assertThat(BG.discountedResidualPurchases(FIRST, YEARLY_15)).isCloseTo(5.1698244, within(5e-8));
            assertThat(BG.discountedResidualPurchases(ONCE, YEARLY_15)).isCloseTo(1.0187904, within(5e-8));
            assertThat(BG.discountedResidualPurchases(HEAVY, YEARLY_15)).isCloseTo(71.060042, within(5e-7));
        }

        @Test
        void theNbdInClosedForm() {
            // r 2, α 3, after 3 weeks without a purchase: Gamma(2, 6).
            Nbd model = Nbd.of(2, 3, ChronoUnit.WEEKS);
            PurchaseSummary history = PurchaseSummary.of(0, 0, 3);

            agree(model.logLikelihood(history), Math.log(0.25));
            agree(model.probabilityAlive(history), 1);
            agree(model.probabilityAlive(history, 100), 1);
            agree(model.expectedPurchases(6), 4);
            agree(model.expectedPurchases(history, 6), 2);
            agree(model.probabilityOfPurchases(1, 3), 0.25);
            agree(model.probabilityOfPurchases(history, 1, 6), 0.25);
            agree(model.discountedResidualPurchases(history, 0.1), 10 / 3.0);
            agree(model.discountedResidualPurchases(history, 0.1, 10), 10 / 3.0 * (1 - Math.exp(-1)));
        }

        /** The published maxima, from all customers. */
        @ParameterizedTest
        @CsvSource({
            "sample, -9763.657615, -9582.429207, -9582.135716, -9594.976179",
            "master, , -95368.443930, -95336.958320, -95415.118620"
        })
        void theLikelihoodsOfCdnow(String which, Double nbd, double bg, double mbg, double pareto) {
            List<NamedCsvRecord> lines = RealData.cdnowSummaries(which);
            boolean sample = which.equals("sample");
            if (nbd != null) {
                sums(lines, Nbd.of(0.3847661, 12.072023, ChronoUnit.WEEKS), nbd);
            }
            sums(
                    lines,
                    sample
                            ? BgNbd.of(0.2425945, 4.413602, 0.792922, 2.425907, ChronoUnit.WEEKS)
                            : BgNbd.of(0.251624, 4.788943, 0.723434, 2.161088, ChronoUnit.WEEKS),
                    bg);
            sums(
                    lines,
                    sample
                            ? MbgNbd.of(0.5248432, 6.183085, 0.8913594, 1.614002, ChronoUnit.WEEKS)
                            : MbgNbd.of(0.637140, 7.310290, 0.807474, 1.228394, ChronoUnit.WEEKS),
                    mbg);
            sums(
                    lines,
                    sample
                            ? ParetoNbd.of(0.553277, 10.577684, 0.606240, 11.668735, ChronoUnit.WEEKS)
                            : ParetoNbd.of(0.597420, 11.585658, 0.522186, 8.827759, ChronoUnit.WEEKS),
                    pareto);
        }

        private void sums(List<NamedCsvRecord> lines, PurchaseModel model, double logLikelihood) {
            double sum = lines.stream()
                    .mapToDouble(line -> model.logLikelihood(PurchaseSummary.of(
                            Integer.parseInt(line.getField("x")),
                            Integer.parseInt(line.getField("t_x_days")) / 7.0,
                            Integer.parseInt(line.getField("T_days")) / 7.0)))
                    .sum();

            assertThat(sum).isCloseTo(logLikelihood, within(1e-9 * Math.abs(logLikelihood)));
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#MODELS")
        void aNewCustomersProbabilitiesSumToOneAndTheirMeanIsTheExpectation(PurchaseModel model) {
            double time = Math.min(39, 30 / (model.expectedPurchases(1e-3) * 1e3));
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 4_000; n++) {
                double probability = model.probabilityOfPurchases(n, time);
                sum += probability;
                mean += n * probability;
            }

            agree(sum, 1);
            agree(mean, model.expectedPurchases(time));
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void aKnownCustomersDoSoToo(PurchaseModel model, PurchaseSummary history) {
            double time = Math.min(13, 30 / (model.expectedPurchases(1e-3) * 1e3));
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 1_500; n++) {
                double probability = model.probabilityOfPurchases(history, n, time);
                sum += probability;
                mean += n * probability;
            }

            agree(sum, 1);
            agree(mean, model.expectedPurchases(history, time));
        }

        /** To see nothing for a while is the history that was, a while longer. */
        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void noPurchaseIsTheRatioOfTwoLikelihoods(PurchaseModel model, PurchaseSummary history) {
            PurchaseSummary later =
                    PurchaseSummary.of(history.repeatPurchases(), history.lastPurchaseTime(), history.age() + 11);

            agree(
                    model.probabilityOfPurchases(history, 0, 11),
                    Math.exp(model.logLikelihood(later) - model.logLikelihood(history)));
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void aFreshHistoryIsANewCustomer(PurchaseModel model, PurchaseSummary history) {
            PurchaseSummary fresh = PurchaseSummary.of(0, 0, 0);
            double time = history.age() + 1;

            assertThat(model.logLikelihood(fresh)).isCloseTo(0, within(1e-13));
            agree(model.expectedPurchases(fresh, time), model.expectedPurchases(time));
            agree(model.probabilityOfPurchases(fresh, 2, time), model.probabilityOfPurchases(2, time));
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void nothingHappensInNoTime(PurchaseModel model, PurchaseSummary history) {
            assertThat(model.expectedPurchases(0)).isZero();
            assertThat(model.expectedPurchases(history, 0)).isZero();
            assertThat(model.discountedResidualPurchases(history, 0.01, 0)).isZero();
            agree(model.probabilityOfPurchases(0, 0), 1);
            assertThat(model.probabilityOfPurchases(1, 0)).isZero();
            agree(model.probabilityOfPurchases(history, 0, 0), 1);
            assertThat(model.probabilityOfPurchases(history, 1, 0)).isZero();
            agree(model.probabilityAlive(history, 0), model.probabilityAlive(history));
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void moreTimeMeansMorePurchasesAndFewerAlive(PurchaseModel model, PurchaseSummary history) {
            double alive = model.probabilityAlive(history);
            double expected = 0;
            double discounted = 0;
            double none = 1;
            for (double time = 0.5; time < 1e6; time *= 3) {
                assertThat(model.probabilityAlive(history, time)).isBetween(0.0, alive * (1 + 1e-12));
                assertThat(model.expectedPurchases(history, time)).isGreaterThanOrEqualTo(expected * (1 - 1e-12));
                assertThat(model.discountedResidualPurchases(history, 0.001, time))
                        .isGreaterThanOrEqualTo(discounted * (1 - 1e-12))
                        .isLessThanOrEqualTo(model.expectedPurchases(history, time) * (1 + 1e-12));
                assertThat(model.probabilityOfPurchases(history, 0, time)).isBetween(0.0, none * (1 + 1e-12));
                alive = model.probabilityAlive(history, time);
                expected = model.expectedPurchases(history, time);
                discounted = model.discountedResidualPurchases(history, 0.001, time);
                none = model.probabilityOfPurchases(history, 0, time);
            }
            agree(discounted, model.discountedResidualPurchases(history, 0.001));
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#modelsAndHistories")
        void aHigherRateMeansFewerPurchases(PurchaseModel model, PurchaseSummary history) {
            double least = Double.MAX_VALUE;
            double leastInAYear = model.expectedPurchases(history, 52);
            agree(model.discountedResidualPurchases(history, 0, 52), leastInAYear);
            agree(model.discountedResidualPurchases(history, 1e-13, 52), leastInAYear);
            for (double rate = 1e-7; rate < 100; rate *= 4) {
                double all = model.discountedResidualPurchases(history, rate);
                double inAYear = model.discountedResidualPurchases(history, rate, 52);
                assertThat(all).isBetween(inAYear * (1 - 1e-12), least);
                assertThat(inAYear).isBetween(0.0, leastInAYear * (1 + 1e-12));
                least = all;
                leastInAYear = inAYear;
            }
        }

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#MODELS")
        void theLongerTheSilenceTheSurerTheLoss(PurchaseModel model) {
            for (int x : new int[] {0, 1, 5, 60}) {
                double alive = 1;
                for (double age = 10; age < 1e5; age *= 2) {
                    double later = model.probabilityAlive(PurchaseSummary.of(x, x == 0 ? 0 : 10, age));
                    assertThat(later).isBetween(0.0, alive);
                    alive = later;
                }
            }
        }

        /** Weeks or days are a matter of writing only. */
        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#HISTORIES")
        void theUnitChangesNothing(PurchaseSummary weeks) {
            PurchaseSummary days =
                    PurchaseSummary.of(weeks.repeatPurchases(), weeks.lastPurchaseTime() * 7, weeks.age() * 7);
            same(BG, BgNbd.of(0.243, 4.414 * 7, 0.793, 2.426, ChronoUnit.DAYS), weeks, days);
            same(MBG, MbgNbd.of(0.525, 6.183 * 7, 0.891, 1.614, ChronoUnit.DAYS), weeks, days);
            same(PARETO, ParetoNbd.of(0.553, 10.578 * 7, 0.606, 11.669 * 7, ChronoUnit.DAYS), weeks, days);
            same(NBD, Nbd.of(0.385, 12.072 * 7, ChronoUnit.DAYS), weeks, days);
        }

        private void same(PurchaseModel inWeeks, PurchaseModel inDays, PurchaseSummary weeks, PurchaseSummary days) {
            assertThat(inWeeks.unit()).isEqualTo(ChronoUnit.WEEKS);
            agree(inDays.logLikelihood(days), inWeeks.logLikelihood(weeks) - weeks.repeatPurchases() * Math.log(7));
            agree(inDays.probabilityAlive(days, 91), inWeeks.probabilityAlive(weeks, 13));
            agree(inDays.expectedPurchases(days, 91), inWeeks.expectedPurchases(weeks, 13));
            agree(inDays.probabilityOfPurchases(days, 2, 91), inWeeks.probabilityOfPurchases(weeks, 2, 13));
            agree(inDays.discountedResidualPurchases(days, 0.001), inWeeks.discountedResidualPurchases(weeks, 0.007));
        }
    }

    @Nested
    class Limits {

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#HISTORIES")
        void nothingJumpsWhereADenominatorWouldVanish(PurchaseSummary history) {
            for (double side : new double[] {1 - 1e-12, 1 + 1e-12}) {
                near(bg(1, 2.426), bg(side, 2.426), history);
                near(bg(0.4, 0.6), bg(0.4, 0.6 * side), history);
                near(
                        MbgNbd.of(0.525, 6.183, 1, 1.614, ChronoUnit.WEEKS),
                        MbgNbd.of(0.525, 6.183, side, 1.614, ChronoUnit.WEEKS),
                        history);
                near(pareto(1, 11.669), pareto(side, 11.669), history);
                near(pareto(0.606, 10.578), pareto(0.606, 10.578 * side), history);
            }
        }

        /** Those who hardly ever stop buy as those who never do. */
        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#HISTORIES")
        void withoutDropoutTheyAreTheNbd(PurchaseSummary history) {
            near(BgNbd.of(0.385, 12.072, 1e-14, 5, ChronoUnit.WEEKS), NBD, history);
            near(MbgNbd.of(0.385, 12.072, 1e-14, 5, ChronoUnit.WEEKS), NBD, history);
            near(ParetoNbd.of(0.385, 12.072, 1e-14, 5, ChronoUnit.WEEKS), NBD, history);
        }

        private BgNbd bg(double a, double b) {
            return BgNbd.of(0.243, 4.414, a, b, ChronoUnit.WEEKS);
        }

        private ParetoNbd pareto(double s, double beta) {
            return ParetoNbd.of(0.553, 10.578, s, beta, ChronoUnit.WEEKS);
        }

        private void near(PurchaseModel one, PurchaseModel other, PurchaseSummary history) {
            close(one.logLikelihood(history), other.logLikelihood(history));
            close(one.probabilityAlive(history, 20), other.probabilityAlive(history, 20));
            close(one.expectedPurchases(history, 20), other.expectedPurchases(history, 20));
            close(one.expectedPurchases(20), other.expectedPurchases(20));
            close(one.probabilityOfPurchases(history, 2, 20), other.probabilityOfPurchases(history, 2, 20));
            close(one.discountedResidualPurchases(history, 0.01), other.discountedResidualPurchases(history, 0.01));
        }

        private void close(double one, double other) {
            assertThat(one).isCloseTo(other, within(1e-9 * Math.max(1, Math.abs(other))));
        }

        @Test
        void withoutDiscountTheSumIsFiniteIfLivesAre() {
            BgNbd bg = BgNbd.of(0.243, 4.414, 1.793, 2.426, ChronoUnit.WEEKS);
            ParetoNbd pareto = ParetoNbd.of(0.553, 10.578, 1.606, 11.669, ChronoUnit.WEEKS);

            // E[1/p] of Beta(1.793, 4.426), and E[λ]·E[1/μ].
            agree(bg.discountedResidualPurchases(FIRST, 0), bg.probabilityAlive(FIRST) * 5.219 / 0.793);
            agree(
                    pareto.discountedResidualPurchases(FIRST, 0),
                    pareto.probabilityAlive(FIRST) * 2.553 / (10.578 + FIRST.age()) * (11.669 + FIRST.age()) / 0.606);
            assertThat(bg.discountedResidualPurchases(FIRST, 1e-9))
                    .isCloseTo(bg.discountedResidualPurchases(FIRST, 0), within(1e-4));
            assertThat(pareto.discountedResidualPurchases(FIRST, 1e-9))
                    .isCloseTo(pareto.discountedResidualPurchases(FIRST, 0), within(1e-2));
        }

        @Test
        void theHeaviestBuyersHaveAnswers() {
            PurchaseSummary thousands = PurchaseSummary.of(100_000, 3_649.5, 3_650);
            PurchaseSummary longGone = PurchaseSummary.of(100_000, 5, 3_650);
            for (PurchaseModel model : MODELS) {
                assertThat(model.probabilityAlive(thousands)).isBetween(0.0, 1.0);
                assertThat(model.expectedPurchases(thousands, 365)).isBetween(0.0, 20_000.0);
                assertThat(model.discountedResidualPurchases(thousands, 0.001)).isBetween(0.0, 40_000.0);
                assertThat(model.logLikelihood(thousands)).isFinite();
                assertThat(model.logLikelihood(longGone)).isFinite();
                if (!(model instanceof Nbd)) {
                    assertThat(model.probabilityAlive(longGone)).isZero();
                    assertThat(model.probabilityOfPurchases(longGone, 0, 365)).isEqualTo(1);
                }
            }
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> parameters() {
            return Stream.of(0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY)
                    .flatMap(bad -> Stream.of(
                            refused("r", bad, () -> Nbd.of(bad, 1, ChronoUnit.WEEKS)),
                            refused("alpha", bad, () -> Nbd.of(1, bad, ChronoUnit.WEEKS)),
                            refused("r", bad, () -> BgNbd.of(bad, 1, 1, 1, ChronoUnit.WEEKS)),
                            refused("alpha", bad, () -> BgNbd.of(1, bad, 1, 1, ChronoUnit.WEEKS)),
                            refused("a", bad, () -> BgNbd.of(1, 1, bad, 1, ChronoUnit.WEEKS)),
                            refused("b", bad, () -> BgNbd.of(1, 1, 1, bad, ChronoUnit.WEEKS)),
                            refused("r", bad, () -> MbgNbd.of(bad, 1, 1, 1, ChronoUnit.WEEKS)),
                            refused("alpha", bad, () -> MbgNbd.of(1, bad, 1, 1, ChronoUnit.WEEKS)),
                            refused("a", bad, () -> MbgNbd.of(1, 1, bad, 1, ChronoUnit.WEEKS)),
                            refused("b", bad, () -> MbgNbd.of(1, 1, 1, bad, ChronoUnit.WEEKS)),
                            refused("r", bad, () -> ParetoNbd.of(bad, 1, 1, 1, ChronoUnit.WEEKS)),
                            refused("alpha", bad, () -> ParetoNbd.of(1, bad, 1, 1, ChronoUnit.WEEKS)),
                            refused("s", bad, () -> ParetoNbd.of(1, 1, bad, 1, ChronoUnit.WEEKS)),
                            refused("beta", bad, () -> ParetoNbd.of(1, 1, 1, bad, ChronoUnit.WEEKS))));
        }

        private static Arguments refused(String field, double value, ThrowingCallable call) {
            return Arguments.of(field, value, call);
        }

        @ParameterizedTest
        @MethodSource("parameters")
        void refusesParametersThatAreNot(String field, double value, ThrowingCallable call) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessage(field + " must be finite and above 0, but was " + value);
        }

        @Test
        void refusesOtherUnits() {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> Nbd.of(1, 1, ChronoUnit.MONTHS),
                    () -> BgNbd.of(1, 1, 1, 1, ChronoUnit.MONTHS),
                    () -> MbgNbd.of(1, 1, 1, 1, ChronoUnit.MONTHS),
                    () -> ParetoNbd.of(1, 1, 1, 1, ChronoUnit.MONTHS))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(call)
                        .withMessage("unit must be DAYS or WEEKS, but was Months");
            }
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> Nbd.of(1, 1, null),
                    () -> BgNbd.of(1, 1, 1, 1, null),
                    () -> MbgNbd.of(1, 1, 1, 1, null),
                    () -> ParetoNbd.of(1, 1, 1, 1, null))) {
                assertThatNullPointerException().isThrownBy(call).withMessage("unit");
            }
        }

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#MODELS")
        void refusesWhatIsNoTime(PurchaseModel model) {
            for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
                for (ThrowingCallable call : List.<ThrowingCallable>of(
                        () -> model.expectedPurchases(bad),
                        () -> model.expectedPurchases(FIRST, bad),
                        () -> model.probabilityOfPurchases(1, bad),
                        () -> model.probabilityOfPurchases(FIRST, 1, bad),
                        () -> model.discountedResidualPurchases(FIRST, 0.1, bad))) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(call)
                            .withMessage("horizon must be finite and not negative, but was " + bad);
                }
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> model.probabilityAlive(FIRST, bad))
                        .withMessage("after must be finite and not negative, but was " + bad);
                for (ThrowingCallable call : List.<ThrowingCallable>of(
                        () -> model.discountedResidualPurchases(FIRST, bad),
                        () -> model.discountedResidualPurchases(FIRST, bad, 10))) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(call)
                            .withMessage("rate must be finite and not negative, but was " + bad);
                }
            }
        }

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#MODELS")
        void refusesANegativeNumber(PurchaseModel model) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> model.probabilityOfPurchases(-1, 10), () -> model.probabilityOfPurchases(FIRST, -1, 10))) {
                assertThatIllegalArgumentException().isThrownBy(call).withMessage("n must not be negative, but was -1");
            }
        }

        @ParameterizedTest
        @FieldSource("io.guanxi.crm.analytics.clv.PurchaseModelTest#MODELS")
        void refusesNoSummary(PurchaseModel model) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> model.logLikelihood(null),
                    () -> model.probabilityAlive(null),
                    () -> model.probabilityAlive(null, 1),
                    () -> model.expectedPurchases(null, 1),
                    () -> model.probabilityOfPurchases(null, 1, 1),
                    () -> model.discountedResidualPurchases(null, 0.1),
                    () -> model.discountedResidualPurchases(null, 0.1, 1))) {
                assertThatNullPointerException().isThrownBy(call).withMessage("summary");
            }
        }

        @Test
        void refusesASumWithoutBound() {
            String rule =
                    "rate must be above 0, as the purchases of this model without a discount have no finite sum, but"
                            + " was 0.0";
            for (PurchaseModel model : List.of(NBD, BG, MBG, PARETO, BgNbd.of(1, 1, 1, 1, ChronoUnit.WEEKS))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> model.discountedResidualPurchases(FIRST, 0))
                        .withMessage(rule);
            }
        }

        @Test
        void refusesWhatDoubleCannotHold() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Nbd.of(1e300, 1e-300, ChronoUnit.WEEKS).expectedPurchases(10))
                    .withMessage("expectedPurchases must be within the range of double, but was Infinity");
        }
    }
}
