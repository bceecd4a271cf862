package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.internal.Objective;
import java.util.List;

/**
 * sBG 的拟合 – the likelihood of sBG over the renewals of all cohorts, with exact gradient and Hessian.
 *
 * <p>Written by renewals, {@code Σ lost·ln(1 − r(t)) + kept·ln r(t)}, it needs the number lost and kept at each renewal
 * only.
 */
final class ShiftedBetaGeometricFit implements FitTask<ShiftedBetaGeometric>, Objective {

    private static final List<String> NAMES = List.of("alpha", "beta");

    private final double[] lost;
    private final double[] kept;
    private final long customers;

    /** The customers with an observed renewal: the others say nothing, and must not make a slope look flat. */
    private final double observed;

    ShiftedBetaGeometricFit(List<ContractCohort> cohorts, int renewals) {
        lost = new double[renewals];
        kept = new double[renewals];
        long sum = 0;
        double seen = 0;
        for (ContractCohort cohort : cohorts) {
            sum = Math.addExact(sum, cohort.customers());
            seen += cohort.renewals() > 0 ? cohort.customers() : 0;
            for (int renewal = 1; renewal <= cohort.renewals(); renewal++) {
                lost[renewal - 1] += cohort.lost(renewal);
                kept[renewal - 1] += cohort.kept(renewal);
            }
        }
        customers = sum;
        observed = seen;
    }

    static Fit<ShiftedBetaGeometric> fit(List<ContractCohort> cohorts, FitOptions options) {
        if (cohorts.isEmpty()) {
            return Unfitted.of(FitFailure.NO_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        int renewals = cohorts.stream().mapToInt(ContractCohort::renewals).max().orElse(0);
        if (renewals == 0) {
            return Unfitted.of(FitFailure.NO_OBSERVATION, FitFallback.OBSERVE_MORE);
        }
        ShiftedBetaGeometricFit task = new ShiftedBetaGeometricFit(cohorts, renewals);
        if (task.customers == 1) {
            return Unfitted.of(FitFailure.TOO_FEW_CUSTOMERS, FitFallback.OBSERVE_MORE);
        }
        return Fitting.fit(task, options);
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
        return List.of(new double[] {0, 0}, new double[] {1, 3}, new double[] {-2, 0});
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

    /** The renewals that somebody could make. */
    @Override
    public int patterns() {
        return (int) Math.min(customers, lost.length);
    }

    @Override
    public ShiftedBetaGeometric model(double[] parameters) {
        return new ShiftedBetaGeometric(parameters[0], parameters[1]);
    }

    @Override
    public List<FitFinding> findings(ShiftedBetaGeometric model) {
        return List.of();
    }

    @Override
    public FitFallback fallback(ShiftedBetaGeometric reached, double value, List<FitFinding> runaways) {
        return runaways.stream().allMatch(runaway -> runaway.kind() == FitFinding.Kind.RUNS_TO_INFINITY)
                ? FitFallback.COMMON_RATE
                : FitFallback.OBSERVE_MORE;
    }

    @Override
    public int parameters() {
        return 2;
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
        return hessian(logs, gradient, new double[2][2]);
    }

    @Override
    public double hessian(double[] logs, double[] gradient, double[][] hessian) {
        double alpha = Math.exp(logs[0]);
        double beta = Math.exp(logs[1]);
        double sum = 0;
        double byAlpha = 0;
        double byBeta = 0;
        double alphaAlpha = 0;
        double alphaBeta = 0;
        double betaBeta = 0;
        for (int before = 0; before < lost.length; before++) {
            double stays = beta + before;
            double all = alpha + stays;
            double both = lost[before] + kept[before];
            sum -= lost[before] * Math.log1p(stays / alpha) + kept[before] * Math.log1p(alpha / stays);
            // With out = α/(α+β+t) and in = β/(α+β+t) the derivatives in the logarithms stay between −1 and 1.
            double out = alpha / all;
            double in = beta / all;
            double own = beta / stays;
            byAlpha += lost[before] * (stays / all) - kept[before] * out;
            byBeta += kept[before] * (own - in) - lost[before] * in;
            alphaAlpha -= both * out * (1 - out);
            alphaBeta += both * out * in;
            betaBeta += kept[before] * own * (1 - own) - both * in * (1 - in);
        }
        gradient[0] = byAlpha;
        gradient[1] = byBeta;
        hessian[0][0] = alphaAlpha;
        hessian[0][1] = alphaBeta;
        hessian[1][0] = alphaBeta;
        hessian[1][1] = betaBeta;
        return sum;
    }
}
