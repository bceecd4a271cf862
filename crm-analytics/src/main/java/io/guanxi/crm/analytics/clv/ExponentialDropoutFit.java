package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import io.guanxi.crm.analytics.internal.Quadrature;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Pareto/NBD 的拟合 – its likelihood over weighted patterns, with gradient and Hessian.
 *
 * <p>That of a customer is {@code ln Γ(r+x)/Γ(r) − r·ln(1 + T/α) − x·ln(α + T) − s·ln(1 + T/β) + ln(1 + s·J)} with {@code J
 * = ∫ e^h dτ} over τ from t_x to T, {@code h = (r+x)·ln((α+T)/(α+τ)) + s·ln((β+T)/(β+τ)) − ln(β+τ)}. The derivatives of
 * {@code ln J} are means and covariances of those of h under {@code e^h}, taken with J in one quadrature, whose panels
 * double in length as h falls.
 */
final class ExponentialDropoutFit extends PurchaseFit<ParetoNbd> {

    private static final List<String> NAMES = List.of("r", "alpha", "s", "beta");
    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int S = 2;
    private static final int BETA = 3;
    private static final int SIZE = 4;

    ExponentialDropoutFit(PurchasePatterns patterns, ChronoUnit unit) {
        super(patterns, unit);
    }

    static Fit<ParetoNbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return fit(summaries, options, ExponentialDropoutFit::new);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<double[]> starts() {
        double logRate = logRate();
        return List.of(new double[] {0, -logRate, 0, 0}, new double[] {-1, -1 - logRate, -1, -1}, new double[] {
            1, 1 - logRate, 1, 2
        });
    }

    @Override
    boolean isTime(int parameter) {
        return parameter == ALPHA || parameter == BETA;
    }

    @Override
    public ParetoNbd model(double[] parameters) {
        return new ParetoNbd(parameters[R], parameters[ALPHA], parameters[S], parameters[BETA], unit());
    }

