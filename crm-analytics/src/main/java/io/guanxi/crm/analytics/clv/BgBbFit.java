package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummary;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.Objective;
import java.util.List;
import java.util.Map;

/** BG/BB 的拟合 – the likelihood of BG/BB over weighted patterns, with exact gradient and Hessian. */
final class BgBbFit implements FitTask<BgBb>, Objective {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");
    private static final int SIZE = 4;
    private static final double NEGLIGIBLE = 1e-18;

    /** Mean odds of dropping out below which nobody seems to. */
    private static final double NO_DROPOUT = 1e-3;

    private final int[] purchases;
    private final int[] last;
    private final int[] opportunities;
    private final double[] weights;
    private final long customers;

    /** The customers with an opportunity: the others say nothing, and must not make a slope look flat. */
    private final double observed;

    private BgBbFit(OpportunitySummaries summaries) {
        int size = summaries.patterns().size();
        purchases = new int[size];
        last = new int[size];
        opportunities = new int[size];
        weights = new double[size];
        customers = summaries.customers();
        int place = 0;
        double sum = 0;
        for (Map.Entry<OpportunitySummary, Long> pattern : summaries.patterns().entrySet()) {
            purchases[place] = pattern.getKey().x();
            last[place] = pattern.getKey().lastOpportunity();
            opportunities[place] = pattern.getKey().opportunities();
            weights[place] = pattern.getValue();
            sum += opportunities[place] > 0 ? weights[place] : 0;
            place++;
        }
        observed = sum;
    }

    static Objective likelihood(OpportunitySummaries summaries) {
        return new BgBbFit(summaries);
    }

