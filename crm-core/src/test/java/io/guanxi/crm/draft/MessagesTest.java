package io.guanxi.crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.party.Messenger;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.validation.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of drafts: every rule has a text in both languages, for the library's violations and for hosts. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY = Pattern.compile("\"\\{?(io\\.guanxi\\.crm\\.[a-z]+\\.[a-z-]+)}?\"");
    /** Defaults that are always replaced by the message of the rule that is broken. */
    private static final Set<String> NEVER_SHOWN =
            Set.of("io.guanxi.crm.draft.conflict", "io.guanxi.crm.draft.text", "io.guanxi.crm.draft.note");

    @Test
    void bothLanguagesHaveTheSameRules() {
        assertThat(own("zh").keySet()).isEqualTo(own("en").keySet());
    }

    @Test
    void bothLanguagesHaveTheSameNumbersInARule() {
        assertThat(argumentsOf(own("zh"))).isEqualTo(argumentsOf(own("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void boundsThatStandInATextAreThoseOfTheCode(String language) {
        Map<String, String> texts = own(language);

        assertThat(texts.get("io.guanxi.crm.party.account")).contains(" " + Messenger.MAX_LENGTH + " ");
        assertThat(texts.get("io.guanxi.crm.party.phone")).contains("7").contains(" " + (Phone.MAX_LENGTH - 1) + " ");
        assertThat(texts.get("io.guanxi.crm.service.answer-digits")).contains(" " + Require.MAX_DIGITS + " ");
    }

    @Test
    void englishRulesBeginWithMust() {
        assertThat(own("en").values()).allMatch(text -> text.startsWith("must "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void hostsReadTheSameTexts(String language) {
        String name = "ContributorValidationMessages" + (language.equals("en") ? "" : "_" + language);

        assertThat(texts(name)).isEqualTo(own(language));
    }

    @Test
    void everyRuleThatTheSourcesNameHasATextAndNoTextIsLeftOver() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> named.add(match.group(1)));
            }
        }
        named.removeAll(NEVER_SHOWN);

        assertThat(own("en").keySet()).isEqualTo(named);
    }

    private static Map<String, String> own(String language) {
        return texts("io.guanxi.crm.draft.messages_" + language);
    }

    private static Map<String, String> texts(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, Locale.ROOT);
        Map<String, String> all = new TreeMap<>();
        texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
        return all;
    }

    private static Map<String, Set<String>> argumentsOf(Map<String, String> texts) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        texts.forEach((key, text) -> arguments.put(key, arguments(text)));
        return arguments;
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }
}
