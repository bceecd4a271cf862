package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is to come of a customer, at scattered and extreme parameters, against integrals and closed forms of 25 digits. */
class LifeAheadTest {

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "life_ahead.csv", numLinesToSkip = 1)
    void agreesWithValuesComputedApart(String answer, String arguments, double value) {
        List<Double> args = Splitter.on(' ')
                .splitToStream(arguments)
                .map(Double::parseDouble)
                .toList();
        LifeAhead ahead = answer.startsWith("geometric")
                ? new GeometricDropout(args.get(0), args.get(1), args.get(2), args.get(3))
                : new ExponentialDropout(args.get(0), args.get(1), args.get(2), args.get(3));
        double computed = switch (answer) {
            case "geometric discounted" -> ahead.discounted(args.get(4));
            case "geometric discounted within" -> ahead.discounted(args.get(4), args.get(5));
            case "geometric probability", "exponential probability" ->
                ahead.probability(args.get(4).intValue(), args.get(5));
            default -> throw new AssertionError(answer);
        };

        assertThat(computed).isCloseTo(value, within(1e-10 * value));
    }

    /** Both ways of the discounted sum within a time, where one takes over from the other. */
    @Test
    void theSumWithinATimeDoesNotJump() {
        GeometricDropout ahead = new GeometricDropout(0.6, 5, 0.8, 2.4);
        double before = ahead.discounted(0.01, 60 * (1 - 1e-9));
        double after = ahead.discounted(0.01, 60 * (1 + 1e-9));

        assertThat(after).isBetween(before, before * (1 + 1e-9));
    }

    @Test
    void livesWithoutBoundHaveNoSum() {
        assertThat(new SteadyPurchases(1, 2).everything()).isInfinite();
        assertThat(new GeometricDropout(1, 1, 1, 5).everything()).isInfinite();
        assertThat(new ExponentialDropout(1, 1, 1, 5).everything()).isInfinite();
        assertThat(new GeometricDropout(1, 1, 2, 3).everything()).isEqualTo(4);
        assertThat(new ExponentialDropout(3, 2, 2, 5).everything()).isEqualTo(7.5);
    }
}
