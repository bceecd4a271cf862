package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({"OBSERVED, 观测, observed", "STATED, 自述, stated", "ESTIMATED, 估计, estimated"})
    void hasANameInBothLanguages(Source constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void beginsWithTheSurest() {
        assertThat(Source.values()).containsExactly(Source.OBSERVED, Source.STATED, Source.ESTIMATED);
    }
}
