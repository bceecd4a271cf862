package io.guanxi.crm.analytics.bench;

import io.guanxi.crm.analytics.retention.CohortAggregation;
import io.guanxi.crm.analytics.retention.CohortDesign;
import io.guanxi.crm.analytics.retention.CohortMatrix;
import io.guanxi.crm.analytics.retention.CohortState;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long do cohorts of fifty million rows take? The rows are those of the harness that compares RFM: keys spread over
 * 63 bits, skewed activity, three years, random order; a million customers, of whom all but a few are active.
 *
 * <p>Run one fork with {@code -f 1 -wi 1 -i 3 -w 1 -r 1}; 50 million rows take 600 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx4g")
public class CohortBenchmark {

    private static final int CUSTOMERS = 1_000_000;
    private static final int DAYS = 1_095;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /** Rows of the columns. */
    @Param({"10000000", "50000000"})
    public int rows;

    private long[] customer = {};
    private int[] day = {};
    private CohortAggregation monthly = CohortAggregation.of(CohortDesign.monthly(FIRST, FIRST));
    private CohortAggregation elapsed = monthly;

    /** Draws the rows, and makes sure that a loop by hand counts the same customers. */
    @Setup
    public void prepare() {
        customer = new long[rows];
        day = new int[rows];
        SplittableRandom random = new SplittableRandom(42);
        int first = (int) FIRST.toEpochDay();
        for (int row = 0; row < rows; row++) {
            double u = random.nextDouble();
            customer[row] = key((int) (CUSTOMERS * u * u));
            day[row] = first + random.nextInt(DAYS);
        }
        CohortDesign months = CohortDesign.monthly(FIRST, FIRST.plusDays(DAYS - 1L));
        monthly = CohortAggregation.of(months);
        elapsed = CohortAggregation.of(months.elapsed(30));
        long seen = monthly().customers();
        if (seen != byHand()) {
            throw new IllegalStateException("The matrix has " + seen + " customers, which is not what the loop has");
        }
    }

    private static long key(int number) {
        long z = (number + 1L) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) & Long.MAX_VALUE;
    }

    /**
     * The least that any keyed count must do: one slot of key and bits for each customer, a month from a table; no
     * matrix.
     *
     * @return the customers with a bit
     */
    @Benchmark
    public long byHand() {
        int first = (int) FIRST.toEpochDay();
        int[] months = new int[DAYS];
        for (int offset = 0; offset < DAYS; offset++) {
            LocalDate date = FIRST.plusDays(offset);
            months[offset] = (date.getYear() - FIRST.getYear()) * 12 + date.getMonthValue() - 1;
        }
        int mask = (1 << 21) - 1;
        long[] slots = new long[2 * (mask + 1)];
        for (int row = 0; row < rows; row++) {
            long key = customer[row];
            int slot = (int) (key ^ (key >>> 32)) & mask;
            while (slots[2 * slot + 1] != 0 && slots[2 * slot] != key) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = key;
            slots[2 * slot + 1] |= 1L << months[day[row] - first];
        }
        long customers = 0;
        for (int slot = 0; slot <= mask; slot++) {
            customers += slots[2 * slot + 1] == 0 ? 0 : 1;
        }
        return customers;
    }

    /**
     * Monthly cohorts, one thread, with the table growing on the way.
     *
     * @return the matrix
     */
    @Benchmark
    public CohortMatrix monthly() {
        return monthly.result(monthly.addAll(monthly.empty(), customer, day, 0, rows));
    }

    /**
     * Monthly cohorts, two threads with a state each, then merged.
     *
     * @return the matrix
     */
    @Benchmark
    public CohortMatrix monthlyOnTwoThreads() {
        int half = rows / 2;
        CompletableFuture<CohortState> front = CompletableFuture.supplyAsync(
                () -> monthly.addAll(monthly.emptyFor(CUSTOMERS), customer, day, 0, half));
        CohortState back = monthly.addAll(monthly.emptyFor(CUSTOMERS), customer, day, half, rows);
        return monthly.result(monthly.merge(front.join(), back));
    }

    /**
     * Columns of thirty elapsed days, one thread: a set of days for each customer.
     *
     * @return the matrix
     */
    @Benchmark
    public CohortMatrix elapsed() {
        return elapsed.result(elapsed.addAll(elapsed.emptyFor(CUSTOMERS), customer, day, 0, rows));
    }
}
