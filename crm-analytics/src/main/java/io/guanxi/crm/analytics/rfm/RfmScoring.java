package io.guanxi.crm.analytics.rfm;

/**
 * RFM 评分 – scores customers from 1 to 5 by quintiles of each dimension (V6).
 *
 * <p>The cut points of a dimension are its nearest-rank quantiles at 20, 40, 60 and 80 %: the value at place
 * {@code ⌈q · n⌉} in ascending order. A value scores {@code 1 +} the number of cut points strictly below it; for
 * recency, where few days are good, {@code 5 −} that number. Equal values always get equal scores, so that the fifths
 * may differ in size; the cut points are part of the result.
 *
 * <p>Example: frequencies 1 1 1 2 3 have the cut points 1 1 1 2 and the scores 1 1 1 4 5.
 *
 * <p>Immutable.
 */
public final class RfmScoring {

    private static final RfmScoring QUINTILES = new RfmScoring();

    private RfmScoring() {}

    /**
     * The scoring by fifths of the population.
     *
     * @return the scoring
     */
    public static RfmScoring quintiles() {
        return QUINTILES;
    }

    /**
     * Scores a population.
     *
     * @param table recency, frequency and monetary value of each customer
     * @return the scores and the cut points; without customers there are neither
     * @throws NullPointerException if the table is null
     */
    public RfmScores score(RfmTable table) {
        return new RfmScores(
                table,
                Quintiles.of(table.column(RfmDimension.RECENCY), true),
                Quintiles.of(table.column(RfmDimension.FREQUENCY), false),
                Quintiles.of(table.column(RfmDimension.MONETARY), false));
    }
}
