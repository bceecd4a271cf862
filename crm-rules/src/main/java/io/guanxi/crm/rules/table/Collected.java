package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 汇集结果 – the values that a subject got from a collect table, and why. It names the very table that gave them and keeps
 * what was read, but not the subject.
 *
 * @param <V> the type of the values
 * @param table the id of the table
 * @param version its version, at least 1
 * @param fingerprint its fingerprint
 * @param values the values, one for each row that is met
 * @param rows the ids of the rows that are met
 * @param trace what every row said
 */
public record Collected<V>(
        String table, int version, String fingerprint, List<V> values, List<String> rows, List<RowTrace> trace) {

    /**
     * Checks the components.
     *
     * @param table the id of the table
     * @param version its version
     * @param fingerprint its fingerprint
     * @param values the values, copied
     * @param rows the ids of the rows that are met, copied
     * @param trace what every row said, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the version is below 1, or there is not one value for each row that is met in
     *     the trace
     */
    public Collected {
        requireNonNull(table, "table");
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(fingerprint, "fingerprint");
        values = Require.list(values, "values");
        rows = Require.list(rows, "rows");
        trace = Require.list(trace, "trace");
        Require.that(values.size() == rows.size(), "values", values.size(), "must be one for each row that is met");
        Require.that(
                trace.stream()
                        .filter(step -> step.met() == Met.MET)
                        .map(RowTrace::row)
                        .toList()
                        .equals(rows),
                "rows",
                rows,
                "must be those that are met in the trace");
    }

    /**
     * Why these values: each row that is met with what it read, then for each other row the reading that kept it from
     * being met.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        String number = Integer.toString(version);
        reasons.add(
                rows.isEmpty()
                        ? Reason.of(TableReason.NOTHING_COLLECTED, table, number)
                        : Reason.of(TableReason.COLLECTED, table, number, rows));
        trace.stream().filter(step -> step.met() == Met.MET).forEach(step -> DecisionRecord.hit(reasons, step));
        trace.stream().filter(step -> step.met() != Met.MET).forEach(step -> DecisionRecord.missed(reasons, step));
        return List.copyOf(reasons);
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

    /** Ids and values only: what was read may be personal. */
    @Override
    public String toString() {
        return table + " " + version + " (" + fingerprint + "): " + values + " by " + rows;
    }
}
