package io.guanxi.crm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What holds for the reasons of every room of the core: complete bundles, the same arguments in both languages. */
public final class ReasonWording {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    private ReasonWording() {}

    /** The bundle of a room holds each key once and no other. */
    public static void assertBundleHoldsExactly(
            String room, Language language, Collection<? extends ReasonKey> reasons) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.guanxi.crm." + room + ".reasons_" + language.code(), Locale.ROOT);

        assertThat(reasons).extracting(ReasonKey::key).doesNotHaveDuplicates();
        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        reasons.stream().map(ReasonKey::key).toList());
    }

    /** Both languages use the same arguments, from 0 on without gap. */
    public static void assertSameArguments(ReasonKey reason) {
        Set<Integer> english = arguments(reason.pattern(Language.ENGLISH));

        assertThat(arguments(reason.pattern(Language.CHINESE))).isEqualTo(english);
        assertThat(english)
                .containsExactlyElementsOf(
                        IntStream.range(0, english.size()).boxed().toList());
    }

    /** {@link MessageFormat} finds the arguments that stand there, and nothing else of its own. */
    public static void assertReadAsItStands(ReasonKey reason) {
        for (Language language : Language.values()) {
            String pattern = reason.pattern(language);

            assertThat(new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex())
                    .as(pattern)
                    .hasSameSizeAs(arguments(pattern));
            assertThat(pattern).as("an apostrophe would need doubling").doesNotContain("'");
        }
    }

    private static Set<Integer> arguments(String pattern) {
        return new TreeSet<>(ARGUMENT.matcher(pattern)
                .results()
                .map((MatchResult result) -> Integer.valueOf(result.group(1)))
                .toList());
    }
}
