package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingKindTest {

    @ParameterizedTest
    @CsvSource({
        "DECLINE_CONFIRMED, 确认退化, confirmed decline",
        "DECLINE_PROBABLE, 很可能退化, probable decline",
        "DECLINE_SUSPECTED, 疑似退化, suspected decline",
        "TOTAL_FALLING, 客户总量下降, total volume falling",
        "SHARE_EROSION, 份额流失, share erosion",
        "AT_RISK, 预流失, at risk",
        "DISSATISFIED, 不满, dissatisfied",
        "OPEN_COMPLAINT, 未结投诉, open complaint",
        "CHANGED_NEED, 需求变化, changed need",
        "CUSTOMER_SEARCH, 客户寻找候选伙伴, customer looks for another supplier",
        "FIRM_SEARCH, 企业寻找候选伙伴, firm looks for another customer",
        "NOT_WIN_WIN, 非双赢, not win-win"
    })
    void hasANameInBothLanguages(FindingKind constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(FindingKind.values()).hasSize(12);
    }
}
