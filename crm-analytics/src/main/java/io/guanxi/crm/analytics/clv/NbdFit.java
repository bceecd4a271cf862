package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.internal.LogRising;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * NBD 的拟合 – the likelihood of NBD over weighted patterns, with exact gradient and Hessian.
 *
 * <p>Of a customer: {@code ln Γ(r+x)/Γ(r) − r·ln(1 + T/α) − x·ln(α + T)}.
 */
final class NbdFit extends PurchaseFit<Nbd> {

    private static final List<String> NAMES = List.of("r", "alpha");

    NbdFit(PurchasePatterns patterns, ChronoUnit unit) {
        super(patterns, unit);
    }

    static Fit<Nbd> fit(PurchaseSummaries summaries, FitOptions options) {
        return fit(summaries, options, NbdFit::new);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<double[]> starts() {
        // A first guess with the right mean rate r/α, at three degrees of heterogeneity.
        double logRate = logRate();
        return List.of(new double[] {0, -logRate}, new double[] {-2, -2 - logRate}, new double[] {3, 3 - logRate});
    }

    @Override
    boolean isTime(int parameter) {
        return parameter == 1;
    }

    @Override
    public Nbd model(double[] parameters) {
        return new Nbd(parameters[0], parameters[1], unit());
    }

    @Override
    public FitFallback fallback(Nbd reached, double value, List<FitFinding> runaways) {
        return FitFallback.COMMON_RATE;
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        PurchasePatterns patterns = data();
        double r = Math.exp(logs[0]);
        double alpha = Math.exp(logs[1]);
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        double curved = 0;
        double mixed = 0;
        double alphaAlpha = 0;
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
            double log = Math.log1p(age / alpha);
            double share = age / (alpha + age);
            sum += weight * (rising - r * log - x * Math.log(alpha + age));
            byR += weight * r * (slope - log);
            byAlpha += weight * (r * share - x * (1 - share));
            curved += weight * r * r * curvature;
            mixed += weight * r * share;
            alphaAlpha -= weight * (r + x) * share * (1 - share);
        }
        gradient[0] = byR;
        gradient[1] = byAlpha;
        hessian[0][0] = curved + byR;
        hessian[0][1] = mixed;
        hessian[1][0] = mixed;
        hessian[1][1] = alphaAlpha;
        return sum;
    }
}
