package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
            assertThatThrownBy(() -> new StageTransition(from, to, ON, Relationships.BECAUSE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("edge must be one of the lifecycle, but was \"" + from + " to " + to + "\"");
        }

        @Test
        void rejectsAMoveWithoutAReason() {
            assertThatThrownBy(() ->
                            new StageTransition(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, ON, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reasons must not be empty, but was []");
        }
    }

    @Nested
    class Kind {

        @Test
        void isThatOfItsEdge() {
            StageTransition back =
                    new StageTransition(LifecycleStage.DECLINE, LifecycleStage.STABILITY, ON, Relationships.BECAUSE);
            assertThat(back.kind()).isEqualTo(TransitionKind.RECOVER);
        }
    }
}
