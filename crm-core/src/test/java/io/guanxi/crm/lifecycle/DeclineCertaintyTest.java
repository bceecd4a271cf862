package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclineCertaintyTest {

    @ParameterizedTest
    @CsvSource({"SUSPECTED, 疑似, suspected", "PROBABLE, 很可能, probable", "CONFIRMED, 确认, confirmed"})
    void hasANameInBothLanguages(DeclineCertainty constant, String chinese, String english) {
        assertThat(constant.chinese()).isEqualTo(chinese);
        assertThat(constant.english()).isEqualTo(english);
    }

    @Test
    void goesUpFromSuspectedToConfirmed() {
        assertThat(DeclineCertainty.values())
                .containsExactly(DeclineCertainty.SUSPECTED, DeclineCertainty.PROBABLE, DeclineCertainty.CONFIRMED);
    }
}
