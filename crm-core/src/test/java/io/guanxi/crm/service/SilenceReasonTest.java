package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceReasonTest {

    @Test
    void isOneOfTheFiveOfTheCourse() {
        assertThat(SilenceReason.values())
                .extracting(SilenceReason::chinese)
                .containsExactly("成本", "无渠道", "无用", "心理担忧", "其他");
        assertThat(SilenceReason.values())
                .extracting(SilenceReason::english)
                .containsExactly("cost", "no channel", "useless", "worry", "other");
    }
}
