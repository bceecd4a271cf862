package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.rules.timeline.Versioned;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 决策表 – rows of conditions and outcomes as an immutable value: which outcome a subject gets, and why, with proofs about
 * what the rows leave out and where they contradict each other.
 *
 * <p>A row is hit where its condition is met; unknown is not met. What is declared wrong, and what is required but not
 * proven, is refused when the table is built: see {@link TableFlaw}. Two tables are equal when id, version, types, hit
 * policy, columns, rows, "otherwise" and order of outcomes are; opaque tests count by their ids. Thread-safe.
 *
 * <p>A table is compiled when it is built: {@link #outcome} is about as fast as the same rows written by hand. Build it
 * once and keep it.
 *
 * <pre>{@code
 * DecisionTable<Profile, Grade> table = DecisionTable.define("pyramid", 1, Profile.class, Grade.class, HitPolicy.FIRST)
 *         .columns(higherIsBetter(MONETARY), higherIsBetter(ORDERS))
 *         .row("platinum", PLATINUM, MONETARY.atLeast("50000.00").and(ORDERS.atLeast(12)))
 *         .otherwise(LEAD)
 *         .require(Check.COMPLETE, Check.NO_DEAD_ROW)
 *         .build();
 * Grade grade = table.outcome(profile);
 * }</pre>
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome: an enum, or another type with equality and text by content
 */
public sealed interface DecisionTable<T, O> extends Versioned permits RunningTable {

    /** Rows that a table may have at most. */
    int MAX_ROWS = 10_000;

    /**
     * Begins a definition.
     *
     * @param <T> the type of the subject
     * @param <O> the type of the outcome
     * @param id the stable id
     * @param version the version, at least 1
     * @param subject the type of the subject
     * @param outcome the type of the outcome
     * @param policy which row decides when several are met
     * @return the builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank or too long, or the version below 1
     */
    static <T, O> TableBuilder<T, O> define(
            String id, int version, Class<T> subject, Class<O> outcome, HitPolicy policy) {
        return new TableBuilder<>(new TableName<>(id, version, subject, outcome), requireNonNull(policy, "policy"));
    }

    /**
     * The outcome of a subject: the hot path, which allocates nothing.
     *
     * @param subject the subject
     * @return the outcome
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     * @throws UndecidedException if no row is met and there is no "otherwise", or rows that are met contradict each
     *     other; never of a table that was required to be {@link Check#COMPLETE} and {@link Check#DETERMINISTIC}
     */
    O outcome(T subject);

    /**
     * The outcome of a subject, if it has one.
     *
     * @param subject the subject
     * @return the outcome; empty if no row is met and there is no "otherwise", or rows that are met contradict each
     *     other
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    Optional<O> find(T subject);

    /**
     * The outcome of a subject, which row decided, and why every other row did not.
     *
     * @param subject the subject; must not change while the decision is in use
     * @return the decision, also where there is no outcome
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    Decision<T, O> decide(T subject);

    /**
     * The rows that decide on a whole population; nothing is allocated for a subject.
     *
     * @param subjects the subjects
     * @param rowOut where to put the index of the deciding row of each: its place in {@link #rows}, the number of rows
     *     for "otherwise", −1 where there is no outcome
     * @throws NullPointerException if an argument or a subject is null, or a getter gives null
     * @throws IllegalArgumentException if the two have different lengths, or a value that is read lies outside its
     *     domain; of the latter, rows of the subjects before it have been written
     */
    void rowsOf(List<? extends T> subjects, int[] rowOut);

    /**
     * What can be proven about the table: what it leaves out, where rows overlap, which rows no outcome depends on. Made
     * when first asked for, and kept.
     *
     * @return the analysis
     */
    Analysis<T, O> analysis();

    /**
     * The ways of a subject to another outcome, the cheapest first.
     *
     * @param subject the subject
     * @param wanted the outcome that is wanted
     * @return the ways with the missing amounts
     * @throws NullPointerException if an argument is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    Reach<T, O> whatWouldItTake(T subject, O wanted);

    /**
     * For which subjects another table decides otherwise: proven from the rows, without any data.
     *
     * @param later the other table, such as the next version
     * @return the regions whose outcome changes
     * @throws NullPointerException if the other table is null
     * @throws IllegalArgumentException if one name stands for attributes of different kind or domain
     */
    TableDiff<T, O> diff(DecisionTable<T, O> later);

    /**
     * Points to test the table by: on every bound of every row, and just outside it.
     *
     * @return the probes in the order of rows and attributes
     */
    List<Probe> probes();

    /**
     * The table as Markdown: a line for each row, with its bounds by column.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table
     */
    String toMarkdown(Locale locale);

    /**
     * A builder that holds the whole definition, for the next version or a variant of this one.
     *
     * @return the builder
     */
    TableBuilder<T, O> toBuilder();

    /**
     * The stable id.
     *
     * @return the id
     */
    @Override
    String id();

    /**
     * The version.
     *
     * @return the version, at least 1
     */
    @Override
    int version();

    /**
     * The start of SHA-256 over everything that equality looks at, opaque tests by their ids, outcomes by their names
     * (enums) or texts: what is stored beside a decision to know later which table took it. Wording does not count.
     *
     * @return 32 hexadecimal digits
     */
    @Override
    String fingerprint();

    /**
     * Which row decides when several are met.
     *
     * @return the hit policy
     */
    HitPolicy hitPolicy();

    /**
     * The type of the subject.
     *
     * @return the class
     */
    Class<T> subjectType();

    /**
     * The type of the outcome.
     *
     * @return the class
     */
    Class<O> outcomeType();

    /**
     * What the rows read.
     *
     * @return the columns as they were declared; if none were, the attributes of the rows in the order of their
     *     appearance, neutral
     */
    List<Column<T>> columns();

    /**
     * The rows, without "otherwise".
     *
     * @return the rows in the order of their declaration
     */
    List<Row<T, O>> rows();

    /**
     * The outcome of subjects that meet no row.
     *
     * @return the outcome; empty if they have none
     */
    Optional<O> otherwise();

    /**
     * The order of the outcomes.
     *
     * @return the outcomes, the best first; none if no order was stated
     */
    List<O> outcomeOrder();

    /**
     * What was required to be proven when the table was built; not part of its equality.
     *
     * @return the checks
     */
    Set<Check> required();
}
