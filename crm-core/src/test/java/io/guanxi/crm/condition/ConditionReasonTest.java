package io.guanxi.crm.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of the room: the sentences of {@link ConditionReason} and the phrases of {@link Relation}. */
class ConditionReasonTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    private static Stream<ReasonKey> all() {
        return Stream.concat(Stream.of(ConditionReason.values()), Stream.of(Relation.values()));
    }

    private static Set<Integer> arguments(String pattern) {
        return new TreeSet<>(ARGUMENT.matcher(pattern)
                .results()
                .map((MatchResult result) -> Integer.valueOf(result.group(1)))
                .toList());
    }

    @Nested
    class Bundles {

        @ParameterizedTest
        @EnumSource(Language.class)
        void holdEveryKeyAndNoOther(Language language) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("io.guanxi.crm.condition.reasons_" + language.code(), Locale.ROOT);
            List<String> keys = all().map(ReasonKey::key).toList();

            assertThat(keys).doesNotHaveDuplicates();
            assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Nested
    class Patterns {

        static Stream<ReasonKey> keys() {
            return all();
        }

        @ParameterizedTest
        @MethodSource("keys")
        void useTheSameArgumentsInBothLanguagesWithoutGap(ReasonKey reason) {
            Set<Integer> english = arguments(reason.pattern(Language.ENGLISH));

            assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(english);
            assertThat(english)
                    .containsExactlyElementsOf(
                            IntStream.range(0, english.size()).boxed().toList());
        }

        @ParameterizedTest
        @MethodSource("keys")
        void areReadByMessageFormatAsTheyStand(ReasonKey reason) {
            for (Language language : Language.values()) {
                String pattern = reason.pattern(language);

                assertThat(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                        .as(pattern)
                        .hasSameSizeAs(arguments(pattern));
                assertThat(pattern).as("an apostrophe would need doubling").doesNotContain("'");
            }
        }

        @ParameterizedTest
        @MethodSource("keys")
        void areInTheirLanguage(ReasonKey reason) {
            assertThat(reason.pattern(Language.ENGLISH))
                    .doesNotContainPattern("\\p{IsHan}")
                    .isNotBlank();
            assertThat(reason.pattern(Language.CHINESE))
                    .doesNotContainPattern("[A-Za-z]")
                    .isNotBlank();
        }

        @ParameterizedTest
        @EnumSource
        void ofReasonsAreWholeSentences(ConditionReason reason) {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。");
        }
    }
}
