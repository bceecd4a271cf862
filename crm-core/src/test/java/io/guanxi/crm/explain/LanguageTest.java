package io.guanxi.crm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {

    @Nested
    class Of {

        static Stream<Locale> chineseLocales() {
            return Stream.of(
                    Locale.CHINESE,
                    Locale.CHINA,
                    Locale.TAIWAN,
                    Locale.TRADITIONAL_CHINESE,
                    Locale.forLanguageTag("zh-Hant"),
                    Locale.forLanguageTag("zh-Hant-HK"),
                    Locale.forLanguageTag("zh-Hans-SG"),
                    Locale.forLanguageTag("zh-CN-u-nu-hanidec"));
        }

        static Stream<Locale> otherLocales() {
            return Stream.of(
                    Locale.ROOT,
                    Locale.US,
                    Locale.GERMANY,
                    Locale.JAPAN,
                    Locale.forLanguageTag("tr"),
                    Locale.forLanguageTag("tr-TR"),
                    Locale.forLanguageTag("en-CN"));
        }

        @ParameterizedTest
        @MethodSource("chineseLocales")
        void isChineseForChineseLocales(Locale locale) {
            assertThat(Language.of(locale)).isEqualTo(Language.CHINESE);
        }

        @ParameterizedTest
        @MethodSource("otherLocales")
        void isEnglishForAllOthers(Locale locale) {
            assertThat(Language.of(locale)).isEqualTo(Language.ENGLISH);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsNull() {
            assertThatThrownBy(() -> Language.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("locale");
        }
    }

    @Nested
    class DisplayName {

        @Test
        void followsTheLanguageOfTheReader() {
            assertThat(Met.NOT_MET.displayName(Locale.TAIWAN)).isEqualTo("未达到");
            assertThat(Met.NOT_MET.displayName(Locale.GERMANY)).isEqualTo("not met");
        }
    }
}
