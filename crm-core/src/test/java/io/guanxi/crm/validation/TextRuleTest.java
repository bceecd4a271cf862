package io.guanxi.crm.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two kinds of text: names in one line, notes in several. */
class TextRuleTest {

    @Nested
    class Notes {

        @ParameterizedTest
        @ValueSource(strings = {"a", "第一行\n第二行", "a\n\n\tb", "价格\t100", "😀"})
        void mayHoldLineFeedsAndTabsInside(String text) {
            assertThat(TextRule.brokenByNote(text, 10)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "'', NOT_BLANK",
            "'\n\t', NOT_BLANK",
            "\ufeff, NOT_BLANK",
            "12345678901, LENGTH",
            "'a\n', NOT_PADDED",
            "'\ta', NOT_PADDED",
            "\u00a0a, NOT_PADDED",
            "'a\r\nb', NO_CONTROL",
            "a\u0000b, NO_CONTROL",
            "a\u001bb, NO_CONTROL",
            "a\u0085b, NO_CONTROL"
        })
        void keepEveryOtherRule(String text, TextRule broken) {
            assertThat(TextRule.brokenByNote(text, 10)).contains(broken);
        }

        @Test
        void holdNoHalfOfASurrogatePair() {
            char high = '\uD83D';
            char low = '\uDE00';

            for (String half : List.of("a" + high + "b", "a" + low + high + "b", high + "b", "b" + low)) {
                assertThat(TextRule.brokenByNote(half, 10)).contains(TextRule.WHOLE_CHARACTERS);
                assertThat(TextRule.brokenBy(half, 10)).contains(TextRule.WHOLE_CHARACTERS);
            }
            assertThat(TextRule.brokenBy("a" + high + low + "b", 10)).isEmpty();
        }

        @Test
        void breakTheirRulesInTheirOrder() {
            assertThat(TextRule.brokenByNote(" \u0000 234567890", 10)).contains(TextRule.LENGTH);
            assertThat(TextRule.brokenByNote(" \u0000b", 10)).contains(TextRule.NOT_PADDED);
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"a\nb", "a\tb"})
        void holdNeitherLineFeedsNorTabs(String text) {
            assertThat(TextRule.brokenBy(text, 10)).contains(TextRule.NO_CONTROL);
        }
    }

    @Nested
    class PersonalNote {

        @Test
        void givesGoodTextBack() {
            String note = "要靠窗的座位\n对花生过敏";

            assertThat(Require.personalNote(note, "note", 13)).isSameAs(note);
        }

        @Test
        void showsTheLengthOnly() {
            assertThatThrownBy(() -> Require.personalNote("对花生过敏\r\n要靠窗", "note", 50))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "note must not contain control characters other than line feeds and tabs, but was *** (10"
                                    + " characters)");
            assertThatThrownBy(() -> Require.personalNote("对花生过敏", "note", 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("note must have at most 4 characters, but was *** (5 characters)");
        }

        @Test
        void rejectsNullByName() {
            assertThatThrownBy(() -> Require.personalNote(null, "note", 5))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("note");
        }
    }
}
