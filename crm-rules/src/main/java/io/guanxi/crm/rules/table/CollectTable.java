package io.guanxi.crm.rules.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Geometry;
import io.guanxi.crm.rules.timeline.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * 汇集表 – a decision table from which a subject gets the values of all rows that it meets: a list, or their count, sum,
 * smallest or largest one. Points for several campaigns at once are an example.
 *
 * <p>A row is hit where its condition is met; unknown is not met. A subject that meets no row is nothing to worry
 * about: it gets an empty list. Two tables are equal when id, version, types and rows are; opaque tests count by their
 * ids. Immutable, hence thread-safe.
 *
 * <pre>{@code
 * CollectTable<Stay, Integer> points = CollectTable.define("points", 1, Stay.class, Integer.class)
 *         .row("base", 100, NIGHTS.atLeast(1))
 *         .row("long stay", 250, NIGHTS.atLeast(7))
 *         .row("direct", 50, CHANNEL.is(DIRECT))
 *         .build();
 * points.collect(stay);                       // [100, 50] for two nights, booked directly
 * points.sum(stay, Integer::longValue);       // 150
 * }</pre>
 *
 * <p>Source: the hit policy COLLECT of the OMG's Decision Model and Notation (DMN) 1.5, section 8.2.8.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the values, with equality and text by content
 */
public final class CollectTable<T, V> implements Versioned {

    private final TableName<T, V> name;
    private final List<Row<T, V>> rows;
    private final Set<Check> required;
    private final List<Attribute<T>> attributes;
    private final String fingerprint;
    private final Lines<T> lines;

    CollectTable(TableName<T, V> name, Draft<T, V> draft) {
        this.name = name;
        this.rows = draft.rows();
        this.required = draft.required();
        this.attributes = Terrain.attributes(List.of(draft));
        this.fingerprint = TableFingerprint.of(name, rows);
        this.lines = Lines.of(rows.stream().map(Row::when).toList(), attributes);
    }

    /**
     * Begins a definition.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the values
     * @param id the stable id
     * @param version the version, at least 1
     * @param subject the type of the subject
     * @param value the type of the values
     * @return the builder
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank or too long, or the version below 1
     */
    public static <T, V> CollectTableBuilder<T, V> define(String id, int version, Class<T> subject, Class<V> value) {
        return new CollectTableBuilder<>(new TableName<>(id, version, subject, value), List.of(), Set.of());
    }

    /**
     * The values of all rows that the subject meets.
     *
     * @param subject the subject
     * @return the values in the order of the rows; equal ones as often as rows give them
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public List<V> collect(T subject) {
        ImmutableList.Builder<V> values = ImmutableList.builder();
        for (int line = first(subject); line < lines.size(); line = lines.next(line + 1, subject)) {
            values.add(value(line));
        }
        return values.build();
    }

    /**
     * How many rows the subject meets.
     *
     * @param subject the subject
     * @return the number; nothing is allocated for it
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public int count(T subject) {
        int count = 0;
        for (int line = first(subject); line < lines.size(); line = lines.next(line + 1, subject)) {
            count++;
        }
        return count;
    }

    /**
     * The sum over all rows that the subject meets, in whole units such as points or cents.
     *
     * @param subject the subject
     * @param amount the amount of a value
     * @return the sum; 0 if no row is met
     * @throws NullPointerException if an argument is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     * @throws ArithmeticException if the sum exceeds the range of long, be it only on the way
     */
    public long sum(T subject, ToLongFunction<? super V> amount) {
        requireNonNull(amount, "amount");
        long sum = 0;
        for (int line = first(subject); line < lines.size(); line = lines.next(line + 1, subject)) {
            sum = Math.addExact(sum, amount.applyAsLong(value(line)));
        }
        return sum;
    }

    /**
     * The smallest value of all rows that the subject meets.
     *
     * @param subject the subject
     * @param order the order of the values
     * @return the value, among equals that of the first row; empty if no row is met
     * @throws NullPointerException if an argument is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public Optional<V> min(T subject, Comparator<? super V> order) {
        requireNonNull(order, "order");
        Optional<V> least = Optional.empty();
        for (int line = first(subject); line < lines.size(); line = lines.next(line + 1, subject)) {
            V value = value(line);
            if (least.isEmpty() || order.compare(value, least.get()) < 0) {
                least = Optional.of(value);
            }
        }
        return least;
    }

    /**
     * The largest value of all rows that the subject meets.
     *
     * @param subject the subject
     * @param order the order of the values
     * @return the value, among equals that of the first row; empty if no row is met
     * @throws NullPointerException if an argument is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public Optional<V> max(T subject, Comparator<? super V> order) {
        return min(subject, requireNonNull(order, "order").reversed());
    }

    /**
     * The values, the rows that they come from, and why every other row is not met.
     *
     * @param subject the subject
     * @return the collection with its reasons, a record of its own without the subject
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    public Collected<V> explain(T subject) {
        List<String> met = new ArrayList<>();
        for (int line = first(subject); line < lines.size(); line = lines.next(line + 1, subject)) {
            met.add(rows.get(lines.numbers()[line]).id());
        }
        List<RowTrace> trace =
                rows.stream().map(row -> RowTrace.of(row, subject)).toList();
        return new Collected<>(id(), version(), fingerprint, collect(subject), met, trace);
    }

    private int first(T subject) {
        return lines.next(0, requireNonNull(subject, "subject"));
    }

    private V value(int line) {
        return rows.get(lines.numbers()[line]).outcome();
    }

    /**
     * The rows that no subject can ever meet, proven.
     *
     * @return their ids in the order of the rows
     */
    public List<String> neverMet() {
        return rows.stream()
                .filter(row -> Geometry.of(row.when()).isProvenEmpty())
                .<String>map(Row::id)
                .toList();
    }

    /**
     * The table as Markdown: a line for each row, with its bounds by column.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table
     */
    public String toMarkdown(Locale locale) {
        return TableMarkdown.of(this, locale);
    }

    /**
     * A builder that holds the whole definition, for the next version or a variant of this one.
     *
     * @return the builder
     */
    public CollectTableBuilder<T, V> toBuilder() {
        return new CollectTableBuilder<>(name, rows, required);
    }

    /**
     * The stable id.
     *
     * @return the id
     */
    @Override
    public String id() {
        return name.id();
    }

    /**
     * The version.
     *
     * @return the version, at least 1
     */
    @Override
    public int version() {
        return name.version();
    }

    /**
     * The start of SHA-256 over everything that equality looks at, opaque tests by their ids, values by their names
     * (enums) or texts.
     *
     * @return 32 hexadecimal digits
     */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The type of the subject.
     *
     * @return the class
     */
    public Class<T> subjectType() {
        return name.subject();
    }

    /**
     * The type of the values.
     *
     * @return the class
     */
    public Class<V> valueType() {
        return name.outcome();
    }

    /**
     * The rows, whose outcomes are the values.
     *
     * @return the rows in the order of their declaration
     */
    public List<Row<T, V>> rows() {
        return rows;
    }

    /**
     * What was required to be proven when the table was built; not part of its equality.
     *
     * @return the checks
     */
    public Set<Check> required() {
        return required;
    }

    List<Attribute<T>> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CollectTable<?, ?> other && name.equals(other.name) && rows.equals(other.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rows);
    }

    @Override
    public String toString() {
        return name + " (" + fingerprint + ")";
    }
}
