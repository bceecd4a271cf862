package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifecyclePolicyTest {

    private static final LifecyclePolicy POLICY = LifecyclePolicy.transactionsOnly();

    @Nested
    class TransactionsOnly {

        @Test
        void hasTheThresholdsOfItsDescription() {
            Period quarter = Period.ofMonths(3);
            Period year = Period.ofMonths(12);

            assertThat(POLICY)
                    .isEqualTo(new LifecyclePolicy(
                            "transactions-only",
                            1,
                            new FormationRule(year, 1),
                            new StabilityRule(year, quarter, 4, 3, new BigDecimal("0.75")),
                            new DeclineRule(quarter, new BigDecimal("0.30"), new BigDecimal("0.05")),
                            new SilenceRule(new BigDecimal("4"), 3, Period.ofMonths(6), Period.ofMonths(24), year)));
        }
    }

    @Nested
    class ToBuilder {

        @Test
        void givesTheSamePolicyBack() {
            assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY);
        }

        @Test
        void changesOneThresholdAndLeavesTheOthers() {
            FormationRule twice = new FormationRule(Period.ofMonths(6), 2);
            LifecyclePolicy strict =
                    POLICY.toBuilder().named("strict", 2).formation(twice).build();

            assertThat(strict)
                    .isEqualTo(new LifecyclePolicy(
                            "strict", 2, twice, POLICY.stability(), POLICY.decline(), POLICY.silence()));
            assertThat(POLICY).isEqualTo(LifecyclePolicy.transactionsOnly());
        }
    }

    @Nested
    class WindowsFrom {

        @Test
        void takesEachWindowFromItsRule() {
            LifecyclePolicy policy = POLICY.toBuilder()
                    .formation(new FormationRule(Period.ofDays(1), 1))
                    .decline(new DeclineRule(Period.ofDays(2), BigDecimal.ONE, new BigDecimal("0.05")))
                    .stability(new StabilityRule(Period.ofDays(9), Period.ofDays(3), 5, 3, BigDecimal.ONE))
                    .build();
            LocalDate opened = LocalDate.of(2024, 3, 1);

            assertThat(policy.windowsFrom(opened))
                    .isEqualTo(new EvidenceWindows(Period.ofDays(1), Period.ofDays(2), Period.ofDays(3), 5, opened));
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsABadName() {
            assertThatThrownBy(() -> POLICY.toBuilder().named(" ", 1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("policy id must not be blank, but was \" \"");
            assertThatThrownBy(() -> POLICY.toBuilder().named("x".repeat(65), 1).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("policy id must have at most 64 characters")
                    .hasMessageContaining("(65 characters)");
        }

        @Test
        void rejectsAVersionBelowOne() {
            assertThatThrownBy(() -> POLICY.toBuilder().named("strict", 0).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("version must be at least 1, but was 0");
        }
    }
}
