package io.guanxi.crm.data;

import static io.guanxi.crm.analytics.rfm.RfmDimension.FREQUENCY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.MONETARY;
import static io.guanxi.crm.analytics.rfm.RfmDimension.RECENCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.rfm.FutureDates;
import io.guanxi.crm.analytics.rfm.RfmByKey;
import io.guanxi.crm.analytics.rfm.RfmColumns;
import io.guanxi.crm.analytics.rfm.RfmDimension;
import io.guanxi.crm.analytics.rfm.RfmInvoice;
import io.guanxi.crm.analytics.rfm.RfmRules;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.analytics.rfm.segment.HabitClass;
import io.guanxi.crm.analytics.rfm.segment.HabitPolicy;
import io.guanxi.crm.analytics.rfm.segment.RfmOctant;
import io.guanxi.crm.analytics.rfm.segment.RfmSegment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFM of Online Retail in thousandths of a pound, since 4 of the prices have more than two decimals: nothing is rounded.
 * The figures are those of the README beside the data.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RfmOnRealDataTest {

    private static final RfmByKey BY_KEY = RfmByKey.of(
                    RfmRules.on(LocalDate.of(2011, 12, 10)).future(FutureDates.REFUSE), CurrencyUnit.GBP)
            .decimals(3);

    private List<RfmInvoice> invoices = List.of();
    private RfmTable table = BY_KEY.resultOf(invoices);
    private RfmScores scores = RfmScoring.quintiles().score(table);

    @BeforeAll
    void score() {
        invoices = RealData.onlineRetailInvoices().stream()
                .map(invoice -> new RfmInvoice(
                        Long.parseLong(invoice.customer()),
                        Math.toIntExact(invoice.date().toEpochDay()),
                        invoice.amount().movePointRight(3).longValueExact()))
                .toList();
        table = BY_KEY.resultOf(invoices);
        scores = RfmScoring.quintiles().score(table);
    }

    private static long nearestRank(long[] values, int percent) {
        return Arrays.stream(values).sorted().toArray()[Math.max(1, (values.length * percent + 99) / 100) - 1];
    }

    private long[] recencies() {
        return IntStream.range(0, table.size()).mapToLong(table::recencyDays).toArray();
    }

    private long[] frequencies() {
        return IntStream.range(0, table.size()).mapToLong(table::frequency).toArray();
    }

    private long[] amounts() {
        return IntStream.range(0, table.size()).mapToLong(table::monetaryMinor).toArray();
    }

    private static BigDecimal pence(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).setScale(2, RoundingMode.HALF_EVEN);
    }

    @Test
    void sumsAreExactToTheThousandth() {
        assertThat(invoices).hasSize(18_532);
        assertThat(table.size()).isEqualTo(4_338);
        assertThat(table.total()).isEqualTo("8911407.904");
        assertThat(Arrays.stream(recencies()).sum()).isEqualTo(403_692);
        assertThat(Arrays.stream(frequencies()).sum()).isEqualTo(18_532);
        assertThat(Arrays.stream(frequencies()).filter(times -> times > 1).count())
                .isEqualTo(2_845);
        assertThat(table.skipped().total()).isZero();
        assertThat(table.leftOut()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 3.75", "50, 51, 2, 674.45", "100, 374, 209, 280206.02"})
    void leastMedianAndMost(int percent, long recency, long frequency, BigDecimal amount) {
        assertThat(nearestRank(recencies(), percent)).isEqualTo(recency);
        assertThat(nearestRank(frequencies(), percent)).isEqualTo(frequency);
        assertThat(pence(nearestRank(amounts(), percent))).isEqualTo(amount);
    }

    @Test
    void cutPoints() {
        assertThat(scores.cutPoints(RECENCY)).containsExactly(13L, 33L, 72L, 180L);
        assertThat(scores.cutPoints(FREQUENCY)).containsExactly(1L, 2L, 3L, 6L);
        assertThat(scores.cutPoints(MONETARY).stream().map(RfmOnRealDataTest::pence))
                .containsExactly(
                        new BigDecimal("250.15"),
                        new BigDecimal("490.22"),
                        new BigDecimal("942.26"),
                        new BigDecimal("2059.45"));
    }

    @ParameterizedTest
    @CsvSource({
        "RECENCY, 861, 866, 863, 880, 868",
        "FREQUENCY, 1493, 835, 508, 802, 700",
        "MONETARY, 868, 868, 867, 868, 867"
    })
    void sizes(RfmDimension dimension, int one, int two, int three, int four, int five) {
        assertThat(IntStream.rangeClosed(1, 5).map(score -> scores.count(dimension, score)))
                .containsExactly(one, two, three, four, five);
    }

    @Test
    void cells() {
        assertThat(scores.cells())
                .hasSize(112)
                .containsEntry(RfmScore.of(5, 5, 5), 324)
                .containsEntry(RfmScore.of(1, 1, 1), 330);
    }

    /** Counted apart from this library, from the raw lines. */
    @ParameterizedTest
    @CsvSource({
        "CHAMPIONS, 631",
        "LOYAL, 809",
        "POTENTIAL_LOYALISTS, 503",
        "NEW_CUSTOMERS, 36",
        "PROMISING, 89",
        "NEED_ATTENTION, 184",
        "ABOUT_TO_SLEEP, 359",
        "AT_RISK, 571",
        "CANNOT_LOSE, 73",
        "HIBERNATING, 1083"
    })
    void segments(RfmSegment segment, int customers) {
        assertThat(RfmSegment.count(scores)).containsEntry(segment, customers);
    }

    /** Counted apart from this library, from the raw lines. */
    @Test
    void classesAndHabits() {
        Map<RfmOctant, Integer> octants = new EnumMap<>(RfmOctant.class);
        Map<HabitClass, Integer> habits = new EnumMap<>(HabitClass.class);
        scores.cells().forEach((score, customers) -> {
            octants.merge(RfmOctant.of(score), customers, Integer::sum);
            habits.merge(HabitPolicy.standard().classify(score), customers, Integer::sum);
        });

        assertThat(octants.values()).containsExactly(911, 154, 366, 304, 117, 566, 108, 1_812);
        assertThat(habits.values()).containsExactly(1_162, 1_262, 1_914);
    }

    @ParameterizedTest
    @CsvSource({
        "12346, 326, 1, 77183.60",
        "12347, 3, 7, 4310.00",
        "12748, 1, 209, 33719.73",
        "14646, 2, 73, 280206.02",
        "14911, 2, 201, 143825.06",
        "16446, 1, 2, 168472.50",
        "18287, 43, 3, 1837.28"
    })
    void customers(long customer, int recency, int frequency, BigDecimal amount) {
        int row = table.row(customer);

        assertThat(table.recencyDays(row)).isEqualTo(recency);
        assertThat(table.frequency(row)).isEqualTo(frequency);
        assertThat(pence(table.monetaryMinor(row))).isEqualTo(amount);
    }

    @Test
    void columnsInTwoPartsAndAParallelStreamGiveTheSame() {
        long[] customers = invoices.stream().mapToLong(RfmInvoice::customer).toArray();
        int[] days = invoices.stream().mapToInt(RfmInvoice::day).toArray();
        long[] units = invoices.stream().mapToLong(RfmInvoice::units).toArray();
        RfmColumns left = BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 0, 9_000);
        RfmColumns right = BY_KEY.addAll(BY_KEY.empty(), customers, days, units, 9_000, units.length);

        assertThat(BY_KEY.result(BY_KEY.merge(left, right))).isEqualTo(table);
        assertThat(invoices.parallelStream().collect(BY_KEY.collector())).isEqualTo(table);
    }

    @Test
    void aLogInPenceDiffersByItsRoundingOnly() {
        RfmTable log = RfmTable.of(RealData.onlineRetail(), LocalDate.of(2011, 12, 10));

        assertThat(log.total().subtract(table.total()).abs()).isLessThan(new BigDecimal("0.02"));
        assertThat(RfmScoring.quintiles().score(log).cells()).isEqualTo(scores.cells());
    }
}
