package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionKindTest {

    @Nested
    class Of {

        @ParameterizedTest
        @CsvSource(useHeadersInDisplayName = true, textBlock = """
                        FROM,        EXPLORATION, FORMATION, STABILITY, DECLINE, LOST
                        EXPLORATION, -,           ADVANCE,   -,         DEGRADE, LOSE
                        FORMATION,   -,           -,         ADVANCE,   DEGRADE, LOSE
                        STABILITY,   -,           -,         -,         DEGRADE, LOSE
                        DECLINE,     RECOVER,     RECOVER,   RECOVER,   -,       LOSE
                        LOST,        WIN_BACK,    WIN_BACK,  -,         -,       -
                        """)
        void isTheTableOfTheLifecycle(
                LifecycleStage from,
                String exploration,
                String formation,
                String stability,
                String decline,
                String lost) {
            List<String> kinds = Stream.of(LifecycleStage.values())
                    .map(to -> TransitionKind.of(from, to).map(Enum::name).orElse("-"))
                    .toList();

            assertThat(kinds).containsExactly(exploration, formation, stability, decline, lost);
        }
    }
}
