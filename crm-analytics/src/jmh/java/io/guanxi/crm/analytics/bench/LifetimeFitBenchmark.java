package io.guanxi.crm.analytics.bench;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.simulation.PurchaseSimulator;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * What does a fit cost, compression to patterns included, beside one pass of the plain BG/NBD likelihood over all
 * customers, which whoever fits without compression and without derivatives takes a hundred times? Customers like those
 * of CDNOW, as many as its master file holds and a million; one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx3g"})
public class LifetimeFitBenchmark {

    private static final double YOUNGEST = 27;
    private static final double OLDEST = 38.9;
    private static final double R = 0.243;
    private static final double ALPHA = 4.414;
    private static final double A = 0.793;
    private static final double B = 2.426;

    /** Customers. */
    @Param({"23570", "1000000"})
    public int customers;

    private PurchaseSummaries summaries = PurchaseSummaries.of(List.of(), ChronoUnit.WEEKS);
    private int[] purchases = {};
    private double[] last = {};
    private double[] ages = {};
    private double[] ofPurchases = {};

    /** Draws the customers, and makes sure that the pass by hand takes the same likelihood. */
    @Setup
    public void draw() {
        summaries = PurchaseSimulator.of(new ParetoNbd(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS))
                .seed(7)
                .wholeDays()
                .cohort(customers, YOUNGEST, OLDEST)
                .summaries(new GammaGamma(6.25, 3.74, 15.44));
        purchases = new int[customers];
        last = new double[customers];
        ages = new double[customers];
        for (int customer = 0; customer < customers; customer++) {
            purchases[customer] = summaries.get(customer).repeatPurchases();
            last[customer] = summaries.get(customer).lastPurchaseTime();
            ages[customer] = summaries.get(customer).age();
        }
        ofPurchases = new double[1 + Arrays.stream(purchases).max().orElse(0)];
        double library = summaries.asList().stream()
                .mapToDouble(BgNbd.of(R, ALPHA, A, B, ChronoUnit.WEEKS)::logLikelihood)
                .sum();
        if (Math.abs(onePassByHand() - library) > 1e-9 * Math.abs(library)) {
            throw new IllegalStateException("The likelihoods disagree: " + onePassByHand() + " and " + library);
        }
    }

    /**
     * The BG/NBD likelihood over all customers, from tables of the parts that depend on the number of purchases only.
     *
     * @return the log-likelihood
     */
    @Benchmark
    public double onePassByHand() {
        for (int x = 1; x < ofPurchases.length; x++) {
            ofPurchases[x] = ofPurchases[x - 1] + Math.log((R + x - 1) * (B + x - 1) / (A + B + x - 1));
        }
        double constant = R * Math.log(ALPHA);
        double sum = 0;
        for (int customer = 0; customer < purchases.length; customer++) {
            int x = purchases[customer];
            double log = Math.log(ALPHA + ages[customer]);
            double alive = -(R + x) * log;
            if (x > 0) {
                double lost = Math.log(A / (B + x - 1)) - (R + x) * Math.log(ALPHA + last[customer]);
                double high = Math.max(alive, lost);
                alive = high + Math.log1p(Math.exp(-Math.abs(alive - lost)));
            }
            sum += constant + ofPurchases[x] + alive;
        }
        return sum;
    }

    /**
     * NBD.
     *
     * @return the fit
     */
    @Benchmark
    public Fit<Nbd> nbd() {
        return Nbd.fit(summaries);
    }

    /**
     * BG/NBD.
     *
     * @return the fit
     */
    @Benchmark
    public Fit<BgNbd> bgNbd() {
        return BgNbd.fit(summaries);
    }

    /**
     * MBG/NBD.
     *
     * @return the fit
     */
    @Benchmark
    public Fit<MbgNbd> mbgNbd() {
        return MbgNbd.fit(summaries);
    }

    /**
     * Pareto/NBD.
     *
     * @return the fit
     */
    @Benchmark
    public Fit<ParetoNbd> paretoNbd() {
        return ParetoNbd.fit(summaries);
    }

    /**
     * Gamma-Gamma.
     *
     * @return the fit
     */
    @Benchmark
    public Fit<GammaGamma> gammaGamma() {
        return GammaGamma.fit(summaries);
    }
}
