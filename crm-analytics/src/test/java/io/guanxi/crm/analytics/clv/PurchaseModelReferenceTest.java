package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference value of the models in continuous time: closed forms evaluated with 80 digits. */
class PurchaseModelReferenceTest {

    private static final double EXACT = 1e-9;
    private static final double HARD = 1e-6;

    /** A line of the file. */
    record Row(
            String group,
            String model,
            String quantity,
            String parameters,
            String x,
            String lastPurchaseTime,
            String age,
            String t,
            String discount,
            double value) {

        PurchaseModel purchaseModel() {
            List<Double> p = Splitter.on(' ')
                    .splitToStream(parameters)
                    .map(Double::parseDouble)
                    .toList();
            return switch (model) {
                case "BG/NBD" -> BgNbd.of(p.get(0), p.get(1), p.get(2), p.get(3), ChronoUnit.WEEKS);
                case "MBG/NBD" -> MbgNbd.of(p.get(0), p.get(1), p.get(2), p.get(3), ChronoUnit.WEEKS);
                case "Pareto/NBD" -> ParetoNbd.of(p.get(0), p.get(1), p.get(2), p.get(3), ChronoUnit.WEEKS);
                default -> throw new AssertionError(model);
            };
        }

        PurchaseSummary summary() {
            return PurchaseSummary.of(
                    Integer.parseInt(x), Double.parseDouble(lastPurchaseTime), Double.parseDouble(age));
        }

        double computed() {
            PurchaseModel model = purchaseModel();
            return switch (quantity) {
                case "ln_likelihood" -> model.logLikelihood(summary());
                case "p_alive" -> model.probabilityAlive(summary());
                case "cond_expected" -> model.expectedPurchases(summary(), Double.parseDouble(t));
                case "dert_continuous" -> model.discountedResidualPurchases(summary(), Double.parseDouble(discount));
                case "expected" -> model.expectedPurchases(Double.parseDouble(t));
                case "pmf" -> model.probabilityOfPurchases(Integer.parseInt(x), Double.parseDouble(t));
                default -> throw new AssertionError(quantity);
            };
        }
    }

    static List<Row> rows() throws IOException {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(
                                PurchaseModelReferenceTest.class.getResourceAsStream("btyd_reference_values.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return lines.stream()
                    .filter(line -> line.getField("model").endsWith("/NBD"))
                    .map(line -> new Row(
                            line.getField("group"),
                            line.getField("model"),
                            line.getField("quantity"),
                            line.getField("parameters"),
                            line.getField("x"),
                            line.getField("t_x"),
                            line.getField("T"),
                            line.getField("t"),
                            line.getField("discount"),
                            Double.parseDouble(line.getField("value"))))
                    .toList();
        }
    }

    @Test
    void theFileIsRead() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyValueAgrees(Row row) {
        double tolerance = row.group().startsWith("hard") ? HARD : EXACT;

        assertThat(row.computed()).isCloseTo(row.value(), within(tolerance * Math.abs(row.value())));
    }
}
