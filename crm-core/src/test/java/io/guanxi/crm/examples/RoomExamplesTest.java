package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.lifecycle.LifecyclePolicy;
import io.guanxi.crm.lifecycle.RelationshipLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the rooms run, and the package documentation quotes them word for word. */
class RoomExamplesTest {

    private static final Path SOURCES = Path.of("src");

    @Nested
    class Quotes {

        @ParameterizedTest
        @CsvSource({
            "aggregate, StageFlowExample",
            "condition, ConditionExample",
            "draft, DraftExample",
            "lifecycle, LifecycleExample",
            "service, ServiceExample",
            "statemachine, StateMachineExample"
        })
        void standInThePackageDocumentation(String room, String example) throws IOException {
            List<String> program =
                    Files.readAllLines(SOURCES.resolve("test/java/io/guanxi/crm/examples/" + example + ".java"));
            String quoted = Files.readString(SOURCES.resolve("main/java/io/guanxi/crm/" + room + "/package-info.java"));
            List<String> region = region(program);

            assertThat(region.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//")))
                    .hasSizeBetween(10, 20);
            assertThat(quoted).contains(" * <pre>{@code\n" + asJavadoc(region) + " * }</pre>\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"DraftExample", "JsonExample", "FlatTransaction", "LifecycleExample"})
        void standInTheReadme(String example) throws IOException {
            List<String> program =
                    Files.readAllLines(SOURCES.resolve("test/java/io/guanxi/crm/examples/" + example + ".java"));

            assertThat(Files.readString(Path.of("..", "README.md")))
                    .contains("```java\n" + String.join("\n", region(program)).stripIndent() + "\n```\n");
        }

        private static List<String> region(List<String> program) {
            List<String> trimmed = program.stream().map(String::strip).toList();
            return program.subList(trimmed.indexOf("// example: begin") + 1, trimmed.indexOf("// example: end"));
        }

        private static String asJavadoc(List<String> region) {
            StringBuilder quote = new StringBuilder();
            for (String line : region) {
                quote.append((" * " + line.substring(Math.min(8, line.length()))).stripTrailing())
                        .append('\n');
            }
            return quote.toString();
        }
    }

    @Nested
    class Output {

        @Test
        void ofConditionsSaysWhyAndWhomTheRulesForget() {
            assertThat(ConditionExample.run())
                    .containsExactly(
                            "false: 入住夜数：27，要求 ≥ 25：达到。消费额：28,750.00，要求 ≥ 30,000.00：未达到，相差 1,250.00。",
                            "nights ≤ 9, for example nights = 9, spend = 29,999.99",
                            "nights ≥ 25 and (spend < 30,000.00 or spend unknown), for example nights = 25, spend = 29,999.99");
        }

        @Test
        void ofDraftsNamesPlaceRuleAndValue() throws IOException {
            assertThat(Files.readString(Path.of("..", "README.md")))
                    .contains("```text\n" + String.join("\n", DraftExample.run()) + "\n```\n");
            assertThat(DraftExample.run())
                    .containsExactly(
                            "lines[0].serviceTo must be after the first day of the service, but was 2025-05-01",
                            "lines[1].revenue must not have more decimals than its currency, but was 4200.50",
                            "lines[1].sku must not begin or end with white space, but was \" SPA\"",
                            "须晚于服务开始日",
                            "小数位数不得多于货币的最小单位",
                            "首尾不得有空白");
        }

        @Test
        void ofTheLifecycleSaysWhyAndWhatIsMissing() throws IOException {
            assertThat(Files.readString(Path.of("..", "README.md")))
                    .contains("```text\n" + String.join("\n", LifecycleExample.run()) + "\n```\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"zh", "en"})
        void ofTheLifecycleIsTheDiagramOfTheReadme(String language) throws IOException {
            String diagram =
                    RelationshipLifecycle.of(LifecyclePolicy.standard()).toMermaid(Locale.forLanguageTag(language));

            assertThat(Files.readString(Path.of("..", "README.md"))).contains("```mermaid\n" + diagram + "```\n");
        }

        @Test
        void ofServiceSaysWhenTheAnswerIsDueAndWhyAMoveIsNone() {
            assertThat(ServiceExample.run())
                    .containsExactly(
                            "At 2025-01-03 17:20 the clock is on track. Due 2025-01-06 09:30. Business time used 30 min of"
                                    + " 1 h, left 30 min; at risk from 0.8 of it on.",
                            "仍处于已受理：此状态未声明 Accepted，仅声明了 Acknowledged。",
                            "已回应");
        }

        @Test
        void ofStateMachinesSaysWhyNotAndWhatIsDueNext() {
            assertThat(StateMachineExample.run().subList(0, 3))
                    .containsExactly(
                            "仍处于考察期：Ordered 的守卫均未达到。边 warm-up：订单数：2，要求 ≥ 3：未达到，相差 1。", "win back", "2025-12-01");
        }

        @Test
        void ofStateMachinesIsTheDiagramOfTheReadme() throws IOException {
            assertThat(Files.readString(Path.of("..", "README.md")))
                    .contains("```mermaid\n" + StateMachineExample.run().get(3) + "```\n");
        }
    }
}
