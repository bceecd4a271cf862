package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * 存续曲线（乘积限估计） – the Kaplan–Meier estimate of the share of customers that stays beyond each time.
 *
 * <p>{@code S(t) = Π (n − d) / n} over the times up to {@code t} at which somebody ended, with {@code n} at risk and
 * {@code d} ended. The curve is right-continuous: at the time of a step it has its new value. Steps are at events only;
 * who is censored at a time is at risk at it, and customers of time 0 count. Beyond the last time seen the curve is not
 * known, unless all have ended. Immutable; equal by its table.
 *
 * <p>Example: of the 21 patients of the 6-MP trial 3 ended in week 6: {@code S(6) = 18/21 = 0.857143} with a standard
 * error of 0.07636; the median is 23 weeks. Source: Kaplan and Meier 1958; intervals, quantiles and means are those of
 * R's survival 3.5.
 */
public final class KaplanMeier {

    private final LifeTable table;
    private final StepCurve curve;

    private KaplanMeier(LifeTable table) {
        this.table = table;
        this.curve = StepCurve.of(table);
    }

    /**
     * Estimates the curve.
     *
     * @param table the counts by time; there may be nobody in it, then every answer is empty
     * @return the curve
     * @throws NullPointerException if the table is null
     */
    public static KaplanMeier of(LifeTable table) {
        return new KaplanMeier(requireNonNull(table, "table"));
    }

    /**
     * The counts behind the curve.
     *
     * @return the table
     */
    public LifeTable table() {
        return table;
    }

    /**
     * The steps of the curve.
     *
     * @return one for each time at which somebody ended, ascending; empty if nobody did
     */
    public List<SurvivalStep> steps() {
        List<SurvivalStep> steps = new ArrayList<>(curve.size());
        for (int step = 0; step < curve.size(); step++) {
            steps.add(new SurvivalStep(
                    curve.time(step), curve.atRisk(step), curve.events(step), curve.survival(step), error(step)));
        }
        return List.copyOf(steps);
    }

    /**
     * How many could be seen at a time.
     *
     * @param time the time, 0 or more
     * @return {@link LifeTable#atRisk}
     * @throws IllegalArgumentException if the time is negative
     */
    public long atRisk(long time) {
        return table.atRisk(time);
    }

    /**
     * The share that stays beyond a time.
     *
     * @param time the time, 0 or more
     * @return {@code S(t)}, 0 to 1, exactly 0 where all have ended; empty if there is nobody, or if some were left at
     *     the last time seen and the time is later
     * @throws IllegalArgumentException if the time is negative
     */
    public OptionalDouble survivalAt(long time) {
        int step = curve.stepAt(Lifetime.requireTime(time, "time"));
        return isKnownAt(time) ? OptionalDouble.of(curve.survival(step)) : OptionalDouble.empty();
    }

    /**
     * Greenwood's standard error of the survival.
     *
     * @param time the time, 0 or more
     * @return {@code S · √(Σ d / (n(n − d)))}, 0 before the first event; empty where the survival is empty or 0
     * @throws IllegalArgumentException if the time is negative
     */
    public OptionalDouble standardErrorAt(long time) {
        int step = curve.stepAt(Lifetime.requireTime(time, "time"));
        return isKnownAt(time) ? error(step) : OptionalDouble.empty();
    }

    /**
     * The interval around the survival at a time.
     *
     * @param time the time, 0 or more
     * @param kind on which scale it is symmetric
     * @param level the confidence level, between 0 and 1, such as 0.95
     * @return the limits at that time alone, not a band for the whole curve; empty where the survival is empty or 0,
     *     and for {@link IntervalKind#LOG_LOG} where it is 1
     * @throws NullPointerException if the kind is null
     * @throws IllegalArgumentException if the time is negative, or the level is not between 0 and 1
     */
    public Optional<SurvivalInterval> intervalAt(long time, IntervalKind kind, double level) {
        requireNonNull(kind, "kind");
        double z = normalQuantile(level);
        int step = curve.stepAt(Lifetime.requireTime(time, "time"));
        return isKnownAt(time) ? interval(step, kind, z) : Optional.empty();
    }

    /**
     * 中位存续时间 – the time by which half have left.
     *
     * @return {@code quantile(0.5)}
     */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * The first time at which no more than a share stays: {@code min t: S(t) ≤ survival}.
     *
     * <p>If the curve equals the share exactly, the middle between that step and the next one, or the last time seen if
     * there is no next one. Equality is decided on the counts in whole numbers, the share being read as the decimal it
     * is printed as. The quartiles in the order of time are {@code quantile(0.75)}, {@code quantile(0.5)} and {@code
     * quantile(0.25)}: 13, 23 and none for the 6-MP trial.
     *
     * @param survival the share that stays, 0 or more and below 1
     * @return the time; empty if the curve does not fall to the share
     * @throws IllegalArgumentException if the share is not from 0 to below 1
     */
    public OptionalDouble quantile(double survival) {
        requireShare(survival);
        int step = curve.firstAtMost(survival);
        if (step == StepCurve.NONE) {
            return OptionalDouble.empty();
        }
        long from = curve.time(step);
        if (curve.compare(step, survival) < 0) {
            return OptionalDouble.of((double) from);
        }
        long to = step + 1 < curve.size() ? curve.time(step + 1) : lastTime();
        return OptionalDouble.of(from + (to - from) / 2.0);
    }

