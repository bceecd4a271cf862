package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.rules.table.Analysis;
import io.guanxi.crm.rules.table.Analysis.Question;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.Descent;
import io.guanxi.crm.rules.table.Direction;
import io.guanxi.crm.rules.table.Masked;
import io.guanxi.crm.rules.table.Overlap;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * 决策表断言 – what is proven of a whole table, and the way to what it decides of one subject.
 *
 * <p>The proofs hold for every subject there can be, not for examples. A proof that was cut off at a cap, or that opaque
 * tests leave open, fails: what is not proven is not passed. {@link #hasNoDeadRows} says how it takes opaque tests.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class TableAssert<T, O> extends AbstractAssert<TableAssert<T, O>, DecisionTable<T, O>> {

    TableAssert(DecisionTable<T, O> table) {
        super(table, TableAssert.class);
    }

    /**
     * What the table decides of a subject.
     *
     * @param subject the subject
     * @return the assertions about it
     * @throws NullPointerException if the subject is null
     */
    public DecisionAssert<T, O> given(T subject) {
        isNotNull();
        requireNonNull(subject, "subject");
        return Texts.described(this, new DecisionAssert<>(this, actual, subject));
    }

    /**
     * What is different from another version of the table.
     *
     * @param earlier the version before
     * @return the assertions about the difference
     * @throws NullPointerException if the other table is null
     */
    public TableChangeAssert<T, O> changesFrom(DecisionTable<T, O> earlier) {
        isNotNull();
        return Texts.described(this, new TableChangeAssert<>(requireNonNull(earlier, "earlier"), actual));
    }

    /**
     * Verifies that every subject, whatever is unknown of it, gets an outcome from a row or from "otherwise". Under
     * UNIQUE and ANY rows that contradict each other are overlaps and not gaps.
     *
     * @return this assertion
     * @throws AssertionError naming the region that no row takes, with an example
     */
    public TableAssert<T, O> hasNoGaps() {
        Analysis<T, O> analysis = analysis();
        if (analysis.isComplete()) {
            // With "otherwise" it is, whatever else was cut off.
            return this;
        }
        List<String> found = analysis.gaps().boxes().stream().map(Texts::box).toList();
        return proven("to have no gaps", found, analysis, Question.GAPS);
    }

    /**
     * Verifies that no subject can meet two rows at once, whatever the hit policy.
     *
     * @return this assertion
     * @throws AssertionError naming the rows that overlap and where
     */
    public TableAssert<T, O> hasNoOverlaps() {
        Analysis<T, O> analysis = analysis();
        List<Reason> found = analysis.overlaps().stream().map(Overlap::reason).toList();
        return proven("to have no overlaps", Texts.all(found), analysis, Question.OVERLAPS);
    }

    /**
     * Verifies that of no row it is proven that no outcome depends on it: none is masked by others, none can never be
     * met. A row with an opaque test may hold for anybody, and passes.
     *
     * @return this assertion
     * @throws AssertionError naming the dead rows
     */
    public TableAssert<T, O> hasNoDeadRows() {
        Analysis<T, O> analysis = analysis();
        List<Reason> found = analysis.masked().stream().map(Masked::reason).toList();
        return proven("to have no dead rows", Texts.all(found), analysis, Question.MASKED);
    }

    /**
     * Verifies that no subject gets a worse outcome for being better in a column with a direction. The table must state
     * the order of its outcomes and the direction of at least one column, or there would be nothing to verify. It must
     * not hold opaque tests, which may read any column.
     *
     * @return this assertion
     * @throws AssertionError naming two subjects side by side of which the better one gets the worse outcome, or the rows
     *     with opaque tests
     */
    public TableAssert<T, O> isMonotone() {
        Analysis<T, O> analysis = analysis();
        boolean directed = actual.columns().stream().anyMatch(column -> column.direction() != Direction.NEUTRAL);
        if (actual.outcomeOrder().isEmpty() || !directed) {
            throw fail("to be monotone", List.of("It states no order of outcomes, or no column has a direction."));
        }
        List<String> found = new ArrayList<>(
                Texts.all(analysis.descents().stream().map(Descent::reason).toList()));
        if (!analysis.unprovable().isEmpty()) {
            found.add("It cannot be proven: rows with opaque tests leave it open: "
                    + String.join(", ", analysis.unprovable()));
        }
        return proven("to be monotone", found, analysis, Question.DESCENTS);
    }

    private Analysis<T, O> analysis() {
        isNotNull();
        return actual.analysis();
    }

    private TableAssert<T, O> proven(String what, List<String> found, Analysis<T, O> analysis, Question question) {
        if (!found.isEmpty()) {
            throw fail(what, found);
        }
        if (analysis.open().contains(question)) {
            throw fail(what, List.of("It could not be proven: the search was cut off."));
        }
        return this;
    }

    private AssertionError fail(String what, List<String> found) {
        return failure("%s", "Expecting " + Texts.name(actual) + " " + what + ", but:" + Texts.listed(found));
    }
}
