package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 决策记录 – a decision for storage: it names the very table that took it and keeps what was read, but not the subject.
 *
 * @param <O> the type of the outcome
 * @param table the id of the table
 * @param version its version, at least 1
 * @param fingerprint its fingerprint
 * @param outcome the outcome; empty if there is none
 * @param row the id of the row that decided; empty for "otherwise", and where there is no outcome
 * @param trace what every row said, in the order in which they decide
 */
public record DecisionRecord<O>(
        String table,
        int version,
        String fingerprint,
        Optional<O> outcome,
        Optional<String> row,
        List<RowTrace> trace) {

    /**
     * Checks the components.
     *
     * @param table the id of the table
     * @param version its version
     * @param fingerprint its fingerprint
     * @param outcome the outcome
     * @param row the id of the row that decided
     * @param trace what every row said, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the version is below 1, a row is said to have decided without an outcome, or
     *     the trace does not show that it is met
     */
    public DecisionRecord {
        requireNonNull(table, "table");
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(outcome, "outcome");
        trace = Require.list(trace, "trace");
        if (requireNonNull(row, "row").isPresent()) {
            String id = row.get();
            Require.that(outcome.isPresent(), "row", id, "must be empty without an outcome");
            Require.that(
                    trace.stream().anyMatch(step -> step.row().equals(id) && step.met() == Met.MET),
                    "row",
                    id,
                    "must be met in the trace");
        }
    }

    /**
     * Why the outcome is what it is: the row that decided and what it read, then for each row before it the reading
     * that kept it from being met.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        String number = Integer.toString(version);
        List<RowTrace> hits =
                trace.stream().filter(step -> step.met() == Met.MET).toList();
        if (outcome.isEmpty() && !hits.isEmpty()) {
            List<String> rows = hits.stream().map(RowTrace::row).toList();
            reasons.add(Reason.of(TableReason.CONTRADICTED, table, number, rows));
            hits.forEach(hit -> hit(reasons, hit));
            return List.copyOf(reasons);
        }
        if (row.isPresent()) {
            Object words = Phrases.outcome(outcome.orElseThrow());
            reasons.add(Reason.of(TableReason.DECIDED, table, number, row.get(), words));
            hits.stream()
                    .filter(hit -> hit.row().equals(row.get()))
                    .flatMap(hit -> hit.readings().stream())
                    .forEach(reading -> reasons.add(reading.reason()));
        } else if (outcome.isPresent()) {
            reasons.add(Reason.of(TableReason.OTHERWISE, table, number, Phrases.outcome(outcome.get())));
        } else {
            reasons.add(Reason.of(TableReason.UNDECIDED, table, number));
        }
        trace.stream().takeWhile(step -> !row.equals(Optional.of(step.row()))).forEach(step -> missed(reasons, step));
        return List.copyOf(reasons);
    }

    /** A row that is met, and what it read. */
    static void hit(List<Reason> reasons, RowTrace hit) {
        reasons.add(Reason.of(TableReason.MET, hit.row()));
        hit.readings().forEach(reading -> reasons.add(reading.reason()));
    }

    /** A row that is not met, and the reading that is why. */
    static void missed(List<Reason> reasons, RowTrace miss) {
        TableReason kind = miss.met() == Met.UNKNOWN ? TableReason.NOT_KNOWN : TableReason.NOT_MET;
        reasons.add(Reason.of(kind, miss.row()));
        miss.failed().map(Reading::reason).ifPresent(reasons::add);
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

    static String text(String table, Optional<?> outcome, Optional<String> row) {
        return table + ": " + outcome.map(Object::toString).orElse("no outcome")
                + row.map(id -> " by " + id).orElse("");
    }

    /** Ids and the outcome only: what was read may be personal. */
    @Override
    public String toString() {
        return text(table + " " + version + " (" + fingerprint + ")", outcome, row);
    }
}