    /**
     * The interval of a quantile: the first times at which the lower and the upper limit of the curve fall to the
     * share.
     *
     * <p>Example: that of the median of the 6-MP trial is {@code [16, –]} by {@link IntervalKind#LOG} and {@code [13,
     * –]} by {@link IntervalKind#LOG_LOG}. Limits of the curve are no counts, so that there is no middle for equality.
     *
     * @param survival the share that stays, 0 or more and below 1
     * @param kind on which scale the interval of the curve is symmetric
     * @param level the confidence level, between 0 and 1, such as 0.95
     * @return the limits, each empty if it is not reached
     * @throws NullPointerException if the kind is null
     * @throws IllegalArgumentException if the share is not from 0 to below 1, or the level not between 0 and 1
     */
    public TimeInterval quantileInterval(double survival, IntervalKind kind, double level) {
        requireShare(survival);
        requireNonNull(kind, "kind");
        double z = normalQuantile(level);
        return new TimeInterval(
                firstLimit(survival, kind, z, SurvivalInterval::low),
                firstLimit(survival, kind, z, SurvivalInterval::high));
    }

    /**
     * 限制平均存续时间 – the mean stay within a horizon: the area under the curve from 0 to the horizon.
     *
     * <p>Its variance is {@code Σ A(t)² · d / (n(n − d))} over the events up to the horizon, with {@code A(t)} the area
     * from {@code t} to the horizon; a step to 0 adds nothing. If the horizon lies beyond the last time seen, the curve
     * goes on flat, and the result says so.
     *
     * @param horizon the horizon, 1 or more
     * @return the mean; empty if there is nobody
     * @throws IllegalArgumentException if the horizon is below 1
     */
    public Optional<RestrictedMean> restrictedMean(long horizon) {
        RestrictedMean.requireHorizon(horizon);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        long until = horizon;
        for (int step = curve.stepAt(horizon); step >= 0; step--) {
            area += curve.survival(step) * (until - curve.time(step));
            until = curve.time(step);
            variance += area * area * curve.greenwoodTerm(step);
        }
        double mean = Math.min((double) horizon, area + until);
        return Optional.of(new RestrictedMean(horizon, mean, Math.sqrt(variance), !isKnownAt(horizon)));
    }

    /**
     * The curve with what it rests on, as data.
     *
     * @return the reasons: who was seen, the median, and what is assumed
     */
    public List<Reason> reasons() {
        if (table.isEmpty()) {
            return List.of(Reason.of(SurvivalReason.NOBODY));
        }
        OptionalDouble median = median();
        Reason half = median.isPresent()
                ? Reason.of(SurvivalReason.MEDIAN, SurvivalReason.figure(median.getAsDouble()))
                : Reason.of(
                        SurvivalReason.NO_MEDIAN,
                        lastTime(),
                        SurvivalReason.figure(100 * curve.survival(curve.size() - 1)));
        return List.of(
                Reason.of(SurvivalReason.POPULATION, table.customers(), table.events(), table.censored()),
                half,
                Reason.of(SurvivalReason.ASSUMPTIONS));
    }

    /**
     * The curve in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KaplanMeier other && table.equals(other.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    @Override
    public String toString() {
        return "KaplanMeier[" + table.customers() + " customers, " + curve.size() + " steps]";
    }

    private long lastTime() {
        return table.lastTime().orElseThrow();
    }

    /** Up to the last time seen, and beyond it if nobody is left. */
    private boolean isKnownAt(long time) {
        return !table.isEmpty() && (time <= lastTime() || curve.survival(curve.size() - 1) == 0);
    }

    private OptionalDouble error(int step) {
        double survival = curve.survival(step);
        return survival == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(survival * Math.sqrt(curve.greenwoodSum(step)));
    }

    private Optional<SurvivalInterval> interval(int step, IntervalKind kind, double z) {
        double survival = curve.survival(step);
        return kind.isDefinedAt(survival)
                ? Optional.of(kind.around(survival, z * Math.sqrt(curve.greenwoodSum(step))))
                : Optional.empty();
    }

    private OptionalDouble firstLimit(
            double survival, IntervalKind kind, double z, ToDoubleFunction<SurvivalInterval> limit) {
        for (int step = 0; step < curve.size(); step++) {
            Optional<SurvivalInterval> interval = interval(step, kind, z);
            if (interval.isPresent() && limit.applyAsDouble(interval.get()) <= survival) {
                return OptionalDouble.of((double) curve.time(step));
            }
        }
        return OptionalDouble.empty();
    }

    private static void requireShare(double survival) {
        Require.that(survival >= 0 && survival < 1, "survival", survival, "must be from 0 to below 1");
    }

    private static double normalQuantile(double level) {
        Require.that(level > 0 && level < 1, "level", level, "must be between 0 and 1");
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
