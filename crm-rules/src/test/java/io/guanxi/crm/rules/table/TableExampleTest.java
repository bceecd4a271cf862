package io.guanxi.crm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the package runs, and the package documentation quotes it word for word. */
class TableExampleTest {

    private static final String ROOM = "java/io/guanxi/crm/rules/table/";

    @Test
    void standsInThePackageDocumentation() throws IOException {
        List<String> program = Files.readAllLines(Path.of("src/test", ROOM, "TableExample.java"));
        String quoted = Files.readString(Path.of("src/main", ROOM, "package-info.java"));
        List<String> trimmed = program.stream().map(String::strip).toList();
        List<String> region =
                program.subList(trimmed.indexOf("// example: begin") + 1, trimmed.indexOf("// example: end"));

        assertThat(region.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//")))
                .hasSizeBetween(10, 20);
        assertThat(quoted).contains(" * <pre>{@code\n" + asJavadoc(region) + " * }</pre>\n");
    }

    private static String asJavadoc(List<String> region) {
        StringBuilder quote = new StringBuilder();
        for (String line : region) {
            quote.append((" * " + line.substring(Math.min(8, line.length()))).stripTrailing())
                    .append('\n');
        }
        return quote.toString();
    }

    @Test
    void saysWhyAndWhatIsMissing() {
        assertThat(TableExample.run())
                .containsExactly(
                        "决策表 grades 第 1 版：没有行满足，归入“其他”：铅。"
                                + "行 platinum 未满足。消费额：9,400.00，要求 ≥ 50,000.00：未达到，相差 40,600.00。"
                                + "行 gold 未满足。消费额：9,400.00，要求 ≥ 10,000.00：未达到，相差 600.00。",
                        "To reach gold – spend: 600.00 more.",
                        "spend from 9,000.00 to below 10,000.00: from lead (otherwise) to gold (row gold); for example"
                                + " spend = 9,000.00, orders = 11.");
    }
}
