package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.internal.GaussRule;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Pareto/NBD 的拟合 – its likelihood over weighted patterns, with gradient and Hessian.
 *
 * <p>That of a customer is {@code ln Γ(r+x)/Γ(r) − r·ln(1 + T/α) − x·ln(α + T) − s·ln(1 + T/β) + ln(1 + s·J)} with {@code J
 * = ∫ e^h dτ} over τ from t_x to T, {@code h = (r+x)·ln((α+T)/(α+τ)) + s·ln((β+T)/(β+τ)) − ln(β+τ)}. The derivatives of
 * {@code ln J} are means and covariances of those of h under {@code e^h}, taken with J in one quadrature, whose panels
 * are as long as the fall of h allows.
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
        return List.of(
                new double[] {0, -logRate, 0, 0},
                new double[] {-1, -1 - logRate, -1, -1},
                new double[] {1, 1 - logRate, 1, 2},
                new double[] {-2, -2 - logRate, 6, 8});
    }

    /** Hardly one population in a hundred of a few dozen customers has several. */
    @Override
    public boolean mayHaveSeveralMaxima() {
        return isSmall();
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
    public FitFallback fallback(ParetoNbd reached, double value, List<FitFinding> runaways) {
        return fallback(value, runaways, NAMES.subList(S, SIZE));
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

        /** How far e^h may fall within a panel, as an exponent. */
        private static final double FALL = 8;

        /** The part of the distance to infinity that a panel may take. */
        private static final double REACH = 0.6;

        /** Up to here half of the points are enough. */
        private static final double SHORT_FALL = 2;

        private static final double SHORT_REACH = 1.0 / 3;
        private static final double NEGLIGIBLE = 1e-20;

        /** From here on a plain logarithm is as good as that of one plus a small number. */
        private static final double NOT_SMALL = 0.05;

        private final double alpha;
        private final double s;
        private final double beta;

        private final double[] slopes = new double[SIZE];
        private final double[][] products = new double[SIZE][SIZE];
        private final double[] ofW = new double[SIZE];
        private double power;
        private double start;
        private double dropoutStart;
        private double end;
        private double dropoutEnd;
        private double silence;
        private double whole;
        private double dropoutWhole;
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

        /**
         * Integrates over {@code t}, where {@code c·t/(1 − t)} is the time since the last purchase and c the distance of
         * the nearer pole: a product of powers of {@code 1 − t} and of what is even smoother.
         */
        void take(double exponent, double last, double age) {
            power = exponent;
            start = alpha + last;
            dropoutStart = beta + last;
            end = alpha + age;
            dropoutEnd = beta + age;
            silence = age - last;
            whole = Math.log1p(silence / start);
            dropoutWhole = Math.log1p(silence / dropoutStart);
            clear();
            double pole = Math.min(start, dropoutStart);
            double to = silence / (pole + silence);
            double from = 0;
            while (from < to) {
                double rest = 1 - from;
                double after = pole * from / rest;
                double fall = (power / (start + after) + (s + 1) / (dropoutStart + after)) * (pole + after);
                double reach = Math.min(REACH, FALL / fall);
                boolean isLast = to - from <= rest * reach;
                double next = isLast ? to : from + rest * reach;
                double part = (next - from) / rest;
                boolean isShort = part <= SHORT_REACH && part * fall <= SHORT_FALL;
                double before = mass;
                panel(isShort ? GaussRule.EIGHT : GaussRule.SIXTEEN, pole, from, next);
                from = mass - before <= NEGLIGIBLE * mass ? to : next;
            }
            logIntegral = power * whole + s * dropoutWhole - Math.log(dropoutStart) + Math.log(mass);
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

        private void panel(GaussRule rule, double pole, double from, double to) {
            double middle = (from + to) / 2;
            double half = (to - from) / 2;
            for (int pair = 0; pair < rule.pairs(); pair++) {
                double step = half * rule.node(pair);
                double weight = half * rule.weight(pair) * pole;
                add(pole, middle - step, weight);
                add(pole, middle + step, weight);
            }
        }

        /** Adds a point; masses are measured in that of the last purchase. */
        private void add(double pole, double t, double weight) {
            double far = 1 / (1 - t);
            double after = pole * t * far;
            double rest = silence - after;
            double passed = logOfOneAnd(after / start);
            double dropoutPassed = logOfOneAnd(after / dropoutStart);
            double part = weight * far * far * Math.exp(-power * passed - (s + 1) * dropoutPassed);
            double perTime = 1 / (start + after);
            double perDropoutTime = 1 / (dropoutStart + after);
            double fall = -rest / end * perTime;
            double dropoutFall = -rest / dropoutEnd * perDropoutTime;
            double ofR = whole - passed;
            double ofAlpha = power * fall;
            double ofS = dropoutWhole - dropoutPassed;
            double ofBeta = s * dropoutFall - perDropoutTime;
            mass += part;
            meanFall += part * fall;
            meanBend -= part * ofAlpha * (1 / end + perTime);
            meanDropoutFall += part * dropoutFall;
            meanDropoutBend +=
                    part * (perDropoutTime * perDropoutTime - s * dropoutFall * (1 / dropoutEnd + perDropoutTime));
            addProducts(part * ofR, part * ofAlpha, part * ofS, part * ofBeta, ofR, ofAlpha, ofS, ofBeta);
        }

        private void addProducts(
                double massR,
                double massAlpha,
                double massS,
                double massBeta,
                double ofR,
                double ofAlpha,
                double ofS,
                double ofBeta) {
            slopes[R] += massR;
            slopes[ALPHA] += massAlpha;
            slopes[S] += massS;
            slopes[BETA] += massBeta;
            double[] row = products[R];
            row[R] += massR * ofR;
            row[ALPHA] += massR * ofAlpha;
            row[S] += massR * ofS;
            row[BETA] += massR * ofBeta;
            row = products[ALPHA];
            row[ALPHA] += massAlpha * ofAlpha;
            row[S] += massAlpha * ofS;
            row[BETA] += massAlpha * ofBeta;
            row = products[S];
            row[S] += massS * ofS;
            row[BETA] += massS * ofBeta;
            products[BETA][BETA] += massBeta * ofBeta;
        }

        /** {@code ln(1 + y)} by the quicker way where y is not small. */
        private static double logOfOneAnd(double y) {
            return y < NOT_SMALL ? Math.log1p(y) : Math.log(1 + y);
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
