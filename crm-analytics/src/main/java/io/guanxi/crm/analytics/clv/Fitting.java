package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.analytics.internal.Maximum;
import io.guanxi.crm.analytics.internal.Newton;
import io.guanxi.crm.analytics.internal.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 拟合 – climbs from the starts of a task, judges where that ended and says so in a typed result.
 *
 * <p>A further start is tried if the one before did not lead to a proper and well determined maximum, or if the surface
 * may have several; the highest proper one counts. A direction in which the data hold less information than {@value #NONE}
 * (a standard error of ten in the logarithm) is no maximum, nor is a place from which the next step would still be
 * {@value #FINISHED} or more: if its parameters are far away they run to 0 or infinity, else they are not identified, or
 * the climb has not ended.
 */
final class Fitting {

    /** Information below which a direction is not determined at all. */
    private static final double NONE = 1e-2;

    /** Information below which a direction is called flat: a standard error of 2 in the logarithm. */
    private static final double LITTLE = 0.25;

    /** How much higher a runaway must lead for a maximum to be none, in the log-likelihood. */
    private static final double LEVEL = 1e-2;

    /** Part of a likelihood up to which two maxima are the same. */
    private static final double SAME = 1e-10;

    /** What may be left of the way: of a maximum at infinity a whole step is always left. */
    private static final double FINISHED = 1e-2;

    /** Magnitude of a logarithm, on the scale of the task, from which on a parameter counts as far away. */
    private static final double FAR = 8;

    /** Part in the flattest direction from which on a parameter counts as concerned. */
    private static final double PART = 0.1;

    private Fitting() {}

    static <M> Fit<M> fit(FitTask<M> task, FitOptions options) {
        Objective objective = new Penalised(task.objective(), options.penalty());
        Maximum best = null;
        int iterations = 0;
        int starts = 0;
        int bestStart = 0;
        for (double[] start : task.starts()) {
            Maximum maximum = Newton.maximise(objective, start, options.maxIterations());
            iterations += maximum.iterations();
            starts++;
            if (isBetter(maximum, best)) {
                best = maximum;
                bestStart = starts;
            }
            if (isProper(maximum) && maximum.leastInformation() >= LITTLE && !task.mayHaveSeveralMaxima()) {
                break;
            }
        }
        if (best == null) {
            throw new AssertionError("no start");
        }
        List<FitFinding> findings = new ArrayList<>();
        if (options.penalty() > 0) {
            findings.add(new FitFinding(FitFinding.Kind.PENALISED, List.of(), options.penalty()));
        }
        if (!isProper(best)) {
            return unfitted(task, best, findings);
        }
        if (bestStart > 1) {
            findings.add(new FitFinding(FitFinding.Kind.RESTARTED, List.of(), starts));
        }
        double logLikelihood = options.penalty() > 0 ? unpenalised(task, best) : best.value();
        return fitted(task, best, logLikelihood, iterations, findings);
    }

    private static boolean isProper(Maximum maximum) {
        return maximum.end() == Maximum.End.CONVERGED
                && maximum.leastInformation() >= NONE
                && maximum.stepLeft() < FINISHED;
    }

    /** A proper maximum beats what is none; then the higher value; the first of equal ones. */
    private static boolean isBetter(Maximum maximum, @Nullable Maximum best) {
        if (best == null || best.end() == Maximum.End.NOT_FINITE) {
            return true;
        }
        if (isProper(maximum) != isProper(best)) {
            // What climbs higher while running away has no maximum, whatever lies below it.
            return isProper(maximum) ? maximum.value() >= best.value() - LEVEL : maximum.value() > best.value() + LEVEL;
        }
        // The same maximum reached from elsewhere differs by rounding only: the first counts.
        double rounding = SAME * Math.max(1, Math.abs(best.value()));
        return maximum.end() != Maximum.End.NOT_FINITE && maximum.value() > best.value() + rounding;
    }

    private static <M> Fit<M> fitted(
            FitTask<M> task, Maximum maximum, double logLikelihood, int iterations, List<FitFinding> findings) {
        double[] parameters = parameters(task, maximum);
        int size = parameters.length;
        List<ParameterEstimate> estimates = new ArrayList<>(size);
        List<List<Double>> covariance = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            double error = parameters[row] * Math.sqrt(maximum.covariance(row, row));
            estimates.add(new ParameterEstimate(task.names().get(row), parameters[row], OptionalDouble.of(error)));
            List<Double> line = new ArrayList<>(size);
            for (int column = 0; column < size; column++) {
                // The same order of factors on both sides of the diagonal, so that it is symmetric to the last place.
                int low = Math.min(row, column);
                int high = Math.max(row, column);
                line.add(parameters[low] * parameters[high] * maximum.covariance(low, high));
            }
            covariance.add(line);
        }
        M model = task.model(parameters);
        if (maximum.leastInformation() < LITTLE) {
            double error = 1 / Math.sqrt(maximum.leastInformation());
            findings.add(new FitFinding(FitFinding.Kind.FLAT_DIRECTION, flattest(task, maximum), error));
        }
        findings.addAll(task.findings(model));
        return new Fitted<>(
                model,
                logLikelihood + task.logLikelihoodShift(),
                estimates,
                new ParameterCovariance(task.names(), covariance),
                maximum.gradientNorm(),
                iterations,
                task.customers(),
                task.patterns(),
                findings);
    }

    private static double unpenalised(FitTask<?> task, Maximum maximum) {
        return task.objective().gradient(logs(maximum), new double[maximum.size()]);
    }

    private static <M> Fit<M> unfitted(FitTask<M> task, Maximum maximum, List<FitFinding> findings) {
        if (maximum.end() == Maximum.End.NOT_FINITE) {
            return new Unfitted<>(FitFailure.NOT_CONVERGED, FitFallback.PENALISE, findings, Optional.empty());
        }
        double[] parameters = parameters(task, maximum);
        M reached = task.model(parameters);
        List<FitFinding> runaways = runaways(task, maximum, parameters);
        if (!runaways.isEmpty()) {
            findings.addAll(runaways);
            return new Unfitted<>(
                    FitFailure.RUNS_AWAY,
                    task.fallback(reached, unpenalised(task, maximum), runaways),
                    findings,
                    Optional.of(reached));
        }
        if (maximum.leastInformation() < NONE && maximum.end() == Maximum.End.CONVERGED) {
            return new Unfitted<>(FitFailure.NOT_IDENTIFIED, FitFallback.OBSERVE_MORE, findings, Optional.of(reached));
        }
        return new Unfitted<>(FitFailure.NOT_CONVERGED, FitFallback.PENALISE, findings, Optional.of(reached));
    }

    /** The parameters that are far away, in a direction that the data do not determine. */
    private static List<FitFinding> runaways(FitTask<?> task, Maximum maximum, double[] parameters) {
        List<FitFinding> runaways = new ArrayList<>();
        for (int place = 0; place < parameters.length; place++) {
            double log = maximum.log(place);
            boolean concerned = part(maximum, place) > PART && Math.abs(log) > FAR;
            if (concerned || Math.abs(log) >= Newton.LIMIT) {
                FitFinding.Kind kind = log > 0 ? FitFinding.Kind.RUNS_TO_INFINITY : FitFinding.Kind.RUNS_TO_ZERO;
                runaways.add(new FitFinding(kind, List.of(task.names().get(place)), parameters[place]));
            }
        }
        return runaways;
    }

    /** How much a parameter takes part in the directions that are not determined, or in which the way goes on. */
    private static double part(Maximum maximum, int place) {
        if (maximum.leastInformation() < NONE) {
            return maximum.partBelow(NONE, place);
        }
        return maximum.stepLeft() < FINISHED ? 0 : Math.abs(maximum.flattest(place));
    }

    private static List<String> flattest(FitTask<?> task, Maximum maximum) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < maximum.size(); place++) {
            if (Math.abs(maximum.flattest(place)) > PART) {
                names.add(task.names().get(place));
            }
        }
        return names;
    }

    private static double[] logs(Maximum maximum) {
        double[] logs = new double[maximum.size()];
        Arrays.setAll(logs, maximum::log);
        return logs;
    }

    private static double[] parameters(FitTask<?> task, Maximum maximum) {
        double[] parameters = new double[maximum.size()];
        Arrays.setAll(parameters, place -> Math.exp(maximum.log(place) + task.logScale(place)));
        return parameters;
    }

    /** The objective less {@code λ/2·Σ(ln θ)²}. */
    private record Penalised(Objective plain, double lambda) implements Objective {

        @Override
        public int parameters() {
            return plain.parameters();
        }

        @Override
        public double weight() {
            return plain.weight();
        }

        @Override
        public double ceiling() {
            return plain.ceiling();
        }

        @Override
        public double gradient(double[] logs, double[] gradient) {
            return less(plain.gradient(logs, gradient), logs, gradient);
        }

        @Override
        public double hessian(double[] logs, double[] gradient, double[][] hessian) {
            double value = plain.hessian(logs, gradient, hessian);
            for (int place = 0; place < logs.length; place++) {
                hessian[place][place] -= lambda;
            }
            return less(value, logs, gradient);
        }

        private double less(double value, double[] logs, double[] gradient) {
            double sum = 0;
            for (int place = 0; place < logs.length; place++) {
                gradient[place] -= lambda * logs[place];
                sum += logs[place] * logs[place];
            }
            return value - lambda / 2 * sum;
        }
    }
}
