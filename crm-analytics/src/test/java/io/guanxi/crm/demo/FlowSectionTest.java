package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FlowSectionTest {

    /** Each of the stages that purchases alone can reach, from each, as often as two to a power. */
    private static TransitionMatrix<LifecycleStage> flow(int power) {
        TransitionMatrix.Builder<LifecycleStage> counter = TransitionMatrix.over(List.of(LifecycleStage.values()));
        for (LifecycleStage from : LifecycleStage.values()) {
            for (LifecycleStage to : LifecycleStage.values()) {
                if (from != LifecycleStage.DECLINE && to != LifecycleStage.DECLINE) {
                    counter.add(from, to);
                }
            }
        }
        TransitionMatrix<LifecycleStage> flow = counter.build();
        for (int doubled = 0; doubled < power; doubled++) {
            flow = flow.plus(flow);
        }
        return flow;
    }

    @Test
    void showsCountAndShareOfTheRow() {
        assertThat(FlowSection.lines(flow(10), Locale.ENGLISH))
                .hasSize(7)
                .contains("exploration 1,024  25.0% 1,024  25.0% 1,024  25.0% 0   0.0% 1,024  25.0%")
                .contains("decline         0      –     0      –     0      – 0      –     0      –");
    }

    @Test
    void givesUpGroupsOfThreeWhereTheyDoNotFit() {
        List<String> lines = FlowSection.lines(flow(31), Locale.ENGLISH);

        assertThat(lines).anyMatch(line -> line.startsWith("exploration 2147483648  25.0% "));
        assertThat(lines).allMatch(line -> Columns.width(line) <= 100);
    }
}
