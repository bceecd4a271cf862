package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference value of the discrete, contractual and spend models: closed forms evaluated with 80 digits. */
class DiscreteModelReferenceTest {

    private static final double EXACT = 1e-9;
    private static final double HARD = 1e-6;

    /** A line of the file. */
    record Row(String name, Map<String, String> fields) {

        String text(String column) {
            return Objects.requireNonNull(fields.get(column), column);
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        boolean isHard() {
            return text("group").startsWith("hard");
        }

        private double parameter(int place) {
            return Double.parseDouble(
                    Splitter.on(' ').splitToList(text("parameters")).get(place));
        }

        double computed() {
            return switch (text("model")) {
                case "BG/BB" -> ofBgBb(BgBb.of(parameter(0), parameter(1), parameter(2), parameter(3)));
                case "sBG" -> ofContract(ShiftedBetaGeometric.of(parameter(0), parameter(1)));
                case "Gamma-Gamma" -> ofSpend(GammaGamma.of(parameter(0), parameter(1), parameter(2)));
                default -> throw new AssertionError(text("model"));
            };
        }

        private double ofBgBb(BgBb model) {
            if (text("quantity").equals("expected")) {
                return model.expectedPurchases(whole("t"));
            }
            OpportunitySummary summary = OpportunitySummary.of(whole("x"), whole("t_x"), whole("T"));
            return switch (text("quantity")) {
                case "ln_likelihood" -> model.logLikelihood(summary);
                case "p_alive_at_n" -> model.probabilityAlive(summary);
                case "p_alive_at_n+1" -> model.probabilityAlive(summary, 1);
                case "cond_expected" -> model.expectedPurchases(summary, whole("t"));
                case "dert_discrete" -> model.discountedResidualPurchases(summary, number("discount"));
                default -> throw new AssertionError(text("quantity"));
            };
        }

        private double ofContract(ShiftedBetaGeometric model) {
            return switch (text("quantity")) {
                case "survival" -> model.survival(whole("t"));
                case "retention" -> model.retention(whole("t"));
                case "del_new_customer" -> model.discountedLifetime(number("discount"));
                default -> model.discountedResidualLifetime(whole("x"), number("discount"));
            };
        }

        private double ofSpend(GammaGamma model) {
            PurchaseSummary customer = whole("x") == 0
                    ? PurchaseSummary.of(0, 0, 39)
                    : PurchaseSummary.of(whole("x"), 30, 39).withMeanSpend(number("t_x"));
            return model.estimate(customer).mean().orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() throws IOException {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(
                                DiscreteModelReferenceTest.class.getResourceAsStream("btyd_reference_values.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return lines.stream()
                    .filter(line -> !line.getField("model").endsWith("/NBD"))
                    .map(line ->
                            new Row(line.getFields().stream().collect(Collectors.joining(" ")), line.getFieldsAsMap()))
                    .toList();
        }
    }

    @Test
    void thereAreSixtyEightRows() throws IOException {
        assertThat(rows().stream().collect(Collectors.groupingBy(row -> row.text("model"), Collectors.counting())))
                .isEqualTo(Map.of("BG/BB", 36L, "sBG", 28L, "Gamma-Gamma", 4L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void agrees(Row row) {
        double value = row.number("value");

        assertThat(row.computed()).isCloseTo(value, within(Math.abs(value) * (row.isHard() ? HARD : EXACT)));
    }
}
