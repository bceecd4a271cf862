package io.guanxi.crm.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 真实数据 – the real data sets beside the repository; a test that needs one is skipped where the folder is absent.
 *
 * <p>The folder is the system property {@code guanxi.data}.
 */
public final class RealData {

    private RealData() {}

    /**
     * The purchases of CDNOW, {@code master} (23,570 customers) or {@code sample} (every tenth of them), in US dollars.
     */
    public static PurchaseLog cdnow(String which) {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        read(
                "cdnow_" + which + "_transactions.csv",
                line -> builder.add(
                        line.getField("customer_id"), LocalDate.parse(line.getField("date")), dollars(line)));
        return builder.build();
    }

    /** The reference summaries of CDNOW, computed apart from this library. */
    public static List<NamedCsvRecord> cdnowSummaries(String which) {
        List<NamedCsvRecord> lines = new ArrayList<>();
        read("cdnow_" + which + "_summary.csv", lines::add);
        return lines;
    }

    /**
     * The invoices of Online Retail that the reference figures select: customer known, quantity and price above 0, not
     * cancelled; one purchase for each invoice, in pounds rounded half even (4 of the prices have more than two
     * decimals).
     */
    public static PurchaseLog onlineRetail() {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.GBP);
        onlineRetailInvoices()
                .forEach(invoice -> builder.add(
                        invoice.customer,
                        invoice.date,
                        Money.of(CurrencyUnit.GBP, invoice.amount, RoundingMode.HALF_EVEN)));
        return builder.build();
    }

    /** An invoice of Online Retail, in pounds that are not rounded. */
    public record Invoice(String customer, LocalDate date, BigDecimal amount) {}

    /** The invoices of {@link #onlineRetail} before they are rounded. */
    public static List<Invoice> onlineRetailInvoices() {
        Map<String, Invoice> invoices = new LinkedHashMap<>();
        read("online-retail.csv.gz", line -> {
            BigDecimal quantity = new BigDecimal(line.getField("quantity"));
            BigDecimal price = new BigDecimal(line.getField("unit_price"));
            String number = line.getField("invoice");
            if (!line.getField("customer").isEmpty()
                    && quantity.signum() > 0
                    && price.signum() > 0
                    && !number.startsWith("C")) {
                LocalDate date = LocalDate.parse(line.getField("timestamp").substring(0, 10));
                invoices.merge(
                        number,
                        new Invoice(line.getField("customer"), date, quantity.multiply(price)),
                        (one, other) -> new Invoice(one.customer, one.date, one.amount.add(other.amount)));
            }
        });
        return List.copyOf(invoices.values());
    }

    private static Money dollars(NamedCsvRecord line) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(line.getField("amount")));
    }

    private static void read(String name, Consumer<NamedCsvRecord> line) {
        Path file = Path.of(System.getProperty("guanxi.data", "")).resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: the data set " + name + " is not in the folder guanxi.data");
        try (Reader reader = reader(file);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Reader reader(Path file) throws IOException {
        return file.toString().endsWith(".gz")
                ? new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)
                : Files.newBufferedReader(file);
    }
}
