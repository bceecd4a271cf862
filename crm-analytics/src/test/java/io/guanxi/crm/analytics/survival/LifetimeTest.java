package io.guanxi.crm.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LifetimeTest {

    @Nested
    class OfACustomer {

        @Test
        void endedOrIsCensored() {
            assertThat(Lifetime.ended(6)).isEqualTo(new Lifetime(6, true));
            assertThat(Lifetime.censored(0)).isEqualTo(new Lifetime(0, false));
            assertThat(GroupLifetime.of("yearly", 7, true)).isEqualTo(new GroupLifetime<>("yearly", Lifetime.ended(7)));
        }

        @Test
        void refusesBadInput() {
            assertThatThrownBy(() -> Lifetime.ended(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time must not be negative, but was -1");
            assertThatThrownBy(() -> Lifetime.censored(Long.MIN_VALUE))
                    .hasMessageStartingWith("time must not be negative");
            assertThatThrownBy(() -> GroupLifetime.of("yearly", -1, true)).isInstanceOf(IllegalArgumentException.class);
            assertThatNullPointerException()
                    .isThrownBy(() -> GroupLifetime.of(null, 1, true))
                    .withMessage("group");
            assertThatNullPointerException()
                    .isThrownBy(() -> new GroupLifetime<>("a", null))
                    .withMessage("lifetime");
        }
    }

    /** The records that hold answers. */
    @Nested
    class Answers {

        private final OptionalDouble none = OptionalDouble.empty();
        private final OptionalDouble one = OptionalDouble.of(1);

        @Test
        void refuseARowThatCannotBe() {
            assertThat(new LifeTableRow(0, 2, 1, 1)).isNotEqualTo(new LifeTableRow(0, 2, 1, 0));
            assertThatThrownBy(() -> new LifeTableRow(-1, 2, 1, 1)).hasMessageStartingWith("time must not be negative");
            assertThatThrownBy(() -> new LifeTableRow(1, -1, 0, 0))
                    .hasMessageStartingWith("atRisk must not be negative");
            assertThatThrownBy(() -> new LifeTableRow(1, 2, 3, 0)).hasMessageStartingWith("events must be 0 to 2");
            assertThatThrownBy(() -> new LifeTableRow(1, 2, -1, 0)).hasMessageStartingWith("events must be 0 to 2");
            assertThatThrownBy(() -> new LifeTableRow(1, 2, 1, 2)).hasMessageStartingWith("censored must be 0 to 1");
            assertThatThrownBy(() -> new LifeTableRow(1, 2, 1, -1)).hasMessageStartingWith("censored must be 0 to 1");
        }

        @Test
        void refuseAStepThatCannotBe() {
            assertThat(new SurvivalStep(1, 2, 1, 0.5, one).standardError()).hasValue(1);
            assertThatThrownBy(() -> new SurvivalStep(-1, 2, 1, 0.5, none)).hasMessageStartingWith("time must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 0, 0.5, none)).hasMessageStartingWith("events must");
            assertThatThrownBy(() -> new SurvivalStep(1, 1, 2, 0.5, none)).hasMessageStartingWith("atRisk must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 1, Double.NaN, none))
                    .hasMessageStartingWith("survival must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 1, 1.1, none)).hasMessageStartingWith("survival must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 1, 0.5, OptionalDouble.of(-1)))
                    .hasMessageStartingWith("standardError must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 1, 0.5, OptionalDouble.of(Double.POSITIVE_INFINITY)))
                    .hasMessageStartingWith("standardError must");
            assertThatThrownBy(() -> new SurvivalStep(1, 2, 1, 0.5, null)).hasMessage("standardError");
        }

        @Test
        void refuseAnIntervalThatCannotBe() {
            assertThat(new SurvivalInterval(0, 1).high()).isEqualTo(1);
            assertThatThrownBy(() -> new SurvivalInterval(-0.1, 1)).hasMessageStartingWith("low must be 0 to 1");
            assertThatThrownBy(() -> new SurvivalInterval(Double.NaN, 1)).hasMessageStartingWith("low must be 0 to 1");
            assertThatThrownBy(() -> new SurvivalInterval(0.5, 0.4))
                    .hasMessageStartingWith("high must be from low to 1");
            assertThatThrownBy(() -> new SurvivalInterval(0.5, 1.1))
                    .hasMessageStartingWith("high must be from low to 1");
            assertThat(new TimeInterval(none, one).low()).isEmpty();
            assertThatThrownBy(() -> new TimeInterval(one, OptionalDouble.of(0.5)))
                    .hasMessageStartingWith("high must not be below low");
            assertThatThrownBy(() -> new TimeInterval(OptionalDouble.of(-1), one))
                    .hasMessageStartingWith("low must be");
            assertThatThrownBy(() -> new TimeInterval(one, OptionalDouble.of(Double.POSITIVE_INFINITY)))
                    .hasMessageStartingWith("high must be");
            assertThatThrownBy(() -> new TimeInterval(null, one)).hasMessage("low");
            assertThatThrownBy(() -> new TimeInterval(one, null)).hasMessage("high");
        }

        @Test
        void refuseAMeanThatCannotBe() {
            assertThat(new RestrictedMean(2, 2, 0, false).extended()).isFalse();
            assertThatThrownBy(() -> new RestrictedMean(0, 0, 0, false))
                    .hasMessage("horizon must be at least 1, but was 0");
            assertThatThrownBy(() -> new RestrictedMean(2, 2.1, 0, false))
                    .hasMessage("mean must be 0 to the horizon of 2, but was 2.1");
            assertThatThrownBy(() -> new RestrictedMean(2, Double.NaN, 0, false))
                    .hasMessageStartingWith("mean must");
            assertThatThrownBy(() -> new RestrictedMean(2, 1, -1, false)).hasMessageStartingWith("standardError must");
            assertThatThrownBy(() -> new RestrictedMean(2, 1, Double.POSITIVE_INFINITY, false))
                    .hasMessageStartingWith("standardError must");
        }
    }
}
