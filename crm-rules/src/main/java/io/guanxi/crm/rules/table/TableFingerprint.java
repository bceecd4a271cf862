package io.guanxi.crm.rules.table;

import com.google.common.hash.Hashing;
import io.guanxi.crm.condition.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * 指纹 – a short text that tells tables apart: the start of SHA-256 over a canonical text (its UTF-16 units). Every word
 * of that text bears its length, so that no id can pass for another part of the definition.
 */
final class TableFingerprint {

    private static final int CHARACTERS = 32;

    private final StringBuilder text = new StringBuilder();

    private TableFingerprint() {}

    static <T, O> String of(TableName<T, O> name, Draft<T, O> draft, List<Column<T>> columns) {
        TableFingerprint fingerprint = new TableFingerprint();
        fingerprint.add(name, draft.policy().name(), draft.rows());
        fingerprint.addAll(columns, column -> canonical(column.attribute()));
        fingerprint.addAll(columns, column -> column.direction().name());
        fingerprint.addAll(draft.otherwise().stream().toList(), TableFingerprint::canonical);
        fingerprint.addAll(draft.outcomeOrder(), TableFingerprint::canonical);
        return fingerprint.digest();
    }

    static <T, V> String of(TableName<T, V> name, List<Row<T, V>> rows) {
        TableFingerprint fingerprint = new TableFingerprint();
        fingerprint.add(name, "COLLECT", rows);
        return fingerprint.digest();
    }

    private <T, O> void add(TableName<T, O> name, String policy, List<Row<T, O>> rows) {
        add(name.id());
        add(Integer.toString(name.version()));
        add(policy);
        addAll(rows, Row::id);
        addAll(rows, row -> canonical(row.outcome()));
        addAll(rows, row -> row.when().canonical());
    }

    /** Name, kind and domain. */
    private static String canonical(Attribute<?> attribute) {
        return attribute.isKnown().canonical();
    }

    private static String canonical(Object outcome) {
        return outcome instanceof Enum<?> constant ? constant.name() : outcome.toString();
    }

    private <V> void addAll(Collection<V> values, Function<? super V, String> word) {
        add(Integer.toString(values.size()));
        values.forEach(value -> add(word.apply(value)));
    }

    private void add(String word) {
        text.append(word.length()).append(':').append(word).append('\n');
    }

    private String digest() {
        return Hashing.sha256().hashUnencodedChars(text).toString().substring(0, CHARACTERS);
    }
}
