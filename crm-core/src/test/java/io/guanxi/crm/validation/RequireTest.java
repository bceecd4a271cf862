package io.guanxi.crm.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

    @Nested
    class That {

        @Test
        void letsPassWhatHolds() {
            assertThatCode(() -> Require.that(true, "size", 5, "must be odd")).doesNotThrowAnyException();
        }

        @Test
        void namesFieldRuleAndValue() {
            assertThatThrownBy(() -> Require.that(false, "size", 4, "must be odd"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("size must be odd, but was 4");
        }
    }

    @Nested
    class Refusal {

        @Test
        void quotesTextOnly() {
            assertThat(Require.refusal("tag", "vip", "must be known")).hasMessage("tag must be known, but was \"vip\"");
            assertThat(Require.refusal("tags", List.of(1, 2), "must be known"))
                    .hasMessage("tags must be known, but was [1, 2]");
            assertThat(Require.refusal("tag", null, "must be known")).hasMessage("tag must be known, but was null");
        }

        @Test
        void showsSixtyFourCharactersWhole() {
            assertThat(Require.refusal("tag", "x".repeat(64), "must be known"))
                    .hasMessage("tag must be known, but was \"" + "x".repeat(64) + "\"");
        }

        @Test
        void cutsLongerValuesAndTellsTheirLength() {
            assertThat(Require.refusal("tag", "x".repeat(64) + "yz", "must be known"))
                    .hasMessage("tag must be known, but was \"" + "x".repeat(64) + "…\" (66 characters)");
        }

        @Test
        void neverCutsACharacterInHalf() {
            assertThat(Require.refusal("tag", "x".repeat(63) + "😀😀", "must be known"))
                    .message()
                    .as("without unpaired surrogates")
                    .doesNotContainPattern("\\p{Cs}");
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(strings = {"a", "客户 7", "a b", "ab😀", "abcde"})
        void givesGoodTextBack(String text) {
            assertThat(Require.text(text, "id", 5)).isSameAs(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000", "\u00a0"})
        void rejectsBlank(String text) {
            assertThatThrownBy(() -> Require.text(text, "id", 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not be blank, but was \"" + text + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {" a", "a ", "\u3000a", "a\u00a0"})
        void rejectsPadding(String text) {
            assertThatThrownBy(() -> Require.text(text, "id", 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not begin or end with white space, but was \"" + text + "\"");
        }

        @ParameterizedTest
        @CsvSource({
            "\ufeff, must not be blank, \\uFEFF",
            "\u200b\u200d, must not be blank, \\u200B\\u200D",
            "\ufeffa, must not begin or end with white space, \\uFEFFa",
            "a\u2028, must not begin or end with white space, a\\u2028"
        })
        void rejectsWhatNobodySeesAndSpellsItOut(String text, String rule, String shown) {
            assertThatThrownBy(() -> Require.text(text, "id", 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id " + rule + ", but was \"" + shown + "\"");
        }

        @ParameterizedTest
        @CsvSource({"'a\nb', a\\u000Ab", "a\u0000b, a\\u0000b", "a\u007fb, a\\u007Fb", "a\u0085b, a\\u0085b"})
        void rejectsControlCharactersAndSpellsThemOutSoThatTheMessageIsOneLine(String text, String shown) {
            assertThatThrownBy(() -> Require.text(text, "id", 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not contain control characters, but was \"" + shown + "\"");
        }

        @Test
        void rejectsHalfACharacterAndSpellsItOutButKeepsWholeOnes() {
            String half = "😀" + '\uD83D' + "a";

            assertThatThrownBy(() -> Require.text(half, "id", 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not contain half of a surrogate pair, but was \"😀\\uD83Da\"");
        }

        @Test
        void rejectsTooLong() {
            assertThatThrownBy(() -> Require.text("abcdef", "id", 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must have at most 5 characters, but was \"abcdef\"");
        }

        @Test
        void rejectsNullByName() {
            assertThatThrownBy(() -> Require.text(null, "id", 5))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
        }
    }

    @Nested
    class PersonalText {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "\"\"         | must not be blank                       | **    | 0",
                    "\"   \"      | must not be blank                       | **    | 3",
                    "\" 欧阳修\"   | must not begin or end with white space  | 欧**  | 4",
                    "欧阳修永叔      | must have at most 4 characters          | 欧**  | 5"
                })
        void masksTheValue(String text, String rule, String mask, int length) {
            assertThatThrownBy(() -> Require.personalText(text, "name", 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name " + rule + ", but was \"" + mask + "\" (" + length + " characters)");
        }

        @Test
        void masksControlCharactersToo() {
            assertThatThrownBy(() -> Require.personalText("欧阳\n修", "name", 50))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not contain control characters, but was \"欧**\" (4 characters)");
        }

        @Test
        void givesGoodTextBack() {
            String name = "欧阳";
            assertThat(Require.personalText(name, "name", 2)).isSameAs(name);
        }
    }

    @Nested
    class Positive {

        @Test
        void givesForwardPeriodsBack() {
            Period period = Period.of(0, 1, 1);
            assertThat(Require.positive(period, "window")).isSameAs(period);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P0D", "P-1D", "P1M-1D", "P-1M40D", "P1Y-1M"})
        void rejectsZeroAndNegativeParts(Period period) {
            assertThatThrownBy(() -> Require.positive(period, "window"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("window must be longer than zero and have no negative part, but was " + period);
        }

        @Test
        void rejectsNullByName() {
            assertThatThrownBy(() -> Require.positive(null, "window"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("window");
        }
    }

    @Nested
    class Lists {

        @Test
        void areCopied() {
            List<String> names = new ArrayList<>(List.of("a"));
            List<String> copy = Require.list(names, "names");
            names.set(0, "b");

            assertThat(copy).containsExactly("a").isUnmodifiable();
        }

        @Test
        void nameThePlaceOfWhatIsMissing() {
            assertThatThrownBy(() -> Require.list(Arrays.asList("a", null), "names"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("names[1]");
            assertThatThrownBy(() -> Require.list(null, "names"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("names");
        }
    }

    @Nested
    class Thresholds {

        @ParameterizedTest
        @CsvSource({"0.30, 0.3", "4, 4", "40, 40", "1E+2, 100", "0.000000000000000001, 0.000000000000000001"})
        void loseTheirTrailingZeros(BigDecimal given, String plain) {
            assertThat(Require.threshold(given, "share")).isEqualTo(new BigDecimal(plain));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E-19", "1E+18", "1E-2000000000"})
        void haveAnEnd(BigDecimal endless) {
            assertThatThrownBy(() -> Require.threshold(endless, "share"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share must have at most 18 digits before and after the point, but was " + endless);
        }
    }

    @Nested
    class Decimals {

        @ParameterizedTest
        @ValueSource(strings = {"0.20", "-3", "0", "1e3"})
        void areReadAsTheyAreWritten(String text) {
            assertThat(Require.decimal(text, "share", "0.20")).isEqualTo(new BigDecimal(text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " 1", "80 %", "0,2", "NaN"})
        void rejectsWhatIsNone(String text) {
            assertThatThrownBy(() -> Require.decimal(text, "share", "0.20"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("share must be a decimal number such as 0.20, but was \"" + text + "\"");
        }

        @Test
        void rejectsWhatTakesMinutesToRead() {
            assertThat(Require.decimal("7".repeat(64), "share", "0.20")).isEqualTo(new BigDecimal("7".repeat(64)));
            assertThatThrownBy(() -> Require.decimal("7".repeat(1_000_000), "share", "0.20"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("…\" (1000000 characters)");
            assertThatThrownBy(() -> Require.decimal(null, "share", "0.20"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("share");
        }
    }

    @Nested
    class Endless {

        private final BigDecimal million =
                BigDecimal.ONE.movePointRight(1_000_000).add(BigDecimal.ONE);

        @Test
        void numbersAreNotWrittenOut() {
            assertThat(Require.shown(million)).isEqualTo("a number of more than 1000 digits");
            assertThat(Require.shown(new BigDecimal("1E+1000000"))).isEqualTo("1E+1000000");
        }

        @Test
        void numbersAreNoThresholds() {
            for (BigDecimal endless : List.of(million, new BigDecimal("0.8").setScale(200_000))) {
                assertThatThrownBy(() -> Require.threshold(endless, "warnAt"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("warnAt must have at most 18 digits before and after the point, but was a number of"
                                + " more than 1000 digits");
            }
        }
    }

    @Nested
    class Visible {

        @Test
        void cutsLongTextsBetweenCharacters() {
            assertThat(Require.visible("abcdef", 6)).isEqualTo("abcdef");
            assertThat(Require.visible("abcdefg", 6)).isEqualTo("abcdef…");
            assertThat(Require.visible("abcde😀", 6)).isEqualTo("abcde…");
        }
    }

    @Nested
    class Days {

        @Test
        void areHalfOpen() {
            assertThat(Require.days(FIRST, FIRST.plusDays(2), "period"))
                    .isEqualTo(Range.closedOpen(FIRST, FIRST.plusDays(2)));
        }

        @Test
        void endAfterTheyBegin() {
            assertThatThrownBy(() -> Require.days(FIRST, FIRST, "period"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("period must end after it begins, but was \"2025-06-01 to 2025-06-01\"");
        }

        @Test
        void lieInTheCalendar() {
            assertThatThrownBy(() -> Require.days(FIRST, LocalDate.MAX, "period"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("to must lie in the years 1 to 9999");
            assertThatThrownBy(() -> Require.days(null, FIRST, "period"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("from");
        }
    }

    @Nested
    class Instants {

        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

        @Test
        void lieInTheYearsOneToTenThousand() {
            assertThat(Require.instant(LAST, "at")).isEqualTo(LAST);
            assertThat(Require.isInstant(Instant.parse("0001-01-01T00:00:00Z"))).isTrue();
            assertThat(Require.isInstant(Instant.parse("0000-12-31T23:59:59.999999999Z")))
                    .isFalse();
            assertThat(Require.isInstant(Instant.MAX)).isFalse();
            assertThatThrownBy(() -> Require.instant(LAST.plusNanos(1), "at"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("at must lie in the years 1 to 9999, but was +10000-01-01T00:00:00Z");
        }
    }

    @Nested
    class Personal {

        @Test
        void showsTheLengthOnly() {
            assertThatThrownBy(() -> Require.personal(false, "phone", "13812341234", "must be one"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("phone must be one, but was *** (11 characters)");
            assertThat(Require.hidden("x")).isEqualTo("*** (1 character)");
        }
    }

    @Nested
    class Elements {

        @Test
        void areCopied() {
            String[] given = {"a", "b"};
            List<String> elements = Require.elements(given, "tags");
            given[0] = "x";

            assertThat(elements).containsExactly("a", "b");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areNamedIfMissing() {
            assertThatThrownBy(() -> Require.elements(null, "tags"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tags");
            assertThatThrownBy(() -> Require.elements(new String[] {"a", null}, "tags"))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tags[1]");
        }
    }

    @Nested
    class BusinessDates {

        @Test
        void lieInTheYearsOneTo9999() {
            assertThat(Require.businessDate(LocalDate.of(9999, 12, 31), "day")).isEqualTo("9999-12-31");
            assertThatThrownBy(() -> Require.businessDate(LocalDate.MAX, "day"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day must lie in the years 1 to 9999, but was +999999999-12-31");
        }
    }

    /** Found by a hostile tester: the mask itself may begin with an escape character. */
    @Test
    void aMaskIsOneLineToo() {
        assertThatThrownBy(() -> Require.personalText("\u001b[31mred", "name", 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not contain control characters, but was \"\\u001B**\" (8 characters)");
    }
}
