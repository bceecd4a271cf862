package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessRuleTest {

    private static final WindowSeries QUARTERS = WindowSeries.of(4, Period.ofMonths(3));

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "1, 0.5, 'windows must be at least 2, but was 1'",
            "4, 0, 'variation must be above 0, but was 0'",
            "4, -0.1, 'variation must be above 0, but was -0.1'",
            "4, 0.3501, 'variation must be at most 32, with at most 3 decimals, but was 0.3501'",
            "4, 32.001, 'variation must be at most 32, with at most 3 decimals, but was 32.001'"
        })
        void rejectsWhatIsOutOfRange(int windows, BigDecimal variation, String message) {
            assertThatThrownBy(() -> new SteadinessRule(WindowSeries.of(windows, Period.ofMonths(3)), variation))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void takesTheBounds() {
            assertThat(new SteadinessRule(QUARTERS, new BigDecimal("0.001")).variation())
                    .isEqualTo("0.001");
            assertThat(new SteadinessRule(QUARTERS, new BigDecimal("32.000")).variation())
                    .isEqualTo("32");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SteadinessRule(null, BigDecimal.ONE))
                    .withMessage("windows");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SteadinessRule(QUARTERS, null))
                    .withMessage("variation");
        }
    }

    @Nested
    class Variations {

        /** The example of the class comment. */
        @Test
        void areThoseOfTheExample() {
            assertThat(Variation.rounded(List.of(2L, 1L, 1L, 0L))).isEqualTo("0.816");
        }

        /** {@code 1 / √x̄ ≤ 0.35} from x̄ = 8.2 on. */
        @Test
        void ofChanceNeedAboutEightPurchasesForTheBoundOfRetail() {
            assertThat(Math.ceil(1000 / Math.sqrt(8)) / 1000).isEqualTo(0.354);
            assertThat(1 / Math.sqrt(9)).isLessThan(0.35);
        }

        @Test
        void areComparedExactly() {
            assertThat(after("0.75", 17, 5, 5, 5)).isEqualTo(LifecycleStage.STABILITY);
            assertThat(after("0.749", 17, 5, 5, 5)).isEqualTo(LifecycleStage.FORMATION);
            assertThat(after("0.817", 2, 1, 1, 0)).isEqualTo(LifecycleStage.STABILITY);
            assertThat(after("0.816", 2, 1, 1, 0)).isEqualTo(LifecycleStage.FORMATION);
        }

        private static LifecycleStage after(String bound, long... recent) {
            LifecyclePolicy policy = LifecyclePolicy.builder("steady", 1)
                    .stability(StabilityRule.of(Period.ofMonths(12), QUARTERS, 1, new BigDecimal(bound)))
                    .build();
            return RelationshipLifecycle.of(policy)
                    .assess(
                            Relationships.formation(),
                            RelationshipEvidence.builder().recentVolumes(recent).build(),
                            LocalDate.of(2025, 6, 30))
                    .stage();
        }
    }
}
