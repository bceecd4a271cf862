package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * RFM 评分结果 – the scores of a population, with the cut points that made them.
 *
 * <p>Rows are those of the {@link RfmTable} that was scored. Immutable; equal if scoring, table and scores are.
 */
public final class RfmScores {

    private final RfmScoring scoring;
    private final RfmTable table;
    private final Bands recency;
    private final Bands frequency;
    private final Bands monetary;

    RfmScores(RfmScoring scoring, RfmTable table, Bands recency, Bands frequency, Bands monetary) {
        this.scoring = scoring;
        this.table = table;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    /**
     * How the customers were scored.
     *
     * @return the scoring
     */
    public RfmScoring scoring() {
        return scoring;
    }

    /**
     * The figures that were scored.
     *
     * @return the table
     */
    public RfmTable table() {
        return table;
    }

    /**
     * The number of customers.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return table.size();
    }

    /**
     * The scores in a row.
     *
     * @param row the row, from 0 on
     * @return the scores
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public RfmScore get(int row) {
        Objects.checkIndex(row, size());
        return new RfmScore(recency.score(row), frequency.score(row), monetary.score(row));
    }

    /**
     * The scores of a customer.
     *
     * @param customer the identifier
     * @return the scores
     * @throws NullPointerException if the customer is null
     * @throws IllegalArgumentException if the customer was not scored
     */
    public RfmScore of(CustomerId customer) {
        return get(table.row(customer));
    }

    /**
     * The cut points of a dimension: its values at 20, 40, 60 and 80 % for fifths.
     *
     * @param dimension the dimension
     * @return one less than scores, in ascending order – days, purchases, or units of the table; empty without customers
     *     unless the cut points are fixed
     * @throws NullPointerException if the dimension is null
     * @throws IllegalArgumentException if the scores are nested and the dimension is not recency: then each group has
     *     its own, see {@link #cutPointsWithin}
     */
    public List<Long> cutPoints(RfmDimension dimension) {
        Bands bands = bands(dimension);
        if (bands.groups() > 1) {
            throw Require.refusal("dimension", dimension, "must be RECENCY, since each group has its own cut points");
        }
        return bands.cuts(0);
    }

    /**
     * The cut points that decide on a dimension for the customers of a cell: if the scores are nested, those of its
     * recency score, or of its recency and frequency score; else those of all.
     *
     * @param dimension the dimension
     * @param cell the scores of the cell
     * @return the cut points in ascending order; empty if the group has no customers, unless they are fixed
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a score of the cell exceeds the number of scores
     */
    public List<Long> cutPointsWithin(RfmDimension dimension, RfmScore cell) {
        Bands bands = bands(dimension);
        requireCell(cell, "cell");
        return bands.groups() == 1 ? bands.cuts(0) : bands.cuts(group(dimension, cell));
    }

    private int group(RfmDimension dimension, RfmScore cell) {
        int recencyGroup = cell.recency() - 1;
        return dimension == RfmDimension.FREQUENCY
                ? recencyGroup
                : recencyGroup * scoring.bins() + cell.frequency() - 1;
    }

    /**
     * How many customers have a score in one dimension.
     *
     * @param dimension the dimension
     * @param score the score, from 1 on
     * @return the number, 0 or more
     * @throws NullPointerException if the dimension is null
     * @throws IllegalArgumentException if the score exceeds the number of scores
     */
    public int count(RfmDimension dimension, int score) {
        Bands bands = bands(dimension);
        requireScore(score, "score");
        return bands.count(score);
    }

    /**
     * How many customers have the same three scores: the size of a cell.
     *
     * @param score the scores
     * @return the number, 0 or more
     * @throws NullPointerException if the scores are null
     * @throws IllegalArgumentException if a score exceeds the number of scores
     */
    public int count(RfmScore score) {
        requireCell(score, "score");
        return cellCounts()[cell(score.recency(), score.frequency(), score.monetary())];
    }

    /**
     * The cells that have customers, with their sizes.
     *
     * @return sizes of 1 or more by scores, ascending by recency, then frequency, then monetary value
     */
    public Map<RfmScore, Integer> cells() {
        int[] counts = cellCounts();
        ImmutableMap.Builder<RfmScore, Integer> cells = ImmutableMap.builder();
        for (int r = 1; r <= scoring.bins(); r++) {
            for (int f = 1; f <= scoring.bins(); f++) {
                for (int m = 1; m <= scoring.bins(); m++) {
                    if (counts[cell(r, f, m)] > 0) {
                        cells.put(RfmScore.of(r, f, m), counts[cell(r, f, m)]);
                    }
                }
            }
        }
        return cells.buildOrThrow();
    }

    /**
     * The weighted score in a row.
     *
     * @param row the row, from 0 on
     * @param weights the weight of each dimension
     * @return the exact weighted sum of the three scores
     * @throws NullPointerException if the weights are null
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public BigDecimal weighted(int row, RfmWeights weights) {
        return requireNonNull(weights, "weights").of(get(row));
    }

    /**
     * Why a customer has the scores: day, measure and method, then for each dimension value, cut points and score, then
     * the tie rule.
     *
     * @param row the row, from 0 on
     * @return the reasons
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public List<Reason> reasons(int row) {
        RfmScore score = get(row);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(RfmReason.BASIS, table.asOf(), scoring.measure(), scoring.method(), scoring.bins()));
        for (RfmDimension dimension : RfmDimension.values()) {
            reasons.add(Reason.of(
                    RfmReason.SCORE,
                    dimension,
                    value(dimension, table.valueOf(dimension, row, scoring.measure())),
                    cutPointsWithin(dimension, score).stream()
                            .map(cut -> value(dimension, cut))
                            .toList(),
                    bands(dimension).below(score.in(dimension)),
                    score.in(dimension),
                    scoring.bins()));
        }
        reasons.add(Reason.of(RfmReason.TIES));
        return List.copyOf(reasons);
    }

    /**
     * Why a customer has the scores, in words.
     *
     * @param row the row, from 0 on
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String why(int row, Locale locale) {
        return Reason.text(reasons(row), requireNonNull(locale, "locale"));
    }

    private Object value(RfmDimension dimension, long value) {
        if (dimension != RfmDimension.MONETARY) {
            return value;
        }
        return table.decimals() == table.currency().getDecimalPlaces()
                ? Money.ofMinor(table.currency(), value)
                : BigDecimal.valueOf(value, table.decimals());
    }

    private int[] cellCounts() {
        int[] counts = new int[cell(scoring.bins(), scoring.bins(), scoring.bins()) + 1];
        for (int row = 0; row < size(); row++) {
            counts[cell(recency.score(row), frequency.score(row), monetary.score(row))]++;
        }
        return counts;
    }

    private int cell(int r, int f, int m) {
        return ((r - 1) * scoring.bins() + f - 1) * scoring.bins() + m - 1;
    }

    private void requireCell(RfmScore score, String field) {
        requireNonNull(score, field);
        requireScore(score.recency(), "recency");
        requireScore(score.frequency(), "frequency");
        requireScore(score.monetary(), "monetary");
    }

    private void requireScore(int score, String field) {
        if (score < 1 || score > scoring.bins()) {
            throw Require.refusal(field, score, "must be from 1 to " + scoring.bins());
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RfmScores other
                && scoring.equals(other.scoring)
                && table.equals(other.table)
                && recency.equals(other.recency)
                && frequency.equals(other.frequency)
                && monetary.equals(other.monetary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scoring, table, recency, frequency, monetary);
    }

    @Override
    public String toString() {
        return "RfmScores[" + size() + " customers on " + table.asOf() + "]";
    }

    private Bands bands(RfmDimension dimension) {
        return switch (requireNonNull(dimension, "dimension")) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }
}
