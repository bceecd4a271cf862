package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the lines of a file. */
class DemoLinesTest {

    private static final String HEADER = "customer_id,date,amount\n";
    private static final String GOOD =
            HEADER + "7,2025-01-10,100.00\n8,2025-02-01,20\n7,2025-03-01,50.5\n7,2025-03-05,-30.00\n";

    @TempDir
    private Path folder;

    private String pageOf(String csv) {
        DemoRun run = DemoRun.of(folder, csv);
        assertThat(run.failure()).isEmpty();
        return run.out();
    }

    @Nested
    class Accepted {

        @Test
        void areCounted() {
            assertThat(pageOf(GOOD))
                    .contains("Customers    2\n")
                    .contains("Purchases    3, gross USD 170.50\n")
                    .contains("Refunds      1, refunded USD 30.00; net USD 140.50\n")
                    .contains("Repeat days  Σx = 1 (purchase days after the first); customers with x = 0: 1\n");
        }

        @Test
        void withByteOrderMark() {
            assertThat(pageOf("\uFEFF" + GOOD)).isEqualTo(pageOf(GOOD));
        }

        @Test
        void withAnyLineEndAndEmptyLines() {
            assertThat(pageOf(GOOD.replace("\n", "\r\n"))).isEqualTo(pageOf(GOOD));
            assertThat(pageOf(GOOD.replace("\n", "\r"))).isEqualTo(pageOf(GOOD));
            assertThat(pageOf("\n" + GOOD.replace("\n", "\n\n"))).isEqualTo(pageOf(GOOD));
            assertThat(pageOf(GOOD.strip())).isEqualTo(pageOf(GOOD));
        }

        @Test
        void withQuotes() {
            assertThat(pageOf(GOOD.replaceAll("([^,\n]+)", "\"$1\""))).isEqualTo(pageOf(GOOD));
        }

        @Test
        void withExtraColumnsInAnyOrder() {
            assertThat(pageOf("""
                                    产品,amount, date ,"customer_id",note
                                    "trip, long",100.00,2025-01-10,7,
                                    ,20,2025-02-01,8,"two
                                    lines"
                                    x,50.5,2025-03-01,7,"say ""hi\"""
                                    x,-30.00,2025-03-05,7,
                                    """)).isEqualTo(pageOf(GOOD));
        }

        @Test
        void withBytesInAnotherColumnThatAreNoText() {
            byte[] csv = ("note," + HEADER + "\u00FC,7,2025-01-10,100.00\n").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(DemoRun.of(folder, csv).failure()).isEmpty();
        }

        @Test
        void inUtf16WithByteOrderMark() {
            assertThat(DemoRun.of(folder, GOOD.getBytes(StandardCharsets.UTF_16))
                            .out())
                    .isEqualTo(pageOf(GOOD));
        }

        @Test
        void inAnyOrder() {
            assertThat(pageOf(
                            HEADER + "7,2025-03-05,-30.00\n7,2025-03-01,50.5\n8,2025-02-01,20\n7,2025-01-10,100.00\n"))
                    .isEqualTo(pageOf(GOOD));
        }

        @Test
        void inACurrencyWithoutDecimals() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-01-10,1250\n", "demo.currency", "JPY");

