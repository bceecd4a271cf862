package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaStatusTest {

    @ParameterizedTest
    @CsvSource({
        "ON_TRACK, 进行中, on track",
        "AT_RISK, 有风险, at risk",
        "BREACHED, 已超时, breached",
        "MET, 已达成, met",
        "PAUSED, 已暂停, paused"
    })
    void hasANameInBothLanguages(SlaStatus constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(SlaStatus.values()).hasSize(5);
    }
}
