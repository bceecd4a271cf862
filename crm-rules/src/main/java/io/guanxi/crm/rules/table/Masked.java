package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 被遮蔽的行 – a row on which no outcome depends, proven.
 *
 * <p>Under {@link HitPolicy#FIRST} and {@link HitPolicy#PRIORITY} whoever meets it meets a row that goes before. Under
 * {@link HitPolicy#UNIQUE} and {@link HitPolicy#ANY} whoever meets it meets another row with the same outcome; all the
 * rows that are reported can be left out together. Or nobody can meet it at all.
 *
 * <p>Example: after {@code orders ≥ 5}, a row {@code orders ≥ 7} is masked by it; a row {@code orders ≥ 3} is not.
 *
 * @param row the id of the row
 * @param maskedBy the ids of the rows that contain it between them, in the order of their declaration: none of them can
 *     be left out, unless the search for such a set was cut off; empty if the row itself can never be met
 */
public record Masked(String row, List<String> maskedBy) {

    /**
     * Checks the components.
     *
     * @param row the id of the row
     * @param maskedBy the ids of the rows that contain it, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the row is said to mask itself
     */
    public Masked {
        requireNonNull(row, "row");
        maskedBy = Require.list(maskedBy, "maskedBy");
        Require.that(!maskedBy.contains(row), "maskedBy", maskedBy, "must not hold the row itself");
    }

    /**
     * Whether the condition of the row itself can never be met.
     *
     * @return true if it cannot
     */
    public boolean neverMet() {
        return maskedBy.isEmpty();
    }

    /**
     * The finding as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        return neverMet() ? Reason.of(AnalysisReason.NEVER_MET, row) : Reason.of(AnalysisReason.MASKED, row, maskedBy);
    }
}
