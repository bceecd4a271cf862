package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import java.text.MessageFormat;
import java.util.EnumSet;
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

class StateMachineReasonTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    /** What names steps of the builder, which are called the same in Chinese. */
    private static final Pattern CODE = Pattern.compile("(?:initial|to)\\(…\\)|ambiguity\\(DECLARATION_ORDER\\)");

    private static final Set<StateMachineReason> PHRASES =
            EnumSet.of(StateMachineReason.TRIED, StateMachineReason.AFTER);

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
                    ResourceBundle.getBundle("io.guanxi.crm.statemachine.reasons_" + language.code(), Locale.ROOT);

            assertThat(bundle.keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(StateMachineReason.values())
                            .map(StateMachineReason::key)
                            .toList());
        }
    }

    @Nested
    class Sentences {

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void useTheSameArgumentsInBothLanguagesWithoutGap(StateMachineReason reason) {
            Set<Integer> english = arguments(reason.pattern(Language.ENGLISH));

            assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(english);
            assertThat(english)
                    .containsExactlyElementsOf(
                            IntStream.range(0, english.size()).boxed().toList());
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areReadByMessageFormatAsTheyStand(StateMachineReason reason) {
            for (Language language : Language.values()) {
                String pattern = reason.pattern(language);

                assertThat(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                        .as(pattern)
                        .hasSameSizeAs(arguments(pattern));
                assertThat(pattern).as("an apostrophe would need doubling").doesNotContain("'");
            }
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areInTheirLanguage(StateMachineReason reason) {
            String chinese = CODE.matcher(reason.pattern(Language.CHINESE)).replaceAll("");

            assertThat(reason.pattern(Language.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
            assertThat(chinese).doesNotContainPattern("[A-Za-z]").containsPattern("\\p{IsHan}");
        }

        @ParameterizedTest
        @EnumSource(StateMachineReason.class)
        void areWhole(StateMachineReason reason) {
            assertThat(reason.pattern(Language.ENGLISH).endsWith(".")).isNotEqualTo(PHRASES.contains(reason));
            assertThat(reason.pattern(Language.CHINESE).endsWith("。")).isNotEqualTo(PHRASES.contains(reason));
        }
    }
}
