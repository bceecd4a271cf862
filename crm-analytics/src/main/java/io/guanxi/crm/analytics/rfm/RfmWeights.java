package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * RFM 权重 – the weight of each dimension in one score: {@code w_R · R + w_F · F + w_M · M}, exactly.
 *
 * <p>Weights need not sum to 1; if they do, the weighted score lies between the worst and the best score. Example: 0.5,
 * 0.3 and 0.2 make 4.1 of the scores 5, 4 and 2.
 *
 * @param recency the weight of the recency score, 0 or more
 * @param frequency the weight of the frequency score, 0 or more
 * @param monetary the weight of the monetary score, 0 or more
 */
public record RfmWeights(BigDecimal recency, BigDecimal frequency, BigDecimal monetary) {

    private static final String EXAMPLE = "0.5";

    /** Each dimension once: the sum of the scores. */
    public static final RfmWeights EQUAL = of("1", "1", "1");

    /**
     * Checks the weights.
     *
     * @param recency the weight of the recency score
     * @param frequency the weight of the frequency score
     * @param monetary the weight of the monetary score
     * @throws NullPointerException if a weight is null
     * @throws IllegalArgumentException if a weight is negative or has more than {@value Require#MAX_DIGITS} digits
     *     before or after the point, or all are 0
     */
    public RfmWeights {
        recency = weight(recency, "recency");
        frequency = weight(frequency, "frequency");
        monetary = weight(monetary, "monetary");
        Require.that(
                recency.signum() + frequency.signum() + monetary.signum() > 0,
                "weights",
                "0, 0, 0",
                "must not all be 0");
    }

    /**
     * The weights as decimals.
     *
     * @param recency the weight of the recency score, such as {@code "0.5"}
     * @param frequency the weight of the frequency score
     * @param monetary the weight of the monetary score
     * @return the weights
     * @throws NullPointerException if a weight is null
     * @throws IllegalArgumentException if a weight is no decimal, is negative or has too many digits, or all are 0
     */
    public static RfmWeights of(String recency, String frequency, String monetary) {
        return new RfmWeights(
                Require.decimal(recency, "recency", EXAMPLE),
                Require.decimal(frequency, "frequency", EXAMPLE),
                Require.decimal(monetary, "monetary", EXAMPLE));
    }

    /**
     * The weighted score.
     *
     * @param score the scores of the three dimensions
     * @return {@code w_R · R + w_F · F + w_M · M}, without trailing zeros after the point
     * @throws NullPointerException if the score is null
     */
    public BigDecimal of(RfmScore score) {
        requireNonNull(score, "score");
        BigDecimal sum = recency.multiply(BigDecimal.valueOf(score.recency()))
                .add(frequency.multiply(BigDecimal.valueOf(score.frequency())))
                .add(monetary.multiply(BigDecimal.valueOf(score.monetary())));
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal weight(BigDecimal value, String field) {
        Require.that(requireNonNull(value, field).signum() >= 0, field, value, "must not be negative");
        return value.signum() == 0 ? BigDecimal.ZERO : Require.threshold(value, field);
    }
}
