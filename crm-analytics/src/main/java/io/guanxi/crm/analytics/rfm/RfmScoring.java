package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * RFM 评分 – scores customers from 1 to 5, or to another number, in each dimension (V6).
 *
 * <p>The cut points of a dimension are its nearest-rank quantiles at {@code 1/k … (k − 1)/k}: the value at place
 * {@code ⌈q · n⌉} in ascending order; for fifths at 20, 40, 60 and 80 %. A value scores {@code 1 +} the number of cut
 * points strictly below it; for recency, where few days are good, {@code k −} that number. Equal values always get equal
 * scores, so that the parts may differ in size; the cut points are part of the result.
 *
 * <p>Nested, frequency is cut within the customers of each recency score, and monetary value within those of each
 * recency and frequency score: the cells get about equal sizes, but the same frequency may get two scores in two groups.
 * Fixed, the user gives the cut points.
 *
 * <p>Example: frequencies 1 1 1 2 3 have the cut points 1 1 1 2 and the scores 1 1 1 4 5.
 *
 * <p>Immutable; equal if all its settings are. Source: Hughes 1994.
 */
public final class RfmScoring {

    private static final RfmScoring QUINTILES = bins(RfmScore.BEST);

    private final RfmMethod method;
    private final int bins;
    private final @Nullable RfmCuts cuts;
    private final MonetaryMeasure measure;

    private RfmScoring(RfmMethod method, int bins, @Nullable RfmCuts cuts, MonetaryMeasure measure) {
        this.method = method;
        this.bins = bins;
        this.cuts = cuts;
        this.measure = measure;
    }

    /**
     * The scoring by fifths of the population.
     *
     * @return the scoring
     */
    public static RfmScoring quintiles() {
        return QUINTILES;
    }

    /**
     * The scoring by some equal parts of the population.
     *
     * @param bins the number of parts and of scores, 2 to {@value RfmScore#MOST}
     * @return the scoring
     * @throws IllegalArgumentException if the number is out of that range
     */
    public static RfmScoring bins(int bins) {
        return new RfmScoring(RfmMethod.BINS, requireBins(bins), null, MonetaryMeasure.SUM);
    }

    /**
     * The scoring by equal parts, frequency within recency and monetary value within frequency.
     *
     * @param bins the number of parts and of scores, 2 to {@value RfmScore#MOST}
     * @return the scoring
     * @throws IllegalArgumentException if the number is out of that range
     */
    public static RfmScoring nested(int bins) {
        return new RfmScoring(RfmMethod.NESTED, requireBins(bins), null, MonetaryMeasure.SUM);
    }

    /**
     * The scoring by cut points that the user gives.
     *
     * @param cuts the cut points
     * @return the scoring
     * @throws NullPointerException if the cut points are null
     */
    public static RfmScoring fixed(RfmCuts cuts) {
        return new RfmScoring(RfmMethod.FIXED, requireNonNull(cuts, "cuts").bins(), cuts, MonetaryMeasure.SUM);
    }

    /**
     * The scoring with another meaning of monetary value.
     *
     * @param monetary the sum, which is usual, or the mean per purchase
     * @return a new scoring
     * @throws NullPointerException if the measure is null
     */
    public RfmScoring by(MonetaryMeasure monetary) {
        return new RfmScoring(method, bins, cuts, requireNonNull(monetary, "monetary"));
    }

    /**
     * Where the cut points come from.
     *
     * @return the method
     */
    public RfmMethod method() {
        return method;
    }

    /**
     * The number of scores in each dimension.
     *
     * @return 2 to {@value RfmScore#MOST}
     */
    public int bins() {
        return bins;
    }

    /**
     * What monetary value means.
     *
     * @return the measure
     */
    public MonetaryMeasure measure() {
        return measure;
    }

    /**
     * The cut points that the user gave.
     *
     * @return the cut points; empty unless they are fixed
     */
    public Optional<RfmCuts> cuts() {
        return Optional.ofNullable(cuts);
    }

    /**
     * Scores a population.
     *
     * @param table recency, frequency and monetary value of each customer
     * @return the scores and the cut points; without customers there are neither, unless the cut points are fixed
     * @throws NullPointerException if the table is null
     * @throws IllegalArgumentException if fixed cut points are in another currency than the table, or one exceeds the
     *     range of long in its units
     */
    public RfmScores score(RfmTable table) {
        long[] recency = requireNonNull(table, "table").column(RfmDimension.RECENCY, measure);
        long[] frequency = table.column(RfmDimension.FREQUENCY, measure);
        long[] monetary = table.column(RfmDimension.MONETARY, measure);
        if (cuts != null) {
            if (!cuts.currency().equals(table.currency())) {
                throw Require.refusal("currency of the cut points", cuts.currency(), "must be " + table.currency());
            }
            return new RfmScores(
                    this,
                    table,
                    Bands.fixed(recency, cuts.in(RfmDimension.RECENCY, table.decimals()), true),
                    Bands.fixed(frequency, cuts.in(RfmDimension.FREQUENCY, table.decimals()), false),
                    Bands.fixed(monetary, cuts.in(RfmDimension.MONETARY, table.decimals()), false));
        }
        int[] group = new int[table.size()];
        Bands recencies = Bands.even(recency, group, 1, bins, true);
        int groups = subdivide(group, 1, recencies);
        Bands frequencies = Bands.even(frequency, group, groups, bins, false);
        groups = subdivide(group, groups, frequencies);
        return new RfmScores(this, table, recencies, frequencies, Bands.even(monetary, group, groups, bins, false));
    }

    /** Nested, each score of a group is a group of its own for the next dimension; gives the number of groups. */
    private int subdivide(int[] group, int groups, Bands scores) {
        if (method != RfmMethod.NESTED) {
            return 1;
        }
        for (int row = 0; row < group.length; row++) {
            group[row] = group[row] * bins + scores.score(row) - 1;
        }
        return groups * bins;
    }

    private static int requireBins(int bins) {
        Require.that(bins >= 2 && bins <= RfmScore.MOST, "bins", bins, "must be from 2 to " + RfmScore.MOST);
        return bins;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RfmScoring other
                && method == other.method
                && bins == other.bins
                && measure == other.measure
                && Objects.equals(cuts, other.cuts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, bins, measure, cuts);
    }

    @Override
    public String toString() {
        return "RfmScoring[" + method + ", 1 to " + bins + ", " + measure + "]";
    }
}
