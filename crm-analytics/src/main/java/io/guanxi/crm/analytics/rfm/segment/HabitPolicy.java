package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmWeights;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 行为习惯的划分 – the habit of a customer by the weighted RFM score (A10).
 *
 * <p>Example: under {@link #standard} 554 sums to 14 and is a high-value habit, 333 with 9 a medium one, 133 with 7 a
 * low one.
 *
 * @param weights the weight of each dimension
 * @param medium the least weighted score of a medium-value habit, above 0
 * @param high the least weighted score of a high-value habit, above {@code medium}
 */
public record HabitPolicy(RfmWeights weights, BigDecimal medium, BigDecimal high) {

    private static final HabitPolicy STANDARD = of(RfmWeights.EQUAL, "8", "12");

    /**
     * Checks the bounds.
     *
     * @param weights the weight of each dimension
     * @param medium the least weighted score of a medium-value habit
     * @param high the least weighted score of a high-value habit
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a bound is not above 0 or has too many digits, or {@code high} is not above
     *     {@code medium}
     */
    public HabitPolicy {
        requireNonNull(weights, "weights");
        medium = Require.threshold(medium, "medium");
        high = Require.threshold(high, "high");
        if (high.compareTo(medium) <= 0) {
            throw Require.refusal("high", high, "must be above " + medium);
        }
    }

    /**
     * The usual policy for fifths: the sum of the scores, 3 to 15; medium from 8, high from 12.
     *
     * @return the policy
     */
    public static HabitPolicy standard() {
        return STANDARD;
    }

    /**
     * A policy with bounds as decimals.
     *
     * @param weights the weight of each dimension
     * @param medium the least weighted score of a medium-value habit
     * @param high the least weighted score of a high-value habit
     * @return the policy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a bound is no decimal or breaks its rule
     */
    public static HabitPolicy of(RfmWeights weights, String medium, String high) {
        return new HabitPolicy(weights, Require.decimal(medium, "medium", "8"), Require.decimal(high, "high", "8"));
    }

    /**
     * The habit that scores stand for.
     *
     * @param score the scores
     * @return the class; a score on a bound belongs to the higher one
     * @throws NullPointerException if the score is null
     */
    public HabitClass classify(RfmScore score) {
        BigDecimal weighted = weights.of(score);
        return weighted.compareTo(high) >= 0
                ? HabitClass.HIGH
                : weighted.compareTo(medium) >= 0 ? HabitClass.MEDIUM : HabitClass.LOW;
    }
}
