package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.rules.table.Decision;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.Row;
import io.guanxi.crm.rules.table.RowTrace;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * 决定断言 – what a table decides of one subject, by which row, and because of what.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class DecisionAssert<T, O> extends AbstractAssert<DecisionAssert<T, O>, Decision<T, O>> {

    private final TableAssert<T, O> whole;
    private final DecisionTable<T, O> table;
    private final T subject;

    DecisionAssert(TableAssert<T, O> whole, DecisionTable<T, O> table, T subject) {
        super(table.decide(subject), DecisionAssert.class);
        this.whole = whole;
        this.table = table;
        this.subject = subject;
    }

    /**
     * The next subject of the same table.
     *
     * @param next the subject
     * @return the assertions about it
     * @throws NullPointerException if the subject is null
     */
    public DecisionAssert<T, O> given(T next) {
        return whole.given(next);
    }

    /**
     * Verifies the outcome.
     *
     * @param outcome what the table must decide
     * @return this assertion
     * @throws NullPointerException if the outcome is null
     * @throws AssertionError saying what was decided instead, and why
     */
    public DecisionAssert<T, O> decides(O outcome) {
        requireNonNull(outcome, "outcome");
        return verified(actual.outcome().equals(Optional.of(outcome)), "to decide " + outcome, found());
    }

    /**
     * Verifies which row decided.
     *
     * @param row the id of the row
     * @return this assertion
     * @throws NullPointerException if the id is null
     * @throws IllegalArgumentException if the table has no such row
     * @throws AssertionError saying what decided instead, and why
     */
    public DecisionAssert<T, O> byRow(String row) {
        requireNonNull(row, "row");
        List<String> rows = table.rows().stream().<String>map(Row::id).toList();
        Require.that(rows.contains(row), "row", row, "must be one of " + rows);
        return verified(actual.row().equals(Optional.of(row)), "to decide by row " + row, found());
    }

    /**
     * Verifies that no row took the subject, and that the outcome is the one for all others.
     *
     * @return this assertion
     * @throws AssertionError saying what decided instead, and why
     */
    public DecisionAssert<T, O> byOtherwise() {
        boolean otherwise = actual.row().isEmpty() && actual.outcome().isPresent();
        return verified(otherwise, "to decide by otherwise", found());
    }

    /**
     * Verifies that the table has no outcome for the subject: a gap, or rows that contradict each other.
     *
     * @return this assertion
     * @throws AssertionError saying what was decided, and why
     */
    public DecisionAssert<T, O> isUndecided() {
        return verified(actual.outcome().isEmpty(), "to be undecided", found());
    }

    /**
     * Verifies that an attribute took part in the decision: it is among the readings by which the deciding row was met,
     * or it is the first reading on which a row before it failed. Where no row decided, it is the first on which any row
     * failed.
     *
     * @param attribute the name of the attribute, the stable one or that for readers in English or Chinese; or the id of
     *     an opaque test
     * @return this assertion
     * @throws NullPointerException if the name is null
     * @throws AssertionError saying what took part instead, and why
     */
    public DecisionAssert<T, O> because(String attribute) {
        requireNonNull(attribute, "attribute");
        String causes = causes().map(Reading::attribute).distinct().collect(Collectors.joining(", "));
        return verified(
                causes().anyMatch(reading -> isCalled(reading, attribute)),
                "to decide because of " + attribute,
                "it decided because of " + (causes.isEmpty() ? "nothing that was read" : causes));
    }

    /**
     * Verifies that an attribute took part in the decision, as {@link #because(String)} does by its name.
     *
     * @param attribute the attribute
     * @return this assertion
     * @throws NullPointerException if the attribute is null
     * @throws AssertionError saying what took part instead, and why
     */
    public DecisionAssert<T, O> because(Attribute<? super T> attribute) {
        return because(requireNonNull(attribute, "attribute").name());
    }

    /**
     * Verifies that the subject has not got an outcome, and that there is a way to it.
     *
     * @param wanted the outcome
     * @return assertions about the ways
     * @throws NullPointerException if the outcome is null
     * @throws AssertionError saying that the subject has the outcome, or that there is no way
     */
    public ReachAssert<T, O> reaches(O wanted) {
        requireNonNull(wanted, "wanted");
        return Texts.described(this, new ReachAssert<>(this, table.whatWouldItTake(subject, wanted), given()))
                .isOpen();
    }

    private String found() {
        return "it decided " + Texts.decided(actual.outcome(), actual.row());
    }

    /** The readings behind the decision, in the order of the rows. */
    private Stream<Reading> causes() {
        List<Reading> causes = new ArrayList<>();
        for (RowTrace trace : actual.trace()) {
            if (actual.row().equals(Optional.of(trace.row()))) {
                trace.readings().stream()
                        .filter(reading -> reading.met() == Met.MET)
                        .forEach(causes::add);
                break;
            }
            trace.failed().ifPresent(causes::add);
        }
        return causes.stream();
    }

    private static boolean isCalled(Reading reading, String name) {
        return name.equals(reading.attribute())
                || name.equals(reading.wording().english())
                || name.equals(reading.wording().chinese());
    }

    private String given() {
        return "\nGiven: " + subject + "\nWhy: " + actual.why(Locale.ENGLISH);
    }

    private DecisionAssert<T, O> verified(boolean holds, String what, String found) {
        if (!holds) {
            throw failure("%s", "Expecting " + Texts.name(table) + " " + what + ", but " + found + "." + given());
        }
        return this;
    }
}
