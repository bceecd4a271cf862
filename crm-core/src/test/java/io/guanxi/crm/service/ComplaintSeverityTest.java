package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintSeverityTest {

    @Test
    void hasThreeDegrees() {
        assertThat(ComplaintSeverity.values())
                .extracting(ComplaintSeverity::chinese)
                .containsExactly("轻微", "一般", "严重");
        assertThat(ComplaintSeverity.values())
                .extracting(ComplaintSeverity::english)
                .containsExactly("low", "medium", "high");
    }
}
