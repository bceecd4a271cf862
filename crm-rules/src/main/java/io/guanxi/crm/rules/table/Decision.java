package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 决策 – the outcome of one subject, the row that decided, and why the rows before it did not.
 *
 * <p>It holds no more than references to the table and the subject; everything else is worked out from them at each
 * call. {@link #detach} makes a record of its own for storage.
 *
 * @param <T> the type of the subject
 * @param <O> the type of the outcome
 */
public final class Decision<T, O> {

    // Two references and a number: 24 bytes, all that deciding allocates.
    private final RunningTable<T, O> table;
    private final T subject;
    private final int place;

    Decision(RunningTable<T, O> table, T subject, int place) {
        this.table = table;
        this.subject = subject;
        this.place = place;
    }

    /**
     * The table that decided.
     *
     * @return its id
     */
    public String table() {
        return table.id();
    }

    /**
     * The version of the table.
     *
     * @return the version, at least 1
     */
    public int version() {
        return table.version();
    }

    /**
     * The fingerprint of the table.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        return table.fingerprint();
    }

    /**
     * The subject.
     *
     * @return the subject that was given
     */
    public T subject() {
        return subject;
    }

    /**
     * The outcome.
     *
     * @return the outcome; empty if no row is met and there is no "otherwise", or rows that are met contradict each
     *     other
     */
    public Optional<O> outcome() {
        return table.outcomeAt(place);
    }

    /**
     * The row that decided: of several the first in the order of {@link #trace}.
     *
     * @return its id; empty for "otherwise", and where there is no outcome
     */
    public Optional<String> row() {
        int row = table.engine().rows()[place];
        return row >= 0 && row < table.rows().size()
                ? Optional.of(table.rows().get(row).id())
                : Optional.empty();
    }

    /**
     * What every row said, also those behind the one that decided.
     *
     * @return the rows in the order in which they decide: that of declaration, under {@link HitPolicy#PRIORITY} the
     *     better outcomes first
     */
    public List<RowTrace> trace() {
        return table.engine().order().stream()
                .map(row -> RowTrace.of(row, subject))
                .toList();
    }

    /**
     * Why the outcome is what it is: the row that decided and what it read, then for each row before it the reading
     * that kept it from being met.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        return detach().reasons();
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    /**
     * The decision as a record of its own, for storage.
     *
     * @return the record, without table and subject
     */
    public DecisionRecord<O> detach() {
        return new DecisionRecord<>(table(), version(), fingerprint(), outcome(), row(), trace());
    }

    /** Ids and the outcome only: what was read may be personal. */
    @Override
    public String toString() {
        return DecisionRecord.text(table.toString(), outcome(), row());
    }
}
