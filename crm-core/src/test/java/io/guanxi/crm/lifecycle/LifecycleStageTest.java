package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleStageTest {

    @ParameterizedTest
    @CsvSource({
        "EXPLORATION, 考察期, exploration",
        "FORMATION, 形成期, formation",
        "STABILITY, 稳定期, stability",
        "DECLINE, 退化期, decline",
        "LOST, 流失, lost"
    })
    void hasANameInBothLanguages(LifecycleStage constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(LifecycleStage.class)
    void isOnThePathUnlessLost(LifecycleStage stage) {
        assertThat(stage.isOnPath()).isEqualTo(stage != LifecycleStage.LOST);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(LifecycleStage.values()).hasSize(5);
    }
}
