package io.guanxi.crm.analytics.rfm;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * RFM 评分结果 – the scores of a population, with the cut points that made them.
 *
 * <p>Rows are those of the {@link RfmTable} that was scored. Immutable; equal if table and scores are.
 */
public final class RfmScores {

    private final RfmTable table;
    private final Quintiles recency;
    private final Quintiles frequency;
    private final Quintiles monetary;

    RfmScores(RfmTable table, Quintiles recency, Quintiles frequency, Quintiles monetary) {
        this.table = table;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
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
     * @throws IllegalArgumentException if the customer was not scored
     */
    public RfmScore of(CustomerId customer) {
        return get(table.row(customer));
    }

    /**
     * The cut points of a dimension: its values at 20, 40, 60 and 80 %.
     *
     * @param dimension the dimension
     * @return four values in ascending order – days, purchases, or minor units of the currency; empty without customers
     */
    public List<Long> cutPoints(RfmDimension dimension) {
        return quintiles(dimension).cuts();
    }

    /**
     * How many customers have a score in one dimension.
     *
     * @param dimension the dimension
     * @param score the score, 1 to {@value RfmScore#BEST}
     * @return the number, 0 or more
     * @throws IllegalArgumentException if the score is not from 1 to {@value RfmScore#BEST}
     */
    public int count(RfmDimension dimension, int score) {
        RfmScore.requireScore(score, "score");
        return quintiles(dimension).count(score);
    }

    /**
     * How many customers have the same three scores: the size of a cell.
     *
     * @param score the scores
     * @return the number, 0 or more
     */
    public int count(RfmScore score) {
        requireNonNull(score, "score");
        int count = 0;
        for (int row = 0; row < size(); row++) {
            count += get(row).equals(score) ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RfmScores other
                && table.equals(other.table)
                && recency.equals(other.recency)
                && frequency.equals(other.frequency)
                && monetary.equals(other.monetary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, recency, frequency, monetary);
    }

    @Override
    public String toString() {
        return "RfmScores[" + size() + " customers on " + table.asOf() + "]";
    }

    private Quintiles quintiles(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }
}