            assertThat(run.out()).contains("gross JPY 1,250\n");
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "9,2025-01-10,1,250.00|all fields \"9,2025-01-10,1,250.00\": must be as many fields as in"
                            + " the header (quote a value with a comma)",
                    "9,2025-01-10|all fields \"9,2025-01-10\": must be as many fields as in the header"
                            + " (quote a value with a comma)",
                    ",2025-01-10,5|customer_id \"\": must not be blank",
                    "\" 9\",2025-01-10,5|customer_id \" 9\": must not begin or end with white space",
                    "9,10.01.2025,5|date \"10.01.2025\": must be a date written as yyyy-MM-dd",
                    "9,2025-02-30,5|date \"2025-02-30\": must be a day of the calendar",
                    "9,1899-12-31,5|date \"1899-12-31\": must be in the years 1900 to 2199",
                    "9,2025-01-10,\"1,250.00\"|amount \"1,250.00\": must be a plain decimal number such as -1250.00",
                    "9,2025-01-10,1.255|amount \"1.255\": must not have more decimals than the currency",
                    "9,2025-01-10,1234567890123456|amount \"1234567890123456\": must have at most 15 digits",
                    "9,2025-01-10,-0|amount \"-0\": must not be a refund of zero",
                    "9,2025-01-10,-5.5|amount \"-5.5\": refund without an earlier purchase of this customer",
                    "7,2025-01-09,-5|amount \"-5\": refund without an earlier purchase of this customer"
                })
        void nameLineColumnValueAndRule(String line, String refusal) {
            DemoRun run = DemoRun.of(folder, GOOD + line + "\n");

            assertThat(run.refusals()).containsExactly("line 6, " + refusal);
            assertThat(String.join("\n", run.figures()) + "\n").isEqualTo(pageOf(GOOD));
        }

        @Test
        void inChinese() {
            DemoRun run = DemoRun.of(folder, GOOD + "9,2025-02-30,5\n9,x\n", "demo.lang", "zh");

            assertThat(run.err())
                    .contains("第 6 行，date“2025-02-30”：必须是真实存在的日期\n")
                    .contains("第 7 行，整行“9,x”：字段数必须与首行相同（含逗号的值须加引号）\n");
            assertThat(run.lastLine()).isEqualTo("2 行被拒绝（共 6 行），不计入以上任何数字；非宽松模式，运行失败。");
            assertThat(run.failure()).hasValue("2 行被拒绝（共 6 行）；请改正，或加上 -Ddemo.lenient=true。");
        }

        @Test
        void showAtMost64CharactersOnOneLine() {
            String id = "\u001b[31m\n" + "x".repeat(100);
            DemoRun run = DemoRun.of(folder, GOOD + "\"" + id + "\",2025-01-10,5\n");

            assertThat(run.refusals())
                    .containsExactly("line 6, customer_id \"\uFFFD[31m\uFFFD" + "x".repeat(58)
                            + "…\": must have at most 64 characters");
        }

        @Test
        void whereAnIdentifierIsNoText() {
            byte[] csv =
                    (GOOD + "M\u00FCller,2025-01-10,5\nnul\u0000,2025-01-10,5\n").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(DemoRun.of(folder, csv).refusals())
                    .containsExactly(
                            "line 6, customer_id \"M\uFFFDller\": must be valid UTF-8",
                            "line 7, customer_id \"nul\uFFFD\": must not contain control characters");
        }

        @Test
        void whereTheSumWouldExceedItsRange() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-01-10,999999999999999\n".repeat(93));

            assertThat(run.refusals())
                    .containsExactly("line 94, amount \"999999999999999\": must keep the sum of all amounts within 64"
                            + " bits of minor units");
            assertThat(run.out()).contains("Purchases    92, gross USD 91,999,999,999,999,908.00\n");
        }

        @Test
        void countPhysicalLines() {
            DemoRun run =
                    DemoRun.of(folder, "\nnote,customer_id,date,amount\n\n\"a\nb\",7,2025-01-10,5\nc,7,2025-01-10,x\n");

            assertThat(run.refusals()).hasSize(1).first().asString().startsWith("line 6, amount \"x\"");
        }

        @Test
        void areAllShownUpToTwenty() {
            assertThat(DemoRun.of(folder, GOOD + bad(20)).refusals())
                    .hasSize(20)
                    .last()
                    .asString()
                    .startsWith("line 25, ");
        }

        @Test
        void areCountedBeyondTwenty() {
            DemoRun run = DemoRun.of(folder, GOOD + bad(1_234));

            assertThat(run.refusals()).hasSize(21).last().isEqualTo("… and 1,214 more");
            assertThat(run.refusals().get(19)).startsWith("line 25, ");
        }

        @Test
        void standInOrderOfLinesThoughRefundsAreRefusedLast() {
            DemoRun run =
                    DemoRun.of(folder, HEADER + "9,2025-01-01,-5\n7,2025-01-10,5\n" + bad(30) + "9,2025-01-01,-6\n");

            assertThat(run.refusals().get(0)).startsWith("line 2, amount \"-5\"");
            assertThat(run.refusals().get(1)).startsWith("line 4, ");
            assertThat(run.refusals()).last().isEqualTo("… and 12 more");
        }

        @Test
        void changeNoFigure() {
            String mixed = "9,2030-01-01,-5\n" + GOOD.substring(HEADER.length())
                    + "1,2199-12-31,1.234\n,2025-01-01,5\n7,2024-12-31,-1\n";

            DemoRun run = DemoRun.of(folder, HEADER + mixed);

            assertThat(run.refusals()).hasSize(4);
            assertThat(String.join("\n", run.figures()) + "\n").isEqualTo(pageOf(GOOD));
        }

        private String bad(int lines) {
            return IntStream.range(0, lines)
                    .mapToObj(line -> "7,2025-01-10,x" + line + "\n")
                    .collect(Collectors.joining());
        }
    }

    @Nested
    class Outcome {

        private static final String BAD = GOOD + "7,2025-01-10,x\n";

        @Test
        void failsBehindThePage() {
            DemoRun run = DemoRun.of(folder, BAD);

            assertThat(run.lastLine())
                    .isEqualTo(
                            "1 of 5 lines were refused and count in no figure above; not lenient, so the run fails.");
            assertThat(run.failure()).hasValue("1 of 5 lines were refused; correct them, or add -Ddemo.lenient=true.");
        }

        @Test
        void succeedsIfLenient() {
            DemoRun run = DemoRun.of(folder, BAD, "demo.lenient", "true");

            assertThat(run.lastLine())
                    .isEqualTo("1 of 5 lines were refused and count in no figure above; lenient, so the run succeeds.");
            assertThat(run.failure()).isEmpty();
            assertThat(run.figures()).isEqualTo(DemoRun.of(folder, BAD).figures());
        }

        @Test
        void saysNothingIfNoLineWasRefused() {
            assertThat(DemoRun.of(folder, GOOD).lastLine()).doesNotContain("refused");
        }
    }
}
