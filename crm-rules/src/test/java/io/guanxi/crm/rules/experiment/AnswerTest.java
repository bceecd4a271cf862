package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void isAnOutcomeOrNone() {
        assertThat(Answer.of("GOLD").outcome()).contains("GOLD");
        assertThat(Answer.none().outcome()).isEmpty();
    }

    @Test
    void isEqualByOutcome() {
        assertThat(Answer.of("GOLD"))
                .isEqualTo(Answer.of("GOLD"))
                .hasSameHashCodeAs(Answer.of("GOLD"))
                .isNotEqualTo(Answer.of("IRON"))
                .isNotEqualTo(Answer.none());
        assertThat(Answer.none()).isEqualTo(Answer.none()).hasSameHashCodeAs(Answer.none());
    }

    @Test
    void hasTheNameOfItsOutcome() {
        assertThat(Answer.of(Drift.STABLE).displayName(Locale.CHINA)).isEqualTo("稳定");
        assertThat(Answer.of("GOLD").displayName(Locale.CHINA)).isEqualTo("GOLD");
        assertThat(Answer.of(" ").displayName(Locale.ENGLISH)).isEqualTo("\" \"");
        assertThat(Answer.none().displayName(Locale.CHINA)).isEqualTo("无结果");
        assertThat(Answer.none().displayName(Locale.ENGLISH)).isEqualTo("no outcome");
        assertThat(Answer.of("GOLD")).hasToString("GOLD");
        assertThat(Answer.none()).hasToString("no outcome");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Answer.of(null)).withMessage("outcome");
    }
}
