package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifePatternTest {

    @ParameterizedTest
    @CsvSource({
        "EARLY_MISCARRIAGE, 早期流产型, early miscarriage",
        "MIDWAY_END, 中途夭折型, midway end",
        "EARLY_EXIT, 提前退出型, early exit",
        "LONG_KEEP, 长久保持型, long keep",
        "OPEN, 未定型, open"
    })
    void hasANameInBothLanguages(LifePattern constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(LifePattern.values()).hasSize(5);
    }
}
