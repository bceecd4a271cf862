package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 累积风险（尼尔森–阿伦估计） – the Nelson–Aalen estimate of the cumulative hazard: how often a customer would have left by a
 * time, if each one that leaves were replaced by one that has stayed as long.
 *
 * <p>{@code H(t) = Σ d / n} over the times up to {@code t} at which somebody ended, with variance {@code Σ d / n²},
 * right-continuous. Straight stretches are times of constant risk. Example: in the 6-MP trial {@code H(6) = 3/21 =
 * 0.14285714} and {@code H(23) = 0.75211357}. Immutable; equal by its table. Source: Nelson 1972; Aalen 1978.
 */
public final class NelsonAalen {

    private final LifeTable table;
    private final StepCurve curve;
    private final double[] hazard;
    private final double[] variance;

    private NelsonAalen(LifeTable table) {
        this.table = table;
        this.curve = StepCurve.of(table);
        this.hazard = new double[curve.size()];
        this.variance = new double[curve.size()];
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < curve.size(); step++) {
            double share = (double) curve.events(step) / curve.atRisk(step);
            sum += share;
            squares += share / curve.atRisk(step);
            hazard[step] = sum;
            variance[step] = squares;
        }
    }

    /**
     * Estimates the cumulative hazard.
     *
     * @param table the counts by time; there may be nobody in it, then every answer is empty
     * @return the estimate
     * @throws NullPointerException if the table is null
     */
    public static NelsonAalen of(LifeTable table) {
        return new NelsonAalen(requireNonNull(table, "table"));
    }

    /**
     * The counts behind the estimate.
     *
     * @return the table
     */
    public LifeTable table() {
        return table;
    }

    /**
     * The cumulative hazard at a time.
     *
     * @param time the time, 0 or more
     * @return {@code H(t)}, 0 or more, which may exceed 1; empty if there is nobody, or the time is later than the last
     *     one seen
     * @throws IllegalArgumentException if the time is negative
     */
    public OptionalDouble hazardAt(long time) {
        return at(Lifetime.requireTime(time, "time"), hazard);
    }

    /**
     * The variance of the cumulative hazard at a time.
     *
     * @param time the time, 0 or more
     * @return {@code Σ d / n²}, 0 before the first event; empty where the hazard is
     * @throws IllegalArgumentException if the time is negative
     */
    public OptionalDouble varianceAt(long time) {
        return at(Lifetime.requireTime(time, "time"), variance);
    }

    private OptionalDouble at(long time, double[] sums) {
        if (table.isEmpty() || time > table.lastTime().orElseThrow()) {
            return OptionalDouble.empty();
        }
        int step = curve.stepAt(time);
        return OptionalDouble.of(step == StepCurve.NONE ? 0 : sums[step]);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof NelsonAalen other && table.equals(other.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    @Override
    public String toString() {
        return "NelsonAalen[" + table.customers() + " customers, " + curve.size() + " steps]";
    }
}
