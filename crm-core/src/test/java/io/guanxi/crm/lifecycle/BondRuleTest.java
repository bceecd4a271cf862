package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BondRuleTest {

    private static final Optional<BigDecimal> NONE = Optional.empty();
    private static final BondRule EVERYTHING =
            new BondRule(Optional.of(new BigDecimal("0.6")), Optional.of(new BigDecimal("0.5")), true, true, 2, 1);

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "0, 0.5, 0, 0, 'satisfaction must be above 0, but was 0'",
            "1.1, 0.5, 0, 0, 'satisfaction must be at most 1, but was 1.1'",
            "0.66666, 0.5, 0, 0, 'satisfaction must have at most 4 decimals, but was 0.66666'",
            "0.6, -0.5, 0, 0, 'orientation must be above 0, but was -0.5'",
            "0.6, 1.5, 0, 0, 'orientation must be at most 1, but was 1.5'",
            "0.6, 0.5, -1, 0, 'categories must not be negative, but was -1'",
            "0.6, 0.5, 0, -1, 'renewals must not be negative, but was -1'"
        })
        void rejectsWhatIsOutOfRange(
                BigDecimal satisfaction, BigDecimal orientation, int categories, int renewals, String message) {
            assertThatThrownBy(() -> new BondRule(
                            Optional.of(satisfaction), Optional.of(orientation), false, false, categories, renewals))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondRule(null, NONE, false, false, 0, 0))
                    .withMessage("satisfaction");
            assertThatNullPointerException()
                    .isThrownBy(() -> new BondRule(NONE, null, false, false, 0, 0))
                    .withMessage("orientation");
        }
    }

    /** Each bond is asked for where it is known; the renewals must be known. */
    @Nested
    class InAnAssessment {

        private static RelationshipEvidence.Builder active() {
            return RelationshipEvidence.builder().recentVolumes(1, 1);
        }

        private static RelationshipEvidence.Builder renewed() {
            return active().contract(ContractStanding.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 1));
        }

        private static MarketingOrientation relational(int answers) {
            return MarketingOrientation.of(
                    Stream.of(OrientationAspect.values()).limit(answers).collect(Collectors.toSet()));
        }

        private static MarginTarget margin(String margin) {
            return new MarginTarget(Money.parse("CNY " + margin), Money.parse("CNY 100.00"));
        }

        static Stream<Arguments> cases() {
            return Stream.of(
                    arguments("nothing but the renewal known", renewed(), true),
                    arguments("no contract known", active(), false),
                    arguments(
                            "never renewed",
                            active().contract(
                                            ContractStanding.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 0)),
                            false),
                    arguments("satisfaction 0.6", renewed().satisfaction(Score.of(6, 0, 10)), true),
                    arguments("satisfaction 0.5", renewed().satisfaction(Score.of(5, 0, 10)), false),
                    arguments("orientation 4/7", renewed().orientation(relational(4)), true),
                    arguments("orientation 3/7", renewed().orientation(relational(3)), false),
                    arguments("margin on target", renewed().firmMargin(margin("100.00")), true),
                    arguments("margin below target", renewed().firmMargin(margin("99.99")), false),
                    arguments("both invest", renewed().investments(Set.of(Side.FIRM, Side.CUSTOMER)), true),
                    arguments("only the firm invests", renewed().investments(Set.of(Side.FIRM)), false),
                    arguments("nobody invests", renewed().investments(Set.of()), false),
                    arguments("two kinds", renewed().breadth(Trend.fromTo(9, 2)), true),
                    arguments("one kind", renewed().breadth(Trend.fromTo(0, 1)), false));
        }

        @ParameterizedTest(name = "{0}: {2}")
        @MethodSource("cases")
        void leadsToStabilityIfNoKnownBondIsMissing(
                String what, RelationshipEvidence.Builder evidence, boolean stable) {
            LifecyclePolicy policy = LifecyclePolicy.builder("bonds", 1)
                    .stability(new StabilityRule(
                            Period.ofMonths(12),
                            new ActivityRule(WindowSeries.of(2, Period.ofMonths(3)), 1, 1),
                            Optional.empty(),
                            EVERYTHING))
                    .build();

            assertThat(RelationshipLifecycle.of(policy)
                            .assess(Relationships.formation(), evidence.build(), LocalDate.of(2025, 6, 30))
                            .stage())
                    .as(what)
                    .isEqualTo(stable ? LifecycleStage.STABILITY : LifecycleStage.FORMATION);
        }
    }
}
