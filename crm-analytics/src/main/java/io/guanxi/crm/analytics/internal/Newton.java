package io.guanxi.crm.analytics.internal;

import java.util.Arrays;

/**
 * 信赖域牛顿法 – maximises a log-likelihood of a few parameters by Newton steps inside a trust region.
 *
 * <p>Works on the logarithms of the parameters and on the value divided by the weight, so that a million customers give
 * the same steps as a thousand. Negative curvature is followed by its eigenvector; a step is taken only if the value
 * rises as foretold; the last steps, where the value no longer shows a difference, are judged by the gradient.
 * Parameters are kept within {@code e^±}{@value #LIMIT}: whoever reaches that has no finite maximum. Deterministic.
 * Source: Nocedal and Wright, Numerical Optimization, 2006, chapter 4.
 */
public final class Newton {

    /** The largest magnitude of a logarithm that is looked at. */
    public static final double LIMIT = 18;

    private static final double TOLERANCE = 1e-11;
    private static final double GOOD_ENOUGH = 1e-7;
    private static final double MAX_RADIUS = 4;
    private static final double MIN_RADIUS = 1e-9;
    private static final double INVISIBLE = 1e-14;
    private static final int BISECTIONS = 100;

    private final Objective objective;
    private final int size;
    private double[] at;
    private double value;
    private double[] gradient;
    private double[][] curvature;
    private double radius = 1;

    private Newton(Objective objective, double[] start) {
        this.objective = objective;
        size = objective.parameters();
        at = start.clone();
        gradient = new double[size];
        curvature = new double[size][size];
    }

    /**
     * Climbs from a start.
     *
     * @param objective what to maximise
     * @param start the logarithms of the parameters to begin with; copied
     * @param maxIterations the steps allowed, 1 or more
     * @return where it ended
     */
    public static Maximum maximise(Objective objective, double[] start, int maxIterations) {
        return new Newton(objective, start).climb(maxIterations);
    }

    private Maximum climb(int maxIterations) {
        value = evaluate(at, gradient, curvature);
        if (!isUsable(value, gradient, curvature)) {
            return ended(Maximum.End.NOT_FINITE, 0);
        }
        for (int step = 0; step < maxIterations; step++) {
            if (norm(gradient) <= TOLERANCE) {
                return ended(Maximum.End.CONVERGED, step);
            }
            if (isAtLimit()) {
                return ended(Maximum.End.RAN_AWAY, step);
            }
            if (!advance()) {
                return ended(norm(gradient) <= GOOD_ENOUGH ? Maximum.End.CONVERGED : Maximum.End.STUCK, step + 1);
            }
        }
        return ended(norm(gradient) <= GOOD_ENOUGH ? Maximum.End.CONVERGED : Maximum.End.STUCK, maxIterations);
    }

    /** Takes one step, smaller and smaller ones if need be; false if none is better. */
    private boolean advance() {
        SymmetricEigen eigen = SymmetricEigen.of(curvature);
        while (radius > MIN_RADIUS) {
            double[] step = step(eigen);
            double[] trial = new double[size];
            Arrays.setAll(trial, place -> Math.max(-LIMIT, Math.min(LIMIT, at[place] + step[place])));
            Arrays.setAll(step, place -> trial[place] - at[place]);
            double length = length(step);
            double foretold = -foretoldChange(step);
            double[] slopes = new double[size];
            double[][] second = new double[size][size];
            double reached = evaluate(trial, slopes, second);
            boolean usable = isUsable(reached, slopes, second);
            if (foretold <= INVISIBLE * Math.max(1, Math.abs(value))) {
                if (!usable || norm(slopes) >= norm(gradient)) {
                    return false;
                }
                take(trial, reached, slopes, second);
                return true;
            }
            double ratio = usable ? (value - reached) / foretold : -1;
            if (ratio < 0.25) {
                radius = length / 4;
            } else if (ratio > 0.75 && length > 0.8 * radius) {
                radius = Math.min(MAX_RADIUS, 2 * radius);
            }
            if (ratio > 1e-4) {
                take(trial, reached, slopes, second);
                return true;
            }
        }
        return false;
    }

    private void take(double[] trial, double reached, double[] slopes, double[][] second) {
        at = trial;
        value = reached;
        gradient = slopes;
        curvature = second;
    }

