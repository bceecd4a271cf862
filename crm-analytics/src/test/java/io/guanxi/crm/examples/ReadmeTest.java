package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Programs that the README shows with what they print. */
    static Stream<Arguments> programs() {
        return Stream.of(
                program("FirstSteps", FirstSteps::run),
                program("RuleExperiment", RuleExperiment::run),
                program("TravelClub", TravelClub::run),
                program("ValueAndRetention", ValueAndRetention::run),
                program("LifetimeValues", LifetimeValues::run));
    }

    private static Arguments program(String name, Consumer<PrintStream> run) {
        return arguments(name, run);
    }

    /** What stands between the marks of a source file. */
    private static String shown(String name) throws IOException {
        return shown(MODULE.resolve("src/test/java/io/guanxi/crm/examples/" + name + ".java"));
    }

    private static String shown(Path file) throws IOException {
        String source = Files.readString(file);
        String body = source.substring(
                source.indexOf("// README-BEGIN\n") + "// README-BEGIN\n".length(), source.indexOf("// README-END"));
        return body.stripIndent().stripTrailing() + "\n";
    }

    @Test
    void beginsWithTheFirstSteps() throws IOException {
        assertThat(blocks("java")).first().isEqualTo(shown("FirstSteps"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FirstSteps",
                "RuleExperiment",
                "TravelClub",
                "VerifiedRulesTest",
                "ValueAndRetention",
                "LifetimeValues"
            })
    void showsTheProgramThatRuns(String name) throws IOException {
        assertThat(blocks("java")).contains(shown(name));
    }

    @Test
    void showsTheAdapterThatRunsOnSpark() throws IOException {
        assertThat(blocks("java"))
                .contains(shown(MODULE.resolve("src/spark/java/io/guanxi/crm/spark/SparkAggregations.java")));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void showsWhatItPrints(String name, Consumer<PrintStream> run) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        run.accept(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(blocks("text"))
                .as(name)
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
