package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.guanxi.crm.analytics.clv.FitFailure;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * 自助法结果 – the model of the data and the models of its replicates: how any answer varies.
 *
 * @param estimate the model of the data themselves; empty if they could not be fitted
 * @param unfitted why the data themselves could not be fitted; empty if they could
 * @param models the models of the replicates that could be fitted, in the order of the replicates
 * @param failures how many replicates could not be fitted, by why; may be none
 * @param seed the seed
 * @param <M> the model
 */
public record Bootstrapped<M>(
        Optional<M> estimate,
        Optional<FitFailure> unfitted,
        List<M> models,
        SortedMap<FitFailure, Integer> failures,
        long seed) {

    /** Replicates beyond each bound that an interval needs. */
    private static final double BEYOND = 5;

    /** One replicate in so many may be without an answer. */
    private static final int MISSING = 10;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the components.
     *
     * @param estimate the model of the data
     * @param unfitted why there is none
     * @param models the models of the replicates, copied
     * @param failures how many replicates could not be fitted, copied
     * @param seed the seed
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if there are both a model of the data and why there is none, or neither; there is no
     *     replicate; or a count is below 1
     */
    public Bootstrapped {
        requireNonNull(estimate, "estimate");
        requireNonNull(unfitted, "unfitted");
        Require.that(
                estimate.isPresent() != unfitted.isPresent(),
                "unfitted",
                unfitted,
                "must be there if and only if there is no estimate");
        models = Require.list(models, "models");
        failures = ImmutableSortedMap.copyOf(requireNonNull(failures, "failures"));
        failures.forEach((failure, count) -> Require.that(count >= 1, "failures", count, "must be at least 1 each"));
        Require.that(!models.isEmpty() || !failures.isEmpty(), "models", models, "must not be empty without a failure");
    }

    /**
     * The number of replicates, fitted or not.
     *
     * @return the number, 1 or more
     * @throws ArithmeticException if it exceeds the range of int
     */
    public int replicates() {
        int sum = models.size();
        for (int count : failures.values()) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /**
     * 百分位区间 – the percentile interval of an answer: from the quantile of {@code (1 − level)/2} to that of {@code
     * (1 + level)/2} of the answers of the replicates. A quantile lies between two answers, at the place {@code (n − 1)·p}
     * counted from 0 (type 7 of Hyndman and Fan 1996, as in R and spreadsheets). The answer of the data's own model is the
     * estimate; it may lie outside.
     *
     * <p>The level must leave five replicates beyond each bound, fitted or not: it needs 100 replicates for 0.9, 200 for
     * 0.95, 1,000 for 0.99. A replicate that could not be fitted, or whose model refuses the answer or gives NaN, has no
     * answer: up to one in ten may have none, and the quantiles are those of the others. An infinite answer counts as the
     * largest or smallest.
     *
     * @param answer what is asked of a model; it refuses by an {@link IllegalArgumentException}, {@link
     *     IllegalStateException} or {@link NoSuchElementException}
     * @param level the level, above 0 and below 1
     * @return the interval; or why there is none, if the data could not be fitted or have no finite answer, more than one
     *     in ten replicates have none, or a bound is not finite
     * @throws NullPointerException if the answer is null
     * @throws IllegalArgumentException if the level is out of its range, or leaves fewer than five replicates beyond a bound
     */
    public BootstrapInterval interval(ToDoubleFunction<? super M> answer, double level) {
        requireNonNull(answer, "answer");
        Interval.requireLevel(level);
        int replicates = replicates();
        Require.that(
                replicates * (1 - level) / 2 >= BEYOND - ROUNDING,
                "level",
                level,
                "must leave five of the replicates, " + replicates + ", beyond each bound");
        if (estimate.isEmpty()) {
            return new BootstrapInterval(Optional.empty(), reasons());
        }
        double own = answer(answer, estimate.get());
        double[] answers = answers(answer);
        if (!Double.isFinite(own)) {
            return without(Reason.of(BootstrapReason.NO_ANSWER), answers);
        }
        if (isTooFew(answers)) {
            return without(Reason.of(BootstrapReason.TOO_FEW_ANSWERS, answers.length, replicates), answers);
        }
        double low = quantile(answers, (1 - level) / 2);
        double high = quantile(answers, (1 + level) / 2);
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return without(Reason.of(BootstrapReason.UNBOUNDED), answers);
        }
        Reason found = Reason.of(BootstrapReason.INTERVAL, Double.toString(level), answers.length);
        return new BootstrapInterval(Optional.of(new Interval(own, low, high, level)), reasons(found, answers));
    }

    private BootstrapInterval without(Reason verdict, double[] answers) {
        return new BootstrapInterval(Optional.empty(), reasons(verdict, answers));
    }

    private List<Reason> reasons(Reason verdict, double[] answers) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(verdict);
        reasons.addAll(reasons());
        int silent = models.size() - answers.length;
        if (silent > 0) {
            reasons.add(Reason.of(BootstrapReason.SILENT, silent));
        }
        return reasons;
    }

    /**
     * The standard error of an answer: the standard deviation over the replicates, with n − 1.
     *
     * @param answer what is asked of a model, see {@link #interval}
     * @return the standard error, 0 or more; empty if fewer than two replicates or less than nine in ten have an answer, an
     *     answer is infinite, or the error leaves the range of double
     * @throws NullPointerException if the answer is null
     */
    public OptionalDouble standardError(ToDoubleFunction<? super M> answer) {
        double[] answers = answers(requireNonNull(answer, "answer"));
        if (answers.length < 2 || isTooFew(answers)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double value : answers) {
            sum += value;
        }
        double mean = sum / answers.length;
        double squares = 0;
        for (double value : answers) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (answers.length - 1));
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /**
     * What was done: the replicates, their seed, and what could not be fitted.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        unfitted.ifPresent(failure -> reasons.add(Reason.of(BootstrapReason.NO_ESTIMATE, failure)));
        reasons.add(Reason.of(BootstrapReason.FITTED, models.size(), replicates(), Long.toString(seed)));
        failures.forEach((failure, count) -> reasons.add(Reason.of(BootstrapReason.FAILED, count, failure)));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    private boolean isTooFew(double[] answers) {
        int replicates = replicates();
        return replicates - answers.length > replicates / MISSING;
    }

    /** The answers of the replicates, ascending; without those that have none. */
    private double[] answers(ToDoubleFunction<? super M> answer) {
        return models.stream()
                .mapToDouble(model -> answer(answer, model))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static <M> double answer(ToDoubleFunction<? super M> answer, M model) {
        try {
            return answer.applyAsDouble(model);
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException refused) {
            return Double.NaN;
        }
    }

    private static double quantile(double[] ascending, double share) {
        double place = (ascending.length - 1) * share;
        int below = (int) place;
        double part = place - below;
        double low = ascending[below];
        if (part == 0) {
            return low;
        }
        double high = ascending[below + 1];
        // The halves are as far apart as double can hold.
        return Math.min(high, 2 * (low / 2 + part * (high / 2 - low / 2)));
    }
}