    /** The step that lowers the quadratic model most within the radius. */
    private double[] step(SymmetricEigen eigen) {
        double[] along = new double[size];
        for (int place = 0; place < size; place++) {
            for (int coordinate = 0; coordinate < size; coordinate++) {
                along[place] += eigen.vector(place, coordinate) * gradient[coordinate];
            }
        }
        double least = eigen.value(eigen.smallest());
        if (least > 0 && length(scaled(eigen, along, 0)) <= radius) {
            return turnedBack(eigen, scaled(eigen, along, 0));
        }
        double greatest = 0;
        for (int place = 0; place < size; place++) {
            greatest = Math.max(greatest, Math.abs(eigen.value(place)));
        }
        double low = Math.max(0, -least) + 1e-13 * (1 + greatest);
        double high = low + length(along) / radius + 1e-300;
        double[] shortest = scaled(eigen, along, low);
        if (length(shortest) < radius) {
            // The gradient has next to no part in the direction of negative curvature: go along it, one way or the
            // other.
            double missing = Math.sqrt(radius * radius - length(shortest) * length(shortest));
            shortest[eigen.smallest()] += along[eigen.smallest()] > 0 ? -missing : missing;
            return turnedBack(eigen, shortest);
        }
        for (int round = 0; round < BISECTIONS; round++) {
            double middle = (low + high) / 2;
            if (length(scaled(eigen, along, middle)) > radius) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return turnedBack(eigen, scaled(eigen, along, high));
    }

    private double[] scaled(SymmetricEigen eigen, double[] along, double shift) {
        double[] step = new double[size];
        Arrays.setAll(step, place -> -along[place] / (eigen.value(place) + shift));
        return step;
    }

    private double[] turnedBack(SymmetricEigen eigen, double[] inEigenvectors) {
        double[] step = new double[size];
        for (int coordinate = 0; coordinate < size; coordinate++) {
            for (int place = 0; place < size; place++) {
                step[coordinate] += inEigenvectors[place] * eigen.vector(place, coordinate);
            }
        }
        return step;
    }

    private double foretoldChange(double[] step) {
        double change = 0;
        for (int row = 0; row < size; row++) {
            double pull = gradient[row];
            for (int column = 0; column < size; column++) {
                pull += curvature[row][column] * step[column] / 2;
            }
            change += pull * step[row];
        }
        return change;
    }

    /** The objective as something to minimise, divided by the weight. */
    private double evaluate(double[] logs, double[] slopes, double[][] second) {
        double sum = objective.hessian(logs, slopes, second);
        double scale = -1 / objective.weight();
        for (int row = 0; row < size; row++) {
            slopes[row] *= scale;
            for (int column = 0; column < size; column++) {
                second[row][column] *= scale;
            }
        }
        return sum <= objective.ceiling() ? sum * scale : Double.NaN;
    }

    private Maximum ended(Maximum.End end, int iterations) {
        double weight = objective.weight();
        double[][] information = new double[size][size];
        if (end != Maximum.End.NOT_FINITE) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    information[row][column] = curvature[row][column] * weight;
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(information);
        return new Maximum(end, at, -value * weight, norm(gradient), stepLeft(eigen, weight), iterations, eigen);
    }

    /** The length of the plain Newton step. */
    private double stepLeft(SymmetricEigen information, double weight) {
        double sum = 0;
        for (int place = 0; place < size; place++) {
            double along = 0;
            for (int coordinate = 0; coordinate < size; coordinate++) {
                along += information.vector(place, coordinate) * gradient[coordinate];
            }
            double known = information.value(place) / weight;
            if (!(known > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            sum += along / known * (along / known);
        }
        return Math.sqrt(sum);
    }

    /** Whether a parameter stands at the limit of the box and is still drawn outwards. */
    private boolean isAtLimit() {
        for (int place = 0; place < size; place++) {
            if (Math.abs(at[place]) >= LIMIT && at[place] * gradient[place] <= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsable(double value, double[] slopes, double[][] second) {
        double sum = value;
        for (int row = 0; row < slopes.length; row++) {
            // Zero times anything finite is zero; anything else becomes NaN.
            sum += 0 * slopes[row];
            for (double element : second[row]) {
                sum += 0 * element;
            }
        }
        return Double.isFinite(sum);
    }

    private static double norm(double[] vector) {
        double norm = 0;
        for (double element : vector) {
            norm = Math.max(norm, Math.abs(element));
        }
        return norm;
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return Math.sqrt(sum);
    }
}
