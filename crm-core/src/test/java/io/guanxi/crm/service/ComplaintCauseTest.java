package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintCauseTest {

    @Test
    void isOneOfTheFiveOfTheCourse() {
        assertThat(ComplaintCause.values())
                .extracting(ComplaintCause::chinese)
                .containsExactly("产品", "服务", "虚假宣传", "售后", "误操作");
        assertThat(ComplaintCause.values())
                .extracting(ComplaintCause::english)
                .containsExactly("product", "service", "false advertising", "after-sales service", "misuse");
    }

    @Test
    void isTheFirmsFaultUnlessTheCustomerWentWrong() {
        assertThat(ComplaintCause.values())
                .filteredOn(cause -> !cause.isFirmAtFault())
                .containsExactly(ComplaintCause.MISUSE);
    }
}
