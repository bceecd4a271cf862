package io.guanxi.crm.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussRuleTest {

    static Stream<GaussRule> rules() {
        return Stream.of(GaussRule.EIGHT, GaussRule.SIXTEEN);
    }

    private static double integral(GaussRule rule, int degree) {
        double sum = 0;
        for (int pair = 0; pair < rule.pairs(); pair++) {
            sum += 2 * rule.weight(pair) * Math.pow(rule.node(pair), degree);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isExactForPolynomialsBelowTwiceItsPoints(GaussRule rule) {
        int points = 2 * rule.pairs();

        for (int degree = 0; degree < 2 * points; degree += 2) {
            assertThat(integral(rule, degree)).as("t^%s", degree).isCloseTo(2.0 / (degree + 1), within(2e-15));
        }
        assertThat(Math.abs(integral(rule, 2 * points) - 2.0 / (2 * points + 1)))
                .as("and not beyond")
                .isGreaterThan(1e-11);
    }
}
