package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class GainCurveTest {

    static LongStream seeds() {
        return Seeds.some(100);
    }

    private static GainCurve curve(List<Double> predicted, List<Integer> actual) {
        return GainCurve.of(predicted, actual).orElseThrow();
    }

    @Test
    void isThatOfTheExample() {
        GainCurve curve = curve(List.of(3.0, 1.0, 1.0, 0.0), List.of(4, 2, 0, 0));

        assertThat(curve.share(0)).isZero();
        assertThat(curve.share(0.125)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(curve.share(0.25)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(curve.share(0.5))
                .as("half of the tied two, whichever they are")
                .isCloseTo(5 / 6.0, within(1e-15));
        assertThat(curve.share(0.75)).isEqualTo(1);
        assertThat(curve.share(1)).isEqualTo(1);
        assertThat(curve.area()).isCloseTo(0.75, within(1e-15));
        assertThat(curve.gini()).isCloseTo(0.5, within(1e-15));
        assertThat(curve.bestGini()).isCloseTo(7 / 12.0, within(1e-15));
        assertThat(curve.accuracy().orElseThrow()).isCloseTo(6 / 7.0, within(1e-14));
        assertThat(curve.customers()).isEqualTo(4);
        assertThat(curve.groups()).isEqualTo(3);
    }

    @Test
    void isTheDiagonalForForecastsThatAreAllEqualAndBelowItForTheWrongOrder() {
        GainCurve equal = curve(List.of(0.0, -0.0, 0.0), List.of(5, 1, 0));
        GainCurve wrong = curve(List.of(0.0, 1.0, 2.0), List.of(5, 1, 0));

        assertThat(equal.groups()).isEqualTo(1);
        assertThat(equal.share(0.4)).isCloseTo(0.4, within(1e-15));
        assertThat(equal.gini()).isZero();
        assertThat(wrong.accuracy().orElseThrow()).isCloseTo(-1, within(1e-14));
    }

    @Test
    void takesForecastsThatDifferByRoundingForTheSame() {
        GainCurve curve = curve(List.of(0.1 + 0.2, 0.3, 0.2), List.of(1, 0, 0));

        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(curve.groups()).isEqualTo(2);
        assertThat(curve(List.of(1e-300, 0.0), List.of(1, 0)).groups())
                .as("however small")
                .isEqualTo(2);
    }

    @Test
    void isMissingWhereNothingIsShared() {
        assertThat(GainCurve.of(List.of(1.0, 2.0), List.of(0, 0))).isEmpty();
        assertThat(GainCurve.of(List.of(), List.of())).isEmpty();
        assertThat(curve(List.of(1.0, 2.0), List.of(3, 3)).accuracy())
                .as("all alike")
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheMeanOverAllOrdersOfTiedCustomers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int customers = random.nextInt(1, 30);
        List<Double> predicted = new ArrayList<>();
        List<Integer> actual = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            predicted.add((double) random.nextInt(6));
            actual.add(random.nextInt(5));
        }
        actual.set(0, 1);
        GainCurve curve = curve(predicted, actual);
        double total = actual.stream().mapToInt(Integer::intValue).sum();

        double area = 0;
        for (int one = 0; one < customers; one++) {
            // The share of customers below a buyer, ties and the buyer itself by half.
            double below = 0;
            for (int other = 0; other < customers; other++) {
                int order = Double.compare(predicted.get(one), predicted.get(other));
                below += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            }
            area += actual.get(one) / total * below / customers;
        }
        assertThat(curve.area()).isCloseTo(area, within(1e-13));
        assertThat(curve.gini()).isLessThanOrEqualTo(curve.bestGini() + 1e-14);
        double before = 0;
        for (int step = 1; step <= 50; step++) {
            double share = curve.share(step / 50.0);
            assertThat(share).isGreaterThanOrEqualTo(before);
            before = share;
        }
        assertThat(before).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfCustomers(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        List<Double> predicted = new ArrayList<>();
        List<Integer> actual = new ArrayList<>();
        for (int customer = 0; customer < 50; customer++) {
            order.add(customer);
            predicted.add(random.nextInt(10) / 3.0);
            actual.add(random.nextInt(4));
        }
        GainCurve curve = curve(predicted, actual);
        Collections.shuffle(order, random);

        assertThat(curve(
                        order.stream().map(predicted::get).toList(),
                        order.stream().map(actual::get).toList()))
                .isEqualTo(curve)
                .hasSameHashCodeAs(curve)
                .hasToString(curve.toString());
        assertThat(curve(actual.stream().map(count -> (double) count).toList(), actual)
                        .accuracy()
                        .orElseThrow())
                .as("the best order")
                .isCloseTo(1, within(1e-14));
    }

    @Test
    void refusesWhatIsNoForecast() {
        assertThatNullPointerException().isThrownBy(() -> GainCurve.of(null, List.of()));
        assertThatNullPointerException().isThrownBy(() -> GainCurve.of(List.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GainCurve.of(List.of(1.0), List.of()))
                .withMessageContaining("actual");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GainCurve.of(List.of(Double.NaN), List.of(1)))
                .withMessageContaining("predicted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GainCurve.of(List.of(1.0), List.of(-1)))
                .withMessageContaining("actual");
        GainCurve curve = curve(List.of(1.0), List.of(1));
        for (double top : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> curve.share(top))
                    .withMessageContaining("top");
        }
    }
}
