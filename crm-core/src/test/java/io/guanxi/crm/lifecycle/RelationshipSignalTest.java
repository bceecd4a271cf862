package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipSignalTest {

    @ParameterizedTest
    @CsvSource({
        "CHANGED_NEED, 需求变化, changed need",
        "CUSTOMER_SEARCH, 客户寻找候选伙伴, customer looks for another supplier",
        "FIRM_SEARCH, 企业寻找候选伙伴, firm looks for another customer"
    })
    void hasANameInBothLanguages(RelationshipSignal constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(RelationshipSignal.values()).hasSize(3);
    }
}
