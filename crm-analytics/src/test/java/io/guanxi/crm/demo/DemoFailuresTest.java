package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a file as a whole is refused: one sentence, and nothing on the page. */
class DemoFailuresTest {

    private static final String HEADER = "customer_id,date,amount\n";

    @TempDir
    private Path folder;

    private DemoRun runOn(String file, String... namesAndValues) {
        Properties properties = DemoRun.properties(namesAndValues);
        properties.setProperty("demo.root", folder.toString());
        properties.setProperty("demo.transactions", file);
        return DemoRun.of(properties);
    }

    private void assertFails(DemoRun run, String sentence) {
        assertThat(run.failure()).hasValue(sentence.replace("FILE", folder + "/purchases.csv"));
        assertThat(run.out()).isEmpty();
    }

    @Nested
    class Place {

        @Test
        void missingFile() {
            assertFails(runOn("purchases.csv"), "The file FILE cannot be found.");
        }

        @Test
        void missingFileInChinese() {
            assertFails(runOn("purchases.csv", "demo.lang", "zh"), "找不到文件 FILE。");
        }

        @Test
        void directory() throws IOException {
            Files.createDirectory(folder.resolve("purchases.csv"));

            assertFails(runOn("purchases.csv"), "FILE is a directory, not a file.");
        }

        @Test
        void pathBelowAFile() throws IOException {
            Files.createFile(folder.resolve("purchases.csv"));

            assertFails(runOn("purchases.csv/inside"), "The file FILE/inside cannot be found.");
        }

        @Test
        void fileThatCannotBeRead() {
            Path unreadable = Path.of("/proc/self/mem");
            assumeTrue(Files.exists(unreadable), "skipped: this system has no file whose beginning nobody can read");

            assertThat(runOn(unreadable.toString()).failure()).contains("The file /proc/self/mem cannot be read.");
        }
    }

    @Nested
    class Contents {

        @ParameterizedTest
        @ValueSource(strings = {"", "\uFEFF", "\n\n", "\r\n"})
        void emptyFile(String csv) {
            assertFails(DemoRun.of(folder, csv), "The file FILE is empty.");
        }

        @Test
        void headerWithoutTheColumns() {
            assertFails(
                    DemoRun.of(folder, "7,2025-01-01,5.00\n"),
                    "The header of FILE must name each of customer_id, date and amount once, but its columns are:"
                            + " 7, 2025-01-01, 5.00.");
        }

        @Test
        void headerWithAColumnTwice() {
            assertFails(
                    DemoRun.of(folder, "customer_id,date,amount, date \n7,2025-01-01,5.00,2025-01-02\n"),
                    "The header of FILE must name each of customer_id, date and amount once, but its columns are:"
                            + " customer_id, date, amount,  date .");
        }

        @Test
        void headerWithManyLongColumns() {
            assertFails(
                    DemoRun.of(folder, ("x".repeat(70) + ",").repeat(11) + "y\n"),
                    "The header of FILE must name each of customer_id, date and amount once, but its columns are: "
                            + ("x".repeat(64) + "…, ").repeat(10)
                            + "….");
        }

        @Test
        void headerOnly() {
            assertFails(
                    DemoRun.of(folder, HEADER),
                    "The file FILE holds no purchase that could be accepted (lines: 0, refused: 0).");
        }

        @Test
        void noAcceptedPurchase() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,today,5.00\n7,2025-01-01,-5\n", "demo.lenient", "true");

            assertFails(run, "The file FILE holds no purchase that could be accepted (lines: 2, refused: 2).");
            assertThat(run.refusals()).hasSize(2);
        }
    }

    @Nested
    class Malformed {

        private static final String SENTENCE = "The file FILE is not valid CSV after line %d: a quote is not closed,"
                + " text follows a closing quote, a field is too long, or there are too many fields.";

        @Test
        void quoteThatIsNotClosed() {
            assertFails(
                    DemoRun.of(folder, HEADER + "7,2025-01-01,5.00\n8,2025-01-01,\"5.00\n9,2025-01-01,6.00\n"),
                    SENTENCE.formatted(2));
        }

        @Test
        void linesRefusedBeforeItAreStillTold() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-13-01,5.00\n8,2025-01-01,\"5.00\n");

            assertFails(run, SENTENCE.formatted(2));
            assertThat(run.refusals()).containsExactly("line 2, date \"2025-13-01\": must be a day of the calendar");
        }

        @Test
        void moreFieldsThanTheParserTakes() {
            assertFails(
                    DemoRun.of(folder, HEADER + "7,2025-01-01,5" + ",".repeat(20_000) + "\n"), SENTENCE.formatted(1));
        }

        @Test
        void textBehindAClosingQuote() {
            assertFails(DemoRun.of(folder, HEADER + "7,\"2025-01-01\"x,5.00\n"), SENTENCE.formatted(1));
        }

        @Test
        void fieldLongerThanAnyBuffer() {
            byte[] csv = (HEADER + "7,2025-01-01,\"" + "5".repeat(17_000_000)).getBytes(StandardCharsets.US_ASCII);

            assertFails(DemoRun.of(folder, csv), SENTENCE.formatted(1));
        }

        @Test
        void bytesThatAreNoText() {
            byte[] csv = {0, 1, 2, (byte) 0xFF, (byte) 0xC3, 10, 0, (byte) 0x80};

            assertFails(
                    DemoRun.of(folder, csv),
                    "The header of FILE must name each of customer_id, date and amount once, but its columns are:"
                            + " \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD.");
        }
    }
}
