package io.guanxi.crm.spark;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.retention.CohortAggregation;
import io.guanxi.crm.analytics.retention.CohortCell;
import io.guanxi.crm.analytics.retention.CohortDesign;
import io.guanxi.crm.analytics.retention.CohortFact;
import io.guanxi.crm.analytics.retention.CohortMatrix;
import io.guanxi.crm.analytics.retention.RetentionDefinition;
import io.guanxi.crm.analytics.rfm.CustomerRfm;
import io.guanxi.crm.analytics.rfm.RfmAggregation;
import io.guanxi.crm.analytics.rfm.RfmByKey;
import io.guanxi.crm.analytics.rfm.RfmInvoice;
import io.guanxi.crm.analytics.rfm.RfmRules;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmSkipped;
import io.guanxi.crm.analytics.rfm.RfmState;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.analytics.settlement.SettlementAggregation;
import io.guanxi.crm.analytics.settlement.SettlementCycle;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.purchase.TransactionId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import scala.Tuple2;

/** The aggregations of the library on Spark, in local mode, give what they give in one process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkAggregationsTest {

    private static final int PARTS = 7;
    private static final int THOUSANDTHS = 3;
    private static final RfmRules RULES = RfmRules.on(LocalDate.of(2025, 3, 31));

    private SparkSession session;
    private JavaSparkContext spark;

    @BeforeAll
    void start() {
        session = SparkSession.builder()
                .master("local[2]")
                .appName("guanxi-crm")
                .config("spark.log.level", "WARN")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    @AfterAll
    void stop() {
        session.stop();
    }

    private static <R> Map<Long, R> inProcess(List<RfmInvoice> invoices, Aggregation<RfmInvoice, ?, R> aggregation) {
        return invoices.stream().collect(groupingBy(RfmInvoice::customer, aggregation.collector()));
    }

    private static <A extends Serializable, R> Map<Long, R> onSpark(
            JavaRDD<RfmInvoice> invoices, Aggregation<RfmInvoice, A, R> aggregation) {
        return SparkAggregations.byKey(
                invoices.mapToPair(invoice -> new Tuple2<>(invoice.customer(), invoice)), aggregation);
    }

    @Nested
    class OfAFewInvoices {

        private final List<RfmInvoice> invoices = List.of(
                invoice(1, LocalDate.of(2025, 1, 10), "USD 100.00"),
                invoice(1, LocalDate.of(2025, 1, 10), "USD 20.00"),
                invoice(2, LocalDate.of(2025, 2, 2), "USD 8.00"),
                invoice(1, LocalDate.of(2025, 3, 1), "USD 50.00"),
                invoice(2, LocalDate.of(2025, 4, 1), "USD 9.00"));

        private static RfmInvoice invoice(long customer, LocalDate date, String amount) {
            return RfmInvoice.of(customer, date, Money.parse(amount));
        }

        @Test
        void rfmByKeyIsThatOfOneProcess() {
            Map<Long, CustomerRfm> rfm = onSpark(spark.parallelize(invoices, PARTS), RfmAggregation.of(RULES));

            assertThat(rfm).isEqualTo(inProcess(invoices, RfmAggregation.of(RULES)));
            assertThat(rfm)
                    .containsEntry(
                            1L, new CustomerRfm(OptionalInt.of(30), OptionalInt.of(80), 3, 17_000, RfmSkipped.NONE))
                    .containsEntry(
                            2L,
                            new CustomerRfm(OptionalInt.of(57), OptionalInt.of(57), 1, 800, new RfmSkipped(1, 0, 0)));
        }

        @Test
        void rfmOfADataSetIsThatOfOneProcess() {
            RfmAggregation aggregation = RfmAggregation.of(RULES);
            Map<Long, CustomerRfm> rfm = new HashMap<>();
            for (Tuple2<Long, RfmState> customer : session.createDataset(
                            invoices, Encoders.javaSerialization(RfmInvoice.class))
                    .groupByKey((MapFunction<RfmInvoice, Long>) RfmInvoice::customer, Encoders.LONG())
                    .agg(new SparkAggregator<>(aggregation, RfmState.class).toColumn())
                    .collectAsList()) {
                rfm.put(customer._1(), aggregation.result(customer._2()));
            }

            assertThat(rfm).isEqualTo(inProcess(invoices, aggregation));
        }

        @Test
        void theSettlementCycleIsThatOfOneProcess() {
            SettlementAggregation aggregation = SettlementAggregation.asOf(RULES.asOf());
            List<Integer> days = List.of(10, 20, 30, 99, 15);
            List<Settlement> settlements =
                    days.stream().map(SparkAggregationsTest::settlement).toList();

            SettlementCycle cycle = SparkAggregations.over(
                    spark.parallelize(days, PARTS).map(SparkAggregationsTest::settlement), aggregation);

            assertThat(cycle).isEqualTo(aggregation.resultOf(settlements));
            assertThat(cycle.meanOfPaid()).hasValue(new BigDecimal("18.8"));
        }

        @Test
        void noInputIsTheEmptyState() {
            RfmByKey byKey = RfmByKey.of(RULES, CurrencyUnit.USD);

            assertThat(SparkAggregations.over(spark.parallelize(List.<RfmInvoice>of(), PARTS), byKey))
                    .isEqualTo(byKey.resultOf(List.of()));
        }
    }

    /** Invoiced 40 days before the day, paid after some days, unless they end after it. */
    private static Settlement settlement(int days) {
        LocalDate invoiced = RULES.asOf().minusDays(40);
        return Settlement.invoiced(TransactionId.of("t-" + days), invoiced, Money.parse("USD 1.00"))
                .paidOn(invoiced.plusDays(days));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfOnlineRetail {

        private JavaRDD<RfmInvoice> invoices;
        private List<RfmInvoice> readHere;

        /** Both read the file; Spark chooses the lines as the reference does and sums them by invoice. */
        @BeforeAll
        void read() {
            readHere = RealData.onlineRetailInvoices().stream()
                    .map(invoice -> thousandths(invoice.customer(), invoice.date(), invoice.amount()))
                    .toList();
            invoices = session.read()
                    .option("header", true)
                    .csv(Path.of(System.getProperty("guanxi.data", ""), "online-retail.csv.gz")
                            .toString())
                    .filter("customer is not null and not startswith(invoice, 'C')"
                            + " and cast(quantity as int) > 0 and cast(unit_price as decimal(12, 3)) > 0")
                    .javaRDD()
                    .repartition(PARTS)
                    .mapToPair(line -> new Tuple2<>(line.<String>getAs("invoice"), SparkAggregationsTest.line(line)))
                    .reduceByKey(SparkAggregationsTest::together)
                    .values()
                    .cache();
        }

        @Test
        void rfmIsThatOfTheReferenceAndOfOneProcess() {
            RfmAggregation aggregation = RfmAggregation.of(RfmRules.on(LocalDate.of(2011, 12, 10)));

            Map<Long, CustomerRfm> rfm = onSpark(invoices, aggregation);

            assertThat(rfm).hasSize(4_338).isEqualTo(inProcess(readHere, aggregation));
            assertThat(rfm.values().stream().mapToLong(CustomerRfm::frequency).sum())
                    .isEqualTo(18_532);
            assertThat(rfm.values().stream().mapToLong(CustomerRfm::units).sum())
                    .isEqualTo(8_911_407_904L);
            assertThat(rfm.values().stream()
                            .mapToLong(one -> one.recencyDays().orElseThrow())
                            .sum())
                    .isEqualTo(403_692);
            CustomerRfm busiest = rfm.get(12_748L);
            assertThat(busiest.recencyDays()).hasValue(1);
            assertThat(busiest.frequency()).isEqualTo(209);
            assertThat(busiest.units()).isEqualTo(33_719_730);
        }

        @Test
        void scoresOfTheWholePopulationAreThoseOfTheReference() {
            RfmByKey byKey = RfmByKey.of(RfmRules.on(LocalDate.of(2011, 12, 10)), CurrencyUnit.GBP)
                    .decimals(THOUSANDTHS);

            RfmTable table = SparkAggregations.over(invoices, byKey);

            assertThat(table).isEqualTo(byKey.resultOf(readHere));
            assertThat(RfmScoring.quintiles().score(table).count(RfmScore.of(5, 5, 5)))
                    .isEqualTo(324);
            assertThat(RfmScoring.quintiles().score(table).count(RfmScore.of(1, 1, 1)))
                    .isEqualTo(330);
        }

        @Test
        void cohortsAreThoseOfTheReferenceAndOfOneProcess() {
            CohortDesign design = CohortDesign.monthly(LocalDate.of(2010, 12, 1), LocalDate.of(2011, 12, 9));
            CohortAggregation aggregation = CohortAggregation.of(design);

            CohortMatrix matrix = SparkAggregations.over(
                    invoices.map(invoice -> CohortFact.active(invoice.customer(), LocalDate.ofEpochDay(invoice.day()))),
                    aggregation);

            assertThat(matrix.customers()).isEqualTo(4_338);
            assertThat(matrix.size(0)).isEqualTo(885);
            assertThat(matrix.cell(0, 11, RetentionDefinition.ACTIVE_IN)).isEqualTo(new CohortCell.Observed(445, 885));
            assertThat(matrix.cell(9, 2, RetentionDefinition.ACTIVE_IN)).isEqualTo(new CohortCell.Observed(90, 299));
            assertThat(matrix.cell(0, 12, RetentionDefinition.ACTIVE_IN)).isInstanceOf(CohortCell.Partial.class);
            assertThat(matrix.countsAsMarkdown(RetentionDefinition.ACTIVE_IN, Locale.ENGLISH))
                    .as("read apart from Spark, invoice by invoice")
                    .isEqualTo(CohortMatrix.of(RealData.onlineRetail(), design)
                            .countsAsMarkdown(RetentionDefinition.ACTIVE_IN, Locale.ENGLISH));
        }
    }

    private static RfmInvoice line(Row line) {
        BigDecimal quantity = new BigDecimal(line.<String>getAs("quantity"));
        BigDecimal price = new BigDecimal(line.<String>getAs("unit_price"));
        LocalDate date = LocalDate.parse(line.<String>getAs("timestamp").substring(0, 10));
        return thousandths(line.getAs("customer"), date, quantity.multiply(price));
    }

    private static RfmInvoice thousandths(String customer, LocalDate date, BigDecimal pounds) {
        return new RfmInvoice(
                Long.parseLong(customer),
                Math.toIntExact(date.toEpochDay()),
                pounds.movePointRight(THOUSANDTHS).longValueExact());
    }

    /** Two lines of one invoice. */
    private static RfmInvoice together(RfmInvoice one, RfmInvoice other) {
        return new RfmInvoice(
                one.customer(), Math.min(one.day(), other.day()), Math.addExact(one.units(), other.units()));
    }
}
