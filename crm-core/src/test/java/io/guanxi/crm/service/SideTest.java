package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideTest {

    @ParameterizedTest
    @CsvSource({"FIRM, 企业, firm", "CUSTOMER, 客户, customer"})
    void hasANameInBothLanguages(Side constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void hasNoOtherConstants() {
        assertThat(Side.values()).hasSize(2);
    }
}
