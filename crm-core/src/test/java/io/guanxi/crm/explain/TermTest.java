package io.guanxi.crm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Term FORMATION = new Term("形成期", "formation");

    @Test
    void isNamedInTheReadersLanguage() {
        assertThat(FORMATION.displayName(Locale.CHINA)).isEqualTo("形成期");
        assertThat(FORMATION.displayName(Locale.GERMANY)).isEqualTo("formation");
        assertThat(FORMATION.term()).isSameAs(FORMATION);
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(" ", "formation"))
                .withMessage("chinese must not be blank, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term("形成期", ""))
                .withMessage("english must not be blank, but was \"\"");
    }
}
