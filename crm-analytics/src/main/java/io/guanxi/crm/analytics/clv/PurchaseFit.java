package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.internal.Newton;
import io.guanxi.crm.analytics.internal.Objective;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/**
 * 购买模型的拟合 – what the fits of the purchase models have in common: the patterns, their weights and their units.
 *
 * @param <M> the model
 */
abstract sealed class PurchaseFit<M> implements FitTask<M>, Objective
        permits NbdFit, GeometricDropoutFit, ExponentialDropoutFit {

    /** Patterns up to which all starts are climbed from; of larger populations none with several maxima is known. */
    private static final int FEW = 2_000;

    /** What dropout adds to a log-likelihood that hardly needs it. */
    private static final double HARDLY = 1;

    private final PurchasePatterns patterns;
    private final ChronoUnit unit;

    PurchaseFit(PurchasePatterns patterns, ChronoUnit unit) {
        this.patterns = patterns;
        this.unit = unit;
    }

    static <M> Fit<M> fit(
            PurchaseSummaries summaries,
            FitOptions options,
            BiFunction<PurchasePatterns, ChronoUnit, PurchaseFit<M>> task) {
        PurchasePatterns patterns = PurchasePatterns.of(summaries);
        return patterns.failure()
                .<Fit<M>>map(failure -> Unfitted.of(failure, FitFallback.OBSERVE_MORE))
                .orElseGet(() -> Fitting.fit(task.apply(patterns, summaries.unit()), options));
    }

    PurchasePatterns data() {
        return patterns;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** Whether a parameter is a time. */
    abstract boolean isTime(int parameter);

    /** The logarithm of the mean rate of purchases, {@code ln(Σx / ΣT)}, to start with. */
    double logRate() {
        double exposure = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            exposure += patterns.weight(pattern) * patterns.age(pattern);
        }
        return Math.log(patterns.repeatPurchases() / exposure);
    }

    boolean isSmall() {
        return patterns.size() <= FEW;
    }

    /**
     * Of a model with dropout: without a dropout that the data show, a model without it; where a distribution shrinks to a
     * point, one rate for all; else a penalty.
     */
    FitFallback fallback(double value, List<FitFinding> runaways, List<String> ofDropout) {
        boolean isDropout = runaways.stream()
                .map(FitFinding::parameters)
                .flatMap(List::stream)
                .anyMatch(ofDropout::contains);
        if (isDropout && value <= withoutDropout() + HARDLY) {
            return FitFallback.MODEL_WITHOUT_DROPOUT;
        }
        boolean isPoint = runaways.stream().allMatch(runaway -> runaway.kind() == FitFinding.Kind.RUNS_TO_INFINITY);
        return isPoint ? FitFallback.COMMON_RATE : FitFallback.PENALISE;
    }

    /** The highest that NBD comes to. */
    private double withoutDropout() {
        NbdFit task = new NbdFit(patterns, unit);
        return task.starts().stream()
                .mapToDouble(start -> Newton.maximise(
                                task, start, FitOptions.standard().maxIterations())
                        .value())
                .max()
                .orElseThrow();
    }

    @Override
    public Objective objective() {
        return this;
    }

    @Override
    public double logScale(int parameter) {
        return isTime(parameter) ? Math.log(patterns.unit()) : 0;
    }

    @Override
    public double logLikelihoodShift() {
        return -patterns.repeatPurchases() * Math.log(patterns.unit());
    }

    @Override
    public long customers() {
        return patterns.customers();
    }

    @Override
    public int patterns() {
        return patterns.size();
    }

    @Override
    public List<FitFinding> findings(M model) {
        return List.of();
    }

    @Override
    public int parameters() {
        return names().size();
    }

    @Override
    public double weight() {
        return patterns.customers();
    }

    @Override
    public double gradient(double[] logs, double[] gradient) {
        return hessian(logs, gradient, new double[logs.length][logs.length]);
    }
}
