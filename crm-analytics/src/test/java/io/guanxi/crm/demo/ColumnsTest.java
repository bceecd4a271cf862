package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Nested
    class Width {

        @Test
        void countsLatinOnceAndChineseTwice() {
            assertThat(Columns.width("CRM")).isEqualTo(3);
            assertThat(Columns.width("关系")).isEqualTo(4);
            assertThat(Columns.width("CRM 关系")).isEqualTo(8);
        }

        @Test
        void countsFullWidthPunctuationTwice() {
            assertThat(Columns.width("，。（）：；")).isEqualTo(12);
            assertThat(Columns.width("…–→≤Σ·")).isEqualTo(6);
        }

        @Test
        void countsCharactersBeyondTheBasicPlaneOnceEach() {
            assertThat(Columns.width("𠀀")).isEqualTo(2);
            assertThat(Columns.width("😀")).isEqualTo(2);
        }

        @Test
        void countsCombiningMarksNotAtAll() {
            assertThat(Columns.width("e\u0301")).isEqualTo(1);
        }
    }

    @Nested
    class Pad {

        @Test
        void fillsToDisplayColumns() {
            assertThat(Columns.padRight("流失", 6)).isEqualTo("流失  ");
            assertThat(Columns.padLeft("流失", 6)).isEqualTo("  流失");
        }

        @Test
        void leavesLongTextAsItIs() {
            assertThat(Columns.padRight("流失", 3)).isEqualTo("流失");
            assertThat(Columns.padLeft("流失", 3)).isEqualTo("流失");
        }
    }

    @Nested
    class Cut {

        @Test
        void keepsWhatFits() {
            assertThat(Columns.cut("abcd", 4)).isEqualTo("abcd");
        }

        @Test
        void endsWithAnEllipsisInsideTheWidth() {
            assertThat(Columns.cut("abcde", 4)).isEqualTo("abc…");
            assertThat(Columns.cut("关系关系", 6)).isEqualTo("关系…");
        }
    }

    @Nested
    class Excerpt {

        @Test
        void cutsAt64Characters() {
            assertThat(Columns.excerpt("x".repeat(64))).isEqualTo("x".repeat(64));
            assertThat(Columns.excerpt("x".repeat(65))).isEqualTo("x".repeat(64) + "…");
        }

        @Test
        void replacesWhatWouldSteerATerminalOrBreakTheLine() {
            assertThat(Columns.excerpt("a\u001b[2Jb\nc\u2028d\u202Ee")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe");
        }

        @Test
        void replacesHalfACharacterAtTheCut() {
            assertThat(Columns.excerpt("x".repeat(63) + "😀")).isEqualTo("x".repeat(63) + "\uFFFD…");
        }
    }

    @Nested
    class Wrap {

        @Test
        void leavesAShortTextOnOneLine() {
            assertThat(Columns.wrap("one two", 7, 2)).containsExactly("one two");
        }

        @Test
        void breaksAtBlanksAndIndents() {
            assertThat(Columns.wrap("one two three four", 9, 2)).containsExactly("one two", "  three", "  four");
        }

        @Test
        void breaksChineseAnywhereButBeforeAClosingMark() {
            assertThat(Columns.wrap("购买天数下降，界限", 12, 2)).containsExactly("购买天数下", "  降，界限");
        }

        @Test
        void breaksAWordThatIsLongerThanALine() {
            assertThat(Columns.wrap("abcdefghij", 4, 1)).containsExactly("abcd", " efg", " hij");
        }
    }
}
