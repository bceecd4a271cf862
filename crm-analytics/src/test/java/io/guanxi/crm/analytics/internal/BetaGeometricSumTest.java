package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaGeometricSumTest {

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Test
    void isTheLogarithmOfTheExample() {
        assertThat(BetaGeometricSum.toInfinity(1, 1, 1)).isCloseTo(2 * Math.log(2), within(1e-15));
    }

    /** Expected values by 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.704, 1.182, 0.1, 3.6951474055745741",
        "0.704, 1.182, 1e-4, 45.061532051451167",
        "0.704, 1.182, 1e-8, 730.99261440894423",
        "0.001, 5, 1e-4, 9929.9520498292885",
        "0.001, 5, 1e-6, 988338.23572509615",
        "1e-5, 1e-5, 0.1, 5.9998801079971039",
        "1e-30, 1e-30, 0.1, 6",
        "1e-30, 3e-30, 1, 1.75",
        "3, 0.001, 0.001, 1.0004990064174831",
        "2.5, 4, 1e-9, 3.6666666373369188",
        "1e3, 1e5, 1e-6, 101.08997085566065"
    })
    void agreesWithThirtyDigits(double a, double b, double rate, double sum) {
        assertThat(BetaGeometricSum.toInfinity(a, b, rate)).isCloseTo(sum, within(2e-13 * sum));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSumOfItsTerms(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = Math.exp(random.nextDouble() * 10 - 5);
        double b = Math.exp(random.nextDouble() * 10 - 5);
        double rate = 0.02 + random.nextDouble();
        double sum = 1 + BetaGeometricSum.first(a, b, rate, 5_000);

        assertThat(BetaGeometricSum.toInfinity(a, b, rate)).isCloseTo(sum, within(1e-12 * sum));
    }

    @Test
    void firstTermsAreAddedOneByOne() {
        assertThat(BetaGeometricSum.first(1, 1, 0, 0)).isZero();
        assertThat(BetaGeometricSum.first(1, 1, 0, 3)).isCloseTo(1 / 2.0 + 1 / 3.0 + 1 / 4.0, within(1e-15));
        assertThat(BetaGeometricSum.first(1, 1, 1, 2)).isCloseTo(1 / 4.0 + 1 / 12.0, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1e-10, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesARateWithoutUse(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BetaGeometricSum.toInfinity(1, 1, rate))
                .withMessage("rate must be finite and at least 1e-9, but was " + rate);
    }
}
