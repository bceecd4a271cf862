package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTransitionTest {

    private static final LocalDate ON = LocalDate.of(2025, 6, 1);

    @Nested
    class Constructor {

        @ParameterizedTest
        @CsvSource({
            "EXPLORATION,EXPLORATION",
            "EXPLORATION,STABILITY",
            "FORMATION,EXPLORATION",
            "STABILITY,FORMATION",
            "LOST,STABILITY",
            "LOST,DECLINE",
            "LOST,LOST"
        })
        void rejectsAnEdgeThatDoesNotExist(LifecycleStage from, LifecycleStage to) {
            assertThatThrownBy(() -> StageTransition.of(from, to, ON, LossCause.UNKNOWN, Relationships.BECAUSE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("edge must be one of the lifecycle, but was \"" + from + " to " + to + "\"");
        }

        @Test
        void rejectsAMoveWithoutAReason() {
            assertThatThrownBy(() -> new StageTransition(
                            LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, ON, Optional.empty(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reasons must not be empty, but was []");
        }
    }

    @Nested
    class Cause {

        @Test
        void isThereForALossAndOnlyThere() {
            StageTransition lost = StageTransition.of(
                    LifecycleStage.FORMATION, LifecycleStage.LOST, ON, LossCause.PRICE, Relationships.BECAUSE);
            StageTransition formed = StageTransition.of(
                    LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, ON, LossCause.PRICE, Relationships.BECAUSE);

            assertThat(lost.cause()).contains(LossCause.PRICE);
            assertThat(formed.cause()).isEmpty();
        }

        @Test
        void isAskedForOfALoss() {
            assertThatThrownBy(() -> new StageTransition(
                            LifecycleStage.FORMATION, LifecycleStage.LOST, ON, Optional.empty(), Relationships.BECAUSE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause must be there for a loss, and only there, but was \"none\"");
        }

        @Test
        void isRefusedOfAnotherMove() {
            assertThatThrownBy(() -> new StageTransition(
                            LifecycleStage.FORMATION,
                            LifecycleStage.STABILITY,
                            ON,
                            Optional.of(LossCause.PRICE),
                            Relationships.BECAUSE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cause must be there for a loss, and only there, but was PRICE");
        }
    }

    @Nested
    class Kind {

        @Test
        void isThatOfItsEdge() {
            StageTransition back = StageTransition.of(
                    LifecycleStage.DECLINE, LifecycleStage.STABILITY, ON, LossCause.UNKNOWN, Relationships.BECAUSE);
            assertThat(back.kind()).isEqualTo(TransitionKind.RECOVER);
        }
    }
}
