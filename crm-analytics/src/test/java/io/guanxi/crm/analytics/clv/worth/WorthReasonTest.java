package io.guanxi.crm.analytics.clv.worth;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import java.text.MessageFormat;
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

class WorthReasonTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

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
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "io.guanxi.crm.analytics.clv.worth.reasons_" + language.code(), Locale.ROOT);

            assertThat(bundle.keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(WorthReason.values())
                            .map(WorthReason::key)
                            .toList());
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(WorthReason.class)
        void useTheSameArgumentsInBothLanguagesWithoutGap(WorthReason reason) {
            Set<Integer> english = arguments(reason.pattern(Language.ENGLISH));

            assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(english);
            assertThat(english)
                    .containsExactlyElementsOf(
                            IntStream.range(0, english.size()).boxed().toList());
        }

        @ParameterizedTest
        @EnumSource(WorthReason.class)
        void areReadByMessageFormatAsTheyStand(WorthReason reason) {
            for (Language language : Language.values()) {
                String pattern = reason.pattern(language);

                assertThat(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                        .as(pattern)
                        .hasSameSizeAs(arguments(pattern));
                assertThat(pattern).as("an apostrophe would need doubling").doesNotContain("'");
            }
        }

        @ParameterizedTest
        @EnumSource(WorthReason.class)
        void areWholeAndInTheirLanguage(WorthReason reason) {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。").doesNotContainPattern("[A-Za-z]");
        }
    }
}
