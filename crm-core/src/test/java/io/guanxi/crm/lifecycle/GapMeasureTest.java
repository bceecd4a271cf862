package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapMeasureTest {

    @ParameterizedTest
    @CsvSource({"MEAN, 平均间隔, mean gap", "NINETIETH, 九成间隔, 90 % gap"})
    void hasANameInBothLanguages(GapMeasure constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(GapMeasure.values()).hasSize(2);
    }
}
