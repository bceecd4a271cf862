package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;

/**
 * 重叠 – two rows that one subject can meet at once, and where.
 *
 * <p>Under {@link HitPolicy#FIRST} and {@link HitPolicy#PRIORITY} an overlap is how such tables are written; under
 * {@link HitPolicy#UNIQUE} it is a contradiction, under {@link HitPolicy#ANY} one if the outcomes differ.
 *
 * <p>Example: {@code orders ≥ 5} and {@code orders ≤ 6} overlap in one box, {@code orders from 5 to 6}.
 *
 * @param <T> the type of the subject
 * @param first the id of the row that was declared first
 * @param second the id of the other row
 * @param sameOutcome whether both have the same outcome
 * @param where the region in which both are met; with opaque tests, in which they may be
 * @param exact whether the overlap is certain, that is, no opaque test takes part
 */
public record Overlap<T>(String first, String second, boolean sameOutcome, Boxes<T> where, boolean exact) {

    /**
     * Checks the components.
     *
     * @param first the id of the row that was declared first
     * @param second the id of the other row
     * @param sameOutcome whether both have the same outcome
     * @param where the region, with at least one box
     * @param exact whether the overlap is certain
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no box
     */
    public Overlap {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        Require.that(!requireNonNull(where, "where").boxes().isEmpty(), "where", where, "must have a box");
    }

    /** Whether the rows contradict each other, or may do so, under a hit policy. */
    boolean isContradiction(HitPolicy policy) {
        return policy == HitPolicy.UNIQUE || (policy == HitPolicy.ANY && !sameOutcome);
    }

    /**
     * The overlap as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        AnalysisReason kind = sameOutcome ? AnalysisReason.OVERLAP : AnalysisReason.CONFLICT;
        return Reason.of(
                exact ? kind : AnalysisReason.POSSIBLE_OVERLAP,
                first,
                second,
                Phrases.region(where),
                Phrases.example(where));
    }
}
