package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogRisingTest {

    private static double relative(double value) {
        return 2e-14 * Math.max(1, Math.abs(value));
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }

    /** Expected values by 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "1e10, 5, 115.12925465070228, 4.999999999e-10, -4.999999998e-20",
        "0.3, 0.7, -1.0957979948180755, 2.9253085572986002, -10.600430479259505",
        "2.5, 1000, 5922.2070022873342, 6.2065966825000584, -0.48935975219105419",
        "1e-8, 3, -17.72753354839242, 100000001.49999999, -10000000000000001",
        "15.99, 1e6, 12815697.607416802, 11.075157865340795, -0.064534390335308035",
        "123456.7, 89.1, 1044.6086215223516, 0.0007214531398731247, -5.8416908597774298e-9"
    })
    void agreesWithFortyDigits(double a, double n, double log, double slope, double curvature) {
        assertThat(LogRising.log(a, n)).isCloseTo(log, within(relative(log)));
        assertThat(LogRising.slope(a, n)).isCloseTo(slope, within(Math.abs(slope) * 1e-13));
        assertThat(LogRising.curvature(a, n)).isCloseTo(curvature, within(Math.abs(curvature) * 1e-12));
    }

    @Test
    void keepsDigitsWhereThePlainDifferenceHasNone() {
        double plain = LogGamma.value(1e10 + 5) - LogGamma.value(1e10);

        assertThat(Math.abs(plain - 115.12925465070228)).isGreaterThan(1e-6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isASumOfLogarithms(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = Math.exp(random.nextDouble() * 40 - 15);
        int n = random.nextInt(200);
        double log = 0;
        double slope = 0;
        double curvature = 0;
        for (int step = 0; step < n; step++) {
            log += Math.log(a + step);
            slope += 1 / (a + step);
            curvature -= 1 / (a + step) / (a + step);
        }

        assertThat(LogRising.log(a, n)).isCloseTo(log, within(1e-13 * (1 + n * (1 + Math.abs(Math.log(a))))));
        assertThat(LogRising.slope(a, n)).isCloseTo(slope, within(1e-13 * Math.max(slope, 1e-300)));
        assertThat(LogRising.curvature(a, n)).isCloseTo(curvature, within(1e-11 * Math.max(-curvature, 1e-300)));
    }

    @Test
    void nothingRisesByNothing() {
        assertThat(LogRising.log(0.7, 0)).isZero();
        assertThat(LogRising.slope(0.7, 0)).isZero();
        assertThat(LogRising.curvature(70, 0)).isZero();
    }

    @Test
    void betaAndTrigammaAgreeWithFortyDigits() {
        assertThat(LogRising.logBeta(2, 3.5)).isCloseTo(-2.756840365271642, within(1e-14));
        assertThat(LogRising.logBeta(3.5, 2)).isEqualTo(LogRising.logBeta(2, 3.5));
        assertThat(LogRising.logBeta(1e9, 0.1)).isCloseTo(0.18038606808456484, within(1e-13));
        assertThat(LogRising.trigamma(0.25)).isCloseTo(17.19732915450711, within(1e-13));
        assertThat(LogRising.trigamma(30)).isCloseTo(0.03389506035773994, within(1e-16));
    }

    @Test
    void ratioOfBetasIsThatOfTheFunctions() {
        double direct = LogRising.logBeta(3.2, 5.7) - LogRising.logBeta(1.2, 0.7);

        assertThat(LogRising.logBetaRatio(1.2, 0.7, 2, 5)).isCloseTo(direct, within(1e-13));
    }
}
