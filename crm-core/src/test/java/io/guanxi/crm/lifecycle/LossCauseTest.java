package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossCauseTest {

    @ParameterizedTest
    @CsvSource({
        "PRICE, 价格, price, true",
        "INCONVENIENCE, 不便, inconvenience, true",
        "CORE_FAILURE, 核心服务失误, core service failure, true",
        "ENCOUNTER_FAILURE, 接触失误, service encounter failure, true",
        "RESPONSE, 补救不力, response to failure, true",
        "COMPETITION, 竞争, competition, true",
        "ETHICS, 道德问题, ethical problems, true",
        "INVOLUNTARY, 非自愿, involuntary, true",
        "FIRM_INITIATED, 企业终止, ended by the firm, false",
        "DECEASED, 客户离世, deceased, false",
        "UNKNOWN, 未知, unknown, true"
    })
    void hasANameInBothLanguagesAndMayBeRecoverable(
            LossCause cause, String chinese, String english, boolean recoverable) {
        assertThat(cause.chinese()).isEqualTo(chinese);
        assertThat(cause.english()).isEqualTo(english);
        assertThat(cause.isRecoverable()).isEqualTo(recoverable);
    }

    @Test
    void hasTheEightOfKeaveneyAndThreeMore() {
        assertThat(LossCause.values()).hasSize(8 + 3);
    }
}
