package io.guanxi.crm.analytics.bench;

import io.guanxi.crm.analytics.rfm.RfmByKey;
import io.guanxi.crm.analytics.rfm.RfmColumns;
import io.guanxi.crm.analytics.rfm.RfmInvoice;
import io.guanxi.crm.analytics.rfm.RfmRules;
import io.guanxi.crm.analytics.rfm.RfmScores;
import io.guanxi.crm.analytics.rfm.RfmScoring;
import io.guanxi.crm.analytics.rfm.RfmTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does RFM of a population cost, beside a loop over one table that is written for nothing else? Sparse customer
 * numbers, skewed activity, random order; ten rows a customer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class RfmBenchmark {

    private static final int DAYS = 1_095;
    private static final int ROWS_PER_CUSTOMER = 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Rows of the columns. */
    @Param({"1000000", "10000000"})
    public int rows;

    private long[] customers = {};
    private int[] days = {};
    private long[] cents = {};
    private List<RfmInvoice> invoices = List.of();
    private RfmByKey byKey = RfmByKey.of(RfmRules.on(LocalDate.ofEpochDay(DAYS)), CurrencyUnit.USD);
    private RfmTable table = byKey.resultOf(List.of());

    /** Draws the rows, and makes sure that both ways agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        int population = rows / ROWS_PER_CUSTOMER;
        byKey = byKey.expecting(population);
        customers = new long[rows];
        days = new int[rows];
        cents = new long[rows];
        for (int row = 0; row < rows; row++) {
            double activity = random.nextDouble();
            long number = (long) (population * activity * activity) + 1;
            customers[row] = (number * SPREAD) >>> 1;
            days[row] = random.nextInt(DAYS);
            cents[row] = 100L + random.nextInt(50_000);
        }
        invoices = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            invoices.add(new RfmInvoice(customers[row], days[row], cents[row]));
        }
        table = columns();
        if (!table.equals(records()) || !table.equals(columnsInTwoThreads()) || checksum(table) != loop()) {
            throw new IllegalStateException("The ways to aggregate disagree");
        }
    }

    private static long checksum(RfmTable table) {
        long sum = 0;
        for (int row = 0; row < table.size(); row++) {
            sum += (DAYS - table.recencyDays(row)) * 31L + table.frequency(row) * 17L + table.monetaryMinor(row);
        }
        return sum;
    }

    /**
     * One slot of four numbers for each customer, by hand.
     *
     * @return a checksum of all figures
     */
    @Benchmark
    public long loop() {
        int mask = Integer.highestOneBit(rows / ROWS_PER_CUSTOMER * 2 - 1) * 2 - 1;
        long[] slots = new long[(mask + 1) * 4];
        for (int row = 0; row < rows; row++) {
            int slot = (int) (customers[row] ^ (customers[row] >>> 32)) & mask;
            while (slots[slot * 4 + 2] != 0 && slots[slot * 4] != customers[row]) {
                slot = (slot + 1) & mask;
            }
            slots[slot * 4] = customers[row];
            slots[slot * 4 + 1] = Math.max(slots[slot * 4 + 1], days[row]);
            slots[slot * 4 + 2]++;
            slots[slot * 4 + 3] += cents[row];
        }
        long sum = 0;
        for (int slot = 0; slot < slots.length; slot += 4) {
            sum += slots[slot + 1] * 31 + slots[slot + 2] * 17 + slots[slot + 3];
        }
        return sum;
    }

    /**
     * Columns into the table in order.
     *
     * @return the figures of all customers
     */
    @Benchmark
    public RfmTable columns() {
        return byKey.result(byKey.addAll(byKey.empty(), customers, days, cents, 0, rows));
    }

    /**
     * The same in two threads, merged.
     *
     * @return the figures of all customers
     */
    @Benchmark
    public RfmTable columnsInTwoThreads() {
        RfmColumns all = IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> byKey.addAll(
                        byKey.empty(), customers, days, cents, rows / 2 * half, half == 0 ? rows / 2 : rows))
                .reduce(byKey::merge)
                .orElseThrow();
        return byKey.result(all);
    }

    /**
     * A stream of records through the collector.
     *
     * @return the figures of all customers
     */
    @Benchmark
    public RfmTable records() {
        return invoices.stream().collect(byKey.collector());
    }

    /**
     * Quintiles of the population.
     *
     * @return the scores of all customers
     */
    @Benchmark
    public RfmScores score() {
        return RfmScoring.quintiles().score(table);
    }
}
