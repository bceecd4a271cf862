package io.guanxi.crm.lifecycle.winback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinBackStepTest {

    @Test
    void areSixInTheirOrder() {
        assertThat(WinBackStep.values())
                .containsExactly(
                        WinBackStep.LISTEN,
                        WinBackStep.MEET_DEMANDS,
                        WinBackStep.BE_PATIENT,
                        WinBackStep.KEEP_CONTACT,
                        WinBackStep.OFFER_WAY_BACK,
                        WinBackStep.CONTINUE_BUSINESS);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTEN, 倾听, listen",
        "MEET_DEMANDS, 满足要求并通报改进, meet demands and report the improvement",
        "BE_PATIENT, 耐心与坦诚, patience and candour",
        "KEEP_CONTACT, 保持联系, keep contact",
        "OFFER_WAY_BACK, 给台阶, offer a face-saving way back",
        "CONTINUE_BUSINESS, 继续往来, continue business"
    })
    void haveANameInBothLanguages(WinBackStep step, String chinese, String english) {
        assertThat(step.displayName(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(step.displayName(Locale.ENGLISH)).isEqualTo(english);
    }
}
