package io.guanxi.crm.analytics.clv.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.data.RealData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The summaries of CDNOW to 1997-09-30 against figures computed apart from this library. */
class CdnowSummariesTest {

    private static final LocalDate LAST_OBSERVED = LocalDate.of(1997, 9, 30);

    private static PurchaseSummaries summaries(String which) {
        return PurchaseSummaries.of(RealData.cdnow(which), LAST_OBSERVED, ChronoUnit.DAYS);
    }

    @ParameterizedTest
    @CsvSource({"master, 23570, 24337, 14119, 80", "sample, 2357, 2457, 1411, 29"})
    void sumsAgreeWithThePublishedOnes(String which, int customers, long repeats, int withoutRepeat, int most) {
        PurchaseSummaries summaries = summaries(which);

        assertThat(summaries.size()).isEqualTo(customers);
        assertThat(summaries.leftOut()).isZero();
        assertThat(summaries.repeatPurchases()).isEqualTo(repeats);
        assertThat(summaries.withoutRepeat()).isEqualTo(withoutRepeat);
        assertThat(summaries.asList().stream()
                        .mapToInt(PurchaseSummary::repeatPurchases)
                        .max())
                .hasValue(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "sample"})
    void everyCustomerAgrees(String which) {
        PurchaseSummaries summaries = summaries(which);
        Map<CustomerId, PurchaseSummary> byCustomer = new HashMap<>();
        for (int index = 0; index < summaries.size(); index++) {
            byCustomer.put(summaries.customer(index).orElseThrow(), summaries.get(index));
        }
        List<NamedCsvRecord> reference = RealData.cdnowSummaries(which);

        assertThat(reference).hasSize(summaries.size());
        for (NamedCsvRecord line : reference) {
            CustomerId customer = CustomerId.of(line.getField("customer_id"));
            PurchaseSummary summary = byCustomer.get(customer);
            assertThat(summary).as("customer %s", customer).isNotNull();
            assertThat(summary.repeatPurchases()).as("x of %s", customer).isEqualTo(integer(line, "x"));
            assertThat(summary.lastPurchaseTime()).as("t_x of %s", customer).isEqualTo(integer(line, "t_x_days"));
            assertThat(summary.age()).as("T of %s", customer).isEqualTo(integer(line, "T_days"));
            assertThat(summary.meanSpend().orElse(0))
                    .as("mean spend of %s", customer)
                    .isCloseTo(Double.parseDouble(line.getField("mean_spend")), within(0.000_051));
        }
    }

    private static int integer(NamedCsvRecord line, String column) {
        return Integer.parseInt(line.getField(column));
    }
}
