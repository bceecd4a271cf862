package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its code is the code that runs here, its output is what that prints. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    private static String readme() throws IOException {
        return Files.readString(MODULE.resolve("../README.md"));
    }

    /** The contents of all fenced blocks of a language. */
    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(readme())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void showsTheProgramThatRuns() throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/java/io/guanxi/crm/examples/FirstSteps.java"));
        String body = source.substring(
                source.indexOf("// README-BEGIN\n") + "// README-BEGIN\n".length(), source.indexOf("// README-END"));

        assertThat(blocks("java")).first().isEqualTo(body.stripIndent().stripTrailing() + "\n");
    }

    @Test
    void showsWhatItPrints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        FirstSteps.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(blocks("text"))
                .contains(printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void namesTheTwoCommands() throws IOException {
        assertThat(readme()).contains("mvn -q -ntp -Pdemo verify", "mvn -B -ntp verify");
    }

    @Test
    void everyClassOfTheConceptIndexExists() throws IOException {
        List<String> classes = Pattern.compile("(?m)^\\|[^|]*\\|[^|]*\\|[^|]*`([A-Z]\\w+)`[^|]*\\|[^|]*\\|$")
                .matcher(readme().substring(readme().indexOf("## Concept index")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(classes).hasSizeGreaterThan(15);
        try (var sources = Files.walk(MODULE.resolve(".."))) {
            List<String> names =
                    sources.map(path -> path.getFileName().toString()).toList();
            assertThat(names)
                    .containsAll(classes.stream().map(name -> name + ".java").toList());
        }
    }
}
