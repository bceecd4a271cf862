package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.validation.Require;

/**
 * RFM 得分 – one customer's scores, 1 (worst) to 5 (best) in each dimension.
 *
 * @param recency the score for recency; 5 for the most recent buyers
 * @param frequency the score for frequency; 5 for the most frequent buyers
 * @param monetary the score for monetary value; 5 for the highest spenders
 */
public record RfmScore(int recency, int frequency, int monetary) {

    /** The best score. */
    public static final int BEST = 5;

    /**
     * Checks the scores.
     *
     * @param recency the score for recency
     * @param frequency the score for frequency
     * @param monetary the score for monetary value
     * @throws IllegalArgumentException if a score is not from 1 to {@value #BEST}
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
     * @throws IllegalArgumentException if a score is not from 1 to {@value #BEST}
     */
    public static RfmScore of(int recency, int frequency, int monetary) {
        return new RfmScore(recency, frequency, monetary);
    }

    /**
     * The score in one dimension.
     *
     * @param dimension the dimension
     * @return the score, 1 to {@value #BEST}
     */
    public int in(RfmDimension dimension) {
        return switch (dimension) {
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

    static void requireScore(int score, String field) {
        if (score < 1 || score > BEST) {
            throw Require.refusal(field, score, "must be from 1 to " + BEST);
        }
    }
}