    static Fit<BgBb> fit(OpportunitySummaries summaries, FitOptions options) {
        if (summaries.customers() == 0) {
            return Unfitted.of(FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        if (summaries.patterns().keySet().stream().allMatch(pattern -> pattern.opportunities() == 0)) {
            return Unfitted.of(FitFailure.NO_OBSERVATION, FitFallback.OBSERVE_MORE);
        }
        if (summaries.customers() == 1) {
            return Unfitted.of(FitFailure.TOO_FEW_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        if (summaries.patterns().keySet().stream().allMatch(pattern -> pattern.x() == 0)) {
            return Unfitted.of(FitFailure.NO_REPEATERS, FitFallback.OBSERVE_MORE);
        }
        return Fitting.fit(new BgBbFit(summaries), options);
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
        return List.of(
                new double[] {0, 0, -0.5, 1},
                new double[] {1, 1, 0, 3},
                new double[] {-1, 0, -1, 0},
                new double[] {2, 3, 1, 4},
                new double[] {0, 0, -2, -2},
                new double[] {-3, -4, 0, 3});
    }

    @Override
    public boolean mayHaveSeveralMaxima() {
        return true;
    }

    @Override
    public double logScale(int parameter) {
        return 0;
    }

    @Override
    public double logLikelihoodShift() {
        return 0;
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
    public BgBb model(double[] parameters) {
        return new BgBb(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public List<FitFinding> findings(BgBb model) {
        return List.of();
    }

    @Override
    public FitFallback fallback(BgBb reached, double value, List<FitFinding> runaways) {
        return reached.gamma() < NO_DROPOUT * reached.delta()
                ? FitFallback.MODEL_WITHOUT_DROPOUT
                : FitFallback.PENALISE;
    }

    @Override
    public int parameters() {
        return SIZE;
    }

    @Override
    public double weight() {
        return observed;
    }

    @Override
    public double ceiling() {
        return 0;
    }

    @Override
    public double gradient(double[] logs, double[] gradient) {
        return hessian(logs, gradient, new double[SIZE][SIZE]);
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        BgBbMoments moments = new BgBbMoments(
                Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]), gradient, hessian);
        double sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += moments.add(purchases[place], last[place], opportunities[place], weights[place]);
        }
        return sum;
    }

    /**
     * Sums the terms of one likelihood after the other. With {@code L = Σ w} and {@code w = e^l}, the gradient of
     * {@code ln L} is the mean of {@code ∇l} under the weights {@code w/L} and the Hessian is the mean of {@code ∇²l} plus
     * the covariance of {@code ∇l}.
     */
    private static final class BgBbMoments {

        private final double alpha;
        private final double beta;
        private final double gamma;
        private final double delta;
        private final double[] gradient;
        private final double[][] hessian;

        private final double[] mean = new double[SIZE];
        private final double[][] second = new double[SIZE][SIZE];
        private final double[] slope = new double[SIZE];
        private double total;

        BgBbMoments(double alpha, double beta, double gamma, double delta, double[] gradient, double[][] hessian) {
            this.alpha = alpha;
            this.beta = beta;
            this.gamma = gamma;
            this.delta = delta;
            this.gradient = gradient;
            this.hessian = hessian;
            clear(gradient, hessian);
        }

        double add(int x, int last, int n, double weight) {
            clear(mean, second);
            total = 0;
            double alive = LogRising.logBetaRatio(alpha, beta, x, n - x) + LogRising.logBetaRatio(gamma, delta, 0, n);
            double scale = alive;
            double term = 0;
            if (last < n) {
                double first = LogRising.logBetaRatio(alpha, beta, x, last - x)
                        + LogRising.logBetaRatio(gamma, delta, 1, last);
                scale = Math.max(alive, first);
                term = Math.exp(first - scale);
            }
            addTerm(Math.exp(alive - scale), new Slopes(this, x, n, 0));
            if (term > 0) {
                addGone(x, last, n, term);
            }
            for (int row = 0; row < SIZE; row++) {
                gradient[row] += weight * mean[row] / total;
                for (int column = 0; column < SIZE; column++) {
                    double spread = second[row][column] / total - mean[row] / total * (mean[column] / total);
                    hessian[row][column] += weight * spread;
                }
            }
            return weight * (scale + Math.log(total));
        }

        private void addGone(int x, int last, int n, double first) {
            double term = first;
            Slopes slopes = new Slopes(this, x, last, 1);
            for (int at = last; at < n; at++) {
                addTerm(term, slopes);
                term *= (beta + at - x) / (alpha + beta + at) * ((delta + at) / (gamma + delta + at + 1));
                if (term * (n - at) < NEGLIGIBLE * total) {
                    break;
                }
                slopes.next(x, at);
            }
        }

        /** Adds one term of the sum with its derivatives in the logarithms of the parameters. */
        private void addTerm(double term, Slopes s) {
            total += term;
            slope[0] = alpha * (s.a - s.ab);
            slope[1] = beta * (s.b - s.ab);
            slope[2] = s.out - gamma * s.cd;
            slope[3] = delta * (s.d - s.cd);
            for (int row = 0; row < SIZE; row++) {
                mean[row] += term * slope[row];
                for (int column = 0; column < SIZE; column++) {
                    second[row][column] += term * slope[row] * slope[column];
                }
            }
            second[0][0] += term * (alpha * alpha * (s.aa - s.abab) + slope[0]);
            second[1][1] += term * (beta * beta * (s.bb - s.abab) + slope[1]);
            second[2][2] -= term * (gamma * gamma * s.cdcd + gamma * s.cd);
            second[3][3] += term * (delta * delta * (s.dd - s.cdcd) + slope[3]);
            double cross = term * alpha * beta * s.abab;
            second[0][1] -= cross;
            second[1][0] -= cross;
            double other = term * gamma * delta * s.cdcd;
            second[2][3] -= other;
            second[3][2] -= other;
        }

        private static void clear(double[] vector, double[][] matrix) {
            for (int row = 0; row < SIZE; row++) {
                vector[row] = 0;
                for (int column = 0; column < SIZE; column++) {
                    matrix[row][column] = 0;
                }
            }
        }
    }

    /** Slopes and curvatures of the log-gamma differences of a term that ends after so many opportunities. */
    private static final class Slopes {

        private final BgBbMoments model;
        private final double out;
        private final double a;
        private final double aa;
        private double b;
        private double bb;
        private double ab;
        private double abab;
        private double d;
        private double dd;
        private double cd;
        private double cdcd;

        Slopes(BgBbMoments model, int x, int end, int out) {
            this.model = model;
            this.out = out;
            a = LogRising.slope(model.alpha, x);
            aa = LogRising.curvature(model.alpha, x);
            b = LogRising.slope(model.beta, end - x);
            bb = LogRising.curvature(model.beta, end - x);
            ab = LogRising.slope(model.alpha + model.beta, end);
            abab = LogRising.curvature(model.alpha + model.beta, end);
            d = LogRising.slope(model.delta, end);
            dd = LogRising.curvature(model.delta, end);
            cd = LogRising.slope(model.gamma + model.delta, end + out);
            cdcd = LogRising.curvature(model.gamma + model.delta, end + out);
        }

        /** Goes on from the term that ends after {@code at} opportunities to the next. */
        void next(int x, int at) {
            double inverse = 1 / (model.beta + at - x);
            b += inverse;
            bb -= inverse * inverse;
            inverse = 1 / (model.alpha + model.beta + at);
            ab += inverse;
            abab -= inverse * inverse;
            inverse = 1 / (model.delta + at);
            d += inverse;
            dd -= inverse * inverse;
            inverse = 1 / (model.gamma + model.delta + at + 1);
            cd += inverse;
            cdcd -= inverse * inverse;
        }
    }
}
