package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintBenefitTest {

    @Test
    void isOneOfTheThreeOfTheCourse() {
        assertThat(ComplaintBenefit.values())
                .extracting(ComplaintBenefit::chinese)
                .containsExactly("改进", "商机", "防止流失");
        assertThat(ComplaintBenefit.values())
                .extracting(ComplaintBenefit::english)
                .containsExactly("improvement", "opportunity", "retention");
    }
}
