package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityRuleTest {

    private static final WindowSeries QUARTERS = WindowSeries.of(4, Period.ofMonths(3));
    private static final ActivityRule ACTIVITY = new ActivityRule(QUARTERS, 3, 1);

    private static StabilityRule after(Period tenure) {
        return new StabilityRule(tenure, ACTIVITY, Optional.empty(), BondRule.NONE);
    }

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "P0D, P3M, 4, 3, 0.75, 'tenure must be longer than zero and have no negative part, but was P0D'",
            "P12M1D, P3M, 4, 3, 0.75, 'tenure must be in months and years, or in days, not both, but was P12M1D'",
            "P12M, P-3M, 4, 3, 0.75, 'length must be longer than zero and have no negative part, but was P-3M'",
            "P12M, P3M, 1, 1, 0.75, 'windows must be at least 2, but was 1'",
            "P12M, P3M, 1001, 1, 0.75, 'count must be from 1 to 1000, but was 1001'",
            "P12M, P3M, 4, 0, 0.75, 'active must be from 1 to the number of windows, but was 0'",
            "P12M, P3M, 4, 5, 0.75, 'active must be from 1 to the number of windows, but was 5'",
            "P12M, P3M, 4, 3, 0.00, 'variation must be above 0, but was 0.00'",
            "P12M, P3M, 4, 3, -0.1, 'variation must be above 0, but was -0.1'"
        })
        void rejectsWhatIsOutOfRange(
                Period tenure, Period window, int windows, int activeWindows, BigDecimal variation, String message) {
            assertThatThrownBy(
                            () -> StabilityRule.of(tenure, WindowSeries.of(windows, window), activeWindows, variation))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @CsvSource({"P1D, P1D, 2, 1, 0.001", "P12M, P3M, 4, 4, 9", "P1Y6M, P3M, 1000, 1000, 32"})
        void takesTheBounds(Period tenure, Period window, int windows, int activeWindows, BigDecimal variation) {
            assertThatCode(() -> StabilityRule.of(tenure, WindowSeries.of(windows, window), activeWindows, variation))
                    .doesNotThrowAnyException();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Period year = Period.ofMonths(12);

            assertThatNullPointerException().isThrownBy(() -> after(null)).withMessage("tenure");
            assertThatNullPointerException()
                    .isThrownBy(() -> new StabilityRule(year, null, Optional.empty(), BondRule.NONE))
                    .withMessage("activity");
            assertThatNullPointerException()
                    .isThrownBy(() -> new StabilityRule(year, ACTIVITY, null, BondRule.NONE))
                    .withMessage("steadiness");
            assertThatNullPointerException()
                    .isThrownBy(() -> after(year).withBonds(null))
                    .withMessage("bonds");
        }
    }

    @Nested
    class Of {

        @Test
        void takesOneSeriesForActivityAndVariationAndNoBonds() {
            StabilityRule rule = StabilityRule.of(Period.ofMonths(12), QUARTERS, 3, new BigDecimal("0.75"));

            assertThat(rule)
                    .isEqualTo(new StabilityRule(
                            Period.ofMonths(12),
                            ACTIVITY,
                            Optional.of(new SteadinessRule(QUARTERS, new BigDecimal("0.75"))),
                            BondRule.NONE));
            assertThat(rule.hasOneSeries()).isTrue();
        }
    }

    @Nested
    class WithBonds {

        @Test
        void changesTheBondsAlone() {
            BondRule two = new BondRule(Optional.empty(), Optional.empty(), false, false, 2, 0);
            StabilityRule rule = StabilityRule.of(Period.ofMonths(12), QUARTERS, 3, new BigDecimal("0.75"));

            assertThat(rule.withBonds(two))
                    .isEqualTo(new StabilityRule(rule.tenure(), rule.activity(), rule.steadiness(), two));
        }
    }

    @Nested
    class HasOneSeries {

        @Test
        void isFalseOfOtherOrNoWindowsOfSteadiness() {
            SteadinessRule other = new SteadinessRule(WindowSeries.of(2, Period.ofMonths(3)), BigDecimal.ONE);

            assertThat(after(Period.ofMonths(12)).hasOneSeries()).isFalse();
            assertThat(new StabilityRule(Period.ofMonths(12), ACTIVITY, Optional.of(other), BondRule.NONE)
                            .hasOneSeries())
                    .isFalse();
        }
    }

    @Nested
    class TheTenure {

        @ParameterizedTest
        @CsvSource({"P12M, true, 12", "P1Y6M, true, 18", "P364D, false, 364", "P52W, false, 364"})
        void isInMonthsOrInDays(Period tenure, boolean inMonths, int units) {
            assertThat(after(tenure).isInMonths()).isEqualTo(inMonths);
            assertThat(after(tenure).tenureInUnits()).isEqualTo(units);
        }
    }
}
