package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.Objective;
import io.guanxi.crm.analytics.internal.SpendRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * 伽马-伽马的拟合 – the likelihood of the spend model over weighted patterns (x, m), with exact gradient and Hessian.
 *
 * <p>Spend is measured in its own mean over the customers. The gamma functions depend on {@code x} only: patterns are
 * sorted by it and the functions computed once for each.
 */
final class GammaGammaFit implements FitTask<GammaGamma>, Objective {

    private static final List<String> NAMES = List.of("p", "q", "v");
    private static final int SIZE = 3;

    /** Part by which means of the same amounts may differ through rounding: 0.1 three times is not three tenths. */
    private static final double SAME = 1e-12;

    private final int[] repeats;
    private final double[] means;
    private final double[] weights;
    private final long customers;
    private final long leftOut;
    private final double logUnit;
    private final double sumOfLogs;

    /** Patterns of customers who are sorted by repeat purchases, then mean spend. */
    GammaGammaFit(List<PurchaseSummary> sorted, long leftOut, double unit) {
        int size = 0;
        int[] x = new int[sorted.size()];
        double[] m = new double[sorted.size()];
        double[] w = new double[sorted.size()];
        double logs = 0;
        for (PurchaseSummary summary : sorted) {
            double mean = summary.meanSpend().orElseThrow() / unit;
            if (size == 0 || x[size - 1] != summary.repeatPurchases() || m[size - 1] != mean) {
                x[size] = summary.repeatPurchases();
                m[size] = mean;
                size++;
            }
            w[size - 1]++;
            logs += Math.log(mean);
        }
        repeats = Arrays.copyOf(x, size);
        means = Arrays.copyOf(m, size);
        weights = Arrays.copyOf(w, size);
        customers = sorted.size();
        this.leftOut = leftOut;
        logUnit = Math.log(unit);
        sumOfLogs = logs;
    }

    static Fit<GammaGamma> fit(PurchaseSummaries summaries, FitOptions options) {
        if (summaries.size() == 0) {
            return Unfitted.of(FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        List<PurchaseSummary> usable = new ArrayList<>();
        long repeaters = 0;
        for (PurchaseSummary summary : summaries.asList()) {
            if (summary.repeatPurchases() > 0) {
                repeaters++;
                if (summary.meanSpend().isPresent()
                        && SpendRange.holds(summary.meanSpend().getAsDouble())) {
                    usable.add(summary);
                }
            }
        }
        if (repeaters == 0) {
            return Unfitted.of(FitFailure.NO_REPEATERS, FitFallback.OBSERVE_MORE);
        }
        if (usable.isEmpty()) {
            return Unfitted.of(FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        if (usable.size() == 1) {
            return Unfitted.of(FitFailure.TOO_FEW_CUSTOMERS, FitFallback.PLAIN_MEAN);
        }
        usable.sort(Comparator.comparingInt(PurchaseSummary::repeatPurchases)
                .thenComparingDouble(summary -> summary.meanSpend().orElseThrow()));
        double unit = 0;
        boolean varies = false;
        for (PurchaseSummary summary : usable) {
            double mean = summary.meanSpend().orElseThrow();
            unit += mean / usable.size();
            double first = usable.get(0).meanSpend().orElseThrow();
            varies |= Math.abs(mean - first) > SAME * first;
        }
        if (!varies) {
            return Unfitted.of(FitFailure.NO_VARIATION, FitFallback.PLAIN_MEAN);
        }
        return Fitting.fit(new GammaGammaFit(usable, repeaters - usable.size(), unit), options);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Objective objective() {
        return this;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, 1, 0}, new double[] {2, 1, -1}, new double[] {0, 0, 0}, new double[] {0, 3, 3});
    }

    @Override
    public double logScale(int parameter) {
        return parameter == 2 ? logUnit : 0;
    }

    @Override
    public double logLikelihoodShift() {
        return -customers * logUnit;
    }

    @Override
    public long customers() {
        return customers;
    }

    @Override
    public int patterns() {
        return weights.length;
    }

    @Override
    public GammaGamma model(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2]);
    }

    @Override
    public List<FitFinding> findings(GammaGamma model) {
        List<FitFinding> findings = new ArrayList<>();
        if (leftOut > 0) {
            findings.add(new FitFinding(FitFinding.Kind.LEFT_OUT, List.of(), leftOut));
        }
        if (model.q() <= 1) {
            findings.add(new FitFinding(FitFinding.Kind.MEAN_UNDEFINED, List.of("q"), model.q()));
        }
        return findings;
    }

    @Override
    public FitFallback fallback(GammaGamma reached, double value, List<FitFinding> runaways) {
        return FitFallback.PENALISE;
    }

    @Override
    public int parameters() {
        return SIZE;
    }

    @Override
    public double weight() {
        return customers;
    }

    @Override
    public double gradient(double[] logs, double[] gradient) {
        return hessian(logs, gradient, new double[SIZE][SIZE]);
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        double p = Math.exp(logs[0]);
        double q = Math.exp(logs[1]);
        double v = Math.exp(logs[2]);
        double sum = -sumOfLogs;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        double pp = 0;
        double pq = 0;
        double pv = 0;
        double qq = 0;
        double qv = 0;
        double vv = 0;
        int start = 0;
        while (start < repeats.length) {
            int x = repeats[start];
            double shape = p * x;
            double count = 0;
            double logBelow = 0;
            double logAbove = 0;
            double share = 0;
            double shareSquared = 0;
            int at = start;
            while (at < repeats.length && repeats[at] == x) {
                double weight = weights[at];
                double total = means[at] * x;
                // With u = v/(v + x·m) all derivatives in the logarithms are polynomials in u.
                double u = v / (v + total);
                count += weight;
                logBelow += weight * Math.log1p(v / total);
                logAbove += weight * Math.log1p(total / v);
                share += weight * u;
                shareSquared += weight * u * (total / (v + total));
                at++;
            }
            double slopeOfShape = LogRising.slope(shape, q);
            double slopeOfTail = LogRising.slope(q, shape);
            double mixed = LogRising.trigamma(shape + q);
            sum -= count * LogRising.logBeta(shape, q) + shape * logBelow + q * logAbove;
            double ofP = shape * (count * slopeOfShape - logBelow);
            double ofQ = q * (count * slopeOfTail - logAbove);
            byP += ofP;
            byQ += ofQ;
            byV += q * (count - share) - shape * share;
            pp += shape * shape * count * LogRising.curvature(shape, q) + ofP;
            qq += q * q * count * LogRising.curvature(q, shape) + ofQ;
            pq += shape * q * count * mixed;
            pv -= shape * share;
            qv += q * (count - share);
            vv -= (shape + q) * shareSquared;
            start = at;
        }
        gradient[0] = byP;
        gradient[1] = byQ;
        gradient[2] = byV;
        fill(hessian, 0, 0, pp);
        fill(hessian, 0, 1, pq);
        fill(hessian, 0, 2, pv);
        fill(hessian, 1, 1, qq);
        fill(hessian, 1, 2, qv);
        fill(hessian, 2, 2, vv);
        return sum;
    }

    private static void fill(double[][] matrix, int row, int column, double value) {
        matrix[row][column] = value;
        matrix[column][row] = value;
    }
}
