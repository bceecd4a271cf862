package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.Locale;

/**
 * 可合并的行 – two rows with the same outcome that one row can stand for, proven: nobody's outcome changes.
 *
 * <p>Looked for are rows that differ in one cell only, and rows that lie part by part within a later one, as "or" splits
 * them; other pairs may be mergeable too.
 *
 * <p>Example: {@code orders from 3 to 5} and {@code orders ≥ 6} with the same outcome are {@code orders ≥ 3}.
 *
 * @param <T> the type of the subject
 * @param first the id of the row that was declared first
 * @param second the id of the other row
 * @param joined the condition of the row that stands for both
 * @param place the id of the one of the two in whose place the joined row must stand; the other one goes
 */
public record Mergeable<T>(String first, String second, Condition<T> joined, String place) {

    /**
     * Checks the components.
     *
     * @param first the id of the row that was declared first
     * @param second the id of the other row
     * @param joined the condition of the row that stands for both
     * @param place the id of the row in whose place the joined row must stand
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the place is neither of the two
     */
    public Mergeable {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(joined, "joined");
        Require.that(
                requireNonNull(place, "place").equals(first) || place.equals(second),
                "place",
                place,
                "must be one of the two rows");
    }

    /**
     * The finding as a reason.
     *
     * @return the reason
     */
    public Reason reason() {
        return Reason.of(
                AnalysisReason.MERGEABLE,
                first,
                second,
                new Term(joined.text(Locale.CHINESE), joined.text(Locale.ENGLISH)),
                place);
    }
}
