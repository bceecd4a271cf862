package io.guanxi.crm.analytics.bench;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.simulation.PurchaseSimulator;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does an answer cost per customer, beside P(alive) of BG/NBD written by hand over arrays? Customers like those of
 * CDNOW, one after the other, one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx3g"})
public class LifetimeAnswerBenchmark {

    private static final int CUSTOMERS = 10_000;
    private static final double HORIZON = 39;
    private static final double RATE = 0.15 / 52;

    /** Which model answers, with the parameters of the CDNOW sample. */
    public enum Model {
        /** NBD. */
        NBD(new Nbd(0.385, 12.072, ChronoUnit.WEEKS)),
        /** BG/NBD. */
        BG_NBD(BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS)),
        /** MBG/NBD. */
        MBG_NBD(new MbgNbd(0.525, 6.183, 0.891, 1.614, ChronoUnit.WEEKS)),
        /** Pareto/NBD. */
        PARETO_NBD(new ParetoNbd(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS));

        @SuppressWarnings("ImmutableEnumChecker") // all four are immutable
        private final PurchaseModel model;

        Model(PurchaseModel model) {
            this.model = model;
        }
    }

    /** The model. */
    @Param
    public Model by = Model.NBD;

    private PurchaseSummary[] summaries = {};
    private int[] purchases = {};
    private double[] last = {};
    private double[] ages = {};

    /** Draws the customers, and makes sure that the loop by hand gives the same answers. */
    @Setup
    public void draw() {
        summaries = PurchaseSimulator.of(Model.PARETO_NBD.model)
                .seed(7)
                .wholeDays()
                .cohort(CUSTOMERS, 27, 38.9)
                .summaries()
                .asList()
                .toArray(PurchaseSummary[]::new);
        purchases = new int[CUSTOMERS];
        last = new double[CUSTOMERS];
        ages = new double[CUSTOMERS];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            purchases[customer] = summaries[customer].repeatPurchases();
            last[customer] = summaries[customer].lastPurchaseTime();
            ages[customer] = summaries[customer].age();
        }
        double library = sum(Model.BG_NBD.model::probabilityAlive);
        if (Math.abs(aliveOfBgNbdByHand() - library) > 1e-9 * library) {
            throw new IllegalStateException("The answers disagree: " + aliveOfBgNbdByHand() + " and " + library);
        }
    }

    private double sum(ToDoubleFunction<PurchaseSummary> answer) {
        double sum = 0;
        for (PurchaseSummary summary : summaries) {
            sum += answer.applyAsDouble(summary);
        }
        return sum;
    }

    /**
     * P(alive) of BG/NBD in one expression over arrays; the same for every model asked.
     *
     * @return the sum over the customers
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double aliveOfBgNbdByHand() {
        double sum = 0;
        for (int customer = 0; customer < purchases.length; customer++) {
            int x = purchases[customer];
            double ratio = (4.414 + ages[customer]) / (4.414 + last[customer]);
            sum += x == 0 ? 1 : 1 / (1 + 0.793 / (2.426 + x - 1) * Math.pow(ratio, 0.243 + x));
        }
        return sum;
    }

    /**
     * P(alive).
     *
     * @return the sum over the customers
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double alive() {
        return sum(by.model::probabilityAlive);
    }

    /**
     * P(alive) and expected purchases of 39 weeks.
     *
     * @return the sum over the customers
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double aliveAndExpected() {
        PurchaseModel model = by.model;
        return sum(summary -> model.probabilityAlive(summary) + model.expectedPurchases(summary, HORIZON));
    }

    /**
     * Discounted expected purchases without end, at 15 % a year.
     *
     * @return the sum over the customers
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double discounted() {
        PurchaseModel model = by.model;
        return sum(summary -> model.discountedResidualPurchases(summary, RATE));
    }
}
