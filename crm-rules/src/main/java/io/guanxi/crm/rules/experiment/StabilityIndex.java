package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * 群体稳定性指数 – how far the distribution of a population over outcomes has moved: {@code PSI = Σ (aᵢ − eᵢ) · ln(aᵢ / eᵢ)}
 * over the shares {@code e} expected (before) and {@code a} actual (after).
 *
 * <p>0 if the distributions are equal, above 0 if not, the same in both directions. A share of zero on one side would
 * make it infinite: there half a subject is counted instead of none, {@code 0.5 / n} with the number of subjects on that
 * side; {@link #halves} says how often. An outcome with nobody on either side is left out.
 *
 * <p>Example: 50, 30 and 20 of 100 before, 40, 30 and 30 after: {@code −0.1·ln(0.8) + 0 + 0.1·ln(1.5) = 0.0629}, stable.
 *
 * <p>The sum is the symmetric divergence of Kullback and Leibler 1951, "On information and sufficiency", after Jeffreys
 * 1946; its use on populations and the bounds 0.10 and 0.25 are those of credit scoring (Siddiqi 2006, "Credit Risk
 * Scorecards"), which are rules of thumb and no test.
 *
 * @param value the index, 0 or more
 * @param halves how many outcomes had nobody on one side, 0 or more
 */
public record StabilityIndex(double value, int halves) {

    /** Below this a distribution is stable. */
    public static final double MODERATE_FROM = 0.10;

    /** From here on it is another distribution. */
    public static final double STRONG_FROM = 0.25;

    private static final double HALF = 0.5;

    /**
     * Checks the components.
     *
     * @param value the index
     * @param halves how many outcomes had nobody on one side
     * @throws IllegalArgumentException if the index is negative or no finite number, or the number is negative
     */
    public StabilityIndex {
        Require.that(Double.isFinite(value) && value >= 0, "value", value, "must be a finite number of at least 0");
        Require.that(halves >= 0, "halves", halves, "must not be negative");
    }

    /**
     * The index of two distributions over the same outcomes.
     *
     * @param expected how many subjects had each outcome before, 0 or more
     * @param actual how many have it after, in the same order
     * @return the index; empty if there are no subjects on one side
     * @throws NullPointerException if a list or a number is null
     * @throws IllegalArgumentException if the lengths differ, or a number is negative
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    public static Optional<StabilityIndex> of(List<Long> expected, List<Long> actual) {
        Require.that(
                requireNonNull(actual, "actual").size()
                        == requireNonNull(expected, "expected").size(),
                "actual",
                actual.size() + " outcomes",
                "must be as many as expected, " + expected.size());
        long before = sum(expected, "expected");
        long after = sum(actual, "actual");
        if (before == 0 || after == 0) {
            return Optional.empty();
        }
        double value = 0;
        int halves = 0;
        for (int outcome = 0; outcome < expected.size(); outcome++) {
            long e = expected.get(outcome);
            long a = actual.get(outcome);
            if (e == 0 && a == 0) {
                continue;
            }
            halves += e == 0 || a == 0 ? 1 : 0;
            double expectedShare = share(e, before);
            double actualShare = share(a, after);
            // StrictMath, so that every machine gives the same last digit.
            value += (actualShare - expectedShare) * StrictMath.log(actualShare / expectedShare);
        }
        return Optional.of(new StabilityIndex(value, halves));
    }

    private static long sum(List<Long> counts, String field) {
        long sum = 0;
        for (int outcome = 0; outcome < counts.size(); outcome++) {
            long count = requireNonNull(counts.get(outcome), field);
            Require.that(count >= 0, field, count, "must not be negative");
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    private static double share(long count, long total) {
        return (count == 0 ? HALF : count) / total;
    }

    /**
     * The usual reading of the index.
     *
     * @return {@link Drift#STABLE} below 0.10, {@link Drift#STRONG} from 0.25 on, {@link Drift#MODERATE} in between
     */
    public Drift drift() {
        if (value < MODERATE_FROM) {
            return Drift.STABLE;
        }
        return value < STRONG_FROM ? Drift.MODERATE : Drift.STRONG;
    }

    /**
     * The index for readers and guardrails.
     *
     * @return the index with four decimals, rounded half up
     */
    public BigDecimal rounded() {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_UP);
    }
}
