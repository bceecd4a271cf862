package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages: what stands on them, and that each stays within 60 lines of 100 display columns whatever the data. */
class DemoPageTest {

    private static final String HEADER = "customer_id,date,amount\n";
    /** What takes two columns, told in another way than by the program. */
    private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\u3000-\u303F\uFF01-\uFF60]");

    @TempDir
    private Path folder;

    private static void assertFits(DemoRun run) {
        assertThat(run.pages()).hasSize(2).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(60));
        assertThat(run.lines()).allSatisfy(line -> {
            assertThat(line.length() + WIDE.matcher(line).results().count()).isLessThanOrEqualTo(100);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
        assertThat(run.out()).endsWith("\n").doesNotContain("\r");
    }

    /** A customer who bought on 18 days of a quarter, twice later on and, in the same quarter a year later, once. */
    private static String falling(String id, String amount) {
        return "\"" + id + "\",2024-01-05," + amount + "\n"
                + IntStream.range(0, 18)
                        .mapToObj(day ->
                                "\"" + id + "\"," + LocalDate.of(2024, 4, 2).plusDays(2L * day) + "," + amount + "\n")
                        .collect(Collectors.joining())
                + Stream.of("2024-09-10", "2024-12-20", "2025-04-15")
                        .map(day -> "\"" + id + "\"," + day + "," + amount + "\n")
                        .collect(Collectors.joining());
    }

    private static String fallingCustomers(int count, String idPrefix, String amount) {
        return IntStream.range(0, count)
                .mapToObj(customer -> falling(idPrefix + (char) ('A' + customer), amount))
                .collect(Collectors.joining("", HEADER, "~,2025-06-30,1\n"));
    }

    @Nested
    class Agency {

        private static final DemoRun ENGLISH = DemoRun.of(DemoRun.properties());
        private static final DemoRun CHINESE = DemoRun.of(DemoRun.properties("demo.lang", "zh"));
        private static final Pattern FIGURE = Pattern.compile("[≤>–]|\\d+([.,]\\d+)*%?");

        @Test
        void fits() {
            assertThat(ENGLISH.failure()).isEmpty();
            assertFits(ENGLISH);
            assertThat(CHINESE.failure()).isEmpty();
            assertFits(CHINESE);
        }

        @Test
        void isTheSameInTwoRuns() {
            assertThat(DemoRun.of(DemoRun.properties()).out()).isEqualTo(ENGLISH.out());
        }

        @Test
        void tellsPersonsFromOrganisations() {
            assertThat(ENGLISH.lines()).anyMatch(line -> line.matches("Customers    .* \\(B2C .*, B2B .*\\), with .*"));
        }

        @Test
        void showsTheSameFiguresInBothLanguages() {
            assertThat(tables(CHINESE)).isEqualTo(tables(ENGLISH));
            assertThat(tables(ENGLISH)).hasSizeGreaterThan(100);
        }

        /** All figures between the base facts and the customers worth saving. */
        private static List<String> tables(DemoRun run) {
            return figures(run.pages().get(0).stream().skip(9).limit(27));
        }

        @Test
        void showsTheSameLifetimeValuesInBothLanguages() {
            assertThat(lifetimeValues(CHINESE)).isEqualTo(lifetimeValues(ENGLISH));
            assertThat(lifetimeValues(ENGLISH)).hasSizeGreaterThan(100);
        }

        /** All figures of the tables: what stands in three columns or more. */
        private static List<String> lifetimeValues(DemoRun run) {
            return figures(run.pages().get(1).stream().filter(line -> line.matches(".*\\S {2,}\\S+ {2,}\\S.*")));
        }

        private static List<String> figures(Stream<String> lines) {
            String text = lines.collect(Collectors.joining("\n"));
            return FIGURE.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    @Nested
    class GeneratedFile {

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithOneCustomerOnOneDay(String lang) {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-01-10,5.00\n", "demo.lang", lang);

            assertThat(run.failure()).isEmpty();
            assertFits(run);
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithManyCustomersOnOneDay(String lang) {
            String csv = IntStream.range(0, 50)
                    .mapToObj(customer -> customer + ",2025-01-10," + customer + ".00\n")
                    .collect(Collectors.joining("", HEADER, ""));

            assertFits(DemoRun.of(folder, csv, "demo.lang", lang));
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithLongIdentifiersAndRefusedLines(String lang) {
            String csv = fallingCustomers(12, "客".repeat(63), "50.00") + "7,2025-01-10,x\n".repeat(30);
            DemoRun run = DemoRun.of(folder, csv, "demo.lang", lang);

            assertThat(run.refusals()).hasSize(21);
            assertFits(run);
            assertThat(run.out()).contains(" 1. " + "客".repeat(11) + "… · ").contains("10. ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithHugeAmountsAndLongIdentifiers(String lang) {
            String csv = fallingCustomers(12, "W".repeat(63), "340000000000000") + "7,2025-01-10,x\n";
            DemoRun run = DemoRun.of(folder, csv, "demo.lang", lang);

            assertFits(run);
            assertThat(run.out()).contains("USD 89,760,000,000,000,001.00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithHugeRefunds(String lang) {
            String csv = HEADER + "7,2025-01-10,0.01\n7,2025-01-11,-999999999999999\n8,2025-01-10,999999999999999\n";

            assertFits(DemoRun.of(folder, csv, "demo.lang", lang));
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "zh"})
        void fitsWithThreeHundredYears(String lang) {
            SplittableRandom random = new SplittableRandom(7);
            String csv = IntStream.range(0, 500)
                    .mapToObj(line -> random.nextInt(20) + ","
                            + LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000)) + ",10\n")
                    .collect(Collectors.joining("", HEADER, "1,1900-01-01,1\n1,2199-12-31,1\n"));
            DemoRun run = DemoRun.of(folder, csv, "demo.lang", lang);

            assertFits(run);
            assertThat(run.out()).contains("2199-12\n");
        }

        @Test
        void isTheSameWhateverTheOrderOfLines() {
            String csv = fallingCustomers(3, "C", "50.00");
            List<String> lines = csv.substring(HEADER.length()).lines().toList();
            String backwards = IntStream.range(0, lines.size())
                    .mapToObj(line -> lines.get(lines.size() - 1 - line) + "\n")
                    .collect(Collectors.joining("", HEADER, ""));

            assertThat(DemoRun.of(folder, backwards).out())
                    .isEqualTo(DemoRun.of(folder, csv).out());
        }
    }

    @Nested
    class WorthSaving {

        @Test
        void standByTheirSpendOfTheLastTwelveMonthsWithTheReason() {
            DemoRun run = DemoRun.of(
                    folder,
                    HEADER + falling("low", "10.00") + falling("high", "30.00") + falling("also high", "30.00")
                            + "~,2025-06-30,1\n");

            assertThat(run.out())
                    .contains("Fewer than ten customers worth saving (3): in decline or suspected of it")
                    .contains("Total volume missing: decline is only suspected and the stage does not change.\n")
                    .contains(" 1. also high · formation · USD 90.00 · Volume fell by 94.4 % (18 → 1) in the last"
                            + " 3 months against\n    the same season before; bound 30 %,"
                            + " chance < 0.0001 (at most 0.05).\n")
                    .contains(" 2. high · formation · USD 90.00 · ")
                    .contains(" 3. low · formation · USD 30.00 · ");
        }

        @Test
        void areTheFirstTenOfMore() {
            DemoRun run = DemoRun.of(folder, fallingCustomers(12, "C", "50.00"));

            assertThat(run.out())
                    .contains("Ten customers most worth saving, of 12 in decline or suspected of it")
                    .contains("10. CJ · formation · USD 150.00")
                    .doesNotContain("CK · ");
        }

        @Test
        void areNoneWhereNobodyDeclines() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-01-10,5.00\n");

            assertThat(run.pages().get(0))
                    .last()
                    .isEqualTo("Customers worth saving: none is in decline or suspected of it");
        }
    }

    @Nested
    class Stages {

        @Test
        void endWithTheLastMonthAndAreEvenlySpread() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2024-01-31,5\n8,2025-11-02,5\n");

            assertThat(run.lines())
                    .filteredOn(line -> line.startsWith("Customers by stage"))
                    .singleElement()
                    .asString()
                    .endsWith(" 2024-02 2024-05 2024-08 2024-11 2025-02 2025-05 2025-08 2025-11");
        }

        @Test
        void showEveryMonthWhereThereAreFew() {
            DemoRun run = DemoRun.of(folder, HEADER + "7,2025-01-31,5\n8,2025-03-02,5\n");

            assertThat(run.lines())
                    .filteredOn(line -> line.startsWith("Customers by stage"))
                    .singleElement()
                    .asString()
                    .endsWith(" 2025-01 2025-02 2025-03");
        }
    }
}
