package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AtRiskRuleTest {

    private static final SilenceRule QUARTER = SilenceRule.fixed(Period.ofMonths(3));
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    private static LifecycleAssessment after(AtRiskRule rule, RelationshipEvidence.Builder evidence) {
        return RelationshipLifecycle.of(
                        LifecyclePolicy.contractB2b().toBuilder().atRisk(rule).build())
                .assess(Relationships.stability(), evidence.build(), AS_OF);
    }

    private static boolean isAtRisk(AtRiskRule rule, RelationshipEvidence.Builder evidence) {
        LifecycleAssessment assessment = after(rule, evidence);
        assertThat(assessment.stage()).isEqualTo(LifecycleStage.STABILITY);
        return assessment.has(FindingKind.AT_RISK);
    }

    private static String why(AtRiskRule rule, RelationshipEvidence.Builder evidence) {
        return after(rule, evidence).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.AT_RISK)
                .map(finding -> Reason.text(finding.reasons(), Locale.US))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Silence {

        private RelationshipEvidence.Builder last(String day) {
            return RelationshipEvidence.builder().lastPurchase(LocalDate.parse(day));
        }

        @Test
        void isARiskTheDayAfterTheLast() {
            AtRiskRule rule = AtRiskRule.bySilence(QUARTER);

            assertThat(isAtRisk(rule, last("2025-06-30"))).isFalse();
            assertThat(isAtRisk(rule, last("2025-06-29"))).isTrue();
            assertThat(why(rule, last("2025-06-29")))
                    .isEqualTo("Last purchase 2025-06-29; allowed silence 3 months, that is until 2025-09-29; silence"
                            + " beyond it – met.");
            assertThat(isAtRisk(rule, RelationshipEvidence.builder())).isFalse();
            assertThat(isAtRisk(AtRiskRule.NONE, last("2025-06-29"))).isFalse();
        }
    }

    @Nested
    class TheEndOfTheContract {

        private final AtRiskRule rule = new AtRiskRule(Optional.empty(), OptionalInt.of(90), false);

        private RelationshipEvidence.Builder until(LocalDate end) {
            return RelationshipEvidence.builder().contract(ContractStanding.of(LocalDate.of(2025, 1, 1), end, 0));
        }

        @Test
        void isARiskWithinTheDays() {
            assertThat(isAtRisk(rule, until(AS_OF.plusDays(91)))).isFalse();
            assertThat(isAtRisk(rule, until(AS_OF.plusDays(90)))).isTrue();
            assertThat(isAtRisk(rule, until(AS_OF.plusDays(1)))).isTrue();
            assertThat(why(rule, until(AS_OF.plusDays(1))))
                    .isEqualTo("The last day of the contract is 2025-09-30, it ends within 90 days.");
        }

        @Test
        void isNoneOfAContractWithoutEnd() {
            ContractStanding endless = new ContractStanding(LocalDate.of(2025, 1, 1), Optional.empty(), 0, List.of());

            assertThat(isAtRisk(rule, RelationshipEvidence.builder().contract(endless)))
                    .isFalse();
        }
    }

    @Nested
    class TheFirstFall {

        private final AtRiskRule rule = new AtRiskRule(Optional.empty(), OptionalInt.empty(), true);

        private RelationshipEvidence.Builder trends(Trend... latestFirst) {
            return RelationshipEvidence.builder().volumeWithUs(latestFirst);
        }

        @Test
        void isARiskWhereTheDeclineRuleAsksForMore() {
            Trend fell = Trend.fromTo(100, 60);
            Trend held = Trend.fromTo(100, 100);

            assertThat(isAtRisk(rule, trends(fell))).isTrue();
            assertThat(isAtRisk(rule, trends(fell, held))).isTrue();
            assertThat(isAtRisk(rule, trends(held, fell))).isFalse();
            assertThat(isAtRisk(rule, trends(fell, fell))).isFalse();
            assertThat(after(rule, trends(fell, fell)).has(FindingKind.DECLINE_SUSPECTED))
                    .isTrue();
            assertThat(isAtRisk(AtRiskRule.NONE, trends(fell, held))).isFalse();
            assertThat(why(rule, trends(fell, held)))
                    .isEqualTo("Volume fell by 40.0 % (100 → 60) in the last 3 months against the same season"
                            + " before; bound 20 %, chance 0.0010 (at most 0.05).");
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsNegativeDays() {
            assertThatThrownBy(() -> new AtRiskRule(Optional.empty(), OptionalInt.of(-1), false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("contractDays must not be negative, but was -1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new AtRiskRule(null, OptionalInt.empty(), false))
                    .withMessage("silence");
            assertThatNullPointerException()
                    .isThrownBy(() -> new AtRiskRule(Optional.empty(), null, false))
                    .withMessage("contractDays");
        }
    }
}
