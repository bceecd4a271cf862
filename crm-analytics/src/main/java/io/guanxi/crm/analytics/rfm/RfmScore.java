package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * RFM 得分 – one customer's scores, 1 (worst) to 5 (best) in each dimension, or to another best score up to 9.
 *
 * @param recency the score for recency; the best for the most recent buyers
 * @param frequency the score for frequency; the best for the most frequent buyers
 * @param monetary the score for monetary value; the best for the highest spenders
 */
public record RfmScore(int recency, int frequency, int monetary) {

    /** The best score by fifths. */
    public static final int BEST = 5;

    /** The highest score of all: one digit. */
    public static final int MOST = 9;

    /**
     * Checks the scores.
     *
     * @param recency the score for recency
     * @param frequency the score for frequency
     * @param monetary the score for monetary value
     * @throws IllegalArgumentException if a score is not from 1 to {@value #MOST}
     */
    public RfmScore {
        requireScore(recency, "recency");
        requireScore(frequency, "frequency");
        requireScore(monetary, "monetary");
    }

    /**
     * The scores of the three dimensions.
     *
     * @param recency the score for recency
     * @param frequency the score for frequency
     * @param monetary the score for monetary value
     * @return the scores
     * @throws IllegalArgumentException if a score is not from 1 to {@value #MOST}
     */
    public static RfmScore of(int recency, int frequency, int monetary) {
        return new RfmScore(recency, frequency, monetary);
    }

    /**
     * The score in one dimension.
     *
     * @param dimension the dimension
     * @return the score, 1 to {@value #MOST}
     * @throws NullPointerException if the dimension is null
     */
    public int in(RfmDimension dimension) {
        return switch (requireNonNull(dimension, "dimension")) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }

    /**
     * The customary three digits.
     *
     * @return the code, such as {@code 555} for the best customers and {@code 111} for the worst
     */
    public String code() {
        return "" + recency + frequency + monetary;
    }

    private static void requireScore(int score, String field) {
        if (score < 1 || score > MOST) {
            throw Require.refusal(field, score, "must be from 1 to " + MOST);
        }
    }
}
