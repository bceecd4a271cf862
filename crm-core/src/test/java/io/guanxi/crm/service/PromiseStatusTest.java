package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseStatusTest {

    @ParameterizedTest
    @CsvSource({"KEPT, 已兑现, kept", "KEPT_LATE, 逾期兑现, kept late", "BROKEN, 未兑现, broken", "OPEN, 未到期, open"})
    void hasANameInBothLanguages(PromiseStatus constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(PromiseStatus.values()).hasSize(4);
    }
}
