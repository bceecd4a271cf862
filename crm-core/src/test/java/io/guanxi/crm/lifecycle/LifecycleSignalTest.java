package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleSignalTest {

    @ParameterizedTest
    @CsvSource("ASSESSED, 评估, assessed")
    void hasANameInBothLanguages(LifecycleSignal constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(LifecycleSignal.values()).hasSize(1);
    }
}
