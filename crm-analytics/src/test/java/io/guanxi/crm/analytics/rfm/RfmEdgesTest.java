package io.guanxi.crm.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input at the edges, as a table: what is answered, and what is refused. An invoice is customer:days ago:cents. */
class RfmEdgesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final RfmRules RULES = RfmRules.on(TODAY);

    private static List<RfmInvoice> invoices(String text) {
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(text)
                .map(invoice -> Splitter.on(':').splitToList(invoice))
                .map(parts -> new RfmInvoice(
                        Long.parseLong(parts.get(0)),
                        (int) TODAY.toEpochDay() - Integer.parseInt(parts.get(1)),
                        Long.parseLong(parts.get(2))))
                .toList();
    }

    private static RfmColumns columns(RfmByKey byKey, List<RfmInvoice> invoices) {
        return byKey.addAll(
                byKey.empty(),
                invoices.stream().mapToLong(RfmInvoice::customer).toArray(),
                invoices.stream().mapToInt(RfmInvoice::day).toArray(),
                invoices.stream().mapToLong(RfmInvoice::units).toArray(),
                0,
                invoices.size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody, '', '', 0, 0, 0.00",
        "one customer, 1:0:500, 511, 0, 0, 5.00",
        "constant values, 1:9:500 2:9:500 3:9:500, 511 511 511, 0, 0, 15.00",
        "an amount of zero, 1:0:0 2:0:100, 511 513, 0, 0, 1.00",
        "a refund alone, 1:0:-500, '', 1, 0, 0.00",
        "refunds above purchases, 1:0:500 1:0:-700, 511, 0, 0, -2.00",
        "the future alone, 1:-1:500, '', 1, 1, 0.00",
        "the first and the last day, 1:739340:1 1:-2912697:1, 511, 0, 1, 0.01",
        "the largest amounts, 1:0:9223372036854775807 2:0:-9223372036854775808 2:0:0, 513 511, 0, 0, -0.01"
    })
    void isAnswered(String name, String input, String codes, int leftOut, long future, BigDecimal total) {
        RfmByKey byKey = RfmByKey.of(RULES, CurrencyUnit.USD);
        List<RfmInvoice> invoices = invoices(input);

        RfmTable table = byKey.resultOf(invoices);
        RfmScores scores = RfmScoring.quintiles().score(table);

        assertThat(byKey.result(columns(byKey, invoices))).as(name).isEqualTo(table);
        assertThat(IntStream.range(0, scores.size())
                        .mapToObj(row -> scores.get(row).code()))
                .isEqualTo(Splitter.on(' ').omitEmptyStrings().splitToList(codes));
        assertThat(table.leftOut()).isEqualTo(leftOut);
        assertThat(table.skipped()).isEqualTo(new RfmSkipped(future, 0, 0));
        assertThat(table.total()).isEqualTo(total);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a negative amount, 1:0:5 1:0:-5, 'units must not be below 0, but was -5'",
        "a future date, 1:0:5 1:-1:5, 'day must not be after 2025-03-31, but was 2025-04-01'",
        "a sum beyond long, 1:0:9223372036854775807 1:0:1, long overflow"
    })
    void isRefused(String name, String input, String message) {
        RfmByKey strict = RfmByKey.of(RULES.future(FutureDates.REFUSE).refunds(RefundRule.REFUSE), CurrencyUnit.USD);
        RfmAggregation alone = RfmAggregation.of(strict.rules());
        List<RfmInvoice> invoices = invoices(input);

        assertThatThrownBy(() -> strict.resultOf(invoices)).as(name).hasMessage(message);
        assertThatThrownBy(() -> alone.resultOf(invoices)).as(name).hasMessage(message);
        assertThatThrownBy(() -> columns(strict, invoices))
                .as(name)
                .hasMessage(message.replace("units must", "units[1] must").replace("day must", "day[1] must"));
    }
}
