package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.internal.LogRising;
import io.guanxi.crm.analytics.internal.LogSums;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * BG/NBD 与 MBG/NBD 的拟合 – their likelihood over weighted patterns, with exact gradient and Hessian.
 *
 * <p>With {@code n} chances to stop – {@code x} under BG/NBD, {@code x + 1} under MBG/NBD – that of a customer is {@code ln
 * Γ(r+x)/Γ(r) − r·ln(1 + T/α) − x·ln(α + T) + ln B(a, b+n)/B(a, b) + ln(1 + e^w)}, where {@code w = ln(a/(b+n−1)) +
 * (r+x)·ln((α+T)/(α+t_x))} are the log odds to be lost; without a chance there is no such term.
 *
 * @param <M> the model
 */
final class GeometricDropoutFit<M> extends PurchaseFit<M> {

    private static final List<String> NAMES = List.of("r", "alpha", "a", "b");
    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;
    private static final int SIZE = 4;

    /** How a model is made of its parameters. */
    private interface Maker<M> {

        M of(double r, double alpha, double a, double b, ChronoUnit unit);
    }

    /** Chances to stop before the first repeat purchase. */
    private final int before;

    private final Maker<M> maker;

    private GeometricDropoutFit(PurchasePatterns patterns, ChronoUnit unit, int before, Maker<M> maker) {
        super(patterns, unit);
        this.before = before;
        this.maker = maker;
    }

    static GeometricDropoutFit<BgNbd> bgNbd(PurchasePatterns patterns, ChronoUnit unit) {
        return new GeometricDropoutFit<>(patterns, unit, 0, BgNbd::new);
    }

    static GeometricDropoutFit<MbgNbd> mbgNbd(PurchasePatterns patterns, ChronoUnit unit) {
        return new GeometricDropoutFit<>(patterns, unit, 1, MbgNbd::new);
    }

    static Fit<BgNbd> ofBgNbd(PurchaseSummaries summaries, FitOptions options) {
        return fit(summaries, options, GeometricDropoutFit::bgNbd);
    }

    static Fit<MbgNbd> ofMbgNbd(PurchaseSummaries summaries, FitOptions options) {
        return fit(summaries, options, GeometricDropoutFit::mbgNbd);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<double[]> starts() {
        double logRate = logRate();
        return List.of(
                new double[] {0, -logRate, 0, 1},
                new double[] {-1, -1 - logRate, -1, 1},
                new double[] {1, 1 - logRate, 0, 0},
                new double[] {-2, -2 - logRate, 6, 8});
    }

    /** Of BG/NBD none with several is known; of MBG/NBD one population in forty of a few dozen customers has them. */
    @Override
    public boolean mayHaveSeveralMaxima() {
        return before > 0 && isSmall();
    }

    @Override
    boolean isTime(int parameter) {
        return parameter == ALPHA;
    }

    @Override
    public M model(double[] parameters) {
        return maker.of(parameters[R], parameters[ALPHA], parameters[A], parameters[B], unit());
    }

    @Override
    public FitFallback fallback(M reached, double value, List<FitFinding> runaways) {
        return fallback(value, runaways, NAMES.subList(A, SIZE));
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        PurchasePatterns patterns = data();
        double r = Math.exp(logs[R]);
        double alpha = Math.exp(logs[ALPHA]);
        double a = Math.exp(logs[A]);
        double b = Math.exp(logs[B]);
        DerivativeSums sum = new DerivativeSums(SIZE);
        double[] odds = new double[SIZE];
        double rising = 0;
        double slope = 0;
        double curvature = 0;
        double stays = 0;
        double slopeOfB = 0;
        double curvatureOfB = 0;
        double slopeOfBoth = 0;
        double curvatureOfBoth = 0;
        int known = -1;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            int x = patterns.purchases(pattern);
            double chances = (double) x + before;
            if (x != known) {
                rising = LogRising.log(r, x);
                slope = LogRising.slope(r, x);
                curvature = LogRising.curvature(r, x);
                stays = LogRising.logBetaRatio(a, b, 0, chances);
                slopeOfB = LogRising.slope(b, chances);
                curvatureOfB = LogRising.curvature(b, chances);
                slopeOfBoth = LogRising.slope(a + b, chances);
                curvatureOfBoth = LogRising.curvature(a + b, chances);
                known = x;
            }
            double weight = patterns.weight(pattern);
            double age = patterns.age(pattern);
            double end = alpha + age;
            double log = Math.log1p(age / alpha);
            double share = age / (alpha * end);
            double value = rising - r * log - x * Math.log(end) + stays;
            sum.slope(R, weight * (slope - log));
            sum.slope(ALPHA, weight * (r * share - x / end));
            sum.slope(A, -weight * slopeOfBoth);
            sum.slope(B, weight * (slopeOfB - slopeOfBoth));
            sum.curve(R, R, weight * curvature);
            sum.curve(R, ALPHA, weight * share);
            sum.curve(ALPHA, ALPHA, weight * (x / (end * end) - r * share * (1 / alpha + 1 / end)));
            sum.curve(A, A, -weight * curvatureOfBoth);
            sum.curve(A, B, -weight * curvatureOfBoth);
            sum.curve(B, B, weight * (curvatureOfB - curvatureOfBoth));
            if (chances > 0) {
                double last = alpha + patterns.last(pattern);
                double silence = age - patterns.last(pattern);
                double ratio = Math.log1p(silence / last);
                double lost = b + (chances - 1);
                double w = Math.log(a / lost) + (r + x) * ratio;
                value += LogSums.softplus(w);
                double p = LogSums.logistic(w);
                double fall = -silence / (end * last);
                odds[R] = ratio;
                odds[ALPHA] = (r + x) * fall;
                odds[A] = 1 / a;
                odds[B] = -1 / lost;
                sum.softplus(weight, p, odds);
                sum.curve(R, ALPHA, weight * p * fall);
                sum.curve(ALPHA, ALPHA, -weight * p * (r + x) * fall * (1 / end + 1 / last));
                sum.curve(A, A, -weight * p / (a * a));
                sum.curve(B, B, weight * p / (lost * lost));
            }
            sum.value(weight * value);
        }
        return sum.inLogarithms(new double[] {r, alpha, a, b}, gradient, hessian);
    }
}
