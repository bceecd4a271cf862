package io.guanxi.crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.explain.ReasonKey;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 原因的措辞 – what holds of the sentences of every kind of reason whose bundles stand beside it as {@code reasons_en} and
 * {@code reasons_zh}. A test of such a kind implements this and names it.
 *
 * @param <R> the kind of reason
 */
public interface ReasonWording<R extends Enum<R> & ReasonKey> {

    /** The kind of reason. */
    Class<R> reasons();

    /** No key without a sentence, and no sentence without a key. */
    @ParameterizedTest
    @EnumSource(Language.class)
    default void holdsEveryKeyAndNoOther(Language language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(reasons().getPackageName() + ".reasons_" + language.code(), Locale.ROOT);

        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(reasons().getEnumConstants())
                        .map(ReasonKey::key)
                        .toList());
    }

    /** A sentence shows the same figures in both languages, and skips none. */
    @TestFactory
    default Stream<DynamicTest> usesTheSameArgumentsInBothLanguagesWithoutGap() {
        return each(reason -> {
            Set<Integer> english = arguments(reason.pattern(Language.ENGLISH));

            assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(english);
            assertThat(english)
                    .containsExactlyElementsOf(
                            IntStream.range(0, english.size()).boxed().toList());
        });
    }

    /** What stands in the bundle is what the reader sees. */
    @TestFactory
    default Stream<DynamicTest> isReadByMessageFormatAsItStands() {
        return each(reason -> {
            for (Language language : Language.values()) {
                String pattern = reason.pattern(language);

                assertThat(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                        .as(pattern)
                        .hasSameSizeAs(arguments(pattern));
                assertThat(pattern).as("an apostrophe would need doubling").doesNotContain("'");
            }
        });
    }

    /** Sentences end, and do not mix languages. */
    @TestFactory
    default Stream<DynamicTest> isWholeAndInItsLanguage() {
        return each(reason -> {
            assertThat(reason.pattern(Language.ENGLISH)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
            assertThat(reason.pattern(Language.CHINESE)).endsWith("。").doesNotContainPattern("[A-Za-z]");
        });
    }

    private Stream<DynamicTest> each(Consumer<R> check) {
        return Arrays.stream(reasons().getEnumConstants())
                .map(reason -> DynamicTest.dynamicTest(reason.name(), () -> check.accept(reason)));
    }

    private static Set<Integer> arguments(String pattern) {
        return new TreeSet<>(Pattern.compile("\\{(\\d+)}")
                .matcher(pattern)
                .results()
                .map((MatchResult result) -> Integer.valueOf(result.group(1)))
                .toList());
    }
}
