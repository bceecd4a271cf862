package io.guanxi.crm.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.analytics.survival.GroupLifetime;
import io.guanxi.crm.analytics.survival.GroupedLifeTableCounting;
import io.guanxi.crm.analytics.survival.LifeTables;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * 电信客户流失 – the tenure in months of the customers of a telecom provider (IBM sample), and whether they left.
 *
 * <p>Read from the folder {@code guanxi.data} like {@link RealData}; nothing where the file is absent.
 */
public final class TelcoChurn {

    private TelcoChurn() {}

    /** 合同: how long a customer is bound. */
    public enum Contract implements Bilingual {
        MONTHLY("按月", "Month-to-month"),
        ONE_YEAR("一年", "One year"),
        TWO_YEARS("两年", "Two year");

        private final Term term;

        Contract(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        static Contract of(String name) {
            for (Contract contract : values()) {
                if (contract.english().equals(name)) {
                    return contract;
                }
            }
            throw new IllegalArgumentException(name);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    /** The life tables by contract; empty if the file is not there. */
    public static Optional<LifeTables<Contract>> byContract() {
        Path file = Path.of(System.getProperty("guanxi.data", "")).resolve("telco-churn.csv.gz");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (InputStreamReader reader =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return Optional.of(csv.stream()
                    .map(TelcoChurn::lifetime)
                    .collect(GroupedLifeTableCounting.over(List.of(Contract.values()))
                            .collector()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static GroupLifetime<Contract> lifetime(NamedCsvRecord line) {
        return GroupLifetime.of(
                Contract.of(line.getField("contract")),
                Long.parseLong(line.getField("tenure")),
                line.getField("churn").equals("Yes"));
    }
}
