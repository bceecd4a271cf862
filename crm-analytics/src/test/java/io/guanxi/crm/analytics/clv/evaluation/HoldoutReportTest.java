package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.testing.Seeds;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class HoldoutReportTest {

    private static final BgNbd MODEL = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
    private static final Holdout THREE = Holdout.of(
            PurchaseSummaries.of(
                    List.of(PurchaseSummary.of(2, 3, 10), PurchaseSummary.of(0, 0, 0), PurchaseSummary.of(8, 20, 20)),
                    ChronoUnit.WEEKS),
            List.of(1, 0, 5),
            10);

    static LongStream seeds() {
        return Seeds.some(30);
    }

    @Test
    void ofTheSameAgainIsWorkedByHand() {
        HoldoutReport report = HoldoutReport.of(THREE, NaiveForecast.SAME_AGAIN);

        assertThat(report.predicted()).isEqualTo(10);
        assertThat(report.actual()).isEqualTo(6);
        assertThat(report.meanAbsoluteError()).as("(1 + 0 + 3)/3").isCloseTo(4 / 3.0, within(1e-15));
        assertThat(report.rootMeanSquareError()).isCloseTo(Math.sqrt(10 / 3.0), within(1e-15));
        assertThat(report.bias()).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(report.correlation().orElseThrow()).isCloseTo(22 / Math.sqrt(104 / 3.0 * 14), within(1e-14));
        assertThat(report.classes()).hasSize(8);
        assertThat(report.classes().get(2)).isEqualTo(new RepeatClass(2, false, 1, 2, 1));
        assertThat(report.classes().get(7)).isEqualTo(new RepeatClass(7, true, 1, 8, 5));
        assertThat(report.classes().get(7).label()).isEqualTo("7+");
        assertThat(report.classes().get(1).meanPredicted()).isEmpty();
        assertThat(report.classes().get(1).meanActual()).isEmpty();
    }

    @Test
    void ofRatesTakesNothingFromCustomersWithoutTime() {
        assertThat(HoldoutReport.of(THREE, NaiveForecast.OWN_RATE).predicted()).isCloseTo(2 + 4, within(1e-14));
        assertThat(HoldoutReport.of(THREE, NaiveForecast.COMMON_RATE).predicted())
                .isCloseTo(10, within(1e-14));
        Holdout newcomers =
                Holdout.of(PurchaseSummaries.of(List.of(PurchaseSummary.of(0, 0, 0)), ChronoUnit.WEEKS), List.of(0), 1);
        HoldoutReport report = HoldoutReport.of(newcomers, NaiveForecast.COMMON_RATE);
        assertThat(report.predicted()).isZero();
        assertThat(report.correlation()).isEmpty();
        assertThat(report.gain()).isEmpty();
    }

    @Test
    void ofAModelIsThatOfItsForecasts() {
        HoldoutReport report = HoldoutReport.of(THREE, MODEL);
        HoldoutReport byHand = HoldoutReport.of(THREE, summary -> MODEL.expectedPurchases(summary, 10));

        assertThat(report.meanAbsoluteError()).isEqualTo(byHand.meanAbsoluteError());
        assertThat(report.gain()).isEqualTo(byHand.gain());
        assertThat(byHand.alive()).isEmpty();
        assertThat(report.alive().orElseThrow())
                .isCloseTo(
                        THREE.calibration().asList().stream()
                                .mapToDouble(MODEL::probabilityAlive)
                                .sum(),
                        within(1e-14));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSameForCustomersInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        List<PurchaseSummary> summaries = new ArrayList<>();
        List<Integer> purchases = new ArrayList<>();
        for (int customer = 0; customer < 40; customer++) {
            order.add(customer);
            int repeats = random.nextInt(12);
            summaries.add(
                    PurchaseSummary.of(repeats, repeats == 0 ? 0 : 1 + random.nextInt(20), 21 + random.nextInt(9)));
            purchases.add(random.nextInt(8));
        }
        Collections.shuffle(order, random);
        Holdout one = Holdout.of(PurchaseSummaries.of(summaries, ChronoUnit.WEEKS), purchases, 13);
        Holdout other = Holdout.of(
                PurchaseSummaries.of(order.stream().map(summaries::get).toList(), ChronoUnit.WEEKS),
                order.stream().map(purchases::get).toList(),
                13);

        assertThat(HoldoutReport.of(other, MODEL)).isEqualTo(HoldoutReport.of(one, MODEL));
        for (NaiveForecast naive : NaiveForecast.values()) {
            assertThat(HoldoutReport.of(other, naive)).isEqualTo(HoldoutReport.of(one, naive));
        }
    }

    @Test
    void refusesWhatIsNoForecast() {
        assertThatNullPointerException().isThrownBy(() -> HoldoutReport.of(null, NaiveForecast.OWN_RATE));
        assertThatNullPointerException().isThrownBy(() -> HoldoutReport.of(null, MODEL));
        assertThatNullPointerException().isThrownBy(() -> HoldoutReport.of(THREE, (PurchaseModel) null));
        assertThatNullPointerException().isThrownBy(() -> HoldoutReport.of(THREE, (NaiveForecast) null));
        assertThatNullPointerException()
                .isThrownBy(() -> HoldoutReport.of(THREE, (ToDoubleFunction<PurchaseSummary>) null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldoutReport.of(THREE, Nbd.of(1, 1, ChronoUnit.DAYS)))
                .withMessageContaining("unit");
        for (double forecast : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HoldoutReport.of(THREE, summary -> forecast))
                    .withMessageContaining("forecast");
        }
    }
}