    @Override
    public FitFallback fallback(ParetoNbd reached, List<FitFinding> runaways) {
        return fallback(runaways, NAMES.subList(S, SIZE));
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        PurchasePatterns patterns = data();
        double r = Math.exp(logs[R]);
        double alpha = Math.exp(logs[ALPHA]);
        double s = Math.exp(logs[S]);
        double beta = Math.exp(logs[BETA]);
        DerivativeSums sum = new DerivativeSums(SIZE);
        Tilted tilted = new Tilted(alpha, s, beta);
        double rising = 0;
        double slope = 0;
        double curvature = 0;
        int known = -1;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            int x = patterns.purchases(pattern);
            if (x != known) {
                rising = LogRising.log(r, x);
                slope = LogRising.slope(r, x);
                curvature = LogRising.curvature(r, x);
                known = x;
            }
            double weight = patterns.weight(pattern);
            double age = patterns.age(pattern);
            double end = alpha + age;
            double log = Math.log1p(age / alpha);
            double share = age / (alpha * end);
            double dropoutEnd = beta + age;
            double dropoutLog = Math.log1p(age / beta);
            double dropoutShare = age / (beta * dropoutEnd);
            double value = rising - r * log - x * Math.log(end) - s * dropoutLog;
            sum.slope(R, weight * (slope - log));
            sum.slope(ALPHA, weight * (r * share - x / end));
            sum.slope(S, -weight * dropoutLog);
            sum.slope(BETA, weight * s * dropoutShare);
            sum.curve(R, R, weight * curvature);
            sum.curve(R, ALPHA, weight * share);
            sum.curve(ALPHA, ALPHA, weight * (x / (end * end) - r * share * (1 / alpha + 1 / end)));
            sum.curve(S, BETA, weight * dropoutShare);
            sum.curve(BETA, BETA, -weight * s * dropoutShare * (1 / beta + 1 / dropoutEnd));
            double silence = age - patterns.last(pattern);
            if (silence > 0) {
                tilted.take(r + x, patterns.last(pattern), age);
                double w = Math.log(s) + tilted.logIntegral;
                value += LogSums.softplus(w);
                tilted.addTo(sum, weight, LogSums.logistic(w));
            }
            sum.value(weight * value);
        }
        return sum.inLogarithms(new double[] {r, alpha, s, beta}, gradient, hessian);
    }

    /** The integral J of one pattern, with the means of the derivatives of h under {@code e^h}. */
    private static final class Tilted {

        private final double alpha;
        private final double s;
        private final double beta;

        private final double[] slopes = new double[SIZE];
        private final double[][] products = new double[SIZE][SIZE];
        private final double[] point = new double[SIZE];
        private final double[] ofW = new double[SIZE];
        private double power;
        private double last;
        private double age;
        private double mass;
        private double meanFall;
        private double meanBend;
        private double meanDropoutFall;
        private double meanDropoutBend;
        private double logIntegral;

        Tilted(double alpha, double s, double beta) {
            this.alpha = alpha;
            this.s = s;
            this.beta = beta;
        }

        void take(double exponent, double lastPurchaseTime, double wholeAge) {
            power = exponent;
            last = lastPurchaseTime;
            age = wholeAge;
            clear();
            double silence = age - last;
            // How fast h falls at first, over the whole silence.
            double steep = silence * (power / (alpha + last) + (s + 1) / (beta + last));
            double from = 0;
            double length = 1 / steep;
            while (from < 1) {
                double to = Math.min(1, from + length);
                panel(from * silence, to * silence);
                from = to;
                length = from;
            }
            double top = power * Math.log((alpha + age) / (alpha + last))
                    + s * Math.log((beta + age) / (beta + last))
                    - Math.log(beta + last);
            logIntegral = top + Math.log(mass);
            for (int row = 0; row < SIZE; row++) {
                slopes[row] /= mass;
            }
        }

        private void clear() {
            mass = 0;
            meanFall = 0;
            meanBend = 0;
            meanDropoutFall = 0;
            meanDropoutBend = 0;
            for (int row = 0; row < SIZE; row++) {
                slopes[row] = 0;
                for (int column = row; column < SIZE; column++) {
                    products[row][column] = 0;
                }
            }
        }

        private void panel(double from, double to) {
            double middle = (from + to) / 2;
            double half = (to - from) / 2;
            for (int pair = 0; pair < Quadrature.PAIRS; pair++) {
                double step = half * Quadrature.node(pair);
                double weight = half * Quadrature.weight(pair);
                add(middle - step, weight);
                add(middle + step, weight);
            }
        }

        /** Adds a point, so long after the last purchase; masses are measured in that of the last purchase. */
        private void add(double after, double weight) {
            double time = alpha + last + after;
            double dropoutTime = beta + last + after;
            double passed = Math.log1p(after / (alpha + last));
            double dropoutPassed = Math.log1p(after / (beta + last));
            double part = weight * Math.exp(-power * passed - (s + 1) * dropoutPassed);
            double rest = age - last - after;
            double fall = -rest / ((alpha + age) * time);
            double dropoutFall = -rest / ((beta + age) * dropoutTime);
            double bend = -fall * (1 / (alpha + age) + 1 / time);
            point[R] = Math.log1p(rest / time);
            point[ALPHA] = power * fall;
            point[S] = Math.log1p(rest / dropoutTime);
            point[BETA] = s * dropoutFall - 1 / dropoutTime;
            mass += part;
            meanFall += part * fall;
            meanBend += part * power * bend;
            meanDropoutFall += part * dropoutFall;
            meanDropoutBend +=
                    part * (1 / (dropoutTime * dropoutTime) - s * dropoutFall * (1 / (beta + age) + 1 / dropoutTime));
            for (int row = 0; row < SIZE; row++) {
                slopes[row] += part * point[row];
                for (int column = row; column < SIZE; column++) {
                    products[row][column] += part * point[row] * point[column];
                }
            }
        }

        /** The derivatives of {@code ln(1 + e^w)}, {@code w = ln s + ln J}. */
        void addTo(DerivativeSums sum, double weight, double p) {
            for (int row = 0; row < SIZE; row++) {
                for (int column = row; column < SIZE; column++) {
                    double covariance = products[row][column] / mass - slopes[row] * slopes[column];
                    sum.curve(row, column, weight * p * covariance);
                }
                ofW[row] = slopes[row];
            }
            sum.curve(R, ALPHA, weight * p * meanFall / mass);
            sum.curve(ALPHA, ALPHA, weight * p * meanBend / mass);
            sum.curve(S, BETA, weight * p * meanDropoutFall / mass);
            sum.curve(BETA, BETA, weight * p * meanDropoutBend / mass);
            sum.curve(S, S, -weight * p / (s * s));
            ofW[S] += 1 / s;
            sum.softplus(weight, p, ofW);
        }
    }
}
